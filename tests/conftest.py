"""What all tests share: prepared data goes into a folder of the run, not into the user's cache."""

from __future__ import annotations

import os
import shutil
import tempfile

import pytest

_MADE: list[str] = []


def pytest_configure(config: pytest.Config) -> None:
    """One folder for the run and for the processes that it starts."""
    if "TIMELINE_CACHE" not in os.environ:
        _MADE.append(tempfile.mkdtemp(prefix="timeline-tests-"))
        os.environ["TIMELINE_CACHE"] = _MADE[0]


def pytest_unconfigure(config: pytest.Config) -> None:
    """It goes when the run is over."""
    for folder in _MADE:
        os.environ.pop("TIMELINE_CACHE", None)
        shutil.rmtree(folder, ignore_errors=True)
    _MADE.clear()
