"""Finds the possible mistakes in a Swift source, and writes it with a switch for each.

No parser: words in strings and comments are blanked, then patterns find constants, comparisons, `!`, `&&`, `||`,
`min` and `max`, the entries of lists, and fields that are set. What the compiler refuses, the caller drops.
"""

import re
from collections import Counter
from dataclasses import dataclass

INTERPOLATION = r"\\\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)"
BLANKED = re.compile(
    r'//[^\n]*|/\*.*?\*/|#"""\n.*?\n\s*"""#|"""\n.*?\n\s*"""|#"[^\n]*?"#'
    rf'|"(?:{INTERPOLATION}|\\.|[^"\\\n])*"',
    re.DOTALL,
)
NUMBER = re.compile(r"(?<![\w$])(?<![^.]\.)(?:(?<=[\s(\[])-)?(?<![\w$])(?:0x[0-9A-Fa-f_]+|\d[\d_]*)(?![\w]|\.\d)")
OPERATOR = re.compile(r"(?<=\s)(<=|>=|<|>|==|!=|&&|\|\|)(?=\s)")
NOT = re.compile(r"(?<![\w)\]!?>])!(?=[\w(.$])")
EXTREME = re.compile(r"(?<![\w.])(min|max)\((?!\))")
LIST = re.compile(r"(?<![\w)\]?!>`])\[")
STATEMENT = re.compile(r"^[ ]*(\w[\w.]*\[[^\]]+\] [+-]?= .*|\w[\w.]*\.(append|insert)\(.*\)|\w[\w.]* \+= .*)$", re.M)
#: lines in which nothing is done
PASSED_OVER = re.compile(
    r"import |package import |#|@|(indirect )?case \w+ = |extension |prefix |infix |(package )?static func [<=]"
)
#: the index of a column in a table that has every column of its catalogue, or none
NEVER = re.compile(r'\.column\("\w+"\) \?\? $')
TURNED = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&"}
FLIPPED = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}


#: Offset, length, and what takes the place.
Edit = tuple[int, int, str]


@dataclass(frozen=True)
class Place:
    """One mistake: its position, and the replacement for the correct text."""

    name: str
    line: int
    kind: str
    before: str
    after: str
    path: str = ""
    #: what to put into the source: offset, length, and the text with `{id}` and `{symbol}`
    edits: tuple[Edit, ...] = ()
    #: of an entry, where its list begins and ends
    literal: tuple[int, ...] = ()


def kind_of(operator: str) -> str:
    return "equality" if operator in ("==", "!=") else "junction" if operator in ("&&", "||") else "comparison"


def blanked(text: str) -> str:
    """The text with every character of strings and comments replaced, at the same offsets."""

    def blank(match: re.Match[str]) -> str:
        sign = "§" if '"' in match[0][:3] else " "
        return re.sub(r"[^\n]", sign, match[0])

    return BLANKED.sub(blank, text)


def places(path: str, text: str) -> list[Place]:
    """All places of a file in order."""
    file = path.rsplit("/", 1)[-1]
    code = blanked(text)
    lines = text.split("\n")
    found: list[tuple[int, Place]] = []
    names: Counter[str] = Counter()

    def add(
        offset: int, kind: str, before: str, after: str, edits: tuple[Edit, ...], literal: tuple[int, ...] = ()
    ) -> None:
        line = text.count("\n", 0, offset)
        start = text.rfind("\n", 0, offset) + 1
        words = code[start : code.find("\n", start)].strip()
        if not PASSED_OVER.match(words):
            name = f"{file}: {lines[line].strip()}: {before} → {after}"
            names[name] += 1
            name += f" #{names[name]}" if names[name] > 1 else ""
            found.append((offset, Place(name, line + 1, kind, before, after, path, edits, literal)))

    for match in NUMBER.finditer(code):
        old = match[0]
        if NEVER.search(text[max(0, match.start() - 60) : match.start()]):
            continue
        edit = (match.start(), len(old), f"mutantNumber({{id}}, {old})")
        add(match.start(), "constant", old, f"{old} + 1", (edit,))
    for match in OPERATOR.finditer(code):
        old, offset = match[1], match.start()
        line = code[code.rfind("\n", 0, offset) + 1 : code.find("\n", offset)]
        is_order = "$1" in line and old in FLIPPED
        new = FLIPPED[old] if is_order else TURNED[old]
        add(offset, kind_of(old), old, new, ((offset, len(old), old + "{symbol}"),))
    for match in NOT.finditer(code):
        add(match.start(), "not", "!", "", ((match.start(), 1, "!{symbol}"),))
    for match in EXTREME.finditer(code):
        old, new = match[1], "max" if match[1] == "min" else "min"
        edit = (match.start(), len(old) + 1, f"mutant{old.capitalize()}imum({{id}}, ")
        add(match.start(), "extreme", old, new, (edit,))
    for match in STATEMENT.finditer(code):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        following = code[match.end() :].lstrip()
        is_whole = all(match[0].count(a) == match[0].count(b) for a, b in ("()", "[]", "{}"))
        if is_whole and not re.match(r"[.+\-?:&|=]", following) and not re.search(r"[+\-?:&|=(,]$", match[0]):
            kind = "field" if "] = " in match[0] else "statement"
            edits = ((start, 0, "if !mutant({id}) {{ "), (match.end(), 0, " }}"))
            add(start, kind, text[start : match.end()], "", edits)
    for match in LIST.finditer(code):
        entries, end = listed(code, match.start())
        for start, stop in entries:
            add(start, "entry", " ".join(text[start:stop].split()), "", (), (match.start(), end))
    found.sort(key=lambda item: (item[0], item[1].name))
    return [place for _, place in found]


