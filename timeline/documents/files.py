"""The bytes of a file, or a refusal that says why it is no article."""

from __future__ import annotations

import sys
from pathlib import Path

from timeline.documents.limits import MB, Limits
from timeline.errors import DocumentError

PAGES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
STDIN = "-"

# The first bytes of what people drop beside articles by mistake.
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"OggS", "a sound file"),
    (b"ID3", "a sound file"),
)


def load(path: Path | str, limits: Limits) -> bytes:
    """The bytes of one article."""
    try:
        if str(path) == STDIN:
            data = sys.stdin.buffer.read(limits.size + 1)
        else:
            with Path(path).open("rb") as file:
                data = file.read(limits.size + 1)
    except FileNotFoundError as error:
        raise DocumentError("there is no such file", where=path, remedy="Check the path") from error
    except IsADirectoryError as error:
        raise DocumentError("this is a folder", where=path, remedy="Name the articles inside it") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        what = getattr(error, "strerror", None) or str(error)
        raise DocumentError(f"cannot be read ({what})", where=path, remedy="Check its permissions") from error
    return data


def check(data: bytes, path: Path | str, limits: Limits) -> None:
    """Refuse what is no text at all, by its size and its first bytes."""
    if len(data) > limits.size:
        raise too_large(path, limits)
    if not data.strip():
        raise DocumentError("is empty", where=path, remedy="Leave it out")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise DocumentError(f"is {kind}, not text", where=path, remedy="Save the article as text, HTML or Markdown")


def too_large(path: Path | str, limits: Limits) -> DocumentError:
    """The refusal of a document beyond the limit."""
    return DocumentError(
        f"is larger than {limits.size // MB or 1} MB, which no article is",
        where=path,
        remedy="Split or trim it, or allow more with --max-size",
    )
