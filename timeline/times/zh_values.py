"""What each Chinese token says: a base or steps of a chain."""

from __future__ import annotations

from collections.abc import Callable

from timeline.text.numerals import DIGITS, chinese
from timeline.times.algebra import Base, Chain, Step
from timeline.times.feasts import names

WEEKDAYS = {char: n for n, char in enumerate("一二三四五六日")} | {"天": 6} | {str(n): n - 1 for n in range(1, 8)}
_UNITS = (("工作日", "day"), ("天", "day"), ("日", "day"), ("星期", "week"), ("礼拜", "week"), ("周", "week"),
          ("季", "quarter"), ("月", "month"), ("年", "year"))  # fmt: skip
_REL_YEARS = {
    "今": 0, "本": 0, "这": 0, "当": 0, "去": -1, "上": -1, "前": -2, "大前": -3, "明": 1, "来": 1, "下": 1,
    "后": 2, "大后": 3,
}  # fmt: skip
REL_DAYS = {"今": 0, "即": 0, "昨": -1, "前": -2, "大前": -3, "明": 1, "听": 1, "后": 2, "大后": 3, "大大后": 4}
_ERAS = {
    "神龙": 705, "开元": 713, "天宝": 742, "贞观": 627, "洪武": 1368, "永乐": 1403,
    "嘉靖": 1522, "万历": 1573, "崇祯": 1628, "顺治": 1644, "康熙": 1662, "雍正": 1723,
    "乾隆": 1736, "嘉庆": 1796, "道光": 1821, "咸丰": 1851, "同治": 1862, "光绪": 1875,
    "宣统": 1909, "昭和": 1926, "平成": 1989, "令和": 2019, "大正": 1912, "明治": 1868,
}  # fmt: skip
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}


def number(text: str) -> int:
    """The value of a count as it stands in a token: 3, 十二, 两, 首."""
    text = text.strip()
    if text.isdecimal():
        return int(text)
    value = chinese(text)
    return int(value) if value is not None else 1


def digits(text: str) -> int:
    """The value of a year as it stands in a token: 2016, 二〇一六, 两千, 九八."""
    text = text.strip()
    if text.isdecimal():
        return int(text)
    if all(char in DIGITS for char in text):
        return int("".join(str(DIGITS[char]) for char in text))
    return number(text)


def century_of(two: int, pivot: int = 50) -> int:
    """The full year of two digits: 98 is 1998, 16 is 2016."""
    return two + (1900 if two >= pivot else 2000) if two < 100 else two


def rel(word: str) -> int:
    if word.startswith("上上上"):
        return -3
    if word.startswith("上上"):
        return -2
    if word.startswith("下下"):
        return 2
    return -1 if word[0] in "上" else 1 if word[0] == "下" else 0


def _year(word: str) -> Chain | None:
    value = digits(word.replace("公元", "").split("年")[0])
    return Chain(Base("year", value), rule="year") if 100 <= value <= 2999 else None


def _year2(word: str) -> Chain:
    return Chain(Base("year", century_of(digits(word.split("年", maxsplit=1)[0]), 33)), rule="year2")


def _iso(word: str) -> Chain | None:
    for mark in "/. ":
        word = word.replace(mark, "-")
    year, month, day = (int(part) for part in word.split("-"))
    return _ymd(year, month, day)


def _ymd(year: int, month: int, day: int) -> Chain | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Chain(Base("year", year), (Step("month", month), Step("day", day)), "iso")


def _dmy(word: str) -> Chain | None:
    """Day first with a slash or where the year is last beyond doubt; 12-11-10 is year first."""
    parts = word.replace("/", "-").replace(".", "-").split("-")
    one, two, three = (int(part) for part in parts)
    year_first = (
        len(parts[2]) < 4 and "-" in word and len(parts[0]) == 2 and three <= 31 and not parts[2].startswith("0")
    )
    if year_first:
        return _ymd(century_of(one), two, three)
    if two > 12 >= one:
        one, two = two, one
    return _ymd(century_of(three), two, one)


def _compact(word: str) -> Chain | None:
    return _ymd(int(word[:4]), int(word[4:6]), int(word[6:]))


def _ym(word: str) -> Chain:
    year, month = word.replace("/", "-").replace(".", "-").split("-")
    return Chain(Base("year", int(year)), (Step("month", int(month)),), "iso")


def _md(word: str) -> Chain:
    month, day = word.replace("·", "/").replace(".", "/").split("/")
    return Chain(None, (Step("month", int(month)), Step("day", int(day))), "md")


def _fiscal(word: str) -> Chain:
    if word[0].isdecimal() and "财季" not in word:
        value = int("".join(char for char in word if char.isdecimal()))
        return Chain(Base("year", century_of(value)), rule="fiscal", uncertain=True)
    if "季" in word and word[0] not in "本上下":
        return Chain(None, (Step("quarter", number(word.strip("第财季"))),), "fiscal", uncertain=True)
    return Chain(Base("this", rel(word), "quarter" if "季" in word else "year"), rule="fiscal", uncertain=True)


