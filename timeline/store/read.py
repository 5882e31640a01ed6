"""What was written, as the values that it was written from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection

from timeline.documents import Block, Document
from timeline.events.draft import Participant
from timeline.identity.happening import Happening, Telling
from timeline.identity.meaning import NO_ENTITY, once, renamed
from timeline.store.bulk import Bulk, chunks
from timeline.store.rows import (
    PARTICIPANT_COLUMNS,
    TELLING_COLUMNS,
    from_json,
    iso,
    money_of,
    read_participant,
    read_telling,
)
from timeline.text import Span

_TOLD_IN = "mentions m JOIN sources s ON s.id = m.source_id"
_MEANT_BY = "mention_participants p LEFT JOIN entities e ON e.id = p.entity_id"
_MEANT = (
    "p.mention_id, p.position, p.role, p.name, p.key, p.kind, p.surfaces, p.provisional,"
    " p.entity_id, e.slug, e.name, e.kind, e.provisional"
)


def known_sources(connection: Connection, digests: Iterable[str]) -> set[str]:
    """Those of the digests whose articles are here."""
    return {row[0] for row in Bulk(connection).select("digest", "sources", "digest", digests)}


def known_days(connection: Connection, digests: Iterable[str]) -> dict[str, str]:
    """The days of those of the digests whose articles are here; "9999": they have none, "": their text says it."""
    rows = Bulk(connection).select("digest, published, published_from", "sources", "digest", digests)
    return {digest: "" if said_by == "dateline" else iso(day) or "9999" for digest, day, said_by in rows}


def document(connection: Connection, digest: str) -> Document | None:
    """An article as it was read, to read it anew without its file."""
    columns = (
        "path, text, blocks, title, published, author, publisher, url, language, published_from, published_sure, stated"
    )
    for row in Bulk(connection).select(columns, "sources", "digest", [digest]):
        path, text, blocks, title, published, author, publisher, url, language, origin, sure, stated = row
        day = iso(stated if stated is not None or origin == "dateline" else published)
        return Document(
            path=path,
            text=text,
            blocks=tuple(Block(span=Span(start, end), kind=kind) for start, end, kind in from_json(blocks)),
            title=title,
            published=date.fromisoformat(day) if day else None,
            author=author,
            publisher=publisher,
            url=url,
            language=language,
            published_from=origin,
            published_sure=sure,
            digest=digest,
        )
    return None


def sources_read_otherwise(connection: Connection, read_by: str | None) -> list[str]:
    """The digests of the articles that were read by something else, of all where nothing is given."""
    if read_by is None:
        return [row[0] for row in connection.exec_driver_sql("SELECT digest FROM sources ORDER BY id")]
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    statement = f"SELECT digest FROM sources WHERE read_by IS NULL OR read_by <> {mark} ORDER BY id"  # noqa: S608
    return [row[0] for row in connection.exec_driver_sql(statement, (read_by,))]


def all_compared(connection: Connection) -> bool:
    """Whether every article was compared with the others, to find copies."""
    return connection.exec_driver_sql("SELECT 1 FROM sources WHERE origin IS NULL LIMIT 1").first() is None


def tellings(connection: Connection, numbers: Iterable[int], memo: dict[int, Telling] | None = None) -> list[Telling]:
    """The tellings with these ids, in an order that depends on their content alone.

    With a memo, which holds for one transaction, each is read once: identity asks for the same ones again and again.
    """
    memo = {} if memo is None else memo
    wanted = list(numbers)
    missing = [number for number in wanted if number not in memo]
    bulk = Bulk(connection)
    participants: dict[int, list[Any]] = {}
    for row in bulk.select(_MEANT, _MEANT_BY, "p.mention_id", missing):
        participants.setdefault(row[0], []).append(row)
    for row in bulk.select(TELLING_COLUMNS, _TOLD_IN, "m.id", missing):
        people = sorted(participants.get(row[0], ()), key=lambda one: int(one[1]))
        memo[row[0]] = read_telling(row, _meant(people))
    found = (memo[number] for number in wanted)
    return sorted(found, key=lambda telling: (telling.source, telling.draft.quote, telling.key))


def _meant(rows: Iterable[Any]) -> list[Participant]:
    """The participants as the entities that they point to; as they were read, where they point to themselves."""
    found, news = [], False
    for row in rows:
        said = read_participant(row[2:8])
        entity, slug, name, kind, provisional = row[8:]
        if said.kind not in NO_ENTITY:
            if entity is None:  # it was decided that this is no entity
                continue
            if slug != said.key or not provisional:
                meant = renamed(said, slug, name, kind, bool(provisional))
                news = news or meant is not said
                said = meant
        found.append(said)
    return list(once(found)) if news else found


def keyed(connection: Connection, keys: Iterable[str], memo: dict[int, Telling] | None = None) -> list[Telling]:
    """The tellings with these keys."""
    numbers = [row[0] for row in Bulk(connection).select("id", "mentions", "key", keys)]
    return tellings(connection, numbers, memo)


def connected(connection: Connection, numbers: Iterable[int]) -> set[int]:
    """The ids of these mentions and of all that blocks or events connect with them, directly or through others."""
    bulk = Bulk(connection)
    found, waiting = set[int](), set(numbers)
    asked: set[str] = set()
    while waiting:
        found |= waiting
        events = {row[0] for row in bulk.select("event_id", "mentions", "id", waiting)} - {None}
        blocks = {row[0] for row in bulk.select("block", "mention_blocks", "mention_id", waiting)} - asked
        asked |= blocks
        near = {row[0] for row in bulk.select("id", "mentions", "event_id", events)}
        waiting = (near | {row[0] for row in bulk.select("mention_id", "mention_blocks", "block", blocks)}) - found
    return found


def tellings_near(
    connection: Connection, blocks: Iterable[str], memo: dict[int, Telling] | None = None
) -> list[Telling]:
    """All tellings in these blocks, and the others of their events."""
    return tellings(connection, _numbers_near(connection, blocks), memo)


def _numbers_near(connection: Connection, blocks: Iterable[str]) -> list[int]:
    """The ids of all mentions in these blocks, and of the others of their events."""
    bulk = Bulk(connection)
    joined = "mention_blocks b JOIN mentions m ON m.id = b.mention_id"
    near = {row[0]: row[1] for row in bulk.select("m.id, m.event_id", joined, "b.block", blocks)}
    events = {event for event in near.values() if event is not None}
    return sorted(near.keys() | {row[0] for row in bulk.select("id", "mentions", "event_id", events)})


def all_tellings(connection: Connection, size: int = 1000) -> Iterator[Telling]:
    """Every telling there is, to resolve all events anew; grouped by size, not in one piece."""
    numbers = connection.exec_driver_sql("SELECT id FROM mentions ORDER BY id").scalars().all()
    for chunk in chunks(numbers, size):
        yield from tellings(connection, chunk)


def happenings(connection: Connection, uids: Iterable[str]) -> list[Happening]:
    """The events with these uids as identity gave them, in the order of their uids."""
    bulk = Bulk(connection)
    columns = (
        "id, uid, type, status, edtf, date_text, amount, currency, amount_approx, amount_text, round, stake,"
        " confidence, rule, reasons"
    )
    events = {row[0]: row for row in bulk.select(columns, "events", "uid", uids)}
    people: dict[int, list[Any]] = {}
    for row in bulk.select(f"event_id, position, {PARTICIPANT_COLUMNS}", "event_participants", "event_id", events):
        people.setdefault(row[0], []).append(row)
    ranks: dict[int, list[Any]] = {}
    for row in bulk.select("event_id, rank, id, key", "mentions", "event_id", events):
        ranks.setdefault(row[0], []).append(row)
    told = {telling.key: telling for telling in tellings(connection, [r[2] for group in ranks.values() for r in group])}
    return sorted(
        (_happening(row, people.get(number, []), ranks.get(number, []), told) for number, row in events.items()),
        key=lambda happening: happening.uid,
    )


def _happening(row: Any, people: list[Any], ranks: list[Any], told: dict[str, Telling]) -> Happening:
    (_, uid, kind, status, edtf, date_text, amount, currency, approx, amount_text, label, stake, confidence, rule,
     reasons) = row  # fmt: skip
    return Happening(
        uid=uid,
        type=kind,
        status=status,
        date=edtf,
        date_text=date_text,
        participants=tuple(read_participant(one[2:]) for one in sorted(people, key=lambda one: int(one[1]))),
        amount=money_of(amount, currency, approx),
        amount_text=amount_text,
        round=label,
        stake=stake,
        confidence=confidence,
        rule=rule,
        tellings=tuple(told[one[3]] for one in sorted(ranks, key=lambda one: int(one[1]))),
        reasons=tuple(from_json(reasons)),
    )
