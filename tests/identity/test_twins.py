"""Units that say the very same are compared with others once."""

from __future__ import annotations

from collections import Counter
from importlib import import_module

import pytest

from timeline.identity import resolve
from timeline.identity.compare import relation
from timeline.identity.twins import twins
from timeline.identity.unit import Unit

LEFT = ("withdrawal", "brand=coach platform=tmall", "2016-09")


def told_by(count, draft, telling):
    """Articles that tell of four things each, in the same words."""
    drafts = [
        draft(*LEFT),
        draft("store_opening", "brand=coach platform=tmall", "2015-09", at=20),
        draft("store_opening", "brand=coach platform=tmall", "2011-12", at=40),
        draft("acquisition", "acquirer=coach target=kate", "2017-05", at=60),
    ]
    return [telling(f"s{number:03}", "2016-10-01", one) for number in range(count) for one in drafts]


def test_much_reported_events_cost_their_articles_not_the_square(draft, telling, monkeypatch):
    compared: Counter[int] = Counter()
    count = 0

    def counting(one, other, **options):
        compared[count] += 1
        return relation(one, other, **options)

    monkeypatch.setattr(import_module("timeline.identity.resolve"), "relation", counting)
    for count in (30, 120):
        happenings = resolve(told_by(count, draft, telling))
        assert [len(one.tellings) for one in happenings] == [count] * 4
    assert compared[120] < 5 * compared[30]


def test_the_reason_is_kept(draft, telling):
    [happening] = resolve([telling(f"s{number}", None, draft(*LEFT)) for number in range(3)])
    assert any("same date 2016-09" in reason for reason in happening.reasons)


def related(one, other):
    return relation(one, other, owners={}, within=False)


def test_one_article_has_no_twins(draft, telling):
    units = [Unit.of([telling("s1", None, draft(*LEFT, at=at))]) for at in (0, 20)]
    units.append(Unit.of([telling("s2", None, draft(*LEFT))]))
    found = twins(units, related)
    assert sorted(len(one.units) for one in found.values()) == [1, 2]
    assert all(len({unit.source for unit in one.units}) == len(one.units) for one in found.values())


@pytest.mark.parametrize(
    "other",
    [
        {"date": "2016-10"},
        {"status": "planned"},
        {"who": "brand=coach"},
        {"amount": "5 USD"},
        {"stake": "10%"},
    ],
)
def test_what_is_said_otherwise_is_no_twin(other, draft, telling):
    date, who = other.pop("date", LEFT[2]), other.pop("who", LEFT[1])
    units = [
        Unit.of([telling("s1", None, draft(*LEFT))]),
        Unit.of([telling("s2", None, draft(LEFT[0], who, date, **other))]),
    ]
    assert len(twins(units, related)) == 2


def test_the_same_words_are_no_twins_where_nothing_bonds_them(draft, telling):
    """Two articles that say that a brand launched something, no more, may speak of two things."""
    bare = draft("launch", "actor=coach", None)
    units = [Unit.of([telling(f"s{number}", None, bare)]) for number in range(2)]
    assert len(twins(units, related)) == 2
