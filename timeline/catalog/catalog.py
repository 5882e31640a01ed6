"""The names that the project knows, ready to be looked up."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from timeline.catalog.entity import Alias, Entity
from timeline.catalog.seeds import Fault, Row, read_seeds
from timeline.errors import SeedError
from timeline.text import fold, lower

_SPACES = re.compile(r"\s+")
Owner = tuple[str, str, bool]  # the name as written, the slug, whether it is certain


def name_keys(names: Sequence[str]) -> list[str]:
    """How names are compared: simplified characters, half width, small letters, single spaces; all in one go."""
    folded = fold("\n".join(names))
    small = folded.lower()
    if len(small) != len(folded) or folded.count("\n") != len(names) - 1:  # a letter like İ, or a line break in a name
        keys = [lower(name) for name in folded.split("\n")]
        if len(keys) != len(names):
            keys = [lower(fold(name)).replace("\n", " ") for name in names]
    else:
        keys = small.split("\n")
    return [_SPACES.sub(" ", key).strip() if "  " in key or key != key.strip() else key for key in keys]


def alias_keys(rows: Sequence[Row]) -> list[str]:
    """The keys of all aliases of all rows, in order."""
    return name_keys([text for row in rows for text in row.entity.aliases])


class Catalog:
    """Entities by slug and by name; read-only.

    Made by ``load_catalog``. An alias may belong to several entities where all but one of them mark it as doubtful.
    """

    __slots__ = ("__dict__", "_owners", "by_slug", "rejected")

    def __init__(self, rows: Sequence[Row] = (), keys: Sequence[str] | None = None) -> None:
        self.by_slug: Mapping[str, Entity] = MappingProxyType({row.entity.slug: row.entity for row in rows})
        following = iter(alias_keys(rows) if keys is None else keys)
        owners: dict[str, list[Owner]] = {}
        for row in rows:
            slug = row.entity.slug
            for text, doubt in zip(row.entity.aliases, row.doubtful, strict=True):
                owners.setdefault(next(following), []).append((text, slug, not doubt))
        self._owners: Mapping[str, list[Owner]] = owners
        self.rejected: frozenset[str] = frozenset()  # keys of what was found in texts and decided to be no entity

    @classmethod
    def of(
        cls, by_slug: Mapping[str, Entity], owners: Mapping[str, list[Owner]], rejected: Iterable[str] = ()
    ) -> Catalog:
        """A catalog of entities and of those who own each name, as ``all_owners`` gives them."""
        made = cls(())
        made.by_slug, made._owners = MappingProxyType(dict(by_slug)), dict(owners)
        made.rejected = frozenset(rejected)
        return made

    @classmethod
    def lazily(cls, by_slug: Mapping[str, Entity], owners: Mapping[str, list[Owner]]) -> Catalog:
        """A catalog over mappings that make what they are asked for."""
        made = cls(())
        made.by_slug, made._owners = by_slug, owners
        return made

    def all_owners(self) -> Iterable[tuple[str, list[Owner]]]:
        """Each key (folded, small letters) with who is called so; not to be changed."""
        return self._owners.items()

    def owners_of(self, key: str) -> Sequence[Owner]:
        """Who is called so."""
        return self._owners.get(key, ())

    def __len__(self) -> int:
        return len(self.by_slug)

    def __iter__(self) -> Iterator[Entity]:
        return iter(self.by_slug.values())

    def __contains__(self, slug: object) -> bool:
        return slug in self.by_slug

    @cached_property
    def aliases(self) -> tuple[Alias, ...]:
        """Every way to write every name, in the order of the seeds."""
        where = {slug: entity.where for slug, entity in self.by_slug.items()}
        return tuple(
            Alias(text, key, slug, certain, where[slug])
            for key, owners in self._owners.items()
            for text, slug, certain in owners
        )

    def aliases_of(self, key: str) -> tuple[Alias, ...]:
        """The aliases under a key (folded, small letters): ``owners`` for one key."""
        by_slug = self.by_slug
        return tuple(
            Alias(text, key, slug, certain, by_slug[slug].where) for text, slug, certain in self._owners.get(key, ())
        )

    @cached_property
    def owners(self) -> Mapping[str, tuple[Alias, ...]]:
        """The aliases under each key (folded, small letters)."""
        grouped: dict[str, list[Alias]] = {}
        for alias in self.aliases:
            grouped.setdefault(alias.key, []).append(alias)
        return MappingProxyType({key: tuple(group) for key, group in grouped.items()})

    @cached_property
    def _sorted_keys(self) -> list[str]:
        return sorted(self._owners)

    def find(self, name: str) -> list[Entity]:
        """The entities of that name or slug, surest first; where there are none, those whose names begin with it.

        >>> [entity.name for entity in load_catalog().find("路易威登")]
        ['Louis Vuitton']
        """
        [key] = name_keys([name])
        if not key:
            return []
        exact = sorted(self._owners.get(key, ()), key=lambda owner: not owner[2])
        slugs = [slug for _, slug, _ in exact]
        if key in self.by_slug:
            slugs.append(key)
        if not slugs:
            keys = self._sorted_keys
            start = bisect_left(keys, key)
            for candidate in keys[start : start + 1000]:
                if not candidate.startswith(key):
                    break
                slugs.extend(slug for _, slug, _ in self._owners[candidate])
        return [self.by_slug[slug] for slug in dict.fromkeys(slugs)]

    def parent_at(self, slug: str, day: date | None = None) -> Entity | None:
        """Who owned it on that day (today, without a day): the first parent whose period holds."""
        entity = self.by_slug.get(slug)
        for parent in entity.parents if entity else ():
            if parent.holds(day) and parent.slug in self.by_slug:
                return self.by_slug[parent.slug]
        return None

    def ancestors(self, slug: str, day: date | None = None) -> tuple[Entity, ...]:
        """Its owner, the owner's owner and so on, on that day."""
        line: dict[str, Entity] = {}
        while (parent := self.parent_at(slug, day)) is not None and parent.slug not in line:
            line[parent.slug] = parent
            slug = parent.slug
        return tuple(line.values())

    @cached_property
    def owned(self) -> Mapping[str, str]:
        """Who owns what now, by slug; cities have countries, which is another thing."""
        found = {entity.slug: self.parent_at(entity.slug) for entity in self if entity.kind not in ("place", "person")}
        return {slug: owner.slug for slug, owner in found.items() if owner is not None}

    @cached_property
    def fingerprint(self) -> str:
        """A digest of the data, the same wherever the files lie."""
        digest = sha256()
        doubts = {(slug, text): not certain for owners in self._owners.values() for text, slug, certain in owners}
        for entity in self.by_slug.values():
            aliases = [f"{text}?" if doubts[entity.slug, text] else text for text in entity.aliases]
            parents = [f"{parent.slug}@{parent.start or ''}..{parent.end or ''}" for parent in entity.parents]
            fields = (entity.slug, entity.name, entity.kind, entity.category, entity.country, *parents, *aliases)
            digest.update("\t".join(field or "" for field in fields).encode() + b"\n")
        return digest.hexdigest()