def _roc(word: str) -> Chain:
    count = word[2:-1]
    return Chain(Base("year", 1911 + (1 if count == "元" else number(count))), rule="roc")


def _era(word: str) -> Chain:
    count = word[2:-1]
    return Chain(Base("year", _ERAS[word[:2]] + (1 if count == "元" else number(count)) - 1), rule="era")


def _decade(word: str) -> Chain:
    head, _, _ = word.partition("年代")
    century = 19
    if "世纪" in head:
        name, _, head = head.partition("世纪")
        century = 19 if name.startswith("上") else 20 if name == "本" else number(name) - 1
    tens = 0 if head in ("〇〇", "零零") else number(head)
    if "世纪" not in word and tens in (0, 10):
        century = 20
    return Chain(Base("decade", century * 100 + tens), rule="decade")


def _century(word: str) -> Chain:
    name = word.removesuffix("世纪")
    value = 19 if name.startswith("上") else 20 if name == "本" else number(name) - 1
    return Chain(Base("century", value), rule="century")


def _rel_y(word: str) -> Chain:
    stem = word.replace("年度", "").replace("年", "").replace("一", "").replace("前当", "")
    return Chain(Base("this", _REL_YEARS.get(stem, 0), "year"), rule="rel_y")


def _rel_m(word: str) -> Chain:
    return Chain(Base("this", rel(word), "month"), rule="rel_m")


def rel_d(word: str) -> Chain:
    stem = word[:-1]
    return Chain(Base("this", REL_DAYS.get(stem, 0), "day"), rule="rel_d")


def _unit(word: str) -> str:
    return next(unit for name, unit in _UNITS if name in word)


def _count_of(word: str) -> int:
    stem = "".join(char for char in word if char.isdecimal() or char in "一二两三四五六七八九十")
    return number(stem)


def _count(word: str) -> Chain | None:
    """近三年, 未来十天, 上两周, 三天内."""
    lead = word.lstrip()
    inner = lead
    for name, _ in _UNITS:
        inner = inner.split(name)[0] if name in inner[1:] else inner
    n, unit = _count_of(inner), _unit(lead[1:])
    if (lead[0].isdecimal() or chinese(lead[0]) is not None) and lead.endswith("内"):
        return Chain(Base("inside", n, unit), rule="count")
    if lead.startswith(("未来", "今后", "接下", "后", "往后")):
        return Chain(Base("ahead", n, unit), rule="count")
    if lead.startswith("下"):
        return Chain(Base("count", n, unit), rule="count")
    if lead.startswith(("上", "前", "近", "最", "过", "往", "向", "此")):
        return Chain(Base("count", -n, unit), rule="count")
    return None


def _shift(word: str) -> Chain | None:
    n, unit = _count_of(word.split("前", maxsplit=1)[0].split("后", maxsplit=1)[0].rstrip("之以")), _unit(word)
    after = "后" in word
    approx = word.startswith(("约", "大")) or "多" in word or "余" in word
    return Chain(Base("later" if after else "ago", n if after else -n, unit), rule="shift", approx=approx)


def _half_year(word: str) -> Chain:
    after = "后" in word
    n, unit = (6, "month") if "年" in word else (15, "day")
    return Chain(Base("later" if after else "ago", n if after else -n, unit), rule="shift")


def _yq(word: str) -> Chain:
    """21Q1, 1Q21, 20H2."""
    at = word.index("Q" if "Q" in word else "H")
    year, part = (word[:at], word[at + 1 :]) if at > 1 else (word[at + 1 :], word[:at])
    kind = "quarter" if "Q" in word else "half"
    return Chain(Base("year", century_of(int(year))), (Step(kind, int(part)),), kind)


def _both(word: str) -> Chain:
    return Chain(Base("until", 2, "year" if word.endswith("年") else "day"), rule="both")


def _week(word: str) -> Chain:
    n = rel(word)
    base = Base("this", n, "week")
    if word.endswith("末"):
        return Chain(Base("this", n, "weekend"), rule="weekend")
    if word[-1] in WEEKDAYS and not word.endswith(("周", "期", "拜")):
        return Chain(base, (Step("weekday", WEEKDAYS[word[-1]]),), rule="week")
    return Chain(base, rule="week")


_STORY = {"同": 0, "当": 0, "该": 0, "那": 0, "次": 1, "翌": 1, "隔": 1, "转": 1, "第二": 1, "前一": -1, "后一": 1}


def _story(word: str) -> Chain:
    unit = {"年": "year", "月": "month"}.get(word[-1], "day")
    return Chain(Base("story", _STORY.get(word[:-1], 0), unit), rule="story")


def _rel_q(word: str) -> Chain:
    return Chain(Base("this", rel(word), "quarter"), rule="rel_q")


def _lunar_new_year(word: str) -> Chain:
    if word.endswith("三十"):
        return Chain(None, (Step("feast", 0, "eve"),), "lunar")
    return Chain(None, (Step("lunar", 100 + number(word[3:])),), "lunar")


def _season_base(word: str) -> Chain | None:
    return Chain(Base("this", _REL_YEARS[word[0]], "year"), (Step("season", _SEASONS[word[1]]),), "season")


