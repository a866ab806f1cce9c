#!/usr/bin/env python3
"""Tests that need root: power cuts on a real file system, full disks, faults injected by strace, SSH.

Says of each trial whether it passed, `NOT RUN: why` where the machine cannot have it, and in its last
line how many passed and failed. Words choose trials by their names, CASEBOOK_SEED repeats a run, and
CASEBOOK_SOAK makes it a long one.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "PythonSupport"))

import captive_trials
import full_disk
import keeper_trials
import limits
import package_trials
import power_cuts
import ssh_trials
from trial import PROGRAM, NotRun, Trials, Word, casebook, casebook_with_a_victim, on_terminal, run


def strace_fault(call: str, fault: str, status: int, word: str) -> None:
    """A fault in a real system call of the real program."""
    if not shutil.which("strace"):
        raise NotRun("no strace")
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "book"
        assert casebook("init", book).returncode == 0
        assert casebook("add", "victim", "name_ko=김", "report_channel=family", "-C", book).returncode == 0
        words: list[Word] = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}"]
        words += ["-P", book / "journal.jsonl"]
        words += ["-e", f"inject={call}:{fault}", PROGRAM, "note", "V-0001", "hello", "-C", book]
        done = run(*words, check=False)
        assert done.returncode == status and word in done.stderr, f"{done.returncode}: {done.stderr}"
        assert casebook("note", "V-0001", "again", "-C", book).returncode == 0
        assert casebook("verify", "-C", book).returncode in (0, 1)


def starts_nothing() -> None:
    """A whole walk starts no other program and opens no network socket."""
    if not shutil.which("strace"):
        raise NotRun("no strace")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        book, log = casebook_with_a_victim(home), home / "log"
        strace = ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=execve,socket"]
        with on_terminal(home, *strace, PROGRAM, "browse", book) as terminal:
            terminal.wait_for("In danger")
            for keys, text in (("2", "KIM"), ("\r", "V-0001")):
                terminal.type(keys)
                terminal.wait_for(text)
            terminal.hang_up()
        calls = log.read_text()
        assert calls.count("execve(") == 1, calls
        assert "AF_INET" not in calls, calls


def a_frame_is_one_write() -> None:
    """A key is answered in one write to the terminal, and no file is opened before."""
    if not shutil.which("strace"):
        raise NotRun("no strace")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        book, log = casebook_with_a_victim(home), home / "log"
        strace = ["strace", "-qq", "-y", "-o", str(log), "-e", "trace=read,write,openat"]
        with on_terminal(home, *strace, PROGRAM, "browse", book) as terminal:
            terminal.wait_for("In danger")
            for keys, text in (("2", "KIM"), ("\r", "Situation"), ("?", "Here and now")):
                terminal.type(keys)
                terminal.wait_for(text)
            terminal.hang_up()
        # The calls after a key up to the next one; the last key is followed by the end of the session.
        answers = re.split(r"read\(0<[^>]*>, \".*\", \d+\) += 1\n", log.read_text())[1:-1]
        assert len(answers) >= 2, log.read_text()
        for answer in answers:
            before, sent, _ = answer.partition("write(1</dev/pts")
            assert sent and "openat" not in before, answer
            # The output of ncurses for a frame is collected in memory and sent in one write.
            pieces = re.findall(r"write\(1<(/dev/pts|/memfd)", answer)
            assert "/dev/pts" not in (a for a, b in pairwise(pieces) if a == b), answer


def change_of_a_colleague(*before: str) -> None:
    """A save of another process is on the screen at most two seconds later."""
    with tempfile.TemporaryDirectory() as folder:
        book = casebook_with_a_victim(Path(folder))
        with on_terminal(Path(folder), *before, PROGRAM, "browse", book) as terminal:
            terminal.wait_for("In danger")
            assert casebook("set", "V-0001", "contact_rule=never call", "-C", book).returncode == 0
            terminal.wait_for("changed V-0001", seconds=2)
            terminal.hang_up()


def change_without_a_watch() -> None:
    """The same if the system has no watch left, so that the program must poll."""
    if not shutil.which("strace"):
        raise NotRun("no strace")
    with tempfile.NamedTemporaryFile() as log:
        words = ["strace", "-f", "-qq", "-o", log.name, "-e", "trace=inotify_init1"]
        change_of_a_colleague(*words, "-e", "inject=inotify_init1:error=EMFILE")
        assert b"(INJECTED)" in log.read(), "there was a watch"


def dropped_line() -> None:
    """A connection dropped while typing leaves a complete draft, and no lock."""
    with tempfile.TemporaryDirectory() as folder:
        book = casebook_with_a_victim(Path(folder))
        with on_terminal(Path(folder), PROGRAM, "browse", book) as terminal:
            terminal.wait_for("In danger")
            terminal.type("2")
            terminal.wait_for("KIM")
            terminal.type("t")
            terminal.type("heard from the mother")
            terminal.wait_for("mother")
            terminal.hang_up(seconds=5)
        drafts = [path.read_text() for path in (book / "drafts").glob("*.json")]
        assert len(drafts) == 1 and "heard from the mother" in drafts[0], drafts
        assert casebook("note", "V-0001", "free", "-C", book).returncode == 0


TRIALS: Trials = {
    **power_cuts.TRIALS,
    **full_disk.TRIALS,
    "fdatasync: EIO": lambda: strace_fault("fdatasync", "error=EIO", 74, "disk reports an error"),
    "write: ENOSPC": lambda: strace_fault("write", "error=ENOSPC", 73, "disk is full"),
    "write: EDQUOT": lambda: strace_fault("write", "error=EDQUOT", 73, "quota"),
    "a walk starts no program and opens no network": starts_nothing,
    "a frame is one write": a_frame_is_one_write,
    "a change of a colleague": change_of_a_colleague,
    "a change of a colleague without a watch": change_without_a_watch,
    "a line that drops": dropped_line,
    "a write that lies": lambda: strace_fault("write", "retval=2000", 73, "only a part"),
    **ssh_trials.TRIALS,
    **limits.TRIALS,
    **keeper_trials.TRIALS,
    **package_trials.TRIALS,
    **captive_trials.TRIALS,
}


def main() -> int:
    if os.geteuid() != 0:
        print("NOT RUN: power cuts, full disks and SSH need root")
        print("0 passed, 0 failed")
        return 0
    passed = failed = 0
    for name, trial in TRIALS.items():
        if sys.argv[1:] and not any(word in name for word in sys.argv[1:]):
            continue
        try:
            print(f"passed: {name}", trial() or "", flush=True)
            passed += 1
        except NotRun as why:
            print(f"NOT RUN: {name}: {why}", flush=True)
        except (AssertionError, OSError, subprocess.TimeoutExpired) as why:
            print(f"FAILED: {name}: {why}", flush=True)
            failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
