"""A text made ready for the passes of the finder: folded, lowered, its lines, where its sentences begin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from timeline.entities.vocabulary import word_set
from timeline.text import Span, fold, language_of, lower

_WORD = re.compile(r"(?<![A-Za-z'-])[A-Za-z][A-Za-z'-]{3,}")
_PAIR = re.compile(r"\b([A-Z][a-z]+) (?=([A-Z][A-Za-z'-]+))")
_INITIALS = re.compile(r"\(([A-Z]{2,5})\)")
_SPELLED = re.compile(r"(?:[A-Z][a-z'-]+ (?:(?:of|for|and|the|&) ){0,2}){2,6}$")
_HAN = re.compile(r"[\u4e00-\u9fff]")
# What may stand between the end of a sentence and the first word of the next.
_OPENERS = " \t\"'([*_>#-·「『“‘《"
_ENDS = ".!?:;。！？：；\n•|"


class Article:
    """One text and what several passes ask of it; offsets are the same in all its forms."""

    def __init__(
        self,
        text: str,
        *,
        language: str | None = None,
        blocks: Sequence[tuple[Span, str]] | None = None,
        title: str | None = None,
    ) -> None:
        self.text = text
        self.folded = fold(text)
        self.lowered = lower(self.folded)
        self.language = language or language_of(text)
        self.title = title
        self._blocks = blocks

    @cached_property
    def lines(self) -> list[tuple[int, int, str]]:
        """Start, end and kind of each block, or of each line where no blocks were given."""
        if self._blocks is not None:
            return [(span.start, span.end, kind) for span, kind in self._blocks]
        lines = []
        start = 0
        for line in self.text.split("\n"):
            if line.strip():
                lines.append((start, start + len(line), "heading" if line.lstrip()[0] == "#" else "paragraph"))
            start += len(line) + 1
        return lines

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _, _ in self.lines]

    @cached_property
    def _shouting(self) -> dict[int, bool]:
        return {}

    def line_of(self, position: int) -> int:
        """The number of the block that a position lies in, or that comes before it."""
        return bisect_right(self._starts, position) - 1

    def in_headline_case(self, position: int) -> bool:
        """Whether the words of the block have capitals anyhow: Headline Case, or CAPITALS."""
        number = self.line_of(position)
        if number < 0:
            return False
        known = self._shouting.get(number)
        if known is None:
            start, end, _ = self.lines[number]
            known = False
            ends = self.folded[start:end].rstrip()[-1:] in (".", "。") and not self.folded[start:end].isupper()
            if not ends and _HAN.search(self.folded, start, min(end, start + 80)) is None:
                words = _WORD.findall(self.folded, start, min(end, start + 600))
                capital = sum(word[0].isupper() for word in words)
                known = len(words) >= 3 and capital * 10 >= len(words) * 7
            self._shouting[number] = known
        return known

    def opens_sentence(self, position: int) -> bool:
        """Whether a word at this position has its capital from standing first."""
        text = self.folded
        back = position - 1
        while back >= 0 and position - back < 12 and text[back] in _OPENERS:
            back -= 1
        return back < 0 or text[back] in _ENDS

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the article writes in small letters somewhere."""
        return frozenset(re.findall(r"(?<![A-Za-z'-])[a-z][a-z'-]*", self.folded))

    @cached_property
    def _initials(self) -> dict[str, str]:
        """What initials in brackets stand for: {"GMC": "grand medical council"}."""
        found: dict[str, str] = {}
        for match in _INITIALS.finditer(self.folded) if self.language != "zh" else ():
            spelled = _SPELLED.search(self.folded, max(0, match.start() - 90), match.start())
            words = spelled[0].split() if spelled else []
            capitals = [number for number, word in enumerate(words) if word[0].isupper()][-len(match[1]) :]
            if "".join([words[number][0] for number in capitals]) == match[1]:
                found[match[1]] = " ".join(words[capitals[0] :]).lower()
        return found

    def stands_for_another(self, written: str, names: Sequence[str]) -> bool:
        """Whether the text says that these initials are those of something that has none of the names."""
        spelled = self._initials.get(written)
        return spelled is not None and spelled not in {name.lower().removeprefix("the ") for name in names}

    @cached_property
    def surnames(self) -> frozenset[str]:
        """What follows a given name somewhere: Hunter, where the article has Tom Hunter."""
        given = word_set("given_names")
        pairs = _PAIR.findall(self.folded)
        return frozenset(last for first, last in pairs if first.lower() in given)
