"""The tool library, as its README tells to run it."""

import os
import re

from acceptance import TestCase, main, needs_postgres

TOOLSHED = os.path.join(os.environ["EXAMPLES"], "14_toolshed", "toolshed")
EXAMPLE = os.path.join(os.environ["RETORT_SOURCE_DIR"], "examples", "14_toolshed")
HEAD = "3c55b423af4f"

SHED = """in the shed:
  Cordless drill (power tools), lent by Grace Hopper
  Hedge trimmer (garden), lent by Jean Bartik
  Spade (garden), lent by Ada Byron
"""


def migrations():
    """Revision and name of each, in the order of the files' names."""
    names = sorted(os.listdir(os.path.join(EXAMPLE, "migrations")))
    return [re.fullmatch(r"\d+_\d+_(\w{12})_(\w+)\.cpp", name).groups() for name in names]


class Toolshed:
    """The same on every engine."""

    url = None

    def toolshed(self, *arguments, code=0):
        return self.fail_with(code, [TOOLSHED, *arguments], environment={"DATABASE_URL": self.url})

    def test_the_first_start_migrates_and_the_second_finds_nothing_to_do(self):
        first = self.toolshed()
        self.assertEqual(first.stdout, "the database has been migrated\n" + SHED)
        lines = first.stderr.splitlines()
        count = len(migrations())
        self.assertEqual(len(lines), count)
        self.assertEqual(lines[0], f"upgrade 1/{count} aea7dea1d73e create members")
        self.assertEqual(lines[-1], f"upgrade {count}/{count} {HEAD} late fees")
        second = self.toolshed()
        self.assertEqual((second.stdout, second.stderr), ("the database is up to date\n" + SHED, ""))

    def test_current_shows_the_head(self):
        self.toolshed()
        self.assertEqual(self.toolshed("current").stdout, f"{HEAD} (reservations, catalogue) (head), late fees\n")

    def test_history_shows_every_migration_newest_first(self):
        self.toolshed()
        lines = self.toolshed("history", "-i").stdout.splitlines()
        self.assertEqual(lines[0], f"d4b6b114e941 -> {HEAD} (reservations, catalogue) (head) (current), late fees")
        self.assertEqual(lines[-1], "<base> -> aea7dea1d73e, create members")
        shown = {re.search(r"-> (\w+)", line)[1]: line.rpartition(", ")[2].replace(" ", "_") for line in lines}
        self.assertEqual(shown, dict(migrations()))

    def test_a_script_is_refused_by_the_migration_that_reads_the_database(self):
        refusal = self.toolshed("upgrade", "head", "--sql", code=1)
        self.assertEqual(refusal.stdout, "")
        self.assertIn("migration e6b54e2e7db9 (categories from tools): it reads the database", refusal.stderr)
        self.assertIn("at 14_toolshed/migrations/20260203_1115_e6b54e2e7db9_categories_from_tools.cpp:",
                      refusal.stderr)

    def test_down_to_base_and_up_again_ends_where_it_began(self):
        first = self.toolshed().stdout
        self.assertRegex(self.toolshed("downgrade", "base").stdout, f"^undid {len(migrations())} migrations in ")
        self.assertEqual(self.toolshed("current").stdout, "")
        self.assertEqual(self.toolshed().stdout, first)


class OnSqlite(Toolshed, TestCase):
    def setUp(self):
        super().setUp()
        self.url = f"sqlite:///{self.path('toolshed.db')}"


@needs_postgres
class OnPostgres(Toolshed, TestCase):
    def setUp(self):
        super().setUp()
        self.url = self.scratch().url


if __name__ == "__main__":
    main()
