#!/usr/bin/env python3
"""Builds the site: build.py --source FOLDER --target FOLDER --written FILE --tool retort --example toolshed.

The guide's pages, those that are made from the golden files, from the commands' own help and from the sources, pictures
that the example program draws, and the C++ reference by Doxygen.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys

import operations


def output(*command, **options):
    return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE, **options).stdout


def commands_page(tool):
    overview = output(tool, "--help")
    names = re.findall(r"^  (\w+)  +\S", overview, re.M)
    parts = [f"## {name}\n\n```text\n{output(tool, name, '--help').strip()}\n```\n" for name in names]
    return f"# Commands\n\nWhat each says of itself.\n\n```text\n{overview.strip()}\n```\n\n" + "\n".join(parts)


def terminal(example, folder, environment):
    """What a first start looks like, in a terminal, as HTML."""
    command = f"{example} upgrade head; {example} status"
    shown = command.replace(example, "toolshed")
    printed = subprocess.run(["script", "--quiet", "--command", command, "/dev/null"], cwd=folder, check=True,
                             env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE).stdout.decode()
    last = [line.split("\r")[-1] if line.strip("\r") else "" for line in printed.replace("\r\n", "\n").split("\n")]
    html = output("aha", "--no-header", input=re.sub(r"\x1b\[K", "", "\n".join(last)))
    return f'<pre class="terminal">$ {shown}\n{html.replace(folder, "~")}</pre>\n'


def pictures(example, target):
    """A terminal, a revision graph and a schema: what the example program shows of itself."""
    folder = os.path.join(target, "pictures")
    os.makedirs(folder, exist_ok=True)
    database = os.path.join(folder, "toolshed.db")
    environment = {**os.environ, "DATABASE_URL": f"sqlite:{database}"}
    screen = terminal(example, folder, environment)
    for name, command in (("revisions", ["graph", "--indicate-current", "--format", "svg"]),
                          ("schema", ["diagram", "--format", "svg"])):
        with open(os.path.join(folder, f"{name}.svg"), "w", encoding="utf-8") as file:
            file.write(output(example, *command, env=environment))
    os.remove(database)
    return (f"\n## What it looks like\n\n{screen}\n"
            "The example's revisions, as `graph --format svg` draws them, and its tables, as `diagram --format svg` does:\n\n"
            '![The revision graph](pictures/revisions.svg){ .picture }\n\n![The schema](pictures/schema.svg){ .picture }\n')


def append(path, text):
    with open(path, "a", encoding="utf-8") as file:
        file.write(text)


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def site_links(text):
    """Links that leave docs/ lead to the pages that stand for their targets here."""
    text = re.sub(r"\]\(\.\./src/README\.md(#[\w-]+)?\)", r"](how_it_works.md\1)", text)
    return re.sub(r"\[([^\]]+)\]\(\.\./[^)]+\)", r"`\1`", text)


def copy_pages(source, pages):
    shutil.copytree(os.path.join(source, "docs"), pages, ignore=shutil.ignore_patterns("site", "CMakeLists.txt"))
    shutil.copy(os.path.join(source, "docs", "site", "site.css"), pages)
    for name, origin in (("how_it_works", "src/README.md"), ("changes", "CHANGELOG.md")):
        shutil.copy(os.path.join(source, origin), os.path.join(pages, f"{name}.md"))
    for name in os.listdir(pages):
        if name.endswith(".md"):
            with open(os.path.join(pages, name), encoding="utf-8") as file:
                text = file.read()
            write(os.path.join(pages, name), re.sub(r"^<!-- given: .*? -->\n+", "", site_links(text), flags=re.M))


def reference(source, target):
    """Doxygen's pages of the public headers, beside the guide."""
    log = os.path.join(os.path.dirname(target), "doxygen.log")
    settings = {"PROJECT_NAME": "Retort", "INPUT": f"{source}/include/retort", "RECURSIVE": "YES", "QUIET": "YES",
                "EXCLUDE_PATTERNS": "*/detail/*", "STRIP_FROM_PATH": f"{source}/include", "OUTPUT_DIRECTORY": target,
                "HTML_OUTPUT": "api", "GENERATE_LATEX": "NO", "EXTRACT_ALL": "YES", "MACRO_EXPANSION": "YES",
                "PREDEFINED": '"RETORT_API=" "RETORT_LIFETIMEBOUND="', "WARNINGS": "NO", "HAVE_DOT": "NO",
                "HIDE_UNDOC_RELATIONS": "YES", "WARN_LOGFILE": log}
    text = "".join(f"{key} = {value}\n" for key, value in settings.items())
    subprocess.run(["doxygen", "-"], input=text, text=True, check=True, stdout=subprocess.DEVNULL)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("source", "target", "written", "tool", "example"):
        parser.add_argument(f"--{name}", required=True)
    arguments = parser.parse_args()
    pages, site = os.path.join(arguments.target, "pages"), os.path.join(arguments.target, "site")
    for folder in (pages, site):
        shutil.rmtree(folder, ignore_errors=True)
    copy_pages(arguments.source, pages)
    golden = [os.path.join(arguments.source, "tests", "golden", name) for name in ("ddl", "objects")]
    count = operations.write_pages(arguments.written, golden, os.path.join(pages, "sql"))
    write(os.path.join(pages, "commands.md"), commands_page(arguments.tool))
    write(os.path.join(pages, "reference.md"),
          "# C++ reference\n\nEvery public header, class and function: [open the reference](api/index.html).\n")
    append(os.path.join(pages, "index.md"), pictures(arguments.example, pages))
    reference(arguments.source, pages)
    configuration = os.path.join(arguments.target, "mkdocs.yml")
    with open(os.path.join(arguments.source, "docs", "site", "mkdocs.yml"), encoding="utf-8") as file:
        write(configuration, f"docs_dir: {pages}\nsite_dir: {site}\n{file.read()}")
    subprocess.run(["mkdocs", "build", "--quiet", "--config-file", configuration], check=True)
    print(f"{site}/index.html, with {count} examples of operations")
    return 0


if __name__ == "__main__":
    sys.exit(main())
