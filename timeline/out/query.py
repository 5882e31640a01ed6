"""Events by what people ask for, each with its participants and mentions; three statements for any number of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Date, Select, and_, column, func, or_, select, table

from timeline.errors import QueryError
from timeline.events.draft import FACTS, STATUSES, Money, Participant
from timeline.out.names import entities_called, one_of
from timeline.store.bulk import Bulk, chunks
from timeline.store.days import days_of
from timeline.store.rows import PARTICIPANT_COLUMNS, iso, money_of, read_participant
from timeline.store.rules import type_names

Names = str | Sequence[str] | None

_EVENT_COLUMNS = (
    *("id", "uid", "type", "status", "edtf", "date_text", "amount", "currency", "amount_approx", "amount_text"),
    *("round", "stake", "confidence", "rule"),
)
_EVENTS = table(
    "events", *(column(name) for name in _EVENT_COLUMNS), column("earliest", Date()), column("latest", Date())
)
_PEOPLE = table("event_participants", column("event_id"), column("entity_id"), column("role"), column("kind"))
_MENTIONS = table("mentions", column("event_id"), column("source_id"))
_SOURCES = table("sources", *(column(name) for name in ("id", "digest", "path", "url", "publisher")))
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
    filters = _Filters(who, brand, platform, company, type, status, since, until, source)
    return list(_each(connection, filters, limit))


def each_event(connection: Connection, *, status: Names = STATUSES) -> Iterator[EventRow]:
    """All events one by one, in the order of ``events``, with little memory: for export."""
    return _each(connection, _Filters(status=status), None)


def event_of(connection: Connection, uid: str) -> EventRow:
    """The event with this uid, which is there."""
    columns = (*(_EVENTS.c[name] for name in _EVENT_COLUMNS), _EVENTS.c.earliest, _EVENTS.c.latest)
    [event] = _complete(connection, connection.execute(select(*columns).where(_EVENTS.c.uid == uid)).all())
    return event


@dataclass(frozen=True, slots=True)
class _Filters:
    who: Names = None
    brand: Names = None
    platform: Names = None
    company: Names = None
    type: Names = None
    status: Names = None
    since: dt.date | str | None = None
    until: dt.date | str | None = None
    source: str | None = None


def _each(connection: Connection, filters: _Filters, limit: int | None) -> Iterator[EventRow]:
    if limit is not None and limit < 0:
        raise QueryError("it is below zero", where="limit", remedy="Give a positive number")
    columns = (*(_EVENTS.c[name] for name in _EVENT_COLUMNS), _EVENTS.c.earliest, _EVENTS.c.latest)
    asked = select(*columns).where(*_conditions(connection, filters))
    undated_last: tuple[Any, ...] = (_EVENTS.c.earliest.nulls_last(), _EVENTS.c.uid)  # as an index has them
    if (
        filters.since is not None
    ):  # the first in the index are those that it leaves out: sorting what is left is quicker
        undated_last = (_EVENTS.c.earliest.is_(None), _EVENTS.c.earliest, _EVENTS.c.uid)
    rows = connection.execute(asked.order_by(*undated_last).limit(limit)).all()
    for chunk in chunks(rows):
        yield from _complete(connection, chunk)


def _conditions(connection: Connection, filters: _Filters) -> Iterator[ColumnElement[bool]]:
    statuses = [one_of(STATUSES, one, "status") for one in _several(filters.status)] or FACTS
    yield _EVENTS.c.status.in_(statuses)
    if asked_types := _several(filters.type):
        known = type_names(connection)
        yield _EVENTS.c.type.in_([one_of(known, one, "type") for one in asked_types])
    for asked in ("who", "brand", "platform", "company"):
        if names := _several(getattr(filters, asked)):
            yield _EVENTS.c.id.in_(_with_participant(connection, names, asked))
    first, last = _day(filters.since, "since")[0], _day(filters.until, "until")[1]
    earliest, latest = _EVENTS.c.earliest, _EVENTS.c.latest
    if first and last and first > last:
        raise QueryError(f"{first} is after {last}", where="since", remedy="Give the earlier one first")
    if first:
        yield or_(latest >= first, and_(latest.is_(None), earliest.is_not(None)))
    if last:
        yield or_(earliest <= last, and_(earliest.is_(None), latest.is_not(None)))
    if filters.source:
        yield _EVENTS.c.id.in_(_told_by(filters.source))


def _several(names: Names) -> list[str]:
    return [names] if isinstance(names, str) else list(names or ())


def _with_participant(connection: Connection, names: Iterable[str], asked: str) -> Select[Any]:
    numbers = {number for name in names for number in entities_called(connection, name, asked)}
    chosen = select(_PEOPLE.c.event_id).where(_PEOPLE.c.entity_id.in_(sorted(numbers)))
    return chosen if asked == "who" else chosen.where(or_(_PEOPLE.c.role == asked, _PEOPLE.c.kind == asked))


def _told_by(source: str) -> Select[Any]:
    told = select(_MENTIONS.c.event_id).join(_SOURCES, _SOURCES.c.id == _MENTIONS.c.source_id)
    part = source.lower()
    said = [func.lower(_SOURCES.c[name]).contains(part, autoescape=True) for name in ("path", "url", "publisher")]
    return told.where(or_(_SOURCES.c.digest == source, *said), _MENTIONS.c.event_id.is_not(None))


def _day(given: dt.date | str | None, asked: str) -> tuple[dt.date | None, dt.date | None]:
    if given is None or isinstance(given, dt.date):
        return given, given
    first, last = days_of(given.strip())
    if first is None and last is None:
        raise QueryError(
            f"{given!r} is no date", where=asked, remedy="Write it as 2021, 2021-03, 2021-03-08 or another EDTF date"
        )
    return first, last


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
