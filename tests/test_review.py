"""What is doubtful comes up, the words side by side; a key decides, and what was decided does not come again."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from click.testing import CliRunner

from timeline.api import Timeline
from timeline.cli import cli
from timeline.errors import QueryError
from timeline.out.review import print_doubt

HEAD = "---\ntitle: {title}\ndate: {day}\n---\n\n"
SAID = {
    "2018-06-02": "小红书6月1日宣布完成3亿美元D轮融资，由阿里巴巴领投。",
    "2018-06-03": "小红书5月31日完成4亿美元D轮融资，投资方为阿里巴巴。",
    "2018-06-09": "意大利奢侈品牌维茉拉入驻天猫，开设官方旗舰店。",
}


@pytest.fixture
def db(tmp_path: Path) -> str:
    path = tmp_path / "t.db"
    for day, text in SAID.items():
        (tmp_path / f"{day}.md").write_text(HEAD.format(title="快讯", day=day) + text, "utf-8")
    with Timeline.open(path) as timeline:
        list(timeline.ingest(sorted(tmp_path.glob("*.md"))))
    return str(path)


def review(db: str, keys: str, *more: str) -> str:
    done = CliRunner().invoke(cli, ["review", "--db", db, *more], input=keys, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_doubts_come_with_their_reasons(db):
    with Timeline.open(db) as timeline:
        found = {doubt.look: doubt for doubt in timeline.doubts()}
        with pytest.raises(QueryError, match="no reason to look"):
            list(timeline.doubts(["weather"]))
    assert "2018-05-31; 2018-06-01" in found["conflict"].why
    assert "USD 300000000; USD 400000000" in found["conflict"].why
    assert "维茉拉" in found["name"].why


def test_a_doubt_shows_its_words_side_by_side(db):
    with Timeline.open(db) as timeline:
        for width in (40, 160):
            page = io.StringIO()
            print_doubt(next(timeline.doubts()), page, width=width)
            lines = page.getvalue().splitlines()
            assert all(len(line) <= width for line in lines)
            assert any("3亿美元" in line and "4亿美元" in line for line in lines) == (width > 100)
            assert "2018-06-02" in page.getvalue()


def test_a_key_decides_and_nothing_comes_twice(db):
    assert "1 looked at, 1 decided." in review(db, "c", "--only", "conflict")
    assert "Nothing is doubtful. 0 looked at" in review(db, "", "--only", "conflict")
    with Timeline.open(db) as timeline:
        [made] = timeline.decisions.kept()
        assert (made.kind, made.state) == ("confirm", "stands")


def test_answers_that_need_words(db):
    assert "1 decided" in review(db, "d2018-06-01\nthe release\n", "--only", "conflict")
    with Timeline.open(db) as timeline:
        [event] = timeline.events(type="investment")
        assert event.date == "2018-06-01"
        assert timeline.decisions.kept()[0].reason == "the release"


def test_split_reject_and_undo(db):
    before = digest(db)
    told = review(db, "s2\ntwo rounds\n", "--only", "conflict")
    assert "1 event became 2" in told
    assert "undo" not in review(db, "", "--only", "conflict")
    with Timeline.open(db) as timeline:
        timeline.decisions.undo(timeline.decisions.kept()[-1].uid)
    assert digest(db) == before
    assert "1 event became 0" in review(db, "r\n", "--only", "conflict")


def test_what_cannot_be_is_said_and_asked_again(db):
    told = review(db, "s9\n\nn", "--only", "conflict")
    assert "Error: " in told
    assert "1 looked at, 0 decided." in told
    assert "0 decided" in review(db, "q")


def test_names_are_judged_by_key(db):
    told = review(db, "abrand\ntheir own site\n", "--only", "name", "--limit", "1")
    assert "1 decided" in told
    with Timeline.open(db) as timeline:
        assert [one.kind for one in timeline.names.find("维茉拉")] == ["brand"]


def digest(db: str) -> dict[str, str]:
    with Timeline.open(db) as timeline:
        return timeline.digest()
