"""RSS, Atom, RDF, OPML and sitemaps, read by one parser as a stream: entries and addresses out.

Entities that a document declares are refused, whatever they say: no feed needs them, and nine lines of them fill a
memory. Names that HTML has (&nbsp;) are taken as HTML's, declared or not.
"""

from __future__ import annotations

import codecs
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from timeline.documents import encoding_of, too_large
from timeline.errors import DocumentError, NoArticles
from timeline.inputs.article import Options

_CHUNK = 64 * 1024
_DEEPEST = 200
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}encoding\s{0,5}=\s{0,5}[\"']([A-Za-z0-9_\-]{2,30})")
_ENTRIES = frozenset({"item", "entry"})
_MARKED = frozenset({"content", "content:encoded", "description", "summary"})  # where XHTML may stand
_ROOTS = frozenset({"rss", "feed", "rdf", "opml", "urlset", "sitemapindex", "channel"})
_KEYS = {
    "title": "title", "link": "url", "pubdate": "date", "published": "date", "date": "date", "issued": "date",
    "updated": "updated", "modified": "updated", "creator": "author", "author": "author", "name": "author",
    "encoded": "content:encoded", "content": "content", "description": "description", "summary": "summary",
    "guid": "guid", "id": "guid", "source": "publisher", "lastmod": "date", "loc": "url",
}  # fmt: skip


@dataclass(slots=True)
class Entry:
    """An entry of a feed as a record; or, with its address alone, what an OPML file or a sitemap leads to."""

    record: dict[str, str] = field(default_factory=dict)
    leads_to: str = ""  # "feed", "sitemap", "page"


def entries_of(file: IO[bytes], name: str, options: Options) -> Iterator[Entry]:
    """The entries in their order. What comes before a fault is given; the fault is then refused."""
    reader = _Reader(name, options)
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.words
    parser.EntityDeclHandler = reader.declared
    parser.SkippedEntityHandler = reader.named
    parser.UseForeignDTD(True)
    first = file.read(_CHUNK)
    decoder = codecs.getincrementaldecoder(_encoding(first))("replace")
    begun = False
    try:
        while first:
            text = decoder.decode(first)
            if not begun:
                text = text.lstrip("\ufeff \t\r\n")
                begun = bool(text)
            parser.Parse(_CONTROLS.sub("", text).encode("utf-8", "replace"), False)
            yield from reader.taken()
            first = file.read(_CHUNK)
        parser.Parse(b"", True)
        yield from reader.taken()
    except expat.ExpatError as error:
        yield from reader.taken()
        what = expat.errors.messages.get(error.code, "not well-formed")
        raise DocumentError(
            f"is no proper XML ({what}, line {error.lineno})", where=name, remedy="Ask for it again, or leave it out"
        ) from error


_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def _encoding(sample: bytes) -> str:
    """UTF-8 unless the bytes say otherwise; a label counts where they do not contradict it."""
    found = encoding_of(sample)
    label = _DECLARED.search(sample[:400])
    if found == "cp1252" and label:
        try:
            return codecs.lookup(label[1].decode("ascii")).name
        except LookupError:
            return found
    return found


class _Reader:
    """Takes the parser's events and makes entries of them."""

    def __init__(self, name: str, options: Options) -> None:
        self._name = name
        self._options = options
        self._path: list[str] = []
        self._entry: Entry | None = None
        self._at = 0  # how deep the entry stands
        self._key = ""
        self._key_at = 0
        self._parts: list[str] = []
        self._size = 0
        self._done: list[Entry] = []
        self.title = ""

    def taken(self) -> Iterator[Entry]:
        """What is complete by now."""
        done, self._done = self._done, []
        yield from done

    def declared(self, *_what: object) -> None:
        """An entity is declared."""
        raise DocumentError(
            "declares entities, which no feed needs", where=self._name, remedy="Leave it out, or take them out"
        )

    def named(self, name: str, _parameter: bool) -> None:
        """An entity that nobody declared: HTML's, or none."""
        self.words(html.unescape(f"&{name};"))

    def words(self, text: str) -> None:
        """Text between tags."""
        if self._key:
            self._grow(html.escape(text, quote=False) if self._parts[:1] == ["<div>"] else text)

    def _grow(self, text: str) -> None:
        self._parts.append(text)
        self._size += len(text)
        if self._size > self._options.limits.size:
            raise too_large(self._name, self._options.limits)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._path.append(tag)
        if len(self._path) == 1 and tag.rpartition(" ")[2].lower() not in _ROOTS:
            raise NoArticles("is XML, but no feed", where=self._name, remedy="Leave it out")
        if len(self._path) > _DEEPEST:
            raise DocumentError("is nested too deeply", where=self._name, remedy="Leave it out")
        space, _, local = tag.rpartition(" ")
        local = local.lower()
        if self._entry is not None and self._key in _MARKED:
            self._grow(f"<{local}>")  # XHTML in the feed: its tags are part of the text
        elif self._entry is None:
            self._outside(local, attributes)
        elif not self._key and len(self._path) <= self._at + 2:
            self._inside(space, local, attributes)

    def _outside(self, local: str, attributes: dict[str, str]) -> None:
        if local in _ENTRIES or local in ("url", "sitemap"):
            leads_to = {"url": "page", "sitemap": "sitemap"}.get(local, "")
            if leads_to and self._path[0].rpartition(" ")[2].lower() not in ("urlset", "sitemapindex"):
                return
            self._entry, self._at = Entry(leads_to=leads_to), len(self._path)
        elif local == "outline":
            address = next((value for key, value in attributes.items() if key.lower() == "xmlurl"), "")
            if address.strip():
                record = {"url": address.strip(), "title": attributes.get("title") or attributes.get("text", "")}
                self._done.append(Entry(record=record, leads_to="feed"))
        elif local == "title" and len(self._path) <= 3 and not self.title:
            self._key, self._key_at, self._parts, self._size = "feed", len(self._path), [], 0

    def _inside(self, space: str, local: str, attributes: dict[str, str]) -> None:
        entry = self._entry
        if entry is None or "mrss" in space or "itunes" in space or "purl.org/rss/1.0/modules/slash" in space:
            return
        if local == "link" and attributes.get("href"):
            if attributes.get("rel", "alternate") == "alternate":
                entry.record.setdefault("url", attributes["href"].strip())
            return
        key = _KEYS.get(local, "")
        if key:
            self._key, self._key_at, self._parts, self._size = key, len(self._path), [], 0
            if attributes.get("type") == "xhtml":
                self._parts.append("<div>")

    def end(self, tag: str) -> None:
        """An element ends."""
        local = tag.rpartition(" ")[2].lower()
        depth = len(self._path)
        if self._key and depth == self._key_at:
            words = "".join(self._parts).strip()
            if self._key == "feed":
                self.title = words
            elif self._entry is not None and words:
                self._entry.record.setdefault(self._key, words)
            self._key = ""
        elif self._key in _MARKED:
            self._grow(f"</{local}>")
        if self._entry is not None and depth == self._at:
            record = self._entry.record
            if "guid" in record and "url" not in record and record["guid"].startswith("http"):
                record["url"] = record["guid"]
            record.pop("guid", None)
            if "updated" in record:
                record.setdefault("date", record.pop("updated"))
            if self.title and not self._entry.leads_to:
                record.setdefault("publisher", self.title)
            self._done.append(self._entry)
            self._entry = None
        self._path.pop()
