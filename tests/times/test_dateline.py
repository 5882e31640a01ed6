"""The date that an article gives itself, and the dates in first sentences that are none."""

from datetime import date

import pytest

from timeline.times import find_dateline

CRAWLED = date(2020, 11, 9)

DATELINES = [
    ("新浪科技讯 10月27日下午消息，快手计划赴港上市。", date(2020, 10, 27)),
    ("标题\n\n36氪9月8日讯 品牌入驻天猫。", date(2020, 9, 8)),
    ("新华社北京11月6日电（记者张三）", date(2020, 11, 6)),
    ("【TechWeb】11月4日消息，据国外媒体报道", date(2020, 11, 4)),
    ("新浪科技讯 北京时间11月3日早间消息，苹果发布", date(2020, 11, 3)),
    ("IT之家11月2日消息 据外媒报道", date(2020, 11, 2)),
    ("新浪科技讯 3月30日下午消息，", date(2020, 3, 30)),
    ("新浪科技讯 2018年10月27日下午消息，", date(2018, 10, 27)),
    ("(Reuters) - LONDON, Sept 3: The shop closed.", date(2020, 9, 3)),
    ("LONDON, Sept 3 (Reuters) - The shop closed.", date(2020, 9, 3)),
    ("BEIJING, Nov. 6 (Xinhua) -- The shop closed.", date(2020, 11, 6)),
    ("NEW YORK, Sept. 23, 2019 /PRNewswire/ -- The shop closed.", date(2019, 9, 23)),
    ("A headline\n\n2017/8/22 13:32:00 53\n\nThe shop closed.", date(2017, 8, 22)),
    ("A headline\nJun 18th 2020BERLIN\nThe shop closed.", date(2020, 6, 18)),
    ("2020-11-05 10:23 来源：新浪科技\n品牌入驻天猫。", date(2020, 11, 5)),
]


@pytest.mark.parametrize("text, day", DATELINES, ids=[row[0][:14] for row in DATELINES])
def test_a_dateline_is_found(text, day):
    """A month and day alone lie at or before what the crawler noted."""
    assert find_dateline(text, CRAWLED) == day


@pytest.mark.parametrize(
    "text",
    [
        "北京时间9月20日，品牌举办大秀。",
        "10月26日，记者从公司获悉，门店将关闭。",
        "公司10月26日宣布关店。",
        "据路透社11月6日报道，公司关店。",
        "In September 2019 the shop closed.",
        "On Sept 3 the company said it would close.",
        "",
    ],
)
def test_a_date_in_a_sentence_is_no_dateline(text):
    """It tells when something happened, not when it was written."""
    assert find_dateline(text, CRAWLED) is None


def test_without_metadata_a_dateline_needs_its_year():
    """Month and day alone date nothing."""
    assert find_dateline("新浪科技讯 10月27日下午消息，", None) is None
    assert find_dateline("新浪科技讯 2018年10月27日下午消息，", None) == date(2018, 10, 27)


def test_metadata_that_cannot_be_true_give_way():
    """A dateline of next month is the likelier truth than one of last year's."""
    assert find_dateline("新浪科技讯 11月3日消息，", date(2020, 10, 20)) == date(2020, 11, 3)
