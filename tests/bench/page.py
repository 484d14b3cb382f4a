#!/usr/bin/env python3
"""Makes what docs/performance.md shows of docs/performance/results.jsonl: the tables between its markers, and the
pictures beside the results. Nothing is measured.

    page.py [--check]          --check changes nothing, and fails where something would change
"""

import argparse
import os
import re
import sys

import tables
from results import Results

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PAGE = os.path.join(SOURCE, "docs", "performance.md")
FOLDER = os.path.join(SOURCE, "docs", "performance")
RESULTS = os.path.join(FOLDER, "results.jsonl")
BLOCK = re.compile(r"(<!-- measured: (\w+) -->\n).*?(<!-- end -->)", re.S)


def filled(page, results):
    """The page with each block made anew."""
    return BLOCK.sub(lambda match: f"{match[1]}\n{tables.BLOCKS[match[2]](results).strip()}\n\n{match[3]}", page)


def read(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def made(results):
    """Path → text."""
    import figures  # needs matplotlib, which what only fills in the tables need not have

    texts = {PAGE: filled(read(PAGE), results)}
    texts.update({os.path.join(FOLDER, f"{name}.svg"): text for name, text in figures.drawn(results).items()})
    return texts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    changed = [(path, text) for path, text in made(Results.read(RESULTS)).items()
               if read(path) != text]
    for path, text in changed:
        print(os.path.relpath(path, SOURCE), "differs from the results" if check else "written")
        if not check:
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
    return 1 if check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
