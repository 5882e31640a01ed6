"""The shipped catalog as one text, and back: entities and owners are made when they are asked for, not before.

Checking the seeds and making ten thousand entities takes many times as long as reading what one article needs.
The text is a line of JSON with the slugs, the keys and where each leads, then a line of JSON for each entity.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from timeline.catalog import stash
from timeline.catalog.catalog import Catalog, Owner
from timeline.catalog.entity import Entity, Parent
from timeline.catalog.seeds import seed_files


def seeds_key(folder: Path) -> str:
    """What the catalog of a folder is made of: its seeds, and the code that reads them."""
    rooms = Path(__file__).parent
    files = [rooms / name for name in ("packed.py", "catalog.py", "seeds.py", "entity.py")]
    text = rooms.parent / "text"
    seeds = seed_files(folder)
    names = [f"{file.parent.name}/{file.name}" for file in seeds]
    return stash.key_of([*names, *stash.code_key(*files, text / "fold.py", text / "traditional.txt", *seeds)])


def pack(catalog: Catalog) -> bytes:
    """All that the catalog says."""
    at = {slug: number for number, slug in enumerate(catalog.by_slug)}
    refs = {
        key: " ".join(
            f"{at[slug]}:{catalog.by_slug[slug].aliases.index(text)}:{'.' if certain else '?'}"
            for text, slug, certain in owners
        )
        for key, owners in catalog.all_owners()
    }
    head = {
        "fingerprint": catalog.fingerprint,
        "owned": dict(catalog.owned),
        "slugs": list(at),
        "keys": list(refs),
        "refs": list(refs.values()),
    }
    lines = [head, *map(_row, catalog)]
    return "\n".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in lines).encode()


def _row(one: Entity) -> list[object]:
    parents = [[parent.slug, parent.start, parent.end] for parent in one.parents]
    return [one.slug, one.name, one.kind, one.category, one.country, parents, one.aliases, one.wikidata, one.where]


def unpack(content: bytes) -> Catalog:
    """The catalog back; a ValueError or a LookupError where it is something else."""
    first, *lines = content.decode().split("\n")
    head = json.loads(first)
    slugs, keys, refs = head["slugs"], head["keys"], head["refs"]
    if not len(slugs) == len(lines) or not len(keys) == len(refs):
        raise ValueError("this is no packed catalog")
    entities = _Entities(slugs, lines)
    catalog = Catalog.lazily(entities, _Owners(entities, slugs, dict(zip(keys, refs, strict=True))))
    # where the cached properties keep them
    catalog.__dict__.update(fingerprint=str(head["fingerprint"]), owned=dict(head["owned"]))
    return catalog


class _Entities(Mapping[str, Entity]):
    """Entities by slug, each made when it is first asked for."""

    __slots__ = ("_lines", "_made")

    def __init__(self, slugs: Sequence[str], lines: Sequence[str]) -> None:
        self._lines = dict(zip(slugs, lines, strict=True))
        self._made: dict[str, Entity] = {}

    def __getitem__(self, slug: str) -> Entity:
        found = self._made.get(slug)
        if found is None:
            own, name, kind, category, country, parents, aliases, wikidata, where = json.loads(self._lines[slug])
            owners = tuple(Parent(*parent) for parent in parents)
            found = Entity(own, name, kind, category, country, owners, tuple(aliases), wikidata, where)
            self._made[slug] = found
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def __contains__(self, slug: object) -> bool:
        return slug in self._lines


class _Owners(Mapping[str, list[Owner]]):
    """Who is called how, by folded name."""

    __slots__ = ("_entities", "_refs", "_slugs")

    def __init__(self, entities: Mapping[str, Entity], slugs: Sequence[str], refs: Mapping[str, str]) -> None:
        self._entities = entities
        self._slugs = slugs
        self._refs = refs

    def __getitem__(self, key: str) -> list[Owner]:
        owners = []
        for ref in self._refs[key].split(" "):
            number, alias, mark = ref.split(":")
            slug = self._slugs[int(number)]
            owners.append((self._entities[slug].aliases[int(alias)], slug, mark == "."))
        return owners

    def __iter__(self) -> Iterator[str]:
        return iter(self._refs)

    def __len__(self) -> int:
        return len(self._refs)

    def __contains__(self, key: object) -> bool:
        return key in self._refs
