"""The day on which an article says that it was published, out of metadata or a line of page clutter.

Own patterns first, dateparser for the rest. The day stays as written whatever the time zone, and nothing here looks at
the clock: a value that does not name its day, month and year is no date.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)

# year first: 2020-11-09T11:50, 2020/11/9, 2020.11.09, 2020年11月9日, 2020-09-15-09-57-16; then 20201109 alone
_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)\s?[日号號]?")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?=$|T|\d{4}|\d{6})")
_DAY_FIRST = re.compile(
    rf"(?<![\w])(\d{{1,2}})(?:st|nd|rd|th)?(?:\s{{1,3}}of)?[\s\-.,/]{{1,3}}({_MONTH})\.?[\s\-.,/]{{1,3}}((?:19|20)\d\d)",
    re.I,
)
_MONTH_FIRST = re.compile(
    rf"(?<![A-Za-z])({_MONTH})\.?\s{{1,3}}(\d{{1,2}})(?:st|nd|rd|th)?(?:\s{{0,3}},\s{{0,3}}|\s{{1,3}})((?:19|20)\d\d)",
    re.I,
)
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?(?:\.\d{1,6})?")  # seconds or milliseconds since 1970, from 2001 on
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_LAST = re.compile(r"(?<![\d/.\-])(\d{1,2})([/.\-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")


def published_on(value: object) -> date | None:
    """The day that a metadata value names, or None.

    >>> published_on("Tue, 20 Apr 2021 08:30:00 GMT"), published_on("2020-09-15-09-57-16")
    (datetime.date(2021, 4, 20), datetime.date(2020, 9, 15))
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = str(value).strip()[:80] if value is not None else ""
    if not text:
        return None
    if _EPOCH.fullmatch(text):
        return (datetime(1970, 1, 1) + timedelta(seconds=int(text[:10]))).date()
    found = day_in(text)
    if found is not None:
        return found[0]
    if _YEAR_LAST.search(text) or not re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", text):
        return None  # 3/4/2020 may be two days; and without a year dateparser would ask the clock
    return _parsed(text)


def day_in(text: str) -> tuple[date, int, int] | None:
    """The first full date that stands in the text, and where."""
    found: tuple[date, int, int] | None = None
    for pattern, order in (
        (_YEAR_FIRST, (1, 2, 3)),
        (_DAY_FIRST, (3, 2, 1)),
        (_MONTH_FIRST, (3, 1, 2)),
        (_COMPACT, (1, 2, 3)),
    ):
        match = pattern.search(text)
        if match is None or (found is not None and match.start() >= found[1]):
            continue
        day = _day(*(match.group(number) for number in order))
        if day is not None:
            found = (day, match.start(), match.end())
    if found is None and (match := _YEAR_LAST.search(text)):
        first, second = int(match.group(1)), int(match.group(3))
        if first > 12 or second > 12 or first == second:  # else two readings, and no saying which
            month, number = (second, first) if first > 12 else (first, second)
            day = _day(match.group(4), str(month), str(number))
            found = (day, match.start(), match.end()) if day else None
    return found


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), _MONTHS.get(month.lower().rstrip(".")) or int(month), int(day))
    except ValueError:
        return None


@lru_cache(maxsize=512)
def _parsed(text: str) -> date | None:
    import dateparser  # noqa: PLC0415 - 0.2 s that most articles do not need

    settings = {
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
        "RETURN_AS_TIMEZONE_AWARE": False,
        "RELATIVE_BASE": datetime(2000, 1, 1),  # never used, since every part is required; keeps the clock out
    }
    try:
        moment = dateparser.parse(text, languages=["en", "zh", "zh-Hant"], settings=settings)
    except (ValueError, OverflowError, RecursionError, TypeError, AttributeError):  # odd input trips its own parsers
        return None
    return moment.date() if moment is not None and 1900 <= moment.year <= 2100 else None


_LABEL = re.compile(
    r"(?:发布|發布|发表|發表|更新|刊登|创建|刊發|刊发)?(?:时间|時間|日期|于|於)[:：]?|发布[:：]|"
    r"(?:first |last )?(?:published|posted|updated|modified|date|publish date|created)(?: (?:on|at|date))?\s?:?",
    re.I,
)
_REST = re.compile(
    r"\d{1,2}[:：]\d\d(?:[:：]\d\d)?(?:\s?[ap]\.?m\.?)?|\d{1,2}时\d{1,2}分|(?:上午|下午|晚上|凌晨|中午)"
    r"|(?:星期|周|週|礼拜)[一二三四五六日天]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])"
    r"|(?:GMT|UTC|BST|EST|EDT|ET|PST|PDT|CST|HKT|SGT)(?:[+-]\d{1,2}(?::?\d\d)?)?(?![a-z])|[+-]\d\d:?\d\d"
    r"|(?<!\d)\d{1,7}(?!\d)|[版期]|\bat\b",
    re.I,
)
_CREDIT = re.compile(
    r"(?:来源|來源|作者|编辑|編輯|责编|责任编辑|记者|阅读|閱讀|浏览|瀏覽|点击|评论|評論|字号|字號|分享|转载|文/|更新"
    r"|updated?\b|last modified|by |source|author|views?\b|comments?\b|read\b).{0,60}$",
    re.I,
)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:：]\d\d(?!\d)")
_NAMED = re.compile("[\u4e00-\u9fffA-Za-z]{2,12}")  # a paper, beside a date with its time
_AGENCY = re.compile(r"[(（][A-Z][\w ]{1,20}[)）]")
_PLACE = re.compile(r"[A-Z][A-Z ,.'\-]{1,29}")


def dateline(line: str) -> date | None:
    """The day of a line that is little more than a date: "2017/8/22 13:32:00 53", "2020年11月9日 来源：某报"."""
    if len(line) > 120 or _YEAR.search(line) is None:
        return None
    found = day_in(line)
    if found is None:
        return None
    day, start, end = found
    before, after = line[:start], _AGENCY.sub(" ", line[end:])
    before = _REST.sub(" ", _LABEL.sub(" ", before))
    after = _REST.sub(" ", after.lstrip("T")) if "T" in after[:1] else _REST.sub(" ", after)
    after = _LABEL.sub(" ", _CREDIT.sub("", after))
    before = _CREDIT.sub("", before) if re.match(r"\s*(?:来源|來源|作者|文/|by )", before, re.I) else before
    before, after = (part.strip(" \t\u3000|｜丨·•,，:：;；()（）[]【】-—–_/>.") for part in (before, after))
    timed = _CLOCK.search(line) is not None
    if before and not (_PLACE.fullmatch(before) and len(before) <= 20) and not (timed and _NAMED.fullmatch(before)):
        return None
    return day if not after or _PLACE.fullmatch(after) or (timed and _NAMED.fullmatch(after)) else None
