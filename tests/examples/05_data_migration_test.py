"""Names are split into two columns, and put together again on the way back."""

from acceptance import main, needs_postgres, psql
from examples import ExampleTestCase, PostgresExampleTestCase

INSERT = "INSERT INTO people (id, full_name) VALUES (1, 'Ada King Lovelace'), (2, 'Plato')"
SPLIT = "SELECT id, given_name, family_name FROM people ORDER BY id"
WHOLE = "SELECT id, full_name FROM people ORDER BY id"


class DataMigration:
    program = "05_data_migration/data_migration"

    def test_every_name_is_split_and_comes_back(self):
        self.start("upgrade", "e20000000001")
        self.query(INSERT)
        self.start("upgrade", "head")
        self.assertEqual(self.query(SPLIT), [("1", "Ada King", "Lovelace"), ("2", "", "Plato")])
        self.start("downgrade", "e20000000001")
        self.assertEqual(self.query(WHOLE), [("1", "Ada King Lovelace"), ("2", "Plato")])

    def test_more_names_than_a_batch_has_are_all_split(self):
        self.start("upgrade", "e20000000001")
        self.query("INSERT INTO people (id, full_name) WITH RECURSIVE numbers(n) AS "
                   "(SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 2500) SELECT n, 'A B' FROM numbers")
        self.start("upgrade", "head")
        self.assertEqual(self.query("SELECT count(*) FROM people WHERE given_name = 'A' AND family_name = 'B'"),
                         [("2500",)])


class OnSqlite(DataMigration, ExampleTestCase):
    def query(self, sql):
        return [tuple(str(field) for field in row) for row in self.sqlite("people.db", sql)]


@needs_postgres
class OnPostgres(DataMigration, PostgresExampleTestCase):
    def query(self, sql):
        return [tuple(line.split("|")) for line in psql(self.database.url, sql).splitlines()]


if __name__ == "__main__":
    main()
