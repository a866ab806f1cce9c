#!/usr/bin/env python3
"""Measures the release program from outside, as an officer uses it: on a terminal, key by key.

Needs nothing but Python. Casebooks are made once and kept in the scratch folder.
"""

import argparse
import csv
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "PythonSupport"))

import report
import steps
from terminal import TooLate
from timed_terminal import Frame, TimedTerminal

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build-release/release/casebook"
WRITER = ROOT / ".build-release/release/store-writer"
PAGE = ROOT / "Docs/Performance.md"
#: The heads of a spreadsheet as an office has it.
HEADS = ["성명", "생년월일", "성별", "여권번호", "연락처", "신고일", "신고자", "관계", "소재지", "비고"]


def main() -> None:
    options = parsed()
    if not options.program:
        make: list[str | Path] = ["make", "--silent", "-C", ROOT, "release", "release-writer"]
        subprocess.run(make, check=True, stdout=sys.stderr)
    results, samples = {}, {}
    for cases in options.cases:
        bench = Bench(options, cases)
        say(f"{cases:,} cases")
        if options.colleague:
            bench.colleague()
        else:
            bench.everything()
        results[cases], samples[cases] = bench.results, bench.samples
    print(report.machine() + "\n")
    print(report.bars_table(results))
    print(report.facts_table(results))
    print(report.steps_table(samples))
    if options.write:
        PAGE.write_text(report.page(results, samples))
    if options.json:
        options.json.write_text(json.dumps(results, indent=1))


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    add = parser.add_argument
    add("--cases", type=int, nargs="+", default=[10_000, 100_000], help="sizes of the casebooks")
    repeats = "keys of each kind (default 20); starts at least 9, saves 300, changes of a colleague 20"
    add("--repeats", type=int, default=20, help=repeats)
    add("--colleague", action="store_true", help="measure two sessions only")
    add("--program", type=Path, help="a program that is built already")
    add("--writer", type=Path, default=WRITER, help="a store-writer that is built already")
    add("--scratch", type=Path, default=ROOT / ".build/bench", help="where casebooks are kept")
    add("--fresh", action="store_true", help="make the casebooks anew")
    add("--write", action="store_true", help="write Docs/Performance.md")
    add("--json", type=Path, help="write the figures to this file")
    return parser.parse_args()


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


