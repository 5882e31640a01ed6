"""Somebody's expression as frames need it, for they read sentences in small letters, simplified and half width."""

from __future__ import annotations

from timeline.text import fold, lower

# Full-width forms of these are marks of the text, not of the expression: they are escaped.
_META = frozenset("\\.^$*+?{}[]()|_~<")


def folded(expression: str) -> str:
    """The expression for text as frames read it: small letters, simplified characters, half width.

    >>> folded("開設（LV）[^，]")
    '开设\\\\(lv\\\\)[^,]'
    """
    found: list[str] = []
    escaped = False
    for at, char in enumerate(expression):
        plain = char if escaped or expression[at - 2 : at] == "(?" else lower(fold(char))
        if plain != char and plain in _META:
            plain = "\\" + plain
        escaped = char == "\\" and not escaped
        found.append(plain)
    return "".join(found).replace("<t>", "<T>")
