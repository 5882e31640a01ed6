"""Credits, captions, related links and promotions are told from the article; paragraphs are left alone."""

# ruff: noqa: E501 - tables of texts, a row a line

import pytest

from timeline.documents.furniture import set_aside

FURNITURE = [
    "来源：北京商报", "来源 钛媒体", "文/黄某", "文｜梁某 石某", "文丨顾某 编辑丨杨某", "作者：李某", "编辑／某某", "本报记者 何某某",
    "每经记者 王某某    每经编辑 何某某", "新京报贝壳财经记者 潘某某", "（作者：陈某 编辑：曾某）", "【编辑:罗某】", "□某某和（某大学教授）", "(雪梅)",
    "本文来自某某网", "（稿件来源：电商日报）", "原文刊於《港股直擊》。", "转载请注明出处", "相关阅读：", "延伸阅读", "首页 > 财经 > 正文",
    "当前位置：首页 > 新闻", "上一篇：某某公司上市", "#京东# #天猫#", "By John Smith", "By JANE DOE FOR THE DAILY POST", "Words by Ann Lee",
    "Home >", "Home > Business > Retail", "READ MORE: Shop closes after fire", "Related:", "Related reading", "Share this article",
    "Sign up to our newsletter for the latest news.", "Advertisement", "© 2020 Some Paper. All rights reserved.",
    "First published by Luxury Paper.", "This article originally appeared on Some Site.", "Scroll down for video", "Reporting by Ann Lee; editing by Bob Ray",
    "Tags: retail, watches", "Follow us on Twitter", "Skip to content", "|", "2017/8/22 13:32:00 53", "https://example.org/a-b", "Subscribe now for more",
]  # fmt: skip
CAPTIONS = [
    "图片来源：视觉中国", "图源：公司官网", "（图片来源：某某）", "图/视觉中国", "资料图：某某。图片来源：视觉中国", "某某工厂 图片来源：车企官网", "Photo: Getty Images",
    "Image: Some Agency", "Photo by Ann Lee", "Getty Images", "The shop in Lyon (pictured) has been open since last year",
    "Shoppers queue at the new shop in the city centre [File photo]",
]  # fmt: skip
BODY = [
    "昨日，某某品牌宣布入驻天猫。", "记者从公司获悉，新店将于下月开业。", "来源国的法律不同，这家公司说。", "文化公司收购了一家电商平台", "作者协会起诉了这家平台，索赔百万元。",
    "图书电商当当网宣布上市", "编辑部搬到了上海，员工超过三百人。", "2016", "3月8日，公司上市", "相关部门对该公司罚款50万元", "首页改版后，公司的销量增长了三成。", "COACH离开天猫",
    "By Monday the shop had sold out.", "By the end of the year Some Brand will have left Tmall", "Home sales rose by a third in the year to March.",
    "More than 100 shops will close.", "Related companies were not affected by the ruling.", "Photo sharing firm Some App was bought for $1bn.",
    "Reuters reported that the deal was close.", "The source said that the deal was done.", "Read more books, said the chief of the bookshop.",
    "Subscribe-and-save is the new model of the firm, which opened in May.", "Source Technologies buys a rival for $3m", "Tweet-sized adverts came to the site in May.",
    "Share prices fell", "Image Group to open ten shops", "Author Ann Lee has joined the board of Some Brand", "Comments by the regulator sent the shares down.",
    "Search giant buys a shop", "Email provider Some Mail was sold",
]  # fmt: skip


def kinds(lines, **how):
    how = {"title": None, "language": "en"} | how
    return [kind for kind, _ in set_aside([("paragraph", words) for words in lines], **how)]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line):
    assert kinds([line]) == ["furniture"]


@pytest.mark.parametrize("line", CAPTIONS)
def test_captions(line):
    assert kinds([line]) == ["caption"]


@pytest.mark.parametrize("line", BODY)
def test_what_is_said_is_kept(line):
    assert kinds([line]) == ["paragraph"]


def test_headlines_under_a_label():
    lines = [
        "相关新闻：",
        "某公司向某平台投资5亿美元",
        "一家通吃？某公司投资某平台",
        "某平台自从去年以来身价就不一样了。",
        "另一段",
    ]
    assert kinds(lines, language="zh") == ["furniture"] * 3 + ["paragraph"] * 2


def test_a_list_with_dates_and_counts():
    lines = [
        "The end of the article.",
        "• Related reading",
        "Once A Big Name Is Forgotten.",
        "Market trend",
        "|",
        "2017/8/21 19:58:00",
        "55",
    ]
    assert kinds(lines) == ["paragraph"] + ["furniture"] * 6


def test_a_repeated_caption_is_a_caption_and_the_sentence_stays():
    sentence = "The brand opened a shop of two floors in the centre of Lyon on Monday"
    more = "The mayor came to the opening and bought a pair of shoes, as did his wife."
    assert kinds([sentence, more, sentence + "."]) == ["caption", "paragraph", "paragraph"]
    assert kinds([sentence + ".", more, sentence]) == ["paragraph", "paragraph", "caption"]
    assert kinds([f"{more} {sentence}.", f"{sentence} [pictured]"]) == ["paragraph", "caption"]


def test_the_headline_that_the_article_had_elsewhere():
    assert kinds(["原标题：新店开业"], title="新店开业！") == ["furniture"]
    assert kinds(["原标题：新店开业"], title="别的标题") == ["heading"]


def test_a_date_heads_what_happened_then():
    """In the middle of an article a date alone may be the heading of its events."""
    lines = [f"Paragraph number {number} of the article." for number in range(30)]
    lines[15] = "December 23, 2016"
    assert set(kinds(lines)) == {"paragraph"}


def test_hostile_lines_are_judged_in_time():
    for piece in ("来源", "图", " ", "（", "a ", "By A ", "#a ", "图源：", "记者", "http://", "(pictured", "· "):
        kinds([piece * 50_000, piece * 40])
