"""Within one article: one event for each happening, told as precisely as the article tells it."""

from __future__ import annotations

import pytest

from timeline.events.draft import EventDraft
from timeline.identity import Happening, merge


def merged(drafts: list[EventDraft]) -> list[Happening]:
    return merge(drafts, source="s", published="2020-06-01")


COACH = "brand=coach platform=tmall"

SAME = [
    # why, then drafts of one happening: type, who, date, options
    (
        "told three times",
        [("withdrawal", COACH, "2016-09"), ("withdrawal", COACH, "2016-09-13"), ("withdrawal", COACH, None)],
    ),
    ("the platform left out", [("withdrawal", COACH, "2016-09-13"), ("withdrawal", "brand=coach", "2016-09-13")]),
    ("the brand left out", [("withdrawal", COACH, "2016-09-13"), ("withdrawal", "platform=tmall", None)]),
    (
        "a year and its day",
        [("investment", "investor=jd investee=x", "2019"), ("investment", "investor=jd investee=x", "2019-05-01")],
    ),
    (
        "one of several partners",
        [("partnership", "partner=a partner=b partner=c", "2020-01"), ("partnership", "partner=a partner=b", None)],
    ),
    (
        "investors in two sentences",
        [("investment", "investor=a investee=x", "2020-03"), ("investment", "investor=b investee=x", "2020-03")],
    ),
    ("one object named", [("launch", "actor=a object==phone-q2", "2020-03-01"), ("launch", "actor=a", "2020-03-01")]),
    (
        "about the month",
        [("acquisition", "acquirer=a target=b", "2020-06~"), ("acquisition", "acquirer=a target=b", "2020-06-01")],
    ),
]

OTHER = [
    ("another year", [("store_opening", COACH, "2011-12"), ("store_opening", COACH, "2015-09")]),
    ("days of one month", [("withdrawal", COACH, "2016-09-01"), ("withdrawal", COACH, "2016-09-13")]),
    ("another platform", [("withdrawal", COACH, "2020-03"), ("withdrawal", "brand=coach platform=jd", "2020-03")]),
    (
        "another brand",
        [("store_opening", COACH, "2020-03"), ("store_opening", "brand=gucci platform=tmall", "2020-03")],
    ),
    (
        "another place",
        [("store_opening", "brand=a place=paris", "2020"), ("store_opening", "brand=a place=rome", "2020")],
    ),
    (
        "another target",
        [("acquisition", "acquirer=a target=b", "2020"), ("acquisition", "acquirer=a target=c", "2020")],
    ),
    (
        "another defendant",
        [("lawsuit", "plaintiff=a defendant=b", "2020"), ("lawsuit", "plaintiff=a defendant=c", "2020")],
    ),
    ("another type", [("investment", "investor=a investee=b", "2020"), ("acquisition", "acquirer=a target=b", "2020")]),
    ("another thing", [("launch", "actor=a object==watch", "2020-03"), ("launch", "actor=a object==phone", "2020-03")]),
    (
        "another person",
        [("departure", "organization=a person=p", "2020"), ("departure", "organization=a person=q", "2020")],
    ),
    (
        "another exchange",
        [("listing", "company=a exchange=nyse", "2014"), ("listing", "company=a exchange=hkex", "2014")],
    ),
]


@pytest.mark.parametrize("why, told", SAME, ids=[why for why, _ in SAME])
def test_one_happening(draft, why: str, told: list[tuple[str, str, str | None]]) -> None:
    [one] = merged([draft(kind, who, date, at=20 * n) for n, (kind, who, date) in enumerate(told)])
    assert len(one.tellings) == len(told)
    assert one.reasons


@pytest.mark.parametrize("why, told", OTHER, ids=[why for why, _ in OTHER])
def test_two_happenings(draft, why: str, told: list[tuple[str, str, str | None]]) -> None:
    assert len(merged([draft(kind, who, date, at=20 * n) for n, (kind, who, date) in enumerate(told)])) == 2


def test_rounds_stakes_and_amounts_tell_happenings_apart(draft) -> None:
    who = "investor=a investee=x"
    assert (
        len(merged([draft("investment", who, "2020", round="A"), draft("investment", who, "2020", round="B", at=20)]))
        == 2
    )
    assert (
        len(merged([draft("investment", who, "2020", stake="5%"), draft("investment", who, None, stake="9%", at=20)]))
        == 2
    )
    sums = [
        draft("investment", who, None, amount="1000000 USD"),
        draft("investment", who, "2020", amount="9000000 USD", at=20),
    ]
    assert len(merged(sums)) == 2


def test_an_undated_telling_goes_to_the_nearest(draft) -> None:
    told = [
        draft("store_opening", COACH, "2011-12", at=0),
        draft("store_opening", COACH, "2015-09", at=500),
        draft("store_opening", COACH, None, at=470),
    ]
    first, second = merged(told)
    assert (first.date, len(first.tellings)) == ("2011-12", 1)
    assert (second.date, len(second.tellings)) == ("2015-09", 2)


def test_each_field_comes_from_the_telling_that_knows_it_best(draft) -> None:
    told = [
        draft("acquisition", "acquirer=a target=b", "2020-05", amount="300000000 USD ~", confidence=0.5),
        draft(
            "acquisition", "acquirer=a target=b seller=c", "2020-05-08", amount="297000000 USD", at=20, confidence=0.6
        ),
        draft("acquisition", "acquirer=a target=b", None, status="planned", stake="60%", at=40, confidence=0.5),
    ]
    [one] = merged(told)
    assert (one.date, one.status, one.stake) == ("2020-05-08", "occurred", "60%")
    assert one.amount == told[1].amount
    assert [p.key for p in one.participants] == ["a", "b", "c"]
    assert one.confidence == 0.6  # the surest of the three: one writer, one reader
    assert one.tellings[0].draft.date == "2020-05-08"


def test_a_telling_carries_the_party_that_its_sentence_leaves_out(draft) -> None:
    [one] = merged([draft("withdrawal", COACH, "2016-09-13"), draft("withdrawal", "brand=coach", None, at=20)])
    assert all({p.key for p in telling.draft.participants} == {"coach", "tmall"} for telling in one.tellings)
    [added] = [p for telling in one.tellings for p in telling.draft.participants if not p.surfaces]
    assert added.key == "tmall"


def test_what_is_ruled_out_and_what_is_done_are_two(draft) -> None:
    told = [
        draft("store_opening", "brand=a platform=t", "2019", status="denied"),
        draft("store_opening", "brand=a platform=t", "2019-08", status="planned", at=20),
    ]
    assert sorted(one.status for one in merged(told)) == ["denied", "planned"]
    called_off = [
        draft("campaign", "actor=a place=p", "2018-11-21", status="planned"),
        draft("campaign", "actor=a place=p", "2018-11-21", status="denied", at=20),
    ]
    assert [one.status for one in merged(called_off)] == ["denied"]


def test_nothing_comes_of_nothing(draft) -> None:
    assert merged([]) == []
    [one] = merged([draft("listing", "company=a", "not a date")])
    assert one.date == "not a date"  # kept as it is: reading dates is not done here
