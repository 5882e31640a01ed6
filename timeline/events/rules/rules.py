"""Rules as they are after reading: what each file adds, and what all of them together make of the shipped frames."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from hashlib import sha256

from timeline.errors import RulesError
from timeline.events.draft import ROLES
from timeline.events.frame import Frame
from timeline.events.frames import Grammar, shipped


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnType:
    """A type of events that a file adds: its roles, principal or not, and the class that fills each."""

    name: str
    says: str
    roles: Mapping[str, bool]
    classes: Mapping[str, str]
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFrame:
    """A frame that a file adds."""

    type: str
    frame: Frame
    line: int

    @property
    def rule(self) -> str:
        """type/language/name."""
        return self.frame.rule_of(self.type)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreWords:
    """Words that shall set off a frame, shipped or of this file."""

    rule: str
    words: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Veto:
    """An expression that rules out one frame, or all of a type in a language or in both."""

    expression: str
    line: int
    rule: str | None = None
    type: str | None = None
    language: str | None = None

    def is_about(self, kind: str, frame: Frame) -> bool:
        """Whether it rules out this frame."""
        if self.rule is not None:
            return _is(self.rule, kind, frame)
        return kind == self.type and self.language in (None, frame.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """An event that an example shall tell; what is None may be anything."""

    type: str
    status: str | None = None
    date: str | None = None  # EDTF, or "undated"
    roles: Mapping[str, tuple[str, ...]]

    def __str__(self) -> str:
        """One line."""
        who = [f"{role}: {', '.join(names)}" for role, names in self.roles.items()]
        return "; ".join(filter(None, (self.type, self.status, self.date, *who)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text, and all events of the types concerned that it shall tell."""

    text: str
    published: date | None
    expect: tuple[Expected, ...]
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFile:
    """One file of rules, read and found right."""

    name: str  # the file's, without its folder and ending
    where: str  # for refusals
    source: str
    fingerprint: str  # of what the rules say; comments and examples are no part of it
    types: tuple[OwnType, ...]
    frames: tuple[OwnFrame, ...]
    words: tuple[MoreWords, ...]
    vetoes: tuple[Veto, ...]
    examples: tuple[Example, ...]

    @property
    def concerned(self) -> frozenset[str]:
        """The types of events about which the file says something."""
        rules = [one.rule for one in self.words] + [one.rule for one in self.vetoes if one.rule]
        named = {one.type for one in self.vetoes if one.type} | {rule.partition("/")[0] for rule in rules}
        return frozenset(named | {one.name for one in self.types} | {one.type for one in self.frames})


@dataclass(frozen=True, eq=False)
class Rules:
    """The rules of some files, which add to the shipped ones; the frames are put together once, when first used."""

    files: tuple[RuleFile, ...] = ()

    @staticmethod
    def together(files: Iterable[RuleFile]) -> Rules:
        """The rules of several files, each once; refused where two of them contradict."""
        kept = {one.fingerprint: one for one in sorted(files, key=lambda one: (one.fingerprint, one.where))}
        rules = Rules(tuple(sorted(kept.values(), key=lambda one: (one.name, one.fingerprint))))
        rules.types  # noqa: B018 - refuses
        rules.own_frames  # noqa: B018
        return rules

    def __reduce__(self) -> tuple[type[Rules], tuple[tuple[RuleFile, ...]]]:
        """To another process go the files alone: matchers stay at home."""
        return Rules, (self.files,)

    @cached_property
    def fingerprint(self) -> str:
        """A digest of what the rules say."""
        return sha256("\n".join(sorted(one.fingerprint for one in self.files)).encode()).hexdigest()[:32]

    @cached_property
    def types(self) -> Mapping[str, OwnType]:
        """The types of events that are not shipped."""
        found: dict[str, tuple[OwnType, RuleFile]] = {}
        for file in self.files:
            for one in file.types:
                known, first = found.setdefault(one.name, (one, file))
                if (known.roles, known.classes) != (one.roles, one.classes):
                    raise RulesError(
                        f"the type {one.name!r} has other roles than in {first.where}:{known.line}",
                        where=f"{file.where}:{one.line}",
                        remedy="Give both the same roles, or one another name",
                    )
        return {name: one for name, (one, _) in found.items()}

    @cached_property
    def own_frames(self) -> tuple[OwnFrame, ...]:
        """The frames that are not shipped, each once."""
        found: dict[str, tuple[OwnFrame, RuleFile]] = {}
        for file in self.files:
            for one in file.frames:
                known, first = found.setdefault(one.rule, (one, file))
                if known.frame != one.frame:
                    raise RulesError(
                        f"the rule {one.rule!r} is another one in {first.where}:{known.line}",
                        where=f"{file.where}:{one.line}",
                        remedy="Give one of them another name",
                    )
        return tuple(one for one, _ in found.values())

    @cached_property
    def grammar(self) -> Grammar:
        """The shipped frames with what the rules change, then their own."""
        if not self.files:
            return shipped()
        words = [one for file in self.files for one in file.words]
        vetoes = [one for file in self.files for one in file.vetoes]
        frames = [*shipped().frames, *((one.type, one.frame) for one in self.own_frames)]
        own = {name: one.roles for name, one in self.types.items()}
        return Grammar(tuple((kind, _changed(kind, frame, words, vetoes)) for kind, frame in frames), ROLES | own)


def _is(rule: str, kind: str, frame: Frame) -> bool:
    """Whether the frame is the rule, or is it for clauses that leave the subject out."""
    return frame.rule_of(kind) in (rule, f"{rule}-elided")


def _changed(kind: str, frame: Frame, words: Iterable[MoreWords], vetoes: Iterable[Veto]) -> Frame:
    more = [word for one in words if _is(one.rule, kind, frame) for word in one.words]
    against = [one.expression for one in vetoes if one.is_about(kind, frame)]
    if not more and not against:
        return frame
    vetoed = "|".join(f"(?:{one})" for one in ([frame.veto] if frame.veto else []) + against)
    return replace(frame, triggers="|".join(filter(None, (frame.triggers, *more))), veto=vetoed)
