"""The log that makes a trace: takes down what the search says, and asks the reading for what it does not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from timeline.events import fill
from timeline.events.dates import Dating
from timeline.events.draft import EventDraft, Participant
from timeline.events.engine import find_events
from timeline.events.frame import Frame
from timeline.events.frames import Grammar
from timeline.events.reading import Article, Reading, Sentence
from timeline.events.template import HE, IT, POST, THING, Template, Unit
from timeline.events.trace import Candidate, Dated, Mark, Slot, Sum, Trace, kind_of, plain, readable, sum_of, value_of
from timeline.text import Span
from timeline.times import explain

_MOST = 200  # candidates kept of one sentence: a hostile one matches at every character


def trace_events(reading: Reading, *, grammar: Grammar | None = None, every: bool = False) -> list[Trace]:
    """What ``find_events`` does, sentence by sentence; with ``every`` also the sentences that no trigger stands in.

    The drafts of the told candidates are those of ``find_events``, one for one.
    """
    tracing = Tracing()
    find_events(reading, tracing, grammar=grammar)
    return tracing.traces(reading, grammar, every=every)


@dataclass(slots=True)
class _Match:
    """The candidate that is being decided."""

    sentence: Sentence
    kind: str
    frame: Frame
    match: re.Match[str]
    template: int


class Tracing:
    """A log of one search."""

    def __init__(self) -> None:
        self._article: Article | None = None
        self._number = -1
        self._frames: dict[int, set[int]] = {}
        self._templates: dict[int, list[Template]] = {}
        self._candidates: dict[int, list[Candidate]] = {}
        self._places: dict[
            int, tuple[int, int]
        ] = {}  # of a draft's id: the sentence, and the place among its candidates
        self._again: set[tuple[int, int]] = set()
        self._now: _Match | None = None

    # --- what the search says

    def sentence(self, article: Article, number: int, frames: set[int]) -> None:
        """A sentence in which words stand that may set off these frames."""
        self._article, self._number = article, number
        self._frames[number] = frames
        self._templates[number] = []
        self._candidates[number] = []

    def matched(self, sentence: Sentence, kind: str, frame: Frame, match: re.Match[str]) -> None:
        """A frame's pattern matched: what follows is about it."""
        self._now = _Match(sentence, kind, frame, match, self._version(sentence.template))

    def refused(self, why: str, words: str) -> None:
        """The candidate became no draft. One that differs only in where its pattern begins was told of before."""
        one = self._candidate(fate=why, detail=plain(words), slots=tuple(self._own_slots()))
        known = self._candidates[self._number]
        again = any((one.rule, one.trigger, one.fate) == (other.rule, other.trigger, other.fate) for other in known)
        if not again and len(known) < _MOST:
            known.append(one)

    def drafted(
        self, draft: EventDraft, filled: dict[str, list[Unit]], dating: Dating, factors: dict[str, float]
    ) -> None:
        """The candidate became a draft, which is told unless it is dropped."""
        known = self._candidates[self._number]
        self._places[id(draft)] = (self._number, len(known))
        known.append(
            self._candidate(
                fate="told",
                slots=tuple(self._slots(draft, filled)),
                status=draft.status,
                cue=next((note[8:] for note in draft.notes if note.startswith("status: ")), self._declared(draft)),
                dated=self._dated(draft, dating),
                sums=tuple(self._sums(draft)),
                confidence=draft.confidence,
                factors=factors,
                draft=draft,
            )
        )

    def dropped(self, draft: EventDraft, why: str, words: str, better: EventDraft | None = None) -> None:
        """A draft is not told after all."""
        number, place = self._places[id(draft)]
        told = None
        if better is not None and better.trigger is not None:
            told = f"{better.rule} ({better.trigger.of(self._text)})"
            if (better.rule, better.trigger) == (draft.rule, draft.trigger):
                self._again.add((number, place))  # the same words, in another reading of the sentence
        known = self._candidates[number]
        known[place] = replace(known[place], fate=why, detail=words, better=told)

    # --- what it comes to

    def traces(self, reading: Reading, grammar: Grammar | None, *, every: bool) -> list[Trace]:
        """The sentences with a trigger; with ``every`` the others too."""
        article = self._article = self._article or Article(reading, grammar)
        numbers = range(len(article.passages)) if every else sorted(self._frames)
        return [self._trace(article, number) for number in numbers]

    def _trace(self, article: Article, number: int) -> Trace:
        sentence = article.sentence(number)
        templates = self._templates.get(number) or [sentence.template]
        found = enumerate(self._candidates.get(number, ()))
        kept = [one for place, one in found if (number, place) not in self._again]
        return Trace(
            number=number,
            span=sentence.passage.span,
            words=sentence.passage.span.of(article.text),
            kind=sentence.passage.kind,
            language=sentence.language,
            marks=tuple(_marks(article, sentence)),
            templates=tuple(readable(template, article.text) for template in templates),
            triggers=tuple(_triggers(article, sentence, self._frames.get(number, set()))),
            candidates=tuple(sorted(kept, key=lambda one: (one.trigger, not one.told, one.rule))),
        )

    # --- how a candidate came about

    @property
    def _text(self) -> str:
        return self._article.text if self._article else ""

    @property
    def _here(self) -> _Match:
        assert self._now is not None, "refused or drafted before anything matched"  # noqa: S101
        return self._now

    def _version(self, template: Template) -> int:
        """The number of the template among those of its sentence."""
        known = self._templates[self._number]
        for number, other in enumerate(known):
            if other is template:
                return number
        known.append(template)
        return len(known) - 1

    def _candidate(self, **decided: object) -> Candidate:
        here = self._here
        template, (start, end) = here.sentence.template, here.match.span("trigger")
        trigger = Span(template.offset(start), template.stop(end - 1))
        rule = here.frame.rule_of(here.kind)
        words = trigger.of(self._text)
        return Candidate(rule=rule, trigger=trigger, words=words, template=here.template, **decided)  # type: ignore[arg-type]

    def _in_slots(self) -> dict[str, list[Unit]]:
        """The units that stand in the pattern's own groups, by role."""
        here, found = self._here, dict[str, list[Unit]]()
        template = here.sentence.template
        for group, value in here.match.groupdict().items():
            if group != "trigger" and value:
                start, end = here.match.span(group)
                span = Span(template.offset(start), template.stop(end - 1))
                unit = template.units.get(start) if end - start == 1 else None
                found.setdefault(group.split("__")[0], []).append(unit or Unit(THING, span))
        return found

    def _own_slots(self) -> Iterator[Slot]:
        for role, units in self._in_slots().items():
            for unit in units:
                yield self._slot(role, value_of(unit, self._text), unit.span, "slot")

    def _slot(self, role: str, name: str, span: Span | None, via: str) -> Slot:
        words = span.of(self._text) if span else None
        return Slot(role=role, name=name, words=words, span=span, via=via, sentence=self._sentence_at(span))

    def _sentence_at(self, span: Span | None) -> int:
        if span is None or self._article is None:
            return self._number
        return bisect_right(self._article.passages, span.start, key=lambda one: one.span.start) - 1

    def _slots(self, draft: EventDraft, filled: Mapping[str, list[Unit]]) -> Iterator[Slot]:
        own = self._in_slots()
        for participant in draft.participants:
            role = participant.role
            unit = next((unit for unit in filled.get(role, ()) if _fills(unit, participant)), None)
            if unit is None:
                yield self._slot(role, participant.name, self._near(participant), "around")
                continue
            span = next((one.span for one in unit.entities if one.key == participant.key), unit.span)
            if any(unit is other or unit.span == other.span for other in own.get(role, ())):
                via = "slot"
            else:
                via = "reference" if own.get(role) else "topic"
            yield self._slot(role, participant.name, span, via)

    def _near(self, participant: Participant) -> Span | None:
        """Where what was looked for around the match stands: the nearest of its words."""
        sentence, trigger = self._here.sentence, self._here.match.start("trigger")
        units = sorted(sentence.template.units.items(), key=lambda item: abs(item[0] - trigger))
        for _, unit in units:
            for entity in unit.entities:
                if entity.key == participant.key:
                    return entity.span
        at = self._text.find(participant.name, sentence.passage.span.start, sentence.passage.span.end)
        return Span(at, at + len(participant.name)) if at >= 0 else None

    def _declared(self, draft: EventDraft) -> str | None:
        status = self._here.frame.status
        return f"{self._here.frame.name} says so" if status and draft.status == status else None

    def _dated(self, draft: EventDraft, dating: Dating) -> Dated:
        date, words, rule = dating.date, dating.words, dating.rule
        reading = self._article.reading if self._article else None
        fitting = [time for time in (reading.times if reading else ()) if (time.edtf, time.text) == (date, words)]
        here = draft.quote
        if rule in ("clause", "sentence"):
            near = [time for time in fitting if here.contains(time.span)]
            at = draft.trigger.start if draft.trigger else here.start
            found = min(near, key=lambda time: abs(time.span.start - at), default=None)
        else:
            earlier = [time for time in fitting if time.span.start < here.start]
            found = (earlier or fitting)[-1 if rule == "story" else 0] if fitting else None
        if found is None:
            place = f"published {reading.published}" if rule == "announcement" and reading else ""
            return Dated(date=date, words=words, rule=rule, place=place, span=None, reason=None)
        if not here.contains(found.span):
            place = f"sentence {self._sentence_at(found.span)}"
        elif found.span.start - here.start <= 2:
            place = "opens the sentence"
        else:
            place = "before the trigger" if draft.trigger and found.span < draft.trigger else "after the trigger"
        return Dated(date=date, words=words, rule=rule, place=place, span=found.span, reason=explain(found))

    def _sums(self, draft: EventDraft) -> Iterator[Sum]:
        here = self._here
        template = here.sentence.template
        left, right = fill.around(template, here.match.start(), here.match.end())
        for index, unit in sorted(template.units.items()):
            amount = unit.amount
            if amount is not None and left <= index < right:
                yield Sum(
                    kind=amount.kind,
                    words=amount.text,
                    value=sum_of(unit),
                    role=amount.role,
                    span=amount.span,
                    taken=_taken(unit, draft),
                )


