"""Whether what is told occurred, is planned, rumoured or denied, or is not told as an event at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.events.draft import FACTS
from timeline.identity import Happening

PUBLISHED = "2021-04-20"

ZH = [
    ("acquisition", "LVMH已完成对Tiffany的收购。", "occurred"),
    ("partnership", "京东和Farfetch正在合作推进这一项目，双方上周签署了协议。", "occurred"),
    ("store_opening", "Prada没有公布细节，只是确认品牌已入驻天猫。", "occurred"),
    ("investment", "外界曾质疑这笔交易，但腾讯还是投资了唯品会。", "occurred"),
    pytest.param(
        ("acquisition", "开云集团宣布收购眼镜品牌Lindberg，交易预计下半年完成。", "occurred"),
        marks=pytest.mark.xfail(strict=False, reason="the scope of a status word, or no frame for this wording"),
    ),
    pytest.param(
        ("lawsuit", "Gucci拒绝评论为何起诉Guess。2009年，该品牌在纽约起诉了Guess。", "occurred"),
        marks=pytest.mark.xfail(strict=False, reason="the scope of a status word, or no frame for this wording"),
    ),
    ("withdrawal", "不出所料，Topshop还是退出了中国市场。", "occurred"),
    ("store_opening", "Celine将于5月20日入驻京东。", "planned"),
    ("acquisition", "雅诗兰黛拟收购Deciem剩余股份。", "planned"),
    pytest.param(
        ("investment", "京东计划向Farfetch投资3亿美元。", "planned"),
        marks=pytest.mark.xfail(strict=False, reason="the scope of a status word, or no frame for this wording"),
    ),
    ("listing", "京东物流准备在港交所上市。", "planned"),
    ("launch", "Gucci即将推出全新手袋系列。", "planned"),
    ("withdrawal", "Michael Kors定于6月底关闭天猫旗舰店。", "planned"),
    ("partnership", "按照计划，京东与沃尔玛下月将签署新的合作协议。", "planned"),
    ("acquisition", "据传LVMH有意收购历峰集团。", "rumored"),
    ("store_opening", "有消息称，爱马仕或将入驻天猫。", "rumored"),
    ("investment", "知情人士透露，腾讯可能投资小红书。", "rumored"),
    ("listing", "市场传闻Shein有望年内在纽交所上市。", "rumored"),
    pytest.param(
        ("acquisition", "开云集团疑似正在收购Moncler？坊间传言四起。", "rumored"),
        marks=pytest.mark.xfail(strict=False, reason="the scope of a status word, or no frame for this wording"),
    ),
    ("departure", "业内盛传Gucci创意总监Alessandro Michele将离职。", "rumored"),
    ("withdrawal", "网传Zara将退出中国市场。", "rumored"),
    ("acquisition", "历峰集团否认将被LVMH收购。", "denied"),
    ("store_opening", "香奈儿不会入驻天猫。", "denied"),
    ("listing", "华为明确表示不会上市，任正非说。", "denied"),
    ("investment", "腾讯否认投资小红书，称消息不实。", "denied"),
    pytest.param(
        ("withdrawal", "优衣库回应称，没有退出中国市场的计划。", "denied"),
        marks=pytest.mark.xfail(strict=False, reason="the scope of a status word, or no frame for this wording"),
    ),
    ("partnership", "京东辟谣：并未与拼多多达成合作。", "denied"),
    ("acquisition", "LVMH放弃收购Tiffany。", "denied"),
    ("store_opening", "香奈儿从未入驻天猫。", "none"),
    ("acquisition", "如果LVMH收购Prada，米兰的格局会变。", "none"),
    ("store_opening", "爱马仕是否应该入驻天猫？", "none"),
    ("partnership", "能否与京东合作，取决于品牌的诚意。", "none"),
    ("investment", "要是腾讯当年投资了小红书，结果会不同。", "none"),
    ("lawsuit", "除非Gucci起诉阿里巴巴，否则假货不会消失。", "none"),
    ("acquisition", "为什么LVMH要收购Tiffany？", "none"),
    ("store_opening", "品牌入驻天猫的门槛越来越高。", "none"),
    ("withdrawal", "没有人希望看到Coach退出天猫。", "none"),
]
EN = [
    ("acquisition", "LVMH has completed its acquisition of Tiffany.", "occurred"),
    ("store_opening", "Prada did not give details, but said it had opened a store on Tmall.", "occurred"),
    (
        "acquisition",
        "Kering has agreed to buy eyewear brand Lindberg; the deal is expected to close in the second half.",
        "occurred",
    ),
    ("lawsuit", "No one was surprised when Gucci sued Guess in 2009.", "occurred"),
    ("investment", "Despite doubts about the price, Tencent invested $300m in Vipshop.", "occurred"),
    pytest.param(
        ("withdrawal", "Gap finally pulled out of China, as many had expected.", "occurred"),
        marks=pytest.mark.xfail(strict=False, reason="the scope of a status word, or no frame for this wording"),
    ),
    ("appointment", "Burberry, which may open more stores, appointed Jonathan Akeroyd as chief executive.", "occurred"),
    ("store_opening", "Celine will open a store on Tmall on May 20.", "planned"),
    ("acquisition", "Estée Lauder plans to buy Deciem.", "planned"),
    ("listing", "JD Logistics intends to list on the Hong Kong Stock Exchange.", "planned"),
    ("launch", "Gucci is set to launch a new handbag line.", "planned"),
    ("withdrawal", "Michael Kors is due to close its Tmall store in June.", "planned"),
    ("partnership", "JD.com and Walmart are to sign a new cooperation agreement next month.", "planned"),
    ("investment", "JD.com has pledged to invest $300m in Farfetch.", "planned"),
    ("acquisition", "LVMH is said to be considering a bid to buy Richemont.", "rumored"),
    ("store_opening", "Hermès may open a store on Tmall, according to people familiar with the matter.", "rumored"),
    ("investment", "Tencent is reportedly in talks to invest in Xiaohongshu.", "rumored"),
    ("listing", "Speculation is growing that Shein could list on the New York Stock Exchange this year.", "rumored"),
    ("acquisition", "Rumours that Kering has bought Moncler swept Milan on Monday.", "rumored"),
    ("departure", "Alessandro Michele is rumoured to be leaving Gucci.", "rumored"),
    pytest.param(
        ("withdrawal", "Zara is thought to be pulling out of China, sources told Reuters.", "rumored"),
        marks=pytest.mark.xfail(strict=False, reason="the scope of a status word, or no frame for this wording"),
    ),
    ("acquisition", "Richemont denied that it would be bought by LVMH.", "denied"),
    ("store_opening", "Chanel will not open a store on Tmall.", "denied"),
    ("listing", "Huawei ruled out listing on the Hong Kong Stock Exchange.", "denied"),
    ("investment", "Tencent denied reports that it had invested in Xiaohongshu.", "denied"),
    ("withdrawal", "Uniqlo said it had no plans to withdraw from China.", "denied"),
    pytest.param(
        ("partnership", "JD.com said it was not working with Pinduoduo on the project.", "denied"),
        marks=pytest.mark.xfail(strict=False, reason="the scope of a status word, or no frame for this wording"),
    ),
    ("acquisition", "LVMH has abandoned its plan to buy Tiffany.", "denied"),
    ("store_opening", "Chanel has never opened a store on Tmall.", "none"),
    ("acquisition", "If LVMH bought Prada, the balance in Milan would shift.", "none"),
    ("store_opening", "Should Hermès open a store on Tmall?", "none"),
    pytest.param(
        ("investment", "Had Tencent invested in Xiaohongshu back then, things would look different.", "none"),
        marks=pytest.mark.xfail(strict=False, reason="the scope of a status word, or no frame for this wording"),
    ),
    ("lawsuit", "Unless Gucci sues Alibaba, fakes will not disappear.", "none"),
    ("acquisition", "Why would LVMH buy Tiffany?", "none"),
    ("store_opening", "Opening a store on Tmall is expensive, says Prada.", "none"),
    ("withdrawal", "Nobody wants Coach to leave Tmall.", "none"),
    ("partnership", "Whether Gucci partners with JD.com depends on the price.", "none"),
]


@pytest.mark.parametrize("row", ZH + EN)
def test_the_status_of_what_is_told(
    row: tuple[str, str, str], events_of: Callable[[str, str], list[Happening]]
) -> None:
    """Each sentence tells one event of its type with one status; "none": no fact of that type."""
    kind, text, status = row
    told = [event.status for event in events_of(PUBLISHED, text) if event.type == kind]
    if status == "none":
        assert not set(told) & set(FACTS)
    else:
        assert told == [status]
