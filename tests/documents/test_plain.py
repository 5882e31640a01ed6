"""Plain text: paragraphs, wrapped lines, titles."""

# ruff: noqa: E501 - tables of texts, a row a line

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from timeline.documents import read_document
from timeline.documents.plain import paragraphs

LONG = (
    "The company said on Monday that it would open a shop in Lyon in spring, and that the shop, which is the first of its "
    "kind in France, would sell watches, bags and shoes that are made in the region by a dozen small workshops."
)


def read(text):
    return read_document("a.txt", data=text.encode())


def lines(text):
    document = read(text)
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def test_wrapped_english_is_joined_again():
    for width in (60, 72, 80, 100):
        wrapped = textwrap.fill(LONG, width)
        assert lines(f"A shop for Lyon\n\n{wrapped}\n\n{wrapped.upper()}") == [
            ("title", "A shop for Lyon"),
            ("paragraph", LONG),
            ("paragraph", LONG.upper()),
        ]


def test_a_paragraph_begins_with_its_indent():
    text = textwrap.fill(LONG, 70, initial_indent="    ")
    assert [words for _, words in lines(f"{text}\n{text}")] == [LONG, LONG]


def test_a_word_cut_at_its_hyphen_keeps_it():
    assert paragraphs(["x" * 60 + " well-", "known brand"]) == ["x" * 60 + " well-known brand"]


def test_chinese_lines_stay_lines():
    text = "从去年开始，公司一直致力于国际战略，逐渐完成商品结构转型和品牌升级。\n2016年2月，公司代表参加了慕尼黑的展会，开启首站。\n采访者: 您好！请介绍一下。\n受访者: 好的，我们从开店说起。"
    assert [words for _, words in lines(text)] == text.split("\n")


def test_a_first_line_is_a_title_when_it_is_short_and_open():
    assert (
        read("Chief of Some Shop steps down\n\nThe chief has left. He was ill.").title
        == "Chief of Some Shop steps down"
    )
    assert read("新店开业引来关注\n\n昨天，新店开业。").title == "新店开业引来关注"
    assert read("昨天，新店开业了。\n\n人很多。").title is None
    assert read(LONG + "\n\nMore followed.").title is None
    assert read("One line only").title is None


def test_lines_that_are_no_prose_stay_apart():
    text = "Heading here\n\nName of shop\nStreet and number\nCity\n\nThe end came. It was slow."
    assert [words for _, words in lines(text)][1:4] == ["Name of shop", "Street and number", "City"]


def test_a_sentence_that_a_link_broke_is_whole_again():
    text = (
        "Home >\n\nA Brand Opens Its First Shop In Shanghai\n\n2017/8/22 13:32:00 53\n\n"
        "It was reported by several papers this week that the American brand\n\nSome Name\n\nHas opened its first shop in the city.\n\n"
        "People came in great numbers.\n"
    )
    document = read(text)
    assert document.title == "A Brand Opens Its First Shop In Shanghai"
    assert "the American brand Some Name Has opened its first shop in the city." in document.text
    assert str(document.published) == "2017-08-22"


@given(st.lists(st.text(alphabet="ab .,\n-中文。", max_size=90), max_size=8))
def test_no_word_is_lost_or_moved(parts):
    text = "\n".join(parts)
    joined = "".join(paragraphs(text.split("\n")))
    assert "".join(joined.split()) == "".join(text.split())
