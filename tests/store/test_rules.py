"""Rules in a database: kept word for word with the runs that they made; types of events that are not shipped."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy
from store_samples import FARFETCH, OPENS, WHEN, article, draft, put, telling, who

from timeline.errors import QueryError
from timeline.events.draft import ROLES
from timeline.events.rules import RuleFile, read_rules
from timeline.out import events
from timeline.store import Database, Writer, migrate, open_database
from timeline.store.rows import from_json
from timeline.store.rules import keep_rules, kept_rules, note_types, remove_rules, type_names

RECALLS = (Path(__file__).parents[1] / "events/recalls.toml").read_text("utf-8")
RECALL = article("Tesla recalled cars in March 2021.", path="recall.md")
RECALLED = draft(
    RECALL.text, RECALL.text, "recall", [who("company", "Tesla", "brand")], date="2021-03", rule="recall/en/recalls"
)


def rules(source: str = RECALLS, name: str = "recalls") -> RuleFile:
    return read_rules(source, f"{name}.toml", name)


def standing(database: Database) -> list[tuple[str, bool, int]]:
    with database.reading() as connection:
        return [(one.name, one.standing, one.runs) for one in kept_rules(connection)]


def keep(database: Database, file: RuleFile, *, stands: bool, days: int = 0) -> int:
    with database.writing() as connection:
        return keep_rules(connection, [file], added=WHEN + timedelta(days), standing=stands)


def test_the_shipped_types_are_there_with_their_roles(database):
    with database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT name, roles FROM event_types WHERE shipped").all()
        assert {name: dict(from_json(roles)) for name, roles in rows} == ROLES
        assert {name: [role for role, _ in from_json(roles)] for name, roles in rows} == {
            name: list(roles) for name, roles in ROLES.items()
        }
        assert set(type_names(connection)) == set(ROLES)


def test_rules_that_stand_give_way_to_newer_ones_of_their_name(database):
    assert keep(database, rules(), stands=True) == 1
    assert keep(database, rules(), stands=True) == 0
    assert keep(database, rules(), stands=False) == 0
    newer = rules(RECALLS.replace("闪现", "快闪"))
    assert keep(database, newer, stands=True, days=1) == 1
    with database.reading() as connection:
        [kept] = kept_rules(connection)
    assert (kept.fingerprint, kept.source, kept.added) == (newer.fingerprint, newer.source, "2026-11-23 08:00:00")


def test_rules_that_made_a_run_stay_known(database):
    file = rules()
    keep(database, file, stands=True)
    with database.writing() as connection:
        run = Writer(connection).start_run(started=WHEN, version="1", rules=[file.fingerprint], extractors=["acme 1.2"])
        made_by = connection.exec_driver_sql("SELECT rules, extractors FROM ingest_runs").one()
        assert [from_json(one) for one in made_by] == [[file.fingerprint], ["acme 1.2"]]
        assert run == 1
    assert standing(database) == [("recalls", True, 1)]
    with database.writing() as connection:
        assert remove_rules(connection, "recalls")
        assert not remove_rules(connection, "recalls")
    assert standing(database) == [("recalls", False, 1)]
    assert keep(database, file, stands=True) == 1
    assert standing(database) == [("recalls", True, 1)]


def test_rules_that_made_nothing_go(database):
    keep(database, rules(), stands=True)
    with database.writing() as connection:
        assert remove_rules(connection, "recalls")
    assert standing(database) == []


def test_an_event_of_ones_own_type_is_stored_and_asked_for(database):
    with database.writing() as connection:
        note_types(connection, rules().types)
        note_types(connection, rules().types)
        put(Writer(connection), (RECALL, [telling(RECALL, RECALLED)]))
    with database.reading() as connection:
        assert type_names(connection)[-1] == "recall"
        [found] = events(connection, type="recall")
        assert (found.type, found.names("company")) == ("recall", ("Tesla",))
        with pytest.raises(QueryError, match="Try recall"):
            events(connection, type="recal")


def test_an_event_of_no_type_is_not_stored(database):
    with pytest.raises(sqlalchemy.exc.IntegrityError, match="FOREIGN KEY"), database.writing() as connection:
        put(Writer(connection), (RECALL, [telling(RECALL, RECALLED)]))


def test_a_type_keeps_the_roles_that_it_once_had(database):
    newer = RECALLS.replace("object = {", "product = {").replace('fill = ["object"]\n', "").replace("back", "home")
    with database.writing() as connection:
        note_types(connection, rules().types)
        note_types(connection, rules(newer).types)
        row = connection.exec_driver_sql("SELECT says, roles FROM event_types WHERE name = 'recall'").one()
    assert row[0] == "a company calls a product home"
    assert from_json(row[1]) == [["company", True], ["authority", False], ["product", False], ["object", False]]


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    with Database(path, readonly=True) as database, database.reading() as connection:
        return sorted(map(tuple, connection.exec_driver_sql(f"SELECT * FROM {table}")), key=repr)


TABLES = ("sources", "events", "event_participants", "mentions", "mention_participants", "mention_blocks", "entities")


def test_types_of_ones_own_came_with_0003_and_go_with_it(path):
    with open_database(path) as database, database.writing() as connection:
        put(Writer(connection), (FARFETCH, [telling(FARFETCH, OPENS)]))
    before = {table: rows(path, table) for table in TABLES}
    with open_database(path) as database, database.writing() as connection:
        keep_rules(connection, [rules()], added=WHEN, standing=True)
        note_types(connection, rules().types)
        put(Writer(connection), (RECALL, [telling(RECALL, RECALLED)]))
    assert len(rows(path, "events")) == 2
    migrate.downgrade(path, "0002")
    for table in TABLES[1:6]:
        assert rows(path, table) == before[table], table
    with Database(path) as database, database.writing() as connection:
        with pytest.raises(sqlalchemy.exc.IntegrityError, match="ck_events_type"), connection.begin_nested():
            connection.exec_driver_sql("UPDATE events SET type = 'recall'")
        with pytest.raises(sqlalchemy.exc.IntegrityError, match="_role"), connection.begin_nested():
            connection.exec_driver_sql("UPDATE event_participants SET role = 'authority_of_old'")
    assert migrate.upgrade(path) == migrate.head()
    assert migrate.check(path) == []
    for table in TABLES[1:6]:
        assert rows(path, table) == before[table], table
