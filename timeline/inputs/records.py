"""A record (a row, a JSON object, an entry of a feed) to an Article: which of its keys holds what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from timeline.documents import Fields, names
from timeline.errors import DocumentError, NoArticles
from timeline.inputs.article import Article

# What --map may name, and under which key documents look for it.
PARTS = ("title", "text", "html", "date", "author", "publisher", "url")
_KNOWN = {
    "title": names.TITLE, "date": names.PUBLISHED, "author": names.AUTHOR, "publisher": names.PUBLISHER,
    "url": names.URL,
}  # fmt: skip
_BODIES = (*names.TEXT, *names.HTML, *names.SUMMARY)
_HTML = re.compile(
    r"</(?:p|div|span|a|b|strong|em|i|h[1-6]|li|ul|ol|br|td|article|section|figure)\s{0,5}>|<br\s{0,5}/?>", re.I
)
_LONGEST_FIELD = 4000  # characters of a field that is metadata
_INSIDE = ("name", "title", "value", "#text", "href", "url")  # where an object in a field has its words


def article_of(record: Mapping[str, object], name: str, columns: Mapping[str, str]) -> Article:
    """The article that a record holds; refused where none of its keys is known to hold a text."""
    columns = dict(columns)
    try:
        chosen = {part: _at(record, key, name) for part, key in columns.items()}
    except DocumentError as refusal:
        return Article(name=name, refusal=refusal)
    plain = {key.strip().lower(): value for key, value in record.items()}
    body, form = "", "html"
    for part in ("text", "html"):
        if part in chosen:
            body, form = _words(chosen[part]), "html" if part == "html" else ""
    if not body and not {"text", "html"} & chosen.keys():
        for key in _BODIES:
            body = _words(plain.get(key))
            if body:
                form = "html" if key in names.HTML else ""
                break
    if not body:
        return Article(name=name, refusal=_no_text(record, name, columns))
    fields: Fields = {}
    for part, keys in _KNOWN.items():
        if part in chosen:
            fields[part] = _several(chosen[part])
            continue
        for key in keys:
            values = _several(plain.get(key))
            if values and key not in _BODIES:
                fields.setdefault(key, values)
    if not form:
        form = "html" if _HTML.search(body) else "txt"
    return Article(name=name, data=body.encode("utf-8", "surrogatepass"), fields=fields, form=form)


def holds_text(keys: Iterable[str], columns: Mapping[str, str]) -> bool:
    """Whether one of the keys is known, or said, to hold a text."""
    if {"text", "html"} & columns.keys():
        return True
    return bool({key.strip().lower() for key in keys} & set(_BODIES))


def _no_text(record: Mapping[str, object], name: str, columns: Mapping[str, str]) -> DocumentError:
    if holds_text(record, columns):
        return DocumentError("holds no text", where=name, remedy="Leave it out")
    listed = ", ".join(repr(key[:40]) for key in list(record)[:12]) or "none"
    return NoArticles(
        f"no key of it is known to hold a text; it has {listed}", where=name, remedy="Name it with --map text=KEY"
    )


def _at(record: Mapping[str, object], key: str, name: str) -> object:
    """The value at a key, or along a path of keys with dots between them."""
    if key in record:
        return record[key]
    value: object = record
    for step in key.split("."):
        if isinstance(value, Mapping) and step in value:
            value = value[step]
        else:
            listed = ", ".join(repr(known[:40]) for known in list(record)[:12])
            raise DocumentError(f"has no {key!r}; it has {listed}", where=name, remedy="Correct --map")
    return value


def _words(value: object) -> str:
    """The words of a value: a text, or a list of paragraphs."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return "\n\n".join(words for part in value if (words := _words(part)))
    if isinstance(value, Mapping):
        return next((words for key in ("text", "content", "html", *_INSIDE) if (words := _words(value.get(key)))), "")
    return ""


def _several(value: object) -> list[str]:
    """The words of a value as metadata: one of each of a list's."""
    if isinstance(value, bool) or value is None:
        return []
    if isinstance(value, list):
        return [words for part in value[:20] for words in _several(part)]
    if isinstance(value, Mapping):
        return next((words for key in _INSIDE if (words := _several(value.get(key)))), [])
    said = str(value).strip()[:_LONGEST_FIELD]
    return [said] if said else []
