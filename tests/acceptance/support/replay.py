"""Types what a page tells a newcomer to type, and holds what is printed against the page, character by character."""

import glob
import os
import re

from acceptance import SOURCE, TestCase
from pages import blocks, body, commands

IDENTIFIER = re.compile(r"\b[0-9a-f]{12}\b|(?<=\d{4}_)[0-9a-f]{12}")
# A revision's place among its siblings depends on its identifier; a progress bar is drawn over.
CHANGING = [(re.compile(r"\d{8}_\d{4}_"), "<date>_"), (re.compile(r"in \d+\.\d+ s"), "in <time>"),
            (re.compile(r"^building …\n", re.M), ""), (re.compile(r"  [━─]+ \d/\d [^✓]*(?=  ✓)"), ""),
            (re.compile(r"^[│●├╮╯─ ]+", re.M), "")]
HOME = "/home/you"  # on the pages


class Replay(TestCase):
    """Pages build on each other. `terminal` stands in `home`, which is `folder` for this process."""

    def begin(self, terminal, home, folder):
        self.terminal, self.home, self.folder = terminal, home, folder
        self.addCleanup(terminal.close)
        self.identifiers = {}  # of the page: those that were drawn here

    def here(self, text):
        """With the identifiers and the folder of this run in place of the page's."""
        text = IDENTIFIER.sub(lambda match: self.identifiers.get(match[0], match[0]), text)
        for page, drawn in self.identifiers.items():
            text = re.sub(rf"\b{page[:4]}(?=-\d)", drawn[:4], text)
        return text.replace(HOME, self.home)

    def comparable(self, text):
        for pattern, word in CHANGING:
            text = pattern.sub(word, text)
        return sorted(text.splitlines())

    def type(self, command, expected):
        code, printed = self.terminal.run(self.here(command))
        self.assertEqual(code, 0, f"$ {command}\n{printed}")
        self.identifiers.update(zip(new_files(expected), new_files(printed)))
        self.assertEqual(self.comparable(printed), self.comparable(self.here(expected)), f"$ {command}")

    def fill_in(self, function, message, statements):
        slug = re.sub(r"\W+", "_", message.lower())
        (path,) = glob.glob(os.path.join(self.folder, "shop", "migrations", "versions", f"*_{slug}.cpp"))
        with open(path, encoding="utf-8") as file:
            text = file.read()
        signature = f"  void {function}(retort::Op& op) const override {{\n{statements}  }}\n"
        empty = "  void upgrade([[maybe_unused]] retort::Op& op) const override {}\n"
        if function == "upgrade":
            self.assertIn(empty, text)
            text = text.replace(empty, signature)
        else:
            text = text.replace("};\nRETORT_MIGRATION", f"{signature}}};\nRETORT_MIGRATION")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def replay(self, page):
        for language, content in blocks(os.path.join(SOURCE, "docs", page)):
            if language == "console":
                for command, expected in commands(content):
                    self.type(command, expected)
            elif language == "cpp" and body(content):
                self.fill_in(*body(content))


def new_files(text):
    """The identifiers of the migrations that `text` says were written."""
    return re.findall(r"^wrote .*_([0-9a-f]{12})_\w+\.cpp$", text, re.M)
