"""The project that every way of getting Retort is tried with, and where the packages under test are."""

import json
import os
import sqlite3

from acceptance import TestCase

BUILD = os.environ["RETORT_BUILD_DIR"]
WORK = os.environ["RETORT_WORK_DIR"]
PREFIX = os.environ["RETORT_PREFIX"]
SOURCE = os.environ["RETORT_SOURCE_DIR"]
SHOP = os.path.join(SOURCE, "tests", "packaging", "shop")
CXX = os.environ["CXX"]
FASTER = [f"-DCMAKE_CXX_COMPILER_LAUNCHER={os.environ['RETORT_LAUNCHER']}"]
if os.environ["RETORT_LINKER"] not in ("", "RETORT_LLD-NOTFOUND"):
    FASTER.append("-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=lld")
LINKER = [flag.partition("=")[2] for flag in FASTER if "LINKER" in flag]
IS_SHARED = os.environ["RETORT_SHARED_BUILD"] == "ON"

REVISION = "5cd038a8f131"


class ShopTestCase(TestCase):
    def configure(self, source, *arguments, build="build"):
        """Configures a project in a folder of this test; returns that folder."""
        folder = self.path(build)
        self.succeed(["cmake", "-S", source, "-B", folder, "-G", "Ninja",
                      "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON", f"-DCMAKE_CXX_COMPILER={CXX}", *FASTER,
                      *arguments])
        return folder

    def build(self, folder, *arguments):
        return self.succeed(["cmake", "--build", folder, *arguments], timeout=3600)

    def needs_plain_lib(self):
        """What Conan and vcpkg have built stands in lib, whatever the system's own folder is."""
        if not os.path.isdir(f"{PREFIX}/lib/cmake"):
            self.skipTest("this build installs into another folder than lib")

    def compile_commands(self, build):
        with open(f"{build}/compile_commands.json", encoding="utf-8") as file:
            return json.load(file)

    def assert_migrates_itself(self, program, **keywords):
        """The shop's program makes its database when it starts, and leaves it alone when it starts again."""
        url = f"sqlite:{self.path('shop.db')}"
        self.assertEqual(self.succeed([program, url], **keywords).stdout, f"applied {REVISION}\ngrace@example.org\n")
        self.assertEqual(self.succeed([program, url], **keywords).stdout, "grace@example.org\n")
        database = sqlite3.connect(self.path("shop.db"))
        self.addCleanup(database.close)
        self.assertEqual(database.execute("SELECT revision, action FROM retort_journal").fetchall(),
                         [(REVISION, "upgrade")])
