"""The tables of docs/performance.md, by the names of the blocks that they stand in."""

import targets
from results import milliseconds, name

# Time for one migration of five columns, in seconds, as measured elsewhere: not on this machine, and in no run of ours.
PUBLISHED = {"TinyORM 0.38": 0.29, "Lightweight 0.20260625": 0.04}


def table(heads, rows):
    lines = [f"| {' | '.join(cells)} |" for cells in (heads, ["---"] + ["--:"] * (len(heads) - 1), *rows)]
    return "\n".join(lines) + "\n"


def cell(results, suite, key, tool, field="wall"):
    value = results.value(suite, key, tool, field)
    if value is None:
        return "–"
    if field in ("wall", "cpu", "server_cpu"):
        return milliseconds(value)
    return f"{value:,.0f}"


def of_tools(results, columns):
    """A row for each tool that any of the columns has; columns: (head, suite, key, field). The fastest in the last
    column of times comes first."""
    tools = dict.fromkeys(tool for _, suite, key, _ in columns for tool in results.tools(suite, key))
    times = [(suite, key) for _, suite, key, field in columns if field == "wall"]

    def speed(tool):
        found = (results.value(*place, tool) for place in reversed(times))
        return next((value for value in found if value is not None), float("inf"))

    rows = [[f"**{name(tool)}**" if tool.startswith("retort") else name(tool)]
            + [cell(results, suite, key, tool, field) for _, suite, key, field in columns]
            for tool in sorted(tools, key=speed)]
    return table(["ms", *(head for head, *_ in columns)], rows)


def picture(file, text):
    return f"![{text}](performance/{file}.svg)\n\n"


def machine(results):
    found = results.machine()
    busy = results.median("foreign")
    others = "" if busy is None else f" Other programs kept {busy:.1f} processors busy meanwhile, in the median."
    return (f"{found['x_processors']} processors ({found['x_processor']}), {found['x_memory_gb']} GB of memory, "
            f"Linux {found['x_kernel']}, PostgreSQL {found['x_postgres']}, SQLite {found['x_sqlite']}, "
            f"{found['x_compiler']}.{others}")


def verdict_row(verdict):
    reached = {True: "reached", False: "**missed**", None: "not measured"}[verdict.reached]
    return [verdict.target, verdict.measured, verdict.ratio, reached]


def all_targets(results):
    parts, verdicts = [], []
    for head, group in targets.GROUPS.items():
        found = [target.verdict(results) for target in group]
        verdicts += found
        parts.append(f"### {head}\n\n" + table(["target", "measured", "ratio", ""], map(verdict_row, found)))
    count = {state: sum(verdict.reached is state for verdict in verdicts) for state in (True, False, None)}
    return (f"Of {len(verdicts)} targets {count[True]} are reached, {count[False]} are missed, and {count[None]} were "
            "not measured.\n\n" + "\n".join(parts))


def upgrade(results):
    off, on = "fsync=off", "fsync=on"
    columns = [("100, in memory", "upgrade", f"N=100 {off}", "wall"),
               ("100, durable", "upgrade", f"N=100 {on}", "wall"),
               ("1,000, in memory", "upgrade", f"N=1000 {off}", "wall"),
               ("1,000, durable", "upgrade", f"N=1000 {on}", "wall"),
               ("10,000, in memory", "upgrade", f"N=10000 {off}", "wall"),
               ("client's processor, 1,000", "upgrade", f"N=1000 {off}", "cpu"),
               ("server's processor, 1,000", "upgrade", f"N=1000 {off}", "server_cpu"),
               ("round trips, 100", "trips", "upgrade N=100", "x_round_trips"),
               ("commits, 100", "trips", "upgrade N=100", "x_commits")]
    return picture("upgrade", "How long an upgrade of 1,000 migrations takes") + of_tools(results, columns)


def start(results):
    sizes = (100, 1000, 10000)
    columns = [*((f"{size:,}", "noop", f"N={size}", "wall") for size in sizes),
               ("round trips", "trips", "noop N=100", "x_round_trips"),
               ("20 ms away, 100", "latency", "noop N=100 RTT=20ms", "wall")]
    within = ["Retort, in a process that runs", *(cell(results, "in_process", f"N={size}", "retort") for size in sizes),
              "–", "–"]
    return (picture("start", "How long a start with nothing to do takes") + of_tools(results, columns)
            + f"| {' | '.join(within)} |\n")


