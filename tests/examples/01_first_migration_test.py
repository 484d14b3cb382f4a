"""The first start makes the table; later ones find it."""

from acceptance import main
from examples import ExampleTestCase


class FirstMigration(ExampleTestCase):
    program = "01_first_migration/first_migration"

    def test_it_migrates_once_and_goes_on_where_it_was(self):
        self.assertEqual(self.start(), "applied 5cd038a8f131\ncustomers: 1\n")
        self.assertEqual(self.start(), "customers: 2\n")
        self.assertEqual(self.sqlite("shop.db", "SELECT id, email FROM customers"),
                         [(1, "ada@example.org"), (2, "ada@example.org")])


if __name__ == "__main__":
    main()
