"""Words that stand for a name said before."""

from __future__ import annotations

import pytest

from timeline.catalog import Catalog
from timeline.entities import find_entities

NOTHING = Catalog()

MEANT = [
    # the text, the word, whom it stands for
    ("Zorbex Holdings grew fast. The retailer opened ten shops.", "The retailer", ["Zorbex Holdings"]),
    ("Zorbex Holdings sued Marlow Group. The company won.", "The company", ["Zorbex Holdings"]),
    (
        "Zorbex Holdings and Marlow Group met. Both companies signed.",
        "Both companies",
        ["Zorbex Holdings", "Marlow Group"],
    ),
    ("Quarto saw Zorbex Holdings fall. Zorbex said the company lives.", "the company", ["Zorbex Holdings"]),
    ("青桐资本发布公告。该公司将扩张。", "该公司", ["青桐资本"]),
    ("青桐资本与鹿野创投谈判。双方签署协议。", "双方", ["青桐资本", "鹿野创投"]),
    ("青桐资本发布公告称，公司将扩张。", "公司", ["青桐资本"]),
]


@pytest.mark.parametrize("text, word, names", MEANT, ids=[row[0] for row in MEANT])
def test_the_subject_before_is_meant(text: str, word: str, names: list[str]):
    anaphors = [mention for mention in find_entities(text, catalog=NOTHING) if mention.anaphor]
    assert [(mention.text, mention.name) for mention in anaphors] == [(word, name) for name in names]
    keys = {mention.key for mention in find_entities(text, catalog=NOTHING) if not mention.anaphor}
    assert {mention.key for mention in anaphors} <= keys


NOBODY = [
    "Zorbex Holdings said the companies of the world unite.",
    "The company said nothing.",
    "该公司没有回应。",
    "双方握手。",
    "公司法的规定与该品牌无关",
]


@pytest.mark.parametrize("text", NOBODY)
def test_without_a_name_before_nobody_is_meant(text: str):
    assert [mention for mention in find_entities(text, catalog=NOTHING) if mention.anaphor] == []
