"""Sentences with their names marked: aligned for Chinese too, plain where there is no terminal."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len

from timeline.api import named_sentences
from timeline.out.named import print_named

TEXT = "2021年3月5日，意大利奢侈品牌维茉拉入驻天猫。\n\nIt rained.\n\nGucci opened on Tmall on 5 March 2021."


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def seen() -> list[dict[str, object]]:
    from dataclasses import asdict  # noqa: PLC0415

    return [asdict(sentence) for sentence in named_sentences(text=TEXT)]


def test_sentences_without_names_are_left_out():
    found = list(named_sentences(text=TEXT))
    first, _, last = TEXT.split("\n\n")
    assert [sentence.text.strip() for sentence in found] == [first, last]
    for sentence in found:
        assert all(sentence.text[one.start : one.end] == one.text for one in sentence.names)
    names = {one.text: (one.kind, one.key, one.provisional) for sentence in found for one in sentence.names}
    assert names["维茉拉"] == ("brand", "~维茉拉", True)
    assert names["天猫"] == ("platform", "tmall", False)


def test_plain_where_there_is_no_terminal():
    out = io.StringIO()
    print_named(seen(), out)
    lines = out.getvalue().splitlines()
    assert lines[0] == "text"
    assert "[维茉拉]入驻[天猫]" in lines[1]
    assert "\x1b" not in out.getvalue()
    rows = [line for line in lines if line.endswith(("catalog", "discovered"))]
    assert {row.split()[-1] for row in rows} == {"catalog", "discovered"}
    first = [line for line in lines[2:5] if line.startswith("    ")]
    assert len({cell_len(line[: line.rindex("  ")]) for line in first}) == 1, "columns stand below one another"


@pytest.mark.parametrize("width", [20, 80])
def test_a_terminal_has_colours_and_a_width(monkeypatch, width):
    for variable in ("NO_COLOR", "TERM", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    out = Terminal()
    print_named(seen(), out, width=width)
    assert "\x1b[" in out.getvalue()
    assert "[维茉拉]" not in out.getvalue()


def test_nothing_steers_the_terminal():
    out = io.StringIO()
    name = {"start": 0, "end": 2, "text": "A\x1b", "key": "~a", "name": "A\n", "kind": "brand", "provisional": True}
    print_named([{"source": "a\x07.md", "text": "A\x1b[2J b", "names": [{**name, "anaphor": False}]}], out)
    assert not [char for char in out.getvalue() if not char.isprintable() and char != "\n"]
