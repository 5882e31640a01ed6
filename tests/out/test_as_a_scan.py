"""The filters, answered by indexes in pieces, let through what a look at every single event lets through."""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import product

import pytest
from sqlalchemy import event

from timeline.events.draft import FACTS, STATUSES
from timeline.out import choose, events
from timeline.store import open_database
from timeline.store.bulk import Bulk
from timeline.store.days import days_of

NAMES = {"Tmall": "platform", "Lumio": "brand", "Verdano": "brand", "Korrel": "company"}
TYPES = ("launch", "withdrawal")
DATES = (
    *("2019", "2020", "2020-01", "2020-02", "2020-12", "2020-01-01", "2020-02-29", "2020-12-31", "2021-01-01"),
    *("2019-12/2020-01", "2018/2021", "201X", "2020-02/..", "../2020-02", "../2021", None, "2020-24", "2021-33"),
)
DAYS = (None, date(2018, 12, 31), date(2020, 1, 1), date(2020, 2, 15), date(2020, 12, 31), date(2021, 1, 1))
FACT_COLUMNS = ("id", "uid", "type", "status", "edtf", "earliest", "latest", "confidence", "rule", "reasons")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A timeline, and what each of its events is: uid, type, status, days, names in roles."""
    chance = random.Random(8)
    rows, people, known = [], [], []
    for number in range(1, 801):
        edtf = chance.choice(DATES)
        first, last = days_of(edtf)
        if edtf and "-" in edtf and first and last and chance.random() < 0.2:
            first, last = first - timedelta(chance.randrange(400)), last + timedelta(chance.randrange(400))
        uid, kind = f"{chance.randrange(16**8):08x}", chance.choice(TYPES)
        status = chance.choices(STATUSES, (9, 3, 1, 1))[0]
        who = [(chance.choice(("brand", "platform", "party")), name) for name in NAMES if chance.random() < 0.4]
        days = [day and day.isoformat() for day in (first, last)]
        rows.append((number, uid, kind, status, edtf, *days, 0.9, "made", "[]", uid))
        for place, (role, name) in enumerate(who):
            entity = list(NAMES).index(name) + 1
            people.append((number, place, role, entity, name.lower(), name, NAMES[name], False, "[]"))
        known.append((uid, kind, status, first, last, who))
    path = tmp_path_factory.mktemp("scan") / "made.db"
    with open_database(path) as database:
        with database.writing() as connection:
            bulk = Bulk(connection)
            entities = [(n, name.lower(), kind, name, False) for n, (name, kind) in enumerate(NAMES.items(), start=1)]
            bulk.insert("entities", ("id", "slug", "kind", "name", "provisional"), entities)
            bulk.insert("events", (*FACT_COLUMNS, "fingerprint"), rows)
            columns = ("event_id", "position", "role", "entity_id", "key", "name", "kind", "provisional", "surfaces")
            bulk.insert("event_participants", columns, people)
        database.note_sizes()
    return path, known


def scanned(known, *, who, brand, platform, type, status, since, until):
    """The uids, by a look at every event."""
    found = []
    for uid, kind, state, first, last, people in known:
        meets = (
            (not type or kind == type)
            and state in ([status] if status else FACTS)
            and (not since or (last >= since if last else first is not None))
            and (not until or (first <= until if first else last is not None))
            and (not who or who in [name for _, name in people])
            and all(
                not asked or any(name == asked and role_or_kind in (role, NAMES[name]) for role, name in people)
                for role_or_kind, asked in (("brand", brand), ("platform", platform))
            )
        )
        if meets:
            found.append((first is None, first or date.min, uid))
    return [uid for _, _, uid in sorted(found)]


@pytest.mark.parametrize("few", [0, 100, 2000], ids=lambda few: f"few={few}")
def test_all_filters_are_as_a_scan_has_them(made, monkeypatch, few):
    """With names that lead to their events and with names that are met on the way; in full and the first ones."""
    monkeypatch.setattr(choose, "_FEW", few)
    path, known = made
    chance = random.Random(few)
    asked = list(
        product(
            (None, "Korrel"), (None, "Lumio", "Tmall"), (None, "Tmall"), (None, *TYPES), (None, "rumored"), DAYS, DAYS
        )
    )
    kept = 0
    with open_database(path, readonly=True) as database, database.reading() as connection:
        for who, brand, platform, kind, status, since, until in chance.sample(asked, 250):
            if since and until and since > until:
                continue
            filters = {"who": who, "brand": brand, "platform": platform, "type": kind, "status": status}
            filters |= {"since": since, "until": until}
            wanted = scanned(known, **filters)
            for limit in (None, 1, 3, len(wanted), len(wanted) + 1):
                found = [one.uid for one in events(connection, limit=limit, **filters)]
                assert found == (wanted if limit is None else wanted[:limit]), (filters, limit)
            kept += bool(wanted)
    assert kept > 100


@pytest.mark.parametrize(
    "filters, index",
    [
        ({"since": date(2020, 2, 15)}, "ix_events_several_years"),
        ({"until": date(2020, 2, 15)}, "ix_events_earliest_uid_latest"),
        ({"status": "rumored"}, "ix_events_not_occurred"),
    ],
    ids=str,
)
def test_its_index_answers(made, filters, index):
    """A partial index is taken only where the question says the index's own condition."""
    steps = []

    def note(connection, _cursor, statement, parameters, _context, _many):
        if statement.startswith("SELECT events.id"):
            steps.extend(row[3] for row in connection.connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters))

    path, _ = made
    with open_database(path, readonly=True) as database, database.reading() as connection:
        event.listen(connection, "before_cursor_execute", note)
        events(connection, limit=5, **filters)
        event.remove(connection, "before_cursor_execute", note)
    assert any(index in step for step in steps), steps
    assert "SCAN events" not in steps
