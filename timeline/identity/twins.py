"""Units of several articles that say the very same: compared with all others once, as one.

A happening that a thousand articles tell has a thousand units, but few things that are said of it. Without this, each
further article of a much reported event would cost the square of those before.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from timeline.identity.compare import Relation
from timeline.identity.unit import Unit


@dataclass(frozen=True, eq=False, slots=True)
class Twins:
    """Units of different articles that say the same, by their keys; the first one speaks for all."""

    units: tuple[Unit, ...]
    sources: frozenset[str]
    reasons: tuple[str, ...] = ()


def twins(units: Sequence[Unit], related: Callable[[Unit, Unit], Relation]) -> dict[Unit, Twins]:
    """The units that speak for all, with whom they speak for.

    Two units of one article are never twins: it tells them apart. Nor are units that say the same and yet have no bond:
    two openings of one brand without a date or a place.
    """
    alike: dict[tuple[Hashable, int], list[Unit]] = {}
    times: dict[tuple[Hashable, str], int] = {}
    for unit in sorted(units, key=lambda one: one.key):
        said = _said(unit)
        number = times[said, unit.source] = times.get((said, unit.source), -1) + 1
        alike.setdefault((said, number), []).append(unit)
    found: dict[Unit, Twins] = {}
    for group in alike.values():
        bond = related(group[0], group[1]) if len(group) > 1 else None
        if bond is not None and bond.weight:
            found[group[0]] = Twins(tuple(group), frozenset(unit.source for unit in group), (bond.reason,))
        else:
            found |= {unit: Twins((unit,), frozenset((unit.source,))) for unit in group}
    return found


def _said(unit: Unit) -> Hashable:
    """All that a comparison can look at, but for the article."""
    parties = frozenset((role, key, one.kind) for role, found in unit.roles.items() for key, one in found.items())
    date = unit.dated.draft.date if unit.dated else None
    return (unit.type, unit.status, date, parties, unit.round, unit.stake, tuple(sorted(unit.amounts.items())))
