"""The small conversions: days of a date, keys of names, exact numbers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.store.columns import plain
from timeline.store.days import days_of
from timeline.store.names import name_key
from timeline.text import fold

DAYS = [
    ("2016-09-20", "2016-09-20", "2016-09-20"),
    ("2020-02", "2020-02-01", "2020-02-29"),
    ("2019-09~", "2019-09-01", "2019-09-30"),
    ("2021", "2021-01-01", "2021-12-31"),
    ("2021-33", "2021-01-01", "2021-03-31"),
    ("2021-36", "2021-10-01", "2021-12-31"),
    ("2021-21", "2021-03-01", "2021-05-31"),
    ("2021-24", "2021-12-01", "2022-02-28"),
    ("2021-41", "2021-07-01", "2021-12-31"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("2017-08-15/2017-08-18", "2017-08-15", "2017-08-18"),
    ("2021-01/2021-06", "2021-01-01", "2021-06-30"),
    ("2014/2016", "2014-01-01", "2016-12-31"),
    ("2019/..", "2019-01-01", None),
    ("../2019", None, "2019-12-31"),
    ("XXXX-09-20", None, None),
    ("2021-02-30", None, None),
    ("2021-13", None, None),
    ("2020/2019", None, None),
    ("soon", None, None),
    (None, None, None),
]


@pytest.mark.parametrize("edtf, first, last", DAYS, ids=[str(row[0]) for row in DAYS])
def test_the_days_that_a_date_allows(edtf, first, last):
    got = days_of(edtf)
    assert tuple(day and day.isoformat() for day in got) == (first, last)


@given(st.text(max_size=30))
def test_no_date_breaks_the_order_of_its_days(text):
    """Whatever stands in a date, writing it violates no constraint."""
    first, last = days_of(text)
    assert first is None or last is None or first <= last


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_is_itself(day):
    assert days_of(day.isoformat()) == (day, day)


SAME = [
    ("天猫", "天貓"),
    ("Hermès", "HERMES"),
    ("JD.com", "jd com"),
    ("L’Oréal", "L'Oreal"),
    ("Ｔｍａｌｌ", "Tmall"),
    ("Tiffany & Co.", "tiffany  co"),
]


@pytest.mark.parametrize("one, other", SAME)
def test_names_are_looked_up_in_any_dress(one, other):
    assert name_key(one) == name_key(other)


def test_a_name_of_signs_alone_keeps_its_signs():
    assert name_key("???") == "???"
    assert name_key("!!") != name_key("??")


@given(st.text(min_size=1, max_size=20))
def test_a_folded_name_is_looked_up_like_the_name(name):
    assert name_key(fold(name)) == name_key(name)


NUMBERS = [("1E+3", "1000"), ("1000.00", "1000"), ("2.50", "2.5"), ("0.00", "0"), ("-0", "0"), ("1E-7", "0.0000001")]


@pytest.mark.parametrize("given, said", NUMBERS)
def test_equal_sums_are_equal_texts(given, said):
    assert plain(Decimal(given)) == said


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_no_digit_of_a_sum_is_lost(number):
    assert Decimal(plain(number)) == number


def test_what_is_no_number_is_no_sum():
    with pytest.raises(ValueError):
        plain(Decimal("NaN"))
