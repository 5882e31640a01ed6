"""Files in object stores and on other machines: s3://, gs://, sftp:// and what else fsspec knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, cast

from timeline.errors import DocumentError

_REMOTE = re.compile(r"[a-z][a-z0-9+.\-]{1,20}://", re.I)


def is_remote(given: str) -> bool:
    """Whether this names a file that lies elsewhere."""
    return _REMOTE.match(given) is not None


def files_like(given: str) -> list[str]:
    """The files of a remote pattern or folder, in order; the name itself where it is one."""
    with _told(given):
        system, path = _fsspec(given).core.url_to_fs(given)
        if any(sign in path for sign in "*?["):
            found = system.glob(path)
        elif system.isdir(path):
            found = system.find(path)
        else:
            return [given]
        return [system.unstrip_protocol(one) for one in sorted(found)]


def opened_remote(given: str) -> IO[bytes]:
    """The file as a stream of bytes."""
    with _told(given):
        return cast("IO[bytes]", _fsspec(given).open(given, "rb").open())


def _fsspec(given: str):  # type: ignore[no-untyped-def]
    try:
        import fsspec  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise DocumentError(
            "lies elsewhere, for which a library is needed",
            where=given,
            remedy='Install it: pip install "timeline-events[remote]"',
        ) from error
    return fsspec


@contextmanager
def _told(given: str) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError, ImportError) as error:  # ImportError: the library of that store is missing
        what = " ".join(str(error).split())[:200] or type(error).__name__
        raise DocumentError(
            f"cannot be read ({what})", where=given, remedy="Check the address and the rights"
        ) from error
