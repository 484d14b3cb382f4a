"""A script does what a run does: the same database, the same version rows, the same journal."""

from acceptance import TestCase, main, needs_postgres, needs_tool
from depot import Postgres, Sqlite, depot

# What a script starts from and leads to, and which of the commands it is for.
STEPS = [
    ("upgrade", "base", "prices"),
    ("upgrade", "b00000000001", "b00000000002"),
    ("upgrade", "b00000000002", "people"),
    ("upgrade", "b00000000002,c00000000001", "d00000000001"),
    ("upgrade", "d00000000001", "e00000000001"),
    ("upgrade", "e00000000001", "heads"),
    ("downgrade", "e00000000001,f00000000001", "audit@base"),
    ("downgrade", "e00000000001", "d00000000001"),
    ("downgrade", "d00000000001", "c00000000001"),
    ("downgrade", "b00000000002,c00000000001", "base"),
]


class Offline:
    """The same on every engine."""

    make = None
    options = ()

    def script(self, database, *arguments):
        return self.succeed_depot(database, *arguments, "--sql").stdout

    def succeed_depot(self, database, *arguments):
        result = depot(database.url, *arguments)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result

    def run_script(self, database, script, *options):
        result = database.run_script(script, *(options or self.options))
        self.assertEqual(result.returncode, 0, result.stderr + script)

    def compare(self, online, offline, what):
        self.assertEqual(online.state(), offline.state(), what)

    def test_a_script_of_everything_gives_what_a_run_gives(self):
        online, offline = self.make(self), self.make(self)
        self.succeed_depot(online, "upgrade", "heads")
        self.run_script(offline, self.script(offline, "upgrade", "heads"))
        self.compare(online, offline, "upgrade heads")
        self.assertEqual(self.succeed_depot(offline, "upgrade", "heads").stdout, "up to date\n")

    def test_every_part_of_the_way_up_and_down_gives_what_a_run_gives(self):
        online, offline = self.make(self), self.make(self)
        for direction, start, target in STEPS:
            self.succeed_depot(online, direction, target)
            self.run_script(offline, self.script(offline, direction, f"{start}:{target}"))
            self.compare(online, offline, (direction, start, target))

    def test_a_stamp_gives_what_a_run_gives(self):
        online, offline = self.make(self), self.make(self)
        for start, targets in (("base", ["b00000000001", "c00000000001"]), ("b00000000001,c00000000001", ["heads"]),
                               ("heads", ["base"])):
            self.succeed_depot(online, "stamp", *targets)
            self.run_script(offline, self.script(offline, "stamp", *(f"{start}:{target}" for target in targets)))
            self.compare(online, offline, (start, targets))

    def test_ensure_version_gives_what_a_run_gives(self):
        online, offline = self.make(self), self.make(self)
        self.succeed_depot(online, "ensure_version")
        self.run_script(offline, self.script(offline, "ensure_version"))
        self.compare(online, offline, "ensure_version")

    def test_current_asks_the_database_where_it_is(self):
        database = self.make(self)
        self.succeed_depot(database, "upgrade", "prices")
        script = self.script(database, "upgrade", "current:people")
        self.assertEqual(script, self.script(database, "upgrade", "b00000000001:people"))

    def test_a_script_stops_where_the_database_is_elsewhere(self):
        database = self.make(self)
        self.succeed_depot(database, "upgrade", "b00000000001")
        before = database.state()
        result = database.run_script(self.script(database, "upgrade", "c00000000001:heads"))
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("the database is ", result.stderr)
        self.assertEqual(database.state(), before)

    def test_one_transaction_is_all_or_nothing(self):
        online, offline = self.make(self), self.make(self)
        self.succeed_depot(online, "upgrade", "people", "--single-transaction")
        self.run_script(offline, self.script(offline, "upgrade", "people", "--single-transaction"))
        self.compare(online, offline, "single transaction")
        before = offline.state()
        script = self.script(offline, "upgrade", "people:prices", "--single-transaction") if self.has_no_bare_steps \
            else self.script(offline, "upgrade", "people:b00000000001", "--single-transaction")
        result = offline.run_script(script.replace("COMMIT;", "SELECT nonsense; COMMIT;"))
        self.assertNotEqual(result.returncode, 0)
        self.assertEqual(offline.state(), before)


@needs_tool("sqlite3")
class OnSqlite(Offline, TestCase):
    make = Sqlite
    has_no_bare_steps = True

    def test_an_idempotent_script_is_refused_by_name(self):
        result = depot(self.make(self).url, "upgrade", "heads", "--sql", "--idempotent")
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertIn("a script for sqlite cannot be idempotent", result.stderr)


