"""The commands about events, as people type them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from timeline.cli import cli

ARTICLE = Path(__file__).parents[1] / "seeds" / "articles" / "coach-leaves-tmall.md"


@pytest.fixture
def run(tmp_path: Path):
    """Runs a command on a database with one article; gives what it prints."""
    db = str(tmp_path / "t.db")

    def typed(*words: str, status: int = 0) -> str:
        done = CliRunner().invoke(cli, [*words, "--db", db], catch_exceptions=False)
        assert done.exit_code == status, done.output
        return done.output

    typed("ingest", str(ARTICLE))
    return typed


def uid_of(run, kind: str) -> str:
    [uid] = [event["uid"] for event in json.loads(run("export", "--format", "json")) if event["type"] == kind]
    return uid


def test_a_day_with_decisions(run, tmp_path):
    before = run("db", "digest")
    uid = uid_of(run, "withdrawal")
    assert "1 decision kept; 1 event became 1." in run("event", "edit", uid, "--date", "2016-09-13", "--reason", "r")
    assert run("show", "--type", "withdrawal").startswith("2016-09-13")
    shown = run("event", "history", uid[:8])
    assert "撤出天猫" in shown
    assert "edit" in shown
    [history] = json.loads(run("event", "history", uid, "--format", "json"))
    [made] = history["decisions"]
    assert (made["kind"], made["state"], made["reason"]) == ("edit", "stands", "r")
    run("event", "reject", uid)
    assert "not there any more" in run("event", "history", uid)
    assert run("show", "--type", "withdrawal").strip() == "No event is like that."
    kept = tmp_path / "d.jsonl"
    run("decisions", "export", "-o", str(kept))
    assert [json.loads(line)["kind"] for line in kept.read_text("utf-8").splitlines()] == ["edit", "reject"]
    for line in json.loads(run("decisions", "list", "--format", "json")):
        run("event", "undo", line["decision"])
    assert run("db", "digest") == before
    assert "0 decisions kept; 0 events became 0." in run("decisions", "import", str(kept))
    assert "undone" in run("decisions", "list")
    assert "There are none." in run("decisions", "list", "--orphaned")


def test_what_is_misspelled_is_one_line(run):
    uid = uid_of(run, "withdrawal")
    assert "is not written as role=name" in run("event", "edit", uid, "--add", "Tencent", status=2)
    for words in (["event", "confirm", "0000"], ["event", "undo", "0000"], ["event", "split", uid, "9"]):
        assert run(*words, status=1).startswith("Error: ")


def test_parts_of_the_digest(run):
    lines = run("db", "digest", "--parts").splitlines()
    assert [line.split()[0] for line in lines] == ["sources", "mentions", "participants", "events", "all"]
    assert lines[-1].split()[1] == run("db", "digest").strip()


def test_what_could_be_known_and_what_is_read_anew(run):
    whole = run("export")
    assert run("export", "--as-of", "2016") == whole
    assert run("export", "--as-of", "2016-09-20") == ""
    assert run("show", "--as-of", "2015").strip() == "No event is like that."
    assert run("sql", "SELECT COUNT(*) AS n FROM timeline", "--as-of", "2015", "--format", "csv").split() == ["n", "0"]
    assert run("stats", "--as-of", "2016") == run("stats")
    assert run("rebuild").startswith("1 articles: 0 read anew, 0 tell something else; mentions: 0 new, 0 gone")
    assert run("rebuild", "--all").startswith("1 articles: 1 read anew, 0 tell something else")
    assert run("export") == whole
