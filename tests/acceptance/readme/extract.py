"""Writes the program that the README shows, from the README's own text: extract.py <README.md> <folder>."""

import os
import re
import sys


def blocks(text):
    """The fenced blocks: language and content."""
    return re.findall(r"^```(\w+)\n(.*?)^```$", text, flags=re.M | re.S)


def file_of(language, content):
    if language == "cmake":
        return "CMakeLists.txt", "cmake_minimum_required(VERSION 3.22)\nproject(shop LANGUAGES CXX)\n" + content
    name = re.match(r"// ([\w/]+\.cpp)\n", content)
    if not name:
        sys.exit(f"a C++ block does not say in its first line which file it is:\n{content}")
    return name[1], content


def main(readme, folder):
    with open(readme, encoding="utf-8") as file:
        files = dict(file_of(language, content) for language, content in blocks(file.read())
                     if language in ("cpp", "cmake"))
    if "main.cpp" not in files or "CMakeLists.txt" not in files or len(files) < 3:
        sys.exit(f"a migration, a main.cpp and a CMakeLists.txt are wanted; {readme} has {sorted(files)}")
    for name, content in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if not os.path.exists(path) or open(path, encoding="utf-8").read() != content:
            with open(path, "w", encoding="utf-8") as file:
                file.write(content)


if __name__ == "__main__":
    main(*sys.argv[1:])
