"""What it costs to compile a migration with ten tables of eight columns and ten indexes, against a file that only
includes <string> and <vector>. Medians of interleaved runs; nothing is asserted, since machines differ."""

import argparse
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

FLOOR = "#include <string>\n#include <vector>\n"

TABLE = """    op.create_table("table_{n}", {{
        {{"id", bigint, {{.primary_key = true, .identity = identity::always}}}},
        {{"email", varchar(255), {{.nullable = false, .unique = true}}}},
        {{"name", text, {{.nullable = false, .server_default = "somebody"}}}},
        {{"balance", numeric(10, 2), {{.nullable = false, .server_default = 0}}}},
        {{"owner_id", bigint, {{.references = references("table_{n}", "id", {{.on_delete = cascade}})}}}},
        {{"settings", jsonb}},
        {{"home", geometry("POINT", 4326)}},
        {{"created_at", timestamptz, {{.nullable = false, .server_default = sql("now()")}}}},
        check("balance >= 0", {{.name = "table_{n}_balance_check"}}),
    }}, {{.comment = "the table numbered {n}"}});
    op.create_index("table_{n}_name_idx", "table_{n}", {{"name", desc("created_at")}}, {{.where = "balance > 0"}});
"""

MIGRATION = """#include <retort/migration.hpp>

namespace {{

using namespace retort::dsl;

struct CreateTables final : retort::Migration {{
  static constexpr auto revision = "5cd038a8f131";
  static constexpr auto down_revision = base;

  void upgrade(retort::Op& op) const override {{
{tables}  }}
  void downgrade(retort::Op& op) const override {{
{drops}  }}
}};
RETORT_MIGRATION(CreateTables);

}}  // namespace
"""


def migration():
    return MIGRATION.format(tables="".join(TABLE.format(n=n) for n in range(10)),
                            drops="".join(f'    op.drop_table("table_{n}");\n' for n in range(10)))


def seconds(command):
    begin = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - begin


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--include", required=True)
    parser.add_argument("--scratch", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("compilers", nargs="+")
    arguments = parser.parse_args()
    scratch = pathlib.Path(arguments.scratch)
    scratch.mkdir(parents=True, exist_ok=True)
    for name, text in (("floor", FLOOR), ("migration", migration())):
        (scratch / f"{name}.cpp").write_text(text)

    rows = [(compiler, level) for compiler in arguments.compilers for level in ("-O0", "-O2")]
    times = {(row, name): [] for row in rows for name in ("floor", "migration")}
    for _ in range(arguments.rounds):
        for (compiler, level), name in times:
            times[(compiler, level), name].append(seconds(
                [compiler, "-std=c++20", "-DRETORT_MIGRATION_SET=bench", level, f"-I{arguments.include}", "-c",
                 str(scratch / f"{name}.cpp"), "-o", str(scratch / f"{name}.o")]))

    print("ten tables of eight columns and ten indexes, against <string> and <vector> alone")
    for row in rows:
        floor, full = (statistics.median(times[row, name]) for name in ("floor", "migration"))
        wanted = 1.0 if row[1] == "-O0" else 3.5
        print(f"{pathlib.Path(row[0]).name:8} {row[1]}  {full:.3f} s against {floor:.3f} s: {full / floor:.2f} times"
              f" (wanted: at most {wanted})")
    shutil.rmtree(scratch)
    return 0


if __name__ == "__main__":
    sys.exit(main())
