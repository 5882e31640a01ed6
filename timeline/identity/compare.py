"""Whether two units can be one happening, how strongly they seem to be, and why.

Three answers: a contradiction (never in one happening), nothing against it (may stand in one happening when others join
them), and a bond with a weight. The reasons are kept and shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from timeline.identity.dates import contains, gap
from timeline.identity.keys import ANCHORS, PAIRS, Owners
from timeline.identity.meaning import NO_ENTITY
from timeline.identity.unit import Unit

# Who stands across from the anchor: a different one is another happening.
_COUNTERPARTS: dict[str, tuple[str, ...]] = {
    "store_opening": ("platform",),
    "withdrawal": ("platform", "organization"),
    "investment": ("investor",),
    "acquisition": ("acquirer",),
    "launch": ("platform",),
    "campaign": ("platform",),
    "appointment": ("organization",),
    "departure": ("organization",),
    "listing": ("exchange",),
    "enforcement": ("authority",),
    "membership": ("organization",),
}
_PLACED = ("store_opening", "withdrawal", "campaign")  # another place is another happening
# Articles differ by days about the same happening (dateline, time zone, "last week"), more so where such things are
# rare; a brand launches and shows something every week.
_SLACK = {"launch": 2, "campaign": 2, "enforcement": 3, "partnership": 4}
_SLACK_OTHERWISE = 10
_EXPECTED_BEFORE, _EXPECTED_AFTER = 31, 180  # a rumour of an acquisition, and when it came true
_EXPECTED_STILL = 90  # "plans to buy", said of a deal that was agreed months ago and has yet to close
_PLANNED_AFTER = 62
_RARE = ("listing",)  # a company does it once or twice in its life: the company alone says much
_FREQUENT = ("launch", "campaign")  # one actor does several a month: the actor alone says little
_VAGUE_DAYS = 400  # a span of years dates nothing
FARTHEST = 460  # days between two dates that no slack above bridges: 180, 90 and half a year of "around 2019"
_SAME_AMOUNT = Decimal("0.02")
_LIKE_AMOUNT = Decimal("0.5")  # reports of one deal that differ: 300 and 400 million


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """``weight`` None: a contradiction; 0: nothing for it; else a bond."""

    weight: float | None
    reason: str


def _no(reason: str) -> Relation:
    return Relation(weight=None, reason=reason)


def relation(one: Unit, other: Unit, *, owners: Owners, within: bool) -> Relation:
    """How two units are related; ``within`` one article what one leaves unsaid is taken from the other."""
    if one.type != other.type:
        return _no("another type")
    dates = _denial(one, other, _dates(one, other, within=within), within=within)
    if dates.weight is None:
        return dates
    parties = _parties(one, other, owners=owners, within=within)
    if parties.weight is None:
        return parties
    hoped = one.status != "occurred" or other.status != "occurred"
    firm = dates.weight >= 2 or hoped
    details = _details(one, other, firm=firm, sums=not (firm and one.type in _RARE))
    if details.weight is None:
        return details
    if not (parties.weight and dates.weight):
        return Relation(weight=0, reason="too little in common")
    if not within and dates.weight < 0.5 and not details.weight:
        return Relation(weight=0, reason="no date to tell them by")
    if not within and parties.weight < 1 and dates.weight < 2 and not details.weight:
        return Relation(weight=0, reason="one party alone in common, and no date to tell them by")
    said = "; ".join(part.reason for part in (parties, dates, details) if part.reason)
    return Relation(weight=parties.weight + dates.weight + details.weight, reason=said)


# --- who --------------------------------------------------------------------------------------------------------


def _parties(one: Unit, other: Unit, *, owners: Owners, within: bool) -> Relation:
    kind = one.type
    if kind in PAIRS:
        return _pair(one, other, PAIRS[kind], owners=owners, within=within)
    if kind not in ANCHORS:
        return _likewise(one, other, owners=owners)
    anchors = _meet(one.keys(*ANCHORS[kind]), other.keys(*ANCHORS[kind]), owners)
    if anchors is False:
        return _no("other " + ANCHORS[kind][0])
    counterparts = _meet(one.keys(*_COUNTERPARTS[kind]), other.keys(*_COUNTERPARTS[kind]), owners)
    if counterparts is False and not _co_investors(one, other, within=within):
        return _no("other " + _COUNTERPARTS[kind][0])
    if kind in _PLACED:
        places = _meet(one.keys("place"), other.keys("place"), owners)
        online = one.keys("platform") & other.keys("platform")
        if places is False and not online:
            return _no("another place")
        if bool(one.keys("platform")) != bool(other.keys("platform")) and bool(one.keys("place")) != bool(
            other.keys("place")
        ):
            return _no("a platform here, a place there")
        counterparts = counterparts or places
    if kind == "launch" and not _same_object(one, other):
        return _no("another thing")
    if kind in _FREQUENT:
        return _frequent(one, other, owners=owners, within=within)
    if anchors is None and not (within and counterparts):
        return Relation(weight=0, reason="")
    shared = sorted(one.keys(*ANCHORS[kind]) & other.keys(*ANCHORS[kind]))
    if kind in _RARE and anchors and counterparts is None:
        return Relation(weight=1.2, reason=f"same {', '.join(shared)}")
    if anchors and counterparts:
        return Relation(weight=2, reason=f"same parties ({', '.join([*shared, *sorted(_shared(one, other))][:4])})")
    return Relation(
        weight=0.7, reason=f"same {', '.join(shared) or ', '.join(sorted(_shared(one, other)))}, one party unsaid"
    )


def _likewise(one: Unit, other: Unit, *, owners: Owners) -> Relation:
    """Of a type that is not shipped: whoever fills a role of the one must not differ from who fills it in the other."""
    if not _same_object(one, other):
        return _no("another thing")
    ours, theirs = _parties_by_role(one), _parties_by_role(other)
    met = {role: _meet(keys, theirs[role], owners) for role, keys in ours.items() if role in theirs}
    if differing := sorted(role for role, same in met.items() if not same):
        return _no(f"other {differing[0]}")
    said = ", ".join(sorted({key for role in met for key in ours[role] & theirs[role]})[:4])
    if not met:
        return Relation(weight=0, reason="")
    if len(met) > 1 or ours.keys() == theirs.keys():
        return Relation(weight=2, reason=f"same parties ({said})")
    return Relation(weight=0.7, reason=f"same {said}, one party unsaid")


def _parties_by_role(unit: Unit) -> dict[str, frozenset[str]]:
    people = {
        role: [key for key, one in found.items() if one.kind not in NO_ENTITY] for role, found in unit.roles.items()
    }
    return {role: frozenset(keys) for role, keys in people.items() if keys}


def _frequent(one: Unit, other: Unit, *, owners: Owners, within: bool) -> Relation:
    """Launches and campaigns: the same actors, and something else in common, or one of the two says nothing else."""
    ours, theirs = one.keys("actor"), other.keys("actor")
    if not ours or not theirs or not (_within(ours, theirs, owners) or _within(theirs, ours, owners)):
        return _no("other actors")
    more = ("object", "platform", "place")
    if (one.keys("object") and other.keys("object")) or any(one.keys(role) & other.keys(role) for role in more):
        return Relation(weight=2, reason=f"same parties ({', '.join(sorted(ours & theirs)[:4])})")
    bare = not one.keys(*more) or not other.keys(*more)
    same_day = _same_days(one, other)
    if same_day or (within and bare):
        return Relation(weight=0.7, reason=f"same {', '.join(sorted(ours & theirs))}, nothing else said")
    return Relation(weight=0, reason="")


def _same_days(one: Unit, other: Unit) -> bool:
    """Within a week, or a season of sales that begins on the same day."""
    if one.when is None or other.when is None or one.when.loose or other.when.loose:
        return False
    return one.when.first == other.when.first and (one.when == other.when or min(one.when.days, other.when.days) > 7)


def is_undated(unit: Unit) -> bool:
    """Whether the unit has no date, or one that spans years."""
    return unit.when is None or unit.when.last - unit.when.first > _VAGUE_DAYS


def may_join_undated(unit: Unit, other: Unit, *, owners: Owners) -> str | None:
    """Why an undated unit of another article may be this one; None where it may not.

    Both parties agree, nothing contradicts, and such things are done once. Where several fit, none is chosen.
    """
    if unit.type in _FREQUENT:
        return None
    parties = _parties(unit, other, owners=owners, within=False)
    found = relation(unit, other, owners=owners, within=False)
    if parties.weight is None or parties.weight < 2 or found.weight is None:
        return None
    if (unit.status == "denied") != (other.status == "denied"):
        return None
    return f"{parties.reason}; no date of its own, and nothing else that fits"


def by_name(one: Unit, other: Unit) -> bool:
    """Whether both name one whom the happening turns on, not one its owner and the other its brand."""
    roles = PAIRS.get(one.type) or ANCHORS.get(one.type, ())
    return all(one.keys(role) & other.keys(role) for role in roles)


def _shared(one: Unit, other: Unit) -> frozenset[str]:
    roles = _COUNTERPARTS.get(one.type, ())
    return (one.keys(*roles) & other.keys(*roles)) | (one.keys("place") & other.keys("place"))


def _pair(one: Unit, other: Unit, roles: tuple[str, str], *, owners: Owners, within: bool) -> Relation:
    left, right = roles
    if left != right:
        first, second = (_meet(one.keys(role), other.keys(role), owners) for role in roles)
        if first is False or second is False:
            return _no("another party")
        if first and second:
            return Relation(weight=2, reason="same parties")
        return Relation(weight=0.7 if within and (first or second) else 0, reason="one side unsaid")
    ours, theirs = one.keys(left), other.keys(left)
    if not (_within(ours, theirs, owners) or _within(theirs, ours, owners)):
        return _no("another party")
    common = min(len(ours), len(theirs))
    if common >= 2:
        return Relation(weight=2, reason=f"same parties ({', '.join(sorted(ours & theirs)[:4])})")
    return Relation(weight=0.7 if within and common else 0, reason="one side unsaid")


def _within(some: frozenset[str], more: frozenset[str], owners: Owners) -> bool:
    """Whether each of the one stands in the other, itself or through its owner."""
    return all(key in more or owners.get(key) in more or any(owners.get(name) == key for name in more) for key in some)


def _meet(some: frozenset[str], others: frozenset[str], owners: Owners) -> bool | None:
    """Whether the two share one, or an owner and its own; None where one of them is empty."""
    if not some or not others:
        return None
    if some & others:
        return True
    return any(owners.get(a) == b or owners.get(b) == a for a in some for b in others)


def _co_investors(one: Unit, other: Unit, *, within: bool) -> bool:
    """Two articles name different investors of one round; one article names them in two sentences."""
    if one.type != "investment":
        return False
    same_round = one.round is not None and one.round == other.round
    same_sum = any(
        _close(value, other.amounts[currency]) for currency, value in one.amounts.items() if currency in other.amounts
    )
    same_day = within and one.when is not None and one.when == other.when and one.when.days <= 31
    return same_round or same_sum or same_day


def _same_object(one: Unit, other: Unit) -> bool:
    """False where both name the thing and share no word of it."""
    ours, theirs = one.keys("object"), other.keys("object")
    if not ours or not theirs or ours & theirs:
        return True
    return any(_alike(a.lstrip("="), b.lstrip("=")) for a in ours for b in theirs)


def _alike(one: str, other: str) -> bool:
    if one in other or other in one:
        return True
    ours, theirs = _words(one), _words(other)
    scripts_differ = ours.isdisjoint(theirs) and one.isascii() != other.isascii()
    return scripts_differ or 2 * len(ours & theirs) > min(len(ours), len(theirs))


def _words(text: str) -> set[str]:
    """Words of letters, and pairs of Chinese characters."""
    han = [text[at : at + 2] for at in range(len(text) - 1) if text[at] > "㐀" and text[at + 1] > "㐀"]
    return {*re.findall(r"[a-z0-9]{2,}", text.lower()), *han}


# --- when -------------------------------------------------------------------------------------------------------


def _dates(one: Unit, other: Unit, *, within: bool) -> Relation:
    if one.when is None or other.when is None or (within and (is_undated(one) or is_undated(other))):
        return Relation(weight=0.2, reason="one without a date")
    apart = gap(one.when, other.when)
    first, second = one.dated, other.dated
    said = f"{first.draft.date if first else ''} and {second.draft.date if second else ''}"
    if apart == 0:
        if one.when == other.when:
            return Relation(
                weight=3 if one.when.days <= 31 else 1.2, reason=f"same date {first.draft.date if first else ''}"
            )
        if contains(one.when, other.when) or contains(other.when, one.when):
            wide = max(one.when.days, other.when.days)
            return Relation(
                weight=2.5 if wide <= 31 else 2 if wide <= 92 else 1, reason=f"{said}: the finer lies in the other"
            )
        return Relation(weight=1.5, reason=f"{said} overlap")
    if within:
        return _no(f"{said}: other dates")
    if apart <= _SLACK.get(one.type, _SLACK_OTHERWISE) and max(one.when.days, other.when.days) <= 62:
        return Relation(weight=2 if apart <= 4 else 1.2, reason=f"{said}: {apart} days apart")
    return _expected(one, other, said)


def _denial(one: Unit, other: Unit, dates: Relation, *, within: bool) -> Relation:
    """What is ruled out and what is done are one only at the same date: the show of that day, called off.

    An article that denies and affirms with other dates speaks of two things: no fashion this year, beauty in August.
    """
    if (
        dates.weight is None
        or (one.status == "denied") == (other.status == "denied")
        or "rumored" in (one.status, other.status)
    ):
        return dates
    same = one.when is not None and one.when == other.when
    if same or (not within and dates.weight >= 2):
        return dates
    return _no("denied there") if within else Relation(weight=0, reason="denied there")


def _expected(one: Unit, other: Unit, said: str) -> Relation:
    """A rumour or a plan, and what came of it."""
    fact, hope = (one, other) if one.status == "occurred" else (other, one)
    if hope.status == "occurred" or fact.when is None or hope.when is None:
        return _no(f"{said}: other dates")
    late = fact.when.first - hope.when.last
    early = hope.when.first - fact.when.last - (_EXPECTED_STILL if hope.when.loose else 0)
    allowed = _PLANNED_AFTER if "planned" in (hope.status, fact.status) else _EXPECTED_AFTER
    if late <= allowed and early <= _EXPECTED_BEFORE:
        weight = 0.0 if hope.status == "denied" and fact.status == "occurred" else 0.6
        return Relation(weight=weight, reason=f"{said}: {hope.status}, then {fact.status}")
    return _no(f"{said}: other dates")


# --- what -------------------------------------------------------------------------------------------------------


def _close(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= _SAME_AMOUNT * max(one, other)


def _details(one: Unit, other: Unit, *, firm: bool, sums: bool) -> Relation:
    """Round, stake and amount; where ``firm`` dates agree, reports may differ about them.

    Without ``sums`` amounts part nobody: of a listing one report has what is raised, another what the company is worth.
    """
    if one.round and other.round and one.round != other.round:
        return _no(f"another round ({one.round}, {other.round})")
    weight, reasons = 0.0, []
    if one.round and one.round == other.round:
        weight, reasons = 2.0, [f"round {one.round}"]
    if one.stake and other.stake and one.stake != other.stake and not firm:
        return _no(f"another stake ({one.stake}, {other.stake})")
    shared = [currency for currency in one.amounts if currency in other.amounts]
    for currency in sorted(shared):
        ours, theirs = one.amounts[currency], other.amounts[currency]
        if _close(ours, theirs):
            weight += 1
            reasons.append(f"{ours} {currency}")
        elif sums and (not firm or abs(ours - theirs) > _LIKE_AMOUNT * max(ours, theirs)):
            return _no(f"another amount ({ours}, {theirs} {currency})")
        else:
            reasons.append(f"amounts differ: {ours}, {theirs} {currency}")
    return Relation(weight=weight, reason=", ".join(reasons))
