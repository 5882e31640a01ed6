"""Which files are articles, and their bytes, or a refusal that says what is wrong with them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from timeline.errors import DocumentError

LIMIT = 20 * 1024 * 1024  # bytes: a long news article has 50 kB, a heavy page 2 MB
SUFFIXES = frozenset({".md", ".markdown", ".txt", ".html", ".htm"})
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


def find_articles(paths: Iterable[Path | str]) -> Iterator[Path]:
    """Yield the files named and those inside the folders named, in sorted order.

    A file that is named is an article whatever its ending; in folders the endings decide, and hidden files and folders
    are passed over, as are links to folders. ``-`` is standard input and stands for itself.
    """
    for given in paths:
        path = Path(given)
        if str(path) == STDIN or path.is_file():
            yield path
        elif path.is_dir():
            yield from _inside(path)
        elif path.exists():
            yield path  # a pipe or a device: reading it decides
        else:
            raise DocumentError("there is no such file or folder", where=path, remedy="Check the path")


def _inside(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if path.suffix.lower() in SUFFIXES and not name.startswith("."):
                yield path


def load(path: Path | str) -> bytes:
    """The bytes of one article."""
    try:
        if str(path) == STDIN:
            data = sys.stdin.buffer.read(LIMIT + 1)
        else:
            with Path(path).open("rb") as file:
                data = file.read(LIMIT + 1)
    except FileNotFoundError as error:
        raise DocumentError("there is no such file", where=path, remedy="Check the path") from error
    except IsADirectoryError as error:
        raise DocumentError("this is a folder", where=path, remedy="Name the articles inside it") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        what = getattr(error, "strerror", None) or str(error)
        raise DocumentError(f"cannot be read ({what})", where=path, remedy="Check its permissions") from error
    return data


def check(data: bytes, path: Path | str) -> None:
    """Refuse what is no text at all, by its size and its first bytes."""
    if len(data) > LIMIT:
        raise DocumentError(
            f"is larger than {LIMIT // 1024 // 1024} MB, which no article is", where=path, remedy="Split or trim it"
        )
    if not data.strip():
        raise DocumentError("is empty", where=path, remedy="Leave it out")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise DocumentError(f"is {kind}, not text", where=path, remedy="Save the article as text, HTML or Markdown")
