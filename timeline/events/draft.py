"""What the event extractors yield: one telling of one event in one place of a text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from timeline.text import Span

Status = Literal["occurred", "planned", "rumored", "denied"]
STATUSES: tuple[Status, ...] = ("occurred", "planned", "rumored", "denied")
FACTS: tuple[Status, ...] = ("occurred", "planned")

# The roles of each type; those that are principal come first and are marked. Source: the project's annotation guide.
ROLES: dict[str, dict[str, bool]] = {
    "store_opening": {"brand": True, "platform": True, "place": False},
    "withdrawal": {"brand": True, "platform": True, "organization": True, "place": False},
    "partnership": {"partner": True},
    "investment": {"investor": True, "investee": True},
    "acquisition": {"acquirer": True, "target": True, "seller": False},
    "joint_venture": {"partner": True, "venture": True},
    "lawsuit": {"plaintiff": True, "defendant": True},
    "settlement": {"party": True},
    "launch": {"actor": True, "platform": False, "object": False},
    "campaign": {"actor": True, "platform": False, "place": False},
    "appointment": {"organization": True, "person": True, "position": False},
    "departure": {"organization": True, "person": True, "position": False},
    "listing": {"company": True, "exchange": False},
    "enforcement": {"authority": True, "target": True},
    "membership": {"member": True, "organization": True},
}
TYPES: tuple[str, ...] = tuple(ROLES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An entity, or a thing said in so many words, in a role of an event."""

    role: str
    name: str  # canonical
    key: str  # the entity's key; for objects and positions "=" and the folded words
    kind: str  # the entity's kind; "object" or "position" where it is none
    surfaces: tuple[str, ...] = ()
    provisional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """A sum in plain units of an ISO 4217 currency."""

    value: Decimal
    currency: str
    approx: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDraft:
    """One telling: its type, status, date, roles and amount, with the quote and the rule that found it."""

    type: str
    status: Status
    quote: Span  # into Document.text
    participants: tuple[Participant, ...]  # in the order of ROLES, then of the text
    rule: str  # "store_opening/zh/enters"
    confidence: float  # 0..1
    date: str | None = None  # EDTF
    date_text: str | None = None
    date_rule: str = "none"  # how the date was attached: "clause", "sentence", "story", "announcement", "none"
    amount: Money | None = None
    amount_text: str | None = None  # where the sum has no single value
    round: str | None = None
    stake: str | None = None
    trigger: Span | None = None
    notes: tuple[str, ...] = ()  # why the status, the date and the roles are what they are
