"""Currencies as the news writes them: what stands before a number, what stands behind it, what a bare sign means."""

from __future__ import annotations

import re
from functools import cache

# Before the number, small letters and folded. A name of letters needs no letter before it: "us$5m" but not "plus$".
PREFIXES = {
    "$": "$", "us$": "USD", "usd": "USD", "u.s.$": "USD", "usd$": "USD", "美元": "USD", "美金": "USD",
    "£": "GBP", "￡": "GBP", "gbp": "GBP", "gbp£": "GBP", "英镑": "GBP",
    "€": "EUR", "eur": "EUR", "欧元": "EUR",
    "¥": "¥", "￥": "¥", "rmb": "CNY", "rmb¥": "CNY", "cny": "CNY", "cn¥": "CNY", "人民币": "CNY", "jp¥": "JPY",
    "jpy": "JPY", "日元": "JPY",
    "hk$": "HKD", "hkd": "HKD", "hkd$": "HKD", "港币": "HKD", "港元": "HKD",
    "nt$": "TWD", "ntd": "TWD", "twd": "TWD", "新台币": "TWD", "台币": "TWD", "mop": "MOP",
    "a$": "AUD", "au$": "AUD", "aud": "AUD", "aud$": "AUD", "c$": "CAD", "ca$": "CAD", "cad": "CAD", "cad$": "CAD",
    "nz$": "NZD", "nzd": "NZD",
    "s$": "SGD", "sg$": "SGD", "sgd": "SGD", "r$": "BRL", "brl": "BRL", "mx$": "MXN", "₹": "INR", "rs": "INR",
    "rs.": "INR", "inr": "INR",
    "₩": "KRW", "￦": "KRW", "krw": "KRW", "₽": "RUB", "rub": "RUB", "chf": "CHF", "sfr": "CHF", "dkk": "DKK",
    "sek": "SEK", "nok": "NOK",
    "₺": "TRY", "฿": "THB", "thb": "THB", "₫": "VND", "₱": "PHP", "₦": "NGN", "₴": "UAH", "₪": "ILS", "idr": "IDR",
    "myr": "MYR", "aed": "AED",
}  # fmt: skip

# Behind the number, Chinese.
_HAN = {
    "元人民币": "CNY", "人民币元": "CNY", "人民币": "CNY", "元": "元", "圆": "元", "块钱": "元",
    "美元": "USD", "美金": "USD", "美刀": "USD", "美圆": "USD", "英镑": "GBP", "欧元": "EUR", "欧罗": "EUR",
    "港元": "HKD", "港币": "HKD", "港圆": "HKD", "元港币": "HKD", "澳门元": "MOP", "元新台币": "TWD", "新台币": "TWD",
    "台币": "TWD",
    "日元": "JPY", "日圆": "JPY", "日币": "JPY", "韩元": "KRW", "韩圜": "KRW", "韩圆": "KRW", "韩币": "KRW",
    "新加坡元": "SGD", "新加坡币": "SGD", "新元": "SGD", "新币": "SGD", "坡元": "SGD", "澳元": "AUD",
    "澳大利亚元": "AUD", "澳币": "AUD",
    "加元": "CAD", "加拿大元": "CAD", "加币": "CAD", "新西兰元": "NZD", "纽元": "NZD", "瑞士法郎": "CHF", "瑞郎": "CHF",
    "瑞典克朗": "SEK", "丹麦克朗": "DKK", "挪威克朗": "NOK", "卢比": "INR", "印度卢比": "INR", "卢布": "RUB",
    "俄罗斯卢布": "RUB",
    "印尼盾": "IDR", "印尼卢比": "IDR", "泰铢": "THB", "越南盾": "VND", "令吉": "MYR", "林吉特": "MYR", "马币": "MYR",
    "雷亚尔": "BRL", "菲律宾比索": "PHP", "墨西哥比索": "MXN", "迪拉姆": "AED", "里亚尔": "SAR", "沙特里亚尔": "SAR",
    "里拉": "TRY",
    "土耳其里拉": "TRY", "兰特": "ZAR", "南非兰特": "ZAR", "兹罗提": "PLN", "谢克尔": "ILS",
}  # fmt: skip

