"""Events by what people ask for, each with its participants and mentions; as many statements for any number of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from timeline.events.draft import STATUSES, Money, Participant
from timeline.out.choose import EVENT_COLUMNS, EVENTS, Filters, Names, chosen
from timeline.store.bulk import Bulk, chunks
from timeline.store.rows import PARTICIPANT_COLUMNS, iso, money_of, read_participant

_MENTION_COLUMNS = (
    "m.event_id, m.rank, m.key, s.digest, COALESCE(s.origin, s.digest), s.path, s.url, s.title,"
    ' s.publisher, s.published, m.quote, m."start", m."end", m.edtf, m.status, m.confidence, m.rule'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRow:
    """One source's words for an event."""

    key: str
    digest: str  # of the source's text
    origin: str  # of the first copy of that text
    source: str
    url: str | None
    title: str | None
    publisher: str | None
    published: str | None  # ISO day
    quote: str
    start: int
    end: int
    date: str | None  # EDTF
    status: str
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """One event as stored, with who took part and who said so; the best mention is the first."""

    uid: str
    type: str
    status: str
    date: str | None  # EDTF
    date_text: str | None
    earliest: dt.date | None
    latest: dt.date | None
    participants: tuple[Participant, ...]
    amount: Money | None
    amount_text: str | None
    round: str | None
    stake: str | None
    confidence: float
    rule: str
    mentions: tuple[MentionRow, ...]

    @property
    def quote(self) -> str | None:
        """The best mention's words."""
        return self.mentions[0].quote if self.mentions else None

    @property
    def sources(self) -> int:
        """How many independent articles tell it: copies of one text count once."""
        return len({mention.origin for mention in self.mentions})

    def names(self, *roles: str) -> tuple[str, ...]:
        """The participants' names, in those roles if any are given; each once."""
        return tuple(dict.fromkeys(one.name for one in self.participants if not roles or one.role in roles))


def events(
    connection: Connection,
    *,
    who: Names = None,
    brand: Names = None,
    platform: Names = None,
    company: Names = None,
    type: Names = None,
    status: Names = None,
    since: dt.date | str | None = None,
    until: dt.date | str | None = None,
    source: str | None = None,
    limit: int | None = None,
) -> list[EventRow]:
    """The events that all filters let through, by their first possible day and uid; undated ones last.

    ``brand`` and the like take names in any script, and match who is of that kind or in that role; ``who`` matches in
    any. Several values of one filter are alternatives. Without a status, what occurred or is planned. ``since`` and
    ``until`` are days or EDTF dates, and let through what may have happened between them. ``source`` is part of a path,
    an address or a publisher's name.
    """
    filters = Filters(who, brand, platform, company, type, status, since, until, source)
    return list(_each(connection, filters, limit))


def each_event(connection: Connection, *, status: Names = STATUSES) -> Iterator[EventRow]:
    """All events one by one, in the order of ``events``, with little memory: for export."""
    return _each(connection, Filters(status=status), None)


def event_of(connection: Connection, uid: str) -> EventRow:
    """The event with this uid, which is there."""
    [event] = _complete(connection, connection.execute(select(*EVENT_COLUMNS).where(EVENTS.c.uid == uid)).all())
    return event


def _each(connection: Connection, filters: Filters, limit: int | None) -> Iterator[EventRow]:
    for chunk in chunks(chosen(connection, filters, limit)):
        yield from _complete(connection, chunk)


def _complete(connection: Connection, rows: Sequence[Any]) -> Iterator[EventRow]:
    bulk = Bulk(connection)
    numbers = [row[0] for row in rows]
    people: dict[int, list[Any]] = {}
    for row in bulk.select(f"event_id, position, {PARTICIPANT_COLUMNS}", "event_participants", "event_id", numbers):
        people.setdefault(row[0], []).append(row)
    told: dict[int, list[Any]] = {}
    joined = "mentions m JOIN sources s ON s.id = m.source_id"
    for row in bulk.select(_MENTION_COLUMNS, joined, "m.event_id", numbers):
        told.setdefault(row[0], []).append(row)
    for row in rows:
        number, uid, kind, status, edtf, date_text, amount, currency, approx, amount_text, *rest = row
        label, stake, confidence, rule, earliest, latest = rest
        yield EventRow(
            uid=uid,
            type=kind,
            status=status,
            date=edtf,
            date_text=date_text,
            earliest=earliest,
            latest=latest,
            participants=tuple(read_participant(one[2:]) for one in _in_order(people.get(number, ()))),
            amount=money_of(amount, currency, approx),
            amount_text=amount_text,
            round=label,
            stake=stake,
            confidence=confidence,
            rule=rule,
            mentions=tuple(_mention(one[2:]) for one in _in_order(told.get(number, ()))),
        )


def _in_order(rows: Iterable[Any]) -> list[Any]:
    return sorted(rows, key=lambda row: int(row[1]))


def _mention(row: Sequence[Any]) -> MentionRow:
    key, digest, origin, path, url, title, publisher, published, quote, start, end, edtf, status, confidence, rule = row
    return MentionRow(
        key=key,
        digest=digest,
        origin=origin,
        source=path,
        url=url,
        title=title,
        publisher=publisher,
        published=iso(published),
        quote=quote,
        start=start,
        end=end,
        date=edtf,
        status=status,
        confidence=confidence,
        rule=rule,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """What there is, counted."""

    events: int
    mentions: int
    sources: int
    undated: int
    conflicts: int
    by_type: dict[str, int]
    by_status: dict[str, int]
    by_year: dict[str, int]
    entities: dict[str, int]  # by kind
    provisional: int  # entities that no catalog knows


def stats(connection: Connection) -> Stats:
    """Count events by type, status and year, sources and entities."""

    def count(statement: str) -> int:
        return int(connection.exec_driver_sql(statement).scalar_one())

    def by(statement: str) -> dict[str, int]:
        return {str(name): number for name, number in connection.exec_driver_sql(statement)}

    counted = "COUNT(*) FROM events GROUP BY 1 ORDER BY"
    year = "SUBSTR(CAST(earliest AS TEXT), 1, 4)"
    return Stats(
        events=count("SELECT COUNT(*) FROM events"),
        mentions=count("SELECT COUNT(*) FROM mentions"),
        sources=count("SELECT COUNT(*) FROM sources"),
        undated=count("SELECT COUNT(*) FROM events WHERE earliest IS NULL AND latest IS NULL"),
        conflicts=count("SELECT COUNT(*) FROM conflicts"),
        by_type=by(f"SELECT type, {counted} 2 DESC, 1"),
        by_status=by(f"SELECT status, {counted} 2 DESC, 1"),
        by_year=by(f"SELECT {year}, COUNT(*) FROM events WHERE earliest IS NOT NULL GROUP BY 1 ORDER BY 1"),  # noqa: S608
        entities=by("SELECT kind, COUNT(*) FROM entities GROUP BY 1 ORDER BY 2 DESC, 1"),
        provisional=count("SELECT COUNT(*) FROM entities WHERE provisional"),
    )
