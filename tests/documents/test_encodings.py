"""Every usual encoding gives the same text; nothing unreadable gets into it."""

# ruff: noqa: E501 - tables of texts, a row a line

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.documents import read_document
from timeline.documents.encoding import clean, decode
from timeline.errors import DocumentError

SIMPLIFIED = (
    "路易威登在北京开设新店\n\n9月20日，路易威登宣布，公司在天猫的官方旗舰店已经上线，首批商品超过三百款。\n\n"
    "公司表示，这家店由中国团队负责，未来将增加更多品类，并与线下门店共享库存。"
)
TRADITIONAL = (
    "路易威登在台北開設新店\n\n9月20日，路易威登宣布，公司在天貓的官方旗艦店已經上線，首批商品超過三百款。\n\n"
    "公司表示，這家店由中國團隊負責，未來將增加更多品類，並與線下門店共享庫存。"
)
ENGLISH = (
    "Lancôme opens a shop in Zürich\n\nThe brand said on Monday that its café and shop, “the largest in Europe”, cost £2m – "
    "more than planned. It’s open from nine to six and sells nothing that cannot be found elsewhere in the city."
)


@pytest.mark.parametrize(
    "codec",
    [
        "utf-8",
        "utf-8-sig",
        "gb18030",
        "gbk",
        "gb2312",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "big5",
        "big5hkscs",
    ],
)
def test_the_same_text_in_every_encoding(codec):
    text = TRADITIONAL if codec.startswith("big5") else SIMPLIFIED
    document = read_document("a.txt", data=text.encode(codec))
    assert document.text == text.replace("\n\n", "\n")
    assert document.title == text.split("\n")[0]
    assert document.language == "zh"


@pytest.mark.parametrize("codec", ["utf-8", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_english_with_accents_and_quotes(codec):
    document = read_document("a.txt", data=ENGLISH.encode(codec))
    assert document.text == ENGLISH.replace("\n\n", "\n")
    assert document.language == "en"


@pytest.mark.parametrize("codec", ["gb18030", "big5hkscs"])
@pytest.mark.parametrize("start", range(0, 60, 7))
def test_sixty_characters_are_enough(codec, start):
    text = (SIMPLIFIED if codec == "gb18030" else TRADITIONAL).replace("\n", "")[start : start + 60]
    assert decode(text.encode(codec), "a.txt") == text


def test_characters_of_hong_kong():
    text = "嘅品牌喺香港開咗新店，佢哋話會同天貓合作，公司表示這是今年的第一家門店。"
    assert decode(text.encode("big5hkscs"), "a.txt") == text


@pytest.mark.parametrize("label", ["gb2312", "utf-8", "big5", "iso-8859-1"])
def test_a_wrong_label_does_not_win(label):
    page = f'<html><head><meta charset="{label}"></head><body><p>{SIMPLIFIED}</p></body></html>'
    for codec in ("gb18030", "utf-8"):
        assert "官方旗舰店" in read_document("a.html", data=page.encode(codec)).text


def test_a_file_cut_inside_a_character_is_still_utf8():
    assert decode(SIMPLIFIED.encode()[:-1], "a.txt") == SIMPLIFIED[:-1]


def test_what_is_no_word_is_dropped():
    dirty = "\ufeff上\u200b海\x00开\u00ad店\ue123了\ufffd，店\u202e名\u2060是A\u00a0B\r\n第二段\u2028第三段\x0b第四段，新店在北京路"
    document = read_document("a.txt", data=dirty.encode())
    assert document.text == "上海开店了，店名是A B\n第二段\n第三段\n第四段，新店在北京路"


def test_windows_quotes_taken_for_latin_1_are_quotes():
    assert clean("the brand\x92s \x93first\x94 shop") == "the brand’s “first” shop"


def test_letters_are_composed():
    text = read_document("a.txt", data=unicodedata.normalize("NFD", "Lancôme opens. It is new.").encode()).text
    assert text == "Lancôme opens. It is new."


def test_lone_surrogates_and_references_to_them():
    page = "<p>新店&#xD800;开业&#0;了，&#x1F600;明天见&#x80;</p><p>\ud800</p>".encode("utf-8", "surrogatepass")
    text = read_document("a.html", data=page).text
    text.encode("utf-8")
    assert text.startswith("新店开业了，😀明天见")


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=600), st.sampled_from(["a.md", "a.txt", "a.html", "-", "x"]))
def test_any_bytes_give_a_document_or_a_refusal(data, name):
    try:
        document = read_document(name, data=data)
    except DocumentError:
        return
    document.text.encode("utf-8")
    assert clean(document.text) == document.text
    assert [block.span.of(document.text) for block in document.blocks] == document.text.split("\n")
    assert all(line == line.strip() != "" for line in document.text.split("\n"))


@given(st.text(max_size=300))
def test_cleaning_twice_is_cleaning_once(text):
    assert clean(clean(text)) == clean(text)
