"""A Markdown body to lines.

A small reader of what articles use: headings, items, quotes, tables, fences, emphasis, links, bits of HTML. It is shy
where Markdown is bold: a marker that may be part of a name (SHUSHU/TONG, a_b, 5*5) stays, indents are no code, and a
line is a line. Images are left out with their descriptions, which say "img" more often than not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.documents.draft import Line, tidy, unescaped
from timeline.documents.page import read_page
from timeline.documents.plain import paragraphs

_HEADING = re.compile(r"#{1,6}(?=\s|$)")
_ITEM = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)")
_BULLETS = frozenset("-*+•0123456789")
_QUOTE = re.compile(r"[\s>]*>\s?")  # every level at once: a quote is never read twice
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_DEFINITION = re.compile(r"\s{0,3}\[[^\]\n]{1,80}\]:\s*(?:https?:|/|<|www\.|mailto:|#)\S*.{0,200}$")
_NOTE = re.compile(r"\s{0,3}\[\^[^\]\n]{1,40}\]:\s*")
_TEMPLATE = re.compile(r"\s*\{[%{].{0,300}[%}]\}\s*$")  # Jekyll and Hexo tags alone on a line
_HTML_BLOCK = re.compile(
    r"\s{0,3}</?(?:div|p|table|ul|ol|section|article|figure|blockquote|h[1-6]|center|script|style|iframe|video|audio|details|pre|form|dl)\b",
    re.I,
)
_RAW = re.compile(r"\s{0,3}<(script|style|table|pre)\b", re.I)

_IMAGE = re.compile(r"!\[[^\[\]]{0,500}\](?:\([^()]{0,2000}(?:\([^()]{0,200}\)[^()]{0,500})?\)|\[[^\[\]]{0,80}\])")
_IMAGE_HEAD = re.compile(r"!\[[^\[\]\n]{0,80}\]\(\S{0,2000}+\s*$")  # the address was cut off
_LINK = re.compile(
    r"\[([^\[\]]{0,500})\]\(([^()\s]{0,2000}(?:\([^()]{0,200}\)[^()\s]{0,500})?)(?:\s+[\"'][^\"']{0,300}[\"'])?\s*\)"
)
_REFERENCE = re.compile(r"\[([^\[\]]{1,300})\]\[[^\[\]]{0,80}\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\]")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,500})>")
_CODE = re.compile(r"(`{1,3})([^`\n]{1,500})\1")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~<&$\"'])")
_STRIKE = re.compile(r"~~(?=\S)([^~\n]{1,500})~~")
_STARS = re.compile(r"(?<![A-Za-z0-9*])\*(?=[^\s*])([^*\n]{1,500}?)(?<=[^\s*])\*(?![A-Za-z0-9*])")
_UNDERS = re.compile(r"(?<![\w@/#.:])(_{1,2})(?=[^\s_])([^\n_]{1,500}?)(?<=[^\s_])\1(?![\w])")
_DOUBLE = re.compile(r"(?<!\*)\*{2,3}(?!\*)")
_BREAK = re.compile(r"<br\s{0,5}/?>", re.I)
_TAGS = re.compile(
    r"</?(?:a|abbr|acronym|b|big|blockquote|center|cite|code|del|div|dd|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|"
    r"kbd|label|li|mark|ol|p|q|s|section|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|time|tr|tt|u|ul|video|wbr|embed)"
    r"(?:\s(?:[^<>\"']++|\"[^\"\n]{0,2000}+\"|'[^'\n]{0,2000}+'){0,60}+)?/?>",
    re.I,
)
# Escaped characters wait as private-use ones, of which a cleaned text has none.
_HELD = {char: chr(0xE000 + ord(char)) for char in "\\`*_{}[]()#+-.!|>~<&$\"'"}
_FREED = str.maketrans({held: char for char, held in _HELD.items()})


def read_markdown(body: str) -> list[Line]:
    """The lines of a body, with inline markers gone."""
    lines = _without_comments(body).split("\n")
    return [(kind, words) for kind, words in _blocks(lines) if words]


def _blocks(lines: list[str]) -> Iterator[Line]:  # noqa: PLR0915 - one branch for each form of a line
    number = 0
    closing = _closing_fences(lines)
    group: list[str] = []
    while number < len(lines):
        line = lines[number]
        bare = line.strip()
        first = bare[:1]
        if not bare or (first in "{[" and (_TEMPLATE.match(line) or _DEFINITION.match(line))):
            yield from _grouped(group)
            number += 1
            continue
        if first in "`~" and number in closing:
            yield from _grouped(group)
            yield from (("furniture", tidy(code)) for code in lines[number + 1 : closing[number]])
            number = closing[number] + 1
            continue
        if first == "<" and _HTML_BLOCK.match(line):
            yield from _grouped(group)
            end = _html_end(lines, number)
            yield from read_page("\n".join(lines[number:end]), whole=False).lines
            number = end
            continue
        if first == ">":
            yield from _grouped(group)
            end = number
            while end < len(lines) and lines[end].lstrip().startswith(">"):
                end += 1
            yield from _blocks([_QUOTE.sub("", quoted, count=1) for quoted in lines[number:end]])
            number = end
            continue
        if first == "#" and (match := _HEADING.match(bare)):
            yield from _grouped(group)
            yield from (("heading", words) for words in _inline(_unclosed(bare[match.end() :])))
        elif first in "=-" and bare == first * max(2, len(bare)) and len(group) == 1 and _is_headline(group[0]):
            yield from (("heading", words) for words in _inline(group.pop()))
        elif first in "-*_=" and len(bare) > 2 and set(bare) <= {first, " "}:
            yield from _grouped(group)
        elif "|" in line and _is_table(lines, number):
            yield from _grouped(group)
            if not _is_table_rule(line):
                yield "cell", _row(line)
        elif first in _BULLETS and (match := _ITEM.match(line)):
            yield from _grouped(group)
            end = number + 1  # an item's text may go on in indented lines
            while end < len(lines) and lines[end][:2] == "  " and lines[end].strip() and not _ITEM.match(lines[end]):
                end += 1
            item = " ".join(part.strip() for part in (line[match.end() :], *lines[number + 1 : end]))
            yield from (("item", words) for words in _inline(item))
            number = end
            continue
        else:
            group.append(_NOTE.sub("", line) if first == "[" else line)
        number += 1
    yield from _grouped(group)


def _grouped(group: list[str]) -> Iterator[Line]:
    """The lines between two blank ones: joined where they were wrapped, else a paragraph each."""
    texts = paragraphs(group) if len(group) > 1 else list(group)
    group.clear()
    for text in texts:
        for words in _inline(text):
            yield "paragraph", words


def _inline(text: str) -> list[str]:
    """The words of a text without markers: more than one line where <br> breaks it."""
    held = "\\" in text or "`" in text
    if "\\" in text:
        text = _ESCAPE.sub(lambda match: _HELD[match.group(1)], text)
    if "`" in text:
        text = _CODE.sub(lambda match: "".join(_HELD.get(char, char) for char in match.group(2).strip()), text)
    if "[" in text:
        if "![" in text:
            text = _IMAGE.sub("", text)
            if (start := text.rfind("![")) >= 0 and _IMAGE_HEAD.match(text, start):
                text = text[:start]
        if "](" in text:
            text = _LINK.sub(r"\1", text)
        if "][" in text:
            text = _REFERENCE.sub(r"\1", text)
        if "[^" in text:
            text = _FOOTNOTE.sub("", text)
    broken = False
    if "<" in text:
        text = _AUTOLINK.sub(r"\1", text)
        broken = _BREAK.search(text) is not None
        text = _TAGS.sub("", _BREAK.sub("\n", text) if broken else text)
    if "*" in text:
        text = _without_stars(text)
    if "_" in text:
        text = _UNDERS.sub(r"\2", text)
    if "~~" in text:
        text = _STRIKE.sub(r"\1", text)
    text = unescaped(text)
    if held:
        text = text.translate(_FREED)
    return [words for line in text.split("\n") if (words := tidy(line))] if broken else [tidy(text)]


def _without_stars(text: str) -> str:
    """Strong and emphasis marks are taken away in pairs; marks between two letters or digits are no marks."""
    marks = [match for match in _DOUBLE.finditer(text) if not _between(text, match.start(), match.end())]
    if len(marks) > 1:
        kept, position = [], 0
        for match in marks[: len(marks) // 2 * 2]:
            kept.append(text[position : match.start()])
            position = match.end()
        text = "".join(kept) + text[position:]
    return _STARS.sub(r"\1", text) if "*" in text else text


def _between(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return bool(before and after) and (before + after).isascii() and before.isalnum() and after.isalnum()


def _is_table(lines: list[str], number: int) -> bool:
    """Part of a table: a row of rules beside it, or bars at both ends."""
    line = lines[number].strip()
    if line.startswith("|") and line.endswith("|") and len(line) > 2:
        return True
    if _is_table_rule(line):
        return number > 0 and "|" in lines[number - 1]
    if number + 1 < len(lines) and _is_table_rule(lines[number + 1]):
        return True
    above = number - 1
    while above >= 0 and number - above < 200 and "|" in lines[above]:
        if _is_table_rule(lines[above]):
            return True
        above -= 1
    return False


def _is_table_rule(line: str) -> bool:
    bare = line.strip()
    return "|" in bare and "--" in bare and set(bare) <= set("|:- \t")


def _is_headline(line: str) -> bool:
    return len(line.strip()) <= 80 and not line.rstrip().endswith(tuple('。.！!；;，,”"'))


def _unclosed(words: str) -> str:
    """A heading without the number signs that may close it; C# keeps its own."""
    bare = words.strip()
    without = bare.rstrip("#")
    return without.rstrip() if without != bare and without[-1:] in ("", " ") else bare


