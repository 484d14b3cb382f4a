"""What is generated from real schemas: compiled, linked and run it gives the same dump; and nothing else is touched."""

import glob
import os
import re
import signal
import sqlite3
import subprocess
import time

from acceptance import (POSTGRES_URL, SHARED, SOURCE, TestCase, main, needs_file, needs_postgres, needs_tool,
                        postgres_dump, psql, run)
from private_server import needs_private_server

SCRIBE = os.environ["SCRIBE"]
CXX = os.environ["CXX"]
LIBRARIES = os.environ["RETORT_LIBRARIES"].split(",")
LINK_OPTIONS = os.environ["RETORT_LINK_OPTIONS"].split()
MAIN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "main.cpp")
CORPORA = os.path.join(SHARED, "corpora")
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Wconversion", "-Werror"]
OWN_TABLES = ("retort_version", "retort_journal")


def plain(sql):
    """Without what has no meaning: how names are quoted, and how many blanks there are."""
    return " ".join(re.sub(r'\[([^\]]*)\]', r'"\1"', sql).split())


def sqlite_schema(path):
    """What there is, and what the pragmas say of it, without Retort's own tables. The words of create_table are other
    words than the author's, so a table's text is not compared; that of everything else is."""
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").fetchall()
        rows = [row for row in rows if row[2] not in OWN_TABLES]
        rows = [(*row[:3], None if row[0] in ("table", "index") else plain(row[3])) for row in rows]
        tables = [row[1] for row in rows if row[0] == "table"]
        pragmas = [(pragma, table, connection.execute(f'PRAGMA {pragma}("{table}")').fetchall())
                   for table in tables for pragma in ("table_xinfo", "foreign_key_list", "index_list")]
    return rows, pragmas


class Generated(TestCase):
    """Writes the baseline of a file and builds the program that it is for."""

    def baselines(self, source, url, *options):
        folder = self.path("migrations")
        os.makedirs(folder)
        from_database = f"--from-database={source}" if source else "--from-database"
        written = run([SCRIBE, "revision", from_database, "-m", "baseline", "--url", url, "--json", *options],
                      environment={"RETORT_CONFIG": self.configuration(folder)}, timeout=300)
        self.assertEqual(written.returncode, 0, f"{source}\n{written.stdout}\n{written.stderr}")
        return sorted(glob.glob(os.path.join(folder, "*.cpp")))

    def baseline(self, source, url):
        (file,) = self.baselines(source, url)
        return file

    def configuration(self, folder):
        path = self.path("retort.ini")
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"[retort]\nversion_locations = {folder}\n")
        return path

    def program(self, *files):
        path = self.path("shop")
        include = ["-I", os.path.join(SOURCE, "include")]
        common = [CXX, "-std=c++20", "-g0", *LINK_OPTIONS, *WARNINGS, "-DWITH_MIGRATIONS", *include]
        self.succeed([*common, "-Wl,--strip-debug", "-o", path, MAIN, *files, *LIBRARIES,
                      "-pthread"], timeout=600)
        return path


@needs_file(CORPORA)
class SqliteCorpus(Generated):
    def test_a_baseline_compiled_and_run_gives_the_same_schema(self):
        for name in ("chinook", "northwind", "vaultwarden"):
            with self.subTest(schema=name):
                self.setUp()
                source = os.path.join(CORPORA, "schemas-sqlite", f"{name}.sql")
                program = self.program(self.baseline(source, "sqlite://"))
                made, wanted = self.path("made.db"), self.path("wanted.db")
                self.succeed([program, "upgrade", "head", "--url", f"sqlite:{made}"])
                with open(source, encoding="utf-8") as file, sqlite3.connect(wanted) as connection:
                    connection.executescript(file.read())
                self.assertEqual(sqlite_schema(made), sqlite_schema(wanted))
                self.succeed([program, "downgrade", "base", "--url", f"sqlite:{made}"])
                left = [row for row in sqlite_schema(made)[0] if row[1] != "sqlite_sequence"]  # SQLite keeps it
                self.assertEqual(left, [])


@needs_postgres
@needs_tool("pg_dump")
@needs_file(CORPORA)
class PostgresCorpus(Generated):
    def test_a_baseline_compiled_and_run_gives_the_same_dump(self):
        for name in ("chinook", "procrastinate", "supabase-auth"):
            with self.subTest(schema=name):
                self.setUp()
                source = os.path.join(CORPORA, "schemas", f"{name}.sql")
                program = self.program(self.baseline(source, POSTGRES_URL))
                made, wanted = self.scratch(), self.scratch()
                self.succeed([program, "upgrade", "head", "--url", made.url])
                self.succeed(["psql", "-qX", "-v", "ON_ERROR_STOP=1", "-f", source, wanted.url])
                self.assertEqual(postgres_dump(made.url), postgres_dump(wanted.url))


