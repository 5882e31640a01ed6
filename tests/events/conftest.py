"""What a careful reader lists for a few sentences, written in a line, and compared with what the extractors list.

A row is the publication date, the text and its events, one line an event, its parts divided by ";":

    "occurred; 2021-03; brand: Farfetch, 发发奇=Farfetch; platform: 天猫=Tmall; amount: 50000000 USD ~"

status, EDTF date ("-": none; "2021-04 or 2021-04~" where two readings are right), then roles and sums. "=" divides the
forms of which the canonical name or a surface must be one; "?" before a name, a round or a stake: may be left out.
A line of another type begins with the type's name; "? launch" allows events of that type ("? *": of any other type)
without asking for them. Besides these no event may be reported as a fact. Rumours and denials may be left out, as the
event model says, unless the row's test asks for them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pytest

from timeline.documents import read_document
from timeline.events.draft import FACTS, ROLES, STATUSES, TYPES, Participant
from timeline.identity import Happening
from timeline.pipeline import extract

_LOOSE = {"object", "position"}  # words, not names: one form may contain the other


@dataclass(slots=True)
class Wanted:
    """One line of a row."""

    line: str
    type: str
    statuses: tuple[str, ...] = ("occurred",)
    dates: tuple[str | None, ...] = ()
    roles: dict[str, list[tuple[bool, tuple[str, ...]]]] = field(default_factory=dict)
    amount: tuple[Decimal, str, bool] | None = None
    amount_text: str | None = None
    round: str | None = None
    stake: str | None = None
    optional: dict[str, str] = field(default_factory=dict)


def read_line(kind: str, line: str) -> Wanted:
    """The parts of a line; refuses roles and statuses that the model does not know."""
    parts = [part.strip() for part in line.split(";")]
    if parts[0] in TYPES:
        kind = parts.pop(0)
    dates = tuple(None if d == "-" else d for d in parts[1].split(" or "))
    wanted = Wanted(line, kind, tuple(parts[0].split(" or ")), dates)
    assert set(wanted.statuses) <= set(STATUSES), line
    for part in parts[2:]:
        role, _, value = (piece.strip() for piece in part.partition(":"))
        if value.startswith("?") and role not in ROLES[kind]:
            wanted.optional |= {role: value[1:]}
        elif role == "amount":
            number, currency, *rough = value.split()
            wanted.amount = (Decimal(number), currency, bool(rough))
        elif role in ("amount_text", "round", "stake"):
            setattr(wanted, role, value)
        else:
            assert role in ROLES[kind], line
            wanted.roles[role] = [(n.startswith("?"), tuple(n.lstrip("?").split("="))) for n in value.split(", ")]
    return wanted


def plain(name: str) -> str:
    """A name without letter case and spaces, as the project's measure compares names."""
    return "".join(name.casefold().split())


def is_called(participant: Participant, forms: Sequence[str], *, loose: bool) -> bool:
    """Whether a participant goes by one of the forms."""
    own = {plain(name) for name in (participant.name, *participant.surfaces)}
    forms = [plain(form) for form in forms]
    if loose:
        return any(form in name or name in form for form in forms for name in own)
    return any(form in own for form in forms)


def faults(wanted: Wanted, found: Happening, *, dated: bool = True) -> list[str]:
    """What is wrong with an event as found, a word or two each."""
    wrong = []
    if found.status not in wanted.statuses:
        wrong.append(f"status {found.status}")
    if dated and found.date not in wanted.dates:
        wrong.append(f"date {found.date}")
    for role, names in wanted.roles.items():
        loose = role in _LOOSE
        have = [p for p in found.participants if p.role == role]
        for optional, forms in names:
            if not optional and not any(is_called(p, forms, loose=loose) for p in have):
                wrong.append(f"no {role} {forms[0]}")
    for participant in found.participants:
        names = wanted.roles.get(participant.role, [])
        if ROLES[wanted.type][participant.role] and not any(is_called(participant, f, loose=False) for _, f in names):
            wrong.append(f"wrong {participant.role} {participant.name}")
    wrong += _sums(wanted, found)
    return wrong


def _sums(wanted: Wanted, found: Happening) -> list[str]:
    wrong = []
    if wanted.amount is None:
        if found.amount is not None:
            wrong.append(f"wrong amount {found.amount.value}")
    else:
        value, currency, rough = wanted.amount
        money = found.amount
        tolerance = value / (50 if rough else 200)
        if money is None or money.currency != currency or abs(money.value - value) > tolerance:
            wrong.append(f"amount {money.value if money else None}")
        elif rough and not money.approx:
            wrong.append("amount not approximate")
    if wanted.amount_text is not None and wanted.amount_text not in (found.amount_text or ""):
        wrong.append(f"amount_text {found.amount_text}")
    for name in ("round", "stake"):
        have = getattr(found, name)
        if have not in (getattr(wanted, name), wanted.optional.get(name, getattr(wanted, name))):
            wrong.append(f"{name} {have}")
    return wrong


def show(found: Happening) -> str:
    """An event in a line."""
    who = "; ".join(f"{p.role}: {p.name}" for p in found.participants)
    return f"{found.type}; {found.status}; {found.date}; {who} [{found.rule}]"


def events_of(published: str, text: str) -> list[Happening]:
    """The events of a text published on a day."""
    document = read_document("row.txt", data=text.encode(), published=date.fromisoformat(published))
    return list(extract(document).happenings)


def differences(kind: str, published: str, text: str, lines: Sequence[str], *, strict: bool = False) -> list[str]:
    """What is listed otherwise than in the row; empty where they agree. ``strict``: rumours are asked for, too."""
    allowed = {line[1:].strip() for line in lines if line.startswith("?")}
    wanted = [read_line(kind, line) for line in lines if not line.startswith("?")]
    left = events_of(published, text)
    problems: list[str] = []
    pairs = [
        (faults(want, have), w, h)
        for w, want in enumerate(wanted)
        for h, have in enumerate(left)
        if want.type == have.type
    ]
    done: set[int] = set()
    used: set[int] = set()
    for wrong, w, h in sorted(pairs, key=lambda pair: (len(pair[0]), pair[1], pair[2])):
        if w in done or h in used:
            continue
        done.add(w)
        used.add(h)
        if wrong:
            problems.append(f"{', '.join(wrong)} <- {show(left[h])}")
    problems += [
        f"not found: {want.line}"
        for w, want in enumerate(wanted)
        if w not in done and (strict or set(want.statuses) & set(FACTS))
    ]
    problems += [
        f"not so: {show(have)}"
        for h, have in enumerate(left)
        if h not in used and have.status in FACTS and have.type not in allowed and "*" not in allowed
    ]
    return problems


@pytest.fixture(name="differences")
def _differences() -> Callable[..., list[str]]:
    return differences


@pytest.fixture(name="events_of")
def _events_of() -> Callable[[str, str], list[Happening]]:
    return events_of