@needs_postgres
@needs_tool("psql")
class OnPostgres(Offline, TestCase):
    make = Postgres
    has_no_bare_steps = False

    def test_psql_may_be_told_to_use_one_transaction(self):
        online, offline = self.make(self), self.make(self)
        self.succeed_depot(online, "upgrade", "heads")
        self.run_script(offline, self.script(offline, "upgrade", "heads"), "-1", "-v", "ON_ERROR_STOP=1")
        self.compare(online, offline, "psql -1")

    def test_steps_outside_transactions_do_not_fit_into_one(self):
        result = depot(self.make(self).url, "upgrade", "heads", "--sql", "--single-transaction")
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertIn("migration b00000000002 (find prices): this cannot run in a transaction", result.stderr)


@needs_postgres
@needs_tool("psql")
class Idempotent(TestCase):
    """One script for a database anywhere on its way."""

    def script(self, *arguments):
        result = depot("postgresql://nowhere/nothing", *arguments, "--sql", "--idempotent")
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def run_script(self, database, script):
        result = database.run_script(script)
        self.assertEqual(result.returncode, 0, result.stderr)

    def at(self, *targets):
        database = Postgres(self)
        for target in targets:
            self.assertEqual(depot(database.url, "upgrade", target).returncode, 0)
        return database

    STARTS = [(), ("prices",), ("b00000000001", "people"), ("prices", "c00000000002"), ("audit", "e00000000001"),
              ("heads",)]

    def test_an_upgrade_does_what_is_missing_and_the_second_time_nothing(self):
        script = self.script("upgrade", "heads")
        for start in self.STARTS:
            online, offline = self.at(*start), self.at(*start)
            self.assertEqual(depot(online.url, "upgrade", "heads").returncode, 0)
            self.run_script(offline, script)
            self.assertEqual(online.state(), offline.state(), start)
            self.run_script(offline, script)
            self.assertEqual(online.state(), offline.state(), start)

    def test_a_downgrade_undoes_what_is_there_and_the_second_time_nothing(self):
        script = self.script("downgrade", "heads:base")
        for start in self.STARTS[1:]:
            online, offline = self.at(*start), self.at(*start)
            self.assertEqual(depot(online.url, "downgrade", "base").returncode, 0)
            self.run_script(offline, script)
            self.assertEqual(online.state()["dump"], offline.state()["dump"], start)
            self.assertEqual(offline.books()[0], [], start)
            before = offline.state()
            self.run_script(offline, script)
            self.assertEqual(offline.state(), before, start)

    def test_a_script_is_of_no_use_below_where_it_begins(self):
        database = self.at("a00000000001")
        before = database.state()
        result = database.run_script(self.script("upgrade", "prices:d00000000001"))
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("the database is at a00000000001, and this script begins after b00000000001", result.stderr)
        self.assertEqual(database.state(), before)

    def test_a_downgrade_does_not_pull_what_it_does_not_know_of(self):
        database = self.at("heads")
        before = database.state()
        result = database.run_script(self.script("downgrade", "c00000000002:c00000000001"))
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("this script does not undo", result.stderr)
        self.assertEqual(database.state(), before)

    def test_a_revision_that_the_script_does_not_know_is_an_error(self):
        database = self.at("a00000000001")
        database.execute("UPDATE retort_version SET version_num = 'stranger'")
        result = database.run_script(self.script("upgrade", "heads"))
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("the database is at stranger, which this script does not know", result.stderr)

    def test_a_script_that_was_interrupted_goes_on_where_it_stopped(self):
        whole = self.at("d00000000001")
        script = self.script("upgrade", "e00000000001")
        self.run_script(whole, script)
        lines = script.splitlines(keepends=True)
        begin = next(i for i, line in enumerate(lines) if line.startswith("-- upgrade e00000000001"))
        ends = [i + 1 for i, line in enumerate(lines) if i > begin and line == "COMMIT;\n" or "CONCURRENTLY" in line]
        self.assertGreaterEqual(len(ends), 4)
        for end in ends:
            database = self.at("d00000000001")
            database.run_script("".join(lines[:end]))
            self.run_script(database, script)
            expected, got = whole.state(), database.state()
            self.assertEqual(got["dump"], expected["dump"], end)
            self.assertEqual(got["books"], expected["books"], end)


if __name__ == "__main__":
    main()
