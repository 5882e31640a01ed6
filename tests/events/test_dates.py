"""Several dates in a sentence, background dates, the dates of reports, leads and announcements."""

# ruff: noqa: E501 - a sentence stands in one line
from __future__ import annotations

from collections.abc import Callable

import pytest

ZH = [
    (
        "store_opening",
        "2021-04-20",
        "2015年3月和2016年9月，Coach先后两次离开天猫；2020年4月，Coach第三次入驻天猫。",
        "occurred; 2020-04; brand: Coach; platform: 天猫",
        "? withdrawal",
    ),
    (
        "investment",
        "2021-04-20",
        "成立于2007年的Farfetch于2017年6月获得京东3.97亿美元投资。",
        "occurred; 2017-06; investor: 京东; investee: Farfetch; amount: 397000000 USD",
    ),
    (
        "acquisition",
        "2021-04-20",
        "据路透社4月19日报道，LVMH于1月完成了对Tiffany的收购。",
        "occurred; 2021-01; acquirer: LVMH; target: Tiffany",
    ),
    (
        "store_opening",
        "2021-04-20",
        "截至2020年底，Gucci在华门店超过90家。4月18日，该品牌在天猫开设第二家旗舰店。",
        "occurred; 2021-04-18; brand: Gucci; platform: 天猫",
    ),
    (
        "partnership",
        "2021-04-20",
        "京东与沃尔玛2016年签署战略合作协议，2018年又扩大了投资。",
        "occurred; 2016; partner: 京东, 沃尔玛",
        "? investment",
    ),
    (
        "store_opening",
        "2021-04-20",
        "普拉达入驻京东\n4月19日，普拉达官方旗舰店在京东上线。",
        "occurred; 2021-04-19; brand: 普拉达; platform: 京东",
    ),
    (
        "acquisition",
        "2021-04-20",
        "历峰集团今日宣布收购比利时皮具品牌Delvaux。品牌创立于1829年。",
        "occurred; 2021-04-20; acquirer: 历峰集团; target: Delvaux",
    ),
    (
        "departure",
        "2021-04-20",
        "在任职17年之后，Christopher Bailey于2018年3月离开Burberry。",
        "occurred; 2018-03; organization: Burberry; person: Christopher Bailey",
    ),
    pytest.param(
        (
            "listing",
            "2021-04-20",
            "Farfetch2018年9月21日在纽交所上市，首日股价上涨53%。",
            "occurred; 2018-09-21; company: Farfetch; exchange: 纽交所",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole"),
    ),
    (
        "withdrawal",
        "2021-04-20",
        "Topshop去年11月底关闭了天猫旗舰店，此前一个月，母公司Arcadia刚刚否认破产。",
        "occurred; 2020-11; brand: Topshop; platform: 天猫",
    ),
    (
        "acquisition",
        "2021-04-20",
        "2020年上半年，安踏收购了MAIA ACTIVE。",
        "occurred; 2020-01/2020-06; acquirer: 安踏; target: MAIA ACTIVE",
    ),
    pytest.param(
        (
            "investment",
            "2021-04-20",
            "2019年第四季度，腾讯投资了唯品会。",
            "occurred; 2019-36; investor: 腾讯; investee: 唯品会",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole"),
    ),
    (
        "lawsuit",
        "2021-04-20",
        "2014年7月，Gucci在纽约起诉阿里巴巴；次年5月，该品牌再次起诉阿里巴巴。",
        "occurred; 2014-07; plaintiff: Gucci; defendant: 阿里巴巴",
        "occurred; 2015-05; plaintiff: Gucci; defendant: 阿里巴巴",
    ),
    (
        "settlement",
        "2021-04-20",
        "Gucci与Guess的官司打了九年，直到2018年4月19日双方才宣布和解。",
        "occurred; 2018-04-19; party: Gucci, Guess",
    ),
    (
        "store_opening",
        "2021-04-20",
        "2017年8月15日至18日，LOEWE限时入驻天猫。",
        "occurred; 2017-08-15/2017-08-18; brand: LOEWE; platform: 天猫",
    ),
    (
        "appointment",
        "2021-04-20",
        "本周一，Burberry任命Jonathan Akeroyd为首席执行官，他将于2022年4月到任。",
        "occurred; 2021-04-19; organization: Burberry; person: Jonathan Akeroyd",
    ),
    pytest.param(
        (
            "acquisition",
            "2021-04-20",
            "大约在2010年，科蒂收购了Philosophy。",
            "occurred; 2010~; acquirer: 科蒂=Coty; target: Philosophy",
        ),
        marks=pytest.mark.xfail(strict=False, reason="date"),
    ),
    (
        "store_opening",
        "2021-04-20",
        "春节前后，Gucci官网显示销售增长；3月中旬，Gucci入驻京东。",
        "occurred; 2021-03-11/2021-03-20; brand: Gucci; platform: 京东",
    ),
    pytest.param(
        (
            "store_opening",
            "2021-04-20",
            "三年前的今天，Kenzo入驻寺库。",
            "occurred; 2018-04-20 or 2018; brand: Kenzo; platform: 寺库",
        ),
        marks=pytest.mark.xfail(strict=False, reason="date"),
    ),
    ("launch", "2021-04-20", "小米公布2020年年报。去年8月，小米发布了透明电视。", "occurred; 2020-08; actor: 小米"),
    (
        "membership",
        "2021-04-20",
        "阿里巴巴2016年4月加入国际反假联盟，同年5月，Michael Kors退出了该联盟。",
        "occurred; 2016-04; member: 阿里巴巴; organization: 国际反假联盟=IACC=International AntiCounterfeiting Coalition",
        "withdrawal; occurred; 2016-05; brand: Michael Kors; organization: 国际反假联盟=IACC=International AntiCounterfeiting Coalition",
    ),
]
EN = [
    (
        "settlement",
        "2017-08-04",
        "Kering and Alibaba settled their dispute over fakes, and Kering will withdraw the lawsuit it filed in New York in May 2015.",
        "occurred; 2017-08~; party: Kering, Alibaba",
    ),
    (
        "acquisition",
        "2017-05-09",
        "Coach bought Kate Spade, which opened its first shop in 1996.",
        "occurred; 2017-05~; acquirer: COACH=Coach; target: Kate Spade",
        "? store_opening",
    ),
    (
        "store_opening",
        "2019-07-20",
        "Chanel plans to launch a fragrance and beauty flagship on Tmall in August.",
        "planned; 2019-08; brand: Chanel; platform: Tmall",
    ),
    pytest.param(
        (
            "acquisition",
            "2021-04-20",
            "Reuters reported on April 19 that LVMH had completed its acquisition of Tiffany in January.",
            "occurred; 2021-01; acquirer: LVMH; target: Tiffany",
        ),
        marks=pytest.mark.xfail(strict=False, reason="date"),
    ),
    (
        "investment",
        "2021-04-20",
        "Founded in 2007, Farfetch received a $397m investment from JD.com in June 2017.",
        "occurred; 2017-06; investor: JD.com; investee: Farfetch; amount: 397000000 USD",
    ),
    pytest.param(
        (
            "listing",
            "2021-04-20",
            "Farfetch listed on the New York Stock Exchange in September 2018, three years after it bought Browns.",
            "occurred; 2018-09; company: Farfetch; exchange: New York Stock Exchange",
            "acquisition; occurred; 2015 or 2015-09; acquirer: Farfetch; target: Browns",
        ),
        marks=pytest.mark.xfail(strict=False, reason="date"),
    ),
    (
        "store_opening",
        "2021-04-20",
        "As of December 2020, Gucci had 90 shops in China. It opened a second store on Tmall on April 18.",
        "occurred; 2021-04-18; brand: Gucci; platform: Tmall",
    ),
    (
        "acquisition",
        "2021-04-20",
        "Richemont said today that it had acquired Delvaux, the Belgian leather goods house founded in 1829.",
        "occurred; 2021-04-20; acquirer: Richemont; target: Delvaux",
    ),
    (
        "acquisition",
        "2021-04-20",
        "Prada buys Church's\nMilan, April 19 - Prada has bought the English shoemaker Church's.",
        "occurred; 2021-04-19; acquirer: Prada; target: Church's",
    ),
    pytest.param(
        (
            "withdrawal",
            "2021-04-20",
            "Coach left Tmall in 2016; a year earlier, Ralph Lauren had left JD.com.",
            "occurred; 2016; brand: Coach; platform: Tmall",
            "occurred; 2015; brand: Ralph Lauren; platform: JD.com",
        ),
        marks=pytest.mark.xfail(strict=False, reason="a name is not found, or not whole; date"),
    ),
    (
        "departure",
        "2021-04-20",
        "After 17 years at Burberry, Christopher Bailey left the company in March 2018.",
        "occurred; 2018-03; organization: Burberry; person: Christopher Bailey",
    ),
    (
        "appointment",
        "2021-04-20",
        "On Monday Burberry appointed Jonathan Akeroyd as chief executive; he will start in April 2022.",
        "occurred; 2021-04-19; organization: Burberry; person: Jonathan Akeroyd",
    ),
    (
        "acquisition",
        "2021-04-20",
        "In the first half of 2020, Anta acquired Descente.",
        "occurred; 2020-01/2020-06; acquirer: Anta; target: Descente",
    ),
    (
        "investment",
        "2021-04-20",
        "Tencent invested in Vipshop in the fourth quarter of 2017.",
        "occurred; 2017-36; investor: Tencent; investee: Vipshop",
    ),
    (
        "settlement",
        "2021-04-20",
        "Gucci and Guess settled on April 19, 2018, nine years after the first suit was filed in 2009.",
        "occurred; 2018-04-19; party: Gucci, Guess",
    ),
    pytest.param(
        (
            "lawsuit",
            "2021-04-20",
            "Gucci sued Alibaba in July 2014 and again in May 2015.",
            "occurred; 2014-07; plaintiff: Gucci; defendant: Alibaba",
            "occurred; 2015-05; plaintiff: Gucci; defendant: Alibaba",
        ),
        marks=pytest.mark.xfail(strict=False, reason="no frame for this wording"),
    ),
    (
        "store_opening",
        "2021-04-20",
        "Compared with 2019, sales at Prada fell. In early March, Prada opened a store on JD.com.",
        "occurred; 2021-03; brand: Prada; platform: JD.com",
    ),
    pytest.param(
        (
            "launch",
            "2021-04-20",
            "A year ago today, Apple launched the second iPhone SE.",
            "occurred; 2020-04-20 or 2020; actor: Apple",
        ),
        marks=pytest.mark.xfail(strict=False, reason="date"),
    ),
    (
        "partnership",
        "2021-04-20",
        "JD.com and Walmart announced a partnership two years ago.",
        "occurred; 2019; partner: JD.com, Walmart",
    ),
    (
        "store_opening",
        "2021-04-20",
        "Moncler opened a store on Tmall in the autumn of 2020.",
        "occurred; 2020-23; brand: Moncler; platform: Tmall",
    ),
    (
        "acquisition",
        "2021-04-20",
        "Around 2010, Coty bought Philosophy.",
        "occurred; 2010~; acquirer: Coty; target: Philosophy",
    ),
    (
        "lawsuit",
        "2021-04-20",
        "Last Friday, Nike sued Lululemon.",
        "occurred; 2021-04-16; plaintiff: Nike; defendant: Lululemon",
    ),
    (
        "campaign",
        "2021-04-20",
        "Burberry held a pop-up in Seoul from March 5 to March 14.",
        "occurred; 2021-03-05/2021-03-14; actor: Burberry; place: Seoul",
    ),
    (
        "listing",
        "2021-04-20",
        "Deliveroo will float on the London Stock Exchange in early May, it said on April 19.",
        "planned; 2021-05; company: Deliveroo; exchange: London Stock Exchange",
    ),
]


@pytest.mark.parametrize("row", ZH + EN)
def test_what_a_reader_lists(row: tuple[str, ...], differences: Callable[..., list[str]]) -> None:
    """The event has the date that the text gives it, not that of what stands beside it."""
    kind, published, text, *lines = row
    assert differences(kind, published, text, lines) == []
