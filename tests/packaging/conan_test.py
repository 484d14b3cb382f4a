"""The Conan recipe: what it packs, what it says of that, and its test package built with nothing else."""

import importlib.util
import os
import re
import sys

from acceptance import main
from shop import CXX, IS_SHARED, PREFIX, SOURCE, ShopTestCase

RECIPES = os.path.join(SOURCE, "packaging", "conan")
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "stand_in"))

# What Conan's packages of those names are on a Debian system.
ON_DEBIAN = {
    "boost::headers": ("", ""),
    "boost::program_options": ("Boost COMPONENTS program_options", "Boost::program_options"),
    "fmt::fmt": ("fmt", "fmt::fmt"),
    "libpq::pq": ("PostgreSQL", "PostgreSQL::PostgreSQL"),
    "nlohmann_json::nlohmann_json": ("", ""),
    "sqlite3::sqlite3": ("SQLite3", "SQLite::SQLite3"),
}


def load(name):
    """The recipe's class; a file is a recipe if Conan can import it and finds one class in it."""
    spec = importlib.util.spec_from_file_location("recipe", os.path.join(RECIPES, name))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    classes = [item for item in vars(module).values() if isinstance(item, type) and item.__module__ == "recipe"]
    (recipe,) = classes
    return recipe


def read(*names):
    with open(os.path.join(SOURCE, *names), encoding="utf-8") as file:
        return file.read()


class Conan(ShopTestCase):
    def recipe(self, **options):
        return load("conanfile.py")(recipe_folder=RECIPES, build_folder=PREFIX, package_folder=self.path("package"),
                                    **options)

    def described(self, **options):
        recipe = self.recipe(**options)
        recipe.configure()
        recipe.requirements()
        recipe.package_info()
        return recipe

    def test_its_version_is_the_librarys(self):
        self.assertIn(f"project(retort VERSION {load('conanfile.py').version} ", read("CMakeLists.txt"))

    def test_every_option_reaches_an_option_of_the_build(self):
        for value in (True, False):
            recipe = self.recipe(with_postgres=value, with_sqlite=value, with_cli=value)
            recipe.generate()
            chosen = {name: recipe.cache_variables[f"RETORT_WITH_{name}"] for name in ("POSTGRES", "SQLITE", "CLI")}
            self.assertEqual(chosen, dict.fromkeys(chosen, value))
            self.assertTrue(recipe.describes_dependencies)
            for name in recipe.cache_variables:
                self.assertRegex(read("CMakeLists.txt"), rf"\boption\({name} ")

    def test_options_bring_their_dependencies_and_no_others(self):
        self.assertEqual(set(self.described(with_postgres=False, with_sqlite=False).required), {"boost", "fmt"})
        everything = self.described(with_cli=True)
        self.assertEqual(set(everything.required), {"boost", "fmt", "libpq", "sqlite3", "nlohmann_json"})
        needed = {name for part in everything.cpp_info.components.values() for name in part.requires} - {"core"}
        self.assertEqual({name.split("::")[0] for name in needed}, set(everything.required))

    def test_it_exports_all_that_the_build_reads(self):
        recipe = self.recipe()
        recipe.export_sources_folder = self.path("exported")
        recipe.export_sources()
        self.succeed(["cmake", "-S", self.path("exported"), "-B", self.path("build"), "-G", "Ninja",
                      f"-DCMAKE_CXX_COMPILER={CXX}", "-DRETORT_BUILD_TESTS=OFF", "-DRETORT_BUILD_EXAMPLES=OFF"])

    def package(self):
        self.needs_plain_lib()
        recipe = self.described(with_cli=True, shared=IS_SHARED)
        recipe.source_folder = SOURCE
        recipe.package()
        return recipe

    def write_description(self, recipe):
        """What Conan generates for those who use a package: interface targets, and the recipe's build modules."""
        package = recipe.package_folder
        lines = []
        for name, part in recipe.cpp_info.components.items():
            target = part.properties["cmake_target_name"]
            found = [ON_DEBIAN.get(required, ("", f"retort::{required}")) for required in part.requires]
            lines += [f"find_package({find} REQUIRED)" for find, _ in found if find]
            suffix = "so" if IS_SHARED else "a"
            libraries = [os.path.join(package, "lib", f"lib{library}.{suffix}") for library in part.libs]
            libraries += [link for _, link in found if link] + part.system_libs
            lines += [f"add_library({target} INTERFACE IMPORTED)",
                      f"target_include_directories({target} INTERFACE {package}/include)",
                      f"target_link_libraries({target} INTERFACE {' '.join(libraries)})"]
        whole = recipe.cpp_info.properties["cmake_target_name"]
        parts = " ".join(part.properties["cmake_target_name"] for part in recipe.cpp_info.components.values())
        lines += [f"add_library({whole} INTERFACE IMPORTED)", f"target_link_libraries({whole} INTERFACE {parts})"]
        lines += [f"include({package}/{module})" for module in recipe.cpp_info.properties["cmake_build_modules"]]
        with open(self.path("retort-config.cmake"), "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")

    def test_its_test_package_runs_one_migration_from_a_static_archive(self):
        recipe = self.package()
        left = sorted(os.listdir(os.path.join(recipe.package_folder, "lib", "cmake", "retort")))
        self.assertEqual([name for name in left if re.match("retort-", name)], [])
        self.assertTrue(os.path.exists(os.path.join(recipe.package_folder, "licenses", "LICENSE")))
        self.write_description(recipe)
        load("test_package/conanfile.py")
        build = self.configure(f"{RECIPES}/test_package", f"-Dretort_DIR={self.directory}")
        self.build(build)
        self.assertEqual(self.succeed([f"{build}/test_package"]).stdout,
                         "1 migration is linked\napplied 0d2f6a1c9b34\n")


if __name__ == "__main__":
    main()
