#!/usr/bin/env python3
"""What needs root: power cuts on a real file system, full disks, faults that strace puts in, SSH lines.

Says of each trial whether it passed, `NOT RUN: why` where the machine cannot have it, and in its last
line how many passed and failed. CASEBOOK_SEED repeats a run, CASEBOOK_SOAK makes it a long one.
"""
import fcntl
import json
import os
import pty
import random
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
from contextlib import contextmanager
from pathlib import Path

import ssh_trials

BUILD = Path(__file__).resolve().parent.parent / ".build/debug"
PROGRAM, WRITER = BUILD / "casebook", BUILD / "store-writer"
SEED = int(os.environ.get("CASEBOOK_SEED", "14"))
CUTS = 1000 if "CASEBOOK_SOAK" in os.environ else 50
DROPS = 100 if "CASEBOOK_SOAK" in os.environ else 12
MUTANTS = ["noJournalFlush", "noFileFlush", "noDirectoryFlush", "inPlace"]
COMMITS = {"edit", "several", "note"}


class NotRun(Exception):
    """A trial that this machine cannot have."""


def run(*words, check=True, **options):
    done = subprocess.run([str(w) for w in words], capture_output=True, text=True, timeout=120, **options)
    if check and done.returncode != 0:
        raise NotRun(f"{words[0]}: {done.stderr.strip() or done.returncode}")
    return done


def casebook(*words, env=None):
    return run(PROGRAM, *words, check=False, env={**os.environ, "LANG": "C.UTF-8", **(env or {})})


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


def breaches(book, told):
    """What of all that a writer told does not hold after the cut."""
    begun, made, site, folded, saved = None, False, 0, 0, {}
    for line in told:
        words = line.split()
        begun = words[2] if words[0] == "try" else None
        if words[0] == "made":
            made, site = True, int(words[1][1:])
        elif words[0] == "site":
            site = int(words[1][1:])
        elif words[0] == "folded":
            folded = int(words[1])
        elif words[0] == "saved":
            saved[int(words[1])] = [words[2]] * int(words[3])
    if not (book / "casebook.json").exists():
        return ["no casebook"] if made else []
    found = []
    verified = casebook("verify", "--json", "-C", book)
    if verified.returncode not in (0, 1):
        return [f"verify ends with {verified.returncode}: {verified.stderr.strip()}"]
    commits = journal(book)
    last = max(saved, default=0)
    for number, marks in saved.items():
        if commits.get(number) != marks:
            found.append(f"commit {number}: told {marks}, found {commits.get(number)}")
    if max(commits, default=0) > last + (begun in COMMITS):
        found.append(f"told {last}, found {max(commits)}")
    for finding in json.loads(verified.stdout or "[]"):
        if "torn" not in json.dumps(finding) and "not finished" not in json.dumps(finding):
            found.append(json.dumps(finding))
    if int(json.loads((book / "casebook.json").read_text())["site"][1:]) < site:
        found.append(f"the site of m{site} is gone")
    checkpoint = book / "records/checkpoint.json"
    if folded and (not checkpoint.exists() or json.loads(checkpoint.read_text())["sequence"] < folded):
        found.append(f"told folded {folded}")
    return found


def cut(folder, chance, mutant=None):
    """Cuts the power under a writer once; gives the breaches and how much was told."""
    image = Path(folder) / "image"
    run("truncate", "-s", "32M", image)
    run("mkfs.ext4", "-qF", image)
    # The weakest that ext4 offers: it does not flush by itself what takes the place of another file.
    how = ("-o", "loop,noauto_da_alloc", image)
    env = {"STORE_CUT": str(chance.randint(5, 250)), "STORE_MOUNT": str(Path(folder) / "mount")}
    if mutant:
        env["STORE_MUTANT"] = mutant
    with mounted(folder, *how) as place:
        done = run(WRITER, "work", place / "book", chance.randrange(1 << 30), 1, 400, check=False, env=env)
    assert done.returncode == 0, done.stdout.splitlines()[-1:]
    told = done.stdout.splitlines()
    with mounted(folder, *how) as place:
        return breaches(place / "book", told), len(told)


def power_cuts():
    chance, told = random.Random(SEED), 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(CUTS):
            found, count = cut(folder, chance)
            told += count
            assert not found, f"cut {number}, seed {SEED}: {found}"
    return f"{CUTS} cuts, {told} lines told, seed {SEED}"


