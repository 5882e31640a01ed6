"""named: articles in, their sentences with the names that stand in them out; to look at, no database.

A part of api, which hands it on. Not here: where a name stands (entities), how it is shown (out).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline import pipeline
from timeline.articles import Paths, Refuse, documents_in
from timeline.catalog import Catalog


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSeen:
    """A name where it stands in its sentence, or a word that stands for one."""

    start: int  # in code points of the sentence
    end: int
    text: str
    key: str
    name: str
    kind: str
    provisional: bool  # discovered in the text, not in the catalog
    anaphor: bool  # 该公司, "the retailer"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSentence:
    """A sentence with the names in it."""

    source: str
    start: int  # in code points of the article's text
    text: str
    names: tuple[NameSeen, ...]


def named_sentences(
    paths: Paths = (), *, text: str | None = None, refuse: Refuse | None = None, catalog: Catalog | None = None
) -> Iterator[NamedSentence]:
    """The sentences of articles, or of a ``text``, in which names stand."""
    for document in documents_in(paths, text, None, refuse):
        reading = pipeline.read(document, catalog)
        mentions = sorted(reading.entities, key=lambda one: (one.span.start, -one.span.end))
        at = 0
        for passage in reading.passages:
            span = passage.span
            while at < len(mentions) and mentions[at].span.start < span.start:
                at += 1
            names = []
            while at < len(mentions) and mentions[at].span.start < span.end:
                one = mentions[at]
                at += 1
                names.append(
                    NameSeen(
                        start=one.span.start - span.start,
                        end=min(one.span.end, span.end) - span.start,
                        text=one.text,
                        key=one.key,
                        name=one.name,
                        kind=one.kind,
                        provisional=one.provisional,
                        anaphor=one.anaphor,
                    )
                )
            if names:
                yield NamedSentence(
                    source=document.path, start=span.start, text=span.of(document.text), names=tuple(names)
                )
