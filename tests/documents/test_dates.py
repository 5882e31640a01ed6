"""Publication dates as metadata and page clutter write them; never a guess, never the clock."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.documents.dates import dateline, published_on

VALUES = [
    ("2020-11-09", "2020-11-09"),
    ("2020-11-09T23:50:02+08:00", "2020-11-09"),
    ("2020-11-09T23:50:02-08:00", "2020-11-09"),
    ("2018-02-28 15:04:00 Z", "2018-02-28"),
    ("2020-09-15-09-57-16", "2020-09-15"),
    ("2020/11/9 18:05", "2020-11-09"),
    ("2020.1.9", "2020-01-09"),
    ("20201109", "2020-11-09"),
    ("20201109T101500Z", "2020-11-09"),
    ("2020年11月9日", "2020-11-09"),
    ("2020 年 11 月 9 日", "2020-11-09"),
    ("Tue, 20 Apr 2021 08:30:00 GMT", "2021-04-20"),
    ("Sat, 03 Sep 2022 04:44:17 +0800", "2022-09-03"),
    ("November 9, 2020", "2020-11-09"),
    ("Nov. 9th 2020", "2020-11-09"),
    ("9 September 2020", "2020-09-09"),
    ("9-Sep-2020", "2020-09-09"),
    ("Mon Nov 09 2020 10:00:00 GMT+0100", "2020-11-09"),
    ("25/12/2020", "2020-12-25"),
    ("12/25/2020", "2020-12-25"),
    ("05.05.2020", "2020-05-05"),
    ("5/11/2020", None),  # May or November
    ("2020-02-30", None),
    ("2020-11", None),
    ("November 2020", None),
    ("2020", None),
    ("yesterday", None),
    ("3 hours ago", None),
    ("昨天", None),
    ("Monday", None),
    ("9 November", None),
    ("", None),
    ("not a date", None),
]


@pytest.mark.parametrize("value, day", VALUES, ids=[row[0] for row in VALUES])
def test_a_metadata_value_is_its_day_as_written(value, day):
    assert published_on(value) == (date.fromisoformat(day) if day else None)


def test_values_that_are_dates_already():
    assert published_on(datetime(2020, 11, 9, 23, 59)) == date(2020, 11, 9)
    assert published_on(date(2020, 11, 9)) == date(2020, 11, 9)
    assert published_on(None) is None
    assert published_on(["2020-11-09"]) == date(2020, 11, 9)


LINES = [
    ("2017/8/22 13:32:00 53", "2017-08-22"),
    ("2020-11-09 18:10 来源：新民晚报", "2020-11-09"),
    ("2020-11-09 18:10:33 来源: 新民晚报 作者: 张三 阅读 1024", "2020-11-09"),
    ("发布时间：2020年11月9日", "2020-11-09"),
    ("时间：2020年11月9日 星期一", "2020-11-09"),
    ("来源：南方周末 2020-11-09 08:00", "2020-11-09"),
    ("Published: 9 September 2020", "2020-09-09"),
    ("Published on 9 September 2020 at 10:30 am GMT", "2020-09-09"),
    ("Last updated: Monday, November 9, 2020", "2020-11-09"),
    ("Jun 18th 2020BERLIN", "2020-06-18"),
    ("LONDON | Nov 9, 2020", "2020-11-09"),
    ("（2020年11月9日）", "2020-11-09"),
    ("November 9, 2020 | By Jane Doe", "2020-11-09"),
    ("2020年11月9日，COACH关闭了天猫旗舰店", None),
    ("公司于2020年11月9日上市", None),
    ("On 9 September 2020 the shop closed.", None),
    ("The shop closed on September 9, 2020", None),
    ("9月20日", None),
    ("iPhone 2020", None),
    ("2020年11月9日至15日", None),
]


@pytest.mark.parametrize("line, day", LINES, ids=[row[0] for row in LINES])
def test_a_line_that_is_little_more_than_a_date(line, day):
    """A date with news beside it belongs to the sentence, and so to times."""
    assert dateline(line) == (date.fromisoformat(day) if day else None)


@given(st.text(alphabet="0123456789-/.年月日 :TZjanfebNOV,th", max_size=60))
def test_no_text_breaks_the_date_reader(text):
    published_on(text)
    dateline(text)


@given(
    st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 1, 1)),
    st.sampled_from(
        [
            "%Y-%m-%d",
            "%Y/%m/%d",
            "%Y年%m月%d日",
            "%d %B %Y",
            "%B %d, %Y",
            "%a, %d %b %Y 10:11:12 GMT",
            "%Y-%m-%d-10-11-12",
            "%Y%m%d",
        ]
    ),
)
def test_every_day_is_read_back(day, form):
    assert published_on(day.strftime(form)) == day
