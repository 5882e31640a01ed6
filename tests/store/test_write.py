"""Writing: what is read back is what was written, and writing it again changes nothing."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import permutations

import pytest
import sqlalchemy.exc
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
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
    told_articles,
    who,
)

from timeline.catalog import Entity
from timeline.catalog.entity import Parent
from timeline.errors import DocumentError
from timeline.events.draft import Participant
from timeline.store import Writer, read
from timeline.text import Span

A, B, C = telling(FARFETCH, OPENS), telling(FARFETCH, INVESTS), telling(FARFETCH_EN, OPENED)
DERIVED = ("events", "event_participants", "mentions", "mention_participants", "mention_blocks", "sources", "entities")


class Undo(Exception):
    """Raised to leave a transaction without a trace."""


@contextmanager
def undone(database):
    """A transaction that leaves no trace."""
    with suppress(Undo), database.writing() as connection:
        yield connection
        raise Undo


def rows(connection, *tables):
    """All rows of the tables."""
    return {
        table: sorted(map(tuple, connection.exec_driver_sql(f"SELECT * FROM {table}")), key=repr)
        for table in tables or DERIVED
    }


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told_articles())
def test_what_is_written_is_read_back(database, told):
    """Documents, tellings and happenings are equal to the ones that were written, to the last digit and surface."""
    document, tellings = told
    with undone(database) as connection:
        writer = Writer(connection)
        put(writer, (document, tellings))
        back = read.tellings_near(connection, [block for one in tellings for block in blocks_of(one)])
        seen = sorted((one for one in tellings if one.draft.participants), key=lambda one: one.key)
        assert sorted(back, key=lambda one: one.key) == seen
        assert sorted(read.all_tellings(connection), key=lambda one: one.key) == sorted(tellings, key=lambda o: o.key)
        assert read.document(connection, document.digest) == document
        events = [happening(one) for one in tellings]
        found = read.happenings(connection, [event.uid for event in events])
        assert found == sorted(events, key=lambda event: event.uid)


def test_writing_the_same_again_changes_nothing(database):
    with database.writing() as connection:
        put(Writer(connection), (FARFETCH, [A, B]), (FARFETCH_EN, [C]))
        before = rows(connection)
    with database.writing() as connection:
        writer = Writer(connection)
        assert writer.known_sources([FARFETCH.digest, "0"]) == {FARFETCH.digest}
        put(writer, (replace(FARFETCH, path="elsewhere/copy.md"), [A, B]), (FARFETCH_EN, [C]))
        assert rows(connection) == before
        assert writer.replace_events([happening(A)]).kept == 1


def test_two_events_become_one_and_the_third_is_left_alone(database):
    with database.writing() as connection:
        put(Writer(connection), (FARFETCH, [A, B]), (FARFETCH_EN, [C]))
        untouched = connection.exec_driver_sql(f"SELECT * FROM events WHERE uid = '{happening(B).uid}'").all()
    with database.writing() as connection:
        writer = Writer(connection)
        assert writer.tellings_near(blocks_of(C)) == sorted([A, C], key=lambda one: (one.source, one.draft.quote))
        merged = happening(A, C)
        done = writer.replace_events([merged])
        assert (done.added, done.removed, done.kept) == (1, 2, 0)
        assert read.happenings(connection, [merged.uid]) == [merged]
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM events").scalar() == 2
        assert connection.exec_driver_sql(f"SELECT * FROM events WHERE uid = '{happening(B).uid}'").all() == untouched


def test_the_other_tellings_of_a_touched_event_are_near_too(database):
    """Without them, an event could be taken apart that nobody looked at as a whole."""
    with database.writing() as connection:
        writer = Writer(connection)
        run = writer.start_run(started=WHEN, version="test")
        for document in (FARFETCH, FARFETCH_EN):
            writer.add_source(document, run=run)
        writer.add_tellings([(A, ["one"]), (C, ["two"])])
        writer.replace_events([happening(A, C)])
        assert {one.key for one in writer.tellings_near(["one"])} == {A.key, C.key}
        assert writer.tellings_near(["three"]) == []


def test_no_mention_is_left_without_its_event(database):
    """An event is replaced with all of its tellings at hand, or not at all."""
    with database.writing() as connection:
        writer = Writer(connection)
        put(writer, (FARFETCH, [A, B]), (FARFETCH_EN, [C]))
        writer.replace_events([happening(A, C)])
        with pytest.raises(ValueError, match="without an event"):
            writer.replace_events([happening(A)])
        with pytest.raises(ValueError, match="not stored"):
            writer.replace_events([happening(telling(FARFETCH, replace(OPENS, date="1999")))])


def test_an_event_whose_content_changed_keeps_its_uid_and_gets_the_new_content(database):
    with database.writing() as connection:
        writer = Writer(connection)
        put(writer, (FARFETCH, [A]))
        better = happening(A, confidence=0.95, reasons=("looked at twice",))
        assert writer.replace_events([better]).added == 1
        assert read.happenings(connection, [better.uid]) == [better]


def test_forgetting_a_source_leaves_what_others_told(database):
    with database.writing() as connection:
        writer = Writer(connection)
        put(writer, (FARFETCH, [A, B]), (FARFETCH_EN, [C]))
        writer.replace_events([happening(A, C)])
        left = writer.forget([FARFETCH.digest])
        assert left == [C]
        writer.replace_events([happening(one) for one in left])
        assert list(read.all_tellings(connection)) == [C]
        assert read.happenings(connection, [happening(C).uid]) == [happening(C)]
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM events").scalar() == 1
        assert writer.known_sources([FARFETCH.digest])  # its text stays, to be read anew


def test_what_was_forgotten_is_not_remembered_by_its_number(database):
    """Numbers are given again after the newest rows went."""
    with database.writing() as connection:
        put(Writer(connection), (FARFETCH_EN, [C]))
    with database.writing() as connection:
        writer = Writer(connection)
        assert writer.tellings_near(blocks_of(C)) == [C]
        writer.forget([FARFETCH_EN.digest])
        other = telling(FARFETCH_EN, replace(OPENED, status="rumored"))
        writer.add_tellings([(other, blocks_of(other))])
        assert writer.tellings_near(blocks_of(C)) == [other]


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"], ids=["null", "half a character"])
def test_a_text_that_no_database_takes_is_refused_before_anything_is_written(database, text):
    document = replace(article("fine"), text=text)
    with database.writing() as connection:
        writer = Writer(connection)
        run = writer.start_run(started=WHEN, version="test")
        with pytest.raises(DocumentError):
            writer.add_source(document, run=run)
        assert writer.add_source(article("fine"), run=run)


def test_a_file_name_that_is_no_text_is_stored_as_one(database):
    with database.writing() as connection:
        writer = Writer(connection)
        odd = article("fine", path="caf\udce9.md")
        writer.add_source(odd, run=writer.start_run(started=WHEN, version="test"))
        assert read.document(connection, odd.digest).path == "caf\ufffd.md"


def test_a_dateline_outranks_the_metadata(database):
    with database.writing() as connection:
        writer = Writer(connection)
        run = writer.start_run(started=WHEN, version="test")
        told = replace(A, published="2021-04-19")
        writer.add_source(FARFETCH, run=run, published=WHEN.date().replace(2021, 4, 19))
        writer.add_tellings([(told, [])])
        assert list(read.all_tellings(connection)) == [told]
        with pytest.raises(ValueError, match="2021-04-19"):
            writer.add_tellings([(B, [])])


def test_a_quote_outside_of_its_text_is_a_bug(database):
    with database.writing() as connection:
        writer = Writer(connection)
        writer.add_source(FARFETCH, run=writer.start_run(started=WHEN, version="test"))
        beyond = telling(FARFETCH, replace(OPENS, quote=Span(0, 10_000)))
        with pytest.raises(ValueError, match="outside"):
            writer.add_tellings([(beyond, [])])


@pytest.mark.parametrize(
    "change",
    ["type = 'party'", "status = 'maybe'", "earliest = '2030-01-01'", "confidence = 1.5", "quote = 'x'", '"end" = 1'],
)
def test_the_database_itself_refuses_what_makes_no_sense(database, change):
    with database.writing() as connection:
        put(Writer(connection), (FARFETCH, [A]))
    with (
        pytest.raises(sqlalchemy.exc.IntegrityError, match=r"ck_mentions_|FOREIGN KEY"),
        database.writing() as connection,
    ):
        connection.exec_driver_sql(f"UPDATE mentions SET {change}")


def test_runs_are_counted(database):
    with database.writing() as connection:
        writer = Writer(connection)
        run = writer.start_run(started=WHEN, version="0.1.0")
        writer.count_run(run, articles=3, mentions=7, failures=1, finished=WHEN.replace(hour=9))
        told = connection.exec_driver_sql("SELECT * FROM ingest_runs").all()
        assert told == [(run, "2026-11-22 08:00:00.000000", "2026-11-22 09:00:00.000000", "0.1.0", 3, 7, 1, None, None)]


# --- entities -------------------------------------------------------------------------------------------------------

TMALL = Entity("tmall", "Tmall", "platform", "marketplace", "CN", (Parent("alibaba"),), ("Tmall", "天猫", "天貓"))
ALIBABA = Entity("alibaba", "Alibaba", "company", "retail", "CN", (), ("Alibaba", "阿里巴巴"))
GUCCI = Entity("gucci", "Gucci", "brand", "luxury", "IT", (Parent("kering", "1999"),), ("Gucci", "古驰"))
KERING = Entity("kering", "Kering", "company", "luxury", "FR", (), ("Kering", "开云集团"), "Q204617")
CATALOG = {one.slug: one for one in (TMALL, ALIBABA, GUCCI, KERING)}


def test_the_catalog_is_written_with_owners_and_aliases(database):
    with database.writing() as connection:
        writer = Writer(connection)
        writer.sync_catalog(["gucci", "tmall", "~nobody"], CATALOG)
        found = connection.exec_driver_sql(
            "SELECT e.slug, e.kind, p.slug FROM entities e LEFT JOIN entities p ON p.id = e.parent_id ORDER BY 1"
        ).all()
        assert found == [
            ("alibaba", "company", None),
            ("gucci", "brand", "kering"),
            ("kering", "company", None),
            ("tmall", "platform", "alibaba"),
        ]
        assert connection.exec_driver_sql("SELECT category, country, owner FROM brands").all() == [
            ("luxury", "IT", "Kering")
        ]
        assert connection.exec_driver_sql("SELECT channel, operator FROM platforms").all() == [
            ("marketplace", "Alibaba")
        ]
        before = rows(connection, "entities", "aliases", "brands", "platforms", "companies")
        Writer(connection).sync_catalog(CATALOG, CATALOG)
        assert rows(connection, "entities", "aliases", "brands", "platforms", "companies") == before


def test_a_changed_catalog_changes_its_entities(database):
    with database.writing() as connection:
        Writer(connection).sync_catalog(CATALOG, CATALOG)
        sold = replace(GUCCI, name="GUCCI", parents=(Parent("alibaba"),), aliases=("GUCCI",), country="FR")
        Writer(connection).sync_catalog(["gucci"], CATALOG | {"gucci": sold})
        assert connection.exec_driver_sql("SELECT country, owner FROM brands").all() == [("FR", "Alibaba")]
        number = connection.exec_driver_sql("SELECT id FROM entities WHERE name = 'GUCCI'").scalar()
        names = connection.exec_driver_sql(f"SELECT alias FROM aliases WHERE entity_id = {number}").scalars().all()
        assert names == ["GUCCI"]


def test_participants_get_the_catalogs_entity_and_it_is_not_renamed_by_them(database):
    with database.writing() as connection:
        writer = Writer(connection)
        writer.sync_catalog(["tmall"], CATALOG)
        put(writer, (FARFETCH, [A]))
        assert connection.exec_driver_sql("SELECT name, kind FROM entities WHERE slug = 'tmall'").all() == [
            ("Tmall", "platform")
        ]
        linked = connection.exec_driver_sql(
            "SELECT e.slug FROM event_participants p JOIN entities e ON e.id = p.entity_id ORDER BY p.position"
        )
        assert linked.scalars().all() == ["farfetch", "tmall"]


def test_objects_and_positions_are_no_entities(database):
    document = article("LVMH appoints Ann Lee chief executive.")
    chief = Participant(role="position", name="chief executive", key="=chief executive", kind="position")
    said = draft(document.text, "appoints", "appointment", [who("person", "Ann Lee"), chief])
    with database.writing() as connection:
        put(Writer(connection), (document, [telling(document, said)]))
        assert connection.exec_driver_sql("SELECT slug FROM entities").scalars().all() == ["ann-lee"]
        [(name, entity)] = connection.exec_driver_sql(
            "SELECT name, entity_id FROM event_participants WHERE role = 'position'"
        ).all()
        assert (name, entity) == ("chief executive", None)


FORMS = [("brand", "Foo Bar"), ("company", "FOO BAR"), ("brand", "foo bar")]


@pytest.mark.parametrize("together", [True, False], ids=["together", "one by one"])
@pytest.mark.parametrize("order", list(permutations(FORMS)), ids=str)
def test_a_provisional_entity_does_not_depend_on_the_order_of_articles(database, order, together):
    """Texts that disagree about its kind and spelling give the same entity, whichever came first."""
    told = []
    for kind, name in order:
        document = article(f"{name} launches something as a {kind}.")
        person = who("actor", name, kind, key="~foo bar", provisional=True)
        told.append((document, telling(document, draft(document.text, "launches something", "launch", [person]))))
    for batch in [told] if together else [[one] for one in told]:
        with database.writing() as connection:
            writer = Writer(connection)
            run = writer.start_run(started=WHEN, version="test")
            for document, _ in batch:
                writer.add_source(document, run=run)
            writer.add_tellings((one, ["block"]) for _, one in batch)
            writer.replace_events([happening(one) for _, one in batch])
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT kind, name, provisional FROM entities").all() == [
            ("brand", "Foo Bar", 1)
        ]
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM brands").scalar() == 1
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM companies").scalar() == 0
        aliases = connection.exec_driver_sql("SELECT alias FROM aliases ORDER BY 1").scalars().all()
        assert aliases == ["FOO BAR", "Foo Bar", "foo bar"]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(told_articles(), max_size=4, unique_by=lambda told: told[0].digest), st.randoms())
def test_the_order_of_articles_makes_no_difference(database, told, random):
    def content(articles):
        seen = {}
        with undone(database) as connection:
            put(Writer(connection), *articles)
            for name, statement in {
                "events": "SELECT uid, fingerprint FROM events",
                "entities": "SELECT slug, kind, name, provisional FROM entities",
                "aliases": "SELECT e.slug, a.alias, a.folded FROM aliases a JOIN entities e ON e.id = a.entity_id",
                "mentions": "SELECT m.key, e.uid, m.rank FROM mentions m JOIN events e ON e.id = m.event_id",
            }.items():
                seen[name] = sorted(map(tuple, connection.exec_driver_sql(statement)))
        return seen

    shuffled = list(told)
    random.shuffle(shuffled)
    assert content(told) == content(shuffled)
