"""Across articles: who, when and what agree, and nothing contradicts."""

from __future__ import annotations

import pytest

from timeline.identity import blocks, components, resolve

COACH = "brand=coach platform=tmall"
JD = "investor=jd investee=farfetch"
BUY = "acquirer=a target=b"


ONE = [
    # why, type, who; then published, date, status and more of each article
    ("the same day", "withdrawal", COACH, [("2016-09-14", "2016-09-13", {}), ("2017-01-01", "2016-09", {})]),
    (
        "the week and its day",
        "withdrawal",
        COACH,
        [("2016-09-14", "2016-09-13", {}), ("2016-09-15", "2016-09-12/2016-09-18", {})],
    ),
    ("days apart", "store_opening", COACH, [("2015-09-08", "2015-09-08", {}), ("2015-09-21", "2015-09-01", {})]),
    ("about a month", "withdrawal", COACH, [("2016-09-14", "2016-09-13", {}), ("2016-10-20", "2016-10~", {})]),
    ("no year", "withdrawal", COACH, [("2016-09-14", "2016-09-13", {}), (None, "XXXX-09-13", {})]),
    (
        "a rumour that came true",
        "acquisition",
        BUY,
        [("2018-09-12", "2018-09~", {"status": "rumored"}), ("2018-12-07", "2018-12-07", {})],
    ),
    (
        "a plan carried out",
        "listing",
        "company=a exchange=hk",
        [("2020-06-01", "2020-06-18", {"status": "planned"}), ("2020-06-18", "2020-06-18", {})],
    ),
    (
        "a plan still told",
        "acquisition",
        BUY,
        [("2020-09-14", "2020-09-13", {}), ("2020-11-20", "2020-11~", {"status": "planned"})],
    ),
    (
        "a listing: what it raises, what the company is worth",
        "listing",
        "company=a",
        [
            ("2020-09-02", "2020-09~", {"amount": "4500000000 GBP", "status": "planned"}),
            ("2020-09-09", "2020-09", {"amount": "900000000 GBP", "status": "planned"}),
        ],
    ),
    (
        "a listing that is talked about, then planned for next year",
        "listing",
        "company=a",
        [("2020-11-09", "2020-11-09", {"status": "rumored"}), ("2020-11-10", "2021~", {"status": "planned"})],
    ),
    (
        "sums that differ a little",
        "investment",
        JD,
        [
            ("2018-06-01", "2018-06-01", {"amount": "300000000 USD ~"}),
            ("2018-06-04", "2018-05-31", {"amount": "400000000 USD"}),
        ],
    ),
    (
        "sums in two currencies",
        "investment",
        JD,
        [
            ("2018-06-01", "2018-06-01", {"amount": "300000000 USD"}),
            ("2018-06-05", "2018-06", {"amount": "9000000000 TWD"}),
        ],
    ),
    (
        "no date, and only one that fits",
        "acquisition",
        BUY,
        [("2018-06-01", "2018-06-01", {}), ("2020-01-01", None, {})],
    ),
]

TWO = [
    ("another year", "store_opening", COACH, [("2011-12-14", "2011-12-14", {}), ("2015-09-08", "2015-09-08", {})]),
    (
        "months apart",
        "campaign",
        "actor=a platform=t",
        [("2017-03-09", "2017-03-08", {}), ("2017-09-06", "2017-09-05", {})],
    ),
    (
        "another round",
        "investment",
        JD,
        [("2018-06-01", "2018-06", {"round": "C"}), ("2018-06-01", "2018-06", {"round": "D"})],
    ),
    (
        "sums far apart",
        "investment",
        JD,
        [
            ("2018-06-01", "2018-06-01", {"amount": "3000000 USD"}),
            ("2018-06-09", "2018-06-01", {"amount": "400000000 USD"}),
        ],
    ),
    (
        "an old rumour",
        "acquisition",
        BUY,
        [("2015-01-01", "2015-01~", {"status": "rumored"}), ("2018-12-07", "2018-12-07", {})],
    ),
    (
        "ruled out for the year",
        "store_opening",
        COACH,
        [("2019-06-18", "2019", {"status": "denied"}), ("2019-08-02", "2019-08-02", {})],
    ),
]


