"""One table of a file of rules: its values by key, each of the kind that is wanted, or a refusal with its line."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, NoReturn

from timeline.errors import RulesError
from timeline.events.rules.lines import Lines, Place

LONGEST_WORD = 60
_KINDS = {str: "text in quotes", bool: "true or false", list: "a list in [ ]", dict: "a table"}


@dataclass(frozen=True, slots=True)
class Table:
    """The values of a table, and where it stands."""

    values: Mapping[str, Any]
    where: str
    lines: Lines
    place: Place

    @property
    def line(self) -> int:
        """Where it begins."""
        return self.lines.of(self.place)

    def refuse(self, what: str, remedy: str, *keys: str, value: str = "") -> NoReturn:
        """Raise the refusal, with the line of the key, or of the value in the list that the key has."""
        line = self.lines.of_value(self.place, keys[0], value) if value else self.lines.of(self.place, *keys)
        raise RulesError(what, where=f"{self.where}:{line}", remedy=remedy)

    def only(self, *known: str) -> None:
        """Refuse keys that are not known."""
        for key in self.values:
            if key not in known:
                self.refuse(f"{key[:40]!r} is not known in [[{self.place[0]}]]", one_of(key[:40], known), key)

    def text(self, key: str, default: str | None = None, *, longest: int = 2000) -> str:
        """A text; without a default it must be there."""
        if key not in self.values:
            if default is None:
                self.refuse(f"{key!r} is missing in [[{self.place[0]}]]", f"Add {key} = ...")
            return default
        value = self.kind(key, str)
        if not value.strip() or len(value) > longest:
            self.refuse(
                f"{key!r} {'is empty' if not value.strip() else 'is too long'}", f"Give 1 to {longest} characters", key
            )
        return str(value)

    def chosen(self, key: str, known: Collection[str], default: str | None = None) -> str:
        """A text that is one of those."""
        value = self.text(key, default)
        if value not in known and value != default:
            self.refuse(f"{key} {value!r} is not known", one_of(value, known), key)
        return value

    def flag(self, key: str) -> bool:
        """True or false; false where it is not there."""
        return bool(self.kind(key, bool)) if key in self.values else False

    def number(self, key: str, default: float, low: float, high: float) -> float:
        """A number between two others."""
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            self.refuse(f"{key!r} is no number from {low} to {high}", f"Write {key} = {default}", key)
        return float(value)

    def texts(self, key: str, *, most: int = 200, needed: bool = False, longest: int = LONGEST_WORD) -> list[str]:
        """A list of texts; a single one counts as a list."""
        if key not in self.values:
            if needed:
                self.refuse(f"{key!r} is missing in [[{self.place[0]}]]", f'Add {key} = ["..."]')
            return []
        value = self.values[key]
        found = [value] if isinstance(value, str) else self.kind(key, list)
        if len(found) > most or (needed and not found):
            self.refuse(f"{key!r} has {len(found)} items", f"Give 1 to {most}", key)
        for item in found:
            if not isinstance(item, str) or not item.strip() or len(item) > longest:
                said = item if isinstance(item, str) else ""
                self.refuse(f"{key!r} has {item!r:.80}", f"Give texts of 1 to {longest} characters", key, value=said)
        return list(found)

    def kind(self, key: str, wanted: type) -> Any:
        """The value, which must be of that kind."""
        value = self.values[key]
        if not isinstance(value, wanted):
            self.refuse(f"{key!r} is {value!r:.80}", f"Write {_KINDS[wanted]}", key)
        return value


def one_of(given: str, known: Collection[str]) -> str:
    """A remedy: what was probably meant, or all that is known."""
    near = get_close_matches(given, list(known), n=2, cutoff=0.6)
    return f"Try {' or '.join(near)}" if near else f"Known are {', '.join(known)}"
