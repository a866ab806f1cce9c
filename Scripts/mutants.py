#!/usr/bin/env python3
"""Puts mistakes into a copy of the sources, one at a time, and checks that the tests find each.

The mistakes stand in mutants.json: a file, the words to replace, what to put there, and the tests that
have to fail. Arguments choose mutants by words of their names. The last line counts.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MUTANTS: list[dict[str, str]] = json.loads((Path(__file__).parent / "mutants.json").read_text(encoding="utf-8"))


def swift(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["swift", *words], cwd=folder, capture_output=True, text=True, timeout=1800)


def is_found(folder: Path, mutant: dict[str, str]) -> str | None:
    """Whether the mutant does not build, or a test fails with it."""
    path = folder / "Sources" / mutant["file"]
    sound = path.read_text(encoding="utf-8")
    if sound.count(mutant["old"]) != 1:
        raise LookupError(f"{mutant['file']} has {sound.count(mutant['old'])} times: {mutant['old']}")
    path.write_text(sound.replace(mutant["old"], mutant["new"]), encoding="utf-8")
    try:
        built = swift(folder, "build", "--build-tests", "-Xswiftc", "-no-warnings-as-errors")
        if built.returncode != 0:
            return "does not build"
        tested = swift(folder, "test", "--skip-build", "--disable-xctest", "--filter", mutant["tests"])
        return "found" if tested.returncode != 0 else None
    finally:
        path.write_text(sound, encoding="utf-8")


def main() -> int:
    chosen = [m for m in MUTANTS if not sys.argv[1:] or any(word in m["name"] for word in sys.argv[1:])]
    missed = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "casebook"
        subprocess.run(["git", "clone", "-q", str(ROOT), str(folder)], check=True)
        for mutant in chosen:
            outcome = is_found(folder, mutant)
            missed += outcome != "found"
            print(f"{outcome or 'MISSED'}: {mutant['name']}", flush=True)
    print(f"{len(chosen) - missed} of {len(chosen)} found")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
