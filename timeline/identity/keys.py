"""Names for tellings and happenings that depend on what they say alone, and the blocks that bring like to like."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from itertools import combinations

from timeline.events.draft import EventDraft
from timeline.identity.happening import Telling

# The participants that a happening turns on. Their counterpart is often a hub (everybody enters Tmall, everybody sues
# Alibaba): blocks made of hubs would bring everything together. Symmetric types, and suits, turn on a pair.
ANCHORS: dict[str, tuple[str, ...]] = {
    "store_opening": ("brand",),
    "withdrawal": ("brand",),
    "investment": ("investee",),
    "acquisition": ("target",),
    "launch": ("actor",),
    "campaign": ("actor",),
    "appointment": ("person",),
    "departure": ("person",),
    "listing": ("company",),
    "enforcement": ("target",),
    "membership": ("member",),
}
PAIRS: dict[str, tuple[str, str]] = {
    "partnership": ("partner", "partner"),
    "joint_venture": ("partner", "partner"),
    "settlement": ("party", "party"),
    "lawsuit": ("plaintiff", "defendant"),
}
_NO_PARTY = ("place", "object", "position")
Owners = Mapping[str, str]  # an entity's key and its owner's: Gucci, Kering


def telling_key(source_digest: str, draft: EventDraft) -> str:
    """A content hash: the same words read the same way have the same key, wherever the file lies.

    Type, quote, participants, date and status make it. Date and status are part of it since one sentence may tell two
    happenings of the same parties ("joined in 2011 and again in 2015").
    """
    who = sorted(f"{participant.role}={participant.key}" for participant in draft.participants)
    parts = (
        source_digest,
        draft.type,
        str(draft.quote.start),
        str(draft.quote.end),
        draft.date or "",
        draft.status,
        *who,
    )
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def happening_uid(tellings: Iterable[Telling]) -> str:
    """A pure function of the tellings: that of the earliest published one, the smallest key among equals.

    So a happening keeps its uid when later articles tell it again. Two happenings never share one, since no telling
    belongs to both.
    """
    first = min(((telling.published or "9999", telling.key) for telling in tellings), default=("", ""))
    return hashlib.sha256(f"happening\x1f{first[1]}".encode()).hexdigest()[:20]


def blocks(draft: EventDraft, *, owners: Owners | None = None) -> tuple[str, ...]:
    """The keys under which the draft is compared with others, sorted: its type and its anchor, or its pair.

    Two drafts of different articles are compared only where they share one. An owner stands in for what it owns, so
    that "Kering sues" meets "Gucci sues". A draft without its anchor has none: alone it is too vague to be known again.
    """
    own = owners or {}
    kind = draft.type
    if kind not in PAIRS:
        names = {name for role in ANCHORS.get(kind) or first_role(draft) for name in _names(draft, role, own)}
        return tuple(sorted(f"{kind}|{name}" for name in names))
    one, other = PAIRS[kind]
    if one == other:
        sides = [_with_owner(participant.key, own) for participant in draft.participants if participant.role == one]
        pairs = {tuple(sorted((a, b))) for left, right in combinations(sides, 2) for a in left for b in right if a != b}
    else:
        pairs = {(a, b) for a in _names(draft, one, own) for b in _names(draft, other, own)}
    return tuple(sorted(f"{kind}|{a}|{b}" for a, b in pairs))


def first_role(draft: EventDraft) -> tuple[str, ...]:
    """What a type that is not shipped turns on: the role of its first participant who can act."""
    return next(((one.role,) for one in draft.participants if one.kind not in _NO_PARTY), ())


def _names(draft: EventDraft, role: str, owners: Owners) -> set[str]:
    return {name for found in draft.participants if found.role == role for name in _with_owner(found.key, owners)}


def _with_owner(key: str, owners: Owners) -> tuple[str, ...]:
    return (key, owners[key]) if key in owners else (key,)
