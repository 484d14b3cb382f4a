"""Draws the pictures of docs/performance.md: bars, a row a tool. The same results give the same bytes."""

import io
import re

import matplotlib

matplotlib.use("svg")
from matplotlib import pyplot  # noqa: E402  (what it draws with has to be chosen first)

from results import milliseconds, name  # noqa: E402

OWN, FLOOR, PEER = "#00897b", "#8a939b", "#c77700"
INK, PAPER, LINE = "#24292f", "#fffffe", "#d0d7de"
# What each colour is on a dark page.
DARK = {INK: "#e6edf3", PAPER: "#161b22", LINE: "#3d444d", OWN: "#26a69a", FLOOR: "#7d8590", PEER: "#e09b3d"}

SETTINGS = {"svg.fonttype": "none", "svg.hashsalt": "retort", "font.family": "sans-serif", "font.size": 9,
            "text.color": INK, "axes.labelcolor": INK, "xtick.color": INK, "ytick.color": INK, "axes.edgecolor": LINE,
            "axes.facecolor": PAPER, "figure.facecolor": PAPER, "axes.titlesize": 10}


def colour(tool):
    if tool.startswith("retort"):
        return OWN
    return FLOOR if tool.startswith("floor") else PEER


def bars(axes, title, rows):
    """rows: (tool, seconds), the first on top. A logarithm: what is near the floor can be told apart too."""
    places = range(len(rows), 0, -1)
    axes.barh(places, [seconds * 1000 for _, seconds in rows], color=[colour(tool) for tool, _ in rows], height=0.7)
    axes.set_xscale("log")
    axes.set_yticks(list(places), [name(tool) for tool, _ in rows])
    axes.set_title(title, loc="left", color=INK)
    axes.tick_params(length=0, which="both")
    axes.set_xticks([])
    axes.minorticks_off()
    axes.spines[:].set_visible(False)
    least = min(seconds for _, seconds in rows) * 1000
    axes.set_xlim(left=least / 3)
    for place, (_, seconds) in zip(places, rows):
        axes.annotate(f"{milliseconds(seconds)} ms", (seconds * 1000, place), xytext=(4, 0), textcoords="offset points",
                      va="center", color=INK, fontsize=8)
    axes.set_xlim(right=max(seconds for _, seconds in rows) * 1000 * 4)


def for_dark_pages(svg):
    """Readable without the style, too: it only changes colours where the reader's screen is dark."""
    rules = "".join(f'[style*="{light}"] {{ {kind}: {dark} !important }}\n'.replace(light, f"{kind}: {light}")
                    for light, dark in DARK.items() for kind in ("fill", "stroke"))
    style = f"<style>@media (prefers-color-scheme: dark) {{\n{rules}}}</style>\n"
    return re.sub(r"(<defs>)", style.replace("\\", r"\\") + r"\1", svg, count=1)


def picture(panels):
    """An SVG with a panel for each (title, rows)."""
    heights = [len(rows) + 1.2 for _, rows in panels]
    with matplotlib.rc_context(SETTINGS):
        figure, axes = pyplot.subplots(len(panels), 1, figsize=(7.2, 0.24 * sum(heights) + 0.3), layout="constrained",
                                       gridspec_kw={"height_ratios": heights}, squeeze=False)
        for place, (title, rows) in zip(axes[:, 0], panels):
            bars(place, title, rows)
        drawn = io.StringIO()
        figure.savefig(drawn, format="svg", metadata={"Date": None})
        pyplot.close(figure)
    return for_dark_pages(drawn.getvalue())
