"""Declare, generate, apply, change: the loop of the README, with the tool of the installation."""

import glob
import os
import shutil

from acceptance import main
from examples import SOURCES, ExampleTestCase

PREFIX = os.environ["RETORT_PREFIX"]
TOOL = os.path.join(PREFIX, "bin", "retort")
# Where shared libraries are, if Retort was built as such: nothing else looks for them there.
LIBRARIES = ":".join({os.path.dirname(path) for path in glob.glob(f"{PREFIX}/**/libretort.*", recursive=True)})
DIFFERENCES = 3


class Autogenerate(ExampleTestCase):
    def setUp(self):
        super().setUp()
        shutil.copytree(os.path.join(SOURCES, "04_autogenerate"), self.directory, dirs_exist_ok=True)

    def retort(self, *arguments, code=0):
        result = self.fail_with(code, [TOOL, "-c", self.path("retort.ini"), *arguments], timeout=600,
                                environment={"DATABASE_URL": None, "CXX": os.environ["CXX"], "LD_LIBRARY_PATH": LIBRARIES})
        return result.stdout + result.stderr

    def generated(self, pattern):
        (path,) = glob.glob(self.path(f"migrations/*_{pattern}.cpp"))
        with open(path, encoding="utf-8") as file:
            return file.read()

    def test_each_change_of_the_declaration_becomes_a_migration(self):
        self.retort("revision", "--autogenerate", "-m", "create library")
        self.assertIn('op.create_table("books"', self.generated("create_library"))
        self.retort("upgrade", "head")
        self.retort("check")

        with open(self.path("schema.cpp"), encoding="utf-8") as file:
            schema = file.read()
        with open(self.path("schema.cpp"), "w", encoding="utf-8") as file:
            file.write(schema.replace('{"title", text, {.nullable = false}},',
                                      '{"title", text, {.nullable = false}},\n            {"year", integer},'))
        self.assertIn("year", self.retort("check", code=DIFFERENCES))
        self.retort("revision", "--autogenerate", "-m", "year of books")
        self.assertIn('op.add_column("books", {"year", integer}', self.generated("year_of_books"))
        self.retort("upgrade", "head")
        self.retort("check")
        columns = self.sqlite("library.db", "SELECT name FROM pragma_table_info('books')")
        self.assertEqual([name for (name,) in columns], ["id", "author_id", "title", "year"])


if __name__ == "__main__":
    main()
