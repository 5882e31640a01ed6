"""The timeline as it could be known on a day; and stored articles read anew."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline import rereading
from timeline.api import Timeline
from timeline.errors import QueryError
from timeline.store import open_database

HEAD = "---\ntitle: {title}\ndate: {day}\n---\n\n"
SAID = {
    "2018-08-01": "据传阿里巴巴将收购考拉海购，交易金额约20亿美元。",
    "2018-08-20": "阿里巴巴否认收购考拉海购。",
    "2018-09-07": "阿里巴巴9月6日宣布以20亿美元收购考拉海购。COACH去年12月在天猫开店。",
    "2018-10-09": "Alibaba bought Kaola for $1.86 billion in September, according to its filing.",
    "2018-12-01": "Coach left Tmall on 12 November 2018. The brand had opened a shop there in December 2017.",
}
RULES = """
[[trigger]]
frame = "withdrawal/zh/leaves-platform"
words = ["挥别"]
"""


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("articles")
    for day, text in SAID.items():
        (folder / f"{day}.md").write_text(HEAD.format(title="News", day=day) + text, "utf-8")
    (folder / "some-day.txt").write_text("COACH挥别天猫。阿里巴巴收购考拉海购。", "utf-8")
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, articles: list[Path]) -> Path:
    path = tmp_path_factory.mktemp("whole") / "t.db"
    with Timeline.open(path) as timeline:
        list(timeline.ingest(articles))
    return path


@pytest.mark.parametrize("day", ["2018-07-31", "2018-08-01", "2018-08", "2018-09-30", "2018"])
def test_what_could_be_known_is_what_the_articles_until_then_tell(tmp_path, articles, whole, day):
    until = [path for path in articles if path.stem[:1] == "2" and path.stem <= (day + "-31")[:10]]
    open_database(tmp_path / "t.db").close()
    with Timeline.open(tmp_path / "t.db") as timeline:
        list(timeline.ingest(until))
        digest = timeline.digest()
    with Timeline.open(whole) as timeline, timeline.as_of(day) as then:
        assert then.digest() == digest


def test_a_rumor_is_told_as_one_until_it_comes_true(whole):
    with Timeline.open(whole) as timeline:
        told = []
        for day in ("2018-08-01", "2018-08-31", "2018-09-07", "2018-12-31"):
            with timeline.as_of(day) as then:
                [event] = then.events(type="acquisition", status=["rumored", "denied", "occurred"])
            told.append((event.status, event.sources))
    assert [status for status, _ in told] == ["rumored", "denied", "occurred", "occurred"]
    assert [sources for _, sources in told] == [1, 2, 3, 4]


def test_as_of_needs_a_day(whole):
    with Timeline.open(whole) as timeline, pytest.raises(QueryError), timeline.as_of("soon"):
        raise AssertionError


def test_the_same_rules_change_nothing(tmp_path, whole):
    shutil.copy(whole, tmp_path / "t.db")
    with Timeline.open(tmp_path / "t.db") as timeline:
        before = timeline.digest()
        assert list(timeline.rebuild()) == []
        reports = list(timeline.rebuild(every=True))
        assert len(reports) == len(SAID) + 1
        assert not any(report.changed for report in reports)
        assert timeline.digest() == before


def test_other_rules_read_stored_articles_anew(tmp_path, articles, whole):
    """As a database does that read them so from the first; once it is done, there is nothing more to do."""
    shutil.copy(whole, tmp_path / "old.db")
    (tmp_path / "own.toml").write_text(RULES, "utf-8")
    with Timeline.open(tmp_path / "new.db", rules=str(tmp_path / "own.toml")) as timeline:
        list(timeline.ingest(articles))
        wanted = timeline.digest()
    with Timeline.open(tmp_path / "old.db", rules=str(tmp_path / "own.toml")) as timeline:
        assert timeline.digest() != wanted
        reports = list(timeline.rebuild())
        assert [(Path(one.path).name, one.new) for one in reports if one.changed] == [("some-day.txt", 1)]
        assert timeline.digest() == wanted
        assert list(timeline.rebuild()) == []


ACTS = st.lists(st.tuples(st.sampled_from(["reject", "confirm", "edit", "merge"]), st.integers(0, 5)), max_size=4)


@given(acts=ACTS)
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_decisions_are_replayed_when_everything_is_read_anew(tmp_path, whole, acts):
    """Even if what was stored of all mentions is worth nothing."""
    path = tmp_path / "t.db"
    shutil.copy(whole, path)
    with Timeline.open(path) as timeline:
        for act, pick in acts:
            events = timeline.events(status=["occurred", "planned", "rumored", "denied"])
            if len(events) > 1:
                uid, other = events[pick % len(events)].uid, events[(pick + 1) % len(events)].uid
                if act == "edit":
                    timeline.decisions.edit(uid, date="2017")
                elif act == "merge":
                    timeline.decisions.merge([uid, other])
                else:
                    getattr(timeline.decisions, act)(uid)
        before = timeline.digest()
    with open_database(path) as database, database.writing() as connection:
        connection.exec_driver_sql("UPDATE events SET rule = 'old'")
        connection.exec_driver_sql("UPDATE mentions SET rule = 'old', confidence = 0.1")
    with Timeline.open(path) as timeline:
        assert timeline.digest() != before
        assert sum(report.changed for report in timeline.rebuild(every=True)) >= 4
        assert timeline.digest() == before
        assert {one.state for one in timeline.decisions.kept()} <= {"stands"}


def test_a_decision_whose_words_are_read_otherwise_still_finds_them(tmp_path, whole, monkeypatch):
    """Other parties, hence other keys: the same place in the same article is meant."""
    shutil.copy(whole, tmp_path / "t.db")
    with Timeline.open(tmp_path / "t.db") as timeline:
        [event] = timeline.events(type="acquisition")
        timeline.decisions.edit(event.uid, date="2018-09-05")
        read = rereading.extract

        def other(document, *arguments, **options):
            from dataclasses import replace  # noqa: PLC0415

            found = read(document, *arguments, **options)
            happenings = tuple(
                replace(one, tellings=tuple(replace(told, key=f"x{told.key[1:]}") for told in one.tellings))
                for one in found.happenings
            )
            return replace(found, happenings=happenings)

        monkeypatch.setattr(rereading, "extract", other)
        assert all(report.new == report.gone for report in list(timeline.rebuild(every=True)))
        [again] = timeline.events(type="acquisition")
        assert (again.uid != event.uid, again.date) == (True, "2018-09-05")
        assert [one.state for one in timeline.decisions.kept()] == ["stands"]
