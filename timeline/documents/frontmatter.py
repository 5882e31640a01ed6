"""The block of metadata that stands before an article: YAML between lines of ---, or TOML between lines of +++.

Real front matter is often not valid YAML (a colon in a title, a control character), so what YAML refuses is read line
by line. YAML is read as events, never composed: a composer recurses, and a few thousand brackets would end the process.
"""

from __future__ import annotations

import re

import yaml

_BRACKETS = 300  # beyond, YAML takes time that grows with their square
LIMIT = 64 * 1024  # characters; the largest seen has 3 kB

_FENCE = re.compile(r"[ \t]*(---|\+\+\+)[ \t]*\n")
_LINE = re.compile(r"([A-Za-z_][\w.\-]{0,40})[ \t]*[:=][ \t]*(.*)")
_CLOSE = {mark: re.compile(rf"^[ \t]*{re.escape(mark)}[ \t]*$|^\.\.\.[ \t]*$", re.M) for mark in ("---", "+++")}

Fields = dict[str, list[str]]


def split(text: str) -> tuple[Fields, str]:
    """The fields of the front matter (keys in small letters, each with its values) and the text after it."""
    start = len(text) - len(text.lstrip())
    fence = _FENCE.match(text, text.rfind("\n", 0, start) + 1)
    if fence is None:
        return {}, text
    mark = fence.group(1)
    close = _CLOSE[mark].search(text, fence.end(), fence.end() + LIMIT)
    if close is None:
        return {}, text
    block = text[fence.end() : close.start()]
    if not _looks_like_fields(block):
        return {}, text  # two rules of a Markdown text, not metadata
    return (_by_yaml(block) if mark == "---" else _by_line(block)), text[close.end() :]


def _looks_like_fields(block: str) -> bool:
    lines = (line.strip() for line in block.split("\n"))
    first = next((line for line in lines if line and not line.startswith("#")), None)
    return first is None or _LINE.match(first) is not None


def _by_yaml(block: str) -> Fields:
    if block.count("[") + block.count("{") > _BRACKETS:
        return _by_line(block)
    fields: Fields = {}
    try:
        depth, key, at_key = 0, "", True
        for event in yaml.parse(block, Loader=yaml.CBaseLoader):
            if isinstance(event, yaml.ScalarEvent):
                if depth == 1 and at_key:
                    key, at_key = event.value.strip().lower(), False
                elif depth == 1:
                    fields.setdefault(key, []).append(event.value)
                    at_key = True
                elif 1 < depth < 4 and not at_key:
                    fields.setdefault(key, []).append(event.value)
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                depth += 1
                at_key = depth == 1
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                depth -= 1
                at_key = depth == 1
            elif isinstance(event, yaml.AliasEvent) and depth == 1:
                at_key = not at_key
    except (yaml.YAMLError, ValueError, RecursionError):
        return _by_line(block)
    return fields or _by_line(block)


def _by_line(block: str) -> Fields:
    """What can be read without a grammar: ``key: value`` lines and the ``- item`` lines under a key."""
    fields: Fields = {}
    key = ""
    for line in block.split("\n"):
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        match = _LINE.fullmatch(bare)
        if match and not line[0].isspace():
            key = match.group(1).lower()
            value = match.group(2).strip()
            if value.startswith("[") and value.endswith("]"):
                fields.setdefault(key, []).extend(_unquoted(part) for part in value[1:-1].split(",") if part.strip())
            elif value and value not in ("|", ">", "|-", ">-", "|+", ">+"):
                fields.setdefault(key, []).append(_unquoted(value))
        elif key and bare.startswith("- "):
            fields.setdefault(key, []).append(_unquoted(bare[2:]))
        elif key and line[0].isspace():
            values = fields.setdefault(key, [])
            values[-1:] = [f"{values[-1]} {_unquoted(bare)}" if values else _unquoted(bare)]
    return fields


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace("''", "'") if value[0] == "'" else value[1:-1].replace('\\"', '"')
    return value
