"""Every public header compiles alone, without warnings, and defines nothing that two files could not both include."""

import argparse
import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Wconversion", "-Werror"]


def compile_source(compiler, include, source, *options):
    command = [compiler, "-std=c++20", *WARNINGS, f"-I{include}", *options, str(source)]
    return subprocess.run(command, text=True, capture_output=True)


def compile_alone(compiler, include, header, scratch):
    """What the compiler has to say of a file that includes only this header, and twice."""
    source = scratch / (header.replace("/", "_") + ".cpp")
    source.write_text(f"#include <{header}>\n#include <{header}>\n")
    done = compile_source(compiler, include, source, "-fsyntax-only")
    return done.stderr if done.returncode else None


def strong_symbols(compiler, include, headers, scratch):
    """What a file that includes all headers defines for the whole program."""
    source = scratch / "all.cpp"
    source.write_text("".join(f"#include <{header}>\n" for header in headers))
    target = scratch / "all.o"
    done = compile_source(compiler, include, source, "-c", "-o", target)
    if done.returncode:
        return [done.stderr]
    names = subprocess.run(["nm", "--defined-only", "--extern-only", "--demangle", str(target)], text=True,
                           capture_output=True, check=True).stdout
    return [line for line in names.splitlines() if line.split()[1] not in "WVwvu"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--include", required=True)
    parser.add_argument("--scratch", required=True)
    arguments = parser.parse_args()
    root = pathlib.Path(arguments.include)
    headers = sorted(str(path.relative_to(root)) for path in (root / "retort").rglob("*.hpp"))
    scratch = pathlib.Path(arguments.scratch)
    scratch.mkdir(parents=True, exist_ok=True)

    failures = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = pool.map(lambda header: compile_alone(arguments.compiler, root, header, scratch), headers)
        for header, problem in zip(headers, results):
            if problem is not None:
                failures += 1
                print(f"{header} does not compile alone:\n{problem}")
    symbols = strong_symbols(arguments.compiler, root, headers, scratch)
    if symbols:
        failures += 1
        print("the headers define what belongs into a source:\n" + "\n".join(symbols))
    shutil.rmtree(scratch)
    print(f"{len(headers)} headers, {failures} failures")
    return 1 if failures or not headers else 0


if __name__ == "__main__":
    sys.exit(main())
