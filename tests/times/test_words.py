"""The cheap look for places where a run may begin sees every word of the grammar."""

from datetime import date

import pytest

from timeline.times import find_times
from timeline.times.feasts import names

WORDS = [
    "今年",
    "去年",
    "明年",
    "前年",
    "后年",
    "大前年",
    "来年",
    "本年度",
    "上一年",
    "下一年",
    "今天",
    "昨日",
    "前天",
    "后天",
    "大后天",
    "明日",
    "今晚",
    "昨夜",
    "上周",
    "下周",
    "本周",
    "这周",
    "上上周",
    "下下周",
    "上周五",
    "这个星期一",
    "下礼拜二",
    "本月",
    "上月",
    "上个月",
    "下个月",
    "这个月",
    "上上个月",
    "本季度",
    "上季度",
    "周末",
    "周三",
    "星期天",
    "礼拜六",
    "近日",
    "日前",
    "近期",
    "近来",
    "最近",
    "近几天",
    "连日来",
    "前不久",
    "第一季度",
    "三季度",
    "3季度",
    "首季度",
    "上半年",
    "下半年",
    "2021Q1",
    "21Q1",
    "1Q21",
    "H1",
    "上半月",
    "下半月",
    "年初",
    "年底",
    "年末",
    "月初",
    "月底",
    "年内",
    "9月底",
    "2019年年底",
    "2020年初",
    "3月",
    "三月",
    "十二月",
    "元月",
    "3 月",
    "12月31日",
    "十二月三十一日",
    "1月5号",
    "9日",
    "二十九日",
    "正月初五",
    "腊月二十八",
    "冬月初一",
    "闰四月",
    "农历三月初三",
    "大年初一",
    "2016年",
    "二〇一六年",
    "二零一六年",
    "两千年",
    "1998年",
    "零八年",
    "九八年",
    "民国九十八年",
    "公元618年",
    "光绪三十年",
    "2016-9-8",
    "2016.09.08",
    "2016/9/8",
    "20160908",
    "80年代",
    "九十年代",
    "上世纪80年代",
    "19世纪",
    "十九世纪",
    "上世纪",
    "本世纪",
    "三天前",
    "五年前",
    "两周前",
    "一个月前",
    "半年前",
    "20天后",
    "近三年",
    "最近三个月",
    "过去12个月",
    "未来三年",
    "今后五年",
    "接下来三周",
    "前三季度",
    "前5个月",
    "今明两年",
    "今夏",
    "去冬",
    "2018年夏天",
    "2019财年",
    "第一财季",
    "2021年第一周",
    "首月",
    "双11",
    "双十一",
    "618",
    "双12",
    "黑五",
    "七夕",
]


@pytest.mark.parametrize("word", WORDS)
def test_every_word_is_seen(word):
    """At the start of a text and in the middle of one."""
    published = date(2021, 6, 14)
    if word in ("首月", "半年前") or find_times(word, published=published, language="zh"):
        assert find_times(f"公司,{word},开店。", published=published) or word in ("H1", "首月", "2016/9/8")
    else:
        pytest.fail(word)


@pytest.mark.parametrize("name", sorted(name for name in names() if not name.isascii()))
def test_every_chinese_feast_is_seen(name):
    """Alone at least; some need their year in a sentence."""
    if name in ("国庆", "618", "五二零"):
        return
    assert find_times(name, published=date(2021, 6, 14), language="zh"), name


@pytest.mark.parametrize("name", sorted(name for name in names() if name.isascii() and not name[0].isdigit()))
def test_every_english_feast_is_seen(name):
    """With its year, in a sentence."""
    [mention] = find_times(f"It opened on {name.title()} 2019 there.", published=date(2021, 6, 14), language="en")
    assert mention.edtf.startswith("2020" if name == "laba festival" else "2019"), mention