def downgrade(results):
    return of_tools(results, [("1,000, in memory", "downgrade", "N=1000 fsync=off", "wall"),
                              ("client's processor", "downgrade", "N=1000 fsync=off", "cpu")])


def latency(results):
    columns = [(f"{away} ms away", "latency", f"upgrade N=100 RTT={away}ms", "wall") for away in (2, 20)]
    return picture("latency", "How long 100 migrations take on a server that is far away") + of_tools(results, columns)


SHAPES = {"linear": "a line", "branchy": "10 % merges"}


def graph(results):
    scripts = [(f"script, {size:,}", "offline", f"N={size}", "wall") for size in (100, 1000, 10000)]
    scripts.append(("10,000, 10 % merges", "offline", "N=10000 branchy", "wall"))
    commands = [(f"{verb}, {size:,}, {text}", "graph", f"{verb} N={size} {shape}", "wall")
                for verb in ("heads", "history") for size in (1000, 10000) for shape, text in SHAPES.items()]
    steps = ("load", "plan", "undo", "history")
    rows = [[f"{size:,} revisions, {text}"]
            + [cell(results, "memory", f"{step} N={size} {shape}", "retort") for step in steps]
            for size in (1000, 10000) for shape, text in SHAPES.items()]
    heads = ["ms, in memory", "load and order", "plan to head", "plan to base", "history"]
    return "\n".join([of_tools(results, scripts), of_tools(results, commands), table(heads, rows)])


def autogenerate(results):
    columns = [(f"{tables:,} tables", "autogen", f"T={tables}", "wall") for tables in (100, 1000, 10000)]
    columns += [("queries", "autogen", "T=1000", "x_queries"), ("memory, MB", "autogen", "T=1000", "rss_mb"),
                ("server's processor, 1,000", "autogen", "T=1000", "server_cpu")]
    return picture("autogenerate", "How long reading and comparing a schema takes") + of_tools(results, columns)


def sqlite(results):
    columns = [("1,000, in memory", "sqlite", "upgrade N=1000 ram", "wall"),
               ("nothing to do", "sqlite", "noop N=1000 disk", "wall"),
               ("1,000, in a file", "sqlite", "upgrade N=1000 disk", "wall")]
    return picture("sqlite", "How long 1,000 migrations take on SQLite") + of_tools(results, columns)


def testing(results):
    rows = []
    for key in dict.fromkeys(results.keys("testing")):
        bare = [tool for tool in results.tools("testing", key) if tool != "retort"]
        floor = f"{cell(results, 'testing', key, bare[0])} ({bare[0]})" if bare else "–"
        rows.append([key.replace("STRATEGY ", "by "), cell(results, "testing", key, "retort"), floor])
    bulk = [[f"{int(key.replace('rows=', '')):,} rows", cell(results, "bulk_insert", key, "retort"),
             cell(results, "bulk_insert", key, "psql copy")] for key in dict.fromkeys(results.keys("bulk_insert"))]
    return table(["ms", "Retort", "bare"], rows) + "\n" + table(["ms", "bulk_insert", "psql's \\copy"], bulk)


def compiling(results):
    times = [[key, cell(results, "compile", key, "retort", "cpu")] for key in dict.fromkeys(results.keys("compile"))]
    times += [[f"{tool} (published, not measured here)", milliseconds(value)] for tool, value in PUBLISHED.items()]
    sizes = [[key, f"{results.value('size', key, 'retort', 'x_bytes') / 1024:,.0f}"] for key in results.keys("size")]
    lines = [[f"`{key}`", f"{results.value('header', key, 'retort', 'x_lines'):,}"] for key in results.keys("header")]
    return "\n".join([table(["a migration that creates a table of five columns", "ms"], times),
                      table(["library, stripped", "KB"], sizes),
                      table(["header", "lines after the preprocessor"], lines)])


BLOCKS = {"machine": machine, "targets": all_targets, "upgrade": upgrade, "start": start, "downgrade": downgrade,
          "latency": latency, "graph": graph, "autogenerate": autogenerate, "sqlite": sqlite, "testing": testing,
          "compiling": compiling}
