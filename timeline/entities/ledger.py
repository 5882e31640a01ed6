"""What speaks for a name, gathered over the whole article.

Chinese has no capitals: one place seldom shows where a name begins and ends, several do. Each pass enters what it has
seen (a suffix, the subject of 宣布, the word after 品牌, a bracket with the Latin form); the sum decides. One family of
evidence counts twice at most, so that a common phrase cannot become a name by being frequent.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

ENOUGH = 6


@dataclass(slots=True)
class Evidence:
    """What has been entered for one name."""

    points: int = 0
    families: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    category: str | None = None
    first: int = -1
    shape: int | None = None  # what the characters of its naming part say; None: those of the whole name


class Ledger:
    """Names with their evidence; two points are what one good hint is worth."""

    def __init__(self) -> None:
        self.names: dict[str, Evidence] = {}

    def enter(
        self,
        name: str,
        at: int,
        family: str,
        points: int,
        kind: str,
        category: str | None = None,
        *,
        shape: int | None = None,
    ) -> None:
        """Count a sight of the name."""
        evidence = self.names.get(name)
        if evidence is None:
            evidence = self.names[name] = Evidence(first=at)
        if evidence.families[family] < 2:
            evidence.points += points
            evidence.families[family] += 1
        if kind:
            evidence.kinds[kind] += points
        if shape is not None:
            evidence.shape = shape
        if category and evidence.category is None:
            evidence.category = category

    def accepted(self, bonus: dict[str, int]) -> dict[str, tuple[str, str | None, int]]:
        """The names that stand, with kind, category and points; ``bonus`` is what else is known of them."""
        kept = {}
        for name, evidence in self.names.items():
            points = evidence.points + bonus.get(name, 0)
            plain = evidence.shape is not None and evidence.shape <= -2
            if plain and len(evidence.families) == 1:
                continue  # 实缴货币资本: plain words before a suffix, and nothing else
            if points >= ENOUGH:
                kind = max(evidence.kinds, key=lambda kind: evidence.kinds[kind]) if evidence.kinds else "company"
                kept[name] = (kind, evidence.category, points)
        return kept
