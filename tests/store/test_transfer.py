"""A timeline moves between databases whole: same digest, same answers, and it can be written to afterwards."""

from __future__ import annotations

import pytest
from store_samples import FARFETCH, INVESTS, OPENS, put, telling
from test_cookbook import fill
from test_stairs import content

from timeline.api import Timeline, copy_database
from timeline.errors import StoreError
from timeline.out import run_sql, search
from timeline.store import Writer, digest, migrate, open_database, transfer
from timeline.store.words import is_indexed


def filled(where) -> None:
    with open_database(where) as database, database.writing() as connection:
        writer = Writer(connection)
        fill(writer)
        put(writer, (FARFETCH, [telling(FARFETCH, OPENS), telling(FARFETCH, INVESTS)]))
        connection.exec_driver_sql("UPDATE entities SET parent_id = (SELECT MAX(id) FROM entities) WHERE id = 1")
    with Timeline.open(where) as timeline:
        timeline.names.add("Velmora", kind="brand", aliases=["维茉拉"], reason="100% 'sure'")


def digest_of(where) -> str:
    with open_database(where, readonly=True) as database, database.reading() as connection:
        return digest.digests(connection)["all"]


def test_there_and_back(path, empty, tmp_path):
    filled(path)
    told = {}
    there = copy_database(path, empty, step=told.__setitem__)
    assert there == digest_of(path) == digest_of(empty)
    assert told["sources"] == 14
    back = tmp_path / "back.db"
    assert copy_database(empty, back) == there
    after, before = content(back), content(path)
    assert {name for name in before if after[name] != before[name]} <= {"event_types"}  # JSON is spaced otherwise
    assert migrate.check(back) == migrate.check(empty) == []
    for where in (empty, back):
        with open_database(where, readonly=True) as database, database.reading() as connection:
            assert is_indexed(connection)
            assert len(search(connection, "历峰").events) == 1
            assert len(search(connection, "tmall").events) == 6
    with Timeline.open(empty) as timeline:  # numbers go on above those that were copied
        timeline.names.add("Lumera", kind="brand")
        assert len(timeline.names.decisions()) == 2


def test_between_two_files(path, tmp_path):
    filled(path)
    copy = tmp_path / "copy.db"
    copy_database(path, copy)
    assert content(copy) == content(path)
    with open_database(copy) as database, database.writing() as connection:
        assert Writer(connection).add_source(FARFETCH, run=1) is False


def test_what_is_there_is_not_written_over(path, tmp_path):
    filled(path)
    other = tmp_path / "other.db"
    filled(other)
    before = content(other)
    with pytest.raises(StoreError, match="holds a timeline already"):
        copy_database(path, other)
    with pytest.raises(StoreError, match="the source itself"):
        copy_database(path, path)
    assert content(other) == before
    with pytest.raises(StoreError, match="no such database"):
        copy_database(tmp_path / "nowhere.db", tmp_path / "new.db")
    assert not (tmp_path / "new.db").exists()


def test_a_copy_that_differs_is_taken_back(path, tmp_path, monkeypatch):
    filled(path)
    monkeypatch.setattr(
        transfer, "_text", lambda value: value.replace("Coach", "COACH") if isinstance(value, str) else value
    )
    with pytest.raises(StoreError, match=r"differs from .* in "):
        copy_database(path, tmp_path / "copy.db")
    assert run_sql(tmp_path / "copy.db", "SELECT COUNT(*) FROM sources").rows == ((0,),)
