"""The words of Chinese time expressions: one regular expression a kind of token, longest first.

They read folded text: simplified characters, half width, plain quotes and dashes.
"""

# ruff: noqa: E501 - a table of patterns or names is read by its rows

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from timeline.times.feasts import names

Matcher = Callable[[str, int], re.Match[str] | None]

_B = r" {0,2}"
_H = "一二三四五六七八九"
# Months and days, written with figures or with characters; whether there is such a day is for the resolver to say.
_MONTH_HAN, _DAY_HAN = rf"(?:十[一二]?|[{_H}])", rf"(?:[二三]?十[{_H}]?|廿[{_H}]?|[{_H}])"
_MONTH, _DAY = rf"(?:\d\d?|{_MONTH_HAN})", rf"(?:\d\d?|{_DAY_HAN})"
_YEAR_HAN = r"(?:[一二][〇零一二三四五六七八九]{3}|两千(?:[〇零][一二三四五六七八九]|[一二]?十[一二三四五六七八九]?)?)"
_COUNT_HAN = r"[一二两三四五六七八九十]{1,3}"
_COUNT = rf"(?:\d{{1,3}}|{_COUNT_HAN})"
_UNIT = r"(?:个?星期|个?礼拜|个?季度|个?工作日|个?周|个?月|天|日|年|周|季)"
_AGO_UNIT = r"(?:个?星期|个?礼拜|个?季度|个?工作日|个?周|个月|(?<=两)月|天|日|年)"
_WEEK = "(?:周|星期|礼拜)"
# 目前天猫, 今后日益, 天津: where the character after makes another word of it
_NOT_TIAN = r"(?!猫|津|河|弘|虹|然气|眼查|际|涯|使投|系)"
_NOT_TIAN_AFTER = (
    r"(?!猫|津|河|弘|虹|使|下(?!午)|然|眼|合|际|图|涯|才|空|文|地|生(?!效)|真|气|融|马|狮)"  # 之前天下无敌
)
_NOT_RI = r"(?!益|常|元|本|系|韩|资|报(?!道|告)|均|化|语|媒|用|程|历|记(?!者)|光|志|趋|渐|活)"
_NOT_RI_AFTER_DAY = r"(?!元|圆|本(?!次|周|报|公|店)|均|报(?!道|告|出|价|名|案|警)|化|系|活|薪)"
_NO_CODE = r"(?<!\D\d-)(?<!\D\d\d-)(?<!\D\d\d\d-)"  # 400-2016-0908; but 2014-2016 is a range
_ALONE = r"(?<!\d)(?<!\d[.,])"  # no figure before, no decimal

# Names that look like dates.
NAMES = (
    "今日头条|今日资本|今日美术馆|今日说法|今日关注|今日播报|今日海报|今日抖音|今日热榜|今日美国|今日俄罗斯|今日电商|明日方舟|明日之星|明日之子|明日边缘"
    "|昨日重现|昨日世界|五一广场|五四广场|五一路|八一路|五四路|八一厂|七天连锁|七天酒店|七天优品|二十一世纪经济|21世纪经济|21世纪不动产|二十一世纪不动产"
    "|21世纪商业评论|21世纪福克斯|二十世纪福克斯|20世纪福克斯|21世纪教育|世纪华通|周六福|周大福|周大生|中国周刊|新周刊|第一财经周刊|每日优鲜|每日经济新闻"
    "|每日互动|次日达|隔日达|当日达|次日送达|当日送达|隔日送达|四季酒店|四季青|四季沐歌|春秋航空|春秋旅游|五月花|六月雪|七月网|九月九的酒"
    "|十月稻田|十月传媒|十月妈咪|三月兔|五月天(?![气津猫])|双11狂欢夜|七月与安生|七月算法|一月一付|月月舒|天天快递|天天向上|韩都衣舍"
    "|星期六股份|星期五实验室|一周年|两周年|三周年|周年庆|年中大促|年中促|年度|国庆路|三八路|中秋月|元旦社|清明上河图|圣诞老人|圣诞树|国际金融报"
)


