"""A program on a pseudo-terminal of its own: keys go in, what it writes comes out."""

import ctypes
import fcntl
import os
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

_PR_SET_PDEATHSIG = 1


class TooLate(AssertionError):  # noqa: N818
    """What was waited for did not come."""


class Terminal:
    """The outer end of a terminal, and the program that runs in it.

    The program has a session of its own, as under `sshd`, and dies with this process.
    """

    def __init__(
        self, command: Sequence[str | Path], environment: Mapping[str, str], columns: int = 100, rows: int = 30
    ) -> None:
        self._outer, inner = os.openpty()
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        libc = ctypes.CDLL(None)

        def child() -> None:
            os.setsid()
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)

        self.process = subprocess.Popen(
            [str(word) for word in command],
            stdin=inner,
            stdout=inner,
            stderr=inner,
            env=environment,
            preexec_fn=child,
        )
        os.close(inner)
        self._poll = select.poll()
        self._poll.register(self._outer, select.POLLIN)

    def type(self, keys: str) -> None:
        """Writes the keys at once."""
        os.write(self._outer, keys.encode())

    def has_output(self, seconds: float) -> bool:
        """Whether the program writes something, or ends, within so many seconds."""
        return bool(self._poll.poll(max(0, seconds) * 1000))

    def read(self) -> bytes:
        """What the program has written since, at least a byte."""
        try:
            data = os.read(self._outer, 1 << 16)
        except OSError:
            data = b""
        if not data:
            raise TooLate("the program ended")
        return data

    def drop_output(self) -> None:
        """Reads what is there and forgets it, so that the program never waits to write."""
        while self.has_output(0):
            self.read()

    def wait_for(self, text: str, seconds: float = 20) -> None:
        """Reads what the program draws until a text is among it."""
        shown, end = b"", time.monotonic() + seconds
        while self.has_output(end - time.monotonic()):
            shown += self.read()
            if text.encode() in shown:
                return
        raise TooLate(f"{text!r} did not appear: {shown[-200:]!r}")

    def hang_up(self, seconds: float = 20) -> None:
        """Closes the terminal, as a line that drops, and waits until the program has ended."""
        self._close_line()
        self.process.wait(seconds)

    def close(self) -> None:
        """Ends the program at once, if it runs still."""
        self.process.kill()
        self.process.wait()
        self._close_line()

    def _close_line(self) -> None:
        if self._outer >= 0:
            os.close(self._outer)
            self._outer = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
