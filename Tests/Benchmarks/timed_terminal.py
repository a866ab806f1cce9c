"""A program on a terminal, with the times of the bytes that it writes.

A frame is complete when nothing was written for a quiet time; the quiet time itself is not counted.
"""

import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from screen import Screen
from terminal import Terminal, TooLate

COLUMNS, ROWS = 200, 50


@dataclass
class Frame:
    """What a key did: milliseconds until the last byte, bytes, milliseconds of processor time.

    `first_ms` is the time of the first frame, where others had to come before all was there.
    """

    ms: float
    bytes: int
    first_ms: float = 0.0
    cpu_ms: float = 0.0


class TimedTerminal(Terminal):
    """A terminal that knows what stands on its screen, and since when."""

    def __init__(
        self, command: Sequence[str | Path], environment: Mapping[str, str], quiet: float = 0.03, timeout: float = 60
    ) -> None:
        self.quiet, self.timeout = quiet, timeout
        self.screen = Screen(COLUMNS, ROWS)
        self.began = time.perf_counter()
        super().__init__(command, environment, COLUMNS, ROWS)

    def started(self, is_ready: Callable[[Screen], bool]) -> Frame:
        """The first frame for which `is_ready(screen)` holds."""
        return self._frame(self.began, is_ready, self.quiet)

    def press(self, keys: str, expect: Callable[[Screen], bool] | None = None) -> Frame:
        """Writes the keys at once; the frame that answers, or the one for which `expect` holds."""
        before = self.cpu_ms()
        begin = time.perf_counter()
        self.type(keys)
        frame = self._frame(begin, expect, self.quiet)
        frame.cpu_ms = self.cpu_ms() - before
        return frame

    def put(self, keys: str) -> None:
        """Writes the keys, whether they change anything or not, and waits for silence."""
        self.type(keys)
        self.settle(0.06)

    def next_frame(self, since: float, expect: Callable[[Screen], bool] | None = None) -> Frame:
        """A frame that comes by itself; its time counts from `since`."""
        return self._frame(since, expect, self.quiet)

    def settle(self, silence: float = 0.3) -> None:
        """Waits until the program writes nothing more."""
        while self.has_output(silence):
            self.screen.feed(self.read())

    def shows(self, text: str) -> bool:
        return any(text in row for row in self.screen.rows())

    def rest(self, silence: float = 0.5, timeout: float = 60) -> None:
        """Waits until the program neither writes nor computes."""
        began, used = time.perf_counter(), -10.0
        while self.cpu_ms() - used > 5 and time.perf_counter() - began < timeout:
            used = self.cpu_ms()
            self.settle(silence)

    def read(self) -> bytes:
        try:
            return super().read()
        except TooLate as problem:
            raise TooLate(f"{problem}:\n" + "\n".join(self.screen.rows())) from None

    def _frame(self, begin: float, expect: Callable[[Screen], bool] | None, quiet: float) -> Frame:
        chunks: list[tuple[float, bytes]] = []
        fed, is_met, first = 0, expect is None, 0.0
        while True:
            if self.has_output(quiet):
                data = self.read()
                chunks.append((time.perf_counter(), data))
                continue
            for _, data in chunks[fed:]:
                self.screen.feed(data)
            fed = len(chunks)
            first = first or (chunks[-1][0] if chunks else 0.0)
            is_met = is_met or (expect is not None and fed > 0 and expect(self.screen))
            if chunks and is_met:
                break
            if time.perf_counter() - begin > self.timeout:
                raise TooLate("no such frame:\n" + "\n".join(self.screen.rows()))
        return Frame(
            ms=(chunks[-1][0] - begin) * 1e3,
            bytes=sum(len(data) for _, data in chunks),
            first_ms=(first - begin) * 1e3,
        )

    def cpu_ms(self) -> float:
        """Processor time of all threads so far; 0 where the kernel does not tell."""
        total = 0
        try:
            for task in Path(f"/proc/{self.process.pid}/task").iterdir():
                total += int((task / "schedstat").read_text().split()[0])
        except OSError:
            pass
        return total / 1e6

    def memory(self) -> dict[str, float]:
        """Megabytes: `anonymous` and `private` now, `peak` of everything resident since the start."""
        folder = Path(f"/proc/{self.process.pid}")
        rollup, status = _fields(folder / "smaps_rollup"), _fields(folder / "status")
        return {
            "anonymous": status["RssAnon"] / 1024,
            "private": (rollup["Private_Clean"] + rollup["Private_Dirty"]) / 1024,
            "peak": status["VmHWM"] / 1024,
        }

    def close(self) -> None:
        """Lets the program end as after a line that dropped, so that it leaves nothing behind."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGHUP)
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(5)
        super().close()


def _fields(path: Path) -> dict[str, int]:
    """The lines `Name:   123 kB` of a file below /proc, in kB."""
    found = {}
    for line in path.read_text().splitlines():
        name, _, value = line.partition(":")
        if value.rstrip().endswith("kB"):
            found[name] = int(value.split()[0])
    return found
