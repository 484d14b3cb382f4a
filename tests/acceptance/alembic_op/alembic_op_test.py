"""Scripts of every directive of Alembic's, as Alembic runs them and as Retort does: the same dump of schema and rows.

What Retort means to do otherwise is a rule of DECISIONS, which says what it makes of Alembic's dump, and for which
scripts. A rule that is not needed is a failure, as a difference without a rule is."""

import concurrent.futures
import os
import re
import shutil
import subprocess
import sys

from acceptance import (ScratchDatabase, TestCase, main, needs_postgres, needs_tool, normalized_dump, psql, run)

HERE = os.path.dirname(os.path.abspath(__file__))
RETORT = os.environ["ALEMBIC_OP_SCRIPTS"]
AT_LEAST = 60

RESET = """
SET client_min_messages = warning;
DROP SCHEMA public CASCADE;
DROP SCHEMA IF EXISTS sales CASCADE;
CREATE SCHEMA public;
"""


def python_with_alembic():
    """Debian's packages belong to Debian's Python, which need not be the one that runs this."""
    for python in (sys.executable, "/usr/bin/python3"):
        if run([python, "-c", "import alembic, psycopg2"]).returncode == 0:
            return python
    return None


PYTHON = python_with_alembic()


def with_foreign_key(dump):
    """Alembic never creates a foreign key that is marked use_alter."""
    key = ("--\n-- Name: lender lender_account; Type: FK CONSTRAINT; Schema: public; Owner: -\n--\n\n"
           "ALTER TABLE ONLY public.lender\n"
           "    ADD CONSTRAINT lender_account FOREIGN KEY (account_id) REFERENCES public.account(id);\n\n\n")
    place = "--\n-- Name: member member_account_fkey; Type: FK CONSTRAINT"
    return dump.replace(place, key + place)


def with_column_at_the_end(dump):
    """Retort never makes a table anew to give a column another place on PostgreSQL."""
    moved = re.sub(r"\n    amount integer(?=,)", "", dump, count=1).replace(",,", ",")
    return re.sub(r"(CREATE TABLE public\.purchase \(.*?)\n\);", r"\1,\n    amount integer\n);", moved, flags=re.S)


# The rule's name, the scripts it is for, and what it makes of Alembic's dump.
DECISIONS = {
    "foreign keys marked use_alter are created": (["create_table_with_foreign_key_for_later"], with_foreign_key),
    "a table is not made anew to move a column": (["batch_alter_table_recreated"], with_column_at_the_end),
}


def decided(name, dump):
    """What Retort should make of the script, and the rules that say so."""
    rules = [rule for rule, (scripts, _) in DECISIONS.items() if name in scripts]
    for rule in rules:
        dump = DECISIONS[rule][1](dump)
    return dump, rules


def dump_of(url):
    result = run(["pg_dump", "--no-owner", "--no-privileges", "--column-inserts", "--exclude-table=retort_version",
                  "--exclude-table=retort_journal", f"--dbname={url}"])
    assert result.returncode == 0, result.stderr
    return normalized_dump(result.stdout)


class Side:
    """One of the two: a database, and a program that runs scripts on it by name."""

    def __init__(self, command, environment=None):
        self.database = ScratchDatabase()
        self.database.__enter__()
        self.process = subprocess.Popen([*command, self.database.url], env={**os.environ, **(environment or {})},
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")

    def close(self):
        self.process.communicate(timeout=30)
        self.database.__exit__()

    def dump_after(self, name, start):
        """(what the program answers, the database's dump)"""
        psql(self.database.url, RESET + start)
        self.process.stdin.write(name + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip(), dump_of(self.database.url)


@needs_postgres
@needs_tool("pg_dump")
class SameAsAlembic(TestCase):

    def setUp(self):
        super().setUp()
        if PYTHON is None:
            self.skipTest("no Python with alembic and psycopg2: apt-get install alembic python3-psycopg2")
        self.environment = {"PYTHONPATH": HERE}
        self.threads = concurrent.futures.ThreadPoolExecutor(2)
        self.addCleanup(self.threads.shutdown)
        with open(os.path.join(HERE, "start.sql"), encoding="utf-8") as file:
            self.start = file.read()

    def side(self, command):
        side = Side(command, self.environment)
        self.addCleanup(side.close)
        return side

    def test_every_script_leaves_the_same_schema_and_rows(self):
        alembic = [PYTHON, "-B", os.path.join(HERE, "alembic_side.py")]
        names = self.succeed(alembic, environment=self.environment).stdout.split()
        self.assertGreaterEqual(len(names), AT_LEAST)
        theirs, ours = self.side(alembic), self.side([RETORT])
        unchanged = ours.dump_after("", self.start)[1]
        used = {rule: 0 for rule in DECISIONS}
        same = 0
        for name in names:
            with self.subTest(name):
                self.compare(name, theirs, ours, unchanged, used)
                same += 1
        self.assertTrue(all(used.values()), used)
        sys.__stderr__.write(f"{same} of {len(names)} scripts do what Alembic's do; decided otherwise: {used}\n")

    def compare(self, name, theirs, ours, unchanged, used):
        (their_answer, their_dump), (our_answer, our_dump) = self.threads.map(
            lambda side: side.dump_after(name, self.start), [theirs, ours])
        self.assertEqual((their_answer, our_answer), ("ok", "ok"))
        wanted, rules = decided(name, their_dump)
        for rule in rules:
            self.assertNotEqual(their_dump, our_dump, f"not needed: {rule}")
            used[rule] += 1
        self.assertEqual(our_dump, wanted)
        self.assertNotEqual(our_dump, unchanged, "the script changes nothing")


if __name__ == "__main__":
    main()
