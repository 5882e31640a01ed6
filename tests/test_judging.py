"""What people say about events holds, at later ingests and in a database that imports it; and can be undone."""

from __future__ import annotations

import io
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.api import Timeline
from timeline.errors import DecisionError, QueryError
from timeline.store import open_database

HEAD = "---\ntitle: {title}\ndate: {day}\n---\n\n"
ARTICLES = {
    "a.md": ("2016-09-13", "COACH离开天猫", "9月13日，COACH撤出天猫，官方旗舰店随之关闭。"),
    "b.md": ("2016-10-20", "蔻驰与天猫", "蔻驰上月退出天猫。消费者只能在品牌官网购买。"),
    "c.md": ("2015-09-08", "COACH opens", "Coach opened a flagship store on Tmall this week, its first in China."),
    "d.md": ("2018-06-02", "小红书融资", "小红书6月1日宣布完成3亿美元D轮融资，由阿里巴巴领投。"),
    "e.md": (
        "2018-06-05",
        "Xiaohongshu",
        "Alibaba led a $300 million series D round in Xiaohongshu on 1 June.",
    ),
    "f.md": ("2019-09-06", "考拉", "阿里巴巴9月6日宣布以20亿美元收购考拉海购。"),
}


def write(folder: Path, names: str | list[str] = "abcdef") -> list[Path]:
    paths = []
    for name in names:
        day, title, text = ARTICLES[f"{name}.md"]
        path = folder / f"{name}.md"
        path.write_text(HEAD.format(title=title, day=day) + text, "utf-8")
        paths.append(path)
    return paths


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All articles in a database, to be copied."""
    folder = tmp_path_factory.mktemp("stored")
    paths = write(folder)
    with Timeline.open(folder / "t.db") as timeline:
        assert all(report.state == "new" for report in timeline.ingest(paths))
    return folder / "t.db"


@pytest.fixture
def timeline(tmp_path: Path, stored: Path):
    shutil.copy(stored, tmp_path / "t.db")
    with Timeline.open(tmp_path / "t.db") as opened:
        yield opened


def one(timeline: Timeline, **filters: str):
    [event] = timeline.events(**filters)
    return event


def sources(event) -> set[str]:
    return {mention.source for mention in event.mentions}


STATUSES = ["occurred", "planned", "rumored", "denied"]


def test_an_edit_holds_whatever_comes(timeline, tmp_path):
    uid = one(timeline, type="acquisition").uid
    settled = timeline.decisions.edit(
        uid,
        date="2019-09-05",
        amount="1860000000 USD",
        status="planned",
        stake="100%",
        add=[("seller", "NetEase"), ("acquirer", "Nobody Knows Ltd")],
        drop=[("acquirer", "Alibaba")],
        reason="the filing",
        author="me",
    )
    assert (settled.decisions, settled.events_before, settled.events_after, settled.orphaned) == (1, 1, 1, 0)
    more = tmp_path / "more.md"
    more.write_text(
        HEAD.format(title="Kaola", day="2019-09-09") + "Alibaba acquired Kaola for $2 billion on 6 September."
    )
    list(timeline.ingest([more]))
    event = one(timeline, type="acquisition", status="planned")
    assert (event.date, event.amount.value, event.stake, len(event.mentions)) == (
        "2019-09-05",
        1_860_000_000,
        "100%",
        2,
    )
    assert set(event.names("acquirer", "seller")) == {"NetEase", "Nobody Knows Ltd"}
    assert "edited by me: the filing" in timeline.explain(event.uid).reasons
    assert timeline.events(who="NetEase")


def test_who_is_rejected_stays_away_and_comes_back_when_that_is_undone(timeline, tmp_path):
    before = timeline.digest()
    event = one(timeline, type="withdrawal")
    timeline.decisions.reject(event.uid, reason="never")
    again = tmp_path / "again.md"
    again.write_text(HEAD.format(title="t", day="2016-09-20") + "COACH于2016年9月撤出天猫。", "utf-8")
    assert timeline.events(type="withdrawal", status=STATUSES) == []
    assert timeline.sql("SELECT COUNT(*) FROM mentions WHERE event_id IS NULL").rows[0][0] == len(event.mentions)
    [made] = timeline.decisions.history(event.uid)
    assert (made.kind, made.state, made.reason) == ("reject", "stands", "never")
    timeline.decisions.undo(made.uid)
    assert timeline.digest() == before
    timeline.decisions.undo(timeline.decisions.kept()[-1].uid)  # the undo itself
    assert timeline.events(type="withdrawal") == []
    list(timeline.ingest([again]))
    assert timeline.events(type="withdrawal", status=STATUSES) == []


def test_what_is_confirmed_is_certain(timeline):
    event = one(timeline, type="store_opening")
    assert event.confidence < 1
    timeline.decisions.confirm(event.uid)
    assert one(timeline, type="store_opening").confidence == 1


def test_events_are_merged_and_parted_again(timeline):
    before = timeline.digest()
    left, bought = one(timeline, type="investment"), one(timeline, type="acquisition")
    timeline.decisions.merge([left.uid[:8], bought.uid], reason="try")
    [merged] = [event for event in timeline.events() if {one.source for one in left.mentions} < sources(event)]
    assert "merged: try" in timeline.explain(merged.uid).reasons
    [made] = timeline.decisions.history(merged.uid)
    assert made.kind == "merge"
    timeline.decisions.undo(made.uid)
    assert timeline.digest() == before


def test_a_merge_by_rule_is_undone_by_a_split(timeline, tmp_path):
    event = one(timeline, type="investment")
    assert len(event.mentions) == 2
    timeline.decisions.split(event.uid, [2], reason="two rounds")
    parted = timeline.events(type="investment")
    assert [len(event.mentions) for event in parted] == [1, 1]
    third = tmp_path / "third.md"
    third.write_text(
        HEAD.format(title="t", day="2018-06-03") + "阿里巴巴领投小红书3亿美元D轮融资，6月1日公布。", "utf-8"
    )
    list(timeline.ingest([third]))
    sizes = sorted(len(event.mentions) for event in timeline.events(type="investment"))
    assert sizes == [1, 2]  # the rest keeps what comes


def test_decisions_hold_in_another_database_and_wait_for_its_articles(timeline, tmp_path):
    timeline.decisions.reject(one(timeline, type="withdrawal").uid)
    timeline.decisions.edit(one(timeline, type="acquisition").uid, date="2019")
    timeline.decisions.merge([one(timeline, type="investment").uid, one(timeline, type="store_opening").uid])
    timeline.names.alias("Kaola Haigou", "kaola")
    file = io.StringIO()
    assert timeline.decisions.save(file) == 4
    shared = tmp_path / "decisions.jsonl"
    shared.write_text(file.getvalue(), "utf-8")
    folder = tmp_path / "other"
    folder.mkdir()
    paths = write(folder)
    with Timeline.open(folder / "other.db") as other:
        list(other.ingest(paths[3:5]))
        settled = other.decisions.load(shared)
        assert (settled.decisions, settled.orphaned) == (4, 3)
        assert {made.state for made in other.decisions.kept()} == {"orphaned"}
        assert other.decisions.load(shared).decisions == 0
        list(other.ingest(paths[:3]))
        list(other.ingest(paths[5:]))
        assert {made.state for made in other.decisions.kept()} == {"stands"}
        assert other.digest() == timeline.digest()


REFUSED = [
    (lambda desk, uid: desk.merge([uid, uid]), "two events are needed"),
    (lambda desk, uid: desk.split(uid, [1, 2]), "cannot leave"),
    (lambda desk, uid: desk.split(uid, [3]), "cannot leave"),
    (lambda desk, uid: desk.edit(uid), "nothing is to be edited"),
    (lambda desk, uid: desk.edit(uid, date="soon"), "no EDTF date"),
    (lambda desk, uid: desk.edit(uid, amount="much"), "no sum"),
    (lambda desk, uid: desk.edit(uid, status="done"), "no status"),
    (lambda desk, uid: desk.edit(uid, type="wedding"), "no type of events"),
    (lambda desk, uid: desk.edit(uid, colour="red"), "no field"),
    (lambda desk, uid: desk.edit(uid, drop=[("investor", "Tencent")]), "takes no part"),
    (lambda desk, uid: desk.undo("abcd"), "no such decision"),
]


@pytest.mark.parametrize("act, words", REFUSED, ids=[words for _, words in REFUSED])
def test_what_makes_no_sense_is_refused_and_nothing_kept(timeline, act, words):
    with pytest.raises(DecisionError, match=words):
        act(timeline.decisions, one(timeline, type="investment").uid)
    assert timeline.decisions.kept() == []


def test_an_event_that_is_not_there_is_refused(timeline):
    with pytest.raises(QueryError, match="no such event"):
        timeline.decisions.confirm("ffffffffffff")
    with pytest.raises(QueryError, match="no such event"):
        timeline.decisions.history("ffffffffffff")


@pytest.mark.parametrize(
    "line",
    [
        *("{", "[]", '{"kind": "merge"}', '{"kind": "dance", "subject": [], "decided": "2020-01-01"}'),
        '{"kind": "edit", "subject": [], "change": {"set": {"date": "x"}}, "decided": "2020-01-01"}',
    ],
)
def test_a_file_with_something_else_is_refused_with_its_line(timeline, tmp_path, line):
    path = tmp_path / "d.jsonl"
    path.write_text(f"\n{line}\n", "utf-8")
    with pytest.raises(DecisionError, match=r"d.jsonl:2: .*nothing was kept"):
        timeline.decisions.load(path)
    assert timeline.decisions.kept() == []


ACTS = st.tuples(st.sampled_from(["merge", "split", "reject", "confirm", "edit", "undo"]), st.integers(0, 9))


@given(acts=st.lists(ACTS, min_size=1, max_size=5), order=st.permutations(list("abcdef")))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_decisions_replayed_over_other_ways_come_to_the_same(tmp_path, stored, acts, order):
    """Whatever was decided: undoing all restores the digest, and articles in any order after import give the same."""
    here, there = tmp_path / "here.db", tmp_path / "there.db"
    shutil.copy(stored, here)
    there.unlink(missing_ok=True)
    with Timeline.open(here) as timeline:
        before = timeline.digest()
        for number, (act, pick) in enumerate(acts):
            decide(timeline, act, pick, datetime(2026, 1, 1, 0, number, tzinfo=UTC))
        after = timeline.digest()
        file = io.StringIO()
        timeline.decisions.save(file)
        shared = tmp_path / "d.jsonl"
        shared.write_text(file.getvalue(), "utf-8")
        open_database(there).close()
        folder = tmp_path / "articles"
        folder.mkdir(exist_ok=True)
        with Timeline.open(there) as other:
            other.decisions.load(shared)
            for path in write(folder, order):
                list(other.ingest([path]))
            assert other.digest() == after
        for made in timeline.decisions.kept():
            if made.state == "stands" and made.kind != "undo":
                timeline.decisions.undo(made.uid)
        assert timeline.digest() == before


def decide(timeline: Timeline, act: str, pick: int, when: datetime) -> None:
    events = timeline.events(status=STATUSES)
    if not events:
        return
    uid = events[pick % len(events)].uid
    desk = timeline.decisions
    if act == "merge" and len(events) > 1:
        desk.merge([uid, events[(pick + 1) % len(events)].uid], decided=when)
    elif act == "split" and len(events[pick % len(events)].mentions) > 1:
        desk.split(uid, [1], decided=when)
    elif act == "edit":
        desk.edit(uid, date=f"20{10 + pick}", decided=when)
    elif act == "undo" and desk.kept():
        desk.undo(desk.kept()[pick % len(desk.kept())].uid, decided=when)
    elif act in ("reject", "confirm"):
        getattr(desk, act)(uid, decided=when)
