"""Two branches and their merge, as the README walks through them."""

from acceptance import main
from examples import ExampleTestCase

MERGE = "d40000000001 (lending, catalogue) (head), lending meets catalogue\n"
GRAPH = """●  d40000000001 (lending, catalogue) (head), lending meets catalogue
├─╮
│ ●  c30000000001 (catalogue), add language
● │  b20000000002 (lending), create loans
● │  b20000000001 (lending), create readers
├─╯
●  a10000000001, create books
"""


class Branches(ExampleTestCase):
    program = "03_branches/branches"

    def tables(self):
        names = self.sqlite("library.db", "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        return [name for (name,) in names if not name.startswith(("retort_", "sqlite_"))]

    def test_the_graph_shows_both(self):
        self.assertEqual(self.start("graph"), GRAPH)

    def test_a_branch_is_applied_by_itself_and_the_merge_brings_the_other(self):
        self.start("upgrade", "lending@b20000000002")
        self.assertEqual(self.start("current"), "b20000000002 (lending), create loans\n")
        self.assertEqual(self.tables(), ["books", "loans", "readers"])
        self.start("upgrade", "head")
        self.assertEqual(self.start("current"), MERGE)

    def test_one_branch_is_taken_back_and_the_other_stays(self):
        self.start("upgrade", "head")
        self.start("downgrade", "catalogue@base")
        self.assertEqual(self.start("current"), "b20000000002 (lending), create loans\n")
        self.assertEqual(self.tables(), ["books", "loans", "readers"])


if __name__ == "__main__":
    main()
