"""The entities that participants point to: those of the catalog that are referred to, and provisional ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from timeline.catalog import Entity
from timeline.events.draft import Participant
from timeline.identity.meaning import NO_ENTITY
from timeline.store.bulk import Bulk
from timeline.store.names import name_key

_ENTITY = ("id", "slug", "kind", "name", "provisional", "wikidata", "parent_id")
_DETAILS = {
    "brand": ("brands", ("category", "country", "owner")),
    "platform": ("platforms", ("channel", "country", "operator")),
    "company": ("companies", ("category", "country")),
    "organization": ("organizations", ("category", "country")),
    "place": ("places", ("category", "country")),
}


@dataclass(slots=True)
class _Known:
    """An entity's row."""

    id: int
    kind: str
    name: str
    provisional: bool
    wikidata: str | None = None
    parent: int | None = None


class EntityWriter:
    """Gives every participant its entity, within one transaction."""

    def __init__(self, bulk: Bulk) -> None:
        self._bulk = bulk
        self._known: dict[str, _Known] = {}
        self._asked: set[str] = set()

    def sync(self, slugs: Iterable[str], by_slug: Mapping[str, Entity]) -> set[int]:
        """Write what the catalog says of these entities and of their owners; slugs that it lacks are left alone.

        Says the ids of those that were here and had another name, kind or owner.
        """
        wanted = _with_owners(slugs, by_slug)
        self._load(wanted)
        new = [slug for slug in wanted if slug not in self._known]
        self._add([(slug, wanted[slug].kind, wanted[slug].name, False) for slug in new])
        changed = []
        for slug, entity in wanted.items():
            row, owner = self._known[slug], _owner(entity, by_slug)
            parent = self._known[owner.slug].id if owner and owner.slug != slug else None
            said = (entity.kind, entity.name, False, entity.wikidata, parent)
            if (row.kind, row.name, row.provisional, row.wikidata, row.parent) != said:
                self._known[slug] = _Known(row.id, *said)
                changed.append((*said, row.id))
        self._bulk.update("entities", ("kind", "name", "provisional", "wikidata", "parent_id"), changed)
        self._sync_details(wanted, by_slug)
        self._sync_aliases(wanted)
        fresh = {self._known[slug].id for slug in new}
        return {row[-1] for row in changed} - fresh

    def also_called(self, names: Iterable[tuple[int, str]]) -> None:
        """Note further names of entities, given by their ids."""
        self._add_aliases(list(names))

    def ids_of(self, participants: Iterable[Participant]) -> dict[str, int]:
        """Entity ids by key; those that are nowhere yet are added as the participant names them.

        Texts may disagree about a provisional entity's kind and spelling. The first in order wins, not the first
        that came, so that the order of articles makes no difference.
        """
        said: dict[str, set[tuple[str, str, bool]]] = {}
        for one in participants:
            if one.kind not in NO_ENTITY:
                said.setdefault(one.key, set()).add((one.kind, one.name, one.provisional))
        self._load(said)
        first = {key: min(forms, key=_order) for key, forms in said.items()}
        self._add([(key, *form) for key, form in first.items() if key not in self._known])
        changed, names = [], []
        for key, form in first.items():
            row = self._known[key]
            if row.provisional:
                names += [(row.id, name) for _, name, _ in said[key]]
                if _order(form) < _order((row.kind, row.name, row.provisional)):
                    self._move(row, form[0])
                    row.kind, row.name, row.provisional = form
                    changed.append((*form, row.id))
        self._bulk.update("entities", ("kind", "name", "provisional"), changed)
        self._add_aliases(names)
        return {key: self._known[key].id for key in said}

    def _load(self, keys: Iterable[str]) -> None:
        missing = [key for key in keys if key not in self._asked]
        self._asked.update(missing)
        columns = "slug, id, kind, name, provisional, wikidata, parent_id"
        for slug, number, kind, name, provisional, *rest in self._bulk.select(columns, "entities", "slug", missing):
            self._known[slug] = _Known(number, kind, name, bool(provisional), *rest)

    def _add(self, new: list[tuple[str, str, str, bool]]) -> None:
        rows: list[tuple[Any, ...]] = []
        details: dict[str, list[tuple[Any, ...]]] = {}
        for slug, kind, name, provisional in new:
            number = self._bulk.new_id("entities")
            self._known[slug] = _Known(number, kind, name, provisional)
            rows.append((number, slug, kind, name, provisional, None, None))
            details.setdefault(kind, []).append((number,))
        self._bulk.insert("entities", _ENTITY, rows)
        for kind, numbers in details.items():
            if kind in _DETAILS:
                self._bulk.insert(_DETAILS[kind][0], ("entity_id",), numbers)
        self._bulk.insert(
            "aliases", ("entity_id", "alias", "folded"), [(row[0], row[3], name_key(row[3])) for row in rows]
        )

    def _move(self, row: _Known, kind: str) -> None:
        if kind != row.kind:
            if row.kind in _DETAILS:
                self._bulk.delete(_DETAILS[row.kind][0], "entity_id", [row.id])
            if kind in _DETAILS:
                self._bulk.insert(_DETAILS[kind][0], ("entity_id",), [(row.id,)])

    def _sync_details(self, wanted: Mapping[str, Entity], by_slug: Mapping[str, Entity]) -> None:
        for kind, (table, columns) in _DETAILS.items():
            said = {}
            for slug, entity in wanted.items():
                if entity.kind == kind:
                    owner = _owner(entity, by_slug)
                    facts = (entity.category, entity.country, owner.name if owner else None)
                    said[self._known[slug].id] = facts[: len(columns)]
            ids = [self._known[slug].id for slug in wanted]
            stored = {
                row[0]: tuple(row[1:])
                for row in self._bulk.select(f"entity_id, {', '.join(columns)}", table, "entity_id", ids)
            }
            self._bulk.delete(table, "entity_id", stored.keys() - said.keys())
            self._bulk.insert(
                table, ("entity_id", *columns), [(n, *facts) for n, facts in said.items() if n not in stored]
            )
            changed = [(*facts, n) for n, facts in said.items() if stored.get(n, facts) != facts]
            self._bulk.update(table, columns, changed, key="entity_id")

    def _sync_aliases(self, wanted: Mapping[str, Entity]) -> None:
        said = {self._known[slug].id: dict.fromkeys((entity.name, *entity.aliases)) for slug, entity in wanted.items()}
        stale = [
            (number, alias)
            for number, alias in self._bulk.select("entity_id, alias", "aliases", "entity_id", said)
            if alias not in said[number]
        ]
        for number in dict.fromkeys(number for number, _ in stale):
            self._bulk.delete("aliases", "entity_id", [number])
        self._add_aliases([(number, alias) for number, names in said.items() for alias in names])

    def _add_aliases(self, names: list[tuple[int, str]]) -> None:
        ids = [number for number, _ in names]
        stored = {tuple(row) for row in self._bulk.select("entity_id, alias", "aliases", "entity_id", ids)}
        new = [name for name in dict.fromkeys(names) if name not in stored]
        self._bulk.insert("aliases", ("entity_id", "alias", "folded"), [(n, name, name_key(name)) for n, name in new])


def _order(form: tuple[str, str, bool]) -> tuple[bool, str, str]:
    kind, name, provisional = form
    return provisional, kind, name


def _owner(entity: Entity, by_slug: Mapping[str, Entity]) -> Entity | None:
    return next((by_slug[one.slug] for one in entity.parents if one.holds(None) and one.slug in by_slug), None)


def _with_owners(slugs: Iterable[str], by_slug: Mapping[str, Entity]) -> dict[str, Entity]:
    wanted: dict[str, Entity] = {}
    for slug in sorted(set(slugs) & by_slug.keys()):
        entity: Entity | None = by_slug[slug]
        while entity is not None and entity.slug not in wanted:
            wanted[entity.slug] = entity
            entity = _owner(entity, by_slug)
    return wanted


def slugs_of(participants: Iterable[Participant]) -> Iterator[str]:
    """The catalog's slugs among the participants' keys."""
    return (one.key for one in participants if not one.provisional and one.kind not in NO_ENTITY)