def of_articles(draft, telling, kind: str, who: str, told: list[tuple[str | None, str | None, dict[str, str]]]):
    return [telling(f"s{n}", day, draft(kind, who, date, **more)) for n, (day, date, more) in enumerate(told)]


@pytest.mark.parametrize("why, kind, who, told", ONE, ids=[row[0] for row in ONE])
def test_one_happening(draft, telling, why: str, kind: str, who: str, told) -> None:
    [one] = resolve(of_articles(draft, telling, kind, who, told))
    assert len(one.tellings) == 2
    assert one.reasons


@pytest.mark.parametrize("why, kind, who, told", TWO, ids=[row[0] for row in TWO])
def test_two_happenings(draft, telling, why: str, kind: str, who: str, told) -> None:
    assert len(resolve(of_articles(draft, telling, kind, who, told))) == 2


def test_an_undated_telling_that_could_be_either_is_neither(draft, telling) -> None:
    told = [("2012-02-20", "2012-01-31", {}), ("2016-09-14", "2016-09-13", {}), ("2017-01-01", None, {})]
    assert len(resolve(of_articles(draft, telling, "withdrawal", COACH, told))) == 3


def test_what_contradicts_is_not_chained(draft, telling) -> None:
    """A year that fits two days takes the side of one; the days stay two."""
    told = [("2016-03-02", "2016-03-01", {}), ("2016-09-14", "2016-09-13", {}), ("2017-01-01", "2016", {})]
    happenings = resolve(of_articles(draft, telling, "withdrawal", COACH, told))
    assert sorted(one.date for one in happenings) == ["2016-03-01", "2016-09-13"]


def test_an_article_that_tells_two_apart_is_believed(draft, telling) -> None:
    told = [
        telling("a", "2016-09-20", draft("withdrawal", COACH, "2016-09-10")),
        telling("a", "2016-09-20", draft("withdrawal", COACH, "2016-09-13", at=50)),
        telling("b", "2016-09-20", draft("withdrawal", COACH, "2016-09-13")),
    ]
    assert sorted(len(one.tellings) for one in resolve(told)) == [1, 2]


def test_articles_make_it_surer_and_sentences_do_not(draft, telling) -> None:
    def sure(*sources: str) -> float:
        told = [
            telling(name, "2016-09-20", draft("withdrawal", COACH, "2016-09-13", at=20 * n, confidence=0.6))
            for n, name in enumerate(sources)
        ]
        [one] = resolve(told)
        return one.confidence

    assert sure("a") == sure("a", "a", "a") == 0.6
    assert sure("a", "b") == pytest.approx(0.84)


def test_status_is_a_history(draft, telling) -> None:
    def status(*told: tuple[str, str]) -> str:
        rows = [(day, "2019-08", {"status": said}) for day, said in told]
        [one] = resolve(of_articles(draft, telling, "acquisition", BUY, rows))
        return one.status

    assert status(("2019-08-01", "rumored"), ("2019-08-20", "occurred")) == "occurred"
    assert status(("2019-08-20", "occurred"), ("2019-08-30", "planned")) == "occurred"
    assert status(("2019-08-01", "planned"), ("2019-08-20", "denied")) == "denied"
    assert status(("2019-08-01", "denied"), ("2019-08-20", "planned")) == "planned"


def test_the_date_that_most_articles_bear_out_is_kept(draft, telling) -> None:
    told = [
        ("2015-09-08", "2015-09-08", {}),
        ("2015-09-21", "2015-09-01", {}),
        ("2015-09-11", "2015-09-07/2015-09-13", {}),
        ("2016-09-14", "2015-09", {}),
    ]
    [one] = resolve(of_articles(draft, telling, "store_opening", COACH, told))
    assert one.date == "2015-09-08"


