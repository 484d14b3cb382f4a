"""What was measured, as docs/performance/results.jsonl keeps it."""

import json
import statistics

# How the page calls a tool. The rest are called by their own names.
NAMES = {
    "retort": "Retort", "retort-1txn": "Retort, one transaction",
    "floor-big": "bare libpq: connect, read", "floor-pipe": "bare libpq, sent ahead, one transaction",
    "floor-mig": "bare libpq, a call each, one transaction", "floor-pipe-txn": "bare libpq, sent ahead",
    "floor-mig-txn": "bare libpq, a call each", "psql-1-f": "psql",
    "alembic": "Alembic", "alembic-tpm": "Alembic, a transaction each",
    "floor-graph": "files read, ordered", "floor-introspect": "bare libpq: the catalog",
    "floor-lite-1txn": "bare sqlite3, one transaction", "floor-lite-Ntxn": "bare sqlite3",
    "sqlite3-1txn": "sqlite3 program, one transaction", "sqlite3-Ntxn": "sqlite3 program", "psql copy": "psql's \\copy",
}


def name(tool):
    return NAMES.get(tool, tool)


class Results:
    def __init__(self, lines):
        self._records = {}
        for line in lines:
            record = json.loads(line)
            self._records[record["suite"], record["key"], record["tool"]] = record

    @classmethod
    def read(cls, path):
        with open(path, encoding="utf-8") as file:
            return cls(file)

    def value(self, suite, key, tool, field="wall"):
        """None: it was not measured."""
        return self._records.get((suite, key, tool), {}).get(field)

    def tools(self, suite, key):
        return [tool for found_suite, found_key, tool in self._records if (found_suite, found_key) == (suite, key)]

    def keys(self, suite):
        return [key for found_suite, key, _ in self._records if found_suite == suite]

    def median(self, field):
        """Over everything that was measured; None where nothing has it."""
        values = [record[field] for record in self._records.values() if field in record]
        return statistics.median(values) if values else None

    def machine(self):
        return self._records["machine", "", ""]


def milliseconds(seconds):
    """Three digits that count."""
    value = seconds * 1000
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
