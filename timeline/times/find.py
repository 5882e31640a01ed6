"""The one function of the room: text in, time mentions out, in order, with the story's anchor carried along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from timeline.text import Span, fold, language_of
from timeline.times import en, zh, zh_words
from timeline.times.algebra import Chain, Expression, Moved, Open, Range
from timeline.times.cues import ahead
from timeline.times.frame import Resolved
from timeline.times.mention import TimeMention
from timeline.times.narrow import CALENDAR, NEWS, PLANNER, PLANNER_ZH, Reading
from timeline.times.period import edtf_of
from timeline.times.resolve import resolve
from timeline.times.story import Story

_Raw = tuple[int, int, Expression]


def find_times(
    text: str,
    *,
    published: date | None = None,
    language: str | None = None,
    prefer: str | None = None,
    blocks: Sequence[tuple[Span, str]] | None = None,
) -> list[TimeMention]:
    """The time expressions of the text with their EDTF values, in text order, never overlapping.

    `published` is what relative dates count from; without it they stay without a year (XXXX-09) or are left out.
    `prefer` tells how the writer means an undirected date: "future" the next one, "year" that of the same year; without
    it the rules that were measured on news hold. Headings and paragraphs (`blocks`) reset the story's anchor.

    >>> [(m.text, m.edtf) for m in find_times("去年9月，COACH重新入驻天猫。", published=date(2017, 1, 5))]
    [('去年9月', '2016-09')]
    """
    folded = fold(text)
    language = language or language_of(text)
    reading = _reading(prefer, language)
    story = Story(folded, published, language, reading, blocks)
    mentions = []
    for start, end, expression in chinese(folded) if language == "zh" else en.expressions(folded):
        cue = ahead(folded, start, end, language) if reading is NEWS and _undirected(expression) else None
        found = resolve(expression, story.frame(start, cue))
        if found:
            story.remember(expression, found, start, end)
            mentions.append(_mention(text, Span(start, end), f"{language}/{getattr(expression, 'rule', '')}", found))
    return mentions


def _reading(prefer: str | None, language: str) -> Reading:
    if prefer == "future":
        return PLANNER_ZH if language == "zh" else PLANNER
    return CALENDAR if prefer == "year" else NEWS


_SURE = frozenset("0123456789《")  # the candidate's own pattern has looked further


def chinese(folded: str) -> Iterator[_Raw]:
    """Every Chinese expression of a folded text, in order."""
    pairs = zh_words.starts()
    whole = folded.strip()
    done = 0
    for candidate in zh_words.candidate().finditer(folded):
        at = candidate.start()
        if at < done:
            continue
        if folded[at] not in _SURE:
            thirds = pairs.get(folded[at : at + 2])
            if thirds is None or (thirds and folded[at + 2 : at + 3] not in thirds):
                continue
        end, tokens = zh.lex(folded, at)
        if not tokens:
            continue
        done = end
        words = folded[at:end]
        before, after = zh.around(folded, at, end)
        for first, last, expression in zh.parse(words, tokens, before, after, len(words) == len(whole)):
            yield at + first, at + last, expression


def _mention(text: str, span: Span, grammar: str, found: Resolved) -> TimeMention:
    value = found.period
    return TimeMention(
        span=span,
        text=span.of(text),
        edtf=edtf_of(value),
        grain=value.grain,
        rule=f"{grammar}/{found.rule}",
        anchor=found.anchor if found.anchored != "absolute" else None,
        anchored=found.anchored,
        runner_up=edtf_of(found.runner_up) if found.runner_up else None,
    )


def _undirected(expression: Expression) -> bool:
    if isinstance(expression, Chain):
        return expression.base is None
    if isinstance(expression, Range):
        return expression.one.base is None and expression.other.base is None
    if isinstance(expression, Moved | Open):
        return _undirected(expression.of)
    return False
