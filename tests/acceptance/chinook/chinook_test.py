"""Chinook: seventeen migrations, one source, two engines. What they build has to be what the originals say, to the
last row; and it has to go away again without a trace."""

import csv
import glob
import os
import re
import shutil
import sqlite3

from acceptance import (SHARED, ScratchDatabase, TestCase, main, needs_file, needs_postgres, needs_tool, new_directory,
                        normalized_dump, postgres_dump, postgres_objects, psql, run)

CHINOOK = os.environ["CHINOOK"]
CORPUS = os.path.join(SHARED, "corpora", "chinook")
MIGRATIONS = 17
HEAD = "1dec50000001"

# In an order in which rows can be inserted.
KEYS = {
    "artist": ["artist_id"], "genre": ["genre_id"], "media_type": ["media_type_id"], "album": ["album_id"],
    "track": ["track_id"], "employee": ["employee_id"], "customer": ["customer_id"], "invoice": ["invoice_id"],
    "invoice_line": ["invoice_line_id"], "playlist": ["playlist_id"], "playlist_track": ["playlist_id", "track_id"],
}


def data(table):
    with open(os.path.join(CORPUS, "data", f"{table}.csv"), encoding="utf-8", newline="") as file:
        return file.read()


def pascal_case(name):
    return "".join(word.capitalize() for word in name.split("_"))


def chinook(url, *arguments):
    result = run([CHINOOK, *arguments], environment={"DATABASE_URL": url, "RETORT_SHARED": SHARED})
    assert result.returncode == 0, f"chinook {arguments}\n{result.stdout}\n{result.stderr}"
    return result.stdout


@needs_file(CORPUS)
class Corpus(TestCase):

    def test_the_corpus_is_whole(self):
        self.assertEqual(sorted(KEYS), sorted(os.path.basename(path)[:-4] for path in
                                              glob.glob(os.path.join(CORPUS, "data", "*.csv"))))
        records = sum(len(list(csv.reader(data(table).splitlines(keepends=True)))) - 1 for table in KEYS)
        self.assertEqual(records, 15607)


# PostgreSQL


def copy_command(table):
    """Writes a table as CSV, ordered by its key."""
    return f"COPY (SELECT * FROM {table} ORDER BY {', '.join(KEYS[table])}) TO STDOUT WITH (FORMAT csv, HEADER)"


def postgres_state(url):
    return {"schema": postgres_dump(url), "rows": psql(url, ";\n".join(map(copy_command, KEYS)))}


def postgres_books(url):
    """The version rows, and of the journal what a script writes as well."""
    return (psql(url, "SELECT version_num FROM retort_version"),
            psql(url, "SELECT revision, action FROM retort_journal WHERE step IS NULL ORDER BY id"))


@needs_postgres
@needs_tool("pg_dump")
@needs_file(CORPUS)
class OnPostgres(TestCase):
    @classmethod
    def setUpClass(cls):
        """One database at the head, which tests look at or copy."""
        cls.built = ScratchDatabase()
        cls.built.__enter__()
        cls.addClassCleanup(cls.built.__exit__)
        chinook(cls.built.url, "upgrade", "head")

    def test_the_schema_is_the_original(self):
        with open(os.path.join(CORPUS, "schema.postgresql.sql"), encoding="utf-8") as file:
            self.assertEqual(postgres_dump(self.built.url), normalized_dump(file.read()))

    def test_every_row_is_the_original(self):
        for table in KEYS:
            self.assertEqual(psql(self.built.url, copy_command(table)), data(table), table)

    def test_every_index_is_valid_and_the_concurrent_ones_were_built_outside_a_transaction(self):
        url = self.built.url
        self.assertEqual(psql(url, "SELECT count(*) FROM pg_index WHERE NOT indisvalid").strip(), "0")
        steps = psql(url, "SELECT revision, action, step FROM retort_journal WHERE step IS NOT NULL ORDER BY id")
        self.assertEqual(steps.splitlines(), [f"{HEAD}|upgrade intent|0", f"{HEAD}|upgrade step|0",
                                              f"{HEAD}|upgrade intent|1", f"{HEAD}|upgrade step|1"])

    def test_it_goes_down_to_base_without_a_trace_and_up_again_to_the_same(self):
        bare = self.scratch()
        chinook(bare.url, "stamp", "head")
        chinook(bare.url, "stamp", "base")
        retorts_own = postgres_objects(bare.url)
        url = self.scratch(self.built.name).url
        self.assertGreater(len(postgres_objects(url)), len(retorts_own) + 50)
        chinook(url, "downgrade", "base")
        self.assertEqual(postgres_objects(url), retorts_own)
        chinook(url, "upgrade", "head")
        self.assertEqual(postgres_state(url), postgres_state(self.built.url))

    def test_it_goes_down_a_part_of_the_way_and_up_again_to_the_same(self):
        url = self.scratch(self.built.name).url
        first = postgres_state(url)
        for target in ["-1", "da7a00000001", "sales@-1", "c1a0f3d2e404"]:
            chinook(url, "downgrade", target)
            chinook(url, "upgrade", "head")
            self.assertEqual(postgres_state(url), first, target)


