"""What the entity finder yields."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityMention:
    """A name where it stands, or a word that stands for one, and the entity that it is taken to mean."""

    span: Span
    text: str
    key: str  # the catalog's slug, or "~" and the folded name of a provisional entity: equal keys, one entity
    name: str  # canonical
    kind: str  # brand, platform, company, organization, person, place
    category: str | None = (
        None  # the catalog's: "luxury", "authority", "exchange", "association", "city", "investor" ...
    )
    provisional: bool = False  # discovered in the text, not in the catalog
    anaphor: bool = False  # 该公司, "the retailer": stands for a name said before, and is no surface of it
