"""What makes a party to business of a name: what it has, does and is called, and who stands beside it.

A capital makes a name, but not a company: towns, works, rules and ranks have capitals too. So what would be a company
only because nothing else is known of it has to be treated as one at least once in its article. ``judge`` counts what
stands around each sight; ``sights`` adds up what an article has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.entities.around import company_apposed, ends_with, zh_nouns
from timeline.entities.found import Found
from timeline.entities.vocabulary import groups, one_of
from timeline.entities.vocabulary import words as words_of

_NAME = "party_cues"
PARTIES = ("company", "brand", "platform")


@cache
def _after() -> re.Pattern[str]:
    """What a party does or has."""
    aux, does = one_of(_NAME, "aux"), one_of(_NAME, "does")
    does = rf"(?:,? which)? (?:(?:{aux}) )?(?:{does})\b(?! (?:up|out|in|down|as|by|dead|his|her)\b)"
    return re.compile(
        rf"{does}|(?:'s?)? (?:{one_of(_NAME, 'has')})\b| (?:{one_of(_NAME, 'post')})\b"
        r"|,? \((?:NASDAQ|Nasdaq|NYSE|LON|LSE|HKEX|AIM)\b|(?:,| \() ?(?:up|down) [0-9£$]"
    )


@cache
def _before() -> tuple[str, ...]:
    return tuple(map(str.lower, groups(_NAME)["before"]))


@cache
def _called() -> re.Pattern[str]:
    """A firm called X."""
    nouns = "|".join(map(re.escape, words_of("company_nouns")))
    return re.compile(rf"\b(?:{nouns}) (?:{one_of(_NAME, 'called')}) $")


@cache
def _chinese_after() -> re.Pattern[str]:
    return re.compile(rf"[\"」)]?\s?(?:{one_of(_NAME, 'zh_does')}|{one_of(_NAME, 'zh_has')})")


@cache
def _chinese_before() -> re.Pattern[str]:
    return re.compile(rf"(?:{zh_nouns()}|{one_of(_NAME, 'zh_before')})(?:了)?[\"「]?\s?$")


@cache
def _chinese_source() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, after = one_of(_NAME, "zh_source"), one_of(_NAME, "zh_told")
    return re.compile(rf"(?:{before})\s?$"), re.compile(rf"\s?(?:{after})")


def party_points(before: str, after: str, *, chinese: bool) -> int:
    """What the words around say for a party; none is said by what a person, a town or a film could do as well."""
    if chinese:
        points = bool(_chinese_before().search(before[-12:])) + bool(_chinese_after().match(after))
        source, told = _chinese_source()
        return points + bool(source.search(before[-4:]) and told.match(after))
    points = 2 * ends_with(before, words_of("company_nouns")) + 2 * (company_apposed().match(after) is not None)
    points += ends_with(before.lower(), _before(), "") + (_after().match(after) is not None)
    return points + (_called().search(before) is not None)


def of_a_party(name: str, *, chinese: bool) -> bool:
    """Whether it is written as companies are: Marlow & Finch, eSnap, Wexcombe Shoes."""
    if " & " in name or (" " in name and name.rpartition(" ")[2] in groups("last_words")["goods"]):
        return True
    return not chinese and any(_CAMEL.search(word) is not None or word[0].isdigit() for word in name.split())


_CAMEL = re.compile(r"^(?!Mc[A-Z]|Mac[A-Z]|De[A-Z]|Le[A-Z]|La[A-Z]|O')[A-Za-z]*[a-z][A-Z][A-Za-z]")
_NEXT = (", ", " and ", " & ", "、", "和", "与", " with ", "及", " x ", " X ", "/")


class Neighbours:
    """Where the parties of the catalog begin and end: who stands in a row with them is one of them."""

    def __init__(self, text: str, linked: Sequence[Found]) -> None:
        self._text = text
        parties = [found for found in linked if found.kind in PARTIES]
        self._starts = {found.start for found in parties}
        self._ends = {found.end for found in parties}

    def beside(self, start: int, end: int) -> bool:
        """Whether the name stands next to a known party: Velmora, Gucci and Prada."""
        text = self._text
        return any(
            (text.startswith(gap, end) and end + len(gap) in self._starts)
            or (text.startswith(gap, start - len(gap)) and start - len(gap) in self._ends)
            for gap in _NEXT
        )
