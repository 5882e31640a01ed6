"""Which lines of a whole page are the article: what is links alone is not, nor what stands before and after the prose.

Pages without telling names (classes made by machines, tables for layout) show by this where their article is.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from timeline.documents.draft import Line

_BLOCKS = frozenset(
    {"p", "div", "li", "td", "th", "section", "article", "main", "ul", "ol", "dd", "dt", "dl", "h2", "h3", "h4", "h5",
     "h6", "tr", "table", "body", "blockquote", "header", "h1", "center"}
)  # fmt: skip
_NEVER = frozenset({"body", "article", "main", "h1", "table", "tr", "ul", "ol", "dl"})
_BETWEEN = re.compile(r"[\s|｜·>›»/\\\-–—•:：,，、()（）]+")
_MAY_BE_NONE = ("paragraph", "item", "heading", "cell")
_MOST = 20_000_000  # characters that are counted in all: nested elements are counted again and again
_ENDS = re.compile(r"[.!?。！？…;；:：][”\"'’)）】」』]{0,3}$")
_NO_LETTER = re.compile(r"[\W_]+")


def mark_links(root: LexborNode) -> None:
    """Call furniture (data-aside) every block whose words are all links, and the blocks inside of links."""
    blocks: dict[int, LexborNode] = {}
    linked: dict[int, int] = {}
    for link in root.css("a"):
        for inner in link.css("div, p, h2, h3, h4, h5, li"):
            inner.attrs["data-aside"] = "1"
        block = link.parent
        while block is not None and block.tag not in _BLOCKS:
            block = block.parent
        if block is None or block.tag in _NEVER:
            continue
        blocks[block.mem_id] = block
        letters = len(_BETWEEN.sub("", link.text(deep=True, separator="")))
        linked[block.mem_id] = linked.get(block.mem_id, 0) + letters
    counted = 0
    for number, whole in blocks.items():
        if counted > _MOST:
            break
        words, letters = whole.text(deep=True, separator=""), linked[number]
        counted += len(words)
        if len(words) <= 600 and letters >= 3 and letters * 5 >= len(_BETWEEN.sub("", words)) * 4:
            whole.attrs["data-aside"] = "1"


def bounded(lines: list[Line], title: str | None) -> list[Line]:
    """The lines with what stands before the title and around the prose called furniture.

    Headings between prose stay, and short lines that end as sentences do. Without three lines of prose there is nothing
    to go by.
    """
    prose = [number for number, (kind, words) in enumerate(lines) if kind in ("paragraph", "item") and is_prose(words)]
    if len(prose) < 3:
        return lines
    first, last = prose[0], prose[-1]
    named = _letters(title) if title else ""
    starts = [number for number, (_, words) in enumerate(lines[:first]) if named and _letters(words) == named]
    begin = starts[-1] if starts else 0
    kept: list[Line] = []
    for number, (kind, words) in enumerate(lines):
        outside = number < begin or number > last or (number < first and number not in starts)
        if number < begin and kind == "furniture":
            continue  # the page's menus
        aside = outside and kind in _MAY_BE_NONE and (number < begin or not _closes(words))
        kept.append(("furniture", words) if aside else (kind, words))
    return kept


def is_prose(words: str) -> bool:
    """Whether a line is a sentence or more."""
    return len(words) >= (20 if not words.isascii() and _is_dense(words) else 50) and _closes(words)


def _is_dense(words: str) -> bool:
    return sum("\u4e00" <= char <= "\u9fff" for char in words[:60]) * 3 >= len(words[:60])


def _closes(words: str) -> bool:
    return _ENDS.search(words, max(0, len(words) - 5)) is not None


def _letters(words: str) -> str:
    return _NO_LETTER.sub("", words).lower()
