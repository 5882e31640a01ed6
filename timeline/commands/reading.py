"""Articles in: the commands ``ingest`` and ``extract``."""
# ruff: noqa: PLC0415 - commands load what they need

from __future__ import annotations

from typing import Any

import click

from timeline import console
from timeline.commands.group import Interrupted, fail_if, one_line
from timeline.commands.inputs import input_options
from timeline.commands.options import db_option, format_option, paths_argument, published_option
from timeline.commands.rules import Remarks, plugins_option, rules_option
from timeline.errors import TimelineError


@click.command()
@paths_argument
@db_option
@published_option
@rules_option
@plugins_option
@click.option("--dry-run", is_flag=True, help="Show the events of new articles and write nothing.")
@click.option(
    "--report", "report_to", metavar="FILE", help="Write a JSON line on each input: what became of it, and why."
)
@input_options
def ingest(
    paths: tuple[str, ...],
    db: str,
    published: str | None,
    *,
    rules: tuple[str, ...],
    no_plugins: bool,
    dry_run: bool,
    report_to: str | None,
    options: Any,
) -> None:
    """Store the events of articles.

    PATH is a file, a folder, a pattern ("news/**/*.md") or "-" for standard input: Markdown, HTML, text, JSON Lines,
    JSON, CSV, TSV, Parquet, feeds, and zip, tar, gz and zst of them. Articles that are stored already change nothing.
    One that cannot be read is refused with a line on standard error, and the others go on. Rules that the database
    keeps ("timeline rules add") take part. Exit status: 0 all read, 1 some refused, 2 nothing could be done.
    """
    from timeline.api import Timeline, events_of

    sums = {"new": 0, "unchanged": 0, "refused": 0, "skipped": 0}
    new = known = foreign = 0
    remarks = Remarks()
    with Timeline.open(db, rules=rules) as timeline, console.report(report_to) as note, console.counter() as counter:
        reports = timeline.ingest(paths, published=published, dry_run=dry_run, plugins=not no_plugins, options=options)
        try:
            for report in reports:
                sums[report.state] += 1
                new += report.events_new
                known += report.events_known
                foreign += report.is_foreign
                if report.refusal:
                    counter.say(f"Error: {' '.join(report.refusal.split())}")
                for fault in report.faults:
                    remarks(fault)
                if dry_run and report.extraction:
                    for event in events_of(report.extraction):
                        print(event)
                note(report.as_dict())
                counter.step()
        except KeyboardInterrupt as interrupt:
            kept = "Nothing was written" if dry_run else f"{sums['new']} new articles are stored, whole"
            raise Interrupted(f"Interrupted. {kept}; the same command goes on from here.") from interrupt
        finally:
            counter.end()
            remarks.end()
    skipped = sums.pop("skipped")
    count = sum(sums.values())
    states = ", ".join(f"{number} {state}" for state, number in sums.items())
    beside = f", {skipped} other files skipped" if skipped else ""
    if foreign:
        beside += f", {foreign} in other languages than Chinese and English, kept without events"
    print(f"{count} article{'' if count == 1 else 's'}: {states}{beside}; events: {new} new, {known} known")
    fail_if(range(sums["refused"]))


@click.command()
@paths_argument
@format_option("jsonl", "json")
@published_option
@rules_option
@plugins_option
@input_options
def extract(
    paths: tuple[str, ...],
    form: str,
    published: str | None,
    *,
    rules: tuple[str, ...],
    no_plugins: bool,
    options: Any,
) -> None:
    """Print the events of articles; needs no database.

    One JSON object a line: source, type, status, date (EDTF), participants, amount, quotes with their offsets, rule.
    """
    from timeline import api

    refusals: list[TimelineError] = []

    def refuse(refusal: TimelineError) -> None:
        refusals.append(refusal)
        click.echo(f"Error: {one_line(refusal)}", err=True)

    remarks = Remarks()
    events = api.extract(
        paths,
        published=published,
        refuse=refuse,
        rules=rules,
        plugins=not no_plugins,
        remark=remarks,
        options=options,
    )
    console.print_json((event.as_dict() for event in events), form)
    remarks.end()
    fail_if(refusals)
