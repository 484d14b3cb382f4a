#!/usr/bin/env python3
"""Says in a few lines what a run of ctest came to: summarize.py RESULTS.xml (of ctest --output-junit).

Lists every test that failed and every one that was skipped, the latter by reason.
"""
import collections
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


def main():
    try:
        cases = list(xml.etree.ElementTree.parse(sys.argv[1]).iter("testcase"))
    except (OSError, xml.etree.ElementTree.ParseError):
        print("No test was run.")
        return
    skipped = collections.defaultdict(list)
    failed = []
    for case in cases:
        if case.find("skipped") is not None or case.get("status") in ("notrun", "disabled"):
            skipped[reason(case)].append(case.get("name"))
        elif case.find("failure") is not None:
            failed.append(case.get("name"))
    count = sum(map(len, skipped.values()))
    print(f"\n{len(cases)} tests: {len(cases) - count - len(failed)} passed, {len(failed)} failed, {count} skipped")
    for name in failed:
        print(f"  failed: {name}")
    for why, names in sorted(skipped.items()):
        print(f"  skipped {len(names)}: {why}")
        for name in names:
            print(f"    {name}")


main()
