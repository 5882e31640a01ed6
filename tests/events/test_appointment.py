"""A person takes up a post or becomes ambassador: sentences of business news, and what a careful reader lists."""

# ruff: noqa: E501 - a sentence stands in one line
from __future__ import annotations

from collections.abc import Callable

import pytest

ZH = [
    pytest.param(
        (
            "2021-04-20",
            "4月14日，瑞典快时尚集团H&M任命海伦娜·赫尔默松为中国区总经理。",
            "occurred; 2021-04-14; organization: H&M; person: 海伦娜·赫尔默松; position: 中国区总经理=总经理",
        ),
        marks=pytest.mark.xfail(strict=False, reason="another event is told as a fact"),
    ),
    pytest.param(
        (
            "2019-11-25",
            "前谷歌高管李卓然已加入京东，出任首席技术官。",
            "occurred; 2019-11~; organization: 京东=JD.com; person: 李卓然; position: 首席技术官",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole"),
    ),
    (
        "2022-03-10",
        "Burberry官宣演员汤唯成为品牌全球代言人。",
        "occurred; 2022-03~; organization: Burberry; person: 汤唯; position: 代言人",
    ),
    pytest.param(
        (
            "2020-08-21",
            "由Kim Jones接任Fendi女装创意总监一职，任命将于9月1日生效。",
            "planned; 2020-09-01; organization: Fendi; person: Kim Jones; position: 女装创意总监=创意总监",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
    (
        "2018-09-05",
        "Riccardo Tisci今年3月被任命为Burberry首席创意官。",
        "occurred; 2018-03; organization: Burberry; person: Riccardo Tisci; position: 首席创意官",
    ),
    (
        "2023-06-14",
        "永辉超市昨日公告，董事会聘任李松峰担任公司首席执行官。",
        "occurred; 2023-06-13; organization: 永辉超市=Yonghui=Yonghui Superstores; person: 李松峰; position: 首席执行官",
    ),
    pytest.param(
        (
            "2017-06-22",
            "上月，欧莱雅集团迎来新任中国区总裁斯铂涵。",
            "occurred; 2017-05; organization: 欧莱雅集团=欧莱雅=L'Oréal; person: 斯铂涵; position: 总裁",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole"),
    ),
    pytest.param(
        (
            "2018-12-13",
            "華碩宣布，由許先越與胡書賓共同擔任執行長，2019年1月1日起生效。",
            "planned; 2019-01-01; organization: 華碩=ASUS; person: 許先越, 胡書賓; position: 執行長",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole"),
    ),
    (
        "2024-10-16",
        "Givenchy迎来新创意总监：Sarah Burton上任",
        "occurred; 2024-10~; organization: Givenchy; person: Sarah Burton; position: 创意总监",
    ),
    (
        "2020-08-21",
        "新锐护肤品牌溪木源8月18日宣布，肖战出任品牌首位代言人。",
        "occurred; 2020-08-18; organization: 溪木源; person: 肖战; position: 代言人",
    ),
    (
        "2022-03-10",
        "张勇卸任后，阿里巴巴集团CEO由吴泳铭接任。",
        "occurred; 2022-03~; organization: 阿里巴巴集团=阿里巴巴=Alibaba; person: 吴泳铭; position: CEO",
        "? departure",
    ),
    pytest.param(
        (
            "2019-11-25",
            "“这是一个激动人心的时刻。”历峰集团董事长鲁伯特说。该集团上周五提拔史蒂芬妮·莱伯为卡地亚市场总监。",
            "occurred; 2019-11-22; organization: ?历峰集团=Richemont, 卡地亚=Cartier; person: 史蒂芬妮·莱伯; position: 市场总监",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole"),
    ),
    pytest.param(
        (
            "2023-06-14",
            "刘雯和杨幂分别成为香奈儿美妆大使和Tod's品牌代言人。",
            "occurred; 2023-06~; organization: 香奈儿=Chanel; person: 刘雯=Liu Wen",
            "occurred; 2023-06~; organization: Tod's; person: 杨幂",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole; no frame for this wording"),
    ),
    (
        "2021-08-20",
        "2021年4月，徐雷接替刘强东出任京东集团CEO。",
        "occurred; 2021-04; organization: 京东集团=JD.com; person: 徐雷=Xu Lei; position: ?CEO",
        "? departure",
    ),
    (
        "2021-08-20",
        "2018年4月，井贤栋获任蚂蚁集团董事长。",
        "occurred; 2018-04; organization: 蚂蚁集团=Ant Group; person: 井贤栋=Eric Jing; position: ?董事长",
    ),
]
EN = [
    (
        "2021-04-20",
        "Coty appointed Laurent Mercier as chief marketing officer on Thursday.",
        "occurred; 2021-04-15; organization: Coty; person: Laurent Mercier; position: chief marketing officer",
    ),
    (
        "2019-11-25",
        "Kim Kardashian has been named a brand ambassador of Balenciaga.",
        "occurred; 2019-11~; organization: Balenciaga; person: Kim Kardashian; position: brand ambassador",
    ),
    (
        "2022-03-10",
        "Former Unilever executive Hanneke Faber will take over as chief executive of Logitech on 1 December.",
        "planned; 2022-12-01; organization: Logitech; person: Hanneke Faber; position: chief executive",
    ),
    pytest.param(
        (
            "2020-08-21",
            "Raf Simons joined Prada as co-creative director in April.",
            "occurred; 2020-04; organization: Prada; person: Raf Simons; position: creative director",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
    (
        "2018-09-05",
        "French designer Clare Waight Keller succeeded Riccardo Tisci at Givenchy in 2017.",
        "occurred; 2017; organization: Givenchy; person: Clare Waight Keller",
        "? departure",
    ),
    (
        "2023-06-14",
        "Pharrell Williams was appointed men's creative director of Louis Vuitton in February.",
        "occurred; 2023-02; organization: Louis Vuitton; person: Pharrell Williams; position: creative director",
    ),
    pytest.param(
        (
            "2017-06-22",
            "Sainsbury's hires Argos chief John Rogers to run new unit",
            "occurred; 2017-06~; organization: Sainsbury's; person: John Rogers",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
    pytest.param(
        (
            "2024-10-16",
            "Bullish Toys, a Dutch maker of puzzles, said on Monday that it had recruited Mette Olsen, formerly of Lego, as finance director.",
            "occurred; 2024-10-14; organization: Bullish Toys; person: Mette Olsen; position: finance director",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
    pytest.param(
        (
            "2021-04-20",
            "Marks & Spencer is to promote Stuart Machin to chief executive, with Katie Bickerstaffe becoming co-chief executive in May.",
            "planned; 2021-05 or 2021-04~; organization: Marks & Spencer; person: Stuart Machin",
            "planned; 2021-05 or 2021-04~; organization: Marks & Spencer; person: Katie Bickerstaffe",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
    pytest.param(
        (
            "2022-03-10",
            "Kering said its board had elected Tidjane Thiam and Emma Watson as directors. The group made the appointments at its June 2020 meeting.",
            "occurred; 2020-06; organization: Kering; person: Tidjane Thiam, Emma Watson; position: director",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
    (
        "2019-11-25",
        '"I am honoured," said Daniel Lee, who became creative director of Bottega Veneta in July 2018.',
        "occurred; 2018-07; organization: Bottega Veneta; person: Daniel Lee; position: creative director",
    ),
    (
        "2020-08-21",
        "The German sportswear company Puma unveiled the rapper Jay-Z as the president of its basketball division in 2018.",
        "occurred; 2018; organization: Puma; person: Jay-Z; position: president",
    ),
    (
        "2023-06-14",
        "Helena Foulkes steps up as executive chair of Follett Corporation.",
        "occurred; 2023-06~; organization: Follett Corporation=Follett; person: Helena Foulkes",
    ),
]
NOT_ZH = [
    ("2021-04-20", "Burberry首席执行官Marco Gobbetti表示，公司将继续投资数字化。"),
    ("2021-04-20", "曾任雅诗兰黛中国区总裁的何先生如今是一名自由撰稿人。"),
    ("2021-04-20", "去年共有37家上市公司更换了CEO。"),
    ("2021-04-20", "如果由张三出任总经理，公司会更好吗？"),
    ("2021-04-20", "谁将出任香奈儿的下一任创意总监？"),
    ("2021-04-20", "品牌选择代言人时，最看重的是粉丝的购买力。"),
    (
        "2021-08-20",
        "源码资本合伙人王巍曾任360集团副总裁。",
    ),
]
NOT_EN = [
    ("2021-04-20", "Burberry chief executive Marco Gobbetti said demand was strong."),
    ("2021-04-20", "Retailers appointed 30 new chief executives last year, according to Korn Ferry."),
    ("2021-04-20", "If Phoebe Philo became creative director of Chanel, fans would rejoice."),
    ("2021-04-20", "Who will be the next designer of Gucci?"),
    ("2021-04-20", "Customers can book an appointment with a stylist at Selfridges."),
    ("2021-04-20", "As a young man, Tom Ford worked as an assistant at Perry Ellis."),
]

Differences = Callable[..., list[str]]


@pytest.mark.parametrize("row", ZH + EN)
def test_what_a_reader_lists(row: tuple[str, ...], differences: Differences) -> None:
    """The events with their status, date, principal participants and sums, and no other fact."""
    published, text, *lines = row
    assert differences("appointment", published, text, lines) == []


@pytest.mark.parametrize("row", NOT_ZH + NOT_EN)
def test_what_looks_like_it_and_is_not(row: tuple[str, str], differences: Differences) -> None:
    """Nominal and generic uses, statistics, habits, conditions, questions, other senses: no fact of any type."""
    published, text = row
    assert differences("appointment", published, text, []) == []
