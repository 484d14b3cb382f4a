"""A database that Alembic manages goes over to Retort by naming its version table."""

import os

from acceptance import TestCase, main, needs_postgres, needs_tool, run
from depot import DEPOT, Postgres, Sqlite

PYTHON = "/usr/bin/python3"  # the distribution's, which its package of Alembic is for

ENVIRONMENT = """
from alembic import context
from sqlalchemy import create_engine

with create_engine(context.config.get_main_option("sqlalchemy.url")).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
"""

VERSION = """
from alembic import op
import sqlalchemy as sa

revision = "{revision}"
down_revision = {down_revision!r}
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("{table}", sa.Column("id", sa.Integer, primary_key=True), sa.Column("good", sa.Integer),
                    sa.Column("amount", sa.Integer), sa.Column("name", sa.String(80)), sa.Column("stock", sa.Integer))


def downgrade():
    op.drop_table("{table}")
"""

# The first of the depot's migrations, as they were when Alembic ran them.
VERSIONS = [("a00000000001", None, "goods"), ("b00000000001", "a00000000001", "prices"),
            ("c00000000001", "a00000000001", "people")]


class Adoption:
    """The same on every engine."""

    make = None

    def setUp(self):
        super().setUp()
        self.database = self.make(self)
        os.makedirs(self.path("versions"))
        self.write("env.py", ENVIRONMENT)
        self.write("alembic.ini", f"[alembic]\nscript_location = {self.directory}\n"
                                  f"sqlalchemy.url = {self.database.alembic_url}\n")
        for revision, down_revision, table in VERSIONS:
            self.write(f"versions/{revision}.py",
                       VERSION.format(revision=revision, down_revision=down_revision, table=table))

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def alembic(self, *arguments):
        return self.succeed([PYTHON, "-m", "alembic.config", "-c", self.path("alembic.ini"), *arguments])

    def depot(self, *arguments):
        return self.succeed([DEPOT, *arguments], environment={"DATABASE_URL": self.database.url,
                                                               "DEPOT_VERSION_TABLE": "alembic_version"})

    def test_heads_are_kept_and_retort_goes_on_from_there(self):
        self.alembic("upgrade", "heads")
        self.assertEqual(self.depot("current").stdout,
                         "b00000000001 (prices), create prices\n"
                         "c00000000001 (people), create people\n")
        applied = self.depot("upgrade", "heads").stderr.splitlines()
        self.assertEqual(len(applied), 5)
        self.assertEqual(sorted(self.database.query("SELECT version_num FROM alembic_version")),
                         [("e00000000001",), ("f00000000001",)])
        self.assertEqual(int(self.database.query("SELECT count(*) FROM retort_journal WHERE step IS NULL")[0][0]), 5)

    def test_alembic_understands_what_retort_writes(self):
        self.alembic("upgrade", "b00000000001")
        self.depot("upgrade", "people")
        self.assertEqual({line.split()[0] for line in self.alembic("current").stdout.splitlines()},
                         {"b00000000001", "c00000000001"})
        self.depot("downgrade", "people@base")
        self.assertEqual(self.alembic("current").stdout.split(), ["b00000000001", "(head)"])

    def test_a_script_goes_on_from_there_too(self):
        self.alembic("upgrade", "heads")
        script = self.depot("upgrade", "b00000000001,c00000000001:heads", "--sql").stdout
        result = self.database.run_script(script)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(self.depot("upgrade", "heads").stdout, "up to date\n")


def has_alembic():
    return run([PYTHON, "-c", "import alembic, sqlalchemy, psycopg2"]).returncode == 0


def needs_alembic(item):
    import unittest
    return unittest.skipUnless(has_alembic(), "Alembic is not there: the packages alembic and python3-psycopg2")(item)


class AlembicSqlite(Sqlite):
    @property
    def alembic_url(self):
        return f"sqlite:///{self.path}"


class AlembicPostgres(Postgres):
    @property
    def alembic_url(self):
        # SQLAlchemy takes no second dbname, and % is ConfigParser's.
        host, name = self.query("SELECT current_setting('unix_socket_directories'), current_database()")[0]
        user, port = self.query("SELECT current_user, current_setting('port')")[0]
        return f"postgresql://{user}@/{name}?host={host}&port={port}"


@needs_alembic
@needs_tool("sqlite3")
class OnSqlite(Adoption, TestCase):
    make = AlembicSqlite


@needs_alembic
@needs_postgres
@needs_tool("psql")
class OnPostgres(Adoption, TestCase):
    make = AlembicPostgres


if __name__ == "__main__":
    main()
