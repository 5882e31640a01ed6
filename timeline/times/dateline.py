"""The date that an article gives itself in its first lines; it outranks what the file or the crawler says.

"新浪科技讯 10月27日下午消息", "BEIJING, Nov. 6 (Xinhua) --", a line that is nothing but a date. Not one:
"北京时间9月20日，" and "10月26日，记者获悉", which tell when something happened.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from timeline.text import fold
from timeline.times.find import find_times

_HEAD = 1500  # characters in which a dateline can stand
_LINES = 12


@cache
def _chinese() -> re.Pattern[str]:
    """An agency or a site, 讯 or a bracket, the date, 消息 or 讯 or 电."""
    day = r"(?<!\d)((?:20\d\d ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?[日号])"
    part = r" ?(?:上午|下午|中午|早间|晚间|午间|凌晨|傍晚|早|晚|夜间)? ?"
    return re.compile(
        rf"^[ 　\W]{{0,6}}[^,。;!?\n]{{0,24}}?(?:讯|电|报道|】|\]|\)|快讯)"
        rf"[ \]】)|:,]{{0,3}}(?:北京时间)? ?{day}{part}(?:的)?(?:消息|讯|电)"
        rf"|^[ \W]{{0,6}}[\w·.一-鿿]{{2,16}} ?(?:北京时间)? ?{day}{part}(?:消息|讯|电)[,，:：( ]?"
        rf"|^[ \W]{{0,6}}[\w·.一-鿿]{{1,10}}(?:网|社|报|氪)[^,。;!?\n\d]{{0,10}} ?{day}{part}(?:消息|讯|电)",
        re.MULTILINE,
    )


_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_AGENCY = "Reuters|AP|AFP|Xinhua|UPI|Bloomberg|ANI|IANS|PTI|dpa|EFE|TASS|Kyodo|Yonhap|CNN|BUSINESS WIRE"


@cache
def _english() -> re.Pattern[str]:
    """A place in capitals, the date, the agency or a dash; or the agency first."""
    day = rf"({_MONTH} \d{{1,2}}(?:, ?20\d\d)?)"
    place = r"[A-Z][A-Za-z.'/]+(?:[ ,/]{1,2}[A-Z][A-Za-z.'/]+){0,5}"
    return re.compile(
        rf"^\W{{0,4}}(?:\([A-Za-z /]{{2,30}}\) ?-+ ?)?{place}, ?{day},? ?"
        r"(?:\([A-Za-z /]{2,30}\)|/[A-Za-z ]{4,24}/)? ?-{1,2}(?= |\n|$)"
        rf"|^\W{{0,4}}\([A-Za-z /]{{2,30}}\) ?-+ ?{place}, ?{day}"
        rf"|^\W{{0,4}}{place}, ?{day},? ?(?:\((?:{_AGENCY})\)|/PRNewswire/)",
        re.MULTILINE,
    )


@cache
def _alone() -> re.Pattern[str]:
    """A line with a whole date, perhaps a time, a place or a source, and hardly anything else."""
    return re.compile(
        rf"^[ >*#|(\[]{{0,6}}(?:(?:发布于|发表于|发布时间|时间|日期|Published|Posted|Updated|Date)[: ]{{0,3}}(?:on )?)?"
        rf"(20\d\d ?[-/.年] ?\d{{1,2}} ?[-/.月] ?\d{{1,2}} ?日?"
        rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? 20\d\d|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? 20\d\d)"
        rf"(?:[T ]{{0,2}}\d{{1,2}}:\d\d(?::\d\d)?)?[^\n]{{0,24}}$",
        re.MULTILINE,
    )


def find_dateline(text: str, published: date | None) -> date | None:
    """The article's own date, if its first lines state one.

    A month and day without a year are those nearest at or before `published`, since a crawler comes later than the
    article; only where that would be most of a year, and the next one is near, the metadata are taken to be wrong.

    >>> find_dateline("新浪科技讯 10月27日下午消息，快手计划赴港上市。", date(2020, 11, 9))
    datetime.date(2020, 10, 27)
    """
    head = fold(text[:_HEAD])
    lines = "\n".join(line.strip() for line in head.split("\n") if line.strip()).split("\n")
    head = "\n".join(lines[:_LINES])
    for pattern in (_chinese(), _english(), _alone()):
        match = pattern.search(head)
        if match:
            words = next(value for value in match.groups() if value)
            found = _date_of(words, published)
            if found:
                return found
    return None


def _date_of(words: str, published: date | None) -> date | None:
    language = "zh" if "月" in words else "en"
    mentions = find_times(words, published=published, language=language)
    if len(mentions) != 1 or mentions[0].grain != "day" or "X" in mentions[0].edtf:
        return None
    found = date.fromisoformat(mentions[0].edtf)
    with_year = re.search(r"\d{4}", words)
    if with_year or published is None:
        return found
    years = [_in_year(found, published.year + n) for n in (-1, 0, 1)]
    before = max(value for value in years if value <= published)
    after = min(value for value in years if value > published)
    return after if (published - before).days > 270 and (after - published).days <= 90 else before


def _in_year(value: date, year: int) -> date:
    try:
        return value.replace(year=year)
    except ValueError:  # February 29th
        return value.replace(year=year, day=28)
