"""What is compared: a telling, or the tellings of one article that are already one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from timeline.events.draft import Participant
from timeline.identity.dates import When, when
from timeline.identity.happening import Telling

_RULES = ("clause", "sentence", "story", "announcement", "none")
_STATUSES = ("occurred", "denied", "planned", "rumored")


def rank(telling: Telling) -> tuple[object, ...]:
    """The better, the smaller: facts first, then how the date is tied to it, how fine, how full, how sure."""
    draft = telling.draft
    days = when(draft.date)
    return (
        _STATUSES.index(draft.status),
        days is None,
        _RULES.index(draft.date_rule) if draft.date_rule in _RULES else len(_RULES),
        days.days if days else 0,
        -len(draft.participants),
        -draft.confidence,
        telling.published or "9999",
        telling.key,
    )


@dataclass(frozen=True, eq=False)
class Unit:
    """Tellings that are taken as one, best first, with what they say together."""

    tellings: tuple[Telling, ...]

    @staticmethod
    def of(tellings: Sequence[Telling]) -> Unit:
        return Unit(tuple(sorted(tellings, key=rank)))

    @cached_property
    def best(self) -> Telling:
        return self.tellings[0]

    @cached_property
    def key(self) -> str:
        return min(telling.key for telling in self.tellings)

    @cached_property
    def type(self) -> str:
        return self.best.draft.type

    @cached_property
    def source(self) -> str:
        return self.best.source

    @cached_property
    def status(self) -> str:
        return self.best.draft.status

    @cached_property
    def dated(self) -> Telling | None:
        """The telling whose date counts: the best tied one, and of these the finest."""
        return next((telling for telling in self.tellings if when(telling.draft.date)), None)

    @cached_property
    def when(self) -> When | None:
        return when(self.dated.draft.date) if self.dated else None

    @cached_property
    def roles(self) -> dict[str, dict[str, Participant]]:
        """Role, key, participant."""
        found: dict[str, dict[str, Participant]] = {}
        for telling in self.tellings:
            for participant in telling.draft.participants:
                found.setdefault(participant.role, {}).setdefault(participant.key, participant)
        return found

    def keys(self, *roles: str) -> frozenset[str]:
        """The keys of those who fill one of the roles."""
        found = self._keys.get(roles)
        if found is None:
            found = self._keys[roles] = frozenset(key for role in roles for key in self.roles.get(role, ()))
        return found

    @cached_property
    def _keys(self) -> dict[tuple[str, ...], frozenset[str]]:
        return {}

    @cached_property
    def round(self) -> str | None:
        return next((telling.draft.round for telling in self.tellings if telling.draft.round), None)

    @cached_property
    def stake(self) -> str | None:
        return next((telling.draft.stake for telling in self.tellings if telling.draft.stake), None)

    @cached_property
    def amounts(self) -> dict[str, Decimal]:
        """Currency and value, the most precise first."""
        told = [telling.draft.amount for telling in self.tellings if telling.draft.amount]
        values: dict[str, Decimal] = {}
        for money in sorted(told, key=lambda money: money.approx):
            values.setdefault(money.currency, money.value)
        return values
