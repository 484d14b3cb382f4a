"""find_package(), add_subdirectory() and FetchContent."""

import os

from acceptance import main
from shop import BUILD, PREFIX, SHOP, SOURCE, ShopTestCase


class Package(ShopTestCase):
    """The installed package, at a place where it was not installed."""

    def refusal(self, text):
        with open(self.path("CMakeLists.txt"), "w", encoding="utf-8") as file:
            file.write(f"cmake_minimum_required(VERSION 3.22)\nproject(x LANGUAGES CXX)\n{text}\n")
        result = self.fail_with(1, ["cmake", "-S", self.directory, "-B", self.path("build"),
                                    f"-DCMAKE_PREFIX_PATH={PREFIX}"])
        return " ".join(result.stderr.split())

    def test_a_program_migrates_itself_and_has_the_commands(self):
        build = self.configure(SHOP, f"-DCMAKE_PREFIX_PATH={PREFIX}", "-DRETORT_COMPONENTS=sqlite;cli")
        self.build(build)
        self.assert_migrates_itself(f"{build}/shop")
        heads = self.succeed([f"{build}/shop_cli", "heads"]).stdout
        self.assertEqual(heads, "5cd038a8f131 (head), create customers\n")
        commands = " ".join(entry["command"] for entry in self.compile_commands(build))
        self.assertIn(PREFIX, commands)
        for foreign in (BUILD, f"{SOURCE}/include", "-Werror", "-fvisibility"):
            self.assertNotIn(foreign + " ", commands + " ")

    def test_a_component_that_is_not_there_is_refused_by_name(self):
        refusal = self.refusal("find_package(retort CONFIG REQUIRED COMPONENTS oracle)")
        self.assertIn("this Retort has no component oracle", refusal)

    def test_a_version_that_is_not_there_is_refused(self):
        self.assertIn("version: 0.1.0", self.refusal("find_package(retort 0.2 CONFIG REQUIRED)"))

    def test_the_libraries_are_of_use_without_the_tool(self):
        prefix = self.path("prefix")
        self.succeed(["cmake", "--install", BUILD, "--prefix", prefix, "--component", "development"])
        self.succeed(["cmake", "--install", BUILD, "--prefix", prefix, "--component", "runtime"])
        self.assertFalse(os.path.exists(f"{prefix}/bin/retort"))
        self.configure(SHOP, f"-DCMAKE_PREFIX_PATH={prefix}", "-DRETORT_COMPONENTS=sqlite")


class InsideAnotherProject(ShopTestCase):
    """Retort as a part of somebody's build. It is configured, and the shop's own programs are compiled with it;
    tests/run.sh --packages builds all of it."""

    def assert_is_a_guest(self, build):
        """It adds what it was asked for: no test, no example, no package, no flag, nothing that gets installed."""
        for entry in self.compile_commands(build):
            if os.path.dirname(entry["file"]) == SHOP:
                self.succeed(["sh", "-c", f"cd {entry['directory']} && {entry['command']} -fsyntax-only"])
        listed = self.succeed(["cmake", "--build", build, "--target", "help"]).stdout.splitlines()
        targets = {line.partition(":")[0] for line in listed}
        self.assertIn("retort_cli", targets)
        self.assertEqual(targets & {"toolshed", "unit_core", "test", "package", "tidy"}, set())
        with open(f"{build}/CMakeCache.txt", encoding="utf-8") as file:
            cache = file.read()
        self.assertIn("CMAKE_CXX_FLAGS:STRING=\n", cache)
        self.assertFalse(os.path.exists(f"{build}/CPackConfig.cmake"))
        self.assertNotIn("BUILD_TESTING", cache)
        with open(f"{build}/retort/cmake_install.cmake" if os.path.exists(f"{build}/retort")
                  else f"{build}/_deps/retort-build/cmake_install.cmake", encoding="utf-8") as file:
            self.assertNotIn("retort-config", file.read())

    def test_add_subdirectory(self):
        self.assert_is_a_guest(self.configure(SHOP, "-DRETORT_BY=subdirectory", f"-DRETORT_SOURCE={SOURCE}"))

    def test_fetch_content_from_a_local_path(self):
        self.assert_is_a_guest(self.configure(SHOP, "-DRETORT_BY=fetch_content", f"-DRETORT_SOURCE={SOURCE}",
                                              "-DFETCHCONTENT_FULLY_DISCONNECTED=ON"))


if __name__ == "__main__":
    main()
