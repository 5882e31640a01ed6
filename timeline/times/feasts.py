"""Feasts and shopping days: their names in both languages, and the rule that dates each in a given year."""

# ruff: noqa: E501 - a table of patterns or names is read by its rows

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from timeline.times.lunar import TERMS, lunar_day, new_years_eve, solar_term

# rule: names, Chinese and English, as they stand in folded text (English in small letters).
#   "11-11" a day of the year · "lunar 8-15" · "term 清明" · "nth 11 4 thu +1" the day after the 4th Thursday of November
#   (n = -1: the last one) · "easter -2" · "eve" the last day of the lunar year
FEASTS = {
    "01-01": "元旦节|元旦日|元旦|new year's day|new year day|new years day|new year's|yuandan",
    "12-31": "跨年夜|新年前夜|除夕夜|new year's eve|new years eve|new year eve",
    "02-14": "圣瓦伦丁节|情人节|valentine's day|valentines day|valentine day|saint valentine's day|st. valentine's day",
    "03-07": "女生节|女神节",
    "03-08": "国际妇女节|三八妇女节|三八节|妇女节|妇女日|女王节|international women's day|women's day",
    "03-12": "植树节|arbor day",
    "03-15": "国际消费者权益日|消费者权益日|消费者权益保护日|3·15晚会|3·15|world consumer rights day",
    "03-17": "圣帕特里克节|saint patrick's day|st. patrick's day|st patrick's day|saint patricks day",
    "04-01": "愚人节|april fools' day|april fools day|april fool's day|april fools",
    "03-22": "世界水日|world water day",
    "04-22": "世界地球日|地球日|earth day",
    "04-23": "世界读书日|世界图书与版权日|world book day",
    "05-01": "国际劳动节|五一劳动节|五一国际劳动节|劳动节|may day|int'l workers day|international workers' day",
    "05-04": "五四青年节|青年节",
    "05-12": "国际护士节|护士节",
    "05-20": "520情人节|五二零",
    "05-31": "世界无烟日|world no tobacco day",
    "06-01": "六一儿童节|国际儿童节|儿童节|children's day|childrens day",
    "06-05": "世界环境日|world environment day",
    "06-19": "juneteenth",
    "06-18": "618购物节|618大促|618年中大促|618",
    "07-01": "建党节|建党日|党的生日",
    "07-04": "美国独立日|independence day|fourth of july|4th of july",
    "07-14": "bastille day",
    "08-01": "八一建军节|建军节",
    "08-08": "台湾父亲节|爸爸节|八八节|八八父亲节",
    "09-10": "教师节|中国教师节|teacher's day|teachers' day|teachers day",
    "10-01": "国庆节|国庆日|国庆|十一国庆节|national day of china|chinese national day",
    "10-31": "万圣节前夜|万圣节|halloween|hallowe'en",
    "11-01": "万圣夜后日|诸圣节|all saints' day|all saints day",
    "11-11": "光棍节|双十一|双11|双·11|双“11”|11·11|11.11|天猫双11|singles' day|singles day|single's day|double 11|double eleven|double-11",
    "11-08": "中国记者节|记者节",
    "12-01": "世界艾滋病日|world aids day",
    "12-12": "双十二|双12|12·12|12.12|double 12|double twelve",
    "12-24": "圣诞前夜|平安夜|圣诞夜|christmas eve|xmas eve",
    "12-25": "圣诞节|圣诞日|圣诞|christmas day|christmas|xmas day|xmas",
    "12-26": "节礼日|boxing day",
    "nth 1 3 0": "马丁路德金日|martin luther king day|martin luther king, jr. day|martin luther king jr. day|mlk day",
    "nth 2 3 0": "总统日|presidents' day|presidents day|president's day",
    "nth 5 2 6": "母亲节|mother's day|mothers' day|mothers day",
    "nth 5 -1 0": "阵亡将士纪念日|memorial day",
    "nth 6 3 6": "父亲节|father's day|fathers' day|fathers day",
    "nth 9 1 0": "美国劳动节|labor day|labour day",
    "nth 10 2 0": "哥伦布日|columbus day",
    "nth 11 4 3": "感恩节|感恩日|thanksgiving day|thanksgiving|thanks giving day|turkey day",
    "nth 11 4 3 1": "黑色星期五|黑五|black friday",
    "nth 11 4 3 4": "网络星期一|网购星期一|cyber monday",
    "nth 11 4 3 5": "giving tuesday",
    "easter 0": "复活节|easter sunday|easter day|easter",
    "easter -2": "耶稣受难日|good friday",
    "easter 1": "复活节星期一|easter monday",
    "easter -46": "ash wednesday",
    "easter -47": "shrove tuesday|pancake day|mardi gras",
    "easter -7": "palm sunday",
    "easter 39": "ascension day",
    "easter 49": "pentecost|whit sunday",
    "lunar 1-1": "农历新年|中国新年|华人新年|大年初一|春节|农历年|chinese new year's day|chinese new year|lunar new year|spring festival",
    "lunar 1-15": "元宵节|元宵|上元节|lantern festival",
    "lunar 2-2": "龙抬头",
    "lunar 5-5": "端午节|端午|端阳节|dragon boat festival|dragon boat day",
    "lunar 7-7": "七夕情人节|七夕节|七夕|qixi festival|qixi",
    "lunar 7-15": "中元节|盂兰节|鬼节|ghost festival",
    "lunar 8-15": "中秋节|中秋佳节|中秋|mid-autumn festival|mid autumn festival|moon festival",
    "lunar 9-9": "重阳节|重阳|double ninth festival",
    "lunar 12-8": "腊八节|腊八|laba festival",
    "lunar 12-23": "小年夜|北方小年",
    "eve": "除夕|大年三十|年三十|大年夜|chinese new year's eve|chinese new year eve|lunar new year's eve",
    "term 清明": "清明节|tomb-sweeping day|tomb sweeping day|qingming festival|qingming",
}
# With 期间, 假期, 黄金周, 长假 they last: days before and after the day itself.
LONG = {"lunar 1-1": (-1, 5), "10-01": (0, 6), "05-01": (0, 2), "01-01": (0, 2)}


