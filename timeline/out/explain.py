"""Explanations for people to read: spans marked by kind, candidates with their fate, a stored event with its reasons.

Made from what ``--format json`` prints, so that both say the same. On a terminal spans are coloured and lines wrapped,
Chinese being twice as wide; elsewhere spans stand in brackets and a line is a line.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TextIO

Part = str | tuple[str, str]  # words, or words and their style
Said = Mapping[str, Any]

_STYLES = {
    "brand": "bold magenta", "platform": "bold blue", "company": "bold cyan", "organization": "cyan", "person": "green",
    "place": "yellow", "time": "bold green", "money": "bold red", "stake": "red", "round": "red", "post": "italic",
    "thing": "italic", "it": "italic cyan", "he": "italic green", "trigger": "reverse",
}  # fmt: skip
_VIA = {
    "slot": "in the frame's slot",
    "reference": "what a pronoun stands for",
    "topic": "left out: whom the talk is of",
    "around": "beside the match",
}
_DATED = {
    "clause": "in its clause",
    "sentence": "in its sentence",
    "story": "of the sentence before",
    "lead": "of the head of the article",
    "announcement": "the article's own news: the month of publication",
    "none": "none",
}
_LABEL = 11  # cells of a label


def print_explanations(explained: Iterable[Said], stream: TextIO | None = None, *, width: int | None = None) -> None:
    """Articles by sentences: what was found in each, what became of every candidate, what is told in the end."""
    page = _Page(stream or sys.stdout, width)
    for article in explained:
        page.line(0, (article["source"], "bold"), f"  {article['language']}, published {article['published'] or '?'}")
        for sentence in article["sentences"]:
            _sentence(page, sentence)
        _events(page, article["events"])
        page.line(0)
    if page.coloured:
        page.line(0, *_legend())


def print_stored(events: Iterable[Said], stream: TextIO | None = None, *, width: int | None = None) -> None:
    """Stored events: what each article says, and why they were taken to say one thing."""
    page = _Page(stream or sys.stdout, width)
    for event in events:
        page.line(0, (event["uid"], "bold"), "  ", _headline(event), f"  {event['confidence']:g}")
        for who in event["participants"]:
            page.labelled(2, who["role"], who["name"], _quoted(who["surfaces"]))
        for what in ("amount", "round", "stake"):
            if event[what]:
                page.labelled(2, what, _sum(event[what]))
        mentions = event["mentions"]
        sources = len({mention["source"] for mention in mentions})
        page.line(2, f"{_counted(len(mentions), 'mention')} in {_counted(sources, 'article')}", _one(mentions, event))
        for number, mention in enumerate(mentions, start=1):
            _mention(page, number, mention)
        page.line(0)


# --- an article ----------------------------------------------------------------------------------------------------


def _sentence(page: _Page, sentence: Said) -> None:
    page.line(0)
    skipped = "" if sentence["triggers"] else "; no word in it sets off a frame"
    if not sentence["triggers"] and sentence["kind"] in ("furniture", "caption"):
        skipped = "; sentences of this kind tell no event"
    page.line(0, f"[{sentence['number']}] {sentence['kind']}, {sentence['start']}-{sentence['end']}{skipped}")
    page.line(2, *_marked(sentence, page.coloured))
    for number, template in enumerate(sentence["templates"]):
        page.labelled(2, "read as" if number == 0 else "or as", (template, "dim"))
    if sentence["triggers"]:
        page.labelled(2, "triggers", ", ".join(sentence["triggers"]))
    for told in (True, False):
        for candidate in sentence["candidates"]:
            if (candidate["fate"] == "told") == told:
                (_told if told else _refused)(page, candidate)


def _marked(sentence: Said, coloured: bool) -> Iterator[Part]:
    """The words, spans and the triggers of what is told marked."""
    words, offset = sentence["words"], sentence["start"]
    triggers = [
        {**candidate["trigger"], "kind": "trigger", "value": None}
        for candidate in sentence["candidates"]
        if candidate["fate"] == "told"
    ]
    at = offset
    for span in sorted([*sentence["spans"], *triggers], key=lambda one: (one["start"], one["kind"] == "trigger")):
        if span["start"] < at:
            continue
        yield words[at - offset : span["start"] - offset]
        at = span["end"]
        value = "" if span["value"] in (None, span["words"]) else f" {span['value']}"
        if coloured:
            yield span["words"], _STYLES.get(span["kind"], "underline")
        elif span["kind"] == "trigger":
            yield f"*{span['words']}*"
        else:
            yield f"[{span['words']}|{span['kind']}{value}]"
    yield words[at - offset :]


def _told(page: _Page, one: Said) -> None:
    date = one["date"]
    page.line(2, ("told ", "bold green"), f"{one['rule']} on ", _words(one["trigger"]["words"]))
    for role in one["roles"]:
        words = f'"{role["words"]}", ' if role["words"] and role["words"] != role["name"] else ""
        where = f", in sentence {role['sentence']}" if role["via"] in ("reference", "topic") else ""
        page.labelled(4, role["role"], role["name"], f"  {words}{_VIA.get(role['via'], role['via'])}{where}")
    words = f'  "{date["words"]}",' if date["words"] else ""
    place = f": {date['place']}" if date["place"] else ""
    page.labelled(4, "date", f"{date['date'] or '-'}{words} {_DATED.get(date['rule'], date['rule'])}{place}")
    if date["reason"]:
        page.labelled(4, "", (date["reason"], "dim"))
    page.labelled(4, "status", f"{one['status']}", f'  "{one["cue"]}"' if one["cue"] else "  nothing says otherwise")
    for found in one["sums"]:
        taken = "taken" if found["taken"] else "passed over"
        role = f" ({found['role']})" if found["role"] else ""
        page.labelled(
            4, found["kind"], f"{found['words']}", f" = {found['value']}" if found["value"] else "", role, f": {taken}"
        )
    page.labelled(4, "sure", f"{one['confidence']:g} = {_product(one['factors'])}")


def _refused(page: _Page, one: Said) -> None:
    detail = f": {one['detail']}" if one["detail"] else ""
    better = f" than {one['better']}'s" if one["fate"] == "outranked" and one["better"] else ""
    why = f"outranked by {one['better']}{detail}" if better else f"{one['why']}{detail}"
    page.line(2, ("not  ", "bold red"), f"{one['rule']} on ", _words(one["trigger"]["words"]), f" — {why}")
    if one["roles"]:
        page.line(7, (", ".join(f"{role['role']} {role['name']}" for role in one["roles"]), "dim"))


def _product(factors: Said) -> str:
    counted = [f"{name} {value:g}" for name, value in factors.items() if value != 1 or name == "frame"]
    return " × ".join(counted)


def _events(page: _Page, events: Sequence[Said]) -> None:
    if not events:
        return
    page.line(0)
    page.line(0, ("Events of these sentences", "bold"))
    for event in events:
        page.line(2, _headline(event), f"  {event['confidence']:g}")
        told = [telling["sentence"] for telling in event["tellings"]]
        where = ", ".join("elsewhere" if number is None else f"[{number}]" for number in told)
        page.line(4, f"told in {where}", _one(told, event))
        for note in dict.fromkeys(note for telling in event["tellings"] for note in telling["notes"]):
            page.line(4, (note, "dim"))


# --- a stored event ------------------------------------------------------------------------------------------------


def _mention(page: _Page, number: int, mention: Said) -> None:
    about = [mention["publisher"], mention["published"] and f"published {mention['published']}", mention["url"]]
    page.line(0)
    page.line(2, (f"{number}. {mention['source']}", "bold"), "".join(f", {part}" for part in about if part))
    page.line(5, *_with_trigger(mention, page.coloured), (f"  {mention['start']}-{mention['end']}", "dim"))
    words = f' "{mention["date_text"]}",' if mention["date_text"] else ""
    page.labelled(
        5, "date", f"{mention['date'] or '-'}{words} {_DATED.get(mention['date_rule'], mention['date_rule'])}"
    )
    page.labelled(5, "status", mention["status"])
    page.labelled(5, "who", ", ".join(f"{who['role']} {who['name']}" for who in mention["participants"]))
    if mention["amount"]:
        page.labelled(5, "amount", _sum(mention["amount"]))
    page.labelled(5, "rule", f"{mention['rule']}, {mention['confidence']:g}")
    for note in mention["notes"]:
        page.labelled(5, "note", note)


def _with_trigger(mention: Said, coloured: bool) -> Iterator[Part]:
    quote, trigger, offset = mention["quote"], mention["trigger"], mention["start"]
    if trigger is None:
        yield quote
        return
    yield quote[: trigger["start"] - offset]
    yield (trigger["words"], _STYLES["trigger"]) if coloured else f"*{trigger['words']}*"
    yield quote[trigger["end"] - offset :]


def _one(told: Sequence[object], event: Said) -> str:
    if len(told) < 2:
        return ""
    return f", taken to be one: {'; '.join(event['reasons']) or 'the same words'}"


def _headline(event: Said) -> str:
    what = event["type"] if event["status"] == "occurred" else f"{event['type']} ({event['status']})"
    who = " · ".join(dict.fromkeys(who["name"] for who in event["participants"]))
    return f"{event['date'] or 'undated'}  {what}  {who}"


def _sum(said: Any) -> str:
    return (
        f"{'~' if said['approx'] else ''}{said['value']} {said['currency']}" if isinstance(said, Mapping) else str(said)
    )


def _quoted(surfaces: Sequence[str]) -> str:
    return "".join(f' "{surface}"' for surface in surfaces)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _words(words: str) -> str:
    return f'"{words}"'


def _legend() -> Iterator[Part]:
    yield "colours: "
    for kind, style in _STYLES.items():
        yield kind, style
        yield " "


# --- lines ---------------------------------------------------------------------------------------------------------


class _Page:
    """Lines on a terminal, coloured and wrapped; or in a file, as they are."""

    def __init__(self, stream: TextIO, width: int | None) -> None:
        from rich.console import Console  # noqa: PLC0415 - 0.1 s, and only where it is printed

        self._stream = stream
        self._console = Console(file=stream, width=width, highlight=False)
        self.coloured = self._console.is_terminal

    def line(self, indent: int, *parts: Part) -> None:
        """One line, or several where the terminal is narrow."""
        self._print(indent, indent + 2, parts)

    def labelled(self, indent: int, label: str, *parts: Part) -> None:
        """A line that begins with a label; what is wrapped stands beside it."""
        self._print(indent, indent + _LABEL, ((label.ljust(_LABEL), "dim"), *parts))

    def _print(self, indent: int, hanging: int, parts: Iterable[Part]) -> None:
        cleaned = [(_clean(part), "") if isinstance(part, str) else (_clean(part[0]), part[1]) for part in parts]
        if not self.coloured:
            self._stream.write((" " * indent + "".join(words for words, _ in cleaned)).rstrip() + "\n")
            return
        from rich.text import Text  # noqa: PLC0415

        whole = Text.assemble(*cleaned)
        [first, *_] = whole.wrap(self._console, max(20, self._console.width - indent)) or [Text()]
        self._console.print(Text(" " * indent) + first, soft_wrap=True)
        rest = whole[len(first.plain) :]
        rest = rest[len(rest.plain) - len(rest.plain.lstrip()) :]
        if rest.plain:
            for line in rest.wrap(self._console, max(20, self._console.width - hanging)):
                self._console.print(Text(" " * hanging) + line, soft_wrap=True)


def _clean(text: str) -> str:
    """Without line breaks and without characters that steer a terminal: articles are not to be trusted with that."""
    return "".join(char if char.isprintable() else " " for char in str(text))
