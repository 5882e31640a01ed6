"""Rules as people use them: checked, tried, given to a command, kept in a database; with a type of one's own."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from click.testing import CliRunner

from timeline import Timeline, extract
from timeline.api import explain, load_rules
from timeline.cli import cli
from timeline.documents import read_document
from timeline.errors import RulesError
from timeline.events.extractors import Extractor, installed
from timeline.pipeline import extract as extract_document

RECALLS = Path(__file__).parent / "events/recalls.toml"
ZH = "2021年3月5日，特斯拉宣布召回一批电动车。"
EN = "Tesla recalled its electric cars on 5 March 2021."


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TIMELINE_RULES", raising=False)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/zh.txt").write_text(ZH, "utf-8")
    (tmp_path / "articles/en.txt").write_text(EN, "utf-8")
    shutil.copy(RECALLS, tmp_path / "recalls.toml")


def timeline(*arguments: str, **environment: str):
    return CliRunner().invoke(cli, arguments, env=environment, catch_exceptions=False)


def types(output: str) -> list[str]:
    return [json.loads(line)["type"] for line in output.splitlines()]


# --- check and test ------------------------------------------------------------------------------------------------


def test_check_counts_what_a_file_says():
    done = timeline("rules", "check", "recalls.toml")
    assert done.exit_code == 0
    assert done.stdout.startswith("recalls.toml: 1 type, 3 frames, 1 trigger, 1 veto, 4 examples; ")


def test_check_tells_every_fault_and_fails(tmp_path):
    (tmp_path / "bad.toml").write_text('[[veto]]\ntype = "launch"\npattern = "x*"\n\n[[frame]]\nname = "x"\n', "utf-8")
    done = timeline("rules", "check", "bad.toml")
    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        "bad.toml:3: * repeats without bound. Write {0,20} or another bound.",
        "bad.toml:5: 'type' is missing in [[frame]]. Add type = ....",
    ]
    assert done.stderr == "2 faults found.\n"


def test_examples_that_come_out_right():
    done = timeline("rules", "test", "recalls.toml")
    assert (done.exit_code, done.stdout) == (0, "4 examples: 4 right, 0 wrong\n")


WRONG = """
[[example]]
text = "2021年3月5日，特斯拉宣布召回一批电动车。"
expect = [{ type = "recall", status = "planned", roles = { company = "Tesla" } }]

[[example]]
text = "2021年3月5日，特斯拉宣布召回一批电动车。"
expect = []

[[example]]
text = "特斯拉发布新车。"
expect = [{ type = "recall" }]

