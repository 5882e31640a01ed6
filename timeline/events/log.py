"""What a search for events tells of its candidates, while it goes on."""

from __future__ import annotations

import re
from typing import Protocol

from timeline.events.dates import Dating
from timeline.events.draft import EventDraft
from timeline.events.frame import Frame
from timeline.events.reading import Article, Sentence
from timeline.events.template import Unit


class Log(Protocol):
    """Told of every sentence with a trigger, every match in it, and what became of it, in the order of the search."""

    def sentence(self, article: Article, number: int, frames: set[int]) -> None:
        """A sentence in which words stand that may set off these frames."""

    def matched(self, sentence: Sentence, kind: str, frame: Frame, match: re.Match[str]) -> None:
        """A frame's pattern matched: a candidate. What follows is about it."""

    def refused(self, why: str, words: str) -> None:
        """The candidate became no draft."""

    def drafted(
        self, draft: EventDraft, filled: dict[str, list[Unit]], dating: Dating, factors: dict[str, float]
    ) -> None:
        """The candidate became a draft: its slots by role, its date, what its confidence is the product of."""

    def dropped(self, draft: EventDraft, why: str, words: str, better: EventDraft | None = None) -> None:
        """A draft is not told: it is too uncertain, or another one says it better."""
