"""Units into groups: the strongest bonds first, and no group holds a contradiction.

Connected components would chain what contradicts itself (2011 — undated — 2015). Here two groups join only where a bond
leads from the one to the other and no pair across them contradicts. Bonds are taken in the order of their weight and
then of their content keys, so that the result does not depend on the order of the articles.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.identity.compare import Relation
from timeline.identity.unit import Unit


def grouped(
    units: Sequence[Unit], related: Callable[[Unit, Unit], Relation]
) -> list[tuple[tuple[Unit, ...], tuple[str, ...]]]:
    """The groups, each with the reasons of its bonds; ``related`` is symmetric."""
    members = sorted(units, key=lambda unit: unit.key)
    bonds: list[tuple[float, str, str, int, int, str]] = []
    against: list[set[int]] = [set() for _ in members]
    for right, other in enumerate(members):
        for left in range(right):
            found = related(members[left], other)
            if found.weight is None:
                against[left].add(right)
                against[right].add(left)
            elif found.weight > 0:
                bonds.append((-found.weight, members[left].key, other.key, left, right, found.reason))
    group = list(range(len(members)))
    inside: dict[int, list[int]] = {number: [number] for number in group}
    reasons: dict[int, list[str]] = {number: [] for number in group}
    for _, _, _, left, right, reason in sorted(bonds):
        one, other = group[left], group[right]
        if one == other or any(not against[member].isdisjoint(inside[other]) for member in inside[one]):
            continue
        inside[one] += inside.pop(other)
        reasons[one] += [*reasons.pop(other), reason]
        for member in inside[one]:
            group[member] = one
    return [
        (tuple(members[member] for member in sorted(inside[number])), tuple(dict.fromkeys(reasons[number])))
        for number in sorted(inside)
    ]
