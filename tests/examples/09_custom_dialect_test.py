"""The ledger's tables are written its way, and what it refuses is refused before anything has run."""

from acceptance import main
from examples import ExampleTestCase

TABLE = 'CREATE TABLE "entries" (\n  "cents" INTEGER NOT NULL,\n  "what" TEXT NOT NULL\n) STRICT'


class CustomDialect(ExampleTestCase):
    program = "09_custom_dialect/custom_dialect"

    def test_it_writes_its_own_sql_and_refuses_what_it_has_not(self):
        result = self.result(code=1)
        self.assertEqual(result.stdout, f"applied a90000000001\n{TABLE}\n")
        self.assertIn("a ledger has no DROP TABLE", result.stderr)
        self.assertIn("_create_entries.cpp:11", result.stderr)
        self.assertIn("hint: keep it: it is a ledger", result.stderr)
        self.assertEqual(self.sqlite("ledger.db", "SELECT sql FROM sqlite_schema WHERE name = 'entries'"), [(TABLE,)])
        self.assertEqual(self.sqlite("ledger.db", "SELECT version_num FROM retort_version"), [("a90000000001",)])


if __name__ == "__main__":
    main()
