"""The pages that show every operation with its SQL, from the golden files of the tests and their cases in C++."""

import os
import re

CASE = re.compile(r"^// ([\w/]+)\nvoid case_\d+\(.*?\) \{\n(.*?)^\}\n", re.M | re.S)
ENGINE = re.compile(r"^-- (postgresql|sqlite)\n(.*?)(?=^-- (?:postgresql|sqlite)\n|\Z)", re.M | re.S)
NAMES = {"postgresql": "PostgreSQL", "sqlite": "SQLite"}


def cases(written):
    """{"create_table/one_column": C++} of what write_golden_cases wrote."""
    with open(written, encoding="utf-8") as file:
        return {name: re.sub(r"^    ", "", code, flags=re.M).rstrip() for name, code in CASE.findall(file.read())}


def sql_of(golden):
    """[(engine, SQL or refusal)] of a golden file."""
    with open(golden, encoding="utf-8") as file:
        return [(engine, text.strip()) for engine, text in ENGINE.findall(file.read())]


def example(name, code, golden):
    lines = [f"## {name.replace('_', ' ')}\n", f"```cpp\n{code}\n```\n"]
    for engine, text in sql_of(golden):
        refused = re.fullmatch(r"-- refused: (.*)", text, re.S)
        if refused:
            lines.append(f"*{NAMES[engine]} refuses:* {refused[1].replace(' hint: ', '. Hint: ')}\n")
        else:
            lines.append(f"{NAMES[engine]}:\n\n```sql\n{text}\n```\n")
    return "\n".join(lines)


def write_pages(written, golden_folders, target):
    """A page an operation; returns how many examples they show."""
    os.makedirs(target, exist_ok=True)
    known, groups, count = cases(written), [], 0
    for folder in golden_folders:
        for group in sorted(os.listdir(folder)):
            examples = [example(file[:-4], known[f"{group}/{file[:-4]}"], os.path.join(folder, group, file))
                        for file in sorted(os.listdir(os.path.join(folder, group))) if f"{group}/{file[:-4]}" in known]
            if not examples:
                continue
            groups.append((group, len(examples)))
            count += len(examples)
            with open(os.path.join(target, f"{group}.md"), "w", encoding="utf-8") as page:
                page.write(f"# {group}\n\n" + "\n".join(examples))
    with open(os.path.join(target, "index.md"), "w", encoding="utf-8") as page:
        page.write("# SQL of every operation\n\nWhat each verb becomes on each engine. These are the cases of Retort's tests, "
                   "as its writer says them in C++ and as the golden files hold their SQL.\n\n| operation | examples |\n"
                   "|---|---|\n" + "".join(f"| [{group}]({group}.md) | {number} |\n" for group, number in groups))
    return count
