"""Shared by the tests of the built program: running it, terminals, mounts and casebooks."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from terminal import Terminal

BUILD = Path(__file__).resolve().parents[2] / ".build/debug"
PROGRAM, WRITER = BUILD / "casebook", BUILD / "store-writer"
SEED = int(os.environ.get("CASEBOOK_SEED", "14"))
SOAK = "CASEBOOK_SOAK" in os.environ

#: What may be given as a word of a command.
Word = str | int | Path
Done = subprocess.CompletedProcess[str]
#: Trials by their names; each may say how it went.
Trials = dict[str, Callable[[], str | None]]


class NotRun(Exception):  # noqa: N818
    """A test that cannot run on this machine."""


def run(
    *words: Word,
    check: bool = True,
    env: Mapping[str, str] | None = None,
    input: str | None = None,
    stdin: int | None = None,
) -> Done:
    """Runs a command; one that fails is a reason not to run the trial, unless `check` is off."""
    done = subprocess.run(
        [str(word) for word in words],
        capture_output=True,
        text=True,
        timeout=120,
        env=env,
        input=input,
        stdin=stdin,
    )
    if check and done.returncode != 0:
        raise NotRun(f"{words[0]}: {done.stderr.strip() or done.returncode}")
    return done


def casebook(*words: Word, env: Mapping[str, str] | None = None, input: str | None = None) -> Done:
    """Runs the program, whatever comes of it."""
    return run(PROGRAM, *words, check=False, env={**os.environ, "LANG": "C.UTF-8", **(env or {})}, input=input)


@contextmanager
def mounted(folder: Path, *options: Word) -> Iterator[Path]:
    """A mount that is removed afterwards."""
    place = folder / "mount"
    place.mkdir(exist_ok=True)
    run("mount", *options, place)
    try:
        yield place
    finally:
        run("umount", place, check=False)


def journal(book: Path) -> dict[int, list[str]]:
    """The commits in a journal: their sequence numbers, and the marks in their records."""
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


def on_terminal(home: Path, *words: str | Path) -> Terminal:
    """A command on a terminal of its own, with nothing of this process's environment but the path."""
    kept = {"PATH": os.environ["PATH"], "HOME": str(home), "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    return Terminal(words, kept)


def casebook_with_a_victim(folder: Path) -> Path:
    book = folder / "book"
    assert casebook("init", book).returncode == 0
    assert casebook("add", "victim", "name_latin=KIM", "report_channel=family", "-C", book).returncode == 0
    return book
