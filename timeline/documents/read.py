"""One file to one Document: the only place that knows all the formats."""

from __future__ import annotations

import hashlib
import re
from datetime import date, timedelta
from pathlib import Path

from timeline.documents import encoding, files, frontmatter, names
from timeline.documents.dates import dateline, day_in, published_on
from timeline.documents.document import Block, Document
from timeline.documents.draft import Draft, Line, tidy, unescaped
from timeline.documents.furniture import capitalised, set_aside
from timeline.documents.languages import language_shown
from timeline.documents.limits import Limits
from timeline.documents.markdown import read_markdown
from timeline.documents.page import read_page
from timeline.documents.plain import first_title, read_plain
from timeline.errors import DocumentError
from timeline.text import Span

_PAGE = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--.{0,500}?-->\s{0,20})?<(?:!doctype\s{1,9}html|html|head|body)\b",
    re.I | re.S,
)
_FRAGMENT = re.compile(r"\s{0,200}<(?:div|p|article|section|table|h[1-6]|ul|ol|span|figure|blockquote|center)\b", re.I)
_CLOSED = re.compile(r"</(?:div|p|article|section|table|h[1-6]|ul|ol|span|figure|blockquote|center)\s{0,5}>", re.I)
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|!\[[^\]]{0,80}\]\(|> \S)", re.M)

_DATED = 20_000  # characters in which a text's own dates are looked at
_NEAR_TOP = 10  # lines in which a page says when it was published and by whom
_SOURCE_LINE = re.compile(
    r"[（(]?(?:本文|文章|稿件|信息)?(?:来源|來源)\s{0,2}[:：/／|｜丨\s]\s{0,3}([^\s:：，,（）()。]{2,30})"
)
_AUTHOR_LINE = re.compile(
    r"(?:文|作者|撰文)\s{0,2}[:：/／|｜丨]\s{0,3}([^:：，,（）()。|｜丨]{2,24})$"
    r"|[Bb]y ([A-Z][\w.'’\-]{1,20}(?: [A-Z][\w.'’\-]{1,20}){1,3})$"
)
_BARE_URL = re.compile(r"https?://[^\s<>\"']{4,500}")
_NO_LETTER = re.compile(r"[\W_]+")
_FILE_DATE = re.compile(r"((?:19|20)\d\d-\d\d-\d\d)-\D")  # Jekyll names its posts so


def read_document(
    path: Path | str,
    *,
    data: bytes | None = None,
    published: date | None = None,
    fields: frontmatter.Fields | None = None,
    form: str = "",
    limits: Limits | None = None,
    today: date | None = None,
) -> Document:
    """The Document of one article.

    ``data`` are its bytes where they do not lie at ``path``, which then only names the article; ``form`` is md, html or
    txt where the name does not say it. ``fields`` are metadata that lie apart from it, as a record or a feed has them.
    ``published`` is used where the article itself does not say when it was published, or names a day after ``today``.
    Refuses, as a DocumentError, what
    is no article.
    """
    limits = limits or Limits()
    data = files.load(path, limits) if data is None else data
    files.check(data, path, limits)
    source = encoding.decode(data, path)
    suffix = f".{form}" if form else Path(path).suffix.lower()
    draft = _draft(source, suffix, fields or {}, limits.depth)
    if not any(words for _, words in draft.lines):
        raise DocumentError("holds no text", where=path, remedy="Leave it out")
    language = _language(draft.lines)
    _completed(draft, language)
    lines = set_aside(draft.lines, draft.title, language=language)
    text, blocks = _placed(lines)
    found = _published(draft, Path(path).name, published, today)
    late = _dated_later(text, found[0]) if found else False
    return Document(
        path=str(path),
        text=text,
        blocks=blocks,
        title=draft.title,
        published=found[0] if found else None,
        published_from=found[1] if found else None,
        published_sure=(0.3 if late else found[2]) if found else None,
        author=draft.author,
        publisher=draft.publisher,
        url=draft.url,
        language=language,
        digest=hashlib.sha256(text.encode("utf-8")).hexdigest(),
    )


def _published(draft: Draft, name: str, given: date | None, today: date | None) -> tuple[date, str, float] | None:
    """The day of publication, where it stands, and how far that is to be trusted; none that is yet to come."""
    last = today + timedelta(days=1) if today else date.max  # it may be tomorrow already where the article is from
    if draft.published is not None and draft.published <= last:
        return (draft.published, "line", 0.9) if draft.by_line else (draft.published, "metadata", 0.95)
    if given is not None:
        return given, "given", 0.5
    named = _FILE_DATE.match(name)
    day = published_on(named.group(1)) if named else None
    return (day, "name", 0.6) if day and day <= last else None


