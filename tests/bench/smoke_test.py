"""A small workload, generated and built as the benchmarks' are: its programs do what the workload's own SQL does."""

import json
import os
import sqlite3

from acceptance import TestCase, main, needs_file, needs_postgres, postgres_dump, psql

SMOKE = os.environ["BENCH_SMOKE"]
POSTGRES = os.path.join(SMOKE, "pg", "20")
SQLITE = os.path.join(SMOKE, "sqlite", "20")


class Smoke:
    """The same on every engine."""

    folder = None
    url = None

    def setUp(self):
        super().setUp()
        with open(os.path.join(self.folder, "spec.json"), encoding="utf-8") as file:
            self.spec = json.load(file)

    def program(self, name, *arguments):
        return self.succeed([os.path.join(self.folder, name), *arguments], environment={"DATABASE_URL": self.url})

    def test_upgrade_makes_what_the_workload_makes_and_downgrade_takes_it_away(self):
        self.program("runner", "upgrade", "head")
        self.assertEqual(self.journal(), [migration["id"] for migration in self.spec])
        self.assertEqual(self.shape(), self.expected_shape())
        self.program("runner", "downgrade", "base")
        self.assertEqual(self.tables(), ["retort_journal", "retort_version"])

    def test_start_upgrades_and_then_finds_nothing_to_do(self):
        self.program("start")
        self.program("start")
        self.assertEqual(len(self.journal()), len(self.spec))
        self.assertEqual(self.shape(), self.expected_shape())

    def test_history_lists_every_migration(self):
        lines = self.program("runner", "history").stdout.splitlines()
        self.assertEqual(len(lines), len(self.spec))
        self.assertIn(self.spec[-1]["id"], lines[0])

    def statements(self):
        return "".join(f"{statement};\n" for migration in self.spec for statement in migration["up"])


@needs_file(SQLITE)
class OnSqlite(Smoke, TestCase):
    folder = SQLITE

    def setUp(self):
        super().setUp()
        self.url = "sqlite:" + self.path("smoke.db")

    def query(self, sql, path=None):
        connection = sqlite3.connect(path or self.path("smoke.db"))
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    def journal(self):
        return [row[0] for row in self.query("SELECT revision FROM retort_journal WHERE action = 'upgrade' ORDER BY id")]

    def tables(self, path=None):
        query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        return [row[0] for row in self.query(query, path)]

    def shape(self, path=None):
        """Of each table: columns, indexes, foreign keys and rows; not how their types are spelled."""
        shape = {}
        for table in self.tables(path):
            if table.startswith("t_"):
                shape[table] = (
                    self.query(f'SELECT name, "notnull", pk FROM pragma_table_info(\'{table}\')', path),
                    self.query(f'SELECT "unique", count(*) FROM pragma_index_list(\'{table}\') GROUP BY 1', path),
                    self.query(f'SELECT "table", "from", "to" FROM pragma_foreign_key_list(\'{table}\')', path),
                    self.query(f"SELECT name, email, age, balance, active, owner_id, score FROM {table}", path),
                )
        return shape

    def expected_shape(self):
        path = self.path("expected.db")
        connection = sqlite3.connect(path)
        connection.executescript(self.statements())
        connection.close()
        return self.shape(path)


@needs_file(POSTGRES)
@needs_postgres
class OnPostgres(Smoke, TestCase):
    folder = POSTGRES

    def setUp(self):
        super().setUp()
        self.url = self.scratch().url

    def journal(self):
        return psql(self.url, "SELECT revision FROM retort_journal WHERE action = 'upgrade' ORDER BY id").split()

    def tables(self):
        return psql(self.url, "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace "
                    "ORDER BY 1").split()

    def shape(self, url=None):
        tables = [f"t_{number:05}" for number in range(len(self.spec) // 5)]
        return postgres_dump(url or self.url), [psql(url or self.url, f"SELECT * FROM {table}") for table in tables]

    def expected_shape(self):
        url = self.scratch().url
        psql(url, self.statements())
        return self.shape(url)


if __name__ == "__main__":
    main()
