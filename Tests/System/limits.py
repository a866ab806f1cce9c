"""Tests the cost of hostile input: peak memory and processor time."""

import itertools
import os
import subprocess
import tempfile
from pathlib import Path

from trial import BUILD, PROGRAM, Trials, Word, casebook

TESTS: list[Word] = [BUILD / "casebookPackageTests.xctest", "--testing-library", "swift-testing", "--skip-build"]


def _cost(*words: Word) -> tuple[int, float, float]:
    """The exit status of a command, its peak of memory in MB and its processor time in seconds; one
    that hangs is killed."""
    command = ["timeout", "--signal=KILL", "240", *map(str, words)]
    with Path(os.devnull).open("r+") as nothing:
        process = subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime


def tests_within(suites: str, megabytes: float) -> str:
    """All inputs of some suites, in one process, stay below a peak of memory."""
    words: list[Word] = [*TESTS, "--disable-xctest", "--no-parallel", "--filter", suites]
    status, peak, _ = _cost(*words)
    assert status == 0, f"{suites}: status {status}"
    assert peak <= megabytes, f"{suites}: {peak:.0f} MB"
    return f"({peak:.0f} MB)"


def large_files() -> str:
    """Large, endless and special files are refused immediately, and nothing is written."""
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "book"
        assert casebook("init", book).returncode == 0
        journal = (book / "journal.jsonl").read_bytes()
        worst = (0.0, 0.0)
        for name, path in _large(Path(folder)):
            status, peak, seconds = _cost(PROGRAM, "import", path, "-C", book)
            said = f"{name}: status {status}, {peak:.0f} MB, {seconds:.1f} s"
            assert status in (1, 65) and peak <= 200 and seconds <= 2, said
            assert (book / "journal.jsonl").read_bytes() == journal, f"{name}: something was saved"
            worst = max(worst[0], peak), max(worst[1], seconds)
        return f"({worst[0]:.0f} MB, {worst[1]:.1f} s)"


def _write(path: Path, head: str, part: str, count: int, tail: str = "") -> None:
    """Runs in pieces, because the peak of a child process starts at the memory of this one."""
    with path.open("w", encoding="utf-8") as file:
        file.write(head)
        file.writelines(itertools.repeat(part, count))
        file.write(tail)


def _large(folder: Path) -> list[tuple[str, Path]]:
    text = folder / "text.json"
    text.write_text('[{"name_ko":"')
    os.truncate(text, 1 << 30)
    rows = folder / "rows.csv"
    _write(rows, "성명,신고일,신고경로\n", "김가온,2025-08-03,가족\n", 1_000_000)
    records = folder / "records.json"
    _write(records, "[{}", ',{"name_ko":"김가온"}', 1_000_000, "]")
    commas = folder / "commas.csv"
    _write(commas, "", ",", 3_000_000)
    lines = folder / "lines.csv"
    _write(lines, "", "\n", 3_000_000)
    brackets = folder / "brackets.json"
    _write(brackets, "", "[", 10_000_000)
    pipe = folder / "pipe.csv"
    os.mkfifo(pipe)
    link = folder / "link.csv"
    link.symlink_to(rows)
    files = (text, rows, records, commas, lines, brackets, pipe, link, folder)
    return [(path.name, path) for path in files] + [("/dev/zero", Path("/dev/zero"))]


TRIALS: Trials = {
    "fuzz within 256 MB": lambda: tests_within("FuzzTests", 256),
    "hostile files within 200 MB": lambda: tests_within("HostileFileTests|AwkwardFileTests", 200),
    "large files within 200 MB and 2 s": large_files,
}
