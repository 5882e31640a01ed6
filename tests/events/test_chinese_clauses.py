"""Chinese clauses whose subject, object or partner is left out, or is known to no catalog: what is told all the same."""

# ruff: noqa: E501 - a sentence stands in one line
from __future__ import annotations

from collections.abc import Callable

import pytest

ROWS = [
    (
        "partnership",
        "2021-04-20",
        "4月8日，唯品会宣布关闭自营配送，委托顺丰提供配送服务。",
        "occurred; 2021-04-08; partner: 唯品会=Vipshop, 顺丰=SF Express\n? withdrawal",
    ),
    (
        "partnership",
        "2021-04-20",
        "3月，哔哩哔哩将赛事直播版权分销给虎牙和斗鱼。",
        "occurred; 2021-03; partner: 哔哩哔哩=Bilibili, 虎牙=Huya, 斗鱼=Douyu\n? *",
    ),
    (
        "acquisition",
        "2021-04-20",
        "2020年6月，京东完成了对雷火战队的收购，并将其更名。",
        "occurred; 2020-06; acquirer: 京东=JD.com; target: 雷火战队",
    ),
    (
        "acquisition",
        "2021-04-20",
        "今年3月，某二手车平台宣布完成对摩拜的并购。",
        "occurred; 2021-03; target: 摩拜=Mobike",
    ),
    (
        "listing",
        "2021-04-20",
        "顺丰商业板块连年亏损，2017年上市时只好剥离。",
        "occurred; 2017; company: 顺丰=SF Express\n? *",
    ),
    (
        "launch",
        "2021-04-20",
        "4月8日，华为推出了新款智慧屏，而市面上同类产品已有不少，它能否后来居上？",
        "occurred; 2021-04-08; actor: 华为=Huawei; object: 智慧屏",
    ),
    (
        "launch",
        "2021-04-20",
        "2020年10月14日华为Mate 40发布当天，不少用户守在电脑前。",
        "occurred; 2020-10-14; actor: 华为=Huawei; object: ?Mate 40",
    ),
    (
        "enforcement",
        "2021-04-20",
        "去年10月，意大利检方开始调查针对奈飞的逃税指控。",
        "occurred; 2020-10; target: 奈飞=Netflix",
    ),
    (
        "departure",
        "2021-04-20",
        "OPPO副总裁王伟民表示要创业。2020年7月，他从OPPO离职。",
        "occurred; 2020-07; organization: OPPO; person: 王伟民; position: ?副总裁",
    ),
    (
        "listing",
        "2021-04-20",
        "在名创优品2020年9月25日向美国证券交易委员会递交招股书之后，它的门店又多了百家。",
        "occurred; 2020-09-25; company: 名创优品=Miniso; exchange: ?SEC",
    ),
    (
        "settlement",
        "2021-04-20",
        "4月8日，特步与法国体育用品公司迪卡侬达成庭外和解。",
        "occurred; 2021-04-08; party: 特步=Xtep, 迪卡侬=Decathlon",
    ),
    (
        "lawsuit",
        "2021-04-20",
        "4月8日，美国联邦贸易委员会提起诉讼，试图阻止微软收购动视暴雪。",
        "occurred; 2021-04-08; plaintiff: 美国联邦贸易委员会=Federal Trade Commission; defendant: 微软=Microsoft\n? *",
    ),
    (
        "listing",
        "2021-04-20",
        "4月8日，支付宝母公司蚂蚁集团宣布启动上市计划。",
        "occurred or planned; 2021-04-08; company: 蚂蚁集团=Ant Group",
    ),
    (
        "joint_venture",
        "2021-04-20",
        "今年3月，顺丰携手菜鸟注册成立了一家合资公司。",
        "occurred; 2021-03; partner: 顺丰=SF Express, 菜鸟=Cainiao\n? *",
    ),
    (
        "acquisition",
        "2021-04-20",
        "4月8日，亚马逊以10亿美元收购云帆机器人，后者生产仓储设备。",
        "occurred; 2021-04-08; acquirer: 亚马逊=Amazon; target: 云帆机器人; amount: 1000000000 USD",
    ),
    (
        "launch",
        "2021-04-20",
        "新京报讯 4月8日，在发布新款耳机时，苹果宣布下调旧款的价格。",
        "occurred; 2021-04-08; actor: 苹果=Apple; object: ?耳机",
    ),
    (
        "acquisition",
        "2021-04-20",
        "2019年，字节跳动收购了三七互娱的墨鹍科技，以及投资了小红书。",
        "occurred; 2019; acquirer: 字节跳动=ByteDance; target: 墨鹍科技; seller: 三七互娱=37 Interactive Entertainment"
        "\ninvestment; occurred; 2019; investor: 字节跳动=ByteDance; investee: 小红书=Xiaohongshu",
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=[row[2][:16] for row in ROWS])
def test_what_a_reader_lists(row: tuple[str, str, str, str], differences: Callable[..., list[str]]) -> None:
    """Subjects that are left out are those of whom the talk is; what no catalog knows is told in its words."""
    kind, published, text, events = row
    assert differences(kind, published, text, events.split("\n")) == []
