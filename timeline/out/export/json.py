"""Events as JSON: one object a line, or all of them in an array. Other tools read it; its fields are fixed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from timeline.out.query import EventRow, MentionRow
from timeline.store.columns import plain


def record(event: EventRow) -> dict[str, Any]:
    """The event in the fields of the contract, ready for JSON."""
    money = event.amount
    return {
        "uid": event.uid,
        "type": event.type,
        "status": event.status,
        "date": event.date,
        "date_text": event.date_text,
        "participants": [
            {"role": one.role, "name": one.name, "surfaces": list(one.surfaces)} for one in event.participants
        ],
        "amount": money and {"value": plain(money.value), "currency": money.currency, "approx": money.approx},
        "round": event.round,
        "stake": event.stake,
        "mentions": [_mention(one) for one in event.mentions],
        "rule": event.rule,
        "confidence": event.confidence,
    }


def _mention(mention: MentionRow) -> dict[str, Any]:
    return {
        "source": mention.source,
        "url": mention.url,
        "published": mention.published,
        "quote": mention.quote,
        "start": mention.start,
        "end": mention.end,
        "date": mention.date,
        "status": mention.status,
    }


def to_jsonl(events: Iterable[EventRow]) -> Iterator[str]:
    """One event a line."""
    for event in events:
        yield json.dumps(record(event), ensure_ascii=False) + "\n"


def to_json(events: Iterable[EventRow]) -> Iterator[str]:
    """All events in one array, a line each."""
    before = "[\n"
    for event in events:
        yield before + json.dumps(record(event), ensure_ascii=False)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
