"""A program on a pty of its own: keys in, frames out, with the times of their bytes.

A frame is complete when nothing was written for a quiet time; the quiet time itself is not counted.
"""

import ctypes
import fcntl
import os
import select
import signal
import struct
import subprocess
import termios
import time
from dataclasses import dataclass

from bench_screen import Screen

COLUMNS, ROWS = 200, 50
_PR_SET_PDEATHSIG = 1


@dataclass
class Frame:
    """What a key did: milliseconds until the last byte, bytes, milliseconds of processor time.

    `first_ms` is the time of the first frame, where others had to come before all was there.
    """

    ms: float
    bytes: int
    first_ms: float = 0.0
    cpu_ms: float = 0.0


class TooLate(Exception):
    pass


class Terminal:
    def __init__(self, command, environment, quiet=0.03, timeout=60):
        self.quiet, self.timeout = quiet, timeout
        self.screen = Screen(COLUMNS, ROWS)
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        libc = ctypes.CDLL(None)

        def child():
            os.setsid()
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)

        self.began = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=environment, preexec_fn=child
        )
        os.close(slave)
        self.poll = select.poll()
        self.poll.register(self.master, select.POLLIN)

    def started(self, isReady, quiet=0.15):
        """The first frame for which `isReady(screen)` holds."""
        return self._frame(self.began, isReady, quiet)

    def press(self, keys, expect=None):
        """Writes the keys at once; the frame that answers, or the one for which `expect` holds."""
        before = self.cpu_ms()
        begin = time.perf_counter()
        self.type(keys)
        frame = self._frame(begin, expect, self.quiet)
        frame.cpu_ms = self.cpu_ms() - before
        return frame

    def type(self, keys):
        os.write(self.master, keys.encode())

    def put(self, keys):
        """Writes the keys, whether they change anything or not, and waits for silence."""
        self.type(keys)
        self.settle(0.06)

    def next_frame(self, since, expect=None):
        """A frame that comes by itself; its time counts from `since`."""
        return self._frame(since, expect, self.quiet)

    def settle(self, silence=0.3):
        """Waits until the program writes nothing more."""
        while self.poll.poll(silence * 1000):
            self.screen.feed(self._read())

    def shows(self, text):
        return any(text in row for row in self.screen.rows())

    def rest(self, silence=0.5, timeout=60):
        """Waits until the program neither writes nor computes."""
        began, used = time.perf_counter(), -1
        while self.cpu_ms() - used > 5 and time.perf_counter() - began < timeout:
            used = self.cpu_ms()
            self.settle(silence)

    def _read(self):
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:
            data = b""
        if not data:
            raise TooLate("the program ended:\n" + "\n".join(self.screen.rows()))
        return data

    def _frame(self, begin, expect, quiet):
        chunks, fed, isMet, first = [], 0, expect is None, None
        while True:
            if self.poll.poll(quiet * 1000):
                data = self._read()
                chunks.append((time.perf_counter(), data))
                continue
            for _, data in chunks[fed:]:
                self.screen.feed(data)
            fed = len(chunks)
            first = first or (chunks[-1][0] if chunks else None)
            isMet = isMet or (fed > 0 and expect(self.screen))
            if chunks and isMet:
                break
            if time.perf_counter() - begin > self.timeout:
                raise TooLate("no such frame:\n" + "\n".join(self.screen.rows()))
        return Frame(
            ms=(chunks[-1][0] - begin) * 1e3,
            bytes=sum(len(data) for _, data in chunks),
            first_ms=(first - begin) * 1e3,
        )

    def cpu_ms(self):
        """Processor time of all threads so far; 0 where the kernel does not tell."""
        total = 0
        folder = f"/proc/{self.process.pid}/task"
        try:
            for task in os.listdir(folder):
                with open(f"{folder}/{task}/schedstat") as file:
                    total += int(file.read().split()[0])
        except OSError:
            pass
        return total / 1e6

    def memory(self):
        """Megabytes: `anonymous` and `private` now, `peak` of everything resident since the start."""
        pid = self.process.pid
        rollup = _fields(f"/proc/{pid}/smaps_rollup")
        status = _fields(f"/proc/{pid}/status")
        return {
            "anonymous": status["RssAnon"] / 1024,
            "private": (rollup["Private_Clean"] + rollup["Private_Dirty"]) / 1024,
            "peak": status["VmHWM"] / 1024,
        }

    def close(self):
        if self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGHUP)
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        os.close(self.master)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def _fields(path):
    """The lines `Name:   123 kB` of a file below /proc, in kB."""
    found = {}
    with open(path) as file:
        for line in file:
            name, _, value = line.partition(":")
            if value.rstrip().endswith("kB"):
                found[name] = int(value.split()[0])
    return found
