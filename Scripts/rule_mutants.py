#!/usr/bin/env python3
"""Puts all small mistakes into one copy of the rules, each with a switch, and checks that the tests find it.

The copy is built once; then the tests that come past a mistake run with it switched on. Mistakes that compile but
change nothing stand in rule_mutants.json with the reason. Arguments choose mistakes by words of their names.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from mutation_places import Place, data_places, places

#: A mistake with the number of its switch.
Numbered = tuple[int, Place]
#: A test, and how many seconds it takes.
Timed = tuple[str, float]

ROOT = Path(__file__).resolve().parent.parent
COPY = ROOT / ".build" / "mutants"
REFUSED, PASSED, OUTCOMES = COPY / "refused.json", COPY / "passed.json", COPY / "outcomes.json"
EQUIVALENT = ROOT / "Scripts" / "rule_mutants.json"
BINARY = COPY / ".build" / "debug" / "casebookPackageTests.xctest"
MODULES = ["CaseRules", "CaseReports", "CaseExchange", "CaseQuery", "Casework"]
#: files of Data/Reference that are rules rather than words
RULES = ["checklists", "duties", "htcds", "requests", "stages", "weights"]
TESTS = [f"{module}Tests" for module in [*MODULES, "CaseReference"]]
#: the mistakes to find: of these kinds in these folders and files
COVERED_KINDS = ["constant", "comparison", "equality", "extreme", "entry", "field", "data"]
COVERED = [
    "CaseExchange/Export/BundleView",
    "CaseExchange/Export/CaseBundle",
    "CaseExchange/Export/HTCDSTable",
    "CaseExchange/Export/RedactedView",
    "CaseExchange/Export/RecordTable",
    "CaseReports/Brief",
    "CaseReports/Report",
    "CaseReports/RescueRequest",
    "CaseReports/Suppression",
    "CaseRules/Disclosure",
    "CaseRules/Followups",
    "CaseRules/Handover",
    "CaseRules/Matching/ContactKeys",
    "CaseRules/Matching/Match.swift",
    "CaseRules/Reconcile",
    "CaseRules/Requests",
    "CaseRules/Transitions",
    "CaseRules/Triage",
    "CaseRules/WayHome",
    "Casework/Disclosure/DisclosureActs",
    "Casework/Undo/Restore",
    "Casework/Undo/WantedCommit",
    "Reference",
]
#: what reads files that the copy does not have
BESIDE_THE_POINT = ["EmbeddedTests", "DocumentedFilterTests"]
OPERATORS = ["not", "junction", "equality", "comparison"]
LEAST_WAIT, SLOW, TOO_SLOW = 20, 0.4, 3
#: the greatest number of a switch; the files of rules have the last ones
LAST = 99_999

MANIFEST = """
let kept: Set = [{kept}]
package.products = []
package.dependencies = []
package.targets.removeAll {{ !kept.contains($0.name) }}
for target in package.targets where [{mutated}].contains(target.name) {{ target.dependencies.append("Mutants") }}
package.targets.append(.target(name: "Mutants"))
"""

SWITCH = """
import Glibc

private let chosen = getenv("CASEBOOK_MUTANT").flatMap { Int(String(cString: $0)) } ?? -1
private nonisolated(unsafe) let reached = map()

