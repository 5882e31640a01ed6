"""An article on its way, and articles on theirs: any order, any batches, killed anywhere, the same events."""

from __future__ import annotations

import io
import random
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from timeline.api import Timeline
from timeline.batch import Report
from timeline.catalog import load_catalog
from timeline.documents import read_document
from timeline.ingest import ingest
from timeline.inputs import find_articles
from timeline.pipeline import extract, owners_of, read
from timeline.store import Database, Writer, open_database

ARTICLES = sorted((Path(__file__).parents[1] / "seeds" / "articles").iterdir())
NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
TABLES = ("sources", "mentions", "mention_participants", "mention_blocks", "events", "event_participants")


def store(database: Database | None, paths: list[Path], **options) -> list[Report]:
    return list(ingest(database, find_articles(paths), now=lambda: NOON, version="test", **options))


def exported(path: Path) -> str:
    file = io.StringIO()
    with Timeline.open(path) as opened:
        opened.export("jsonl", file)
    return file.getvalue()


def counts(database: Database) -> list[int]:
    with database.reading() as connection:
        return [connection.exec_driver_sql(f"SELECT COUNT(*) FROM {table}").scalar_one() for table in TABLES]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What all sample articles tell, taken in order and in one batch."""
    path = tmp_path_factory.mktemp("whole") / "timeline.db"
    with open_database(path) as database:
        store(database, ARTICLES)
    return exported(path)


# --- one article ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_all_that_is_found_lies_in_the_text(path):
    document = read_document(path)
    reading = read(document)
    for found in (*reading.times, *reading.entities, *reading.amounts):
        assert found.span.of(document.text) == found.text
    extraction = extract(document)
    assert extraction.published == reading.published
    told = {telling.key for happening in extraction.happenings for telling in happening.tellings}
    assert len(told) <= len(extraction.drafts)
    assert bool(told) == bool(extraction.drafts)
    for draft in extraction.drafts:
        assert 0 <= draft.quote.start < draft.quote.end <= len(document.text)


def test_a_dateline_in_the_text_outranks_the_metadata():
    text = "新浪科技讯 10月27日下午消息，快手今日宣布入驻天猫。".encode()
    document = read_document("a.txt", data=text, published=date(2020, 11, 9))
    assert read(document).published == date(2020, 10, 27)


def test_owners_are_those_of_companies_and_brands():
    owners = owners_of(load_catalog())
    assert owners["gucci"] == "kering"
    assert owners_of(load_catalog()) is owners, "worked out once"


# --- many articles -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed, batch", [(1, 1), (2, 3), (3, 7), (4, 64), (5, 2)])
def test_any_order_and_any_batches_give_the_same_events(tmp_path, whole, seed, batch):
    shuffled = random.Random(seed).sample(ARTICLES, len(ARTICLES))
    with open_database(tmp_path / "timeline.db") as database:
        reports = store(database, shuffled, batch=batch)
        assert [report.path for report in reports] == [str(path) for path in shuffled]
    assert exported(tmp_path / "timeline.db") == whole


def test_ingesting_again_changes_nothing(tmp_path, whole):
    copy = tmp_path / "copy.txt"
    copy.write_bytes(ARTICLES[2].read_bytes())
    with open_database(tmp_path / "timeline.db") as database:
        first = store(database, ARTICLES)
        before = counts(database), runs(database)
        again = store(database, [*ARTICLES, copy], batch=5)
        assert (counts(database), runs(database)) == before
    assert {report.state for report in first} == {"new"}
    assert {report.state for report in again} == {"unchanged"}
    assert exported(tmp_path / "timeline.db") == whole


def runs(database: Database) -> list[tuple[object, ...]]:
    with database.reading() as connection:
        asked = "SELECT articles, mentions, failures, finished IS NOT NULL FROM ingest_runs ORDER BY id"
        return [tuple(row) for row in connection.exec_driver_sql(asked)]


def test_the_same_article_twice_in_one_batch_is_stored_once(tmp_path):
    copy = tmp_path / "copy.txt"
    copy.write_bytes(ARTICLES[0].read_bytes())
    with open_database(tmp_path / "timeline.db") as database:
        reports = store(database, [ARTICLES[0], copy])
        assert [report.state for report in reports] == ["new", "unchanged"]
        assert counts(database)[0] == 1


def test_a_batch_that_breaks_leaves_no_trace_and_the_rest_stays(tmp_path, whole, monkeypatch):
    calls = 0
    replace = Writer.replace_events

    def break_at_the_third(self, *arguments, **options):
        nonlocal calls
        calls += 1
        done = replace(self, *arguments, **options)
        if calls == 3:
            raise KeyboardInterrupt
        return done

    with open_database(tmp_path / "timeline.db") as database:
        monkeypatch.setattr(Writer, "replace_events", break_at_the_third)
        told: list[Report] = []
        with pytest.raises(KeyboardInterrupt):
            told.extend(ingest(database, find_articles(ARTICLES), now=lambda: NOON, version="test", batch=4))
        monkeypatch.undo()
        assert counts(database)[0] == 8
        assert runs(database) == [(8, counts(database)[1], 0, 0)]
        reports = store(database, ARTICLES)
        assert [report.state for report in reports[:8]] == ["unchanged"] * 8
        assert {report.state for report in reports[8:]} == {"new"}
    assert exported(tmp_path / "timeline.db") == whole


def test_reports_come_when_their_batch_is_stored(tmp_path):
    with open_database(tmp_path / "timeline.db") as database:
        reports = ingest(database, find_articles(ARTICLES), now=lambda: NOON, version="test", batch=2)
        next(reports)
        assert counts(database)[0] == 2


def test_extraction_happens_outside_of_the_transaction(tmp_path, monkeypatch):
    """While an article is read, others can write."""

    def extract_and_write(document, catalog, **more):
        with open_database(tmp_path / "timeline.db", timeout=0.1) as other, other.writing():
            return extract(document, catalog, **more)

    monkeypatch.setattr("timeline.ingest.extract", extract_and_write)
    with open_database(tmp_path / "timeline.db") as database:
        assert {report.state for report in store(database, ARTICLES[:4], batch=2)} == {"new"}


def test_an_article_that_another_process_stored_meanwhile_is_unchanged(tmp_path, monkeypatch, whole):
    def overtaken(document, catalog, **more):
        monkeypatch.undo()
        with open_database(tmp_path / "timeline.db") as other:
            store(other, ARTICLES[:2])
        return extract(document, catalog, **more)

    with open_database(tmp_path / "timeline.db") as database:
        monkeypatch.setattr("timeline.ingest.extract", overtaken)
        reports = store(database, ARTICLES)
    assert [report.state for report in reports] == ["unchanged"] * 2 + ["new"] * (len(ARTICLES) - 2)
    assert exported(tmp_path / "timeline.db") == whole


def test_bad_articles_are_counted_and_the_others_stored(tmp_path):
    (tmp_path / "empty.md").touch()
    with open_database(tmp_path / "timeline.db") as database:
        reports = store(database, [tmp_path / "empty.md", ARTICLES[0], tmp_path / "missing.md"])
        assert [report.state for report in reports] == ["refused", "new", "refused"]
        assert [bool(report.refusal) for report in reports] == [True, False, True]
        assert runs(database)[0][2:] == (2, 1)


def test_a_bug_says_which_article_it_met(tmp_path, monkeypatch):
    def broken(document, catalog, **more):
        raise ZeroDivisionError

    monkeypatch.setattr("timeline.ingest.extract", broken)
    with open_database(tmp_path / "timeline.db") as database, pytest.raises(ZeroDivisionError) as caught:
        store(database, ARTICLES[:1])
    assert ARTICLES[0].name in caught.value.__notes__[0]


def test_new_and_known_events_are_told_apart(tmp_path):
    """Two articles tell that Coach left Tmall in September 2016."""
    (tmp_path / "one.txt").write_text("2016年9月，COACH退出天猫。", encoding="utf-8")
    (tmp_path / "other.txt").write_text(
        "COACH在2016年9月撤出天猫。2017年11月，COACH收购了Kate Spade。", encoding="utf-8"
    )
    with open_database(tmp_path / "timeline.db") as database:
        [first] = store(database, [tmp_path / "one.txt"])
        [second] = store(database, [tmp_path / "other.txt"])
        assert (first.events_new, first.events_known) == (1, 0)
        assert (second.events_new, second.events_known) == (1, 1)
        with database.reading() as connection:
            assert connection.exec_driver_sql("SELECT COUNT(*) FROM events").scalar_one() == 2


def test_a_trial_says_what_would_happen_and_writes_nothing(tmp_path):
    half = len(ARTICLES) // 2
    with open_database(tmp_path / "timeline.db") as database:
        store(database, ARTICLES[:half])
        before = counts(database)
        trial = store(database, ARTICLES, dry_run=True, batch=3)
        assert counts(database) == before
        real = store(database, ARTICLES, batch=3)
    assert [(report.state, report.events_new, report.events_known) for report in trial] == [
        (report.state, report.events_new, report.events_known) for report in real
    ]


def test_a_trial_needs_no_database():
    trial = store(None, ARTICLES[:3], dry_run=True)
    assert {report.state for report in trial} == {"new"}
    assert any(report.extraction and report.extraction.happenings for report in trial)
