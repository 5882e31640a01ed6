"""What people decided about events, and how it is replayed over the groups that identity finds by itself.

A decision speaks of tellings, by what they say and where, not of rows or uids: so it holds for a database that is built
again, and for one that others share it with. Decisions are replayed in the order in which they were made. First which
tellings are one: ``merge`` joins groups, ``split`` takes tellings out of theirs. Then what is said of an event:
``edit``, ``confirm`` and ``reject`` are of the group that holds the first telling that they name.

Not here: finding the tellings that a decision speaks of (store).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from functools import cached_property
from hashlib import sha256
from typing import Any, Literal, cast, get_args

from timeline.events.draft import STATUSES, Money, Participant
from timeline.identity.dates import when
from timeline.identity.happening import Happening, Telling

EventAct = Literal["merge", "split", "edit", "reject", "confirm", "undo"]
EVENT_ACTS: tuple[EventAct, ...] = get_args(EventAct)
EDITED = ("type", "status", "date", "amount", "round", "stake", "add", "drop")
SURE = 1.0  # that somebody looked and found it right


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A telling as a decision names it: by its key, and by what is still there when rules read it otherwise."""

    key: str
    source: str  # the digest of the article's text
    type: str
    start: int
    end: int
    who: tuple[str, ...] = ()  # "role=key", sorted
    quote: str = ""  # for people who read the decision

    def as_dict(self) -> dict[str, Any]:
        """Ready for JSON."""
        return {
            **{"key": self.key, "source": self.source, "type": self.type, "start": self.start, "end": self.end},
            **{"who": list(self.who), "quote": self.quote},
        }

    @staticmethod
    def of(said: Mapping[str, Any]) -> Anchor:
        """The anchor back; KeyError, TypeError or ValueError where it is none."""
        who, quote = said.get("who") or (), said.get("quote") or ""
        return Anchor(
            key=str(said["key"]),
            source=str(said["source"]),
            type=str(said["type"]),
            start=int(said["start"]),
            end=int(said["end"]),
            who=tuple(str(one) for one in who),
            quote=str(quote),
        )


@dataclass(frozen=True, kw_only=True)
class EventDecision:
    """One decision.

    ``subject`` has the tellings of each event that is merged; of a split those that leave, then the rest. ``change``
    has what an edit sets under ``set``, what an undo takes back under ``undoes``, and the uids of that time.
    """

    act: EventAct
    subject: tuple[tuple[Anchor, ...], ...]
    change: Mapping[str, Any] = field(default_factory=dict, hash=False)
    reason: str | None = None
    author: str | None = None
    decided: str  # ISO 8601, UTC, to the microsecond

    @cached_property
    def uid(self) -> str:
        """A name that is the same in every database."""
        return sha256(_plain(self.as_dict()).encode("utf-8", "surrogatepass")).hexdigest()[:12]

    @property
    def order(self) -> tuple[str, str]:
        """When it was made; of those of one moment the uid decides."""
        return (self.decided, self.uid)

    @property
    def undoes(self) -> tuple[str, ...]:
        """The uids of the decisions that it takes back."""
        return tuple(self.change.get("undoes") or ()) if self.act == "undo" else ()

    def as_dict(self) -> dict[str, Any]:
        """Ready for JSON."""
        return {
            "kind": self.act,
            "subject": [[anchor.as_dict() for anchor in part] for part in self.subject],
            "change": dict(self.change),
            "reason": self.reason,
            "author": self.author,
            "decided": self.decided,
        }

    @staticmethod
    def of(said: Mapping[str, Any]) -> EventDecision:
        """The decision back; KeyError, TypeError or ValueError where it is none."""
        if said["kind"] not in EVENT_ACTS:
            raise ValueError(f"{said['kind']!r} is none of {', '.join(EVENT_ACTS)}")
        return EventDecision(
            act=cast(EventAct, said["kind"]),
            subject=tuple(tuple(Anchor.of(anchor) for anchor in part) for part in said["subject"]),
            change=dict(said.get("change") or {}),
            reason=said.get("reason"),
            author=said.get("author"),
            decided=str(said["decided"]),
        )


