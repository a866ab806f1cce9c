"""What the trials of the built program share: running it, terminals for it, mounts and casebooks."""

import fcntl
import json
import os
import pty
import select
import struct
import subprocess
import termios
import time
from contextlib import contextmanager
from pathlib import Path

BUILD = Path(__file__).resolve().parent.parent / ".build/debug"
PROGRAM, WRITER = BUILD / "casebook", BUILD / "store-writer"
SEED = int(os.environ.get("CASEBOOK_SEED", "14"))
SOAK = "CASEBOOK_SOAK" in os.environ


class NotRun(Exception):
    """A trial that this machine cannot have."""


def run(*words, check=True, **options):
    done = subprocess.run([str(w) for w in words], capture_output=True, text=True, timeout=120, **options)
    if check and done.returncode != 0:
        raise NotRun(f"{words[0]}: {done.stderr.strip() or done.returncode}")
    return done


def casebook(*words, env=None, input=None):
    env = {**os.environ, "LANG": "C.UTF-8", **(env or {})}
    return run(PROGRAM, *words, check=False, env=env, input=input)


@contextmanager
def mounted(folder, *options):
    """A mount that is taken away again."""
    place = Path(folder) / "mount"
    place.mkdir(exist_ok=True)
    run("mount", *options, place)
    try:
        yield place
    finally:
        run("umount", place, check=False)


def journal(book):
    """The commits in a journal: their numbers, and the marks in their records."""
    commits = {}
    path = book / "journal.jsonl"
    for line in path.read_bytes().split(b"\n")[:-1] if path.exists() else []:
        if line.endswith(b" "):
            continue
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        images = [record["image"] for record in entry["content"]["records"]]
        commits[entry["seq"]] = [image.get("name_ko") or image.get("text") for image in images]
    return commits


@contextmanager
def on_terminal(home, *words):
    """A program on a terminal of its own: the process, and the terminal's other end."""
    outer, inner = pty.openpty()
    fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    process = subprocess.Popen(
        [str(word) for word in words],
        stdin=inner, stdout=inner, stderr=inner, start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        env={"PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8"},
    )
    os.close(inner)
    try:
        yield process, outer
    finally:
        process.kill()
        process.wait()


def wait_for(outer, text, seconds=20):
    """Reads what the program draws until a text is among it."""
    shown, end = b"", time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0 and select.select([outer], [], [], left)[0]:
        shown += os.read(outer, 65536)
        if text.encode() in shown:
            return
    raise AssertionError(f"{text!r} did not appear: {shown[-200:]!r}")


def casebook_with_a_victim(folder):
    book = Path(folder) / "book"
    assert casebook("init", book).returncode == 0
    assert casebook("add", "victim", "name_latin=KIM", "report_channel=family", "-C", book).returncode == 0
    return book
