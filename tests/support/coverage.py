#!/usr/bin/env python3
"""How many lines of src the tests of a build ran: coverage.py BUILD, a build with RETORT_COVERAGE.

Prints a line for each room and the files with the most lines that never ran. Exits with 1 below 90 percent."""

import collections
import glob
import json
import os
import shutil
import subprocess
import sys

WANTED = 90.0
FILES = 15


def tool(name):
    return shutil.which(name) or shutil.which(f"{name}-14") or sys.exit(f"coverage.py: {name} is needed; install llvm")


def lines_of_files(build):
    """(lines, lines that ran) by file of src."""
    profiles = glob.glob(os.path.join(build, "profiles", "*.profraw"))
    if not profiles:
        sys.exit(f"coverage.py: no test has run in {build}")
    merged = os.path.join(build, "coverage.profdata")
    subprocess.run([tool("llvm-profdata"), "merge", "--sparse", "-o", merged, *profiles], check=True)
    first, *others = sorted(glob.glob(os.path.join(build, "src", "**", "libretort*.a"), recursive=True))
    objects = [word for archive in others for word in ("-object", archive)]
    report = subprocess.run([tool("llvm-cov"), "export", "-summary-only", f"-instr-profile={merged}", first, *objects],
                            check=True, capture_output=True, text=True).stdout
    source = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "src", "")
    counts = {file["filename"]: file["summary"]["lines"] for file in json.loads(report)["data"][0]["files"]}
    return {os.path.relpath(name, source): (count["count"], count["covered"]) for name, count in counts.items()
            if name.startswith(source)}


def line(name, lines, ran):
    return f"{name:44} {lines:6} {ran:6} {100 * ran / lines:6.1f} %"


def main():
    files = lines_of_files(sys.argv[1])
    rooms = collections.defaultdict(lambda: [0, 0])
    for name, (lines, ran) in files.items():
        for room in (name.split(os.sep)[0], "all of src"):
            rooms[room][0] += lines
            rooms[room][1] += ran
    print(f"{'':44} {'lines':>6} {'ran':>6}")
    for room, counts in sorted(rooms.items(), key=lambda item: (item[0] == "all of src", item[0])):
        print(line(room, *counts))
    print("\nwhere most never ran:")
    for name, counts in sorted(files.items(), key=lambda item: item[1][1] - item[1][0])[:FILES]:
        print(line(name, *counts))
    lines, ran = rooms["all of src"]
    return 100 * ran < WANTED * lines


if __name__ == "__main__":
    sys.exit(main())
