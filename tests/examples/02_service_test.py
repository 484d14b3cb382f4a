"""The service listens at once and is healthy when its schema is there, however many copies start."""

import os
import re
import unittest

from acceptance import main, needs_postgres, psql
from examples import EXAMPLES, ExampleTestCase
from service import Service

PROGRAM = os.path.join(EXAMPLES, "02_service", "service")


class OnSqlite(ExampleTestCase):
    def test_it_becomes_healthy_and_serves(self):
        service = Service(self, [PROGRAM], {"DATABASE_URL": f"sqlite:{self.path('service.db')}"})
        service.wait_until_healthy()
        self.assertEqual(service.get("/"), (200, "visit 1\n"))
        self.assertEqual(service.get("/"), (200, "visit 2\n"))

    def test_it_ends_when_it_cannot_migrate(self):
        service = Service(self, [PROGRAM], {"DATABASE_URL": f"sqlite:{self.path('nowhere/service.db')}"})
        self.assertEqual(service.process.wait(timeout=60), 1)
        self.assertIn("nowhere/service.db", service.process.stderr.read())


@needs_postgres
class OnPostgres(ExampleTestCase):
    def test_it_waits_for_its_database_and_is_not_healthy_before(self):
        database = self.scratch()
        found = re.search(r"host=(/[^&]*)", database.url)
        if not found:
            raise unittest.SkipTest("this needs a server with a Unix socket in a folder")
        later = self.path("s")
        url = database.url.replace(found[1], later)
        service = Service(self, [PROGRAM], {"DATABASE_URL": url})
        self.assertEqual(service.get("/healthz"), (503, "migrating\n"))
        self.assertEqual(service.get("/"), (503, "migrating\n"))
        os.symlink(found[1], later)
        service.wait_until_healthy()
        self.assertEqual(service.get("/"), (200, "visit 1\n"))

    def test_of_many_copies_one_migrates(self):
        database = self.scratch()
        services = [Service(self, [PROGRAM], {"DATABASE_URL": database.url}) for _ in range(5)]
        for service in services:
            service.wait_until_healthy()
        ready = sorted(service.read_until("ready, after (.*) migrations")[1] for service in services)
        self.assertEqual(ready, ["0", "0", "0", "0", "1"])
        self.assertEqual(psql(database.url, "SELECT revision FROM retort_journal"), "1b7e5a0c44d2\n")


if __name__ == "__main__":
    main()