def _feasts() -> list[str]:
    """Patterns of feast names; what is a common word as well stands with what makes it a feast."""
    ambiguous = {
        "小满",
        "小寒",
        "大寒",
        "小暑",
        "大暑",
        "白露",
        "寒露",
        "雨水",
        "小雪",
        "大雪",
        "国庆",
        "圣诞",
        "谷雨",
        "惊蛰",
    }
    han = [
        name
        for name in names()
        if "\u3400" < name[0] < "\u9fff" and name not in ambiguous and not name.startswith("双")
    ]
    return [
        r'"?双·?"?(?:11|十一)"?', r'"?双·?"?(?:12|十二)"?', *sorted(han, key=len, reverse=True),
        r"国庆(?!路|东|西|南|北|街|先生|表示|说)", r"圣诞(?!树|老人|帽|装|歌|颂)",
        r"(?:(?<=年)|(?<![一-鿿]))五一(?![一-鿿])", r"(?<=年)十一(?![一-鿿])",
        r"五一(?=期间|假|长假|小长假|黄金周|前|后|当天|档|节)", r"十一(?=期间|假期|长假|黄金周|前后|当天|开始|小长假|档期)",
        rf'{_ALONE}618(?![\d%元万亿家个]|[.,]\d)"?', r'"618"',
        rf"{_ALONE}11[.·]11(?![\d%元万亿]|[.,]\d)", rf"{_ALONE}12[.·]12(?![\d%元万亿]|[.,]\d)", r"3·15晚会",
        *(rf"{term}(?![一-鿿])" for term in sorted(ambiguous - {"国庆", "圣诞"})),
    ]  # fmt: skip


def _by_class(patterns: list[str], kind: str) -> str:
    """The patterns that begin with figures, with numerals in characters or with anything else."""

    def of(pattern: str) -> str:
        first = pattern.removeprefix(_ALONE).removeprefix('"?')[0]
        return "figure" if first.isdecimal() else "numeral" if first in HAN_FIRST else "other"

    return "|".join(pattern for pattern in patterns if of(pattern) == kind)


HAN_FIRST = frozenset("〇零一二两三四五六七八九十廿")


def _figure() -> list[tuple[str, str]]:
    """Tokens that begin with a figure."""
    return [
        ("name", _by_class(NAMES.split("|"), "figure")),
        ("iso", r"(?<!\d)(?<!\d\.)(?:1[5-9]|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|[ ]\d\d[ ]\d\d)(?!\d|[-/.]\d)"),
        ("compact", r"(?<!\d)(?<!\d[.-])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d|\.\d)"),
        ("dmy", rf"(?<!\d)(?<!\d[/.]){_NO_CODE}\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:\d{{4}}|\d{{1,2}})(?!\d|[/.]\d|-\d{{1,4}}(?![\d/.-]))"),
        ("year", rf"(?<!\d)\d{{3,4}}{_B}年(?!代|多|华|薪|均|化)(?:度(?!假))?"),
        ("fiscal", r"(?:20)?\d\d(?:财政年度|财年)|[1-4]财季"),
        ("decade", r"(?:\d{1,2}世纪)?[1-9]0年代"),
        ("century", r"\d{1,2}世纪"),
        ("year2", rf"{_ALONE}\d\d{_B}年(?!代|[多间来之以内]|[前后](?!两|三|四|半|[一二\d])|华|薪|均)|(?<!\d)0\d{_B}年(?=[之以][前后])"),
        ("count", rf"{_ALONE}\d{{1,3}}{_B}{_UNIT}(?:之|以)?内"),
        ("shift", rf"(?<!第)(?<!月)(?<!月 ){_ALONE}\d{{1,3}}(?:多|余)?{_B}{_AGO_UNIT}{_B}(?:之前|之后|以前|以后|前|后)(?!来居上|者|台)"),
        ("yq", r"(?<![A-Za-z\d.])(?:\d\d[QH][1-4]|[1-4]Q(?:20)?\d\d|[12]H(?:20)?\d\d)(?![A-Za-z\d])"),
        ("ym", r"(?<!\d)(?<!\d\.)(?:1[89]|20)\d\d[-/.](?:1[0-2]|0?[1-9])(?![\d%年]|[-/.]\d)"),
        ("quarter", rf"(?<!\d)[1-4]{_B}个?季度|(?<![A-Za-z\d])[1-4]Q(?![A-Za-z\d])"),
        ("list_m", rf"(?<!\d)(?<!\d\.)\d\d?{_B}(?=(?:[、~和至到]|-{{1,2}}){_B}{_MONTH}{_B}月(?!{_B}\d))"),
        ("month", rf"{_ALONE}\d\d?{_B}月份?(?!饼|球|亮|光|经|薪|嫂|活|供|租|费|票|卡)"),
        ("list_d", rf"(?<!\d)(?<!\d\.)\d\d?{_B}(?=(?:[、~和至到]|-{{1,2}}){_B}{_DAY}{_B}[日号])"),
        ("day", rf"{_ALONE}\d\d?{_B}(?:日{_NOT_RI_AFTER_DAY}|号(?!店|线|楼|院|机|铺|人物|选手|门|馆|文件|公告|令|码|称))"),
        ("feast", rf"(?:{_by_class(_feasts(), 'figure')})(?:(?:活动|大促)?期间|购物节|年中大促|大促)?"),
        ("md", r"(?<![\d./·-])(?:1[0-2]|0?[1-9])[/·.](?:[12]\d|3[01]|0?[1-9])(?![\d%/·]|[.]\d|[万亿元倍英寸])"),
        ("year_n", rf"{_ALONE}{_NO_CODE}(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d|[万亿元倍家个名种款])"),
    ]  # fmt: skip


