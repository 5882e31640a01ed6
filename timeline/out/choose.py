"""Which events the filters let through, in which order: asked so that an index leads to the first of them.

Days are asked for piece by piece, as each piece has an index that gives its events in order: first the events that
begin before the day asked for and run into it, then those that begin later, then those of no known first day. A name
that few events have leads to them; all other names are looked for in the events that come by.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Date, Select, column, func, or_, select, table

from timeline.errors import QueryError
from timeline.events.draft import FACTS, STATUSES
from timeline.out.names import entities_called, one_of
from timeline.store.columns import has_not_occurred, runs_into_another_year
from timeline.store.days import days_of
from timeline.store.rules import type_names

Names = str | Sequence[str] | None

_COLUMNS = (
    *("id", "uid", "type", "status", "edtf", "date_text", "amount", "currency", "amount_approx", "amount_text"),
    *("round", "stake", "confidence", "rule"),
)
EVENTS = table("events", *(column(name) for name in _COLUMNS), column("earliest", Date()), column("latest", Date()))
EVENT_COLUMNS = tuple(EVENTS.c[name] for name in (*_COLUMNS, "earliest", "latest"))
_PEOPLE = table("event_participants", column("event_id"), column("entity_id"), column("role"), column("kind"))
_MENTIONS = table("mentions", column("event_id"), column("source_id"))
_SOURCES = table("sources", *(column(name) for name in ("id", "digest", "path", "url", "publisher")))
_FEW = 2000  # events that are quicker sorted than met on the way through all others


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for; see ``timeline.out.query.events``."""

    who: Names = None
    brand: Names = None
    platform: Names = None
    company: Names = None
    type: Names = None
    status: Names = None
    since: dt.date | str | None = None
    until: dt.date | str | None = None
    source: str | None = None


def chosen(connection: Connection, filters: Filters, limit: int | None) -> list[Any]:
    """The rows of ``EVENT_COLUMNS`` that all filters let through, by first day and uid, undated ones last."""
    if limit is not None and limit < 0:
        raise QueryError("it is below zero", where="limit", remedy="Give a positive number")
    asked = select(*EVENT_COLUMNS).where(*_conditions(connection, filters, limit))
    rows: list[Any] = []
    for conditions, order in _pieces(*_days(filters)):
        left = None if limit is None else limit - len(rows)
        if left != 0:
            rows += connection.execute(asked.where(*conditions).order_by(*order).limit(left)).all()
    return rows


def _pieces(
    first: dt.date | None, last: dt.date | None
) -> Iterator[tuple[list[ColumnElement[bool]], tuple[ColumnElement[Any], ...]]]:
    """Conditions and an order for each piece of the events that may have been between the days; one after the other."""
    earliest, latest, uid = EVENTS.c.earliest, EVENTS.c.latest, EVENTS.c.uid
    if not first and not last:
        yield [], (earliest.nulls_last(), uid)
        return
    if first:
        yield [EVENTS.c.id.in_(_running(first))], (earliest, uid)
    begins = [earliest >= first] if first else []
    yield begins + ([earliest <= last] if last else []), (earliest, uid)
    yield [earliest.is_(None), latest >= first if first else latest.is_not(None)], (uid,)


def _running(day: dt.date) -> Any:
    """Ids of the events that begin before a day and end on it or later: those of its year, and those of several."""
    earliest, latest = EVENTS.c.earliest, EVENTS.c.latest
    running = select(EVENTS.c.id).where(earliest < day, or_(latest >= day, latest.is_(None)))
    this_year = running.where(earliest >= day.replace(month=1, day=1))
    return this_year.union_all(running.where(runs_into_another_year(earliest, latest)))


def _conditions(connection: Connection, filters: Filters, limit: int | None) -> Iterator[ColumnElement[bool]]:
    statuses = [one_of(STATUSES, one, "status") for one in _several(filters.status)] or FACTS
    yield EVENTS.c.status.in_(statuses)
    if "occurred" not in statuses:
        yield has_not_occurred(EVENTS.c.status)  # there are few, and an index of them
    if asked_types := _several(filters.type):
        known = type_names(connection)
        yield EVENTS.c.type.in_([one_of(known, one, "type") for one in asked_types])
    yield from _names(connection, filters, limit)
    if filters.source:
        yield EVENTS.c.id.in_(_told_by(filters.source))


def _names(connection: Connection, filters: Filters, limit: int | None) -> Iterator[ColumnElement[bool]]:
    named: list[tuple[int, Select[Any]]] = []
    for asked in ("who", "brand", "platform", "company"):
        if names := _several(getattr(filters, asked)):
            found = _with_participant(connection, names, asked)
            named.append((_up_to_few(connection, found), found))
    if not named:
        return
    named.sort(key=lambda one: one[0])
    (count, rarest), *others = named
    together = rarest.where(*(_has(found, rarest.selected_columns.event_id) for _, found in others))
    if limit is None or count <= _FEW or (others and _up_to_few(connection, together) <= _FEW):
        yield EVENTS.c.id.in_(together)
    else:
        yield from (_has(found, EVENTS.c.id) for _, found in named)


def _up_to_few(connection: Connection, found: Select[Any]) -> int:
    """How many rows there are, counted no further than one more than few."""
    return int(connection.execute(select(func.count()).select_from(found.limit(_FEW + 1).subquery())).scalar_one())


def _has(found: Select[Any], event: ColumnElement[Any]) -> ColumnElement[bool]:
    return found.where(found.selected_columns.event_id == event).exists()


def _with_participant(connection: Connection, names: Iterable[str], asked: str) -> Select[Any]:
    numbers = {number for name in names for number in entities_called(connection, name, asked)}
    people = _PEOPLE.alias()
    having = select(people.c.event_id).where(people.c.entity_id.in_(sorted(numbers)))
    return having if asked == "who" else having.where(or_(people.c.role == asked, people.c.kind == asked))


def _told_by(source: str) -> Select[Any]:
    told = select(_MENTIONS.c.event_id).join(_SOURCES, _SOURCES.c.id == _MENTIONS.c.source_id)
    part = source.lower()
    said = [func.lower(_SOURCES.c[name]).contains(part, autoescape=True) for name in ("path", "url", "publisher")]
    return told.where(or_(_SOURCES.c.digest == source, *said), _MENTIONS.c.event_id.is_not(None))


def _several(names: Names) -> list[str]:
    return [names] if isinstance(names, str) else list(names or ())


def _days(filters: Filters) -> tuple[dt.date | None, dt.date | None]:
    first, last = _day(filters.since, "since")[0], _day(filters.until, "until")[1]
    if first and last and first > last:
        raise QueryError(f"{first} is after {last}", where="since", remedy="Give the earlier one first")
    return first, last


def _day(given: dt.date | str | None, asked: str) -> tuple[dt.date | None, dt.date | None]:
    if given is None or isinstance(given, dt.date):
        return given, given
    first, last = days_of(given.strip())
    if first is None and last is None:
        raise QueryError(
            f"{given!r} is no date", where=asked, remedy="Write it as 2021, 2021-03, 2021-03-08 or another EDTF date"
        )
    return first, last
