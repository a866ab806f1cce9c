"""The performance limits, the measured figures, and the page that compares them."""

import os
import platform
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from steps import Samples
from timed_terminal import Frame

#: Figures, and the names of what is slowest, of one size of casebook.
Figures = dict[str, float | str]


@dataclass
class Bar:
    """A performance limit; `limits` by number of cases if the size matters, else one for all sizes."""

    key: str
    label: str
    unit: str
    limits: float | dict[int, float]

    def limit(self, cases: int) -> float | None:
        return self.limits.get(cases) if isinstance(self.limits, dict) else self.limits


BARS = [
    Bar("start_ms", "start to the first complete frame of Today", "ms", {10_000: 80, 100_000: 900}),
    Bar("anonymous_mb", "private memory", "MB", {10_000: 40, 100_000: 250}),
    Bar("key_ms", "key to complete frame, slowest of all steps", "ms", 2),
    Bar("letter_ms", "letter typed into a live filter or search, slowest", "ms", 30),
    Bar("down_bytes", "bytes: one row down", "B", 360),
    Bar("scroll_bytes", "bytes: scroll by one", "B", 390),
    Bar("page_bytes", "bytes: page", "B", 7000),
    Bar("pane_bytes", "bytes: side pane after rest", "B", 6000),
    Bar("save_ratio", "save one change, durable, against a bare append + fdatasync", "×", 1.5),
    Bar("checkpoint_ms", "save one change, durable, while a checkpoint runs", "ms", 50),
    Bar("colleague_ms", "a colleague's change on the screen", "ms", 10),
    Bar("verify_s", "verify, for 100,000 commits", "s", 5),
    Bar("report_ms", "any report, whole command, slowest", "ms", {10_000: 300}),
    Bar("import_s", "import of 5,000 rows, whole command", "s", 5),
    Bar("binary_mb", "binary, static, stripped", "MB", 16),
    Bar("version_ms", "`--version`", "ms", 10),
]


def summary(samples: Samples) -> Figures:
    """The figures with a limit, from the frames of all steps, with the names of the slowest."""
    medians = {name: median(f.ms for f in frames) for name, frames in samples.frames.items()}
    letters = {name: ms for name, ms in medians.items() if re.search(r" \d+$", name)}
    others = ("save ", "side pane", "a colleague", "first key")
    keys = {
        name: ms
        for name, ms in medians.items()
        if name not in letters and not name.startswith(others) and not name.endswith("all rows")
    }
    found: Figures = {}
    if keys:
        found["key_ms"], found["key_ms of"] = max((ms, name) for name, ms in keys.items())
    if letters:
        found["letter_ms"], found["letter_ms of"] = max((ms, name) for name, ms in letters.items())
    for key, step in (
        ("down_bytes", "row down"),
        ("scroll_bytes", "scroll down by one"),
        ("page_bytes", "page down"),
        ("pane_bytes", "side pane after rest"),
    ):
        sizes = [
            median(f.bytes for f in frames)
            for name, frames in samples.frames.items()
            if re.fullmatch(f"((victims|follow-ups): )?{step}", name)
        ]
        if sizes:
            found[key] = max(sizes)
    return found


def machine() -> str:
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    name = model[1] if model else platform.machine()
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    system = f"{os.cpu_count()} cores, {name}, Linux {platform.release()}"
    return f"{system}; load over 1, 5 and 15 minutes at the end {load}"


def number(value: float | None, unit: str) -> str:
    if value is None:
        return "–"
    if unit == "B":
        return f"{value:,.0f}"
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def mark(value: float | None, limit: float | None) -> str:
    if value is None or limit is None:
        return ""
    return "pass" if value <= limit else "miss"


def table(heads: list[str], rows: list[list[str]]) -> str:
    """A Markdown table whose columns line up as plain text, too."""
    lines = [heads, *rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(heads))]
    text = ["| " + " | ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)) + " |" for line in lines]
    rule = "|" + "|".join("-" * (w + 2) for w in widths) + "|"
    return "\n".join([text[0], rule, *text[1:]]) + "\n"


def bars_table(results: Mapping[int, Figures]) -> str:
    heads = ["what", "unit"]
    for cases in results:
        heads += [f"{cases:,} cases", "bar", ""]
    rows = []
    for bar in BARS:
        row = [bar.label, bar.unit]
        for cases, found in results.items():
            value, limit = _figure(found, bar.key), bar.limit(cases)
            row += [number(value, bar.unit), "" if limit is None else f"≤ {limit:,}"]
            row += [mark(value, limit)]
        rows.append(row)
    return table(heads, rows)


def facts_table(results: Mapping[int, Figures]) -> str:
    """Figures without a limit that explain the others."""
    keys = list(dict.fromkeys(key for found in results.values() for key in found))
    keys = [key for key in keys if key not in {bar.key for bar in BARS}]
    rows = [[key] + [_text(found.get(key)) for found in results.values()] for key in keys]
    return table(["fact"] + [f"{cases:,} cases" for cases in results], rows)


def _figure(found: Figures, key: str) -> float | None:
    value = found.get(key)
    return None if isinstance(value, str) else value


def _text(value: float | str | None) -> str:
    return value if isinstance(value, str) else number(value, "")


def steps_table(steps: Mapping[int, Samples]) -> str:
    """Every step: medians of milliseconds, processor milliseconds and bytes."""
    heads = ["step", "n"]
    for cases in steps:
        heads += [f"{cases:,}: ms", "max", "cpu ms", "bytes"]
    names = list(dict.fromkeys(name for samples in steps.values() for name in samples.frames))
    rows = []
    for name in names:
        row = [name, str(max(len(samples[name]) for samples in steps.values()))]
        for samples in steps.values():
            row += _cells(samples[name])
        rows.append(row)
    return table(heads, rows)


def _cells(frames: Sequence[Frame]) -> list[str]:
    if not frames:
        return ["–"] * 4
    return [
        number(median(f.ms for f in frames), "ms"),
        number(max(f.ms for f in frames), "ms"),
        number(median(f.cpu_ms for f in frames), "ms"),
        number(median(f.bytes for f in frames), "B"),
    ]


PAGE = """# Performance

Written by `make bench ARGUMENTS=--write`; every figure and mark on this page is computed.

Machine: {machine}. Release build, static Swift runtime, stripped; page cache warm;
terminal 200×50, `TERM=xterm-256color`; demo casebooks of N cases (about 8 N records). Medians.
A time runs from the writing of the key to the last byte of the frame that answers it; a frame is
complete when nothing was written for a while, which is not counted. After the start the program
prepares tables and the search while nobody types; the steps were taken when that was done, but for
the first key. A letter counts until the rows on the screen stand there; where a filter goes on
through the rest of the table, the step "all rows" tells when it was through. Private memory is what a
session adds to the machine (`RssAnon`); the mapped files are page cache that all officers share.
A durable save is the store's own work, from the lock to the return of `fdatasync`, and stands beside a
bare append of as many bytes to another file of the same directory: both by turns in one process, back to
back, which leaves the disk the least to do and the store the most to explain. The steps "save a note" run
from the key to the frame that says *Saved*.

## Bars

{bars}
## Facts behind them

{facts}
## Every step

{steps}"""


def page(results: Mapping[int, Figures], steps: Mapping[int, Samples]) -> str:
    return PAGE.format(
        machine=machine(),
        bars=bars_table(results),
        facts=facts_table(results),
        steps=steps_table(steps),
    )