def test_the_undated_one_is_its_own_name_before_its_owners(draft, telling) -> None:
    """Told of Gucci without a date: Gucci's opening, not its owner's, which would fit too."""
    opened = telling("a", "2020-12-22", draft("store_opening", "brand=gucci platform=tmall", "2020-12-21"))
    owner = telling("b", "2018-02-01", draft("store_opening", "brand=kering platform=tmall", "2018-01"))
    undated = telling("c", "2021-05-01", draft("store_opening", "brand=gucci platform=tmall"))
    found = resolve([opened, owner, undated], owners={"gucci": "kering"})
    assert sorted(sorted(one.source for one in each.tellings) for each in found) == [["a", "c"], ["b"]]


def test_owners_stand_for_their_own(draft, telling) -> None:
    told = [
        telling("a", "2014-07-11", draft("lawsuit", "plaintiff=gucci defendant=alibaba", "2014-07-09")),
        telling("b", "2014-08-06", draft("lawsuit", "plaintiff=kering defendant=alibaba", "2014-07")),
    ]
    assert len(resolve(told)) == 2
    assert len(resolve(told, owners={"gucci": "kering"})) == 1


def test_a_repost_is_no_second_telling(draft, telling) -> None:
    one = telling("same text", "2016-09-14", draft("withdrawal", COACH, "2016-09-13"))
    copy = telling("same text", "2016-09-20", draft("withdrawal", COACH, "2016-09-13"))
    assert one.key == copy.key
    [happening] = resolve([copy, one, one])
    assert len(happening.tellings) == 1


def test_blocks_name_the_type_and_the_anchor_not_the_hub(draft) -> None:
    assert blocks(draft("withdrawal", COACH, None)) == ("withdrawal|coach",)
    assert blocks(draft("withdrawal", "platform=tmall", None)) == ()
    assert blocks(draft("partnership", "partner=b partner=a", None)) == ("partnership|a|b",)
    assert blocks(draft("lawsuit", "plaintiff=a defendant=b", None), owners={"a": "c"}) == (
        "lawsuit|a|b",
        "lawsuit|c|b",
    )


def test_a_hub_does_not_connect_everything(draft, telling) -> None:
    told = [telling(f"s{n}", None, draft("store_opening", f"brand=b{n} platform=tmall", "2020")) for n in range(50)]
    assert len(components(told)) == 50


def test_the_uid_stays_when_later_articles_tell_it_again(draft, telling) -> None:
    rows = [("2016-09-14", "2016-09-13", {}), ("2016-09-20", "2016-09", {}), ("2017-05-09", "2016-09", {})]
    told = of_articles(draft, telling, "withdrawal", COACH, rows)
    assert {resolve(told[:n])[0].uid for n in (1, 2, 3)} == {resolve(told[:1])[0].uid}


@pytest.mark.parametrize("salt", range(8))
def test_the_strongest_bond_comes_first(draft, telling, salt: int) -> None:
    """A rumour for the year and its denial are one; the plan for August and the opening in August another."""
    who = "brand=chanel platform=tmall"
    told = [
        telling(f"rumour {salt}", "2019-05-23", draft("store_opening", who, "2019", status="rumored")),
        telling(f"denial {salt}", "2019-06-18", draft("store_opening", who, "2019", status="denied")),
        telling(f"denial {salt}", "2019-06-18", draft("store_opening", who, "2019-08", status="planned", at=60)),
        telling(f"opening {salt}", "2019-08-02", draft("store_opening", who, "2019-08-02")),
    ]
    assert sorted((one.date, one.status, len(one.tellings)) for one in resolve(told)) == [
        ("2019", "denied", 2),
        ("2019-08-02", "occurred", 2),
    ]
