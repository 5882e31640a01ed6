"""A party joins an association or an alliance: sentences of business news, and what a careful reader lists."""

# ruff: noqa: E501 - a sentence stands in one line
from __future__ import annotations

from collections.abc import Callable

import pytest

ZH = [
    (
        "2021-04-20",
        "4月7日，京东正式加入国际反假联盟。",
        "occurred; 2021-04-07; member: 京东=JD.com; organization: 国际反假联盟=IACC=International AntiCounterfeiting Coalition",
    ),
    (
        "2019-11-25",
        "Burberry和Chanel近日加入了法国总统发起的《时尚公约》。",
        "occurred; 2019-11~; member: Burberry, Chanel; organization: 时尚公约=Fashion Pact=The Fashion Pact",
    ),
    (
        "2022-03-10",
        "中国羽绒品牌高梵成为法国高级定制和时尚联合会会员。",
        "occurred; 2022-03~; member: 高梵; organization: 法国高级定制和时尚联合会=Fédération de la Haute Couture et de la Mode",
    ),
    (
        "2018-09-05",
        "阿里巴巴2016年4月成为首个加入国际反假联盟的电商企业。",
        "occurred; 2016-04; member: 阿里巴巴=Alibaba; organization: 国际反假联盟=IACC=International AntiCounterfeiting Coalition",
    ),
    (
        "2020-08-21",
        "由LVMH、普拉达与卡地亚发起的Aura区块链联盟将于9月迎来新成员奔驰。",
        "planned; 2020-09; member: 奔驰=Mercedes-Benz; organization: Aura区块链联盟=Aura Blockchain Consortium=Aura",
    ),
    pytest.param(
        (
            "2023-06-14",
            "劳力士今年首次参展并入会瑞士钟表工业联合会。",
            "occurred; 2023; member: 劳力士=Rolex; organization: 瑞士钟表工业联合会=Federation of the Swiss Watch Industry",
        ),
        marks=pytest.mark.xfail(strict=False, reason="another event is told as a fact"),
    ),
    pytest.param(
        (
            "2017-06-22",
            "上周，美妆集团资生堂宣布加盟日本化妆品工业联合会的可持续棕榈油圆桌会议。",
            "occurred; 2017-06-12/2017-06-18; member: 资生堂=Shiseido",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
    pytest.param(
        (
            "2021-04-20",
            "鴻海宣布加入MIH電動車開放平台聯盟，成為創始會員。",
            "occurred; 2021-04~; member: 鴻海=Hon Hai=Foxconn; organization: MIH電動車開放平台聯盟=MIH",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole"),
    ),
    (
        "2024-10-16",
        "安踏集团加入可持续服装联盟",
        "occurred; 2024-10~; member: 安踏集团=安踏=Anta=Anta Sports; organization: 可持续服装联盟=Sustainable Apparel Coalition",
    ),
    (
        "2020-08-21",
        "“我们认同联盟的目标。”海澜之家负责人表示。公司已于7月获准加入良好棉花发展协会。",
        "occurred; 2020-07; member: 海澜之家=HLA; organization: 良好棉花发展协会=Better Cotton Initiative=BCI",
    ),
    (
        "2019-11-25",
        "Michael Kors去年被吸纳为美国时装设计师协会会员单位。",
        "occurred; 2018; member: Michael Kors; organization: 美国时装设计师协会=CFDA=Council of Fashion Designers of America",
    ),
    pytest.param(
        (
            "2022-03-10",
            "继宜家之后，快时尚品牌C&A上月也加入了RE100。",
            "occurred; 2022-02; member: C&A; organization: RE100",
            "? membership",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole"),
    ),
]
EN = [
    pytest.param(
        (
            "2021-04-20",
            "Tapestry joined the Fashion Pact on April 7.",
            "occurred; 2021-04-07; member: Tapestry; organization: Fashion Pact=The Fashion Pact",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole"),
    ),
    (
        "2019-11-25",
        "Prada and Capri Holdings have signed up to the Fashion Pact.",
        "occurred; 2019-11~; member: Prada, Capri Holdings=Capri; organization: Fashion Pact=The Fashion Pact",
    ),
    (
        "2023-06-14",
        "Mercedes-Benz became a member of the Aura Blockchain Consortium in May 2022.",
        "occurred; 2022-05; member: Mercedes-Benz; organization: Aura Blockchain Consortium",
    ),
    (
        "2018-09-05",
        "Alibaba was admitted to the International AntiCounterfeiting Coalition in April 2016.",
        "occurred; 2016-04; member: Alibaba; organization: International AntiCounterfeiting Coalition=IACC",
    ),
    (
        "2020-08-21",
        "The Sustainable Apparel Coalition has welcomed Amazon as a member.",
        "occurred; 2020-08~; member: Amazon; organization: Sustainable Apparel Coalition",
    ),
    pytest.param(
        (
            "2023-06-14",
            "Swedish outdoor label Fjällgren plans to join the Fair Wear Foundation next year.",
            "planned; 2024; member: Fjällgren; organization: Fair Wear Foundation",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
    (
        "2017-06-22",
        "JD.com on Monday became the first Chinese retailer to join the American Apparel & Footwear Association.",
        "occurred; 2017-06-19; member: JD.com; organization: American Apparel & Footwear Association",
    ),
    (
        "2024-10-16",
        "Temu joins Toy Association in safety push",
        "occurred; 2024-10~; member: Temu; organization: Toy Association",
    ),
    pytest.param(
        (
            "2021-04-20",
            "Stella McCartney, Gucci and Burberry signed the UN Fashion Industry Charter in December 2018.",
            "occurred; 2018-12; member: Stella McCartney, Gucci, Burberry; organization: UN Fashion Industry Charter=Fashion Industry Charter",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole"),
    ),
    (
        "2022-03-10",
        '"It is time to act," said Ganni, which entered the Better Cotton Initiative last month.',
        "occurred; 2022-02; member: Ganni; organization: Better Cotton Initiative",
    ),
    pytest.param(
        (
            "2019-11-25",
            "Lego rejoined the Ethical Trading Initiative in October. The toymaker had first become a member in 1999.",
            "occurred; 2019-10; member: Lego; organization: Ethical Trading Initiative",
            "occurred; 1999; member: Lego; organization: Ethical Trading Initiative",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
    pytest.param(
        (
            "2023-06-14",
            "Hugo Boss's application to the Leather Working Group was accepted on 1 June.",
            "occurred; 2023-06-01; member: Hugo Boss; organization: Leather Working Group",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
]
NOT_ZH = [
    ("2021-04-20", "加入购物车后，请在30分钟内完成付款。"),
    ("2021-04-20", "加入会员即可享受丝芙兰全场九折。"),
    ("2021-04-20", "她2015年加入香奈儿，在配饰部门工作至今。"),
    ("2021-04-20", "如果爱马仕加入反假联盟，影响力会更大。"),
    ("2021-04-20", "目前共有240家品牌加入该联盟。"),
    ("2021-04-20", "这款面霜加入了烟酰胺和玻尿酸，兰蔻称其可提亮肤色。"),
    ("2021-04-20", "越来越多的商家加入直播大军。"),
]
NOT_EN = [
    ("2021-04-20", "Join Nike Membership today to get free shipping."),
    ("2021-04-20", "Amazon Prime has more than 200 million members."),
    ("2021-04-20", "If Hermès joined the Fashion Pact, rivals would take note."),
    ("2021-04-20", "She joined Burberry in 2010 and lives in London."),
    ("2021-04-20", "Some 60 companies are members of the Fashion Pact, including Chanel."),
    ("2021-04-20", "Will Shein join the Ethical Trading Initiative?"),
]

Differences = Callable[..., list[str]]


@pytest.mark.parametrize("row", ZH + EN)
def test_what_a_reader_lists(row: tuple[str, ...], differences: Differences) -> None:
    """The events with their status, date, principal participants and sums, and no other fact."""
    published, text, *lines = row
    assert differences("membership", published, text, lines) == []


@pytest.mark.parametrize("row", NOT_ZH + NOT_EN)
def test_what_looks_like_it_and_is_not(row: tuple[str, str], differences: Differences) -> None:
    """Nominal and generic uses, statistics, habits, conditions, questions, other senses: no fact of any type."""
    published, text = row
    assert differences("membership", published, text, []) == []
