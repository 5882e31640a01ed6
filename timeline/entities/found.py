"""What the passes find before it is settled which of them stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Found:
    """A candidate: where, what it would mean, how strongly the text supports it."""

    start: int
    end: int
    key: str  # the catalog's slug, or "~" and the folded name
    name: str
    kind: str
    category: str | None = None
    provisional: bool = False
    doubtful: bool = False  # a name only where the catalog has it
    rank: int = 0  # among candidates for the same place the higher rank stands, then the longer, then the first


def provisional_key(name: str) -> str:
    """The key of a discovered entity: its folded name without spaces; letters that look alike are told apart."""
    return "~" + "".join(name.split())


def settle(candidates: list[Found]) -> list[Found]:
    """Those that stand, in text order, none across another."""
    chosen: list[Found] = []
    starts: dict[int, list[Found]] = {}  # by stretches of 64 characters, so that hostile texts stay linear
    for found in sorted(candidates, key=lambda found: (-found.rank, found.start - found.end, found.start)):
        buckets = range(found.start >> 6, (found.end - 1 >> 6) + 1)
        if any(
            other.start < found.end and found.start < other.end
            for bucket in buckets
            for other in starts.get(bucket, ())
        ):
            continue
        chosen.append(found)
        for bucket in buckets:
            starts.setdefault(bucket, []).append(found)
    return sorted(chosen, key=lambda found: found.start)
