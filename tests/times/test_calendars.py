"""Feasts and the lunar calendar against days that almanacs give."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.times.feasts import easter, feast_day, names, nth_weekday
from timeline.times.lunar import lunar_day, lunar_month, new_years_eve, solar_term

NEW_YEARS = {
    1949: "01-29",
    1990: "01-27",
    2000: "02-05",
    2016: "02-08",
    2019: "02-05",
    2020: "01-25",
    2021: "02-12",
    2024: "02-10",
    2033: "01-31",
}
EASTERS = {1989: "03-26", 2000: "04-23", 2016: "03-27", 2019: "04-21", 2021: "04-04", 2024: "03-31", 2038: "04-25"}


@pytest.mark.parametrize("year", NEW_YEARS)
def test_new_year(year):
    """The first day of the first month, and the eve before it."""
    day = date.fromisoformat(f"{year}-{NEW_YEARS[year]}")
    assert lunar_day(year, 1, 1) == day
    assert new_years_eve(year) == day - timedelta(days=1)


@pytest.mark.parametrize("year", EASTERS)
def test_easter(year):
    """The western one."""
    assert easter(year) == date.fromisoformat(f"{year}-{EASTERS[year]}")


@settings(deadline=None)
@given(st.integers(1901, 2099), st.integers(1, 11))
def test_lunar_months_follow_one_another(year, month):
    """No gap and no overlap, leap months in their place."""
    last = (lunar_month(year, month, leap=True) or lunar_month(year, month))[1]
    assert lunar_month(year, month + 1)[0] == last + timedelta(days=1)


def test_outside_the_table_there_is_no_day():
    """None, rather than a guess."""
    assert lunar_day(1899, 1, 1) is None
    assert lunar_day(2021, 1, 30) is None
    assert lunar_month(2021, 4, leap=True) is None
    assert solar_term(1850, "清明") is None


def test_weekdays_of_a_month():
    """Black Friday is the day after the fourth Thursday, Memorial Day the last Monday of May."""
    assert feast_day("nth 11 4 3 1", 2020) == date(2020, 11, 27)
    assert nth_weekday(2021, 5, -1, 0) == date(2021, 5, 31)
    assert nth_weekday(2021, 12, -1, 6) == date(2021, 12, 26)


@settings(deadline=None)
@given(st.integers(1950, 2050))
def test_every_feast_has_a_day(year):
    """No rule of the table is malformed, and only the last lunar month leaves its year."""
    for name, rule in names().items():
        day = feast_day(rule, year)
        assert day is not None, name
        assert day.year in (year, year + 1), name
