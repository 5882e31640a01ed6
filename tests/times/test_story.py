"""What a passage has just named is what 同年, 次年 and bare months count from."""

# ruff: noqa: E501 - sentences and words stand in rows

from datetime import date

import pytest

from timeline.text import Span
from timeline.times import find_times

PUBLISHED = date(2021, 6, 1)


def edtfs(text, published=PUBLISHED, **more):
    return [mention.edtf for mention in find_times(text, published=published, **more)]


STORIES = [
    ("2015年公司成立。3月获得融资；同年9月进军香港；次年1月上市。", ["2015", "2015-03", "2015-09", "2016-01"]),
    ("2016年9月8日入驻天猫。两周后登陆京东。同月28日小程序上线。", ["2016-09-08", "2016-09-22", "2016-09-28"]),
    ("2019年7月提出要约；8月股东大会通过；11月完成。", ["2019-07", "2019-08", "2019-11"]),
    ("2018年11月开业，次年3月关闭。", ["2018-11", "2019-03"]),
    ("2018年品牌成立，当年夏天开业。", ["2018", "2018-22"]),
    ("公司周一宣布收购，当天停牌，次日复牌。", ["2021-05-31", "2021-05-31", "2021-06-01"]),
    ("2018年5月签约，当天公告。", ["2018-05", "2018-05~"]),
    ("2018年成立，当天公告。", ["2018"]),
    ("9月2日签约，7日公告。", ["2020-09-02", "2020-09-07"]),
    ("2019年成立。近日，公司宣布上市。", ["2019", "2021-06~"]),
    ("In 2014 it was founded. In March it raised $5m, and that September it entered China.", ["2014", "2014-03", "2014-09"]),
    ("It was bought on May 3, 2012. Two weeks later the founder left.", ["2012-05-03", "2012-05-17"]),
    ("In July 2015 it made an offer; in August holders agreed; the following year it delisted.", ["2015-07", "2015-08", "2016"]),
    ("It said so on Friday. The next day it closed.", ["2021-05-28", "2021-05-29"]),
    ("It was sold in May 2018. In November of the same year it closed.", ["2018-05", "2018-11"]),
    ("It lost $5m in the third quarter of 1989, against a profit a year earlier.", ["1989-35", "1988-35"]),
]  # fmt: skip


@pytest.mark.parametrize("text, dates", STORIES, ids=[row[0][:12] for row in STORIES])
def test_a_story_goes_on_in_its_own_year(text, dates):
    """The report date does not pull a story's months to itself."""
    if text.startswith("9月2日"):
        assert edtfs(text, date(2020, 11, 7)) == dates
    else:
        assert edtfs(text) == dates


def test_a_new_paragraph_is_a_new_story():
    """March after a line break is the publication's March again, unless the line was nothing but the year."""
    assert edtfs("2015年公司成立。\n3月，公司上市。") == ["2015", "2021-03"]
    assert edtfs("2015年\n3月，公司上市。\n5月，开店。\n2016年\n1月，关店。") == [
        "2015",
        "2015-03",
        "2015-05",
        "2016",
        "2016-01",
    ]


def test_blocks_are_paragraphs():
    """A heading takes the story with it, a paragraph only its months."""
    text = "2015年的大事 3月上市 次年关店"
    whole = [(Span(0, len(text)), "paragraph")]
    headed = [(Span(0, 8), "heading"), (Span(8, len(text)), "paragraph")]
    assert edtfs(text, blocks=whole) == ["2015", "2015-03", "2016"]
    assert edtfs(text, blocks=headed) == ["2015", "2021-03", "2022"]


def test_without_a_publication_date_years_stay_unknown():
    """What nobody can know is written XXXX; what the text dates by itself is dated."""
    assert edtfs("北京时间9月20日开业，去年9月关闭，8月初又开。", None) == ["XXXX-09-20", "XXXX-09", "XXXX-08"]
    assert edtfs("昨日开业，上周五关闭，三天前又开。", None) == []
    assert edtfs("2016年4月签约。下半年开业，今年双11促销。", None) == ["2016-04", "2016-07/2016-12", "2016-11-11?"]
    interview = "2020年1月16日专访。" + "很久以前的事。" * 80 + "2015年5月起诉。去年9月入驻，本月开业。"
    assert edtfs(interview, None)[-2:] == ["2019-09?", "2020-01?"]
    background = "很久以前的事。" * 80 + "2011年12月开店。去年9月关店。"
    assert edtfs(background, None)[-1] == "XXXX-09"
    assert edtfs("It fell since 2002. In October last year it left; it ends on 1 February.", None) == [
        "2002",
        "XXXX-10",
        "XXXX-02-01",
    ]


def test_anchors_are_told():
    """Where a date was counted from can be explained."""
    first, second = find_times("2016年9月8日入驻天猫。两周后登陆京东。", published=PUBLISHED)
    assert (first.anchored, first.anchor) == ("absolute", None)
    assert (second.anchored, second.anchor) == ("story", date(2016, 9, 8))
