"""What looks like a date and is none."""

from datetime import date

import pytest

from timeline.times import find_times

NOTHING = [
    "今日头条上线电商频道。",
    "手游《明日方舟》推出联名款。",
    "《明日之后》与《2012》同属一家公司。",
    "五一广场店与八一路店人潮涌动。",
    "据二十一世纪经济报道，门店二十四小时营业。",
    "该股报12.11元，涨3.8%，市盈率2016倍。",
    "客服电话400-2016-0908，七天无理由退货。",
    "一加9Pro与小米10采用6.7英寸屏幕。",
    "90后和95后成为主力，58同城与360参投。",
    "过去的经验表明，最近的门店在三公里外。",
    "目前天猫与此前天弘基金合作。",
    "三年来公司稳步发展，用了20多年。",
    "公司为期三年的计划完成了1/3。",
    "该店12号柜台与2号楼相连。",
    "这一点上，周六福与周大福不同。",
    "支持次日达与当日达。",
    "4.5 行业概览",
    "The company may open stores and march on.",
    "Forever 21 and Century 21 sell second hand goods.",
    "The Sunday Times reported 2,016 stores.",
    "It won 3-2 after 90 minutes, said the Sun.",
    "It sold the iPhone 12 and the P40 for $2016.",
    "Call 138-2010-2015 or 020 7946 0018.",
    "The plan ran for three years and paid 1,999 people.",
    "It counts 2016 stores and 2012 employees.",
    "One may ask what the second round will bring.",
    "It reached the quarter-finals and sold to a quarter of them.",
    "计划在三年内扩张，用了三四年。",
    "明天系与真我Q2系列无关。",
    "A man in his late 30s lives at 10 Downing Street.",
    "Nine West and Seven For All Mankind merged.",
    "They meet every Monday, said USA Today.",
    "It won in the 11th Circuit and in the Fourth Circuit.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_nothing_is_found_where_no_date_is(sentence):
    """Names, prices, scores, versions, durations and verbs."""
    assert [(m.text, m.edtf) for m in find_times(sentence, published=date(2021, 3, 1))] == []


@pytest.mark.parametrize("text", ["", " ", "\n\n", "。", "日", "年", "2016", "the", "0" * 50, "/" * 50, "\ud800"])
def test_scraps_do_not_break_it(text):
    """Nothing, or something with its span; never an exception."""
    for language in ("zh", "en", None):
        for mention in find_times(text, published=date(2021, 3, 1), language=language):
            assert mention.span.of(text) == mention.text
