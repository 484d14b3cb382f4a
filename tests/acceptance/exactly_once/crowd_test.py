"""Many copies of a program that start at the same moment on an empty database."""

import os
import subprocess

from acceptance import TestCase, main, needs_postgres
from warehouse import REVISIONS, Postgres, Sqlite, command, journalled, numbers, say, undisturbed

STARTS = 32
ROUNDS = 20


def crowd(url):
    """Starts them behind one barrier, lifts it, and returns the exit code and the output of each."""
    barrier, lift = os.pipe()
    waiting = command(url, WAREHOUSE_START=str(barrier))
    processes = [subprocess.Popen(**waiting, pass_fds=[barrier], text=True, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE) for _ in range(STARTS)]
    os.close(barrier)
    os.close(lift)
    outputs = [process.communicate(timeout=600) for process in processes]
    return [(process.returncode, *output) for process, output in zip(processes, outputs)]


class Crowd:
    """The same on every engine."""

    engine = None

    def test_all_succeed_and_every_revision_is_applied_once(self):
        wanted, _ = undisturbed(self.engine)
        saw_work = 0
        for number in range(ROUNDS):
            with self.engine() as database:
                said = []
                for code, output, complaint in crowd(database.url):
                    self.assertEqual((code, complaint), (0, ""), f"round {number}")
                    said.append(numbers(output))
                self.assertEqual(sum(one["applied"] for one in said), REVISIONS, f"round {number}: {said}")
                self.assertEqual(set(journalled(database).values()), {1})
                self.assertEqual(database.state(), wanted, f"round {number}")
                saw_work += sum(one["pending"] for one in said)
        say(f"{ROUNDS} rounds of {STARTS} starts: all exit 0; {saw_work} of them found migrations pending, "
            f"{ROUNDS * REVISIONS} revisions were applied, each once a round")
        self.assertGreater(saw_work, 2 * ROUNDS, "they did not start together")


@needs_postgres
class OnPostgres(Crowd, TestCase):
    engine = Postgres


class OnSqlite(Crowd, TestCase):
    engine = Sqlite


if __name__ == "__main__":
    main()
