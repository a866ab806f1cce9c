"""The measured steps: the keys, and how the answering screen is recognised."""

import re
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Self

from screen import Screen
from terminal import TooLate
from timed_terminal import ROWS, Frame, TimedTerminal

FILTER = "stage:located"
WORDS = "kim"
REST_MS = 200
NOTE = "Called the family; they heard from him on Sunday. The bench wrote this."


def is_complete(screen: Screen) -> bool:
    """The hints at the foot are drawn last."""
    return screen.rows()[-1] != ""


class Samples:
    """Frames by the name of the step, in the order in which the steps were first taken."""

    def __init__(self) -> None:
        self.frames: dict[str, list[Frame]] = {}

    def add(self, name: str, frame: Frame) -> None:
        self.frames.setdefault(name, []).append(frame)

    def __getitem__(self, name: str) -> list[Frame]:
        return self.frames.get(name, [])


def start(command: Sequence[str | Path], environment: Mapping[str, str]) -> tuple[TimedTerminal, Frame]:
    terminal = TimedTerminal(command, environment)
    frame = terminal.started(is_complete)
    return terminal, frame


def first_key(terminal: TimedTerminal, samples: Samples) -> None:
    """A key while the program is still preparing for the next keys."""
    samples.add("first key after the start: go to victims", terminal.press("2"))


def walk(terminal: TimedTerminal, samples: Samples, repeats: int) -> None:
    """Every step on a program that has finished its preparations after the start."""
    terminal.rest()
    _turn_pane(terminal, False)
    _sections(terminal, samples, repeats)
    for key, name in (("2", "victims"), ("4", "follow-ups")):
        terminal.put(key)
        _rows(terminal, samples, repeats, name)
        _jumps(terminal, samples, repeats, name)
        _records(terminal, samples, repeats, name)
        _sorting(terminal, samples, repeats, name)
    terminal.put("2")
    _filters(terminal, samples, repeats, "victims", (FILTER, WORDS))
    terminal.put("4")
    _filters(terminal, samples, repeats, "follow-ups", ("due<+3d", WORDS))
    _finder(terminal, samples, repeats, (WORDS, "0484", "sunday"))
    _side_pane(terminal, samples, repeats)


def _repeat(terminal: TimedTerminal, samples: Samples, name: str, keys: str, count: int) -> None:
    for _ in range(count):
        samples.add(name, terminal.press(keys))


