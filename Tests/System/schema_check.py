"""Validates the files of a casebook against Data/Schema with a public validator; run by the system's Python."""

import itertools
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]

SCHEMAS = Path(__file__).resolve().parents[2] / "Data/Schema"
MOST = 150
#: What is put into a record, and must be refused.
WRONG: list[tuple[str, object]] = [
    ("id", "X-0001"),
    ("version", 0),
    ("stage", "nowhere"),
    ("birth_date", "14 May"),
    ("nationality", "KR"),
    ("reported_at", "2025-10-14"),
    ("stays", [{"kind": "compound"}]),
]


def _lines(path: Path) -> Iterator[object]:
    with path.open(encoding="utf-8") as file:
        for line in itertools.islice(file, MOST):
            yield json.loads(line)


def _documents(book: Path) -> Iterator[tuple[str, object]]:
    for path in sorted(SCHEMAS.glob("*.line.schema.json")):
        name = path.name.replace(".line.schema.json", ".jsonl")
        for value in _lines(book / name):
            yield path.name, value
    for path in sorted(SCHEMAS.glob("*s.json.schema.json")):
        file = book / "records" / path.name.removesuffix(".schema.json")
        yield path.name, json.loads(file.read_text(encoding="utf-8"))[:MOST]


def main() -> None:
    validators = {}
    for path in SCHEMAS.glob("*.json"):
        schema = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[path.name] = jsonschema.Draft202012Validator(schema)
    count = 0
    for name, value in _documents(Path(sys.argv[1])):
        for error in validators[name].iter_errors(value):
            sys.exit(f"{name}: {error.json_path}: {error.message[:300]}")
        count += 1
    victims = json.loads((Path(sys.argv[1]) / "records/victims.json").read_text(encoding="utf-8"))
    for key, value in WRONG:
        if validators["victims.json.schema.json"].is_valid([{**victims[0], key: value}]):
            sys.exit(f"{key}: {value} is not refused")
    print(f"({count} documents, {len(WRONG)} mistakes)")


if __name__ == "__main__":
    main()