[[example]]
text = "2021年3月5日，特斯拉宣布召回一批电动车。"
expect = [{ type = "recall", date = "2021", roles = { object = ["电动车"] } }]
"""


def test_examples_that_come_out_otherwise_are_shown(tmp_path):
    (tmp_path / "recalls.toml").write_text(RECALLS.read_text("utf-8") + WRONG, "utf-8")
    first = RECALLS.read_text("utf-8").count("\n") + 2
    done = timeline("rules", "test", "recalls.toml")
    assert done.exit_code == 1
    shown = done.stdout.splitlines()
    got = "recall; occurred; 2021-03-05; company: Tesla; object: 一批电动车  [recall/zh/calls-back]  (unexpected)"
    assert shown[:3] == [
        f"recalls.toml:{first}: 2021年3月5日，特斯拉宣布召回一批电动车。",
        "  expected  recall; planned; company: Tesla  (missing)",
        f"  got       {got}",
    ]
    assert shown[3:6] == [f"recalls.toml:{first + 4}: {ZH}", "  expected  nothing", f"  got       {got}"]
    assert shown[7:9] == ["  expected  recall  (missing)", "  got       nothing"]
    assert shown[-1] == "8 examples: 4 right, 4 wrong"


# --- given to a command --------------------------------------------------------------------------------------------


def test_extract_with_rules_and_without():
    assert "recall" not in types(timeline("extract", "articles").stdout)
    assert types(timeline("extract", "articles", "--rules", "recalls.toml").stdout) == ["recall", "recall"]
    assert types(timeline("extract", "articles", TIMELINE_RULES="recalls.toml").stdout) == ["recall", "recall"]


def test_rules_that_are_wrong_stop_everything(tmp_path):
    (tmp_path / "bad.toml").write_text("[[frames]]\n", "utf-8")
    for command in (["extract", "articles"], ["ingest", "articles"], ["explain", "articles"], ["rules", "add"]):
        given = ["bad.toml"] if command[0] == "rules" else ["--rules", "bad.toml"]
        done = timeline(*command, *given)
        assert done.exit_code == 1
        assert done.stderr == "Error: bad.toml:1: [[frames]] is not known. Try frame.\n"
    assert not (tmp_path / "timeline.db").exists()


def test_ingest_with_rules_tells_by_which_a_run_was_made():
    assert "events: 1 new, 1 known" in timeline("ingest", "articles", "--rules", "recalls.toml").stdout
    [event] = json.loads(timeline("show", "--type", "recall", "--format", "json").stdout)
    assert (event["type"], event["date"], len(event["mentions"])) == ("recall", "2021-03-05", 2)
    assert types(timeline("export").stdout) == ["recall"]
    [row] = csv.DictReader(io.StringIO(timeline("export", "--format", "csv").stdout))
    assert (row["type"], row["participants"].split("; ")[0]) == ("recall", "company: Tesla")
    [row] = json.loads(timeline("sql", "SELECT type, companies FROM timeline", "--format", "json").stdout)
    assert row == {"type": "recall", "companies": "Tesla"}
    assert "recall" in timeline("stats").stdout
    assert "Try recall" in timeline("show", "--type", "recal").stderr
    query = "SELECT f.name, f.standing FROM ingest_runs r JOIN rule_files f ON instr(r.rules, f.fingerprint) > 0"
    assert json.loads(timeline("sql", query, "--format", "json").stdout) == [{"name": "recalls", "standing": 0}]


def test_a_dry_run_follows_rules_and_keeps_none(tmp_path):
    done = timeline("ingest", "articles", "--rules", "recalls.toml", "--dry-run")
    assert "recall" in done.stdout
    assert not (tmp_path / "timeline.db").exists()


def test_explain_says_what_ones_own_frame_did():
    done = timeline("explain", "articles", "--rules", "recalls.toml", "--all")
    assert "recall/zh/calls-back" in done.stdout


# --- kept in a database --------------------------------------------------------------------------------------------


def test_rules_in_a_database_take_part_in_later_ingests():
    assert timeline("rules", "add", "recalls.toml").stdout.startswith("recalls: 3 frames; ")
    timeline("ingest", "articles/zh.txt")
    assert types(timeline("export").stdout) == ["recall"]
    [kept] = json.loads(timeline("rules", "list", "--format", "json").stdout)
    assert (kept["name"], kept["standing"], kept["runs"]) == ("recalls", "yes", 1)
    assert timeline("rules", "remove", "recalls").stdout == "recalls: takes part no longer\n"
    timeline("ingest", "articles/en.txt")
    [event] = [json.loads(line) for line in timeline("export").stdout.splitlines()]
    assert [mention["source"] for mention in event["mentions"]] == ["articles/zh.txt"]
    done = timeline("rules", "remove", "recalls")
    assert (done.exit_code, done.stderr) == (
        1,
        "Error: timeline.db: no rules stand under the name 'recalls'. There are none.\n",
    )
    assert timeline("db", "check").stdout == "sound\n"


def test_rules_that_contradict_those_that_stand_are_refused(tmp_path):
    timeline("rules", "add", "recalls.toml")
    changed = RECALLS.read_text("utf-8").replace('"召回", "全面召回"', '"召回"')
    (tmp_path / "other.toml").write_text(changed, "utf-8")
    done = timeline("rules", "add", "other.toml")
    assert done.exit_code == 1
    assert "'recall/zh/calls-back' is another one in" in done.stderr
    assert timeline("ingest", "articles", "--rules", "other.toml").exit_code == 1
    (tmp_path / "recalls.toml").write_text(changed, "utf-8")
    assert timeline("rules", "add", "recalls.toml").exit_code == 0, "it takes the place of the one of its name"


def test_rules_that_this_version_refuses_can_be_removed():
    timeline("rules", "add", "recalls.toml")
    import sqlite3  # noqa: PLC0415

    with sqlite3.connect("timeline.db") as connection:
        connection.execute("UPDATE rule_files SET source = '[[frames]]'")
    connection.close()
    done = timeline("ingest", "articles")
    assert done.exit_code == 1
    assert "rules 'recalls' in timeline.db:1: [[frames]] is not known." in done.stderr
    assert 'run "timeline rules remove recalls"' in done.stderr
    assert timeline("rules", "remove", "recalls").exit_code == 0
    assert timeline("ingest", "articles").exit_code == 0


def test_there_is_nothing_to_list_before_there_is_a_database():
    timeline("db", "upgrade")
    assert timeline("rules", "list").stderr == "There are no rules but the shipped ones.\n"


# --- from Python ---------------------------------------------------------------------------------------------------


def test_rules_in_python(tmp_path):
    rules = load_rules("recalls.toml")
    assert [event.type for event in extract(text=ZH, rules=rules)] == ["recall"]
    assert [event.type for event in extract(text=ZH, rules="recalls.toml")] == ["recall"]
    assert [event.type for event in extract(text=ZH, rules=["recalls.toml", RECALLS])] == ["recall"]
    [explained] = explain(text=ZH, rules=rules)
    assert [event.type for event in explained.events] == ["recall"]
    with Timeline.open("own.db", rules=rules) as opened:
        list(opened.ingest("articles"))
        assert {event.type for event in opened.events()} == {"recall"}
    with pytest.raises(RulesError), Timeline.open("other.db", rules="none.toml") as opened:
        list(opened.ingest("articles"))


def test_events_of_ones_own_type_outlive_their_rules():
    """Names may be decided, and events settled anew, by somebody who has no such rules."""
    for decided in ("merge", "reject"):
        timeline("ingest", "articles", "--rules", "recalls.toml", "--db", f"{decided}.db")
    with Timeline.open("merge.db") as opened:
        opened.names.merge("Tesla", "COACH", reason="a test")
        [event] = opened.events(type="recall")
        assert event.names("company") == ("COACH",)
    with Timeline.open("reject.db") as opened:
        assert len(opened.events(type="recall")) == 1
        opened.names.reject("Tesla")
        assert opened.events(type="recall") == []


# --- other people's extractors -------------------------------------------------------------------------------------

BROKEN = "def find(reading):\n    raise KeyError('shoes')\n"


@pytest.fixture
def _broken(tmp_path, monkeypatch):
    (tmp_path / "acme_broken.py").write_text(BROKEN, "utf-8")
    info = tmp_path / "acme_broken-2.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-broken\nVersion: 2.0\n", "utf-8")
    (info / "entry_points.txt").write_text("[timeline.extractors]\nacme = acme_broken:find\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    installed.cache_clear()
    yield
    installed.cache_clear()


@pytest.mark.usefixtures("_broken")
def test_an_extractor_that_fails_is_told_once_and_articles_go_on():
    done = timeline("extract", "articles", "--rules", "recalls.toml")
    assert done.exit_code == 0
    assert types(done.stdout) == ["recall", "recall"]
    assert done.stderr.splitlines() == [
        "Warning: articles/en.txt: the extractor 'acme' of acme-broken 2.0 failed with KeyError: 'shoes'. "
        "Have it mended, or leave it out with --no-plugins.",
        "Warning: the extractor 'acme' failed 1 more times.",
    ]
    assert timeline("extract", "articles", "--no-plugins").stderr == ""
    done = timeline("ingest", "articles")
    assert done.exit_code == 0
    assert done.stderr.startswith("Warning: articles/en.txt: the extractor 'acme'")
    [row] = json.loads(timeline("sql", "SELECT extractors FROM ingest_runs", "--format", "json").stdout)
    assert json.loads(row["extractors"]) == ["acme-broken 2.0"]


# --- the README ----------------------------------------------------------------------------------------------------

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")


def fenced(language: str) -> str:
    [block] = re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    return block


def test_the_rules_of_the_readme_come_out_as_they_say(tmp_path):
    (tmp_path / "recalls.toml").write_text(fenced("toml"), "utf-8")
    assert timeline("rules", "test", "recalls.toml").stdout == "1 example: 1 right, 0 wrong\n"


def test_the_extractor_of_the_readme_finds_an_event(tmp_path, monkeypatch):
    (tmp_path / "acme_events.py").write_text(fenced("py"), "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    point = EntryPoint("acme", "acme_events:running_days", "timeline.extractors")
    document = read_document("x.txt", data="2021年3月，COACH与天猫联办慢跑日。".encode())
    found = extract_document(document, extractors=[Extractor("acme", "acme 1", point.load)])
    assert [one.rule for one in found.happenings if one.type == "campaign"] == ["acme/running-day"]
    assert found.faults == ()
