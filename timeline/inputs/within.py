"""A bound on the time that one article may take."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from timeline.errors import DocumentError

_AGAIN = 0.2  # seconds: what was raised may have been caught by a library that expects failures of its own


@contextmanager
def within(seconds: float, where: str) -> Iterator[None]:
    """Refuse the article if what is done here takes longer.

    Works in the main thread of Unix processes, where a timer can interrupt; elsewhere there is no bound. 0 is none.
    """
    if not seconds or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def late(_number: int, _frame: FrameType | None) -> None:
        raise DocumentError(
            f"takes longer than {seconds:g} seconds",
            where=where,
            remedy="Leave it out, or allow more with --max-seconds",
        )

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
