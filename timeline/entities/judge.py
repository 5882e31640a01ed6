"""Is a sequence of capitals a name, and whose? One verdict with its points, from the words in it and around it.

Two points make a name. Words alone can be enough (a legal form, a given name before a surname); a capital within a
sentence is worth two; what stands first in a sentence or in a headline has to bring other evidence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from timeline.entities.around import (
    chinese_cues,
    company_points,
    ends_with,
    of_work,
    person_in_chinese,
    product_cues,
    trade,
)
from timeline.entities.article import Article
from timeline.entities.parties import party_points
from timeline.entities.persons import DETERMINED, person_of
from timeline.entities.runs import Token
from timeline.entities.verdict import Verdict, last_words
from timeline.entities.vocabulary import one_of, word_set
from timeline.entities.vocabulary import words as listed_words
from timeline.text import is_han

_HEADS = frozenset(("Department", "Ministry", "Office", "Bureau", "Commission", "Court"))


_NO_FIRST = frozenset(("to", "for", "in", "on", "via", "by", "with"))
_HELD = (
    "hares in ",
    "take in ",
    "takes in ",
    "nterest in ",
    "nvest in ",
    "nvested in ",
    "nvesting in ",
    "nvestment in ",
)
_IN_ONLY = ("in", "near", "across", "outside", "throughout", "around")
_OF = re.compile(
    r"\b(?:(?:city|town|village|state|province|county|mayor|people|north|south|east|west) of"
    r"|based in|headquartered in) $"
)
_DERIVED = re.compile(r"(?:[a-z]{3}ians?|isms?|ists?|esque|omics|sts|nesses|mania)$")
_NUMBERED = re.compile(r"[ -]?\d")


@cache
def _said_after() -> re.Pattern[str]:
    return re.compile(rf",? (?:{one_of('english_cues', 'said')})\b")


def judge(
    article: Article,
    tokens: Sequence[Token],
    title: str,
    *,
    opens: bool,
    headline: bool,
    seen: Counter[tuple[str, ...]],
    branded: bool = False,
) -> Verdict | None:
    """The verdict on a sequence that no catalog name covers; None for what is certainly no name."""
    text = article.folded
    words = tuple(token.word for token in tokens)
    start, end = tokens[0].start, tokens[-1].end
    before, after = text[max(0, start - 40) : start], text[end : end + 110]
    free = 0 if headline else (1 if opens else 2)
    if " ".join(words).lower() in word_set("products"):
        return None
    if article.language == "zh":
        glossed = before[-1:] == "(" and is_han(before[-2:-1] or " ")
        plain = all(word.lower() in word_set("english") for word in words)
        free = (
            2
            - glossed
            - plain
            - 2 * any(char.isdigit() for word in words for char in word)
            + chinese_cues(before, after)
            - product_cues(before, after, branded=branded)
            + 1  # two words are a product's less often than one
        )
    if article.language != "zh" and _shouted(words):
        return None
    if article.language == "zh" and (words[0].lower() in _NO_FIRST or len(words[0]) == 1 < len(words)):
        return None  # To B, S Pen
    if article.language == "zh" and person_in_chinese(words, before):
        return Verdict("person", 4)
    if article.language != "zh" and of_work(words, before, after):
        return None
    if words[-1] in last_words("work") and len(words) > 1:
        return None  # London Fashion Week, the Companies Act: no party
    if (named := _organization(words, free)) is not None:
        return replace(named, kind=trade(before, after)) if named.kind == "company" else named
    if (person := person_of(words, title, (before, after), free, seen)) is not None:
        return person
    if len(words) > 1 and words[-1] in last_words("street"):
        return Verdict("place", 2, "district")
    if len(words) == 1:
        return _single(article, words[0], before, after, opens=opens, headline=headline, seen=seen, branded=branded)
    points = free + company_points(before, after)
    if not headline:
        points += any(word.lower() not in word_set("english") for word in words)
    where = ends_with(before, _IN_ONLY, "") and not before.endswith(_HELD)
    if where and len(words) <= 2 and not ends_with(before, listed_words("company_nouns")):
        return Verdict("place", points, None)
    said = party_points(before, after, chinese=article.language == "zh")
    return Verdict(trade(before, after), points, party=said)


def _organization(words: Sequence[str], free: int) -> Verdict | None:
    """What its own words make a company or an authority."""
    last, first = words[-1], words[0]
    many = len(words) > 1
    if many and last in word_set("legal"):
        return Verdict("company", 4, covers=True)
    if last == "Court" and not last_words("of_law").intersection(words):
        return Verdict("place", 2, "district") if many else None  # Coughton Court: a house
    if many and (last in last_words("court") or first in last_words("court") or words[-2:] == ("Supreme", "Court")):
        return Verdict("organization", 3, "court", covers=True)
    if many and (last in ("University", "College", "Academy", "School", "Museum") or first == "University"):
        return Verdict("organization", 3, "university", covers=True)
    if many and "Exchange" in words[-1:] and ("Stock" in words or len(words) > 2):
        return Verdict("organization", 3, "exchange", covers=True)
    if not _HEADS.intersection(words[:3]) - {"Court"} and last in (
        "Justice",
        "Judge",
        "Nominee",
        "Secretary",
        "Minister",
        "Adviser",
    ):
        return None  # a Supreme Court Justice
    if many and (last in last_words("law") or _HEADS.intersection(words[:2])):
        return Verdict("organization", 1 + min(free, 2), "authority", covers=True)
    if many and (
        last in last_words("league") or first in ("Association", "Federation", "Institute", "Chamber", "Society")
    ):
        return Verdict("organization", 1 + min(free, 2), "association", covers=True)
    if many and (last in word_set("org_suffixes") or last in last_words("academic") or first == "Bank"):
        return Verdict("company", 1 + min(free, 2), covers=True)
    return None


def _shouted(words: Sequence[str]) -> bool:
    """Whether plain words stand in capitals: AWAY KIT, STOCK WATCH."""
    if len(words) == 1 or not all(map(str.isupper, words)) or not any(map(_small_word, words)):
        return False
    return words[-1].title() not in word_set("org_suffixes") and words[-1] not in word_set("legal")


def _small_word(word: str) -> bool:
    return word.lower() in word_set("english")


def _single(
    article: Article,
    word: str,
    before: str,
    after: str,
    *,
    opens: bool,
    headline: bool,
    seen: Counter[tuple[str, ...]],
    branded: bool = False,
) -> Verdict | None:
    """One word alone: common words need more than a capital."""
    small = word.lower()
    if small in word_set("not_names") or small in word_set("starters"):
        return None
    if _NUMBERED.match(after) and not word.isupper() and seen[word,] < 3:
        return None  # Chapter 11, Level 3
    common = small in word_set("english") or small in article.small_words
    if article.language != "zh" and (_DERIVED.search(small) or before[-2:-1].isdigit()) and seen[word,] < 3:
        return None  # Churchillian, Abenomics; 13 Reasons
    if small in word_set("products") or (word[-1] == "s" and word[:-1] in word_set("acronyms")):
        return None
    first = 1 if article.language == "zh" else 0  # Chinese knows no capitals at the beginning of a sentence
    points = 0 if headline else (first if opens else 2)
    cues = chinese_cues(before, after) if article.language == "zh" else 0
    if article.language == "zh":
        cues -= product_cues(before, after, branded=branded)
    cues -= article.language == "zh" and before[-1:] == "(" and is_han(before[-2:-1] or " ")  # 聚酯（PET）: a gloss
    points += cues + company_points(before, after)
    if " " in word:
        return None if small.split(" ")[0] in word_set("not_names") else Verdict("company", 3)  # Century 21
    if any(char.isdigit() for char in word):
        points -= 3  # 128GB, Mate40, P7: a product, unless a company is said to be called so
    elif article.language == "zh" and word.isupper() and len(word) < 6:
        points -= max(0, 5 - len(word))  # abbreviations: the words around have to make a party of them
    if word.isupper() and len(word) > 1:
        points += 1 if len(word) > 5 or not headline else 0
    elif any(char.isupper() or char.isdigit() or char in "&." for char in word[1:]):
        points += 1  # AutoStore, M&S
    if common:
        points -= 3 if seen[word,] < 2 else 2
    elif opens and not headline and not common:
        points += 1
    if opens and small.endswith(("ing", "ed", "ly")) and not word.isupper():
        points -= 1
    if small in word_set("given_names"):
        return None if before.lower().endswith(DETERMINED) and after[:1] != "'" else Verdict("person", points)
    if _said_after().match(after) and not common and ends_with(before, listed_words("role_nouns")):
        return Verdict("person", points)
    where = ends_with(before, _IN_ONLY, "") and not before.endswith(_HELD)
    if (where or _OF.search(before)) and not ends_with(before, listed_words("company_nouns")) and not word.isupper():
        return Verdict("place", points)
    said = party_points(before, after, chinese=article.language == "zh")
    return Verdict(trade(before, after), points, party=said)
