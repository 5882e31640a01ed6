"""What an English article is about, where it is not business: sport, politics, courts and crime, shows.

Such articles tell moves of people, suits, bans and launches in the words of business news. What they tell of people and
authorities is told only where it is surer than elsewhere; what they tell of companies is business as everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.events.draft import Participant

_WORDS = re.compile(
    r"(?<![a-z])(?:(?P<sport>midfielders?|strikers?|goalkeepers?|defenders?|wingers?|premier league|champions league|world cup|kick-?off|half-time|transfer window"
    r"|head coach|footballers?|cricket(?:ers?)?|wickets?|rugby|grand prix|quarterbacks?|nfl|nba|semi-finals?|quarter-finals?|six nations|heavyweight|boxing|olympics?|la liga|serie a|bundesliga|fa cup|relegation|promotion play-offs?|matchday)"
    r"|(?P<politics>mps|senators?|democrats?|democratic|republicans?|congress|parliament|white house|tory|tories|labour party|cabinet|prime minister|chancellor|backbench(?:ers?)?|elections?|electoral|voters?|impeachment|supreme court|lawmakers?|brexit|downing street|minister|secretary of state)"
    r"|(?P<crime>police|murder(?:ed|er)?|kill(?:ed|er)|jury|convicted|sentenced|arrested|prison|jailed|prosecutors?|detectives?|victims?|rape|assault(?:ed)?|stabbed|shot dead|inquest|manslaughter|terrorists?|sex offender)"
    r"|(?P<shows>season finale|episodes?|contestants?|co-stars?|strictly|reality (?:show|star|tv)|sitcom|bafta|emmys?|red carpet|boyfriend|girlfriend|bikini|instagram|royal family|duchess|duke of|dating)"
    r"|(?P<estate>slave trade|slavery|enslaved|plantations?|earl of|baronet|[0-9]{2}th century|century house|archaeolog[a-z]+|manuscript|museum)"
    r"|(?P<business>shares|sales|profits?|revenues?|retailers?|company|companies|firms?|businesses|brands?|customers|shoppers|chief executive|investors?|stores?|takeover|stake|float|per cent|turnover|shareholders?))(?![a-z])"
)
_SELDOM = 0.55  # share of the confidence that stays where what is told is seldom an event of business
_HARDLY = 0.75
_AT_LEAST = 6  # words of a domain that make an article one of it, where they outnumber those of business
_MOVES = frozenset({"appointment", "departure", "membership"})
_BEFORE_COURT = frozenset({"enforcement", "lawsuit", "settlement"})
_DEEDS = frozenset({"launch", "campaign", "store_opening", "acquisition", "investment"})
_DOERS = frozenset({"actor", "brand", "acquirer", "investor"})
_FIRMS = frozenset({"brand", "company", "platform"})
_RULING = frozenset({"authority", "court", "police", "politician"})


def domain_of(folded: str) -> str:
    """What an article is about, by a name of ``_WORDS``; empty where it is business, or nothing much."""
    counts: dict[str, int] = {}
    for match in _WORDS.finditer(folded):
        kind = match.lastgroup or ""
        counts[kind] = counts.get(kind, 0) + 1
    business = counts.pop("business", 0)
    if not counts:
        return ""
    kind = max(counts, key=lambda one: (counts[one], one))
    return kind if counts[kind] >= _AT_LEAST and counts[kind] > business else ""


def in_business(kind: str, domain: str, participants: Iterable[Participant], rulers: frozenset[str]) -> float:
    """How much of the frame's confidence stays: less of people and authorities in an article about something else.

    ``rulers``: the keys of politicians and authorities.
    """
    people = list(participants)
    doers = [p for p in people if p.role in _DOERS]
    partners = [p for p in people if p.role == "partner"]
    if domain and partners and all(p.kind == "person" for p in partners):
        return _SELDOM  # sisters team up, and rivals box
    targets = [p for p in people if p.role == "target"]
    if kind == "enforcement" and targets and all(p.key in rulers for p in targets):
        return _SELDOM
    if kind in _DEEDS and doers and all(p.key in rulers for p in doers):
        return _SELDOM
    if not domain:
        return 1.0
    firms = [p for p in people if p.kind in _FIRMS and not p.provisional]
    if kind in _MOVES:
        return 1.0 if firms and domain != "sport" else _SELDOM
    if kind in _BEFORE_COURT or kind == "campaign":
        return 1.0 if firms else _SELDOM
    people_alone = all(p.kind == "person" for p in doers)
    if kind == "launch" and (domain == "shows" or not people_alone):
        return 1.0  # what firms and clubs launch, and what celebrities do: brands, books and records
    return 1.0 if firms else _HARDLY


def is_ruling(category: str | None) -> bool:
    """Whether an entity of that category rules or judges, and does no business."""
    return category in _RULING
