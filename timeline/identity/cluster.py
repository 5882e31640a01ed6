"""Units into groups: the strongest bonds first, and no group holds a contradiction.

Connected components would chain what contradicts itself (2011, undated, 2015). Here two groups join only where a bond
leads from the one to the other and no pair across them contradicts. Bonds are taken in the order of their weight and
then of their content keys, so that the result does not depend on the order of the articles.

Pairs whose dates lie farther apart than any slack are not looked at: they contradict, and a group's first and last date
tell as much. So a party with a thousand events costs its neighbours in time, not their square.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline.identity.compare import FARTHEST, Relation
from timeline.identity.unit import Unit

Group = tuple[tuple[Unit, ...], tuple[str, ...]]  # its members, and the reasons of its bonds


def grouped(units: Sequence[Unit], related: Callable[[Unit, Unit], Relation]) -> list[Group]:
    """The groups; ``related`` is symmetric."""
    members = sorted(units, key=lambda unit: unit.key)
    bonds: list[tuple[float, str, str, int, int, str]] = []
    against: list[set[int]] = [set() for _ in members]
    for left, right in _near(members):
        one, other = members[left], members[right]
        found = related(one, other)
        if found.weight is None:
            against[left].add(right)
            against[right].add(left)
        elif found.weight > 0:
            bonds.append((-found.weight, one.key, other.key, left, right, found.reason))
    forming = [_Forming(number, unit) for number, unit in enumerate(members)]
    for _, _, _, left, right, reason in sorted(bonds):
        into, joining = sorted((forming[left], forming[right]), key=lambda group: group.members[0])
        if into is not joining and not into.contradicts(joining, against):
            into.join(joining, reason)
            for number in joining.members:
                forming[number] = into
    groups = {group.members[0]: group for group in forming}
    return [
        (tuple(members[number] for number in sorted(group.members)), tuple(dict.fromkeys(group.reasons)))
        for _, group in sorted(groups.items())
    ]


class _Forming:
    """A group as it grows: its members, and the first and last dates between which they must all lie near."""

    def __init__(self, number: int, unit: Unit) -> None:
        self.members = [number]
        self.reasons: list[str] = []
        self.spans = [span] if (span := _span(unit)) else []

    def contradicts(self, other: _Forming, against: list[set[int]]) -> bool:
        if self.spans and other.spans:
            (latest, earliest), (their_latest, their_earliest) = self._edges(), other._edges()
            if latest - their_earliest > FARTHEST or their_latest - earliest > FARTHEST:
                return True
        small, large = sorted((self.members, other.members), key=len)
        return any(not against[number].isdisjoint(large) for number in small)

    def _edges(self) -> tuple[int, int]:
        """The latest first day and the earliest last day."""
        return max(first for first, _ in self.spans), min(last for _, last in self.spans)

    def join(self, other: _Forming, reason: str) -> None:
        self.members += other.members
        self.reasons += [*other.reasons, reason]
        self.spans += other.spans


def _span(unit: Unit) -> tuple[int, int] | None:
    """The days of the unit; None where it has none that could be far from others."""
    return (unit.when.first, unit.when.last) if unit.when and not unit.when.yearless else None


def _near(members: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Pairs of numbers, the smaller first, of units whose dates do not lie too far apart."""
    spans = sorted((span, number) for number, unit in enumerate(members) if (span := _span(unit)))
    for at, ((_, last), left) in enumerate(spans):
        for after in range(at + 1, len(spans)):
            (first, _), right = spans[after]
            if first - last > FARTHEST:
                break
            yield min(left, right), max(left, right)
    dateless = [number for number, unit in enumerate(members) if _span(unit) is None]
    for number in dateless:
        for other in range(len(members)):
            if other < number or (other > number and _span(members[other]) is not None):
                yield min(number, other), max(number, other)
