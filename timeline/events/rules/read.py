"""A file of rules in, checked rules out; what is wrong is refused with its line, what it is, and what to do about it.

The file is TOML: data that is never executed. ``load_rules`` refuses at the first fault, ``check_rules`` gives all.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from timeline.errors import RulesError
from timeline.events.rules.declared import example_of, frame_of, type_of, veto_of, words_of
from timeline.events.rules.lines import Lines
from timeline.events.rules.rules import OwnFrame, OwnType, RuleFile, Rules
from timeline.events.rules.table import Table, one_of

T = TypeVar("T")

_LARGEST = 512 * 1024  # bytes
_MOST = {"type": 50, "frame": 500, "trigger": 500, "veto": 200, "example": 2000}


def load_rules(*paths: str | Path) -> Rules:
    """The rules of these files together; RulesError where one of them says what cannot be."""
    return Rules.together(read_rules(_source(path), str(path)) for path in paths)


def read_rules(source: str | bytes, where: str, name: str | None = None) -> RuleFile:
    """The rules of a file's text; ``where`` is for refusals, ``name`` is otherwise that of the file."""
    faults: list[RulesError] = []
    made = _read(source, where, name, faults)
    if made is None:
        raise min(faults, key=_line)
    return made


def check_rules(path: str | Path) -> list[RulesError]:
    """All that is wrong with a file, from top to bottom."""
    faults: list[RulesError] = []
    try:
        _read(_source(path), str(path), None, faults)
    except RulesError as fault:
        faults.append(fault)
    return sorted(faults, key=_line)


def _line(fault: RulesError) -> int:
    number = fault.where.rpartition(":")[2]
    return int(number) if number.isdigit() else 0


def _source(path: str | Path) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(_LARGEST + 1)
    except (OSError, ValueError) as wrong:
        said = (wrong.strerror if isinstance(wrong, OSError) else None) or str(wrong) or type(wrong).__name__
        what = f"the rules cannot be read ({said})"
        raise RulesError(what, where=path, remedy="Name a file in TOML that is yours to read") from wrong


def _read(source: str | bytes, where: str, name: str | None, faults: list[RulesError]) -> RuleFile | None:
    text, data = _parsed(source, where)
    lines = Lines(text)
    tables = _tables(data, where, lines, faults)
    before = len(faults)
    types = _each(tables["type"], type_of, faults)
    own = {one.name: one for one in types}
    _once(types, lambda one: one.name, where, faults)
    # With a type that is wrong, all that names it would be refused too: the cause alone is said.
    if len(faults) > before:
        return None
    frames = _each(tables["frame"], lambda table: frame_of(table, own), faults)
    _once(frames, lambda one: one.rule, where, faults)
    rules = {one.rule for one in frames}
    words = _each(tables["trigger"], lambda table: words_of(table, rules), faults)
    vetoes = _each(tables["veto"], lambda table: veto_of(table, own, rules), faults)
    examples = _each(tables["example"], lambda table: example_of(table, own), faults)
    if faults:
        return None
    return RuleFile(
        name=name or Path(where).stem or "rules",
        where=where,
        source=text,
        fingerprint=_fingerprint(data),
        types=tuple(types),
        frames=tuple(frames),
        words=tuple(words),
        vetoes=tuple(vetoes),
        examples=tuple(examples),
    )


def _parsed(source: str | bytes, where: str) -> tuple[str, dict[str, Any]]:
    if len(source) > _LARGEST:
        raise RulesError(f"the file has more than {_LARGEST} bytes", where=where, remedy="Divide it into several")
    try:
        text = source if isinstance(source, str) else source.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = source[: wrong.start].count(b"\n") + 1  # type: ignore[arg-type]
        raise RulesError("the file is not in UTF-8", where=f"{where}:{line}", remedy="Save it as UTF-8") from wrong
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        return text, tomllib.loads(text)
    except RecursionError as wrong:
        raise RulesError("it is nested too deeply", where=where, remedy="Write it flat") from wrong
    except ValueError as wrong:
        said = str(wrong)
        found = re.search(r" ?\(at line (\d+), column \d+\)| ?\(at end of document\)", said)
        number = found[1] if found and found[1] else str(text.count("\n") + 1) if found else "1"
        what = f"this is no TOML: {said[: found.start()] if found else said}"
        raise RulesError(what[:200], where=f"{where}:{number}", remedy="See toml.io for how it is written") from wrong


def _tables(data: Mapping[str, Any], where: str, lines: Lines, faults: list[RulesError]) -> dict[str, list[Table]]:
    found: dict[str, list[Table]] = {kind: [] for kind in _MOST}
    for kind, values in data.items():
        line = lines.of((kind, 0))
        fault: tuple[str, str] | None = None
        if kind not in _MOST:
            fault = (f"[[{kind[:40]}]] is not known", one_of(kind[:40], _MOST))
        elif not isinstance(values, list) or not all(isinstance(one, dict) for one in values):
            fault = (f"{kind} is not written as [[{kind}]]", "Begin each with that in double brackets")
        elif len(values) > _MOST[kind]:
            fault = (f"there are {len(values)} of [[{kind}]]", f"At most {_MOST[kind]} are allowed in one file")
        if fault:
            faults.append(RulesError(fault[0], where=f"{where}:{line}", remedy=fault[1]))
        else:
            found[kind] = [Table(one, where, lines, (kind, number)) for number, one in enumerate(values)]
    return found


def _each(tables: Iterable[Table], read: Callable[[Table], T], faults: list[RulesError]) -> list[T]:
    found: list[T] = []
    for table in tables:
        try:
            found.append(read(table))
        except RulesError as fault:
            faults.append(fault)
    return found


Named = TypeVar("Named", OwnType, OwnFrame)


def _once(made: Sequence[Named], name: Callable[[Named], str], where: str, faults: list[RulesError]) -> None:
    first: dict[str, int] = {}
    for one in made:
        if name(one) in first:
            what = f"{name(one)!r} stands in line {first[name(one)]} already"
            faults.append(RulesError(what, where=f"{where}:{one.line}", remedy="Give one of them another name"))
        first.setdefault(name(one), one.line)


def _fingerprint(data: Mapping[str, Any]) -> str:
    said = {kind: values for kind, values in data.items() if kind != "example"}
    written = json.dumps(said, sort_keys=True, ensure_ascii=True, default=str)
    return sha256(written.encode()).hexdigest()[:32]
