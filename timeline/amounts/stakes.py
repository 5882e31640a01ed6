"""Shares of a company: 35%-51%股权, 持股95%, 占总股本的8.80%, "a 20 per cent stake", "majority stake".

Only percentages that the words beside them tie to ownership: growth, discounts and market shares are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.text.numerals import chinese, english

_NUMBER = r"\d{1,3}(?:\.\d{1,4})?"
_SIGN = r" ?(?:%|per ?cent(?![a-z])|percent(?![a-z])|pc(?![a-z]))"
_OWNED_AFTER = re.compile(
    r" {0,2}(?:的)?(?:[\u4e00-\u9fff]{0,6}?(?:流通|无限售|已发行|有效|经济|普通|表决|无投票权|a类|b类|旗下|公司|该)?)?(?:股份|股权|权益|股本|普通股|投票权|表决权|控股权)"
    r"| {0,2}(?:的)?(?:全资)?(?:控股|持股|入股)|的?股(?![价市民票东指])"
    r"|(?:[ -](?:[a-z][a-z'’-]{1,14}[ -]){0,3}?)(?:stakes?|shareholding|ownership|equity|holding|interest in|share in|of (?:the |its |their |his |her |total |outstanding |issued )*(?:shares?|stock|equity|share capital|voting rights)"
    r"|of (?:the |its )*(?:company|business|firm|group|retailer|brand|venture|capital))(?![a-z])"
)
_OWNED_BEFORE = re.compile(
    r"(?:持股(?:比例|份额)?|占股|控股|股比|股份|股权|入股|股本(?:总额|总数)?|出资比例|权益|参股|(?:占|持有)(?:其|该|公司|上市公司|已发行)?[\u4e00-\u9fff]{0,8}?(?:股份|股权|股本|表决权|投票权))"
    r"(?:总[额数])?(?:的|为|达到?|至|约为?|均?在|超过?|共|合计|比例|由|逾|近|高达|提[高升]至|增[加至持]{0,2}|降至|稀释至){0,4} ?$"
    r"|(?<![a-z])(?:stakes?|shareholding|holding|interest|ownership)(?: in [a-z&'’ .-]{1,30}?)? (?:of|to|at|from)(?: about| around| nearly| just over| over| under| up to)? $"
    r"|(?<![a-z])(?:owns?|owned|owning|hold|holds|holding|held|retain|retains|retained)(?: about| around| nearly| roughly| just over| over| more than| up to| the remaining| an?| the other| another| just| some)?(?: stake of)? $"
)
_BUYS_AFTER = re.compile(r"的?(?:全资)?收购|全资")
_MARKET = re.compile(r"市场|份额|market share|of the market|涨|跌|增长|同比|下降|上升|溢价")
_WORDS = re.compile(
    r"(?<![a-z])(?P<majority>majority|controlling|control) (?:stakes?|interests?|shareholding|holding)(?![a-z])|(?<![a-z])(?P<minority>minority) (?:stakes?|interests?|shareholding|holding)(?![a-z])"
    r"|(?P<control>控股权|控制权|多数股权|多数股份|绝对控股)|(?P<few>少数股权|少数股份|少数权益)|(?P<whole>全资收购|全资控股|全部股权|全部股份)"
)  # fmt: skip
_HAN_PERCENT = re.compile(r"百分之([零一二两三四五六七八九十百点\d.]{1,8})|百分百|百分之百")


@cache
def _percent() -> re.Pattern[str]:
    to = rf"(?:(?:{_SIGN})? ?(?:-{{1,2}}|~|至|到| to |到约)(?P<two> ?{_NUMBER}))?"
    return re.compile(rf"(?P<one>{_NUMBER}){to}{_SIGN}")


def stakes(low: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, label) of each share of a company in the folded text in small letters."""
    for sign in re.finditer(r"%|per ?cent(?![a-z])|(?<=\d)pc(?![a-z])", low):
        start = _number_start(low, sign.start())
        if start is None:
            continue
        match = _percent().match(low, start)
        if match is None or match.end() < sign.end():
            continue
        if _is_owned(low, start, match.end()):
            upper = f"-{match['two'].strip()}%" if match["two"] else ""
            yield start, match.end(), f"{match['one']}%{upper}"
    for match in _HAN_PERCENT.finditer(low):
        value = chinese(match[1]) if match[1] else chinese("一百")
        if value is not None and _is_owned(low, match.start(), match.end()):
            yield match.start(), match.end(), f"{value.normalize():f}%"
    for match in re.finditer(r"(?<![a-z-])((?:[a-z]+[ -])?[a-z]+)(?= per ?cent(?![a-z]))", low):
        value = english(match[1])
        if value is not None and _is_owned(low, match.start(), match.end() + 9):
            yield match.start(), low.index("cent", match.end()) + 4, f"{value:f}%"
    labels = {"majority": "majority", "control": "majority", "minority": "minority", "few": "minority", "whole": "100%"}
    for match in _WORDS.finditer(low):
        yield match.start(), match.end(), labels[match.lastgroup or ""]


def _number_start(low: str, end: int) -> int | None:
    """The first character of the number, or of the range, that ends at ``end``: read backwards, at most 20 characters."""
    window = low[max(0, end - 20) : end]
    match = re.search(rf"(?<![\d.])(?:{_NUMBER}(?:{_SIGN})? ?(?:-{{1,2}}|~|至|到| to ) ?)?{_NUMBER} ?$", window)
    return end - len(window) + match.start() if match else None


def _is_owned(low: str, start: int, end: int) -> bool:
    before, after = low[max(0, start - 44) : start], low[end : end + 44]
    if _MARKET.search(before[-6:]) or _MARKET.match(after):
        return False
    cut = max(before.rfind(char) for char in ",;。!?\n")
    behind = _OWNED_AFTER.match(after)
    if behind and not _MARKET.search(behind[0]):
        return True
    return bool(_OWNED_BEFORE.search(before[cut + 1 :]) or _BUYS_AFTER.match(after))
