"""Rows of CSV and TSV files and of Parquet files to articles."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import IO

from timeline.documents import encoding_of
from timeline.errors import DocumentError, NoArticles
from timeline.inputs.article import Article, Options
from timeline.inputs.records import article_of, holds_text

_SAMPLE = 64 * 1024


def articles_of_csv(file: IO[bytes], name: str, options: Options) -> Iterator[Article]:
    """An article for each row of a table whose first row names the columns, with commas, semicolons or bars."""
    yield from _rows(file, name, options, ",;\t|")


def articles_of_tsv(file: IO[bytes], name: str, options: Options) -> Iterator[Article]:
    """Likewise, with tabs."""
    yield from _rows(file, name, options, "\t")


def _rows(file: IO[bytes], name: str, options: Options, marks: str) -> Iterator[Article]:
    buffered = file if isinstance(file, io.BufferedReader) else io.BufferedReader(_Raw(file), _SAMPLE)
    sample = buffered.peek(_SAMPLE)[:_SAMPLE]
    encoding = encoding_of(sample)
    text = io.TextIOWrapper(buffered, encoding=encoding, errors="replace", newline="")
    first = sample.decode(encoding, "replace").split("\n", 1)[0]
    mark = max(marks, key=first.count)
    csv.field_size_limit(options.limits.size)
    rows = csv.reader(_bounded(text, name, options), delimiter=mark)
    header: list[str] | None = None
    number = 0
    try:
        for row in rows:
            if not any(row):
                continue
            if header is None:
                header = [cell.strip().lstrip("\ufeff") for cell in row]
                _known(header, name, options)
                continue
            number += 1
            record = {key: cell for key, cell in zip(header, row, strict=False) if cell}
            yield article_of(dict.fromkeys(header, "") | record, f"{name}#{number}", options.columns)
    except csv.Error as error:
        raise DocumentError(
            f"row {number + 1} cannot be read ({error})", where=name, remedy="Check the quotes around there"
        ) from error
    finally:
        text.detach()


def articles_of_parquet(file: IO[bytes], name: str, options: Options) -> Iterator[Article]:
    """An article for each row; a few hundred rows are in memory at a time."""
    try:
        from pyarrow import ArrowException, parquet  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise DocumentError(
            "is Parquet, for which a library is needed",
            where=name,
            remedy='Install it: pip install "timeline-events[parquet]"',
        ) from error
    if not file.seekable():
        raise DocumentError("Parquet cannot be read from a stream", where=name, remedy="Unpack it to a file")
    try:
        table = parquet.ParquetFile(file)
        _known(table.schema_arrow.names, name, options)
        number = 0
        for batch in table.iter_batches(batch_size=128):
            for record in batch.to_pylist():
                number += 1
                yield article_of(record, f"{name}#{number}", options.columns)
    except (ArrowException, OSError) as error:
        what = " ".join(str(error).split())[:200]
        raise DocumentError(f"cannot be read as Parquet ({what})", where=name, remedy="Check the file") from error


def _known(header: list[str], name: str, options: Options) -> None:
    if not holds_text(header, options.columns):
        listed = ", ".join(repr(key[:40]) for key in header[:12])
        raise NoArticles(
            f"no column is known to hold the articles' text; it has {listed}",
            where=name,
            remedy="Name it with --map text=COLUMN",
        )


def _bounded(text: io.TextIOWrapper, name: str, options: Options) -> Iterator[str]:
    """The lines, none longer than a document may be; NULs are no text."""
    limit = options.limits.size
    while line := text.readline(limit + 1):
        if len(line) > limit:
            raise DocumentError(
                f"has a line of more than {limit // 1024 // 1024 or 1} MB",
                where=name,
                remedy="Check the file, or allow more with --max-size",
            )
        yield line.replace("\0", "")


class _Raw(io.RawIOBase):
    """Any stream of bytes as one that can be buffered."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        data = self._file.read(len(view))
        view[: len(data)] = data
        return len(data)
