"""Frames: what an event looks like in a sentence, as declarations that a reader can check one by one.

A frame is a regular expression over a template (see template.py) in which

* ``<T>`` is the trigger, one of the frame's words;
* ``{role}`` is the slot of a role, filled by one character of the role's classes; ``{role:place}`` names the class, and
  ``{role+}`` takes plain words;
* ``<3>`` is up to three words of English, times, places, sums and posts among them, each with its space;
* ``_`` is a gap within the clause, ``__`` one that may pass a comma; neither steps over a name;
* ``~`` is a gap that also passes names which a preposition sets aside (在天猫, 与LVMH, "with Tmall").

Gaps are bounded, so that matching is linear in the length of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from timeline.events.template import CLASSES, NAMES

ROLE_CLASS: Mapping[str, str] = {
    "brand": "party", "platform": "platform", "place": "place", "organization": "body", "partner": "anyone",
    "investor": "anyone", "investee": "party", "acquirer": "anyone", "target": "party", "seller": "anyone",
    "venture": "party", "plaintiff": "anyone", "defendant": "anyone", "party": "anyone", "actor": "anyone",
    "object": "thing", "person": "person", "position": "post", "company": "party", "exchange": "exchange",
    "authority": "authority", "member": "party", "amount": "money", "stake": "stake", "round": "round", "time": "time", "occasion": "occasion",
}  # fmt: skip

_WORD = r"[a-z0-9'’\ue005-\ue00b\ue012][a-z0-9'’,&%£$€./\ue005-\ue00b\ue012-]{0,24}"  # an English word or a span that is no name
_STOP = ";。!?\n"
_GAPS = {
    "zh": {"_": rf"[^{NAMES}{_STOP},:]{{0,18}}?", "__": rf"[^{NAMES}{_STOP}]{{0,36}}?",
           "~": rf"(?:[^{NAMES}{_STOP},:]|(?:在|于|通过|借助|联合|携手|与|和|同|向|从|对|为|以|由)[{NAMES}]){{0,30}}?"},
    "en": {"_": rf"[^{NAMES}{_STOP},:()]{{0,50}}?", "__": rf"[^{NAMES}{_STOP}]{{0,110}}?",
           "~": rf"(?:[^{NAMES}{_STOP}]|(?: with| in| on| at| from| for| to| by| via| of| after| under) (?:the )?[{NAMES}]){{0,90}}?"},
}  # fmt: skip
_SLOT = re.compile(r"\{(?P<role>[a-z_]+)(?::(?P<classes>[a-z|]+))?(?P<words>\+)?\}")
_WORDS = {  # what a slot {role+} takes: words, none of them a name
    "zh": rf"[^{NAMES}\ue005-\ue009,;:。!?、()\n]{{2,18}}?",
    "en": r"(?:[a-z0-9'’&-]+ ){0,5}?[a-z0-9'’&-]+(?= )",
}


@dataclass(frozen=True)
class Frame:
    """One way in which one type of event is said."""

    name: str  # unique within type and language
    triggers: str  # literal words between "|"; a draft's trigger is the one that stood there
    pattern: str
    needs: str = ""  # roles that must be filled, "a|b c": a or b, and c; empty: at least one principal
    elide: str = ""  # the role that the topic fills when the pattern has no slot for it or leaves it empty
    status: str = ""  # a status that the words themselves give: "planned", "rumored"
    confidence: float = 0.8
    fill: tuple[str, ...] = ()  # roles looked for around the match: amount, stake, round, place, platform, object ...
    passive: bool = False  # English: the trigger may follow a form of "to be"; active frames refuse "was bought by"
    nominal: bool = False  # Chinese: the trigger may follow 的; verbs refuse it (腾讯的投资 tells no new investment)
    veto: str = (
        ""  # an expression over the template around the trigger (30 characters each side) that rules the frame out
    )
    language: str = field(default="zh", compare=False)
    own: bool = False  # added by somebody's rules, not shipped

    def rule_of(self, kind: str) -> str:
        """The name of the rule that this frame is for events of that type: store_opening/zh/enters."""
        return f"{kind}/{self.language}/{self.name}"

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The triggers, longest first."""
        return tuple(sorted((word for word in self.triggers.split("|") if word), key=lambda w: (-len(w), w)))

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The compiled pattern. Raises ValueError where a slot names no known role or class."""
        gaps = _GAPS[self.language]
        slots: list[str] = []

        def slot(match: re.Match[str]) -> str:
            role = match["role"]
            if match["words"]:
                slots.append(role)
                return f"\x04{len(slots)}\x05"
            classes = match["classes"] or ROLE_CLASS.get(role)
            if classes is None:
                raise ValueError(f"frame {self.name}: no such role: {role}")
            chars = "".join(CLASSES[part] for part in classes.split("|"))
            slots.append(role)
            return f"\x01{len(slots)}\x02{chars}\x03"

        text = _SLOT.sub(slot, self.pattern)
        text = re.sub(r"<(\d+)>", lambda m: f"(?:{_WORD} ){{0,{m[1]}}}?", text)
        edge, close = ("(?<![a-z])", "(?![a-z])") if self.language == "en" else ("", "")
        trigger = "|".join(map(re.escape, self.words))
        parts: list[str] = []
        for piece in re.split(r"(<T>|__|_|~)", text):
            if piece == "<T>":
                parts.append(f"{edge}(?P<trigger>{trigger}){close}")
            else:
                parts.append(gaps.get(piece, piece))
        joined = "".join(parts)
        joined = re.sub(
            "\x01(\\d+)\x02([^\x03]+)\x03", lambda m: f"(?P<{slots[int(m[1]) - 1]}__{m[1]}>[{m[2]}])", joined
        )
        words = _WORDS[self.language]
        joined = re.sub("\x04(\\d+)\x05", lambda m: f"(?P<{slots[int(m[1]) - 1]}__{m[1]}>{words})", joined)
        return re.compile(joined)

    @cached_property
    def classes(self) -> dict[str, str]:
        """For each slot, by its group's name, the characters that it takes."""
        found: dict[str, str] = {}
        for number, match in enumerate(_SLOT.finditer(self.pattern), 1):
            if not match["words"]:
                names = match["classes"] or ROLE_CLASS[match["role"]]
                found[f"{match['role']}__{number}"] = "".join(CLASSES[part] for part in names.split("|"))
        return found

    @cached_property
    def veto_expression(self) -> re.Pattern[str] | None:
        """The compiled veto, or None."""
        return re.compile(self.veto) if self.veto else None

    @cached_property
    def needed(self) -> tuple[frozenset[str], ...]:
        """Each set: one of its roles must be filled."""
        return tuple(frozenset(part.split("|")) for part in self.needs.split())


def frames(language: str, *declared: Frame) -> tuple[Frame, ...]:
    """The frames as ones of a language: ``"zh"`` or ``"en"``."""
    for frame in declared:
        object.__setattr__(frame, "language", language)
    return declared
