"""Old values are kept, on either engine, until the migration is undone."""

from acceptance import main, needs_postgres, psql
from examples import ExampleTestCase, PostgresExampleTestCase


class CustomOperation:
    program = "08_custom_operation/custom_operation"

    def test_old_values_are_kept_and_nothing_is_left_afterwards(self):
        self.start("upgrade", "head")
        self.query("INSERT INTO prices VALUES ('pen', 100)")
        self.query("UPDATE prices SET cents = 120")
        self.query("UPDATE prices SET cents = 150")
        self.assertEqual(self.query("SELECT cents FROM prices_cents_versions ORDER BY cents"), ["100", "120"])
        self.start("downgrade", "base")
        self.assertEqual(self.query(self.left), ["0"])

    def test_a_script_says_what_it_comes_to(self):
        self.assertIn("CREATE TABLE prices_cents_versions AS SELECT cents FROM prices WHERE false;",
                      self.start("upgrade", "head", "--sql"))


class OnSqlite(CustomOperation, ExampleTestCase):
    left = "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'prices%'"

    def query(self, sql):
        return [str(row[0]) for row in self.sqlite("prices.db", sql)]


@needs_postgres
class OnPostgres(CustomOperation, PostgresExampleTestCase):
    left = ("SELECT (SELECT count(*) FROM pg_class WHERE relname LIKE 'prices%') + "
            "(SELECT count(*) FROM pg_proc WHERE proname LIKE 'prices%')")

    def query(self, sql):
        return psql(self.database.url, sql).splitlines()


if __name__ == "__main__":
    main()
