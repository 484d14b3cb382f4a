"""What Retort wants to reach, and whether it does."""

import dataclasses

from results import milliseconds, name

SINGLE, EACH = "retort-1txn", "retort"
OFF, ON = "N=1000 fsync=off", "N=1000 fsync=on"


@dataclasses.dataclass(frozen=True)
class Place:
    """Where in the results a figure is."""

    suite: str
    key: str
    tool: str
    field: str = "wall"

    def of(self, results):
        return results.value(self.suite, self.key, self.tool, self.field)

    def beside(self, tool):
        return dataclasses.replace(self, tool=tool)


@dataclasses.dataclass(frozen=True)
class Verdict:
    """A line of the table; `reached` is None where something was not measured."""

    target: str
    measured: str = "–"
    ratio: str = "–"
    reached: bool | None = None


@dataclasses.dataclass(frozen=True)
class Ratio:
    """At most `limit` times as long as another tool."""

    what: str
    place: Place
    other: str
    limit: float

    def verdict(self, results):
        target = f"{self.what}: at most {self.limit:.2f} × {name(self.other)}"
        return compared(results, target, self.place, self.other,
                        lambda own, other: (own / other, own / other <= self.limit))


@dataclasses.dataclass(frozen=True)
class Faster:
    """At least so many times as fast as another tool."""

    what: str
    place: Place
    other: str
    times: float

    def verdict(self, results):
        target = f"{self.what}: at least {self.times:g} × as fast as {name(self.other)}"
        return compared(results, target, self.place, self.other,
                        lambda own, other: (other / own, other / own >= self.times))


def compared(results, target, place, other, judge):
    own, others = place.of(results), place.beside(other).of(results)
    if own is None or others is None:
        return Verdict(target)
    ratio, reached = judge(own, others)
    return Verdict(target, f"{milliseconds(own)} : {milliseconds(others)} ms", f"{ratio:.2f}", reached)


@dataclasses.dataclass(frozen=True)
class Limit:
    """At most so much, in the figure's unit."""

    what: str
    place: Place
    limit: float
    unit: str = "ms"

    def verdict(self, results):
        target = f"{self.what}: at most {self.limit:g} {self.unit}".rstrip()
        value = self.place.of(results)
        if value is None:
            return Verdict(target)
        shown = milliseconds(value) if self.unit == "ms" else f"{value:,.0f}"
        compared_value = value * 1000 if self.unit == "ms" else value
        return Verdict(target, f"{shown} {self.unit}".rstrip(), f"{compared_value / self.limit:.2f}",
                       compared_value <= self.limit)


@dataclasses.dataclass(frozen=True)
class Growth:
    """At most `limit` times as long as something else that Retort does."""

    what: str
    less: Place
    more: Place
    limit: float

    def verdict(self, results):
        target = f"{self.what}: at most {self.limit:g} × as long"
        less, more = self.less.of(results), self.more.of(results)
        if less is None or more is None:
            return Verdict(target)
        return Verdict(target, f"{milliseconds(less)} → {milliseconds(more)} ms", f"{more / less:.2f}",
                       more / less <= self.limit)


@dataclasses.dataclass(frozen=True)
class Outcome:
    """Something that may end in several ways, all of them good."""

    what: str
    place: Place
    outcomes: dict

    def verdict(self, results):
        """A run that ends otherwise ends the measuring."""
        value = self.place.of(results)
        return Verdict(self.what) if value is None else Verdict(self.what, self.outcomes[value], "–", True)


def upgrade(key, tool):
    return Place("upgrade", key, tool)


