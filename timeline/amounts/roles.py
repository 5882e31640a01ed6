"""What the words beside a sum say that it is: a valuation, a fine, the revenue, the price of the deal.

The nearest cue in the sum's own clause decides; one that touches the sum's end ("30亿美元融资",
"£22million fine") comes first.
"""

from __future__ import annotations

import re
from functools import cache

# Each role with its cues, Chinese and English, in the folded text in small letters.
_CUES: dict[str, tuple[str, str]] = {
    "valuation": ("估值|投后|投前", r"valuations?|valued|valuing|values|worth(?! of)"),
    "market_value": ("市值", r"market (?:value|cap(?:itali[sz]ation)?)|market-cap"),
    "revenue": (
        "营收|营业收入|总?收入|销售额|销售总额|销售收入|营业额|零售额|流水|票房|销售业绩|销量额",
        r"revenues?|sales|turnover|takings|income|grossed|grossing|box office",
    ),
    "gmv": ("gmv|成交额|成交总额|成交金额|交易额|交易规模|交易总规模|商品交易总额",
    r"gmv|gross merchandise (?:value|volume)"),
    "profit": ("净利润?|利润|盈利|毛利润?|扭亏", r"profits?|earnings|ebitda|net income|dividends?"),
    "loss": ("净?亏损?|损失", r"loss(?:es)?|lost|losing|deficit|write-?downs?|impairment(?: charge)?"),
    "price": (
        "售价|价格|价位|单价|定价|标价|票价|均价|客单价|起售价|零售价|起步价|到手价|发行价|原价|报价|股价|均消费",
        r"priced(?: at)?|sells for|selling for|retails? (?:at|for)|retailing (?:at|for)|costs?|costing|price tag"
        r"|fares?|tickets?|marked down",
    ),
    "salary": ("年薪|月薪|薪酬|工资|薪水|底薪", r"salar(?:y|ies)|wages?|pay packet|bonus(?:es)?|pay package"
    r"|remuneration|paid a year"),
    "prize": ("奖金|奖励|大奖", r"prizes?|prize money|jackpot"),
    "debt": ("债务|负债|欠款|贷款|借款|拖欠|欠|债券|票据|逾期|授信|信贷|可转债",
    r"debts?|loans?|bonds?|borrowed|borrowings?|owed|owes|owing|mortgages?|notes"),
    "fine": ("罚款|罚金|罚单|处罚|被罚|罚没|开罚|罚", r"fines?|fined|penalt(?:y|ies)|levied"),
    "damages": (
        "赔偿金?|经济损失|合理(?:开支|费用|支出)|索赔|判赔|获赔|赔付|补偿|和解金?|求偿|诉讼|赔",
        r"damages|compensation|claiming|claimed|seeking|settlements?|lawsuits?|claims?|payouts?|sued? for|suing for"
        r"|restitution|settled for|settle for",
    ),
    "financing": (
        "融资|募资|筹资|集资|筹集|募集|领投|跟投|注资|增资|投资|入股|战投|战略投资|认购|出资|增持|定增|天使轮?"
        "|种子轮?|(?<![a-z])[a-h]\\d?\\+?轮|新一轮|轮融资|首发募",
        r"rais(?:e|es|ed|ing)|invest(?:s|ed|ing|ments?)?|injected|injection|fundraising|funding|financing|rounds?"
        r"|pouring|poured|series [a-k]|seed|stakes?|capital|backed",
    ),
    "deal": (
        "收购|全资收购|现金收购|并购|购买|买下|购入|购得|拿下|出售|售予|售出|卖给|卖出|转让|受让|收购价格?"
        "|(?:要约|发行|出售)价格|作价|对价|交易金额|交易总额|交易总价|交易价格|总价|转让价格?|成交价|要约|私有化"
        "|收归|回购",
        r"deals?|takeovers?|acquisitions?|acquired?|acquires|acquiring|mergers?|purchases?|purchased|buyouts?|bids?"
        r"|offers?|bought|buys?|buying|sold(?: for)?|sales? (?:price|for)|tender|transaction|paid|paying"
        r"|takes? over|sale(?= of | to )|disposal",
    ),
    "capital": ("注册资本金?|实缴资本", "registered capital|share capital"),
    "fund": ("基金规模|管理规模|基金", "fund|assets under management"),
    "assets": ("总资产|净资产|资产规模|资产", "assets"),
    "subsidy": ("补贴|红包|消费券|优惠券?|满减", "subsid(?:y|ies)|vouchers?|discounts?|off"),
    "donation": ("捐赠|捐款|善款|捐", "donat(?:e|ed|es|ing|ions?)"),
    "cost": ("耗资|成本|费用|预算|投入|广告费|租金|支出|开支|花费",
    r"costs? of|budgets?|spend(?:s|ing)?|spent|expenses|rents?|fees?|bills?"),
}  # fmt: skip
ROLES: tuple[str, ...] = (*_CUES, "conversion", "each", "rate")