def _row(line: str) -> str:
    cells = (" ".join(_inline(cell)) for cell in line.strip().strip("|").split("|"))
    return " | ".join(cell for cell in cells if cell)


def _closing_fences(lines: list[str]) -> dict[int, int]:
    """Where each fence ends; one that is never closed is no fence, so that it does not swallow the article."""
    closing: dict[int, int] = {}
    if not any("```" in line or "~~~" in line for line in lines):
        return closing
    opened, mark = -1, ""
    for number, line in enumerate(lines):
        match = _FENCE.match(line)
        if match is None:
            continue
        if opened < 0:
            opened, mark = number, match.group(1)
        elif match.group(1).startswith(mark) and not line.strip().strip(mark[0]):
            closing[opened] = number
            opened = -1
    return closing


def _html_end(lines: list[str], number: int) -> int:
    """A block of HTML goes to the next blank line; a table or a script to its end tag, when there is one."""
    raw = _RAW.match(lines[number])
    if raw:
        close = f"</{raw.group(1).lower()}"
        for end in range(number, min(len(lines), number + 2000)):
            if close in lines[end].lower():
                return end + 1
    end = number + 1
    while end < len(lines) and lines[end].strip():
        end += 1
    return end


def _without_comments(text: str) -> str:
    if "<!--" not in text:
        return text
    kept, position = [], 0
    while (start := text.find("<!--", position)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[position:start])
        position = end + 3
    return "".join(kept) + text[position:]
