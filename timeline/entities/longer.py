"""Is a catalog name only a part of a longer one? New York in New York Post, Obama in Michelle Obama.

The catalog cannot list every newspaper that is called after a city, nor every relative of a president. What stands
right before and after a name tells: a given name before a surname, a word for a thing after a place. Names of
countries before such words are left, since the country is meant in "US Navy" too; but not 中国 in 中国互联网协会.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.catalog import Entity
from timeline.entities.article import Article
from timeline.entities.found import Found
from timeline.entities.vocabulary import groups, one_of, word_set
from timeline.text import is_han

_BEFORE = re.compile(r"(?:^|[^\w'.])((?:[A-Z]\.)+|[A-Z][\w'&-]*\.?) $")
_AFTER = re.compile(r"((?: [A-Z][\w'&-]*){1,4})")
_HEAD_OF = re.compile(
    r"\b(?:(?:University|Universities|College|Bishop|Archbishop|Times|Church|Battle|Treaty|Duke|Duchess|Earl|Museum"
    r"|Housewives|Merchant|Baron|Marquess) [Oo]f (?:the )?|Bishop |N\. )$"
)
_HONORIFICS = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "prof", "professor"))
_WIDE = frozenset(("country", "region", "continent"))


@cache
def _institution() -> re.Pattern[str]:
    """What makes a body's name of the Chinese words between a place and itself."""
    return re.compile(rf"(?:[\u4e00-\u9fff](?<![{_BREAKS}])){{0,10}}?(?:{one_of('longer', 'institution')})")


_BREAKS = "的和与及在是了等向对从将把被为以由其于至到称而也一第私所家某"


@cache
def _heads() -> frozenset[str]:
    return frozenset(groups("longer")["after_place"])


@cache
def _fronts() -> frozenset[str]:
    return frozenset(groups("longer")["before_place"])


def stands_alone(article: Article, found: Found, others: dict[int, Found], entity: Entity) -> bool:
    """Whether the name at this place is one by itself; ``others`` are the catalog names by where they begin."""
    text = article.folded
    if is_han(text[found.start]):
        return found.kind != "place" or _whole_chinese(text, found, others)
    if not text[found.start].isupper():
        return True
    headline = article.in_headline_case(found.start)
    if found.kind == "place" and _HEAD_OF.search(text, max(0, found.start - 30), found.start):
        return False  # University of Liverpool, Times of Malta, Bishop Auckland
    before = _BEFORE.search(text, max(0, found.start - 24), found.start)
    after = _AFTER.match(text, found.end)
    following = after[1].split() if after is not None and found.end + 1 not in others else []
    if found.kind == "place":
        return not _of_place(entity, before[1] if before else "", following, headline=headline)
    if found.kind == "person" and " " not in text[found.start : found.end].strip():
        return not _of_person(found, before[1] if before else "", following, headline=headline)
    return True


def _of_place(entity: Entity, before: str, following: Sequence[str], *, headline: bool) -> bool:
    """Good Morning Britain, Dr Wakefield, Tampa Bay Times, Kent Battle of Britain Museum."""
    small = before.lower().rstrip(".")
    if small in _HONORIFICS or before in _fronts():
        return True
    if small in word_set("given_names") and small not in _PLACE_LIKE and not headline:
        return True
    if entity.category in _WIDE or not following or headline:
        return entity.category in _WIDE and bool(following) and following[0] in ("Open", "Today")
    return any(word in _heads() for word in following)


_PLACE_LIKE = frozenset(("victoria", "georgia", "virginia", "sydney", "jordan", "chelsea", "milan", "troy", "may"))


def _of_person(found: Found, before: str, following: Sequence[str], *, headline: bool) -> bool:
    """Michelle Obama where Barack is known, Trump Tower."""
    if following and (following[0] in _heads() or following[0] in word_set("legal")):
        return True
    if not before or headline:
        return False
    small = before.lower().rstrip(".")
    if found.name.lower().split()[0] == small or before in found.name.split():
        return False
    return small in word_set("given_names") or not (
        small in word_set("english")
        or any(small in word_set(name) for name in ("roles", "name_roles", "starters", "not_names", "dates"))
        or small in _HONORIFICS
        or before.isupper()
        or "'" in before
    )


def _whole_chinese(text: str, found: Found, others: dict[int, Found]) -> bool:
    """中国互联网协会, 济南日报: the place is a part of who is named, unless what follows is a name of its own."""
    if found.end in others:
        return True
    match = _institution().match(text, found.end)
    return match is None or any(position in others for position in range(found.end + 1, match.end()))
