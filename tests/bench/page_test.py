"""docs/performance.md shows what docs/performance/results.jsonl says, and nothing else."""

import os
import re
import sys
import unittest

from acceptance import SOURCE, TestCase, main, run

BENCH = os.path.join(SOURCE, "tests", "bench")
sys.path.insert(0, BENCH)

import page  # noqa: E402  (which is found there)
import tables  # noqa: E402
import targets  # noqa: E402
from results import Results  # noqa: E402


def python_with_matplotlib():
    """Debian's packages belong to Debian's Python, which need not be the one that runs this."""
    for python in (sys.executable, "/usr/bin/python3"):
        if os.path.exists(python) and run([python, "-c", "import matplotlib"]).returncode == 0:
            return python
    return None


PYTHON = python_with_matplotlib()


def maker(text):
    """The version of what has drawn a picture."""
    return re.search(r"Matplotlib v([\d.]+)", text)[1]


class Page(TestCase):
    def setUp(self):
        super().setUp()
        self.text = page.read(page.PAGE)
        self.results = Results.read(page.RESULTS)

    def test_its_tables_are_those_of_the_results(self):
        self.assertEqual(page.filled(self.text, self.results), self.text)

    def test_every_block_is_there_and_filled(self):
        self.assertEqual(re.findall(r"<!-- measured: (\w+) -->", self.text), list(tables.BLOCKS))
        self.assertNotRegex(self.text, r"-->\n+<!-- end -->")

    def test_another_result_is_another_page(self):
        with open(page.RESULTS, encoding="utf-8") as file:
            lines = [re.sub(r'"wall": [\d.]+', '"wall": 1234.5', line) for line in file]
        self.assertNotEqual(page.filled(self.text, Results(lines)), self.text)

    @unittest.skipUnless(PYTHON, "no Python has matplotlib: this draws the pictures again")
    def test_its_pictures_are_those_of_the_results(self):
        drawn = page.read(os.path.join(page.FOLDER, "upgrade.svg"))
        version = self.succeed([PYTHON, "-c", "import matplotlib; print(matplotlib.__version__)"]).stdout.strip()
        if version != maker(drawn):
            self.skipTest(f"the pictures were drawn by matplotlib {maker(drawn)}, and {version} draws otherwise")
        self.succeed([PYTHON, "-B", os.path.join(BENCH, "page.py"), "--check"])


def results(**walls):
    line = '{{"suite": "upgrade", "key": "few", "tool": "{}", "wall": {}}}'
    return Results(line.format(tool, wall) for tool, wall in walls.items())


class Targets(TestCase):
    place = targets.Place("upgrade", "few", "retort")

    def reached(self, target, **walls):
        return target.verdict(results(**walls)).reached

    def test_a_ratio_is_reached_up_to_its_limit(self):
        target = targets.Ratio("few", self.place, "alembic", 1.5)
        self.assertTrue(self.reached(target, retort=1.5, alembic=1))
        self.assertFalse(self.reached(target, retort=1.6, alembic=1))

    def test_being_faster_is_counted_in_times(self):
        target = targets.Faster("few", self.place, "alembic", 3)
        self.assertTrue(self.reached(target, retort=1, alembic=3))
        self.assertFalse(self.reached(target, retort=1, alembic=2.9))

    def test_a_limit_is_one_in_milliseconds(self):
        target = targets.Limit("few", self.place, 50)
        self.assertTrue(self.reached(target, retort=0.05))
        self.assertFalse(self.reached(target, retort=0.051))

    def test_what_was_not_measured_is_neither_reached_nor_missed(self):
        self.assertIsNone(self.reached(targets.Ratio("few", self.place, "alembic", 2), retort=1))
        self.assertIsNone(self.reached(targets.Limit("few", self.place, 2), alembic=1))

    def test_a_missed_target_says_so(self):
        missed = targets.Limit("few", self.place, 1).verdict(results(retort=1))
        self.assertIn("**missed**", tables.verdict_row(missed))


if __name__ == "__main__":
    main()
