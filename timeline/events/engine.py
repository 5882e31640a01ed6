"""Frames at work: triggers first, then templates only where one stands, then frames, slots, status, date, quote."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import prod
from typing import TYPE_CHECKING

from timeline.events import dates, fill, status
from timeline.events.draft import ROLES, EventDraft, Participant
from timeline.events.frame import Frame
from timeline.events.frames import Grammar
from timeline.events.reading import Article, Reading, Sentence
from timeline.events.template import BODIES, HE, IT, NAMES, PARTIES, ROUND, STAKE, THING, Template, Unit
from timeline.text import Span

if TYPE_CHECKING:
    from timeline.events.log import Log

# Drafts below are not told: of the annotated corpus' dated drafts under 0.45 and undated ones under 0.65 two in three were wrong.
_FLOOR = 0.45
_UNDATED_FLOOR = 0.65
_SKIPPED = frozenset({"furniture", "caption"})
_LONGEST_FOR_OWN = 600  # characters of a template: what somebody's own frame can cost is bounded for each sentence


def find_events(reading: Reading, log: Log | None = None, *, grammar: Grammar | None = None) -> list[EventDraft]:
    """Every telling of an event in the article, in text order. Pure: the same reading gives the same drafts.

    A ``log`` is told what becomes of every candidate; ``trace_events`` has one. ``grammar``: the shipped frames and
    what somebody's rules add to them.
    """
    article = Article(reading, grammar)
    drafts: list[EventDraft] = []
    for number, numbers in sorted(_triggered(article).items()):
        if log is not None:
            log.sentence(article, number, numbers)
        found = [
            draft
            for sentence in article.versions(number)
            for frame_number in sorted(numbers)
            for draft in _apply(article, sentence, frame_number, log)
        ]
        drafts += _best(found, article.grammar, log)
    return [draft for draft in drafts if _sure(draft, article.grammar, log)]


def _sure(draft: EventDraft, grammar: Grammar, log: Log | None) -> bool:
    if draft.rule in grammar.own:
        return True  # whoever made the rule wants to see what it finds
    floor = _FLOOR if draft.date else _UNDATED_FLOOR
    if log is not None and draft.confidence < floor:
        log.dropped(draft, "floor", f"{draft.confidence:g} is below {floor:g}")
    return draft.confidence >= floor


def _triggered(article: Article) -> dict[int, set[int]]:
    """For each sentence in which a trigger stands, the frames that it may set off. One pass over the text."""
    matcher, numbers = article.grammar.triggers
    text = article.folded
    starts = [passage.span.start for passage in article.passages]
    found: dict[int, set[int]] = {}
    for start, end, which in matcher.find_unordered(text):
        if text[start].isascii() and (text[start - 1 : start].isalpha() or text[end : end + 1].isalpha()):
            if text[start - 1 : start].isascii() and text[end : end + 1].isascii():
                continue
        number = bisect_right(starts, start) - 1
        if number >= 0 and article.passages[number].kind not in _SKIPPED:
            found.setdefault(number, set()).update(numbers[which])
    return found


def _apply(article: Article, sentence: Sentence, frame_number: int, log: Log | None) -> Iterator[EventDraft]:
    kind, frame = article.grammar.frames[frame_number]
    if frame.language != sentence.language:
        return
    template = sentence.template
    if frame.own and len(template.shape) > _LONGEST_FOR_OWN:
        return
    place = 0
    while (match := frame.expression.search(template.shape, place)) is not None:
        if log is not None:
            log.matched(sentence, kind, frame, match)
        draft = _draft(article, sentence, kind, frame, match, log=log)
        if draft is None:
            place = match.start() + 1  # the leftmost name need not be the right one: 36氪获悉，A与B签订……
        else:
            place = max(match.end("trigger"), match.start() + 1)
            yield draft


def _refused(log: Log | None, why: str, words: str = "") -> EventDraft | None:
    if log is not None:
        log.refused(why, words)
    return None


def _draft(
    article: Article, sentence: Sentence, kind: str, frame: Frame, match: re.Match[str], *, log: Log | None
) -> EventDraft | None:
    template = sentence.template
    start, end = match.span("trigger")
    if (veto := _vetoed(article, template, frame, start, end)) is not None:
        return _refused(log, "veto", veto)
    if (fault := _ill_formed(template.shape, frame, match)) is not None:
        return _refused(log, fault)
    filled = _slots(article, sentence, frame, match)
    if filled is None:
        return _refused(log, "pronoun")
    notes: list[str] = []
    if frame.elide and not filled.get(frame.elide):
        said = {entity.key for units in filled.values() for unit in units for entity in unit.entities}
        unit = _elided(article, sentence, start, frame.elide, said)
        if unit is not None:
            filled[frame.elide] = [unit]
            notes.append(f"{frame.elide}: topic")
    declared = article.grammar.roles[kind]
    participants = _participants(declared, filled, article.text)
    participants += _extras(article, template, kind, frame, match, {p.role for p in participants})
    roles = {p.role for p in participants}
    needed = frame.needed or (frozenset(role for role, principal in declared.items() if principal),)
    if missing := [" or ".join(sorted(alternatives)) for alternatives in needed if not roles & alternatives]:
        return _refused(log, "missing", ", ".join(missing))
    if (contradiction := _contradicts(kind, participants)) is not None:
        return _refused(log, contradiction)
    verdict = status.weigh(template, start, end, sentence.language)
    if isinstance(verdict, status.Unsaid):
        return _refused(log, verdict.why, verdict.cue)
    state = frame.status if frame.status and verdict.status == "occurred" else verdict.status
    if verdict.cue:
        notes.append(f"status: {verdict.cue}")
    dating = dates.date_of(article, sentence, start, end, frozenset(p.key for p in participants), state)
    if state == "occurred" and dates.is_ahead(dating.date, article.reading.published):
        state = "planned"
        notes.append("status: dated after the article")
    amount = fill.money(template, match.start(), match.end()) if "amount" in frame.fill else None
    money, amount_text = fill.as_money(amount)
    order = list(declared)
    plausible = _plausible(kind, participants, template.shape[end : end + 1])
    factors = _factors(frame, dating.rule, notes, filled, certain=verdict.certain, plausible=plausible)
    draft = EventDraft(
        type=kind,
        status=state,  # type: ignore[arg-type]
        quote=sentence.passage.span,
        participants=tuple(sorted(participants, key=lambda p: order.index(p.role))),
        rule=frame.rule_of(kind),
        confidence=round(prod(factors.values()), 3),
        date=dating.date,
        date_text=dating.words,
        date_rule=dating.rule,
        amount=money,
        amount_text=amount_text,
        round=fill.label(template, match.start(), match.end(), ROUND) if "round" in frame.fill else None,
        stake=fill.label(template, match.start(), match.end(), STAKE) if "stake" in frame.fill else None,
        trigger=Span(template.offset(start), template.stop(end - 1)),
        notes=tuple(notes),
    )
    if log is not None:
        log.drafted(draft, filled, dating, factors)
    return draft


def _vetoed(article: Article, template: Template, frame: Frame, start: int, end: int) -> str | None:
    """The words around the trigger that rule the frame out: as spans, and as they stand (投资者网 may be a name)."""
    veto = frame.veto_expression
    if veto is None:
        return None
    found = veto.search(template.shape[max(0, start - 30) : end + 30])
    if found is None:
        first, last = template.offset(start), template.stop(end - 1)
        found = veto.search(article.folded[max(template.at[0], first - 30) : min(template.end, last + 30)])
    return found[0] if found else None


_PASSIVE = re.compile(
    r"(?:is|are|was|were|be|been|being|got|getting)(?: [a-z]+ly| not| now| also| being| then| later)?\s*$"
)
_OBLIQUE_EN = re.compile(
    r"(?:^|\s)(?:of|at|by|for|in|to|with|from|on|than|against|like|under|including|into|via|about|between|over|behind|for|as)\s"
    r"(?:the |a |an |its |his |her |their )?(?:[a-z'’-]+ ){0,3}$"
)
_OBLIQUE_ZH = re.compile(
    r"(?:(?<![早现])在|与|对|向|从|由|被|给|通过|根据|针对|关于|遭|获得?|受到|来自|继|随着|除了?|作为)[^,;。、\ue006]{0,4}$"
)


def _ill_formed(shape: str, frame: Frame, match: re.Match[str]) -> str | None:
    """Why the words are no such clause: an active verb in the passive, a verb as a noun, a subject as an object."""
    start, end = match.span("trigger")
    if frame.language == "en":
        if (
            not frame.passive
            and not match["trigger"].endswith("ing")
            and _PASSIVE.search(shape, max(0, start - 24), start)
        ):
            return "passive"
        if not frame.passive and shape.startswith(" by ", end) and shape[end - 1] in "dnt":
            return "passive"  # a headline's passive: "Thom Browne sued by Adidas"
        oblique = _OBLIQUE_EN
    else:
        if not frame.nominal and shape[start - 1 : start] == "的":
            return "nominal"
        oblique = _OBLIQUE_ZH
    first = match.start()
    if frame.language == "zh" and first < start and shape[first] in NAMES and shape[first + 1] == "的":
        return "attribute"  # 首席执行官甲的幕僚长乙将兼任……: of whom it is said is 乙
    if first < start and shape[first] in NAMES and oblique.search(shape, max(0, first - 30), first):
        return "oblique"
    return None


def _slots(article: Article, sentence: Sentence, frame: Frame, match: re.Match[str]) -> dict[str, list[Unit]] | None:
    """The units of the match's groups by role; None where a pronoun in a slot stands for nobody known."""
    filled: dict[str, list[Unit]] = {}
    for group, value in match.groupdict().items():
        if group == "trigger" or value is None:
            continue
        unit: Unit | None = sentence.template.units.get(match.start(group))
        if unit is None or len(value) > 1:  # plain words
            begin, finish = sentence.template.offset(match.start(group)), sentence.template.stop(match.end(group) - 1)
            filled.setdefault(group.split("__")[0], []).append(Unit(THING, Span(begin, finish)))
            continue
        if unit is not None and unit.code in IT + HE and not unit.entities:
            unit = _antecedent(article, sentence, match, group, filled)
            if unit is None or unit.code not in frame.classes.get(group, unit.code):
                return None
        if unit is not None:
            filled.setdefault(group.split("__")[0], []).append(unit)
    return filled


