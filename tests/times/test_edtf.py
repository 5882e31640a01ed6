"""EDTF strings: which are valid, which days they cover, how they compare and show."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.times import find_times
from timeline.times.edtf import compatible, display, finer, interval, overlaps, sort_key, valid

INTERVALS = [
    ("2016", "2016-01-01", "2016-12-31"),
    ("2016-02", "2016-02-01", "2016-02-29"),
    ("2016-09-08", "2016-09-08", "2016-09-08"),
    ("2016-09~", "2016-09-01", "2016-09-30"),
    ("2016?", "2016-01-01", "2016-12-31"),
    ("2016-21", "2016-03-01", "2016-05-31"),
    ("2015-24", "2015-12-01", "2016-02-29"),
    ("2016-35", "2016-07-01", "2016-09-30"),
    ("2016-36", "2016-10-01", "2016-12-31"),
    ("2016-08-15/2016-08-18", "2016-08-15", "2016-08-18"),
    ("2016-11/2017-02", "2016-11-01", "2017-02-28"),
    ("2014/2016", "2014-01-01", "2016-12-31"),
    ("199X", "1990-01-01", "1999-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("2016-XX", "2016-01-01", "2016-12-31"),
    ("2016-04-XX", "2016-04-01", "2016-04-30"),
    ("../2016-08", "0001-01-01", "2016-08-31"),
    ("2016-08/..", "2016-08-01", "9999-12-31"),
]


@pytest.mark.parametrize("edtf, first, last", INTERVALS)
def test_days_that_a_date_covers(edtf, first, last):
    """Closed at both ends."""
    assert valid(edtf)
    assert interval(edtf) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "edtf", ["", "soon", "2016-13", "2016-02-30", "2017/2016", "1/2/3", "2016-9-8", "2016-35-01", "../..", "XXXX"]
)
def test_what_is_no_date_has_no_days(edtf):
    """Refused, not guessed."""
    assert not valid(edtf)
    assert interval(edtf) is None


def test_without_a_year_a_date_is_valid_and_has_no_days():
    """XXXX-02-29 exists; nobody knows when."""
    for edtf in ("XXXX-09-20", "XXXX-02-29", "XXXX-09", "XXXX-08-15/XXXX-08-18"):
        assert valid(edtf)
        assert interval(edtf) is None


def test_comparing():
    """Overlap where years are known, agreement of month and day where one is not."""
    assert overlaps("2016-09", "2016-09-20")
    assert not overlaps("2016-09", "2016-10-01")
    assert overlaps("2016-09", "2016-10-01", slack=1)
    assert compatible("XXXX-09-20", "2016-09")
    assert compatible("XXXX-09-20", "2016")
    assert not compatible("XXXX-09-20", "2016-10")
    assert compatible("XXXX-09", "XXXX-09-20")
    assert not compatible("XXXX-09", "XXXX-10-20")
    assert finer("2016-09", "2016-09-20") == "2016-09-20"
    assert finer("2016-09~", "2016-09") == "2016-09"
    assert finer("XXXX-09-20", "2016") == "2016"


def test_sorting():
    """By the first day, the coarser first; dates without a year and none at all last."""
    dates = ["2016-09-20", None, "2016", "2016-09", "XXXX-09-20", "2015-12-31", "../2014"]
    assert sorted(dates, key=sort_key) == ["../2014", "2015-12-31", "2016", "2016-09", "2016-09-20", None, "XXXX-09-20"]


DISPLAYS = [
    ("2016-09-20", "20 Sep 2016", "2016年9月20日"),
    ("2016-09", "Sep 2016", "2016年9月"),
    ("2016-09~", "c. Sep 2016", "2016年9月前后"),
    ("2016", "2016", "2016年"),
    ("2016-35", "Q3 2016", "2016年第三季度"),
    ("2016-22", "summer 2016", "2016年夏季"),
    ("201X", "2010s", "2010年代"),
    ("XXXX-09-20", "20 Sep", "9月20日"),
    ("2017-08-15/2017-08-18", "15–18 Aug 2017", "2017年8月15日至18日"),
    ("2016-12-30/2017-01-02", "30 Dec 2016 – 2 Jan 2017", "2016年12月30日至2017年1月2日"),
    ("2014/2016", "2014–2016", "2014年至2016年"),
    ("2019/..", "from 2019", "2019年起"),
    ("../2019-08", "until Aug 2019", "至2019年8月"),
    (None, "undated", "日期不详"),
]


@pytest.mark.parametrize("edtf, english, chinese", DISPLAYS)
def test_display(edtf, english, chinese):
    """For people, in their language."""
    assert display(edtf) == english
    assert display(edtf, "zh") == chinese


@settings(deadline=None)
@given(st.text(alphabet="0123456789X-/~?%.", max_size=24))
def test_no_string_breaks_it(text):
    """Any string is a date or none; what is one has a first day not after the last."""
    found = interval(text)
    if found:
        assert found[0] <= found[1]
    display(text)
    display(text, "zh")
    sort_key(text)
    assert finer(text, "2016") in (text, "2016")


@settings(deadline=None)
@given(
    st.dates(date(1990, 1, 1), date(2030, 12, 31)),
    st.sampled_from(["去年上半年", "第三季度", "上周", "冬季，", "近三年", "国庆黄金周", "3月"]),
)
def test_what_the_finder_writes_is_valid(published, words):
    """The finder's values and this profile agree."""
    for mention in find_times(words, published=published):
        assert valid(mention.edtf)
        assert interval(mention.edtf) is not None
