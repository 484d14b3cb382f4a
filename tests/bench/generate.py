#!/usr/bin/env python3
"""Writes a benchmark's workload as Retort migrations.

    generate.py SPEC OUTPUT [--edges EDGES] [--per-file COUNT]

SPEC is the spec.json of a workload: a list of migrations, each with an id, its operation and its SQL both ways. They
follow one another, unless EDGES, a list of [id, [parent, …]], says otherwise. OUTPUT is a directory for C++ files; what
else it holds is deleted. A file that would not change is left alone, so that it is not compiled again.
"""

import argparse
import json
import os

# A file of one migration costs four times what it costs among a hundred: most of it is reading the headers.
PER_FILE = 100

FILE = """// Written by tests/bench/generate.py.
#include <retort/migration.hpp>

namespace {{
using namespace retort::dsl;
{classes}
}}  // namespace
"""

CLASS = """
struct {name} final : retort::Migration {{
  static constexpr auto revision = "{id}";
  static constexpr auto down_revision = {parents};

  void upgrade(retort::Op& op) const override {{
    {up};
  }}
  void downgrade(retort::Op& op) const override {{ {down}; }}
}};
RETORT_MIGRATION({name});
"""

CREATE_TABLE = """op.create_table("{table}",
        {{
            {{"id", {key}, {{.nullable = false}}}},
            {{"name", varchar(100), {{.nullable = false}}}},
            {{"email", varchar(255), {{.nullable = false}}}},
            {{"age", integer}},
            {{"balance", numeric(12, 2)}},
            {{"active", boolean, {{.nullable = false, .server_default = true}}}},
            {{"created_at", timestamp.on("sqlite", "DATETIME")}},
            {{"owner_id", integer}},
            primary_key({{"id"}}),
            unique({{"email"}}, {{.name = "uq_{table}_email"}}),
        }})"""

ADD_COLUMN = 'op.add_column("{table}", {{"score", integer, {{.nullable = false, .server_default = 0}}}})'
CREATE_FOREIGN_KEY = 'op.create_foreign_key("fk_{table}_owner", "{table}", "{prev}", {{"owner_id"}}, {{"id"}})'
# SQLite cannot add a constraint to a table that exists, and the workload does not want a table built anew.
ADD_REFERENCE = 'op.add_column("{table}", {{"parent_id", integer, {{.references = references("{prev}", "id")}}}})'

UP_AND_DOWN = {
    "create_table": (CREATE_TABLE, 'op.drop_table("{table}")'),
    "add_column": (ADD_COLUMN, 'op.drop_column("{table}", "score")'),
    "create_index": ('op.create_index("ix_{table}_name", "{table}", {{"name"}})',
                     'op.drop_index("ix_{table}_name", "{table}")'),
    "create_foreign_key": (CREATE_FOREIGN_KEY, 'op.drop_constraint("fk_{table}_owner", "{table}")'),
    "add_reference": (ADD_REFERENCE, 'op.drop_column("{table}", "parent_id")'),
}


def execute(statements):
    return ";\n    ".join(f'op.execute(R"sql({statement})sql")' for statement in statements)


def operations(migration):
    """The C++ of a migration's upgrade and downgrade."""
    kind = migration["op"]
    if kind == "execute":
        return execute(migration["up"]), execute(migration["down"])
    if kind == "create_foreign_key" and "ADD COLUMN" in migration["up"][0]:
        kind = "add_reference"
    key = 'type("serial")' if "SERIAL" in migration["up"][0] else "integer"
    return [text.format(**migration, key=key) for text in UP_AND_DOWN[kind]]


def down_revision(parents):
    ids = ", ".join(f'"{parent}"' for parent in parents)
    if len(parents) > 1:
        return f"revisions({ids})"
    return ids or "base"


def class_text(migration, parents):
    up, down = operations(migration)
    name = "".join(word.capitalize() for word in migration["name"].split("_"))
    return CLASS.format(name=name, id=migration["id"], parents=down_revision(parents), up=up, down=down)


def parents_of(migrations, edges):
    if edges:
        return dict(edges)
    ids = [migration["id"] for migration in migrations]
    return {id: [before] if before else [] for id, before in zip(ids, [None, *ids])}


def files(migrations, edges, per_file):
    """Name → text."""
    parents = parents_of(migrations, edges)
    texts = {}
    for begin in range(0, len(migrations), per_file):
        classes = [class_text(migration, parents[migration["id"]]) for migration in migrations[begin:begin + per_file]]
        texts[f"migrations_{begin:05}.cpp"] = FILE.format(classes="".join(classes))
    return texts


def read(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return None


def write(output, texts):
    os.makedirs(output, exist_ok=True)
    for name in set(os.listdir(output)) - set(texts):
        os.unlink(os.path.join(output, name))
    for name, text in texts.items():
        path = os.path.join(output, name)
        if read(path) != text:
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)


def write_migrations(spec, edges, output, per_file=PER_FILE):
    texts = files(json.loads(read(spec)), json.loads(read(edges)) if edges else None, per_file)
    write(output, texts)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("spec")
    parser.add_argument("output")
    parser.add_argument("--edges")
    parser.add_argument("--per-file", type=int, default=PER_FILE)
    arguments = parser.parse_args()
    write_migrations(arguments.spec, arguments.edges, arguments.output, arguments.per_file)


if __name__ == "__main__":
    main()
