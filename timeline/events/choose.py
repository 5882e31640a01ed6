"""How sure a draft is, and which of several drafts for the same words is told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.events import fill
from timeline.events.draft import EventDraft, Participant
from timeline.events.frame import Frame
from timeline.events.frames import Grammar
from timeline.events.template import Unit

if TYPE_CHECKING:
    from timeline.events.log import Log

# Drafts below are not told: of the annotated corpus' dated drafts under 0.45 and undated ones under 0.65 two in three
# were wrong; precision and recall balance there on articles that no rule was written from, too.
_FLOOR = 0.45
_UNDATED_FLOOR = 0.65


def sure(draft: EventDraft, grammar: Grammar, log: Log | None) -> bool:
    """Whether a draft is told."""
    if draft.rule in grammar.own:
        return True  # whoever made the rule wants to see what it finds
    floor = _FLOOR if draft.date else _UNDATED_FLOOR
    if log is not None and draft.confidence < floor:
        log.dropped(draft, "floor", f"{draft.confidence:g} is below {floor:g}")
    return draft.confidence >= floor


def plausible(kind: str, participants: Iterable[Participant], after: str, *, dating: str, language: str) -> float:
    """How much of the frame's confidence stays: less if what is launched is no product, and before 的."""
    share = 1.0 if after != "的" else 0.85 if dating in ("clause", "sentence") else 0.6
    objects = [p.name for p in participants if p.role == "object" and p.kind == "object"]
    if kind == "launch" and objects and not any(fill.is_product(name, language) for name in objects):
        share *= 0.65
    return share


_DATED = {"clause": 1.0, "sentence": 0.95, "story": 0.85, "lead": 0.92, "announcement": 0.9, "none": 0.75}


def factors(
    frame: Frame,
    date_rule: str,
    notes: list[str],
    filled: dict[str, list[Unit]],
    *,
    certain: float,
    share: float,
    beside: bool = False,
) -> dict[str, float]:
    """What a draft's confidence is the product of. ``beside``: who is left out is the subject of the same sentence."""
    found = {"frame": frame.confidence, "status": certain, "plausible": share, "date": _DATED[date_rule]}
    if frame.language == "en" and "organization: topic" in notes and not _employs(filled):
        found["topic"] = 0.7  # of a post that nobody names, with a name that may be no firm's
    elif any(note.endswith(": topic") for note in notes):
        found["topic"] = 0.95 if beside and frame.language == "en" else 0.85
    if any(entity.provisional for units in filled.values() for unit in units for entity in unit.entities):
        found["provisional"] = 0.93
    return found


def _employs(filled: dict[str, list[Unit]]) -> bool:
    """Whether a post is named, or those whose it should be are known firms and no papers, which only report."""
    if filled.get("position"):
        return True
    entities = [entity for unit in filled.get("organization", ()) for entity in unit.entities]
    return all(
        e.kind in ("brand", "company", "platform") and not e.provisional and e.category != "media" for e in entities
    )


def best(drafts: list[EventDraft], grammar: Grammar, log: Log | None) -> list[EventDraft]:
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


_BOUGHT = ("target", "investee")


def _excluded(draft: EventDraft, other: EventDraft, grammar: Grammar) -> str | None:
    """By which rule the better draft excludes this one."""
    if draft.trigger is None or other.trigger is None:
        return None
    if draft.trigger.overlaps(other.trigger):
        moves = {draft.type, other.type} == {"appointment", "departure"}  # "is replaced by": one leaves, one comes
        return None if moves and _persons(draft).isdisjoint(_persons(other)) else "same words"
    if draft.type == other.type:
        return "same parties" if _same_parties(draft, other, grammar) else None
    if {draft.type, other.type} not in _RIVALS:
        return None
    keys, others = ({key for _, key in _principal_keys(one, grammar)} for one in (draft, other))
    bought = {p.key for p in draft.participants if p.role in _BOUGHT}
    others_bought = {p.key for p in other.participants if p.role in _BOUGHT}
    if bought and others_bought and bought.isdisjoint(others_bought):
        return None  # 收购甲公司，以及投资乙公司: two deals of one party
    return "rival types" if keys & others else None


def _persons(draft: EventDraft) -> set[str]:
    return {p.key for p in draft.participants if p.role == "person"}


def _same_parties(one: EventDraft, other: EventDraft, grammar: Grammar) -> bool:
    return _principal_keys(one, grammar) <= _principal_keys(other, grammar) and one.date == other.date


def _principal_keys(draft: EventDraft, grammar: Grammar) -> set[tuple[str, str]]:
    return {(p.role, p.key) for p in draft.participants if grammar.roles[draft.type][p.role]}
