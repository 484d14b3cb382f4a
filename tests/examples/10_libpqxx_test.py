"""Migrations run over a connection of libpqxx, exactly once."""

import os
import subprocess
import unittest

from acceptance import main, needs_postgres, psql
from examples import EXAMPLES, PostgresExampleTestCase


@needs_postgres
class Libpqxx(PostgresExampleTestCase):
    program = "10_libpqxx/libpqxx_tasks"

    def setUp(self):
        super().setUp()
        if not os.path.exists(os.path.join(EXAMPLES, self.program)):
            raise unittest.SkipTest("it was not built: there is no libpqxx (libpqxx-dev)")

    def test_it_migrates_once_and_reads_with_the_same_library(self):
        self.assertEqual(self.start(), "applied aa0000000001\nto do: write a connection\n")
        self.assertEqual(self.start(), "to do: write a connection\n")

    def test_of_many_copies_one_migrates(self):
        command = [os.path.join(EXAMPLES, self.program)]
        copies = [subprocess.Popen(command, env={**os.environ, "DATABASE_URL": self.database.url}, text=True,
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT) for _ in range(6)]
        printed = sorted(copy.communicate(timeout=120)[0] for copy in copies)
        self.assertEqual(printed, ["applied aa0000000001\nto do: write a connection\n"] +
                         5 * ["to do: write a connection\n"])
        self.assertEqual(psql(self.database.url, "SELECT revision FROM retort_journal"), "aa0000000001\n")

    def test_a_database_that_is_not_there_is_an_error_in_words(self):
        printed = self.start(code=1, environment={"DATABASE_URL": "postgresql:///?host=/nowhere"})
        self.assertIn("/nowhere", printed)

    def test_an_error_of_the_server_leaves_nothing_behind(self):
        psql(self.database.url, "CREATE TABLE tasks (id integer)")
        printed = self.start(code=1)
        self.assertIn('relation "tasks" already exists', printed)
        self.assertIn("_create_tasks.cpp:11", printed)
        self.assertEqual(psql(self.database.url, "SELECT count(*) FROM retort_version"), "0\n")


if __name__ == "__main__":
    main()
