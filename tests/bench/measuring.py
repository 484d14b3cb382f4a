"""What all benchmarks share: running programs by turns, a PostgreSQL server, and the file that results go to."""

import itertools
import json
import os
import sqlite3
import statistics
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.dirname(os.path.dirname(HERE))


class Failed(Exception):
    """A program that was to be measured did not do what it should."""


def measure(command, environment=None, expected=(0,)):
    """Runs a program: {wall, cpu} in seconds, the most memory it had in MB, its exit code and what it complained of."""
    variables = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC", **(environment or {})}
    with tempfile.TemporaryFile() as errors:
        begin = time.monotonic()
        process = subprocess.Popen(command, env=variables, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read().decode(errors="replace")
    if process.returncode not in expected:
        raise Failed(f"{' '.join(command)} ended with {process.returncode}: {said[-500:]}")
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "rss_mb": usage.ru_maxrss / 1024, "said": said,
            "code": process.returncode}


def output(command, environment=None):
    """What a program prints."""
    result = subprocess.run(command, env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})}, text=True,
                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if result.returncode != 0:
        raise Failed(f"{' '.join(command)} ended with {result.returncode}: {result.stderr[-500:]}")
    return result.stdout


def tables_in(path):
    """How many tables of the workload an SQLite file has."""
    connection = sqlite3.connect(path)
    try:
        query = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name GLOB 't_[0-9]*'"
        return connection.execute(query).fetchone()[0]
    finally:
        connection.close()


def interleaved(tools, repetitions, once):
    """once(tool) → what measure() returns. Every round begins with another tool: tool → its runs."""
    runs = {tool: [] for tool in tools}
    order = list(tools)
    for _ in range(repetitions):
        for tool in order:
            runs[tool].append(once(tool))
        order = order[1:] + order[:1]
    return runs


class Records:
    """A file of JSON lines, as run_peers.py writes them."""

    def __init__(self, path):
        self.path = path

    def add(self, **record):
        print("  ", json.dumps(record), flush=True)
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(json.dumps(record) + "\n")

    def add_runs(self, suite, key, runs, **more):
        """The median of each tool's runs."""
        for tool, measured in runs.items():
            walls = [run["wall"] for run in measured]
            self.add(suite=suite, key=key, tool=tool, reps=len(measured), wall_min=min(walls), wall_max=max(walls),
                     **{name: statistics.median(run[name] for run in measured) for name in ("wall", "cpu", "rss_mb")},
                     **more)

    def add_lines(self, text):
        """What a program of record.hpp printed."""
        for line in text.splitlines():
            self.add(**json.loads(line))


class Server:
    """A PostgreSQL server, and databases on it that are gone when the server is."""

    _numbers = itertools.count(1)

    def __init__(self, host, port):
        self.host, self.port = host, str(port)

    def url(self, database):
        return f"postgresql://postgres@/{database}?host={self.host}&port={self.port}"

    def environment(self, database):
        """For libpq, Retort and SQLAlchemy."""
        return {"PGHOST": self.host, "PGPORT": self.port, "PGUSER": "postgres", "PGDATABASE": database,
                "DATABASE_URL": self.url(database),
                "BENCH_URL": f"postgresql+psycopg2://postgres@/{database}?host={self.host}&port={self.port}"}

    def sql(self, database, text):
        with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
            file.write(text)
            file.flush()
            return output(["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1",
                           f"--file={file.name}", self.url(database)]).strip()

    def new_database(self, template="template0"):
        name = f"measured_{os.getpid()}_{next(Server._numbers)}"
        self.sql("postgres", f"CREATE DATABASE {name} TEMPLATE {template}")
        self.sql("postgres", "CHECKPOINT")
        return name

    def drop(self, database):
        self.sql("postgres", f"DROP DATABASE {database} WITH (FORCE)")

    def tables(self, database):
        """How many tables of the workload there are."""
        return int(self.sql(database, "SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relname ~ '^t_[0-9]'"))
