"""Where to look for English times: the words that expressions hang on, found all at once."""

# ruff: noqa: E501 - a table of patterns is read by its rows

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from timeline.text.matcher import Matcher
from timeline.times.en_words import english_names

# What an expression can hang on, as the beginning of a word; two blanks part the patterns. "_": no letter may follow.
_HOOKS = r"""
jan(?:uary)?_  febr?(?:uary)?_  mar(?:ch)?_  apr(?:il)?_  may_  june?_  july?_  aug(?:ust)?_  sept?(?:ember)?_  oct(?:ober)?_
nov(?:ember)?_  dec(?:ember)?_  mon(?:days?)?_  tue(?:s(?:days?)?)?_  wed(?:s|nesdays?)?_  thu(?:r(?:s(?:days?)?)?)?_
fri(?:days?)?_  sat(?:urdays?)?_  sun(?:days?)?_  today  tonight
yesterday  tomorrow  tmr  otd  years?_  yrs?_  months?_  weeks?_  days?_
quarters?_  qtrs?_  decades?_  centur  fortnight  weekends?_  seasons?_  spring_  summer_  autumn_  fall_
winter_  q1  q2  q3  q4  h1(?![a-z0-9])  h2(?![a-z0-9])  mid-  half_  recent_  recently_  lately  nineteen  twenty  two thousand  thirt  year-
twenties  thirties  forties  fifties  sixties  seventies  eighties  nineties  eoy  eom
boy_  bom_  ides  period_  fy ?[0-9]  this morning  this afternoon  this evening  last night  next morning  following morning
for the (?:[a-z]+teenth|[a-z]+ieth|twent|thirt|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)
"""
_FEAST_HOOK = 11  # letters of a feast's name that are looked at: president's, not president
# What follows the first figure of a number that an expression can hang on.
_FIGURES = (
    r"[0-9]{3}(?![0-9])|[0-9]{3}[qh]|[0-9]{7}(?![0-9])|[0-9]? ?[-/.] ?[0-9jfmasond]|[0-9]? ?(?:st|nd|rd|th)(?![a-z])"
    r"|0'? ?s(?![a-z])|[0-9]{3}'?s|th of|[qh] ?[0-9]"
)
_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


@cache
def _stems() -> tuple[Matcher, tuple[Callable[[str, int], object], ...]]:
    """The letters that hooks begin with, and for each what must follow from its first letter on."""
    hooks = [hook.replace("_", "(?![a-z])") for hook in re.split(r"  |\n", _HOOKS.strip())]
    hooks += sorted({re.escape(name[:_FEAST_HOOK]) for name in english_names()})
    by_stem: dict[str, list[str]] = {}
    for hook in hooks:
        plain = hook.replace("\\", "")
        stem = re.match(r"[a-z0-9.' -]+(?![?])", plain)
        by_stem.setdefault(stem[0] if stem else plain, []).append(hook)
    rests = (
        re.compile("|".join(hooks)).match if re.escape(stem) not in hooks else _always
        for stem, hooks in by_stem.items()
    )
    return Matcher(tuple(by_stem)), tuple(rests)


def _always(_small: str, _start: int) -> bool:
    """The stem is the hook."""
    return True


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(f"[0-9](?={_FIGURES})")


def places(small: str) -> list[int]:
    """Where a word begins that an expression can hang on, in a text of small letters that begins with a blank.

    Cheap: what stands before it is looked at later. One pass of an automaton for the letters and one for the figures.
    """
    matcher, rests = _stems()
    found = [
        start
        for start, _, number in matcher.find_unordered(small)
        if small[start - 1] not in _WORD and rests[number](small, start)
    ]
    for match in _figures().finditer(small):
        at = match.start()
        if small[at - 1] not in _WORD:
            found.append(at - 1 if small[at - 1] == "'" and small[at - 2] not in _WORD else at)
    found.sort()
    return found