/// A file in which every place that is passed leaves a mark.
private func map() -> UnsafeMutablePointer<UInt8>? {
  guard let path = getenv("CASEBOOK_MUTANTS_REACHED") else { return nil }
  let file = open(path, O_RDWR)
  let memory = mmap(nil, 100_000, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
  return memory?.assumingMemoryBound(to: UInt8.self)
}

public func mutant(_ id: Int) -> Bool {
  reached?[id] = 1
  return id == chosen
}
public func mutantNumber<T: Numeric>(_ id: Int, _ value: T) -> T { mutant(id) ? value + 1 : value }
public func mutantMinimum<T: Comparable>(_ id: Int, _ a: T, _ b: T) -> T { mutant(id) ? max(a, b) : min(a, b) }
public func mutantMaximum<T: Comparable>(_ id: Int, _ a: T, _ b: T) -> T { mutant(id) ? min(a, b) : max(a, b) }
public func mutantListed<T>(_ ids: [Int], _ values: [T]) -> [T] {
  zip(ids, values).filter { !mutant($0.0) }.map { $0.1 }
}

/// A file of rules, changed as `number:offset:length:words` says.
public func mutantText(_ id: Int, _ text: String) -> String {
  guard !mutant(id), let change = getenv("CASEBOOK_MUTANT_TEXT") else { return text }
  let parts = String(cString: change).split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
  guard parts.count == 4, Int(parts[0]) == id, let offset = Int(parts[1]), let length = Int(parts[2]) else {
    return text
  }
  var bytes = Array(text.utf8)
  bytes.replaceSubrange(offset..<offset + length, with: parts[3].utf8)
  return String(decoding: bytes, as: UTF8.self)
}
@_disfavoredOverload
public func mutantListed<T: Hashable>(_ ids: [Int], _ values: [T]) -> Set<T> { Set(mutantListed(ids, values) as [T]) }
"""

PRECEDENCE = {"&&": "LogicalConjunctionPrecedence", "||": "LogicalDisjunctionPrecedence"}


def symbol(number: int) -> str:
    """Two characters that an operator may have in its name."""
    return chr(0x2200 + number // 256) + chr(0x2200 + number % 256)


def operator(number: int, place: Place) -> str:
    """A Swift operator that behaves as in the source, or wrongly if its switch is on."""
    old, new, name = place.before, place.after, place.before + symbol(number)
    if place.kind == "not":
        return f"prefix operator {name}\npublic prefix func {name}(a: Bool) -> Bool {{ mutant({number}) ? a : !a }}\n"
    lines = f"infix operator {name}: {PRECEDENCE.get(old, 'ComparisonPrecedence')}\n"
    if place.kind == "junction":
        return lines + (
            f"public func {name}(a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool "
            f"{{ mutant({number}) ? try a {new} b() : try a {old} b() }}\n"
        )
    body = f"{{ mutant({number}) ? a {new} b : a {old} b }}\n"
    needs = "Equatable" if place.kind == "equality" else "Comparable"
    lines += f"public func {name}<T: {needs}>(a: T, b: T) -> Bool {body}"
    lines += f"public func {name}<T: {needs}, U: {needs}>(a: (T, U), b: (T, U)) -> Bool {body}"
    lines += f"public func {name}<T: {needs}, U: {needs}, V: {needs}>(a: (T, U, V), b: (T, U, V)) -> Bool {body}"
    if place.kind == "equality":
        lines += f"@_disfavoredOverload public func {name}<T>(a: T?, b: _OptionalNilComparisonType) -> Bool {body}"
        lines += (
            f"@_disfavoredOverload public func {name}<T: StringProtocol, U: StringProtocol>(a: T, b: U) -> Bool {body}"
        )
    return lines


def mutated(text: str, numbered: list[Numbered]) -> str:
    """The source with a switch at every place."""
    edits: list[tuple[int, int, str]] = []
    lists: dict[tuple[int, ...], list[str]] = {}
    for number, place in numbered:
        for offset, length, words in place.edits:
            edits.append((offset, length, words.format(id=number, symbol=symbol(number))))
        if place.literal:
            lists.setdefault(place.literal, []).append(str(number))
    for (start, end), numbers in lists.items():
        edits += [(start, 0, f"mutantListed([{', '.join(numbers)}], "), (end, 0, ")")]
    edits.sort(key=lambda edit: (edit[0], {")": 0, " }": 1}.get(edit[2], 2)))
    out: list[str] = []
    at = 0
    for offset, length, words in edits:
        out += [text[at:offset], words]
        at = offset + length
    return "public import Mutants\n" + "".join(out) + text[at:]


def write(path: Path, text: str, written: set[Path]) -> None:
    """Writes only changed files, so that only they are built again."""
    written.add(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def needed_targets() -> dict[str, dict[str, Any]]:
    """The targets that the tests need, including the tests."""
    described = subprocess.run(
        ["swift", "package", "describe", "--type", "json"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    targets = {target["name"]: target for target in json.loads(described.stdout)["targets"]}
    wanted, needed = list(TESTS), dict[str, dict[str, Any]]()
    while wanted:
        name = wanted.pop()
        if name in targets and name not in needed:
            needed[name] = targets[name]
            wanted += targets[name].get("target_dependencies", [])
    return needed


def write_copy(refused: set[str]) -> list[Place]:
    """Writes the sources with all switches but the refused ones; returns all places by their numbers."""
    needed, numbered, data = needed_targets(), list[Place](), list[Place]()
    operators: list[str] = []
    written: set[Path] = set()
    for name, target in sorted(needed.items()):
        for source in sorted((ROOT / target["path"]).rglob("*")):
            if not source.is_file():
                continue
            text = source.read_text(encoding="utf-8")
            if name in MODULES:
                path = str(source.relative_to(ROOT / "Sources"))
                mine = list(enumerate(places(path, text), len(numbered)))
                numbered += [place for _, place in mine]
                operators += [operator(*pair) for pair in mine if pair[1].kind in OPERATORS]
                text = mutated(text, [pair for pair in mine if pair[1].name not in refused])
            elif name == "CaseReference" and source.stem.lower() in RULES:
                words = (ROOT / "Data" / "Reference" / f"{source.stem.lower()}.json").read_text(encoding="utf-8")
                data += data_places(f"{source.stem.lower()}.json", words, LAST - RULES.index(source.stem.lower()))
                number = LAST - RULES.index(source.stem.lower())
                text = "public import Mutants\n" + text.replace('= #"""', f'= mutantText({number}, #"""')
                text = re.sub(r'^"""#$', '"""#)', text, flags=re.M)
            write(COPY / source.relative_to(ROOT), text, written)
    manifest = (
        (ROOT / "Package.swift")
        .read_text(encoding="utf-8")
        .replace(".treatAllWarnings(as: .error)", '.unsafeFlags(["-suppress-warnings"])')
    )
    kept, mutable = (
        ", ".join(f'"{name}"' for name in sorted(names)) for names in (needed, [*MODULES, "CaseReference"])
    )
    write(COPY / "Package.swift", manifest + MANIFEST.format(kept=kept, mutated=mutable), written)
    write(COPY / "Sources" / "Mutants" / "Mutants.swift", SWITCH + "".join(operators), written)
    for old in [*(COPY / "Sources").rglob("*"), *(COPY / "Tests").rglob("*")]:
        if old.is_file() and old not in written:
            old.unlink()
    return numbered + data


def build(refused: set[str]) -> list[Place]:
    """Builds the copy without what the compiler refuses, which it adds; returns the places by their numbers."""
    while True:
        numbered = write_copy(refused)
        built = subprocess.run(
            ["swift", "build", "--build-tests", "-Xswiftc", "-O"], cwd=COPY, capture_output=True, text=True
        )
        if built.returncode == 0:
            return numbered
        new = refused_places(built.stdout + built.stderr, numbered) - refused
        if not new:
            sys.exit(f"mutants: the copy does not build:\n{built.stdout[-4000:]}")
        print(f"the compiler refuses {len(new)} places", flush=True)
        refused |= new
        REFUSED.write_text(json.dumps(sorted(refused), ensure_ascii=False, indent=1), encoding="utf-8")


def refused_places(output: str, numbered: list[Place]) -> set[str]:
    """The places in the lines that the compiler complains of, with all entries of their lists."""
    files: dict[str, list[Place]] = {}
    for place in numbered:
        if place.kind != "data":
            files.setdefault(place.name.split(":")[0], []).append(place)
    refused: set[str] = set()
    for file, line in set(re.findall(r"/([^/\n]+\.swift):(\d+):\d+: error:", output)):
        # The copy has one line more on top; an error without a place belongs to the statement around it.
        for reach in (0, 1, 2, 4, 8):
            close = [place for place in files.get(file, []) if abs(place.line - int(line) + 1) <= reach]
            if close:
                break
        lists = {place.literal for place in close if place.literal}
        refused |= {place.name for place in close}
        refused |= {place.name for place in files.get(file, []) if place.literal in lists}
    return refused


def run_tests(names: list[str], seconds: float, **variables: str) -> bool:
    """Whether the tests pass in the copy; a timeout counts as a failure."""
    wanted = "|".join(re.escape(name) for name in names)
    words = [str(BINARY), "--testing-library", "swift-testing", "--filter", f"^({wanted})"]
    try:
        done = subprocess.run(
            words,
            cwd=COPY,
            env={**os.environ, **variables},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def reach(test: str) -> tuple[float, list[int]]:
    """The duration of a test, and the numbers of the places that it executes."""
    marks = COPY / "marks" / re.sub(r"\W", "_", test)[:200]
    marks.parent.mkdir(exist_ok=True)
    marks.write_bytes(bytes(100_000))
    began = time.monotonic()
    if not run_tests([test], 300, CASEBOOK_MUTANTS_REACHED=str(marks)):
        print(f"without a mistake this does not pass: {test}", flush=True)
        return 0, []
    taken = time.monotonic() - began
    return taken, [number for number, mark in enumerate(marks.read_bytes()) if mark]


def all_tests() -> list[str]:
    listed = subprocess.run(
        [str(BINARY), "--testing-library", "swift-testing", "--list-tests"], cwd=COPY, capture_output=True, text=True
    )
    names = {re.sub(r"\(.*", "(", line.strip()) for line in listed.stdout.splitlines() if "/" in line}
    own = [name for name in names if name.split(".")[0] in TESTS]
    return sorted(name for name in own if not any(word in name for word in BESIDE_THE_POINT))


def is_found(number: int, place: Place, tests: list[Timed]) -> bool:
    """Whether a test fails with a mistake; fast ones run first, together, and very slow ones are skipped."""
    variable = {"CASEBOOK_MUTANT": str(number)}
    if place.kind == "data":
        variable = {"CASEBOOK_MUTANT_TEXT": ":".join(map(str, (*place.literal, *place.edits[0])))}
    fast = [name for name, taken in tests if taken < SLOW]
    slow = [name for name, taken in sorted(tests, key=lambda test: test[1]) if SLOW <= taken < TOO_SLOW]
    if fast and not run_tests(fast, LEAST_WAIT, **variable):
        return True
    times = dict(tests)
    return any(not run_tests([name], LEAST_WAIT + 4 * times[name], **variable) for name in slow)


def is_covered(place: Place) -> bool:
    return place.kind in COVERED_KINDS and any(place.path.startswith(folder) for folder in COVERED)


def load(path: Path, otherwise: Any) -> Any:
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else otherwise


def tests_by_place(pool: ThreadPoolExecutor) -> list[list[Timed]]:
    """For every place the tests that execute it, each with its duration in seconds; kept until the next build."""
    if not PASSED.exists() or PASSED.stat().st_mtime < BINARY.stat().st_mtime:
        tests = all_tests()
        passed = [(test, *taken) for test, taken in zip(tests, pool.map(reach, tests), strict=True)]
        PASSED.write_text(json.dumps(passed), encoding="utf-8")
    passing: list[list[Timed]] = [[] for _ in range(LAST + 1)]
    for test, seconds, reached in load(PASSED, []):
        for number in reached:
            passing[number].append((test, seconds))
    return passing


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--again", action="store_true", help="only those that were not found yet")
    parser.add_argument("--seconds", type=float, default=1e6, help="begin no more after so long")
    parser.add_argument("--all", action="store_true", help="every place, not only those that have to be found")
    parser.add_argument("--within", action="append", help="only in folders such as CaseRules/Triage")
    parser.add_argument("--kind", action="append", help="only constant, comparison, entry, data …")
    parser.add_argument("words", nargs="*", help="only those whose name has one of the words")
    return parser.parse_args()


def main() -> int:
    chosen = arguments()
    COPY.mkdir(parents=True, exist_ok=True)
    refused = set(load(REFUSED, []))
    numbered = build(refused)
    began = time.monotonic()
    equivalent = {entry["name"] for entry in load(EQUIVALENT, [])}
    outcomes = load(OUTCOMES, {})
    wanted = [
        (number, place)
        for number, place in enumerate(numbered)
        if place.name not in equivalent
        and place.name not in refused
        and (chosen.all or is_covered(place))
        and (not chosen.within or any(place.path.startswith(folder) for folder in chosen.within))
        and (not chosen.kind or place.kind in chosen.kind)
        and (not chosen.words or any(word in place.name for word in chosen.words))
        and not (chosen.again and outcomes.get(place.name))
    ]

    def outcome(item: Numbered) -> bool | None:
        number, place = item
        tests = passing[place.literal[0] if place.kind == "data" else number]
        if time.monotonic() - began > chosen.seconds:
            return None
        return bool(tests) and is_found(number, place, tests)

    tried, missed = 0, 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        passing = tests_by_place(pool)
        for (_, place), found in zip(wanted, pool.map(outcome, wanted), strict=True):
            if found is None:
                continue
            tried, missed = tried + 1, missed + (not found)
            outcomes[place.name] = found
            if not found:
                print(f"MISSED {place.kind}: {place.name}", flush=True)
    OUTCOMES.write_text(json.dumps(outcomes, ensure_ascii=False, indent=0), encoding="utf-8")
    print(f"{tried - missed} of {tried} found, {len(equivalent)} equivalent, {len(wanted) - tried} not tried")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
