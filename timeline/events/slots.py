"""Who fills the slots of a match: names, what pronouns stand for, subjects left out, roles looked for around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from timeline.events import fill
from timeline.events.draft import ROLES, Participant
from timeline.events.frame import ROLE_CLASS, Frame
from timeline.events.lexicon import LED_IN_ZH
from timeline.events.reading import Article, Sentence
from timeline.events.talk import is_person
from timeline.events.template import BODIES, HE, IT, NAMES, PARTIES, THING, Template, Unit
from timeline.text import Span


def slots(article: Article, sentence: Sentence, frame: Frame, match: re.Match[str]) -> dict[str, list[Unit]] | None:
    """The units of the match's groups by role; None where a pronoun in a slot stands for nobody known."""
    filled: dict[str, list[Unit]] = {}
    named = _named(sentence, match)
    for group, value in match.groupdict().items():
        if group == "trigger" or value is None:
            continue
        unit: Unit | None = sentence.template.units.get(match.start(group))
        if unit is None or len(value) > 1:  # plain words
            begin, finish = sentence.template.offset(match.start(group)), sentence.template.stop(match.end(group) - 1)
            filled.setdefault(group.split("__")[0], []).append(Unit(THING, Span(begin, finish)))
            continue
        if unit is not None and unit.code in IT + HE and not unit.entities:
            unit = _antecedent(article, sentence, match, group, filled, named, frame.classes.get(group, ""))
            if unit is None or unit.code not in frame.classes.get(group, unit.code):
                return None
        elif unit is not None and unit.entities and all(one.anaphor for one in unit.entities):
            unit = _another(article, sentence, frame, group, unit, named)
        if unit is not None:
            filled.setdefault(group.split("__")[0], []).append(unit)
    return filled


def _named(sentence: Sentence, match: re.Match[str]) -> set[str]:
    """The keys of all who are named in the slots of a match."""
    units = (sentence.template.units.get(match.start(group)) for group, value in match.groupdict().items() if value)
    return {entity.key for unit in units if unit for entity in unit.entities if not entity.anaphor}


def _another(article: Article, sentence: Sentence, frame: Frame, group: str, unit: Unit, named: set[str]) -> Unit:
    """Whom a description stands for that was taken for one of ``named``: in "Fosun acquired the brand" not Fosun."""
    if not named & {entity.key for entity in unit.entities}:
        return unit
    topic = article.talk.topic(sentence.number, person=is_person(unit), but=named)
    return unit if topic is None or topic.code not in frame.classes.get(group, topic.code) else topic


def _antecedent(
    article: Article,
    sentence: Sentence,
    match: re.Match[str],
    group: str,
    filled: dict[str, list[Unit]],
    named: set[str],
    codes: str,
) -> Unit | None:
    """Whom a pronoun or a description stands for: a subject before it; as an object, none of the filled slots."""
    template = sentence.template
    index = match.start(group)
    words = template.units[index].span.of(article.folded)
    person = template.units[index].code == HE
    wanted = NAMES if person else PARTIES + BODIES
    said = set(named)
    if index > match.end("trigger"):
        if words in ("they", "we", "he", "she"):
            return None  # subjects, of the next clause
        said |= {entity.key for units in filled.values() for unit in units for entity in unit.entities}
    for earlier in reversed(range(index)) if words == "后者" else range(index):
        unit = template.units.get(earlier)
        if (
            unit is not None
            and unit.entities
            and unit.code in wanted
            and is_person(unit) == person
            and not said & {entity.key for entity in unit.entities}
            and not (words.startswith("the ") and article.language == "en")
            and article.talk.may_be(unit, words)
        ):
            return unit
    return article.talk.topic(sentence.number, person=person, but=said, words=words, codes="" if person else codes)


_LED_IN = "(?:^|[,;])"
_SAYS_NOTHING = re.compile(
    rf"{LED_IN_ZH}|[^,;。]{{0,12}}?(?:据|消息|报道|获悉|讯|显示|了解|介绍|透露|表示|称|方面|其中|当中|以来|之外|一是|二是|三是|看)[^,;。]{{0,10}}"
)


_SUBJECT_BEHIND = re.compile(
    rf"[^,;。{NAMES}]{{1,24}}(?:时|后|之际|的同时|以来),[^,;。{NAMES}]{{0,4}}([{NAMES}])(?!的)"
)


def _another_speaks(template: Template, start: int) -> bool:
    """Whether the clauses before a Chinese verb without a subject are told of somebody whom no catalog has.

    "明星小张邀请了几位朋友，推出了一款新饮品" tells no deed of whom the talk was before.
    """
    before = template.shape[:start]
    if any(char in NAMES for char in before):
        return False
    *clauses, _ = re.split("[,;]", before)
    return any(len(clause) > 3 and _SAYS_NOTHING.fullmatch(clause) is None for clause in clauses)


