"""Export: the fields of the contract, cells that are no formulas, a table that no article can break."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.out import each_event, events
from timeline.out.export import print_table, record, to_csv, to_json, to_jsonl
from timeline.out.export.csv import COLUMNS


def test_a_line_has_the_fields_of_the_contract(connection, uids):
    """Other programs read them: names, nesting and types are fixed."""
    [found] = [one for one in each_event(connection) if one.uid == uids["opens"]]
    assert json.loads("".join(to_jsonl([found]))) == {
        "uid": uids["opens"],
        "type": "store_opening",
        "status": "occurred",
        "date": "2021-03",
        "date_text": "3 月",
        "participants": [
            {"role": "brand", "name": "Farfetch", "surfaces": ["FARFETCH 发发奇"]},
            {"role": "platform", "name": "Tmall", "surfaces": ["天猫"]},
        ],
        "amount": None,
        "round": None,
        "stake": None,
        "mentions": [
            {
                "source": "farfetch.txt",
                "url": None,
                "published": "2021-04-20",
                "quote": "FARFETCH 发发奇入驻天猫",
                "start": 4,
                "end": 20,
                "date": "2021-03",
                "status": "occurred",
            },
            {
                "source": "en/farfetch.md",
                "url": "https://news.example/f",
                "published": "2021-04-20",
                "quote": "Farfetch opened on Tmall",
                "start": 0,
                "end": 24,
                "date": "2021-03",
                "status": "occurred",
            },
        ],
        "rule": "store_opening/test",
        "confidence": 0.9,
    }


def test_a_sum_is_a_plain_decimal_string(connection, uids):
    amounts = {one.uid: record(one)["amount"] for one in each_event(connection)}
    assert amounts[uids["invests"]] == {"value": "300000000", "currency": "USD", "approx": False}
    assert amounts[uids["sued"]] == {"value": "-1.5", "currency": "USD", "approx": True}
    assert amounts[uids["joins"]] is None


def test_lines_and_array_hold_the_same(connection):
    found = events(connection)
    lines = "".join(to_jsonl(found))
    assert lines.count("\n") == len(found)
    assert json.loads("".join(to_json(found))) == [json.loads(line) for line in lines.splitlines()]
    assert "天猫" in lines
    assert json.loads("".join(to_json([]))) == []
    assert "".join(to_jsonl([])) == ""


def test_csv_has_one_row_an_event(connection, uids):
    rows = list(csv.DictReader(io.StringIO("".join(to_csv(each_event(connection))))))
    by_uid = {row["uid"]: row for row in rows}
    assert len(rows) == 6
    assert by_uid[uids["opens"]]["participants"] == "brand: Farfetch; platform: Tmall"
    assert by_uid[uids["opens"]]["sources"] == "2"
    assert by_uid[uids["sued"]]["amount"] == "-1.5"  # a number, not a text that begins with a sign
    assert by_uid[uids["joins"]]["amount_text"] == "'+1 million"
    assert by_uid[uids["joins"]]["quote"] == "'=Ann Lee joins Kering as chief"
    assert list(csv.reader(io.StringIO("".join(to_csv([]))))) == [list(COLUMNS)]


@given(st.text(min_size=1))
def test_no_cell_is_a_formula(connection_row, text):
    """Whatever an article says, a spreadsheet shows it and does not run it; nothing of it is lost."""
    odd = replace(connection_row, round=text, stake=text, mentions=())
    [_, row] = csv.reader(io.StringIO("".join(to_csv([odd])), newline=""))
    cell = row[COLUMNS.index("round")]
    assert cell in (text, f"'{text}")
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))


@pytest.fixture(scope="module")
def connection_row(path):
    """One event."""
    from timeline.store import open_database  # noqa: PLC0415

    with open_database(path, readonly=True) as database, database.reading() as connection:
        return events(connection)[0]


def printed(rows, **how) -> str:
    out = io.StringIO()
    print_table(rows, out, **how)
    return out.getvalue()


def test_a_plain_table_has_one_line_an_event(connection):
    lines = printed(events(connection, status=["occurred", "planned", "rumored"])).splitlines()
    assert lines[0] == '2015  withdrawal  Gucci · Tmall  "Gucci left Tmall in 2015"  fashion.html'
    assert lines[1] == '2020  investment  Richemont · Farfetch  "历峰集团以3亿美元投资该平台"  farfetch.txt'
    assert '2021-04~  store_opening (rumored)  Louis Vuitton · Tmall  "LV may open on Tmall"  fashion.html' in lines
    assert any(line.startswith("undated  appointment (planned)") for line in lines)


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("width", [60, 80, 140])
def test_a_terminals_table_is_no_wider_than_it(connection, monkeypatch, width):
    """Chinese characters are two cells wide."""
    from rich.cells import cell_len  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    monkeypatch.setenv("TERM", "xterm")
    out = Terminal()
    print_table(events(connection), out, width=width)
    lines = [Text.from_ansi(line).plain for line in out.getvalue().splitlines()]
    assert len(lines) >= 6
    assert all(cell_len(line) <= width for line in lines)
    assert "Farfetch" in out.getvalue()


def test_no_article_steers_the_terminal(connection_row):
    """Neither control characters nor the table's own markup get through."""
    mention = replace(
        connection_row.mentions[0], quote="\x1b[31mred\x07 [bold]b[/bold]\r\nnext\u202eline", source="a\x1b/b\x1bc"
    )
    odd = replace(connection_row, mentions=(mention,))
    for out in (io.StringIO(), Terminal()):
        print_table([odd], out, width=200)
        text = out.getvalue()
        assert "\x1b[31mred" not in text
        assert "\x07" not in text
        assert "\u202e" not in text
        assert "[bold]b[/bold]" in text


def test_a_long_quote_is_shortened(connection_row):
    mention = replace(connection_row.mentions[0], quote="天猫" * 200)
    [line] = printed([replace(connection_row, mentions=(mention,))]).splitlines()
    assert "…" in line
    assert len(line) < 120
