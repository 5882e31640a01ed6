"""timeline: articles in, dated business events out.

``from timeline import Timeline, extract``: the two doors for programs. Importing the package costs nothing; what stands
behind a name is loaded when the name is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.api import Event, EventRow, Explanation, Report, StoredEvent, Timeline, explain, extract
    from timeline.errors import TimelineError

    __version__: str

__all__ = [
    "Event",
    "EventRow",
    "Explanation",
    "Report",
    "StoredEvent",
    "Timeline",
    "TimelineError",
    "__version__",
    "explain",
    "extract",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object
    if name == "__version__":
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

        try:
            value = version("timeline-events")
        except PackageNotFoundError:  # a checkout on the path, not installed
            value = "0+unknown"
    elif name == "TimelineError":
        from timeline.errors import TimelineError as value  # noqa: N813, PLC0415
    else:
        from timeline import api  # noqa: PLC0415

        value = getattr(api, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
