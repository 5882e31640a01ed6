"""Why an event is there: of an article and of a stored event, in the library and on the command line."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.cells import cell_len

import timeline
from timeline import Timeline, explain, extract
from timeline.cli import cli
from timeline.errors import DocumentError, QueryError
from timeline.out.explain import print_explanations, print_stored

ARTICLES = Path(__file__).parents[1] / "seeds" / "articles"
COACH = ARTICLES / "coach-leaves-tmall.md"
TEXT = "2016年9月，Gucci撤出天猫，官方旗舰店随之关闭。业内人士说，如果Gucci入驻京东，会好得多。晴。"


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("why") / "timeline.db"
    with Timeline.open(path) as opened:
        for report in opened.ingest(ARTICLES):
            assert report.refusal is None
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], env={"TIMELINE_DB": None})


# --- articles ------------------------------------------------------------------------------------------------------


def test_an_explanation_has_the_events_of_extract():
    [one] = explain(COACH)
    assert list(one.events) == list(extract(COACH))
    assert one.source == str(COACH)
    assert (one.language, one.published) == ("zh", "2016-09-21")


def test_sentences_are_chosen_by_what_they_tell_or_by_their_words():
    [one] = explain(text=TEXT, every=True)
    assert [trace.number for trace in one.sentences] == [0, 1, 2]
    assert [trace.number for trace in one.telling().sentences] == [0]
    assert [trace.number for trace in one.about("如果ｇｕｃｃｉ").sentences] == [1]
    assert one.about("没有这句话").sentences == ()


def test_events_shown_are_those_of_the_sentences_shown():
    [one] = explain(text=TEXT, every=True)
    assert [event["type"] for event in one.telling().as_dict()["events"]] == ["withdrawal"]
    assert one.about("晴").as_dict()["events"] == []


def test_json_says_the_same_as_the_library():
    result = run("explain", COACH, "--format", "json")
    assert result.exit_code == 0
    [said] = json.loads(result.stdout)
    [one] = explain(COACH)
    assert said == json.loads(json.dumps(one.telling().as_dict())) == one.telling().as_dict()
    everything = run("explain", COACH, "--all", "--format", "json")
    assert json.loads(everything.stdout) == [one.as_dict()]
    assert len(one.sentences) > len(one.telling().sentences)


def test_every_place_in_the_json_is_a_place_in_the_text():
    for one in explain(ARTICLES):
        for sentence in one.as_dict()["sentences"]:
            here, words = sentence["start"], sentence["words"]
            assert len(words) == sentence["end"] - here
            for at in (*sentence["spans"], *(candidate["trigger"] for candidate in sentence["candidates"])):
                assert words[at["start"] - here : at["end"] - here] == at["words"]


def test_the_text_names_the_rule_the_roles_the_date_and_what_was_refused():
    result = run("explain", COACH)
    assert result.exit_code == 0
    for words in (
        "[COACH|brand]*撤出*[天猫|platform Tmall]",
        'told withdrawal/zh/leaves-platform on "撤出"',
        'Tmall  "天猫", in the frame\'s slot',
        '2016-09  "2016年9月", in its clause: opens the sentence',
        "outranked by withdrawal/zh/leaves-platform (撤出)",
        "read as    <time 2016-09>,",
    ):
        assert words in result.stdout, words


def test_a_sentence_that_tells_nothing_is_shown_when_its_words_are_given():
    result = run("explain", COACH, "--sentence", "天天有人问我")
    assert result.exit_code == 0
    assert "天天有人问我" in result.stdout
    assert "told " not in result.stdout


def test_a_veto_is_shown_with_its_reason(tmp_path):
    path = tmp_path / "one.txt"
    path.write_text(TEXT, encoding="utf-8")
    shown = run("explain", path, "--sentence", "如果").stdout
    assert "only supposed, wished or required: 如果" in shown


def test_a_bad_article_is_refused_and_the_others_are_explained(tmp_path):
    result = run("explain", tmp_path / "missing.md", COACH)
    assert result.exit_code == 1
    assert "missing.md" in result.stderr
    assert "withdrawal/zh/leaves-platform" in result.stdout
    with pytest.raises(DocumentError):
        list(explain(tmp_path / "missing.md"))


def test_a_terminal_gets_colours_and_lines_that_fit():
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    [one] = explain(COACH)
    page = Terminal()
    print_explanations([one.as_dict()], page, width=60)
    shown = page.getvalue()
    assert "\x1b[" in shown
    assert "[COACH|brand]" not in shown
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert max(cell_len(line) for line in plain.splitlines()) <= 60
    assert "轻奢品牌COACH撤出天猫" in "".join(plain.split())


def test_no_article_steers_the_terminal():
    [one] = explain(text="2016年9月，Gucci\x1b[31m退出天猫。", every=True)
    page = io.StringIO()
    print_explanations([one.as_dict()], page)
    assert "\x1b" not in page.getvalue()


# --- stored events -------------------------------------------------------------------------------------------------


def shared(db: Path) -> str:
    """An event that several articles tell."""
    with Timeline.open(db) as opened:
        return next(event.uid for event in opened.events(platform="Tmall", brand="COACH") if event.sources > 1)


def test_a_stored_event_says_why_its_mentions_are_one(db):
    uid = shared(db)
    with Timeline.open(db) as opened:
        found = opened.explain(uid)
        [event] = [event for event in opened.events(platform="Tmall", brand="COACH") if event.uid == uid]
        assert opened.explain(uid[:8]) == found
    assert found.event == event
    assert len(found.tellings) == len(event.mentions) > 1
    assert any("same parties" in reason for reason in found.reasons)
    for mention in found.as_dict()["mentions"]:
        trigger = mention["trigger"]
        assert mention["quote"][trigger["start"] - mention["start"] :].startswith(trigger["words"])
        assert mention["date_rule"]


def test_the_uid_is_taken_for_an_event_on_the_command_line(db):
    uid = shared(db)
    result = run("explain", uid, "--db", db)
    assert result.exit_code == 0
    assert result.stdout.startswith(uid)
    assert "taken to be one: same parties" in result.stdout
    [said] = json.loads(run("explain", uid[:6], "--db", db, "--format", "json").stdout)
    with Timeline.open(db) as opened:
        assert said == opened.explain(uid).as_dict()


def test_a_file_named_like_a_uid_is_an_article(tmp_path, monkeypatch):
    (tmp_path / "abcdef01").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "withdrawal" in run("explain", "abcdef01").stdout


@pytest.mark.parametrize("uid", ["0123456789abcdef0123", "", "%"])
def test_a_uid_of_no_event_is_refused(db, uid):
    with Timeline.open(db) as opened, pytest.raises(QueryError):
        opened.explain(uid)


def test_the_beginning_of_several_uids_is_refused(db, monkeypatch):
    """Uids are hashes: that two begin alike is made likelier here."""
    monkeypatch.setattr("timeline.out.stored._SHORTEST", 1)
    with Timeline.open(db) as opened:
        first = [event.uid[0] for event in opened.events()]
        twice = next(digit for digit in first if first.count(digit) > 1)
        with pytest.raises(QueryError, match="several events begin so"):
            opened.explain(twice)


def test_stored_events_can_be_printed_to_any_stream(db):
    with Timeline.open(db) as opened:
        said = [opened.explain(event.uid).as_dict() for event in opened.events(limit=5)]
    page = io.StringIO()
    print_stored(said, page)
    assert page.getvalue().count(" in 1 article") + page.getvalue().count("articles") >= 5


def test_the_public_names_are_there():
    assert timeline.explain is explain
    assert {"explain", "Explanation", "StoredEvent"} <= set(timeline.__all__)
