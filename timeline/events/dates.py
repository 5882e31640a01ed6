"""Which date an event has: its clause's, its sentence's, the story's, or that of the announcement.

The order was read off the annotated corpus: 86% of the dated events have their date in the sentence that tells them, 12% are
the article's own news and are dated by its month ("2021-04~").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.events.reading import Article, Sentence
from timeline.events.template import TIME, Template, Unit
from timeline.times import TimeMention

_BREAK = re.compile(r"[;。!?\n]|,")
# Words before a time that make it the date of something else: an age, a report, a period that is only compared with.
_NOT_ITS = re.compile(
    r"(?:截至|截止|截止到|成立于|创立于|创办于|始于|诞生于|founded in|established in|as of|compared (?:to|with)|since its launch in|dating back to)[ \"]*$"
)
_UNTIL = re.compile(r"^(?:以来|数据|报告|财年|财报|年报|业绩|营收|之前|以前|之际)")


@dataclass(frozen=True, slots=True)
class Dating:
    """A date as EDTF with the words that gave it and how they were found."""

    date: str | None
    words: str | None
    rule: str  # clause, sentence, story, announcement, none


NONE = Dating(None, None, "none")


def date_of(article: Article, sentence: Sentence, start: int, end: int, status: str) -> Dating:
    """The date of what the trigger at ``shape[start:end]`` tells."""
    unit, rule = _in_sentence(sentence.template, start, end)
    if unit is not None and unit.time is not None:
        return Dating(unit.time.edtf, unit.time.text, rule)
    told = _in_story(article, sentence)
    if told is not None:
        return Dating(told.edtf, told.text, "story")
    if article.reading.published is not None and (status in ("planned", "occurred")) and is_own_news(article, sentence):
        return Dating(f"{article.reading.published:%Y-%m}~", None, "announcement")
    return NONE


def _in_sentence(template: Template, start: int, end: int) -> tuple[Unit | None, str]:
    shape = template.shape
    places = [i for i, char in enumerate(shape) if char == TIME and _may_date(shape, i)]
    if not places:
        return None, "none"
    before = [i for i in places if i < start]
    after = [i for i in places if i >= start]
    left, right = _edges(shape, start, end)
    for i in reversed(before):
        if i >= left:
            return template.units[i], "clause"
    for i in after:
        if i < right:
            return template.units[i], "clause"
    if before:
        return template.units[before[-1]], "sentence"
    first = after[0]
    if not re.search(r"[;。!?]", shape[end:first]) and len(_BREAK.findall(shape[end:first])) <= 2:
        return template.units[first], "sentence"
    return None, "none"


def _may_date(shape: str, index: int) -> bool:
    return not _NOT_ITS.search(shape[max(0, index - 24) : index]) and not _UNTIL.match(shape[index + 1 : index + 4])


def _edges(shape: str, start: int, end: int) -> tuple[int, int]:
    left = 0
    for match in _BREAK.finditer(shape, 0, start):
        left = match.end()
    next_break = _BREAK.search(shape, end)
    return left, next_break.start() if next_break else len(shape)


_CONTINUES = re.compile(
    r"^[\"'「(]*(?:随后|此后|之后|同时|此外|并|而|其中|与此同时|当时|这|该|本次|此次|the deal|the move|it |they |this |as part|under the|also|meanwhile|at the same time|at the time|later|the )"
)


def _in_story(article: Article, sentence: Sentence) -> TimeMention | None:
    """The date of the sentence before in the same block, where this one goes on with it."""
    number = sentence.number
    if number == 0 or article.passages[number - 1].block != sentence.passage.block:
        return None
    if not _CONTINUES.search(sentence.template.shape):
        return None
    earlier = article.sentence(number - 1).template
    times = [earlier.units[i] for i, char in enumerate(earlier.shape) if char == TIME and _may_date(earlier.shape, i)]
    return times[0].time if times else None


def is_own_news(article: Article, sentence: Sentence) -> bool:
    """Whether the sentence stands where an article tells its own news: the title, or its first few sentences."""
    if sentence.passage.kind == "title":
        return True
    body = [
        p for p in article.passages[: sentence.number] if p.kind not in ("title", "heading", "furniture", "caption")
    ]
    return len(body) < 4
