"""Which way a clause looks: will, 将 and the like before an undirected date."""

from __future__ import annotations

import re
from functools import cache

_CLAUSE_ZH = ",。;!?:、\n"
_REACH_ZH = 14


@cache
def _ahead_zh() -> re.Pattern[str]:
    return re.compile(r"(?:将(?!军|近|来自|士)|拟(?!人)|计划|预计|有望|即将|定于|预定|打算|准备|最早|最快|预期)[^,。;!?\n]{0,12}$")


@cache
def _ahead_en() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:will|won't|shall|to be|is to|are to|plans? to|planning|expect(?:s|ed)?|scheduled|due (?:in|on|by|out)|set to|until|till|slated|going to"
        r"|intends? to|hopes? to|to (?:open|launch|begin|start|close|meet|join|take|hold|go|report|release|announce|step|arrive)"
        r"|due to (?:open|expire|start|begin|close|launch|report|meet|be)|starting|effective|as (?:early|soon) as)\b(?:(?!\b(?:was|were|had|said|has|have|that|which|who|told|and)\b|\w\wed\b)[^.,;!?\n]){0,50}$"
    )


@cache
def _behind_en() -> re.Pattern[str]:
    return re.compile(r"\b(?:said|announced|reported|filed|was|were|had|has|since|told)\b[^.;!?,\n]{0,25}$")


def ahead(text: str, start: int, language: str) -> bool | None:
    """True where the clause before the place looks forward, False where it looks back, None where it says nothing."""
    if language == "zh":
        return True if _ahead_zh().search(text[max(0, start - _REACH_ZH) : start]) else None
    before = text[max(0, start - 90) : start]
    if _behind_en().search(before):
        return False
    return True if _ahead_en().search(before) else None
