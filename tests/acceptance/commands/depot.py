"""What the tests of the commands share: the depot's program, and everything a database of its holds."""

import os
import re
import sqlite3

from acceptance import postgres_objects, psql, run

DEPOT = os.environ.get("DEPOT", "")
TABLES = ("goods", "prices", "people", "sales", "audit")
JOURNAL = ("SELECT id, revision, action, coalesce(step, -1), coalesce(checksum, ''), retort FROM retort_journal "
           "ORDER BY id")


def depot(url, *arguments):
    return run([DEPOT, *arguments], environment={"DATABASE_URL": url})


class Postgres:
    """One database on the server of the tests."""

    def __init__(self, test):
        self.url = test.scratch().url

    def run_script(self, script, *options):
        return run(["psql", "--no-psqlrc", "--quiet", *options, self.url], stdin=script)

    def execute(self, sql):
        psql(self.url, sql)

    def query(self, sql):
        return [tuple(line.split("|")) for line in psql(self.url, sql).splitlines()]

    def dump(self):
        """Without Retort's own tables, whose rows are compared apart."""
        result = run(["pg_dump", "--no-owner", "--inserts", "--exclude-table=retort_*", f"--dbname={self.url}"])
        assert result.returncode == 0, result.stderr
        return re.sub(r"^\\(un)?restrict \w+\n", "", result.stdout, flags=re.M)

    def books(self):
        if not self.query("SELECT 1 FROM pg_class WHERE relname = 'retort_version'"):
            return None
        return (sorted(self.query("SELECT version_num FROM retort_version")), self.query(JOURNAL))

    def state(self):
        # The server keeps the schema of temporary tables when they are gone.
        objects = [each for each in postgres_objects(self.url) if not re.fullmatch(r"schema pg_(toast_)?temp_\d+", each)]
        return {"dump": self.dump(), "objects": objects, "books": self.books()}


class Sqlite:
    """One file in the test's directory."""

    count = 0

    def __init__(self, test):
        Sqlite.count += 1
        self.path = test.path(f"depot{Sqlite.count}.db")
        self.url = f"sqlite:///{self.path}"

    def run_script(self, script, *options):
        return run(["sqlite3", *options, self.path], stdin=script)

    def execute(self, sql):
        database = sqlite3.connect(self.path)
        try:
            with database:
                database.execute(sql)
        finally:
            database.close()

    def query(self, sql):
        database = sqlite3.connect(self.path)
        try:
            return database.execute(sql).fetchall()
        finally:
            database.close()

    def state(self):
        rows = {}
        for (name,) in self.query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'retort_%'"):
            rows[name] = self.query(f'SELECT * FROM "{name}" ORDER BY rowid')
        return {"schema": self.query("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"),
                "rows": rows, "books": self.books()}

    def books(self):
        if not self.query("SELECT 1 FROM sqlite_schema WHERE name = 'retort_version'"):
            return None
        return (self.query("SELECT version_num FROM retort_version ORDER BY version_num"), self.query(JOURNAL))
