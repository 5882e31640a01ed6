"""A sentence as a template: each recognized span stands as one private-use character of its kind.

"京东在2017年投资了Farfetch" becomes ``P在T投资了P``, so that a frame is a short expression over characters, runs in linear
time, and each of its groups leads back to a span. Method: the annotation patterns of JAPE, TokensRegex and Odin, on
characters instead of tokens, since Chinese names are found on characters.

Before frames read it, the template is simplified alike for all types: brackets that only explain are dropped
(爱马仕（Hermès）), owners step back behind what they own (LVMH集团旗下娇兰), lists become one character (A、B和C).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from timeline.amounts import AmountMention
from timeline.entities import EntityMention
from timeline.text import Span, is_han
from timeline.times import TimeMention

BRAND, PLATFORM, COMPANY, ORGANIZATION, PERSON, PLACE = "\ue000\ue001\ue002\ue003\ue004\ue005"
TIME, MONEY, STAKE, ROUND, POST, THING, IT, HE = "\ue006\ue007\ue008\ue009\ue00a\ue00b\ue00c\ue00d"
RETAILER, EXCHANGE, AUTHORITY, ALLIANCE, OCCASION = "\ue00e\ue00f\ue010\ue011\ue012"

# A party acts in business of its own; what stands for one (IT) does so too.
PARTIES = BRAND + PLATFORM + COMPANY + ORGANIZATION + RETAILER + IT
BODIES = EXCHANGE + AUTHORITY + ALLIANCE
CLASSES = {
    "party": PARTIES,
    "firm": BRAND + PLATFORM + COMPANY + RETAILER + IT,
    "platform": PLATFORM + RETAILER,
    "person": PERSON + HE,
    "anyone": PARTIES + BODIES + PERSON + HE,
    "body": PARTIES + BODIES,
    "authority": AUTHORITY + IT,
    "authorities": AUTHORITY + ORGANIZATION + IT,
    "exchange": EXCHANGE,
    "alliance": ALLIANCE + ORGANIZATION,
    "place": PLACE,
    "time": TIME,
    "money": MONEY,
    "stake": STAKE,
    "round": ROUND,
    "post": POST,
    "thing": THING,
    "occasion": OCCASION,
}
# Never stepped over by a gap: a frame that looks for the next party must not look past one.
NAMES = PARTIES + BODIES + PERSON + HE

_BY_CATEGORY = {
    "authority": AUTHORITY, "court": AUTHORITY, "police": AUTHORITY, "exchange": EXCHANGE, "association": ALLIANCE,
    "alliance": ALLIANCE, "union": ALLIANCE,
    "event": OCCASION, "festival": OCCASION, "fair": OCCASION, "media": ORGANIZATION,
}  # fmt: skip
_BY_KIND = {"brand": BRAND, "platform": PLATFORM, "company": COMPANY, "person": PERSON, "place": PLACE}
_RETAIL = frozenset({"retail", "retailer", "ecommerce", "supermarket", "department-store"})


@dataclass(frozen=True, slots=True)
class Unit:
    """What one character of a template stands for: entities (several in a list), a time, an amount, a post or a thing."""

    code: str
    span: Span
    entities: tuple[EntityMention, ...] = ()
    time: TimeMention | None = None
    amount: AmountMention | None = None
    owner: tuple[EntityMention, ...] = ()


@dataclass(slots=True)
class Template:
    """``shape[i]`` stands for ``text[at[i]:...]``; where ``units`` has ``i`` it stands for that unit."""

    shape: str
    at: list[int]
    units: dict[int, Unit] = field(default_factory=dict)
    end: int = 0

    dated: list[int] = field(default_factory=list)  # indexes of the units that tell a time, in order

    def __post_init__(self) -> None:
        self.dated = sorted(index for index, unit in self.units.items() if unit.time is not None)

    def offset(self, index: int) -> int:
        """Where in the text the template's character ``index`` begins."""
        return self.at[index] if index < len(self.at) else self.end

    def stop(self, index: int) -> int:
        """Where in the text the template's character ``index`` ends."""
        return self.units[index].span.end if index in self.units else self.at[index] + 1

    def index(self, offset: int) -> int:
        """The template's character at or after a place of the text."""
        low, high = 0, len(self.at)
        while low < high:
            middle = (low + high) // 2
            if self.at[middle] < offset:
                low = middle + 1
            else:
                high = middle
        return low


