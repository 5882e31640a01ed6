"""The digest of a database depends on what the articles say alone; copies of a text are one voice."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.api import Timeline
from timeline.ingest import ingest
from timeline.inputs import find_articles
from timeline.store import open_database

SEEDS = Path(__file__).parents[1] / "seeds" / "articles"
HEAD = "---\ntitle: {title}\ndate: {day}\npublisher: {who}\n---\n\n"
OPENS = (
    "COACH周一在天猫开出官方旗舰店，首批上架手袋和钱夹共八十款，价格与专柜相同。这家纽约品牌表示，配送由菜鸟负责，"
    "上海、北京次日送达。公司去年在中国新开了二十家门店，今年还会再开十家。"
)
MADE = {
    "wire.md": HEAD.format(title="COACH开出天猫旗舰店", day="2015-09-08", who="Wire") + OPENS,
    "paper.md": HEAD.format(title="轻奢品牌触网", day="2015-09-09", who="Paper") + OPENS + "\n\n（来源：通讯社）",
    "cut.md": HEAD.format(title="COACH开天猫店", day="2015-09-08", who="Portal") + OPENS[:70],
    "again.md": HEAD.format(title="COACH开出天猫旗舰店", day="2015-09-11", who="Another") + OPENS,
    "blog.md": HEAD.format(title="COACH on Tmall", day="2015-09-10", who="Blog")
    + "COACH opened a flagship store on Tmall on Monday, the American leather maker's first official shop there.",
    "later.md": HEAD.format(title="COACH离开天猫", day="2016-09-21", who="Daily")
    + "2016年9月，COACH撤出天猫，官方旗舰店随之关闭。这家店开业于2015年9月。",
}


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("articles")
    for name, text in MADE.items():
        (folder / name).write_text(text, "utf-8")
    shutil.copy(SEEDS / "coach-without-tmall.txt", folder)
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that is ready, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    open_database(path).close()
    return path


def filled(empty: Path, path: Path, *batches: list[Path], size: int = 64) -> dict[str, str]:
    shutil.copy(empty, path)
    with Timeline.open(path) as timeline:
        for batch in batches:
            store(path, batch, size)
        return timeline.digest()


def store(path: Path, articles: list[Path], size: int = 64) -> None:
    from datetime import UTC, datetime  # noqa: PLC0415

    with open_database(path) as database:
        moment = datetime(2026, 1, 2, tzinfo=UTC)
        list(ingest(database, find_articles(articles), now=lambda: moment, version="test", batch=size))


@given(data=st.data(), size=st.integers(1, 4))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_order_no_batches_no_repetition_change_the_digest(tmp_path, empty, articles, data, size):
    whole = filled(empty, tmp_path / "whole.db", articles)
    order = data.draw(st.permutations(articles))
    again = data.draw(st.lists(st.sampled_from(articles), max_size=3))
    half = data.draw(st.integers(0, len(order)))
    assert filled(empty, tmp_path / "parts.db", order[:half], again, order[half:], order, size=size) == whole


def test_another_article_changes_the_digest(tmp_path, empty, articles):
    before = filled(empty, tmp_path / "a.db", [one for one in articles if one.name != "blog.md"])
    after = filled(empty, tmp_path / "b.db", articles)
    assert before.keys() == after.keys() == {"sources", "mentions", "participants", "events", "all"}
    assert all(before[part] != after[part] for part in ("sources", "mentions", "events", "all"))


def test_the_digest_is_of_what_is_said_not_of_where_it_lies(tmp_path, empty, articles):
    moved = tmp_path / "moved"
    moved.mkdir()
    for path in articles:
        shutil.copy(path, moved / f"x-{path.name}")
    assert filled(empty, tmp_path / "a.db", articles) == filled(empty, tmp_path / "b.db", sorted(moved.iterdir()))


def test_two_processes_at_once_come_to_the_same(tmp_path, empty, articles):
    path = tmp_path / "both.db"
    shutil.copy(empty, path)
    commands = [
        [sys.executable, "-m", "timeline", "ingest", *map(str, part), "--db", str(path)]
        for part in (articles, articles[::-1])
    ]
    running = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for command in commands]
    assert [one.wait(120) for one in running] == [0, 0]
    with Timeline.open(path) as timeline:
        assert timeline.digest() == filled(empty, tmp_path / "whole.db", articles)


def test_copies_of_one_text_are_one_voice(tmp_path, empty, articles):
    """Three copies and a text of its own: two sources, four articles; a copy makes nobody surer."""
    path = tmp_path / "timeline.db"
    filled(empty, path, [one for one in articles if one.name == "wire.md"])
    with Timeline.open(path) as timeline:
        [alone] = timeline.events(type="store_opening", platform="Tmall")
    store(path, [one for one in articles if one.name in ("wire.md", "paper.md", "cut.md")])
    with Timeline.open(path) as timeline:
        [copied] = timeline.events(type="store_opening", platform="Tmall")
    store(path, [one for one in articles if one.name == "blog.md"])
    with Timeline.open(path) as timeline:
        [event] = timeline.events(type="store_opening", platform="Tmall")
        rows = timeline.sql(
            "SELECT sources, articles, known_since FROM timeline WHERE platforms = 'Tmall' AND type = 'store_opening'"
        ).rows
        origins = timeline.sql("SELECT COUNT(DISTINCT origin) FROM event_sources WHERE uid = '" + event.uid + "'").rows
    assert (alone.sources, copied.sources, event.sources) == (1, 1, 2)
    assert alone.confidence == copied.confidence < event.confidence
    assert [tuple(row) for row in rows] == [(2, 4, "2015-09-08")]
    assert [tuple(row) for row in origins] == [(2,)]


def test_the_same_text_is_of_the_day_on_which_it_came_first(tmp_path, empty, articles):
    """Whichever comes first into the database: "Monday" counts from the first publication."""
    wire, again = (next(one for one in articles if one.name == name) for name in ("wire.md", "again.md"))
    first = filled(empty, tmp_path / "a.db", [wire], [again])
    assert filled(empty, tmp_path / "b.db", [again], [wire], [again]) == first
    with Timeline.open(tmp_path / "b.db") as timeline:
        assert [tuple(row) for row in timeline.sql("SELECT published, stated FROM sources").rows] == [
            ("2015-09-08",) * 2
        ]
        assert timeline.check() == []


def test_statuses_have_a_history(tmp_path, empty):
    folder = tmp_path / "told"
    folder.mkdir()
    said = {
        "2018-08-01": "据传阿里巴巴将收购考拉海购，交易金额约20亿美元。",
        "2018-08-20": "阿里巴巴否认收购考拉海购。",
        "2018-09-06": "阿里巴巴9月6日宣布以20亿美元收购考拉海购。",
    }
    for day, text in said.items():
        (folder / f"{day}.md").write_text(HEAD.format(title="快讯", day=day, who="W") + text, "utf-8")
    filled(empty, tmp_path / "t.db", sorted(folder.iterdir()))
    with Timeline.open(tmp_path / "t.db") as timeline:
        rows = timeline.sql("SELECT uid, since, status FROM status_history ORDER BY since").rows
    assert len({row[0] for row in rows}) == 1
    assert [tuple(row[1:]) for row in rows] == [
        ("2018-08-01", "rumored"),
        ("2018-08-20", "denied"),
        ("2018-09-06", "occurred"),
    ]
