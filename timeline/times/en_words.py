"""The words of English time expressions, and the lexer that reads a run of them."""

# ruff: noqa: E501 - a table of patterns or names is read by its rows

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from timeline.text import any_of
from timeline.times.feasts import names


class Token(NamedTuple):
    """A word of a run: its kind, its value, where it stands, as it stands."""

    kind: str
    n: int
    word: str
    start: int
    end: int
    raw: str


_MONTHS = {
    name: number
    for number, row in enumerate(
        ["january jan", "february feb febr", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"], start=1)
    for name in row.split()
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, row in enumerate(
        ["monday mon mondays", "tuesday tue tues tuesdays", "wednesday wed weds wednesdays", "thursday thu thur thurs thursdays",
         "friday fri fridays", "saturday sat saturdays", "sunday sun sundays"])
    for name in row.split()
}  # fmt: skip
_UNITS = {
    name: unit
    for unit, row in {
        "day": "day days", "week": "week weeks wk wks", "month": "month months", "quarter": "quarter quarters qtr qtrs",
        "year": "year years yr yrs", "decade": "decade decades", "century": "century centuries", "fortnight": "fortnight fortnights",
        "weekend": "weekend weekends", "season": "season seasons", "half": "half", "period": "period",
    }.items()
    for name in row.split()
}  # fmt: skip
NUMBERS = {
    name: n
    for n, name in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
} | {
    name: 10 * n
    for n, name in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
_ORDINALS = {
    name: n
    for n, name in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
} | {"thirtieth": 30}
_DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_RELATIVE = {
    "last": -1, "past": -1, "previous": -1, "prior": -1, "preceding": -1, "this": 0, "current": 0, "present": 0, "next": 1, "coming": 1,
    "following": 1, "upcoming": 1,
}  # fmt: skip
_DAYS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "yesterdays": -1,
    "tomorrow": 1,
    "tomorrows": 1,
    "tmrw": 1,
    "tomorow": 1,
    "tmr": 1,
    "otd": 0,
}
_PARTS = {
    "early": 1, "beginning": 1, "start": 1, "mid": 2, "middle": 2, "midway": 2, "late": 3, "end": 3, "close": 3, "earlier": 1, "later": 3,
    "eoy": 3, "eom": 3, "boy": 1, "bom": 1, "mid-way": 2,
}  # fmt: skip
_FUNCTION = (
    "the of in on to through thru till until and or from between after before since by a an that same ago hence now within over around about"
    " approximately at for during calendar fiscal financial full whole entire all rest each every more less than no not as late soon starting"
    " beginning commencing ending ended w/c greater forward onwards onward back time date back its their hundred thousand few couple several"
    " latest year-ago year-earlier year-end month-end comparable corresponding working business work closest ides a.d ad s century th"
    " st nd rd out equal sooner it's my our your back so far ever since anytime sometimes sometime yet recent recently lately once"
    " future morning afternoon evening night noon his her and/or 's"
)


@cache
def kinds() -> dict[str, tuple[str, int, str]]:
    """Every word → its kind, its number, its unit or stem."""
    table: dict[str, tuple[str, int, str]] = {word: ("w", 0, word) for word in _FUNCTION.split()}
    for name, value in (NUMBERS | {"dozen": 12}).items():
        table[name] = ("num", value, name)
    for name, value in _ORDINALS.items():
        table[name] = ("ord", value, name)
    for kind, words in (("rel", _RELATIVE), ("part", _PARTS), ("mon", _MONTHS), ("wd", _WEEKDAYS), ("season", _SEASONS),
                        ("today", _DAYS), ("dec", _DECADES)):  # fmt: skip
        for name, value in words.items():
            table[name] = (kind, value, name)
    for name, unit in _UNITS.items():
        table[name] = ("unit", 1 if name.endswith("s") else 0, unit)
    return table


_MON = r"(?:jan(?:uary)?|febr?(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_NUMERIC = [
    ("iso", rf"(?<!\d)(?:1[5-9]|20)\d\d([-/. ]){{SEP}}(?:\d{{1,2}}|{_MON})([-/. ])(?:\d{{1,2}}|{_MON})(?![\d])"),
]
_LEX = [
    ("iso", rf"(?:1[5-9]|20)\d\d(?:-\d{{1,2}}-\d{{1,2}}|/\d{{1,2}}/\d{{1,2}}|\.\d\d\.\d\d| \d\d \d\d|[-/](?:\d{{1,2}}[-/]{_MON}|{_MON}[-/]\d{{1,2}})\.?)(?![\d])"),
    ("compact", r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)"),
    ("dmy", rf"\d{{1,2}}[-/](?:{_MON}[-/](?:\d{{4}}|\d\d)|(?:\d{{4}}|\d\d)[-/]{_MON})(?!\w)"),
    ("mdy", r"\d{1,2}(?:/\d{1,2}[/,]|-\d{1,2}-|\.\d{1,2}\.)(?:\d{4}|\d{2})(?![\d/])"),
    ("yq", r"(?:1[89]|20)\d\d[ -]?(?:q[1-4]|h[12])(?!\w)"),
    ("qy", r"(?:q[1-4]|h[12])(?!\w)"),
    ("short", r"(?:[1-4]q|[12]h) ?'?(?:20)?\d\d(?!\w)"),
    ("ym", r"(?:1[89]|20)\d\d[-/](?:1[0-2]|0?[1-9])(?![\d/-])"),
    ("my", r"(?:1[0-2]|0?[1-9])(?:/| ?- ?)(?:1[89]|20)\d\d(?![\d/-])"),
    ("yy", r"(?:1[89]|20)\d\d(?: ?[-~] ?|/)\d\d(?![\d/-])"),
    ("fy", r"fy ?'?(?:20)?\d\d(?!\w)"),
    ("dec", r"(?:the )?mid-?'?\d\d\d?\d?s(?!\w)|(?:1[5-9]|20)\d0'?s(?!\w)|'\d0s(?!\w)|[2-9]0'?s(?!\w)|[2-9]0 s(?=\.|$)"),
    ("y4", r"(?:1[0-9]|20)\d\d(?![\d])"),
    ("md", r"(?:1[0-2]|0?[1-9])(?: ?/ ?|-| - |\.)(?:3[01]|[12]\d|0?[1-9])(?![\d/%]|[.,]\d)"),
    ("ord", r"\d{1,2} ?(?:st|nd|rd|th)(?!\w)"),
    ("num", r"\d{1,4}(?!\d|\.\d|,(?!(?:19|20)\d\d(?!\d))\d)"),
    ("apo", r"'\d\d(?!\w)"),
]  # fmt: skip


@cache
def _feasts() -> str:
    return any_of([*english_names(), "4th of july"])


def english_names() -> list[str]:
    """The names of feasts that are written with letters."""
    return [name for name in names() if name[0].isascii() and not name[0].isdigit()]


@cache
def token() -> re.Pattern[str]:
    """One token of a run in small letters; words are looked up in kinds()."""
    numeric = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _LEX)
    special = r"w/c|a\.d\.|year-ago|year-earlier|year-over-year|year-end|month-end|week-long|mid-way"
    return re.compile(
        rf"(?P<feast>(?:{_feasts()})(?![a-z]))|{numeric}|(?P<special>(?:{special})(?![a-z]))|(?P<word>[a-z]+)|(?P<p>'s|--|[-,.()~=<>/'\"]|\n)|(?P<blank>[ \n]+)"
    )


