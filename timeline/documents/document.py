"""What reading an article yields: its metadata, its plain text and the blocks of that text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from timeline.text import Span

BlockKind = Literal["title", "heading", "paragraph", "item", "cell", "caption", "furniture"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph of the text and what it is there for. Events are not read from captions and furniture."""

    span: Span
    kind: BlockKind = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as published.

    ``text`` is what a reader sees: one line a block, the title first where there is one. Tags, front matter and
    characters without width are gone, every kind of space but the ideographic one is a plain space, letters are
    composed (NFC). All offsets count the code points of this text. ``blocks`` lie in it in order, do not overlap, and
    begin and end with a word.
    """

    path: str  # as the caller named it: a file, or "-"
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: date | None = None  # as the metadata says; a dateline in the text is found by times
    published_from: str | None = None  # where that stands: metadata, line, name, given
    published_sure: float | None = None  # how far to trust it, from 0 to 1
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str = "en"  # "zh" or "en"; the code of another one where the text plainly is in it
    digest: str = ""  # sha256 of the text alone: the same article under another path has the same
