"""The registry: which frames each type has, and which words may set one off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib import import_module

from timeline.events.draft import ROLES, TYPES
from timeline.events.frame import Frame
from timeline.events.lexicon import LED_IN_ZH
from timeline.events.template import NAMES
from timeline.text.matcher import Matcher


@dataclass(frozen=True, eq=False)
class Grammar:
    """Frames with their types, the roles of those types, and the words that set frames off, matched all at once."""

    frames: tuple[tuple[str, Frame], ...]
    roles: Mapping[str, Mapping[str, bool]]  # as in draft.ROLES

    @cached_property
    def triggers(self) -> tuple[Matcher, tuple[tuple[int, ...], ...]]:
        """The matcher of all triggers, and for each of its patterns the numbers of the frames."""
        table = triggers_of(frame for _, frame in self.frames)
        matcher = Matcher(tuple(table))
        return matcher, tuple(table[word] for word in matcher.patterns)

    @cached_property
    def own(self) -> frozenset[str]:
        """The names of the rules that somebody added: what these find is told however unsure it is."""
        return frozenset(frame.rule_of(kind) for kind, frame in self.frames if frame.own)


@cache
def shipped() -> Grammar:
    """The frames of this version."""
    return Grammar(all_frames(), ROLES)


@cache
def all_frames() -> tuple[tuple[str, Frame], ...]:
    """Every frame with its type, in a fixed order: one module a type, each with ZH and EN."""
    found: list[tuple[str, Frame]] = []
    for kind in TYPES:
        module = import_module(f"timeline.events.types.{kind}")
        for frame in (*module.ZH, *module.EN):
            found.append((kind, frame))
            found += [(kind, derived) for derived in (elided(frame), fronted(frame)) if derived is not None]
    return tuple(found)


# A frame that opens with its subject: "{brand}~<T>…". News says it once and goes on: 京东终止自营快递，委托顺丰配送.
_SUBJECT_FIRST = re.compile(r"^\{(?P<role>[a-z_]+)(?::[a-z|]+)?\}(?:~|__|_)(?P<rest><T>.*)$", re.DOTALL)
_POSSESSOR_FIRST = re.compile(
    r"^\{(?P<role>[a-z_]+)(?::[a-z|]+)?\}(?:\(\?:'s\)\??)(?:__| )"
    r"(?P<rest>(?:\(\?:\{amount\} \)\?)?(?:<\d>)?<T>.*)$",
    re.DOTALL,
)
_NO_SUBJECT = {
    "zh": rf"(?:^|[,;]){LED_IN_ZH}",
    "en": r"(?:, | and |; |^| after | by | when | since )"
    r"(?:(?:then|also|later|subsequently|has|had|have|will|now|in \ue006|and|would|plans to|is to) ){0,3}",
}
_CERTAIN = 0.8  # how much of the frame's confidence stays without the subject
_TURNED = 0.95  # and where the subject follows


def elided(frame: Frame) -> Frame | None:
    """The same frame for a clause that leaves its subject out; None where the frame does not open with one."""
    match = _SUBJECT_FIRST.match(frame.pattern)
    if match is None or frame.elide or match["role"] == "person":
        return None
    role = match["role"]
    if role == "authority" and frame.language == "en":
        return None  # "… told reporters" after a firm: what the talk is of is seldom an authority
    return replace(
        frame,
        name=f"{frame.name}-no-subject",
        pattern=_NO_SUBJECT[frame.language] + match["rest"],
        needs=frame.needs or role,
        elide=role,
        confidence=round(frame.confidence * _CERTAIN, 3),
    )


# What an English sentence opens with when the subject is to follow: "After buying Converse in 2003, Nike …".
_FRONT = (
    r"(?:^|[.;:] |\n)(?:(?:after|since|by|while|when|upon|on|before|following|with|despite) )?"
    r"(?:its |their |his |her |the )?(?:(?:first|also|then|recently|successfully|being|been|having been) )?"
)
# Up to the comma no verb: in "Opening a store is expensive, says Prada" the participle is itself the subject.
_NO_VERB = rf"(?:(?!(?<= )(?:is|are|was|were|has|have|had|will|would|can|could) )[^{NAMES};.!?,:()]){{0,50}}?"
_FRONTED = re.compile(
    r"^(?:having (?:[a-z]+ )?[a-z]+|(?:being )?[a-z]+ing(?: [a-z]+)*|[a-z ]+ by"
    r"|(?:acquisition|purchase|takeover|buy-?out|launch|release|debut|introduction|unveiling|roll-?out|opening|closure|departure"
    r"|exit|withdrawal|resignation|merger|partnership|settlement|investment|flotation)(?: of| from| with| in| on)?)$"
)


def fronted(frame: Frame) -> Frame | None:
    """The same English frame for a participle or a noun that opens the sentence, with its subject behind the comma."""
    match = _SUBJECT_FIRST.match(frame.pattern) or _POSSESSOR_FIRST.match(frame.pattern)
    triggers = "|".join(word for word in frame.words if _FRONTED.match(word))
    if match is None or frame.language != "en" or frame.elide or not triggers or frame.name.endswith("-no-subject"):
        return None
    subject = frame.pattern[: frame.pattern.index("}") + 1]
    return replace(
        frame,
        name=f"{frame.name}-fronted",
        triggers=triggers,
        pattern=rf"{_FRONT}{match['rest']}{_NO_VERB}, (?!says|said|adds|told|according)<3>{subject}",
        needs=frame.needs or match["role"],
        confidence=round(frame.confidence * _TURNED, 3),
    )


@cache
def trigger_table() -> dict[str, tuple[int, ...]]:
    """For each trigger word the numbers of the frames that it may set off."""
    return triggers_of(frame for _, frame in all_frames())


def triggers_of(frames: Iterable[Frame]) -> dict[str, tuple[int, ...]]:
    """For each trigger word of the frames their numbers."""
    table: dict[str, list[int]] = {}
    for number, frame in enumerate(frames):
        for word in frame.words:
            table.setdefault(word, []).append(number)
    return {word: tuple(numbers) for word, numbers in table.items()}
