"""Why an event was told, or was not: for each sentence with a trigger what became of every candidate.

``trace_events`` (tracing.py) makes these.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.events import template as codes
from timeline.events.draft import EventDraft
from timeline.events.template import Template, Unit
from timeline.text import Span

# What becomes of a candidate, in so many words.
FATES: Mapping[str, str] = {
    "told": "told",
    "veto": "vetoed by the words around its trigger",
    "passive": "the verb is in the passive, the frame in the active",
    "nominal": "the verb stands as a noun, after 的",
    "attribute": "the name is only an attribute of whoever acts",
    "oblique": "the name before the verb is the object of a preposition",
    "object": "the name before the verb is the object of another verb",
    "pronoun": "a pronoun stands for nobody known",
    "missing": "a role that the frame needs is filled by nobody",
    "reporter": "who acts there is a newspaper's reporter",
    "nearer": "another person stands nearer to the verb",
    "minority": "so small a stake is an investment, not the company bought",
    "both sides": "one party would stand on both sides",
    "one side": "one party alone, where the type takes two",
    "supposed": "only supposed, wished or required",
    "asked": "only asked",
    "habit": "a habit, or a deed that is only aimed at",
    "floor": "too uncertain to be told",
    "outranked": "another candidate says it better",
}
# By which rule a better candidate excludes one.
RANKS: Mapping[str, str] = {
    "same words": "its trigger overlaps",
    "same parties": "of the same type and date, with the same parties and perhaps more",
    "rival types": "of a type that the same words do not tell beside this one",
}
KINDS: Mapping[str, str] = {
    codes.BRAND: "brand",
    codes.PLATFORM: "platform",
    codes.COMPANY: "company",
    codes.ORGANIZATION: "organization",
    codes.PERSON: "person",
    codes.PLACE: "place",
    codes.TIME: "time",
    codes.MONEY: "money",
    codes.STAKE: "stake",
    codes.ROUND: "round",
    codes.POST: "post",
    codes.THING: "thing",
    codes.IT: "it",
    codes.HE: "he",
    codes.RETAILER: "retailer",
    codes.EXCHANGE: "exchange",
    codes.AUTHORITY: "authority",
    codes.ALLIANCE: "alliance",
    codes.OCCASION: "occasion",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A span of the sentence with what it was taken for."""

    span: Span
    words: str
    kind: str  # brand, platform, company, organization, person, place, time, money, stake, round, post, thing, it, he
    value: str | None  # the entity's name, the EDTF date, the sum


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Who or what fills a role, and how that was decided."""

    role: str
    name: str
    words: str | None
    span: Span | None  # None where no words of the text name it
    via: str  # slot: of the pattern; reference: what a pronoun stands for; topic: left out; around: beside the match
    sentence: int  # the number of the sentence in which it stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """The date with the rule that tied it to the event, and how its words came to mean it."""

    date: str | None
    words: str | None
    rule: str  # clause, sentence, story, lead, announcement, none
    place: str  # where its words stand: "opens the sentence", "before the trigger", "sentence 3" ...
    span: Span | None
    reason: str | None  # the date finder's: by which rule, counted from what


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A sum, stake or round beside the match: taken, or passed over."""

    kind: str
    words: str
    value: str | None
    role: str | None  # what its own clause says that it is: valuation, fine, deal ...
    span: Span
    taken: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A match of a frame's pattern, and what became of it."""

    rule: str
    trigger: Span
    words: str  # the trigger's
    template: int  # in which of the sentence's templates the pattern matched
    fate: str  # a key of FATES
    detail: str = ""  # the words or roles that decided it; a key of RANKS where it is outranked
    better: str | None = None  # the rule and the trigger of what outranks it
    slots: tuple[Slot, ...] = ()
    status: str | None = None
    cue: str | None = None  # the words, or the rule, that made it other than "occurred"
    dated: Dated | None = None
    sums: tuple[Sum, ...] = ()
    confidence: float | None = None
    factors: Mapping[str, float] | None = None  # the confidence is their product
    draft: EventDraft | None = None

    @property
    def told(self) -> bool:
        """Whether it became an event's telling."""
        return self.fate == "told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A sentence as the frames saw it."""

    number: int
    span: Span
    words: str
    kind: str  # of its block: title, paragraph, caption ...
    language: str
    marks: tuple[Mark, ...]
    templates: tuple[str, ...]  # readable; more than one where inserted clauses are read apart
    triggers: tuple[str, ...]  # the words that could set off frames; the sentence is not looked at without one
    candidates: tuple[Candidate, ...]

    @property
    def tells(self) -> bool:
        """Whether an event is told here."""
        return any(candidate.told for candidate in self.candidates)


def readable(template: Template, text: str) -> str:
    """A template for people: ``<brand COACH>在<time 2016-09>退出<platform Tmall>``."""
    return "".join(
        f"<{kind_of(unit.code)} {value_of(unit, text)}>" if (unit := template.units.get(index)) else plain(char)
        for index, char in enumerate(template.shape)
    )


def plain(words: str) -> str:
    """Words of a template's shape with their kinds in place of the characters that stand for units."""
    return "".join(f"<{KINDS[char]}>" if char in KINDS else char for char in words)


def kind_of(code: str) -> str:
    """The kind that a template's character stands for."""
    return KINDS.get(code, "span")


def value_of(unit: Unit, text: str) -> str:
    """What a unit was taken for: names, a date, a sum, or its words where those are all there is."""
    if unit.entities:
        owner = f" of {unit.owner[0].name}" if unit.owner else ""
        return " + ".join(dict.fromkeys(entity.name for entity in unit.entities)) + owner
    if unit.time is not None:
        return unit.time.edtf
    if unit.amount is not None:
        return sum_of(unit) or unit.amount.text
    return " ".join(unit.span.of(text).split())


def sum_of(unit: Unit) -> str | None:
    """The value of an amount: a label, or plain units with their currency."""
    amount = unit.amount
    if amount is None:
        return None
    if amount.value is None:
        return amount.label
    return f"{'~' if amount.approx else ''}{amount.value:f} {amount.currency or ''}".rstrip()
