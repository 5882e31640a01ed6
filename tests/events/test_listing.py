"""A company lists, files to list or delists on an exchange: sentences of business news, and what a careful reader lists."""

# ruff: noqa: E501 - a sentence stands in one line
from __future__ import annotations

from collections.abc import Callable

import pytest

ZH = [
    (
        "2021-04-20",
        "4月16日，泡泡玛特旗下葩趣正式在港交所挂牌上市。",
        "occurred; 2021-04-16; company: 葩趣; exchange: 港交所=Hong Kong Stock Exchange=HKEX",
    ),
    (
        "2019-11-25",
        "阿里巴巴将于11月26日登陆香港联交所，募资最多1012亿港元。",
        "planned; 2019-11-26; company: 阿里巴巴=Alibaba; exchange: 香港联交所=联交所=Hong Kong Stock Exchange=HKEX; amount: 101200000000 HKD ~",
    ),
    pytest.param(
        (
            "2022-03-10",
            "新茶饮品牌茶小满昨日向港交所递交招股书。",
            "occurred; 2022-03-09; company: 茶小满; exchange: 港交所=Hong Kong Stock Exchange=HKEX",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole"),
    ),
    (
        "2020-08-21",
        "完美日记母公司逸仙电商计划年内赴美IPO。",
        "planned; 2020; company: 逸仙电商=Yatsen=Yatsen Holding",
    ),
    (
        "2018-09-05",
        "英国奢侈品电商Farfetch上月20日向纽交所提交了IPO申请。",
        "occurred; 2018-08-20; company: Farfetch; exchange: 纽交所=NYSE=New York Stock Exchange",
    ),
    (
        "2023-06-14",
        "寺库已于今年2月从纳斯达克退市。",
        "occurred; 2023-02; company: 寺库=Secoo; exchange: 纳斯达克=Nasdaq",
    ),
    (
        "2017-06-22",
        "周黑鸭去年11月在香港上市，成为“鸭脖第一股”。",
        "occurred; 2016-11; company: 周黑鸭=Zhou Hei Ya=Zhouheiya; exchange: ?香港",
    ),
    pytest.param(
        (
            "2021-04-20",
            "電動車廠Gogoro擬透過SPAC方式於那斯達克掛牌。",
            "planned; 2021-04~; company: Gogoro; exchange: 那斯達克=纳斯达克=Nasdaq",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole"),
    ),
    ("2024-10-16", "毛戈平化妆品IPO过会", "occurred; 2024-10~; company: 毛戈平化妆品=毛戈平=Mao Geping"),
    (
        "2020-08-21",
        "“上市只是新的起点。”创始人叶国富在敲钟仪式上说。今天，名创优品成功登陆纽交所。",
        "occurred; 2020-08-21; company: 名创优品=Miniso; exchange: 纽交所=NYSE=New York Stock Exchange",
    ),
    pytest.param(
        (
            "2022-03-10",
            "滴滴和雾芯科技都在去年赴美上市，前者6月30日在纽交所敲钟。",
            "occurred; 2021-06-30; company: 滴滴=Didi; exchange: 纽交所=NYSE=New York Stock Exchange",
            "occurred; 2021; company: 雾芯科技=RLX=RLX Technology, ?滴滴=Didi",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
    pytest.param(
        (
            "2019-11-25",
            "贝恩资本支持的加拿大鹅2017年3月同时在纽约和多伦多两地上市，发行价17加元。",
            "occurred; 2017-03; company: 加拿大鹅=Canada Goose",
        ),
        marks=pytest.mark.xfail(
            strict=False, reason="a name in a wrong role, or one too many; a participant is left out"
        ),
    ),
    ("2023-06-14", "快时尚电商Shein已秘密提交赴美上市申请。", "occurred; 2023-06~; company: Shein"),
    (
        "2021-08-20",
        "去年11月，恒大物业集团通过港交所聆讯。",
        "occurred; 2020-11; company: 恒大物业集团=恒大物业=Evergrande=恒大; exchange: ?港交所=HKEX",
    ),
    (
        "2021-08-20",
        "2020年9月10日，百胜中国登陆港股。",
        "occurred; 2020-09-10; company: 百胜中国=Yum China",
    ),
    (
        "2021-08-20",
        "2020年6月29日，瑞幸咖啡在纳斯达克停牌，进行备案退市。",
        "occurred; 2020-06-29; company: 瑞幸咖啡=Luckin Coffee; exchange: ?纳斯达克=Nasdaq",
    ),
]
EN = [
    (
        "2021-04-20",
        "Deliveroo floated on the London Stock Exchange on March 31.",
        "occurred; 2021-03-31; company: Deliveroo; exchange: London Stock Exchange",
    ),
    (
        "2019-11-25",
        "Alibaba's shares will start trading in Hong Kong on Tuesday.",
        "planned; 2019-11-26; company: Alibaba",
    ),
    (
        "2022-03-10",
        "Online fashion marketplace Lyst has filed for an initial public offering in New York.",
        "occurred; 2022-03~; company: Lyst",
    ),
    (
        "2018-09-05",
        "Farfetch filed with the SEC last month to list on the New York Stock Exchange.",
        "occurred; 2018-08; company: Farfetch; exchange: New York Stock Exchange",
    ),
    (
        "2020-08-21",
        "Dr. Martens, owned by Permira, is preparing to go public next year.",
        "planned; 2021; company: Dr. Martens",
    ),
    (
        "2023-06-14",
        "Superdry said it would delist from the London market in July.",
        "planned; 2023-07; company: Superdry",
    ),
    (
        "2017-06-22",
        "Canada Goose made its debut on the Toronto and New York stock exchanges in March.",
        "occurred; 2017-03; company: Canada Goose",
    ),
    ("2024-10-16", "Golden Goose shelves Milan listing at last minute", "denied; 2024-10~; company: Golden Goose"),
    (
        "2021-04-20",
        "ThredUp raised $168m in its IPO on Nasdaq last month.",
        "occurred; 2021-03; company: ThredUp; exchange: Nasdaq; amount: 168000000 USD",
    ),
    pytest.param(
        (
            "2022-03-10",
            "Birkenstock and the jeans maker Denim Forge both went public in October 2021.",
            "occurred; 2021-10; company: Birkenstock, Denim Forge",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a participant is left out"),
    ),
    pytest.param(
        (
            "2019-11-25",
            '"The market understands our story," said Peloton\'s founder. The fitness company listed on Nasdaq in September.',
            "occurred; 2019-09; company: Peloton; exchange: Nasdaq",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
    (
        "2020-08-21",
        "Samsonite, which was listed in Hong Kong in 2011, is considering its options.",
        "occurred; 2011; company: Samsonite",
    ),
    (
        "2023-06-14",
        "Zegna rang the bell at the NYSE in December 2021 after merging with a blank-cheque company.",
        "occurred; 2021-12; company: Zegna=Ermenegildo Zegna; exchange: NYSE=New York Stock Exchange",
    ),
]
NOT_ZH = [
    ("2021-04-20", "新款手机将于下周上市，售价3999元起，小米门店可预约。"),
    ("2021-04-20", "作为上市公司，阿里巴巴需要定期披露财报。"),
    ("2021-04-20", "去年共有97家企业在港交所上市，数量创新高。"),
    ("2021-04-20", "如果字节跳动上市，市值有望超过腾讯。"),
    ("2021-04-20", "华为为什么不上市？"),
    ("2021-04-20", "上市以来，Farfetch股价累计下跌七成。"),
    ("2021-04-20", "小龙虾大量上市，盒马各门店价格回落。"),
    (
        "2021-08-20",
        "蚂蚁集团IPO前，港股成交活跃。",
    ),
    (
        "2021-08-20",
        "vivo V20 SE将在印度上市，价格已经曝光。",
    ),
]
NOT_EN = [
    ("2021-04-20", "Harvey Nichols occupies a listed building in Leeds."),
    ("2021-04-20", "The Hong Kong-listed group Prada said sales rose."),
    ("2021-04-20", "Companies raised $300bn in initial public offerings last year."),
    ("2021-04-20", "If Chanel went public, it would be worth $100bn."),
    ("2021-04-20", "When will Stripe go public?"),
    ("2021-04-20", "The bag was listed on eBay for $1,200."),
    ("2021-04-20", "Shares in Burberry, listed in London, fell 3 per cent."),
]

Differences = Callable[..., list[str]]


@pytest.mark.parametrize("row", ZH + EN)
def test_what_a_reader_lists(row: tuple[str, ...], differences: Differences) -> None:
    """The events with their status, date, principal participants and sums, and no other fact."""
    published, text, *lines = row
    assert differences("listing", published, text, lines) == []


@pytest.mark.parametrize("row", NOT_ZH + NOT_EN)
def test_what_looks_like_it_and_is_not(row: tuple[str, str], differences: Differences) -> None:
    """Nominal and generic uses, statistics, habits, conditions, questions, other senses: no fact of any type."""
    published, text = row
    assert differences("listing", published, text, []) == []
