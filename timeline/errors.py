"""Everything that timeline refuses, as one tree.

TimelineError
├── DocumentError      this article cannot be read; the others go on
│   ├── NoArticles     ... because it is something else: settings, a table of numbers
│   └── OtherLanguage  ... for events: it is kept, and tells none
├── SeedError          seeds/ contradicts itself; nothing starts
├── QueryError         a filter or a statement makes no sense; nothing is asked
├── DecisionError      a decision contradicts what is known; nothing is kept
├── RulesError         a file of rules says what cannot be; nothing starts
├── ExtractorError     somebody's extractor failed; the article goes on without it
└── StoreError         the database cannot be used as it is; nothing is written
    └── SchemaBehind   ... because migrations are waiting
"""

from __future__ import annotations


class TimelineError(Exception):
    """What was wrong, where, and what to do about it, in one line."""

    def __init__(self, what: str, *, where: object, remedy: str) -> None:
        super().__init__(f"{where}: {what}. {remedy}.")
        self.what = what
        self.where = str(where)
        self.remedy = remedy


class DocumentError(TimelineError):
    """This article cannot be read; the others go on."""


class NoArticles(DocumentError):  # noqa: N818 - a finding about a file, no fault of anybody's
    """This file can be read, but there is no article in it."""


class OtherLanguage(DocumentError):  # noqa: N818 - a remark: the article is kept
    """This article is in a language that nothing is found in."""


class SeedError(TimelineError):
    """The catalog contradicts itself; nothing starts."""


class QueryError(TimelineError):
    """A filter or a statement makes no sense; nothing is asked."""


class DecisionError(TimelineError):
    """A decision contradicts what is known; nothing is kept."""


class RulesError(TimelineError):
    """A file of rules says what cannot be; nothing starts."""


class ExtractorError(TimelineError):
    """Somebody's extractor failed; the article goes on without it."""

    def __init__(self, what: str, *, where: object, remedy: str, extractor: str) -> None:
        super().__init__(what, where=where, remedy=remedy)
        self.extractor = extractor


class StoreError(TimelineError):
    """The database cannot be used as it is; nothing is written."""


class SchemaBehind(StoreError):  # noqa: N818 - a state, not an error of the caller's
    """Migrations are waiting for this database."""