def _numeral() -> list[tuple[str, str]]:
    """Tokens that begin with a numeral in characters."""
    return [
        ("name", _by_class(NAMES.split("|"), "numeral")),
        ("year", rf"(?:{_YEAR_HAN}|[{_H}]{{3}})年(?!代|多|华|薪|均|化)(?:度(?!假))?"),
        ("fiscal", r"[一二三四]财季"),
        ("decade", rf"(?:[一二]?十[{_H}]?世纪)?(?:[{_H}]十|[〇零]{{2}})年代"),
        ("century", rf"[一二]?十[{_H}]?世纪"),
        ("year2", rf"(?<![{_H}十])[〇零{_H}]{{2}}年(?!代|[多间来])"),
        ("count", rf"{_COUNT_HAN}{_UNIT}(?:之|以)?内"),
        ("shift", rf"(?<!第)(?<!月){_COUNT_HAN}(?:多|余)?{_AGO_UNIT}(?:之前|之后|以前|以后|前|后)(?!来居上|者|台)"),
        ("quarter", r"[一二三四]个?季度"),
        ("list_m", rf"{_MONTH_HAN}(?=(?:[、~和至到]|-{{1,2}}){_B}{_MONTH}{_B}月(?!{_B}\d))"),
        ("month", rf"{_MONTH_HAN}{_B}月份?(?!饼|球|亮|光|经|薪|嫂|活|供|租|费|票|卡)"),
        ("lunar_d", rf"廿[{_H}](?!{_B}[日号])|(?<=[腊正]月)(?:二?十[{_H}]?|三十)日?"),
        ("list_d", rf"{_DAY_HAN}(?=(?:[、~和至到]|-{{1,2}}){_B}{_DAY}{_B}[日号])"),
        ("day", rf"{_DAY_HAN}{_B}(?:日{_NOT_RI_AFTER_DAY}|号(?!店|线|楼|院|机|铺|人物|选手|门|馆|文件|公告|令|码|称))"),
        ("day_n", rf"(?<=月)[二三]?十[{_H}]?(?![日号月年万亿个家百千{_H}余多几])"),
        ("feast", rf"(?:{_by_class(_feasts(), 'numeral')})(?:(?:活动|大促)?期间|黄金周|小长假|长假|假期)?"),
    ]  # fmt: skip


