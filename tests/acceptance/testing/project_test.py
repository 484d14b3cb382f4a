"""The project that docs/testing.md shows, from its own text, against the installed package."""

import os
import re

from acceptance import SOURCE, TestCase, main, run
from pages import blocks, file_name
from private_server import needs_private_server

PREFIX = os.environ["RETORT_PREFIX"]
MOST_LINES = 40

DRIFTS = """#include <retort/migration.hpp>
namespace {
using namespace retort::dsl;
struct LeavesATable final : retort::Migration {
  static constexpr auto revision = "c3d4e5f6a1b2";
  static constexpr auto down_revision = "b2c3d4e5f6a1";
  void upgrade(retort::Op& op) const override { op.create_table("forgotten", {{"id", bigint}}); }
  void downgrade(retort::Op&) const override {}
};
RETORT_MIGRATION(LeavesATable);
}  // namespace
"""


class Installed(TestCase):
    def write(self, name, content, mode="w"):
        path = self.path(os.path.join("project", name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, mode, encoding="utf-8") as file:
            file.write(content)

    def configure(self):
        return run(["cmake", "-S", self.path("project"), "-B", self.path("build"), "-G", os.environ["GENERATOR"],
                    f"-DCMAKE_CXX_COMPILER={os.environ['COMPILER']}", f"-DCMAKE_PREFIX_PATH={PREFIX}"])


@needs_private_server
class Project(Installed):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.blocks = [(file_name(language, content), content)
                      for language, content in blocks(os.path.join(SOURCE, "docs", "testing.md"))
                      if language in ("cpp", "cmake")]
        places = [index for index, (name, _) in enumerate(cls.blocks) if name == "CMakeLists.txt"]
        cls.first, cls.rest = cls.blocks[:places[0] + 1], cls.blocks[places[0] + 1:]

    def write_blocks(self, some):
        for name, content in some:
            self.write(name, content, "a" if name == "CMakeLists.txt" else "w")

    def build(self):
        configured = self.configure()
        self.assertEqual(configured.returncode, 0, configured.stderr)
        self.succeed(["cmake", "--build", self.path("build"), "--parallel", "2"], timeout=280)

    def results(self):
        """What ctest says of each test."""
        output = run(["ctest", "--test-dir", self.path("build"), "--output-on-failure"], timeout=280).stdout
        return dict(re.findall(r"Test +#\d+: (\S+) \.+ *\**(Passed|Failed|Skipped|Not Run)", output)), output

    def test_it_is_short_and_its_tests_pass(self):
        lines = sum(len(content.splitlines()) for _, content in self.first)
        head = "cmake_minimum_required(VERSION 3.22)\nproject(shop LANGUAGES CXX)\n"
        self.assertLess(lines + len(head.splitlines()), MOST_LINES)
        self.write("CMakeLists.txt", head)
        self.write_blocks(self.first)
        self.build()
        results, output = self.results()
        self.assertEqual(results, dict.fromkeys([
            "shop_migrations.single_head", "shop_migrations.every_migration_is_reversible.postgresql",
            "shop_migrations.up_down_up.postgresql", "OrdersTest.AreAddedUp"], "Passed"), output)

        # What the page goes on to say.
        self.write_blocks(self.rest)
        self.build()
        results, output = self.results()
        self.assertEqual(set(results.values()), {"Passed"}, output)
        checks = [f"{check}.{engine}" for check in ("every_migration_is_reversible", "up_down_up", "no_drift")
                  for engine in ("postgresql", "sqlite")]
        for name in ("single_head", *checks):
            self.assertIn(f"store_migrations.{name}", results)

        # And each of the checks is able to fail.
        self.write("more_migrations/leaves_a_table.cpp", DRIFTS)
        self.write("more_migrations/second_head.cpp",
                   DRIFTS.replace("c3d4e5f6a1b2", "d4e5f6a1b2c3").replace("LeavesATable", "Another")
                   .replace('op.create_table("forgotten", {{"id", bigint}})', 'op.drop_table("notes")')
                   .replace("  void downgrade(retort::Op&) const override {}\n", ""))
        self.build()
        results, output = self.results()
        failed = sorted(name for name, result in results.items()
                        if result == "Failed" and name.startswith("store_migrations"))
        self.assertEqual(failed, sorted(f"store_migrations.{name}" for name in ("single_head", *checks)), output)
        self.assertIn("forgotten", output)


class Misuse(Installed):
    def test_what_is_called_wrongly_says_so_when_it_is_configured(self):
        head = ("cmake_minimum_required(VERSION 3.22)\nproject(wrong LANGUAGES CXX)\n"
                "find_package(retort CONFIG REQUIRED COMPONENTS testing)\n"
                "file(WRITE ${CMAKE_BINARY_DIR}/m.cpp \"// retort: no migration\")\n"
                "retort_add_migrations(m SOURCES ${CMAKE_BINARY_DIR}/m.cpp)\n")
        for call, complaint in (
                ("retort_add_migration_tests(nothing)", "call retort_add_migrations(nothing …) first"),
                ("retort_add_migration_tests(m ENGINES oracle)", "neither postgresql nor sqlite"),
                ("retort_add_migration_tests(m ENGINE sqlite)", "cannot make sense of: ENGINE;sqlite")):
            self.write("CMakeLists.txt", f"{head}{call}\n")
            result = self.configure()
            self.assertNotEqual(result.returncode, 0)
            self.assertIn(complaint, re.sub(r"\s+", " ", result.stderr))


if __name__ == "__main__":
    main()
