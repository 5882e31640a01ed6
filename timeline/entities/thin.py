"""What speaks too thinly for a Chinese name: one kind of sight alone, plain words, pieces of a clause.

A sentence goes on after 公司 and before 宣布 with words that are no names, and brackets explain terms as well as names.
Where nothing else has been seen of a name, its characters have to carry it.
"""

from __future__ import annotations

from timeline.entities.edges import namelike
from timeline.entities.ledger import Evidence
from timeline.entities.lexicon import frequency, segment, tag
from timeline.entities.people import possible
from timeline.entities.vocabulary import words

_PLACED = frozenset(("subject", "object", "apposed", "beside", "listed", "row", "both"))  # by where it stands alone
_ALONE_NONE = frozenset(("row", "both", "beside"))  # any word of the language stands so
_PLAIN_SUFFIXES = ("公司", "基金", "直播", "支付", "软件", "快递", "资本", "平台", "电商", "视频", "游戏", "物流")
_SETTLED = 15  # points from which on a name may be a piece of a clause: 天天拍车
_CLAUSE_TAGS = frozenset(("v", "vd", "d", "ad", "c", "p", "r", "m", "mq", "t", "f", "s", "z", "i", "l"))
_CLAUSE_CHARS = frozenset("来去就可能会要想有受多抢拿还也即并赚做打别便处该再不没很最更仅将把被让")


def thin(name: str, evidence: Evidence, shape: int) -> bool:
    """Whether one kind of evidence alone has to carry plain words: 版号审批 begins with no company."""
    families = {family.split(" ")[0] for family in evidence.families} - {"quoted"}
    if namelike(name) < -1 and not families & {"short", "core", "both"} and "suffix" not in families:
        return True  # 荣誉, 银杏: words of the language
    if families == {"subject"} and len(name) == 3 and possible(name):
        return False  # a person
    if families <= _PLACED and evidence.points < _SETTLED:
        clause = of_a_clause(name)
        if clause or families <= _ALONE_NONE or families == {"apposed", "beside"}:
            return True
        if len(families) < 2:
            return _placed_once(name, evidence, families)
    if "short" in families and not families & {"suffix", "core", "apposed"} and name.endswith(words("zh_papers")):
        return True
    if len(families) != 1:
        return False
    [family] = families
    if family == "suffix" and evidence.points < _SETTLED and of_a_clause(name[:-2]):
        return True  # 乘以企业家所持股份
    if family == "suffix":
        return (shape < 0 or namelike(name) < -1) and name.endswith(_PLAIN_SUFFIXES) and evidence.points < 12
    if family == "named":
        return shape < 0
    return name.endswith(words("zh_things"))


def _placed_once(name: str, evidence: Evidence, families: set[str]) -> bool:
    """Whether a place in a sentence is all that is known of it."""
    if name.endswith(words("zh_things")):
        return True
    return bool(families) and (namelike(name) < 0 or families != {"apposed"} or evidence.points < 6)


def of_a_clause(name: str) -> bool:
    """Whether a verb, an adverb or a number is in it: 充分考虑, 迅速发, 第四财季."""
    for part in segment(name):
        if len(part) == 1:
            if part in _CLAUSE_CHARS:
                return True
        elif tag(part) in _CLAUSE_TAGS and frequency(part) > 100:
            return True
    return False
