"""Prepared data in the user's cache folder, so that a new process need not prepare it again.

A file is named by what it was made of: seeds, code, versions. What is found there is trusted no further than its digest
goes: a file that is cut short, damaged or of another kind is as good as none. Nothing here is ever an error: where the
folder cannot be written, data is prepared anew each time.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

VARIABLE = "TIMELINE_CACHE"  # another folder; empty: none at all
_MAGIC = b"timeline stash 1\n"
_DIGEST = 32
_KEPT = 3  # files of a name: several versions may be in use


def folder() -> Path | None:
    """Where such files lie; None where they are not wanted or there is no home."""
    given = os.environ.get(VARIABLE)
    if given is not None:
        return Path(given) if given.strip() else None
    with contextlib.suppress(RuntimeError):
        if sys.platform == "win32":
            base = os.environ.get("LOCALAPPDATA")
            return (Path(base) if base else Path.home() / "AppData" / "Local") / "timeline" / "cache"
        if sys.platform == "darwin":
            return Path.home() / "Library" / "Caches" / "timeline"
        base = os.environ.get("XDG_CACHE_HOME")
        return (Path(base) if base else Path.home() / ".cache") / "timeline"
    return None


def key_of(parts: Iterable[bytes | str]) -> str:
    """A name for what is made of these parts, told apart from one another."""
    digest = blake2b(digest_size=16)
    for part in parts:
        plain = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(plain).to_bytes(8, "big"))
        digest.update(plain)
    return digest.hexdigest()


def code_key(*files: Path) -> list[bytes]:
    """The contents of files: what is prepared by other code is not the same."""
    return [file.read_bytes() for file in files]


def take(name: str, key: str) -> bytes | None:
    """What was put there under this key, whole; else None."""
    at = folder()
    if at is None:
        return None
    try:
        data = (at / f"{name}-{key}").read_bytes()
    except OSError:
        return None
    content = data[len(_MAGIC) + _DIGEST :]
    head = _MAGIC + blake2b(key.encode() + content, digest_size=_DIGEST).digest()
    return content if data.startswith(head) else None


def put(name: str, key: str, content: bytes) -> None:
    """Put it there, in one step; older files of that name go."""
    at = folder()
    if at is None:
        return
    made = at / f".{name}-{key}.{os.getpid()}"
    head = _MAGIC + blake2b(key.encode() + content, digest_size=_DIGEST).digest()
    try:
        at.mkdir(mode=0o700, parents=True, exist_ok=True)
        made.write_bytes(head + content)
        made.replace(at / f"{name}-{key}")
        files = [(file.stat().st_mtime, file) for file in at.glob(f"{name}-*")]
        for _, file in sorted(files, reverse=True)[_KEPT:]:
            file.unlink()
    except OSError:
        with contextlib.suppress(OSError):
            made.unlink(missing_ok=True)