@cache
def run() -> re.Pattern[str]:
    """As many words of time as stand together, in small letters."""
    words = any_of(kinds())
    numeric = "|".join(pattern for _, pattern in _LEX)
    return re.compile(
        rf"(?:(?:(?:{_feasts()}|{numeric}|{words})(?![a-z])(?:'s|s')?)(?:[ ]?[-~/(]{{1,2}}[ ]?|[ ]?[.,)]{{0,2}}[ ]{{0,2}}\n?|'(?![a-z]))){{1,24}}"
    )


# The words around a run that its reading can depend on; any other counts as "x", so that runs can be remembered.
LEADS = {
    "on", "for", "until", "till", "by", "since", "the", "in", "over", "during", "into", "through", "early", "late", "mid", "of", "from", "to", "year", "before", "after", "between", "and", "than", "most", "as", "more", "usa", "every", "each", "half",
}  # fmt: skip
TAILS = {
    "%", "percent", "per", "store", "stores", "people", "jobs", "employees", "staff", "workers", "members", "miles", "km", "metres", "meters", "feet", "pounds", "euros", "dollars", "yuan", "points", "shops", "branches", "outlets", "locations", "units", "patients", "students", "customers", "users", "homes", "words", "kg", "ton", "tons", "tonnes", "mph", "rpm", "gb", "mb", "times", "mail", "telegraph", "express", "mirror", "herald", "post", "independent", "sun", "world", "sport", "business", "life", "programme", "program", "show",
}  # fmt: skip
# The words that no expression ends with.
LOOSE = {
    "and", "the", "of", "in", "on", "to", "a", "an", "at", "for", "from", "by", "or", "that", "more", "than", "no", "not", "as",
    "its", "their", "his", "her", "my", "our", "your", "all", "each", "every", "over", "during", "since", "until", "till",
    "within", "around", "about", "out", "up", "between", "through", "yet", "once", "equal", "less", "s",
}  # fmt: skip
# The words without a kind of their own that an expression can begin with.
OPENING = {
    "from", "between", "around", "about", "approximately", "no", "not", "as", "on", "before", "after", "later", "sooner", "earlier", "greater", "less", "starting", "since", "the",
}  # fmt: skip
