"""The screen of a terminal of type xterm-256color after the bytes that ncurses writes to it.

Text only: colours are passed over, since nothing that is measured depends on them.
"""

import re
import unicodedata

_TOKEN = re.compile(
    rb"\x1b\[(?P<args>[0-9;?>]*)(?P<final>[@-~])"
    rb"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
    rb"|\x1b[()*+](?P<set>.)"
    rb"|\x1b(?P<escape>[ -',-Z\\^-~])"
    rb"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])"
    rb"|(?P<text>[^\x00-\x1f\x7f]+)"
)


def cell_width(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


class Screen:
    """The characters in the cells, and where the cursor is."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.height = columns, rows
        self.cells = [self._blank() for _ in range(rows)]
        self.x = self.y = 0
        self.top, self.bottom = 0, rows - 1
        self.saved = (0, 0)
        self.last = " "
        self.rest = b""

    def rows(self) -> list[str]:
        return ["".join(row).rstrip() for row in self.cells]

    def feed(self, data: bytes) -> None:
        data = self.rest + data
        at = 0
        while at < len(data):
            token = _TOKEN.match(data, at)
            if token is None or (token["text"] and token.end() == len(data)):
                end = _whole_text(data, at) if token else at
                self._text(data[at:end].decode(errors="replace"))
                at = end
                break
            at = token.end()
            self._token(token)
        self.rest = data[at:]

    def _token(self, token: re.Match[bytes]) -> None:
        if token["text"]:
            self._text(token["text"].decode(errors="replace"))
        elif token["final"]:
            self._sequence(token["args"].decode(), token["final"].decode())
        elif token["control"]:
            self._control(token["control"][0])
        elif token["escape"]:
            self._escape(token["escape"].decode())

    def _blank(self) -> list[str]:
        return [" "] * self.columns

    def _text(self, text: str) -> None:
        for char in text:
            width = cell_width(char)
            if width == 0:
                self.cells[self.y][max(0, min(self.x, self.columns) - 1)] += char
                continue
            if self.x + width > self.columns:
                self.x = 0
                self._line_feed()
            self.cells[self.y][self.x] = char
            if width == 2:
                self.cells[self.y][self.x + 1] = ""
            self.x += width
            self.last = char

    def _control(self, code: int) -> None:
        if code == 8:
            self.x = max(0, self.x - 1)
        elif code == 9:
            self.x = min(self.columns - 1, self.x // 8 * 8 + 8)
        elif code in (10, 11, 12):
            self._line_feed()
        elif code == 13:
            self.x = 0

    def _escape(self, kind: str) -> None:
        if kind == "7":
            self.saved = (self.x, self.y)
        elif kind == "8":
            self.x, self.y = self.saved
        elif kind == "M":
            if self.y == self.top:
                self._scroll(self.top, -1)
            else:
                self.y = max(0, self.y - 1)

    def _line_feed(self) -> None:
        if self.y == self.bottom:
            self._scroll(self.top, 1)
        else:
            self.y = min(self.height - 1, self.y + 1)

    def _scroll(self, top: int, lines: int) -> None:
        """Moves the rows from `top` to the lower margin up, or down if `lines` is negative."""
        for _ in range(min(abs(lines), self.bottom - top + 1)):
            del self.cells[top if lines > 0 else self.bottom]
            self.cells.insert(self.bottom if lines > 0 else top, self._blank())

    def _sequence(self, args: str, final: str) -> None:
        if args[:1] in ("?", ">"):
            if final == "h" and "1049" in args:
                self.cells = [self._blank() for _ in range(self.height)]
            return
        numbers = [int(n or 0) for n in args.split(";")]
        first = max(1, numbers[0])
        second = max(1, numbers[1]) if len(numbers) > 1 else 1
        if final in "ABCDGdHf":
            self._go(final, first, second)
        elif final in "JK":
            self._erase(final, numbers[0])
        elif final in "@PX":
            self._edit_row(final, first)
        elif final in "LMST":
            top = self.y if final in "LM" else self.top
            self._scroll(top, first if final in "MS" else -first)
        elif final == "b":
            self._text(self.last * first)
        elif final == "r":
            self.top = first - 1
            self.bottom = (second if len(numbers) > 1 else self.height) - 1
            self.x = self.y = 0

    def _go(self, final: str, first: int, second: int) -> None:
        x, y = min(self.x, self.columns - 1), self.y
        x, y = {
            "A": (x, y - first),
            "B": (x, y + first),
            "C": (x + first, y),
            "D": (x - first, y),
            "G": (first - 1, y),
            "d": (x, first - 1),
        }.get(final, (second - 1, first - 1))
        self.x, self.y = max(0, min(x, self.columns - 1)), max(0, min(y, self.height - 1))

    def _erase(self, final: str, mode: int) -> None:
        if final == "J":
            rows = {0: range(self.y + 1, self.height), 1: range(self.y)}
            for y in rows.get(mode, range(self.height)):
                self.cells[y] = self._blank()
        row, x = self.cells[self.y], min(self.x, self.columns - 1)
        begin = x if mode == 0 else 0
        end = x + 1 if mode == 1 else self.columns
        row[begin:end] = [" "] * (end - begin)

    def _edit_row(self, final: str, count: int) -> None:
        row, x = self.cells[self.y], min(self.x, self.columns - 1)
        count = min(count, self.columns - x)
        if final == "X":
            row[x : x + count] = [" "] * count
        elif final == "@":
            row[x:x] = [" "] * count
            del row[self.columns :]
        else:
            del row[x : x + count]
            row += [" "] * count


def _whole_text(data: bytes, at: int) -> int:
    """The end of the last complete UTF-8 character from `at` on."""
    end = len(data)
    for back in range(1, min(4, end - at) + 1):
        byte = data[end - back]
        if byte >= 0xC0:
            size = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return end if back >= size else end - back
        if byte < 0x80:
            break
    return end
