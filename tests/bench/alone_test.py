"""What run.sh does where ../shared/bench is not there, with 20 migrations and no program of Retort's: the floors, and
Alembic where it is installed, make the whole schema and take it away. Times are of no interest."""

import json
import os
import sys

from acceptance import POSTGRES_URL, SOURCE, TestCase, main, needs_postgres

sys.path.insert(0, os.path.join(SOURCE, "tests", "bench"))

import alone  # noqa: E402  (which is found there)
import itself  # noqa: E402
import workload  # noqa: E402
from measuring import Failed, Records  # noqa: E402

SIZE = 20
FLOORS = {"floor-pipe", "floor-pipe-txn", "floor-mig", "floor-mig-txn"}
ALEMBIC = {"alembic", "alembic-tpm"}


@needs_postgres
class Alone(TestCase):
    def setUp(self):
        super().setUp()
        workload.write(self.path("w"), [SIZE])
        self.records = Records(self.path("measured.jsonl"))
        self.bench = alone.Alone(self.directory, itself.Programs(self.directory), self.records, repetitions=1,
                                 floors=os.environ["FLOORS"])

    def measured(self):
        """tool → how often it ran."""
        with open(self.records.path, encoding="utf-8") as file:
            return {record["tool"]: record["reps"] for record in map(json.loads, file)}

    def expect(self, floors, peers, times=1):
        tools = floors | (peers if self.bench.tools.has_alembic else set())
        self.assertEqual(self.measured(), dict.fromkeys(tools, times))

    def test_every_tool_makes_the_schema(self):
        self.bench.upgrade(SIZE)
        self.expect(FLOORS, ALEMBIC)

    def test_every_tool_takes_it_away(self):
        self.bench.downgrade(SIZE)
        self.expect(FLOORS, ALEMBIC)

    def test_a_start_with_nothing_to_do_reads_the_version(self):
        self.bench.noop(SIZE)
        self.expect({"floor-big"}, {"alembic"}, times=2)

    def test_a_server_that_is_far_away_makes_the_same_schema(self):
        self.bench.latency(SIZE, 1)
        self.expect(FLOORS, ALEMBIC)

    def test_every_tool_makes_the_schema_on_sqlite(self):
        self.bench.sqlite(SIZE)
        self.assertEqual(self.measured()["floor-lite-Ntxn"], 1)

    def test_a_tool_that_makes_less_is_not_measured(self):
        script = self.path(f"w/pg/{SIZE}/up.sql")
        with open(script, encoding="utf-8") as file:
            text = file.read()
        with open(script, "w", encoding="utf-8") as file:
            file.write(text[:text.index("CREATE TABLE t_00002")].rpartition("-- migration")[0])
        with self.assertRaisesRegex(Failed, "tables, not 4"):
            self.bench.upgrade(SIZE)

    def test_the_server_is_that_of_the_url(self):
        self.assertIn(alone.server_of(POSTGRES_URL).host, POSTGRES_URL)


if __name__ == "__main__":
    main()
