"""A timeline with a few events in it, made once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from timeline.store import Database, Writer, open_database

sys.path.insert(0, str(Path(__file__).parents[1] / "store"))  # store_samples
