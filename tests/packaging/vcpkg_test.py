"""The vcpkg port: its features are additive, each brings its dependency and no other, and nothing is downloaded."""

import json
import os
import re

from acceptance import main
from shop import CXX, PREFIX, SOURCE, ShopTestCase

PORT = os.path.join(SOURCE, "packaging", "vcpkg", "retort")
STAND_IN = os.path.join(os.path.dirname(__file__), "stand_in", "vcpkg.cmake")
# What CMake's cache shows of a dependency that was looked for.
FOUND_BY = {"postgres": "PostgreSQL_LIBRARY", "sqlite": "SQLite3_LIBRARY", "cli": "nlohmann_json_DIR"}


def read(name):
    with open(os.path.join(PORT, name), encoding="utf-8") as file:
        return file.read()


class Vcpkg(ShopTestCase):
    manifest = json.loads(read("vcpkg.json"))

    def setUp(self):
        super().setUp()
        self.needs_plain_lib()

    def port(self, features):
        return self.succeed(
            ["cmake", f"-DPORT_DIR={PORT}", f"-DFEATURES={';'.join(features)}", f"-DBUILD={self.path('build')}",
             f"-DPACKAGE={self.path('package')}", f"-DINSTALL_FROM={PREFIX}", "-P", STAND_IN],
            environment={"CXX": CXX})

    def cache(self):
        with open(self.path("build/CMakeCache.txt"), encoding="utf-8") as file:
            return file.read()

    def assert_features(self, *features):
        printed = self.port(features)
        self.assertNotIn("not used", printed.stderr)
        cache = self.cache()
        for feature, mark in FOUND_BY.items():
            wanted = "ON" if feature in features else "OFF"
            self.assertRegex(cache, rf"RETORT_WITH_{feature.upper()}:\w+={wanted}\n")
            self.assertEqual(re.search(rf"^{mark}\w*:", cache, flags=re.M) is not None, feature in features, feature)

    def test_without_features_it_needs_no_database(self):
        self.assert_features()

    def test_one_feature_brings_its_dependency_only(self):
        self.assert_features("sqlite")

    def test_all_features_together_make_the_whole_package(self):
        self.assert_features("cli", "postgres", "sqlite")
        for name in ("share/retort/retort-config.cmake", "share/retort/copyright", "share/retort/usage",
                     "share/retort/RetortMigrations.cmake", "tools/retort/retort", "include/retort/retort.hpp"):
            self.assertTrue(os.path.exists(self.path(f"package/{name}")), name)
        self.assertFalse(os.path.exists(self.path("package/bin")))

    def test_manifest_and_port_speak_of_the_same_features(self):
        in_port = re.findall(r"^ +(\w+) RETORT_WITH_", read("portfile.cmake"), flags=re.M)
        self.assertEqual(in_port, sorted(self.manifest["features"]))
        self.assertNotIn("default-features", self.manifest)
        self.assertRegex(self.manifest["name"], r"^[a-z0-9]+(-[a-z0-9]+)*$")
        with open(os.path.join(SOURCE, "CMakeLists.txt"), encoding="utf-8") as file:
            self.assertIn(f"project(retort VERSION {self.manifest['version']} ", file.read())

    def test_it_downloads_nothing(self):
        self.assertNotRegex(read("portfile.cmake"), "(?i)download|https?://|vcpkg_from")


if __name__ == "__main__":
    main()
