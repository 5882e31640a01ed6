r"""What somebody's expression may be: short, bounded, cheap for any text. Read piece by piece before it is compiled.

Allowed are words, ``.``, classes ``[^,;]``, groups ``(?:A|B)``, lookarounds of one width, ``\d \s \w`` and escaped
marks, and the repetitions ``?``, ``{n}`` and ``{n,m}``; in a frame's pattern also ``<T>``, ``<3>``, ``_``, ``__``,
``~`` and slots. Not allowed is what has no bound or could not be judged here: ``*``, ``+``, ``{n,}``, repetitions in
repetitions, named groups, references back, flags. The product of all choices is the number of ways in which a match may
be tried at one place; it is limited, and so is the time that a text can cost.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from timeline.events.template import CLASSES

LONGEST = 500  # characters of an expression
MOST_WAYS = 50_000
_MOST_TIMES = 120
_DEEPEST = 12
_GAPS = {"zh": {"_": 19, "__": 37, "~": 31}, "en": {"_": 51, "__": 111, "~": 91}}  # frame.py's, as numbers of ways
_WORDS = {"zh": 17, "en": 6}
_SLOT = re.compile(r"\{([a-z_]+)(?::([a-z|]*))?(\+)?\}")
_TIMES = re.compile(r"\{(\d*)(,?)(\d*)\}")
_GROUPS = {"(?:": "", "(?=": "ahead", "(?!": "ahead", "(?<=": "behind", "(?<!": "behind"}


class NotAllowedError(ValueError):
    """An expression that is not allowed: what, and what to do about it."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what, self.remedy = what, remedy


@dataclass(frozen=True, slots=True)
class _Part:
    """What a part can match: how long, in how many ways, and beginning with which character, if that is sure."""

    least: int = 1
    most: int = 1
    ways: int = 1
    first: str | None = None
    loose: bool = False  # repeats something a varying number of times


def check_pattern(pattern: str, language: str, roles: Collection[str]) -> None:
    """Refuse a frame's pattern that is not allowed; ``roles`` are those that slots may name."""
    reader = _Reader(pattern, language, roles)
    reader.read()
    if reader.triggers != 1:
        raise NotAllowedError(
            f"the pattern has {reader.triggers or 'no'} <T>", "Write <T> once, where the trigger stands"
        )


def check_expression(expression: str) -> None:
    """Refuse an expression that is not allowed; it has no slots and gaps."""
    reader = _Reader(expression, None, ())
    reader.read()
    try:
        compiled = re.compile(expression)
    except (re.error, RecursionError, OverflowError) as wrong:
        raise NotAllowedError(f"the expression does not compile: {wrong}", "Correct it") from wrong
    if compiled.search(""):
        raise NotAllowedError("the expression matches everything", "Name the words that it is about")


