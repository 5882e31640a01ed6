"""What becomes of every candidate is told with its reason, and the told ones are those that are found."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.documents import read_document
from timeline.events import find_events
from timeline.events.reading import Reading
from timeline.events.trace import FATES, RANKS, Candidate, Trace
from timeline.events.tracing import trace_events
from timeline.pipeline import explain, extract, read

ARTICLES = sorted((Path(__file__).parents[2] / "seeds" / "articles").iterdir())


def reading_of(text: str, published: str = "2021-04-20") -> Reading:
    return read(read_document("row.txt", data=text.encode(), published=date.fromisoformat(published)))


def traced(text: str, published: str = "2021-04-20") -> list[Trace]:
    return trace_events(reading_of(text, published))


def candidates(text: str, published: str = "2021-04-20") -> list[Candidate]:
    return [one for trace in traced(text, published) for one in trace.candidates]


def told(text: str, published: str = "2021-04-20") -> Candidate:
    [one] = [one for one in candidates(text, published) if one.told]
    return one


# the fate     what decides it       the text
REFUSED = [
    ("veto", "门槛", "2021年3月，业内人士介绍，Gucci入驻天猫门槛不高。"),
    ("supposed", "如果", "2021年3月，如果Gucci入驻天猫，业绩会好看得多。"),
    ("supposed", "if", "Analysts would cheer if Burberry opened a store in Paris in March 2021."),
    ("asked", "?", "2021年3月，Gucci入驻天猫了吗？"),
    ("habit", "每年", "Gucci每年都会入驻天猫，路易威登没有这样的安排。"),
    ("passive", "", "Supreme was sued by Gucci in December 2020."),
    ("both sides", "", "2021年3月，京东收购京东。"),
    (
        "floor",
        "is below",
        "Gucci是意大利品牌，总部在佛罗伦萨。" + "这里的人都爱喝咖啡。" * 14 + "早年在天猫开出旗舰店。",
    ),
]


@pytest.mark.parametrize("fate, words, text", REFUSED, ids=[f"{row[0]}-{row[1]}" for row in REFUSED])
def test_a_refused_candidate_says_why(fate, words, text):
    refused = [one for one in candidates(text) if one.fate == fate]
    assert refused, [(one.rule, one.fate, one.detail) for one in candidates(text)]
    assert any(words in one.detail for one in refused)
    assert not any(one.told for one in refused)
    assert fate in FATES


def test_a_missing_role_is_named():
    [one, *_] = [one for one in candidates("2021年3月，该平台宣布正式入驻天猫。") if one.fate == "missing"]
    assert one.detail == "brand"
    assert [slot.role for slot in one.slots] == ["platform"]


def test_an_outranked_candidate_says_what_outranks_it():
    found = candidates("2016年9月，Gucci撤出天猫，官方旗舰店随之关闭。")
    [best] = [one for one in found if one.told]
    outranked = [one for one in found if one.fate == "outranked"]
    assert outranked
    for one in outranked:
        assert one.better == f"{best.rule} ({best.words})"
        assert one.detail in RANKS


def test_a_told_candidate_shows_what_filled_its_slots_and_whence():
    text = "2011年12月，Gucci在天猫开出第一家店。\n去年9月，它重返天猫开店。"
    one = next(one for one in candidates(text, "2016-09-21") if one.told and one.words == "重返")
    slots = {slot.role: slot for slot in one.slots}
    assert (slots["brand"].name, slots["brand"].via, slots["brand"].sentence) == ("Gucci", "reference", 0)
    assert (slots["platform"].words, slots["platform"].via, slots["platform"].sentence) == ("天猫", "slot", 1)
    assert slots["platform"].span is not None
    assert slots["platform"].span.of(text) == "天猫"


def test_an_elided_role_says_where_its_antecedent_stands():
    text = "Gucci在2020年表现不俗。2021年3月，正式入驻天猫。"
    one = told(text)
    [brand] = [slot for slot in one.slots if slot.role == "brand"]
    assert (brand.name, brand.via, brand.sentence) == ("Gucci", "topic", 0)
    assert one.factors is not None
    assert one.factors["topic"] < 1


DATED = [
    # the rule       where                     the text
    ("clause", "opens the sentence", "2016年9月，Gucci退出天猫。"),
    ("clause", "before the trigger", "Gucci在2016年9月退出天猫。"),
    ("announcement", "published 2021-04-20", "Gucci宣布正式入驻天猫。"),
]


@pytest.mark.parametrize("rule, place, text", DATED, ids=[row[1] for row in DATED])
def test_the_date_says_by_which_rule_and_where_its_words_stand(rule, place, text):
    dated = told(text).dated
    assert dated is not None
    assert (dated.rule, dated.place) == (rule, place)
    if dated.words:
        assert dated.span is not None
        assert dated.span.of(text) == dated.words
        assert dated.reason
        assert dated.date
        assert dated.date in dated.reason


def test_the_status_says_which_words_made_it():
    one = told("2021年4月，Gucci计划于5月入驻天猫。")
    assert (one.status, one.cue) == ("planned", "计划")
    assert told("2016年9月，Gucci退出天猫。").cue is None


def test_sums_are_taken_or_passed_over_with_what_they_are():
    text = "2021年3月，腾讯以3亿美元投资Farfetch，后者的估值达到90亿美元。"
    one = next(one for one in candidates(text) if one.told and one.rule.startswith("investment/"))
    sums = {found.words: found for found in one.sums}
    assert sums["3亿美元"].taken
    assert not sums["90亿美元"].taken
    assert sums["90亿美元"].role == "valuation"


def test_the_confidence_is_the_product_of_its_factors():
    for path in ARTICLES:
        for trace in trace_events(read(read_document(path))):
            for one in trace.candidates:
                if one.factors is not None:
                    product = 1.0
                    for factor in one.factors.values():
                        product *= factor
                    assert one.confidence == pytest.approx(product, abs=0.0006)


def test_templates_are_readable():
    [trace] = traced("2016年9月，Gucci在天猫的旗舰店关闭。")
    assert trace.templates == ("<time 2016-09>,<brand Gucci>在<platform Tmall>的旗舰店关闭。",)
    assert not any("\ue000" <= char <= "\uf8ff" for template in trace.templates for char in template)
    assert "关闭" in trace.triggers


def test_marks_lie_in_order_inside_the_sentence():
    for path in ARTICLES:
        document = read_document(path)
        for trace in trace_events(read(document)):
            assert trace.span.of(document.text) == trace.words
            end = trace.span.start
            for mark in trace.marks:
                assert end <= mark.span.start < mark.span.end <= trace.span.end
                assert mark.span.of(document.text) == mark.words
                end = mark.span.end


def test_every_sentence_is_there_when_asked_for():
    reading = reading_of("今天天气很好。Gucci在2016年9月退出天猫。")
    assert [trace.number for trace in trace_events(reading)] == [1]
    first, second = trace_events(reading, every=True)
    assert (first.triggers, first.candidates) == ((), ())
    assert second.tells


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_what_is_told_is_what_is_found(path):
    document = read_document(path)
    reading = read(document)
    drafts = [one.draft for trace in trace_events(reading) for one in trace.candidates if one.told]
    assert drafts == find_events(reading)
    assert explain(document)[0] == extract(document)


_ZH = ["Gucci", "天猫", "京东", "入驻", "退出", "收购", "2016年9月", "将", "如果", "，", "。", "的", "它"]
_EN = [" ", "Burberry", "opened", "was", "acquired", "by", "a store in", "Paris", "may", "?", "\ue000"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(_ZH + _EN), max_size=40))
def test_any_text_can_be_traced(words):
    text = "".join(words) or "。"
    reading = reading_of("正文。" + text)
    traces = trace_events(reading, every=True)
    assert [one.draft for trace in traces for one in trace.candidates if one.told] == find_events(reading)
    assert all(one.fate in FATES for trace in traces for one in trace.candidates)


def test_a_hostile_sentence_has_a_bounded_trace():
    [*traces] = traced("Gucci和" * 800 + "如果入驻天猫" * 200)
    assert all(len(trace.candidates) <= 200 for trace in traces)
