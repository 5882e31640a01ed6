"""Sums of money: what they are worth, what says that they are rough, what they are said to be."""

from __future__ import annotations

from decimal import Decimal

import pytest

from timeline.amounts import AmountMention, find_amounts


def money(text: str) -> list[AmountMention]:
    return [found for found in find_amounts(text) if found.kind == "money"]


SUMS = [
    # the text, the words of the sum, value, currency, approx
    ("公司融到3000万美元", "3000万美元", "30000000", "USD", False),
    ("公司融到近３亿美元", "３亿美元", "300000000", "USD", True),
    ("获得3.85亿美元新资金", "3.85亿美元", "385000000", "USD", False),
    ("完成超5亿美金融资", "5亿美金", "500000000", "USD", True),
    ("获得过千万元人民币投资", "千万元人民币", "10000000", "CNY", True),
    ("不过5亿元", "5亿元", "500000000", "CNY", False),
    ("通过5亿元的授信", "5亿元", "500000000", "CNY", False),
    ("两亿元", "两亿元", "200000000", "CNY", False),
    ("十亿欧元", "十亿欧元", "1000000000", "EUR", False),
    ("三千五百万元", "三千五百万元", "35000000", "CNY", False),
    ("以1元的价格接手", "1元", "1", "CNY", False),
    ("100万港币", "100万港币", "1000000", "HKD", False),
    ("1億日圓", "1億日圓", "100000000", "JPY", False),
    ("1.52万亿韩元", "1.52万亿韩元", "1520000000000", "KRW", False),
    ("新台幣90億元", "新台幣90億元", "9000000000", "TWD", False),
    ("新台幣計價，斥資三億元", "三億元", "300000000", "TWD", False),
    ("RMB 5 million", "RMB 5 million", "5000000", "CNY", False),
    ("人民币 5 亿元", "人民币 5 亿元", "500000000", "CNY", False),
    ("500万元人民币", "500万元人民币", "5000000", "CNY", False),
    ("融资约200余万元", "200余万元", "2000000", "CNY", True),
    ("3亿元左右", "3亿元", "300000000", "CNY", True),
    ("至少募资6亿美元", "6亿美元", "600000000", "USD", True),
    ("￥1,200", "￥1,200", "1200", "CNY", False),
    ("ＨＫ＄５００万", "ＨＫ＄５００万", "5000000", "HKD", False),
    ("The firm got $550m.", "$550m", "550000000", "USD", False),
    ("worth $1.2bn", "$1.2bn", "1200000000", "USD", False),
    ("a £6.4billion merger", "£6.4billion", "6400000000", "GBP", False),
    ("440 million dollars", "440 million dollars", "440000000", "USD", False),
    ("US$ 19 billion", "US$ 19 billion", "19000000000", "USD", False),
    ("$2 billion 300 million", "$2 billion 300 million", "2300000000", "USD", False),
    ("RMB1.5bn", "RMB1.5bn", "1500000000", "CNY", False),
    ("HK$300", "HK$300", "300", "HKD", False),
    ("A$5m", "A$5m", "5000000", "AUD", False),
    ("Rs 500 crore", "Rs 500 crore", "5000000000", "INR", False),
    ("about 720 million yuan", "720 million yuan", "720000000", "CNY", True),
    ("up to £35million", "£35million", "35000000", "GBP", True),
    ("three million Australian dollars", "three million Australian dollars", "3000000", "AUD", False),
    ("half a billion dollars", "half a billion dollars", "500000000", "USD", False),
    ("a $1.5-billion deal", "$1.5-billion", "1500000000", "USD", False),
    ("2.4 billion euros", "2.4 billion euros", "2400000000", "EUR", False),
]


@pytest.mark.parametrize("text, words, value, currency, approx", SUMS)
def test_a_sum_has_its_value(text: str, words: str, value: str, currency: str, approx: bool) -> None:
    [found] = money(text)
    assert (found.text, found.value, found.currency, found.approx) == (words, Decimal(value), currency, approx)


