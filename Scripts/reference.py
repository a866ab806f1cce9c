#!/usr/bin/env python3
"""Embed Data/Reference/*.json as Swift string literals in Sources/CaseReference.

Every file becomes one generated Swift file, so the program carries its reference lists and
reads no file at start. Run it after every change of a list, and commit both.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "Data" / "Reference"
SOURCES = ROOT / "Sources" / "CaseReference"

TEMPLATE = '''\
// swift-format-ignore-file
// Generated from Data/Reference/{stem}.json; edit that file and run `make reference`.

extension ReferenceText {{
  /// The text of `{stem}.json`: {about}
  package static let {constant}: String = #"""
{text}
"""#
}}
'''

ABOUT = {
    "checklists": "items of each rescue channel, steps of the way home, Palermo rules, signs to ask.",
    "codes": "every code list with its labels in English and Korean, some also in Khmer.",
    "counterparts": "authorities and bodies that a new casebook starts with.",
    "disclosure": "which field leaves the office for which audience, whole, narrowed or not at all.",
    "duties": "follow-ups that an event or a stage brings, with due and repeat times.",
    "htcds": "columns of the Human Trafficking Case Data Standard, and the fields that fill them.",
    "letters": "letters of the office with their merge fields, and the words in them.",
    "provinces": "the 25 provinces of Cambodia and the towns that matter, with names and points.",
    "publications": "what a sealed release for publication counts, in which bands, and its rules.",
    "requests": "texts of rescue requests, and what to ask the victim for, in three languages.",
    "stages": "allowed changes of victim stage, compound status and follow-up status, with guards.",
    "standards": "how soon people in custody have to be contacted and visited.",
    "synonyms": "other words for fields, as headings of spreadsheets, and for codes, as their cells.",
    "travel_alerts": "Korean travel alert levels by province and by place, as of its date.",
    "unknown": "points by which unknown persons are compared with missing ones, and what to ask.",
    "weights": "points, caps, thresholds and reason sentences of the triage score.",
}


def camel(stem: str) -> str:
    head, *rest = stem.split("_")
    return head + "".join(word.capitalize() for word in rest)


def swift(path: Path) -> tuple[str, str]:
    text = path.read_text(encoding="utf-8")
    json.loads(text)
    if '"""' in text or "\\#" in text:
        raise ValueError(f"{path.name}: would end or escape the Swift literal")
    constant = camel(path.stem)
    return constant, TEMPLATE.format(stem=path.stem, about=ABOUT[path.stem], constant=constant, text=text)


def main() -> None:
    for path in sorted(DATA.glob("*.json")):
        try:
            constant, source = swift(path)
        except (ValueError, KeyError) as error:
            sys.exit(f"reference: {path.name}: {error}")
        target = SOURCES / f"{constant[0].upper()}{constant[1:]}.swift"
        if not target.exists() or target.read_text(encoding="utf-8") != source:
            target.write_text(source, encoding="utf-8")
            print(f"reference: wrote {target.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
