"""cli: what is typed in, printed answers and an exit status out.

Each command parses, calls the library and prints: what a command does, ``timeline.api`` does in one call. Results go to
standard output, remarks to standard error. Exit status: 0 done, 1 refused (wholly or some articles), 2 misspelled or no
usable database, 130 interrupted. At the top stand click and errors alone, so that ``--help`` answers at once; commands
load what they need.
"""
# ruff: noqa: PLC0415 - see above

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

import click

from timeline import cli_catalog, cli_events, cli_feeds, cli_review, cli_rules, cli_store, console
from timeline.cli_inputs import input_options
from timeline.cli_rules import plugins_option, rules_option
from timeline.errors import StoreError, TimelineError
from timeline.options import as_of_option, db_option, format_option, opened


class Interrupted(click.ClickException):
    """Ctrl-C: the status that shells expect, and a word on what became of the data."""

    exit_code = 130

    def show(self, file: Any = None) -> None:
        """The message as it is: nothing went wrong."""
        click.echo(f"\n{self.message}", err=True)


class Unusable(click.ClickException):
    """The database cannot be used as it is: nothing was done."""

    exit_code = 2


class Commands(click.Group):
    """Shows what timeline refuses as one line; lets a bug keep its traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except StoreError as refusal:
            raise Unusable(_one_line(refusal)) from refusal
        except TimelineError as refusal:
            raise click.ClickException(_one_line(refusal)) from refusal
        except KeyboardInterrupt as interrupt:
            raise Interrupted("Interrupted.") from interrupt

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of use, not of the alphabet."""
        return list(self.commands)


def main() -> None:
    """The command ``timeline``."""
    console.say_anything(sys.stdout)
    console.say_anything(sys.stderr)
    cli(prog_name="timeline")


def _one_line(refusal: TimelineError) -> str:
    return " ".join(str(refusal).split())


# --- options that several commands have ----------------------------------------------------------------------------

_paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
_published = click.option(
    "--published", metavar="DATE", help="When articles that do not say so were published: 2021-04-20."
)
_db, _format = db_option, format_option


