"""A line of migrations becomes one, which databases at every point of it understand."""

import os

from acceptance import SOURCE, TestCase, main, needs_postgres, needs_tool, run
from depot import Postgres, Sqlite

LEDGER = os.environ["LEDGER"]
SQUASHED = os.environ["LEDGER_SQUASHED"]
FOLDER = os.path.join(SOURCE, "tests", "acceptance", "commands", "ledger")
POINTS = ["base", "10000000000a", "10000000000b", "10000000000c", "10000000000d"]


class Files(TestCase):
    def squash(self, *arguments):
        return run([LEDGER, "squash", *arguments, "--output", self.path("squashed.cpp")])

    def test_the_file_is_the_one_that_the_other_program_is_built_from(self):
        os.chdir(SOURCE)
        result = self.squash(":10000000000c", "--message", "the first year")
        self.assertEqual(result.returncode, 0, result.stderr)
        with open(self.path("squashed.cpp"), encoding="utf-8") as written, \
                open(os.path.join(FOLDER, "squashed", "03_squashed.cpp"), encoding="utf-8") as kept:
            self.assertEqual(written.read(), kept.read())
        self.assertIn("3 migrations in one, still called 10000000000c\n", result.stdout)
        for name in ("01_create_accounts", "02_create_entries", "03_open_accounts"):
            self.assertIn(f"migrations/{name}.cpp\n", result.stdout)

    def test_a_file_that_is_there_is_not_overwritten(self):
        os.chdir(SOURCE)
        with open(self.path("squashed.cpp"), "w", encoding="utf-8") as file:
            file.write("mine")
        self.assertEqual(self.squash(":10000000000c").returncode, 2)
        with open(self.path("squashed.cpp"), encoding="utf-8") as file:
            self.assertEqual(file.read(), "mine")

    def test_sources_are_found_where_the_configuration_says(self):
        elsewhere = self.path("elsewhere")
        os.mkdir(elsewhere)
        os.chdir(elsewhere)
        with open(self.path("retort.ini"), "w", encoding="utf-8") as file:
            file.write(f"[retort]\nversion_locations = {os.path.join(FOLDER, 'migrations')}\n")
        result = self.squash(":10000000000c", "--config", self.path("retort.ini"))
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertTrue(os.path.exists(self.path("squashed.cpp")))

    def test_what_cannot_become_one_is_refused_by_name(self):
        depot = os.environ["DEPOT"]
        for text, why in ((":d00000000001", "2 revisions come after a00000000001"),
                          ("b00000000001:b00000000002", "c00000000002 depends on b00000000001"),
                          ("b00000000002:d00000000001", "d00000000001 does not come after b00000000002 alone"),
                          ("a00000000001:a00000000001", "fewer than two")):
            result = run([depot, "squash", text, "--output", self.path("squashed.cpp")])
            self.assertNotEqual(result.returncode, 0, text)
            self.assertIn(why, result.stderr, text)
            self.assertFalse(os.path.exists(self.path("squashed.cpp")))


class Points:
    """The same on every engine."""

    make = None

    def ledger(self, program, database, *arguments, code=0):
        result = run([program, *arguments], environment={"DATABASE_URL": database.url})
        self.assertEqual(result.returncode, code, f"{arguments}\n{result.stdout}\n{result.stderr}")
        return result

    def at(self, point):
        database = self.make(self)
        if point != "base":
            self.ledger(LEDGER, database, "upgrade", point)
        return database

    def content(self, database):
        state = database.state()
        rows, _ = state.pop("books")
        return state, rows

    def test_from_every_point_the_rest_is_run(self):
        expected = self.content(self.at("10000000000d"))
        for point in POINTS:
            database = self.at(point)
            self.ledger(SQUASHED, database, "upgrade", "head")
            self.assertEqual(self.content(database), expected, point)
            self.assertEqual(self.ledger(SQUASHED, database, "upgrade", "head").stdout, "up to date\n")

    def test_and_back_to_base_the_parts_are_undone_in_turn(self):
        for point in POINTS:
            database = self.at(point)
            self.ledger(SQUASHED, database, "upgrade", "head")
            self.ledger(SQUASHED, database, "downgrade", "base")
            self.assertEqual(self.content(database)[1], [], point)
            self.ledger(SQUASHED, database, "upgrade", "head")

    def test_half_way_is_said_and_not_undone(self):
        database = self.at("10000000000b")
        self.assertIn("10000000000b (a part of 10000000000c now)", self.ledger(SQUASHED, database, "current").stdout)
        self.assertIn("10000000000c", self.ledger(SQUASHED, database, "plan").stdout)
        refused = self.ledger(SQUASHED, database, "downgrade", "base", code=1)
        self.assertIn("upgrade to 10000000000c first", refused.stderr)
        self.assertIn("10000000000a is a part of 10000000000c now",
                      self.ledger(SQUASHED, database, "upgrade", "10000000000a", code=1).stderr)

    def test_programs_from_before_understand_what_the_new_one_leaves(self):
        database = self.at("10000000000a")
        self.ledger(SQUASHED, database, "upgrade", "10000000000c")
        self.ledger(LEDGER, database, "upgrade", "head")
        self.assertEqual(self.content(database), self.content(self.at("10000000000d")))


@needs_tool("sqlite3")
class OnSqlite(Points, TestCase):
    make = Sqlite


@needs_postgres
@needs_tool("psql")
class OnPostgres(Points, TestCase):
    make = Postgres


if __name__ == "__main__":
    main()
