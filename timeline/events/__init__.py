"""events: a reading in, event drafts out.

A reading is an article's text with the passages, times, entities and amounts found in it. Frames, one file an event
type in ``types/``, are declarations; what is alike for all types stands once: templates, status, dates, subjects.

People add to the frames by files of data (``rules/``) and by packages with code (``extractors``).

Not here: which drafts tell one happening (identity), how they are stored (store).
"""

from typing import TYPE_CHECKING, Any

from timeline.events.draft import EventDraft, Money, Participant

if TYPE_CHECKING:
    from timeline.events.engine import find_events
    from timeline.events.reading import Reading

__all__ = ["EventDraft", "Money", "Participant", "Reading", "find_events"]


def __getattr__(name: str) -> Any:
    """The engine is loaded when first asked for: what only stores or shows events has no need of it."""
    if name == "find_events":
        from timeline.events.engine import find_events  # noqa: PLC0415

        return find_events
    if name == "Reading":
        from timeline.events.reading import Reading  # noqa: PLC0415

        return Reading
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
