#!/usr/bin/env python3
"""Builds, for every size of the workload, the program that ../shared/bench/run_peers.py measures.

    prepare.py [--root DIR] [--jobs N] [N …]

N are sizes: 100, 1000 and 10000 when none is given. DIR is where run_peers.py keeps its files: $BENCH_ROOT, else
/tmp/bench. A workload that is not there yet is written first, for the floors and Alembic only.
"""

import argparse
import os
import shutil
import subprocess
import sys

import generate

LARGEST_ON_SQLITE = 1000  # the time is quadratic: SQLite reads its whole schema after each change of it

SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
SHARED = os.environ.get("RETORT_SHARED") or os.path.join(SOURCE, "..", "shared")


def run(*command):
    print("+", *command, flush=True)
    subprocess.run(command, check=True)


def write_workload(root, sizes):
    """What run_peers.py setup would write for every format there is, which takes many times as long."""
    if os.path.isdir(root):
        return
    counts = [str(size) for size in sizes]
    run(sys.executable, os.path.join(SHARED, "bench", "gen_workload.py"), "--out", root, "-n", *counts, "--graph",
        *counts, "--formats", "plain", "alembic")


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
        folders["sqlite"].append(target)
        if os.path.dirname(folder).endswith("pg"):
            folders["postgres"].append(target)
    return folders


def build(root, folders, jobs):
    """A program of one engine is linked with that engine's library only, as the floors and the peers are."""
    project = os.path.join(SOURCE, "tests", "bench", "project")
    launcher = shutil.which("ccache")
    for engine, other in (("postgres", "SQLITE"), ("sqlite", "POSTGRES")):
        directory = os.path.join(root, "retort", engine)
        run("cmake", "-S", project, "-B", directory, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release",
            "-DRETORT_UNITY_BUILD=ON", f"-DRETORT_WITH_{other}=OFF", f"-DPLACE={engine}",
            f"-DWORKLOADS={';'.join(folders[engine])}",
            *([f"-DCMAKE_CXX_COMPILER_LAUNCHER={launcher}"] if launcher else []))
        run("cmake", "--build", directory, "-j", str(jobs))


PORT = int(os.environ.get("BENCH_PORT", "54990")) + 1  # of the server without fsync


def psql(root, database, sql):
    result = subprocess.run(["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--username=postgres",
                             f"--host={root}/pg", f"--port={PORT}", f"--command={sql}", database],
                            check=True, stdout=subprocess.PIPE, text=True)
    return result.stdout.strip(), f"postgresql://postgres@/{database}?host={root}/pg&port={PORT}"


def place_at_head(root, size):
    """For sizes above 1000 run_peers.py applies the first 100 migrations and writes into each tool's own table that the
    rest is done; it finds the database of a tool that it does not know by its name."""
    if not os.path.exists(os.path.join(root, "pg", f".s.PGSQL.{PORT}")):
        print(f"The servers do not run: run this once more after run_peers.py setup, for noop with {size} migrations.")
        return
    name = f"head_retort_{size}"
    found, _ = psql(root, "postgres", f"SELECT 1 FROM pg_database WHERE datname = '{name}'")
    if found:
        return
    psql(root, "postgres", f"CREATE DATABASE {name} TEMPLATE template0")
    _, url = psql(root, name, "")
    for count, command in ((100, "upgrade"), (size, "stamp")):
        run(os.path.join(root, "w", "pg", str(count), "retort", "postgres", "runner"), command, "head", "--quiet", "--url", url)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", metavar="N", type=int, nargs="*", default=[100, 1000, 10000])
    parser.add_argument("--root", default=os.environ.get("BENCH_ROOT", "/tmp/bench"))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    arguments = parser.parse_args()
    workload = os.path.join(arguments.root, "w")
    write_workload(workload, arguments.sizes)
    build(arguments.root, prepare(workload, arguments.sizes), arguments.jobs)
    for size in arguments.sizes:
        if size > 1000 and 100 in arguments.sizes:
            place_at_head(arguments.root, size)


if __name__ == "__main__":
    main()
