"""What stands in the fenced blocks of the README and of the guide's pages."""

import re

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
BODY = re.compile(r'// (upgrade|downgrade)\(\) of "(.*)"\n')


def blocks(page):
    """(language, content) of each, in order."""
    with open(page, encoding="utf-8") as file:
        return BLOCK.findall(file.read())


def file_name(language, content):
    """Which file of a project a block is: C++ says it in its first line. None: it does not say."""
    if language == "cmake":
        return "CMakeLists.txt"
    match = re.match(r"// ([\w/]+\.cpp)\n", content)
    return match and match[1]


def commands(console):
    """(command, what it prints) of a block of the language console."""
    return [(part.split("\n", 1)[0], part.split("\n", 1)[1]) for part in re.split(r"^\$ ", console, flags=re.M)[1:]]


def body(cpp):
    """("upgrade" or "downgrade", message, statements) of a block that is a function of a migration; otherwise None."""
    match = BODY.match(cpp)
    return match and (*match.groups(), cpp[match.end():])
