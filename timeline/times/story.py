"""What the story has named so far: the date that 同年 and "two weeks later" count from, and that bare months may share.

The anchor is the last date with a year of its own. It serves bare months only where its year is not that of the
publication, in the same paragraph, and while the months do not run backwards; a line that is nothing but a year or a
month ("2018年") serves all that follows, up to the next one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from timeline.text import Span
from timeline.times.algebra import Chain, Expression, Range
from timeline.times.frame import Frame, Resolved
from timeline.times.narrow import Reading
from timeline.times.period import NO_YEAR, Period
from timeline.times.period import month as month_of

_HEADINGS = ("title", "heading")
_FAR = 200  # characters of English after which a date is no longer in a reader's mind
_NEAR = 90  # the same for the month of a bare day


# Dates with a year and a month, in either language; how far into an article its own day is told.
_DATED = re.compile(
    r"((?:19|20)[0-9]{2}) ?年 ?([0-9]{1,2}) ?月(?: ?([0-9]{1,2}) ?[日号])?"
    r"|(?:([0-9]{1,2}) )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
    r"(?: ([0-9]{1,2}),?)? ((?:19|20)[0-9]{2})(?![0-9])"
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_LEAD = 400


def estimated(folded: str) -> Period | None:
    """The month in which an article without a publication date was written, as far as its own dates tell.

    The latest of them, where it stands in the lead or where two agree on the year; else nothing, rather than a
    year that some background happens to name.
    """
    found: list[tuple[int, int, bool]] = []
    for match in _DATED.finditer(folded.lower()):
        year = int(match[1] or match[7])
        month = int(match[2]) if match[2] else _MONTHS.index(match[5]) + 1
        if 1 <= month <= 12:
            found.append((year, month, match.start() < _LEAD))
    if not found:
        return None
    year, month = max((year, month) for year, month, _ in found)
    own = [told for told in found if told[0] == year]
    return month_of(year, month) if len(own) > 1 or own[0][2] else None


class Story:
    """Walks along with the findings of one text."""

    def __init__(
        self,
        folded: str,
        published: date | None,
        language: str,
        reading: Reading,
        blocks: Sequence[tuple[Span, str]] | None,
    ) -> None:
        self.folded, self.published, self.language, self.reading = folded, published, language, reading
        self.starts = [span.start for span, _ in blocks or ()]
        self.kinds = [kind for _, kind in blocks or ()]
        self.told: Period | None = None
        self.told_at = self.read_to = 0
        self.broken = False  # a new paragraph since then
        self.opening = False  # whether it opened its sentence, as a narrative does
        self.headline: Period | None = None  # a year or month that is a line of its own
        self.day: Period | None = None
        self.quarter: Period | None = None  # of a report
        self.present = None if published else estimated(folded)  # what 去年 counts from without a publication date

    def frame(self, start: int, ahead: bool | None) -> Frame:
        """What an expression at this place is resolved against."""
        self._walk(start)
        return Frame(
            self.published,
            self.told,
            self._narrative(start),
            self._near(start),
            self.day,
            self.quarter,
            self.language,
            self.reading,
            ahead,
        )

    def _walk(self, start: int) -> None:
        """Go on to the place, and note the ends of paragraphs and the headings on the way."""
        if self.starts:
            before, now = bisect_right(self.starts, self.read_to), bisect_right(self.starts, start)
            passed = self.kinds[before:now]
            self.broken = self.broken or bool(passed)
            if any(kind in _HEADINGS for kind in passed):
                self.told = None
        elif not self.broken and self.folded.find("\n", self.read_to, start) >= 0:
            self.broken = True
        self.read_to = start

    def _narrative(self, start: int) -> Period | None:
        if self.published is None:
            return self.present
        told = self.told
        if told is None or self.broken:
            return self.headline
        if told.start.year == self.published.year or told.start > self.published:
            return None
        if self.language == "en":
            clause = self._opens(start, '.!?;,\n"')
            if told.grain == "quarter" or start - self.told_at > _FAR or not (self.opening and clause):
                return None
        return told

    def _near(self, start: int) -> Period | None:
        """The date just named, where a bare day may share its month."""
        told = self.told
        if (
            told is None
            or self.broken
            or start - self.told_at > _NEAR
            or (self.published and told.start > self.published)
        ):
            return self.headline
        return told

    def _opens(self, start: int, marks: str = '.!?\n"') -> bool:
        """Whether a sentence, or what else these marks end, begins at the place, give or take an "In"."""
        before = self.folded[max(0, start - 8) : start].rstrip(" ")
        for word in ("In", "in", "On", "on", "By", "and"):
            before = before.removesuffix(word).rstrip(" ")
        return not before or before[-1] in marks

    def remember(self, expression: Expression, found: Resolved, start: int, end: int) -> None:
        """Take the date as what the story last named, if it is one that a reader would count from."""
        value = found.period
        if value.grain == "day" and value.start.year != NO_YEAR and not value.approx:
            self.day = value
        if value.grain == "quarter" and found.rule != "year ago":
            self.quarter = value
        if value.first is None or value.last is None or value.first.year == NO_YEAR or value.approx:
            return
        if value.grain in ("decade", "century", "week") or not _tells(expression):
            return
        if found.anchored == "publication" and found.rule in ("story", "later"):
            return  # two weeks later, with nothing that it could be later than
        self.told, self.told_at, self.broken = value, start, False
        self.opening = value.grain != "year" or self._opens(start) or found.anchored == "story"
        if value.grain in ("year", "month") and found.anchored != "publication" and self._own_line(start, end):
            self.headline = value
        elif self.headline and found.anchored == "absolute" and value.start.year != self.headline.start.year:
            self.headline = None

    def _own_line(self, start: int, end: int) -> bool:
        """Whether nothing else stands on the line, marks of a list or a heading aside."""
        before = self.folded[max(0, start - 6) : start].rpartition("\n")
        if not before[1] and start > 6:
            return False
        after = self.folded[end : end + 6].partition("\n")
        if not after[1] and end + 6 < len(self.folded):
            return False
        return not (before[2] + after[0]).strip(" #*:.-·|")


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