def _other() -> list[tuple[str, str]]:
    """Tokens that begin with anything else."""
    return [
        ("glue", r"的|[ ]{1,2}|, ?|\(|\)|份"),
        ("name", rf"(?:{_by_class(NAMES.split('|'), 'other')})"),
        ("quoted", r"《[^《》\n]{1,30}》"),
        ("year", rf"公元(?:\d{{3,4}}|{_YEAR_HAN}){_B}年"),
        ("fiscal", r"第[一二三四1-4]财季|(?:本|上一|下一|上|下)财[年季]"),
        ("roc", r"民国(?:\d{1,3}|[元一二三四五六七八九十百〇零]{1,5})年"),
        ("era", r"(?:神龙|开元|天宝|贞观|洪武|永乐|嘉靖|万历|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|昭和|平成|令和|大正|明治)"
                r"(?:元|\d{1,2}|[一二三四五六七八九十]{1,3})年"),
        ("decade", rf"(?:上个?世纪|本世纪)(?:[1-9]0|[{_H}]十|[〇零]{{2}})年代"),
        ("century", r"(?:上个?|本)世纪"),
        ("rel_y", r"今年|去年|明年|大前年|大后年|(?<![年目之以此日])前年(?!均|度|轻|初|底|末|中)|(?<![年今之以此日])后年(?!均|度|轻|初|底|末)|来年(?!猪)"
                  r"|本年度?|(?:这一|这|上一|下一|上|下)年度?(?!纪|头|级|轻|代|龄)|当前年"),
        ("count", rf"(?:最近|(?<![接将附靠临邻])近|过去的?|过往|未来的?|今后|接下来的?|往前|向前|往后|此前(?!一)|(?<![提之以此日周天])前(?!一)|(?<![之以日周天])后(?!一)|(?<!以)上(?!一)|下(?!一))"
                  rf"{_B}{_COUNT}{_B}{_UNIT}(?:以?内|以?来|里|间)?(?![前后])"),
        ("both", r"今明两[天日年]"),
        ("half", r"[上下前后]半年|(?<![A-Za-z])H[12](?![A-Za-z\d])"),
        ("first", rf"[前头首]{_COUNT}(?:个?季度?|个月)"),
        ("half_year", r"半(?:个月|年)(?:之前|之后|以前|以后|前|后)"),
        ("half_month", r"[上下]半个?月"),
        ("bc", r"公元前\d{1,4}[年世]"),
        ("quarter", rf"第{_B}[一二三四1-4]{_B}个?季度?(?![A-Za-z])|[首末]{_B}个?季度|首季(?!度)|(?:(?<=[年在于度])|(?<=20\d\d)|(?<=20\d\d ))Q[1-4](?![A-Za-z\d]| ?Pro)|Q[1-4](?=财报|业绩|营收|净利|收入|季)"),
        ("lunar_ny", rf"大年(?:初[{_H}十]|三十)"),
        ("lunar_m", rf"(?:农历|阴历|旧历|夏历)闰?{_MONTH}月|闰{_MONTH}月|正月|腊月|冬月"),
        ("month", r"元月份?"),
        ("lunar_d", rf"初[{_H}十]"),
        ("week", rf"(?:上上上|上上|下下|上|下|本|这|今|当前|当){_B}(?:一个|一|个)?{_WEEK}(?:(?:的?{_WEEK})?[一二三四五六日天](?!个|家|款|场|次|名|些|季|线|年)|末)?(?!年|期)"),
        ("weekday", rf"(?<![一二两三几每四五六数\d]){_WEEK}(?:[一二三四五六日天](?!个|家|款|场|次|名|些|围|福|线|年)|末(?!版))"),
        ("rel_q", r"(?:上上|上|下|本|这|当前|当)(?:一个|一|个)?季度?(?!节|报|后)"),
        ("rel_m", r"(?:上上|下下|上|下|本|这|今|当前)(?:一个|一|个)?月份?(?!球|饼|亮|光|嫂|台)"),
        ("rel_d", rf"(?<!如)[今明昨][天日]{_NOT_TIAN}(?!头条|方舟)|今[晨早晚夜]|昨[晚夜儿]|明[早晚]|听日|即日|大大后天|大后天|大前天"
                  rf"|(?<![目此之以年月日周天前])前[天日]{_NOT_TIAN_AFTER}{_NOT_RI}|(?<![今以此之最前])后[天日]{_NOT_TIAN_AFTER}{_NOT_RI}"),
        ("story", r"同年|当年|次年|翌年|隔年|转年|该年|那年|同月|当月|次月|翌月|该月|同日|当日|当天|次日|翌日|隔日|隔天|转天|第二[天年]|[前后]一[天日年]|那天"),
        ("vague", r"(?<![接将])近日(?!点)|(?<![\d一二三四五六七八九十今明昨即节假生当期截翌次同近])日前|近期|近来|近[几数][日天]|连日来"
                  r"|最近(?!的?一次|的|一[年周个次]|[几数两三四五六七八九十\d])|前不久"),
        ("within", r"(?<![一二两三四五六七八九十几数\d半今明去])年内(?!瓦)"),
        ("feast", rf"(?:{_by_class(_feasts(), 'other')})(?:(?:活动|大促)?期间|黄金周|小长假|长假|假期)?"),
        ("season_y", r"[今去明][春夏秋冬](?!系|季系|新品|款)季?"),
        ("season", r"(?:初|早|晚|仲|暮|盛|深|隆)?[春夏秋冬](?:季(?!节|系列|新品|款|时装|赛|版|高)|天(?!猫))"),
        ("xun", r"(?:上中|中下|[上中下])旬"),
        ("nth", rf"第(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})个?(?:{_WEEK}[一二三四五六日天]|{_WEEK}|月|季度|周末|天|日(?!本))"
                rf"|最后{_B}{_COUNT}?{_B}(?:个?{_WEEK}[一二三四五六日天]|个?{_WEEK}|个?月|个?季度|天|日)|首[月周日](?!期)|首个(?:星期|交易日|季度|月)"),
        ("part", r"年初|岁初|年底|年末|年终(?!奖)|岁末|年中(?=[,。;、)]|$|旬)|年伊始|(?<![本个])月(?:[初底末内]|中(?=[,。;、)]|$))|(?<=月)份?(?:[初底末]|中(?=[,。;、)]|$))"
                 r"|(?<=[年度周季代])(?:[初底末]|中(?=[,。;、)]|$)|中期|后期|末期|早期|伊始|年?早些时候)|季度?[初末]"),
        ("after", r"(?:或|及)?(?:之|以)后|或更晚|起(?!来|至|到)|以来|开始(?!至|到)|后(?=[,。;、]|$)"),
        ("before", r"(?:或|及)?(?:之|以)前|前(?=[,。;、]|$)|或更早"),
        ("to", r"(?:起|开始)? ?(?:至|到)(?!今)|-{1,3}|~|[和与及、](?=[\d上下去今明一二三四五六七八九十])"),
        ("from", r"从|自(?!己|动|家|营|身|然|主|有|由|称|行)|截至|截止到?|由"),
        ("between", r"之?间(?!接)|期间|止"),
        ("so_far", r"至今|迄今"),
        ("about", r"前后|左右|许"),
        ("pre_about", r"大约|大概|约(?!定|谈|束|见|会)|大致"),
        ("lunar", r"农历|阴历|旧历|夏历"),
    ]  # fmt: skip


