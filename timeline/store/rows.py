"""Tellings and happenings as rows, and back: what is read is equal to what was written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from timeline.events.draft import EventDraft, Money, Participant
from timeline.identity.happening import Happening, Telling
from timeline.store.columns import plain
from timeline.store.days import days_of
from timeline.text import Span

_TOLD = (
    *("type", "status", "edtf", "date_text", "earliest", "latest"),
    *("amount", "currency", "amount_approx", "amount_text", "round", "stake", "confidence", "rule"),
)
EVENT = ("id", "uid", *_TOLD, "reasons", "fingerprint")
MENTION = (
    *("id", "key", "source_id"),
    *_TOLD,
    *("date_rule", "start", "end", "quote", "trigger_start", "trigger_end", "notes"),
)
PARTICIPANT = ("position", "role", "entity_id", "key", "name", "kind", "provisional", "surfaces")

# What a telling is read from, in this order.
TELLING_COLUMNS = (
    "m.id, m.key, s.digest, s.published, COALESCE(s.origin, s.digest),"
    " m.type, m.status, m.edtf, m.date_text, m.date_rule, m.amount, m.currency,"
    ' m.amount_approx, m.amount_text, m.round, m.stake, m.confidence, m.rule, m."start", m."end", m.trigger_start,'
    " m.trigger_end, m.notes"
)
PARTICIPANT_COLUMNS = "role, name, key, kind, surfaces, provisional"


def to_json(value: Any) -> str:
    """JSON with Chinese as people read it; no spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=8192)
def _list_json(values: tuple[str, ...]) -> str:
    return to_json(values)  # surfaces, notes and reasons say the same things again and again


def from_json(value: Any) -> Any:
    """What a JSON column gives: text from SQLite, values from PostgreSQL's driver."""
    return json.loads(value) if isinstance(value, str) else value


def event_row(number: int, happening: Happening, fingerprint: str) -> tuple[Any, ...]:
    """The row of EVENT."""
    return (number, happening.uid, *_told(happening), _list_json(happening.reasons), fingerprint)


def mention_row(number: int, telling: Telling, source: int, text: str) -> tuple[Any, ...]:
    """The row of MENTION; the quote is cut from the source's text."""
    draft = telling.draft
    quote = draft.quote.of(text)
    if len(quote) != draft.quote.end - draft.quote.start:
        raise ValueError(f"the quote {draft.quote} of mention {telling.key} lies outside of its source")
    trigger = (draft.trigger.start, draft.trigger.end) if draft.trigger else (None, None)
    span = (draft.quote.start, draft.quote.end, quote)
    return (number, telling.key, source, *_told(draft), draft.date_rule, *span, *trigger, _list_json(draft.notes))


def _told(said: EventDraft | Happening) -> tuple[Any, ...]:
    money = said.amount
    return (
        said.type,
        said.status,
        said.date,
        said.date_text,
        *(day.isoformat() if day else None for day in days_of(said.date)),
        plain(money.value) if money else None,
        money.currency if money else None,
        money.approx if money else None,
        said.amount_text,
        said.round,
        said.stake,
        said.confidence,
        said.rule,
    )


def participant_rows(
    whose: int, participants: Sequence[Participant], entities: Iterable[int | None]
) -> Iterable[tuple[Any, ...]]:
    """Rows of the id and PARTICIPANT; ``entities`` are theirs, None for objects and positions, which are none."""
    for position, (said, entity) in enumerate(zip(participants, entities, strict=True)):
        surfaces = _list_json(said.surfaces)
        yield whose, position, said.role, entity, said.key, said.name, said.kind, bool(said.provisional), surfaces


def read_participant(row: Sequence[Any]) -> Participant:
    """A row of PARTICIPANT_COLUMNS back."""
    role, name, key, kind, surfaces, provisional = row
    return Participant(
        role=role, name=name, key=key, kind=kind, surfaces=tuple(from_json(surfaces)), provisional=bool(provisional)
    )


def read_telling(row: Sequence[Any], participants: Sequence[Participant]) -> Telling:
    """A row of TELLING_COLUMNS back."""
    (_, key, digest, published, origin, kind, status, edtf, date_text, date_rule, amount, currency, approx, amount_text,
     label, stake, confidence, rule, start, end, trigger_start, trigger_end, notes) = row  # fmt: skip
    draft = EventDraft(
        type=kind,
        status=status,
        quote=Span(start, end),
        participants=tuple(participants),
        rule=rule,
        confidence=confidence,
        date=edtf,
        date_text=date_text,
        date_rule=date_rule,
        amount=money_of(amount, currency, approx),
        amount_text=amount_text,
        round=label,
        stake=stake,
        trigger=None if trigger_start is None else Span(trigger_start, trigger_end),
        notes=tuple(from_json(notes)),
    )
    origin = "" if origin == digest else origin  # as a telling has it that was just read
    return Telling(source=digest, published=iso(published), draft=draft, key=key, origin=origin)


def money_of(amount: Any, currency: str | None, approx: Any) -> Money | None:
    """The sum back."""
    if amount is None or currency is None:
        return None
    return Money(value=Decimal(amount), currency=currency, approx=bool(approx))


def iso(day: Any) -> str | None:
    """A date column as ISO text, whichever driver it comes from."""
    return day.isoformat() if isinstance(day, date) else day


def fingerprint_of(happening: Happening) -> str:
    """A digest of all that the happening is made of; equal ones need not be written again."""
    people = [[p.role, p.name, p.key, p.kind, list(p.surfaces), p.provisional] for p in happening.participants]
    tellings = [telling.key for telling in happening.tellings]
    content = to_json([happening.uid, *_told(happening), people, tellings, list(happening.reasons)])
    return blake2b(content.encode(), digest_size=16).hexdigest()
