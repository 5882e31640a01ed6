"""Articles as rows: their languages, and where their dates come from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
import sqlalchemy
from store_samples import FARFETCH, OPENS, put, telling

from timeline.store import Database, Writer, migrate, open_database, read


def rows(path, statement):
    with Database(path, readonly=True) as database, database.reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(statement)]


def test_an_article_keeps_where_its_date_comes_from(tmp_path):
    path = tmp_path / "t.db"
    said = replace(FARFETCH, published=date(2021, 4, 20), published_from="line", published_sure=0.9)
    with open_database(path) as database:
        with database.writing() as connection:
            writer = Writer(connection)
            run = writer.start_run(started=datetime(2026, 1, 1, tzinfo=UTC), version="1")
            assert writer.add_source(said, run=run)
            assert writer.add_source(replace(said, digest="other"), run=run, published=date(2021, 4, 19))
        with database.reading() as connection:
            assert read.document(connection, said.digest) == said
    found = rows(path, "SELECT published, published_from, published_sure FROM sources ORDER BY id")
    assert found == [("2021-04-20", "line", 0.9), ("2021-04-19", "dateline", 0.95)]


def test_other_languages_came_with_0004_and_go_with_it(tmp_path):
    path = tmp_path / "t.db"
    with open_database(path) as database, database.writing() as connection:
        put(Writer(connection), (FARFETCH, [telling(FARFETCH, OPENS)]))
        writer = Writer(connection)
        run = writer.start_run(started=datetime(2026, 1, 1, tzinfo=UTC), version="1")
        assert writer.add_source(replace(FARFETCH, digest="french", language="fr"), run=run)
    mentions = rows(path, "SELECT * FROM mentions")
    migrate.downgrade(path, "0003")
    assert rows(path, "SELECT language FROM sources") == [(FARFETCH.language,)]
    with (
        Database(path) as database,
        database.writing() as connection,
        pytest.raises(sqlalchemy.exc.IntegrityError, match="ck_sources_language"),
        connection.begin_nested(),
    ):
        connection.exec_driver_sql("UPDATE sources SET language = 'fr'")
    migrate.upgrade(path)
    assert migrate.check(path) == []
    assert rows(path, "SELECT * FROM mentions") == mentions
