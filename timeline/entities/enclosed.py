"""Names by what encloses or lines them: quotes after a cue, brackets with the Latin form, enumerations."""

from __future__ import annotations

import re
from functools import cache

from timeline.entities.edges import Ground, functional, left_edge, namelike
from timeline.entities.ledger import Ledger
from timeline.entities.parties import party_points
from timeline.entities.people import Row, possible
from timeline.entities.vocabulary import alternatives, one_of, word_set
from timeline.text import is_han

_HAN_RUN = r"[\u4e00-\u9fff]"
_QUOTED = re.compile(rf"[\"「]({_HAN_RUN}[\u4e00-\u9fffA-Za-z0-9·&]{{1,9}})[\"」]")
_BOTH = re.compile(rf"\((?<={_HAN_RUN}{_HAN_RUN}\()([A-Za-z][A-Za-z0-9&.' -]{{1,40}})\)")
_SHORT = re.compile(r"\((?:以下|下)?(?:简称|称|又称)(?:为)?[:]?[\"「]?([\u4e00-\u9fffA-Za-z0-9]{2,10})[\"」]?")
_OF_PAPERS = ("》", '"', "」")
_INVESTORS = ("资本", "创投", "基金", "投资")


@cache
def _before_quote() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of('zh_cues', 'quoted')})$")


def enter_enclosed(ground: Ground, ledger: Ledger) -> None:
    """品牌“栖颜”, （简称“星穗”）, 爱马仕（Hermès）."""
    for match in _QUOTED.finditer(ground.text):
        name = match[1]
        if functional(name) or not ground.free(match.start(1), match.end(1)):
            continue
        cued = _before_quote().search(ground.text, max(0, match.start() - 4), match.start())
        called = cued is not None and cued[0] in ("名为", "名叫", "叫做", "取名", "更名为", "改名为")
        shape = 1 if called else max(-1, namelike(name)) if cued else None
        ledger.enter(
            name,
            match.start(1),
            "named" if cued else "quoted",
            5 if cued else 1,
            kind="brand" if cued else "",
            shape=shape,
        )
    for match in _SHORT.finditer(ground.text):
        if ground.text[match.start() - 1 : match.start()] in _OF_PAPERS:
            continue  # 《管理办法》（下称“办法”）
        if not functional(match[1]) and ground.free(match.start(1), match.end(1)):
            ledger.enter(match[1], match.start(1), "short", 6, kind="company")
    for match in _BOTH.finditer(ground.text):
        if match[1] in word_set("acronyms"):
            continue
        end = match.start()
        edge = left_edge(ground, end, legal=False, administrative=False)
        if edge is not None and edge.core and ground.free(edge.start, end):
            name, text = ground.text[edge.start : end], ground.text
            ledger.enter(name, edge.start, "both", 4)
            around = text[max(0, edge.start - 12) : edge.start], text[match.end() : match.end() + 8]
            if party_points(*around, chinese=True):
                ledger.enter(name, edge.start, "glossed", 2)  # 收购星朴（Cinpo）; brackets explain terms as well


def enter_rows(ground: Ground, ledger: Ledger) -> list[Row]:
    """A、B和C: what stands between names is likely one, and so are strange words in a row; the rows."""
    rows: list[Row] = []
    text = ground.text
    end = text.find("、")
    row: Row = []
    while end >= 0:
        start = row[-1][1] + 1 if row and text[row[-1][1] : row[-1][1] + 1] == "、" and end - row[-1][1] < 12 else -1
        if start < 0:
            rows.append(row)
            start = end
            while start and end - start < 9 and is_han(text[start - 1]) and not ground.opened(start):
                start -= 1
            row = []
        row.append((start, end))
        following = text.find("、", end + 1)
        if following < 0 or following - end >= 12:
            close = ground.close_after(end + 1)
            if close is not None:
                row.append((end + 1, close))
        end = following
    rows.append(row)
    for row in rows:
        acting = row and _acts().search(text, row[-1][1], row[-1][1] + 8) is not None
        _listed(ground, ledger, row, "rowed" if acting else "row")
    return rows


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(alternatives("zh_acts"))


def _listed(ground: Ground, ledger: Ledger, row: Row, family: str) -> None:
    """Enter the items of one enumeration that no catalog name covers."""
    known, strange = 0, []
    for start, end in row:
        name = ground.text[start:end].strip()
        if ground.starting_at(start) is not None or name.endswith(_INVESTORS):
            known += 1
        elif 2 <= end - start <= 6 and all(map(is_han, name)) and not functional(name) and ground.free(start, end):
            strange.append((name, start))
    likely = [item for item in strange if namelike(item[0]) > 0 and not possible(item[0])]
    for name, start in strange:
        if known:
            ledger.enter(name, start, "listed", 3 + (known > 1))
        elif len(likely) > 2 and len(likely) * 2 > len(row):
            ledger.enter(name, start, family, 4)
