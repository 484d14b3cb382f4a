"""Wherever Alembic left the database, the program goes on, and all end with one schema."""

import os
import shutil

from acceptance import main, needs_tool
from examples import SOURCES, ExampleTestCase

HEAD = "c1f0a5d2b3e4"
LAST = "ae1027a6acf"


@needs_tool("alembic")
class FromAlembic(ExampleTestCase):
    program = "12_from_alembic/from_alembic"

    def alembic(self, *arguments):
        for name in ("alembic", "alembic.ini"):
            source, target = os.path.join(SOURCES, "12_from_alembic", name), self.path(name)
            copy = shutil.copytree if os.path.isdir(source) else shutil.copy
            copy(source, target)
        self.succeed(["alembic", "-c", self.path("alembic.ini"), *arguments],
                     environment={"SQLALCHEMY_URL": f"sqlite:///{self.path('shop.db')}", "PYTHONPATH": None})

    def assert_is_complete(self):
        columns = self.sqlite("shop.db", "SELECT name, type, \"notnull\" FROM pragma_table_info('account')")
        self.assertEqual([(name, kind, bool(required)) for name, kind, required in columns],
                         [("id", "INTEGER", True), ("name", "VARCHAR(50)", True), ("last_seen", "DATETIME", False)])
        self.assertEqual(self.sqlite("shop.db", "SELECT version_num FROM alembic_version"), [(HEAD,)])

    def test_a_database_at_alembics_head_goes_on_with_the_next_migration(self):
        self.alembic("upgrade", "head")
        self.sqlite("shop.db", "INSERT INTO account (id, name) VALUES (1, 'Ada'), (2, NULL)")
        self.assertEqual(self.start(), f"applied {HEAD}\n")
        self.assertEqual(self.sqlite("shop.db", "SELECT name FROM account"), [("Ada",), ("",)])
        self.assert_is_complete()

    def test_a_database_at_an_earlier_revision_gets_what_it_lacks(self):
        self.alembic("upgrade", "1975ea83b712")
        self.assertEqual(self.start(), f"applied {LAST}\napplied {HEAD}\n")
        self.assert_is_complete()

    def test_a_new_database_gets_everything(self):
        self.assertEqual(self.start(), f"applied {LAST}\napplied {HEAD}\n")
        self.assert_is_complete()


if __name__ == "__main__":
    main()
