"""What the amount finder yields."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from timeline.text import Span

AmountKind = Literal["money", "stake", "round"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountMention:
    """A sum, a share of a company or a financing round where it stands.

    ``value`` and ``currency`` (ISO 4217) are for money; a sum that has no single value (数千万元, "each 1 million") has
    none and stands in ``text`` alone. ``label`` is the normal form of a stake ("5%", "35%-51%") or of a round ("A",
    "Pre-A", "angel", "strategic", "C+"). ``role`` is one of ``timeline.amounts.roles.ROLES``.
    """

    span: Span
    text: str
    kind: AmountKind
    value: Decimal | None = None
    currency: str | None = None
    approx: bool = False
    label: str | None = None
    role: str | None = (
        None  # what the words around say that it is: "valuation", "revenue", "price", "profit" ...; None: unsaid
    )
