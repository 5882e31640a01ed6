"""Names of the catalog where they stand: characters, capitals, doubt, traps."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.catalog import Catalog, load_catalog
from timeline.entities import find_entities

SEEDS = """\
louis-vuitton	Louis Vuitton	brand	luxury	FR	lvmh	LV|路易威登
gucci	Gucci	brand	luxury	IT		古驰|GUCCI
hermes	Hermès	brand	luxury	FR		爱马仕
guerlain	Guerlain	brand	beauty	FR	lvmh	娇兰
estee-lauder	Estée Lauder	brand	beauty	US		雅诗兰黛
gap	Gap	brand	fashion	US		Gap?|盖璞
coach	COACH	brand	fashion	US		COACH?|蔻驰
apple	Apple	company	electronics	US		Apple?|苹果?|苹果公司|iPhone maker
xiaomi	Xiaomi	company	electronics	CN		小米?|小米科技
huawei	Huawei	company	electronics	CN		华为
realme	realme	brand	electronics	CN		真我?
lvmh	LVMH	company	group	FR		酩悦·轩尼诗-路易·威登|LVMH集团
kering	Kering	company	group	FR		开云集团|开云
tmall	Tmall	platform	ecommerce	CN	alibaba	天猫
tmall-global	Tmall Global	platform	ecommerce	CN	alibaba	天猫国际
alibaba	Alibaba	company	technology	CN		阿里巴巴|阿里
tencent	Tencent	company	technology	CN		腾讯
jd	JD.com	platform	ecommerce	CN		京东|JD
idg	IDG Capital	company	investor	US		IDG资本
sig	SIG	company	investor	US		海纳亚洲
marks-spencer	Marks & Spencer	brand	retail	GB		M&S|玛莎百货
net-a-porter	NET-A-PORTER	platform	ecommerce	GB		颇特
china	China	place	country	CN		中国
beijing	Beijing	place	city	CN	china	北京
bank-of-china	Bank of China	company	finance	CN		中国银行
hunter	Hunter	brand	shoes	GB		Hunter?
"""


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    folder: Path = tmp_path_factory.mktemp("seeds")
    (folder / "all.tsv").write_text(SEEDS, encoding="utf-8")
    return load_catalog(folder)


def found(text: str, catalog: Catalog, **options: str) -> list[tuple[str, str]]:
    """The catalog names in the text, as written and as meant."""
    mentions = find_entities(text, catalog=catalog, **options)  # type: ignore[arg-type]
    return [(mention.text, mention.key) for mention in mentions if not mention.provisional and not mention.anaphor]


LINKED = [
    # what stands in the text, and whom it means
    ("LV入驻天猫", [("LV", "louis-vuitton"), ("天猫", "tmall")]),
    (
        "路易威登與愛馬仕登陸天貓國際",
        [("路易威登", "louis-vuitton"), ("愛馬仕", "hermes"), ("天貓國際", "tmall-global")],
    ),
    ("ＬＶ在京东开店", [("ＬＶ", "louis-vuitton"), ("京东", "jd")]),
    ("北京东站人很多", []),  # no JD in it; and no Beijing: 北京东 is a trap
    ("LVMH集团旗下娇兰入驻天猫", [("LVMH集团", "lvmh"), ("娇兰", "guerlain"), ("天猫", "tmall")]),
    ("天猫超市上新", [("天猫", "tmall")]),
    ("IDG 资本领投", [("IDG 资本", "idg")]),
    ("中国银行发布财报", [("中国银行", "bank-of-china")]),
    ("腾讯投资参投", [("腾讯投资", "tencent")]),
    ("阿里巴巴集团控股有限公司公布业绩", [("阿里巴巴集团控股有限公司", "alibaba")]),
    ("Kering Group said on Monday", [("Kering Group", "kering")]),
    ("Estee Lauder opened a store", [("Estee Lauder", "estee-lauder")]),
    ("A deal between Marks and Spencer and Gucci", [("Marks and Spencer", "marks-spencer"), ("Gucci", "gucci")]),
    ("He left Gucci's board", [("Gucci", "gucci")]),
    ("See www.gucci.com or https://shop/gucci", []),
    ("the guccifer of lvmhs", []),
    ("Sig nals from the sig", []),  # SIG has capitals
    ("SIG invested", [("SIG", "sig")]),
    ("realme hopes to sell", [("realme", "realme")]),
    ("Realme 发布新机", [("Realme", "realme")]),
    ("gucci官网悄悄上线", [("gucci", "gucci")]),
]


@pytest.mark.parametrize("text, names", LINKED, ids=[row[0] for row in LINKED])
def test_a_name_is_found_by_its_characters(text: str, names: list[tuple[str, str]], catalog: Catalog):
    assert [pair for pair in found(text, catalog) if pair[1] not in ("china", "beijing")] == names


DOUBTFUL = [
    ("我每天吃一个苹果，苹果汁也喝", False),
    ("苹果公司发布新机，苹果还下调了价格", True),
    ("华为、苹果和腾讯都参加了", True),
    ("苹果CEO库克到访", True),
    ("熬一碗小米粥", False),
    ("小米手机销量上升", True),
    ("There is a gap in the market. A gap is a gap.", False),
    ("The chain said Gap would close stores.", True),
    ("Coach parties left early.", False),
    ("Shares in Coach fell.", True),
    ("They met at Hunter Palace on Hunter Street.", False),
    ("He likes the Coach and the Gap.", False),
    ("Mr Hunter and Ada Coach left.", False),
    ("the mind of a hunter, the coach of a team", False),
    ("Sir Tom Hunter bought a stake.", False),
    ("The owner of Hunter, a bootmaker, sold the brand.", True),
]


@pytest.mark.parametrize("text, meant", DOUBTFUL, ids=[row[0] for row in DOUBTFUL])
def test_a_doubtful_alias_needs_its_surroundings(text: str, meant: bool, catalog: Catalog):
    doubtful = {"apple", "xiaomi", "gap", "coach", "hunter"}
    assert bool({key for _, key in found(text, catalog)} & doubtful) is meant


def test_a_name_across_two_words_is_none(tmp_path: Path):
    """长和 is a company, and no company in 家长和员工."""
    (tmp_path / "a.tsv").write_text("ck\tCK\tcompany\t\t\t\t长和?\t\n", encoding="utf-8")
    catalog = load_catalog(tmp_path)
    assert found("收购长和。公司欠家长和员工的钱。", catalog) == [("长和", "ck")]


def test_one_article_means_one_thing(catalog: Catalog):
    """What 苹果 means by a plain place it means everywhere, but for 苹果汁."""
    text = "苹果公司今日开会。据悉，苹果将在秋天推出新品。会上提供苹果汁。"
    assert [name for name, _ in found(text, catalog)] == ["苹果公司", "苹果"]


def test_a_shipped_seed_is_found():
    """The seeds of the project itself, in both scripts."""
    [brand, platform] = find_entities("路易威登入驻天猫", catalog=load_catalog())
    assert (brand.name, platform.name) == ("Louis Vuitton", "Tmall")
    assert (brand.kind, platform.kind) == ("brand", "platform")


def test_a_sum_in_euros_is_no_publisher():
    mentions = find_entities("净销售额约为30亿欧元。", language="zh")
    assert [mention.text for mention in mentions] == []
