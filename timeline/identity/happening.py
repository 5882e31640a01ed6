"""What identity yields: drafts that tell one happening, and what they say together."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.draft import EventDraft, Money, Participant, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A draft with the source that it stands in; ``key`` is a content hash, the same wherever the file lies."""

    source: str  # the source's digest
    published: str | None  # ISO day
    draft: EventDraft
    key: str
    origin: str = ""  # the digest of the first copy of its source's text, where it is known to be a copy

    @property
    def voice(self) -> str:
        """Whose word it is: articles that are copies of one text have one."""
        return self.origin or self.source


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One happening in the world, as its tellings taken together have it."""

    uid: str
    type: str
    status: Status
    date: str | None  # EDTF
    date_text: str | None
    participants: tuple[Participant, ...]
    amount: Money | None
    amount_text: str | None
    round: str | None
    stake: str | None
    confidence: float
    rule: str
    tellings: tuple[Telling, ...]  # best first
    reasons: tuple[str, ...] = ()  # why its tellings were taken to be one
