"""A program that migrates itself through a connection of its own."""

import os
import tempfile

from acceptance import TestCase, main

NOTEBOOK = os.path.join(os.environ["EXAMPLES"], "15_notebook", "notebook")


class Notebook(TestCase):
    def test_it_migrates_once_and_goes_on_where_it_was(self):
        with tempfile.TemporaryDirectory() as directory:
            environment = {"NOTEBOOK": os.path.join(directory, "notebook.db")}
            first = self.fail_with(0, [NOTEBOOK], environment=environment)
            self.assertEqual(first.stdout, "applied 52f1c0a7d9b3\napplied 8e44b6f0c2a1\nnotes: 1\n")
            second = self.fail_with(0, [NOTEBOOK], environment=environment)
            self.assertEqual(second.stdout, "notes: 2\n")


if __name__ == "__main__":
    main()