def _antecedent(
    article: Article, sentence: Sentence, match: re.Match[str], group: str, filled: dict[str, list[Unit]]
) -> Unit | None:
    """Whom a pronoun or a description in a slot stands for: a subject before it, for an object none of the filled slots."""
    template = sentence.template
    index = match.start(group)
    words = template.units[index].span.of(article.folded)
    person = template.units[index].code == HE
    wanted = NAMES if person else PARTIES + BODIES
    said: set[str] = set()
    if index > match.end("trigger"):
        if words in ("they", "we", "he", "she"):
            return None  # subjects, of the next clause
        said = {entity.key for units in filled.values() for unit in units for entity in unit.entities}
    for earlier in reversed(range(index)) if words == "后者" else range(index):
        unit = template.units.get(earlier)
        if (
            unit is not None
            and unit.entities
            and unit.code in wanted
            and _is_person(unit) == person
            and not said & {entity.key for entity in unit.entities}
            and not (words.startswith("the ") and article.language == "en")
        ):
            return unit
    return article.topic(sentence.number, person=person, but=said)


def _is_person(unit: Unit) -> bool:
    return all(entity.kind == "person" for entity in unit.entities)


def _elided(article: Article, sentence: Sentence, start: int, role: str, said: set[str]) -> Unit | None:
    """Who a clause without a subject speaks of: the sentence's subject before it, else the talk's topic; none of ``said``."""
    person = role == "person"
    subject = article.subject(sentence.number)
    if (
        subject is not None
        and subject.entities
        and _is_person(subject) == person
        and sentence.template.index(subject.span.start) < start
        and not said & {entity.key for entity in subject.entities}
    ):
        return subject
    return article.topic(sentence.number, person=person, but=said)


