"""batch: articles in, read batch by batch; what became of each out.

Not here: what a batch tells and how it is stored (ingest).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from timeline.documents import Document, Limits
from timeline.errors import DocumentError, ExtractorError
from timeline.inputs import Article, read_article, within
from timeline.pipeline import LANGUAGES, Extraction

State = Literal["new", "unchanged", "refused", "skipped"]
BATCH = 64  # articles in one transaction: what a kill loses, and what a reader of the file waits for at most
BATCH_CHARS = 2_000_000  # fewer where they are long


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What became of one article; it is given only when that is settled, so "new" means stored."""

    path: str
    state: State
    events_new: int = 0  # of its events, those that no article before had told
    events_known: int = 0
    refusal: str | None = None  # one line: where, what, what to do
    skipped: str | None = None  # why it is taken for no article
    document: Document | None = None  # as it was read
    extraction: Extraction | None = None  # what the article tells, taken alone; None where it is not new
    faults: tuple[ExtractorError, ...] = ()  # of other people's extractors, which cost the article nothing else

    @property
    def is_foreign(self) -> bool:
        """Whether it was read, and is in a language that nothing is found in."""
        return self.document is not None and self.document.language not in LANGUAGES

    def as_dict(self) -> dict[str, object]:
        """The fields of a line of ``timeline ingest --report``, ready for JSON."""
        read = self.document
        day = self.extraction.published if self.extraction else read and read.published
        return {
            "source": self.path,
            "state": self.state,
            "why": self.refusal or self.skipped,
            "title": read and read.title,
            "url": read and read.url,
            "language": read and read.language,
            "published": day.isoformat() if day else None,
            "published_from": read and ("dateline" if day != read.published else read.published_from),
            "characters": read and len(read.text),
            "events_new": self.events_new,
            "events_known": self.events_known,
            "extracted": read and not self.is_foreign,
            "faults": [str(fault) for fault in self.faults],
        }


@dataclass(slots=True)
class Entry:
    """An article on its way through a batch."""

    path: str
    document: Document | None = None
    refusal: str | None = None
    skipped: str | None = None
    extraction: Extraction | None = None  # None: refused, skipped, or known already
    read_by: str | None = None  # by what names, rules and code
    fetched: tuple[str, str | None, str | None] | None = None
    events_new: int = 0
    events_known: int = 0

    def report(self) -> Report:
        """What became of it."""
        if self.refusal is not None:
            return Report(path=self.path, state="refused", refusal=self.refusal)
        if self.skipped is not None:
            return Report(path=self.path, state="skipped", skipped=self.skipped)
        if self.extraction is None:
            return Report(path=self.path, state="unchanged", document=self.document)
        return Report(
            path=self.path,
            state="new",
            events_new=self.events_new,
            events_known=self.events_known,
            document=self.document,
            extraction=self.extraction,
            faults=self.extraction.faults,
        )


def read_batches(
    articles: Iterable[Article], *, published: date | None, limits: Limits, size: int = BATCH, today: date | None = None
) -> Iterator[list[Entry]]:
    """The articles, read; so many, or so many characters, at a time."""
    entries: list[Entry] = []
    chars = 0
    for article in articles:
        entry = Entry(article.name, skipped=article.skipped, fetched=article.fetched)
        entries.append(entry)
        if article.skipped is None:
            try:
                with within(limits.seconds, article.name):
                    entry.document = read_article(article, published=published, limits=limits, today=today)
                chars += len(entry.document.text)
            except DocumentError as refusal:
                entry.refusal = str(refusal)
        if len(entries) >= size or chars >= BATCH_CHARS:
            yield entries
            entries, chars = [], 0
    if entries:
        yield entries
