"""kill -9 at any moment of an upgrade, and a plain restart: as if nothing had happened."""

import collections
import concurrent.futures
import os
import random
import signal
import statistics
import time

from acceptance import TestCase, main, needs_postgres
from warehouse import REVISIONS, SEED, Postgres, Sqlite, launch, say, start, start_and_die, undisturbed

KILLS = 100
SLICES = 10


def kill_after(url, delay):
    """Whether it was still running."""
    process = launch(url)
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode in (0, -signal.SIGKILL), process.returncode
    return process.returncode != 0


def duration(engine):
    """Of a start that nobody disturbs, in seconds."""
    def measured():
        with engine() as database:
            began = time.monotonic()
            start(database.url)
            return time.monotonic() - began
    return statistics.median(measured() for _ in range(3))


class Interruption:
    """The same on every engine."""

    engine = None

    def setUp(self):
        super().setUp()
        self.wanted, self.said = undisturbed(self.engine)

    def restart(self, database, about):
        """Returns how many revisions were left to do."""
        left = start(database.url)["applied"]
        self.assertEqual(database.state(), self.wanted, about)
        return left

    def in_parallel(self, function, items):
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            return list(pool.map(function, items))

    def test_at_random_moments(self):
        whole = duration(self.engine)
        generator = random.Random(SEED)
        # One for each hundredth of the run, and then again for those that came too late.
        shares = [(number + generator.random()) / KILLS for number in range(KILLS)]
        lefts, late = [], 0

        def attempt(share):
            with self.engine() as database:
                was_running = kill_after(database.url, share * whole)
                return was_running, self.restart(database, f"killed after {share:.4f} of {whole:.3f} s, seed {SEED}")

        while shares:
            outcomes = self.in_parallel(attempt, shares)
            lefts += [left for was_running, left in outcomes if was_running]
            shares = [share * generator.random() for share, (was_running, _) in zip(shares, outcomes) if not was_running]
            late += len(shares)
        self.assertEqual(len(lefts), KILLS)
        spread = collections.Counter(REVISIONS - left for left in lefts)
        say(f"seed {SEED}: {KILLS} kills of a running upgrade within {whole:.3f} s ({late} more came too late); "
            f"revisions applied when killed: {dict(sorted(spread.items()))}")
        self.assertGreater(len(spread), 1, "all kills came at the same place")

    def test_at_every_call_of_the_connection(self):
        calls = self.said["calls"]
        self.assertGreater(calls, 2 * REVISIONS)

        def attempt(call):
            with self.engine() as database:
                start_and_die(database.url, call)
                return self.restart(database, f"killed at call {call}")

        lefts = self.in_parallel(attempt, range(1, calls + 1))
        self.assertEqual(lefts[0], REVISIONS)
        say(f"killed at each of the {calls} calls of the connection")

    def test_again_and_again_until_it_is_done(self):
        """Every start is killed a little later than the one before."""
        with self.engine() as database:
            for call in range(1, self.said["calls"]):
                try:
                    start_and_die(database.url, call)
                except AssertionError:
                    break
            say(f"{call} starts in a row were killed, each one call later")
            self.restart(database, "killed again and again")


@needs_postgres
class OnPostgres(Interruption, TestCase):
    engine = Postgres


class OnSqlite(Interruption, TestCase):
    engine = Sqlite


if __name__ == "__main__":
    main()
