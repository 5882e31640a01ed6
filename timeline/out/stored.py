"""A stored event with all that is known of how it came about: the articles' words, and why they are taken to be one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from timeline.errors import QueryError
from timeline.identity import Telling
from timeline.out.export.json import record
from timeline.out.query import EventRow, MentionRow, event_of
from timeline.store.bulk import Bulk
from timeline.store.columns import plain
from timeline.store.read import happenings

_SHORTEST = 4  # characters of a uid that name an event, where it is the only one


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEvent:
    """An event, its mentions beside what each tells by itself, and the reasons why they are one."""

    event: EventRow
    tellings: tuple[Telling, ...]  # of the event's mentions, in their order
    reasons: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """All of it, ready for JSON: the fields of ``export`` with more about each mention."""
        return {
            **record(self.event),
            "mentions": [
                _mention(mention, telling) for mention, telling in zip(self.event.mentions, self.tellings, strict=True)
            ],
            "reasons": list(self.reasons),
        }


def stored_event(connection: Connection, uid: str) -> StoredEvent:
    """The event with this uid, or the only one whose uid begins so. Raises QueryError where that is none or several."""
    found = _uids(connection, uid)
    if len(found) != 1:
        what = "several events begin so" if found else "there is no such event"
        remedy = f"They are {', '.join(found[:5])}" if found else 'See "timeline export" for the uids'
        raise QueryError(what, where=uid, remedy=remedy)
    [happening] = happenings(connection, found)
    event = event_of(connection, found[0])
    told = {telling.key: telling for telling in happening.tellings}
    return StoredEvent(
        event=event, tellings=tuple(told[mention.key] for mention in event.mentions), reasons=happening.reasons
    )


def _uids(connection: Connection, uid: str) -> list[str]:
    bulk = Bulk(connection)
    whole = [row[0] for row in bulk.select("uid", "events", "uid", [uid])]
    if whole or len(uid) < _SHORTEST:
        return whole
    return [row[0] for row in bulk.select("uid", "events", f"substr(uid, 1, {len(uid)})", [uid])]


def _mention(mention: MentionRow, telling: Telling) -> dict[str, Any]:
    draft = telling.draft
    money, trigger = draft.amount, draft.trigger
    return {
        "source": mention.source,
        "url": mention.url,
        "title": mention.title,
        "publisher": mention.publisher,
        "published": mention.published,
        "quote": mention.quote,
        "start": mention.start,
        "end": mention.end,
        "trigger": trigger
        and {
            "start": trigger.start,
            "end": trigger.end,
            "words": mention.quote[trigger.start - mention.start : trigger.end - mention.start],
        },
        "type": draft.type,
        "status": mention.status,
        "date": mention.date,
        "date_text": draft.date_text,
        "date_rule": draft.date_rule,
        "participants": [
            {"role": one.role, "name": one.name, "surfaces": list(one.surfaces)} for one in draft.participants
        ],
        "amount": money and {"value": plain(money.value), "currency": money.currency, "approx": money.approx},
        "rule": mention.rule,
        "confidence": mention.confidence,
        "notes": list(draft.notes),
    }