# SQLite


TOKEN = re.compile(r"""\s+ | --[^\n]* | (?P<quoted>\[[^\]]*\]|"(?:[^"]|"")*"|`[^`]*`) | (?P<text>'(?:[^']|'')*')
                       | (?P<word>\w+) | (?P<sign>.)""", re.X)


def tokens(sql):
    """SQL as a list of words, without what does not matter: the quotes around names, white space, upper case."""
    found = []
    for match in TOKEN.finditer(sql or ""):
        if match["quoted"]:
            found.append(("name", match["quoted"][1:-1]))
        elif match["word"]:
            found.append(("word", match["word"].upper()))
        elif match["text"] or match["sign"]:
            found.append(("sign", match["text"] or match["sign"]))
    return found


def sqlite_schema(database):
    rows = database.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema "
                            "WHERE tbl_name NOT IN ('retort_version', 'retort_journal') ORDER BY type, name")
    return [(kind, name, table, tokens(sql)) for kind, name, table, sql in rows]


def sqlite_facts(database):
    """What the pragmas say of every table. The order of indexes is the order of their making, and no matter."""
    facts = {}
    for table in map(pascal_case, KEYS):
        facts[table] = database.execute(f"PRAGMA table_xinfo({table})").fetchall()
        facts[table, "references"] = database.execute(f"PRAGMA foreign_key_list({table})").fetchall()
        indexes = sorted(row[1:] for row in database.execute(f"PRAGMA index_list({table})"))
        facts[table, "indexes"] = indexes
        for name, *_ in indexes:
            facts[table, name] = database.execute(f"PRAGMA index_xinfo({name})").fetchall()
    return facts


def sqlite_rows(database):
    """Every row, and what SQLite made of every value."""
    result = {}
    for table, keys in KEYS.items():
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({pascal_case(table)})")]
        kinds = ", ".join(f"typeof({column})" for column in columns)
        result[table] = database.execute(f"SELECT *, {kinds} FROM {pascal_case(table)} "
                                         f"ORDER BY {', '.join(map(pascal_case, keys))}").fetchall()
    return result


def sqlite_state(path):
    database = sqlite3.connect(path)
    try:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        return {"schema": sqlite_schema(database), "facts": sqlite_facts(database), "rows": sqlite_rows(database)}
    finally:
        database.close()


def sqlite_books(path):
    database = sqlite3.connect(path)
    try:
        journal = "SELECT revision, action FROM retort_journal WHERE step IS NULL ORDER BY id"
        return (database.execute("SELECT version_num FROM retort_version").fetchall(),
                database.execute(journal).fetchall())
    finally:
        database.close()


def make_original(path):
    """The database that the original's own script and the CSV files make."""
    database = sqlite3.connect(path)
    with open(os.path.join(CORPUS, "schema.sqlite.sql"), encoding="utf-8") as file:
        database.executescript(file.read())
    for table in KEYS:
        header, *records = csv.reader(data(table).splitlines(keepends=True))
        columns = ", ".join(map(pascal_case, header))
        places = ", ".join("?" * len(header))
        database.executemany(f"INSERT INTO {pascal_case(table)} ({columns}) VALUES ({places})",
                             [[field or None for field in record] for record in records])
    database.commit()
    database.close()


