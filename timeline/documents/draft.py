"""What the readers of the formats hand to ``read_document``: lines with their kinds, and metadata."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from datetime import date

from timeline.documents.document import BlockKind
from timeline.documents.encoding import clean

Line = tuple[BlockKind, str]

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_RUN = re.compile(r"[ \t\n]+")


@dataclass(slots=True)
class Draft:
    """An article on its way to a Document: blocks as lines, not yet placed in a text."""

    lines: list[Line] = field(default_factory=list)
    title: str | None = None
    published: date | None = None
    by_line: bool = False  # whether a line of the article says when it was published, not its metadata
    author: str | None = None
    publisher: str | None = None
    url: str | None = None


def unescaped(text: str) -> str:
    """Character references become their characters; a bare & (AT&T, R&D) stays. The result is clean again."""
    if "&" not in text:
        return text
    return clean(_ENTITY.sub(lambda match: html.unescape(match.group()), text))


def tidy(text: str) -> str:
    """One line without blank ends (ideographic spaces are indents) and with single spaces."""
    if "  " in text or "\t" in text or "\n" in text:
        text = _RUN.sub(" ", text)
    return text.strip()