class Bench:
    """The measurements on a casebook of one size."""

    def __init__(self, options: argparse.Namespace, cases: int) -> None:
        self.program: Path = (options.program or PROGRAM).absolute()
        self.writer: Path = options.writer.absolute()
        self.repeats: int = options.repeats
        self.results: report.Figures = {}
        self.samples = steps.Samples()
        self.anonymous = 0.0
        self.home: Path = options.scratch / "home"
        self.folder: Path = options.scratch / str(cases)
        self.environment = {
            "HOME": str(self.home),
            "PATH": os.environ["PATH"],
            "USER": os.environ.get("USER", "bench"),
            "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8",
        }
        self.home.mkdir(parents=True, exist_ok=True)
        self._make(cases, options.fresh)

    def _make(self, cases: int, fresh: bool) -> None:
        if fresh:
            shutil.rmtree(self.folder, ignore_errors=True)
        if (self.folder / "casebook.json").exists():
            return
        began = time.perf_counter()
        self._run("demo", self.folder, "--cases", str(cases))
        say(f"demo of {cases:,} cases made in {time.perf_counter() - began:.1f} s")

    def everything(self) -> None:
        self._program()
        self._start()
        self._session()
        self._store()
        self.colleague()
        self._verify()
        self._reports()
        self._import()
        self.results.update(report.summary(self.samples))

    def _run(self, *arguments: str | Path) -> None:
        command = [self.program, *arguments]
        subprocess.run(command, env=self.environment, check=True, stdout=subprocess.PIPE)

    def _timed(self, count: int, *arguments: str | Path) -> float:
        """The median duration of a whole command in seconds."""
        times = []
        for _ in range(count):
            began = time.perf_counter()
            self._run(*arguments)
            times.append(time.perf_counter() - began)
        return median(times)

    def _open(self) -> tuple[TimedTerminal, Frame]:
        for draft in (self.folder / "drafts").iterdir():
            draft.unlink()
        return steps.start([self.program, "browse", "-C", self.folder], self.environment)

    def _program(self) -> None:
        self.results["binary_mb"] = self.program.stat().st_size / 1e6
        self.results["version_ms"] = self._timed(self.repeats, "--version") * 1e3

    def _start(self) -> None:
        frames, memory = [], {}
        for _ in range(max(9, self.repeats // 3)):
            terminal, frame = self._open()
            frame.cpu_ms = terminal.cpu_ms()
            with terminal:
                memory = terminal.memory()
                steps.first_key(terminal, self.samples)
            frames.append(frame)
        self.results["start_ms"] = median(frame.ms for frame in frames)
        self.results["start, processor ms"] = median(frame.cpu_ms for frame in frames)
        self.results["start, bytes"] = median(frame.bytes for frame in frames)
        self._remember(memory, "after start")

    def _remember(self, memory: Mapping[str, float], when: str) -> None:
        self.anonymous = max(memory["anonymous"], self.anonymous)
        self.results["anonymous_mb"] = self.anonymous
        self.results[f"anonymous MB {when}"] = memory["anonymous"]
        self.results[f"private MB {when}, with files that nobody else maps"] = memory["private"]
        self.results[f"peak resident MB {when}, with mapped files"] = memory["peak"]

    def _session(self) -> None:
        terminal, _ = self._open()
        with terminal:
            try:
                steps.walk(terminal, self.samples, self.repeats)
                self._check_screen(terminal)
                self._saves(terminal)
                self._remember(terminal.memory(), "at the end")
            except TooLate as problem:
                say(f"STOPPED: {problem}")

    def _check_screen(self, terminal: TimedTerminal) -> None:
        """The screen after single changes must equal the screen drawn from scratch."""
        before = terminal.screen.rows()
        terminal.press("\x0c")
        if before != terminal.screen.rows():
            say("WARNING: the screen is not what a redraw shows")

    def _saves(self, terminal: TimedTerminal) -> None:
        name = "save a note"
        for _ in range(self.repeats):
            self.samples.add(name, steps.save_note(terminal))
        self._beside_checkpoint(lambda: self.samples.add(name + " while a checkpoint runs", steps.save_note(terminal)))

    def _beside_checkpoint(self, act: Callable[[], None]) -> None:
        """Repeats an action as long as a checkpoint runs."""
        command: list[str | Path] = [self.program, "checkpoint", "-C", self.folder]
        output = subprocess.DEVNULL
        with subprocess.Popen(command, env=self.environment, stdout=output, stderr=output) as other:
            began = time.perf_counter()
            while other.poll() is None:
                act()
        self.results["checkpoint, s"] = time.perf_counter() - began

    def _store(self) -> None:
        """The store alone: the duration of a durable save, compared with a bare append."""
        with steps.Saves(self.writer, self.folder, self.environment) as saves:
            times = [saves.next() for _ in range(max(300, self.repeats * 10))]
            self._remember_saves(times, "")
            beside: list[tuple[float, float]] = []
            self._beside_checkpoint(lambda: beside.append(saves.next()))
            self._remember_saves(beside, " while a checkpoint runs")
        self.results["checkpoint_ms"] = self.results["durable save while a checkpoint runs, ms"]

    def _remember_saves(self, times: list[tuple[float, float]], when: str) -> None:
        bare, saved = (median(column) for column in zip(*times, strict=True))
        self.results[f"durable save{when}, ms"] = saved
        self.results[f"bare append + fdatasync{when}, ms"] = bare
        self.results["save_ratio" if not when else f"durable save{when}, ×"] = saved / bare

    def colleague(self) -> None:
        """The time from the key that saves in one session until another session shows it."""
        name = "a colleague's change appears"
        one, _ = self._open()
        with one:
            other, _ = self._open()
            with other:
                for _ in range(max(20, self.repeats)):
                    self.samples.add(name, steps.appearance(one, other))
        self.results["colleague_ms"] = median(frame.ms for frame in self.samples[name])

    def _verify(self) -> None:
        seconds = self._timed(3, "verify", "-C", self.folder)
        commits = self._commits()
        self.results["verify, whole command, s"] = seconds
        self.results["commits"] = commits
        self.results["verify_s"] = seconds * 100_000 / commits

    def _reports(self) -> None:
        """The slowest report, and all active cases by urgency, as whole commands."""
        names = (
            "yearly monthly kind outcome age region recruitment province compound channel scam closure duration "
            "custody returns incidents calls standards roster counterparts overdue duties handover"
        )
        times = {name: self._timed(3, "report", name, "-C", self.folder) for name in names.split()}
        self.results["report_ms of"], seconds = max(times.items(), key=lambda item: item[1])
        self.results["report_ms"] = seconds * 1e3
        words: list[str | Path] = ["list", "victims", "--filter", "is:active", "--sort", "-score", "-C", self.folder]
        self.results["active cases by score, whole command, ms"] = self._timed(3, *words) * 1e3

    def _import(self) -> None:
        """Imports a spreadsheet of 5,000 people into a copy of the casebook, and undoes it."""
        path = self.home / "people.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(HEADS)
            for row in range(5_000):
                day = f"{row % 28 + 1}"
                name = "".join("가나다라마바사아자차"[int(digit)] for digit in f"{row:04}")
                rows.writerow(
                    [
                        "김" + name,
                        f"{1970 + row % 36}.{row % 12 + 1}.{day}",
                        "남여"[row % 2],
                        f"Z9{row:06}",
                        f"010-{row:04}-9999",
                        f"2025. 8. {day}.",
                        "박나래",
                        "모",
                        "시아누크빌",
                        "텔레그램 광고를 보고 출국",
                    ]
                )
        copy = self.folder.with_name(self.folder.name + "-import")
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.folder, copy)
        # Otherwise the import would wait until the copy is on the disk.
        os.sync()
        arguments: list[str | Path] = ["import", "victims", path, "--skip-bad", "-C", copy]
        self.results["import_s"] = self._timed(1, *arguments)
        self.results["undo of that import, whole command, s"] = self._timed(1, "undo", "-C", copy)
        shutil.rmtree(copy)

    def _commits(self) -> int:
        with (self.folder / "journal.jsonl").open("rb") as file:
            return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))


if __name__ == "__main__":
    main()
