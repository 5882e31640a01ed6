"""What a line of the seeds becomes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

Kind = Literal["brand", "platform", "company", "organization", "person", "place"]
KINDS: tuple[Kind, ...] = get_args(Kind)
COLUMNS = ("slug", "name", "kind", "category", "country", "parent", "aliases", "wikidata")


@dataclass(frozen=True, slots=True)
class Parent:
    """An owner (or the country of a city), for a time: ``alibaba-group@2003..2019-05``, either end may be open."""

    slug: str
    start: str | None = None  # ISO 8601, as coarse as known: "2017", "2017-11", "2017-11-20"
    end: str | None = None

    def holds(self, day: date | None) -> bool:
        """Whether it is the parent on that day; without a day, whether it still is."""
        if day is None:
            return self.end is None
        iso = day.isoformat()
        # A coarse date is a prefix of the days in it: "2017-11" <= "2017-11-05", and the end counts as a whole.
        return (self.start is None or self.start <= iso) and (self.end is None or iso[: len(self.end)] <= self.end)


@dataclass(frozen=True, slots=True)
class Entity:
    """One brand, platform, company, organization, person or place, under its canonical name."""

    slug: str
    name: str
    kind: Kind
    category: str | None = None
    country: str | None = None  # ISO 3166-1 alpha-2
    parents: tuple[Parent, ...] = ()
    aliases: tuple[str, ...] = ()  # the name first; as written in the seeds, without the "?"
    wikidata: str | None = None
    where: str = ""  # "seeds/brands.tsv:41"


@dataclass(frozen=True, slots=True)
class Alias:
    """A way to write an entity's name."""

    text: str  # as in the seeds
    key: str  # folded, small letters, single spaces
    slug: str
    certain: bool  # False: a common word, or shared by several entities; it counts only with context
    where: str
