"""The members of zip and tar archives, each as a stream."""

from __future__ import annotations

import io
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from typing import IO, cast

from timeline.documents import Limits
from timeline.errors import DocumentError
from timeline.inputs.streams import check_unpacked

_MEMBERS = 1_000_000
_LOCKED = 0x1  # the bit of a member's flags


def members_of_zip(file: IO[bytes], name: str, limits: Limits) -> Iterator[tuple[str, IO[bytes]]]:
    """Each file in a zip archive, in its order, with its name; folders and links are passed over."""
    if not file.seekable():
        raise DocumentError("a zip archive cannot be read from a stream", where=name, remedy="Save it as a file")
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise _broken(name, error) from error
    with archive:
        given = packed = 0
        size = file.seek(0, io.SEEK_END)
        for number, member in enumerate(archive.infolist()):
            if number >= _MEMBERS:
                raise DocumentError(f"has more than {_MEMBERS:,} members", where=name, remedy="Split it")
            if member.is_dir():
                continue
            where = f"{name}!{_shown(member)}"
            if member.flag_bits & _LOCKED:
                yield where, _Refused(DocumentError("is encrypted", where=where, remedy="Unpack it yourself"))
                continue
            packed += member.compress_size
            if packed > size:
                raise DocumentError(
                    "has members that overlap, as archives do that are made to do harm",
                    where=name,
                    remedy="Leave it out",
                )
            try:
                with archive.open(member) as inside:
                    stream = _Inside(inside, where, limits, given, packed)
                    yield where, cast("IO[bytes]", io.BufferedReader(stream, 64 * 1024))
                    given = stream.given
            except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError) as error:
                yield where, _Refused(_broken(where, error))


def members_of_tar(file: IO[bytes], name: str, limits: Limits) -> Iterator[tuple[str, IO[bytes]]]:
    """Each file in a tar archive, in its order, read in one go; links and devices are passed over."""
    try:
        with closing(tarfile.open(fileobj=cast("IO[bytes]", _Ending(file)), mode="r|")) as archive:
            for number, member in enumerate(archive):
                if number >= _MEMBERS:
                    raise DocumentError(f"has more than {_MEMBERS:,} members", where=name, remedy="Split it")
                archive.members = []  # type: ignore[attr-defined] # it would keep every header
                inside = archive.extractfile(member) if member.isreg() else None
                if inside is not None:
                    where = f"{name}!{member.name.removeprefix('./')}"
                    yield where, cast("IO[bytes]", io.BufferedReader(_Inside(inside, where, limits), 64 * 1024))
    except (tarfile.TarError, EOFError, OSError, zlib.error, ValueError) as error:
        raise _broken(name, error) from error


def _shown(member: zipfile.ZipInfo) -> str:
    """The member's name: those that do not say that they are UTF-8 are, in Chinese archives, GB18030."""
    if member.flag_bits & 0x800 or member.filename.isascii():
        return member.filename
    try:
        raw = member.filename.encode("cp437")
    except UnicodeEncodeError:
        return member.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return member.filename


def _broken(name: str, error: Exception) -> DocumentError:
    return DocumentError(f"cannot be unpacked ({error})", where=name, remedy="Get the file again")


class _Ending:
    """A stream that does not bear being asked for more forever: a member may claim to have a terabyte."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._empty = 0

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self._empty = 0 if data else self._empty + 1
        if self._empty > 8:
            raise EOFError("it ends in the middle")
        return data


class _Refused(io.BytesIO):
    """A member that cannot be read: reading says why."""

    def __init__(self, refusal: DocumentError) -> None:
        super().__init__()
        self._refusal = refusal

    def read(self, _size: int | None = -1) -> bytes:
        raise self._refusal


class _Inside(io.RawIOBase):
    """A member of an archive; one of a zip archive is metered with the members before it."""

    def __init__(self, source: IO[bytes], name: str, limits: Limits, given: int = 0, packed: int | None = None) -> None:
        self._source = source
        self._name = name
        self._limits = limits
        self.given = given
        self._packed = packed

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast("bytearray", buffer)).cast("B")
        try:
            data = self._source.read(len(view))
        except (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, OSError, RuntimeError) as error:
            raise _broken(self._name, error) from error
        self.given += len(data)
        if self._packed is not None:
            check_unpacked(self.given, self._packed, self._name, self._limits)
        view[: len(data)] = data
        return len(data)
