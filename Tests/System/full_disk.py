"""Tests every action of an officer while the disk is full, or has no inode left."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from trial import Done, NotRun, Trials, casebook, journal, mounted

SETUP = (
    "add victim name_ko=김민준 report_channel=family",
    "add victim name_ko=이서연 report_channel=family",
    "add compound name=Riverside province=KH-18",
    "add counterpart name=Police province=KH-12 kind=police",
    "add followup subject=Call type=call_family victims=V-0001 due_at=2030-12-01T09:00",
    "set V-0002 name_latin=LEE",
    "checkpoint",
)

#: What is saved: the commits, and the files of `records/`.
Content = tuple[dict[int, list[str]], dict[str, bytes]]

# Each changes something; `{out}` is a file on the same disk, `{list}` one to be read.
ACTS = (
    "add victim name_ko=박지후 report_channel=family",
    "set V-0001 name_latin=KIM",
    "note V-0001 seen",
    "stage V-0001 located place=S-0001 --source police --no-duties",
    "triage V-0001 --override high --reason seen --until +5d",
    "assign lee V-0001 --confirm officer",
    "consent V-0001 khm_police yes --how call",
    "attach V-0001 --kind other --name a.txt",
    "done F-0001 --outcome achieved",
    "wait F-0002 --until +5d --counterpart O-0001",
    "request V-0001 --channel report_117 --override vital --out {out}",
    "request V-0001 --channel report_117 --override vital --sent",
    "brief V-0001 --override vital --out {out}",
    "export victims --override vital --out {out}",
    "import {list}",
    "reconcile {list} --body npa --add 2",
    "different V-0001 V-0002",
    "merge V-0001 V-0002",
    "undo",
    "restore V-0002 --version 1",
    "checkpoint",
    "rebuild",
    "init {out}",
)


def _is_done(act: str, done: Done) -> bool:
    """Whether an act was done; `reconcile` exits with 1 if the lists differ."""
    return done.returncode == 0 or (act.startswith("reconcile") and done.returncode == 1)


def _do(act: str, book: Path, files: dict[str, str]) -> Done:
    words = [word.format(**files) for word in act.split()]
    where: list[str | Path] = [] if words[0] == "init" else ["-C", book]
    return casebook(*words, *where, input="a file of the case\n")


def _content(book: Path) -> Content:
    """Everything saved: the commits, and the bytes of every readable file."""
    records = {path.name: path.read_bytes() for path in (book / "records").iterdir()}
    return journal(book), records


def _end_near_a_page(book: Path) -> None:
    """Fills the journal's last page so that no commit fits; one without text has about 650 bytes."""
    room = -(book / "journal.jsonl").stat().st_size % 4096
    if room > 600:
        done = casebook("note", "V-0002", "x" * max(1, room - 800), "-C", book)
        assert done.returncode == 0, done.stderr


def _fill(place: Path) -> None:
    """Fills all free blocks, the last one byte by byte."""
    with (place / "fill").open("ab", buffering=0) as fill:
        for size in (1 << 16, 1 << 12, 1):
            try:
                while True:
                    fill.write(b"x" * size)
            except OSError:
                pass


def _take_inodes(place: Path) -> None:
    for number in range(10_000):
        try:
            (place / f"fill{number}").touch()
        except OSError:
            return
    raise NotRun("the inodes did not run out")


def every_act(options: str, fill: Callable[[Path], None], least: int) -> str:
    """Each act is refused with a sentence or done completely; nothing is lost, and with room it works."""
    refused = []
    for act in ACTS:
        with tempfile.TemporaryDirectory() as name, mounted(Path(name), "-t", "tmpfs", "-o", options, "t") as place:
            book, names = place / "book", Path(name) / "list.csv"
            files = {"out": str(place / "out"), "list": str(names)}
            names.write_text("성명,신고일,신고경로\n최서준,2025-08-03,가족\n")
            for words in (f"init {book}", *(f"{words} -C {book}" for words in SETUP)):
                done = casebook(*words.split())
                assert done.returncode == 0, f"{words}: {done.stderr}"
            _end_near_a_page(book)
            before = _content(book)
            fill(place)
            done = _do(act, book, files)
            said = f"{act}: {done.returncode}: {done.stderr}"
            assert _is_done(act, done) or done.returncode == 73, said
            _expect_intact(before, book, act, torn=True)
            if _is_done(act, done):
                _expect_done(before, book, act, place)
                continue
            assert "full" in done.stderr, said
            assert act.startswith("init") or not (place / "out").exists(), f"{act} left a file behind"
            refused.append(act.split()[0])
            for path in place.glob("fill*"):
                path.unlink()
            again = _do(act, book, files)
            assert _is_done(act, again), f"{act}, with room again: {again.returncode}: {again.stderr}"
            _expect_intact(before, book, act)
            _expect_done(before, book, act, place)
    assert len(refused) >= least, f"only {refused} were refused"
    return f"({len(refused)} of {len(ACTS)} acts refused)"


def _expect_done(before: Content, book: Path, act: str, place: Path) -> None:
    """A reported result exists: the file, or one more commit; `verify` checks `records/`."""
    if "{out}" in act:
        assert (place / "out").exists(), f"{act} left nothing"
    elif act not in ("checkpoint", "rebuild"):
        assert len(journal(book)) > len(before[0]), f"{act} saved nothing"


def _expect_intact(before: Content, book: Path, act: str, torn: bool = False) -> None:
    """Nothing is missing or wrong; `torn` allows an incomplete line."""
    commits, records = before
    assert journal(book).items() >= commits.items(), f"{act} lost a commit"
    verified = casebook("verify", "-C", book)
    wrong = [line for line in verified.stdout.splitlines() if not (torn and "cut off" in line)]
    assert verified.returncode == 0 or (torn and not wrong), f"{act}: {verified.stdout}"
    for name, content in records.items():
        if name != "checkpoint.json" and act not in ("checkpoint", "rebuild"):
            assert (book / "records" / name).read_bytes() == content, f"{act}: {name}"


TRIALS: Trials = {
    "every act on a full disk": lambda: every_act("size=160k", _fill, 20),
    "every act without inodes": lambda: every_act("size=8m,nr_inodes=60", _take_inodes, 6),
}
