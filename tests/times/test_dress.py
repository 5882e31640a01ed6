"""A date in other dress has the same value; four years later it is four years later; told twice it is found twice."""

# ruff: noqa: E501 - sentences and words stand in rows

import re
from datetime import date, timedelta
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.times import find_times

PUBLISHED = date(2021, 6, 14)
SENTENCES = [
    "公司于2016年9月8日入驻天猫。", "去年9月，旗舰店开业。", "本月9日发布公告。", "上周五签约。", "3月，品牌入驻京东。",
    "今年上半年进驻抖音。", "活动于8月15日至18日举行。", "两周后，又登陆京东。", "2019年年底终止合作。", "去年国庆期间闭店。",
    "7、8月举办直播。", "2014-2016年关店百家。", "第三季度扭亏。", "10月中旬发货。", "五年前收购该品牌。", "下个月20号开业。",
]  # fmt: skip
ENGLISH = [
    "It opened last September.", "It said on Tuesday it had sold it.", "It ran from Sept. 8 to Oct. 2, 2016.", "It closed in Q3 2016.",
    "It left two weeks ago.", "It fell in the first half of 2016.", "It crashed on Black Friday.", "It opens in mid-July.",
]  # fmt: skip


def edtfs(text, published=PUBLISHED):
    return [mention.edtf for mention in find_times(text, published=published)]


def traditional(text):
    lines = files("timeline.text").joinpath("traditional.txt").read_text("utf-8").splitlines()
    pairs = "".join(line for line in lines if not line.startswith("#"))
    return text.translate({ord(new): old for old, new in zip(pairs[::2], pairs[1::2], strict=True)})


def full_width(text):
    return "".join(chr(ord(char) + 0xFEE0) if "0" <= char <= "9" else char for char in text)


def spaced(text):
    return re.sub(r"(?<=\d)(?=[年月日])|(?<=[年月日])(?=\d)", " ", text)


@pytest.mark.parametrize("dress", [traditional, full_width, spaced])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_dress_does_not_change_the_date(sentence, dress):
    """Traditional characters, full-width figures, blanks between figure and unit."""
    assert edtfs(dress(sentence)) == edtfs(sentence) != []


HAN = "〇一二三四五六七八九"


def numeral(value):
    tens, ones = divmod(value, 10)
    return ("" if not tens else "十" if tens == 1 else HAN[tens] + "十") + (HAN[ones] if ones or not tens else "")


@settings(deadline=None)
@given(st.dates(date(1950, 1, 1), date(2040, 12, 31)), st.sampled_from(["{y}年{m}月{d}日", "{y}年{m}月", "{y}年"]))
def test_numerals_in_characters_are_numerals(day, shape):
    """二〇一六年九月八日 is 2016年9月8日."""
    figures = shape.format(y=day.year, m=day.month, d=day.day)
    characters = shape.format(y="".join(HAN[int(c)] for c in str(day.year)), m=numeral(day.month), d=numeral(day.day))
    assert edtfs(f"公司于{characters}成立。") == edtfs(f"公司于{figures}成立。") != []


@settings(deadline=None)
@given(st.dates(date(1950, 1, 1), date(2040, 12, 31)))
def test_every_writing_of_a_day_is_that_day(day):
    """Whatever the order, the marks and the language."""
    months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    name = months[day.month - 1]
    for text in (
        f"于{day.year}年{day.month}月{day.day}日", f"于{day.year}-{day.month}-{day.day}", f"于{day.year}/{day.month:02}/{day.day:02}",
        f"于{day.year}.{day.month}.{day.day}", f"on {name} {day.day}, {day.year}", f"on {day.day} {name} {day.year}",
        f"on {name[:3]}. {day.day}, {day.year}", f"on {day.isoformat()}", f"on {day.month}/{day.day}/{day.year}",
    ):  # fmt: skip
        assert edtfs(text) == [day.isoformat()], text


RELATIVE = ["去年9月", "今年1月", "上个月", "本月9日", "昨日", "近日", "前年", "五年前", "去年上半年", "今年前三季度", "last year", "last month",
            "three weeks ago", "five years ago", "earlier this month", "the third quarter", "in November last year"]  # fmt: skip


@settings(deadline=None)
@given(st.dates(date(1996, 3, 1), date(2030, 12, 31)), st.sampled_from(RELATIVE))
def test_four_years_later_everything_is_four_years_later(published, words):
    """No year is built in."""
    later = published.replace(year=published.year + 4)
    moved = [re.sub(r"\d{4}", lambda year: str(int(year[0]) + 4), edtf) for edtf in edtfs(words, published)]
    assert edtfs(words, later) == moved


@pytest.mark.parametrize("sentence", SENTENCES + ENGLISH)
def test_told_twice_is_found_twice(sentence):
    """In two paragraphs, with the same values."""
    assert edtfs(f"{sentence}\n\n{sentence}") == edtfs(sentence) * 2


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(SENTENCES + ENGLISH + list("年月日 -至、0123456789的上下去初半季周\n")), max_size=12).map(
        "".join
    ),
    st.sampled_from([None, PUBLISHED]),
    st.sampled_from(["zh", "en"]),
)
def test_spans_lie_in_order_and_do_not_overlap(text, published, language):
    """Every mention is cut from the text as it stands, and every value is a date."""
    end = 0
    for mention in find_times(text, published=published, language=language):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.of(text) == mention.text
        assert mention.edtf
        end = mention.span.end


def test_weekdays_move_with_the_week():
    """A week later every weekday is a week later."""
    for words in ("周三", "上周五", "下周二", "last Friday", "on Tuesday", "next Monday"):
        [first], [second] = edtfs(words), edtfs(words, PUBLISHED + timedelta(days=7))
        assert date.fromisoformat(second) - date.fromisoformat(first) == timedelta(days=7)
