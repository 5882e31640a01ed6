"""What a time expression says, before anyone knows when it was said: no dates here, and no language.

A Chain is a base and what narrows it, from coarse to fine: 去年9月8日 is the year before publication, its September,
the 8th of that. "On Tuesday" has no base: the resolver must choose one. Both grammars build these,
resolve.py reads them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, TypeAlias


class Base(NamedTuple):
    """Where a chain starts: one of

    ====================  ==========================================================================
    ``year n``            a year as written; ``decade n``, ``century n`` (19: the 1800s)
    ``this n unit``       so many units from that of the publication: 去年, last week, tomorrow
    ``story n unit``      so many units from that of the date last named: 次年, that September
    ``ago n unit``        so many units before publication (n < 0) or after: three days ago
    ``later n unit``      so many units after the date last named (or before: n < 0): 两周后
    ``count n unit``      the n whole units before publication (n < 0) or after: the last three years
    ``recent n unit``     about the publication month: 近日, recently
    ``day``               the day of an ISO date as written, in unit
    ====================  ==========================================================================
    """

    kind: str
    n: int = 0
    unit: str = ""


class Step(NamedTuple):
    """What narrows a period: the month n, the weekday n, the part n, the feast …: see resolve.narrow."""

    kind: str
    n: int = 0
    unit: str = ""


class Chain(NamedTuple):
    """A base, and steps from coarse to fine."""

    base: Base | None
    steps: tuple[Step, ...] = ()
    rule: str = ""
    ahead: bool | None = None  # "next Friday", "last May": which way an undirected step is meant
    approx: bool = False
    uncertain: bool = False


def replace(chain: Chain, **changes: Any) -> Chain:
    """The chain with other fields."""
    return chain._replace(**changes)


@dataclass(frozen=True, slots=True)
class Range:
    """From the one to the other, both included."""

    one: Chain
    other: Chain
    rule: str = "range"


@dataclass(frozen=True, slots=True)
class Open:
    """Since, until, before or after a date."""

    of: Chain
    way: Literal["since", "until", "before", "after"]
    rule: str = "open"


@dataclass(frozen=True, slots=True)
class Moved:
    """So many units before or after another expression: two days before yesterday, the day after Christmas."""

    of: Expression
    n: int
    unit: str
    rule: str = "moved"


Expression: TypeAlias = "Chain | Range | Open | Moved"

# How coarse a step is; a chain goes up, and ranges lend each other what is coarser.
LEVEL = {
    "year": 0, "half": 1, "quarter": 2, "season": 2, "part": 1, "lunar": 3, "month": 3, "feast": 3, "week": 4, "xun": 4,
    "half month": 4,
    "day": 5, "weekday": 5, "nth": 5, "to day": 5, "week of": 4, "is": 5, "same day": 5,
}  # fmt: skip
