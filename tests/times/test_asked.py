"""What people type for --since and --until."""

from datetime import date

import pytest

from timeline.times import parse_date

TODAY = date(2021, 6, 14)

TYPED = [
    ("2016", "2016-01-01", "2016-12-31"),
    ("2016-09", "2016-09-01", "2016-09-30"),
    ("2016-09-20", "2016-09-20", "2016-09-20"),
    ("2016-35", "2016-07-01", "2016-09-30"),
    ("去年", "2020-01-01", "2020-12-31"),
    ("去年9月", "2020-09-01", "2020-09-30"),
    ("上个月", "2021-05-01", "2021-05-31"),
    ("last year", "2020-01-01", "2020-12-31"),
    ("September 2016", "2016-09-01", "2016-09-30"),
    ("20 Sep 2016", "2016-09-20", "2016-09-20"),
    ("3 months ago", "2021-03-01", "2021-03-31"),
    ("yesterday", "2021-06-13", "2021-06-13"),
    ("Q3 2016", "2016-07-01", "2016-09-30"),
    ("2016年第三季度", "2016-07-01", "2016-09-30"),
]


@pytest.mark.parametrize("typed, first, last", TYPED)
def test_what_people_type(typed, first, last):
    """First and last day, counted from the day given."""
    assert parse_date(typed, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


def test_dateparser_reads_what_is_left():
    """Forms that news does not use."""
    assert parse_date("2016.9.20 14:30", TODAY) == (date(2016, 9, 20), date(2016, 9, 20))
    assert parse_date("1h ago", TODAY) == (TODAY, TODAY)


@pytest.mark.parametrize("typed", ["", "   ", "天猫", "soon", "x" * 200, "2016-13"])
def test_what_is_no_date_is_none(typed):
    """None, for the caller to refuse."""
    assert parse_date(typed, TODAY) is None
