"""Many words as one regular expression that reads their common beginnings once."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest that fits first; as fast for hundreds of words as for a few.

    >>> any_of(["may", "march", "mar"])
    '(?:ma(?:r(?:ch)?|y))'
    """
    return f"(?:{_branches(sorted(set(words)))})"


def _branches(words: list[str]) -> str:
    """The alternatives for sorted words that have nothing in common any more."""
    found, at = [], 0
    while at < len(words):
        first, end = words[at], at + 1
        while end < len(words) and words[end][:1] == first[:1]:
            end += 1
        found.append(_branch(words[at:end]))
        at = end
    return "|".join(found)


def _branch(words: list[str]) -> str:
    """The pattern for sorted words that begin with the same letter."""
    one, last = words[0], words[-1]
    common = next((n for n, (a, b) in enumerate(zip(one, last, strict=False)) if a != b), min(len(one), len(last)))
    rests = [word[common:] for word in words if len(word) > common]
    if not rests:
        return re.escape(one)
    optional = "?" if len(rests) < len(words) else ""
    if len(rests) == 1 and not optional:
        return re.escape(one)
    return f"{re.escape(one[:common])}(?:{_branches(rests)}){optional}"
