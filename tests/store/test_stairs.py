"""Every step of the schema, down and up again with rows in it, on both databases; copies and scripts beforehand."""

from __future__ import annotations

import sqlite3
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect
from test_cookbook import fill

from timeline.api import Timeline
from timeline.errors import StoreError
from timeline.store import Database, Writer, migrate, open_database
from timeline.store import script as script_module
from timeline.store.session import migrating

Rows = dict[str, tuple[list[str], list[tuple[Any, ...]]]]
# What a step back cannot keep, by its docstring.
GOES = {"settings", "alembic_version"}


def filled(where: str | Path) -> None:
    with open_database(where) as database, database.writing() as connection:
        fill(Writer(connection))


def content(where: str | Path) -> Rows:
    """All tables and views: their columns and rows, but for the index of words."""
    found: Rows = {}
    with Database(where, readonly=True) as database, database.reading() as connection:
        stored = inspect(connection)
        for name in sorted([*stored.get_table_names(), *stored.get_view_names()]):
            if not name.startswith(("event_words", "source_words")) and name not in GOES:
                answer = connection.exec_driver_sql(f"SELECT * FROM {name}")
                found[name] = list(answer.keys()), sorted((tuple(row) for row in answer), key=repr)
    return found


def only(found: Rows, name: str, columns: list[str]) -> list[str]:
    """A table's rows in these columns, in a fixed order."""
    there, rows = found[name]
    at = [there.index(column) for column in columns]
    return sorted(repr(tuple(row[number] for number in at)) for row in rows)


def step_by_step(where: str | Path) -> int:
    """Down from the newest revision to the first and up again; after each step what both sides know is equal."""
    steps = migrate.revisions()
    before = {steps[-1]: content(where)}
    for revision in reversed(steps[:-1]):
        migrate.downgrade(where, revision)
        before[revision] = content(where)
    views, last = 0, before[steps[0]]
    for lower, upper in pairwise(steps):
        with Database(where) as database:
            migrate.upgrade_database(database, upper)
        now, below, above = content(where), before[lower], before[upper]
        assert now.keys() == above.keys(), upper
        for name in now.keys() & last.keys():
            shared = [column for column in last[name][0] if column in now[name][0]]
            assert only(now, name, shared) == only(last, name, shared), f"{name} on the way up to {upper}"
        last = now
        for name in ("sources", "events", "mentions", "event_participants", "mention_participants", "timeline"):
            shared = [column for column in above[name][0] if column in below[name][0]]
            assert only(above, name, shared) == only(below, name, shared), f"{name} on the way down from {upper}"
            views += name == "timeline"
    return views


def test_on_sqlite(path):
    filled(path)
    assert step_by_step(path) == len(migrate.revisions()) - 1
    assert migrate.check(path) == []


def test_on_postgresql(empty):
    migrate.upgrade(empty)
    filled(empty)
    assert step_by_step(empty) == len(migrate.revisions()) - 1
    assert migrate.check(empty) == []


def test_a_file_is_copied_before_it_changes(path):
    filled(path)
    migrate.downgrade(path, "0005")
    before = content(path)
    migrate.upgrade(path)
    [copy] = path.parent.glob("*.bak")
    assert copy.name == "timeline.db.0005.bak"
    assert content(copy) == before
    copy.unlink()
    migrate.upgrade(path)
    migrate.downgrade(path, "0005")
    migrate.upgrade(path, backup=False)
    assert not list(path.parent.glob("*.bak*"))


def test_an_ingest_that_has_to_upgrade_copies_too(path):
    filled(path)
    migrate.downgrade(path, "0004")
    open_database(path).close()
    assert [one.name for one in path.parent.glob("*.bak")] == ["timeline.db.0004.bak"]


def test_without_a_copy_nothing_is_changed(path, monkeypatch):
    migrate.downgrade(path, "0005")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(script_module.Path, "replace", full)
    with pytest.raises(StoreError, match=r"No space left on device.*--no-backup"):
        migrate.upgrade(path)
    assert migrate.current(path) == "0005"
    assert [one.name for one in path.parent.iterdir() if "bak" in one.name] == []


def test_the_sql_of_an_upgrade_does_what_the_upgrade_does(path, tmp_path):
    filled(path)
    migrate.downgrade(path, "0004")
    before, statements = content(path), migrate.upgrade_sql(path)
    assert content(path) == before
    assert migrate.current(path) == "0004"
    with sqlite3.connect(path) as raw:
        raw.executescript("\n".join(statements))
    raw.close()
    by_hand = content(path)
    assert migrate.current(path) == migrate.head()
    assert [line for line in migrate.check(path) if "timeline db reindex" not in line] == []
    with Timeline.open(path) as timeline:
        timeline.reindex()
    assert migrate.check(path) == []
    migrate.downgrade(path, "0004")
    migrate.upgrade(path)
    assert content(path) == by_hand
    assert migrate.upgrade_sql(path) == []
    assert len(migrate.upgrade_sql(tmp_path / "new.db")) > 50
    assert not (tmp_path / "new.db").exists()


def test_the_sql_of_an_upgrade_on_postgresql(empty):
    statements = migrate.upgrade_sql(empty)
    assert migrate.current(empty) is None
    with Database(empty) as database, migrating(database) as connection:
        for statement in statements[1:-1]:
            connection.exec_driver_sql(statement.replace("%", "%%"))
    assert migrate.current(empty) == migrate.head()
    assert migrate.check(empty) == []
