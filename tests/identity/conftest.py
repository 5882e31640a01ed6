"""Tellings in a few words, for tables."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from timeline.events.draft import ROLES, EventDraft, Money, Participant, Status
from timeline.identity import Telling, telling_key
from timeline.text import Span

Make = Callable[..., EventDraft]


def make_draft(
    kind: str,
    who: str,
    date: str | None = None,
    *,
    status: Status = "occurred",
    at: int = 0,
    amount: str | None = None,
    round: str | None = None,
    stake: str | None = None,
    date_rule: str = "clause",
    confidence: float = 0.8,
) -> EventDraft:
    """``who`` is "brand=coach platform=tmall"; ``amount`` is "300000000 USD ~"."""
    pairs = [pair.split("=", 1) for pair in who.split()]
    assert all(role in ROLES[kind] for role, _ in pairs)
    money = None
    if amount:
        value, currency, *rough = amount.split()
        money = Money(value=Decimal(value), currency=currency, approx=bool(rough))
    return EventDraft(
        type=kind,
        status=status,
        quote=Span(at, at + 10),
        participants=tuple(
            Participant(role=role, name=key.title(), key=key, kind="company", surfaces=(key,)) for role, key in pairs
        ),
        rule=f"{kind}/test",
        confidence=confidence,
        date=date,
        date_text=date,
        date_rule=date_rule if date else "none",
        amount=money,
        round=round,
        stake=stake,
    )


def make_telling(source: str, published: str | None, draft: EventDraft) -> Telling:
    return Telling(source=source, published=published, draft=draft, key=telling_key(source, draft))


@pytest.fixture
def draft() -> Make:
    return make_draft


@pytest.fixture
def telling() -> Callable[[str, str | None, EventDraft], Telling]:
    return make_telling
