"""The commands ``timeline catalog …``: to look names up, and to decide about those that no catalog has.

Thin over ``Timeline.names``; at the top stand click and what it needs.
"""
# ruff: noqa: PLC0415 - see above

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from timeline import console
from timeline.commands.options import db_option, format_option, signed
from timeline.errors import TimelineError

if TYPE_CHECKING:
    from timeline.naming import Judged
    from timeline.out import UnknownName

KINDS = ("brand", "platform", "company", "organization", "person", "place")
_COLUMNS = ("act", "name", "kind", "aliases", "into", "keys", "mentions", "articles", "events", "alike", "example")
AROUND = 24  # characters of an example on each side, in a table


def add_to(group: click.Group) -> None:
    """Put the commands into the group, in the order of use."""
    for command in (find, unknown, add, alias, merge, reject, import_, export, sync, check):
        group.add_command(command)


@click.command("find")
@click.argument("name")
@db_option
@format_option("table", "json", "csv")
def find(name: str, db: str, form: str) -> None:
    """Show the entities of a name.

    Any script will do; where no name is the same, those that begin so are shown. What was decided counts.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        found = timeline.names.find(name)
    columns = ("slug", "name", "kind", "category", "country", "owner", "aliases")
    rows = [
        (
            entity.slug,
            entity.name,
            entity.kind,
            entity.category,
            entity.country,
            ", ".join(parent.slug for parent in entity.parents if parent.end is None),
            ", ".join(alias for alias in entity.aliases if alias != entity.name),
        )
        for entity in found
    ]
    console.print_rows(columns, rows, form)
    if not found:
        click.echo(f"The catalog knows no {name!r}.", err=True)


@click.command("check")
@click.argument("folder", required=False, type=click.Path(exists=True))
def check(folder: str | None) -> None:
    """Check the names, or a FOLDER of your own.

    Each problem is a line, and the exit status is 1.
    """
    from timeline.api import check_seeds

    problems = check_seeds(folder)
    for problem in problems:
        print(problem)
    print(f"{len(problems) or 'No'} problem{'' if len(problems) == 1 else 's'} found.", file=sys.stderr)
    if problems:
        raise click.exceptions.Exit(1)


@click.command("unknown")
@db_option
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N", help="At most so many."
)
@click.option("--kind", type=click.Choice(KINDS), help="Only what texts make seem to be one.")
@format_option("table", "json", "csv")
def unknown(db: str, limit: int, kind: str | None, form: str) -> None:
    """List names that no catalog has.

    Those with most mentions first, each with the kind that texts make it seem, the names of the catalog that look like
    it, and an article's words. The CSV is one that "catalog import" reads: say in its first column what to do with each
    name (add, alias, merge, reject); lines with a question mark are passed over.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        timeline.stats()  # refuses where there is no database
        found = timeline.names.unknown(limit=limit, kind=kind)
    if form == "json":
        console.print_json((_as_dict(name) for name in found), "json")
    elif form == "csv":
        columns = (
            "act",
            "name",
            "kind",
            "aliases",
            "into",
            "keys",
            "mentions",
            "articles",
            "events",
            "alike",
            "example",
        )
        console.print_rows(columns, [_as_row(name) for name in found], "csv")
    else:
        shown = ("name", "kind", "mentions", "articles", "events", "looks like", "words")
        console.print_rows(shown, [_as_line(name) for name in found], "table")
    if not found:
        click.echo("Every name is known.", err=True)


def _as_dict(name: UnknownName) -> dict[str, Any]:
    from dataclasses import asdict

    return asdict(name)


def _as_row(name: UnknownName) -> tuple[Any, ...]:
    from timeline.catalog import provisional_key

    others = "|".join(one for one in name.names if one != name.name)
    known = {provisional_key(one) for one in (name.name, *name.names)}
    key = "" if name.key in known else name.key
    words = name.examples[0].marked() if name.examples else ""
    counts = (name.mentions, name.articles, name.events)
    return ("?", name.name, name.kind, others, next(iter(name.alike), ""), key, *counts, " ".join(name.alike), words)


