"""The index of words follows the rows, whatever is written; what is missing or of another version is noticed."""

from __future__ import annotations

import sqlite3

import pytest
from store_samples import FARFETCH, FARFETCH_EN, INVESTS, OPENED, OPENS, WHEN, article, happening, put, telling
from test_migrations import ROOT

from timeline.errors import StoreError
from timeline.out import search
from timeline.store import Writer, migrate, open_database, words
from timeline.store.words import candidates, is_indexed, make_index, words_sql
from timeline.text.tokens import sought

A, B, C = telling(FARFETCH, OPENS), telling(FARFETCH, INVESTS), telling(FARFETCH_EN, OPENED)
ASKED = ("天猫", "历峰", "Farfetch", "march", "投资该平台", "店", "nothing")


def led_to(connection):
    """Ids that the index leads to for each question."""
    return {
        (table, word): [number for some in candidates(connection, table, [sought(word)]) for number in some]
        for table in words.TABLES
        for word in ASKED
    }


def test_the_index_follows_the_rows(database):
    with database.writing() as connection:
        writer = Writer(connection)
        put(writer, (FARFETCH, [A, B]), (FARFETCH_EN, [C]))
        writer.replace_events([happening(A, C)])
        writer.replace_events([happening(A), happening(C)])
        writer.replace_events([happening(A, C)])
    with database.writing() as connection:
        kept = led_to(connection)
        assert len(kept["event_words", "天猫"]) == 1
        assert len(kept["source_words", "Farfetch"]) == 2
        assert kept["event_words", "nothing"] == []
        assert make_index(connection) == (2, 2)
        assert led_to(connection) == kept
    with database.writing() as connection:
        Writer(connection).forget([FARFETCH.digest])
        assert led_to(connection)["event_words", "历峰"] == []


def test_many_are_given_newest_first_some_at_a_time(database):
    with database.writing() as connection:
        writer = Writer(connection)
        run = writer.start_run(started=WHEN, version="test")
        for number in range(1100):
            writer.add_source(article(f"第{number}号：天猫开店。"), run=run)
    with database.reading() as connection:
        found = list(candidates(connection, "source_words", [sought("天猫")]))
    assert [len(some) for some in found] == [500, 500, 100]
    assert [number for some in found for number in some] == list(range(1100, 0, -1))


def test_a_text_of_too_many_words_is_looked_at_whatever_is_asked(database, monkeypatch):
    monkeypatch.setattr(words, "_MOST", 20)
    with database.writing() as connection:
        put(Writer(connection), (FARFETCH, [A]))
    with database.reading() as connection:
        assert led_to(connection)["source_words", "nothing"] == [1]
        assert search(connection, "nothing", where="sources").sources == ()
        assert len(search(connection, "历峰集团", where="sources").sources) == 1


def test_an_index_of_another_version_is_refused_until_it_is_made_anew(path):
    with open_database(path) as database:
        with database.writing() as connection:
            put(Writer(connection), (FARFETCH, [A]))
            connection.exec_driver_sql("UPDATE settings SET value = 'older' WHERE name = 'words'")
        with database.reading() as connection, pytest.raises(StoreError, match="timeline db reindex"):
            search(connection, "天猫")
        with database.writing() as connection:
            make_index(connection)
        with database.reading() as connection:
            assert is_indexed(connection)
            assert len(search(connection, "天猫").events) == 1


def test_rows_that_were_there_before_the_index_are_in_it_after_the_upgrade(path):
    with open_database(path) as database, database.writing() as connection:
        put(Writer(connection), (FARFETCH, [A, B]))
    migrate.downgrade(path, "0005")
    with sqlite3.connect(path) as raw:
        assert not raw.execute("SELECT 1 FROM sqlite_master WHERE name LIKE '%_words%'").fetchall()
    raw.close()
    migrate.upgrade(path)
    with open_database(path, readonly=True) as database, database.reading() as connection:
        assert len(search(connection, "历峰").events) == 1
    assert migrate.check(path) == []


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
def test_the_newest_revision_makes_the_index_of_words_py(dialect):
    text = (ROOT / "alembic/versions/0006_words.py").read_text("utf-8")
    for template in (words._SQLITE,) if dialect == "sqlite" else words._POSTGRES:
        assert template.replace(" CONSTRAINT fk", '"\n    " CONSTRAINT fk') in text
    assert len(list(words_sql(dialect))) == (2 if dialect == "sqlite" else 4)
