"""What people type as a name -> the entities that they mean, or what they may have meant."""

from __future__ import annotations

from difflib import get_close_matches

from sqlalchemy import Connection, case, column, or_, select, table

from timeline.errors import QueryError
from timeline.store.names import name_key

_ALIASES = table("aliases", column("entity_id"), column("alias"), column("folded"))
_ENTITIES = table("entities", column("id"), column("slug"), column("kind"), column("name"))
_COMPARED = 20_000  # names that a suggestion is chosen from


def entities_called(connection: Connection, name: str, asked: str) -> list[int]:
    """Ids of the entities of that name, alias or slug, in any script; QueryError with suggestions where there are none.

    ``asked`` says for which filter: it is part of the refusal, and names of that kind are suggested first.
    """
    key = name_key(name)
    by_alias = select(_ALIASES.c.entity_id).where(_ALIASES.c.folded == key)
    by_slug = select(_ENTITIES.c.id).where(_ENTITIES.c.slug == name.strip().lower())
    found = sorted(set(connection.execute(by_alias).scalars()) | set(connection.execute(by_slug).scalars()))
    if not found:
        near = suggestions(connection, key, asked)
        remedy = f"Try {' or '.join(near)}" if near else 'See "timeline stats" for what there is'
        raise QueryError(f"nothing in this timeline is called {name!r}", where=asked, remedy=remedy)
    return found


def suggestions(connection: Connection, key: str, kind: str, most: int = 3) -> list[str]:
    """Canonical names whose aliases are like the folded name: those that contain it, then those spelled nearly so."""
    joined = _ALIASES.join(_ENTITIES, _ENTITIES.c.id == _ALIASES.c.entity_id)
    asked_first = case((_ENTITIES.c.kind == kind, 0), else_=1)
    rows = select(_ALIASES.c.folded, _ENTITIES.c.name).select_from(joined)
    if not key:
        return []
    containing = rows.where(_ALIASES.c.folded.contains(key, autoescape=True))
    ordered = containing.order_by(asked_first, _ALIASES.c.folded, _ENTITIES.c.name).limit(most * 4)
    names = [name for _, name in connection.execute(ordered)]
    if len(set(names)) < most:
        starts = or_(_ALIASES.c.folded.startswith(key[0], autoescape=True), _ENTITIES.c.kind == kind)
        near = rows.where(starts).order_by(asked_first, _ALIASES.c.folded, _ENTITIES.c.name).limit(_COMPARED)
        named: dict[str, str] = {}
        for folded, name in connection.execute(near):
            named.setdefault(folded, name)
        names += [named[folded] for folded in get_close_matches(key, named, n=most, cutoff=0.6)]
    return list(dict.fromkeys(names))[:most]


def one_of(values: tuple[str, ...], given: str, asked: str) -> str:
    """The value, if it is one of those that are known."""
    plain = given.strip().lower().replace("-", "_").replace(" ", "_")
    if plain in values:
        return plain
    near = get_close_matches(plain, values, n=2, cutoff=0.5)
    remedy = f"Try {' or '.join(near)}" if near else f"Known are {', '.join(values)}"
    raise QueryError(f"{given!r} is not known", where=asked, remedy=remedy)
