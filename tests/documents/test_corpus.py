"""Real articles, where they are at hand: each is read, and what careful readers quoted stands in the text."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.documents import read_document
from timeline.inputs import find_articles, read_article

SHARED = Path(__file__).parents[2].parent / "shared" / "corpus"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the corpus is not part of the project")


def gold() -> Iterator[dict]:
    for path in sorted((SHARED / "gold").glob("*.json")):
        yield json.loads(path.read_text("utf-8"))


def test_every_article_is_read_and_its_blocks_are_in_order():
    count = 0
    for article in find_articles([SHARED / "articles", SHARED / "bulk"]):
        path, document = article.name, read_article(article)
        end = -1
        for block in document.blocks:
            words = block.span.of(document.text)
            assert words == words.strip() != "", path
            assert block.span.start > end, path
            end = block.span.end
        assert "\x00" not in document.text
        count += 1
    assert count > 2000


def test_quotes_stand_in_the_text_and_not_in_furniture():
    """At least 98% stand in the text; at most 2% of those of required events only where nobody reads on."""
    told = found = required = lost = 0
    for article in gold():
        document = read_document(SHARED / "articles" / article["article"])
        read_on = "\n".join(b.span.of(document.text) for b in document.blocks if b.kind not in ("furniture", "caption"))
        for event in article["events"]:
            for quote in event["quotes"]:
                told += 1
                found += quote in document.text
                required += not event["optional"]
                lost += not event["optional"] and quote in document.text and quote not in read_on
    assert found >= 0.98 * told
    assert lost <= 0.02 * required


def test_publication_dates_and_languages():
    """Four or five articles have a dateline inside a sentence that outranks their metadata; those are left to times."""
    wrong = []
    for article in gold():
        document = read_document(SHARED / "articles" / article["article"])
        assert document.language == article["language"]
        if str(document.published) != str(article["published"]):
            wrong.append(article["article"])
    assert len(wrong) <= 5, wrong