BASES: dict[str, Callable[[str], Chain | None]] = {
    "iso": _iso, "compact": _compact, "dmy": _dmy, "year": _year, "year2": _year2, "fiscal": _fiscal, "roc": _roc,
    "era": _era, "decade": _decade, "century": _century, "rel_y": _rel_y, "count": _count, "shift": _shift,
    "both": _both, "ym": _ym, "rel_m": _rel_m, "week": _week, "rel_d": rel_d, "rel_q": _rel_q, "story": _story,
    "md": _md, "lunar_ny": _lunar_new_year, "season_y": _season_base,
    "vague": lambda word: Chain(Base("recent", 0, "month"), rule="vague"),
    "within": lambda word: Chain(Base("this", 0, "year"), rule="within"),
    "half_year": _half_year,
    "yq": _yq,
    "year_n": lambda word: Chain(Base("year", int(word)), rule="bare year"),
}  # fmt: skip


def _quarter(word: str) -> list[Step]:
    for char in word:
        if char in "一二三四1234":
            return [Step("quarter", number(char))]
    return [Step("quarter", 4 if "末" in word else 1)]


def _half(word: str) -> list[Step]:
    return [Step("half", 1 if word[0] in "上前" or word.endswith("1") else 2)]


def _first(word: str) -> list[Step]:
    return [Step("first", _count_of(word), "quarter" if "季" in word else "month")]


def _counted(word: str) -> list[Step] | None:
    if word[0] not in "前后":
        return None
    return [Step("first" if word[0] == "前" else "last", _count_of(word), _unit(word))]


def _month(word: str) -> list[Step]:
    return [Step("month", number(word.split("月", maxsplit=1)[0].replace("元", "1")))]


def _lunar_month(word: str) -> list[Step]:
    stem = word
    for marker in ("农历", "阴历", "旧历", "夏历"):
        stem = stem.replace(marker, "")
    leap = stem.startswith("闰")
    name = stem.removeprefix("闰").split("月")[0]
    value = {"正": 1, "腊": 12, "冬": 11}.get(name) or number(name)
    return [Step("lunar", value * 100, "leap" if leap else "")]


def _day(word: str) -> list[Step]:
    return [Step("day", number(word.rstrip("日号 ")))]


def _lunar_day(word: str) -> list[Step]:
    return [Step("day", number(word.replace("初", "").rstrip("日")))]


def _feast(word: str) -> list[Step]:
    long = 0
    for tail in ("活动期间", "大促期间", "期间"):
        if word.endswith(tail):
            word, long = word.removesuffix(tail), 1
    for tail in ("黄金周", "小长假", "长假", "假期"):
        if word.endswith(tail) and word not in names():
            word, long = word.removesuffix(tail), 4
    plain = word.replace('"', "").replace("·", "") if "双" in word else word.strip('"')
    plain = plain.replace("双十二", "双12").replace("双十一", "双11")
    rule = names().get(plain) or {"五一": "05-01", "十一": "10-01"}[plain]
    return [Step("feast", long, rule)]


def _season(word: str) -> list[Step] | None:
    return [Step("season", next(_SEASONS[char] for char in word if char in _SEASONS))]


def _nth(word: str) -> list[Step]:
    """第一个星期一, 第三周, 最后3周, 首月."""
    if word.startswith("首"):
        unit = (
            "day"
            if word.endswith("日")
            else "week"
            if word.endswith(("周", "期"))
            else "quarter"
            if word.endswith("度")
            else "month"
        )
        return [Step("nth", 1, unit)]
    last = word.startswith("最后")
    stem = word.removeprefix("第").removeprefix("最后").strip()
    weekday = (
        stem[-1] in WEEKDAYS and any(name in stem[:-1] for name in ("周", "星期", "礼拜")) and stem[-1] not in "周期拜"
    )
    count = _count_of(stem[:-1].rstrip("周星期礼拜") if weekday else stem) if stem[0] not in "个周星礼天日月季" else 1
    unit = f"wd{WEEKDAYS[stem[-1]]}" if weekday else "weekend" if stem.endswith("周末") else _unit(stem)
    if last and count > 1:
        return [Step("last", count, unit)]
    return [Step("nth", -1 if last else count, unit)]


XUN = {"上": 1, "中": 2, "下": 3, "上中": 4, "中下": 5}
STEPS: dict[str, Callable[[str], list[Step] | None]] = {
    "half_month": lambda word: [Step("half month", 1 if word[0] == "上" else 2)],
    "month": _month, "list_m": _month, "day": _day, "list_d": _day, "day_n": _day, "lunar_m": _lunar_month,
    "lunar_d": _lunar_day, "quarter": _quarter, "half": _half, "first": _first, "count": _counted, "feast": _feast,
    "season": _season, "nth": _nth,
    "xun": lambda word: [Step("xun", XUN[word[:-1]])],
    "weekday": lambda word: [Step("weekend")] if word.endswith("末") else [Step("weekday", WEEKDAYS[word[-1]])],
    "part": lambda word: [Step("part")],
}  # fmt: skip
