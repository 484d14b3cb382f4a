"""Each database gets its own migrations, on whatever engine it is."""

from acceptance import main, needs_postgres, psql
from examples import ExampleTestCase


class SeveralDatabases(ExampleTestCase):
    program = "07_several_databases/several_databases"

    def test_both_are_migrated_once(self):
        self.assertEqual(self.start(), "accounts: 1 migrations\nevents: 2 migrations\n")
        self.assertEqual(self.start(), "accounts: 0 migrations\nevents: 0 migrations\n")
        self.assertEqual(self.sqlite("accounts.db", "SELECT revision FROM retort_journal"), [("a70000000001",)])

    def test_the_commands_are_about_one_of_them_or_all(self):
        self.start()
        self.assertEqual(self.start("-n", "events", "current"), "b70000000002 (head), add moment\n")
        self.assertEqual(self.start("-n", "all", "current"),
                         "accounts:\na70000000001 (head), create accounts\nevents:\nb70000000002 (head), add moment\n")

    @needs_postgres
    def test_one_may_be_on_another_engine(self):
        database = self.scratch()
        self.start(environment={"EVENTS_URL": database.url})
        self.assertEqual(psql(database.url, "SELECT count(*) FROM events"), "0\n")


if __name__ == "__main__":
    main()
