"""The commands ``timeline catalog …``: what is typed, what is printed, what is refused."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.api import Timeline
from timeline.cli import cli

TOLD = "On 7 June 2019, Brackwell Inc sued Tornvale Ltd over a patent."


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("made")
    (folder / "a.txt").write_text(TOLD, encoding="utf-8")
    (folder / "b.txt").write_text("2021年3月5日，意大利奢侈品牌维茉拉入驻天猫。", encoding="utf-8")
    with Timeline.open(folder / "timeline.db") as timeline:
        list(timeline.ingest([folder / "a.txt", folder / "b.txt"]))
    return (folder / "timeline.db").read_bytes()


@pytest.fixture
def db(tmp_path: Path, made: bytes) -> Path:
    path = tmp_path / "timeline.db"
    path.write_bytes(made)
    return path


def run(db: Path, *words: str, status: int = 0) -> Result:
    result = CliRunner().invoke(cli, ["catalog", *words, "--db", str(db)])
    assert result.exit_code == status, result.output
    return result


def test_unknown_names_in_three_forms(db):
    table = run(db, "unknown").stdout.splitlines()
    assert table[0].split() == ["name", "kind", "mentions", "articles", "events", "looks", "like", "words"]
    assert any(line.startswith("维茉拉") and "[维茉拉]" in line for line in table)
    found = {name["name"]: name for name in json.loads(run(db, "unknown", "--format", "json").stdout)}
    assert found["Brackwell Inc"]["examples"][0]["quote"] == TOLD
    [row] = [
        row
        for row in csv.DictReader(io.StringIO(run(db, "unknown", "--format", "csv").stdout))
        if row["name"] == "维茉拉"
    ]
    assert (row["act"], row["kind"], row["mentions"]) == ("?", "brand", "1")


def test_what_unknown_writes_is_what_import_reads(db, tmp_path):
    written = run(db, "unknown", "--format", "csv").stdout
    path = tmp_path / "names.csv"
    path.write_text(written, encoding="utf-8")
    assert run(db, "import", str(path)).stdout == "0 new decisions. No stored mention is concerned.\n"
    answered = written.replace("?,维茉拉,", "add,维茉拉,").replace("?,Tornvale", "reject,Tornvale")
    path.write_text(answered, encoding="utf-8")
    assert run(db, "import", str(path), "--author", "ann").stdout.startswith("2 new decisions. 2 mentions ")
    left = {name["name"] for name in json.loads(run(db, "unknown", "--format", "json").stdout)}
    assert left == {"Brackwell Inc"}
    assert ",ann," in run(db, "export").stdout


def test_add_alias_merge_reject(db):
    assert run(db, "add", "维茉拉", "--kind", "brand", "--alias", "Velmora", "--reason", "why not").stdout == (
        "1 mention names somebody else now; 1 event became 1.\n"
    )
    assert run(db, "find", "Velmora").stdout.splitlines()[1].split()[:3] == ["velmora", "维茉拉", "brand"]
    assert run(db, "alias", "Velmora Milano", "velmora").stdout == "No stored mention is concerned.\n"
    assert "somebody else" in run(db, "merge", "Brackwell Inc", "Tornvale Ltd").stdout
    assert "somebody else" in run(db, "reject", "Tornvale Ltd").stdout
    sheet = list(csv.DictReader(io.StringIO(run(db, "export").stdout)))
    assert [row["act"] for row in sheet] == ["add", "alias", "merge", "reject"]
    assert sheet[0]["reason"] == "why not"
    assert run(db, "export", "--format", "tsv").stdout.splitlines()[1].startswith("velmora\t维茉拉\tbrand")
    assert run(db, "sync").stdout == "No stored mention is concerned.\n"


def test_a_refusal_is_one_line(db):
    result = run(db, "add", "Gucci", "--kind", "brand", status=1)
    assert result.stderr.startswith("Error: name: 'Gucci' is known already, as Gucci (gucci, brand).")
    assert len(result.stderr.splitlines()) == 1
    run(db, "add", "Velmora", "--kind", "firm", status=2)


def test_every_fault_of_a_file_is_a_line_and_nothing_is_kept(db, tmp_path):
    path = tmp_path / "names.csv"
    path.write_text("act,name,kind\nadd,Velmora,brand\nadd,Quill,firm\nalias,X Y,\n", encoding="utf-8")
    result = run(db, "import", str(path), status=1)
    assert sorted(line.split(": ")[1] for line in result.stderr.splitlines()) == [f"{path}:3", f"{path}:4"]
    assert run(db, "export").stdout.count("\n") == 1


@pytest.mark.parametrize("words", [["unknown"], ["export"]])
def test_a_question_makes_no_file(tmp_path, words):
    assert "no such database" in run(tmp_path / "none.db", *words, status=2).stderr
    assert list(tmp_path.iterdir()) == []


def test_find_needs_no_database(tmp_path):
    assert run(tmp_path / "none.db", "find", "古驰").stdout.splitlines()[1].startswith("gucci")
    assert "knows no" in run(tmp_path / "none.db", "find", "no such name at all").stderr
