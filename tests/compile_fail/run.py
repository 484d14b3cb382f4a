"""What must not compile does not, and the compiler says why.

A case is a source that compiles. It names its bad variants, each with what the compiler has to say of it:

    // BAD 1: identifier_is_empty
    // BAD 2 clang++: did you mean 'if_exists'
    // BAD 2 g++: DropTableOptions

and selects them with #if BAD == 1. A case without any has to compile, and that is all."""

import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

VARIANT = re.compile(r"^// BAD (\d+)(?: (g\+\+|clang\+\+))?: (.+)$", re.MULTILINE)


def compile_case(compiler, include, source, bad):
    command = [compiler, "-std=c++20", "-Wall", "-Wextra", "-Werror", f"-I{include}", f"-DBAD={bad}", "-fsyntax-only",
               str(source)]
    return subprocess.run(command, text=True, capture_output=True, env={**os.environ, "LC_ALL": "C"})


def check(compiler, kind, include, source):
    """What is wrong with the case, and how many variants it has."""
    good = compile_case(compiler, include, source, 0)
    if good.returncode != 0:
        return [f"{source.name} does not compile without its bad lines:\n{good.stderr}"], 0
    problems = []
    expected = {}
    for number, only_for, message in VARIANT.findall(source.read_text()):
        expected.setdefault(int(number), [])
        if only_for in ("", kind):
            expected[int(number)].append(message)
    for number, messages in sorted(expected.items()):
        bad = compile_case(compiler, include, source, number)
        if bad.returncode == 0:
            problems.append(f"{source.name}, bad variant {number}: it compiles")
        if not messages:
            problems.append(f"{source.name}, bad variant {number}: nothing is expected of {kind}")
        problems += [f"{source.name}, bad variant {number}: no \"{message}\" in:\n{bad.stderr}" for message in messages
                     if bad.returncode != 0 and not re.search(message, bad.stderr)]
    return problems, len(expected)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--kind", required=True, choices=["g++", "clang++"])
    parser.add_argument("--include", required=True)
    arguments = parser.parse_args()
    sources = sorted((pathlib.Path(__file__).resolve().parent / "cases").glob("*.cpp"))
    failures = variants = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = pool.map(lambda source: check(arguments.compiler, arguments.kind, arguments.include, source), sources)
        for source, (problems, count) in zip(sources, results):
            failures += len(problems)
            variants += count
            print("\n".join(problems) if problems else f"ok  {source.stem}: {count} bad variants")
    print(f"{len(sources)} cases, {variants} bad variants, {failures} failures")
    return 1 if failures or not variants else 0


if __name__ == "__main__":
    sys.exit(main())
