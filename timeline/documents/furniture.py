"""What stands in an article without being the article: credits, related links, breadcrumbs, promotions, captions.

Only lines that say so themselves are set aside: a paragraph taken for furniture is lost to every reader, clutter that
is kept costs little. Every rule looks at whole short lines, never into a paragraph.
"""

from __future__ import annotations

import re

from timeline.documents import clutter
from timeline.documents.dates import dateline
from timeline.documents.document import BlockKind
from timeline.documents.draft import Line

_EDGE = 10  # lines
_LONGEST = 90  # characters of a credit line
_PROMOS = (clutter.PROMO_EN, clutter.PROMO_ZH, clutter.READ_MORE, clutter.HASHTAGS, clutter.URL)
_CREDITS = (
    *(clutter.CREDIT, clutter.REPORTER, clutter.BOXED, clutter.SURNAMED, clutter.ORIGIN),
    *_PROMOS,
    *(clutter.BYLINE, clutter.SCRAP),
)
_ENDS = tuple(".!?。！？…；;：:”\"'’)）】」』")
_EDGES = " .!?。！？…，,'\"“”‘’"
_PARAGRAPH_END = re.compile(r"[.!?。！？…][”\"'’)）】」』]{0,3}$")
_WORDS = re.compile(r"[^\w]+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z'\"‘“])")


def set_aside(lines: list[Line], title: str | None, *, language: str) -> list[Line]:
    """The same lines with their kinds: furniture and captions told from the article."""
    last = len(lines) - _EDGE
    known = [_kind(kind, words, edge=not _EDGE <= number < last) for number, (kind, words) in enumerate(lines)]
    _related(lines, known)
    _repeats(lines, known, title)
    if language == "en":
        _captions(lines, known)
    return [(kind, words) for kind, (_, words) in zip(known, lines, strict=True)]


def _kind(kind: BlockKind, words: str, *, edge: bool) -> BlockKind:
    """``edge``: near the top or the end, where a date alone is the page's; elsewhere it may head what happened then."""
    if kind in ("title", "cell", "caption", "furniture") or len(words) > 180:
        return kind
    short = len(words) <= _LONGEST
    if _closes(words):
        if clutter.PROMO_EN.match(words) or clutter.PROMO_ZH.match(words) or (short and clutter.ORIGIN.match(words)):
            return "furniture"
        return (
            "caption"
            if len(words) < 60 and (clutter.CAPTION_ZH.match(words) or clutter.CAPTION_EN.match(words))
            else kind
        )
    if clutter.CAPTION_ZH.match(words) or clutter.CAPTION_EN.match(words):
        return "caption"
    if any(pattern.match(words) for pattern in (_CREDITS if short else _PROMOS)):
        return "furniture"
    if short and (_is_label(words) or (edge and dateline(words) is not None)):
        return "furniture"
    counted = (
        len(words) <= 20 and words.replace(" ", "").isdigit() and not (len(words) == 4 and words[:2] in ("19", "20"))
    )
    return "furniture" if counted else kind  # how many have read it, a page number


def _is_label(words: str) -> bool:
    if clutter.RELATED_EN.match(words):
        return True
    match = clutter.RELATED_ZH.match(words)
    return match is not None and (match.end() == len(words) or "：" in match.group() or ":" in match.group())


def _related(lines: list[Line], known: list[BlockKind]) -> None:
    """Headlines under "相关阅读" or "Related": short lines that close no sentence, with dates and counts between."""
    left = 0
    for number, (kind, words) in enumerate(lines):
        if len(words) <= 40 and _is_label(words):
            left = 12
            if clutter.NEXT.match(words) and len(lines) - number <= 6:  # the next article and its first sentence
                known[number:] = ["furniture"] * (len(lines) - number)
                return
        elif left and known[number] != "furniture":
            if kind == "heading" or not _is_headline(words):
                left = 0
                continue
            left -= 1
            known[number] = "furniture"


def _is_headline(words: str) -> bool:
    """A translated headline may end in a full stop, but then its words have capitals."""
    if len(words) > (120 if words.isascii() else 60) or words.endswith(("。", "；", "，", ",")):
        return False
    return not words.endswith(".") or capitalised(words)


def capitalised(words: str) -> bool:
    """Whether the words are written as in an English headline."""
    each = [word for word in words.split() if word[:1].isalpha()]
    return len(each) >= 3 and sum(word[0].isupper() for word in each) * 10 >= len(each) * 8


def _repeats(lines: list[Line], known: list[BlockKind], title: str | None) -> None:
    """A line that is said twice is kept once: as the sentence with its full stop, else where it stands first."""
    kept: dict[str, int] = {}
    name = _key(title) if title else ""
    for number, (_, words) in enumerate(lines):
        if known[number] not in ("paragraph", "item", "heading") or len(words) < 8:
            continue
        former = clutter.FORMER.match(words)
        if former is not None:  # 原标题：the headline that the article had elsewhere
            known[number] = "furniture" if _key(words[former.end() :]) == name else "heading"
            continue
        if len(words) < 100 and number < 30 and name and _key(words) == name:
            known[number] = "furniture"
            continue
        key = words.strip(_EDGES)
        first = kept.setdefault(key, number)
        if first == number:
            continue
        again = number
        if _closes(words) and not _closes(lines[first][1]):
            again, kept[key] = first, number
        known[again] = "caption" if len(words) >= 40 and not _closes(lines[again][1]) else "furniture"


def _captions(lines: list[Line], known: list[BlockKind]) -> None:
    """English news repeats captions: a line without a full stop that a paragraph says too, or that is "(pictured)"."""
    open_ended = [
        (number, words)
        for number, (_, words) in enumerate(lines)
        if known[number] == "paragraph" and 30 <= len(words) <= 300 and not words.endswith(_ENDS) and not _closes(words)
    ]
    if not open_ended:
        return
    told = {
        _key(sentence[:64])[:40]
        for number, (_, words) in enumerate(lines)
        if known[number] == "paragraph" and _closes(words)
        for sentence in _SENTENCE.split(words[:4000])
    }
    for number, words in open_ended:
        key = _key(words[:64])[:40]
        if (len(key) == 40 and key in told and not words.isupper()) or clutter.PICTURED.search(words):
            known[number] = "caption"


def _closes(words: str) -> bool:
    """Whether the line ends as a sentence does."""
    return _PARAGRAPH_END.search(words, max(0, len(words) - 5)) is not None


def _key(words: str) -> str:
    return _WORDS.sub("", words).lower()
