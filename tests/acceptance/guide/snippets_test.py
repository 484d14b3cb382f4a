"""The C++ of the guide compiles. All of it is one source file, which is only looked through."""

import glob
import os
import re

from acceptance import SOURCE, TestCase, main, run
from pages import BODY

CXX = os.environ["CXX"]
WARNINGS = ["-Wall", "-Wextra", "-Werror", "-Wno-return-type"]  # a main() that is not one has to return
HEADERS = ["retort/retort.hpp", "retort/cli/cli.hpp", "retort/schema.hpp", "retort/migration.hpp"]

# <!-- given: declarations that the next block takes for granted -->
BLOCK = re.compile(r"(?:<!-- given: (?P<given>.*?) -->\n+)?^```cpp\n(?P<code>.*?)^```$", re.M | re.S)
INCLUDE = re.compile(r"^#include .*\n", re.M)


def of_what_kind(code):
    """Where such code stands: at the top of a file, in a class, or in a function of a migration."""
    if re.search(r"^(struct|class|namespace|int main|template|RETORT_|void \w+\(|retort::\w+ \w+\(.*\{$)", code, re.M):
        return "class" if "override" in code and not re.search(r"^ *(struct|class) ", code, re.M) else "file"
    return "function"


WRAPPED = {
    "file": "namespace snippet_{number} {{\nusing namespace retort::dsl;\n{given}\n{line}{code}}}\n",
    "class": "struct Snippet{number} : {given} {{\n{line}{code}}};\n",
    "function": "inline void snippet_{number}([[maybe_unused]] retort::Op& op) {{\nusing namespace retort::dsl;\n{given}\n"
                "{line}{code}}}\n",
}


def as_source(page, number):
    """The includes of a page's blocks, and the blocks as one file can hold them."""
    with open(page, encoding="utf-8") as file:
        text = file.read()
    includes, parts = [], []
    for match in BLOCK.finditer(text):
        code = match["code"]
        line = text.count("\n", 0, match.start("code")) + 1
        includes += INCLUDE.findall(code)
        code = BODY.sub("\n", INCLUDE.sub("\n", code))
        wrapped = WRAPPED[of_what_kind(code)]
        parts.append(wrapped.format(number=number + len(parts), given=match["given"] or "", code=code,
                                    line=f'#line {line} "{page}"\n'))
    return includes, parts


class Snippets(TestCase):
    def test_the_code_of_every_page_compiles(self):
        includes, parts = [f"#include <{header}>\n" for header in HEADERS], []
        for page in sorted(glob.glob(os.path.join(SOURCE, "docs", "*.md"))):
            more, blocks = as_source(page, len(parts))
            includes += more
            parts += blocks
        self.assertGreater(len(parts), 5)
        path = self.path("snippets.cpp")
        with open(path, "w", encoding="utf-8") as file:
            file.write("".join(dict.fromkeys(includes)) + "\n".join(parts))
        folders = ["-I", os.path.join(SOURCE, "include"), "-I", os.path.dirname(os.path.abspath(__file__))]
        result = run([CXX, "-std=c++20", "-fsyntax-only", *WARNINGS, *folders, path], timeout=300)
        self.assertEqual(result.returncode, 0, result.stderr)


if __name__ == "__main__":
    main()
