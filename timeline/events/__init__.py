"""events: a reading in, event drafts out."""

from timeline.events.draft import EventDraft

__all__ = ["EventDraft"]
