"""Where things stand in a TOML file: the parser of the standard library keeps no line numbers.

One pass over a source that the parser has accepted: strings and brackets are stepped over, headers and keys noted.
"""

from __future__ import annotations

import re
from collections import Counter

_KEY = re.compile(
    r"""\s*((?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*'))*)\s*="""
)
_HEADER = re.compile(r"\[{1,2}([^\]\n]*)\]{1,2}")
_BLANK = re.compile(r"(?:\s+|#[^\n]*)+")
_STRING = re.compile(
    r'"""(?:[^"\\]|\\[\s\S]|"(?!""))*"{3,5}' r"|'''(?:[^']|'(?!''))*'{3,5}" r'|"(?:[^"\\\n]|\\.)*"' r"|'[^'\n]*'"
)

Place = tuple[str, int]  # "frame", 2: the third [[frame]]


class Lines:
    """The line of each table and key of a file, counted from 1."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._found: dict[tuple[object, ...], int] = {}
        self._starts = [0, *(match.end() for match in re.finditer("\n", source))]
        self._scan()

    def of(self, place: Place, *keys: str) -> int:
        """The line of a key of a table; of the table, or of the part that is known, where that cannot be told."""
        for length in range(len(keys), -1, -1):
            if (line := self._found.get((*place, *keys[:length]))) is not None:
                return line
        return self._found.get((place[0], 0), 1)

    def of_value(self, place: Place, key: str, value: str) -> int:
        """The line on which an item of a list stands, where its text can be seen; else that of the key."""
        line = self.of(place, key)
        at = self._source.find(value, self._starts[line - 1]) if value and "\n" not in value else -1
        end = min((other for other in self._found.values() if other > line), default=len(self._starts) + 1)
        found = self._source.count("\n", 0, at) + 1 if at >= 0 else line
        return found if line <= found < end else line

    def _scan(self) -> None:
        source = self._source
        counts: Counter[str] = Counter()
        table: tuple[object, ...] = ("", 0)
        at, line, counted = 0, 1, 0
        while at < len(source):
            if blank := _BLANK.match(source, at):
                at = blank.end()
                continue
            line, counted = line + source.count("\n", counted, at), at
            if source[at] == "[" and (header := _HEADER.match(source, at)):
                name, *rest = _parts(header[1])
                if not rest and source.startswith("[[", at):
                    counts[name] += 1
                table = (name, max(counts[name] - 1, 0), *rest)
                self._found.setdefault(table, line)
                at = header.end()
            elif key := _KEY.match(source, at):
                parts = _parts(key[1])
                place = (*table, *parts) if table != ("", 0) else (parts[0], 0, *parts[1:])
                self._found.setdefault(place, line)
                at = _after_value(source, key.end())
            else:
                at += 1


def _parts(dotted: str) -> list[str]:
    return [part.strip().strip("\"'") for part in dotted.split(".")]


def _after_value(source: str, at: int) -> int:
    depth = 0
    while at < len(source):
        char = source[at]
        if char in "\"'":
            string = _STRING.match(source, at)
            at = string.end() if string else at + 1
            continue
        if char == "#":
            end = source.find("\n", at)
            at = len(source) if end < 0 else end
            continue
        if char == "\n" and depth == 0:
            return at
        depth += (char in "[{") - (char in "]}")
        at += 1
    return at
