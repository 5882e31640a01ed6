"""articles: articles in, what one article tells out; no database.

``extract`` gives the events, ``times_in`` and ``entities_in`` what the date finder and the entity finder see. A part of
api, which hands it on.

Not here: what several articles tell together (identity, store).
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from timeline import pipeline
from timeline.catalog import Catalog
from timeline.documents import Document, read_document
from timeline.errors import DocumentError, OtherLanguage, TimelineError
from timeline.events import Money, Participant
from timeline.events.extractors import installed
from timeline.identity import Happening
from timeline.inputs import Options, find_articles, read_article, within
from timeline.ruling import Given, rules_of
from timeline.times import answer_cases, as_found, explain
from timeline.typed import Day, day_of

Paths = str | Path | Iterable[str | Path]
Refuse = Callable[[TimelineError], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event as one article tells it."""

    source: str  # the article as the caller named it
    type: str
    status: str  # occurred, planned, rumored, denied
    date: str | None  # EDTF, as coarse as the text
    date_text: str | None
    participants: tuple[Participant, ...]
    amount: Money | None
    round: str | None
    stake: str | None
    quotes: tuple[str, ...]  # the article's words, best first
    offsets: tuple[tuple[int, int], ...]  # of the quotes, in code points of the article's text
    rule: str
    confidence: float

    def __str__(self) -> str:
        """One line: date, type, who, the words, the article."""
        what = self.type if self.status == "occurred" else f"{self.type} ({self.status})"
        who = " · ".join(dict.fromkeys(one.name for one in self.participants))
        words = " ".join(self.quotes[0].split()) if self.quotes else ""
        return "  ".join((self.date or "undated", what, who, f'"{words}"', self.source))

    def as_dict(self) -> dict[str, Any]:
        """The fields of a line of ``timeline extract``, ready for JSON."""
        money = self.amount
        return {
            "source": self.source,
            "type": self.type,
            "status": self.status,
            "date": self.date,
            "date_text": self.date_text,
            "participants": [
                {"role": one.role, "name": one.name, "surfaces": list(one.surfaces)} for one in self.participants
            ],
            "amount": money
            and {"value": f"{money.value.normalize():f}", "currency": money.currency, "approx": money.approx},
            "round": self.round,
            "stake": self.stake,
            "quotes": list(self.quotes),
            "offsets": [list(offset) for offset in self.offsets],
            "rule": self.rule,
            "confidence": self.confidence,
        }


def extract(
    paths: Paths = (),
    *,
    text: str | None = None,
    published: Day = None,
    refuse: Refuse | None = None,
    catalog: Catalog | None = None,
    rules: Given = None,
    plugins: bool = True,
    remark: Refuse | None = None,
    options: Options | None = None,
) -> Iterator[Event]:
    """The events of articles: files, folders, patterns, archives, "-" for standard input; or of a ``text``.

    ``published`` counts for articles that do not say when they were published. One that cannot be read raises a
    TimelineError, unless ``refuse`` is there to take it and let the others go on. ``rules`` are files of rules, or what
    ``load_rules`` makes of them. Without ``plugins`` other people's extractors are left out; one that fails is told to
    ``remark``, else it is a warning, and the article goes on. ``options`` say how inputs are to be read.

    >>> [event.type for event in extract(text="2016年9月，COACH退出天猫。")]
    ['withdrawal']
    """
    day = day_of(published)
    own = rules_of(rules)
    extractors = installed() if plugins else ()
    seconds = (options or Options()).limits.seconds
    for document in documents_in(paths, text, day, refuse, options):
        try:
            with within(seconds, document.path):
                extraction = pipeline.extract(document, catalog, rules=own, extractors=extractors)
        except DocumentError as late:
            if refuse is None:
                raise
            refuse(late)
            continue
        other = other_language(document)
        for fault in (*extraction.faults, *([other] if other else [])):
            if remark is None:
                warnings.warn(str(fault), RuntimeWarning, stacklevel=2)
            else:
                remark(fault)
        yield from events_of(extraction)


def times_in(
    paths: Paths = "-", *, text: str | None = None, published: Day = None, reasons: bool = False
) -> Iterator[dict[str, object]]:
    """What the date finder sees in articles or in a ``text``: text, start, end, edtf; with ``reasons`` also why."""
    for document in documents_in(paths, text, day_of(published), None):
        for mention in pipeline.read(document).times:
            yield as_found(mention) | ({"why": explain(mention)} if reasons else {})


def time_cases(lines: Iterable[str]) -> Iterator[str]:
    """For each case, a line of JSON with id, language, text, reference and perhaps prefer, the line {"id", "found"}."""
    return answer_cases(lines)


def entities_in(
    paths: Paths = (), *, text: str | None = None, refuse: Refuse | None = None, catalog: Catalog | None = None
) -> Iterator[dict[str, Any]]:
    """What the entity finder sees: source, text, start, end, name, kind, provisional.

    Words that stand for a name ("the company") are left out.
    """
    for document in documents_in(paths, text, None, refuse):
        for mention in pipeline.read(document, catalog).entities:
            if not mention.anaphor:
                yield {
                    "source": document.path,
                    "text": mention.text,
                    "start": mention.span.start,
                    "end": mention.span.end,
                    "name": mention.name,
                    "kind": mention.kind,
                    "provisional": mention.provisional,
                }


def documents_in(
    paths: Paths, text: str | None, published: date | None, refuse: Refuse | None, options: Options | None = None
) -> Iterator[Document]:
    """The documents of the paths, or of the text; what cannot be read is refused, or raises where nobody takes it."""
    if text is not None:
        yield read_document("text", data=text.encode("utf-8", "surrogatepass"), published=published)
        return
    options = options or Options()
    today = datetime.now().astimezone().date()
    for article in find_articles(several(paths), options):
        if article.skipped is not None:
            continue
        try:
            with within(options.limits.seconds, article.name):
                document = read_article(article, published=published, limits=options.limits, today=today)
        except DocumentError as refusal:
            if refuse is None:
                raise
            refuse(refusal)
        else:
            yield document


def other_language(document: Document) -> OtherLanguage | None:
    """A remark on an article in a language that nothing is found in."""
    if document.language in pipeline.LANGUAGES:
        return None
    return OtherLanguage(
        f"is in another language ({document.language}) than Chinese or English",
        where=document.path,
        remedy="No events are read from it",
    )


def events_of(extraction: pipeline.Extraction) -> Iterator[Event]:
    """The events of one article, with its words."""
    for happening in extraction.happenings:
        yield _event(extraction.document, happening)


def _event(document: Document, happening: Happening) -> Event:
    spans = list(dict.fromkeys(telling.draft.quote for telling in happening.tellings))
    return Event(
        source=document.path,
        type=happening.type,
        status=happening.status,
        date=happening.date,
        date_text=happening.date_text,
        participants=happening.participants,
        amount=happening.amount,
        round=happening.round,
        stake=happening.stake,
        quotes=tuple(span.of(document.text) for span in spans),
        offsets=tuple((span.start, span.end) for span in spans),
        rule=happening.rule,
        confidence=happening.confidence,
    )


def several(paths: Paths) -> Iterable[str | Path]:
    """One path as a list of one."""
    return [paths] if isinstance(paths, str | Path) else paths