def _version(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        from timeline import __version__

        click.echo(f"timeline {__version__}")
        ctx.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Say the version.")
def cli() -> None:
    """Read Chinese and English business news and keep what happened: who, what, where, when, in whose words."""


# --- reading -------------------------------------------------------------------------------------------------------


@cli.command()
@_paths
@_db
@_published
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
    remarks = cli_rules.Remarks()
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
    _fail_if(range(sums["refused"]))


def _fail_if(refusals: Iterable[object]) -> None:
    if any(True for _ in refusals):
        raise click.exceptions.Exit(1)


@cli.command()
@_paths
@_format("jsonl", "json")
@_published
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
        click.echo(f"Error: {_one_line(refusal)}", err=True)

    remarks = cli_rules.Remarks()
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
    _fail_if(refusals)


@cli.command()
@click.argument("file", default="-", metavar="[FILE|-]")
@click.option("--published", metavar="DATE", help="The day from which relative dates count, where the text has none.")
@click.option("--jsonl", "cases", is_flag=True, help="FILE holds cases: id, language, text, reference, prefer.")
@click.option("--explain", is_flag=True, help="Say why: by which rule, counted from what.")
def times(file: str, published: str | None, cases: bool, explain: bool) -> None:
    """Print the dates in a text.

    One JSON object a line: text, start, end (in code points of the text as read), edtf.
    """
    from timeline import api

    if cases:
        with click.open_file(file, encoding="utf-8", errors="surrogateescape") as lines:
            for line in api.time_cases(lines):
                print(line)
    else:
        console.print_json(api.times_in(file, published=published, reasons=explain))


@cli.command()
@_paths
@click.option("--view", is_flag=True, help="For people: the sentences with their names marked.")
def entities(paths: tuple[str, ...], view: bool) -> None:
    """Print the names in articles.

    One JSON object a line: source, text, start, end, name, kind, provisional (not in the catalog). With --view the
    sentences, and for each name its kind, its key, and whether the catalog has it or it was discovered.
    """
    from timeline import api

    refusals: list[TimelineError] = []

    def refuse(refusal: TimelineError) -> None:
        refusals.append(refusal)
        click.echo(f"Error: {_one_line(refusal)}", err=True)

    if view:
        from dataclasses import asdict

        from timeline.out.named import print_named

        print_named(asdict(sentence) for sentence in api.named_sentences(paths, refuse=refuse))
    else:
        console.print_json(api.entities_in(paths, refuse=refuse))
    _fail_if(refusals)


@cli.command()
@click.argument("what", nargs=-1, required=True, metavar="PATH|EVENT...")
@_db
@_published
@rules_option
@click.option("--sentence", metavar="WORDS", help="Only sentences with these words, whether they tell an event or not.")
@click.option("--all", "every", is_flag=True, help="Every sentence in which a word stands that could tell an event.")
@_format("text", "json")
def explain(
    what: tuple[str, ...],
    db: str,
    form: str,
    *,
    published: str | None,
    rules: tuple[str, ...],
    sentence: str | None,
    every: bool,
) -> None:
    """Say why events are there, or are not.

    Of an article (PATH): the sentences that tell events, with what was found in them, the rule, what filled each role,
    what gave the date and the status, and which other candidates were refused, and why. Of a stored event (EVENT, its
    uid or the beginning of it): its mentions, and why they are taken to be one.
    """
    from timeline import api
    from timeline.out.explain import print_explanations, print_stored

    refusals: list[TimelineError] = []

    def refuse(refusal: TimelineError) -> None:
        refusals.append(refusal)
        click.echo(f"Error: {_one_line(refusal)}", err=True)

    uids = [one for one in what if _is_uid(one)]
    with api.Timeline.open(db) as timeline:
        stored = [timeline.explain(uid).as_dict() for uid in uids]
    paths = [one for one in what if one not in uids]
    articles = api.explain(paths, published=published, every=bool(sentence), refuse=refuse, rules=rules)
    if sentence:
        articles = (article.about(sentence) for article in articles)
    elif not every:
        articles = (article.telling() for article in articles)
    explained = (article.as_dict() for article in articles)
    if form == "json":
        console.print_json([*stored, *explained], "json")
    else:
        print_stored(stored)
        print_explanations(explained)
    _fail_if(refusals)


def _is_uid(word: str) -> bool:
    """Whether this names a stored event: hexadecimal digits that are no file's name."""
    from pathlib import Path

    return 4 <= len(word) <= 20 and set(word) <= set("0123456789abcdef") and not Path(word).exists()


# --- asking --------------------------------------------------------------------------------------------------------


@cli.command()
@_db
@click.option("--who", multiple=True, metavar="NAME", help="Who took part, in whatever role; any script.")
@click.option("--brand", multiple=True, metavar="NAME", help="A brand that took part: COACH, 路易威登.")
@click.option("--platform", multiple=True, metavar="NAME", help="A platform that took part: Tmall, 京东.")
@click.option("--company", multiple=True, metavar="NAME", help="A company that took part.")
@click.option("--type", "types", multiple=True, metavar="TYPE", help="store_opening, withdrawal, acquisition ...")
@click.option(
    "--status", multiple=True, metavar="STATUS", help="occurred, planned, rumored or denied; else the first two."
)
@click.option("--since", metavar="DATE", help='2015, 2016-09, "3 months ago".')
@click.option("--until", metavar="DATE", help="Likewise; the whole of that year or month counts.")
@click.option("--source", metavar="TEXT", help="Part of an article's path, address or publisher.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many.")
@as_of_option
@_format("table", "json", "csv", "jsonl")
def show(db: str, as_of: str | None, types: tuple[str, ...], form: Any, **filters: Any) -> None:
    """Show events, oldest first.

    A line each: date, type (and status, where it did not simply occur), who, the article's words, the article.

    Options that name things may be given several times, for one or the other. What is rumored or denied is shown only
    when asked for with --status.
    """
    from timeline.api import write

    with opened(db, as_of) as timeline:
        found = timeline.events(type=types, **filters)
    write(found, form, sys.stdout)
    if not found:
        click.echo("No event is like that.", err=True)


@cli.command()
@_db
@as_of_option
@_format("jsonl", "json", "csv")
@click.option("--output", "-o", default="-", metavar="FILE", help="Where to write; standard output otherwise.")
def export(db: str, as_of: str | None, form: Any, output: str) -> None:
    """Write out all events, with their sources.

    All of them, whatever their status. A file appears when it is complete; one of that name stays as it is until then.
    """
    with opened(db, as_of) as timeline, console.written(output) as file:
        timeline.export(form, file)


cli_store.add_search(cli)


@cli.command()
@click.argument("statement", metavar="STATEMENT")
@_db
@click.option(
    "--limit", type=click.IntRange(min=1), default=1000, show_default=True, metavar="N", help="At most so many rows."
)
@click.option("--seconds", type=float, default=5.0, show_default=True, metavar="S", help="Give up after so long.")
@as_of_option
@_format("table", "json", "jsonl", "csv", "parquet")
@click.option("--output", "-o", default="-", metavar="FILE", help="Where to write; standard output otherwise.")
def sql(statement: str, db: str, as_of: str | None, *, limit: int, seconds: float, form: str, output: str) -> None:
    """Answer a SELECT.

    The README lists the views and their columns. Nothing can be changed. STATEMENT may be "-": it is then read from
    standard input. Parquet keeps numbers and days as such, and needs a FILE.
    """
    from timeline.api import write_parquet

    if statement == "-":
        statement = sys.stdin.read()
    if form == "parquet" and output == "-":
        raise click.UsageError("Parquet is for files: name one with --output.")
    with opened(db, as_of) as timeline:
        answer = timeline.sql(statement, limit=limit, seconds=seconds)
    if form == "parquet":
        write_parquet(answer, output)
    else:
        with console.written(output) as file:
            console.print_rows(answer.columns, answer.rows, form, file)
    if answer.more:
        click.echo(f"There are more rows than {limit}; ask for them with --limit.", err=True)


@cli.command()
@_db
@as_of_option
@_format("table", "json")
def stats(db: str, as_of: str | None, form: str) -> None:
    """Count events, sources and names."""
    from dataclasses import asdict

    with opened(db, as_of) as timeline:
        counted = asdict(timeline.stats())
    if form == "json":
        console.print_json([counted])
        return
    for name, value in counted.items():
        if isinstance(value, dict):
            print(f"{name}:")
            for key, number in value.items():
                print(f"  {key:<18} {number:>8}")
        else:
            print(f"{name:<20} {value:>8}")


# --- looking after it ----------------------------------------------------------------------------------------------


@cli.group(cls=Commands)
def catalog() -> None:
    """Look names up, and decide about unknown ones."""


cli_catalog.add_to(catalog)


@cli.group(cls=Commands)
def event() -> None:
    """Say what is right and wrong about events."""


@cli.group(cls=Commands)
def decisions() -> None:
    """Look at the decisions about events, and share them."""


cli_events.add_to(event, decisions)
cli_review.add_to(cli)
cli_events.add_rebuild(cli)


@cli.group(cls=Commands)
def feeds() -> None:
    """Keep a collection of feeds, and ask it for what is new."""


cli_feeds.add_to(feeds)


@cli.group(cls=Commands)
def rules() -> None:
    """Check, try and keep rules of your own."""


cli_rules.add_to(rules)


@cli.group(cls=Commands)
def db() -> None:
    """Look after the database's schema."""


@db.command("upgrade")
@_db
@click.option("--no-backup", is_flag=True, help="Make no copy of a SQLite file before it is changed.")
@click.option("--sql", "only_sql", is_flag=True, help="Print the SQL and change nothing.")
def db_upgrade(db: str, *, no_backup: bool, only_sql: bool) -> None:
    """Bring the schema to this version's.

    The data stays. A SQLite file is made where there is none; one that has to change is first copied to
    FILE.REVISION.bak. Administrators run what --sql prints, then "timeline db reindex".
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        if only_sql:
            print("\n".join(timeline.upgrade_sql()))
        else:
            print(timeline.upgrade(backup=not no_backup))


@db.command("current")
@_db
def db_current(db: str) -> None:
    """Say the revision that the schema is at."""
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        print(timeline.revision() or "empty")


@db.command("digest")
@_db
@click.option("--parts", is_flag=True, help="Of articles, mentions, participants and events each by itself too.")
def db_digest(db: str, parts: bool) -> None:
    """Print a digest of the content.

    The same articles and decisions give the same one, in whatever order they came, however often, on either database.
    It covers what articles say, whom that means, and the events; not the paths of files, nor the log of decisions.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        found = timeline.digest()
    for part, digest in found.items():
        if parts or part == "all":
            print(f"{part:<12}  {digest}" if parts else digest)


@db.command("check")
@_db
def db_check(db: str) -> None:
    """Compare the database with this version.

    Each difference is a line, and the exit status is 1.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        problems = timeline.check()
    for problem in problems:
        print(problem)
    if not problems:
        print("sound")
    _fail_if(problems)


cli_store.add_to(db)
