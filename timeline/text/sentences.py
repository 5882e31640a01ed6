"""Sentences with their offsets: the whole text scanned once, block by block."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.text.span import Span

# A full stop ends a sentence when white space and a capital, a quote, a digit or a Chinese character follow, and when
# no abbreviation or initial stands before it. Closing quotes and brackets belong to the sentence that they close.
_END = re.compile(
    r"[。！？!?；;]+[”’」』）)\"']*"
    r"|\.{1,6}[”’\"')\]]*(?=\s+[“‘\"'(\[£$€]*[A-Z0-9\u4e00-\u9fff]|\s*$)"
    r"|\n+"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"'])(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|No|Nos|Inc|Ltd|Corp|Co|Cos|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct"
    r"|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Gen|Sen|Rep|Gov|Lt|Col|Capt|approx|e\.g|i\.e|cf|al|a\.m|p\.m|U\.S|U\.K|[A-Z])$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence where it stands, with the kind and the number of the block that it belongs to."""

    span: Span
    block: int = 0
    kind: str = "paragraph"  # title, heading, paragraph, item, cell, caption, furniture


def sentences(text: str, blocks: Iterable[tuple[Span, str]] | None = None) -> list[Passage]:
    """Cut the text into sentences; without blocks, lines are the blocks. Blank ends are left out of every span."""
    cut: list[Passage] = []
    for number, (block, kind) in enumerate(blocks if blocks is not None else _lines(text)):
        start = block.start
        for match in _END.finditer(text, block.start, block.end):
            end = match.end()
            if text[match.start()] == "." and _ABBREVIATION.search(text, max(start, match.start() - 8), match.start()):
                continue
            cut += _trimmed(text, Span(start, end), number, kind)
            start = end
        cut += _trimmed(text, Span(start, block.end), number, kind)
    return cut


def _trimmed(text: str, span: Span, number: int, kind: str) -> Iterable[Passage]:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Passage(span=Span(start, end), block=number, kind=kind)


def _lines(text: str) -> Iterable[tuple[Span, str]]:
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line)), "paragraph"
        start += len(line) + 1
