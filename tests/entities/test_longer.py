"""Names that are only parts of longer ones, of persons, of universities; and what the words beside rule out."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.catalog import Catalog, load_catalog
from timeline.entities import find_entities

SEEDS = """\
obama	Barack Obama	person	politician	US		Obama
elmford	Elmford	place	city	GB		艾尔姆福德
china	China	place	country	CN		中国
suzhou	Suzhou	place	city	CN	china	苏州
kent	Kent	place	county	GB
us	United States	place	country	US		US|美国
bakers	Brot a Manger	brand	restaurant	GB
tiger	Tiger	brand	retail	DK		Tiger?
justice	Justice	brand	fashion	US		Justice?
molly	Molly	brand	shoes	CN		Molly?
smart	Smart	brand	fashion	GB		Smart?
gmc	GMC	brand	cars	US		GMC?
sage	Sage	brand	technology	GB		Sage?
sky	Nordic	company	media	GB
dune	Dune	brand	shoes	GB		Dune?
harvard	Harvard University	organization	university	US
tmall	Tmall	platform	ecommerce	CN		天猫
"""


@pytest.fixture(scope="module")
def catalog(tmp_path_factory) -> Catalog:
    folder: Path = tmp_path_factory.mktemp("seeds")

    lines = [line + "\t" * (7 - line.count("\t")) for line in SEEDS.splitlines()]
    (folder / "a.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return load_catalog(folder)


def keys(text: str, catalog: Catalog) -> set[str]:
    return {mention.key for mention in find_entities(text, catalog=catalog) if not mention.provisional}


PARTS = [
    # the text, and what no mention in it may mean
    ("She sang for Michelle Obama last night.", "obama"),
    ("A reader told the Elmford Post about it.", "elmford"),
    ("It stands by the Elmford Bay Bridge today.", "elmford"),
    ("A lecturer at the University of Elmford agreed.", "elmford"),
    ("Dr Elmford examined the boy.", "elmford"),
    ("The host of Good Morning Elmford smiled.", "elmford"),
    ("They won the Kent Battle Trophy Museum.", "kent"),
    ("据《苏州日报》报道，天猫的订单增加。", "suzhou"),
    ("中国互联网协会近日发文，天猫参加了会议。", "china"),
    ("She clerked for Justice Harold Penn there.", "justice"),
    ("Fans of Molly-Jo Haig met.", "molly"),
    ("A dress by Ginger & Smart sold well.", "smart"),
    ("The Grand Medical Council (GMC) met. A lawyer for GMC said no.", "gmc"),
    ("They call him the Sage of Elmford.", "sage"),
]


@pytest.mark.parametrize("text, key", PARTS, ids=[row[0] for row in PARTS])
def test_a_part_of_a_longer_name_is_not_the_name(text: str, key: str, catalog: Catalog):
    assert key not in keys(text, catalog)


WHOLE = [
    ("President Obama spoke there.", "obama"),
    ("Barack Obama spoke there.", "obama"),
    ("They opened a shop in Elmford on Monday.", "elmford"),
    ("The Elmford Mayor John Penn came.", "elmford"),
    ("Elmford, Kent", "kent"),
    ("A US Navy ship came.", "us"),
    ("中国的互联网协会很多。", "china"),
    ("美国哈佛学生在苏州开店。", "suzhou"),
    ("The cafe chain Brot a Manger closes shops.", "bakers"),
    ("The retailer Smart said sales rose.", "smart"),
    ("The shoe brand Molly said that it would open stores.", "molly"),
]


@pytest.mark.parametrize("text, key", WHOLE, ids=[row[0] for row in WHOLE])
def test_a_whole_name_stays_one(text: str, key: str, catalog: Catalog):
    assert key in keys(text, catalog)


def found(text: str, language: str, catalog: Catalog) -> list[tuple[str, str]]:
    mentions = find_entities(text, catalog=catalog, language=language)
    return [(mention.text, mention.kind) for mention in mentions if not mention.anaphor]


NAMED = [
    ("en", "The Elmford-based owner of Quillard said so.", [("Quillard", "company")]),
    ("en", "Covid-friendly rooms and Bakery-Inspired cakes came to Wearlo shops.", [("Wearlo", "company")]),
    ("en", "In May Zorbex Holdings won. Jamaican-American guests left.", [("Zorbex Holdings", "company")]),
    ("en", "It was Maliken's twin sister who came.", [("Maliken", "person")]),
    ("en", "House Speaker Nora Quist met Justice Edgar Blyth.", [("Nora Quist", "person"), ("Edgar Blyth", "person")]),
    ("en", "Police near Quarley Friday said no.", [("Quarley", "place")]),
    ("zh", "公司首席财务官Hirota Umeda表示，利润上升。", [("Hirota Umeda", "person")]),
    ("zh", "马库斯·考特里（Marcus Cotterill）说，他同意。", [("马库斯·考特里", "person")]),
    ("zh", "王来舟宣布退出。王来舟完成签约。", [("王来舟", "person")]),
]


@pytest.mark.parametrize("language, text, names", NAMED, ids=[row[1] for row in NAMED])
def test_the_name_is_cut_where_it_ends(language, text, names, catalog: Catalog):
    got = found(text, language, catalog)
    for name in names:
        assert name in got


NONE = [
    ("en", "AWAY KIT\n\nThe shirt is white and the collar is blue."),
    ("en", "COLE: It was a good match for all of us."),
    ("en", "The police called it Operation Quern and closed it."),
    ("en", "Her old book '13 Reasons Why' was read by many."),
    ("en", "Some call this the Thatcherian way of thinking, or Quernism."),
    ("en", "The hit film Starry Wars made them rich."),
    ("en", "Sales of it fell. A lone Vitinha came."),
    ("zh", "这款手机采用了Gracemont小核心，支持PERC技术。"),
    ("zh", "To B行业容得下中年人，To C行业不同。"),
    ("zh", "游戏版号的审批很慢，版号价格上涨，版号难求。"),
    ("zh", "多家互金类公司受到影响，数据中心的规模扩大。"),
    ("zh", "（以下简称“小贷新规”）征求意见，小贷新规影响很大。"),
]


@pytest.mark.parametrize("language, text", NONE, ids=[row[1] for row in NONE])
def test_what_is_a_product_a_work_or_a_word_is_no_party(language, text, catalog: Catalog):
    parties = [name for name, kind in found(text, language, catalog) if kind in ("company", "brand", "platform")]
    assert parties == []


def test_a_product_beside_its_maker_is_none(catalog: Catalog):
    text = "天猫FreeTone 2发布。天猫FreeTone 2支持快充，天猫FreeTone 2的价格不变。"
    assert {name for name, _ in found(text, "zh", catalog)} == {"天猫"}
