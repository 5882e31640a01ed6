"""typed: the days that people type, for a moment's use; nothing of articles is loaded for them."""

from __future__ import annotations

from datetime import date, datetime

from timeline.errors import QueryError
from timeline.times import parse_date

Day = date | str | None


def day_of(given: Day, what: str = "published") -> date | None:
    """A single day, as people type it."""
    first, last = days_of(given, what)
    if first != last:
        raise QueryError(f"{given!r} is more than a day", where=what, remedy="Write it as 2021-04-20")
    return first


def days_of(given: Day, what: str) -> tuple[date | None, date | None]:
    """The first and the last day of what people type: "2016", "2016-09", "3 months ago"."""
    if given is None or isinstance(given, date):
        return given, given
    found = parse_date(given, datetime.now().astimezone().date())
    if found is None:
        raise QueryError(f"{given!r} is no date", where=what, remedy="Write it as 2021, 2021-04 or 2021-04-20")
    return found
