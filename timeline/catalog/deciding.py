"""What people type about a name -> the decision that it is, or a refusal that says what to type instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from hashlib import sha256

from timeline.catalog.catalog import name_keys
from timeline.catalog.decision import NameDecision, provisional_key
from timeline.catalog.entity import Entity
from timeline.catalog.names import Names
from timeline.catalog.seeds import read_parents, read_row
from timeline.errors import DecisionError
from timeline.text import is_han

_NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Met:
    """A provisional entity of a database that is called so."""

    key: str
    name: str
    kind: str
    names: tuple[str, ...] = ()  # all ways in which texts write it


def slug_for(name: str, kind: str, taken: Collection[str], others: Sequence[str] = ()) -> str:
    """A slug that says the name, where it has Latin letters; else one made of its digest. The same wherever it is made.

    >>> slug_for("Maison Défilé", "brand", ())
    'maison-defile'
    """
    mark = sha256(provisional_key(name).encode()).hexdigest()[:8]
    for text in (name, *others):
        if any(map(is_han, text)):
            continue
        plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower().replace("'", "")
        slug = _NOT_IN_SLUGS.sub("-", plain).strip("-")
        if any("a" <= char <= "z" for char in slug):
            for free in (slug, f"{slug}-{kind}", f"{slug}-{mark}"):
                if free not in taken:
                    return free
    return f"name-{mark}"


def entity_called(names: Names, text: str, *, where: str = "name") -> Entity:
    """The entity of that slug or name, surely one; else a refusal with what may have been meant."""
    catalog = names.catalog
    plain = text.strip()
    if plain in catalog.by_slug:
        return catalog.by_slug[plain]
    [key] = name_keys([plain])
    owners = catalog.owners_of(key)
    slugs = list(dict.fromkeys(slug for _, slug, certain in owners if certain)) or list(
        dict.fromkeys(slug for _, slug, _ in owners)
    )
    if len(slugs) == 1:
        return catalog.by_slug[slugs[0]]
    if slugs:
        remedy = f"Name one by its slug: {', '.join(slugs[:5])}"
        raise DecisionError(f"{text!r} is {len(slugs)} entities", where=where, remedy=remedy)
    near = get_close_matches(key, (known for known, _ in catalog.all_owners()), n=3, cutoff=0.75) if key else []
    tried = [catalog.owners_of(one)[0][0] for one in near]
    remedy = f"Try {' or '.join(tried)}" if tried else 'Add it first: "timeline catalog add"'
    raise DecisionError(f"the catalog knows no {text!r}", where=where, remedy=remedy)


def known_as(names: Names, text: str) -> Entity | None:
    """The entity that is surely called so already."""
    [key] = name_keys([text])
    owners = {slug for _, slug, certain in names.catalog.owners_of(key) if certain}
    return names.catalog.by_slug[min(owners)] if owners else None


def added(
    names: Names,
    name: str,
    kind: str,
    *,
    met: Iterable[Met] = (),
    category: str | None = None,
    country: str | None = None,
    parent: str | None = None,
    aliases: Sequence[str] = (),
    slug: str | None = None,
    wikidata: str | None = None,
) -> NameDecision:
    """The decision that a name is an entity that the catalog lacks. ``met`` are the provisional ones called so."""
    _check_name(name)
    for text in (name, *aliases):
        if (known := known_as(names, text)) is not None:
            raise DecisionError(
                f"{text!r} is known already, as {known.name} ({known.slug}, {known.kind})",
                where="name",
                remedy=f'To give it another name: "timeline catalog alias ANOTHER {known.slug}"',
            )
    if slug is not None and slug in names.catalog:
        raise DecisionError(f"the slug {slug!r} is taken", where="slug", remedy="Use another, or leave it out")
    slug = slug or slug_for(name, kind, names.catalog.by_slug.keys(), aliases)
    owner = _parent(names, parent) if parent else None
    _, faults = read_row([slug, name, kind, category or "", country or "", owner or "", "", wikidata or ""], "add")
    for fault in faults:
        raise DecisionError(fault.what, where=name, remedy=fault.remedy)
    spelled, keys = _spelled(met, (name, *aliases))
    return NameDecision(
        act="add",
        name=name,
        slug=slug,
        kind=kind,
        category=category,
        country=country,
        parent=owner,
        wikidata=wikidata,
        names=tuple(one for one in spelled if one != name and known_as(names, one) is None),
        keys=keys,
    )


def aliased(names: Names, name: str, to: str, *, met: Iterable[Met] = ()) -> NameDecision:
    """The decision that a name is another one of an entity of the catalog."""
    _check_name(name)
    entity = entity_called(names, to, where="entity")
    known = known_as(names, name)
    if known is not None and known.slug == entity.slug:
        remedy = "There is nothing to do"
        raise DecisionError(f"{name!r} is a name of {entity.slug} already", where="name", remedy=remedy)
    if known is not None and provisional_key(known.name) == provisional_key(name):
        raise DecisionError(
            f"{name!r} is an entity of its own ({known.slug})",
            where="name",
            remedy=f'If the two are one: "timeline catalog merge {known.slug} {entity.slug}"',
        )
    spelled, keys = _spelled(met, (name,))
    others = tuple(one for one in spelled if one != name and known_as(names, one) is None)
    return NameDecision(act="alias", name=name, into=entity.slug, names=others, keys=keys)


def merged(
    names: Names, name: str, into: str, *, met: Sequence[Met] = (), into_met: Sequence[Met] = ()
) -> NameDecision:
    """The decision that a provisional or catalogued entity is another one, which may be provisional too."""
    own = _catalogued(names, name)
    try:
        target: Entity | Met = entity_called(names, into, where="into")
    except DecisionError:
        if len(into_met) != 1:
            raise
        target = into_met[0]
    if own is None and not met:
        raise DecisionError(
            f"neither the catalog nor the database knows {name!r}",
            where="name",
            remedy='See "timeline catalog unknown", or give an entity a further name: "timeline catalog alias"',
        )
    provisional = isinstance(target, Met)
    end = target.key if isinstance(target, Met) else target.slug
    if (own is not None and own.slug == end) or any(one.key == end for one in met):
        raise DecisionError(f"{name!r} and {into!r} are one already", where="into", remedy="There is nothing to do")
    spelled, keys = _spelled(met if own is None else (), () if own else (name,))
    return NameDecision(
        act="merge",
        name=own.name if own else spelled[0],
        slug=own.slug if own else None,
        into=end,
        into_name=target.name if provisional else None,
        kind=target.kind if provisional else None,
        names=tuple(one for one in spelled[1:] if known_as(names, one) is None),
        keys=keys,
    )


def rejected(names: Names, name: str, *, met: Sequence[Met] = ()) -> NameDecision:
    """The decision that a name is no entity: who was read under it took part in nothing."""
    _check_name(name)
    own = _catalogued(names, name)
    known = known_as(names, name)
    if own is None and known is not None:
        raise DecisionError(
            f"{name!r} is another name of {known.name} ({known.slug})",
            where="name",
            remedy=f'Reject {known.slug} as a whole, or make the name another\'s: "timeline catalog alias"',
        )
    spelled, keys = _spelled(met if own is None else (), () if own else (name,))
    return NameDecision(
        act="reject",
        name=own.name if own else name,
        slug=own.slug if own else None,
        names=tuple(one for one in spelled if one != name and known_as(names, one) is None),
        keys=keys,
    )


def _check_name(name: str) -> None:
    if not name.strip() or not any(map(str.isalnum, name)) or any(not char.isprintable() for char in name):
        raise DecisionError(f"{name!r} is no name", where="name", remedy="Give it as it is written in articles")


def _catalogued(names: Names, name: str) -> Entity | None:
    """The entity of the catalog whose slug or canonical name this is."""
    if name in names.catalog.by_slug:
        return names.catalog.by_slug[name]
    known = known_as(names, name)
    return known if known is not None and provisional_key(known.name) == provisional_key(name) else None


def _parent(names: Names, given: str) -> str:
    """The owners as the seeds write them; each may be given by its name."""
    if given in names.catalog.by_slug:
        return given
    parents, malformed = read_parents(given)
    if not malformed and parents and all(parent.slug in names.catalog for parent in parents):
        return given
    return entity_called(names, given, where="parent").slug


def _spelled(met: Iterable[Met], names: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
    """All ways to write the name, those given first, and the keys that the folded names do not say."""
    found = dict.fromkeys(names)
    keys: dict[str, None] = {}
    for one in met:
        found.update(dict.fromkeys((one.name, *one.names)))
        keys[one.key] = None
    nodes = {provisional_key(name) for name in found}
    return list(found), tuple(key for key in keys if key not in nodes)
