"""The commands ``timeline event …`` and ``timeline decisions …``: what people say about events.

Thin over ``Timeline.decisions``; at the top stand click and what it needs.
"""
# ruff: noqa: PLC0415 - see above

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from timeline import console
from timeline.commands.options import db_option, format_option, signed
from timeline.commands.rules import plugins_option, rules_option

if TYPE_CHECKING:
    from timeline.api import Timeline

_COLUMNS = ("decision", "kind", "state", "reason", "author", "decided", "about")
_SHOWN = 60  # characters of what a decision is about, in a table


def add_to(events: click.Group, decisions: click.Group) -> None:
    """Put the commands into their groups, in the order of use."""
    for command in (history, confirm, reject, edit, merge, split, undo):
        events.add_command(command)
    for command in (list_, export, import_):
        decisions.add_command(command)


def add_rebuild(group: click.Group) -> None:
    """Give the group the command ``rebuild``."""
    group.add_command(rebuild)


def _settle(db: str, act: Callable[[Timeline], object]) -> None:
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        print(act(timeline))


@click.command("merge")
@click.argument("uids", nargs=-1, required=True, metavar="EVENT...")
@db_option
@signed
def merge(uids: tuple[str, ...], db: str, reason: str | None, author: str | None) -> None:
    """Say that events are one happening."""
    _settle(db, lambda timeline: timeline.decisions.merge(uids, reason=reason, author=author))


@click.command("split")
@click.argument("uid", metavar="EVENT")
@click.argument("mentions", nargs=-1, required=True, type=int, metavar="MENTION...")
@db_option
@signed
def split(uid: str, mentions: tuple[int, ...], db: str, reason: str | None, author: str | None) -> None:
    """Say that mentions tell of something else than the others.

    MENTION is a number as "event history" shows it; those that are named become an event of their own.
    """
    _settle(db, lambda timeline: timeline.decisions.split(uid, mentions, reason=reason, author=author))


@click.command("edit")
@click.argument("uid", metavar="EVENT")
@click.option("--type", "type_", metavar="TYPE", help="store_opening, withdrawal, acquisition ...")
@click.option("--status", metavar="STATUS", help="occurred, planned, rumored or denied.")
@click.option("--date", metavar="EDTF", help='2016-09-20, 2016-09, 2019-09~; "" for none.')
@click.option("--amount", metavar="SUM", help='"300000000 USD"; "" for none.')
@click.option("--round", "round_", metavar="ROUND", help="A, Pre-A, angel.")
@click.option("--stake", metavar="STAKE", help="5%.")
@click.option("--add", multiple=True, metavar="ROLE=NAME", help="Somebody who takes part; may be given several times.")
@click.option("--drop", multiple=True, metavar="ROLE=NAME", help="Somebody who does not.")
@db_option
@signed
def edit(
    uid: str,
    db: str,
    *,
    type_: str | None,
    round_: str | None,
    add: tuple[str, ...],
    drop: tuple[str, ...],
    reason: str | None,
    author: str | None,
    **others: str | None,
) -> None:
    """Correct what an event is.

    What is said holds whatever later articles tell; what they say stays beside it.
    """
    said = {"type": type_, "round": round_, **others}
    fields: dict[str, Any] = {name: value or None for name, value in said.items() if value is not None}
    fields |= {"add": [_pair(one) for one in add], "drop": [_pair(one) for one in drop]}
    _settle(db, lambda timeline: timeline.decisions.edit(uid, reason=reason, author=author, **fields))


def _pair(said: str) -> tuple[str, str]:
    role, mark, name = said.partition("=")
    if not (mark and role.strip() and name.strip()):
        raise click.BadParameter(f"{said!r} is not written as role=name")
    return role.strip(), name.strip()


@click.command("reject")
@click.argument("uid", metavar="EVENT")
@db_option
@signed
def reject(uid: str, db: str, reason: str | None, author: str | None) -> None:
    """Say that this is no event.

    It goes, also when other articles tell it again; what articles say stays.
    """
    _settle(db, lambda timeline: timeline.decisions.reject(uid, reason=reason, author=author))


@click.command("confirm")
@click.argument("uid", metavar="EVENT")
@db_option
@signed
def confirm(uid: str, db: str, reason: str | None, author: str | None) -> None:
    """Say that an event is right.

    Its confidence is 1 from then on.
    """
    _settle(db, lambda timeline: timeline.decisions.confirm(uid, reason=reason, author=author))


