"""What the readers of inputs hand on: articles with their bytes, and how the caller wants inputs read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.documents import Fields, Limits
from timeline.errors import DocumentError

# What an input may be; most tell by their endings. "article" is a document in whatever form it has.
FORMS = ("article", "md", "html", "txt", "jsonl", "json", "csv", "tsv", "parquet", "feed", "warc", "zip", "tar")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article on its way: where it is from, its bytes, and what is known of it besides.

    Without ``data`` the file of that name holds it. One that cannot be read has its ``refusal``; what is no article has
    the reason why it is ``skipped``.
    """

    name: str  # "a.md", "pack.zip!a.md", "dump.jsonl#12", "https://…"
    data: bytes | None = None
    fields: Fields = field(default_factory=dict)  # as front matter has them
    form: str = ""  # md, html or txt where the name does not say
    refusal: DocumentError | None = None
    skipped: str | None = None
    fetched: tuple[str, str | None, str | None] | None = None  # address, ETag, Last-Modified: to ask with next time


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How inputs are to be read."""

    include: tuple[str, ...] = ()  # patterns: only files and members that match one of them
    exclude: tuple[str, ...] = ()  # … and none of these
    columns: Mapping[str, str] = field(default_factory=dict)  # "title" -> the column or key that holds it
    form: str = ""  # what every input is, whatever its ending: one of FORMS
    limits: Limits = field(default_factory=Limits)
    private: bool = False  # whether addresses inside the network may be read
    robots: bool = True  # whether robots.txt is asked
    delay: float = 1.0  # seconds between two requests to one host
    fetched: Mapping[str, tuple[str | None, str | None]] = field(default_factory=dict)  # what was read before


def is_address(given: str) -> bool:
    """Whether this is to be read from the web."""
    return given.lower().startswith(("http://", "https://"))
