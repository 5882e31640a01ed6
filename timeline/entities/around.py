"""What the words right before and after a Latin name say of it: a company, a product, a work, a person.

Each is one question with a small answer, asked of the forty characters before the name and some after it; ``judge``
and ``evidence`` add them up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.entities.vocabulary import alternatives, groups, one_of
from timeline.entities.vocabulary import words as words_of


@cache
def _company_after() -> re.Pattern[str]:
    return re.compile(rf"(?:'s?)? (?:{one_of('english_cues', 'owned')})\b")


@cache
def _acts_after() -> re.Pattern[str]:
    return re.compile(rf" (?:{one_of('english_cues', 'acts')})\b")


def ends_with(before: str, listed: tuple[str, ...], mark: str = ",") -> bool:
    """Whether one of the words stands right before, with a space or the mark and a space between."""
    if before[-1:] != " ":
        return False
    tail = before[:-1].removesuffix(mark)
    if not tail.endswith(listed):  # which is fifty times as fast as an expression
        return False
    return any(tail.endswith(word) and not tail[-len(word) - 1 : -len(word)].isalnum() for word in listed)


@cache
def company_apposed() -> re.Pattern[str]:
    """ "X, a London-based retailer"."""
    return re.compile(rf", (?:an?|the|one of the|which)\b[^.,;]{{0,70}}?\b(?:{alternatives('company_nouns')})\b")


@cache
def _chinese_before() -> re.Pattern[str]:
    return re.compile(rf"(?:{zh_nouns()}|投资|收购|入股|起诉|携手|联手|与|和|旗下|、)[\"「]?\s?$")


@cache
def _chinese_after() -> re.Pattern[str]:
    return re.compile(rf"[\"」)]?\s?(?:{alternatives('zh_acts', 'zh_says')}|公司|集团|品牌|在)")


def zh_nouns() -> str:
    """What things are called before their names in Chinese, as the inside of a group."""
    nouns = {word for listed in groups("zh_apposers").values() for word in listed}
    return "|".join(sorted(map(re.escape, nouns), key=len, reverse=True))


def chinese_cues(before: str, after: str) -> int:
    """What Chinese words around a Latin one say: 电商平台 SSENSE, Allbirds 宣布."""
    strong = _chinese_before().search(before[-10:])
    points = 0
    if strong:
        points += 1 if strong[0].strip() in ("与", "和", "、") else 2
    if _chinese_after().match(after):
        points += 1
    return points


@cache
def _product_after() -> re.Pattern[str]:
    return re.compile(rf" ?(?:\d|(?:{one_of('zh_cues', 'product')}))")


_NOT_WHOLE = re.compile(r"[0-9.·•+/-] ?$")
_SOURCE = re.compile(r"(?:据|来源|图源|来自|作者)[: /]{0,3}$")


def product_cues(before: str, after: str, *, branded: bool) -> int:
    """What makes a Latin word in Chinese a product's, a standard's, a part of something: 华为FreeBuds Studio, RSC 2."""
    points = 2 * branded + 2 * (_product_after().match(after) is not None)
    points += _NOT_WHOLE.search(before) is not None
    points -= 2 * (_SOURCE.search(before) is not None) + (_chinese_after().match(after) is not None)
    return points + 2


@cache
def _called_before() -> re.Pattern[str]:
    """What a thing is called right before its name, in both languages; the group's name is the kind."""
    chinese, english = groups("zh_apposers"), groups("called")
    listed = {kind: (*chinese[kind], *english[kind]) for kind in ("brand", "platform")}
    return re.compile("|".join(rf"(?P<{kind}>(?:{_any(nouns)})[\"「]?\s?$)" for kind, nouns in listed.items()))


@cache
def _called_after() -> re.Pattern[str]:
    kinds = "|".join(rf"(?P<{kind}>{_any(nouns)})" for kind, nouns in groups("called").items())
    return re.compile(rf", (?:an?|the)\b[^.,;]{{0,50}}?\b(?:{kinds})\b")


def _any(listed: Sequence[str]) -> str:
    return "|".join(sorted(map(re.escape, listed), key=len, reverse=True))


def trade(before: str, after: str) -> str:
    """Whether the words around call it a brand or a platform; a company otherwise."""
    said = _called_before().search(before[-18:]) or _called_after().match(after)
    return (said.lastgroup if said is not None else None) or "company"


@cache
def _posts() -> tuple[str, ...]:
    return tuple(word for word in words_of("zh_titles") if len(word) > 1)


def person_in_chinese(words: Sequence[str], before: str) -> bool:
    """首席财务官Hirokazu Umeda, 马库斯·考特尼(Marcus Courtney)."""
    if not 1 < len(words) < 5 or any(not word[0].isupper() or (word.isupper() and len(word) > 2) for word in words):
        return False
    said = before.rstrip()
    return said.endswith(_posts()) or _DOTTED_GLOSS.search(said) is not None


_DOTTED_GLOSS = re.compile(r"[\u4e00-\u9fff]\s?·\s?[\u4e00-\u9fff]{1,8}\s?\($")


def of_work(words: Sequence[str], before: str, after: str) -> bool:
    """Whether it is the title of a film, an operation's name, or who speaks in an interview: COLE: Well."""
    if before[-1:] in "'\"" and after[:1] in "'\"" and before and after and len(words) > 1:
        return not after.startswith("'s")
    if words[0] == "Operation" or (words[0].isupper() and len(words) == 1 and after[:1] == ":"):
        return True
    return _WORK_AFTER.match(after) is not None or ends_with(before, _WORKS) or _IN_TITLE.search(before) is not None


_WORKS = ("film", "movie", "album", "novel", "song", "musical", "documentary", "sitcom", "drama", "thriller", "comedy")
_IN_TITLE = re.compile(r"['\"][0-9]{1,3} $")
_WORK_AFTER = re.compile(
    r" (?:films?|movies?|series|show|shows|sitcom|album|song|single|novel|trilogy|documentary|saga|musical|episode"
    r"|contestant|star|winning|winner|nominee|nominated)\b"
)


def company_points(before: str, after: str) -> int:
    """What the words around say for a company: an apposition, what a company has, what it does."""
    points = 0
    if ends_with(before, words_of("company_nouns")):
        points += 2
    if company_apposed().match(after):
        points += 2
    if _company_after().match(after):
        points += 1
    if _acts_after().match(after) or _POST_AFTER.match(after):
        points += 1
    return points


_POST_AFTER = re.compile(
    r"(?: \(|, )(?:up|down) [0-9£$]| (?:Chief|CEO|CFO|Chairman|Chairwoman|President|Managing|Creative|Founder)\b"
)
