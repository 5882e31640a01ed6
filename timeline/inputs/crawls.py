"""The pages of a crawl, in WARC files such as CC-NEWS has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from timeline.documents import too_large
from timeline.errors import DocumentError
from timeline.inputs.article import Article, Options

_READ = ("text/html", "application/xhtml+xml", "text/plain")


def articles_of_warc(file: IO[bytes], name: str, options: Options) -> Iterator[Article]:
    """An article for each page that was fetched well; what is no text is passed over."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise DocumentError(
            "is a WARC file, for which a library is needed",
            where=name,
            remedy='Install it: pip install "timeline-events[warc]"',
        ) from error
    number, limit = 0, options.limits.size
    records = ArchiveIterator(_Forward(file), record_types=WarcRecordType.response, auto_decode="all")
    while True:
        try:
            record = next(records, None)
            if record is None:
                return
            http = record.http_headers
            kind = (http.get("Content-Type") or "").lower() if http is not None else ""
            if not kind.startswith(_READ) or http.status_code != 200:
                continue
            number += 1
            where = f"{name}#{number}"
            data = record.reader.read(limit + 1)
        except DocumentError:
            raise
        except BaseException as error:
            if not isinstance(error, OSError | ValueError | RuntimeError | EOFError) and not _is_panic(error):
                raise
            what = " ".join(str(error).split())[:120]
            raise DocumentError(f"breaks off ({what})", where=name, remedy="Get the file again") from error
        if len(data) > limit:
            yield Article(name=where, refusal=too_large(where, options.limits))
            continue
        url = record.headers.get("WARC-Target-URI") or ""
        form = "txt" if kind.startswith("text/plain") else "html"
        yield Article(name=where, data=data, fields={"url": [url]} if url else {}, form=form)


def _is_panic(error: BaseException) -> bool:
    """Whether the library gave up on what it read, which it tells by no ordinary exception."""
    return type(error).__name__ == "PanicException"


class _Forward:
    """A stream that can also be sought in, forward: the library asks for that."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._at = 0

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self._at += len(data)
        return data

    def close(self) -> None:
        """It is closed by whoever opened it."""

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        left = offset - self._at if whence == 0 else offset
        if whence == 2 or left < 0:
            raise OSError("the stream goes forward only")
        while left > 0 and (data := self.read(min(left, 64 * 1024))):
            left -= len(data)
        return self._at
