"""method: code, names and rules in, one word for them out: by what an article was read, and whether that has changed.

Not here: reading articles again (rereading).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path

from timeline.catalog import Catalog
from timeline.events.extractors import Extractor
from timeline.events.rules import Rules

# The rooms on the way from a text to what it tells.
_ROOMS = ("text", "times", "entities", "amounts", "events", "identity")


def method_of(catalog: Catalog, rules: Rules, extractors: Sequence[Extractor] = ()) -> str:
    """The same for all that is read by the same code, names, rules and extractors."""
    packages = sorted({one.package for one in extractors})
    parts = (_code(), catalog.fingerprint, rules.fingerprint, *packages)
    return blake2b("\x1f".join(parts).encode(), digest_size=16).hexdigest()


@cache
def _code() -> str:
    """A digest of the files of the rooms, whatever the version is called: who works on rules need not count it up."""
    package = Path(__file__).parent
    digest = blake2b(digest_size=16)
    files = [package / "pipeline.py", *(path for room in _ROOMS for path in (package / room).rglob("*"))]
    for path in sorted(files):
        if path.is_file() and path.suffix in (".py", ".txt", ".tsv", ".toml"):
            content = path.read_bytes()
            digest.update(f"{path.relative_to(package).as_posix()}\x1f{len(content)}\x1f".encode() + content)
    return digest.hexdigest()
