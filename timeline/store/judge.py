"""What the names that texts were read to contain are taken to mean: entity ids pointed anew, facts left as they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.catalog import Names
from timeline.events.draft import Participant
from timeline.identity.meaning import NO_ENTITY
from timeline.store.bulk import Bulk
from timeline.store.entities import EntityWriter

Form = tuple[str, str, str, bool, int | None]  # key, name, kind and provisional as read; the entity
_FORM = "key, name, kind, provisional, entity_id"


class Repointing:
    """One pass over all that mentions refer to, within one transaction."""

    def __init__(self, bulk: Bulk, entities: EntityWriter) -> None:
        self._bulk = bulk
        self._entities = entities
        self._left: set[int] = set()  # entities that something pointed to

    def repoint(self, names: Names) -> set[int]:
        """Point every participant to what it means by these names; the ids of the mentions for which that is news."""
        forms = self._forms()
        meant = {form: names.meaning(*form[:4]) for form in forms}
        by_slug = names.catalog.by_slug
        wanted = {one.key for one in meant.values() if one is not None and one.key in by_slug}
        changed = self._entities.sync(wanted, by_slug)
        ids = self._entities.ids_of(
            Participant(role="", name=one.name, key=one.key, kind=one.kind, provisional=one.provisional)
            for one in dict.fromkeys(meant.values())
            if one is not None
        )
        news: dict[Form, int | None] = {}
        called: list[tuple[int, str]] = []
        for form, one in meant.items():
            number = None if one is None else ids[one.key]
            if number != form[4]:
                news[form] = number
                if form[4] is not None:
                    self._left.add(form[4])
            if one is not None and number is not None and one.provisional and one.key != form[0]:
                called.append((number, form[1]))
        self._entities.also_called(called)
        return self._move(news, changed) if news or changed else set()

    def _forms(self) -> list[Form]:
        statement = f"SELECT DISTINCT {_FORM} FROM mention_participants"  # noqa: S608 - our own names
        rows = self._bulk.connection.exec_driver_sql(statement).all()
        forms = ((key, name, kind, bool(provisional), number) for key, name, kind, provisional, number in rows)
        return [form for form in forms if form[2] not in NO_ENTITY]

    def _move(self, news: Mapping[Form, int | None], changed: set[int]) -> set[int]:
        mentions: set[int] = set()
        moved: list[tuple[Any, ...]] = []
        statement = f"SELECT mention_id, position, {_FORM} FROM mention_participants"  # noqa: S608
        for mention, position, key, name, kind, provisional, number in self._bulk.connection.exec_driver_sql(statement):
            form = (key, name, kind, bool(provisional), number)
            if form in news:
                moved.append((news[form], mention, position))
                mentions.add(mention)
            elif number in changed:
                mentions.add(mention)
        self._bulk.update("mention_participants", ("entity_id",), moved, key=("mention_id", "position"))
        return mentions

    def sweep(self, names: Names) -> int:
        """Take away the entities that nothing points to any more, unless the catalog has them; says how many."""
        rows = self._bulk.select("id, slug, provisional", "entities", "id", self._left)
        unknown = {row[0] for row in rows if row[2] or row[1] not in names.catalog}
        for table in ("mention_participants", "event_participants"):
            unknown -= {row[0] for row in self._bulk.select("DISTINCT entity_id", table, "entity_id", unknown)}
        self._bulk.delete("entities", "id", unknown)
        self._left.clear()
        return len(unknown)
