"""A catalog and what people decided about names, taken together: the catalog as it then is, and what each key means.

A pure function of the set of decisions: they are put in the order in which they were made, whatever the order in which
they come. Names are nodes ("~" and the folded name, or a slug), and a decision leads from one node to another, or to
nothing; following them to the end says what a name means.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256

from timeline.catalog.catalog import Catalog, name_keys
from timeline.catalog.decision import NameDecision, provisional_key
from timeline.catalog.entity import KINDS, Entity, Parent
from timeline.catalog.seeds import read_parents
from timeline.text import fold, is_han

PARTIES = frozenset(("brand", "platform", "company", "organization"))  # a text cannot always tell which
_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Named:
    """What a key is taken to mean."""

    key: str
    name: str
    kind: str
    provisional: bool


def bare(name: str) -> str:
    """Letters and digits alone, without accents: "JD.com" and "jd com" are one; what store calls a name's key."""
    folded = fold(name)
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", folded)).casefold()
    return "".join(char for char in plain if char.isalnum()) or folded.casefold().strip()


class Names:
    """The names of one database: those of the catalog, changed by what was decided."""

    def __init__(self, base: Catalog, decisions: Iterable[NameDecision] = ()) -> None:
        self.base = base
        self.decisions = tuple(sorted(dict.fromkeys(decisions), key=lambda one: one.order))
        self._edges: dict[str, str | None] = {}
        self._written: dict[str, str] = {}  # node: the name as people write it
        self._provisional: dict[str, tuple[str, str | None]] = {}  # node: name and kind of what names were merged into
        self._added: dict[str, NameDecision] = {}
        for decision in self.decisions:
            self._take(decision)
        self._yield_to_shipped()
        self.catalog = self._overlay() if self.decisions else base

    @cached_property
    def fingerprint(self) -> str:
        """A digest of the catalog's data and of the decisions."""
        digest = sha256(self.base.fingerprint.encode())
        for decision in self.decisions:
            digest.update("\x1f".join(decision.order).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()

    def meaning(self, key: str, name: str, kind: str, provisional: bool) -> Named | None:
        """What the entity that a text was read to name is taken to be; None where it is none."""
        if not provisional and key not in self._edges and (entity := self.catalog.by_slug.get(key)) is not None:
            return Named(key, entity.name, entity.kind, False)
        spelled = provisional_key(name)
        for node in dict.fromkeys((key, spelled)):
            if node in self._edges:
                return self._named(node, name, kind)
        for node in dict.fromkeys((key, spelled)):
            if node[:1] == "~" and (found := self._known(node, kind)) is not None:
                return Named(found.slug, found.name, found.kind, False)
        return Named(key, name, kind, provisional)

    # --- the decisions, one after the other

    def _take(self, decision: NameDecision) -> None:
        nodes = [provisional_key(name) for name in decision.all_names]
        self._written.update(zip(nodes, decision.all_names, strict=True))
        nodes += [key for key in decision.keys if key not in nodes]
        if decision.act == "add" and decision.slug:
            self._added[decision.slug] = decision
            self._edges.pop(decision.slug, None)
            for node in nodes:
                self._lead(node, decision.slug)
            return
        target = None if decision.act == "reject" else decision.into
        if target is not None and target[:1] == "~":
            self._provisional[target] = (decision.into_name or target[1:], decision.kind)
            if decision.into_name:
                self._written.setdefault(target, decision.into_name)
        if decision.slug and decision.act in ("merge", "reject"):
            self._lead(decision.slug, target)
        for node in nodes:
            self._lead(node, target)

    def _lead(self, node: str, target: str | None) -> None:
        """From now on the node means the target; an older decision that led back from there has lost its say."""
        if node == target:
            return
        at: str | None = target
        seen: set[str] = set()
        while at is not None and at in self._edges and at not in seen:
            seen.add(at)
            after = self._edges[at]
            if after == node:
                del self._edges[at]
                break
            at = after
        self._edges[node] = target

    def _end(self, node: str) -> str | None:
        at: str | None = node
        seen: set[str] = set()
        while at is not None and at in self._edges and at not in seen:
            seen.add(at)
            at = self._edges[at]
        return at

    def _named(self, node: str, name: str, kind: str) -> Named | None:
        end = self._end(node)
        if end is None:
            return None
        if (entity := self.catalog.by_slug.get(end)) is not None:
            return Named(end, entity.name, entity.kind, False)
        if end[:1] != "~":  # the slug of a catalog that is not this one
            return Named(end, self._written.get(node, name), kind, False)
        said, its_kind = self._provisional.get(end, (name, None))
        if (found := self._known(end, its_kind or kind)) is not None:
            return Named(found.slug, found.name, found.kind, False)
        return Named(end, said, its_kind if its_kind in KINDS else kind, True)

    def _yield_to_shipped(self) -> None:
        """What a user added and the catalog came to know later is the catalog's."""
        for slug, decision in self._added.items():
            if slug in self._edges or slug in self.base or decision.kind is None:
                continue
            owners = {
                owner for _, owner, certain in self.base.owners_of(name_keys([decision.name])[0]) if certain
            } - self._edges.keys()
            if len(owners) == 1 and alike(decision.kind, self.base.by_slug[owner := owners.pop()].kind):
                self._lead(slug, owner)

    # --- the catalog that follows

    def _overlay(self) -> Catalog:
        draft = _Draft(self.base)
        for slug, decision in self._added.items():
            if slug not in self._edges:
                draft.add(_entity(decision, self.base.by_slug.get(slug)))
        gone = {slug: self._end(slug) for slug in self._edges if slug in draft.by_slug}
        for slug, end in gone.items():
            for text, doubt in draft.remove(slug):
                if end in draft.by_slug and end not in gone and provisional_key(text) not in self._edges:
                    draft.name(end, text, certain=not doubt)
        for node in self._edges:
            if node[:1] != "~" or node not in self._written:
                continue
            end = self._end(node)
            draft.take_away(self._written[node], keep=end)
            if end in draft.by_slug:
                draft.name(end, self._written[node], certain=True)
        if gone:
            draft.lead_parents(gone)
        return draft.catalog(node for node in self._edges if node[:1] == "~" and self._end(node) is None)

    def _known(self, node: str, kind: str) -> Entity | None:
        """The catalog's entity that alone is surely called so, and may be of that kind."""
        spelled = node[1:]
        owners = self._squeezed.get(spelled)
        if owners is None:
            plain = bare(spelled)
            long_enough = len(plain) >= (2 if plain and is_han(plain[0]) else 5)  # "a.p.c." is not every APC
            owners = self._bare.get(plain) if long_enough else None
        if owners is None or len(owners) != 1:
            return None
        entity = self.catalog.by_slug[next(iter(owners))]
        return entity if alike(kind, entity.kind) else None

    @cached_property
    def _squeezed(self) -> Mapping[str, set[str]]:
        index: dict[str, set[str]] = {}
        for key, owners in self.catalog.all_owners():
            for _, slug, certain in owners:
                if certain:
                    index.setdefault(key.replace(" ", ""), set()).add(slug)
        return index

    @cached_property
    def _bare(self) -> Mapping[str, set[str]]:
        keys = list(self._squeezed)
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", "\n".join(keys))).casefold().split("\n")
        index: dict[str, set[str]] = {}
        for key, spelled in zip(keys, plain, strict=True):
            short = "".join(filter(str.isalnum, spelled)) if _NO_LETTER.search(spelled) else spelled
            index.setdefault(short, set()).update(self._squeezed[key])
        return index


def alike(one: str, other: str) -> bool:
    """Whether what a text takes for the one kind may be of the other."""
    return one == other or (one in PARTIES and other in PARTIES)


def _entity(decision: NameDecision, shipped: Entity | None) -> Entity:
    """The entity that was added; where the catalog has one of that slug, what is left out is the catalog's."""
    parents, _ = read_parents(decision.parent or "")
    made = Entity(
        slug=decision.slug or "",
        name=decision.name,
        kind=decision.kind if decision.kind in KINDS else "company",
        category=decision.category,
        country=decision.country,
        parents=parents,
        aliases=(decision.name,),
        wikidata=decision.wikidata,
        where=f"decision of {decision.decided[:10]}",
    )
    if shipped is None:
        return made
    return replace(
        made,
        category=made.category or shipped.category,
        country=made.country or shipped.country,
        parents=made.parents or shipped.parents,
        wikidata=made.wikidata or shipped.wikidata,
        aliases=tuple(dict.fromkeys((made.name, *shipped.aliases))),
    )


class _Draft:
    """A catalog while it is changed; the one that it is made from stays as it was."""

    def __init__(self, base: Catalog) -> None:
        self.by_slug = dict(base.by_slug)
        self.owners = dict(base.all_owners())

    def add(self, entity: Entity) -> None:
        old = self.by_slug.get(entity.slug)
        self.by_slug[entity.slug] = entity
        for text in entity.aliases:
            if old is None or text not in old.aliases:
                self._own(text, entity.slug, certain=True)

    def name(self, slug: str, text: str, *, certain: bool) -> None:
        entity = self.by_slug[slug]
        [key] = name_keys([text])
        if any(owner == slug for _, owner, _ in self.owners.get(key, ())):
            texts = [(said, owner, sure or (certain and owner == slug)) for said, owner, sure in self.owners[key]]
            self.owners[key] = texts
            return
        self.by_slug[slug] = replace(entity, aliases=(*entity.aliases, text))
        self._own(text, slug, certain=certain)

    def take_away(self, text: str, *, keep: str | None) -> None:
        """The name is nobody's but that entity's; who is called so in the first place keeps it, with a doubt."""
        [key] = name_keys([text])
        left = []
        for said, slug, certain in self.owners.get(key, ()):
            entity = self.by_slug[slug]
            if slug == keep:
                left.append((said, slug, certain))
            elif said == entity.name:
                left.append((said, slug, False))
            else:
                self.by_slug[slug] = replace(entity, aliases=tuple(one for one in entity.aliases if one != said))
        self._put(key, left)

    def remove(self, slug: str) -> list[tuple[str, bool]]:
        """Take the entity out; says its names, each with its doubt."""
        entity = self.by_slug.pop(slug)
        names = []
        for text, key in zip(entity.aliases, name_keys(entity.aliases), strict=True):
            owners = self.owners.get(key, ())
            names += [(text, not certain) for said, owner, certain in owners if owner == slug and said == text]
            self._put(key, [one for one in owners if one[1] != slug])
        return names

    def lead_parents(self, gone: Mapping[str, str | None]) -> None:
        for slug, entity in self.by_slug.items():
            if any(parent.slug in gone for parent in entity.parents):
                led = [(parent, gone.get(parent.slug, parent.slug)) for parent in entity.parents]
                parents = tuple(
                    Parent(to, parent.start, parent.end) for parent, to in led if to in self.by_slug and to != slug
                )
                self.by_slug[slug] = replace(entity, parents=parents)

    def catalog(self, rejected: Iterable[str]) -> Catalog:
        return Catalog.of(self.by_slug, self.owners, rejected)

    def _own(self, text: str, slug: str, *, certain: bool) -> None:
        [key] = name_keys([text])
        self.owners[key] = [*self.owners.get(key, ()), (text, slug, certain)]

    def _put(self, key: str, owners: list[tuple[str, str, bool]]) -> None:
        if owners:
            self.owners[key] = owners
        else:
            self.owners.pop(key, None)