def data_folder() -> Path:
    """Where the seeds lie: in the package once installed, at the root of a checkout before."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_data" / "seeds", package.parent / "seeds"):
        if folder.is_dir():
            return folder
    remedy = "Install the package again, or pass a folder of your own"
    raise SeedError("the seeds are missing", where=package, remedy=remedy)


def load_catalog(folder: Path | None = None, *, extra: Sequence[Path] = ()) -> Catalog:
    """Read the seeds, the shipped ones by default, then the extra files or folders of the user.

    What contradicts itself is refused (SeedError). A line of an extra file whose slug is known adds its aliases to that
    entity and replaces the other fields that it fills in; its names win over those of the shipped seeds.
    """
    if folder is None and not extra:
        return _shipped()
    rows, keys = _checked(folder or data_folder())
    if not extra:
        return Catalog(rows, keys)
    for path in extra:
        more, _ = _checked(path, known=[row.entity.slug for row in rows])
        rows = _extended(rows, more)
    return Catalog(rows)


@cache
def _shipped() -> Catalog:
    """The shipped catalog, as an earlier process has packed it where it did; the check is then done."""
    from timeline.catalog import packed, stash  # noqa: PLC0415 - it makes catalogs

    folder = data_folder()
    try:
        key = packed.seeds_key(folder)
    except OSError:  # nothing to read the code from
        return Catalog(*_checked(folder))
    content = stash.take("catalog", key)
    if content is not None:
        with suppress(ValueError, LookupError, TypeError):
            return packed.unpack(content)
    made = Catalog(*_checked(folder))
    stash.put("catalog", key, packed.pack(made))
    return made


def _checked(folder: Path, known: Sequence[str] = ()) -> tuple[list[Row], list[str]]:
    """The rows of the folder or file with the keys of their aliases; the first fault is refused."""
    rows: list[Row] = []
    for row, faults in read_seeds(folder):
        if faults:
            raise faults[0].error()
        if row is not None:
            rows.append(row)
    keys = alias_keys(rows)
    for fault in contradictions(rows, keys, known=known):
        raise fault.error()
    return rows, keys


def contradictions(rows: Sequence[Row], keys: Sequence[str], known: Sequence[str] = ()) -> Iterator[Fault]:
    """What is wrong between rows: a slug given twice, an alias of two entities, a parent that is not there."""
    first: dict[str, str] = {}
    for row in rows:
        entity = row.entity
        if entity.slug in first:
            what = f"slug {entity.slug!r} already stands at {first[entity.slug]}"
            yield Fault(what, entity.where, "Make the two one line, or rename one")
        else:
            first[entity.slug] = entity.where
    following = iter(keys)
    taken: dict[str, Entity] = {}
    for row in rows:
        for text, doubt in zip(row.entity.aliases, row.doubtful, strict=True):
            key = next(following)
            if doubt:
                continue
            owner = taken.setdefault(key, row.entity)
            if owner.slug != row.entity.slug:
                what = f"alias {text!r} already belongs to {owner.slug} ({owner.where})"
                yield Fault(what, row.entity.where, 'Remove one of the two or mark both with "?"')
    slugs = first.keys() | set(known)
    for row in rows:
        for parent in row.entity.parents:
            if parent.slug not in slugs:
                what = f"parent {parent.slug!r} of {row.entity.slug} is unknown"
                yield Fault(what, row.entity.where, "Add a line for it, or leave the parent out")


def _extended(rows: Sequence[Row], more: Sequence[Row]) -> list[Row]:
    """The rows with those of the user: known slugs grow, new ones are added, the user's names win."""
    merged = {row.entity.slug: row for row in rows}
    names = name_keys([text for row in more for text in row.entity.aliases])
    won = dict(zip(names, (row.entity.slug for row in more for _ in row.entity.aliases), strict=True))
    for slug, row in merged.items():
        keys = name_keys(row.entity.aliases)
        if any(won.get(key, slug) != slug for key in keys):
            doubts = tuple(doubt or won.get(key, slug) != slug for key, doubt in zip(keys, row.doubtful, strict=True))
            merged[slug] = Row(row.entity, doubts)
    for row in more:
        old = merged.get(row.entity.slug)
        merged[row.entity.slug] = row if old is None else _grown(old, row)
    return list(merged.values())


def _grown(old: Row, new: Row) -> Row:
    before, after = old.entity, new.entity
    marks = dict(zip(before.aliases, old.doubtful, strict=True))
    marks.update(zip(after.aliases, new.doubtful, strict=True))
    names = dict.fromkeys((after.name, *marks))
    entity = replace(
        after,
        category=after.category or before.category,
        country=after.country or before.country,
        parents=after.parents or before.parents,
        wikidata=after.wikidata or before.wikidata,
        aliases=tuple(names),
    )
    return Row(entity, tuple(marks[name] for name in names))
