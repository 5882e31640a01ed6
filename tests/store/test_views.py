"""The views for people who write SQL: their columns are a promise, their rows a reading of the events."""

from __future__ import annotations

from decimal import Decimal

import pytest
from store_samples import FARFETCH, FARFETCH_EN, INVESTS, OPENED, OPENS, article, draft, happening, put, telling, who

from timeline.events.draft import Money
from timeline.store import Writer

COLUMNS = {
    "timeline": "uid date earliest latest type status who place brands platforms companies amount currency round stake"
    " sources confidence quote title url published articles known_since",
    "brand_platform": "brand platform entered entered_event left left_event status as_of",
    "event_sources": "uid source title publisher url published quote start end status date confidence rule origin",
    "conflicts": "uid type date status mentions dates amounts statuses roles",
    "status_history": "uid since status source quote",
    "entity_timeline": "slug entity kind role uid date earliest latest type status confidence quote",
    "source_counts": "uid mentions articles sources publishers first_published last_published",
}


@pytest.mark.parametrize("view, columns", COLUMNS.items(), ids=COLUMNS)
def test_the_columns_of_a_view_are_a_promise(database, view, columns):
    """Adding one at the end is allowed; taking one away or moving it breaks somebody's query."""
    with database.reading() as connection:
        found = list(connection.exec_driver_sql(f"SELECT * FROM {view}").keys())
    assert found == columns.split()


def ask(database, statement):
    with database.reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(statement)]


def test_timeline_has_one_row_an_event(database):
    a, b, c = telling(FARFETCH, OPENS), telling(FARFETCH, INVESTS), telling(FARFETCH_EN, OPENED)
    with database.writing() as connection:
        writer = Writer(connection)
        put(writer, (FARFETCH, [a, b]), (FARFETCH_EN, [c]))
        writer.replace_events([happening(a, c)])
    found = ask(
        database, "SELECT date, who, brands, platforms, companies, amount, sources, quote FROM timeline ORDER BY 1"
    )
    assert sorted(found) == [
        ("2020", "Richemont; Farfetch", None, "Farfetch", "Richemont", 300_000_000, 1, "历峰集团以3亿美元投资该平台"),
        ("2021-03", "Farfetch; Tmall", "Farfetch", "Tmall", None, None, 2, "FARFETCH 发发奇入驻天猫"),
    ]
    assert ask(database, "SELECT uid FROM timeline WHERE amount > 90000000") == [(happening(b).uid,)]
    assert ask(database, "SELECT DISTINCT date(earliest, '+1 day') FROM timeline WHERE date = '2020'") == [
        ("2020-01-02",)
    ]
    told = ask(database, 'SELECT source, "start", "end", length(quote) FROM event_sources ORDER BY 1, 2')
    assert told == [("en/farfetch.md", 0, 24, 24), ("farfetch.txt", 4, 20, 16), ("farfetch.txt", 24, 38, 14)]


def act(number: int, kind: str, date: str | None, brand: str = "Gucci", status: str = "occurred"):
    document = article(f"{number}: {brand} and Tmall.")
    people = [who("brand", brand), who("platform", "Tmall")]
    return document, [telling(document, draft(document.text, "and", kind, people, date=date, status=status))]


IN, OUT = "store_opening", "withdrawal"
STAYS = {
    "entered": ([(IN, "2015")], [("2015", None)]),
    "entered and left": ([(IN, "2015-03"), (OUT, "2017")], [("2015-03", "2017")]),
    "came back": ([(OUT, "2017"), (IN, "2015"), (IN, "2020-04-02")], [("2015", "2017"), ("2020-04-02", None)]),
    "left before anybody told of entering": ([(OUT, "2017"), (IN, "2020")], [(None, "2017"), ("2020", None)]),
    "a second shop is the same stay": ([(IN, "2015"), (IN, "2016"), (OUT, "2017")], [("2015", "2017")]),
    "told twice to have left": ([(IN, "2015"), (OUT, "2017"), (OUT, "2018")], [("2015", "2017")]),
    "entered nobody knows when": ([(IN, None), (OUT, "2017")], [(None, "2017")]),
    "left nobody knows when": ([(IN, "2015"), (OUT, None)], [("2015", None)]),
}


@pytest.mark.parametrize("acts, stays", STAYS.values(), ids=STAYS)
def test_brand_platform_has_one_row_a_stay(database, acts, stays):
    with database.writing() as connection:
        put(Writer(connection), *(act(number, *one) for number, one in enumerate(acts)))
        put(Writer(connection), act(98, OUT, "2016", status="rumored"), act(99, IN, "2001", brand="Prada"))
    found = ask(
        database, "SELECT entered, \"left\" FROM brand_platform WHERE brand = 'Gucci' ORDER BY COALESCE(entered, '')"
    )
    assert found == stays


def test_brand_platform_names_its_events(database):
    entered, left = act(1, IN, "2015"), act(2, OUT, "2017")
    with database.writing() as connection:
        put(Writer(connection), entered, left)
    assert ask(database, "SELECT entered_event, left_event FROM brand_platform") == [
        (happening(*entered[1]).uid, happening(*left[1]).uid)
    ]


def told(number: int, date: str, value: int | None, status: str = "occurred"):
    document = article(f"{number}: JD invests in Farfetch.")
    money = Money(value=Decimal(value), currency="USD") if value else None
    people = [who("investor", "JD.com", "platform"), who("investee", "Farfetch", "platform")]
    said = draft(document.text, "invests", "investment", people, date=date, amount=money, status=status)
    return document, telling(document, said)


DISAGREE = {
    "nobody": ([("2017-06-22", 397), ("2017-06", 397), ("2017", None)], None),
    "dates": ([("2017-06", None), ("2017-07", None)], ("2017-06; 2017-07", None, None)),
    "amounts": ([("2017", 397), ("2017", 400)], (None, "USD 397; USD 400", None)),
    "statuses": ([("2017", 1), ("2017", 1, "planned")], (None, None, "occurred; planned")),
}


@pytest.mark.parametrize("tellings, expected", DISAGREE.values(), ids=DISAGREE)
def test_conflicts_are_what_cannot_both_be_true(database, tellings, expected):
    """A coarser date is no contradiction to a finer one in it."""
    with database.writing() as connection:
        writer = Writer(connection)
        pairs = [told(number, *one) for number, one in enumerate(tellings)]
        for document, one in pairs:
            put(writer, (document, [one]))
        writer.replace_events([happening(*(one for _, one in pairs))])
    assert ask(database, "SELECT dates, amounts, statuses FROM conflicts") == ([expected] if expected else [])
