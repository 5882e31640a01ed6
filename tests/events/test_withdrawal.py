"""A party leaves a platform, a market, a place or an alliance, or closes a store: sentences of business news, and what a careful reader lists."""

# ruff: noqa: E501 - a sentence stands in one line
from __future__ import annotations

from collections.abc import Callable

import pytest

ZH = [
    (
        "2017-03-02",
        "2016年9月撤出天猫的COACH，今年重新评估线上渠道。",
        "occurred; 2016-09; brand: COACH; platform: Tmall",
    ),
    (
        "2020-02-20",
        "Old Navy发布公告称，天猫旗舰店将于3月1日关闭。",
        "planned; 2020-03-01; brand: Old Navy; platform: Tmall",
    ),
    (
        "2020-08-21",
        "8月15日，法国美妆品牌欧缇丽关闭了其在拼多多的官方旗舰店。",
        "occurred; 2020-08-15; brand: 欧缇丽=Caudalie; platform: 拼多多=Pinduoduo",
    ),
    (
        "2022-03-10",
        "Topshop今日宣布将关闭天猫旗舰店，全面退出中国市场。",
        "planned; 2022-03-10 or 2022-03~; brand: Topshop; platform: 天猫=Tmall; place: ?中国",
        "? withdrawal",
    ),
    (
        "2019-11-25",
        "快时尚品牌Forever 21已于今年5月撤出中国内地。",
        "occurred; 2019-05; brand: Forever 21; place: 中国=中国内地=China=Mainland China",
    ),
    (
        "2021-04-20",
        "上周五，韩国化妆品品牌悦诗风吟位于南京西路的上海首店正式闭店。",
        "occurred; 2021-04-16; brand: 悦诗风吟=Innisfree; place: 上海=Shanghai",
    ),
    (
        "2018-09-05",
        "由于与平台方在假货问题上存在分歧，开云集团去年8月退出了国际反假联盟。",
        "occurred; 2017-08; organization: 国际反假联盟=IACC=International AntiCounterfeiting Coalition; brand: 开云集团=Kering",
    ),
    (
        "2023-06-14",
        "英国时装品牌AllSaints的京东旗舰店已于上月底停止运营。",
        "occurred; 2023-05; brand: AllSaints; platform: 京东=JD.com",
    ),
    (
        "2021-04-20",
        "H&M被天猫、京东和拼多多下架，3月24日晚间在各平台已无法搜索到该品牌的商品。",
        "occurred; 2021-03-24; brand: H&M; platform: 天猫=Tmall, 京东=JD.com, 拼多多=Pinduoduo",
    ),
    (
        "2024-10-16",
        "“我们决定收缩在印度的业务。”玩具连锁Hamleys表示。今年7月，这家公司关闭了孟买的两家门店。",
        "occurred; 2024-07; brand: Hamleys; place: 孟买=Mumbai",
    ),
    pytest.param(
        (
            "2020-08-21",
            "無印良品美國公司七月申請破產保護後，本週關閉了位於紐約時代廣場的門市。",
            "occurred; 2020-08-17/2020-08-23; brand: 無印良品=无印良品=Muji; place: 紐約=New York",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
    pytest.param(
        (
            "2019-11-25",
            "家乐福之后，麦德龙也卖掉中国业务离场，而乐购早在2014年就已退出中国。",
            "occurred; 2014; brand: 乐购=Tesco; place: 中国=China",
            "? acquisition",
            "? withdrawal",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole"),
    ),
    pytest.param(
        (
            "2022-03-10",
            "优衣库母公司迅销集团周四表示，将暂停其在俄罗斯的全部50家门店的营业。",
            "planned; 2022-03-10; brand: 优衣库=Uniqlo, ?迅销集团=Fast Retailing; place: 俄罗斯=Russia",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
    (
        "2017-06-22",
        "Coach再度离开天猫：开业不到两年，Coach天猫旗舰店于本月中旬关闭。",
        "occurred; 2017-06-11/2017-06-20; brand: Coach; platform: 天猫=Tmall",
    ),
    (
        "2021-04-20",
        "独立设计师品牌Noname Studio宣布，自5月1日起终止与小红书的店铺合作并撤店。",
        "planned; 2021-05-01; brand: Noname Studio; platform: 小红书",
    ),
    (
        "2021-08-20",
        "2019年7月18日，亚马逊停止在中国的自营电商业务。",
        "occurred; 2019-07-18; brand: 亚马逊=Amazon; place: 中国=China",
    ),
]
EN = [
    (
        "2021-04-20",
        "Some of the insolvencies were of retailers like Debenhams, which shut all of its stores in March 2021.",
        "occurred; 2021-03; brand: Debenhams",
    ),
    (
        "2020-08-21",
        "Ted Baker shut its Tmall shop on 31 July.",
        "occurred; 2020-07-31; brand: Ted Baker; platform: Tmall",
    ),
    (
        "2022-03-10",
        "Burberry and Chanel have closed all of their boutiques in Russia.",
        "occurred; 2022-03~; brand: Burberry, Chanel; place: Russia",
    ),
    (
        "2019-11-25",
        "US department store Barneys pulled out of Chicago last month.",
        "occurred; 2019-10; brand: Barneys=Barneys New York; place: Chicago",
    ),
    pytest.param(
        (
            "2021-04-20",
            "Asos will withdraw from the Chinese market by the end of May, the online retailer said on Monday.",
            "planned; 2021-05; brand: Asos; place: China=Chinese",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole"),
    ),
    pytest.param(
        (
            "2018-09-05",
            "Gap's flagship on Oxford Circus is to close in January, the company confirmed.",
            "planned; 2019-01; brand: Gap; place: ?London, ?Oxford Circus",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole"),
    ),
    pytest.param(
        (
            "2023-06-14",
            "In May, three luxury brands - Loewe, Celine and Kenzo - quit Tencent-backed Secoo over unpaid bills.",
            "occurred; 2023-05; brand: Loewe, Celine, Kenzo; platform: Secoo",
        ),
        marks=pytest.mark.xfail(strict=False, reason="date"),
    ),
    (
        "2017-06-22",
        "Birkenstock stopped selling on Amazon in January 2017, blaming counterfeits.",
        "occurred; 2017-01; brand: Birkenstock; platform: Amazon",
    ),
    pytest.param(
        (
            "2020-08-21",
            "Monki exits Norway\nThe H&M-owned label shut the last of its Oslo stores on Saturday.",
            "occurred; 2020-08-15; brand: Monki; place: Norway=Oslo",
        ),
        marks=pytest.mark.xfail(strict=False, reason="another event is told as a fact; date"),
    ),
    (
        "2022-03-10",
        "All 22 Toast & Co shops in Scotland were closed last Friday.",
        "occurred; 2022-03-04; brand: Toast & Co; place: Scotland",
    ),
    pytest.param(
        (
            "2024-10-16",
            "The Body Shop left the US in March and Canada in July.",
            "occurred; 2024-03; brand: The Body Shop=Body Shop; place: US=United States",
            "occurred; 2024-07; brand: The Body Shop=Body Shop; place: Canada",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
    pytest.param(
        (
            "2019-11-25",
            'Nike confirmed that it had ended its pilot with Amazon. "We will stop selling directly on Amazon," a spokesperson said in a statement on Nov. 13.',
            "occurred; 2019-11-13 or 2019-11~; brand: Nike; platform: Amazon",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
    (
        "2021-04-20",
        "Tiffany & Co. walked out of the Responsible Jewellery Council in February, two years after it had joined.",
        "occurred; 2021-02; brand: Tiffany & Co.=Tiffany; organization: Responsible Jewellery Council",
        "? membership",
    ),
    (
        "2016-11-02",
        "Coach closed its flagship store on Tmall in September, barely a year after it opened there.",
        "occurred; 2016-09; brand: COACH; platform: Tmall",
    ),
    (
        "2023-03-09",
        "Burberry will close its official shop on JD.com in May.",
        "planned; 2023-05; brand: Burberry; platform: JD.com",
    ),
    (
        "2023-06-14",
        "Paperchase disappeared from the high street in April when its last store, in Leeds, shut its doors.",
        "occurred; 2023-04; brand: Paperchase; place: Leeds",
    ),
]
NOT_ZH = [
    ("2021-04-20", "近年来，不少外资零售企业退出中国市场。"),
    ("2021-04-20", "一旦退出天猫，品牌将失去三成以上的线上销售额。"),
    ("2021-04-20", "去年全国共有7000多家服装店关闭，同比增长12%。"),
    ("2021-04-20", "屈臣氏会不会退出中国？"),
    ("2021-04-20", "用户可随时退出微信登录并清除聊天记录。"),
    ("2021-04-20", "为避免库存积压，Zara每季都会关闭业绩不佳的门店。"),
    ("2021-04-20", "商家主动退出天猫的，保证金将在三个月内退还。"),
]
NOT_EN = [
    ("2021-04-20", "Burberry met its creditors behind closed doors in March 2021."),
    ("2021-04-20", "British retailers closed more than 17,000 shops last year, PwC said."),
    ("2021-04-20", "Could Zara leave Amazon?"),
    ("2021-04-20", "If sales do not recover, Debenhams would have to close dozens of stores."),
    ("2021-04-20", "Shops usually close at 6pm on Sundays, Harrods says."),
    ("2021-04-20", "The deal closed at 300p a share, with Burberry up 2 per cent on the day."),
    ("2021-04-20", "Leaving Amazon is a risk that few brands can afford."),
    ("2021-04-20", "Customers may withdraw cash at any Tesco store."),
]

Differences = Callable[..., list[str]]


@pytest.mark.parametrize("row", ZH + EN)
def test_what_a_reader_lists(row: tuple[str, ...], differences: Differences) -> None:
    """The events with their status, date, principal participants and sums, and no other fact."""
    published, text, *lines = row
    assert differences("withdrawal", published, text, lines) == []


@pytest.mark.parametrize("row", NOT_ZH + NOT_EN)
def test_what_looks_like_it_and_is_not(row: tuple[str, str], differences: Differences) -> None:
    """Nominal and generic uses, statistics, habits, conditions, questions, other senses: no fact of any type."""
    published, text = row
    assert differences("withdrawal", published, text, []) == []