_ROWS = {"figure": _figure, "numeral": _numeral, "other": _other}


@cache
def token(kind: str) -> re.Pattern[str]:
    """One token whose first character is of the kind "figure", "numeral" or "other"; the group names what it is."""
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _ROWS[kind]()))


@cache
def matchers() -> dict[str, Matcher]:
    """The first character → what matches a token there; characters that are missing take that of "" (the rest)."""
    table: dict[str, Matcher] = dict.fromkeys("0123456789", token("figure").match)
    table.update(dict.fromkeys(HAN_FIRST, token("numeral").match))
    table[""] = token("other").match
    return table


# Where a run may begin: first characters, second characters, and third ones where two are not telling enough.
_N = "一二两三四五六七八九十"
_NUMBERS = _N + "0123456789"
_STARTS = [
    ("〇零" + _N + "廿", "〇零" + _N + "廿百千年月日号天周个季世星礼至到、-多余 ", ""), ("三", "八", ""), ("五", "一四零", ""), ("六", "一", ""), ("七", "夕", ""), ("八", "一八", ""),
    ("今", "明", "两"), ("今明", "年天日晨早晚夜月周季春夏秋冬星礼个", ""), ("去来本", "年月周季春夏秋冬星礼世财个", ""), ("昨", "天日晚夜儿", ""),
    ("前后", "年天日半不 " + _NUMBERS, ""), ("大", "前后大年寒暑雪", ""), ("听即", "日", ""), ("同当次翌隔转该那", "年月日天前周季", ""),
    ("上下这", "年月周星礼旬季财世半上下 " + _NUMBERS, ""), ("上下这", "个", "世周月季星礼"), ("上", "元", "节"),
    ("近", "日期来几数 " + _NUMBERS, ""), ("日", "前", ""), ("最", "近后", ""), ("连", "日", "来"), ("过", "去", "的" + _NUMBERS), ("过", "往", _NUMBERS),
    ("未", "来", "的" + _NUMBERS), ("接", "下", "来"), ("今", "后", _NUMBERS), ("往", "前后", _NUMBERS), ("向", "前", _NUMBERS), ("此", "前", _NUMBERS),
    ("第", " 0123456789", ""), ("第", _N, "年月日天周季个星礼十二三四五六七八九财" + "一"), ("周星礼", "一二三四五六日天末期拜", ""),
    ("年", "初底末终中内头度三", ""), ("月", "初底末内中", ""), ("季", "度初末", ""), ("岁", "初末", ""), ("首", "季月周日个", ""), ("末", "季", ""), ("Q", "1234", ""), ("H", "12", ""),
    ("农阴旧夏", "历", ""), ("正", "月", ""), ("腊", "月八", ""), ("冬", "月", ""), ("闰", "正腊" + _NUMBERS, ""), ("民", "国", "元百" + _NUMBERS), ("公", "元", "前〇" + _NUMBERS), ("半", "年个", ""), ("头", _NUMBERS, ""), ("元", "月", ""),
    ("神", "龙", ""), ("开", "元", "元" + _NUMBERS), ("天", "宝", "元" + _NUMBERS), ("贞", "观", ""), ("洪", "武", ""), ("永", "乐", "元" + _NUMBERS), ("嘉", "靖庆", ""), ("万", "历", ""),
    ("崇", "祯", ""), ("顺", "治", ""), ("康", "熙", ""), ("雍", "正", ""), ("乾", "隆", ""), ("道", "光", "元" + _NUMBERS), ("咸", "丰", ""), ("同", "治", ""), ("光", "绪", ""), ("宣", "统", ""),
    ("昭", "和", ""), ("平", "成", "元" + _NUMBERS), ("令", "和", ""), ("大", "正", "元" + _NUMBERS), ("明", "治", "元" + _NUMBERS),
    ("春夏秋冬", "季天节分至", ""), ("初早晚仲暮盛深隆", "春夏秋冬", ""), ("双", " ·\"十1", ""), ('"', "双6", ""), ("元", "旦宵", ""),
    ("情", "人", "节"), ("妇", "女", "节日"), ("女", "生神王", "节"), ("植", "树", "节"), ("国", "际", "妇劳儿消护"), ("护", "士", "节"), ("记", "者", "节"), ("月", "中", ""), ("国", "庆", ""), ("消", "费", "者"), ("世", "界", "水地读图无环艾"), ("愚", "人", "节"), ("地", "球", "日"),
    ("劳", "动", "节"), ("青", "年", "节"), ("儿", "童", "节"), ("建", "党军", "节日"), ("党", "的", "生"), ("美", "国", "独劳"), ("台", "湾", "父"), ("爸", "爸", "节"), ("教", "师", "节"),
    ("中", "国", "新教记"), ("中", "秋元", ""), ("万", "圣", ""), ("诸", "圣", ""), ("光", "棍", "节"), ("天", "猫", "双"), ("圣", "诞瓦帕", ""), ("平", "安", "夜"), ("节", "礼", "日"), ("马", "丁", "路"),
    ("总", "统", "日"), ("母父", "亲", "节"), ("阵", "亡", "将"), ("哥", "伦", "布"), ("感", "恩", "节日"), ("黑", "色", "星"), ("黑", "五", ""), ("网", "络购", "星"), ("复", "活", "节"), ("耶", "稣", "受"),
    ("华", "人", "新"), ("端", "午阳", ""), ("盂", "兰", ""), ("鬼", "节", ""), ("重", "阳", ""), ("小", "年满寒暑雪", ""), ("北", "方", "小"), ("除", "夕", ""), ("跨", "年", "夜"), ("新", "年", "前"),
    ("龙", "抬", "头"), ("清", "明", ""), ("立", "春夏秋冬", ""), ("芒", "种", ""), ("霜", "降", ""), ("处", "暑", ""), ("谷", "雨", ""), ("惊", "蛰", ""), ("白寒", "露", ""), ("雨", "水", ""), ("夏", "至", ""),
]  # fmt: skip


