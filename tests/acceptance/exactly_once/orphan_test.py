"""The program is killed and the server goes on without it: what it was told to do outside a transaction is still being
done, or left half-done, or not even begun, when the next start looks."""

import select
import signal
import subprocess
import time

from acceptance import TestCase, main, needs_postgres, psql
from warehouse import Postgres, launch, numbers, say, start, undisturbed
from relay import Relay

BEFORE = "de9000000041"  # the next one builds parts_weight_idx concurrently
BUILD = "CREATE UNIQUE INDEX CONCURRENTLY"
BEFORE_INSERT = "de9000000043"
INSERT = "outside, once"

BUILDING = ("SELECT p.pid, p.index_relid FROM pg_stat_progress_create_index AS p JOIN pg_database AS d ON d.oid = p.datid "
            "WHERE d.datname = current_database() AND p.index_relid <> 0")
AT_WORK = ("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
           "AND state = 'active' AND query LIKE '%{}%'")
INDEX = "SELECT i.indexrelid, i.indisvalid FROM pg_index AS i WHERE i.indexrelid = to_regclass('parts_weight_idx')"


class Lock:
    """A session that keeps a lock until the end of a with block, or until it is told to let go."""

    def __init__(self, url, what):
        self._psql = subprocess.Popen(["psql", "--no-psqlrc", "--quiet", url], text=True, stdin=subprocess.PIPE,
                                      stdout=subprocess.PIPE)
        self._psql.stdin.write(f"BEGIN;\nLOCK TABLE {what} MODE;\n\\echo locked\n")
        self._psql.stdin.flush()
        assert self._psql.stdout.readline() == "locked\n"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.let_go()

    def let_go(self):
        if self._psql.poll() is None:
            self._psql.communicate("ROLLBACK;\n")


@needs_postgres
class Orphan(TestCase):
    @classmethod
    def setUpClass(cls):
        cls.wanted, _ = undisturbed(Postgres)

    def setUp(self):
        super().setUp()
        self.database = self.enterContext(Postgres())
        self.url = self.database.url

    def eventually(self, query, condition=bool):
        """The rows of a query once they are as they should be."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            rows = self.database.rows(query)
            if condition(rows):
                return rows
            time.sleep(0.01)
        raise AssertionError(f"{query}: {rows}")

    def kill(self, process):
        process.send_signal(signal.SIGKILL)
        process.communicate()
        self.assertEqual(process.returncode, -signal.SIGKILL)

    def launched(self, url):
        process = launch(url)
        self.addCleanup(process.kill)
        return process

    def expect_to_wait(self, process):
        readable, _, _ = select.select([process.stdout], [], [], 30)
        self.assertTrue(readable, "it does not say that it waits")
        self.assertIn("waiting for the server", process.stdout.readline())

    def finish(self, process):
        output, complaint = process.communicate(timeout=120)
        self.assertEqual((process.returncode, complaint), (0, ""), output)
        self.assertEqual(self.database.state(), self.wanted)
        return numbers(output)

    def killed_while_building(self):
        """The build waits for those who write to the table, and goes on waiting when the program is gone."""
        start(self.url, WAREHOUSE_TARGET=BEFORE)
        lock = self.enterContext(Lock(self.url, "parts IN ROW EXCLUSIVE"))
        program = self.launched(self.url)
        (pid, index), = self.eventually(BUILDING)
        self.kill(program)
        self.assertEqual(self.database.rows(BUILDING), [(pid, index)])
        return lock, pid, index

    def test_a_build_that_goes_on_is_waited_for_and_adopted(self):
        lock, _, index = self.killed_while_building()
        restart = self.launched(self.url)
        self.expect_to_wait(restart)
        lock.let_go()
        self.finish(restart)
        self.assertEqual(self.database.rows(INDEX), [(index, "t")])
        say("index build: went on for the killed program, and its index was adopted")

    def test_a_build_that_was_ended_is_cleared_away_and_done_anew(self):
        lock, pid, index = self.killed_while_building()
        psql(self.url, f"SELECT pg_terminate_backend({pid})")
        self.eventually(BUILDING, lambda rows: not rows)
        self.assertEqual(self.database.rows(INDEX), [(index, "f")])
        lock.let_go()
        self.finish(self.launched(self.url))
        (anew, valid), = self.database.rows(INDEX)
        self.assertEqual(valid, "t")
        self.assertNotEqual(anew, index)
        say("index build: its backend was terminated, the invalid index was replaced")

    def test_a_build_that_was_ended_under_a_living_program_is_done_by_the_next_start(self):
        start(self.url, WAREHOUSE_TARGET=BEFORE)
        lock = self.enterContext(Lock(self.url, "parts IN ROW EXCLUSIVE"))
        program = self.launched(self.url)
        (pid, index), = self.eventually(BUILDING)
        psql(self.url, f"SELECT pg_terminate_backend({pid})")
        _, complaint = program.communicate(timeout=60)
        self.assertEqual(program.returncode, 1)
        self.assertIn("de9000000042", complaint)
        self.assertEqual(self.database.rows(INDEX), [(index, "f")])
        lock.let_go()
        self.finish(self.launched(self.url))

    def held_back(self, before, text):
        """Killed when its statement was sent; the server has not got it yet."""
        start(self.url, WAREHOUSE_TARGET=before)
        relay = Relay(self.directory)
        self.addCleanup(relay.close)
        relay.hold_back(text)
        program = self.launched(relay.url(self.url))
        self.assertTrue(relay.held.wait(60))
        self.kill(program)
        return relay

    def test_a_build_that_the_server_hears_of_too_late_does_no_harm(self):
        relay = self.held_back(BEFORE, BUILD)
        self.finish(self.launched(self.url))
        relay.let_go()
        self.eventually("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() "
                        "AND application_name = 'retort'", lambda rows: not rows)
        self.assertEqual(self.database.state(), self.wanted)

    def test_a_build_that_the_server_hears_of_while_the_next_start_builds_does_no_harm(self):
        relay = self.held_back(BEFORE, BUILD)
        lock = self.enterContext(Lock(self.url, "parts IN ROW EXCLUSIVE"))
        restart = self.launched(self.url)
        self.eventually(BUILDING)
        relay.let_go()
        self.eventually(AT_WORK.format(BUILD), lambda rows: len(rows) == 2)
        lock.let_go()
        self.finish(restart)
        say("index build: two of them at once, a killed program's and its successor's, left one index")

    def test_another_statement_that_goes_on_is_waited_for(self):
        start(self.url, WAREHOUSE_TARGET=BEFORE_INSERT)
        lock = self.enterContext(Lock(self.url, "events IN SHARE"))
        program = self.launched(self.url)
        self.eventually(AT_WORK.format(INSERT))
        self.kill(program)
        restart = self.launched(self.url)
        self.expect_to_wait(restart)
        lock.let_go()
        self.finish(restart)
        say("statement outside a transaction: went on for the killed program, and was not run again")


if __name__ == "__main__":
    main()