_CLAUSE_ZH = re.compile(r"[,;。!?\n、(]")
_CLAUSE_EN = re.compile(r"[.;!?] |, |\n|\(|: ")
_BRACKET = re.compile(r" ?[(\[][^()\[\]\n]{1,26}[)\]] ?")
_TURNS = re.compile(r"[\d$£€¥]| (?:and|but|while|from|to|with|which|who|after|before|up|down) ")
_WINDOW_BEFORE, _WINDOW_AFTER = 48, 30
_SUFFIXES = re.compile(
    r"(?:的|左右|多|in |of |worth of |for |[ -])*"
)  # what may stand between a sum and the cue behind it


@cache
def _cues() -> re.Pattern[str]:
    """All cues, the longest first at each place; the name of the group is the role."""
    parts = []
    for role, (han, latin) in _CUES.items():
        longest_first = "|".join(sorted(han.split("|"), key=len, reverse=True))
        parts.append(rf"(?P<{role}>{longest_first}|(?<![a-z])(?:{latin})(?![a-z]))")
    return re.compile("|".join(parts))


def role_of(low: str, start: int, end: int) -> str | None:
    """The role of the sum at ``low[start:end]`` in the folded text in small letters, or None where nothing says it."""
    before = _own_clause_before(low, start)
    after = _own_clause_after(low, end)
    behind = None
    gap = 0
    match = _cues().search(after)
    if match:
        lead = _SUFFIXES.match(after)
        gap = max(0, match.start() - (lead.end() if lead else 0))
        behind = match.lastgroup
    ahead, distance = None, 99
    for cue in _cues().finditer(before):
        ahead, distance = cue.lastgroup, len(before) - cue.end()
        text = cue[0]
    if ahead in ("valuation",) and text in ("values", "valued", "valuing", "worth") and _is_deal(low, start):
        ahead = "deal"
    if behind == "price" and "价格" in after and re.search(r"价格.{0,12}(?:收购|出售|转让|卖给|受让|购|接盘)", after):
        behind = "deal"
    if behind == "deal" and ahead in ("valuation", "market_value") and distance > 2:
        return behind
    if behind is not None and gap <= 1 and (ahead is None or distance > 1 or behind != "deal"):
        return behind if not (ahead and distance <= 3 and ahead in _FIRM) else ahead
    if behind is not None and (ahead is None or gap < distance) and gap <= 12:
        return behind
    return ahead


_FIRM = ("valuation", "market_value", "revenue", "gmv", "profit", "loss", "price", "salary", "fine", "damages")


def _is_deal(low: str, start: int) -> bool:
    """Whether "valued at", "worth" speak of a deal: "in a takeover that values the firm at $7bn"."""
    said = low[max(0, start - 90) : start]
    stop = max(said.rfind(". "), said.rfind("。"), said.rfind("\n"))
    return bool(
        re.search(
            r"(?<![a-z])(?:deals?|takeover|acqui[a-z]+|merger|bought|buyout|bid|offer|sold|transaction|contract"
            r"|agreement)(?![a-z])",
            said[stop + 1 :],
        )
        and not re.search(r"round|funding|invest|raised|raising|stake", said[stop + 1 :])
    )


def _own_clause_before(low: str, start: int) -> str:
    said = low[max(0, start - _WINDOW_BEFORE) : start]
    cut = 0
    for match in (_CLAUSE_ZH if _is_zh(said) else _CLAUSE_EN).finditer(said):
        cut = match.end()
    return said[cut:]


def _own_clause_after(low: str, end: int) -> str:
    bracket = _BRACKET.match(low, end, end + 30)  # 2300万英镑(约合人民币2亿元)罚款: the fine is the sum before
    end = bracket.end() if bracket else end
    said = low[end : end + _WINDOW_AFTER]
    stop = (_CLAUSE_ZH if _is_zh(said) else _CLAUSE_EN).search(said)
    said = said[: stop.start()] if stop else said
    stop = _TURNS.search(said)
    return said[: stop.start()] if stop else said


def _is_zh(said: str) -> bool:
    return any("一" <= char <= "鿿" for char in said)


_CONVERTED = re.compile(
    r"(?:[(\[][^()\[\]]{0,12}|(?:约?合|折合|折算|相当于|(?<![a-z])or (?:about |around |nearly )?|equivalent to "
    r"|equal to )(?:[约人民币为]{0,4}))$"
)


def is_conversion(low: str, previous_end: int, start: int) -> bool:
    """Whether the sum at ``start`` gives the last one in another currency: "£300m ($410m)", 约合人民币2亿元."""
    between = low[previous_end:start]
    return len(between) <= 22 and "\n" not in between and bool(_CONVERTED.search(between)) and not _breaks(between)


def _breaks(between: str) -> bool:
    words = re.sub(
        r"约?合|折合|折算|相当于|人民币|大?约|近|about|around|nearly|approximately|roughly|some|or|equivalent to"
        r"|equal to|[\s,(\[=≈:为]",
        "",
        between,
    )
    return len(words) > 2
