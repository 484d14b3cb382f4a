#!/usr/bin/env python3
"""Writes the workload of the benchmarks where ../shared/bench is not there to do it.

    workload.py OUTPUT N [N …]

For each dialect and size OUTPUT/<pg or sqlite>/<N> gets spec.json, which generate.py makes C++ of; up.sql and down.sql,
which floors/ run; and alembic/, a project of Alembic's. Five migrations make a table: create it, add a column, an
index, a foreign key, three rows. OUTPUT/graph/<N>/edges.json arranges the same migrations with a branch and a merge in
every ten.
"""

import argparse
import hashlib
import json
import os

TABLE = """CREATE TABLE {table} (
    id {key} NOT NULL,
    name varchar(100) NOT NULL,
    email varchar(255) NOT NULL,
    age integer,
    balance numeric(12, 2),
    active boolean DEFAULT true NOT NULL,
    created_at {timestamp},
    owner_id integer,
    PRIMARY KEY (id),
    CONSTRAINT uq_{table}_email UNIQUE (email)
)"""

ROW = "('person {number} of {table}', 'person{number}@{table}.example', {number}, {number}.5, true)"

# (operation, upgrade, downgrade); where the dialects differ, each has an entry.
CREATE = ("create_table", TABLE, "DROP TABLE {table}")
ADD = ("add_column", "ALTER TABLE {table} ADD COLUMN score integer DEFAULT 0 NOT NULL",
       "ALTER TABLE {table} DROP COLUMN score")
INDEX = ("create_index", "CREATE INDEX ix_{table}_name ON {table} (name)", "DROP INDEX ix_{table}_name")
KEY = {"pg": ("create_foreign_key", "ALTER TABLE {table} ADD CONSTRAINT fk_{table}_owner "
              "FOREIGN KEY (owner_id) REFERENCES {prev} (id)", "ALTER TABLE {table} DROP CONSTRAINT fk_{table}_owner"),
       "sqlite": ("create_foreign_key", "ALTER TABLE {table} ADD COLUMN parent_id integer REFERENCES {prev} (id)",
                  "ALTER TABLE {table} DROP COLUMN parent_id")}
ROWS = ("execute", "INSERT INTO {table} (name, email, age, balance, active) VALUES {rows}", "DELETE FROM {table}")

WORDS = {"pg": {"key": "SERIAL", "timestamp": "timestamp"}, "sqlite": {"key": "integer", "timestamp": "DATETIME"}}
SINGLE_TABLE_STEPS = 5

VERSION_TABLE = "CREATE TABLE version (version_num varchar(32) NOT NULL PRIMARY KEY)"
MARK = "-- migration"

ALEMBIC_INI = "[alembic]\nscript_location = %(here)s\n"
ALEMBIC_ENVIRONMENT = """import os

import sqlalchemy
from alembic import context

options = {"transaction_per_migration": "BENCH_TRANSACTION_EACH" in os.environ}
if context.is_offline_mode():
    context.configure(url=os.environ["BENCH_URL"], literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()
else:
    engine = sqlalchemy.create_engine(os.environ["BENCH_URL"], poolclass=sqlalchemy.pool.NullPool)
    with engine.connect() as connection:
        context.configure(connection=connection, **options)
        with context.begin_transaction():
            context.run_migrations()
"""
ALEMBIC_MIGRATION = '''from alembic import op
import sqlalchemy as sa

revision = "{id}"
down_revision = {parent!r}


def upgrade():
    {up}


def downgrade():
    {down}
'''
ALEMBIC_TABLE = """op.create_table(
        "{table}",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("email", sa.String(255), nullable=False),
        sa.Column("age", sa.Integer()),
        sa.Column("balance", sa.Numeric(12, 2)),
        sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("created_at", sa.DateTime()),
        sa.Column("owner_id", sa.Integer()),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("email", name="uq_{table}_email"),
    )"""
