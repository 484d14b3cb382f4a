"""What the acceptance tests share: scratch databases, running programs, and skipping loudly."""

import itertools
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SKIPPED = 77  # what ctest takes for "skipped"

SOURCE = os.environ.get("RETORT_SOURCE_DIR", "")
SHARED = os.environ.get("RETORT_SHARED") or os.path.join(SOURCE, "..", "shared")
# In memory where there is such a place: hundreds of migrations wait for the disk otherwise.
SCRATCH = os.environ.get("TMPDIR") or ("/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
POSTGRES_URL = os.environ.get("RETORT_TEST_POSTGRES_URL", "")

NO_POSTGRES = "RETORT_TEST_POSTGRES_URL is not set: this needs a PostgreSQL server (tests/run.sh starts one)"


def needs_postgres(item):
    return unittest.skipUnless(POSTGRES_URL, NO_POSTGRES)(item)


def needs_file(path):
    return unittest.skipUnless(os.path.exists(path), f"{path} is not there")


def needs_tool(name):
    return unittest.skipUnless(shutil.which(name), f"the program {name} is not there")


def run(command, environment=None, stdin=None, timeout=120):
    """Runs a program to its end. `environment` is added to this one's; a value of None takes a variable out."""
    variables = {**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})}
    variables = {name: value for name, value in variables.items() if value is not None}
    return subprocess.run(command, env=variables, input=stdin, timeout=timeout, text=True, encoding="utf-8",
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)


def with_database(url, database):
    """The same server, another database. The last mention wins, in both of libpq's forms."""
    if "://" not in url:
        return f"{url} dbname={database}"
    return f"{url}{'&' if '?' in url else '?'}dbname={database}"


def psql(url, sql):
    """What psql prints for SQL text: a line a row, fields separated by |."""
    result = run(["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1", url],
                 stdin=sql)
    if result.returncode != 0:
        raise AssertionError(f"psql: {result.stderr}\n{sql[:500]}")
    return result.stdout


class ScratchDatabase:
    """A PostgreSQL database that lives as long as a with block."""

    _numbers = itertools.count(1)

    def __init__(self, template="template0"):
        self.template = template
        self.name = f"retort_acceptance_{os.getpid()}_{next(ScratchDatabase._numbers)}"
        self.url = with_database(POSTGRES_URL, self.name)

    def __enter__(self):
        psql(POSTGRES_URL, f"CREATE DATABASE {self.name} TEMPLATE {self.template} ENCODING 'UTF8'")
        return self

    def __exit__(self, *_):
        psql(POSTGRES_URL, f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")


def postgres_dump(url):
    """The schema, without Retort's own tables and without what differs between two dumps of one schema."""
    result = run(["pg_dump", "--schema-only", "--no-owner", "--no-privileges", "--exclude-table=retort_version",
                  "--exclude-table=retort_journal", f"--dbname={url}"])
    if result.returncode != 0:
        raise AssertionError(f"pg_dump: {result.stderr}")
    return normalized_dump(result.stdout)


def normalized_dump(text):
    text = re.sub(r"^\\(un)?restrict \w+\n\n?", "", text, flags=re.M)
    return re.sub(r"^-- Dumped (from|by) .*$", r"-- Dumped \1", text, flags=re.M)


# The labels of an enum go with its type.
_POSTGRES_CATALOGS = """
SELECT string_agg(format(
    'SELECT (pg_identify_object(%L::regclass, c.oid, 0)).* FROM pg_catalog.%I AS c WHERE c.oid >= 16384',
    'pg_catalog.' || t.relname, t.relname), ' UNION ALL ')
FROM pg_class AS t JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attname = 'oid'
WHERE t.relnamespace = 'pg_catalog'::regnamespace AND t.relkind = 'r' AND NOT t.relisshared AND t.relname <> 'pg_enum'
"""


def postgres_objects(url):
    """Everything a user has made in a database, of whatever kind, from every catalogue that the server has."""
    query = psql(url, _POSTGRES_CATALOGS).strip()
    lines = psql(url, f"SELECT type || ' ' || identity FROM ({query}) AS everything").splitlines()
    return sorted(re.sub(r"\d{5,}", "N", line) for line in lines)


def new_directory(add_cleanup):
    path = tempfile.mkdtemp(prefix="retort_acceptance_", dir=SCRATCH)
    add_cleanup(shutil.rmtree, path, ignore_errors=True)
    return path


class TestCase(unittest.TestCase):
    """With a directory of its own for each test, and long differences shown in full."""

    maxDiff = None

    def setUp(self):
        self.directory = new_directory(self.addCleanup)

    def path(self, name):
        return os.path.join(self.directory, name)

    def succeed(self, command, **keywords):
        result = run(command, **keywords)
        self.assertEqual(result.returncode, 0, f"{command}\n{result.stdout}\n{result.stderr}")
        return result

    def fail_with(self, code, command, **keywords):
        result = run(command, **keywords)
        self.assertEqual(result.returncode, code, f"{command}\n{result.stdout}\n{result.stderr}")
        return result

    def scratch(self, template="template0"):
        database = ScratchDatabase(template)
        database.__enter__()
        self.addCleanup(database.__exit__)
        return database


def main():
    """As unittest.main(), but a run that tested nothing says so and is no success."""
    program = unittest.main(module="__main__", exit=False, verbosity=2, buffer=True)
    result = program.result
    for test, reason in result.skipped:
        print(f"NOT TESTED: {test}: {reason}", file=sys.stderr)
    if not result.wasSuccessful():
        sys.exit(1)
    sys.exit(SKIPPED if result.skipped and len(result.skipped) == result.testsRun else 0)
