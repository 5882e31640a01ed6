"""Which way a clause looks: will, 将 and the like before an undirected date."""

from __future__ import annotations

import re
from functools import cache

_CLAUSE_ZH = ",。;!?:、\n"
_REACH_ZH = 14


@cache
def _ahead_zh() -> re.Pattern[str]:
    return re.compile(
        r"(?:将(?!军|近|来自|士)|拟(?!人)|计划|预计|有望|即将|定于|预定|打算|准备|最早|最快|预期)"
        r"[^,。;!?\n]{0,12}$"
    )


@cache
def _ahead_en() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:will|would|won't|shall|to be|is to|are to|plans? to|planning|expect(?:s|ed)?|scheduled"
        r"|due (?:in|on|by|out)"
        r"|set to|until|till|slated|going to"
        r"|intends? to|hopes? to|to (?:open|launch|begin|start|close|meet|join|take|hold|go|report|release|announce)"
        r"|due to (?:open|expire|start|begin|close|launch|report|meet|be)|starting|effective|as (?:early|soon) as)\b"
        r"(?:(?!\b(?:was|were|had|said|has|have|that|which|who|told|and)\b|\w\wed\b)[^.,;!?\n]){0,50}$"
    )


@cache
def _until_en() -> re.Pattern[str]:
    return re.compile(r"\b(?:until|till|through) (?:at least |after )?(?:early |late )?$")


@cache
def _placed_en() -> re.Pattern[str]:
    """A date that stands as the time of a verb: in, on, back in; not "extended to"."""
    return re.compile(r"(?:^|[\s(\"'])(?:in|on|since|during|last|late|early|mid|around) ?-?$", re.IGNORECASE)


_PAST = (
    r"(?:was|were|had|did|said|told|went|came|began|made|took|won|left|lost|sold|bought|paid|rose|fell|met|became|saw|gave|grew|ran|led|held|kept"
    r"|sent|set|cut|hit|put|got|built|brought|found|thought|sued|back|[a-z]{2,}ed)"
)


@cache
def _behind_before_en() -> re.Pattern[str]:
    return re.compile(rf"\b{_PAST}\b[^.,;!?\n]{{0,40}}$")


@cache
def _behind_after_en() -> re.Pattern[str]:
    return re.compile(rf"[^.;!?\n]{{0,45}}\b{_PAST}\b")


def ahead(text: str, start: int, end: int, language: str) -> bool | None:
    """True where the clause before the place looks forward, False where it looks back, None where it says nothing."""
    if language == "zh":
        return True if _ahead_zh().search(text[max(0, start - _REACH_ZH) : start]) else None
    before = text[max(0, start - 70) : start]
    if _ahead_en().search(before) or _until_en().search(before):
        return True
    if _placed_en().search(before[-8:]) and (
        _behind_before_en().search(before) or _behind_after_en().match(text[end : end + 60])
    ):
        return False
    return None
