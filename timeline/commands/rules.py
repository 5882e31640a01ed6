"""The commands ``timeline rules …``, and what other commands say of rules and of other people's extractors.

Thin over ``timeline.api``; at the top stand click and what it needs.
"""
# ruff: noqa: PLC0415 - see above

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from timeline import console
from timeline.commands.options import db_option, format_option
from timeline.errors import ExtractorError, OtherLanguage, TimelineError

if TYPE_CHECKING:
    from timeline.api import Tried

rules_option = click.option(
    "--rules",
    multiple=True,
    type=click.Path(),
    envvar="TIMELINE_RULES",
    show_envvar=True,
    metavar="FILE",
    help="Rules of your own, besides the shipped ones; may be given several times.",
)
plugins_option = click.option(
    "--no-plugins", is_flag=True, help="Leave out the extractors of other packages that are installed."
)
_file = click.argument("file", metavar="FILE", type=click.Path())


def add_to(group: click.Group) -> None:
    """Put the commands into the group, in the order of use."""
    for command in (check, test, add, list_, remove):
        group.add_command(command)


class Remarks:
    """Says of each extractor what was wrong with it first, and at the end how often more."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def __call__(self, fault: TimelineError) -> None:
        """Take a fault."""
        if isinstance(fault, OtherLanguage):
            click.echo(f"Note: {' '.join(str(fault).split())}", err=True)
            return
        name = fault.extractor if isinstance(fault, ExtractorError) else ""
        self._counts[name] += 1
        if self._counts[name] == 1:
            click.echo(f"Warning: {' '.join(str(fault).split())}", err=True)

    def end(self) -> None:
        """Nothing more comes."""
        for name, count in self._counts.items():
            if count > 1:
                click.echo(f"Warning: the extractor {name!r} failed {count - 1} more times.", err=True)


@click.command("check")
@_file
def check(file: str) -> None:
    """Check a file of rules.

    Each fault is a line with its place in the file, and the exit status is 1.
    """
    from timeline.api import check_rules, load_rules

    faults = check_rules(file)
    for fault in faults:
        print(" ".join(str(fault).split()))
    if faults:
        click.echo(f"{_count(len(faults), 'fault')} found.", err=True)
        raise click.exceptions.Exit(1)
    rules = load_rules(file)
    [read] = rules.files
    counts = (
        *((read.types, "type"), (read.frames, "frame"), (read.words, "trigger")),
        *((read.vetoes, "veto"), (read.examples, "example")),
    )
    print(f"{file}: {', '.join(_count(len(found), name) for found, name in counts)}; {read.fingerprint[:12]}")


@click.command("test")
@_file
def test(file: str) -> None:
    """Run the examples that a file of rules carries.

    Each that comes out otherwise is shown, with what was expected and what was found, and the exit status is 1.
    """
    from timeline.api import load_rules, try_examples

    tried = list(try_examples(load_rules(file)))
    wrong = [one for one in tried if not one.right]
    for one in wrong:
        _show(one)
    print(f"{_count(len(tried), 'example')}: {len(tried) - len(wrong)} right, {len(wrong)} wrong")
    if wrong:
        raise click.exceptions.Exit(1)


def _show(tried: Tried) -> None:
    from timeline.api import as_expected

    print(f"{tried.where}: {' '.join(tried.example.text.split())}")
    for event in tried.example.expect:
        print(f"  expected  {event}{'  (missing)' if event in tried.missing else ''}")
    if not tried.example.expect:
        print("  expected  nothing")
    for happening in tried.found:
        print(f"  got       {as_expected(happening)}{'  (unexpected)' if happening in tried.unexpected else ''}")
    if not tried.found:
        print("  got       nothing")


@click.command("add")
@_file
@db_option
def add(file: str, db: str) -> None:
    """Let rules take part in every later ingest.

    They are kept in the database under the name of FILE, in place of older ones of that name. Articles that are stored
    already are not read again.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        kept = timeline.rules.add(file)
    print(f"{kept.name}: {_count(len(kept.frames), 'frame')}; {kept.fingerprint[:12]}")


@click.command("list")
@db_option
@format_option("table", "json", "csv")
def list_(db: str, form: str) -> None:
    """List the rules that a database keeps.

    Those that take part in ingests are standing; the others did once, and are kept to tell by what a run was made.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        kept = timeline.rules.list()
    columns = ("name", "standing", "fingerprint", "added", "runs")
    rows = [(one.name, "yes" if one.standing else "no", one.fingerprint[:12], one.added, one.runs) for one in kept]
    console.print_rows(columns, rows, form)
    if not kept:
        click.echo("There are no rules but the shipped ones.", err=True)


@click.command("remove")
@click.argument("name")
@db_option
def remove(name: str, db: str) -> None:
    """Let rules take part no longer.

    NAME is that of "timeline rules list". What they found stays.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        timeline.rules.remove(name)
    print(f"{name}: takes part no longer")


def _count(number: int, what: str) -> str:
    plural = {"veto": "vetoes"}.get(what, f"{what}s")
    return f"{number} {what if number == 1 else plural}"
