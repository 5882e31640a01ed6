"""Sums of money of both languages: 近3亿美元, 6000万-2亿美元, 数千万元, "$1.2bn", "half a billion dollars".

Every run of digits or Chinese numerals is looked at once, from its first character; the shape of a sum is matched there
and nowhere else, so that the cost grows with the text however hostile its digits are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from functools import cache

from timeline.amounts.currencies import (
    Currencies,
    prefix_regex,
    suffix_han,
    suffix_pattern,
    suffix_words,
    three_letter_prefixes,
)
from timeline.amounts.sum import Sum, dressed
from timeline.text.numerals import chinese, english

_HAN = "零〇一二两三四五六七八九十百千万亿兆半数几上"
_SCALES = {
    "k": 10**3, "thousand": 10**3, "lakh": 10**5, "m": 10**6, "mm": 10**6, "mn": 10**6, "mln": 10**6,
    "million": 10**6, "cr": 10**7,
    "crore": 10**7, "hundred million": 10**8, "b": 10**9, "bn": 10**9, "billion": 10**9, "tn": 10**12, "trn": 10**12,
    "trillion": 10**12,
}  # fmt: skip
_SCALE = "hundred million|million|billion|trillion|thousand|crore|lakh|mln|trn|mm|mn|bn|tn|cr|m|b|k"
# What follows 元 where it is no money: 元旦, 元宇宙, 元素 ...
_NOT_YUAN = (
    "宇宙|素|旦|宵|气|件器|器件|老|首|年|朝|祖|勋|帅|凶|数据|组|论|化|制|期权|结构|模式|次方|一次|锂|方程|店|食品|股份"
)
_BARE_BEFORE = re.compile(
    r"(?:花|花费|斥资|耗资|投资|出资|注资|[融募筹集]资|募集|作价|罚款?|赔偿?|索赔|判赔|补偿|所得|估值|市值|营收"
    r"|收入|销售额|成交额|交易额"
    r"|金额|总额|总价|gmv|奖金|年薪|债务|负债|贷款|欠|亏损?|净利润?|利润|售价|价格|注册资本|补贴|砸|豪掷|投入"
    r"|资金|支付|套现|定增|资产规模)"
    r"(?:[了近约超达为至到过逾的额共]|高达|大概|累计|总计|规模|在){0,4}$"
)
_BARE_AFTER = re.compile(
    r"的?(?:收购|入股|投资|融资|天使轮|种子轮|[a-h]\d?\+?轮|pre-|战投|战略|并购|罚[款单金]|赔偿|估值|市值|价格"
    r"|购买|买下|拿下|控股|募资"
    r"|债务|贷款|资金|资产|补贴|营收|注册资本|注资|大单|左右的?估值|信贷)"
)
_COUNTED = frozenset(
    "股人名家户部台辆件次用单粉平吨像条张个只颗级会年千百万亿位份所套片块篇倍头字笔瓶箱级元美英欧港日韩%月天小店枚光公比"
)
_ADJACENT = re.compile(
    r"[两二三四五六七八九][三四五六七八九](?=[十百千万亿])"
)  # 两三千万, 五六亿: two or three of them
_WORDS_BEFORE = re.compile(
    r"(?<![a-z-])((?:half an? |an? |one |several |a few |tens of |hundreds of |multi-?)(?:hundred |half )?"
    r"|(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|and|a)[ -]){1,5})"
    r"(m|b|tr)$"
)
_VAGUE = ("several", "few", "tens", "hundreds", "multi")


@cache
def _runs() -> re.Pattern[str]:
    """Numerals that a currency or a scale touches. Possessive, and never begun inside a numeral: linear on any text."""
    signs = "$£€¥￥￡₹₩￦₽฿₫₱₦₴₪₺"
    codes = three_letter_prefixes()
    marked = "|".join(
        rf"(?<={before}[0-9])" for before in (f"[{signs}]", f"[{signs}] ", f"(?:{codes})", f"(?:{codes}) ", "rs[. ]")
    )
    digits = "[0-9]*+(?:[.,][0-9]++)*+"
    short = r"(?:[mbk]|mm|mn|mln|bn|tn|trn|cr)(?![a-z])|mill|bill|trill|thou|hundred m|crore|lakh"
    behind = (
        rf" {{0,2}}(?:[多余几]? ?个? ?[十百千万亿兆]|[多余]?级?(?:{suffix_han()}))"
        rf"|[ -]?(?:{short}|of |{suffix_words()})"
    )
    dash = rf" ?(?:-{{1,2}}|~|至|到) ?[{signs}]?(?:[0-9][0-9.,]{{0,12}}(?:{behind})|[{_HAN}])"
    tail = rf"{behind}|{dash}|(?: mill| bill)?[a-z]{{0,5}} to [0-9$£€¥]"
    # The character class comes first and its lookbehinds second: so the scan for a first character is quick.
    return re.compile(
        rf"[0-9{_HAN}](?<![0-9][0-9])(?<![0-9][.,][0-9])(?<![{_HAN}][{_HAN}])"
        rf"(?:(?<=[0-9]){digits}(?={tail})|(?:{marked}){digits}"
        rf"|(?<=[{_HAN}])[{_HAN}]*+(?:(?= ?(?:个[万亿]|[多余]?级?(?:{suffix_han()})|点[{_HAN}]|{dash}))|(?<=[万亿兆])))"
    )


@cache
def _shape(*, ranged: bool) -> re.Pattern[str]:
    digits = r"(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,4})?(?!\d)|\d{1,15}(?:\.\d{1,6})?(?!\d))"
    han_scale = r" ?(?:[多余几] ?)?个? ?[十百千万亿兆]{1,3}|[多余几](?=元|美|港)"
    scale = rf"[ -]?(?:{_SCALE})(?![a-z0-9])"
    number = (
        rf"(?:{digits}(?:{han_scale}|{scale})?|[{_HAN}]{{1,14}}(?:点[零一二三四五六七八九]{{1,4}}[万亿]{{0,2}})?"
        rf"|[{_HAN}]{{1,3}} ?个[万亿])"
    )
    unit = suffix_pattern()
    first = unit.replace("?P<han>", "?:").replace("?P<whose>", "?:").replace("?P<latin>", "?:")
    sign = r"(?:us\$|hk\$|nt\$|a\$|rmb|[$£€¥￥]) ?"
    upper = (
        rf"(?P<range>(?:{first})? ?(?:-{{1,2}}|~|至|到| to )(?: ?{sign})?{number})" if ranged else "(?P<range>(?!))?"
    )
    return re.compile(
        rf"(?P<one>{number})(?P<more>[多余])?(?P<and> \d{{1,3}} (?:million|thousand)(?![a-z]))?{upper}"
        rf"(?P<level>级别?的?|量级的?)?(?:{unit}(?!{_NOT_YUAN}))?"
    )


@cache
def _currency_after_words() -> re.Pattern[str]:
    return re.compile(rf"illions?{suffix_pattern()}")


def sums(low: str, *, chinese_text: bool) -> Iterator[Sum]:
    """The sums of a folded text in small letters, in order, not overlapping."""
    currencies = Currencies(low, chinese=chinese_text)
    worded = list(_worded(low, currencies))
    bare: list[Sum] = []
    told: dict[str, str] = {}  # 90亿 said with its currency elsewhere
    found: list[Sum] = []
    end = 0
    for run in _runs().finditer(low):
        start = run.start()
        if start < end:
            continue
        for at in _starts(low, run):
            one = _at(low, at, currencies)
            if one is not None:
                (bare if one.currency is None else found).append(one)
                if one.currency is not None and one.value is not None:
                    told.setdefault(_digits(low, one), one.currency)
                end = one.end
                break
    default = currencies.of("元")
    for one in bare:
        currency = told.get(_digits(low, one), default)
        found.append(
            Sum(start=one.start, end=one.end, value=one.value, currency=currency, approx=one.approx, each=one.each)
        )
    yield from _joined(low, sorted((*found, *worded, *_pence(low)), key=lambda one: (one.start, -one.end)))


def _joined(low: str, found: list[Sum]) -> Iterator[Sum]:
    """Without overlaps; "between $3bn and $4bn" is one range."""
    last: Sum | None = None
    for one in found:
        if last is None:
            last = one
        elif one.start >= last.end:
            if low[last.end : one.start] == " and " and low.endswith("between ", 0, last.start):
                last = replace(one, start=last.start, value=None)
            else:
                yield last
                last = one
    if last is not None:
        yield last


def _pence(low: str) -> Iterator[Sum]:
    """What is offered for a share in Britain: "315p a share"."""
    for said in ("p a share", "p per share", "p-a-share", "p each share"):
        at = low.find(said)
        while at >= 0:
            number = re.search(r"(?<![\d.,])[\d,]{1,7}(?:\.\d{1,3})?$", low[max(0, at - 12) : at])
            if number:
                start = at - len(number[0])
                yield Sum(start=start, end=at + len(said), value=None, currency="GBP", approx=False, each=True)
            at = low.find(said, at + 1)


def _digits(low: str, one: Sum) -> str:
    match = re.search(r"\d[\d.,]*[十百千万亿兆]{0,3}", low[one.start : one.end])
    return match[0] if match else low[one.start : one.end]


def _starts(low: str, run: re.Match[str]) -> Iterator[int]:
    """Where a numeral may begin: the run's start, or behind a comma that is no thousands' mark (2019，3000万元)."""
    yield run.start()
    cut = low.rfind(",", max(run.start(), run.end() - 16), run.end())
    if cut > 0 and (run.end() - cut != 4 or cut - run.start() > 3):
        yield cut + 1


def _at(low: str, start: int, currencies: Currencies) -> Sum | None:
    prefix = _prefix(low, start)
    if not low.endswith(("from ", "从"), 0, prefix.start() if prefix else start):  # "from £3m to £5m" are two sums
        shape = _shape(ranged=True).match(low, start)
        if shape is not None and (prefix or shape["han"] or shape["latin"]):
            return _sum(low, shape, prefix, currencies)
    shape = _shape(ranged=False).match(low, start)
    if shape is None:
        return None
    if prefix or shape["han"] or shape["latin"]:
        return _sum(low, shape, prefix, currencies)
    return _bare(low, shape)


def _prefix(low: str, start: int) -> re.Match[str] | None:
    before = low[start - 1 : start]
    if not before or before in ",.、()，:;" or ("一" <= before <= "鿿" and before not in "币元金镑"):
        return None
    return prefix_regex().search(low, max(0, start - 10), start)


def _sum(low: str, shape: re.Match[str], prefix: re.Match[str] | None, currencies: Currencies) -> Sum | None:
    one = shape["one"]
    han, latin = shape["han"], shape["latin"]
    if prefix is None and _is_no_money(low, shape):
        return None
    if han or latin:
        currency = currencies.of(han or latin, shape["whose"])
        if (
            prefix
            and prefix[1] in ("人民币", "新台币", "台币", "港币", "$", "us$", "hk$", "a$", "s$", "c$", "nt$", "rmb")
            and han in ("元", None)
        ):
            marked = currencies.of(prefix[1])
            currency = marked if currencies.of(han or latin) == currencies.of("元") or prefix[1] != "$" else currency
    else:
        assert prefix is not None  # noqa: S101 - the caller has seen one of the three
        currency = currencies.of(prefix[1])
    start, end = (prefix.start() if prefix else shape.start()), shape.end()
    value, vague = _value(one)
    if value is not None and shape["and"]:
        value += english(shape["and"].strip()) or 0
    approx = vague or bool(shape["more"]) or "多" in one or "余" in one
    if shape["range"] or shape["level"]:
        value = None
    elif value is None and not any(char in one for char in "数几十百千万亿"):
        return None
    return dressed(low, start, end, value=value, currency=currency, approx=approx)


def _is_no_money(low: str, shape: re.Match[str]) -> bool:
    """Han numerals below ten before 元 (三元, 一元化), weights (5 pounds), a verb (3 won)."""
    one, han, latin = shape["one"], shape["han"], shape["latin"]
    if han in ("元", "圆") and not any(char.isdigit() or char in "十百千万亿" for char in one):
        return not re.search(
            r"(?:[以仅花价费赔付为罚要]|人民币|每[\u4e00-\u9fff]{0,2})$", low[max(0, shape.start() - 6) : shape.start()]
        )
    if one in ("万", "亿", "上", "数", "几", "半"):
        return one not in ("亿", "万") or low[shape.start() - 1 : shape.start()] not in tuple("近过超逾")
    if latin in ("pounds", "pound", "won", "bucks", "real", "quid", "sterling") and not shape["range"]:
        return not any(word in one for word in ("illion", "thousand", "bn", "m", "k")) and "sterling" not in latin
    return False


def _value(numeral: str) -> tuple[Decimal | None, bool]:
    """The value of the number with its scale, and whether its words leave it open (近千万, 上亿)."""
    text = numeral.replace(" ", "").replace("个", "").replace("多", "").replace("余", "")
    if text[0].isdigit():
        match = re.match(r"([\d.,]+)-?([a-z]*)(.*)$", text)
        if match and match[2]:
            scale = _SCALES.get("hundred million" if match[2] == "hundredmillion" else match[2].rstrip("s"))
            try:
                return (Decimal(match[1].replace(",", "")) * scale if scale else None), False
            except InvalidOperation:
                return None, False
        if "几" in text:
            return None, True
        try:
            return chinese(text), False
        except InvalidOperation:
            return None, False
    if "数" in text or "几" in text or _ADJACENT.search(text):
        return None, True
    vague = text[0] in "上千百万亿"
    text = text.removeprefix("上").replace("半", "0.5" if text in ("半亿",) else "半")
    if text and text[0] in "千百万亿":
        text = "一" + text
    return chinese(text), vague


def _bare(low: str, shape: re.Match[str]) -> Sum | None:
    """A sum without a currency (花7.2亿购买, 判赔80万): only where the words beside it speak of money."""
    one = shape["one"]
    if one[-1] not in "万亿兆" or len(one) < 2:
        return None
    start, end = shape.start(), shape.start() + len(one)
    if shape["more"]:
        end += 1
    after = _BARE_AFTER.match(low, end, end + 12)
    counted = low[end : end + 1] in _COUNTED
    if not after and (counted or not _BARE_BEFORE.search(low, max(0, start - 14), start)):
        return None
    value, vague = _value(one)
    return dressed(low, start, end, value=value, currency=None, approx=vague or bool(shape["more"]))


def _worded(low: str, currencies: Currencies) -> Iterator[Sum]:
    """English sums in words: "half a billion dollars", "one hundred million pounds", "several million euros"."""
    at = low.find("illion")
    while at >= 0:
        words = _WORDS_BEFORE.search(low, max(0, at - 60), at) if low[at - 1 : at] in tuple("mbr") else None
        unit = _currency_after_words().match(low, at) if words else None
        if words and unit:
            vague = any(words[1].startswith(word) or word in words[1] for word in _VAGUE)
            value = None if vague else _worded_value(words[1], words[2])
            currency = currencies.of(unit["han"] or unit["latin"], unit["whose"])
            start = words.start(1) + (2 if vague and words[1].startswith("a ") else 0)
            yield dressed(low, start, unit.end(), value=value, currency=currency, approx=vague)
        at = low.find("illion", at + 6)


def _worded_value(words: str, scale: str) -> Decimal | None:
    big = _SCALES[{"m": "million", "b": "billion", "tr": "trillion"}[scale]]
    text = words.strip().replace("-", " ")
    if text.startswith("half"):
        return Decimal(big) / 2
    if text.endswith("half"):
        return Decimal(big) * Decimal("1.5") if "and" in text else Decimal(big) / 2
    count = english(text)
    return count * big if count else None
