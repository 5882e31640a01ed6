"""What each kind of table in a file of rules has to say: types, frames, triggers, vetoes, examples."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date, datetime

from timeline.events.draft import ROLES, STATUSES
from timeline.events.frame import Frame, frames
from timeline.events.frames import shipped
from timeline.events.rules.expression import NotAllowedError, check_expression, check_pattern
from timeline.events.rules.folding import folded
from timeline.events.rules.rules import Example, Expected, MoreWords, OwnFrame, OwnType, Veto
from timeline.events.rules.table import Table, one_of
from timeline.events.template import CLASSES
from timeline.text import fold, lower
from timeline.times.edtf import valid

LANGUAGES = ("zh", "en")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_WORD = re.compile(r"[a-z]+(?:_[a-z]+)*")
_ALONGSIDE = ("amount", "stake", "round", "time", "occasion")  # slots of every frame that are no roles
_NO_ROLE = frozenset({*_ALONGSIDE, "trigger"})
_ROLE_CLASSES = {name: chars for name, chars in CLASSES.items() if name not in ("time", "money", "stake", "round")}
_NO_PARTY = ("place", "post", "thing", "occasion")
_FILLED = ("amount", "stake", "round")
_FOUND_AROUND = ("platform", "place", "seller", "position", "exchange", "object")
Own = Mapping[str, OwnType]


def type_of(table: Table) -> OwnType:
    """``[[type]]``: name, says, roles."""
    table.only("name", "says", "roles")
    name = table.text("name", longest=40)
    if not _WORD.fullmatch(name):
        table.refuse(f"the type {name!r} is no name", "Use small letters and _ between them", "name")
    if name in ROLES:
        table.refuse(f"the type {name!r} is shipped already", "Add frames to it, or choose another name", "name")
    if "roles" not in table.values:
        table.refuse(f"the type {name!r} has no roles", 'Add roles = {company = {class = "party", principal = true}}')
    declared = table.kind("roles", dict)
    if not 1 <= len(declared) <= 8:
        table.refuse(f"the type {name!r} has {len(declared)} roles", "Give 1 to 8", "roles")
    roles: dict[str, bool] = {}
    classes: dict[str, str] = {}
    for role, said in declared.items():
        classes[role], roles[role] = _role(table, role, said)
    if not any(roles.values()):
        table.refuse(f"the type {name!r} has no principal role", "Mark whom it is about with principal = true", "roles")
    ordered = dict(sorted(roles.items(), key=lambda item: not item[1]))
    return OwnType(name=name, says=table.text("says", ""), roles=ordered, classes=classes, line=table.line)


def _role(table: Table, role: str, said: object) -> tuple[str, bool]:
    keys = ("roles", role)
    if not _WORD.fullmatch(role) or len(role) > 40 or role in _NO_ROLE:
        table.refuse(f"the role {role[:40]!r} is no name for one", "Use small letters and _ between them", *keys)
    if not isinstance(said, dict):
        table.refuse(f"the role {role!r} is {said!r:.80}", 'Write {class = "party", principal = true}', *keys)
    for key in said:
        if key not in ("class", "principal"):
            table.refuse(f"{key!r} is not known for a role", "Known are class and principal", *keys)
    name, principal = said.get("class", "party"), said.get("principal", False)
    if not isinstance(name, str) or name not in _ROLE_CLASSES:
        table.refuse(f"there is no class {name!r:.80}", one_of(str(name), _ROLE_CLASSES), *keys)
    if not isinstance(principal, bool):
        table.refuse(f"principal is {principal!r:.80}", "Write true or false", *keys)
    if principal and name in _NO_PARTY:
        table.refuse(f"the role {role!r} is principal and a {name}", "Principal are those who act", *keys)
    return name, principal


def frame_of(table: Table, own: Own) -> OwnFrame:
    """``[[frame]]``: type, language, name, triggers, pattern, needs, elide, status, confidence, fill, veto ..."""
    table.only(
        *("type", "language", "name", "triggers", "pattern", "needs", "elide", "status", "confidence", "fill", "veto"),
        *("passive", "nominal"),
    )
    kind = table.chosen("type", (*ROLES, *own))
    roles = own[kind].roles if kind in own else ROLES[kind]
    name = table.text("name", longest=60)
    if not _NAME.fullmatch(name):
        table.refuse(f"{name!r} is no name for a frame", "Use small letters, digits and - between them", "name")
    language = table.chosen("language", LANGUAGES)
    pattern = folded(table.text("pattern"))
    try:
        check_pattern(pattern, language, (*roles, *_ALONGSIDE))
    except NotAllowedError as wrong:
        table.refuse(wrong.what, wrong.remedy, "pattern")
    if kind in own:
        pattern = re.sub(r"\{([a-z_]+)\}", lambda match: _classed(match[1], own[kind]), pattern)
    status = table.chosen("status", STATUSES, "")
    frame = Frame(
        name=name,
        triggers="|".join(_words(table, "triggers")),
        pattern=pattern,
        needs=_needs(table, roles),
        elide=table.chosen("elide", tuple(roles), ""),
        status="" if status == "occurred" else status,
        confidence=table.number("confidence", 0.8, 0.1, 1),
        fill=_fill(table, roles),
        passive=table.flag("passive"),
        nominal=table.flag("nominal"),
        veto=_expression(table, "veto") if "veto" in table.values else "",
        own=True,
    )
    [frame] = frames(language, frame)
    made = OwnFrame(type=kind, frame=frame, line=table.line)
    if made.rule in _shipped():
        table.refuse(f"the rule {made.rule!r} is shipped already", "Choose another name", "name")
    try:
        frame.expression  # noqa: B018 - compiles
    except (ValueError, KeyError, re.error, RecursionError, OverflowError) as wrong:
        table.refuse(f"the pattern does not compile: {wrong}", "Correct it", "pattern")
    return made


def _classed(role: str, kind: OwnType) -> str:
    return f"{{{role}:{kind.classes[role]}}}" if role in kind.classes else f"{{{role}}}"


def _shipped() -> dict[str, str]:
    return {frame.rule_of(kind): kind for kind, frame in shipped().frames}


def _words(table: Table, key: str) -> list[str]:
    found: list[str] = []
    for word in table.texts(key, needed=True):
        plain = lower(fold(word)).strip()
        if "|" in plain or not plain.isprintable() or not any(map(str.isalnum, plain)):
            table.refuse(f"the trigger {word!r} is no word", "Write words, each in quotes of its own", key, value=word)
        found.append(plain)
    return list(dict.fromkeys(found))


def _needs(table: Table, roles: Mapping[str, bool]) -> str:
    parts = [part for said in table.texts("needs", most=8) for part in said.split()]
    for role in (role for part in parts for role in part.split("|")):
        if role not in roles:
            table.refuse(f"there is no role {role!r} here", one_of(role, tuple(roles)), "needs")
    return " ".join(parts)


def _fill(table: Table, roles: Mapping[str, bool]) -> tuple[str, ...]:
    known = (*_FILLED, *(role for role in roles if role in _FOUND_AROUND))
    found = table.texts("fill", most=8)
    for role in found:
        if role not in known:
            table.refuse(f"{role!r} cannot be looked for around a match", one_of(role, known), "fill", value=role)
    return tuple(found)


def _expression(table: Table, key: str) -> str:
    expression = folded(table.text(key))
    try:
        check_expression(expression)
    except NotAllowedError as wrong:
        table.refuse(wrong.what, wrong.remedy, key)
    return expression


def words_of(table: Table, rules: Collection[str]) -> MoreWords:
    """``[[trigger]]``: frame, words."""
    table.only("frame", "words")
    rule = _rule(table, "frame", rules)
    return MoreWords(rule=rule, words=tuple(_words(table, "words")), line=table.line)


def veto_of(table: Table, own: Own, rules: Collection[str]) -> Veto:
    """``[[veto]]``: pattern, and the frame or the type (and the language) that it rules out."""
    table.only("frame", "type", "language", "pattern")
    if ("frame" in table.values) == ("type" in table.values):
        table.refuse("a veto is about a frame or about a type", "Give one of the two")
    if "frame" in table.values and "language" in table.values:
        table.refuse("a frame has its language already", "Take language away", "language")
    return Veto(
        expression=_expression(table, "pattern"),
        rule=_rule(table, "frame", rules) if "frame" in table.values else None,
        type=table.chosen("type", (*ROLES, *own)) if "type" in table.values else None,
        language=table.chosen("language", LANGUAGES, "") or None,
        line=table.line,
    )


def _rule(table: Table, key: str, rules: Collection[str]) -> str:
    rule = table.text(key)
    known = {*rules, *_shipped()}
    if rule not in known:
        near = one_of(rule, sorted(known))
        remedy = near if near.startswith("Try") else "Write it as type/language/name, as events have it in rule"
        table.refuse(f"there is no frame {rule!r:.80}", remedy, key)
    return rule


def example_of(table: Table, own: Own) -> Example:
    """``[[example]]``: text, published, expect."""
    table.only("text", "published", "expect")
    published = table.values.get("published")
    if isinstance(published, datetime):
        published = published.date()
    if isinstance(published, str):
        try:
            published = date.fromisoformat(published)
        except ValueError:
            table.refuse(f"{published!r:.80} is no day", "Write 2021-04-20", "published")
    if published is not None and not isinstance(published, date):
        table.refuse(f"published is {published!r:.80}", "Write 2021-04-20", "published")
    if "expect" not in table.values:
        table.refuse("'expect' is missing in [[example]]", "Add the events, or expect = [] for none")
    expect = tuple(_expected(table, said, own) for said in table.kind("expect", list))
    text = table.text("text", longest=20_000)
    return Example(text=text, published=published, expect=expect, line=table.line)


def _expected(table: Table, said: object, own: Own) -> Expected:
    if not isinstance(said, dict):
        table.refuse(f"expect has {said!r:.80}", 'Write {type = "...", roles = {...}}', "expect")
    inside = Table(said, table.where, table.lines, table.place)
    for key in said:
        if key not in ("type", "status", "date", "roles"):
            inside.refuse(f"{key!r} is not known in expect", one_of(key, ("type", "status", "date", "roles")), "expect")
    if "type" not in said:
        inside.refuse("'type' is missing in expect", 'Write {type = "...", roles = {...}}', "expect")
    kind = inside.kind("type", str)
    if kind not in ROLES and kind not in own:
        inside.refuse(f"type {kind!r:.80} is not known", one_of(kind, (*ROLES, *own)), "expect", value=kind)
    roles = own[kind].roles if kind in own else ROLES[kind]
    status = inside.chosen("status", STATUSES, "") or None
    day = said.get("date")
    day = day.isoformat() if isinstance(day, date) else day
    if day is not None and (not isinstance(day, str) or (day != "undated" and not valid(day))):
        inside.refuse(f"{day!r:.80} is no date", 'Write an EDTF date, or "undated"', "expect")
    named = inside.kind("roles", dict) if "roles" in said else {}
    for role in named:
        if role not in roles:
            inside.refuse(f"there is no role {role!r:.80} in {kind}", one_of(role, tuple(roles)), "expect", value=role)
    filled = {role: tuple(Table(named, table.where, table.lines, table.place).texts(role)) for role in named}
    return Expected(type=kind, status=status, date=day, roles=filled)
