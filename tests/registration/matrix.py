"""Links the same three migrations in every style, by every compiler and linker, with and without link-time
optimisation and --gc-sections: each program finds all three, or says what to do. Prints a table."""

import argparse
import concurrent.futures
import os
import shutil
import sys
import time

import toolchain

VARIANTS = ["plain", "gc", "lto", "lto+gc"]
ALL_THREE = "3 of 3"
ADVICE = "advice"


class Parts:
    """What one compiler makes of the sources in one variant: objects and archives."""

    def __init__(self, tools, folder):
        folder.mkdir(parents=True)
        sources = sorted((toolchain.PROJECT / "migrations").glob("*.cpp"))
        manifest = folder / "manifest.cpp"
        toolchain.write_manifest(tools.retort, "shop", sources, manifest)
        self.main = tools.compile(toolchain.PROJECT / "main.cpp", folder / "main.o")
        application = tools.compile(toolchain.PROJECT / "application.cpp", folder / "application.o")
        self.plain = [tools.compile(source, folder / f"plain_{source.stem}.o") for source in sources]
        self.listed = [tools.compile(source, folder / f"{source.stem}.o", "-DRETORT_MIGRATION_SET=shop")
                       for source in sources]
        self.listed.append(tools.compile(manifest, folder / "manifest.o"))
        self.plain_archive = tools.archive(folder / "libplain.a", self.plain)
        self.listed_archive = tools.archive(folder / "libshop.a", self.listed)
        self.application_archive = tools.archive(folder / "libapplication.a", [application])


class Shared:
    """What one linker makes of that: shared libraries."""

    def __init__(self, tools, parts, folder):
        folder.mkdir(parents=True)
        self.plain = tools.share(folder / "libplain.so", parts.plain)
        self.listed = tools.share(folder / "libshop.so", parts.listed)


MANIFEST = "-Wl,-u,retort_manifest_shop"

# Name, expectation, and what a link has besides Retort. The first ones are what retort_add_migrations() makes CMake do.
STYLES = [
    ("function: static", ALL_THREE, lambda p, s: [p.main, p.listed_archive, MANIFEST]),
    ("function: through private static", ALL_THREE,
     lambda p, s: [p.main, p.application_archive, p.listed_archive, MANIFEST]),
    ("function: object", ALL_THREE, lambda p, s: [p.main, *p.listed, MANIFEST]),
    ("function: shared", ALL_THREE,
     lambda p, s: [f"-Wl,--push-state,--no-as-needed,{s.listed},--pop-state", p.main, s.listed]),
    ("plain: sources", ALL_THREE, lambda p, s: [p.main, *p.plain]),
    ("plain: static", ADVICE, lambda p, s: [p.main, p.plain_archive]),
    ("plain: whole archive", ALL_THREE,
     lambda p, s: [p.main, "-Wl,--whole-archive", p.plain_archive, "-Wl,--no-whole-archive"]),
    ("plain: object through interface", ADVICE, lambda p, s: [p.main]),  # CMake does not hand the objects on
    ("plain: shared, --as-needed", ADVICE, lambda p, s: [p.main, "-Wl,--as-needed", s.plain]),
    ("plain: shared, --no-as-needed", ALL_THREE, lambda p, s: [p.main, "-Wl,--no-as-needed", s.plain]),
]


def verdict(text):
    lines = text.splitlines()
    if text.startswith("1a (create artist)") and lines[-1] == "3 revisions" and "3c (index artist name)" in lines[2]:
        return ALL_THREE
    if text.startswith("no migrations are linked into this program") and "retort_add_migrations()" in text:
        return ADVICE
    return text


def try_style(tools, style, parts, shared, core, program):
    try:
        tools.link(program, style[2](parts, shared), core)
        result = verdict(toolchain.output([program]))
    except toolchain.Failure as failure:
        result = str(failure)
    finally:
        program.unlink(missing_ok=True)
    return result


def columns_that_work(scratch):
    everything = [(compiler, linker, variant) for compiler in ["g++", "clang++"] for linker in ["bfd", "lld"]
                  for variant in VARIANTS]
    return [column for column in everything if toolchain.works(*column, scratch)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    toolchain.add_arguments(parser)
    arguments = parser.parse_args()
    retort = toolchain.Retort(arguments)
    scratch = toolchain.fresh(arguments.scratch)
    cores = [core for core in ["static", "shared"] if getattr(retort, core)]
    columns = columns_that_work(scratch)
    begin = time.monotonic()

    with concurrent.futures.ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
        builds = sorted({(compiler, variant) for compiler, _, variant in columns})
        folders = {build: scratch / "-".join(build) for build in builds}
        parts = dict(zip(builds, pool.map(
            lambda build: Parts(toolchain.Toolchain(retort, build[0], variant=build[1]), folders[build]), builds)))
        tools = {column: toolchain.Toolchain(retort, *column) for column in columns}
        shared = dict(zip(columns, pool.map(
            lambda column: Shared(tools[column], parts[column[0], column[2]], folders[column[0], column[2]] / column[1]),
            columns)))
        cells = {(core, style[0], column): pool.submit(
            try_style, tools[column], style, parts[column[0], column[2]], shared[column], core,
            scratch / f"{core}-{number}-{'-'.join(column)}")
            for core in cores for number, style in enumerate(STYLES) for column in columns}
        results = {cell: future.result() for cell, future in cells.items()}

    failures = report(results, cores, columns)
    print(f"\n{len(results)} programs in {time.monotonic() - begin:.0f} s")
    shutil.rmtree(scratch)
    return 1 if failures or not results else 0


def report(results, cores, columns):
    """Prints the table, and the whole output of each program that did not do what it should."""
    failures = 0
    heads = [f"{compiler} {linker}" for compiler, linker, _ in columns]
    width = 2 + max(len(text) for column, head in zip(columns, heads) for text in (head, column[2]))
    for core in cores:
        print(f"\nRetort as a {core} library")
        print(" " * 34 + "".join(head.ljust(width) for head in heads))
        print(" " * 34 + "".join(column[2].ljust(width) for column in columns))
        for name, expected, _ in STYLES:
            texts = [results[core, name, column] for column in columns]
            shown = [text if text == expected else "WRONG" for text in texts]
            print(name.ljust(34) + "".join(text.ljust(width) for text in shown))
            for column, text in zip(columns, texts):
                if text != expected:
                    failures += 1
                    print(f"--- {' '.join(column)}: expected {expected}:\n{text}\n---")
    return failures


if __name__ == "__main__":
    sys.exit(main())
