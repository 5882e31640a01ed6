"""Many words at once: every place where one of them stands, in one pass over the text.

The automaton of daachorse where it is installed, a table of first characters where it is not; both find the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

_START, _END = itemgetter(0), itemgetter(1)
Hit = tuple[int, int, int]  # start, end, which pattern


class Matcher:
    """Finds all occurrences of its patterns, those inside and across one another too."""

    __slots__ = ("_automaton", "_find", "patterns")

    def __init__(self, patterns: Sequence[str], *, native: bool = True, packed: bytes | None = None) -> None:
        """``packed`` is what ``pack`` gave for the same patterns: whoever keeps it sees to that."""
        self.patterns = tuple(dict.fromkeys(patterns))
        self._automaton: Any = _native(self.patterns, packed) if native else None
        self._find: Callable[[str], list[Hit]] = (
            _table(self.patterns) if self._automaton is None else self._automaton.find_overlapping
        )

    def pack(self) -> bytes | None:
        """The automaton in daachorse's own form; None where there is none."""
        return None if self._automaton is None else bytes(self._automaton.serialize())

    def find(self, text: str) -> list[Hit]:
        """Hits by start, the longest first where several start at one place."""
        hits = self.find_unordered(text)
        hits.sort(key=_END, reverse=True)  # two stable sorts are faster than one with a key made of both
        hits.sort(key=_START)
        return hits

    def find_unordered(self, text: str) -> list[Hit]:
        """The same in whatever order they come, which is faster."""
        try:
            return self._find(text)
        except UnicodeEncodeError:  # half a pair of UTF-16 is no character; nothing else is as long as it
            return self._find("".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text))


def _native(patterns: tuple[str, ...], packed: bytes | None) -> Any:
    if not patterns:
        return None
    try:
        from daachorse import CharwiseDoubleArrayAhoCorasick  # noqa: PLC0415 - 2 ms that an empty text need not pay
    except ImportError:
        return None
    if packed is not None:
        return CharwiseDoubleArrayAhoCorasick.deserialize(packed)
    return CharwiseDoubleArrayAhoCorasick(list(patterns))


def _table(patterns: tuple[str, ...]) -> Callable[[str], list[Hit]]:
    by_start: dict[str, list[tuple[str, int]]] = {}
    for number, pattern in enumerate(patterns):
        by_start.setdefault(pattern[:2], []).append((pattern, number))

    def find(text: str) -> list[Hit]:
        hits: list[Hit] = []
        for start in range(len(text)):
            for lead in (text[start : start + 2], text[start]) if start + 1 < len(text) else (text[start],):
                for pattern, number in by_start.get(lead, ()):
                    if text.startswith(pattern, start):
                        hits.append((start, start + len(pattern), number))
        return hits

    return find
