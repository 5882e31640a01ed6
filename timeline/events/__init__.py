"""events: a reading in, event drafts out.

A reading is an article's text with the passages, times, entities and amounts found in it. Frames, one file an event type in
``types/``, are declarations; what is alike for all types stands once: templates, status, dates, elided subjects.

Not here: which drafts tell one happening (identity), how they are stored (store).
"""

from timeline.events.draft import EventDraft, Money, Participant
from timeline.events.engine import find_events
from timeline.events.reading import Reading

__all__ = ["EventDraft", "Money", "Participant", "Reading", "find_events"]
