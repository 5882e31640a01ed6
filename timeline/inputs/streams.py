"""Files as streams of bytes, unpacked on the way and metered: nothing here holds a whole file."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sys
import zlib
from contextlib import suppress
from pathlib import Path
from typing import IO, cast

from timeline.documents import Limits, too_large
from timeline.errors import DocumentError

STDIN = "-"
PACKED = (".gz", ".bz2", ".xz", ".zst")
_SLACK = 8 * 1024 * 1024  # bytes that may be unpacked before the ratio counts: small files pack very well


def opened(path: Path | str) -> IO[bytes]:
    """The file as it is, or a refusal; ``-`` is standard input."""
    if str(path) == STDIN:
        return sys.stdin.buffer
    try:
        return Path(path).open("rb")
    except FileNotFoundError as error:
        raise DocumentError("there is no such file or folder", where=path, remedy="Check the path") from error
    except IsADirectoryError as error:
        raise DocumentError("this is a folder", where=path, remedy="Name the articles inside it") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        what = getattr(error, "strerror", None) or str(error)
        raise DocumentError(f"cannot be read ({what})", where=path, remedy="Check its permissions") from error


def unpacked(file: IO[bytes], name: str, ends: str, limits: Limits) -> tuple[IO[bytes], str]:
    """The stream without the packing that the end of ``ends``, a name in small letters, tells of; and the rest."""
    counted = Counted(file)
    packed = cast("IO[bytes]", counted)
    if ends.endswith(".gz"):
        return _metered(gzip.GzipFile(fileobj=packed), counted, name, limits), ends[:-3]
    if ends.endswith(".bz2"):
        return _metered(bz2.BZ2File(packed), counted, name, limits), ends[:-4]
    if ends.endswith(".xz"):
        return _metered(lzma.LZMAFile(packed), counted, name, limits, (lzma.LZMAError,)), ends[:-3]
    if ends.endswith(".zst"):
        try:
            import zstandard  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise DocumentError(
                "needs a library to be unpacked", where=name, remedy='Install it: pip install "timeline-events[zst]"'
            ) from error
        reader = zstandard.ZstdDecompressor(max_window_size=2**27).stream_reader(packed, read_across_frames=True)
        return _metered(reader, counted, name, limits, (zstandard.ZstdError,)), ends[:-4]
    return file, ends


def _metered(
    source: object, packed: Counted, name: str, limits: Limits, faults: tuple[type[Exception], ...] = ()
) -> IO[bytes]:
    return cast("IO[bytes]", io.BufferedReader(Metered(source, packed, name, limits, faults), 64 * 1024))


class Counted(io.RawIOBase):
    """A stream that knows how many bytes were taken from it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.taken = 0

    def readable(self) -> bool:
        """It is read from."""
        return True

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        data = self._file.read(size)
        self.taken += len(data)
        return data


class Metered(io.RawIOBase):
    """What a decompressor gives, until it is more than may be."""

    def __init__(
        self, source: object, packed: Counted, name: str, limits: Limits, faults: tuple[type[Exception], ...] = ()
    ) -> None:
        self._source = cast("IO[bytes]", source)
        self._packed = packed
        self._name = name
        self._limits = limits
        self._faults: tuple[type[Exception], ...] = (EOFError, OSError, zlib.error, *faults)
        self._given = 0

    def readable(self) -> bool:
        """It is read from."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill the buffer with the next bytes."""
        view = memoryview(cast("bytearray", buffer)).cast("B")
        try:
            data = self._source.read(min(len(view), 64 * 1024))
        except self._faults as error:
            raise DocumentError(
                f"cannot be unpacked ({error or 'it is cut off'})", where=self._name, remedy="Get the file again"
            ) from error
        self._given += len(data)
        check_unpacked(self._given, self._packed.taken, self._name, self._limits)
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close what it reads from."""
        with suppress(*self._faults):
            self._source.close()
        super().close()


def check_unpacked(given: int, packed: int, name: str, limits: Limits) -> None:
    """Refuse what grows too far when it is unpacked."""
    if given > limits.unpacked:
        raise DocumentError(
            f"unpacks to more than {limits.unpacked // 1024 // 1024} MB",
            where=name,
            remedy="Allow more with --max-unpacked, or unpack it yourself",
        )
    if given > _SLACK and given > packed * limits.ratio:
        raise DocumentError(
            f"unpacks to more than {limits.ratio} times its size, as archives do that are made to do harm",
            where=name,
            remedy="Allow more with --max-ratio if you know where it is from",
        )


def taken(file: IO[bytes], name: str, limits: Limits) -> bytes:
    """The whole stream as one document."""
    try:
        data = taken_up_to(file, limits.size)
    except OSError as error:
        what = error.strerror or str(error)
        raise DocumentError(f"cannot be read ({what})", where=name, remedy="Check the file") from error
    if len(data) > limits.size:
        raise too_large(name, limits)
    return data


def taken_up_to(file: IO[bytes], size: int) -> bytes:
    """The stream's bytes, or the first ones, a few more than ``size``, where there are more."""
    parts, length = [], 0
    while length <= size and (data := file.read(min(1024 * 1024, size + 1 - length))):
        parts.append(data)
        length += len(data)
    return b"".join(parts)
