"""Runs Alembic's side of scripts on a database: a script's name on each line of standard input, and "ok", or what went
wrong, on each line of standard output. Started without a URL it lists the scripts.

usage: alembic_side.py [URL]
"""

import sys

import psycopg2
import sqlalchemy as sa
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext

from scripts import load


def run(engine, script):
    """As env.py does: one transaction, which an autocommit_block interrupts."""
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        with context.begin_transaction(_per_migration=True), Operations.context(context):
            script()


def answer(engine, scripts, name):
    try:
        run(engine, scripts[name])
    except Exception as error:  # pylint: disable=broad-except
        return f"{type(error).__name__}: {error}".replace("\n", " ")
    return "ok"


def main():
    scripts = load()
    if len(sys.argv) < 2:
        print("\n".join(scripts))
        return
    engine = sa.create_engine("postgresql+psycopg2://", creator=lambda: psycopg2.connect(sys.argv[1]),
                              poolclass=sa.pool.NullPool)
    for line in sys.stdin:
        print(answer(engine, scripts, line.strip()), flush=True)


if __name__ == "__main__":
    main()
