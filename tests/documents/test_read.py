"""An article as a whole: its forms, its title, its date, its blocks."""

# ruff: noqa: E501 - tables of texts, a row a line

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.documents import Document, read_document

BODY = "某品牌昨日宣布，天猫官方旗舰店上线。\n\n这是它在中国的第一家网店。"


def read(text, name="a.md", **more):
    return read_document(name, data=text.encode(), **more)


def pieces(document: Document):
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def test_a_post_of_a_blog():
    document = read(
        f"---\ntitle: 某品牌上线 &quot;天猫&quot;\ndate: 2020-11-09T11:45:30+08:00\ntags:\n  - 天猫\n---\n\n来源：某某日报　　\n\n　　{BODY}"
    )
    assert document.title == '某品牌上线 "天猫"'
    assert document.published == date(2020, 11, 9)
    assert document.publisher == "某某日报"
    assert pieces(document) == [
        ("title", '某品牌上线 "天猫"'),
        ("furniture", "来源：某某日报"),
        ("paragraph", "某品牌昨日宣布，天猫官方旗舰店上线。"),
        ("paragraph", "这是它在中国的第一家网店。"),
    ]
    assert document.text == "\n".join(words for _, words in pieces(document))


def test_a_feed_with_html_after_a_blank_line():
    text = (
        "\n---\ntitle: '某基金入股电商'\nauthor: 36x\ndate: Tue, 20 Apr 2021 08:30:00 GMT\n---\n\n<div>   \n<p></p><div class=\"img\"><img src=x></div>"
        "某平台一直亏损。<p></p><p>3 月，<b>某基</b>金入股<a href='y'>平台</a>。</p>\n<p class='d'>图片来源：某网 </p></div>\n"
    )
    document = read(text)
    assert (document.title, document.author, document.published) == ("某基金入股电商", "36x", date(2021, 4, 20))
    assert pieces(document)[1:] == [
        ("paragraph", "某平台一直亏损。"),
        ("paragraph", "3 月，某基金入股平台。"),
        ("caption", "图片来源：某网"),
    ]


def test_a_post_with_its_second_in_the_date():
    text = "---\nextends: _layouts.post\ntitle: Shop: the end \ndate: 2020-09-15-09-57-16 \ncategories: [latest, news] \n--- \nThe shop\xa0closed on Monday. \n"
    document = read(text)
    assert (document.title, document.published, document.language) == ("Shop: the end", date(2020, 9, 15), "en")
    assert pieces(document)[1] == ("paragraph", "The shop closed on Monday.")


def test_a_rubric_a_title_and_a_date_with_its_place():
    text = "![](./a.jpg)\n\n## Retail in Europe\n\n# A look at the quiet family behind the shops\n\n> They say little\n\n> Jun 18th 2020BERLIN\n\nTHE FAMILY is rich. It owns shops.\n"
    document = read(text)
    assert document.title == "A look at the quiet family behind the shops"
    assert document.published == date(2020, 6, 18)
    assert [kind for kind, _ in pieces(document)] == ["title", "heading", "paragraph", "furniture", "paragraph"]


def test_the_title_stands_once():
    document = read("---\ntitle: “新店”开业\n---\n# 新店开业\n\n昨天，新店开业。")
    assert [words for _, words in pieces(document)] == ["“新店”开业", "昨天，新店开业。"]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "-"])
def test_without_any_metadata(name):
    document = read("昨天，新店开业了。\n\n人很多。", name=name)
    assert (document.title, document.published, document.author, document.url) == (None, None, None, None)
    assert pieces(document) == [("paragraph", "昨天，新店开业了。"), ("paragraph", "人很多。")]


def test_the_argument_serves_where_the_article_says_nothing():
    asked = date(2001, 1, 1)
    assert read("昨天，新店开业了。", published=asked).published == asked
    assert read("---\ndate: 2020-11-09\n---\n昨天，新店开业了。", published=asked).published == date(2020, 11, 9)
    assert read("---\ndate: unknown\n---\n昨天，新店开业了。", published=asked).published == asked
    assert read(
        "新店开业\n\n2020-11-09 18:10 来源：某报\n\n昨天，新店开业了。", name="a.txt", published=asked
    ).published == date(2020, 11, 9)


def test_no_article_is_published_in_the_future():
    text, today, asked = "---\ndate: 2030-05-01\n---\n昨天，新店开业了。", date(2026, 1, 1), date(2001, 1, 1)
    assert read(text).published == date(2030, 5, 1), "without a today nothing is the future"
    assert read(text, today=today).published is None
    assert read(text, today=today, published=asked).published == asked
    assert read(text.replace("2030-05-01", "2026-01-02"), today=today).published == date(2026, 1, 2)


def test_a_day_before_what_the_text_tells_is_little_trusted():
    facts = "".join(f"20{year}年3月5日，该品牌开设第{year}家店。\n\n" for year in (18, 19, 20))
    early, fair = (read(f"---\ndate: {day}\n---\n{facts}") for day in ("2012-01-01", "2020-04-01"))
    assert (early.published, early.published_sure) == (date(2012, 1, 1), 0.3)
    assert fair.published_sure == 0.95


def test_a_file_name_may_hold_the_date():
    text = "昨天，新店开业了。"
    assert read(text, name="_posts/2018-02-28-shop.md").published == date(2018, 2, 28)
    assert read(text, name="_posts/2018-02-28-shop.md", published=date(2001, 1, 1)).published == date(2001, 1, 1)


def test_the_address_of_the_original():
    assert read("---\nlink: /local\noriginal: https://x.example/1\n---\n新店开业了。").url == "https://x.example/1"
    assert read("新店开业了。\n\n人很多。\n\n## URL\n\nhttps://x.example/2\n").url == "https://x.example/2"


def test_the_digest_is_of_the_text_alone():
    one, other = read(BODY), read(BODY.replace("\n", "\r\n"), name="elsewhere/b.md", published=date(2001, 1, 1))
    assert one.digest == other.digest
    assert one.digest != read(BODY + "！").digest
    assert len(one.digest) == 64


def test_the_language_is_that_of_the_body():
    assert read("---\ntitle: Some Brand\n---\n" + BODY).language == "zh"
    assert read("Some Brand 天猫 opened its second shop in the city on Monday.").language == "en"


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([
    "# 标题", "**京**东", "> 引用", "- 项目", "| a | b |", "|--|--|", "<p>段</p>", "<div>", "</div>", "<br>", "```", "---", "2020-11-09", "&nbsp;", "  ", "\u3000", "",
    "The shop opened on Monday.", "相关阅读", "来源：某报", "<table><tr><td>x</td></tr></table>", "title: x", "\t", "<!--", "-->", "![a](b)", "***", "\u200b",
]), max_size=14), st.sampled_from(["a.md", "a.txt", "a.html", "-"]))  # fmt: skip
def test_blocks_cut_exactly_their_words(parts, name):
    text = "\n".join([*parts, "某品牌昨日上线。"])
    document = read(text, name=name)
    end = -1
    for block in document.blocks:
        words = block.span.of(document.text)
        assert words == words.strip() != ""
        assert "\n" not in words
        assert block.span.start == end + 1
        end = block.span.end
    assert end == len(document.text)