GROUPS = {
    "One transaction for all, PostgreSQL": [
        Ratio("1,000 migrations, server without fsync", upgrade(OFF, SINGLE), "floor-mig", 1.10),
        Ratio("1,000 migrations, durable server", upgrade(ON, SINGLE), "floor-mig", 1.10),
        Ratio("the same, more strictly", upgrade(OFF, SINGLE), "floor-pipe", 1.10),
        Limit("processor time of the program, 1,000", Place("upgrade", OFF, SINGLE, "cpu"), 60),
        Limit("memory, 1,000", Place("upgrade", OFF, SINGLE, "rss_mb"), 12, "MB"),
        Faster("1,000 migrations", upgrade(OFF, SINGLE), "alembic", 3.0),
        Faster("1,000 migrations", upgrade(OFF, SINGLE), "dbmate", 2.3),
        Faster("1,000 migrations", upgrade(OFF, SINGLE), "drizzle", 1.7),
        Faster("1,000 migrations", upgrade(OFF, SINGLE), "sql-migrate", 1.7),
        Limit("100 migrations", upgrade("N=100 fsync=off", SINGLE), 60),
        Faster("100 migrations", upgrade("N=100 fsync=off", SINGLE), "alembic", 6),
        Faster("100 migrations", upgrade("N=100 fsync=off", SINGLE), "sql-migrate", 1.5),
        Outcome("10,000 migrations: applied, or rolled back with the setting named that limits the locks",
                Place("limits", "N=10000", SINGLE, "x_applied"),
                {True: "applied", False: "rolled back, and the setting named"}),
    ],
    "A transaction for each, PostgreSQL": [
        Limit("commits, 100 migrations and Retort's own tables", Place("trips", "upgrade N=100", EACH, "x_commits"),
              103, ""),
        Limit("round trips, 100 migrations", Place("trips", "upgrade N=100", EACH, "x_round_trips"), 100, ""),
        Ratio("1,000 migrations, server without fsync", upgrade(OFF, EACH), "floor-mig-txn", 1.10),
        Ratio("1,000 migrations, durable server", upgrade(ON, EACH), "floor-mig-txn", 1.10),
        Faster("1,000 migrations, durable server", upgrade(ON, EACH), "dbmate", 1.6),
        Faster("1,000 migrations, durable server", upgrade(ON, EACH), "alembic-tpm", 2.2),
        Ratio("10,000 migrations, default settings", upgrade("N=10000 fsync=off", EACH), "floor-mig-txn", 1.15),
    ],
    "20 ms away": [
        Limit("round trips in all, 100 migrations", Place("trips", "upgrade N=100", EACH, "x_round_trips"), 5, ""),
        Limit("100 migrations, a transaction each", Place("latency", "upgrade N=100 RTT=20ms", EACH), 200),
        Limit("100 migrations, one transaction", Place("latency", "upgrade N=100 RTT=20ms", SINGLE), 200),
    ],
    "A start with nothing to do": [
        Limit("round trips after connecting", Place("trips", "noop N=100", EACH, "x_round_trips"), 2, ""),
        *(Ratio(f"process, {size:,} migrations", Place("noop", f"N={size}", EACH), "floor-big", 1.3)
          for size in (100, 1000, 10000)),
        *(Limit(f"process, {size:,} migrations", Place("noop", f"N={size}", EACH), 11) for size in (100, 1000, 10000)),
        *(Limit(f"within a process, {size:,} migrations", Place("in_process", f"N={size}", EACH), 2.5)
          for size in (100, 1000, 10000)),
        Faster("process, 100 migrations", Place("noop", "N=100", EACH), "alembic", 20),
        Faster("process, 10,000 migrations", Place("noop", "N=10000", EACH), "alembic", 25),
        Faster("process, 100 migrations", Place("noop", "N=100", EACH), "dbmate", 1.8),
    ],
    "Back down to base": [
        Ratio("1,000 migrations, one transaction", Place("downgrade", OFF, SINGLE), "floor-mig", 1.15),
        Faster("1,000 migrations, one transaction", Place("downgrade", OFF, SINGLE), "alembic", 3.7),
    ],
    "Scripts and the graph": [
        Limit("script of 1,000 migrations", Place("offline", "N=1000", EACH), 25),
        Faster("script of 1,000 migrations", Place("offline", "N=1000", EACH), "alembic", 20),
        Limit("script of 10,000 migrations", Place("offline", "N=10000", EACH), 200),
        Growth("script of 10,000 instead of 1,000, 10 % merges", Place("offline", "N=1000 branchy", EACH),
               Place("offline", "N=10000 branchy", EACH), 12),
        *(Limit(f"{what} 10,000 revisions in memory, 10 % merges", Place("memory", f"{place} N=10000 branchy", EACH), 5)
          for what, place in (("load and order", "load"), ("plan", "plan"), ("history of", "history"))),
        Growth("history of 10,000 instead of 1,000, 10 % merges", Place("graph", "history N=1000 branchy", EACH),
               Place("graph", "history N=10000 branchy", EACH), 12),
    ],
    "Reading a schema and comparing it, PostgreSQL": [
        Limit("queries, 1,000 tables", Place("autogen", "T=1000", EACH, "x_queries"), 8, ""),
        Ratio("process, 100 tables", Place("autogen", "T=100", EACH), "floor-introspect", 2),
        Ratio("process, 1,000 tables", Place("autogen", "T=1000", EACH), "floor-introspect", 2),
        Limit("process, 100 tables", Place("autogen", "T=100", EACH), 30),
        Limit("process, 1,000 tables", Place("autogen", "T=1000", EACH), 115),
        Limit("memory, 1,000 tables", Place("autogen", "T=1000", EACH, "rss_mb"), 40, "MB"),
        Faster("process, 100 tables", Place("autogen", "T=100", EACH), "pg_dump -s", 1),
        Faster("process, 1,000 tables", Place("autogen", "T=1000", EACH), "pg_dump -s", 1),
        Faster("process, 10,000 tables", Place("autogen", "T=10000", EACH), "pg_dump -s", 1),
        Faster("process, 100 tables", Place("autogen", "T=100", EACH), "alembic", 25),
        Faster("process, 1,000 tables", Place("autogen", "T=1000", EACH), "alembic", 60),
        Growth("process, 10,000 instead of 1,000 tables", Place("autogen", "T=1000", EACH),
               Place("autogen", "T=10000", EACH), 12),
        Growth("process, 1,000 tables in a chain instead of a tree", Place("autogen", "T=1000 tree", EACH),
               Place("autogen", "T=1000 chain", EACH), 1.15),
    ],
    "SQLite": [
        Ratio("1,000 migrations, one transaction", Place("sqlite", "upgrade N=1000 disk", SINGLE), "floor-lite-1txn",
              1.10),
        Ratio("1,000 migrations, a transaction each", Place("sqlite", "upgrade N=1000 disk", EACH), "floor-lite-Ntxn",
              1.10),
        Limit("a start with nothing to do", Place("sqlite", "noop N=1000 disk", EACH), 5),
    ],
    "A database for every test": [
        Ratio("PostgreSQL in memory", Place("testing", "database STRATEGY file_copy", EACH), "CREATE DATABASE", 1.1),
        Ratio("PostgreSQL on a disk", Place("testing", "database STRATEGY wal_log", EACH), "CREATE DATABASE", 1.1),
        Limit("SQLite, 100 tables", Place("testing", "sqlite database, 100 tables", EACH), 2),
        Ratio("a server of its own", Place("testing", "server", EACH), "initdb, pg_ctl start", 1.5),
    ],
    "Compiling": [
        Limit("a migration among 100 in one file, -O0", Place("compile", "100 in one file, -O0", EACH, "cpu"), 100),
        Limit("a migration among 100 in one file, -O2", Place("compile", "100 in one file, -O2", EACH, "cpu"), 100),
        Limit("migration.hpp, preprocessed", Place("header", "<retort/migration.hpp>", EACH, "x_lines"), 20000,
              "lines"),
    ],
}