@needs_file(CORPUS)
class OnSqlite(TestCase):
    @classmethod
    def setUpClass(cls):
        """One file at the head, which tests look at or copy."""
        cls.built = os.path.join(new_directory(cls.addClassCleanup), "built.db")
        chinook(f"sqlite:///{cls.built}", "upgrade", "head")

    def setUp(self):
        super().setUp()
        self.file = self.path("chinook.db")
        self.url = f"sqlite:///{self.file}"
        shutil.copy(self.built, self.file)

    def test_schema_and_rows_are_the_original(self):
        make_original(self.path("original.db"))
        found, wanted = sqlite_state(self.file), sqlite_state(self.path("original.db"))
        for aspect in wanted:
            self.assertEqual(found[aspect], wanted[aspect])

    def test_it_goes_down_to_base_without_a_trace_and_up_again_to_the_same(self):
        first = sqlite_state(self.file)
        chinook(self.url, "downgrade", "base")
        database = sqlite3.connect(self.file)
        self.assertEqual(database.execute("SELECT type, name FROM sqlite_schema ORDER BY 1, 2").fetchall(), [
            ("index", "sqlite_autoindex_retort_version_1"), ("table", "retort_journal"), ("table", "retort_version")])
        database.close()
        chinook(self.url, "upgrade", "head")
        self.assertEqual(sqlite_state(self.file), first)

    def test_it_goes_down_a_part_of_the_way_and_up_again_to_the_same(self):
        first = sqlite_state(self.file)
        for target in ["-1", "da7a00000001", "c1a0f3d2e404"]:
            chinook(self.url, "downgrade", target)
            chinook(self.url, "upgrade", "head")
            self.assertEqual(sqlite_state(self.file), first, target)


# Scripts


@needs_file(CORPUS)
class Offline(TestCase):
    @needs_postgres
    @needs_tool("pg_dump")
    def test_psql_makes_of_the_script_what_a_run_makes(self):
        online, offline = self.scratch(), self.scratch()
        chinook(online.url, "upgrade", "head")
        psql(offline.url, chinook(offline.url, "upgrade", "head", "--sql"))
        self.assertEqual(postgres_state(offline.url), postgres_state(online.url))
        self.assertEqual(postgres_books(offline.url), postgres_books(online.url))

        chinook(online.url, "downgrade", "base")
        psql(offline.url, chinook(offline.url, "downgrade", "head:base", "--sql"))
        self.assertEqual(postgres_objects(offline.url), postgres_objects(online.url))
        self.assertEqual(postgres_books(offline.url), postgres_books(online.url))

    @needs_tool("sqlite3")
    def test_the_sqlite_shell_makes_of_the_script_what_a_run_makes(self):
        online, offline = self.path("online.db"), self.path("offline.db")
        chinook(f"sqlite:///{online}", "upgrade", "head")
        self.feed(offline, chinook("sqlite::memory:", "upgrade", "head", "--sql"))
        self.assertEqual(sqlite_state(offline), sqlite_state(online))
        self.assertEqual(sqlite_books(offline), sqlite_books(online))

        chinook(f"sqlite:///{online}", "downgrade", "base")
        self.feed(offline, chinook("sqlite::memory:", "downgrade", "head:base", "--sql"))
        self.assertEqual(sqlite_books(offline), sqlite_books(online))

    def feed(self, path, script):
        result = run(["sqlite3", "-batch", "-bail", path], stdin=script)
        self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_writing_a_script_touches_no_database(self):
        chinook(f"sqlite:///{self.path('none.db')}", "upgrade", "head", "--sql")
        self.assertFalse(os.path.exists(self.path("none.db")))
        self.assertIn("CREATE TABLE", chinook("postgresql://nobody@nowhere.invalid/", "upgrade", "head", "--sql"))

    @needs_postgres
    def test_a_run_goes_on_where_a_script_ended(self):
        database = self.scratch()
        psql(database.url, chinook(database.url, "upgrade", "c1a0f3d2e405", "--sql"))
        self.assertIn(f"applied {MIGRATIONS - 5} migrations", chinook(database.url, "upgrade", "head"))

    @needs_postgres
    def test_a_script_refuses_a_database_that_is_elsewhere(self):
        database = self.scratch()
        chinook(database.url, "upgrade", "c1a0f3d2e403")
        before = postgres_objects(database.url)
        script = chinook(database.url, "upgrade", "c1a0f3d2e404:c1a0f3d2e405", "--sql")
        result = run(["psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", database.url], stdin=script)
        self.assertNotEqual(result.returncode, 0)
        self.assertEqual(postgres_objects(database.url), before)


if __name__ == "__main__":
    main()
