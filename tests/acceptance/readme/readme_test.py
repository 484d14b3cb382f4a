"""The README's program does what the README says."""

import os
import sqlite3
import subprocess

from acceptance import TestCase, main

SHOP = os.environ["SHOP"]


class Shop(TestCase):
    def start(self):
        subprocess.run([SHOP], cwd=self.directory, check=True, timeout=60)

    def query(self, sql):
        database = sqlite3.connect(self.path("shop.db"))
        self.addCleanup(database.close)
        return database.execute(sql).fetchall()

    def test_it_makes_its_database_when_it_starts(self):
        self.start()
        columns = self.query("SELECT name FROM pragma_table_info('customers')")
        self.assertEqual(columns, [("id",), ("email",), ("created_at",)])
        self.assertEqual(self.query("SELECT version_num FROM retort_version"), [("5cd038a8f131",)])

    def test_it_has_nothing_to_do_when_it_starts_again(self):
        self.start()
        journal = self.query("SELECT * FROM retort_journal")
        self.start()
        self.assertEqual(self.query("SELECT * FROM retort_journal"), journal)


if __name__ == "__main__":
    main()
