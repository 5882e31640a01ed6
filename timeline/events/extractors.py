"""Other people's extractors: installed packages that find events by code of their own.

A package names them in the entry point group ``timeline.extractors``; each is a callable that takes a reading and
gives event drafts. They run after the frames. What they give is checked before it is used, and one that fails costs the
article nothing but what it would have added.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from itertools import islice
from typing import Any

from timeline.catalog import KINDS
from timeline.errors import ExtractorError
from timeline.events.draft import ROLES, STATUSES, EventDraft, Money, Participant
from timeline.events.reading import Reading
from timeline.text import Span
from timeline.times.edtf import valid

GROUP = "timeline.extractors"
_MOST = 2000  # drafts of one article
_DATE_RULES = ("clause", "sentence", "story", "lead", "announcement", "none")
_REMEDY = "Have it mended, or leave it out with --no-plugins"


@dataclass(frozen=True, slots=True)
class Extractor:
    """One entry point; its code is imported when it is first called."""

    name: str
    package: str  # and its version: "acme-events 1.2"
    load: Callable[[], Any] = field(compare=False, repr=False)

    def find(
        self, reading: Reading, source: str, roles: Mapping[str, Mapping[str, bool]] = ROLES
    ) -> tuple[list[EventDraft], list[ExtractorError]]:
        """The drafts that can be used, and what was wrong with it or with others."""
        drafts: list[EventDraft] = []
        faults: list[ExtractorError] = []
        try:
            for given in islice(iter(self.load()(reading)), _MOST + 1):
                fault = "it gives too many drafts" if len(drafts) >= _MOST else fault_of(given, reading, roles)
                if fault is None:
                    drafts.append(self._named(given, list(roles[given.type])))
                else:
                    faults.append(self._error(f"gave a draft that cannot be used: {fault}", source))
        except Exception as bug:
            faults.append(self._error(f"failed with {type(bug).__name__}: {bug}", source))
        return drafts, faults

    def _named(self, draft: EventDraft, order: list[str]) -> EventDraft:
        """The draft under a rule that says whose it is, its participants in the order of the type's roles."""
        rule = draft.rule if draft.rule.startswith(f"{self.name}/") else f"{self.name}/{draft.rule}"
        return replace(
            draft, rule=rule, participants=tuple(sorted(draft.participants, key=lambda one: order.index(one.role)))
        )

    def _error(self, what: str, source: str) -> ExtractorError:
        said = " ".join(f"the extractor {self.name!r} of {self.package} {what}".split())
        return ExtractorError(said[:300], where=source, remedy=_REMEDY, extractor=self.name)


@cache
def installed() -> tuple[Extractor, ...]:
    """The extractors of the packages that are installed, by name."""
    found = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    return tuple(Extractor(point.name, _package(point), cache(point.load)) for point in found)


def _package(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else point.value


def add_drafts(
    drafts: Iterable[EventDraft],
    reading: Reading,
    extractors: Iterable[Extractor],
    source: str,
    roles: Mapping[str, Mapping[str, bool]] = ROLES,
) -> tuple[list[EventDraft], list[ExtractorError]]:
    """The drafts with those that the extractors add, and what was wrong with these."""
    found = list(drafts)
    faults: list[ExtractorError] = []
    for extractor in extractors:
        more, wrong = extractor.find(reading, source, roles)
        found += more
        faults += wrong
    return found, faults


def fault_of(draft: object, reading: Reading, roles: Mapping[str, Mapping[str, bool]] = ROLES) -> str | None:
    """What makes a draft unusable; None for one that says what there can be, in words that stand in the text."""
    if not isinstance(draft, EventDraft):
        return f"it is a {type(draft).__name__}, not an EventDraft"
    if draft.type not in roles:
        return f"there is no type {draft.type!r}"
    if draft.status not in STATUSES:
        return f"there is no status {draft.status!r}"
    if not isinstance(draft.rule, str) or not draft.rule.strip():
        return "it names no rule"
    if not isinstance(draft.confidence, int | float) or not 0 <= draft.confidence <= 1:
        return f"its confidence {draft.confidence!r} is not between 0 and 1"
    for name in ("quote", "trigger"):
        span = getattr(draft, name)
        if (name == "quote" or span is not None) and not _inside(span, len(reading.text)):
            return f"its {name} {span!r} does not lie in the text"
    if draft.date is not None and not (isinstance(draft.date, str) and valid(draft.date)):
        return f"its date {draft.date!r} is no EDTF"
    if draft.date_rule not in _DATE_RULES:
        return f"its date_rule {draft.date_rule!r} is none of {', '.join(_DATE_RULES)}"
    return _fault_of_facts(draft) or _fault_of_parties(draft, roles[draft.type])


def _inside(span: object, length: int) -> bool:
    if not isinstance(span, Span) or type(span.start) is not int or type(span.end) is not int:
        return False
    return 0 <= span.start < span.end <= length


def _fault_of_facts(draft: EventDraft) -> str | None:
    for name in ("date_text", "amount_text", "round", "stake"):
        if not isinstance(getattr(draft, name), str | None):
            return f"its {name} is no text"
    money = draft.amount
    if money is not None and not (isinstance(money, Money) and money.value.is_finite() and len(money.currency) == 3):
        return f"its amount {money!r} is no sum of a currency"
    if not isinstance(draft.notes, tuple) or not all(isinstance(note, str) for note in draft.notes):
        return "its notes are no tuple of texts"
    return None


def _fault_of_parties(draft: EventDraft, roles: Mapping[str, bool]) -> str | None:
    if not isinstance(draft.participants, tuple):
        return "its participants are no tuple"
    for one in draft.participants:
        if not isinstance(one, Participant):
            return f"a participant is a {type(one).__name__}"
        if one.role not in roles:
            return f"{draft.type} has no role {one.role!r}"
        if one.kind not in (*KINDS, "object", "position"):
            return f"there is no kind {one.kind!r}"
        if not all(isinstance(said, str) and said.strip() for said in (one.name, one.key, *one.surfaces)):
            return "a participant has no name or no key"
    if not any(roles[one.role] for one in draft.participants):
        return "nobody fills a principal role"
    return None
