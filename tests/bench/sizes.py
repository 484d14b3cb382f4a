"""What Retort costs who builds with it: the time that migrations take to compile, the libraries, the headers."""

import os
import shutil
import tempfile

from measuring import SOURCE, interleaved, output
from measuring import measure as measure_program

COMPILER = ["g++", "-std=c++20", "-I", os.path.join(SOURCE, "include")]
COUNT = 100

MIGRATION = """
struct Create{number} final : retort::Migration {{
  static constexpr auto revision = "{number:012}";
  static constexpr auto down_revision = {parent};
  void upgrade(retort::Op& op) const override {{
    op.create_table("table_{number}", {{
        {{"id", bigint, {{.primary_key = true}}}},
        {{"name", varchar(100), {{.nullable = false}}}},
        {{"email", varchar(255), {{.nullable = false}}}},
        {{"age", integer}},
        {{"created_at", timestamptz, {{.server_default = current_timestamp}}}},
    }});
  }}
  void downgrade(retort::Op& op) const override {{ op.drop_table("table_{number}"); }}
}};
RETORT_MIGRATION(Create{number});
"""
FILE = "#include <retort/migration.hpp>\n\nnamespace {{\nusing namespace retort::dsl;\n{}}}  // namespace\n"
PLAIN = "#include <string>\n#include <vector>\n"

HEADERS = ["migration.hpp", "retort.hpp", "schema.hpp", "testing.hpp"]


def migrations(count):
    return FILE.format("".join(
        MIGRATION.format(number=number, parent=f'"{number - 1:012}"' if number else "base") for number in range(count)))


def compile_times(records, repetitions):
    """For each of the files: how long the compiler takes for one migration."""
    with tempfile.TemporaryDirectory() as folder:
        files = {"alone in its file": (migrations(1), 1), f"{COUNT} in one file": (migrations(COUNT), COUNT),
                 "nothing but `<string>` and `<vector>`": (PLAIN, 1)}
        for number, (text, _) in enumerate(files.values()):
            with open(os.path.join(folder, f"{number}.cpp"), "w", encoding="utf-8") as file:
                file.write(text)
        for level in ("-O0", "-O2"):
            def once(name):
                source = os.path.join(folder, f"{list(files).index(name)}.cpp")
                run = measure_program([*COMPILER, level, "-c", source, "-o", os.path.join(folder, "object.o")])
                return {**run, "wall": run["wall"] / files[name][1], "cpu": run["cpu"] / files[name][1]}
            for name, runs in interleaved(files, repetitions, once).items():
                records.add_runs("compile", f"{name}, {level}", {"retort": runs})


ENGINES = {"postgres": "pq", "sqlite": "sqlite3"}


def stripped_size(library, *options):
    output(["strip", *options, library])
    return os.path.getsize(library)


def library_sizes(records, root):
    """Without what only debuggers need; of the shared library also without what only linkers need. It is linked from
    the objects of the static one, which can be at any address."""
    with tempfile.TemporaryDirectory() as folder:
        static, shared = os.path.join(folder, "libretort.a"), os.path.join(folder, "libretort.so")
        for engine, client in ENGINES.items():
            shutil.copy(os.path.join(root, "retort", engine, "retort", "src", "libretort.a"), static)
            output(["g++", "-shared", "-o", shared, "-Wl,--whole-archive", static, "-Wl,--no-whole-archive",
                    f"-l{client}", "-lfmt"])
            for library, option in ((static, "--strip-debug"), (shared, "--strip-unneeded")):
                records.add(suite="size", key=f"{os.path.basename(library)}, {engine}", tool="retort",
                            x_bytes=stripped_size(library, option))


def header_sizes(records):
    """Lines that the compiler sees, the standard library's among them."""
    for header in HEADERS:
        with tempfile.NamedTemporaryFile("w", suffix=".cpp") as file:
            file.write(f"#include <retort/{header}>\n")
            file.flush()
            text = output([*COMPILER, "-E", "-P", file.name])
        records.add(suite="header", key=f"<retort/{header}>", tool="retort", x_lines=len(text.splitlines()))


def measure(programs, records, repetitions):
    compile_times(records, repetitions)
    library_sizes(records, programs.root)
    header_sizes(records)
