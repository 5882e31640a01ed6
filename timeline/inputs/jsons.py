"""JSON Lines and JSON files to articles, object by object: a file of any length takes the memory of one."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from typing import IO

from timeline.documents import encoding_of, names, too_large
from timeline.errors import DocumentError, NoArticles
from timeline.inputs.article import Article, Options
from timeline.inputs.records import article_of, holds_text
from timeline.inputs.streams import taken_up_to

_CHUNK = 256 * 1024
_DEEPEST = 10_000
_SIGN = re.compile(r'["{}\[\]]')
_STRING_END = re.compile(r'["\\]')


def articles_of_lines(file: IO[bytes], name: str, options: Options) -> Iterator[Article]:
    """An article for each line that is a JSON object; a broken line is refused, the others go on."""
    limit, number, encoding = options.limits.size, 0, ""
    while line := file.readline(limit + 1):
        number += 1
        where = f"{name}#{number}"
        if len(line) > limit:
            while line and not line.endswith(b"\n"):
                line = file.readline(limit + 1)
            yield Article(name=where, refusal=too_large(where, options.limits))
            continue
        if not line.strip():
            continue
        encoding = encoding or encoding_of(line)
        yield _article(line.decode(encoding, "replace").rstrip(), where, options)


def articles_of_json(file: IO[bytes], name: str, options: Options) -> Iterator[Article]:
    """The articles of a JSON file: one object, an array of them, or an object that has such an array.

    One that is no larger than a document may be is read at once; of a larger one, an object is held at a time.
    """
    start = taken_up_to(file, options.limits.size)
    encoding = encoding_of(start[:_CHUNK])
    if len(start) <= options.limits.size:
        yield from _of_whole(start.decode(encoding, "replace"), name, options)
        return
    scan = _Scan(name, options)
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    number, chunk = 0, start
    while chunk:
        for source in scan.feed(decoder.decode(chunk)):
            number += 1
            yield _article(source, f"{name}#{number}", options)
        chunk = file.read(_CHUNK)
    scan.end()
    if number == 0:
        raise NoArticles("holds no array of articles", where=name, remedy="Leave it out")


def _of_whole(source: str, name: str, options: Options) -> Iterator[Article]:
    try:
        value = _loads(source)
    except (ValueError, RecursionError) as error:
        raise _no_json(error, name) from error
    if isinstance(value, Mapping) and _is_article(value, options):
        yield article_of(value, name, options.columns)
        return
    records = _records(value, 4)
    if not records and isinstance(value, Mapping):
        yield article_of(value, name, options.columns)
    elif not records:
        raise NoArticles("holds no array of articles", where=name, remedy="Leave it out")
    for number, record in enumerate(records, start=1):
        yield _record(record, f"{name}#{number}", options)


def _is_article(value: Mapping[str, object], options: Options) -> bool:
    """Whether the object holds a text itself; a feed's description is no article."""
    texts = [key for key, words in value.items() if isinstance(words, str) and key.lower() not in names.SUMMARY]
    return holds_text(texts, options.columns)


def _records(value: object, depth: int) -> list[object]:
    """The longest list of objects that is nearest to the top."""
    if isinstance(value, list):
        return value if any(isinstance(one, Mapping) for one in value[:100]) else []
    if depth and isinstance(value, Mapping):
        return max((_records(inner, depth - 1) for inner in value.values()), key=len, default=[])
    return []


def _article(source: str, where: str, options: Options) -> Article:
    try:
        return _record(_loads(source), where, options)
    except (ValueError, RecursionError) as error:
        return Article(name=where, refusal=_no_json(error, where))


def _loads(source: str) -> object:
    """The value; numbers stay as written, for a million digits are no number."""
    value: object = json.loads(source, strict=False, parse_int=str, parse_float=str)
    return value


def _no_json(error: Exception, where: str) -> DocumentError:
    what = (
        f"{error.msg}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else "it is nested too deeply"
    )
    return DocumentError(f"is no JSON ({what})", where=where, remedy="Correct it or leave it out")


def _record(record: object, where: str, options: Options) -> Article:
    if isinstance(record, Mapping) and isinstance(record.get("_source"), Mapping):  # a search engine's hit
        record = record["_source"]
    if not isinstance(record, Mapping):
        refusal = DocumentError("is no JSON object", where=where, remedy="Give each article as an object")
        return Article(name=where, refusal=refusal)
    return article_of(record, where, options.columns)


class _Scan:
    """Cuts the objects out of the arrays of a text that comes in pieces, by brackets alone."""

    def __init__(self, name: str, options: Options) -> None:
        self._name = name
        self._options = options
        self._stack: list[str] = []
        self._in_string = False
        self._escaped = False
        self._parts: list[str] | None = None  # of the object that is being cut out
        self._size = 0
        self._at = 0  # how deep that object stands

    def feed(self, text: str) -> Iterator[str]:
        """The objects that are complete with this piece."""
        position = begun = 0
        while position < len(text):
            if self._escaped:
                self._escaped = False
                position += 1
                continue
            match = (_STRING_END if self._in_string else _SIGN).search(text, position)
            if match is None:
                break
            sign, position = match[0], match.end()
            if self._in_string:
                self._escaped = sign == "\\"
                self._in_string = self._escaped
            elif sign == '"':
                self._in_string = True
            elif sign in "{[":
                self._stack.append(sign)
                if len(self._stack) > _DEEPEST:
                    raise DocumentError("is nested too deeply", where=self._name, remedy="Leave it out")
                if sign == "{" and self._parts is None and self._stack[-2:-1] == ["["]:
                    self._parts, self._size, self._at, begun = [], 0, len(self._stack), match.start()
            else:
                if self._parts is not None and len(self._stack) == self._at:
                    yield "".join([*self._parts, text[begun:position]])
                    self._parts = None
                del self._stack[-1:]
        if self._parts is not None:
            self._parts.append(text[begun:])
            self._size += len(text) - begun
            if self._size > self._options.limits.size:
                raise too_large(self._name, self._options.limits)

    def end(self) -> None:
        """Refuse what broke off."""
        if self._stack or self._in_string:
            raise DocumentError("ends in the middle", where=self._name, remedy="Get the file again")
