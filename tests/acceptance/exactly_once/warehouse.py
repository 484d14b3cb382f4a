"""The warehouse on every engine: fresh databases, starts of the program, and all that can be known of the outcome."""

import hashlib
import os
import re
import signal
import sqlite3
import subprocess
import sys

from acceptance import ScratchDatabase, new_directory, postgres_dump, psql, run

WAREHOUSE = os.environ["WAREHOUSE"]
REVISIONS = 14
SEED = 20261126

TABLES = {"events": "what", "bins": "id", "suppliers": "id", "shelves": "id", "orders": "id"}
JOURNAL = "SELECT revision, action, coalesce(step, -1) FROM retort_journal ORDER BY id"
VERSIONS = "SELECT version_num FROM retort_version ORDER BY 1"


def say(text):
    """For the log of a run, also when the test passes."""
    print(text, file=sys.__stdout__, flush=True)


def command(url, **settings):
    return {"args": [WAREHOUSE], "env": {**os.environ, "DATABASE_URL": url, "LC_ALL": "C.UTF-8", **settings}}


def launch(url, **settings):
    """A start of the program, still running."""
    return subprocess.Popen(**command(url, **settings), text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def start(url, **settings):
    """A start of the program, to its end. Returns the numbers it prints, by name."""
    result = run([WAREHOUSE], environment={"DATABASE_URL": url, **settings})
    assert result.returncode == 0, f"warehouse {settings}: {result.returncode}\n{result.stdout}\n{result.stderr}"
    return numbers(result.stdout)


def start_and_die(url, call):
    result = run([WAREHOUSE], environment={"DATABASE_URL": url, "WAREHOUSE_DIES_AT": str(call)})
    assert result.returncode == -signal.SIGKILL, f"not killed at call {call}\n{result.stdout}\n{result.stderr}"


def numbers(output):
    return {name: int(number) for name, number in re.findall(r"^(\w+) (\d+)$", output, re.M)}


class Postgres:
    def __init__(self):
        self._scratch = ScratchDatabase()
        self.url = self._scratch.url

    def __enter__(self):
        self._scratch.__enter__()
        return self

    def __exit__(self, *_):
        self._scratch.__exit__()

    def state(self):
        """Schema, rows, version rows and journal."""
        parts = "SELECT count(*), md5(string_agg(p::text, ';' ORDER BY id)) FROM parts AS p"
        copies = [f"COPY (SELECT * FROM {table} ORDER BY {key}) TO STDOUT" for table, key in TABLES.items()]
        queries = [parts, *copies, f"COPY ({JOURNAL}) TO STDOUT", f"COPY ({VERSIONS}) TO STDOUT"]
        return postgres_dump(self.url), psql(self.url, ";\\echo\n".join(queries))

    def rows(self, sql):
        return [tuple(line.split("|")) for line in psql(self.url, sql).splitlines()]


class Sqlite:
    def __init__(self):
        self._cleanups = []
        self.file = os.path.join(new_directory(lambda *job, **how: self._cleanups.append((job, how))), "warehouse.db")
        self.url = f"sqlite:///{self.file}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for (function, *arguments), how in self._cleanups:
            function(*arguments, **how)

    def state(self):
        assert self.rows("PRAGMA integrity_check") == [("ok",)]
        schema = self.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2")
        rows = [self.rows(f"SELECT * FROM {table} ORDER BY {key}") for table, key in TABLES.items()]
        parts = hashlib.md5(repr(self.rows("SELECT * FROM parts ORDER BY id")).encode()).hexdigest()
        return schema, parts, rows, self.rows(JOURNAL), self.rows(VERSIONS)

    def rows(self, sql):
        database = sqlite3.connect(self.file)
        try:
            return database.execute(sql).fetchall()
        finally:
            database.close()


def journalled(database):
    """How often each revision is journalled as applied."""
    counts = database.rows("SELECT revision, count(*) FROM retort_journal WHERE action = 'upgrade' GROUP BY 1")
    return {revision: int(count) for revision, count in counts}


def undisturbed(engine):
    """What a run that nobody disturbs leaves behind, and what it says."""
    with engine() as database:
        said = start(database.url)
        assert said["applied"] == REVISIONS, said
        assert sorted(journalled(database).values()) == [1] * REVISIONS
        return database.state(), said
