"""How much a migration file costs the compiler before its first own line: preprocessed lines that are not empty."""

import argparse
import subprocess
import sys

LIMIT = 20_000


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--include", required=True)
    arguments = parser.parse_args()
    command = [arguments.compiler, "-std=c++20", f"-I{arguments.include}", "-E", "-P", "-x", "c++", "-"]
    text = subprocess.run(command, input="#include <retort/migration.hpp>\n", text=True, capture_output=True,
                          check=True).stdout
    lines = sum(1 for line in text.splitlines() if line.strip())
    print(f"<retort/migration.hpp>: {lines} preprocessed lines; at most {LIMIT}")
    return 0 if 100 < lines <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
