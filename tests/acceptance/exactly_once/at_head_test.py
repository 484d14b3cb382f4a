"""A start that finds nothing to do asks one question and disturbs nobody. The same for SQLite is in at_head_test.cpp."""

import os
import re
import subprocess

from acceptance import TestCase, main, needs_postgres
from warehouse import Postgres, say, start
from private_server import PrivateServer, needs_private_server
from relay import Relay

QUESTION = 'SELECT version_num FROM "retort_version"'

# Reading is all that these let pass.
LOCKS = "LOCK TABLE retort_version, retort_journal IN EXCLUSIVE MODE; LOCK TABLE parts, events IN ACCESS EXCLUSIVE MODE;"


class Blocked:
    """A session that keeps LOCKS while a with block lasts."""

    def __init__(self, url):
        self._psql = subprocess.Popen(["psql", "--no-psqlrc", "--quiet", url], text=True, stdin=subprocess.PIPE,
                                      stdout=subprocess.PIPE)

    def __enter__(self):
        self._psql.stdin.write(f"BEGIN; {LOCKS}\n\\echo locked\n")
        self._psql.stdin.flush()
        assert self._psql.stdout.readline() == "locked\n"

    def __exit__(self, *_):
        self._psql.communicate("ROLLBACK;\n")


def start_at_head(url):
    """A lock that it had to wait for would make it fail."""
    assert start(url, PGOPTIONS="-c lock_timeout=5s")["applied"] == 0


@needs_postgres
class OnTheWire(TestCase):
    def test_a_start_at_head_is_one_connection_and_one_query(self):
        with Postgres() as database:
            start(database.url)
            relay = Relay(self.directory)
            self.addCleanup(relay.close)
            start_at_head(relay.url(database.url))
            say(f"on the wire at head: {relay.messages}")
            self.assertEqual(relay.messages, [("connect", ""), ("Q", QUESTION), ("X", "")])

    def test_the_relay_sees_what_a_start_with_work_sends(self):
        with Postgres() as database:
            relay = Relay(self.directory)
            self.addCleanup(relay.close)
            start(relay.url(database.url))
            self.assertEqual([kind for kind, _ in relay.messages].count("connect"), 2)
            self.assertGreater(len(relay.messages), 50)

    def test_a_start_at_head_takes_no_lock_but_that_of_reading(self):
        with Postgres() as database:
            start(database.url)
            with Blocked(database.url):
                start_at_head(database.url)


@needs_private_server
class InTheServersLog(TestCase):
    def test_a_start_at_head_is_one_statement_and_waits_for_nothing(self):
        server = PrivateServer(self.directory)
        server.start(settings={"log_statement": "all", "log_connections": "on", "log_lock_waits": "on",
                               "deadlock_timeout": "10ms"})
        self.addCleanup(server.stop)
        start(server.url)
        with Blocked(server.url):
            log = os.path.join(self.directory, "log")
            before = os.path.getsize(log)
            start_at_head(server.url)
            with open(log, encoding="utf-8") as file:
                file.seek(before)
                said = file.read()
        say(f"in the server's log at head:\n{said}")
        self.assertEqual(re.findall(r"(?:statement|execute \S+): (.*)", said), [QUESTION])
        self.assertEqual(said.count("connection authorized"), 1)
        self.assertNotIn("still waiting", said)


if __name__ == "__main__":
    main()
