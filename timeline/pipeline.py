"""pipeline: the one file that knows the order in which an article passes through the rooms.

documents → text → times, entities, amounts → events → identity; storing (store) is the last step, in a transaction.
One article that fails stops nobody: the caller gets the refusal beside the results of the others.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from timeline.amounts import AmountMention, find_amounts
from timeline.catalog import Catalog, load_catalog
from timeline.documents import Document
from timeline.entities import EntityMention, find_entities
from timeline.errors import ExtractorError
from timeline.events import EventDraft, Reading, find_events
from timeline.events.extractors import Extractor, add_drafts
from timeline.events.frames import shipped
from timeline.events.rules import Rules
from timeline.events.trace import Trace
from timeline.identity import Happening, merge
from timeline.text import Passage, Span, language_of, sentences
from timeline.times import TimeMention, find_dateline, find_times

LANGUAGES = ("zh", "en")  # that articles are read for


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What one article yields: its date as the text has it, the drafts, and the happenings that they tell."""

    document: Document
    published: date | None  # a dateline in the text outranks the metadata
    drafts: tuple[EventDraft, ...]
    happenings: tuple[Happening, ...]
    faults: tuple[ExtractorError, ...] = ()  # of other people's extractors; the rest is as if those were not there


def read(document: Document, catalog: Catalog | None = None) -> Reading:
    """A document with everything that the rooms before events find in it."""
    blocks = [(block.span, block.kind) for block in document.blocks]
    published = find_dateline(document.text, document.published) or document.published
    if document.language not in LANGUAGES:  # it is kept, and nothing is found in it
        return Reading(
            text=document.text, language="en", published=published, passages=[], times=[], entities=[], amounts=[]
        )
    passages = sentences(document.text, blocks)
    times = _times(document, published, blocks, passages)
    entities: list[EntityMention] = find_entities(
        document.text, catalog=catalog, language=document.language, blocks=blocks, title=document.title
    )
    amounts: list[AmountMention] = find_amounts(document.text, language=document.language)
    return Reading(
        text=document.text,
        language=document.language,
        published=published,
        passages=passages,
        times=times,
        entities=entities,
        amounts=amounts,
    )


_HAN = re.compile("[\u4e00-\u9fff]{2}")
_OTHER = 12  # characters: a shorter line in the other language is a name or a caption, and dates nothing


def _is_other(sentence: str, main: str) -> bool:
    """Whether a sentence is in the other language; names of the other one that stand in it do not make it so."""
    han = _HAN.search(sentence) is not None
    return han != (main == "zh") and (main == "zh" or language_of(sentence) == "zh")


def _times(
    document: Document, published: date | None, blocks: Sequence[tuple[Span, str]], passages: Sequence[Passage]
) -> list[TimeMention]:
    """The article's times; in one of two languages, each sentence's by the grammar of its own."""
    text, main = document.text, document.language
    times = find_times(text, published=published, language=main, blocks=blocks)
    foreign = [
        passage.span
        for passage in passages
        if passage.span.end - passage.span.start >= _OTHER
        and _is_other(text[passage.span.start : passage.span.end], main)
    ]
    if not foreign:
        return times
    other = find_times(text, published=published, language="en" if main == "zh" else "zh", blocks=blocks)
    starts = [span.start for span in foreign]

    def in_foreign(mention: TimeMention) -> bool:
        place = bisect_right(starts, mention.span.start) - 1
        return place >= 0 and foreign[place].contains(mention.span)

    kept = [time for time in times if not in_foreign(time)] + [time for time in other if in_foreign(time)]
    return sorted(kept, key=lambda time: time.span)


def extract(
    document: Document,
    catalog: Catalog | None = None,
    *,
    rules: Rules | None = None,
    extractors: Iterable[Extractor] = (),
) -> Extraction:
    """The events of one article. Pure: no clock, no network, no database."""
    reading = read(document, catalog)
    grammar = rules.grammar if rules else shipped()
    drafts = find_events(reading, grammar=grammar)
    drafts, faults = add_drafts(drafts, reading, extractors, document.path, grammar.roles)
    return replace(_extraction(document, reading, drafts, catalog), faults=tuple(faults))


def explain(
    document: Document, catalog: Catalog | None = None, *, every: bool = False, rules: Rules | None = None
) -> tuple[Extraction, list[Trace]]:
    """The events of one article, and how each sentence with a trigger, with ``every`` any, came to tell them."""
    from timeline.events.tracing import trace_events  # noqa: PLC0415 - who only extracts has no need of it

    reading = read(document, catalog)
    traces = trace_events(reading, grammar=rules.grammar if rules else None, every=every)
    drafts = [one.draft for trace in traces for one in trace.candidates if one.told and one.draft]
    return _extraction(document, reading, drafts, catalog), traces


def _extraction(document: Document, reading: Reading, drafts: list[EventDraft], catalog: Catalog | None) -> Extraction:
    published = reading.published.isoformat() if reading.published else None
    happenings = merge(drafts, source=document.digest, published=published, owners=owners_of(catalog or load_catalog()))
    return Extraction(
        document=document, published=reading.published, drafts=tuple(drafts), happenings=tuple(happenings)
    )


@lru_cache(maxsize=4)
def owners_of(catalog: Catalog) -> Mapping[str, str]:
    """Who owns what, by slug: identity takes "Kering sues" and "Gucci sues" for what may be one."""
    return catalog.owned