@pytest.mark.parametrize(
    "text, words",
    [
        ("获得数千万元投资", "数千万元"),
        ("几百万美元", "几百万美元"),
        ("两三千万元", "两三千万元"),
        ("千万级人民币融资", "千万级人民币"),
        ("1000-2000万美元", "1000-2000万美元"),
        ("6000万—2亿美元", "6000万—2亿美元"),
        ("3000万元至5000万元", "3000万元至5000万元"),
        ("$3-4 billion", "$3-4 billion"),
        ("between $3bn and $4bn", "$3bn and $4bn"),
        ("several million euros", "several million euros"),
        ("开价315p a share", "315p a share"),
        ("$40 per share", "$40 per share"),
        ("每股40欧元", "每股40欧元"),
        ("24.42元/股", "24.42元/股"),
        ("each worth £1m", "£1m"),
        ("各捐1亿元", "1亿元"),
    ],
)
def test_a_range_a_plural_and_one_for_each_have_no_value(text: str, words: str) -> None:
    [found] = money(text)
    assert found.text == words
    assert found.value is None
    assert found.currency is not None


@pytest.mark.parametrize(
    "text",
    [
        "2019年元旦，一元更香节，三元锂电池，二元期权",
        "2018至2019年，3万人到场，1.08亿像素，20万站基站",
        "The 5 pounds that she lost; they won 3 won games; 1080p video, Series 5, 4k screens",
        "用户超过7亿，发出40万张卡",
        "$ alone, a buck, 元 and €",
        "2元宇宙, 3元素",
    ],
)
def test_what_is_no_money(text: str) -> None:
    assert money(text) == []


@pytest.mark.parametrize(
    "text, value, currency",
    [
        ("花7.2亿购买版权", "720000000", "CNY"),
        ("被判赔80万", "800000", "CNY"),
        ("13亿入股一家书店", "1300000000", "CNY"),
        ("拟以90亿美元收购芯片商。这桩90亿收购遇阻。", "9000000000", "USD"),  # the currency stands elsewhere
    ],
)
def test_a_sum_may_lack_its_currency_where_the_words_speak_of_money(text: str, value: str, currency: str) -> None:
    found = money(text)
    assert {(one.value, one.currency) for one in found} == {(Decimal(value), currency)}


def test_a_plain_dollar_is_the_dollar_of_the_country_that_the_text_is_about() -> None:
    here = "The Melbourne chain will shut 20 Australian shops, most of them in Sydney, after Australia's lockdown."
    assert [one.currency for one in money(here + " It was sold for $121 million.")] == ["AUD"]
    assert [one.currency for one in money("The New York chain was sold for $121 million.")] == ["USD"]


ROLES = [
    ("投后估值275亿美元", ["valuation"]),
    ("获得30亿美元投资，估值超过200亿美元", ["financing", "valuation"]),
    ("市值500亿港元", ["market_value"]),
    ("全年营收35亿元，净利润3亿元", ["revenue", "profit"]),
    ("售价1999元", ["price"]),
    ("双11成交额突破1亿元", ["gmv"]),
    ("处以2300万英镑（约合人民币2亿元）罚款", ["fine", "conversion"]),
    ("判令赔偿经济损失及合理开支共计50万元", ["damages"]),
    ("以24亿美元现金收购对手", ["deal"]),
    ("以20亿美元价格出售给买家", ["deal"]),
    ("注册资本208万元", ["capital"]),
    ("valued at $3bn", ["valuation"]),
    ("a takeover that values the firm at $6.1 billion", ["deal"]),
    ("a record £22million fine", ["fine"]),
    ("revenue of $13.2 billion", ["revenue"]),
    ("bought the brand for £14million", ["deal"]),
    ("It raised £300m ($410m) in the float", ["financing", "conversion"]),
    ("placed £1 million worth of orders", [None]),
    ("付了3亿元", [None]),
]


@pytest.mark.parametrize("text, roles", ROLES)
def test_the_words_beside_a_sum_say_what_it_is(text: str, roles: list[str | None]) -> None:
    assert [found.role for found in money(text)] == roles
