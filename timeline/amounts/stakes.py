"""Shares of a company: 30%-45%股权, 持股95%, 占总股本的6.20%, "a 20 per cent stake", "majority stake".

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
    r" {0,2}(?:的)?(?:[\u4e00-\u9fff]{0,6}?(?:流通|无限售|已发行|有效|经济|普通|表决|无投票权|a类|b类|旗下|公司"
    r"|该)?)?(?:股份|股权|权益|股本|普通股|投票权|表决权|控股权)"
    r"| {0,2}(?:的)?(?:全资)?(?:控股|持股|入股)|的?股(?![价市民票东指])"
    r"|(?:[ -](?:[a-z][a-z'’-]{1,14}[ -]){0,3}?)(?:stakes?|shareholding|ownership|equity|holding|interest in"
    r"|share in|of (?:the |its |their |his |her |total |outstanding |issued )*(?:shares?|stock|equity|share capital"
    r"|voting rights)"
    r"|of (?:the |its )*(?:company|business|firm|group|retailer|brand|venture|capital))(?![a-z])"
)
_OWNED_BEFORE = re.compile(
    r"(?:持股(?:比例|份额)?|占股|控股|股比|股份|股权|入股|股本(?:总额|总数)?|出资比例|权益|参股|(?:占|持有)(?:其"
    r"|该|公司|上市公司|已发行)?[\u4e00-\u9fff]{0,8}?(?:股份|股权|股本|表决权|投票权))"
    r"(?:总[额数])?(?:的|为|达到?|至|约为?|均?在|超过?|共|合计|比例|由|逾|近|高达|提[高升]至|增[加至持]{0,2}|降至"
    r"|稀释至){0,4} ?$"
    r"|(?<![a-z])(?:stakes?|shareholding|holding|interest|ownership)(?: in [a-z&'’ .-]{1,30}?)? (?:of|to|at"
    r"|from)(?: about| around| nearly| just over| over| under| up to)? $"
    r"|(?<![a-z])(?:owns?|owned|owning|hold|holds|holding|held|retain|retains|retained)(?: about| around| nearly"
    r"| roughly| just over| over| more than| up to| the remaining| an?| the other| another| just"
    r"| some)?(?: stake of)? $"
)
_BUYS_AFTER = re.compile(r"的?(?:全资)?收购|全资")
_MARKET = re.compile(r"市场|份额|market share|of the market|涨|跌|增长|同比|下降|上升|溢价")
# What says the size of a share without a number: found as plain text, then checked.
_WORDS = {
    "majority": "majority", "controlling": "majority", "控股权": "majority", "控制权": "majority",
    "多数股权": "majority", "多数股份": "majority",
    "绝对控股": "majority", "minority": "minority", "少数股权": "minority", "少数股份": "minority",
    "少数权益": "minority",
    "全资收购": "100%", "全资控股": "100%", "全部股权": "100%", "全部股份": "100%",
}  # fmt: skip
_CHANGES = re.compile(r" to |(?:变更|增加|提升|提高|下降|减少|稀释|上升)?(?:至|到|为)|降至|增至|升至")
_TAKES_CONTROL = re.compile(r"获得|取得|获取|谋求|收购|拿下|购买|出售|转让")
_LATIN_STAKE = re.compile(r"[a-z]+(?: [a-z]{1,12})? (?:stakes?|interests?|shareholding|holding)(?![a-z])")
_HAN_PERCENT = re.compile(r"百分之([零一二两三四五六七八九十百点\d.]{1,8})|百分百|百分之百")


@cache
def _percent() -> re.Pattern[str]:
    to = rf"(?:(?:{_SIGN})? ?(?:-{{1,2}}|~|至|到| to |到约)(?P<two> ?{_NUMBER}))?"
    return re.compile(rf"(?P<one>{_NUMBER}){to}{_SIGN}")


@cache
def _one_percent() -> re.Pattern[str]:
    return re.compile(rf"(?P<one>{_NUMBER})(?P<two>(?!))?{_SIGN}")


def stakes(low: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, label) of each share of a company in the folded text in small letters."""
    last = -99
    for at, end in sorted((*_all(low, "%"), *_per_cents(low))):
        start = _number_start(low, at)
        if start is None:
            yield from _worded(low, at, end)
            continue
        if low.endswith(("from ", "由", "从"), 0, start):
            match = _one_percent().match(low, start)  # "from 5% to 8%" are two
            if match is not None and at >= match.end():
                start = _number_start(low, at, alone=True) or start
                match = _one_percent().match(low, start)
        else:
            match = _percent().match(low, start)
        if match is None or match.end() < end:
            continue
        changed = 0 < start - last <= 8 and _CHANGES.fullmatch(low, last, start)
        if changed or _is_owned(low, start, match.end()):
            last = match.end()
            upper = f"-{match['two'].strip()}%" if match["two"] else ""
            yield start, match.end(), f"{match['one']}%{upper}"
    for at, _ in _all(low, "百分"):
        match = _HAN_PERCENT.match(low, at)
        if match is None:
            continue
        value = chinese(match[1]) if match[1] else chinese("一百")
        if value is not None and _is_owned(low, match.start(), match.end()):
            yield match.start(), match.end(), f"{value.normalize():f}%"
    for word, label in _WORDS.items():
        for at, end in _all(low, word):
            if word == "控制权" and not _TAKES_CONTROL.search(low, max(0, at - 16), at):
                continue
            if not word.isascii():
                yield at, end, label
            elif not low[at - 1 : at].isalpha() and (match := _LATIN_STAKE.match(low, at, at + 40)):
                yield at, match.end(), label


def _all(low: str, word: str) -> Iterator[tuple[int, int]]:
    """Where the word stands: plain searching is many times faster than an alternation."""
    at = low.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = low.find(word, at + len(word))


def _per_cents(low: str) -> Iterator[tuple[int, int]]:
    for at, end in _all(low, "cent"):
        if not low[end : end + 1].isalpha():
            for sign in ("per ", "per"):
                if low.endswith(sign, 0, at):
                    yield at - len(sign), end


def _worded(low: str, at: int, end: int) -> Iterator[tuple[int, int, str]]:
    """A percentage in words: "twenty per cent of the shares"."""
    words = re.search(r"(?<![a-z-])(?:[a-z]{3,7}[ -])?[a-z]{3,9} ?$", low[max(0, at - 20) : at])
    if words is None or at == 0:
        return
    said = words[0].split()
    for count in (len(said), 1):
        value = english(" ".join(said[-count:])) if said else None
        if value is not None:
            start = low.rindex(said[-count], 0, at)
            if _is_owned(low, start, end):
                yield start, end, f"{value:f}%"
            return


def _number_start(low: str, end: int, *, alone: bool = False) -> int | None:
    """The first character of the number, or of the range, that ends at ``end``, read backwards."""
    window = low[max(0, end - 20) : end]
    first = "" if alone else rf"(?:{_NUMBER}(?:{_SIGN})? ?(?:-{{1,2}}|~|至|到| to ) ?)?"
    match = re.search(rf"(?<![\d.]){first}{_NUMBER} ?$", window)
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
