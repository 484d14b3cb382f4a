"""Measures Retort among the tools that ../shared/bench knows, by its run_peers.py."""

import importlib.util
import json
import os
import subprocess
import sys

import itself
from measuring import HERE, SOURCE, Failed, Server

SHARED = os.environ.get("RETORT_SHARED") or os.path.join(SOURCE, "..", "shared")
SCRIPT = os.path.join(SHARED, "bench", "run_peers.py")

FLOORS = ["floor-pipe", "floor-mig", "floor-pipe-txn", "floor-mig-txn", "psql-1-f"]
RETORT = ["retort", "retort-1txn"]
PEERS = ["alembic", "alembic-tpm", "dbmate", "drizzle", "sql-migrate"]
LITE = ["floor-lite-1txn", "floor-lite-Ntxn", "sqlite3-1txn", "sqlite3-Ntxn", "alembic", "dbmate"]

# Of each suite: the arguments of run_peers.py, and how often each is repeated, as a part of what was asked for.
RUNS = {
    "upgrade": [(["-n", "100", "1000", "--tools", *FLOORS, *RETORT, *PEERS], 1),
                (["-n", "10000", "--series", "off", "--tools", "floor-pipe-txn", "floor-mig-txn", "retort",
                  "alembic-tpm"], 0.4)],
    "noop": [(["--tools", "floor-big", "retort", "psql-1-f", *PEERS], 2)],
    "downgrade": [(["-n", "1000", "--tools", *FLOORS, *RETORT, *PEERS], 1)],
    "offline": [(["-n", "100", "1000", "10000", "--tools", "alembic", "retort"], 1)],
    "graph": [(["-n", "1000", "10000", "--tools", "floor-graph", "alembic", "retort"], 0.6)],
    "trips": [(["-n", "100", "--tools", "floor-big", *FLOORS, *RETORT, *PEERS], 1)],
    "latency": [(["-n", "100", "--tools", "floor-big", *FLOORS, *RETORT, *PEERS], 0.4)],
    "autogen": [(["-n", "100", "1000", "--tools", "alembic", "retort"], 1),
                (["-n", "10000", "--tools", "retort"], 0.6)],
    "sqlite": [(["-n", "1000", "--tools", *LITE, *RETORT], 1)],
}


class WithPeers:
    def __init__(self, root, programs, records, repetitions, quiet):
        self.root, self.programs, self.records = root, programs, records
        self.repetitions, self.quiet = repetitions, quiet
        self.environment = {**os.environ, "BENCH_ROOT": root, "BENCH_RESULTS": records.path}
        os.environ["BENCH_ROOT"] = root
        specification = importlib.util.spec_from_file_location("run_peers", SCRIPT)
        self.peers = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(self.peers)
        self.servers = {series: Server(f"{root}/pg", port) for series, port in self.peers.SERIES.items()}
        self.server = self.servers["off"]

    def run_peers(self, *arguments):
        subprocess.run([sys.executable, "-B", SCRIPT, *arguments], env=self.environment, check=True)

    def __enter__(self):
        self.run_peers("setup")
        return self

    def __exit__(self, *_):
        self.run_peers("stop")

    def databases_at_head(self, size=10000):
        """run_peers.py looks for the one of a tool that it does not know by its name."""
        name = f"head_retort_{size}"
        if self.server.sql("postgres", f"SELECT count(*) FROM pg_database WHERE datname = '{name}'") == "0":
            made = itself.head(self.programs, self.server, size)
            self.server.sql("postgres", f"ALTER DATABASE {made} RENAME TO {name}")

    def suite(self, name):
        if name == "noop":
            self.databases_at_head()
        for arguments, share in RUNS[name]:
            repetitions = max(1, round(self.repetitions * share))
            self.run_peers("run", name, *arguments, "--tool", os.path.join(HERE, "retort.json"), "--tool",
                           os.path.join(HERE, "retort_single.json"), "--reps", str(repetitions), "--quiet",
                           str(self.quiet))

    def floor_in_process(self):
        """Connecting and one query."""
        database = self.server.new_database()
        self.server.sql(database, "CREATE TABLE alembic_version AS SELECT 'x' AS version_num")
        with subprocess.Popen([f"{self.root}/bin/floor", "connect", "200"], stdout=subprocess.PIPE, text=True,
                              env={**os.environ, **self.server.environment(database)}) as process:
            times = json.loads(process.stdout.read())
        self.records.add(suite="in_process", key="connect and query", tool="floor",
                         wall=(times["connect_ms"] + times["version_first_ms"]) / 1000, reps=200)
        self.server.drop(database)

    def kit_servers(self):
        """The kit's own, in memory, and one on a disk."""
        return [None, self.servers["on"].url("postgres")]


def check(record):
    """A tool that did not make the workload's schema was not measured."""
    if "x_schema" in record or "x_left" in record:
        raise Failed(f"wrong schema: {record}")
