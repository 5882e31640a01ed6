"""The same schema, writing and asking on a real PostgreSQL.

conftest.py starts the server, or says which one it is.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from store_samples import (
    FARFETCH,
    FARFETCH_EN,
    INVESTS,
    OPENED,
    OPENS,
    WHEN,
    article,
    blocks_of,
    draft,
    happening,
    put,
    telling,
    who,
)

from timeline.api import Timeline
from timeline.errors import QueryError, SchemaBehind, StoreError
from timeline.out import events, run_sql, search, stats
from timeline.store import Database, Writer, migrate, open_database, read, words
from timeline.store.bulk import Bulk
from timeline.store.refusals import refusal_of

A, B, C = telling(FARFETCH, OPENS), telling(FARFETCH, INVESTS), telling(FARFETCH_EN, OPENED)


@pytest.fixture
def url(empty: str) -> str:
    """An empty timeline."""
    migrate.upgrade(empty)
    return empty


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    """An empty timeline, open for writing."""
    with open_database(url) as opened:
        yield opened


def test_a_database_of_many_people_is_not_migrated_by_ingest(empty):
    with pytest.raises(SchemaBehind, match="timeline db upgrade"):
        open_database(empty)
    assert migrate.current(empty) is None
    migrate.upgrade(empty)
    assert migrate.current(empty) == migrate.head()
    open_database(empty).close()


def test_migrations_make_what_the_models_say(url):
    assert migrate.check(url) == []
    migrate.downgrade(url, "base")
    migrate.upgrade(url)
    assert migrate.check(url) == []


def test_what_is_written_is_read_back(database):
    merged = happening(A, C)
    with database.writing() as connection:
        writer = Writer(connection)
        put(writer, (FARFETCH, [A, B]), (FARFETCH_EN, [C]))
        assert {one.key for one in writer.tellings_near(blocks_of(C))} == {A.key, C.key}
        assert writer.replace_events([merged]).removed == 2
        assert writer.replace_events([merged]).kept == 1
    with database.reading() as connection:
        assert sorted(read.all_tellings(connection), key=lambda one: one.key) == sorted([A, B, C], key=lambda o: o.key)
        assert read.happenings(connection, [merged.uid]) == [merged]
        assert read.document(connection, FARFETCH.digest) == FARFETCH


def test_the_same_questions_have_the_same_answers(database, url, path):
    """Views, filters and counts on PostgreSQL and on SQLite, row by row."""

    def answers(where):
        views = ("timeline", "brand_platform", "event_sources", "conflicts")
        asked = [run_sql(where, f"SELECT * FROM {view} ORDER BY 1, 2") for view in views]
        with open_database(where, readonly=True) as opened, opened.reading() as connection:
            filters = [{}, {"brand": "farfetch"}, {"since": "2021"}, {"until": "2020"}, {"source": "EN/"}, {"limit": 1}]
            found = [events(connection, **each) for each in filters]
            words = ("天貓 FARFETCH", "3億美元", '"opened on"', "far*", "店", "nothing")
            found += [search(connection, each) for each in words]
            return (
                found,
                stats(connection),
                [(one.columns, [tuple(map(str, row)) for row in one.rows]) for one in asked],
            )

    for each in (database, open_database(path)):
        with each, each.writing() as connection:
            writer = Writer(connection)
            put(writer, (FARFETCH, [A, B]), (FARFETCH_EN, [C]))
            writer.replace_events([happening(A, C)])
    assert answers(url) == answers(path)


def test_two_writers_wait_for_each_other(database, url):
    """Both read what is near, then write: one after the other, or each would miss the other's event."""
    seen = []

    def write(number):
        document = article(f"Brand {number} opens on Tmall.")
        said = draft(document.text, "opens", "store_opening", [who("brand", f"B{number}"), who("platform", "Tmall")])
        with open_database(url) as mine, mine.writing() as connection:
            writer = Writer(connection)
            seen.append(len(writer.tellings_near(["store_opening|tmall"])))
            put(writer, (document, [telling(document, said)]))

    threads = [threading.Thread(target=write, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(seen) == [0, 1, 2, 3, 4, 5]


def test_a_writer_does_not_wait_for_ever(database, url):
    with (
        database.writing(),
        open_database(url, timeout=0.2) as second,
        pytest.raises(StoreError, match="another program"),
        second.writing(),
    ):
        pass


def test_a_reader_cannot_write(url):
    import sqlalchemy.exc  # noqa: PLC0415

    with open_database(url, readonly=True) as database:
        with pytest.raises(sqlalchemy.exc.InternalError), database.reading() as connection:
            connection.exec_driver_sql("DELETE FROM events")
        with pytest.raises(StoreError), database.writing():
            pass


REFUSED = [
    "DELETE FROM events",
    "SELECT 1; DROP TABLE events",
    "SELECT 1) AS a; DROP TABLE events; --",
    "SELECT 1) AS a; COMMIT; DROP TABLE events CASCADE; SELECT * FROM (SELECT 1",
    "WITH gone AS (DELETE FROM events RETURNING id) SELECT * FROM gone",
    "COPY events TO '/tmp/x'",
    "SET default_transaction_read_only = off",
    "COMMIT",
    "SELECT pg_sleep(60)",
    "SELECT nextval('decisions_id_seq')",
    "SELECT * FROM nowhere",
    "",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_sql_cannot_do_more_than_read(url, statement):
    with pytest.raises(QueryError):
        run_sql(url, statement, seconds=0.3)
    assert migrate.check(url) == []


def test_sql_gives_columns_and_rows(url):
    answer = run_sql(url, "SELECT n, '100%' AS share FROM generate_series(1, 9) AS n -- to nine;\n;", limit=2)
    assert (answer.columns, answer.rows, answer.more) == (("n", "share"), ((1, "100%"), (2, "100%")), True)


def test_a_server_that_goes_away_while_rows_are_copied_is_a_refusal():
    """COPY goes around SQLAlchemy, and raises the driver's own exceptions."""
    psycopg = pytest.importorskip("psycopg")
    refusal = refusal_of(psycopg.OperationalError("server closed the connection unexpectedly"), "somewhere")
    assert refusal is not None
    assert "cannot be reached" in str(refusal)
    assert refusal_of(psycopg.DataError("a bug"), "somewhere") is None


def test_many_rows_are_copied_and_few_are_not(database):
    """Both ways write the same: texts with what COPY escapes, nothing, numbers, truth."""
    odd = ["a\tb", "c\\N", "d\ne", "\\.", "", "天猫", None]
    rows = [(number, odd[number % len(odd)]) for number in range(100)]
    with database.writing() as connection:
        connection.exec_driver_sql("CREATE TEMP TABLE tried (id INTEGER, said TEXT)")
        bulk = Bulk(connection)
        bulk.insert("tried", ("id", "said"), rows[:5])
        bulk.insert("tried", ("id", "said"), rows[5:])
        assert [tuple(row) for row in connection.exec_driver_sql("SELECT * FROM tried ORDER BY id")] == rows


def test_words_of_long_texts_and_of_events_that_change_are_indexed_there_too(database, monkeypatch):
    with database.writing() as connection:
        writer = Writer(connection)
        put(writer, (FARFETCH, [A, B]), (FARFETCH_EN, [C]))
        writer.replace_events([happening(A, C)])
        monkeypatch.setattr(words, "_MOST", 20)
        long = article("Endless words of a text that has too many: " + "天猫" * 50)
        writer.add_source(long, run=writer.start_run(started=WHEN, version="test"))
    with database.reading() as connection:
        assert len(search(connection, "farfetch", where="events").events) == 2
        assert [one.source for one in search(connection, "endless 天猫").sources] == [long.path]
        assert search(connection, "missing").sources == ()
    with database.writing() as connection:
        assert words.make_index(connection) == (2, 3)
        Writer(connection).forget([FARFETCH.digest])
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM event_words").scalar() == 0


def test_names_are_decided_there_too(url, tmp_path):
    (tmp_path / "zh.txt").write_text("2021年3月5日，意大利奢侈品牌维茉拉入驻天猫，开设官方旗舰店。", encoding="utf-8")
    (tmp_path / "en.txt").write_text(
        "Italian luxury brand Velmora opened a flagship store on Tmall on 5 March 2021.\n\n"
        "On 7 June 2019, Brackwell Inc sued Tornvale Ltd over a patent.",
        encoding="utf-8",
    )
    with Timeline.open(url) as timeline:
        list(timeline.ingest(tmp_path))
        assert {name.name for name in timeline.names.unknown()} >= {"Velmora", "维茉拉", "Brackwell Inc"}
        assert {name.kind for name in timeline.names.unknown(kind="brand")} == {"brand"}
        timeline.names.reject("Brackwell Inc", reason="100% wrong")
        timeline.names.reject("Tornvale Ltd")
        assert timeline.events(type="lawsuit") == []
        timeline.names.add("Velmora", kind="brand", aliases=["维茉拉"], author="ann")
        [event] = timeline.events(brand="维茉拉")
        assert (event.names(), event.sources) == (("Velmora", "Tmall"), 2)
        sheet, again = io.StringIO(), io.StringIO()
        timeline.names.save(sheet)
        (tmp_path / "names.csv").write_text(sheet.getvalue(), encoding="utf-8")
        assert timeline.names.load(tmp_path / "names.csv").decisions == 0
        timeline.names.save(again)
        assert again.getvalue() == sheet.getvalue()
        assert timeline.upgrade() == migrate.head()
        assert timeline.check() == []


RECALLS = Path(__file__).parents[1] / "events/recalls.toml"


def test_rules_and_their_types_are_kept_there_too(url, tmp_path):
    (tmp_path / "a.txt").write_text("2021年3月5日，特斯拉宣布召回一批电动车。", encoding="utf-8")
    with Timeline.open(url) as timeline:
        timeline.rules.add(RECALLS)
        list(timeline.ingest(tmp_path))
        [event] = timeline.events(type="recall")
        assert (event.date, event.names("company")) == ("2021-03-05", ("Tesla",))
        [kept] = timeline.rules.list()
        assert (kept.name, kept.standing, kept.runs) == ("recalls", True, 1)
        timeline.rules.remove("recalls")
        assert [one.standing for one in timeline.rules.list()] == [False]
        assert timeline.check() == []
    migrate.downgrade(url, "0002")
    assert migrate.upgrade(url) == migrate.head()
    with Timeline.open(url) as timeline:
        assert timeline.events() == []
        assert timeline.check() == []
