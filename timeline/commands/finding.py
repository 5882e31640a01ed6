"""What the finders see: the commands ``times``, ``entities`` and ``explain``."""
# ruff: noqa: PLC0415 - commands load what they need

from __future__ import annotations

import click

from timeline import console
from timeline.commands.group import fail_if, one_line
from timeline.commands.options import db_option, format_option, paths_argument, published_option
from timeline.commands.rules import rules_option
from timeline.errors import TimelineError


@click.command()
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


@click.command()
@paths_argument
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
        click.echo(f"Error: {one_line(refusal)}", err=True)

    if view:
        from dataclasses import asdict

        from timeline.out.named import print_named

        print_named(asdict(sentence) for sentence in api.named_sentences(paths, refuse=refuse))
    else:
        console.print_json(api.entities_in(paths, refuse=refuse))
    fail_if(refusals)


@click.command()
@click.argument("what", nargs=-1, required=True, metavar="PATH|EVENT...")
@db_option
@published_option
@rules_option
@click.option("--sentence", metavar="WORDS", help="Only sentences with these words, whether they tell an event or not.")
@click.option("--all", "every", is_flag=True, help="Every sentence in which a word stands that could tell an event.")
@format_option("text", "json")
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
        click.echo(f"Error: {one_line(refusal)}", err=True)

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
    fail_if(refusals)


def _is_uid(word: str) -> bool:
    """Whether this names a stored event: hexadecimal digits that are no file's name."""
    from pathlib import Path

    return 4 <= len(word) <= 20 and set(word) <= set("0123456789abcdef") and not Path(word).exists()
