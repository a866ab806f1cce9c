#!/usr/bin/env python3
"""Write Sources/TerminalGrid/Text/WidthTable.swift from the C library's wcwidth in C.UTF-8.

Run it from the top of the repository on Debian 12 (glibc 2.36, Python 3.11, both Unicode 14).
"""

import ctypes
import unicodedata
from collections.abc import Callable
from pathlib import Path

MARK, NARROW, WIDE, HIDDEN, MISSING, CONTROL = range(6)

# Emoji and ideographs added after Unicode 14, which this C library does not know.
NEWER_WIDE = [
    (0x1F6D8, 0x1F6D8),
    (0x1F6DC, 0x1F6DC),
    (0x1FA75, 0x1FA77),
    (0x1FA87, 0x1FA8A),
    (0x1FA8E, 0x1FA8F),
    (0x1FAAD, 0x1FAAF),
    (0x1FABB, 0x1FABF),
    (0x1FAC6, 0x1FAC6),
    (0x1FAC8, 0x1FAC8),
    (0x1FACD, 0x1FACF),
    (0x1FADA, 0x1FADC),
    (0x1FADF, 0x1FADF),
    (0x1FAE8, 0x1FAEA),
    (0x1FAEF, 0x1FAEF),
    (0x1FAF7, 0x1FAF8),
    (0x2B739, 0x2B73F),
    (0x2CEA2, 0x2CEAD),
    (0x2EBF0, 0x2EE5D),
    (0x31350, 0x33479),
]

# Default_Ignorable_Code_Point that is not of category Cf, as far as it is assigned.
IGNORABLE = [
    (0x034F, 0x034F),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFFA0, 0xFFA0),
    (0xE0100, 0xE01EF),
]

# Cf that is seen: number signs and abbreviation marks that enclose what follows them.
SEEN_FORMATS = [
    (0x0600, 0x0605),
    (0x06DD, 0x06DD),
    (0x070F, 0x070F),
    (0x0890, 0x0891),
    (0x08E2, 0x08E2),
    (0x110BD, 0x110BD),
    (0x110CD, 0x110CD),
]


def within(code: int, ranges: list[tuple[int, int]]) -> bool:
    return any(first <= code <= last for first, last in ranges)


def drawing_class(code: int, wcwidth: Callable[[int], int]) -> int:
    category = unicodedata.category(chr(code))
    if code < 0x20 or code == 0x7F:
        return CONTROL
    if within(code, NEWER_WIDE):
        return WIDE
    if within(code, IGNORABLE) or (category == "Cf" and not within(code, SEEN_FORMATS)):
        return HIDDEN
    width = wcwidth(code)
    if width < 0 or category in ("Co", "Cs"):
        return MISSING
    return (MARK, NARROW, WIDE)[width]


def entries(wcwidth: Callable[[int], int]) -> list[int]:
    found, previous = [], None
    for code in range(0x110000):
        here = drawing_class(code, wcwidth)
        if here != previous:
            found.append(code << 3 | here)
            previous = here
    return found


def main() -> None:
    libc = ctypes.CDLL(None)
    if libc.setlocale(0, b"C.UTF-8") == 0:
        raise SystemExit("no C.UTF-8 locale")
    numbers = [f"0x{entry:06X}" for entry in entries(libc.wcwidth)]
    rows = ["    " + ", ".join(numbers[at : at + 9]) + "," for at in range(0, len(numbers), 9)]
    with Path("Sources/TerminalGrid/Text/WidthTable.swift").open("w", encoding="ascii") as out:
        out.write(
            "// Written by Scripts/widths.py; do not edit.\n\n"
            "/// How every Unicode scalar is drawn, as runs in ascending order.\n"
            "enum WidthTable {\n"
            "  /// The first scalar of a run, shifted left by three, and the run's `DrawingClass`.\n"
            "  static let runs: [UInt32] = [\n" + "\n".join(rows) + "\n  ]\n}\n"
        )


if __name__ == "__main__":
    main()