ALEMBIC_CALLS = {
    "create_table": (ALEMBIC_TABLE, 'op.drop_table("{table}")'),
    "add_column": ('op.add_column("{table}", sa.Column("score", sa.Integer(), server_default="0", nullable=False))',
                   'op.drop_column("{table}", "score")'),
    "create_index": ('op.create_index("ix_{table}_name", "{table}", ["name"])', 'op.drop_index("ix_{table}_name")'),
}


def migration(number, dialect):
    table_number, step = divmod(number, SINGLE_TABLE_STEPS)
    operation, up, down = (CREATE, ADD, INDEX, KEY[dialect], ROWS)[step]
    names = {"table": f"t_{table_number:05}", "prev": f"t_{max(table_number - 1, 0):05}", **WORDS[dialect]}
    names["rows"] = ", ".join(ROW.format(number=row, **names) for row in (1, 2, 3))
    return {"id": hashlib.sha256(f"migration {number}".encode()).hexdigest()[:12], "op": operation,
            "name": f"m{number:05}_{operation}", "table": names["table"], "prev": names["prev"],
            "up": [up.format(**names)], "down": [down.format(**names)]}


def script(migrations, before, direction):
    """SQL, a migration after each mark: its statements, and what becomes of the version row."""
    parts = []
    for current, previous in zip(migrations, before):
        new = (previous, current["id"]) if direction == "up" else (current["id"], previous)
        parts.append("".join(f"{statement};\n" for statement in (*current[direction], version_change(*new))))
    if direction == "up":
        parts.insert(0, f"{VERSION_TABLE};\n")
    return "".join(f"{MARK}\n{part}" for part in parts)


def version_change(old, new):
    if old is None:
        return f"INSERT INTO version (version_num) VALUES ('{new}')"
    if new is None:
        return f"DELETE FROM version WHERE version_num = '{old}'"
    return f"UPDATE version SET version_num = '{new}' WHERE version_num = '{old}'"


def alembic_call(current, direction):
    text = ALEMBIC_CALLS.get(current["op"])
    if text is None:
        return "\n    ".join(f"op.execute({statement!r})" for statement in current[direction])
    return text[direction == "down"].format(**current)


def alembic_project(migrations, before):
    """Name → text."""
    files = {"alembic.ini": ALEMBIC_INI, "env.py": ALEMBIC_ENVIRONMENT}
    for current, previous in zip(migrations, before):
        files[f"versions/{current['id']}.py"] = ALEMBIC_MIGRATION.format(
            id=current["id"], parent=previous, up=alembic_call(current, "up"), down=alembic_call(current, "down"))
    return files


def edges(migrations):
    """[id, parents] of each: the ninth of every ten branches off two before it, the tenth merges."""
    ids = [current["id"] for current in migrations]
    made = []
    for number, revision in enumerate(ids):
        back = {8: [2], 9: [1, 2]}.get(number % 10, [1])
        made.append([revision, [ids[number - steps] for steps in back if number >= steps]])
    return made


def write_file(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def write(output, sizes):
    for size in sizes:
        for dialect in WORDS:
            migrations = [migration(number, dialect) for number in range(size)]
            before = [None, *(current["id"] for current in migrations)]
            files = {"spec.json": json.dumps(migrations, indent=1), "up.sql": script(migrations, before, "up"),
                     "down.sql": script(migrations[::-1], before[-2::-1], "down")}
            files.update({f"alembic/{name}": text for name, text in alembic_project(migrations, before).items()})
            for name, text in files.items():
                write_file(os.path.join(output, dialect, str(size), name), text)
        write_file(os.path.join(output, "graph", str(size), "edges.json"), json.dumps(edges(migrations)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output")
    parser.add_argument("sizes", metavar="N", type=int, nargs="+")
    arguments = parser.parse_args()
    write(arguments.output, arguments.sizes)


if __name__ == "__main__":
    main()
