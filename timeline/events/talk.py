"""Whom the talk is of: the subjects of sentences, and whom a sentence that names none goes on about.

English news gives each sentence a paragraph, and a run of them says "he" or "she" of one person: such a sentence has
the subject of the one before it. Whether a person is a "he" or a "she" is read off the article: what stands before the
name, and the pronouns of the sentences that name nobody else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set
from typing import TYPE_CHECKING

from timeline.events import lexicon
from timeline.events.template import COMPANY, HE, IT, NAMES, PERSON, POST, Template, Unit

if TYPE_CHECKING:
    from timeline.events.reading import Article

_TALK = 12  # sentences back in which the person is looked for whom a pronoun stands for
_BACK = 4  # and the party that a sentence without a subject goes on about
_SEVERAL = 2  # mentions of a party that a description may stand for where nothing nearer does
_OFTEN = 4  # mentions that make a person the one whom an article is about
_FIRST_NAME = re.compile(f"[{NAMES}]")
_NOT_SUBJECT = re.compile(lexicon.OBLIQUE)
_REPORTS = re.compile(  # a paper, no party
    r" (?:first |has |have )?(?:reported|reports|can reveal|understands) (?:that |in |on |last |this |\ue006|the |a )"
)
_OBJECT = re.compile(
    r"(?<![a-z])(?:to|with|of|by|from|against|for) (?:the |a |an |her |his |its |their )?[a-z-]+ (?:[a-z-]+ )?$"
)
_HE = re.compile(r"(?<![a-z])(?:he|himself)(?![a-z])")
_SHE = re.compile(r"(?<![a-z])(?:she|herself)(?![a-z])")
_SIR = re.compile(r"(?:mr|sir|lord|prince|actor|businessman|chairman|father|husband|brother|son) $")
_MADAM = re.compile(
    r"(?:mrs|ms|miss|lady|dame|princess|duchess|actress|businesswoman|chairwoman|mother|wife|sister|daughter) $"
)


class Talk:
    """The subjects of an article's sentences, each looked for once."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._subjects: dict[int, Unit | None] = {}
        self._main: tuple[str, ...] | None = None
        self._genders: dict[str, int] | None = None

    def subject(self, number: int) -> Unit | None:
        """Who a sentence speaks of: its first name that is no part of a prepositional phrase or an attribute."""
        if number not in self._subjects:
            self._subjects[number] = _first_subject(self.article.sentence(number).template)
        return self._subjects[number]

    def topic(
        self, number: int, *, person: bool = False, but: Set[str] = frozenset(), words: str = "", codes: str = ""
    ) -> Unit | None:
        """Whom a sentence without a subject speaks of: earlier sentences of its block, then the title; not ``but``.

        ``words``: the pronoun, or the description, that stands for whom is looked for; ``codes``: of which sort it is.
        """
        article = self.article
        english = article.language == "en"
        block = article.passages[number].block
        reach = 3 if person and english else 1
        for earlier in range(number - 1, max(-1, number - 1 - (_TALK if person and english else _BACK)), -1):
            if article.passages[earlier].block < block - reach:
                break
            if person and english and self._goes_on(earlier):
                block = article.passages[earlier].block
                continue
            unit = self.subject(earlier)
            if person and not english and unit is not None and not is_person(unit):
                unit = _person_of(article.sentence(earlier).template, unit)  # 小米副总裁王某表示……
            if _speaks_of(unit, but) and unit and is_person(unit) == person and self.may_be(unit, words):
                if codes and english and unit.code not in codes:
                    continue
                return unit
        if person:
            return self._whom_it_is_about(but, words) if english else None
        for first in range(min(len(article.passages), number, 3)):
            if _speaks_of(unit := self.subject(first), but) and unit and not is_person(unit):
                if codes and english and unit.code not in codes:
                    continue
                return unit
        described = english and words.startswith("the ") and not article.domain and COMPANY in codes
        return self._firm_it_is_about(but, codes) if described else None

    def may_be(self, unit: Unit, words: str) -> bool:
        """Whether a pronoun of that gender may stand for a person."""
        if words not in ("he", "she") or len(unit.entities) != 1:
            return True
        if self._genders is None:
            self._genders = self._read_genders()
        told = self._genders.get(unit.entities[0].key, 0)
        return told >= 0 if words == "he" else told <= 0

    def _read_genders(self) -> dict[str, int]:
        """For each person how much more often the sentences that name nobody else say "he" than "she"."""
        article = self.article
        people: dict[int, set[str]] = {}
        found: Counter[str] = Counter()
        for unit in article.units:
            if not is_person(unit):
                continue
            people.setdefault(article.passage_at(unit.span.start), set()).update(one.key for one in unit.entities)
            title = article.folded[max(0, unit.span.start - 16) : unit.span.start]
            found[unit.entities[0].key] += 2 * (bool(_SIR.search(title)) - bool(_MADAM.search(title)))
        for number, keys in people.items():
            if len(keys) == 1:
                span = article.passages[number].span
                words = article.folded[span.start : span.end]
                found[next(iter(keys))] += len(_HE.findall(words)) - len(_SHE.findall(words))
        return dict(found)

    def _goes_on(self, number: int) -> bool:
        """Whether a sentence only goes on about whom the talk was of: its first name is "he" or "she"."""
        first = _FIRST_NAME.search(self.article.sentence(number).template.shape)
        return first is not None and first[0] == HE

    def _firm_it_is_about(self, but: Set[str], codes: str) -> Unit | None:
        """The party of a sort that an article names most often."""
        named = [unit for unit in self.article.units if unit.code in codes and len(unit.entities) == 1]
        named = [unit for unit in named if not is_person(unit) and unit.entities[0].key not in but]
        ranked = Counter(unit.entities[0].key for unit in named if not unit.entities[0].anaphor).most_common(2)
        if not ranked or ranked[0][1] < _SEVERAL or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return next(unit for unit in named if unit.entities[0].key == ranked[0][0])

    def _whom_it_is_about(self, but: Set[str], words: str) -> Unit | None:
        """The one person whom an article names far more often than any other."""
        people = [unit for unit in self.article.units if is_person(unit) and len(unit.entities) == 1]
        if self._main is None:
            ranked = Counter(unit.entities[0].key for unit in people).most_common(2)
            clear = ranked and ranked[0][1] >= _OFTEN and (len(ranked) < 2 or ranked[0][1] >= 2 * ranked[1][1])
            self._main = (ranked[0][0],) if clear else ()
        for unit in people:
            if unit.entities[0].key in self._main:
                return unit if unit.entities[0].key not in but and self.may_be(unit, words) else None
        return None


