"""The `retort` program, typed into a terminal: from an empty folder to migrations that come and go."""

import glob
import json
import os
import re
import sqlite3

from acceptance import TestCase, main, needs_postgres, psql, run
from terminal import terminal_with_tool

RETORT = os.environ["RETORT"]
PREFIX = os.environ["RETORT_PREFIX"]


class AtTerminal(TestCase):
    """In a folder called yourproject, with `retort` on the PATH."""

    tool_folder = os.path.dirname(RETORT)

    def setUp(self):
        super().setUp()
        self.project = self.path("yourproject")
        os.mkdir(self.project)
        self.terminal = terminal_with_tool(self.project, self.tool_folder)
        self.addCleanup(self.terminal.close)

    def type(self, command, code=0):
        got, printed = self.terminal.run(command)
        self.assertEqual(got, code, f"$ {command}\n{printed}")
        return printed

    def file(self, name):
        return os.path.join(self.project, name)

    def read(self, name):
        with open(self.file(name), encoding="utf-8") as file:
            return file.read()

    def replace(self, name, old, new):
        text = self.read(name)
        self.assertIn(old, text, name)
        with open(self.file(name), "w", encoding="utf-8") as file:
            file.write(text.replace(old, new))

    def written(self, printed):
        return re.search(r"^wrote (.*\.cpp)$", printed, re.M).group(1)

    def fill_in(self, printed, operation):
        """Writes an operation into the migration that `retort revision` has just written."""
        name = self.written(printed)
        self.replace(name, "retort::Op& op) const override {}", f"retort::Op& op) const override {{ {operation} }}")
        return name

    def query(self, sql, name="yourproject.db"):
        database = sqlite3.connect(self.file(name))
        try:
            return database.execute(sql).fetchall()
        finally:
            database.close()

    def tables(self, name="yourproject.db"):
        return {row[0] for row in self.query("SELECT name FROM sqlite_schema WHERE type = 'table'", name)}


ACCOUNT = """op.create_table("account", {{"id", integer, {.primary_key = true}},
                                           {"name", varchar(50), {.nullable = false}}});"""


class Tutorial(AtTerminal):
    """What Alembic's tutorial types, with another name in front."""

    def test_it_does_what_the_tutorial_says(self):
        printed = self.type("retort init retort")
        self.assertIn("wrote retort.ini\n", printed)
        self.assertTrue(os.path.isdir(self.file("retort/versions")))
        self.assertIn("generic - ", self.type("retort list_templates"))

        printed = self.type('retort revision --rev-id 1975ea83b712 -m "create account table"')
        account = self.fill_in(printed, ACCOUNT)
        self.assertRegex(account, r"^retort/versions/\d{8}_\d{4}_1975ea83b712_create_account_table\.cpp$")
        printed = self.type("retort upgrade head")
        self.assertIn("✓ 1975ea83b712 create account table", printed)
        self.assertIn("applied 1 migration in", printed)
        self.assertEqual(self.tables(), {"account", "retort_version", "retort_journal"})

        printed = self.type('retort revision --rev-id ae1027a6acf -m "Add a column"')
        self.fill_in(printed, 'op.add_column("account", {"last_transaction_date", timestamp});')
        self.type("retort upgrade head")
        columns = [row[0] for row in self.query("SELECT name FROM pragma_table_info('account')")]
        self.assertEqual(columns, ["id", "name", "last_transaction_date"])

        self.assertIn("up to date", self.type("retort upgrade ae1"))
        self.assertIn("ae1027a6acf (head)", self.type("retort current"))
        self.type("retort downgrade -1")
        self.assertIn("1975ea83b712", self.type("retort current"))
        self.type("retort upgrade +1")
        self.type("retort downgrade ae1027a6acf-1")
        history = self.type("retort history")
        self.assertLess(history.index("1975ea83b712 -> ae1027a6acf (head), Add a column"),
                        history.index("<base> -> 1975ea83b712"))
        self.assertIn("create account table", self.type("retort history --verbose"))
        self.assertNotIn("<base>", self.type("retort history -rae1:"))
        self.assertIn("1975ea83b712", self.type("retort history -r1975ea:ae1027"))
        self.type("retort downgrade base")
        self.assertEqual(self.tables(), {"retort_version", "retort_journal"})
        self.assertEqual(self.query("SELECT * FROM retort_version"), [])
        self.type("retort upgrade head")
        self.assertIn("account", self.tables())