def _fills(unit: Unit, participant: Participant) -> bool:
    if unit.entities:
        return any(entity.key == participant.key for entity in unit.entities)
    return participant.key.startswith("=")


def _taken(unit: Unit, draft: EventDraft) -> bool:
    amount = unit.amount
    if amount is None:
        return False
    if amount.kind != "money":
        return amount.label is not None and amount.label == (draft.round if amount.kind == "round" else draft.stake)
    if draft.amount is None:
        return draft.amount_text == amount.text
    return (draft.amount.value, draft.amount.currency) == (amount.value, amount.currency)


def _marks(article: Article, sentence: Sentence) -> Iterator[Mark]:
    """What the rooms before found in the sentence, and what only templates have: posts, pronouns, things in quotes."""
    reading, span = article.reading, sentence.passage.span
    found: list[tuple[Span, str, str | None]] = []
    found += [(one.span, one.kind, one.name) for one in reading.entities if span.contains(one.span)]
    found += [(one.span, "time", one.edtf) for one in reading.times if span.contains(one.span)]
    found += [
        (one.span, one.kind, sum_of(Unit("", one.span, amount=one)))
        for one in reading.amounts
        if span.contains(one.span)
    ]
    for unit in sentence.template.units.values():
        if unit.code in (POST, THING, IT, HE) and not unit.entities:
            found.append((unit.span, kind_of(unit.code), None))
    end = 0
    for where, kind, value in sorted(found, key=lambda one: (one[0].start, -one[0].end)):
        if where.start >= end:
            end = where.end
            yield Mark(span=where, words=where.of(article.text), kind=kind, value=value)


def _triggers(article: Article, sentence: Sentence, numbers: set[int]) -> list[str]:
    """The words of these frames that stand in the sentence, in its order; of one inside another the longer."""
    said = sentence.passage.span.of(article.folded)
    frames = (article.grammar.frames[number][1] for number in numbers)
    words = {word for frame in frames if frame.language == sentence.language for word in frame.words if word in said}
    edge, close = ("(?<![a-z])", "(?![a-z])") if sentence.language == "en" else ("", "")
    places = {word: found.start() for word in words if (found := re.search(edge + re.escape(word) + close, said))}
    kept = [word for word in places if not any(word != other and word in other for other in places)]
    return sorted(kept, key=lambda word: (places[word], word))