def _as_line(name: UnknownName) -> tuple[Any, ...]:
    words = name.examples[0].marked(around=AROUND) if name.examples else ""
    return (name.name, name.kind, name.mentions, name.articles, name.events, " ".join(name.alike), words)


@click.command("add")
@click.argument("name")
@click.option("--kind", type=click.Choice(KINDS), required=True, help="What it is.")
@click.option("--category", metavar="TEXT", help="luxury, food, marketplace ... as in the catalog.")
@click.option("--country", metavar="CC", help="Two capitals, as in ISO 3166.")
@click.option("--parent", metavar="NAME", help="Its owner's name or slug.")
@click.option(
    "--alias", "aliases", multiple=True, metavar="NAME", help="Another name of it; may be given several times."
)
@click.option("--slug", help="What to call it in data; made of the name otherwise.")
@click.option("--wikidata", metavar="Q…", help="Its number there.")
@signed
@db_option
def add(name: str, db: str, **said: Any) -> None:
    """Make NAME an entity.

    It is found in articles from now on; where stored articles name it, its events are settled again.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        _say(timeline.names.add(name, **said))


@click.command("alias")
@click.argument("name")
@click.argument("entity")
@signed
@db_option
def alias(name: str, entity: str, db: str, reason: str | None, author: str | None) -> None:
    """Make NAME another name of ENTITY.

    ENTITY is a slug or a name of the catalog.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        _say(timeline.names.alias(name, entity, reason=reason, author=author))


@click.command("merge")
@click.argument("name")
@click.argument("into")
@signed
@db_option
def merge(name: str, into: str, db: str, reason: str | None, author: str | None) -> None:
    """Make NAME the same entity as INTO.

    NAME is a name that no catalog has, or an entity of the catalog; so is INTO, which stays.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        _say(timeline.names.merge(name, into, reason=reason, author=author))


@click.command("reject")
@click.argument("name")
@signed
@db_option
def reject(name: str, db: str, reason: str | None, author: str | None) -> None:
    """Say that NAME is no entity.

    It takes part in nothing. Events that are about nobody else go; what articles say of them stays.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        _say(timeline.names.reject(name, reason=reason, author=author))


@click.command("import")
@click.argument("file", metavar="FILE.csv", type=click.Path())
@click.option(
    "--author", envvar="TIMELINE_AUTHOR", show_envvar=True, metavar="NAME", help="Who says so, where FILE does not."
)
@db_option
def import_(file: str, author: str | None, db: str) -> None:
    """Read decisions about names from a CSV file.

    All are kept, or none: each fault is a line with its place in the file. Columns: act (add, alias, merge, reject),
    name, kind, category, country, parent, aliases (with | between them), slug, wikidata, into (alias, merge: the entity
    that is meant), reason, author, decided. Only name and, for add, kind must be there.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        try:
            judged = timeline.names.load(file, author=author)
        except TimelineError as refusal:
            notes: Iterable[str] = getattr(refusal, "__notes__", ())
            for note in notes:
                click.echo(f"Error: {' '.join(note.split())}", err=True)
            raise
    print(f"{judged.decisions} new decisions.", end=" ")
    _say(judged)


@click.command("export")
@click.option(
    "--format", "form", type=click.Choice(("csv", "tsv")), default="csv", show_default=True, help="See above."
)
@click.option("--output", "-o", default="-", metavar="FILE", help="Where to write; standard output otherwise.")
@db_option
def export(form: Any, output: str, db: str) -> None:
    """Write out what was decided about names.

    As CSV all decisions, which "catalog import" reads into another database; as TSV the entities that follow from them,
    in the form of the seeds.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline, console.written(output) as file:
        timeline.stats()  # refuses where there is no database
        timeline.names.save(file, form)


@click.command("sync")
@db_option
def sync(db: str) -> None:
    """Join what the catalog has come to know.

    Names that were unknown when articles were read, and that this version's catalog has. Ingest does it by itself.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        _say(timeline.names.sync())


def _say(judged: Judged) -> None:
    print(judged)