def code_of(mention: EntityMention) -> str:
    """The character that stands for an entity, by its kind and category."""
    if mention.kind == "organization":
        return _BY_CATEGORY.get(mention.category or "", ORGANIZATION)
    if mention.kind == "brand" and mention.category in _RETAIL:
        return RETAILER
    return _BY_KIND.get(mention.kind, COMPANY)


def build(folded: str, span: Span, units: list[Unit]) -> Template:
    """The template of the folded, lower-cased text's stretch, each unit (ordered, disjoint) as its character."""
    pieces: list[str] = []
    at: list[int] = []
    found: dict[int, Unit] = {}
    place = span.start
    for unit in units:
        if unit.span.start < place:
            continue
        pieces.append(folded[place : unit.span.start])
        at.extend(range(place, unit.span.start))
        found[len(at)] = unit
        pieces.append(unit.code)
        at.append(unit.span.start)
        place = unit.span.end
    pieces.append(folded[place : span.end])
    at.extend(range(place, span.end))
    return simplify(Template("".join(pieces), at, found, span.end))


# --- simplification ---------------------------------------------------------------------------------------------------

_N = f"[{NAMES}]"
_P = f"[{PARTIES}{BODIES}]"
_KEEP_IN_BRACKETS = TIME + MONEY + STAKE + ROUND
_BRACKET = re.compile(rf"(?P<before>{_N})?[ ]?[(\[](?P<inside>[^()\[\]\n]{{1,80}})[)\]]")
_QUOTED = re.compile(rf"[\"'「《]([{NAMES}{THING}{PLACE}])[\"'」》]")
# A name in two scripts (多点Dmall), and a name with the channel that speaks for it (网易严选官方微博宣布).
_TWICE = re.compile(rf"({_P})[ ]?({_P})")
_CHANNEL = re.compile(
    rf"({_P})(?:的|在其|在)?(?:官方|官网|认证)*[{PLATFORM}](?=[^,。{NAMES}]{{0,6}}(?:宣布|发布(?:公告|消息|声明)|公告|发文|表示|回应|消息))"
)
# Who reports: 新浪科技讯 10月27日早间消息, 据天眼查数据显示, 36氪获悉. No party of what is reported.
_REPORTER = re.compile(
    rf"^[^,。;\n]{{0,6}}?[{NAMES}][^,。;\n{NAMES}]{{0,6}}讯[ ,:]"
    rf"|(?:据|根据|按照)[^,。;{NAMES}]{{0,4}}[{NAMES}][^,。;{NAMES}]{{0,12}}(?:报道|消息|数据|统计|显示|获悉|了解|信息|介绍|披露)"
    rf"|(?:^|(?<=[,:]))[^,。;{NAMES}]{{0,4}}[{NAMES}](?:app|软件|平台|企业版)?(?:公开)?(?:数据|信息|资料|工商信息)?(?:显示|公告显示|披露)(?=[,:])"
    rf"|[{NAMES}][^,。;{NAMES}]{{0,8}}(?:获悉|了解到|从[^,。;]{{0,12}}获悉|此前报道|曾报道|独家报道)"
)
_OWNED = re.compile(
    rf"(?P<owner>{_P})(?:集团|公司)?(?:旗下|麾下|控股|子公司|全资子公司|的子公司)的?(?:(?![给以将被与在对]|转让|出售|投资|收购|推出|发布)[^{NAMES},;:。!?、]){{0,14}}(?P<owned>{_P})"
    rf"|(?P<owner2>{_P})(?:'s|-owned|-backed)\s(?:(?!of |with |against |to |from |for |by |and |in |on |at |deal |stake |that )"
    rf"[a-z0-9&-]+\s){{0,5}}(?P<owned2>{_P})(?!\w| [0-9])"  # but PlayStation 5 is a thing of its maker
)
_SELF = re.compile(rf"({_P})(?:集团|公司)?(?:旗下|麾下)(?:的)?(?:全资)?(?:子)?公司")
_SORT = r"(?<=\s)(?:(?:fellow|fashion|luxury|rival|technology|tech|private equity|buyout|beauty) )?(?:brand|retailer|label|designer|company|firm|maker|group|giant|actress|actor|singer|entrepreneur|chain)"
_LIST = re.compile(
    rf"[{NAMES}{PLACE}](?:(?:等)?(?:、|,\s?|/|\s和\s|\sand\s|\s&\s|以及|及|和|与)\s?(?:{_SORT}\s)?[{NAMES}{PLACE}]){{1,30}}"
    rf"(?:,?\s(?:and|&)\s[{NAMES}{PLACE}])?"
)
# 与奥地利设计公司某某: what a party is, between 与 and its name.
_SORT_ZH = re.compile(
    rf"(?<=[与和同跟]){PLACE}?[^,;。:!?、的{NAMES}{TIME}{MONEY}{PLACE}]{{0,8}}"
    rf"(?:公司|集团|品牌|平台|企业|厂商|巨头|制造商|机构|服务商|运营商|网站|零售商|供应商|车企|开发商|{PLACE})[ ]?(?=[{PARTIES}])"
)
# 完美日记母公司逸仙电商, 苹果供应商某某: the second is the party, the first says which.
_OF_ANOTHER = re.compile(
    rf"{_P}(?:的)?(?:母公司|供应商|运营商|服务商|制造商|代工商|代工厂|竞争对手|开发商|代理商|经销商|关联公司|大股东)[ ]?({_P})"
)
_PLACES = re.compile(rf"{PLACE}{{2,4}}")  # 韩国首尔
# Two names before these words are two sides and no list, though both are of one sort: 虎牙和斗鱼签署合并协议.
_BOTH_SIDES = re.compile(r"[^,;。、]{0,12}?(?:合并(?!报表|范围|计算)|换股|收购协议|并购协议|官司|侵权案|诉讼案)")
_DESCRIBED = re.compile(r"\sand\s[a-z]")  # "Nike and retailer Nordstrom"
_STRONG = re.compile(r"、|以及|及|/")