def mutant_is_found_out(mutant):
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(1, 41):
            if cut(folder, chance, mutant)[0]:
                return f"after {number} cuts"
    raise AssertionError("not in 40 cuts")


def full_disk(options):
    """Nothing is lost on a full disk, the sentence says what is the matter, and it works again."""
    with tempfile.TemporaryDirectory() as folder, mounted(folder, "-t", "tmpfs", "-o", options, "t") as place:
        book = place / "book"
        assert casebook("init", book).returncode == 0
        added = casebook("add", "victim", "name_ko=김민준", "report_channel=family", "-C", book)
        assert added.returncode == 0, added.stderr
        refused = fill = None
        for number in range(200):
            (place / f"fill{number}").write_bytes(b"")
            saved = casebook("note", "V-0001", "x" * 1500, "-C", book)
            if saved.returncode:
                refused = saved
                break
        if refused is None:
            raise NotRun("the disk did not fill up")
        assert refused.returncode == 73 and "full" in refused.stderr, refused.stderr
        before = journal(book)
        for words in (["set", "V-0001", "name_latin=KIM"], ["checkpoint"]):
            done = casebook(*words, "-C", book)
            assert done.returncode in (0, 73), done.stderr
        assert journal(book).items() >= before.items()
        for fill in place.glob("fill*"):
            fill.unlink()
        run("mount", "-o", "remount,size=8m,nr_inodes=100", place)
        assert casebook("note", "V-0001", "works again", "-C", book).returncode == 0
        assert casebook("checkpoint", "-C", book).returncode == 0


def no_inodes():
    with tempfile.TemporaryDirectory() as folder, mounted(
        folder, "-t", "tmpfs", "-o", "size=8m,nr_inodes=16", "t"
    ) as place:
        book = place / "book"
        assert casebook("init", book).returncode == 0
        assert casebook("add", "victim", "name_ko=김", "report_channel=family", "-C", book).returncode == 0
        refused = casebook("checkpoint", "-C", book)
        assert refused.returncode == 73 and "disk is full" in refused.stderr, refused.stderr
        assert casebook("note", "V-0001", "still saved", "-C", book).returncode == 0
        run("mount", "-o", "remount,nr_inodes=200", place)
        assert casebook("checkpoint", "-C", book).returncode == 0


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
    shown = b""
    while select.select([outer], [], [], seconds)[0]:
        shown += os.read(outer, 65536)
        if text.encode() in shown:
            return
    raise AssertionError(f"{text!r} did not appear: {shown[-200:]!r}")


def casebook_with_a_victim(folder):
    book = Path(folder) / "book"
    assert casebook("init", book).returncode == 0
    assert casebook("add", "victim", "name_latin=KIM", "report_channel=family", "-C", book).returncode == 0
    return book


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


def over_ssh(work, *extra):
    return ssh_trials.trial(sys.modules[__name__], lambda office: work(office, *extra))


TRIALS = {
    "power cuts lose nothing": power_cuts,
    **{f"power cuts find out {name}": lambda name=name: mutant_is_found_out(name) for name in MUTANTS},
    "a full disk": lambda: full_disk("size=96k"),
    "no inodes left": no_inodes,
    "fdatasync: EIO": lambda: strace_fault("fdatasync", "error=EIO", 74, "disk reports an error"),
    "write: ENOSPC": lambda: strace_fault("write", "error=ENOSPC", 73, "disk is full"),
    "write: EDQUOT": lambda: strace_fault("write", "error=EDQUOT", 73, "quota"),
    "a walk starts no program and opens no network": starts_nothing,
    "a line that drops": dropped_line,
    "SSH gives nothing but the program": lambda: over_ssh(ssh_trials.only_the_program),
    "SSH lines that drop": lambda: over_ssh(ssh_trials.drops, sys.modules[__name__], DROPS, SEED),
    "an SSH client that freezes": lambda: over_ssh(ssh_trials.frozen, sys.modules[__name__], SEED),
    "a write that lies": lambda: strace_fault("write", "retval=2000", 73, "only a part"),
}


def main():
    if os.geteuid() != 0:
        print("NOT RUN: power cuts and full disks need root")
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
        except (AssertionError, subprocess.TimeoutExpired) as why:
            print(f"FAILED: {name}: {why}", flush=True)
            failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
