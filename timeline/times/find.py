"""The one function of the room: text in, time mentions out, in order, with the story's anchor carried along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from timeline.text import Span, fold, language_of
from timeline.times import en, zh, zh_words
from timeline.times.algebra import Chain, Expression, Moved, Open, Range
from timeline.times.cues import ahead
from timeline.times.mention import TimeMention
from timeline.times.narrow import CALENDAR, NEWS, PLANNER, PLANNER_ZH, Reading
from timeline.times.period import NO_YEAR, Period, edtf_of
from timeline.times.resolve import Frame, Resolved, resolve

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
    it the rules that were measured on news hold. `blocks` are the headings and paragraphs, which reset the story's anchor.

    >>> [(m.text, m.edtf) for m in find_times("去年9月，COACH重新入驻天猫。", published=date(2017, 1, 5))]
    [('去年9月', '2016-09')]
    """
    folded = fold(text)
    language = language or language_of(text)
    reading = _reading(prefer, language)
    raw = _zh(folded) if language == "zh" else en.expressions(folded)
    teller = _Teller(text, folded, published, language, reading, blocks)
    return [mention for start, end, expression in raw if (mention := teller.tell(start, end, expression))]


def _reading(prefer: str | None, language: str) -> Reading:
    if prefer == "future":
        return PLANNER_ZH if language == "zh" else PLANNER
    return CALENDAR if prefer == "year" else NEWS


# The characters around a run that its reading can depend on; any other is a dot, so that runs can be remembered.
_BEFORE = frozenset("在于自从至到月约,。;、 ")
_AFTER = frozenset(",。;、日时")


def _zh(folded: str) -> Iterator[_Raw]:
    pairs = zh_words.starts()
    whole = folded.strip()
    done = 0
    for candidate in zh_words.candidate().finditer(folded):
        at = candidate.start()
        if at < done:
            continue
        thirds = pairs.get(folded[at : at + 2], "")
        if thirds and folded[at + 2 : at + 3] not in thirds:
            continue
        if not thirds and folded[at] > "⺀" and folded[at] != "《" and folded[at : at + 2] not in pairs:
            continue
        end, tokens = zh.lex(folded, at)
        if not tokens:
            continue
        done = end
        words = folded[at:end]
        before, after = folded[max(0, at - 3) : at], folded[end : end + 1]
        if before and before != "截止到":
            before = before[-1] if before[-1] in _BEFORE else "."
        if after and after not in _AFTER:
            after = "."
        for first, last, expression in zh.parse(words, tokens, before, after, len(words) == len(whole)):
            yield at + first, at + last, expression


class _Teller:
    """Resolves expressions one after the other, and remembers what the story last named."""

    def __init__(
        self,
        text: str,
        folded: str,
        published: date | None,
        language: str,
        reading: Reading,
        blocks: Sequence[tuple[Span, str]] | None,
    ) -> None:
        self.text, self.folded, self.published = text, folded, published
        self.language, self.reading = language, reading
        self.story: Period | None = None
        self.quarter: Period | None = None
        self.told_at = self.read_to = 0
        self.broken = False  # a heading or a new paragraph since the story's last date
        self.opening = False  # whether that date opened its sentence, as a narrative does
        self.present: Period | None = None  # without a publication date: the month that the text last named

    def tell(self, start: int, end: int, expression: Expression) -> TimeMention | None:
        if not self.broken and self.folded.find("\n", self.read_to, start) >= 0:
            self.broken = True
        self.read_to = start
        cue = None
        if _undirected(expression) and self.reading is NEWS:
            cue = ahead(self.folded, start, end, self.language)
        frame = Frame(
            self.published,
            self.story,
            self.narrative(start),
            self.near(start),
            self.quarter,
            self.language,
            self.reading,
            cue,
        )
        found = resolve(expression, frame)
        if found is None:
            return None
        self.remember(expression, found, start)
        value = found.period
        return TimeMention(
            span=Span(start, end),
            text=self.text[start:end],
            edtf=edtf_of(value),
            grain=value.grain,
            rule=f"{self.language}/{getattr(expression, 'rule', '')}/{found.rule}",
            anchor=found.anchor if found.anchored != "absolute" else None,
            anchored=found.anchored,
            runner_up=edtf_of(found.runner_up) if found.runner_up else None,
        )

    def narrative(self, start: int) -> Period | None:
        story = self.story
        if self.published is None:
            return self.present
        if story is None or self.broken or story.start.year == self.published.year:
            return None
        if story.start > self.published:
            return None
        if self.language == "en" and (story.grain == "quarter" or start - self.told_at > 200 or not self.opening):
            return None
        return story

    def near(self, start: int) -> Period | None:
        """The date just named, where a bare day may share its month."""
        story = self.story
        if (
            story is None
            or self.broken
            or start - self.told_at > 90
            or (self.published and story.start > self.published)
        ):
            return None
        return story

    def opens(self, start: int) -> bool:
        """Whether a sentence begins at the place, give or take an "In"."""
        before = self.folded[max(0, start - 6) : start].removesuffix("In ").rstrip(" ")
        return not before or before[-1] in '.!?\n"'

    def remember(self, expression: Expression, found: Resolved, start: int) -> None:
        value = found.period
        if value.grain == "quarter" and found.rule != "year ago":
            self.quarter = value
        if value.first is None or value.first.year == NO_YEAR or value.approx or value.last is None:
            return
        if value.grain in ("decade", "century", "week") or not _tells(expression):
            return
        if (
            isinstance(expression, Chain)
            and expression.base is None
            and found.rule != "narrative"
            and self.broken is False
            and self.story
            and self.published is None
        ):
            return
        self.story = value
        self.told_at = start
        self.broken = False
        self.opening = value.grain != "year" or self.opens(start) or found.anchored == "story"
        if value.grain in ("month", "day") and found.anchored == "absolute":
            self.present = value


def _tells(expression: Expression) -> bool:
    """Whether a date moves the story: those that carry a year do, today and last week do not."""
    if isinstance(expression, Chain):
        base = expression.base
        if base is None:
            return expression.steps[0].kind not in ("weekday", "weekend")
        return base.kind in ("year", "day", "story", "later") or (
            base.kind == "this" and base.unit in ("year", "month")
        )
    return isinstance(expression, Range) and _tells(expression.one)


def _undirected(expression: Expression) -> bool:
    if isinstance(expression, Chain):
        return expression.base is None
    if isinstance(expression, Range):
        return expression.one.base is None and expression.other.base is None
    if isinstance(expression, Moved | Open):
        return _undirected(expression.of)
    return False
