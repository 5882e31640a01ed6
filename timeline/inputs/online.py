"""An address to articles: a page is one, a feed and a sitemap lead to many."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import closing

from timeline.errors import DocumentError, NoArticles
from timeline.inputs.article import Article, Options, is_address
from timeline.inputs.feeds import Entry, entries_of
from timeline.inputs.jsons import articles_of_json
from timeline.inputs.records import article_of
from timeline.inputs.streams import taken, unpacked
from timeline.inputs.web import Answer, Web

_XML = re.compile(rb"\s{0,100}(?:\xef\xbb\xbf)?\s{0,100}<(?:\?xml|rss|feed|rdf|opml|urlset|sitemapindex)", re.I)
_PAGE = re.compile(rb"<(?:!doctype\s{1,5}html|html)\b", re.I)
_WHOLE = 400  # characters: an entry with less is a teaser, and its page is read
_DEEPEST = 3  # sitemaps that lead to sitemaps


def articles_at(url: str, options: Options) -> Iterator[Article]:
    """The articles that an address leads to, each page as it is asked for."""
    with closing(Web(options)) as web:
        yield from _from(web, url, options, 0)


def _from(web: Web, url: str, options: Options, depth: int) -> Iterator[Article]:
    try:
        answer = _asked(web, url, options)
        if answer.data is None:
            yield Article(name=url, skipped="has not changed since it was last read")
            return
        data, whole = answer.data, True
        if url.lower().endswith(".gz") and data[:2] == b"\x1f\x8b":
            data = taken(unpacked(io.BytesIO(data), url, url.lower(), options.limits)[0], url, options.limits)
        if _XML.match(data) and not _PAGE.search(data[:1000]):
            for entry in entries_of(io.BytesIO(data), url, options):
                for article in _entry(web, entry, url, options, depth):
                    whole = whole and article.refusal is None
                    yield article
        elif answer.kind in ("application/json", "application/feed+json"):
            yield from articles_of_json(io.BytesIO(data), url, options)
        else:
            yield _page(answer, url, data)
            return
        if whole:  # else it is asked for again, for the sake of what was refused
            yield Article(name=url, skipped="leads to the articles before", fetched=(url, answer.etag, answer.modified))
    except DocumentError as refusal:
        yield Article(name=url, refusal=refusal)


def _entry(web: Web, entry: Entry, feed: str, options: Options, depth: int) -> Iterator[Article]:
    link = entry.record.get("url", "")
    if entry.leads_to:
        if depth >= _DEEPEST:
            refusal = DocumentError("leads from list to list to list", where=feed, remedy="Name the inner list")
            yield Article(name=feed, refusal=refusal)
        else:
            yield from _from(web, link, options, depth + 1)
        return
    teaser = article_of(entry.record, link or feed, options.columns)
    if not is_address(link) or (teaser.data is not None and len(teaser.data) >= _WHOLE):
        yield teaser
        return
    try:
        answer = _asked(web, link, options)
    except DocumentError as refusal:
        yield Article(name=link, refusal=refusal) if teaser.data is None else teaser
        return
    if answer.data is None:
        yield Article(name=link, skipped="has not changed since it was last read")
        return
    page = _page(answer, link, answer.data)
    known = {key: value for key, value in teaser.fields.items() if key in ("date", "publisher", "author")}
    yield Article(name=link, data=page.data, fields=page.fields | known, form=page.form, fetched=page.fetched)


def _page(answer: Answer, url: str, data: bytes) -> Article:
    form = "html" if "html" in answer.kind or _PAGE.search(data[:2000]) else ""
    fetched = (url, answer.etag, answer.modified)
    return Article(name=url, data=data, fields={"url": [answer.url]}, form=form, fetched=fetched)


def _asked(web: Web, url: str, options: Options) -> Answer:
    if not is_address(url):
        raise NoArticles(f"leads to {url[:200]!r}, which is not http", where=url or "feed", remedy="Leave it out")
    etag, modified = options.fetched.get(url, (None, None))
    return web.read(url, etag=etag, modified=modified)
