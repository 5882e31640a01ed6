"""What speaks for a name, gathered over the whole article.

Chinese has no capitals: one place seldom shows where a name begins and ends, several do. Each pass enters what it has
seen (a suffix, the subject of 宣布, the word after 品牌, a bracket with the Latin form); the sum decides. One family of
evidence counts twice at most, so that a common phrase cannot become a name by being frequent.
"""

from __future__ import annotations

from dataclasses import dataclass, field

ENOUGH = 6


@dataclass(slots=True)
class Evidence:
    """What has been entered for one name."""

    points: int = 0
    families: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, int] = field(default_factory=dict)
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
        *,
        kind: str = "",
        category: str | None = None,
        shape: int | None = None,
    ) -> None:
        """Count a sight of the name."""
        evidence = self.names.get(name)
        if evidence is None:
            evidence = self.names[name] = Evidence(first=at)
        times = evidence.families.get(family, 0)
        if times < 2:
            evidence.points += points
            evidence.families[family] = times + 1
        if kind:
            evidence.kinds[kind] = evidence.kinds.get(kind, 0) + points
        if shape is not None:
            evidence.shape = shape
        if category and evidence.category is None:
            evidence.category = category

    def hopeful(self, most: int) -> dict[str, Evidence]:
        """The names that could stand if all else spoke for them with that many points."""
        return {name: evidence for name, evidence in self.names.items() if evidence.points + most >= ENOUGH}

    def accepted(self, bonus: dict[str, int]) -> dict[str, tuple[str, str | None, int]]:
        """Those of the names in ``bonus`` that stand, with kind, category and points; it tells what else is known."""
        kept = {}
        for name, more in bonus.items():
            evidence = self.names[name]
            points = evidence.points + more
            plain = evidence.shape is not None and evidence.shape <= -2
            if plain and len(evidence.families) == 1:
                continue  # 实缴货币资本: plain words before a suffix, and nothing else
            if evidence.families.keys() == {"quoted"}:
                continue  # “福袋”: in quotes, and nothing else
            if points >= ENOUGH:
                kind = max(evidence.kinds, key=lambda kind: evidence.kinds[kind]) if evidence.kinds else "company"
                kept[name] = (kind, evidence.category, points)
        return kept
