#!/usr/bin/env python3
"""Checks the includes of src and include/retort against the table of rooms in src/README.md.

usage: check_includes.py REPOSITORY
"""
import pathlib
import re
import sys

ORDER = ["core", "sql", "model", "operation", "connection", "graph", "op", "driver", "dialect", "registry", "engine",
         "diff", "autogenerate", "cli"]
ALLOWED = {
    "core": set(),
    "sql": {"core"},
    "model": {"sql", "core"},
    "operation": {"model", "sql", "core"},
    "op": {"operation", "model", "sql", "core"},
    "connection": {"sql", "core"},
    "driver": {"connection", "sql", "core"},
    "dialect": {"operation", "connection", "model", "sql", "core"},
    "graph": {"core"},
    "registry": {"graph", "op", "operation", "core"},
    "engine": set(ORDER) - {"cli", "autogenerate", "diff", "driver"},
    "diff": {"graph", "dialect", "operation", "model", "sql", "core"},
    "autogenerate": set(ORDER) - {"cli", "driver"},
    "cli": set(ORDER) - {"driver"},
}
# Where a library may be included: (pattern of the header, folder or file under src).
CAGES = [
    (re.compile(r"<(libpq-fe|libpq/|pg_config)"), "driver/postgres/"),
    (re.compile(r"<sqlite3"), "driver/sqlite/"),
    (re.compile(r"<boost/graph"), "graph/dag.cpp"),
    (re.compile(r"<boost/program_options"), "cli/"),
    (re.compile(r"<nlohmann"), "cli/"),
]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"][^>"]+[>"])', re.M)


def room_of_public(header):
    """The room a public header belongs to, by its folder or, in the top folder, by what it declares."""
    parts = pathlib.PurePosixPath(header).parts
    if len(parts) > 1:
        return {"dsl": "core", "detail": "core"}.get(parts[0], parts[0])
    return {
        "config.hpp": "core", "error.hpp": "core", "x_argument.hpp": "core", "op.hpp": "core", "batch_op.hpp": "core",
        "object_op.hpp": "core",
        "migration.hpp": "op", "migration_class.hpp": "core", "row_stream.hpp": "sql", "offline.hpp": "engine",
        "status.hpp": "engine", "verification.hpp": "engine", "operation.hpp": "operation", "model.hpp": "model",
        "connection.hpp": "connection", "connect.hpp": "connection", "revision_map.hpp": "graph",
        "revision_info.hpp": "graph", "registry.hpp": "registry", "observer.hpp": "engine",
        "migrator.hpp": "engine", "diff.hpp": "diff", "schema.hpp": "autogenerate", "retort.hpp": "cli",
    }.get(parts[0])


def room_of(include):
    if include.startswith("<retort/"):
        return room_of_public(include[len("<retort/"):-1])
    if include.startswith('"'):
        return include[1:-1].split("/")[0]
    return None


def check(path, room, root):
    problems = []
    for include in INCLUDE.findall(path.read_text(encoding="utf-8")):
        where = f"{path.relative_to(root)}: {include}"
        for pattern, cage in CAGES:
            inside = str(path.relative_to(root)).startswith("src/" + cage)
            if pattern.search(include) and not inside:
                problems.append(f"{where} may only be included by src/{cage}")
        other = room_of(include)
        if include.startswith("<retort/") and other is None:
            problems.append(f"{where} belongs to no room: add it to check_includes.py")
        elif other and other != room and other not in ALLOWED[room]:
            problems.append(f"{where}: {room} may not include {other}")
        if "fmt/" in include and "include/retort" in str(path):
            problems.append(f"{where}: fmt stays out of public headers")
    return problems


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    problems, count = [], 0
    for path in sorted((root / "src").rglob("*.?pp")):
        count += 1
        problems += check(path, path.relative_to(root / "src").parts[0], root)
    for path in sorted((root / "include/retort").rglob("*.hpp")):
        count += 1
        room = room_of_public(str(path.relative_to(root / "include/retort")))
        if room is None:
            problems.append(f"{path.relative_to(root)} belongs to no room: add it to check_includes.py")
        else:
            problems += check(path, room, root)
    print(*problems, sep="\n")
    print(f"{count} files, {len(problems)} includes that break the table")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