def elided(article: Article, sentence: Sentence, frame: Frame, start: int, role: str, said: set[str]) -> Unit | None:
    """Who a clause without a subject speaks of: the sentence's subject, else the talk's topic; none of ``said``."""
    person = role == "person"
    if frame.pattern.startswith(_LED_IN) and _another_speaks(sentence.template, start):
        return None
    if behind := _SUBJECT_BEHIND.match(sentence.template.shape, start):
        unit = sentence.template.units[behind.start(1)]
        if not said & {entity.key for entity in unit.entities}:
            return unit if is_person(unit) == person and unit.entities else None
    subject = article.talk.subject(sentence.number)
    if (
        subject is not None
        and subject.entities
        and (is_person(subject) == person or ROLE_CLASS.get(role) == "anyone")
        and sentence.template.index(subject.span.start) < start
        and not said & {entity.key for entity in subject.entities}
    ):
        return subject
    if said and (role != "organization" or sentence.language == "en"):  # 乙不再担任甲集团CEO，转任顾问: of 甲集团 too
        said = said | article.keys(sentence.number)
        if (
            role == "organization" and sentence.language == "en"
        ):  # but "a director of the company" is of whom the talk is
            said = said - _stood_for(sentence.template)
    return article.talk.topic(sentence.number, person=person, but=said)


def _stood_for(template: Template) -> frozenset[str]:
    """The keys of those whom a description stands for, and no name."""
    entities = [entity for unit in template.units.values() for entity in unit.entities]
    named = {entity.key for entity in entities if not entity.anaphor}
    return frozenset(entity.key for entity in entities if entity.anaphor and entity.key not in named)


def participants(declared: Mapping[str, bool], filled: dict[str, list[Unit]], text: str) -> list[Participant]:
    """The units in the roles that the type has, each entity once in a role, with the forms that stand for it."""
    found: dict[tuple[str, str], Participant] = {}
    for role, units in filled.items():
        if role not in declared:
            continue
        for unit in units:
            if not unit.entities:
                participant = fill.worded(role, unit.span, text)
                if role != "object" or fill.is_thing(participant.name):
                    found.setdefault((role, participant.key), participant)
            for entity in unit.entities:
                surfaces = () if entity.anaphor else (entity.text,)
                known = found.get((role, entity.key))
                found[role, entity.key] = Participant(
                    role=role,
                    name=entity.name,
                    key=entity.key,
                    kind=entity.kind,
                    surfaces=tuple(dict.fromkeys((*(known.surfaces if known else ()), *surfaces))),
                    provisional=entity.provisional,
                )
    return list(found.values())


_FILLERS: dict[str, Callable[[Template, int, int], Unit | None]] = {
    "platform": fill.platform,
    "place": fill.place,
    "seller": fill.seller,
    "position": fill.post,
    "exchange": fill.exchange,
}


def extras(
    article: Article, template: Template, kind: str, frame: Frame, match: re.Match[str], have: set[str]
) -> list[Participant]:
    """The roles that a frame only asks to look for: a platform, a place, a seller, a post, an exchange, an object."""
    start, end = match.span()
    declared = article.grammar.roles[kind]
    found: list[Participant] = []
    for role in frame.fill:
        if role in have or role not in declared:
            continue
        if role == "object":
            span = fill.thing(template, match.end("trigger"), frame.language, article.text)
            if span is not None and fill.is_thing(span.of(article.text)):
                found.append(fill.worded(role, span, article.text))
            continue
        unit = _FILLERS[role](template, start, end)
        if unit is not None:
            found += participants(declared, {role: [unit]}, article.text)
    return found


_OPPOSED = {
    "acquisition": ("acquirer", "target"),
    "investment": ("investor", "investee"),
    "lawsuit": ("plaintiff", "defendant"),
    "store_opening": ("brand", "platform"),
    "enforcement": ("authority", "target"),
    "membership": ("member", "organization"),
    "withdrawal": ("brand", "platform"),
}
_AT_LEAST_TWO = {"partnership": "partner", "settlement": "party"}


def is_missing(filled: Mapping[str, list[Unit]], role: str, kind: str) -> bool:
    """Whether nobody fills a role, or one alone where the type takes two: (我们)与京东达成合作."""
    units = filled.get(role, [])
    alone = role == _AT_LEAST_TWO.get(kind) and sum(max(1, len(unit.entities)) for unit in units) < 2
    return not units or alone


def contradicts(kind: str, participants: Iterable[Participant]) -> str | None:
    """One entity on both sides, or one side alone where the type takes two."""
    people = list(participants)
    if kind in _OPPOSED:
        one, other = _OPPOSED[kind]
        both = {p.key for p in people if p.role == one} & {p.key for p in people if p.role == other}
        return "both sides" if both else None
    if kind in _AT_LEAST_TWO and len({p.key for p in people if p.role == _AT_LEAST_TWO[kind]}) < 2:
        return "one side"
    if kind not in ROLES and len(people) > len({p.key for p in people}):
        return "both sides"  # of somebody's own type: nobody is in two roles
    return None
