#!/usr/bin/env python3
"""Measures, and writes docs/performance/results.jsonl. See run.sh, which prepares what is measured.

    measure.py --root DIR [--alone] [--repetitions N] [--rows N] [--only SUITE…]

What is measured again replaces what the file says of that suite.
"""

import argparse
import json
import os
import signal
import sys

import alone
import itself
import machine
import sizes
import with_peers
from measuring import SOURCE, Failed, Records

RESULTS = os.path.join(SOURCE, "docs", "performance", "results.jsonl")
PEER_SUITES = list(with_peers.RUNS)
OWN_SUITES = ["in_process", "memory", "offline_merges", "shapes", "limits", "testing", "bulk_insert", "sizes"]

# What of a record is kept: times in seconds, counts, and how busy others kept the machine.
KEPT = ["suite", "key", "tool", "reps", "wall", "wall_min", "wall_max", "cpu", "server_cpu", "rss_mb", "foreign"]
DIGITS = 5


def kept(record):
    chosen = {name: record[name] for name in KEPT if name in record}
    chosen.update({name: value for name, value in record.items()
                   if name.startswith("x_") and not isinstance(value, list)})
    return {name: round(value, DIGITS) if isinstance(value, float) else value for name, value in chosen.items()}


def read(path):
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def merge(before, measured):
    """The latest measurement of each thing; those of tools that are not installed are left out."""
    by_place = {}
    for record in (*before, *measured):
        if "error" not in record:
            with_peers.check(record)
            by_place[record["suite"], record["key"], record["tool"]] = kept(record)
    return by_place.values()


def write(path, records):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(record) + "\n" for record in records)


def run_own(name, bench, arguments):
    programs, records, repetitions = bench.programs, bench.records, arguments.repetitions
    steps = {
        "in_process": lambda: (bench.floor_in_process(), itself.in_process(programs, bench.server, records)),
        "memory": lambda: itself.memory(programs, records),
        "offline_merges": lambda: itself.offline_merges(programs, records, [1000, 10000], repetitions),
        "shapes": lambda: itself.shapes(programs, bench.server, records, repetitions),
        "limits": lambda: itself.lock_limit(programs, bench.server, records, 10000),
        "testing": lambda: itself.testing(programs, records, bench.kit_servers()),
        "bulk_insert": lambda: itself.bulk_insert(programs, bench.server, records, arguments.rows),
        "sizes": lambda: sizes.measure(programs, records, repetitions),
    }
    print(f"== {name}", flush=True)
    steps[name]()


def measure_all(arguments, records):
    programs = itself.Programs(arguments.root)
    kind = alone.Alone if arguments.alone else with_peers.WithPeers
    chosen = arguments.only or [*PEER_SUITES, *OWN_SUITES]
    with kind(arguments.root, programs, records, arguments.repetitions, arguments.quiet) as bench:
        records.add(suite="machine", key="", tool="", **machine.describe(bench.server))
        for name in chosen:
            if name in OWN_SUITES:
                run_own(name, bench, arguments)
            else:
                bench.suite(name)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", required=True)
    parser.add_argument("--results", default=RESULTS)
    parser.add_argument("--alone", action="store_true", help="without ../shared/bench")
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("--quiet", type=float, default=1.0, help="seconds to wait for a quiet machine before each run")
    parser.add_argument("--rows", type=int, default=1_000_000, help="of bulk_insert")
    parser.add_argument("--only", nargs="+", choices=[*PEER_SUITES, *OWN_SUITES], metavar="SUITE")
    arguments = parser.parse_args()
    raw = os.path.join(arguments.root, "measured.jsonl")
    if os.path.exists(raw):
        os.unlink(raw)
    measure_all(arguments, Records(raw))
    write(arguments.results, merge(read(arguments.results) if arguments.only else [], read(raw)))
    return 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the servers are stopped
    try:
        sys.exit(main())
    except Failed as failure:
        sys.exit(f"measure.py: {failure}")
