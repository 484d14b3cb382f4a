#!/usr/bin/env python3
"""Builds what is measured: for every size of the workload a program with its migrations, and those that measure by
themselves.

    prepare.py [--root DIR] [--jobs N] [--own-workload] [N …]

N are sizes: 100, 1000 and 10000 when none is given. DIR is where run_peers.py keeps its files: $BENCH_ROOT, else
/tmp/bench. A workload that is not there yet is written first: that of ../shared/bench, or that of workload.py.
"""

import argparse
import os
import shutil
import subprocess
import sys

import generate
import workload

LARGEST_ON_SQLITE = 1000  # the time is quadratic: SQLite reads its whole schema after each change of it

SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
SHARED = os.environ.get("RETORT_SHARED") or os.path.join(SOURCE, "..", "shared")


def run(*command):
    print("+", *command, flush=True)
    subprocess.run(command, check=True)


PEERS = ["plain", "alembic", "dbmate", "sqlmigrate", "drizzle"]  # the formats whose tools the targets name


def write_workload(root, sizes, own):
    if os.path.isdir(root):
        return
    if own:
        workload.write(root, sizes)
        return
    counts = [str(size) for size in sizes]
    run(sys.executable, os.path.join(SHARED, "bench", "gen_workload.py"), "--out", root, "-n", *counts, "--graph",
        *counts, "--formats", *PEERS)


def workloads(root, sizes):
    """(folder, spec, edges) of each that is there."""
    for size in sizes:
        spec = os.path.join(root, "pg", str(size), "spec.json")
        for kind in ("pg", "sqlite") if size <= LARGEST_ON_SQLITE else ("pg",):
            folder = os.path.join(root, kind, str(size))
            yield folder, os.path.join(folder, "spec.json"), None
        folder = os.path.join(root, "graph", str(size))
        yield folder, spec, os.path.join(folder, "edges.json")


def prepare(root, sizes):
    """Writes the migrations; returns the folders that hold them, by the engines that their programs know."""
    folders = {"postgres": [], "sqlite": []}
    for folder, spec, edges in workloads(root, sizes):
        if not os.path.exists(edges or spec):
            continue
        target = os.path.join(folder, "retort")
        generate.write_migrations(spec, edges, os.path.join(target, "migrations"))
        kind = os.path.basename(os.path.dirname(folder))
        if kind != "sqlite":
            folders["postgres"].append(target)
        if kind != "graph":
            folders["sqlite"].append(target)
    return folders


def build(root, folders, jobs):
    """A program of one engine is linked with that engine's library only, as the floors and the peers are."""
    launcher = shutil.which("ccache")
    for engine, other in (("postgres", "SQLITE"), ("sqlite", "POSTGRES")):
        directory = os.path.join(root, "retort", engine)
        run("cmake", "-S", os.path.join(SOURCE, "tests", "bench", "project"), "-B", directory, "-G", "Ninja",
            "-DCMAKE_BUILD_TYPE=Release", "-DRETORT_UNITY_BUILD=ON", f"-DRETORT_WITH_{other}=OFF", f"-DPLACE={engine}",
            f"-DWORKLOADS={';'.join(folders[engine])}",
            *([f"-DCMAKE_CXX_COMPILER_LAUNCHER={launcher}"] if launcher else []))
        run("cmake", "--build", directory, "-j", str(jobs))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", metavar="N", type=int, nargs="*", default=[100, 1000, 10000])
    parser.add_argument("--root", default=os.environ.get("BENCH_ROOT", "/tmp/bench"))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--own-workload", action="store_true", help="even where ../shared/bench is there")
    arguments = parser.parse_args()
    own = arguments.own_workload or not os.path.isdir(os.path.join(SHARED, "bench"))
    folder = os.path.join(arguments.root, "w")
    write_workload(folder, arguments.sizes, own)
    build(arguments.root, prepare(folder, arguments.sizes), arguments.jobs)


if __name__ == "__main__":
    main()
