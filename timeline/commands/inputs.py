"""The options by which inputs are read, for every command that reads articles."""
# ruff: noqa: PLC0415 - commands load what they need

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from timeline.api import Options

F = TypeVar("F", bound=Callable[..., Any])

_FORMS = ("article", "md", "html", "txt", "jsonl", "json", "csv", "tsv", "parquet", "feed", "warc", "zip", "tar")
_PARTS = ("title", "text", "html", "date", "author", "publisher", "url")
_MB = 1024 * 1024

# --- what is read, how it is read, and how much at most; each is told in the README
_OPTIONS = (
    click.option(
        "--include", multiple=True, metavar="PATTERN", help="Of folders and archives, only files like *.md; repeatable."
    ),
    click.option("--exclude", multiple=True, metavar="PATTERN", help="… and none like drafts/*; repeatable."),
    click.option(
        "--map", "columns", multiple=True, metavar="PART=KEY", help="Which column or key holds what: title=headline."
    ),
    click.option("--as", "as_form", type=click.Choice(_FORMS), help="What the inputs are, whatever their endings."),
    click.option("--max-size", type=click.FloatRange(min=0.001), metavar="MB", help="Of one document.  [default: 20]"),
    click.option("--max-depth", type=click.IntRange(min=1), metavar="N", help="Of HTML elements.  [default: 400]"),
    click.option(
        "--max-unpacked", type=click.FloatRange(min=0.001), metavar="MB", help="Of one archive.  [default: 20000]"
    ),
    click.option(
        "--max-ratio", type=click.IntRange(min=1), metavar="N", help="Of unpacked to packed bytes.  [default: 200]"
    ),
    click.option(
        "--max-redirects", type=click.IntRange(min=0), metavar="N", help="That an address leads through.  [default: 5]"
    ),
    click.option(
        "--delay", type=click.FloatRange(min=0), metavar="S", help="Between requests to a host.  [default: 1]"
    ),
    click.option("--allow-private", "private", is_flag=True, help="Read addresses inside the network, too."),
    click.option("--no-robots", is_flag=True, help="Do not ask robots.txt: for sites of your own."),
    click.option(
        "--max-seconds", type=click.FloatRange(min=0), metavar="S", help="For one document, 0: any.  [default: 60]"
    ),
)


def input_options(command: F) -> F:
    """Give a command these options; it gets them as ``options``."""

    @wraps(command)
    def with_options(**given: Any) -> Any:
        include, exclude, columns, form = (given.pop(name) for name in ("include", "exclude", "columns", "as_form"))
        web = {"private": given.pop("private"), "robots": not given.pop("no_robots")}
        if (delay := given.pop("delay")) is not None:
            web["delay"] = delay
        bounds = {
            name: given.pop(f"max_{name}") for name in ("size", "depth", "unpacked", "ratio", "seconds", "redirects")
        }
        for name in ("size", "unpacked"):
            if bounds[name] is not None:
                bounds[name] = int(bounds[name] * _MB)
        return command(options=_options(include, exclude, columns, form, bounds, web), **given)

    made: Any = with_options
    for option in reversed(_OPTIONS):
        made = option(made)
    return made  # type: ignore[no-any-return]


def _options(
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    columns: tuple[str, ...],
    form: str | None,
    bounds: dict[str, Any],
    web: dict[str, Any],
) -> Options:
    from timeline.api import Limits, Options

    given = {name: value for name, value in bounds.items() if value is not None}
    return Options(
        include=include, exclude=exclude, columns=_columns(columns), form=form or "", limits=Limits(**given), **web
    )


def _columns(given: tuple[str, ...]) -> dict[str, str]:
    columns = {}
    for one in given:
        part, sign, key = one.partition("=")
        part = {"published": "date", "body": "text", "headline": "title", "link": "url"}.get(part.strip(), part.strip())
        if not sign or part not in _PARTS or not key.strip():
            raise click.BadParameter(
                f"{one!r} is not PART=KEY, with PART one of {', '.join(_PARTS)}", param_hint="--map"
            )
        columns[part] = key.strip()
    return columns
