"""console: values in, lines on a terminal or in a pipe out: any character, JSON, rows, a bar while one waits.

Loads nothing at the top that ``timeline --help`` would wait for.
"""
# ruff: noqa: PLC0415 - see above

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TextIO

import click


def say_anything(stream: TextIO | Any) -> None:
    """Let no character crash a console that lacks it: it is written as in JSON, so that JSON stays JSON."""
    import codecs

    def escaped(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
        codes = (int.from_bytes(units[at : at + 2], "big") for at in range(0, len(units), 2))
        return "".join(f"\\u{code:04x}" for code in codes), error.end

    codecs.register_error("timeline.json", escaped)
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="timeline.json")


@contextmanager
def written(path: str) -> Iterator[TextIO]:
    """A file that appears when it is complete and leaves an older one alone until then; "-" is standard output."""
    if path == "-":
        yield sys.stdout
        return
    import os
    from pathlib import Path

    to = Path(path)
    if to.is_dir():
        raise click.FileError(path, "it is a folder")
    if to.exists() and not to.is_file():  # /dev/stdout, a pipe: nothing to put a file in the place of
        with to.open("w", encoding="utf-8", errors="backslashreplace") as file:
            yield file
        return
    made = to.with_name(f".{to.name}.{os.getpid()}.part")
    try:
        with made.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            yield file
        made.replace(to)
    except OSError as refused:
        raise click.FileError(path, refused.strerror or "") from refused
    finally:
        made.unlink(missing_ok=True)


@contextmanager
def progress(length: int) -> Iterator[Callable[[int], None]]:
    """A bar on standard error, on a terminal only; gives what moves it on."""
    if sys.stderr.isatty() and length > 1:
        with click.progressbar(length=length, label="Reading articles", file=sys.stderr) as bar:
            yield bar.update
    else:
        yield lambda _steps: None


def print_json(items: Iterable[Any], form: str = "jsonl") -> None:
    """A line each, or all in one array."""
    import json

    if form == "json":
        print(json.dumps(list(items), ensure_ascii=False, indent=2))
    else:
        for item in items:
            print(json.dumps(item, ensure_ascii=False))


def print_rows(columns: Sequence[str], rows: Sequence[Sequence[Any]], form: str) -> None:
    """Rows as a table that knows how wide Chinese is, as an array of JSON objects, or as CSV."""
    if form == "json":
        print_json([dict(zip(columns, map(_plain, row), strict=True)) for row in rows], "json")
    elif form == "csv":
        import csv

        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_harmless(cell) for cell in row] for row in rows)
    else:
        cells = [[_one_line(cell) for cell in row] for row in (columns, *rows)]
        widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
        for row in cells:
            padded = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
            print("  ".join(padded).rstrip())


def _plain(value: Any) -> Any:
    """The value as JSON can have it: a date or a sum of PostgreSQL's as text."""
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)


def _harmless(value: Any) -> Any:
    """No cell is a formula to a spreadsheet: articles are not to be trusted with that."""
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")) else value


def _one_line(value: Any) -> str:
    """Without line breaks and without characters that steer a terminal."""
    text = "" if value is None else str(value)
    return "".join(char if char.isprintable() else " " for char in text)


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)
