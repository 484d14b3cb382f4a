"""What the tests of examples share."""

import os
import sqlite3

from acceptance import TestCase

EXAMPLES = os.environ["EXAMPLES"]
SOURCES = os.path.join(os.environ["RETORT_SOURCE_DIR"], "examples")


class ExampleTestCase(TestCase):
    """Runs one example's program in a directory of its own."""

    program = None  # "01_first_migration/first_migration"

    def start(self, *arguments, code=0, environment=None):
        """Everything it prints, to standard output and then to standard error."""
        result = self.result(*arguments, code=code, environment=environment)
        return result.stdout + result.stderr

    def result(self, *arguments, code=0, environment=None):
        before = os.getcwd()
        os.chdir(self.directory)
        try:
            return self.fail_with(code, [os.path.join(EXAMPLES, self.program), *arguments],
                                  environment={"DATABASE_URL": self.url(), **(environment or {})})
        finally:
            os.chdir(before)

    def url(self):
        """None: the program's own default."""

    def sqlite(self, name, sql):
        """Runs statements on a file of SQLite's; the rows of the last one."""
        database = sqlite3.connect(self.path(name))
        try:
            rows = [database.execute(statement).fetchall() for statement in sql.split(";")]
            database.commit()
            return rows[-1]
        finally:
            database.close()


class PostgresExampleTestCase(ExampleTestCase):
    """On a database of its own."""

    def setUp(self):
        super().setUp()
        self.database = self.scratch()

    def url(self):
        return self.database.url
