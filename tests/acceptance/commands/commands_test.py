"""The commands on real databases, and what they leave alone."""

import json

from acceptance import TestCase, main, needs_postgres, needs_tool
from depot import Postgres, Sqlite, depot


class Commands:
    """The same on every engine."""

    make = None

    def setUp(self):
        super().setUp()
        self.database = self.make(self)

    def depot(self, *arguments, code=0):
        result = depot(self.database.url, *arguments)
        self.assertEqual(result.returncode, code, f"{arguments}\n{result.stdout}\n{result.stderr}")
        return result

    def json(self, *arguments, code=0):
        return json.loads(self.depot(*arguments, "--json", code=code).stdout)

    READING = [("current",), ("current", "--verbose"), ("history",), ("history", "-i"), ("heads",), ("branches",),
               ("show", "heads"), ("show", "current"), ("graph", "-i"), ("plan", "heads"), ("plan", "heads", "--sql"),
               ("plan", "base", "--downgrade"), ("status",), ("history", "-r", "current:heads")]

    def test_commands_that_read_create_nothing(self):
        for arguments in self.READING:
            self.depot(*arguments)
            self.assertIsNone(self.database.books(), arguments)

    def test_commands_that_read_answer_in_json_too(self):
        self.depot("upgrade", "prices")
        for arguments in self.READING:
            self.assertIsInstance(self.json(*arguments), (list, dict), arguments)

    def test_current_shows_rows_and_what_only_dependencies_imply(self):
        self.depot("upgrade", "c00000000002", "-q")
        self.assertEqual(self.depot("current").stdout,
                         "b00000000001 (prices), create prices\nc00000000002 (people), count goods\n")
        self.depot("current", "--check-heads", code=3)
        self.depot("upgrade", "heads", "-q")
        self.depot("current", "--check-heads")

    def test_plan_shows_what_an_upgrade_then_does(self):
        self.depot("upgrade", "people", "-q")
        planned = [step["revision"] for step in self.json("plan", "heads", "--check", code=3)]
        self.assertEqual(planned, self.json("upgrade", "heads")["applied"])
        self.assertEqual(self.json("plan", "heads", "--check"), [])
        undone = [step["revision"] for step in self.json("plan", "base", "--downgrade")]
        self.assertEqual(undone, self.json("downgrade", "base")["applied"])

    def test_a_plan_with_statements_is_for_this_server(self):
        statements = self.depot("plan", "heads", "--sql").stdout
        self.assertEqual("CONCURRENTLY" in statements, self.is_postgres)
        self.assertIn('CREATE TABLE "goods"', statements)
        self.assertIsNone(self.database.books())

    def test_status_shows_where_the_database_is(self):
        self.depot("upgrade", "e00000000001", "-q")
        status = self.json("status")
        self.assertEqual((status["current"], status["pending"]), (["e00000000001"], ["f00000000001"]))
        self.assertEqual((status["unknown"], status["unfinished"], status["lock_holder"]), ([], [], ""))

    def test_status_shows_a_revision_that_the_program_does_not_know_and_purge_gets_rid_of_it(self):
        self.depot("stamp", "heads")
        self.database.execute("UPDATE retort_version SET version_num = 'stranger' WHERE version_num LIKE 'f%'")
        self.assertEqual(self.json("status")["unknown"], ["stranger"])
        self.assertIn("stranger", self.depot("stamp", "prices", code=1).stderr)
        self.assertEqual(self.json("stamp", "--purge", "prices", "people")["current"],
                         ["b00000000001", "c00000000001"])

    def test_status_shows_a_migration_that_was_interrupted(self):
        self.depot("upgrade", "b00000000001", "-q")
        self.depot("upgrade", "b00000000002", "-q")
        # As a process leaves it that is killed when two steps are done and the third one has been announced.
        self.database.execute("DELETE FROM retort_journal WHERE revision = 'b00000000002' AND "
                              "(step IS NULL OR (step = 2 AND action = 'upgrade step'))")
        self.database.execute("UPDATE retort_version SET version_num = 'b00000000001'")
        if not self.is_postgres:
            self.database.execute("DROP INDEX prices_good_idx")
        if self.is_postgres:
            (unfinished,) = self.json("status")["unfinished"]
            self.assertEqual((unfinished["revision"], unfinished["steps_done"], unfinished["is_announced"]),
                             ("b00000000002", 2, True))
        self.assertIn("upgrade of b00000000002", self.depot("status").stdout)
        self.depot("upgrade", "b00000000002")
        self.assertEqual(self.json("status")["unfinished"], [])

    def test_ensure_version_creates_the_tables_and_nothing_else(self):
        self.assertEqual(self.depot("ensure_version").stdout, "retort_version and retort_journal are there\n")
        self.assertEqual(self.database.books(), ([], []))
        self.depot("ensure_version")

    def test_verify_finds_nothing_in_good_migrations_but_their_two_heads(self):
        answer = self.json("verify", code=3)
        findings = {check["promise"]: check["findings"] for check in answer["checks"]}
        self.assertEqual(list(findings), ["there is a single head", "a stamped database has nothing to do",
                                          "a fresh database can be migrated",
                                          "each migration can be undone and applied again"])
        self.assertEqual([len(each) for each in findings.values()], [1, 0, 0, 0], answer)
        self.assertIsNone(self.database.books())

    def test_stamp_baselines_a_schema_that_is_there_and_a_first_upgrade_says_so(self):
        self.database.execute("CREATE TABLE goods (id integer PRIMARY KEY, name text)")
        refused = self.depot("upgrade", "prices", code=1)
        self.assertIn("already exists", refused.stderr)
        self.assertIn("stamp", refused.stderr)
        self.depot("stamp", "a00000000001")
        self.depot("upgrade", "prices")


@needs_tool("sqlite3")
class OnSqlite(Commands, TestCase):
    make = Sqlite
    is_postgres = False


@needs_postgres
@needs_tool("psql")
class OnPostgres(Commands, TestCase):
    make = Postgres
    is_postgres = True

    def test_status_says_who_holds_the_lock(self):
        self.database.execute("SELECT 1")
        self.assertIn("Lock        free\n", self.depot("status").stdout)

    def test_verify_leaves_no_database_behind(self):
        self.depot("verify", code=3)
        self.assertEqual(self.database.query("SELECT datname FROM pg_database WHERE datname LIKE 'retort_scratch%'"), [])

    def test_verify_takes_a_scratch_database_that_is_empty(self):
        scratch = Postgres(self)
        self.depot("verify", "--scratch", scratch.url, code=3)
        self.assertIn("is not empty", self.depot("verify", "--scratch", scratch.url, code=2).stderr)


if __name__ == "__main__":
    main()
