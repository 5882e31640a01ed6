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


class Counter:
    """How far the reading has come, on standard error, on a terminal only; remarks stand on lines of their own."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()
        self._count = 0

    def step(self) -> None:
        """One more."""
        self._count += 1
        if self._shown and (self._count < 20 or self._count % 16 == 0):
            self._show()

    def say(self, remark: str) -> None:
        """A line of text."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
        click.echo(remark, err=True)

    def end(self) -> None:
        """Leave the number as it is."""
        if self._shown and self._count:
            self._show()
            click.echo(err=True)
        self._shown = False

    def _show(self) -> None:
        sys.stderr.write(f"\r\x1b[KReading articles: {self._count}")
        sys.stderr.flush()


@contextmanager
def counter() -> Iterator[Counter]:
    """A counter of what is read."""
    made = Counter()
    try:
        yield made
    finally:
        made.end()


@contextmanager
def report(path: str | None) -> Iterator[Callable[[dict[str, Any]], None]]:
    """What writes a JSON line for each input to a file, as it goes; nothing where none is wanted."""
    if path is None:
        yield lambda _line: None
        return
    import json

    try:
        file = click.open_file(path, "w", encoding="utf-8", errors="backslashreplace")
    except OSError as refused:
        raise click.FileError(path, refused.strerror or "") from refused

    def note(line: dict[str, Any]) -> None:
        print(json.dumps(line, ensure_ascii=False), file=file)

    with file:
        yield note


def print_json(items: Iterable[Any], form: str = "jsonl", file: TextIO | None = None) -> None:
    """A line each, or all in one array."""
    import json

    if form == "json":
        print(json.dumps(list(items), ensure_ascii=False, indent=2), file=file)
    else:
        for item in items:
            print(json.dumps(item, ensure_ascii=False), file=file)


def print_rows(columns: Sequence[str], rows: Sequence[Sequence[Any]], form: str, file: TextIO | None = None) -> None:
    """Rows as a table that knows how wide Chinese is, as JSON objects in an array or a line each, or as CSV."""
    if form in ("json", "jsonl"):
        print_json([dict(zip(columns, map(_plain, row), strict=True)) for row in rows], form, file)
    elif form == "csv":
        import csv

        writer = csv.writer(file or sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_harmless(cell) for cell in row] for row in rows)
    else:
        cells = [[_one_line(cell) for cell in row] for row in (columns, *rows)]
        widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
        for row in cells:
            padded = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
            print("  ".join(padded).rstrip(), file=file)


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
