"""Programs that are built without CMake, with what pkg-config says."""

import glob
import os

from acceptance import main, needs_tool, run
from shop import CXX, IS_SHARED, LINKER, PREFIX, SHOP, ShopTestCase

MAIN = os.path.join(SHOP, "main.cpp")
CLI = os.path.join(SHOP, "cli.cpp")
MIGRATION = """#include <retort/migration.hpp>
namespace {
struct CreateCustomers final : retort::Migration {
  static constexpr auto revision = "5cd038a8f131";
  static constexpr auto down_revision = retort::dsl::base;
  void upgrade(retort::Op& op) const override {
    op.create_table("customers", {{"id", retort::dsl::bigint, {.primary_key = true}}, {"email", retort::dsl::text}});
    op.bulk_insert("customers", {"id", "email"}, {{1, "ada@example.org"}, {2, "grace@example.org"}});
    op.create_view("newest", "SELECT email FROM customers ORDER BY id DESC LIMIT 1");
  }
};
RETORT_MIGRATION(CreateCustomers);
}
"""


@needs_tool("pkg-config")
class PkgConfig(ShopTestCase):
    def setUp(self):
        super().setUp()
        self.folder = os.path.dirname(glob.glob(f"{PREFIX}/**/retort.pc", recursive=True)[0])
        with open(self.path("migration.cpp"), "w", encoding="utf-8") as file:
            file.write(MIGRATION)

    def flags(self, *arguments):
        return self.succeed(["pkg-config", *arguments], environment={"PKG_CONFIG_PATH": self.folder}).stdout.split()

    def compile(self, main_source, *flags):
        program = self.path("program")
        self.succeed([CXX, "-std=c++20", *LINKER, main_source, self.path("migration.cpp"), "-o", program, *flags])
        return program

    def loaded(self, program):
        return self.succeed(["ldd", program], environment=self.environment()).stdout

    def environment(self):
        """A shared Retort stands where no program looks for it by itself."""
        return {"LD_LIBRARY_PATH": os.path.dirname(self.folder)} if IS_SHARED else {}

    def test_a_program_migrates_itself(self):
        program = self.compile(MAIN, *self.flags("--cflags", "--libs", "retort"))
        self.assert_migrates_itself(program, environment=self.environment())
        self.assertEqual("libretort.so" in self.loaded(program), IS_SHARED)

    def static_flags(self, module):
        """Debian's libpq names libraries for static linking that libpq-dev does not bring: those are left out here."""
        flags = self.flags("--static", "--cflags", "--libs", module)
        of_libpq = set(self.flags("--static", "--libs", "libpq")) - set(self.flags("--libs", "libpq"))
        return [flag for flag in flags if flag not in of_libpq or self.is_found(flag)]

    def is_found(self, flag):
        command = [CXX, "-x", "c++", "-", "-o", self.path("nothing"), "-Wl,--as-needed", flag]
        return run(command, stdin="int main() {}").returncode == 0

    def test_a_program_migrates_itself_with_the_line_for_static_libraries(self):
        flags = self.static_flags("retort-cli")
        self.assertLessEqual(set(self.flags("--libs", "retort-cli")), set(flags))
        program = self.compile(MAIN, *flags)
        self.assert_migrates_itself(program, environment=self.environment())

    def test_a_program_has_the_commands(self):
        program = self.compile(CLI, *self.flags("--cflags", "--libs", "retort-cli"))
        heads = self.succeed([program, "heads"], environment=self.environment()).stdout
        self.assertEqual(heads, "5cd038a8f131 (head), create customers\n")

    def test_the_version_is_that_of_the_library(self):
        self.assertEqual(self.flags("--modversion", "retort"), ["0.1.0"])
        self.assertEqual(self.flags("--print-requires", "retort-cli")[:3], ["retort", "=", "0.1.0"])

    def test_a_shared_library_keeps_what_it_links_to_itself(self):
        linked = self.flags("--libs", "retort")
        self.assertEqual({"-lpq", "-lsqlite3", "-lfmt"} & set(linked), set() if IS_SHARED else
                         {"-lpq", "-lsqlite3", "-lfmt"})


if __name__ == "__main__":
    main()
