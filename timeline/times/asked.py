"""What people type for --since and --until: an EDTF date, words of either language, "3 months ago"."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import lru_cache

from timeline.text import language_of
from timeline.times import edtf
from timeline.times.find import find_times


def parse_date(words: str, today: date) -> tuple[date, date] | None:
    """First and last day of what was typed, or None; `today` is what relative words count from.

    >>> parse_date("2016-09", date(2021, 1, 1))
    (datetime.date(2016, 9, 1), datetime.date(2016, 9, 30))
    >>> parse_date("去年", date(2021, 1, 1))
    (datetime.date(2020, 1, 1), datetime.date(2020, 12, 31))
    """
    typed = words.strip()
    if not typed or len(typed) > 100:
        return None
    known = edtf.interval(typed)
    if known or re.fullmatch(r"\d{4}(?:-\d{1,2}){0,2}", typed):  # 2016-13 is a slip, not June 13th
        return known
    return _found(typed, today) or _asked(typed, today)


def _found(typed: str, today: date) -> tuple[date, date] | None:
    """What the date finder reads, if it reads all that was typed."""
    mentions = find_times(typed, published=today, language=language_of(typed))
    if len(mentions) != 1 or len(mentions[0].text) < len(typed) - 3:
        return None
    return edtf.interval(mentions[0].edtf)


@lru_cache(maxsize=256)
def _asked(typed: str, today: date) -> tuple[date, date] | None:
    """dateparser's reading, to the grain that it reports."""
    import dateparser.date  # noqa: PLC0415 - half a second to load, and seldom needed

    parser = dateparser.date.DateDataParser(
        languages=["en", "zh"],
        settings={
            "RELATIVE_BASE": datetime.combine(today, time(12)),
            "PREFER_DATES_FROM": "past",
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    data = parser.get_date_data(typed)
    if data.date_obj is None:
        return None
    found = data.date_obj.date()
    shape = {"year": found.strftime("%Y"), "month": found.strftime("%Y-%m")}.get(data.period)
    return edtf.interval(shape) if shape else (found, found)