@needs_postgres
@needs_tool("pg_dump")
@needs_file(CORPORA)
class PerTableGroup(Generated):
    def test_a_baseline_by_groups_of_tables_compiled_and_run_gives_the_same_dump(self):
        for name, grouping in (("supabase-auth", "foreign-keys"), ("supabase-auth", "prefix"), ("chinook", "schema")):
            with self.subTest(schema=name, grouping=grouping):
                self.setUp()
                source = os.path.join(CORPORA, "schemas", f"{name}.sql")
                files = self.baselines(source, POSTGRES_URL, f"--per-table-group={grouping}")
                program = self.program(*files)
                made, wanted = self.scratch(), self.scratch()
                self.succeed([program, "upgrade", "head", "--url", made.url])
                self.succeed(["psql", "-qX", "-v", "ON_ERROR_STOP=1", "-f", source, wanted.url])
                self.assertEqual(postgres_dump(made.url), postgres_dump(wanted.url))
                self.succeed([program, "downgrade", "base", "--url", made.url])

    def test_the_database_that_it_was_written_from_is_stamped_with_the_last_of_them(self):
        database = self.scratch()
        psql(database.url, "CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE customers (id int PRIMARY KEY, m mood); "
                           "CREATE TABLE orders (id int REFERENCES customers); CREATE TABLE weather (day date)")
        files = self.baselines("", database.url, "--per-table-group")
        self.assertEqual(len(files), 3)
        program = self.program(*files)
        self.assertIn("up to date", self.succeed([program, "upgrade", "head", "--url", database.url]).stdout)


@needs_postgres
class ReadOnly(Generated):
    """The database that a plan is for is only read: a role that may do nothing else can make one."""

    def setUp(self):
        super().setUp()
        self.database = self.scratch()
        self.role = f"retort_reader_{os.getpid()}"
        psql(self.database.url, f"CREATE ROLE {self.role} LOGIN CREATEDB; ALTER ROLE {self.role} SET "
                                "default_transaction_read_only = off; CREATE TABLE goods (id bigint PRIMARY KEY);"
                                f"ALTER DATABASE {self.database.name} SET default_transaction_read_only = on;"
                                f"GRANT CONNECT ON DATABASE {self.database.name} TO {self.role}; "
                                "REVOKE CREATE ON SCHEMA public FROM PUBLIC;")
        self.addCleanup(psql, POSTGRES_URL, f"DROP ROLE {self.role}")
        self.addCleanup(psql, POSTGRES_URL, f"DROP DATABASE IF EXISTS {self.database.name} WITH (FORCE)")

    def url(self):
        separator = "&" if "?" in self.database.url else "?"
        word = f"{separator}user={self.role}" if "://" in self.database.url else f" user={self.role}"
        return self.database.url + word

    def scratch_databases(self):
        """Its own: other tests have some at the same time."""
        return psql(POSTGRES_URL, "SELECT count(*) FROM pg_database WHERE datname LIKE 'retort_scratch_%' "
                                  f"AND pg_get_userbyid(datdba) = '{self.role}'").strip()

    def test_a_plan_is_made_and_proved_by_a_role_that_may_only_read(self):
        before = postgres_dump(self.database.url)
        with open(self.path("wanted.sql"), "w", encoding="utf-8") as file:
            file.write("CREATE TABLE goods (id bigint PRIMARY KEY, name text);")
        found = self.succeed([SCRIBE, "diff", self.url(), self.path("wanted.sql")])
        self.assertIn('ALTER TABLE "public"."goods" ADD COLUMN "name" text', found.stdout)
        self.baseline(self.url(), self.url())
        self.assertEqual(postgres_dump(self.database.url), before)
        self.assertEqual(self.scratch_databases(), "0")

    def without_createdb(self, **environment):
        psql(POSTGRES_URL, f"ALTER ROLE {self.role} NOCREATEDB")
        with open(self.path("wanted.sql"), "w", encoding="utf-8") as file:
            file.write("CREATE TABLE goods (id bigint PRIMARY KEY, name text);")
        return run([SCRIBE, "diff", self.url(), self.path("wanted.sql")], environment=environment)

    @needs_private_server
    def test_where_no_database_may_be_created_a_server_is_started(self):
        found = self.without_createdb()
        self.assertEqual(found.returncode, 0, found.stderr)
        self.assertIn('ADD COLUMN "name" text', found.stdout)

    def test_where_no_database_may_be_created_and_no_server_started_it_says_what_to_do(self):
        before = postgres_dump(self.database.url)
        found = self.without_createdb(POSTGRES_BINDIR=self.directory)
        self.assertEqual(found.returncode, 1, found.stdout)
        self.assertIn("a database to try things out on cannot be created", found.stderr)
        self.assertIn("CREATEDB", found.stderr)
        self.assertEqual(postgres_dump(self.database.url), before)


@needs_postgres
class Interrupted(TestCase):
    def names(self):
        return psql(POSTGRES_URL, "SELECT datname FROM pg_database WHERE datname LIKE 'retort_scratch_%'").split()

    def test_an_interrupted_command_leaves_no_scratch_database(self):
        with open(self.path("slow.sql"), "w", encoding="utf-8") as file:
            file.write("SELECT pg_sleep(60);")
        process = subprocess.Popen([SCRIBE, "diff", "empty", self.path("slow.sql"), "--url", POSTGRES_URL],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(process.kill)
        mine = f"retort_scratch_{process.pid}_"
        for _ in range(600):
            if any(name.startswith(mine) for name in self.names()):
                break
            time.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(timeout=60), -signal.SIGTERM)
        self.assertFalse([name for name in self.names() if name.startswith(mine)])


if __name__ == "__main__":
    main()