class Loop(AtTerminal):
    """Editing and typing `retort upgrade head` is all there is to it."""

    def test_it_builds_and_hands_over(self):
        self.type("retort init migrations")
        self.type("mkdir -p some/where/below && cd some/where/below")
        first = self.written(self.type('retort revision -m "create notes" --rev-id aaaa'))
        self.assertTrue(os.path.isabs(first), first)
        self.replace(first, "override {}", 'override { op.create_tabel("notes", {{"id", integer}}); }')

        printed = self.type("retort upgrade head", 1)
        self.assertIn("create_tabel", printed)
        self.assertIn("the program that carries the migrations cannot be built; the reason is above", printed)
        self.assertNotIn("yourproject.db", os.listdir(self.project))
        self.assertEqual(self.type("retort --no-build heads"), "")

        self.replace(first, "create_tabel", "create_table")
        printed = self.type("retort upgrade head")
        self.assertNotIn("ninja", printed.lower())
        self.assertNotIn("[1/", printed)
        self.assertEqual(self.tables(), {"notes", "retort_version", "retort_journal"})
        self.assertEqual([one["revision"] for one in json.loads(self.type("retort heads --json 2>/dev/null"))], ["aaaa"])

        self.exit_codes_and_files_of_the_program()
        self.branches_and_merge()
        self.editor_hook_and_variables()

    def exit_codes_and_files_of_the_program(self):
        self.assertIn("error: ", self.type("retort upgrade nonsense", 1))
        self.assertIn("did you mean upgrade?", self.type("retort upgarde", 2))
        self.type("retort current --url sqlite:/nowhere/x.db", 4)
        self.assertIn("Usage: retort upgrade [REVISION]", self.type("retort upgrade --help"))
        self.assertIn("--no-build", self.type("retort --help"))
        self.assertRegex(self.type("retort --version"), r"^retort \d+\.\d+\.\d+\n$")

    def branches_and_merge(self):
        self.type("retort revision --rev-id bbbb -m left")
        self.type("retort revision --rev-id cccc -m right --head aaaa", 1)
        self.type("retort revision --rev-id cccc -m right --head aaaa --splice --branch-label right")
        self.assertIn("there are 2 heads", self.type("retort revision", 2))
        merge = self.written(self.type("retort merge heads --rev-id dddd"))
        self.assertIn('revisions("bbbb", "cccc")', self.read(merge))
        self.type("retort upgrade head")
        self.assertEqual(self.query("SELECT version_num FROM retort_version"), [("dddd",)])

    def editor_hook_and_variables(self):
        self.assertRegex(self.type("EDITOR=echo retort edit dddd"), r"/migrations/versions/\d+_\d+_dddd_\w+\.cpp\n")
        with open(self.file("retort.ini"), "a", encoding="utf-8") as file:
            file.write("\n[other]\nurl = ${OTHER_URL}\npost_write_hooks =\n  sh -c 'exit 7'\n")
        self.assertRegex(self.type("retort -n other current", 1),
                         r"retort\.ini:\d+: url: the variable OTHER_URL is not set")
        with open(self.file(".env"), "w", encoding="utf-8") as file:
            file.write(f"OTHER_URL=sqlite:{self.file('other.db')}\n")
        self.type("retort -n other upgrade bbbb")
        self.assertEqual(self.query("SELECT version_num FROM retort_version", "other.db"), [("bbbb",)])
        self.assertIn("the hook \"sh -c 'exit 7'\" failed: exit code 7",
                      self.type("retort -n other revision -m hooked", 1))


class Multidb(AtTerminal):
    """A project of several databases."""

    def test_each_has_its_own_migrations_and_all_go_in_turn(self):
        self.type("retort init --template multidb migrations")
        self.assertIn("-n NAME chooses one", self.type("retort upgrade head", 2))
        for name in ("engine1", "engine2"):
            printed = self.type(f"retort -n {name} revision -m 'create {name}'")
            self.fill_in(printed, f'op.create_table("{name}", {{{{"id", integer}}}});')
        printed = self.type("retort -n all upgrade head")
        self.assertIn("engine1: done\nengine2: done\n", printed)
        self.assertIn("engine1", self.tables("engine1.db"))
        self.assertIn("engine2", self.tables("engine2.db"))
        self.assertNotIn("engine1", self.tables("engine2.db"))


