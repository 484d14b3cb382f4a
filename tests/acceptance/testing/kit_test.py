"""The server and the databases of retort::testing, used by many processes, and by some that are killed."""

import concurrent.futures
import os
import re
import signal
import subprocess
import time

from acceptance import TestCase, main, psql, run, with_database
from private_server import BINARIES, needs_private_server

WORKER = os.environ["WORKER"]
PATIENCE = 60


def wait_until(holds, what):
    deadline = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > deadline:
            raise AssertionError(f"not after {PATIENCE} s: {what}")
        time.sleep(0.02)


def folder_of(url):
    return re.search(r"host=([^&]+)", url)[1]


class OwnServer(TestCase):
    """With a server that no other test shares: programs in another folder have a server of their own."""

    linger = "0"

    def setUp(self):
        super().setUp()
        os.chmod(self.directory, 0o755)
        os.symlink(BINARIES, self.path("bin"))
        self.environment = {"RETORT_TEST_POSTGRES_URL": None, "RETORT_TEST_POSTGRES_LINGER": self.linger,
                            "POSTGRES_BINDIR": self.path("bin")}

    def worker(self, *arguments):
        return self.succeed([WORKER, *arguments], environment=self.environment).stdout.strip()

    def holder(self):
        """A process in the middle of a test, and the URL of its database."""
        variables = {**os.environ, **{name: value for name, value in self.environment.items() if value is not None}}
        variables.pop("RETORT_TEST_POSTGRES_URL", None)
        process = subprocess.Popen([WORKER, "hold"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                   env=variables)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        self.addCleanup(process.stdin.close)
        url = process.stdout.readline().strip()
        self.assertTrue(url, "it has no database")
        return process, url

    def server_process(self, url):
        with open(os.path.join(folder_of(url), "data", "postmaster.pid"), encoding="utf-8") as file:
            return int(file.readline())

    def expect_gone(self, url, server):
        folder = folder_of(url)
        wait_until(lambda: not os.path.exists(folder), f"{folder} is removed")
        wait_until(lambda: not os.path.exists(f"{folder}.lock"), f"{folder}.lock is removed")
        wait_until(lambda: not os.path.exists(f"/proc/{server}"), "the server has ended")


@needs_private_server
class Server(OwnServer):
    def test_it_is_gone_when_its_only_user_is_killed(self):
        process, url = self.holder()
        server = self.server_process(url)
        process.kill()
        self.assertEqual(process.wait(), -signal.SIGKILL)
        self.expect_gone(url, server)

    def test_it_is_gone_when_its_only_user_has_ended(self):
        process, url = self.holder()
        server = self.server_process(url)
        process.stdin.close()
        self.assertEqual(process.wait(), 0)
        self.expect_gone(url, server)

    def test_it_stays_for_the_other_users_of_one_that_is_killed(self):
        first, url = self.holder()
        second, other_url = self.holder()
        server = self.server_process(url)
        self.assertEqual(folder_of(url), folder_of(other_url))
        first.kill()
        first.wait()
        self.assertEqual(psql(other_url, "SELECT count(*) FROM numbers").strip(), "0")
        second.stdin.close()
        second.wait()
        self.expect_gone(other_url, server)

    def test_it_is_started_anew_when_the_one_before_was_killed_with_all_that_looked_after_it(self):
        process, url = self.holder()
        server = self.server_process(url)
        with open(f"/proc/{server}/stat", encoding="utf-8") as file:
            supervisor = int(file.read().rsplit(")", 1)[1].split()[1])
        os.kill(supervisor, signal.SIGKILL)
        process.kill()
        process.wait()
        wait_until(lambda: not os.path.exists(f"/proc/{server}"), "the server ends with its supervisor")
        self.assertTrue(os.path.exists(folder_of(url)))
        again, url = self.holder()
        server = self.server_process(url)
        again.stdin.close()
        again.wait()
        self.expect_gone(url, server)

    def test_it_runs_without_the_rights_of_root(self):
        _, url = self.holder()
        self.assertNotEqual(os.stat(f"/proc/{self.server_process(url)}").st_uid, 0)


class Lingering(OwnServer):
    linger = "60"


@needs_private_server
class Databases(Lingering):
    def tearDown(self):
        """Without waiting for a minute."""
        server = self.server_process(self.url)
        with open(f"/proc/{server}/stat", encoding="utf-8") as file:
            os.kill(int(file.read().rsplit(")", 1)[1].split()[1]), signal.SIGTERM)
        self.expect_gone(self.url, server)
        super().tearDown()

    def setUp(self):
        super().setUp()
        self.url = self.worker("url")

    def databases(self, prefix):
        query = f"SELECT datname FROM pg_database WHERE datname LIKE '{prefix}%' ORDER BY 1"
        return psql(self.url, query).split()

    def test_processes_of_one_run_share_the_server(self):
        started = psql(self.url, "SELECT pg_postmaster_start_time()")
        self.assertEqual(self.worker("url"), self.url)
        self.assertEqual(psql(self.url, "SELECT pg_postmaster_start_time()"), started)

    def test_200_processes_in_parallel_do_not_disturb_each_other_and_make_one_template(self):
        def work(number):
            return run([WORKER, "work", str(number)], environment=self.environment)

        with concurrent.futures.ThreadPoolExecutor(max_workers=200) as pool:
            results = list(pool.map(work, range(200)))
        self.assertEqual([result.stderr for result in results if result.returncode != 0], [])
        self.assertEqual(self.databases("retort_test_"), [])
        templates = self.databases("retort_template_")
        self.assertEqual(len(templates), 1)

    def test_the_template_is_what_the_migrations_make_and_lets_nobody_in(self):
        self.worker("work", "1")
        template = self.databases("retort_template_")[0]
        result = run(["psql", with_database(self.url, template), "-c", "SELECT 1"])
        self.assertIn("not currently accepting connections", result.stderr)

    def test_a_template_whose_maker_was_killed_is_made_again(self):
        self.worker("work", "1")
        template = self.databases("retort_template_")[0]
        psql(self.url, f"ALTER DATABASE {template} RENAME TO {template}_unfinished")
        self.worker("work", "2")
        self.assertEqual(self.databases("retort_template_"), [template])

    def test_what_a_killed_process_leaves_behind_is_dropped_by_the_next(self):
        killed, _ = self.holder()
        alive, url = self.holder()
        self.assertEqual(len(self.databases("retort_test_")), 2)
        killed.kill()
        killed.wait()
        # Its session may outlive it by a moment.
        wait_until(lambda: (self.worker("work", "1"), len(self.databases("retort_test_")) == 1)[1], "it is dropped")
        self.assertEqual(psql(url, "SELECT count(*) FROM numbers").strip(), "0")
        alive.stdin.close()
        alive.wait()
        self.assertEqual(self.databases("retort_test_"), [])

    def test_old_templates_are_dropped_when_a_new_one_is_made(self):
        for name, age in (("old", 8), ("recent", 6)):
            psql(self.url, f"CREATE DATABASE retort_template_{name}")
            psql(self.url, f"COMMENT ON DATABASE retort_template_{name} IS 'made at {int(time.time()) - age * 86400}'")
        self.worker("work", "1")
        self.assertNotIn("retort_template_old", self.databases("retort_template_"))
        self.assertIn("retort_template_recent", self.databases("retort_template_"))


if __name__ == "__main__":
    main()
