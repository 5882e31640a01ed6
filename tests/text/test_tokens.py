"""Words to search by: what is in a text is found in it, in any of its forms, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text.tokens import plain, sought, tokens

HAN = st.text("天猫貓旗舰艦店入驻駐京东東", min_size=1, max_size=6)
TEXTS = st.text(st.sampled_from("天猫貓旗舰艦店入驻駐京东東aAéÉ\u0301 ，。\n.LVlv１1_"), max_size=60)


def says(text: str, phrase: str, *, beginning: bool = False) -> bool:
    """Whether the index would lead to the text and the text then says it."""
    asked = sought(phrase, beginning=beginning)
    assert asked is not None
    words = tokens(text)
    led = asked.words <= words and all(any(word.startswith(one) for word in words) for one in asked.beginnings)
    said = bool(asked.pattern.search(text))
    assert led or not said, "the text says it, and the index does not lead there"
    return led and said


@given(TEXTS, HAN)
def test_a_chinese_word_is_found_exactly_where_its_characters_stand(text, word):
    assert says(text, word) == (plain(word) in plain(text))


@given(TEXTS)
def test_folding_for_search_keeps_every_place(text):
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize(
    "text, phrase, found",
    [
        ("Gucci入驻天貓", "天猫", True),
        ("Gucci入駐天猫", "入驻天猫", True),
        ("Hermès opened", "HERMES", True),
        ("Herme\u0300s opened", "hermès", True),
        ("ＬＶ在京东", "lv", True),
        ("solving", "lv", False),
        ("elv\u0301", "lv", False),
        ("天 猫", "天猫", False),
        ("京东", "东", True),
        ("东方", "东", True),
        ("JD.com sells", "jd com", True),
        ("LV 入驻", "LV入驻", True),
        ("天猫官方旗舰店", "天猫 官方", True),
        ("天猫开了官方旗舰店", "天猫 官方", False),
        ("𠮷野家开店", "𠮷野", True),
        ("ティファニー", "ファニ", True),
    ],
)
def test_what_is_one(text, phrase, found):
    assert says(text, phrase) is found


def test_the_beginning_of_a_word():
    assert says("Taobao Mall", "tao", beginning=True)
    assert not says("Taobao Mall", "tao")
    assert not says("Taobao Mall", "bao", beginning=True)


def test_what_is_no_word_cannot_be_asked_for():
    assert sought("……！ __") is None


def test_a_word_without_end_is_kept_by_its_beginning():
    assert tokens("a" * 100_000) == {"a" * 64}
    text = "a" * 400
    assert tokens(text) == {"a" * 64}
    assert says(text, text)
    assert not says(text, "a" * 70)
