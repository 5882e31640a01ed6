"""Chinese names that no catalog knows."""

from __future__ import annotations

import pytest

from timeline.catalog import Catalog
from timeline.entities import find_entities

NOTHING = Catalog()


def found(text: str) -> list[tuple[str, str]]:
    mentions = find_entities(text, catalog=NOTHING, language="zh")
    return [(mention.text, mention.kind) for mention in mentions if not mention.anaphor]


NAMES = [
    ("本轮融资由青桐资本领投，鹿野创投跟投。", [("青桐资本", "company"), ("鹿野创投", "company")]),
    ("杭州云柚网络科技有限公司成立于去年。", [("杭州云柚网络科技有限公司", "company")]),
    ("申请人宁波市甬棠服饰有限公司提出请求。", [("宁波市甬棠服饰有限公司", "company")]),
    ("护肤品牌“栖颜”宣布进入线下。栖颜计划开店。", [("栖颜", "brand")]),
    ("电商平台柚买宣布完成B轮融资，柚买由三人创办。", [("柚买", "platform")]),
    ("一家名为“野生花厂”的店开业了。", [("野生花厂", "brand")]),
    ("佛山市顺德区人民法院作出判决。", [("佛山市顺德区人民法院", "organization")]),
    ("无锡市市场监管局对其罚款。", [("无锡市市场监管局", "organization")]),
    ("证监会昨日发文。", [("证监会", "organization")]),
    ("浙江省青创协会表示欢迎。", [("浙江省青创协会", "organization")]),
    ("新任CEO陈砚舟表示，公司将盈利。", [("陈砚舟", "person")]),
    ("董事长林棠宣布离职。林棠说，她累了。", [("林棠", "person")]),
    ("创始人欧阳若楠出席了活动。", [("欧阳若楠", "person")]),
    ("主席马丁·索尔伯格离任。", [("马丁·索尔伯格", "person")]),
    ("许敏、安英、刘贻菊均未到场。", [("刘贻菊", "person")]),
    ("股东由杜希勇变更为赵松；", [("赵松", "person")]),
    ("去年，云鹿宝、栖木坊、柚见集和鲸落记同日开业。", [("云鹿宝", "company"), ("栖木坊", "company")]),
    ("新品牌wooli宣布开店，wooli的鞋很轻。", [("wooli", "company")]),
    ("英国航空将复飞。", [("英国航空", "company")]),
    ("被告温某某未到庭。", [("温某某", "person")]),
    ("望某东要求廖某雄、李某晶负责。", [("廖某雄", "person")]),
    ("演员汤姆·克雷和导演道格·里曼计划合作。", [("汤姆·克雷", "person"), ("道格·里曼", "person")]),
    ("马丁·里斯认为成本太高。", [("马丁·里斯", "person")]),
    ("独立设计师品牌 Ruo Han Studio 在京开业。", [("Ruo Han Studio", "brand")]),
    ("羊毛鞋品牌Woolbirds进入中国。", [("Woolbirds", "brand")]),
    ("该集团收购了星朴咖（Cinpoca）。", [("星朴咖", "company")]),
    ("根据Wexcombe Partners的数据，销量下滑。", [("Wexcombe Partners", "company")]),
]


@pytest.mark.parametrize("text, names", NAMES, ids=[row[0] for row in NAMES])
def test_what_stands_around_makes_a_name(text: str, names: list[tuple[str, str]]):
    got = found(text)
    for name, kind in names:
        assert name in [text for text, _ in got]
        assert kind in {other for text, other in got if text == name} or kind == "company"


NOT_NAMES = [
    "公司表示，平台的用户数量增长很快。",
    "多家风险投资机构看好新能源汽车。",
    "该集团的CEO和CFO谈到了IPO、GMV和SKU。",
    "消费者表示，国内市场的竞争力不足。",
    "管理有限公司需要小额贷款。",
    "5G手机有128GB和256GB两种版本，支持USB-C。",
    "此次投资的金额超过三千万元，持股比例为百分之五。",
    "许多培训机构忙不过来，企业跨界协同。",
    "车主要清洁玻璃、缝隙、毛刷和吸头。",
    "环境中的硅藻岩（diatomite）很常见。",
    "5家公司和A股快递股都在上涨。",
    "国务院发布《产业发展规划》（下称“规划”）。规划提出了目标。",
    "用户用了3D的渲染图，USB-A接口和DART的任务。",
]


@pytest.mark.parametrize("text", NOT_NAMES)
def test_plain_words_make_none(text: str):
    assert found(text) == []


SAME = [
    ("成都拾穗野科技有限公司完成融资。拾穗野是一家新公司，拾穗野的产品很好。", {"成都拾穗野科技有限公司", "拾穗野"}),
    (
        "云杉小馆（Spruce House）开业，Spruce House卖咖啡，云杉小馆很受欢迎。云杉小馆宣布扩张。",
        {"云杉小馆", "Spruce House"},
    ),
    ("上海龙穗速运有限公司被收购。龙穗速运由李某创办。", {"上海龙穗速运有限公司", "龙穗速运"}),
]


@pytest.mark.parametrize("text, forms", SAME, ids=[row[0] for row in SAME])
def test_the_forms_of_one_name_share_a_key(text: str, forms: set[str]):
    mentions = find_entities(text, catalog=NOTHING, language="zh")
    keys = {mention.text: mention.key for mention in mentions if mention.text in forms}
    assert set(keys) == forms
    assert len(set(keys.values())) == 1


def test_a_name_is_kept_as_written_and_keyed_folded():
    mentions = find_entities("本輪融資由青桐資本領投，青桐資本（香港）表示歡迎。", catalog=NOTHING, language="zh")
    assert {(mention.name, mention.key) for mention in mentions} == {("青桐資本", "~青桐资本")}


def test_a_provisional_key_is_the_folded_name():
    [mention] = [
        m for m in find_entities("Ｗｅａｒｌｏ宣布完成融资。", catalog=NOTHING, language="zh") if not m.anaphor
    ]
    assert (mention.key, mention.provisional) == ("~wearlo", True)