def _participants(declared: Mapping[str, bool], filled: dict[str, list[Unit]], text: str) -> list[Participant]:
    found: dict[tuple[str, str], Participant] = {}
    for role, units in filled.items():
        if role not in declared:
            continue
        for unit in units:
            if not unit.entities:
                participant = fill.worded(role, unit.span, text)
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


def _extras(
    article: Article, template: Template, kind: str, frame: Frame, match: re.Match[str], have: set[str]
) -> list[Participant]:
    start, end = match.span()
    declared = article.grammar.roles[kind]
    found: list[Participant] = []
    for role in frame.fill:
        if role in have or role not in declared:
            continue
        if role == "object":
            span = fill.thing(template, match.end("trigger"), frame.language, article.text)
            if span is not None and not fill.is_document(span.of(article.text)):
                found.append(fill.worded(role, span, article.text))
            continue
        unit = _FILLERS[role](template, start, end)
        if unit is not None:
            found += _participants(declared, {role: [unit]}, article.text)
    return found


_OPPOSED = {
    "acquisition": ("acquirer", "target"), "investment": ("investor", "investee"), "lawsuit": ("plaintiff", "defendant"),
    "store_opening": ("brand", "platform"), "enforcement": ("authority", "target"), "membership": ("member", "organization"),
    "withdrawal": ("brand", "platform"),
}  # fmt: skip
_AT_LEAST_TWO = {"partnership": "partner", "settlement": "party"}


