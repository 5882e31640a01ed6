"""Sequences of capitalised words: how far one reaches, and where it is cut."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.entities.article import Article
from timeline.entities.vocabulary import groups, one_of, word_set

_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de"
_LOWER = "a-z\u00df-\u00f6\u00f8-\u00ff\u0100-\u017f"
# A word: capital first (Ocado, AT&T, T-Mobile, J.Crew, O'Neill), camel (eBay, iRobot), digits and a capital (8C, 3M).
_WORD = (
    rf"(?:[{_UPPER}](?:[{_UPPER}{_LOWER}0-9]|[&'+-](?=[{_UPPER}{_LOWER}0-9])|\.(?=[{_UPPER}][{_UPPER}{_LOWER}.]))*"
    rf"|[a-z]{{1,2}}[A-Z][{_UPPER}{_LOWER}0-9]+|[0-9]{{1,3}}[A-Z][A-Za-z]*)"
)
_RUN = re.compile(rf"(?<![{_UPPER}{_LOWER}0-9_/@#&])({_WORD})((?: {_WORD})*)")
_JOINT = re.compile(
    r" (?:& |(?:of|for|and) (?:the )?|by "
    r"|(?:de|del|della|di|da|du|van|von|der|den|la|le|bin|al|el|ter|y)(?: (?:de|la|las|los|der|den|le))? )"
)
_PARTICLES = frozenset(
    ("de", "del", "della", "di", "da", "du", "van", "von", "der", "den", "la", "le", "bin", "al", "el")
)


@cache
def _own_s() -> re.Pattern[str]:
    """ "Sainsbury's has": a name that ends so, where the article has it before what no possessive stands before."""
    return re.compile(rf"'s(?=[.,;:)](?!\w)| (?:{one_of('english_cues', 'own_s')})\b)")


_OWNER = re.compile(r"(?<![\w'])[A-Z][A-Za-z]+$")


_NUMBER = re.compile(
    r"(?<![\w'-])[A-Z][a-z]{3,} [0-9]{1,3}(?![\w.,%:/-]*[0-9%])(?! ?(?:per|million|billion|m|bn|p|pm|am|years|days)\b)"
)


_DIGITS = re.compile(r"(?<=[a-z]{3}) [0-9]{1,3}(?![0-9,.:%/])")


@dataclass(slots=True)
class Token:
    """A word of a sequence, where it stands."""

    start: int
    end: int
    word: str


def runs(article: Article) -> Iterator[list[Token]]:
    """The sequences of the text, joined over "of", "&" and the like where names are, and cut at possessives."""
    text = article.folded
    owners = [_OWNER.search(text, max(0, match.start() - 24), match.start()) for match in _own_s().finditer(text)]
    own = {f"{owner[0]}'s" for owner in owners if owner is not None}
    numbered: frozenset[str] = _numbered(text) if article.language != "zh" else frozenset()  # Mate 40
    pending: list[Token] = []
    for match in _RUN.finditer(text):
        for part in _cut(text, match, own, numbered):
            if pending and _joined(text, pending, part):
                pending = pending + part
                continue
            if pending:
                yield pending
            pending = part
    if pending:
        yield pending


def _numbered(text: str) -> frozenset[str]:
    """Words with the number after them that the text has together more than once: Century 21."""
    pairs: Counter[str] = Counter()
    for digits in _DIGITS.finditer(text):
        match = _NUMBER.match(text, text.rfind(" ", 0, digits.start()) + 1)
        if match is not None and match.end() == digits.end():
            pairs[match[0]] += 1
    return frozenset(pair for pair, count in pairs.items() if count > 1)


def _cut(text: str, match: re.Match[str], own: set[str], numbered: frozenset[str]) -> Iterator[list[Token]]:
    """The words of one run; "Mango's Chief" is two names, and so is what a known list of posts would part."""
    tokens: list[Token] = []
    position = match.start()
    for written in match.group().split(" "):
        word = written
        end = position + len(word)
        last = word.rpartition("-")[2].lower() if "-" in word else ""
        if last and (last in word_set("compounds") or (last in word_set("not_names") and len(last) > 4)):
            # Covid-friendly, Bakery-Inspired, Jamaican-American
            if tokens:
                yield tokens
                tokens = []
            position = end + 1
            continue
        possessive = word.endswith(("'s", "'S")) and word not in own
        if numbered and (number := _NUMBER.match(text, position)) is not None and number[0] in numbered:
            end = number.end()
            word = number[0]
        if possessive:
            tokens.append(Token(position, end - 2, word[:-2]))
            yield tokens
            tokens = []
        else:
            tokens.append(Token(position, end, word))
        position = end + 1
        if len(tokens) >= 8:  # no name is longer; a text all in capitals is cut up
            yield tokens
            tokens = []
    if tokens:
        yield tokens


def _after_initial(left: Sequence[Token], surname: str) -> bool:
    """Whether the full stop is one of initials: Martin D. Ginsburg, O.J. Simpson."""
    if surname.lower() in word_set("starters") or surname.isupper():
        return False
    initials = _INITIALS.fullmatch(left[-1].word) is not None
    given = len(left) > 1 and left[-2].word.lower() in word_set("given_names")
    return initials and (given or "." in left[-1].word)


_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])?")


def _joined(text: str, left: Sequence[Token], right: Sequence[Token]) -> bool:
    gap = text[left[-1].end : right[0].start]
    if gap == ". ":
        return _after_initial(left, right[0].word)
    if len(gap) > 12 or len(left) > 8 or not gap.startswith(" ") or not gap.endswith(" "):
        return False
    inner = gap[1:-1]
    if inner == "&":
        return True
    if _JOINT.fullmatch(gap) is None:
        return False
    first = inner.split(" ")[0]
    if first in _PARTICLES:
        return True
    head, last = left[-1].word, right[-1].word
    if first in ("of", "for"):
        heads = groups("last_words")["head"]
        return head in heads or any(token.word in heads for token in left[:2])
    if first == "and":
        return (
            len(left) <= 3
            and last in word_set("authorities")
            and left[-1].word not in word_set("authorities")
            and last not in ("Government", "Police", "Union", "League")
        ) or any(token.word == "Institute" for token in left[:1])
    return first == "by" and right[0].word == left[0].word
