"""Writes the program that the README shows, from the README's own text: extract.py <README.md> <folder>."""

import os
import sys

from pages import blocks, file_name


def file_of(language, content):
    name = file_name(language, content)
    if not name:
        sys.exit(f"a C++ block does not say in its first line which file it is:\n{content}")
    head = "cmake_minimum_required(VERSION 3.22)\nproject(shop LANGUAGES CXX)\n" if language == "cmake" else ""
    return name, head + content


def main(readme, folder):
    files = dict(file_of(language, content) for language, content in blocks(readme) if language in ("cpp", "cmake"))
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