def _dated_later(text: str, published: date) -> bool:
    """Whether most of the full dates that the text names lie well after the day on which it claims to be published."""
    days = [found[0] for line in text[:_DATED].split("\n") if (found := day_in(line[:1000])) is not None]
    later = sum(day > published + timedelta(days=45) for day in days)
    return later >= 3 and later * 3 > len(days) * 2


def _draft(source: str, suffix: str, given: frontmatter.Fields, depth: int) -> Draft:
    fields, body = frontmatter.split(source)
    fields |= given
    page = _PAGE.match(body) is not None
    if page or suffix in files.PAGES:
        draft = read_page(body, whole=page or fields.keys() <= {"url"}, deepest=depth)
    elif _FRAGMENT.match(body) and _CLOSED.search(body):
        draft = read_page(body, whole=False, deepest=depth)
    elif fields or suffix in (".md", ".markdown") or (suffix != ".txt" and _MARKDOWN.search(body)):
        draft = Draft(lines=read_markdown(body))
    else:
        draft = Draft(lines=read_plain(body))
        draft.title = first_title(draft.lines)
    draft.title = _first(fields, names.TITLE) or draft.title
    draft.published = next(
        (day for name in names.PUBLISHED for value in fields.get(name, ()) if (day := published_on(value))), None
    ) or (draft.published)
    draft.author = _all(fields, names.AUTHOR) or draft.author
    draft.publisher = _first(fields, names.PUBLISHER) or draft.publisher
    draft.url = (
        next((value for name in names.URL for value in fields.get(name, ()) if value.startswith("http")), None)
        or draft.url
    )
    return draft


def _completed(draft: Draft, language: str) -> None:
    """Put the title first, and take from the lines near the top what the metadata do not say."""
    lines = draft.lines
    if draft.title is None:
        number = next((n for n, (kind, _) in enumerate(lines[:_NEAR_TOP]) if kind == "heading"), None)
        if number is not None and sum(len(words) for _, words in lines[:number]) <= 200:
            number = _main_heading(lines, number)
            draft.title = lines[number][1]
    if draft.title is None and language == "en":
        draft.title = next((words for _, words in lines[:3] if 20 <= len(words) <= 160 and capitalised(words)), None)
    if draft.url is None:
        draft.url = next((words for _, words in lines[:3] + lines[-3:] if _BARE_URL.fullmatch(words)), None)
    for _, words in lines[:_NEAR_TOP]:
        if len(words) > 120:
            continue
        if draft.published is None:
            draft.published = dateline(words)
            draft.by_line = draft.published is not None
        if draft.publisher is None and (match := _SOURCE_LINE.match(words)):
            draft.publisher = match.group(1)
        if draft.author is None and (match := _AUTHOR_LINE.match(words)):
            draft.author = (match.group(1) or match.group(2)).strip()
    if draft.title:
        letters = _letters(draft.title)
        for number, (kind, words) in enumerate(lines[:_NEAR_TOP]):
            if kind in ("heading", "paragraph", "title") and len(words) < 400 and _letters(words) == letters:
                del lines[number]
                break
        lines.insert(0, ("title", draft.title))


def _main_heading(lines: list[Line], number: int) -> int:
    """Of two headings that follow each other the longer is the title: the other is a rubric ("Retail in China")."""
    after = number + 1
    if after < len(lines) and lines[after][0] == "heading" and len(lines[after][1]) > len(lines[number][1]):
        return after
    return number


def _letters(words: str) -> str:
    """What is left when spaces, punctuation and letter case are made equal."""
    return _NO_LETTER.sub("", words).lower()


def _language(lines: list[Line]) -> str:
    """Judged by two samples, for counting every character would take most of the time: the beginning, the middle."""
    text = "\n".join(words for kind, words in lines[:100] if kind not in ("furniture", "caption"))
    middle = len(text) // 2
    return language_shown(text[:300] + text[max(300, middle) : max(300, middle) + 400])


def _placed(lines: list[Line]) -> tuple[str, tuple[Block, ...]]:
    """The text, one line a block, and the blocks."""
    blocks: list[Block] = []
    position = 0
    for kind, words in lines:
        blocks.append(Block(span=Span(position, position + len(words)), kind=kind))
        position += len(words) + 1
    return "\n".join(words for _, words in lines), tuple(blocks)


def _first(fields: frontmatter.Fields, keys: tuple[str, ...]) -> str | None:
    for name in keys:
        for value in fields.get(name, ()):
            if words := tidy(unescaped(value)):
                return words
    return None


def _all(fields: frontmatter.Fields, keys: tuple[str, ...]) -> str | None:
    for name in keys:
        values = [words for value in fields.get(name, ()) if (words := tidy(unescaped(value)))]
        if values:
            return ", ".join(values)
    return None