def listed(code: str, opening: int) -> tuple[list[tuple[int, int]], int]:
    """The ranges of the entries of a list literal, and its end; empty for a type or a dictionary."""
    depth, start, entries, offset = 0, opening + 1, [], opening
    while offset < len(code):
        sign = code[offset]
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
        elif sign == ":" and depth == 1:
            return [], 0
        if depth == 0 or (sign == "," and depth == 1):
            entries.append((start, offset))
            start = offset + 1
        if depth == 0:
            break
        offset += 1
    stripped = []
    for start, stop in entries:
        entry = code[start:stop]
        if entry.strip():
            begin = start + len(entry) - len(entry.lstrip())
            stripped.append((begin, begin + len(entry.strip())))
    if len(stripped) == 1 and not re.match(r"[.§a-z]", code[stripped[0][0] : stripped[0][1]]):
        return [], 0
    if any(re.match(r"(weak|unowned) ", code[a:b]) for a, b in stripped):
        return [], 0
    return stripped, offset + 1


JSON_STRING = re.compile(r'"(?:\\.|[^"\\])*"')
JSON_NUMBER = re.compile(r"(?<=: )-?\d+(?=[,}\n])")
JSON_LIST = re.compile(r'\["[^"]*"(?:, "[^"]*")*\]')
#: an entry in a line of its own, but for one that holds only words
JSON_LINE = re.compile(r'^ *\{(?!"en").+\},?$', re.M)


def data_places(file: str, text: str, constant: int) -> list[Place]:
    """The same for a file of rules: numbers, entries of lists, and entries that are a line each.

    The edit is in bytes, since it is made when the program starts; `literal` is the number of the constant.
    """
    found: list[Place] = []
    names: Counter[str] = Counter()

    def add(start: int, stop: int, before: str, after: str, replacement: str) -> None:
        name = f"{file}: {text[text.rfind(chr(10), 0, start) + 1 : text.find(chr(10), start)].strip()[:120]}: "
        name += f"{before} → {after}"
        names[name] += 1
        name += f" #{names[name]}" if names[name] > 1 else ""
        edit = (len(text[:start].encode()), len(text[start:stop].encode()), replacement)
        found.append(Place(name, 0, "data", before, after, f"Reference/{file}", (edit,), (constant,)))

    code = JSON_STRING.sub(lambda match: "§" * len(match[0]), text)
    for match in JSON_NUMBER.finditer(code):
        add(match.start(), match.end(), match[0], str(int(match[0]) + 1), str(int(match[0]) + 1))
    for match in JSON_LIST.finditer(text):
        entries = JSON_STRING.findall(match[0])
        for index, entry in enumerate(entries):
            rest = ", ".join(entries[:index] + entries[index + 1 :])
            add(match.start(), match.end(), entry, "", f"[{rest}]")
    for match in JSON_LINE.finditer(text):
        start, stop = match.start(), match.end()
        if not match[0].endswith(","):
            start = text.rfind("\n", 0, start) - 1
        if text[start] == "," or match[0].endswith(","):
            add(start, stop, match[0].strip(" ,")[:60], "", "")
    return found
