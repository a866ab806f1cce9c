"""Power cuts on a separate file system, and mistakes in writing that they must detect."""

import hashlib
import json
import random
import tempfile
from functools import partial
from pathlib import Path

from trial import SEED, SOAK, WRITER, Trials, casebook, journal, mounted, run

CUTS = 1000 if SOAK else 50
COMMITS = {"edit", "several", "note"}


def is_kept(path: Path) -> bool:
    """Whether an attachment exists and matches its name."""
    return path.exists() and hashlib.sha256(path.read_bytes()).hexdigest() == path.name


def access_log(book: Path) -> set[str]:
    """The marks in the complete lines of the access log."""
    path, marks = book / "access.jsonl", set[str]()
    for line in path.read_bytes().split(b"\n") if path.exists() else []:
        try:
            marks.add(json.loads(line)["what"])
        except ValueError:
            continue
    return marks


def breaches(book: Path, told: list[str]) -> list[str]:
    """The reports of a writer that do not hold after the cut."""
    begun, made, site, folded = None, False, 0, 0
    saved: dict[int, list[str]] = {}
    kept: list[str] = []
    logged: set[str] = set()
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
        elif words[0] == "kept":
            kept.append(words[2])
        elif words[0] == "logged":
            logged.add(words[1])
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
    # A cut before the commit leaves an incomplete line, or an attachment that no record names yet.
    harmless = ("torn", "not finished", "no record has ever referred to this file")
    for finding in json.loads(verified.stdout or "[]"):
        if not any(word in json.dumps(finding) for word in harmless):
            found.append(json.dumps(finding))
    if int(json.loads((book / "casebook.json").read_text())["site"][1:]) < site:
        found.append(f"the site of m{site} is gone")
    found += [f"the kept file {name} is not whole" for name in kept if not is_kept(book / "attachments" / name)]
    found += [f"{mark} is not in the access log" for mark in logged - access_log(book)]
    checkpoint = book / "records/checkpoint.json"
    # After an interrupted checkpoint the next one first removes it: the journal contains everything.
    is_between = begun == "checkpoint" and not checkpoint.exists()
    reached = json.loads(checkpoint.read_text())["sequence"] if checkpoint.exists() else 0
    if not is_between and reached < folded:
        found.append(f"told folded {folded}")
    return found


def cut(folder: Path, chance: random.Random, mutant: str | None = None) -> tuple[list[str], int]:
    """Cuts the power during a writer's work once; returns the breaches and the number of reports."""
    image = folder / "image"
    run("truncate", "-s", "32M", image)
    run("mkfs.ext4", "-qF", image)
    # The weakest setting of ext4: a file that replaces another is not flushed automatically.
    how = ("-o", "loop,noauto_da_alloc", image)
    env = {"STORE_CUT": str(chance.randint(5, 250)), "STORE_MOUNT": str(folder / "mount")}
    if mutant:
        env["STORE_MUTANT"] = mutant
    with mounted(folder, *how) as place:
        done = run(WRITER, "work", place / "book", chance.randrange(1 << 30), 1, 400, check=False, env=env)
    assert done.returncode == 0, done.stdout.splitlines()[-1:]
    told = done.stdout.splitlines()
    with mounted(folder, *how) as place:
        return breaches(place / "book", told), len(told)


def power_cuts() -> str:
    chance, told = random.Random(SEED), 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(CUTS):
            found, count = cut(Path(folder), chance)
            told += count
            assert not found, f"cut {number}, seed {SEED}: {found}"
    return f"{CUTS} cuts, {told} lines told, seed {SEED}"


def mutant_is_found_out(mutant: str) -> str:
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(1, 41):
            if cut(Path(folder), chance, mutant)[0]:
                return f"after {number} cuts"
    raise AssertionError("not in 40 cuts")


MUTANTS = ["noJournalFlush", "noFileFlush", "noDirectoryFlush", "inPlace"]
TRIALS: Trials = {
    "power cuts lose nothing": power_cuts,
    **{f"power cuts find out {name}": partial(mutant_is_found_out, name) for name in MUTANTS},
}
