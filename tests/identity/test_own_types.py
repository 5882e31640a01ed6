"""Types that are not shipped: what happened once is one event, by the roles that both tellings fill."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline.events.draft import EventDraft, Participant
from timeline.identity import Telling, blocks, resolve, telling_key
from timeline.identity.meaning import has_principal
from timeline.text import Span

KINDS = {"object": "object", "place": "place"}


def draft(who: str, date: str | None = "2021-03-05", kind: str = "recall", **more: object) -> EventDraft:
    pairs = [pair.split("=") for pair in who.split()]
    people = [
        Participant(role=role, name=key, key=f"={key}" if role == "object" else key, kind=KINDS.get(role, "company"))
        for role, key in pairs
    ]
    made = EventDraft(
        type=kind, status="occurred", quote=Span(0, 9), participants=tuple(people), rule="recall/en/x", confidence=0.8,
        date=date, date_rule="clause",
    )  # fmt: skip
    return replace(made, **more)


def told(*drafts: EventDraft) -> list[Telling]:
    made = [(f"source {number}", one) for number, one in enumerate(drafts)]
    return [Telling(source=s, published="2021-03-07", draft=one, key=telling_key(s, one)) for s, one in made]


TABLE = [
    # why                                  one                            the other                      events
    ("the same company",                   "company=tesla",               "company=tesla",               1),
    ("another company",                    "company=tesla",               "company=nio",                 2),
    ("an authority said by one alone",     "company=tesla authority=samr", "company=tesla",              1),
    ("another authority",                  "company=tesla authority=samr", "company=tesla authority=sec", 2),
    ("both alike",                         "company=tesla authority=samr", "company=tesla authority=samr", 1),
    ("another place",                      "company=tesla place=china",   "company=tesla place=japan",   2),
    ("one of several",                     "company=tesla company=nio",   "company=nio",                 1),
    ("no role that both fill",             "company=tesla",               "authority=samr",              2),
    ("another thing",                      "company=tesla object=cars",   "company=tesla object=boats",  2),
]  # fmt: skip


@pytest.mark.parametrize("one, other, count", [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_who_fills_a_role_in_both_must_be_the_same(one, other, count):
    tellings = told(draft(one), draft(other))
    assert len(resolve(tellings)) == count
    assert len(resolve(tellings[::-1])) == count


def test_another_day_or_another_type_is_another_event():
    assert len(resolve(told(draft("company=tesla"), draft("company=tesla", "2023-01-01")))) == 2
    assert len(resolve(told(draft("company=tesla"), draft("company=tesla", kind="strike")))) == 2


def test_an_owner_stands_for_what_it_owns():
    owners = {"gucci": "kering"}
    one, other = draft("company=gucci"), draft("company=kering")
    assert set(blocks(one, owners=owners)) & set(blocks(other, owners=owners))
    assert len(resolve(told(one, other), owners=owners)) == 1


def test_blocks_are_of_the_first_who_can_act():
    assert blocks(draft("place=china object=cars company=tesla authority=samr")) == ("recall|tesla",)
    assert blocks(draft("object=cars")) == ()


def test_somebody_must_be_left_whom_it_is_about():
    assert has_principal(draft("company=tesla"))
    assert not has_principal(draft("place=china object=cars"))
