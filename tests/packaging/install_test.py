"""Lays down the one installation that the tests of packages and examples share, and moves it."""

import glob
import os
import re
import shutil

from acceptance import TestCase, main

BUILD = os.environ["RETORT_BUILD_DIR"]
PREFIX = os.environ["RETORT_PREFIX"]
SOURCE = os.environ["RETORT_SOURCE_DIR"]
FIRST_PREFIX = PREFIX + "_where_it_was_installed"


class Install(TestCase):
    @classmethod
    def setUpClass(cls):
        for prefix in (FIRST_PREFIX, PREFIX):
            shutil.rmtree(prefix, ignore_errors=True)

    def texts(self):
        for pattern in ("**/*.cmake", "**/*.pc", "**/*.hpp"):
            for name in glob.glob(f"{PREFIX}/{pattern}", recursive=True):
                with open(name, encoding="utf-8") as file:
                    yield name, file.read()

    def drop_debug_information(self):
        """Hundreds of megabytes, which every program of the tests would be linked with."""
        archives = glob.glob(f"{FIRST_PREFIX}/**/*.a", recursive=True)
        if archives:
            self.succeed(["strip", "--strip-debug", *archives])

    def test_no_file_of_the_package_knows_a_folder_of_this_machine(self):
        self.succeed(["cmake", "--install", BUILD, "--prefix", FIRST_PREFIX])
        self.drop_debug_information()
        os.rename(FIRST_PREFIX, PREFIX)
        texts = list(self.texts())
        self.assertGreater(len(texts), 50)
        for name, text in texts:
            found = [folder for folder in (FIRST_PREFIX, BUILD, SOURCE) if folder in text]
            self.assertEqual(found, [], name)
            # Where the prefix is /usr, CMake itself looks whether it came through the link /lib.
            text = re.sub(r"^ *get_filename_component\(_realOrig .*?^ *endif\(\)$", "", text, flags=re.M | re.S)
            self.assertEqual(re.findall(r"\"/usr/(?:include|lib)\b[^\s\";]*", text), [], name)


if __name__ == "__main__":
    main()
