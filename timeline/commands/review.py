"""The command ``timeline review``: doubts one by one, a key for each answer.

Thin over ``Timeline.doubts``, ``Timeline.decisions`` and ``Timeline.names``.
"""
# ruff: noqa: PLC0415 - see cli

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from timeline.commands.options import db_option
from timeline.errors import TimelineError

if TYPE_CHECKING:
    from timeline.api import Timeline
    from timeline.reviewing import Doubt

LOOKS = ("conflict", "merge", "unsure", "name")
_EVENT_KEYS = "[c]onfirm  [r]eject  [s]plit  [d]ate  [n]ext  [u]ndo  [q]uit"
_NAME_KEYS = "[a]dd  [l]ias of  [x] no entity  [n]ext  [q]uit"


def add_to(group: click.Group) -> None:
    """Give the group the command ``review``."""
    group.add_command(review)


@click.command("review")
@click.option("--only", multiple=True, type=click.Choice(LOOKS), help="Only this kind; may be given several times.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=50, show_default=True, metavar="N", help="At most so many of each."
)
@click.option("--author", envvar="TIMELINE_AUTHOR", show_envvar=True, metavar="NAME", help="Who says so.")
@db_option
def review(only: tuple[str, ...], limit: int, author: str | None, db: str) -> None:
    """Look at what is doubtful, one by one.

    Articles that disagree, those taken to be one on little ground, events that are not sure, names that no catalog has:
    with the words side by side. One key answers, and each answer is a decision that is kept.
    """
    from timeline.api import Timeline
    from timeline.out.review import print_doubt

    shown = kept = 0
    with Timeline.open(db) as timeline:
        for doubt in timeline.doubts(only or LOOKS, limit=limit):
            shown += 1
            print_doubt(doubt)
            answer = _answer_event if doubt.event is not None else _answer_name
            done = _until_answered(lambda key, act=answer, of=doubt: act(timeline, of, key, author), doubt)
            kept += done == "kept"
            if done == "quit":
                break
        left = "" if shown else "Nothing is doubtful. "
    print(f"{left}{shown} looked at, {kept} decided.")


def _until_answered(act: Any, doubt: Doubt) -> str:
    """Ask for keys until one of them settles it: "kept", "next" or "quit"."""
    while True:
        click.echo(f"{_EVENT_KEYS if doubt.event else _NAME_KEYS} > ", nl=False)
        try:
            key = click.getchar()
        except (EOFError, KeyboardInterrupt):
            key = "q"
        click.echo(key if key.isprintable() else "")
        if key in ("", "q", "\x03", "\x04", "\x1b"):
            return "quit"
        if key in ("n", " ", "\r", "\n"):
            return "next"
        try:
            said = act(key)
        except TimelineError as refusal:
            click.echo(f"Error: {refusal}", err=True)
            continue
        if said is not None:
            click.echo(str(said))
            if key != "u":
                return "kept"


def _answer_event(timeline: Timeline, doubt: Doubt, key: str, author: str | None) -> object | None:
    desk, event = timeline.decisions, doubt.event
    if event is None:
        return None
    uid = event.event.uid
    if key == "c":
        return desk.confirm(uid, author=author)
    if key == "u":
        made = [one for one in desk.kept() if one.state == "stands" and one.kind != "undo"]
        return desk.undo(made[-1].uid, author=author) if made else "There is nothing to undo."
    if key == "r":
        return desk.reject(uid, reason=_reason(), author=author)
    if key == "s":
        numbers = click.prompt("Which mentions tell of something else (1 3)", default="", show_default=False)
        chosen = [int(word) for word in numbers.replace(",", " ").split() if word.isdigit()]
        return desk.split(uid, chosen, reason=_reason(), author=author)
    if key == "d":
        date = click.prompt("The date (2016-09-20)", default="", show_default=False)
        return desk.edit(uid, date=date, reason=_reason(), author=author)
    return None


def _answer_name(timeline: Timeline, doubt: Doubt, key: str, author: str | None) -> object | None:
    desk, name = timeline.names, doubt.name
    if name is None:
        return None
    if key == "a":
        kind = click.prompt("Its kind", default=name.kind)
        return desk.add(name.name, kind=kind, reason=_reason(), author=author)
    if key == "l":
        entity = click.prompt("Another name of", default=name.alike[0] if name.alike else "", show_default=True)
        return desk.alias(name.name, entity, reason=_reason(), author=author)
    if key == "x":
        return desk.reject(name.name, reason=_reason(), author=author)
    return None


def _reason() -> str | None:
    return click.prompt("Why", default="", show_default=False) or None
