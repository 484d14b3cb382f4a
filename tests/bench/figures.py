"""Which pictures docs/performance.md has, and of what."""

import plots

PANELS = {
    "upgrade": [("1,000 migrations, durable server", "upgrade", "N=1000 fsync=on"),
                ("1,000 migrations, server in memory", "upgrade", "N=1000 fsync=off")],
    "start": [("A start with nothing to do, 100 migrations", "noop", "N=100"),
              ("… 10,000 migrations", "noop", "N=10000")],
    "latency": [("100 migrations, the server 2 ms away", "latency", "upgrade N=100 RTT=2ms"),
                ("100 migrations, the server 20 ms away", "latency", "upgrade N=100 RTT=20ms")],
    "autogenerate": [("Reading and comparing 100 tables", "autogen", "T=100"),
                     ("Reading and comparing 1,000 tables", "autogen", "T=1000")],
    "sqlite": [("1,000 migrations, SQLite in a file", "sqlite", "upgrade N=1000 disk")],
}


def rows(results, suite, key):
    """(tool, seconds), the fastest first."""
    found = [(tool, results.value(suite, key, tool)) for tool in results.tools(suite, key)]
    return sorted(((tool, seconds) for tool, seconds in found if seconds), key=lambda row: row[1])


def drawn(results):
    """Name → SVG, of everything that was measured."""
    made = {}
    for picture, panels in PANELS.items():
        filled = [(title, rows(results, suite, key)) for title, suite, key in panels]
        filled = [(title, found) for title, found in filled if found]
        if filled:
            made[picture] = plots.picture(filled)
    return made
