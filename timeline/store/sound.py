"""Whether the rows of a database agree with one another: what constraints cannot say, a line for each kind of fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from sqlalchemy import Connection

from timeline.store.bulk import chunks
from timeline.store.read import happenings
from timeline.store.rows import fingerprint_of
from timeline.store.words import is_indexed

_SHOWN = 3  # of what is wrong, by name
_LOST = "LEFT JOIN mentions m ON m.event_id = e.id WHERE m.id IS NULL"
# What is wrong -> a statement that names what is so.
_FAULTS = {
    "quotes are not what stands at their place in the text": (
        'SELECT m.key FROM mentions m JOIN sources s ON s.id = m.source_id WHERE m."end" > length(s.text)'
        ' OR substr(s.text, m."start" + 1, m."end" - m."start") <> m.quote'
    ),
    "triggers lie outside of their text": (
        "SELECT m.key FROM mentions m JOIN sources s ON s.id = m.source_id WHERE m.trigger_start IS NOT NULL"
        " AND NOT (0 <= m.trigger_start AND m.trigger_start <= m.trigger_end AND m.trigger_end <= length(s.text))"
    ),
    "events are told by no mention": f"SELECT e.uid FROM events e {_LOST}",  # noqa: S608 - our own words
    "events have no best mention, or several": (
        "SELECT e.uid FROM events e JOIN mentions m ON m.event_id = e.id GROUP BY e.id, e.uid"
        " HAVING SUM(CASE WHEN m.rank = 0 THEN 1 ELSE 0 END) <> 1 OR COUNT(DISTINCT m.rank) <> COUNT(*)"
        " OR COUNT(*) <> COUNT(m.rank)"
    ),
    "events are of another type than their best mention": (
        "SELECT e.uid FROM events e JOIN mentions m ON m.event_id = e.id AND m.rank = 0 WHERE m.type <> e.type"
    ),
    "provisional entities take part in nothing": (
        "SELECT n.slug FROM entities n WHERE n.provisional"
        " AND NOT EXISTS (SELECT 1 FROM mention_participants p WHERE p.entity_id = n.id)"
        " AND NOT EXISTS (SELECT 1 FROM event_participants p WHERE p.entity_id = n.id)"
        " AND NOT EXISTS (SELECT 1 FROM entities c WHERE c.parent_id = n.id)"
    ),
    "entities lack their own name among the aliases": (
        "SELECT n.slug FROM entities n"
        " WHERE NOT EXISTS (SELECT 1 FROM aliases a WHERE a.entity_id = n.id AND a.alias = n.name)"
    ),
}


def faults(connection: Connection) -> Iterator[str]:
    """What is wrong with the rows; nothing for sound ones."""
    for what, statement in _FAULTS.items():
        names = connection.exec_driver_sql(f"SELECT * FROM ({statement}) AS f ORDER BY 1").scalars().all()  # noqa: S608
        yield from _line(what, names)
    changed = [
        digest
        for digest, text in connection.exec_driver_sql(
            "SELECT digest, text FROM sources", execution_options={"yield_per": 500}
        )
        if sha256(text.encode()).hexdigest() != digest
    ]
    yield from _line("articles are not what their digest says", changed)
    yield from _line("events are not what their fingerprint says", _changed_events(connection))
    if connection.exec_driver_sql("SELECT 1 FROM sources LIMIT 1").first() and not is_indexed(connection):
        yield 'the search index is missing or of another version: run "timeline db reindex"'


def _changed_events(connection: Connection) -> list[str]:
    stored = connection.exec_driver_sql("SELECT uid, fingerprint FROM events ORDER BY uid").all()
    wrong: list[str] = []
    for some in chunks(stored):
        fingerprints = dict(tuple(row) for row in some)
        made = happenings(connection, fingerprints)
        wrong += [one.uid for one in made if fingerprint_of(one) != fingerprints[one.uid]]
    return wrong


def _line(what: str, found: Sequence[str]) -> Iterator[str]:
    if found:
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        yield f"{len(found)} {what}: {', '.join(map(str, found[:_SHOWN]))}{more}"
