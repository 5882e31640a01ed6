"""Frames at work: triggers first, then templates only where one stands, then frames, slots, status, date, quote."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from math import prod
from typing import TYPE_CHECKING

from timeline.events import choose, dates, domain, fill, form, slots, status
from timeline.events.draft import EventDraft
from timeline.events.frame import Frame
from timeline.events.frames import Grammar
from timeline.events.reading import Article, Reading, Sentence
from timeline.events.template import ROUND, STAKE
from timeline.text import Span

if TYPE_CHECKING:
    from timeline.events.log import Log

_SKIPPED = frozenset({"furniture", "caption"})
_OF_PEOPLE = frozenset({"appointment", "departure"})
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
        found: list[EventDraft] = []
        for sentence in reversed(article.versions(number)):
            told = [draft for draft in found if draft.type not in _OF_PEOPLE]
            for frame_number in sorted(numbers):
                found += _but(told, _apply(article, sentence, frame_number, log), log)
        drafts += choose.best(found, article.grammar, log)
    return [draft for draft in drafts if choose.sure(draft, article.grammar, log)]


def _but(told: list[EventDraft], drafts: Iterator[EventDraft], log: Log | None) -> Iterator[EventDraft]:
    """The drafts of a sentence with what is inserted in it, but for those that the sentence without it tells.

    Its subject is surer there; only of people it is the insertion that tells the firm and the post.
    """
    surer = {(draft.rule, draft.trigger): draft for draft in told}
    for draft in drafts:
        other = surer.get((draft.rule, draft.trigger))
        if other is None:
            yield draft
        elif log is not None:
            log.dropped(draft, "outranked", "same words", other)


def _triggered(article: Article) -> dict[int, set[int]]:
    """For each sentence in which a trigger stands, the frames that it may set off. One pass over the text."""
    matcher, numbers = article.grammar.triggers
    text = article.folded
    starts = [passage.span.start for passage in article.passages]
    found: dict[int, set[int]] = {}
    for start, end, which in matcher.find_unordered(text):
        if text[start].isascii() and (_letter(text[start - 1 : start]) or _letter(text[end : end + 1])):
            continue
        number = bisect_right(starts, start) - 1
        if number >= 0 and article.passages[number].kind not in _SKIPPED:
            found.setdefault(number, set()).update(numbers[which])
    return found


def _letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


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
    if (veto := form.vetoed(article, template, frame, start, end)) is not None:
        return _refused(log, "veto", veto)
    if (fault := form.ill_formed(article, template, frame, match)) is not None:
        return _refused(log, fault)
    filled = slots.slots(article, sentence, frame, match)
    if filled is None:
        return _refused(log, "pronoun")
    notes: list[str] = []
    if frame.elide and slots.is_missing(filled, frame.elide, kind):
        said = {entity.key for units in filled.values() for unit in units for entity in unit.entities}
        unit = slots.elided(article, sentence, frame, start, frame.elide, said)
        if unit is not None:
            filled[frame.elide] = [*filled.get(frame.elide, ()), unit]
            notes.append(f"{frame.elide}: topic")
    declared = article.grammar.roles[kind]
    participants = slots.participants(declared, filled, article.text)
    participants += slots.extras(article, template, kind, frame, match, {p.role for p in participants})
    roles = {p.role for p in participants}
    needed = frame.needed or (frozenset(role for role, principal in declared.items() if principal),)
    if missing := [" or ".join(sorted(alternatives)) for alternatives in needed if not roles & alternatives]:
        return _refused(log, "missing", ", ".join(missing))
    if (contradiction := slots.contradicts(kind, participants)) is not None:
        return _refused(log, contradiction)
    if kind == "acquisition" and sentence.language == "zh" and fill.is_minority(template, match.start(), match.end()):
        return _refused(log, "minority")
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
    after = template.shape[end : end + 1]
    share = choose.plausible(kind, participants, after, dating=dating.rule, language=sentence.language)
    if sentence.language == "en":
        share *= domain.in_business(kind, article.domain, participants, article.rulers)
        share *= dates.in_living_memory(dating.date)
    left_out = filled.get(frame.elide, ()) if any(note.endswith(": topic") for note in notes) else ()
    beside = any(sentence.passage.span.contains(unit.span) for unit in left_out)
    factors = choose.factors(frame, dating.rule, notes, filled, certain=verdict.certain, share=share, beside=beside)
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
