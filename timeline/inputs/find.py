"""Paths to articles: files, folders, patterns, archives and what holds many articles, one article at a time."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import IO

from timeline.documents import PAGES
from timeline.errors import DocumentError, NoArticles
from timeline.inputs.archives import members_of_tar, members_of_zip
from timeline.inputs.article import Article, Options, is_address
from timeline.inputs.crawls import articles_of_warc
from timeline.inputs.feeds import entries_of
from timeline.inputs.jsons import articles_of_json, articles_of_lines
from timeline.inputs.records import article_of
from timeline.inputs.remote import files_like, is_remote, opened_remote
from timeline.inputs.streams import PACKED, STDIN, opened, taken, unpacked
from timeline.inputs.tables import articles_of_csv, articles_of_parquet, articles_of_tsv

_FORMS = {
    **dict.fromkeys((".md", ".markdown", ".txt", *PAGES), "article"),
    **dict.fromkeys((".jsonl", ".ndjson", ".jl"), "jsonl"),
    **dict.fromkeys((".xml", ".rss", ".atom", ".rdf", ".opml"), "feed"),
    ".json": "json", ".csv": "csv", ".tsv": "tsv", ".parquet": "parquet", ".warc": "warc", ".zip": "zip", ".tar": "tar",
}  # fmt: skip
_SHORT = {".tgz": ".tar.gz", ".tbz2": ".tar.bz2", ".txz": ".tar.xz"}
_DOCUMENTS = {".md": "md", ".markdown": "md", ".txt": "txt"} | dict.fromkeys(PAGES, "html")
_LAYERS = 4  # of packing around one file


def find_articles(paths: Iterable[Path | str], options: Options | None = None) -> Iterator[Article]:
    """The articles of the paths, in order; what cannot be read comes as an Article that says why.

    A file that is named is read whatever its ending; in folders and archives the endings decide, or ``include``. Hidden
    files and folders are passed over, as are links to folders. ``-`` is standard input. Nothing is held but the article
    at hand.
    """
    options = options or Options()
    for path in paths:
        try:
            yield from _at(str(path), options)
        except DocumentError as refusal:
            yield Article(name=str(path), refusal=refusal)


def addresses_in(name: str) -> list[tuple[str, str | None]]:
    """The addresses of feeds that an OPML file lists, each with its title."""
    with opened(name) as file:
        found = [entry.record for entry in entries_of(file, name, Options()) if entry.leads_to == "feed"]
    return [(one["url"], one.get("title") or None) for one in found if is_address(one["url"])]


def _at(given: str, options: Options) -> Iterator[Article]:
    if is_address(given):
        from timeline.inputs.online import articles_at  # noqa: PLC0415 - 0.2 s that files do not need

        yield from articles_at(given, options)
        return
    if is_remote(given):
        for name in files_like(given):
            if name == given or _wanted(name, options):
                yield from _remote(name, options)
        return
    path = Path(given)
    if given == STDIN or _is_file(path):
        yield from _file(given, options)
    elif path.is_dir():
        yield from _folder(path, options)
    elif glob.has_magic(given):
        found = False
        for match in sorted(glob.iglob(given, recursive=True)):  # noqa: PTH207 - the pattern may be absolute
            if Path(match).is_dir() or not _wanted(match, options, unknown=True):
                continue
            found = True
            yield from _file(match, options)
        if not found:
            raise DocumentError("no file is like that", where=given, remedy="Check the pattern")
    elif path.exists():
        yield Article(name=given)  # a pipe or a device: reading it decides
    else:
        raise DocumentError("there is no such file or folder", where=given, remedy="Check the path")


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name too long, a NUL in it: opening tells
        return True


def _remote(name: str, options: Options) -> Iterator[Article]:
    with opened_remote(name) as file:
        yield from _softly(_stream(file, name, _form(name, options)[0], options))


def _folder(folder: Path, options: Options) -> Iterator[Article]:
    found = False
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            path = Path(parent, name)
            if not _wanted(path.relative_to(folder).as_posix(), options):
                yield Article(name=str(path), skipped=_why(name, options))
                continue
            found = True
            yield from _softly(_file(str(path), options))
    if not found:
        raise DocumentError(
            "there are no articles in this folder", where=folder, remedy="Name a file, or a folder with articles"
        )


def _softly(articles: Iterator[Article]) -> Iterator[Article]:
    """What nobody named and is no article is skipped; of what was read in vain nothing else is made."""
    try:
        for article in articles:
            if isinstance(article.refusal, NoArticles):
                yield replace(article, refusal=None, skipped=article.refusal.what)
            else:
                yield article
    except NoArticles as refusal:
        yield Article(name=refusal.where, skipped=refusal.what)
    except DocumentError as refusal:
        yield Article(name=refusal.where, refusal=refusal)


def _file(name: str, options: Options) -> Iterator[Article]:
    form, packed = _form(name, options)
    if form in ("article", "md", "html", "txt") and not packed and name != STDIN:
        yield Article(name=name, form=form.removeprefix("article"))
        return
    file = opened(name)
    if name == STDIN:
        yield from _stream(file, name, form, options)
        return
    with file:
        yield from _stream(file, name, form, options)


def _stream(file: IO[bytes], name: str, form: str, options: Options) -> Iterator[Article]:
    """The articles of a stream, whose name's endings tell how it is packed."""
    ends = _long(name)
    for _ in range(_LAYERS):
        file, bare = unpacked(file, name, ends, options.limits)
        if bare == ends:
            break
        ends = bare
    else:
        raise DocumentError("is packed again and again", where=name, remedy="Unpack it yourself")
    if form in ("zip", "tar"):
        if "!" in name:
            raise DocumentError("is an archive inside an archive", where=name, remedy="Unpack it yourself")
        members = (
            members_of_zip(file, name, options.limits) if form == "zip" else members_of_tar(file, name, options.limits)
        )
        for member, inside in members:
            yield from _member(inside, member, options)
    elif form == "feed":
        yield from _feed(file, name, options)
    elif form in _MANY:
        yield from _MANY[form](file, name, options)
    else:
        form = form if form != "article" else _DOCUMENTS.get(PurePath(ends).suffix, "")
        yield Article(name=name, data=taken(file, name, options.limits), form=form)