def is_person(unit: Unit) -> bool:
    """Whether a unit stands for persons only."""
    return bool(unit.entities) and all(entity.kind == "person" for entity in unit.entities)


def _speaks_of(unit: Unit | None, but: Set[str]) -> bool:
    return unit is not None and bool(unit.entities) and not but & {entity.key for entity in unit.entities}


_POST_OF = re.compile(rf"(?:集团|公司|旗下|前|原|的){{0,2}}(?:{POST}、?){{1,3}}({PERSON})(?!、)")


def _person_of(template: Template, firm: Unit) -> Unit | None:
    """The person whom a Chinese sentence names by the post in a firm, where that firm is its first name."""
    index = template.index(firm.span.start)
    found = _POST_OF.match(template.shape, index + 1)
    return template.units[found.start(1)] if found else None


_HAN = re.compile("[\u4e00-\u9fff]")


def _is_paper(unit: Unit) -> bool:
    """Whether a unit stands for papers and news sites only: they tell of others."""
    return bool(unit.entities) and all(entity.category in ("media", "news") for entity in unit.entities)


# Who stands alone behind a clause that says which one is meant: 去年关闭天猫旗舰店的乙，……
_ATTRIBUTED = re.compile(rf"[^,;。]{{2,40}}的([{NAMES}]),")


def _first_subject(template: Template) -> Unit | None:
    chinese = _HAN.search(template.shape) is not None
    if chinese and (head := _ATTRIBUTED.match(template.shape)):
        return template.units[head.start(1)]
    for match in re.finditer(f"[{NAMES}]", template.shape):
        before = template.shape[max(0, match.start() - 24) : match.start()]
        after = template.shape[match.end() : match.end() + 2]
        if (
            match[0] in IT + HE
            or _NOT_SUBJECT.search(before)
            or _OBJECT.search(before)
            or after.startswith(("的", "'s", "记者"))
            or (chinese and _is_paper(template.units[match.start()]))
        ):
            continue
        if _REPORTS.match(template.shape, match.end()):
            continue
        return template.units[match.start()]
    return None
