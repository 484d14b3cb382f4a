#!/usr/bin/env python3
"""Says in a few lines what runs of ctest came to: summarize.py PRESET.xml… (of ctest --output-junit).

Lists every test that failed and every one that was skipped, the latter by reason.
"""
import collections
import os
import re
import sys
import xml.etree.ElementTree

UNKNOWN = "no reason given"


def reason(case):
    """What a GoogleTest program printed beside "Skipped", or what ctest says."""
    output = case.findtext("system-out") or ""
    found = re.search(r": Skipped\n(.*?)\n*\[  SKIPPED \]", output, re.DOTALL)
    if found and found.group(1).strip():
        return " ".join(found.group(1).split())
    skipped = case.find("skipped")
    message = skipped.get("message", "") if skipped is not None else ""
    return UNKNOWN if not message or message == "SKIP_REGULAR_EXPRESSION_MATCHED" else message


class Tally:
    """What some tests came to."""

    def __init__(self, cases, prefix=""):
        self.count = len(cases)
        self.skipped = collections.defaultdict(list)
        self.failed = []
        for case in cases:
            name = prefix + case.get("name")
            if case.find("skipped") is not None or case.get("status") in ("notrun", "disabled"):
                self.skipped[reason(case)].append(name)
            elif case.find("failure") is not None:
                self.failed.append(name)

    def add(self, other):
        self.count += other.count
        self.failed += other.failed
        for why, names in other.skipped.items():
            self.skipped[why] += names

    def line(self):
        skipped = sum(map(len, self.skipped.values()))
        passed = self.count - skipped - len(self.failed)
        return f"{self.count} tests: {passed} passed, {len(self.failed)} failed, {skipped} skipped"


def cases_in(path):
    try:
        return list(xml.etree.ElementTree.parse(path).iter("testcase"))
    except (OSError, xml.etree.ElementTree.ParseError):
        return []


def main():
    """Of several runs each has a line of its own before that of all of them."""
    paths = sys.argv[1:]
    total = Tally([])
    print()
    for path in paths:
        preset = os.path.splitext(os.path.basename(path))[0]
        tally = Tally(cases_in(path), f"{preset}: " if len(paths) > 1 else "")
        total.add(tally)
        if len(paths) > 1:
            print(f"{preset}: {tally.line() if tally.count else 'no test was run'}")
    if not total.count:
        print("No test was run.")
        return
    print(total.line())
    for name in total.failed:
        print(f"  failed: {name}")
    for why, names in sorted(total.skipped.items()):
        print(f"  skipped {len(names)}: {why}")
        for name in names:
            print(f"    {name}")


main()
