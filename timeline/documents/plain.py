"""Plain text to lines: a paragraph is a line, or several that were wrapped at the edge of a screen."""

from __future__ import annotations

import re
from itertools import pairwise

from timeline.documents.draft import Line, tidy
from timeline.text import is_han

_ENDS = tuple(".!?。！？…:：;；”\"'’)）")
_BULLET = re.compile(r"\s*(?:[-*•·■◆▪●○▲►]\s+|\d{1,3}[.)]\s+)(?=\S)")


def read_plain(text: str) -> list[Line]:
    """The lines of a text; a first line that is short and closes no sentence is its title."""
    lines: list[Line] = []
    group: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.strip() and not (group and _indented(line) and not _indented(group[-1])):
            group.append(line)
            continue
        for words in paragraphs(group):
            bullet = _BULLET.match(words)
            words_only = tidy(words[bullet.end() :] if bullet else words)
            if words_only:
                lines.append(("item" if bullet else "paragraph", words_only))
        group = [line] if line.strip() else []
    return _mended(lines)


def _mended(lines: list[Line]) -> list[Line]:
    """Sentences whole again that a copied page has in three lines because a name in the middle was a link.

    "… the American brand" / "Some Name" / "has opened its first shop." is one sentence: the first line breaks off, the
    second is a few words, the third ends as a sentence does. English only; Chinese pages keep links in the line.
    """
    out: list[Line] = []
    number = 0
    while number < len(lines):
        trio = lines[number : number + 3]
        if len(trio) == 3 and _broken(*(words for _, words in trio)):
            lines[number + 2] = ("paragraph", " ".join(words for _, words in trio))
            number += 2
            continue
        out.append(lines[number])
        number += 1
    return out


def _broken(first: str, link: str, rest: str) -> bool:
    return (
        first.count(" ") >= 7
        and len(link) <= 40
        and link.count(" ") <= 3
        and rest.count(" ") >= 4
        and (first[-1].islower() or first[-1] in ",)")
        and link[0].isalnum()
        and link[-1].isalpha()
        and rest.endswith(_ENDS[:3])
        and not any(is_han(char) for char in first[:40] + link)
    )


def first_title(lines: list[Line]) -> str | None:
    """The first line, when it can be a headline and something follows it."""
    if len(lines) < 2 or lines[0][0] not in ("paragraph", "heading"):
        return None
    line = lines[0][1]
    weight = sum(3 if is_han(char) else 1 for char in line[:200])
    if (
        weight > 150
        or len(line) < 4
        or line.endswith((".", "。", "；", ";", "，", ",", "：", ":", "…", ">"))
        or "。" in line
    ):
        return None
    return line


def paragraphs(lines: list[str]) -> list[str]:
    """The paragraphs of lines that stand together: English lines that were wrapped at one width are joined again.

    Wrapped means: no line but the last could have taken the first word of the next one. Chinese lines stay as they are.
    """
    bare = [line.strip() for line in lines if line.strip()]
    if len(bare) < 2:
        return bare
    if not _wrapped(bare):
        return _continued(bare)
    joined = bare[0]
    pieces = [joined]
    for before, line in pairwise(bare):
        glue = "" if before.endswith("-") and before[-2:-1].isalpha() and line[:1].islower() else " "
        pieces.append(glue + line)
    return ["".join(pieces)]


def _wrapped(lines: list[str]) -> bool:
    width = max(map(len, lines))
    if not 40 <= width <= 130 or any(is_han(char) for line in lines[:3] for char in line[:20]):
        return False
    inner = lines[:-1]
    if len(inner) == 1 and (len(inner[0]) < 55 or (inner[0].endswith(_ENDS) and not lines[1][:1].islower())):
        return False
    if max(map(len, inner)) < width - 12:
        return False
    return all(
        len(line) + 1 + len(after.split(None, 1)[0]) > width - 6 for line, after in zip(inner, lines[1:], strict=False)
    )


def _continued(lines: list[str]) -> list[str]:
    """Lines of their own, but a line that goes on in small letters is joined to the one that it finishes."""
    out = [[lines[0]]]
    for line in lines[1:]:
        before = out[-1][-1]
        if (
            line[0].islower()
            and not is_han(before[-1])
            and len(before) > 40
            and (before[-1].isalpha() or before[-1] == ",")
        ):
            out[-1].append(line)
        else:
            out.append([line])
    return [" ".join(parts) for parts in out]


def _indented(line: str) -> bool:
    return line.startswith(("\u3000", "  ", "\t"))
