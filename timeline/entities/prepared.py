"""The ways to write the catalog's names, as one automaton; kept in the user's cache folder, since it takes a while."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from timeline.catalog import Catalog, stash
from timeline.entities.vocabulary import word_set, words
from timeline.text.matcher import Matcher

_LATIN = re.compile(r"[a-z0-9\u00c0-\u024f]")
_SCRIPTS_MEET = re.compile(r"(?<=[a-z0-9])(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=[a-z0-9])")
_SCRIPTS_APART = re.compile(r"(?<=[a-z0-9]) (?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]) (?=[a-z0-9])")
_PLAIN_LETTERS = str.maketrans("àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ", "aaaaaaceeeeiiiinoooooouuuuyy")
_WORTH = 2000  # entities from which on keeping it is worth its reading
_NONE = ""  # the key of a word that only looks as if a name were in it


def spellings(key: str) -> Iterator[str]:
    """Other ways to write a folded name: with and without accents, spaces between scripts, "&" and "and"."""
    yield _SCRIPTS_MEET.sub(" ", key)
    yield _SCRIPTS_APART.sub("", key)
    if len(key) < 4 or not _LATIN.match(key):
        return
    plain = key.translate(_PLAIN_LETTERS)
    if plain == key or not (plain in word_set("english") or plain in word_set("roles")):
        yield plain  # but no "president" of "président"
    if " & " in key:
        yield key.replace(" & ", " and ")
        yield key.replace(" & ", "&")
    elif " and " in key:
        yield key.replace(" and ", " & ")
    elif "&" in key and len(key) > 5:
        yield key.replace("&", " & ")
    if "'s" in key and len(key) > 5:
        yield key.replace("'s", "s")
    if "-" in key and len(key) > 6:
        yield key.replace("-", " ")


def prepared(catalog: Catalog) -> tuple[Matcher, list[str]]:
    """A matcher of all spellings, and for each of its patterns the key of the catalog's names that it stands for."""
    key = _stash_key(catalog) if len(catalog) >= _WORTH else None
    if key is not None and (content := stash.take("names", key)) is not None:
        try:
            return _unpack(content)
        except (ValueError, LookupError):
            pass  # of another kind: made again below
    table = {key: key for key, _ in catalog.all_owners() if len(key) > 1}
    for known in list(table):
        for spelling in spellings(known):
            table.setdefault(spelling, known)
    for trap in words("traps"):
        table.setdefault(trap, _NONE)
    matcher, keys = Matcher(list(table)), list(table.values())
    if key is not None and (packed := matcher.pack()) is not None:
        stash.put("names", key, _pack(matcher, keys, packed))
    return matcher, keys


def _stash_key(catalog: Catalog) -> str | None:
    """What the automaton is made of: the names, the code that spells them, the library that packs it."""
    here = Path(__file__).parent
    try:
        code = stash.code_key(
            Path(__file__),
            here.parent / "text" / "matcher.py",
            *(here / "words" / f"{name}.txt" for name in ("traps", "english", "roles")),
        )
        return stash.key_of([catalog.fingerprint, version("daachorse"), *code])
    except (OSError, PackageNotFoundError):
        return None


def _pack(matcher: Matcher, keys: list[str], packed: bytes) -> bytes:
    head = json.dumps([matcher.patterns, keys], ensure_ascii=False, separators=(",", ":")).encode()
    return len(head).to_bytes(8, "big") + head + packed


def _unpack(content: bytes) -> tuple[Matcher, list[str]]:
    size = int.from_bytes(content[:8], "big")
    patterns, keys = json.loads(content[8 : 8 + size])
    if len(patterns) != len(keys):
        raise ValueError("this is no packed matcher")
    return Matcher(patterns, packed=content[8 + size :]), keys
