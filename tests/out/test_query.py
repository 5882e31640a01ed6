"""Filters: which events they let through, in which order, and what is said where a name is not known."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import event

from timeline.errors import QueryError
from timeline.out import each_event, events, stats

FILTERS = [
    ({}, "left invests opens joins sued"),
    ({"status": "rumored"}, "may"),
    ({"status": ["occurred", "rumored"]}, "left invests opens may sued"),
    ({"type": "store_opening"}, "opens"),
    ({"type": ["lawsuit", "withdrawal"]}, "left sued"),
    ({"type": "store-opening"}, "opens"),
    ({"brand": "Gucci"}, "left"),
    ({"brand": "古驰"}, "left"),
    ({"brand": "GUCCI "}, "left"),
    ({"brand": "gucci", "platform": "tmall"}, "left"),
    ({"brand": "farfetch"}, "opens"),  # a platform, here in a brand's role
    ({"platform": "发发奇"}, "invests opens"),  # of that kind in any role
    ({"platform": "天貓"}, "left opens"),
    ({"brand": ["Gucci", "Farfetch"]}, "left opens"),
    ({"company": "Kering"}, "joins sued"),
    ({"company": "Kering", "type": "lawsuit"}, "sued"),
    ({"brand": "Kering"}, ""),  # only itself, not its brands
    ({"who": "Kering"}, "joins sued"),
    ({"who": "richemont"}, "invests"),
    ({"since": "2016"}, "invests opens"),
    ({"until": "2020"}, "left invests sued"),
    ({"since": "2015-06", "until": "2015-07"}, "left"),
    ({"since": "2020/2021"}, "invests opens"),
    ({"since": date(2021, 3, 31)}, "opens"),
    ({"since": date(2021, 4, 1)}, ""),
    ({"until": date(2014, 12, 31)}, "sued"),
    ({"until": "2014"}, "sued"),
    ({"source": "fashion daily"}, "left joins sued"),
    ({"source": "example.com"}, "left joins sued"),
    ({"source": "en/"}, "opens"),
    ({"source": "100%"}, ""),
    ({"limit": 2}, "left invests"),
    ({"limit": 0}, ""),
]


@pytest.mark.parametrize("filters, expected", FILTERS, ids=[str(row[0]) for row in FILTERS])
def test_a_filter_lets_through(connection, uids, filters, expected):
    found = [one.uid for one in events(connection, **filters)]
    undated = {uids["joins"], uids["sued"]}
    assert sorted(found) == sorted(uids[name] for name in expected.split())
    dated = [uid for uid in found if uid not in undated]
    assert dated == [uids[name] for name in expected.split() if uids[name] not in undated]
    assert found[: len(dated)] == dated, "events of no known first day come last"


def test_an_event_has_all_with_it(connection, uids):
    [found] = events(connection, brand="farfetch")
    assert (found.uid, found.date, found.earliest, found.sources) == (uids["opens"], "2021-03", date(2021, 3, 1), 2)
    assert [(one.role, one.name, one.surfaces) for one in found.participants] == [
        ("brand", "Farfetch", ("FARFETCH 发发奇",)),
        ("platform", "Tmall", ("天猫",)),
    ]
    assert found.names("brand") == ("Farfetch",)
    assert found.quote == "FARFETCH 发发奇入驻天猫"
    assert [(one.source, one.start, one.end, one.published) for one in found.mentions] == [
        ("farfetch.txt", 4, 20, "2021-04-20"),
        ("en/farfetch.md", 0, 24, "2021-04-20"),
    ]


def test_statements_do_not_grow_with_the_events(connection):
    """Three statements for any number of events that fit in a chunk."""
    asked = []
    event.listen(connection, "before_cursor_execute", lambda *arguments: asked.append(arguments[2]))
    assert len(events(connection)) == 5
    assert len(asked) == 3


def test_everything_is_exported_whatever_its_status(connection, uids):
    assert {one.uid for one in each_event(connection)} == set(uids.values())


REFUSED = [
    ({"brand": "Guci"}, "brand", "Gucci"),
    ({"brand": "Vuitton"}, "brand", "Louis Vuitton"),
    ({"platform": "T-mal"}, "platform", "Tmall"),
    ({"company": "开云"}, "company", "Kering"),
    ({"brand": "xyzzy"}, "brand", "timeline stats"),
    ({"brand": "%"}, "brand", ""),
    ({"brand": ""}, "brand", ""),
    ({"type": "openings"}, "type", "store_opening"),
    ({"type": "zzz"}, "type", "Known are"),
    ({"status": "rumoured"}, "status", "rumored"),
    ({"since": "yesterday"}, "since", "2021-03-08"),
    ({"since": "2020", "until": "2019"}, "since", "earlier"),
    ({"limit": -1}, "limit", "positive"),
]


@pytest.mark.parametrize("filters, where, says", REFUSED, ids=[str(row[0]) for row in REFUSED])
def test_what_makes_no_sense_is_refused_with_a_way_out(connection, filters, where, says):
    with pytest.raises(QueryError) as caught:
        events(connection, **filters)
    assert caught.value.where == where
    assert says in caught.value.remedy
    assert "\n" not in str(caught.value)


def test_stats_count(connection):
    found = stats(connection)
    assert (found.events, found.mentions, found.sources, found.undated, found.provisional) == (6, 7, 3, 1, 1)
    assert found.by_type["store_opening"] == 2
    assert found.by_status == {"occurred": 4, "planned": 1, "rumored": 1}
    assert found.by_year == {"2015": 1, "2020": 1, "2021": 2}
    assert found.entities["platform"] == 2
    assert found.conflicts == 0


def test_the_first_events_are_found_without_sorting_all(connection):
    """An index has them in the order in which they are shown."""
    asked = []

    def note(_connection, _cursor, statement, parameters, _context, _many):
        asked.append((statement, parameters))

    event.listen(connection, "before_cursor_execute", note)
    try:
        events(connection, limit=2)
    finally:
        event.remove(connection, "before_cursor_execute", note)
    statement, parameters = asked[0]
    plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    assert plan == ["SCAN events USING INDEX ix_events_earliest_uid_latest"]
