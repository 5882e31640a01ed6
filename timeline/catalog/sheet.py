"""Decisions about names as a table: CSV in and out, and the seeds that a user's entities would be.

The columns (only ``name`` and, for an entity, ``kind`` must be filled in; the order of the columns is free):

act        add (the default), alias, merge or reject; a line with "?" is passed over
name       the name that is judged
kind       brand, platform, company, organization, person, place
category   luxury, food, marketplace ... as in the seeds
country    two capitals, as in ISO 3166
parent     the owner's slug or name; "kering@2011..2023" for a time, "|" between several
aliases    other names, "|" between them
slug       of the entity; made of the name where it is left out
wikidata   Q and digits
into       alias, merge: the slug or the name of the entity that is meant
keys       what texts were read to name so, where the name does not say it
reason, author, decided (ISO 8601, UTC)
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from timeline.catalog.catalog import name_keys
from timeline.catalog.deciding import known_as, slug_for
from timeline.catalog.decision import ACTS, NameDecision, provisional_key
from timeline.catalog.entity import COLUMNS, KINDS, Entity
from timeline.catalog.names import Names, alike
from timeline.catalog.seeds import Fault, read_parents, read_row
from timeline.errors import DecisionError

SHEET = (
    *("act", "name", "kind", "category", "country", "parent", "aliases", "slug", "wikidata", "into", "keys"),
    *("reason", "author", "decided"),
)
PASSED_OVER = ("mentions", "articles", "events", "alike", "example")  # what "catalog unknown" writes beside them
UNDECIDED = "?"  # an act that is still to be filled in: the line is passed over
MOST_BYTES = 50_000_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def read_sheet(path: Path, names: Names, *, decided: str, author: str | None = None) -> list[NameDecision]:
    """The decisions of a CSV file; a DecisionError for the first fault, with the others as its notes."""
    sheet = _Sheet(names, decided, author)
    for where, row in _rows(path):
        sheet.take(row, where)
    sheet.lead()
    if sheet.faults:
        first, *others = sorted(sheet.faults, key=lambda fault: int(fault.where.rpartition(":")[2]))
        refusal = DecisionError(first.what, where=first.where, remedy=first.remedy)
        for fault in others:
            refusal.add_note(str(fault))
        raise refusal
    return [decision for _, decision in sheet.found]


def _rows(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise DecisionError("it is too large for a table of names", where=path, remedy="Split it")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as problem:
        what = f"it cannot be read ({problem.strerror or problem})"
        raise DecisionError(what, where=path, remedy="Name a CSV file") from problem
    except UnicodeDecodeError as problem:
        line = problem.object[: problem.start].count(b"\n") + 1
        raise DecisionError("it is not UTF-8", where=f"{path}:{line}", remedy='Save it as "CSV UTF-8"') from problem
    first = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if first.count(";") > first.count(",") else ",")
    header: list[str] | None = None
    line = 0
    try:
        for fields in reader:
            where, line = f"{path}:{line + 1}", reader.line_num
            if not any(map(str.strip, fields)):
                continue
            if header is None:
                header = _header(fields, where)
                continue
            if len(fields) > len(header):
                remedy = 'Put a cell that has a comma in it between quotes: "A, B"'
                raise DecisionError(f"{len(fields)} cells where {len(header)} are meant", where=where, remedy=remedy)
            cells = (_plain(cell) for cell in fields)
            yield where, {name: cell for name, cell in zip(header, cells, strict=False) if cell}
    except csv.Error as problem:
        raise DecisionError(str(problem), where=f"{path}:{reader.line_num}", remedy="Write it as CSV") from problem
    if header is None:
        raise DecisionError("it is empty", where=path, remedy=f"Begin with the columns: {', '.join(SHEET)}")


def _header(fields: list[str], where: str) -> list[str]:
    header = [name.strip().lower() for name in fields]
    for name in header:
        known = name in SHEET or name in PASSED_OVER
        if not known or header.count(name) > 1:
            what = f"the column {name!r} is " + ("there twice" if known else "unknown")
            raise DecisionError(what, where=where, remedy=f"Known are {', '.join(SHEET)}")
    if "name" not in header:
        raise DecisionError("there is no column name", where=where, remedy=f"Known are {', '.join(SHEET)}")
    return header


def _plain(cell: str) -> str:
    """The cell without the quote that keeps it from being a formula."""
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and _quoted(cell) else cell


def _quoted(cell: str) -> bool:
    """Whether a quote is put before it, and taken off again: a formula, or one that has a quote of its own."""
    return cell.lstrip("'").startswith(_FORMULA)


@dataclass(slots=True)
class _Sheet:
    """Rows on their way to decisions: what points to a row further down is settled at the end."""

    names: Names
    decided: str
    author: str | None
    found: list[tuple[str, NameDecision]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    slugs: dict[str, str] = field(default_factory=dict)  # of the entities that rows add: where
    called: dict[str, str] = field(default_factory=dict)  # node: slug of the row that adds it
    judged: dict[tuple[str, str], str] = field(default_factory=dict)  # moment and node: where

    def fault(self, what: str, where: str, remedy: str) -> None:
        self.faults.append(Fault(what, where, remedy))

    def take(self, row: Mapping[str, str], where: str) -> None:
        act, name = row.get("act", "add").lower(), row.get("name", "")
        if act == UNDECIDED:
            return
        if act not in ACTS:
            self.fault(f"{act!r} is no act", where, f"Use one of {', '.join(ACTS)}")
        elif not any(map(str.isalnum, name)) or not name.isprintable():
            self.fault(f"{name!r} is no name" if name else "the name is missing", where, "Give it as articles write it")
        elif (decided := self._moment(row, where)) is not None:
            decision = NameDecision(
                act=act,
                name=name,
                slug=row.get("slug"),
                into=row.get("into") if act in ("alias", "merge") else None,
                kind=row.get("kind", "").lower() or None,
                category=row.get("category"),
                country=row.get("country"),
                parent=row.get("parent"),
                wikidata=row.get("wikidata"),
                names=_several(row.get("aliases"), but=name),
                keys=_several(row.get("keys")),
                reason=row.get("reason"),
                author=row.get("author", self.author),
                decided=decided,
            )
            if self._first(decision, where):
                if decision.act == "add":
                    decision = self._entity(decision, where)
                self.found.append((where, decision))

    def _moment(self, row: Mapping[str, str], where: str) -> str | None:
        given = row.get("decided")
        if given is None:
            return self.decided
        try:
            when = datetime.fromisoformat(given)
        except ValueError:
            self.fault(f"{given!r} is no moment", where, "Write it as 2021-04-20T08:00:00, or leave it out")
            return None
        if when.tzinfo is not None:
            when = when.astimezone(UTC).replace(tzinfo=None)
        return when.isoformat(timespec="microseconds")

    def _first(self, decision: NameDecision, where: str) -> bool:
        for name in decision.all_names:
            at = (decision.decided, provisional_key(name))
            if at in self.judged:
                remedy = "Leave one of the two out, or say in the column decided which came first"
                self.fault(f"{name!r} is judged already at {self.judged[at]}", where, remedy)
                return False
            self.judged[at] = where
        return True

    def _entity(self, decision: NameDecision, where: str) -> NameDecision:
        kind = decision.kind or ""
        if kind not in KINDS:
            what = f"kind {kind!r} is unknown" if kind else "the kind is missing"
            self.fault(what, where, f"Use one of {', '.join(KINDS)}")
            return decision
        known = known_as(self.names, decision.name)
        if known is not None and known.slug != decision.slug and not alike(known.kind, kind):
            what = f"{decision.name!r} is known already, as a {known.kind} ({known.slug})"
            self.fault(what, where, "Give it a name that tells the two apart")
        taken = self.names.catalog.by_slug.keys() | self.slugs.keys()
        slug = decision.slug or slug_for(decision.name, kind, taken, decision.names)
        if slug in self.slugs and self.slugs[slug].partition(" ")[2] == decision.decided:
            self.fault(f"slug {slug!r} already stands at {self.slugs[slug].partition(' ')[0]}", where, "Rename one")
        fields = (decision.category, decision.country, None, None, decision.wikidata)
        _, faults = read_row([slug, decision.name, kind, *(cell or "" for cell in fields)], where)
        self.faults += faults
        self.slugs[slug] = f"{where} {decision.decided}"
        for name in decision.all_names:
            self.called[provisional_key(name)] = slug
        return _with(decision, slug=slug, kind=kind)

    def lead(self) -> None:
        """Find what ``into`` and ``parent`` mean, now that all rows are known."""
        for number, (where, decision) in enumerate(self.found):
            if decision.act in ("alias", "merge"):
                self.found[number] = (where, self._into(decision, where))
            elif decision.act == "add" and decision.parent:
                parents, malformed = read_parents(decision.parent)
                if malformed or any(not self._is_slug(parent.slug) for parent in parents):
                    slug = self._slug(decision.parent)
                    if slug is None:
                        what = f"parent {decision.parent!r} is unknown"
                        self.fault(what, where, "Add a line for it, or leave the parent out")
                    self.found[number] = (where, _with(decision, parent=slug))

    def _into(self, decision: NameDecision, where: str) -> NameDecision:
        into = decision.into
        if into is None:
            self.fault("into is missing", where, "Give the slug or the name of the entity that is meant")
            return decision
        slug = self._slug(into)
        if slug == decision.slug is not None:
            self.fault(f"{decision.name!r} and {into!r} are one already", where, "Leave the line out")
        if slug is not None:
            return _with(decision, into=slug, kind=None)
        if decision.act == "merge" and decision.kind in KINDS:  # another name that no catalog knows
            return _with(decision, into=provisional_key(into), into_name=into)
        self.fault(f"nothing is called {into!r}", where, 'Add a line for it; see "timeline catalog find"')
        return decision

    def _is_slug(self, text: str) -> bool:
        return text in self.names.catalog or text in self.slugs

    def _slug(self, text: str) -> str | None:
        if self._is_slug(text):
            return text
        owners = self.names.catalog.owners_of(name_keys([text])[0])
        found = {slug for _, slug, certain in owners if certain} or {slug for _, slug, _ in owners}
        if (own := self.called.get(provisional_key(text))) is not None:
            return own
        return next(iter(found)) if len(found) == 1 else None


def _several(cell: str | None, but: str | None = None) -> tuple[str, ...]:
    parts = (part.strip() for part in (cell or "").split("|"))
    return tuple(dict.fromkeys(part for part in parts if part and part != but))


def _with(decision: NameDecision, **changes: str | None) -> NameDecision:
    return NameDecision.of(
        decision.act,
        {name: value for name, value in {**decision.content, **changes}.items() if value},
        reason=decision.reason,
        author=decision.author,
        decided=decision.decided,
    )


def to_sheet(decisions: Iterable[NameDecision]) -> Iterator[str]:
    """The decisions as lines of CSV, as ``read_sheet`` reads them; no cell is a formula."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(SHEET)
    for one in decisions:
        cells = one.content | {"act": one.act, "reason": one.reason, "author": one.author, "decided": one.decided}
        cells |= {"aliases": "|".join(one.names), "keys": "|".join(one.keys)}
        if one.into_name:
            cells["into"] = one.into_name
        row = (" ".join(str(cells.get(column) or "").split()) for column in SHEET)
        writer.writerow([f"'{cell}" if _quoted(cell) else cell for cell in row])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def to_seeds(names: Names) -> Iterator[str]:
    """The user's entities as lines of the seeds, so that ``load_catalog(extra=...)`` and others can read them."""
    yield "# " + "\t".join(COLUMNS) + "\n"
    for slug in sorted(names.catalog.by_slug):
        entity, shipped = names.catalog.by_slug[slug], names.base.by_slug.get(slug)
        if entity is shipped:
            continue
        before = set(shipped.aliases) if shipped else set()
        yield "\t".join(_cells(entity, names, before)) + "\n"
    for slug in sorted(names.base.by_slug.keys() - names.catalog.by_slug.keys()):
        yield f"# left out: {slug}\n"
    for key in sorted(names.catalog.rejected):
        yield f"# no name: {json.dumps(key[1:], ensure_ascii=False)}\n"


def _cells(entity: Entity, names: Names, before: set[str]) -> Iterator[str]:
    certain = {
        text: sure
        for text, key in zip(entity.aliases, name_keys(entity.aliases), strict=True)
        for said, slug, sure in names.catalog.owners_of(key)
        if slug == entity.slug and said == text
    }
    others = [text for text in entity.aliases if text != entity.name and text not in before]
    parents = "|".join(
        one.slug + (f"@{one.start or ''}..{one.end or ''}" if one.start or one.end else "") for one in entity.parents
    )
    yield from (entity.slug, entity.name, entity.kind, entity.category or "", entity.country or "", parents)
    yield "|".join(text if certain.get(text, True) else f"{text}?" for text in others)
    yield entity.wikidata or ""