@cache
def names() -> dict[str, str]:
    """Every name → its rule, solar terms among them."""
    table = {name: rule for rule, row in FEASTS.items() for name in row.split("|")}
    table.update({term: f"term {term}" for term in TERMS})
    return table


@cache
def feast_day(rule: str, year: int) -> date | None:
    """The day of a feast in the year, or None where the calendar does not reach.

    >>> feast_day("nth 11 4 3 1", 2020), feast_day("lunar 8-15", 2019), feast_day("easter 0", 2021)
    (datetime.date(2020, 11, 27), datetime.date(2019, 9, 13), datetime.date(2021, 4, 4))
    """
    kind, _, rest = rule.partition(" ")
    if kind == "lunar":
        lunar_month, _, lunar = rest.partition("-")
        return lunar_day(year, int(lunar_month), int(lunar))
    if kind == "term":
        return solar_term(year, rest)
    if kind == "eve":
        return new_years_eve(year)
    if kind == "easter":
        return easter(year) + timedelta(days=int(rest))
    if kind == "nth":
        month, n, weekday, *days = map(int, rest.split())
        return nth_weekday(year, month, n, weekday) + timedelta(days=days[0] if days else 0)
    return date(year, int(rule[:2]), int(rule[3:]))


def nth_weekday(year: int, month: int, n: int, weekday: int) -> date:
    """The n-th Monday (0) … Sunday (6) of a month, or its last one (n = -1); the 5th may lie in the month after."""
    if n < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-n - 1))
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Gregorian computus)."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = epact - epact // 28 * (1 - 29 // (epact + 1) * ((21 - golden) // 11))
    sunday = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (sunday + 40) // 44
    return date(year, month, sunday + 28 - 31 * (month // 4))
