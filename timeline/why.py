"""why: articles in, how each of their sentences was read out: who filled which role, what dated it, what was refused.

A part of api, which hands it on. ``Explanation.as_dict`` is what ``timeline explain --format json`` prints and what
its text view is made from.

Not here: how the search decides (events), how it is shown to people (out).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from timeline import pipeline
from timeline.articles import Event, Paths, Refuse, documents_in, events_of
from timeline.catalog import Catalog
from timeline.events.trace import FATES, RANKS, Candidate, Trace
from timeline.identity import Happening
from timeline.ruling import Given, rules_of
from timeline.text import Span, fold, lower
from timeline.typed import Day, day_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """An article, how its sentences were read, and the events that they come to."""

    source: str
    language: str
    published: str | None  # ISO day: what relative dates count from
    sentences: tuple[Trace, ...]
    events: tuple[Event, ...]
    happenings: tuple[Happening, ...]  # of the events, in their order: which tellings were taken to be one, and why

    def telling(self) -> Explanation:
        """Only the sentences that tell an event."""
        return self._with(tuple(trace for trace in self.sentences if trace.tells))

    def about(self, words: str) -> Explanation:
        """Only the sentences in which these words stand, in whatever width and case."""
        wanted = _plain(words)
        return self._with(tuple(trace for trace in self.sentences if wanted in _plain(trace.words)))

    def _with(self, sentences: tuple[Trace, ...]) -> Explanation:
        return Explanation(
            source=self.source,
            language=self.language,
            published=self.published,
            sentences=sentences,
            events=self.events,
            happenings=self.happenings,
        )

    def as_dict(self) -> dict[str, Any]:
        """All of it, ready for JSON. The events are those that the sentences shown have a part in."""
        shown = {(trace.span.start, trace.span.end) for trace in self.sentences}
        numbers = {trace.span: trace.number for trace in self.sentences}
        return {
            "source": self.source,
            "language": self.language,
            "published": self.published,
            "sentences": [_sentence(trace) for trace in self.sentences],
            "events": [
                _event(event, happening, numbers)
                for event, happening in zip(self.events, self.happenings, strict=True)
                if shown & set(event.offsets)
            ],
        }


def explain(
    paths: Paths = (),
    *,
    text: str | None = None,
    published: Day = None,
    every: bool = False,
    refuse: Refuse | None = None,
    catalog: Catalog | None = None,
    rules: Given = None,
) -> Iterator[Explanation]:
    """Why articles, or a ``text``, tell the events that ``extract`` finds in them: every sentence with a trigger.

    With ``every`` also the sentences without one. The other arguments are those of ``extract``.

    >>> [one] = explain(text="2016年9月，COACH退出天猫。")
    >>> [(candidate.rule, candidate.fate) for candidate in one.sentences[0].candidates if candidate.told]
    [('withdrawal/zh/leaves-platform', 'told')]
    """
    day = day_of(published)
    own = rules_of(rules)
    for document in documents_in(paths, text, day, refuse):
        extraction, traces = pipeline.explain(document, catalog, every=every, rules=own)
        yield Explanation(
            source=document.path,
            language=document.language,
            published=extraction.published.isoformat() if extraction.published else None,
            sentences=tuple(traces),
            events=tuple(events_of(extraction)),
            happenings=extraction.happenings,
        )


def _plain(words: str) -> str:
    return " ".join(lower(fold(words)).split())


def _sentence(trace: Trace) -> dict[str, Any]:
    return {
        "number": trace.number,
        **_place(trace.span),
        "words": trace.words,
        "kind": trace.kind,
        "language": trace.language,
        "triggers": list(trace.triggers),
        "templates": list(trace.templates),
        "spans": [
            {**_place(mark.span), "words": mark.words, "kind": mark.kind, "value": mark.value} for mark in trace.marks
        ],
        "candidates": [_candidate(candidate) for candidate in trace.candidates],
    }


def _candidate(one: Candidate) -> dict[str, Any]:
    kind = one.rule.partition("/")[0]
    return {
        "type": kind,
        "rule": one.rule,
        "trigger": {**_place(one.trigger), "words": one.words},
        "template": one.template,
        "fate": one.fate,
        "why": FATES.get(one.fate, one.fate),
        "detail": RANKS.get(one.detail, one.detail),
        "better": one.better,
        "roles": [
            {
                "role": slot.role,
                "name": slot.name,
                "words": slot.words,
                **_place(slot.span),
                "via": slot.via,
                "sentence": slot.sentence,
            }
            for slot in one.slots
        ],
        "status": one.status,
        "cue": one.cue,
        "date": one.dated
        and {
            "date": one.dated.date,
            "words": one.dated.words,
            **_place(one.dated.span),
            "rule": one.dated.rule,
            "place": one.dated.place,
            "reason": one.dated.reason,
        },
        "sums": [
            {
                "kind": found.kind,
                "words": found.words,
                **_place(found.span),
                "value": found.value,
                "role": found.role,
                "taken": found.taken,
            }
            for found in one.sums
        ],
        "confidence": one.confidence,
        "factors": dict(one.factors) if one.factors is not None else None,
    }


def _place(span: Span | None) -> dict[str, int | None]:
    return {"start": span.start if span else None, "end": span.end if span else None}


def _event(event: Event, happening: Happening, numbers: dict[Span, int]) -> dict[str, Any]:
    return {
        **event.as_dict(),
        "reasons": list(happening.reasons),
        "tellings": [
            {
                "sentence": numbers.get(telling.draft.quote),
                "rule": telling.draft.rule,
                "date": telling.draft.date,
                "status": telling.draft.status,
                "confidence": telling.draft.confidence,
                "notes": list(telling.draft.notes),
            }
            for telling in happening.tellings
        ],
    }
