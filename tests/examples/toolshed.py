"""First start: everything is applied; second start: up to date; current and history say so. On every engine at hand."""
import os
import subprocess
import sys

import program

SHED = """in the shed:
  Cordless drill (power tools), lent by Grace Hopper
  Hedge trimmer (garden), lent by Jean Bartik
  Spade (garden), lent by Ada Byron
"""


def test(directory, **environment):
    toolshed = program.Program(directory, **environment)
    program.expect_equal(toolshed.run(), "the database has been migrated\n" + SHED)
    program.expect_equal(toolshed.run(), "the database is up to date\n" + SHED)
    program.expect_equal(toolshed.run("current"), "3c55b423af4f (head), late fees\n")
    history = toolshed.run("history").splitlines()
    if len(history) != 14:
        sys.exit(f"14 migrations were expected in the history: {history}")
    program.expect_in("(head) (current), late fees", history[0])
    toolshed.run("downgrade", "base")
    program.expect_equal(toolshed.run("current"), "")
    program.expect_equal(toolshed.run(), "the database has been migrated\n" + SHED)


def test_postgres(directory, server):
    """On a database of its own on the test server."""
    name = f"toolshed_{os.getpid()}"
    base, _, query = server.partition("?")
    url = base.rsplit("/", 1)[0] + "/" + name + ("?" + query if query else "")
    subprocess.run(["psql", "-Xq", server, "-c", f"CREATE DATABASE {name}"], check=True)
    try:
        test(directory, DATABASE_URL=url)
    finally:
        subprocess.run(["psql", "-Xq", server, "-c", f"DROP DATABASE {name} (FORCE)"], check=True)


program.with_directory(test)
server_url = os.environ.get("RETORT_TEST_POSTGRES_URL")
if server_url:
    program.with_directory(lambda directory: test_postgres(directory, server_url))
else:
    print("SKIPPED on PostgreSQL: RETORT_TEST_POSTGRES_URL is not set")
