"""Tests what is shipped: the Debian package, and the schemas of the files."""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from trial import PROGRAM, NotRun, Trials, run

SCRIPT = Path(__file__).resolve().parents[2] / "Scripts/deb"
CONTENTS = [
    "usr/bin/casebook",
    "usr/lib/systemd/system/casebook-keeper.service",
    "usr/share/bash-completion/completions/casebook",
    "usr/share/casebook/reference/codes.json",
    "usr/share/doc/casebook/Docs/Server.md",
    "usr/share/doc/casebook/copyright",
    "usr/share/doc/casebook/examples/main.json",
    "usr/share/doc/casebook/examples/sshd.conf",
    "usr/share/fish/vendor_completions.d/casebook.fish",
    "usr/share/man/man1/casebook.1.gz",
    "usr/share/zsh/vendor-completions/_casebook",
]


def _package(folder: Path) -> Path:
    environment = {**os.environ, "COMPRESSION": "none"}
    return Path(run(SCRIPT, PROGRAM, folder, env=environment).stdout.strip())


def package() -> None:
    """A package of the program has its manual, completions and documents; taken apart, it works."""
    if not shutil.which("dpkg-shlibdeps"):
        raise NotRun("no dpkg-shlibdeps")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first = _package(folder / "a")
        assert _digest(first) == _digest(_package(folder / "b")), "two packages of one program differ"
        needs = run("dpkg-deb", "-f", first, "Depends").stdout
        for library in ("libc6 (>= 2.36)", "libncursesw6", "libnettle8"):
            assert library in needs, needs
        run("dpkg-deb", "-x", first, folder / "root")
        for path in CONTENTS:
            assert (folder / "root" / path).is_file(), path
        program = folder / "root/usr/bin/casebook"
        assert run(program, "--version").stdout == run(PROGRAM, "--version").stdout
        completion = folder / "root/usr/share/bash-completion/completions/casebook"
        said = run("bash", "-c", f"source {completion} && complete -p casebook").stdout
        assert said.strip().endswith(" casebook"), said


def schemas() -> str:
    """The files of the demo casebook are what Data/Schema says, by a public validator."""
    checker = Path(__file__).with_name("schema_check.py")
    if run("/usr/bin/python3", "-c", "import jsonschema", check=False).returncode != 0:
        raise NotRun("no jsonschema for /usr/bin/python3")
    with tempfile.TemporaryDirectory() as name:
        book = Path(name) / "book"
        run(PROGRAM, "demo", book)
        run(PROGRAM, "brief", "V-0001", "-C", book)
        run(PROGRAM, "checkpoint", "-C", book)
        done = run("/usr/bin/python3", "-B", checker, book, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


TRIALS: Trials = {"a Debian package": package, "the schemas of the files": schemas}