def _sections(terminal: TimedTerminal, samples: Samples, repeats: int) -> None:
    terminal.put("1")
    for _ in range(max(2, repeats // 4)):
        for key, name in zip("2341", ("victims", "compounds", "follow-ups", "Today"), strict=True):
            samples.add(f"go to {name}", terminal.press(key))
        for _ in range(4):
            samples.add("next section", terminal.press("\t"))
    _repeat(terminal, samples, "Today: row down", "j", repeats)


def _rows(terminal: TimedTerminal, samples: Samples, repeats: int, name: str) -> None:
    terminal.put("g")
    count = min(repeats, ROWS // 2)
    _repeat(terminal, samples, f"{name}: row down", "j", count)
    _repeat(terminal, samples, f"{name}: row up", "k", count)
    terminal.put("j" * (2 * ROWS))
    _repeat(terminal, samples, f"{name}: scroll down by one", "j", repeats)
    terminal.put("k" * ROWS)
    _repeat(terminal, samples, f"{name}: scroll up by one", "k", repeats)


def _jumps(terminal: TimedTerminal, samples: Samples, repeats: int, name: str) -> None:
    terminal.put("g")
    page_down, page_up = "\x1b[6~", "\x1b[5~"
    _repeat(terminal, samples, f"{name}: page down", page_down, repeats)
    _repeat(terminal, samples, f"{name}: page up", page_up, max(1, repeats - 2))
    for _ in range(max(2, repeats // 2)):
        samples.add(f"{name}: last", terminal.press("G"))
        samples.add(f"{name}: first", terminal.press("g"))


def _records(terminal: TimedTerminal, samples: Samples, repeats: int, name: str) -> None:
    for _ in range(max(2, repeats // 2)):
        samples.add(f"{name}: open a record", terminal.press("\r"))
        samples.add(f"{name}: back", terminal.press("b"))
        terminal.put("j")


def _sorting(terminal: TimedTerminal, samples: Samples, repeats: int, name: str) -> None:
    """Ascending, descending and the default order again, by three columns."""
    terminal.put("g")
    for _ in range(3):
        terminal.put("l")
        for _ in range(3):
            samples.add(f"{name}: sort", terminal.press("s"))


def _filters(terminal: TimedTerminal, samples: Samples, repeats: int, name: str, texts: Iterable[str]) -> None:
    for text in texts:
        for turn in range(max(2, repeats // 6)):
            frame = terminal.press("/")
            samples.add(f"{name}: open the filter" + (", first time" if turn == 0 else ""), frame)
            for at, letter in enumerate(text):
                frame = terminal.press(letter, has_all_rows)
                samples.add(f"{name}: {text} {at}, all rows", frame)
                samples.add(f"{name}: {text} {at}", replace(frame, ms=frame.first_ms))
            _expect_some(terminal, text)
            samples.add(f"{name}: leave the filter", terminal.press("\x03"))


def _finder(terminal: TimedTerminal, samples: Samples, repeats: int, texts: Iterable[str]) -> None:
    """The search over everything; what is not found at once is found between keys."""
    for text in texts:
        for _ in range(max(2, repeats // 6)):
            samples.add("open the finder", terminal.press("f"))
            for at, letter in enumerate(text):
                samples.add(f"find: {text} {at}", terminal.press(letter))
            samples.add("leave the finder", terminal.press("\x1b"))


def has_all_rows(screen: Screen) -> bool:
    """While a filter was not applied to all rows yet, the table shows `12+ of 300`."""
    return "+ of " not in screen.rows()[1]


def _expect_some(terminal: TimedTerminal, text: str) -> None:
    counts = re.search(r"(\d+) of (\d+)", terminal.screen.rows()[1].replace(",", ""))
    if counts is None or not 0 < int(counts[1]) < int(counts[2]):
        raise TooLate(f"{text} filters nothing:\n" + "\n".join(terminal.screen.rows()[:5]))


def _turn_pane(terminal: TimedTerminal, is_wanted: bool) -> None:
    """Shows or hides the side pane, which the program remembers between sessions."""
    terminal.put("2")
    terminal.rest()
    if ("│" in terminal.screen.rows()[ROWS // 2]) != is_wanted:
        terminal.put("v")
        terminal.rest()


def _side_pane(terminal: TimedTerminal, samples: Samples, repeats: int) -> None:
    _turn_pane(terminal, True)
    terminal.put("g")
    terminal.settle(0.4)
    for _ in range(max(3, repeats // 3)):
        began = time.perf_counter()
        samples.add("row down beside the side pane", terminal.press("j"))
        frame = terminal.next_frame(since=began)
        frame.ms -= REST_MS
        samples.add("side pane after rest", frame)
    for _ in range(max(3, repeats // 3)):
        for key, name in zip("342", ("compounds", "follow-ups", "victims"), strict=True):
            samples.add(f"go to {name} with the side pane", terminal.press(key))
    _turn_pane(terminal, False)


def save_note(terminal: TimedTerminal) -> Frame:
    """The frame that reports a note on the record at the cursor as saved."""
    terminal.put("t")
    terminal.put(NOTE)
    return terminal.press("\r", lambda screen: "Saved" in screen.rows()[-2])


def appearance(one: TimedTerminal, other: TimedTerminal) -> Frame:
    """The frame in which `other` shows what `one` saves."""
    one.press("t")
    one.press(NOTE)
    other.settle(0.05)
    began = time.perf_counter()
    one.type("\r")
    frame = other.next_frame(began)
    one.settle(0.05)
    saved = re.search(r"\b\w+-\d+", one.screen.rows()[-2])
    if saved is None or not other.shows(saved[0]):
        raise TooLate("not shown to others:\n" + "\n".join(other.screen.rows()))
    return frame


class Saves:
    """Saves of the store alone, without a screen, each with a bare append of as many bytes."""

    def __init__(self, writer: Path, folder: Path, environment: Mapping[str, str]) -> None:
        self.bare = folder / "bench-append"
        command: list[str | Path] = [writer, "time", folder, "1000000"]
        self.process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)

    def next(self) -> tuple[float, float]:
        """Milliseconds of a bare append and of a save."""
        words = self.process.stdout.readline().split() if self.process.stdout else []
        if words[:1] != ["timed"]:
            raise TooLate(f"no save: {' '.join(words)}")
        return int(words[1]) / 1e3, int(words[2]) / 1e3

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        self.bare.unlink()
