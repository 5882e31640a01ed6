"""The lines of ``seeds/*.tsv``, read and checked one by one.

A fault is a pair (what, where) with its remedy; the loader refuses the first, the check lists them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from timeline.catalog.entity import COLUMNS, KINDS, Entity, Kind, Parent
from timeline.errors import SeedError

_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_COUNTRY = re.compile(r"[A-Z]{2}")
_WIKIDATA = re.compile(r"Q[1-9]\d*")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in the seeds."""

    what: str
    where: str
    remedy: str

    def error(self) -> SeedError:
        """The same as a refusal."""
        return SeedError(self.what, where=self.where, remedy=self.remedy)

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. {self.remedy}."


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the seeds: its entity, and which of its aliases (by position) carry a question mark."""

    entity: Entity
    doubtful: tuple[bool, ...]


def seed_files(folder: Path) -> list[Path]:
    """The files of a folder in the order in which they are read; a file stands for itself."""
    return sorted(folder.glob("*.tsv")) if folder.is_dir() else [folder]


def read_lines(path: Path) -> list[tuple[str, list[str]]]:
    """The fields of each line that is neither blank nor a comment, with its place."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        what = f"cannot be read ({problem})"
        raise SeedError(what, where=path, remedy="Seeds are UTF-8 text with tabs between the columns") from problem
    place = f"{path.parent.name}/{path.name}"
    return [
        (f"{place}:{number}", line.split("\t"))
        for number, line in enumerate(text.split("\n"), start=1)
        if line[:1] != "#" and line.strip()
    ]


def read_row(fields: list[str], where: str) -> tuple[Row | None, list[Fault]]:
    """The row, as far as it can be read, and what is wrong with it."""
    faults: list[Fault] = []
    count = len(fields)
    if not 3 <= count <= len(COLUMNS):
        what = f"{count} columns where {len(COLUMNS)} are meant"
        return None, [Fault(what, where, f"Separate by single tabs: {', '.join(COLUMNS)}")]
    fields = list(map(str.strip, fields)) + [""] * (len(COLUMNS) - count)
    slug, name, kind, category, country, parent, aliases, wikidata = fields
    if not _SLUG.fullmatch(slug):
        faults.append(Fault(f"slug {slug!r} is malformed", where, "Use small letters a-z, digits and hyphens"))
    if not name:
        faults.append(Fault("the name is missing", where, "Give the canonical name in the second column"))
    if kind not in KINDS:
        faults.append(Fault(f"kind {kind!r} is unknown", where, f"Use one of {', '.join(KINDS)}"))
    if country and not _COUNTRY.fullmatch(country):
        faults.append(Fault(f"country {country!r} is malformed", where, "Use two capitals, as in ISO 3166, or nothing"))
    if wikidata and not _WIKIDATA.fullmatch(wikidata):
        faults.append(Fault(f"wikidata {wikidata!r} is malformed", where, "Use Q and digits, or nothing"))
    parents, malformed = read_parents(parent)
    for part in malformed:
        remedy = "Write slug, or slug@2017-11..2023 with either end left out"
        faults.append(Fault(f"parent {part!r} is malformed", where, remedy))
    texts, doubtful = _aliases(name, aliases)
    if faults:
        return None, faults
    entity = Entity(
        slug, name, cast(Kind, kind), category or None, country or None, parents, texts, wikidata or None, where
    )
    return Row(entity, doubtful), faults


def read_parents(field: str) -> tuple[tuple[Parent, ...], list[str]]:
    """The owners of a line, and the parts that are malformed."""
    if not field:
        return (), []
    if "|" not in field and "@" not in field and _SLUG.fullmatch(field):
        return (Parent(field),), []
    parents: list[Parent] = []
    malformed: list[str] = []
    for part in field.split("|"):
        slug, _, period = part.strip().partition("@")
        start, _, end = period.partition("..")
        dates = [day for day in (start, end) if day]
        if _SLUG.fullmatch(slug) and all(map(_DAY.fullmatch, dates)):
            parents.append(Parent(slug, start or None, end or None))
        else:
            malformed.append(part)
    return tuple(parents), malformed


def _aliases(name: str, field: str) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """Name and aliases, each once; a question mark anywhere makes the alias doubtful."""
    if not field:
        return (name,), (False,)
    marks = {name: False}
    for part in field.split("|"):
        alias = part.strip()
        if alias[-1:] in ("?", "？"):
            alias = alias[:-1].rstrip()
            if alias:
                marks[alias] = True
        elif alias:
            marks.setdefault(alias, False)
    return tuple(marks), tuple(marks.values())


def read_seeds(folder: Path) -> Iterator[tuple[Row | None, list[Fault]]]:
    """Every row of a folder's files, in order."""
    for path in seed_files(folder):
        for where, fields in read_lines(path):
            yield read_row(fields, where)
