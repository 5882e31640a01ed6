"""The shorter forms that English texts go on with: Barlow for Dominic Barlow, Nut for The Nut Group, initials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.entities.found import Found
from timeline.entities.vocabulary import word_set

Shorts = dict[tuple[str, ...], list[Found]]
_SMALL = frozenset(("of", "the", "for", "and", "&", "de", "la", "del", "van", "von", "der", "di", "da", "by"))
_ORGANIZATIONS = ("company", "brand", "platform", "organization")


def short_forms(names: Sequence[Found], linked: Sequence[Found]) -> Shorts:
    """By the words of the short form, the full names that could be meant, in text order, one sight for each change."""
    shorts: Shorts = {}
    for found in sorted((*names, *linked), key=lambda found: found.start):
        words = found.name.split() if found.provisional else _latin_words(found)
        if len(words) < 2:
            continue
        forms = _of_person(words) if found.kind == "person" else _of_organization(words, found)
        for form in forms:
            if form == tuple(words):
                continue
            fulls = shorts.setdefault(form, [])
            if not fulls or fulls[-1].key != found.key:
                fulls.append(found)
    for form, fulls in shorts.items():
        persons = [full for full in fulls if full.kind == "person"]
        if len(form) == 1 and persons:
            shorts[form] = persons  # Kylie is Kylie Jenner, not Kylie Skin
    return {form: fulls for form, fulls in shorts.items() if not _own_name(form, names, fulls)}


def _own_name(form: tuple[str, ...], names: Sequence[Found], fulls: Sequence[Found]) -> bool:
    """A first word that heads many names is no short form of one: Bank, Royal, American."""
    persons = sum(full.kind == "person" for full in fulls)
    return len({full.key for full in fulls}) > 2 and not persons


def _latin_words(found: Found) -> list[str]:
    return found.name.split() if found.name.isascii() and found.kind != "place" else []


def _of_person(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    last = words[-1]
    if last in ("Jr", "Jr.", "Sr", "II", "III") and len(words) > 2:
        last = words[-2]
    if len(last) > 1:
        yield (last,)
    if len(words) > 2:
        yield tuple(words[-2:])
    if words[0].lower() not in word_set("roles") and len(words[0]) > 2:
        yield (words[0],)


def _of_organization(words: Sequence[str], found: Found) -> Iterator[tuple[str, ...]]:
    if found.kind not in _ORGANIZATIONS:
        return
    core = list(words)
    if core[0] == "The":
        core = core[1:]
    full = list(core)
    while len(core) > 1 and (core[-1] in word_set("legal") or core[-1] in word_set("org_suffixes")):
        core = core[:-1]
    small = core[0].lower()
    plain = len(core[0]) < 3 or any(small in word_set(name) for name in ("starters", "not_names", "given_names"))
    person = len(core) == 2 and small in word_set("given_names")  # the Brock Pierce Foundation is his
    if core != list(words) and not (len(core) == 1 and plain) and not person:
        yield tuple(core)
        yield ("The", *core)
    if len(core) > 1 and not plain and found.provisional and found.category not in ("authority", "court", "exchange"):
        yield (core[0],)
    initials = "".join(word[0] for word in full if word.lower() not in _SMALL)
    if 2 <= len(initials) <= 6 and initials.isupper():
        yield (initials,)
        if "&" in full and len(full) == 3:
            yield (f"{full[0][0]}&{full[2][0]}",)