@cache
def starts() -> dict[str, str]:
    """Two characters that a run may begin with → the third ones that make it so, or nothing: any."""
    pairs: dict[str, str] = {}
    for firsts, seconds, thirds in _STARTS:
        for pair in (first + second for first in firsts for second in seconds):
            known = pairs.get(pair)
            pairs[pair] = thirds if known is None else known + thirds if known and thirds else ""
    return pairs


@cache
def candidate() -> re.Pattern[str]:
    """Where a run may begin: a number with a unit, or a first character whose second one starts() knows.

    Cheap, and never narrower than the tokens (a test holds it to that): one set of characters to skip to, in C.
    """
    firsts = "".join(sorted({pair[0] for pair in starts()}))
    seconds = "".join(sorted({pair[1] for pair in starts()}))
    return re.compile(
        rf"[《0-9{re.escape(firsts)}](?:(?<![0-9《])(?=[{re.escape(seconds)}])|(?<=《)(?=[^\n《]{{1,30}}》)"
        r"|(?<=[0-9])(?<![0-9].)(?=[0-9]{0,3}[ ]{0,2}[年月日号天周个季世财星礼至到~、和/·QH\-]|[0-9]{0,3}\.[0-9]{1,2}(?:[.\-]|$)|[0-9]{3}(?:[0-9]{4})?(?![0-9]|[%万亿元倍])|18))"
    )