# Behind the number, English; a word before it tells whose: "Australian dollars".
_LATIN = {
    "dollars": "$", "dollar": "$", "bucks": "$", "pounds sterling": "GBP", "pounds": "GBP", "pound": "GBP",
    "sterling": "GBP", "quid": "GBP",
    "euros": "EUR", "euro": "EUR", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "yen": "JPY", "won": "KRW",
    "rupees": "INR", "rupee": "INR",
    "roubles": "RUB", "rubles": "RUB", "francs": "CHF", "kronor": "SEK", "krona": "SEK", "kroner": "DKK",
    "krone": "DKK", "baht": "THB",
    "ringgit": "MYR", "reais": "BRL", "pesos": "MXN", "rand": "ZAR", "dirhams": "AED", "dirham": "AED",
    "riyals": "SAR", "lira": "TRY", "rupiah": "IDR",
    "shekels": "ILS", "zloty": "PLN", "naira": "NGN",
    "usd": "USD", "us$": "USD", "gbp": "GBP", "eur": "EUR", "cny": "CNY", "hkd": "HKD", "jpy": "JPY", "krw": "KRW",
    "twd": "TWD", "ntd": "TWD",
    "aud": "AUD", "cad": "CAD", "sgd": "SGD", "nzd": "NZD", "inr": "INR", "chf": "CHF", "sek": "SEK", "dkk": "DKK",
    "nok": "NOK", "rub": "RUB",
    "brl": "BRL", "€": "EUR", "£": "GBP",
}  # fmt: skip
_WHOSE = {
    "us": "USD", "u.s.": "USD", "u.s": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD",
    "hong kong": "HKD", "hk": "HKD",
    "singapore": "SGD", "new zealand": "NZD", "new taiwan": "TWD", "nt": "TWD", "taiwan": "TWD", "british": "GBP",
    "chinese": "CNY",
    "swiss": "CHF", "japanese": "JPY", "korean": "KRW", "south korean": "KRW", "indian": "INR", "swedish": "SEK",
    "danish": "DKK",
    "norwegian": "NOK", "russian": "RUB", "mexican": "MXN", "brazilian": "BRL",
}  # fmt: skip

# A plain "$" is the dollar of the country that an English text is plainly about.
_HOME = (
    ("AUD", "australia|sydney|melbourne|brisbane|aussie|queensland|victoria's"),
    ("CAD", "canada|canadian|toronto|vancouver|montreal"),
    ("NZD", "new zealand|auckland|kiwis?"),
    ("SGD", "singapore"),
)


def _any(words: object) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))  # type: ignore[call-overload]


def suffix_pattern() -> str:
    """A currency behind a number, with the blanks or the hyphen before it; groups: whose, latin, han."""
    return (
        rf" {{0,2}}(?:(?P<han>{_any(_HAN)})"
        rf"|[ -]?(?:of )?(?:(?P<whose>{_any(_WHOSE)})[ -])?(?P<latin>{_any(_LATIN)})(?![a-z]))"
    )


def suffix_han() -> str:
    """The Chinese currencies that stand behind a number."""
    return _any(_HAN)


def suffix_words() -> str:
    """The words that an English currency begins with, the nationality before it among them."""
    return _any({*_LATIN, *_WHOSE})


def three_letter_prefixes() -> str:
    """Currencies before a number that are three characters long: a lookbehind takes one length."""
    return _any(name for name in PREFIXES if len(name) == 3 and "$" not in name)


@cache
def prefix_regex() -> re.Pattern[str]:
    """A currency right before the end of the stretch searched."""
    return re.compile(rf"(?:(?<![a-z])|(?=[^a-z]))({_any(PREFIXES)}) {{0,2}}$")


@cache
def _home_regex() -> re.Pattern[str]:
    homes = "|".join(f"(?P<{code}>{words})" for code, words in _HOME)
    return re.compile(
        rf"(?<![a-z])(?:{homes}|(?P<USD>u\.?s\.?(?![a-z])|usa|america|new york|nasdaq|wall street|silicon valley))"
    )


@cache
def _suffixes() -> dict[str, str]:
    return _HAN | _LATIN


class Currencies:
    """What the signs mean in one text: "$", "¥" and 元 belong to several countries."""

    def __init__(self, low: str, *, chinese: bool) -> None:
        """``low`` is the folded text in small letters."""
        self._low = low
        self._chinese = chinese
        self._known: dict[str, str] = {}

    def of(self, sign: str, whose: str | None = None) -> str:
        """The ISO 4217 code of a sign or word found by one of the patterns."""
        code = PREFIXES.get(sign) or _suffixes()[sign]
        if whose:
            return _WHOSE[whose]
        if len(code) == 3:
            return code
        if code not in self._known:
            self._known[code] = {"$": self._dollar, "¥": self._yen, "元": self._yuan}[code]()
        return self._known[code]

    def _dollar(self) -> str:
        if self._chinese:
            return "USD"
        told = dict.fromkeys((code for code, _ in _HOME), 0) | {"USD": 0}
        for match in _home_regex().finditer(self._low[:50_000]):
            told[match.lastgroup or "USD"] += 1
        best = max((code for code, _ in _HOME), key=lambda code: told[code])
        return best if told[best] >= 3 and told[best] > 2 * told["USD"] else "USD"

    def _yen(self) -> str:
        if self._chinese:
            return "CNY"
        japan, china = (self._low.count(word) for word in ("japan", "chin"))
        return "JPY" if japan > china else "CNY"

    def _yuan(self) -> str:
        return "TWD" if "台币" in self._low and "人民币" not in self._low else "CNY"