_MANY = {
    "jsonl": articles_of_lines, "json": articles_of_json, "csv": articles_of_csv, "tsv": articles_of_tsv,
    "parquet": articles_of_parquet, "warc": articles_of_warc,
}  # fmt: skip


def _member(inside: IO[bytes], name: str, options: Options) -> Iterator[Article]:
    path = PurePath(name.partition("!")[2])
    if any(part.startswith((".", "__MACOSX")) for part in path.parts):
        return
    if not _wanted(path.as_posix(), options):
        yield Article(name=name, skipped=_why(name, options))
        return
    yield from _softly(_stream(inside, name, _form(name, options)[0], options))


def _feed(file: IO[bytes], name: str, options: Options) -> Iterator[Article]:
    number = 0
    for entry in entries_of(file, name, options):
        number += 1
        if not entry.leads_to:
            yield article_of(entry.record, f"{name}#{number}", options.columns)
            continue
        address = entry.record.get("url", "")
        near = Path(name).parent / address
        if entry.leads_to == "feed" and "://" not in address and "!" not in name and _is_file(near):
            yield from _softly(_file(str(near), options))
        elif is_address(address):
            yield from _at(address, options)
        else:
            refusal = DocumentError(f"leads to {address[:200]!r}, which is nowhere", where=name, remedy="Correct it")
            yield Article(name=f"{name}#{number}", refusal=refusal)


def _form(name: str, options: Options) -> tuple[str, bool]:
    """What the input is, and whether it is packed besides."""
    small = _long(name)
    packed = False
    while small.endswith(PACKED):
        small, packed = small.rpartition(".")[0], True
    if options.form and not (packed and options.form in ("zip", "parquet")):
        return options.form, packed
    return _FORMS.get(PurePath(small).suffix, "article"), packed


def _long(name: str) -> str:
    """The name in small letters, with endings like .tgz at length."""
    small = name.lower()
    short = PurePath(small).suffix
    return small.removesuffix(short) + _SHORT[short] if short in _SHORT else small


def _wanted(path: str, options: Options, *, unknown: bool = False) -> bool:
    name = PurePath(path).name

    def like(patterns: tuple[str, ...]) -> bool:
        return any(fnmatch(path, pattern) or fnmatch(name, pattern) for pattern in patterns)

    if like(options.exclude):
        return False
    if options.include:
        return like(options.include)
    if unknown or options.form:
        return True
    small = _long(name)
    while small.endswith(PACKED):
        small = small.rpartition(".")[0]
    return PurePath(small).suffix in _FORMS


def _why(name: str, options: Options) -> str:
    if options.include or options.exclude:
        return "left out by --include or --exclude"
    return f"nothing is read from files that end in {PurePath(name).suffix or 'nothing'}"
