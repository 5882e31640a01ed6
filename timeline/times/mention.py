"""What the date finder yields."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time expression where it stands, with the value that the text supports."""

    span: Span  # into the text as given
    text: str
    edtf: str  # no finer than the words: "2016-09", "2019-09~", "2014/2016", "XXXX-09-20"
    grain: str  # "day", "week", "month", "quarter", "half", "season", "year", "decade", "interval"
    rule: str  # which production found it, which direction rule dated it: "zh/month/nearest"
    anchor: date | None = None  # what a relative expression was counted from; None for absolute ones
    anchored: str = "absolute"  # "absolute", "publication", "story"
    runner_up: str | None = None  # the other defensible reading, as EDTF
