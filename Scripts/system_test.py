#!/usr/bin/env python3
"""What needs root: power cuts on a real file system, full disks, faults that strace puts in, and SSH.

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
from pathlib import Path

import full_disk
import limits
import power_cuts
import ssh_trials
from trial import PROGRAM, NotRun, casebook, casebook_with_a_victim, on_terminal, run, wait_for


def strace_fault(call, fault, status, word):
    """A fault in the real system call, met by the real program."""
    if not shutil.which("strace"):
        raise NotRun("no strace")
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "book"
        assert casebook("init", book).returncode == 0
        assert casebook("add", "victim", "name_ko=김", "report_channel=family", "-C", book).returncode == 0
        words = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-P", book / "journal.jsonl"]
        words += ["-e", f"inject={call}:{fault}", PROGRAM, "note", "V-0001", "hello", "-C", book]
        done = run(*words, check=False)
        assert done.returncode == status and word in done.stderr, f"{done.returncode}: {done.stderr}"
        assert casebook("note", "V-0001", "again", "-C", book).returncode == 0
        assert casebook("verify", "-C", book).returncode in (0, 1)


def starts_nothing():
    """One program for a whole walk, and no socket of a network."""
    if not shutil.which("strace"):
        raise NotRun("no strace")
    with tempfile.TemporaryDirectory() as folder:
        book, log = casebook_with_a_victim(folder), Path(folder) / "log"
        words = ["strace", "-f", "-qq", "-o", log, "-e", "trace=execve,socket", PROGRAM, "browse", book]
        with on_terminal(folder, *words) as (process, outer):
            wait_for(outer, "In danger")
            for keys, text in (("2", "KIM"), ("\r", "V-0001")):
                os.write(outer, keys.encode())
                wait_for(outer, text)
            os.close(outer)
            process.wait(timeout=20)
        calls = log.read_text()
        assert calls.count("execve(") == 1, calls
        assert "AF_INET" not in calls, calls


def a_frame_is_one_write():
    """A key is answered in one write to the terminal, and no file is opened before."""
    if not shutil.which("strace"):
        raise NotRun("no strace")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        book, log = casebook_with_a_victim(folder), Path(folder) / "log"
        words = ["strace", "-qq", "-y", "-o", log, "-e", "trace=read,write,openat", PROGRAM, "browse", book]
        with on_terminal(folder, *words) as (process, outer):
            wait_for(outer, "In danger")
            for keys, text in (("2", "KIM"), ("\r", "Situation"), ("?", "Here and now")):
                os.write(outer, keys.encode())
                wait_for(outer, text)
            os.close(outer)
            process.wait(timeout=20)
        # What follows a key up to the next one; the last key is followed by the end of the session.
        answers = re.split(r"read\(0<[^>]*>, \".*\", \d+\) += 1\n", log.read_text())[1:-1]
        assert len(answers) >= 2, log.read_text()
        for answer in answers:
            before, sent, _ = answer.partition("write(1</dev/pts")
            assert sent and "openat" not in before, answer
            # What ncurses makes of a frame is collected in memory and sent on at once.
            pieces = re.findall(r"write\(1<(/dev/pts|/memfd)", answer)
            assert "/dev/pts" not in (a for a, b in zip(pieces, pieces[1:]) if a == b), answer


def change_of_a_colleague(*before):
    """What another process saves is on the screen at most two seconds later."""
    with tempfile.TemporaryDirectory() as folder:
        book = casebook_with_a_victim(folder)
        with on_terminal(folder, *before, PROGRAM, "browse", book) as (process, outer):
            wait_for(outer, "In danger")
            assert casebook("set", "V-0001", "contact_rule=never call", "-C", book).returncode == 0
            wait_for(outer, "changed V-0001", seconds=2)
            os.close(outer)
            process.wait(timeout=20)


def change_without_a_watch():
    """The same where the system has no watch left, so that the program has to look by itself."""
    if not shutil.which("strace"):
        raise NotRun("no strace")
    with tempfile.NamedTemporaryFile() as log:
        words = ["strace", "-f", "-qq", "-o", log.name, "-e", "trace=inotify_init1"]
        change_of_a_colleague(*words, "-e", "inject=inotify_init1:error=EMFILE")
        assert b"(INJECTED)" in log.read(), "there was a watch"


def dropped_line():
    """A line that drops while somebody types leaves a draft with all of it, and no lock."""
    with tempfile.TemporaryDirectory() as folder:
        book = casebook_with_a_victim(folder)
        with on_terminal(folder, PROGRAM, "browse", book) as (process, outer):
            wait_for(outer, "In danger")
            os.write(outer, b"2")
            wait_for(outer, "KIM")
            os.write(outer, b"t")
            os.write(outer, b"heard from the mother")
            wait_for(outer, "mother")
            os.close(outer)
            process.wait(timeout=5)
        drafts = [path.read_text() for path in (book / "drafts").glob("*.json")]
        assert len(drafts) == 1 and "heard from the mother" in drafts[0], drafts
        assert casebook("note", "V-0001", "free", "-C", book).returncode == 0


TRIALS = {
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
}


def main():
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


sys.exit(main())
