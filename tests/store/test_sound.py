"""What "timeline db check" finds beyond the schema: each fault is noticed and named."""

from __future__ import annotations

import pytest
from test_cookbook import fill

from timeline.store import Database, Writer, migrate, open_database
from timeline.store.session import migrating

FAULTS = {
    "a quote that the text does not have": (
        "UPDATE mentions SET quote = upper(quote) WHERE id = 1",
        "1 quotes are not what stands",
    ),
    "a span beyond the text": (
        'UPDATE mentions SET "start" = "start" + 999, "end" = "end" + 999 WHERE id < 6',
        "5 quotes are not what stands at their place in the text: ",
    ),
    "a trigger beyond the text": (
        "UPDATE mentions SET trigger_start = 0, trigger_end = 9999 WHERE id = 1",
        "1 triggers lie outside",
    ),
    "an event without mentions": ("UPDATE mentions SET event_id = NULL, rank = NULL", "10 events are told by no"),
    "two best mentions": ("UPDATE mentions SET rank = 0", "2 events have no best mention"),
    "an event of another type": ("UPDATE events SET type = 'listing' WHERE id = 1", "1 events are of another type"),
    "an entity that takes part in nothing": (
        "INSERT INTO entities (id, slug, kind, name, provisional) VALUES (999, '~x', 'brand', 'X', TRUE)",
        "1 provisional entities take part in nothing: ~x",
    ),
    "an entity without its name": ("DELETE FROM aliases WHERE alias = 'Gucci'", "1 entities lack their own name"),
    "a text that was changed": (
        "UPDATE sources SET text = text || '.' WHERE id = 2",
        "1 articles are not what their digest says: ",
    ),
    "an event that was changed": (
        "UPDATE events SET confidence = 0.123 WHERE id = 1",
        "1 events are not what their fingerprint says: ",
    ),
    "an index of another version": ("UPDATE settings SET value = 'x' WHERE name = 'words'", "the search index is"),
}


def put(where) -> None:
    with open_database(where) as database, database.writing() as connection:
        fill(Writer(connection))


def damage(where, statement) -> None:
    with Database(where) as database, migrating(database) as connection:
        connection.exec_driver_sql(statement)


@pytest.mark.parametrize("statement, told", FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named(path, statement, told):
    put(path)
    assert migrate.check(path) == []
    damage(path, statement)
    assert [line for line in migrate.check(path) if line.startswith(told)], migrate.check(path)


def test_faults_are_named_on_postgresql_too(empty):
    migrate.upgrade(empty)
    put(empty)
    assert migrate.check(empty) == []
    for statement, _ in FAULTS.values():
        damage(empty, statement)
    found = migrate.check(empty)
    for told in ("10 events are told", "1 provisional", "2 entities lack", "1 articles", "the search index is"):
        assert [line for line in found if line.startswith(told)], told
