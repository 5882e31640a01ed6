"""What a sequence of capitals is taken for, and the last words of names that tell it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline.entities.vocabulary import groups


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a sequence is taken for."""

    kind: str
    points: int
    category: str | None = None
    covers: bool = False  # strong enough to stand over a catalog name within it
    party: int = 9  # what says that it is a party to business; less than nine where that is in doubt


@cache
def last_words(group: str) -> frozenset[str]:
    """The words of a group of the list by what they make of the name that they end."""
    return frozenset(groups("last_words")[group])