class Outside(AtTerminal):
    """Where there is no project, and where one cannot be built."""

    def test_it_says_how_to_begin(self):
        printed = self.type("retort upgrade head", 2)
        self.assertIn("there is no retort.ini in", printed)
        self.assertIn("retort init migrations", printed)

    def test_it_says_what_is_wrong_with_the_configuration(self):
        self.type("printf '[retort]\\nsource_directory = nowhere\\n' > retort.ini")
        self.assertIn("there is no CMakeLists.txt in nowhere", self.type("retort heads", 1))
        self.type("printf '[retort]\\nbuild_command = true\\n' > retort.ini")
        self.assertIn("build_command is given, and runner is not", self.type("retort heads", 1))
        self.type("printf '[retort]\\nurl\\n' > retort.ini")
        self.assertIn("retort.ini:2: this line is neither", self.type("retort heads", 1))

    def test_a_project_may_be_built_in_any_way_and_mount_the_commands_under_a_word(self):
        self.type("printf '#!/bin/sh\\necho \"$@\" in $RETORT_CONFIG; exit 9\\n' > program.in")
        self.type("printf '[retort]\\nbuild_command = install program.in program\\nrunner = program\\n"
                  "runner_arguments = db\\n' > retort.ini")
        self.assertEqual(self.type("retort -q upgrade 'a b' -1 2>/dev/null", 9),
                         f"db -q upgrade a b -1 in {os.path.realpath(self.project)}/retort.ini\n")
        self.type("printf '[retort]\\nbuild_command = echo no good; exit 1\\nrunner = program\\n' > retort.ini")
        self.assertIn("no good", self.type("retort own_command", 1))
        self.assertIn("own_command --x", self.type("retort --no-build own_command --x", 9))


class Installed(AtTerminal):
    """The same from an installed package, which the build tree is no part of."""

    prefix = PREFIX
    tool_folder = os.path.join(PREFIX, "bin")

    @needs_postgres
    def test_a_project_is_begun_and_migrated_on_postgresql(self):
        database = self.scratch()
        self.type("retort init migrations")
        printed = self.type("retort revision -m 'create account table'")
        self.fill_in(printed, ACCOUNT)
        self.type(f"retort upgrade head --url '{database.url}'")
        self.assertEqual(psql(database.url, "SELECT count(*) FROM account"), "0\n")
        cache = self.read("migrations/build/CMakeCache.txt")
        self.assertIn(f"retort_DIR:UNINITIALIZED={self.prefix}", cache.replace(":PATH=", ":UNINITIALIZED="))

    def package(self):
        return os.path.dirname(glob.glob(f"{self.prefix}/**/retort-config.cmake", recursive=True)[0])

    def test_sql_files_are_embedded_into_a_program(self):
        files = {
            "CMakeLists.txt": "cmake_minimum_required(VERSION 3.22)\nproject(x LANGUAGES CXX)\n"
                              "set(CMAKE_CXX_STANDARD 20)\nadd_subdirectory(shop)\n",
            "shop/CMakeLists.txt": "find_package(retort CONFIG REQUIRED)\nadd_executable(shop main.cpp)\n"
                                   "retort_embed_sql(shop DIRECTORY sql)\n",
            "shop/main.cpp": "#include <sql/big_orders.hpp>\n#include <cstdio>\n"
                             "int main() { std::fputs(embedded::big_orders, stdout); }\n",
            "shop/sql/big_orders.sql": "SELECT 'it''s \"big\"' FROM orders\n",
        }
        os.makedirs(self.file("shop/sql"))
        for name, text in files.items():
            with open(self.file(name), "w", encoding="utf-8") as file:
                file.write(text)
        self.succeed(["cmake", "-S", self.project, "-B", self.file("build"), f"-Dretort_DIR={self.package()}"])
        self.succeed(["cmake", "--build", self.file("build")])
        self.assertEqual(self.succeed([self.file("build/shop/shop")]).stdout, files["shop/sql/big_orders.sql"])

    def test_a_component_that_is_not_there_is_refused_by_name(self):
        with open(self.file("CMakeLists.txt"), "w", encoding="utf-8") as file:
            file.write("cmake_minimum_required(VERSION 3.22)\nproject(x LANGUAGES CXX)\n"
                       "find_package(retort CONFIG REQUIRED COMPONENTS oracle)\n")
        result = run(["cmake", "-S", self.project, "-B", self.file("build"), f"-Dretort_DIR={self.package()}"])
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("oracle", result.stderr)


if __name__ == "__main__":
    main()
