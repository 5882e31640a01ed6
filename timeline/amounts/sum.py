"""A sum, and what stands around it: that it is rough, that it is one for each, that it comes every year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_APPROX_BEFORE = re.compile(
    r"(?:近|约|超|超过|超出|逾|将近|接近|大概|差不多|不到|不足|(?<![通不经])过|(?:至少|最[多高]|不[少低]于"
    r"|不[超高]过?于?|[低高多]于|至多|约|超)(?:可|将|[融募筹集投]资|募集|支付|出资|赔偿|罚款)?"
    r"|(?<![a-z])(?:about|around|nearly|almost|roughly|approximately|approx\.?|some|over|under|(?:more|less) than"
    r"|at (?:least|most)|up to|as (?:much|high) as"
    r"|close to|estimated|in excess of|upwards? of|north of|nearing|order of|circa|c\.?|maximum of|no (?:more|less"
    r"|fewer) than|exceeding|topping)(?: an?| the)?|~)"
    r"(?:[达为了]|合|人民币| )?$"
)
_APPROX_AFTER = re.compile(
    r" ?(?:级|量级|左右|上下|以上|以内|以下|有余|多(?![种样元])|余|\+|or so|or more|plus(?![a-z])|-odd|-plus)"
)
_EACH_BEFORE = re.compile(
    r"(?:每(?!年)[\u4e00-\u9fff]{0,3}|各(?:自)?(?:[获捐赔投出][得款偿资]?)?|人均|(?<![a-z])each (?:worth |of )?"
    r"|(?<![a-z])per share (?:of |at )?)(?:约|为|超过?|近)?$"
)
_EACH_AFTER = re.compile(
    r" ?(?:/ ?(?:股|[\u4e00-\u9fff])|每股|[ -](?:a|per)[ -](?:share|site|store|shop|unit|item|piece|head|person"
    r"|night|ticket|tonne|ton|barrel|bottle|customer|user|employee|visit|ride|litre|gallon"
    r"|square [a-z]{2,10})s?(?![a-z])"
    r"|(?:each|apiece)(?![a-z])| (?:each|apiece)(?![a-z]))"
)
_RATE_AFTER = re.compile(
    r" ?(?:/ ?[年月天日周]|每[年月天]|[ -](?:a|per|every)[ -](?:year|month|week|day|annum|hour|season"
    r"|quarter)(?![a-z])|(?:annually|monthly|yearly)(?![a-z]))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A sum where it stands; ``value`` None where it is a range, a plural or one for each."""

    start: int
    end: int
    value: Decimal | None
    currency: str | None
    approx: bool
    each: bool = False
    rate: bool = False  # by the year, the month


def dressed(low: str, start: int, end: int, *, value: Decimal | None, currency: str | None, approx: bool) -> Sum:
    """With what stands around the sum: about, each, a year."""
    before = low[max(0, start - 24) : start]
    approx = approx or bool(_APPROX_BEFORE.search(before)) or bool(_APPROX_AFTER.match(low, end, end + 10))
    each_after = _EACH_AFTER.match(low, end, end + 24)
    each_before = _EACH_BEFORE.search(before[-16:])
    if each_after:
        end = each_after.end()
    if each_before and "每" in each_before[0]:
        start -= len(each_before[0])
    each = bool(each_after or each_before)
    if value is not None and value == value.to_integral_value():
        value = Decimal(int(value))
    rate = bool(_RATE_AFTER.match(low, end, end + 16)) or before.endswith(("每年", "年均", "annual "))
    return Sum(
        start=start, end=end, value=None if each else value, currency=currency, approx=approx, each=each, rate=rate
    )
