"""A sentence as a template: each recognized span stands as one private-use character of its kind.

"京东在2017年投资了Farfetch" becomes ``P在T投资了P``, so that a frame is a short expression over characters, runs in linear
time, and each of its groups leads back to a span. Method: the annotation patterns of JAPE, TokensRegex and Odin, on
characters instead of tokens, since Chinese names are found on characters.

Before frames read it, the template is simplified alike for all types: brackets that only explain are dropped
(爱马仕（Hermès）), owners step back behind what they own (LVMH集团旗下娇兰), lists become one character (A、B和C).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from timeline.amounts import AmountMention
from timeline.entities import EntityMention
from timeline.text import Span
from timeline.times import TimeMention

BRAND, PLATFORM, COMPANY, ORGANIZATION, PERSON, PLACE = "\ue000\ue001\ue002\ue003\ue004\ue005"
TIME, MONEY, STAKE, ROUND, POST, THING, IT, HE = "\ue006\ue007\ue008\ue009\ue00a\ue00b\ue00c\ue00d"
RETAILER, EXCHANGE, AUTHORITY, ALLIANCE = "\ue00e\ue00f\ue010\ue011"

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
    "authority": AUTHORITY,
    "authorities": AUTHORITY + ORGANIZATION,
    "exchange": EXCHANGE,
    "alliance": ALLIANCE + ORGANIZATION,
    "place": PLACE,
    "time": TIME,
    "money": MONEY,
    "stake": STAKE,
    "round": ROUND,
    "post": POST,
    "thing": THING,
}
# Never stepped over by a gap: a frame that looks for the next party must not look past one.
NAMES = PARTIES + BODIES + PERSON + HE

_BY_CATEGORY = {
    "authority": AUTHORITY, "court": AUTHORITY, "police": AUTHORITY, "exchange": EXCHANGE, "association": ALLIANCE,
    "alliance": ALLIANCE, "union": ALLIANCE,
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
_OWNED = re.compile(
    rf"(?P<owner>{_P})(?:集团|公司)?(?:旗下|麾下|控股|子公司|全资子公司|的子公司)的?(?P<what>[^{NAMES},;:。!?、]{{0,14}})(?P<owned>{_P})"
    rf"|(?P<owner2>{_P})(?:'s|-owned|-backed)\s(?P<what2>(?:(?!of |with |against |to |from |for |by |and |in |on |at |deal |stake |that )"
    rf"[a-z0-9&-]+\s){{0,5}})(?P<owned2>{_P})(?!\w)"
)
_SELF = re.compile(rf"(?P<owner>{_P})(?:集团|公司)?(?:旗下|麾下)(?:的)?(?:全资)?(?:子)?公司")
_LIST = re.compile(
    rf"(?P<list>(?P<one>[{NAMES}{PLACE}])(?:(?:等)?(?:、|,\s?|/|\s和\s|\sand\s|\s&\s|以及|及|和|与)\s?(?=[{NAMES}{PLACE}])[{NAMES}{PLACE}]){{1,30}}"
    rf"(?:,?\s(?:and|&)\s(?=[{NAMES}{PLACE}])[{NAMES}{PLACE}])?)"
)
_STRONG = re.compile(r"、|以及|及|/")


def simplify(template: Template) -> Template:
    """Quotes around a name, brackets that explain, owners and lists, in that order."""
    template = _rewrite(template, _QUOTED, lambda m: [(m.start(1), m.start(1))])
    template = _rewrite(template, _BRACKET, _without_bracket)
    template = _rewrite(template, _OWNED, _without_owner)
    template = _rewrite(template, _SELF, lambda m: [(m.start("owner"), m.start("owner"))])
    return _join_lists(template)


def _without_bracket(match: re.Match[str]) -> list[tuple[int, int]] | None:
    inside = match["inside"]
    if any(char in inside for char in _KEEP_IN_BRACKETS) or (
        match["before"] is None and any(c in inside for c in NAMES)
    ):
        return None
    return [(match.start(), match.start())] if match["before"] else []


def _without_owner(match: re.Match[str]) -> list[tuple[int, int]]:
    group = "owned" if match["owned"] else "owned2"
    owner = "owner" if match["owned"] else "owner2"
    return [(match.start(group), match.start(owner))]


def _rewrite(template: Template, pattern: re.Pattern[str], keep: object) -> Template:
    """Replace each match by the units at the kept indexes: pairs (index kept, index of its owner or itself)."""
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
        kept = keep(match)  # type: ignore[operator]
        if kept is None:
            continue
        copy(place, match.start())
        for index, owner in kept:
            unit = template.units[index]
            if owner != index:
                unit = Unit(unit.code, unit.span, unit.entities, unit.time, unit.amount, template.units[owner].entities)
            units[len(at)] = unit
            shape.append(unit.code)
            at.append(template.at[index])
        place = match.end()
    copy(place, len(template.shape))
    return Template("".join(shape), at, units, template.end)


def _join_lists(template: Template) -> Template:
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
    for match in _LIST.finditer(template.shape):
        members = [index for index in range(match.start(), match.end()) if index in template.units]
        if not _is_list(template, match["list"], members):
            continue
        copy(place, match.start())
        first, last = template.units[members[0]], template.units[members[-1]]
        entities = tuple(entity for index in members for entity in template.units[index].entities)
        units[len(at)] = Unit(first.code, Span(first.span.start, last.span.end), entities)
        shape.append(first.code)
        at.append(first.span.start)
        place = match.end()
    copy(place, len(template.shape))
    return Template("".join(shape), at, units, template.end)


def _is_list(template: Template, words: str, members: list[int]) -> bool:
    """Whether names in a row are a list: of one sort, and not two clauses that a comma or "and" happens to join."""
    codes = {template.units[index].code for index in members}
    sorts = {"place" if c == PLACE else "person" if c in PERSON + HE else "party" for c in codes}
    if len(sorts) > 1 or IT in codes or HE in codes:
        return False
    if _STRONG.search(words):
        return True
    if "," in words:
        return len(members) > 2 or sorts == {"place"}
    platforms = {c in PLATFORM + RETAILER for c in codes}
    return len(platforms) == 1  # 京东和天猫 are a list; COACH和天猫 are two sides