# English: what stands between a name and its verb. "X, which bought Y, left": the clause is read once as X's own deed, and
# once left out, so that the main verb finds its subject; appositions likewise ("Skims, the label founded by Y, is to open").
_RELATIVE = re.compile(rf"([{NAMES}]),? (?:which|who) ")
_ASIDE = re.compile(
    rf"([{NAMES}]), (?:a|an|the|which|who|whose|owned|founded|formerly|known|one|based|best|its|part|backed|home|led|run|together|along|alongside|co-founded|listed|once|then|"
    rf"itself|already|also|now|another|both|maker|makers|chief|chairman|parent|previously|[\ue00a])[ ][^;.!?]{{1,110}}?, (?=[a-z'])"
    rf"|([{NAMES}]) - (?:[^;.!?-]|-(?! )){{1,160}}? - (?=[a-z'])"
)


def versions(template: Template) -> list[Template]:
    """The template, and where names have relative clauses or appositions the sentence without those."""
    fused = _rewrite(template, _RELATIVE, _with_space)
    bare = _rewrite(template, _ASIDE, _with_space)
    return [fused] if bare is template else [fused, bare]


# What a match is replaced by: units, each standing where the template's character of that index stood. None: left as it is.
# A unit of None: the character as it is.
Rule = Callable[[Template, re.Match[str]], list[tuple[int, Unit | None]] | None]


def simplify(template: Template) -> Template:
    """Quotes around a name, brackets that explain, doubled names, owners and lists, in that order."""
    for pattern, rule in _RULES:
        template = _rewrite(template, pattern, rule)
    return template


def _rewrite(template: Template, pattern: re.Pattern[str], rule: Rule) -> Template:
    if not pattern.search(template.shape):
        return template
    shape: list[str] = []
    at: list[int] = []
    units: dict[int, Unit] = {}

    def copy(start: int, end: int) -> None:
        for index in range(start, end):
            if index in template.units:
                units[len(at)] = template.units[index]
            shape.append(template.shape[index])
            at.append(template.at[index])

    place = 0
    for match in pattern.finditer(template.shape):
        kept = rule(template, match)
        if kept is None:
            continue
        copy(place, match.start())
        for index, unit in kept:
            if unit is not None:
                units[len(at)] = unit
            shape.append(unit.code if unit else template.shape[index])
            at.append(template.at[index])
        place = match.end()
    copy(place, len(template.shape))
    return Template("".join(shape), at, units, template.end)


