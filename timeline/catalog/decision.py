"""What a person decided about a name: that it is an entity, another name of one, or no name at all.

A decision speaks of names and slugs only, never of rows: so it means the same in any database.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal, get_args

from timeline.text import fold, lower

Act = Literal["add", "alias", "merge", "reject"]
ACTS: tuple[Act, ...] = get_args(Act)


def provisional_key(name: str) -> str:
    """The key that a name has while no catalog knows it: "~" and the folded name without spaces.

    >>> provisional_key("Café Ｘ")
    '~caféx'
    """
    return "~" + "".join(lower(fold(name)).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class NameDecision:
    """One decision; the latest that speaks of a name has the last word."""

    act: Act
    name: str  # the name that is judged, as people write it
    slug: str | None = None  # add: the entity's; merge, reject: that of the catalogued entity which is judged
    into: str | None = None  # alias, merge: a slug, or the key of a provisional entity
    into_name: str | None = None  # how a provisional one is called
    kind: str | None = None  # add: the entity's; merge: that of the provisional one
    category: str | None = None
    country: str | None = None
    parent: str | None = None  # as in the seeds: "kering", "kering@2011..2023"
    wikidata: str | None = None
    names: tuple[str, ...] = ()  # its other names, other ways to write it
    keys: tuple[str, ...] = ()  # of what texts were read to name so, where the key is not the folded name
    reason: str | None = None
    author: str | None = None
    decided: str = ""  # UTC, ISO 8601: decisions count in this order, whatever the order in which they came

    @property
    def all_names(self) -> tuple[str, ...]:
        """The name and the other ways to write it, each once."""
        return tuple(dict.fromkeys((self.name, *self.names)))

    @property
    def subject(self) -> list[str]:
        """What it is about: slugs, and the folded names of what no catalog knows."""
        own = self.slug or provisional_key(self.name)
        return [own] if self.into is None else [own, self.into]

    @property
    def content(self) -> dict[str, Any]:
        """All that it says, apart from who said it, when and why; only what is filled in."""
        said = {field.name: getattr(self, field.name) for field in fields(self)}
        left_out = ("act", "reason", "author", "decided")
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in said.items()
            if value and name not in left_out
        }

    @property
    def order(self) -> tuple[str, str]:
        """Where it stands among others: by its moment, then by what it says."""
        return self.decided, json.dumps([self.act, self.content, self.reason, self.author], sort_keys=True)

    @staticmethod
    def of(
        act: Act, content: Mapping[str, Any], *, reason: str | None, author: str | None, decided: str
    ) -> NameDecision:
        """The decision back from its content."""
        lists = {name: tuple(map(str, content.get(name, ()))) for name in ("names", "keys")}
        known = {field.name for field in fields(NameDecision)} - lists.keys() - {"act", "reason", "author", "decided"}
        said = {name: str(value) for name, value in content.items() if name in known}
        return NameDecision(act=act, reason=reason, author=author, decided=decided, **lists, **said)  # type: ignore[arg-type]
