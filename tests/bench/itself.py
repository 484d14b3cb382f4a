"""What Retort is measured at by itself, or beside a bare call: its own programs, on whatever server there is."""

import os

from measuring import Failed, interleaved, measure, output


class Programs:
    """Where prepare.py puts them."""

    def __init__(self, root):
        self.root = root

    def of_workload(self, kind, size, place, name):
        return os.path.join(self.root, "w", kind, str(size), "retort", place, name)

    def measurement(self, name, configuration="postgres"):
        return os.path.join(self.root, "retort", configuration, "bin", f"bench_{name}")


def head(programs, server, size):
    """A database at the head of so many migrations; of the largest sets only the version row says so."""
    database = server.new_database()
    runner = programs.of_workload("pg", size, "postgres", "runner")
    measure([runner, "upgrade" if size <= 1000 else "stamp", "head", "--quiet", "--url", server.url(database)])
    return database


def in_process(programs, server, records, sizes=(100, 1000, 10000), times=200):
    """A start that finds nothing to do, without the start of the process."""
    for size in sizes:
        database = head(programs, server, size)
        start = programs.of_workload("pg", size, "postgres", "start")
        records.add_lines(output([start, str(times)], {"DATABASE_URL": server.url(database)}))
        server.drop(database)


def memory(programs, records):
    records.add_lines(output([programs.measurement("graph")]))


def offline_merges(programs, records, sizes, repetitions):
    for size in sizes:
        runner = programs.of_workload("graph", size, "postgres", "runner")
        command = [runner, "upgrade", "head", "--sql", "--url", "postgresql://"]
        runs = interleaved(["retort"], repetitions, lambda _: measure(command))
        records.add_runs("offline", f"N={size} branchy", runs)


TABLE = """CREATE TABLE {name} (id serial PRIMARY KEY, parent_id integer, title varchar(100) NOT NULL,
    email varchar(255) NOT NULL, age integer, balance numeric(12, 2), active boolean DEFAULT true NOT NULL,
    created_at timestamp, CONSTRAINT fk_{name} FOREIGN KEY (parent_id) REFERENCES {parent} (id));
CREATE INDEX ix_{name}_title ON {name} (title);
CREATE UNIQUE INDEX ix_{name}_email ON {name} (email);
"""

SHAPES = {"tree": lambda number: number // 10, "chain": lambda number: max(number - 1, 0)}


def schema(tables, shape="tree"):
    """SQL of tables with two indexes each and a foreign key: in a tree, or each to the one before it."""
    return "".join(TABLE.format(name=f"t_{number:05}", parent=f"t_{SHAPES[shape](number):05}")
                   for number in range(tables)) + "VACUUM ANALYZE;\n"


def shapes(programs, server, records, repetitions, tables=1000):
    """Foreign keys in a long chain are no harder to read and to compare than others."""
    compare = programs.measurement("compare")
    databases = {shape: server.new_database() for shape in SHAPES}
    for shape, database in databases.items():
        server.sql(database, schema(tables, shape))
    runs = interleaved(SHAPES, repetitions, lambda shape: measure([compare], server.environment(databases[shape])))
    for shape, database in databases.items():
        records.add_runs("autogen", f"T={tables} {shape}", {"retort": runs[shape]})
        server.drop(database)


def lock_limit(programs, server, records, size):
    """So many migrations in one transaction that the server may have no room for all the locks: then nothing is left,
    and the message says which setting it is about."""
    runner = programs.of_workload("pg", size, "postgres", "runner")
    database = server.new_database()
    run = measure([runner, "upgrade", "head", "--single-transaction", "--quiet", "--url", server.url(database)],
                  expected=(0, 1))
    applied = run["code"] == 0
    if server.tables(database) != (size // 5 if applied else 0):
        raise Failed(f"{runner} left {server.tables(database)} tables")
    if not applied and "max_locks_per_transaction" not in run["said"]:
        raise Failed(f"{runner} does not name the setting: {run['said']}")
    records.add(suite="limits", key=f"N={size}", tool="retort-1txn", x_applied=applied, wall=run["wall"], reps=1)
    server.drop(database)


def testing(programs, records, servers):
    """servers: URLs to measure on; None is the server that the kit starts itself."""
    records.add_lines(output([programs.measurement("testing", "sqlite"), "sqlite"]))
    for url in servers:
        records.add_lines(output([programs.measurement("testing")], {"RETORT_TEST_POSTGRES_URL": url or ""}))


def bulk_insert(programs, server, records, rows):
    database = server.new_database()
    records.add_lines(output([programs.measurement("bulk_insert"), str(rows)],
                             {"RETORT_TEST_POSTGRES_URL": server.url(database)}))
    server.drop(database)
