"""ruling: rules of people's own, from files and out of a database, and what their examples come to.

A part of api: ``Timeline.rules`` keeps rules in a database, where they take part in every later ingest. What a run was
made by is kept with it, word for word.

Not here: what a file may say (events), rows (store).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.catalog import Catalog
from timeline.documents import read_document
from timeline.errors import RulesError
from timeline.events.rules import Example, Expected, RuleFile, Rules, check_rules, load_rules, read_rules
from timeline.identity import Happening
from timeline.pipeline import extract
from timeline.text import fold, lower

if TYPE_CHECKING:
    from timeline.store import Database, Writer
    from timeline.store.rules import KeptRules

__all__ = [
    "Given",
    "RuleDesk",
    "Rules",
    "Tried",
    "as_expected",
    "check_rules",
    "load_rules",
    "rules_of",
    "try_examples",
]

Given = Rules | str | Path | Iterable[str | Path] | None


def rules_of(given: Given) -> Rules | None:
    """Rules as callers give them: made already, or a file, or several."""
    if given is None or isinstance(given, Rules):
        return given
    return load_rules(*([given] if isinstance(given, str | Path) else given))


# --- in a database -----------------------------------------------------------------------------------------------


def with_standing(database: Database | None, rules: Rules | None) -> Rules:
    """The rules, and those that stand in the database."""
    given = rules or Rules()
    if database is None:
        return given
    from timeline.store.rules import kept_rules  # noqa: PLC0415 - SQLAlchemy is not for those who only extract

    with database.reading() as connection:
        kept = [one for one in kept_rules(connection) if one.standing]
    if not kept:
        return given
    return Rules.together([*given.files, *(_read_again(one, database.where) for one in kept)])


def _read_again(kept: KeptRules, where: str) -> RuleFile:
    try:
        return read_rules(kept.source, f"rules {kept.name!r} in {where}", kept.name)
    except RulesError as fault:
        remedy = f'{fault.remedy}; or run "timeline rules remove {kept.name}"'
        raise RulesError(fault.what, where=fault.where, remedy=remedy) from fault


def keep_used(writer: Writer, rules: Rules, when: datetime) -> None:
    """Keep what a run is made by, and let events be of its types."""
    from timeline.store.rules import keep_rules, note_types  # noqa: PLC0415

    if rules.files:
        keep_rules(writer.connection, rules.files, added=when, standing=False)
        note_types(writer.connection, rules.types.values())


class RuleDesk:
    """The rules of one timeline.

    >>> with Timeline.open("timeline.db") as timeline:  # doctest: +SKIP
    ...     timeline.rules.add("recalls.toml")
    ...     [kept.name for kept in timeline.rules.list()]
    ['recalls']
    """

    def __init__(
        self, reader: Callable[[], Database], writer: Callable[[], Database], now: Callable[[], datetime]
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._now = now

    def add(self, path: str | Path) -> RuleFile:
        """Let the rules of a file take part in every later ingest; they replace those of a file of the same name."""
        from timeline.store.rules import keep_rules, note_types  # noqa: PLC0415

        [file] = load_rules(path).files
        database = self._writer()
        standing = [one for one in with_standing(database, None).files if one.name != file.name]
        Rules.together([*standing, file])  # refuses what contradicts
        with database.writing() as connection:
            keep_rules(connection, [file], added=self._now(), standing=True)
            note_types(connection, file.types)
        return file

    def list(self) -> list[KeptRules]:
        """The rules that stand, then those that some ingest was given."""
        from timeline.store.rules import kept_rules  # noqa: PLC0415

        with self._reader().reading() as connection:
            return kept_rules(connection)

    def remove(self, name: str) -> None:
        """Let rules take part no longer. What they found stays, and so does what they were."""
        from timeline.store.rules import kept_rules, remove_rules  # noqa: PLC0415

        database = self._writer()
        with database.writing() as connection:
            if not remove_rules(connection, name):
                known = [one.name for one in kept_rules(connection) if one.standing]
                remedy = f"Known are {', '.join(known)}" if known else "There are none"
                raise RulesError(f"no rules stand under the name {name!r}", where=database.where, remedy=remedy)


# --- examples ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """An example and what became of it."""

    where: str  # rules.toml:12
    example: Example
    missing: tuple[Expected, ...]
    unexpected: tuple[Happening, ...]
    found: tuple[Happening, ...]  # all events of the types concerned

    @property
    def right(self) -> bool:
        """Whether all was found that should be, and nothing else."""
        return not self.missing and not self.unexpected


def try_examples(rules: Rules, catalog: Catalog | None = None) -> Iterator[Tried]:
    """Run the examples of the rules' files, with all of the rules.

    What counts are events of the types that the file says something about, or that the example expects.
    """
    for file in rules.files:
        for example in file.examples:
            yield _tried(file, example, rules, catalog)


def _tried(file: RuleFile, example: Example, rules: Rules, catalog: Catalog | None) -> Tried:
    document = read_document("example", data=example.text.encode(), published=example.published)
    concerned = file.concerned | {one.type for one in example.expect}
    found = [one for one in extract(document, catalog, rules=rules).happenings if one.type in concerned]
    left = list(found)
    missing: list[Expected] = []
    for wanted in sorted(example.expect, key=_strictness, reverse=True):
        match = next((one for one in left if _is(one, wanted)), None)
        if match is None:
            missing.append(wanted)
        else:
            left.remove(match)
    return Tried(
        where=f"{file.where}:{example.line}",
        example=example,
        missing=tuple(missing),
        unexpected=tuple(left),
        found=tuple(found),
    )


def as_expected(happening: Happening) -> str:
    """An event as an example would expect it, with the rule that found it.

    One line: type, status, date, roles.
    """
    roles: dict[str, tuple[str, ...]] = {}
    for one in happening.participants:
        roles[one.role] = (*roles.get(one.role, ()), one.name)
    date = happening.date or "undated"
    return f"{Expected(type=happening.type, status=happening.status, date=date, roles=roles)}  [{happening.rule}]"


def _strictness(wanted: Expected) -> int:
    return sum(map(len, wanted.roles.values())) + (wanted.status is not None) + (wanted.date is not None)


def _is(found: Happening, wanted: Expected) -> bool:
    if found.type != wanted.type or wanted.status not in (None, found.status):
        return False
    if wanted.date is not None and wanted.date != (found.date or "undated"):
        return False
    for role, names in wanted.roles.items():
        filled = [
            {_plain(said) for said in (one.name, *one.surfaces)} for one in found.participants if one.role == role
        ]
        if not all(any(_plain(name) in called for called in filled) for name in names):
            return False
    return True


def _plain(name: str) -> str:
    return "".join(lower(fold(name)).split())