def _reported(template: Template, match: re.Match[str]) -> list[tuple[int, Unit | None]]:
    return [(index, template.units[index]) for index in range(*match.span()) if template.shape[index] == TIME]


def _first_alone(template: Template, match: re.Match[str]) -> list[tuple[int, Unit | None]]:
    return [(match.start(1), template.units[match.start(1)])]


def _with_space(template: Template, match: re.Match[str]) -> list[tuple[int, Unit | None]]:
    return [(match.start(), template.units[match.start()]), (match.end() - 1, None)]


def _without_bracket(template: Template, match: re.Match[str]) -> list[tuple[int, Unit | None]] | None:
    inside = match["inside"]
    if any(char in inside for char in _KEEP_IN_BRACKETS):
        return None
    if match["before"] is None:
        return None if any(char in inside for char in NAMES) else []
    index = match.start("before")
    unit = template.units[index]
    if (
        len(inside) == 1
        and inside in PARTIES + BODIES
        and (both := _united(unit, template.units[match.start("inside")]))
    ):
        unit = both
    return [(index, unit)]


def _one_name(template: Template, match: re.Match[str]) -> list[tuple[int, Unit | None]] | None:
    both = _united(template.units[match.start(1)], template.units[match.start(2)])
    return None if both is None else [(match.start(1), both)]


def _united(one: Unit, other: Unit) -> Unit | None:
    """Two mentions beside each other, one in Chinese characters and one in Latin letters, as one entity said twice."""
    if len(one.entities) != 1 or len(other.entities) != 1:
        return None
    first, second = one.entities[0], other.entities[0]
    if any(map(is_han, first.text)) == any(map(is_han, second.text)) or not (first.provisional or second.provisional):
        return None
    known, extra = (second, first) if first.provisional and not second.provisional else (first, second)
    renamed = replace(
        extra, key=known.key, name=known.name, kind=known.kind, category=known.category, provisional=known.provisional
    )
    return Unit(code_of(known), Span(one.span.start, other.span.end), (known, renamed))


def _without_owner(template: Template, match: re.Match[str]) -> list[tuple[int, Unit | None]]:
    which = next(number for number in ("", "2", "3") if match[f"owned{number}"])
    owned, owner = match.start(f"owned{which}"), match.start(f"owner{which}")
    unit = template.units[owned]
    return [(owned, replace(unit, owner=template.units[owner].entities))]


def _as_list(template: Template, match: re.Match[str]) -> list[tuple[int, Unit | None]] | None:
    members = [index for index in range(match.start(), match.end()) if index in template.units]
    if not _is_list(template, match[0], members):
        return None
    if len(members) == 2 and _BOTH_SIDES.match(template.shape, match.end()):
        return None
    first, last = template.units[members[0]], template.units[members[-1]]
    entities = tuple(entity for index in members for entity in template.units[index].entities)
    return [(members[0], Unit(first.code, Span(first.span.start, last.span.end), entities))]


def _as_one_place(template: Template, match: re.Match[str]) -> list[tuple[int, Unit | None]]:
    units = [template.units[index] for index in range(*match.span())]
    entities = tuple(entity for unit in units for entity in unit.entities)
    return [(match.start(), Unit(PLACE, Span(units[0].span.start, units[-1].span.end), entities))]


def _is_list(template: Template, words: str, members: list[int]) -> bool:
    """Whether names in a row are a list: of one sort, and not two clauses that a comma or "and" happens to join."""
    codes = {template.units[index].code for index in members}
    sorts = {"place" if c == PLACE else "person" if c in PERSON + HE else "party" for c in codes}
    if len(sorts) > 1 or IT in codes or HE in codes:
        return False
    if _STRONG.search(words) or _DESCRIBED.search(words):
        return True
    if "," in words:
        return len(members) > 2 or sorts == {"place"}
    return len({c in PLATFORM + RETAILER for c in codes}) == 1  # 京东和天猫 are a list; COACH和天猫 are two sides


_RULES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    (_REPORTER, _reported),
    (_QUOTED, _first_alone),
    (_BRACKET, _without_bracket),
    (_TWICE, _one_name),
    (_CHANNEL, _first_alone),
    (_OWNED, _without_owner),
    (_SELF, _first_alone),
    (_OF_ANOTHER, _first_alone),
    (_PLACES, _as_one_place),
    (_SORT_ZH, _reported),
    (_LIST, _as_list),
)