def _plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def standing(decisions: Iterable[EventDecision]) -> list[EventDecision]:
    """Those that nobody took back, in their order; an undo that was undone takes nothing back."""
    ordered = sorted({one.uid: one for one in decisions}.values(), key=lambda one: one.order)
    undone: set[str] = set()
    for one in reversed(ordered):
        if one.uid not in undone:
            undone.update(one.undoes)
    return [one for one in ordered if one.act != "undo" and one.uid not in undone]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A standing decision with the tellings that it speaks of: their keys, those that are there."""

    decision: EventDecision
    parts: tuple[tuple[str, ...], ...]
    edit: Mapping[str, Any] = field(default_factory=dict, hash=False)  # what an edit sets, in today's names

    @property
    def keys(self) -> frozenset[str]:
        """All of them."""
        return frozenset(key for part in self.parts for key in part)

    @property
    def leads(self) -> tuple[str, ...]:
        """The first telling of each part that has any."""
        return tuple(part[0] for part in self.parts if part)

    @property
    def orphaned(self) -> bool:
        """Whether it can do nothing, since what it speaks of is not there."""
        needed = 2 if self.decision.act in ("merge", "split") else 1
        return len(self.leads) < needed

    @property
    def note(self) -> str:
        """The reason that events show."""
        by = f" by {self.decision.author}" if self.decision.author else ""
        why = f": {self.decision.reason}" if self.decision.reason else ""
        return f"{_DONE[self.decision.act]}{by}{why}"


_DONE = {"merge": "merged", "split": "split", "edit": "edited", "reject": "rejected", "confirm": "confirmed"}


@dataclass(slots=True)
class Group:
    """Tellings that are one happening, why, and what was decided about it."""

    tellings: list[Telling]
    reasons: list[str]
    edits: list[Mapping[str, Any]] = field(default_factory=list)
    confirmed: bool = False
    rejected: bool = False


def replay(groups: Iterable[Group], decided: Sequence[Bound]) -> list[Group]:
    """The groups as decisions leave them; rejected ones are marked."""
    kept = list(groups)
    if not decided:
        return kept
    at = {telling.key: group for group in kept for telling in group.tellings}
    for bound in decided:
        if bound.decision.act == "merge":
            joining = list({id(at[key]): at[key] for key in bound.leads if key in at}.values())
            if len(joining) > 1:
                _join(joining, bound, at)
                kept = [group for group in kept if not any(group is other for other in joining[1:])]
        elif bound.decision.act == "split" and not bound.orphaned:
            kept += _part(bound, at)
    for bound in decided:
        if bound.decision.act not in ("merge", "split"):
            _mark(bound, at)
    return kept


def _join(joining: list[Group], bound: Bound, at: dict[str, Group]) -> None:
    into, *others = joining
    for other in others:
        into.tellings += other.tellings
        into.reasons += other.reasons
        at.update((telling.key, into) for telling in other.tellings)
    into.reasons.append(bound.note)


def _part(bound: Bound, at: dict[str, Group]) -> list[Group]:
    """New groups, of what leaves those that also hold some of the rest."""
    taken, rest = set(bound.parts[0]), set(bound.parts[1])
    made = []
    for group in {id(at[key]): at[key] for key in bound.parts[0] if key in at}.values():
        leaving = [telling for telling in group.tellings if telling.key in taken]
        if not any(telling.key in rest for telling in group.tellings):
            continue
        group.tellings = [telling for telling in group.tellings if telling.key not in taken]
        made.append(Group(leaving, [*group.reasons, bound.note]))
        group.reasons = [*group.reasons, bound.note]
        at.update((telling.key, made[-1]) for telling in leaving)
    return made


def _mark(bound: Bound, at: dict[str, Group]) -> None:
    group = next((at[key] for key in bound.leads if key in at), None)
    if group is None:
        return
    act = bound.decision.act
    if act == "edit":
        group.edits.append(bound.edit)
    else:
        group.confirmed, group.rejected = act == "confirm", act == "reject"
    group.reasons.append(bound.note)


def edited(happening: Happening, group: Group) -> Happening:
    """The happening with what people said about it."""
    if group.confirmed:
        happening = replace(happening, confidence=SURE)
    for change in group.edits:
        happening = _changed(happening, dict(change))
    return happening


def _changed(happening: Happening, change: dict[str, Any]) -> Happening:
    people = _with_people(happening.participants, change.pop("add", ()), change.pop("drop", ()))
    if "amount" in change:
        said = change.pop("amount")
        change["amount"] = said and Money(
            value=Decimal(said["value"]), currency=said["currency"], approx=bool(said.get("approx"))
        )
        change["amount_text"] = None
    if "date" in change:
        change["date_text"] = None
    return replace(happening, participants=people, **change)


def _with_people(
    participants: tuple[Participant, ...], added: Iterable[Mapping[str, Any]], dropped: Iterable[Sequence[str]]
) -> tuple[Participant, ...]:
    gone = {tuple(one) for one in dropped}
    people = {(one.role, one.key): one for one in participants if (one.role, one.key) not in gone}
    for one in added:
        said = Participant(
            role=one["role"], name=one["name"], key=one["key"], kind=one["kind"], provisional=bool(one["provisional"])
        )
        people.setdefault((said.role, said.key), said)
    return tuple(people.values())


def check_edit(change: Mapping[str, Any]) -> None:
    """Raise ValueError where an edit says what no event can be."""
    for name, value in change.items():
        if name not in EDITED:
            raise ValueError(f"{name!r} is no field that can be edited; those are {', '.join(EDITED)}")
        if name == "status" and value not in STATUSES:
            raise ValueError(f"{value!r} is no status; those are {', '.join(STATUSES)}")
        if name == "date" and value is not None and when(str(value)) is None:
            raise ValueError(f"{value!r} is no EDTF date, such as 2016-09 or 2016-09-20")
        if name == "amount" and value is not None and not _is_sum(value):
            raise ValueError(f"{value!r} is no sum, such as 300000000 USD")
        if name in ("type", "round", "stake") and not isinstance(value, str | None):
            raise ValueError(f"{name} is no text")
    for one in change.get("add") or ():
        if not {"role", "name", "key", "kind", "provisional"} <= set(one):
            raise ValueError("a participant needs role, name, key, kind and provisional")
    for pair in change.get("drop") or ():
        if len(pair) != 2:
            raise ValueError("who is taken out is named by role and key")


def _is_sum(value: Any) -> bool:
    try:
        return Decimal(value["value"]).is_finite() and re.fullmatch("[A-Z]{3}", value["currency"]) is not None
    except (KeyError, TypeError, InvalidOperation):
        return False