class _Reader:
    """Reads an expression from left to right; ``language`` None: without slots and gaps."""

    def __init__(self, text: str, language: str | None, roles: Collection[str]) -> None:
        self.text, self.language, self.roles = text, language, roles
        self.at = self.depth = self.triggers = 0

    def read(self) -> _Part:
        """The whole of it; NotAllowedError where something is not allowed."""
        if not self.text.strip():
            raise NotAllowedError("the expression is empty", "Write what it shall match")
        if len(self.text) > LONGEST:
            raise NotAllowedError(
                f"the expression has {len(self.text)} characters", f"At most {LONGEST} are allowed; divide it"
            )
        for char in self.text:
            if not char.isprintable():
                raise NotAllowedError(f"the expression has the character {char!r}", "Leave it out")
        part = self._either()
        if self.at < len(self.text):
            raise NotAllowedError("a ) closes nothing", r"Take it away, or write \) for the mark itself")
        return part

    def _either(self) -> _Part:
        branches = [self._row()]
        while self._take("|"):
            branches.append(self._row())
        if len(branches) == 1:
            return branches[0]
        if self.depth == 0 and self.language is not None:
            raise NotAllowedError("A|B stands outside of a group", "Write (?:A|B), or two frames")
        firsts = [branch.first for branch in branches]
        apart = None not in firsts and len(set(firsts)) == len(firsts)
        ways = [branch.ways for branch in branches]
        return _Part(
            min(branch.least for branch in branches),
            max(branch.most for branch in branches),
            self._few(max(ways) if apart else sum(ways)),
            loose=any(branch.loose for branch in branches),
        )

    def _row(self) -> _Part:
        least = most = 0
        ways = 1
        loose = False
        first: str | None = None
        while self.at < len(self.text) and self.text[self.at] not in "|)":
            part = self._piece()
            first = part.first if most == 0 and part.least else first
            least, most, ways = least + part.least, most + part.most, self._few(ways * part.ways)
            loose = loose or part.loose
        return _Part(least, most, ways, first, loose)

    def _few(self, ways: int) -> int:
        if ways > MOST_WAYS:
            raise NotAllowedError("the expression can match in too many ways", "Shorten its gaps, or write it as two")
        return ways

    def _piece(self) -> _Part:
        triggers = self.triggers
        part = self._atom()
        low, high = self._times()
        if (low, high) == (1, 1):
            return part
        if self.triggers > triggers:
            raise NotAllowedError("<T> is repeated", "Write it once: the trigger stands in every match")
        if high > 1 and part.loose:
            raise NotAllowedError(
                "a repetition stands inside a repetition", "Repeat a single character or a plain group"
            )
        ways = 0
        for times in range(low, high + 1):
            ways = self._few(ways + part.ways**times)
        return _Part(part.least * low, part.most * high, ways, loose=part.loose or (high > 1 and low < high))

    def _times(self) -> tuple[int, int]:
        char = self.text[self.at : self.at + 1]
        if char in ("*", "+"):
            raise NotAllowedError(f"{char} repeats without bound", "Write {0,20} or another bound")
        if char == "?":
            self.at += 1
            low, high = 0, 1
        elif char == "{" and (match := _TIMES.match(self.text, self.at)):
            low, high = self._bounds(match)
        else:
            return 1, 1
        if not self._take("?") and self.text[self.at : self.at + 1] == "+":
            raise NotAllowedError("+ repeats without bound", "Write {0,20} or another bound")
        if self.text[self.at : self.at + 1] in ("?", "*", "+") or _TIMES.match(self.text, self.at):
            raise NotAllowedError("a repetition follows a repetition", "Write one of them")
        return low, high

    def _bounds(self, match: re.Match[str]) -> tuple[int, int]:
        low, comma, high = match.groups()
        if len(low) > 3 or len(high) > 3 or not (low or high):
            raise NotAllowedError(f"{match[0]} is no repetition", "Write {2} or {0,20}")
        if comma and not high:
            raise NotAllowedError(f"{match[0]} repeats without bound", "Write {0,20} or another bound")
        self.at = match.end()
        least, most = int(low or 0), int(high if comma else low)
        if most > _MOST_TIMES or least > most or not most:
            raise NotAllowedError(
                f"{match[0]} is no repetition", f"Give the smaller number first, and at most {_MOST_TIMES}"
            )
        return least, most

    def _atom(self) -> _Part:
        char = self.text[self.at]
        if self.language is not None and (macro := self._macro(self.language)):
            return macro
        if char == "(":
            return self._group()
        if char == "[":
            return self._class()
        if char == "\\":
            return self._escape()
        if char in "*+?":
            raise NotAllowedError(f"{char} repeats nothing", rf"Write \{char} for the mark itself")
        if char in "{}":
            raise NotAllowedError(f"{char} begins no slot and no repetition", rf"Write \{char} for the mark itself")
        self.at += 1
        if char in "^$":
            return _Part(0, 0)
        return _Part(first=None if char == "." else char)

    def _macro(self, language: str) -> _Part | None:
        """A trigger, a gap, words or a slot, if one stands here."""
        text, at = self.text, self.at
        if text.startswith("<T>", at):
            if self.depth:
                raise NotAllowedError("<T> stands in a group", "Write it outside: the trigger stands in every match")
            self.at += 3
            self.triggers += 1
            return _Part(1, 40)
        if words := re.compile(r"<(\d)>").match(text, at):
            self.at = words.end()
            return _Part(0, 26 * int(words[1]), int(words[1]) + 1, loose=True)
        if text[at] == "<":
            raise NotAllowedError("< begins neither <T> nor <3>", "Write <T>, or <1> to <9> for so many words")
        for gap, ways in sorted(_GAPS[language].items(), reverse=True):
            if text.startswith(gap, at):
                self.at += len(gap)
                return _Part(0, ways, ways, loose=True)
        slot = _SLOT.match(text, at)
        if slot is None:
            return None
        self.at = slot.end()
        role, classes, words_too = slot.groups()
        if role not in self.roles:
            raise NotAllowedError(f"there is no role {role!r} here", f"Known are {', '.join(sorted(self.roles))}")
        for name in classes.split("|") if classes is not None else ():
            if name not in CLASSES:
                raise NotAllowedError(f"there is no class {name!r}", f"Known are {', '.join(sorted(CLASSES))}")
        return _Part(1, 60, _WORDS[language], loose=True) if words_too else _Part()

    def _group(self) -> _Part:
        opening = next((form for form in _GROUPS if self.text.startswith(form, self.at)), "(")
        if opening == "(" and self.text.startswith("(?", self.at):
            raise NotAllowedError(
                f"{self.text[self.at : self.at + 4]} is not allowed", "Write (?:A|B), or a lookaround"
            )
        self.at += len(opening)
        self.depth += 1
        if self.depth > _DEEPEST:
            raise NotAllowedError("there are too many groups in one another", "Write it as two")
        part = self._either()
        self.depth -= 1
        if not self._take(")"):
            raise NotAllowedError("a ( is not closed", r"Close it, or write \( for the mark itself")
        kind = _GROUPS.get(opening)
        if not kind:
            return part
        if kind == "behind" and part.least != part.most:
            raise NotAllowedError(
                "a look behind has more than one width", "Give all its words one length, or write several"
            )
        return _Part(0, 0, part.ways)

    def _class(self) -> _Part:
        end = self.at + 1
        if self.text[end : end + 1] == "^":
            end += 1
        begin = end
        while end < len(self.text) and (self.text[end] != "]" or end == begin):
            if self.text[end] == "\\":
                end += 1
            elif self.text[end] == "[" or (self.language is not None and self.text[end] in "_~<{"):
                raise NotAllowedError(f"{self.text[end]} stands in a class", "Leave it out")
            end += 1
        if end >= len(self.text):
            raise NotAllowedError("a [ is not closed", r"Close it, or write \[ for the mark itself")
        inside = self.text[begin:end]
        if any(twice in inside for twice in ("--", "&&", "||", "~~")):
            raise NotAllowedError("a mark stands twice in a class", "Write it once")
        try:
            re.compile(self.text[self.at : end + 1])
        except re.error as wrong:
            raise NotAllowedError(f"a class does not compile: {wrong.msg}", "Correct it") from wrong
        self.at = end + 1
        return _Part()

    def _escape(self) -> _Part:
        char = self.text[self.at + 1 : self.at + 2]
        if not char:
            raise NotAllowedError("the expression ends with \\", "Take it away")
        if char.isalnum() and char not in "dswDSW":
            raise NotAllowedError(
                f"\\{char} is not allowed", r"Allowed are \d, \s, \w, their opposites, and escaped marks"
            )
        if self.language is not None and char in "_~<{":
            if char != "{":
                raise NotAllowedError(f"\\{char} is not allowed", "This mark is a gap or begins one; leave it out")
            if slot := _SLOT.match(self.text, self.at + 1):
                raise NotAllowedError(f"\\{slot[0]} reads as a slot", "Take the \\ away")
        self.at += 2
        return _Part(first=None if char.isalnum() else char)

    def _take(self, char: str) -> bool:
        if self.text.startswith(char, self.at):
            self.at += 1
            return True
        return False
