"""Measures Retort beside the floors of this folder, and beside Alembic where that is installed: what run.sh does where
../shared/bench is not there. Suites, keys and tools have the names that run_peers.py gives them."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile

import itself
from measuring import HERE, Failed, Server, interleaved, measure, tables_in


MODES = {"floor-pipe-txn": "sent-ahead", "floor-pipe": "sent-ahead-single", "floor-mig-txn": "called",
         "floor-mig": "called-single"}
LITE_MODES = {"floor-lite-Ntxn": "each", "floor-lite-1txn": "single"}


def server_of(url):
    found = dict(re.findall(r"[?&](host|port)=([^&]+)", url))
    return Server(found["host"], found["port"])


class Tools:
    """The commands of each tool, for a workload of some size. What is not there is left out."""

    def __init__(self, root, programs, floors=None):
        self.root, self.programs = root, programs
        self.floors = floors or os.path.join(root, "retort", "postgres", "bin")
        self.has_alembic = shutil.which("alembic") is not None

    def workload(self, kind, size, *names):
        return os.path.join(self.root, "w", kind, str(size), *names)

    def floor(self, dialect, *arguments):
        return [os.path.join(self.floors, f"floor_{dialect}"), *arguments]

    def retort(self, kind, size, *arguments, program="runner"):
        place = "sqlite" if kind == "sqlite" else "postgres"
        return [self.programs.of_workload(kind, size, place, program), *arguments]

    def alembic(self, kind, size, *arguments):
        return ["alembic", "-c", self.workload(kind, size, "alembic", "alembic.ini"), *arguments]

    def of_run(self, size, direction):
        """tool → command, for PostgreSQL; direction is up or down."""
        verb, target = ("upgrade", "head") if direction == "up" else ("downgrade", "base")
        script = self.workload("pg", size, f"{direction}.sql")
        commands = {tool: self.floor("postgres", mode, script) for tool, mode in MODES.items()}
        if self.is_built(size):
            commands["retort"] = self.retort("pg", size, verb, target)
            commands["retort-1txn"] = self.retort("pg", size, verb, target, "--single-transaction")
        if self.has_alembic:
            commands["alembic"] = self.alembic("pg", size, verb, target)
            commands["alembic-tpm"] = commands["alembic"]
        return commands

    def of_sqlite(self, size, path):
        commands = {tool: self.floor("sqlite", mode, path, self.workload("sqlite", size, "up.sql"))
                    for tool, mode in LITE_MODES.items()}
        if self.is_built(size):
            commands["retort"] = self.retort("sqlite", size, "upgrade", "head")
            commands["retort-1txn"] = [*commands["retort"], "--single-transaction"]
        if self.has_alembic:
            commands["alembic"] = self.alembic("sqlite", size, "upgrade", "head")
        return commands

    def is_built(self, size):
        return os.path.exists(self.retort("pg", size)[0])


def more_environment(tool):
    return {"BENCH_TRANSACTION_EACH": "1"} if tool == "alembic-tpm" else {}


class Alone:
    """`server` is where PostgreSQL is, with nothing else on it."""

    def __init__(self, root, programs, records, repetitions, quiet=0, floors=None):
        del quiet  # what else the machine does is not looked at
        self.root, self.programs, self.records, self.repetitions = root, programs, records, repetitions
        self.tools = Tools(root, programs, floors)
        self.server = server_of(os.environ["RETORT_TEST_POSTGRES_URL"])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def suite(self, name):
        {"upgrade": lambda: [self.upgrade(size) for size in (100, 1000, 10000)],
         "noop": lambda: [self.noop(size) for size in (100, 1000, 10000)],
         "downgrade": lambda: self.downgrade(1000),
         "offline": lambda: [self.offline(size) for size in (100, 1000, 10000)],
         "graph": lambda: [self.graph(size) for size in (1000, 10000)],
         "trips": lambda: print("counting round trips takes ../shared/bench"),
         "latency": lambda: [self.latency(100, away) for away in (2, 20)],
         "autogen": lambda: [self.autogen(tables) for tables in (100, 1000, 10000)],
         "sqlite": lambda: self.sqlite(1000)}[name]()

    def run_on(self, database, tool, command, server=None):
        return measure(command, {**(server or self.server).environment(database), **more_environment(tool)})

    def expect_tables(self, tool, found, expected):
        if found != expected:
            raise Failed(f"{tool} left {found} tables, not {expected}")

    def upgrade(self, size, server=None, suite="upgrade", key="N={size} fsync=off"):
        commands = self.tools.of_run(size, "up")
        if size > 1000:  # more than one transaction has locks for
            with_one_each = ("floor-pipe-txn", "floor-mig-txn", "retort")
            commands = {tool: commands[tool] for tool in with_one_each if tool in commands}

        def once(tool):
            database = self.server.new_database()
            try:
                run = self.run_on(database, tool, commands[tool], server)
                self.expect_tables(tool, self.server.tables(database), size // 5)
            finally:
                self.server.drop(database)
            return run

        self.records.add_runs(suite, key.format(size=size), interleaved(commands, self.repetitions, once))

    def at_head(self, size, tools):
        """tool → a database that it has upgraded."""
        commands = self.tools.of_run(size, "up")
        databases = {}
        for tool in tools:
            databases[tool] = self.server.new_database()
            self.run_on(databases[tool], tool, commands[tool])
        return databases

    def noop(self, size):
        commands = {"floor-big": self.tools.floor("postgres", "check")}
        databases = {"floor-big": self.at_head(min(size, 100), ["floor-pipe"])["floor-pipe"]}
        if self.tools.is_built(size):
            commands["retort"] = self.tools.retort("pg", size, program="start")
            databases["retort"] = itself.head(self.programs, self.server, size)
        if self.tools.has_alembic and size <= 1000:
            commands["alembic"] = self.tools.alembic("pg", size, "upgrade", "head")
            databases.update(self.at_head(size, ["alembic"]))
        runs = interleaved(commands, 2 * self.repetitions,
                           lambda tool: self.run_on(databases[tool], tool, commands[tool]))
        self.records.add_runs("noop", f"N={size}", runs)
        for database in databases.values():
            self.server.drop(database)

    def downgrade(self, size):
        commands = self.tools.of_run(size, "down")
        heads = self.at_head(size, commands)

        def once(tool):
            database = self.server.new_database(heads[tool])
            run = self.run_on(database, tool, commands[tool])
            self.expect_tables(tool, self.server.tables(database), 0)
            self.server.drop(database)
            return run

        self.records.add_runs("downgrade", f"N={size} fsync=off", interleaved(commands, self.repetitions, once))
        for database in heads.values():
            self.server.drop(database)

    def offline(self, size):
        commands = {}
        if self.tools.is_built(size):
            commands["retort"] = self.tools.retort("pg", size, "upgrade", "head", "--sql", "--url", "postgresql://")
        if self.tools.has_alembic:
            commands["alembic"] = self.tools.alembic("pg", size, "upgrade", "head", "--sql")
        runs = interleaved(commands, self.repetitions, lambda tool: self.run_on("", tool, commands[tool]))
        self.records.add_runs("offline", f"N={size}", runs)

    def graph(self, size):
        for shape, kind in (("linear", "pg"), ("branchy", "graph")):
            for verb in ("heads", "history"):
                commands = {"retort": self.tools.retort(kind, size, verb)} if self.tools.is_built(size) else {}
                if self.tools.has_alembic and kind == "pg":
                    commands["alembic"] = self.tools.alembic(kind, size, verb)
                runs = interleaved(commands, self.repetitions, lambda tool: measure(commands[tool]))
                self.records.add_runs("graph", f"{verb} N={size} {shape}", runs)

    def latency(self, size, away):
        with tempfile.TemporaryDirectory() as folder, self.relay(folder, away) as server:
            self.upgrade(size, server, "latency", f"upgrade N={{size}} RTT={away}ms")

    @contextlib.contextmanager
    def relay(self, folder, away):
        """A server that is so many milliseconds away."""
        name = f".s.PGSQL.{self.server.port}"
        command = [sys.executable, "-B", os.path.join(HERE, "relay.py"), os.path.join(self.server.host, name),
                   os.path.join(folder, name), str(away)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            process.stdout.readline()
            try:
                yield Server(folder, self.server.port)
            finally:
                process.terminate()

    def autogen(self, tables):
        database = self.server.new_database()
        self.server.sql(database, itself.schema(tables))
        commands = {"floor-introspect": self.tools.floor("postgres", "catalog"), "pg_dump -s": ["pg_dump", "-s"],
                    "retort": [self.programs.measurement("compare")]}
        runs = interleaved(commands, self.repetitions, lambda tool: self.run_on(database, tool, commands[tool]))
        self.records.add_runs("autogen", f"T={tables}", runs)
        self.server.drop(database)

    def sqlite(self, size):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "measured.db")
            commands = self.tools.of_sqlite(size, path)
            environment = {"DATABASE_URL": f"sqlite:{path}", "BENCH_URL": f"sqlite:///{path}"}

            def once(tool):
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(path)
                run = measure(commands[tool], environment)
                self.expect_tables(tool, tables_in(path), size // 5)
                return run

            self.records.add_runs("sqlite", f"upgrade N={size} disk", interleaved(commands, self.repetitions, once))
            checks = {"floor-lite-1txn": self.tools.floor("sqlite", "check", path)}
            if self.tools.is_built(size):
                checks["retort"] = self.tools.retort("sqlite", size, program="start")
            for tool, command in checks.items():
                once(tool)
                runs = interleaved([tool], 2 * self.repetitions, lambda _: measure(command, environment))
                self.records.add_runs("sqlite", f"noop N={size} disk", runs)

    def floor_in_process(self):
        """A process that connects and asks once has to be compared with, as noop does."""

    def kit_servers(self):
        """The one that the kit starts itself."""
        return [None]
