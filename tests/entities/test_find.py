"""What holds for every text: spans, order, determinism, time."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.catalog import load_catalog
from timeline.entities import EntityMention, find_entities
from timeline.text.matcher import Matcher

PIECES = st.sampled_from(
    [
        *[
            "天猫",
            "京东",
            "Gucci",
            "LV",
            "集团",
            "公司",
            "有限公司",
            "资本",
            "宣布",
            "张勇",
            "CEO",
            "、",
            "，",
            "。",
            "(",
            ")",
            "“",
            "”",
            "The",
            "Group",
            "and",
            "&",
            "'s",
            "Mr",
            "said",
            "Zorbex",
        ],
        *(
            "Louis Vuitton",
            "Bank of",
            "the company",
            "该公司",
            "双方",
            " ",
            "\n",
            "ＬＶ",
            "é",
            "İ",
            "😀",
            "·",
            "5",
            "的",
        ),
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join)))
@settings(max_examples=150, deadline=None)
def test_mentions_lie_in_the_text_in_order(text: str):
    mentions = find_entities(text)
    end = 0
    for mention in mentions:
        assert text[mention.span.start : mention.span.end] == mention.text
        assert mention.text.strip()
        assert mention.provisional == mention.key.startswith("~")
        if not mention.anaphor:
            assert mention.span.start >= end
            end = mention.span.end
    assert [m.span.start for m in mentions] == sorted(m.span.start for m in mentions)
    assert mentions == find_entities(text)


@given(st.lists(st.text("ab京东", min_size=1, max_size=4), max_size=12), st.text("ab京东 ", max_size=60))
@settings(deadline=None)
def test_both_matchers_find_the_same(patterns: list[str], text: str):
    assert Matcher(patterns).find(text) == Matcher(patterns, native=False).find(text)


def test_equal_keys_mean_one_name_and_kind():
    text = "Zorbex Group bought a shop. Zorbex said so. 腾讯投资青桐资本，青桐资本表示感谢。"
    by_key: dict[str, set[tuple[str, str]]] = {}
    for mention in find_entities(text):
        by_key.setdefault(mention.key, set()).add((mention.name, mention.kind))
    assert by_key
    assert all(len(meanings) == 1 for meanings in by_key.values())


HOSTILE = {
    "capitals": "A" * 200_000,
    "words with capitals": "Foo Bar " * 25_000,
    "joints": "Bank of the " * 16_000,
    "one character": "公" * 200_000,
    "suffixes": "公司" * 100_000,
    "companies": "张三有限公司" * 30_000,
    "brackets": "(((A" * 50_000,
    "quotes": "“" * 200_000,
    "dots": "李·" * 100_000,
    "possessives": "A's " * 50_000,
    "names of the catalog": "Gucci " * 80_000,
    "enumerations": "张三、李四、" * 30_000,
    "pairs": "京东和天猫双方。" * 20_000,
    "persons": "，".join(f"董事长张{chr(0x4E00 + n % 2000)}{chr(0x4E00 + n * 7 % 3000)}表示" for n in range(15_000)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_take_no_longer(name: str):
    """Twice the text takes about twice the time; a quadratic pass would take minutes here."""
    start = time.perf_counter()
    find_entities(HOSTILE[name])
    assert time.perf_counter() - start < 20


def test_empty_texts_have_no_entities():
    assert find_entities("") == []
    assert find_entities(" \n\n ") == []


CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
PARTIES = {"brand", "platform", "investor", "investee", "acquirer", "target", "partner", "company", "actor"}
# Recall of gold participants among the mentions; only ever raised.
FLOORS = {("zh", "parties"): 0.96, ("en", "parties"): 0.96, ("zh", "persons"): 0.92, ("en", "persons"): 0.95}


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the annotated articles are not here")
def test_the_parties_of_annotated_events_are_found():
    def normal(name: str) -> str:
        return "".join(name.casefold().replace("’", "'").split())

    hits: dict[tuple[str, str], list[bool]] = {key: [] for key in FLOORS}
    for path in sorted((CORPUS / "gold").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = (CORPUS / "articles" / gold["article"]).read_text("utf-8")
        mentions: list[EntityMention] = find_entities(text, language=gold["language"], catalog=load_catalog())
        names = {normal(form) for mention in mentions if not mention.anaphor for form in (mention.name, mention.text)}
        for event in gold["events"]:
            for party in event["participants"]:
                group = "persons" if party["role"] == "person" else "parties" if party["role"] in PARTIES else None
                if group and not event.get("optional") and not party.get("optional"):
                    forms = {normal(form) for form in (party["name"], *party["surface"])}
                    hits[gold["language"], group].append(bool(forms & names))
    recall = {key: sum(found) / len(found) for key, found in hits.items()}
    assert {key: value for key, value in recall.items() if value < FLOORS[key]} == {}