def _contradicts(kind: str, participants: Iterable[Participant]) -> str | None:
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


def _plausible(kind: str, participants: Iterable[Participant], after: str) -> float:
    """How much of the frame's confidence stays: less where what is launched is no product, and in attributive clauses."""
    share = 0.85 if after == "的" else 1.0
    objects = [p.name for p in participants if p.role == "object" and p.kind == "object"]
    if kind == "launch" and objects and not any(fill.is_product(name) for name in objects):
        share *= 0.65
    return share


_DATED = {"clause": 1.0, "sentence": 0.95, "story": 0.85, "lead": 0.92, "announcement": 0.9, "none": 0.75}


def _factors(
    frame: Frame, date_rule: str, notes: list[str], filled: dict[str, list[Unit]], *, certain: float, plausible: float
) -> dict[str, float]:
    """What a draft's confidence is the product of."""
    factors = {"frame": frame.confidence, "status": certain, "plausible": plausible, "date": _DATED[date_rule]}
    if any(note.endswith(": topic") for note in notes):
        factors["topic"] = 0.85
    if any(entity.provisional for units in filled.values() for unit in units for entity in unit.entities):
        factors["provisional"] = 0.93
    return factors


def _best(drafts: list[EventDraft], grammar: Grammar, log: Log | None) -> list[EventDraft]:
    """Of drafts that one trigger, or overlapping ones, gave rise to, the one that says most; likewise of one type."""
    kept: list[EventDraft] = []
    for draft in sorted(drafts, key=lambda draft: _rank(draft, grammar)):
        for other in kept:
            if (why := _excluded(draft, other, grammar)) is not None:
                if log is not None:
                    log.dropped(draft, "outranked", why, other)
                break
        else:
            kept.append(draft)
    return sorted(kept, key=lambda d: (d.trigger.start if d.trigger else 0, d.type))


def _rank(draft: EventDraft, grammar: Grammar) -> tuple[bool, int, float, int, str]:
    """Somebody's own rules first: they were made to say otherwise."""
    roles = {role for role, _ in _principal_keys(draft, grammar)}
    return (
        draft.rule not in grammar.own,
        -len(roles),
        -draft.confidence,
        draft.trigger.start if draft.trigger else 0,
        draft.rule,
    )


# Two types of which one sentence tells only one with the same parties: a stake is bought, or the company.
_RIVALS = ({"acquisition", "investment"}, {"launch", "campaign"}, {"launch", "store_opening"}, {"listing", "launch"})


def _excluded(draft: EventDraft, other: EventDraft, grammar: Grammar) -> str | None:
    """By which rule the better draft excludes this one."""
    if draft.trigger is None or other.trigger is None:
        return None
    if draft.trigger.overlaps(other.trigger):
        return "same words"
    if draft.type == other.type:
        return "same parties" if _same_parties(draft, other, grammar) else None
    keys, others = ({key for _, key in _principal_keys(one, grammar)} for one in (draft, other))
    return "rival types" if keys & others and {draft.type, other.type} in _RIVALS else None


def _same_parties(one: EventDraft, other: EventDraft, grammar: Grammar) -> bool:
    return _principal_keys(one, grammar) <= _principal_keys(other, grammar) and one.date == other.date


def _principal_keys(draft: EventDraft, grammar: Grammar) -> set[tuple[str, str]]:
    return {(p.role, p.key) for p in draft.participants if grammar.roles[draft.type][p.role]}