@click.command("undo")
@click.argument("decision", metavar="DECISION")
@db_option
@signed
def undo(decision: str, db: str, reason: str | None, author: str | None) -> None:
    """Take a decision back.

    DECISION is its name as "event history" shows it, or the beginning of it. The decision stays on record.
    """
    _settle(db, lambda timeline: timeline.decisions.undo(decision, reason=reason, author=author))


@click.command("history")
@click.argument("uid", metavar="EVENT")
@db_option
@format_option("table", "json")
def history(uid: str, db: str, form: str) -> None:
    """Show an event's mentions, statuses and decisions.

    The mentions have the numbers that "event split" takes.
    """
    from timeline.api import Timeline
    from timeline.errors import QueryError

    with Timeline.open(db) as timeline:
        made = timeline.decisions.history(uid)
        try:
            mentions = timeline.explain(uid).event.mentions
        except QueryError:
            mentions = ()  # rejected, or merged into another
    said = [
        (number, one.published, one.status, one.date, one.source, one.quote)
        for number, one in enumerate(mentions, start=1)
    ]
    columns = ("mention", "published", "status", "date", "source", "quote")
    if form == "json":
        mentioned = [dict(zip(columns, row, strict=True)) for row in said]
        console.print_json([{"mentions": mentioned, "decisions": [_as_dict(one) for one in made]}], "json")
        return
    if said:
        console.print_rows(columns, said, "table")
    else:
        print("The event is not there any more.")
    if made:
        print()
        _print(made)


@click.command("rebuild")
@db_option
@rules_option
@plugins_option
@click.option("--all", "every", is_flag=True, help="Also what was read by the same rules, names and code.")
def rebuild(db: str, *, rules: tuple[str, ...], no_plugins: bool, every: bool) -> None:
    """Read stored articles anew.

    After an upgrade, with other rules or names: only those that were read otherwise. Their files are not needed. What
    they tell now takes the place of what they told, and decisions are replayed over it; those that find nothing to
    speak of any more are named.
    """
    from timeline.api import Timeline

    read = changed = gone = new = 0
    refusals: list[str] = []
    with Timeline.open(db, rules=rules) as timeline:
        articles = timeline.stats().sources
        before = {one.uid for one in timeline.decisions.kept() if one.state == "orphaned"}
        for report in timeline.rebuild(every=every, plugins=not no_plugins):
            read += 1
            changed += report.changed
            gone += report.gone
            new += report.new
            if report.refusal:
                refusals.append(report.refusal)
        lost = [one for one in timeline.decisions.kept() if one.state == "orphaned" and one.uid not in before]
    print(f"{articles} articles: {read} read anew, {changed} tell something else; mentions: {new} new, {gone} gone")
    for one in lost:
        click.echo(f"The decision {one.uid} ({one.kind}) speaks of nothing any more: {one.about}", err=True)
    for refusal in refusals:
        click.echo(f"Error: {refusal}", err=True)
    if refusals:
        raise click.exceptions.Exit(1)


@click.command("list")
@db_option
@click.option("--orphaned", is_flag=True, help="Only those that speak of nothing that is stored here.")
@format_option("table", "json", "csv")
def list_(db: str, orphaned: bool, form: str) -> None:
    """List the decisions about events.

    Each with its state: it stands, was undone, or is orphaned, since what it speaks of is not stored here.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        found = [one for one in timeline.decisions.kept() if one.state == "orphaned" or not orphaned]
    _print(found, form)
    if not found:
        click.echo("There are none.", err=True)


@click.command("export")
@db_option
@click.option("--output", "-o", default="-", metavar="FILE", help="Where to write; standard output otherwise.")
def export(db: str, output: str) -> None:
    """Write out all decisions.

    About events and about names, a JSON object a line, for "decisions import" here or elsewhere.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline, console.written(output) as file:
        timeline.decisions.save(file)


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@db_option
def import_(file: str, db: str) -> None:
    """Take over decisions that were exported.

    Those that are here already change nothing. One that speaks of articles that are not stored waits for them.
    """
    _settle(db, lambda timeline: timeline.decisions.load(file))


def _as_dict(one: Any) -> dict[str, Any]:
    values = (one.uid, one.kind, one.state, one.reason, one.author, one.decided, one.about)
    return dict(zip(_COLUMNS, values, strict=True))


def _print(found: list[Any], form: str = "table") -> None:
    rows = [list(_as_dict(one).values()) for one in found]
    if form == "table":
        rows = [[*row[:5], row[5][:19], row[6][:_SHOWN]] for row in rows]
    if rows or form != "table":
        console.print_rows(_COLUMNS, rows, form)
    sys.stdout.flush()
