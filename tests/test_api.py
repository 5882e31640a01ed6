"""The library: everything that a command does is one call."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import timeline
from timeline import Event, Timeline, TimelineError, extract
from timeline.api import check_seeds, entities_in, find_entity, time_cases, times_in
from timeline.errors import DocumentError, QueryError, StoreError

ARTICLES = Path(__file__).parents[1] / "seeds" / "articles"
COACH = ARTICLES / "coach-leaves-tmall.md"


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("api") / "timeline.db"
    with Timeline.open(path) as opened:
        assert {report.state for report in opened.ingest(ARTICLES)} == {"new"}
    return path


def test_importing_the_package_is_cheap():
    probe = (
        "import sys, timeline; print(any(name.startswith('timeline.') or name == 'sqlalchemy' for name in sys.modules))"
    )
    assert subprocess.check_output([sys.executable, "-c", probe], text=True).strip() == "False"


def test_extracting_needs_no_orm():
    probe = (
        f"import sys\nfrom timeline import extract\nlist(extract({str(COACH)!r}))\nprint('sqlalchemy' in sys.modules)"
    )
    assert subprocess.check_output([sys.executable, "-c", probe], text=True).strip() == "False"


def test_public_names_are_there_and_others_are_not():
    assert set(timeline.__all__) <= set(dir(timeline))
    for name in timeline.__all__:
        assert getattr(timeline, name) is not None
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        _ = timeline.nothing_of_the_kind


def test_the_package_is_typed():
    assert (Path(timeline.__file__).parent / "py.typed").exists()


# --- extract -------------------------------------------------------------------------------------------------------


def test_extract_takes_a_text():
    [event] = extract(text="2016年9月，COACH退出天猫。")
    assert isinstance(event, Event)
    assert (event.type, event.date) == ("withdrawal", "2016-09")
    assert {one.name for one in event.participants} == {"COACH", "Tmall"}


@pytest.mark.parametrize("published", ["2017-02-03", date(2017, 2, 3), "3 February 2017"])
def test_a_day_may_be_a_date_or_words(published):
    [event] = extract(text="COACH去年9月退出天猫。", published=published)
    assert event.date == "2016-09"


@pytest.mark.parametrize("published", ["2017-02", "whenever"])
def test_what_is_no_day_is_refused(published):
    with pytest.raises(QueryError):
        list(extract(text="COACH去年9月退出天猫。", published=published))


def test_extract_takes_one_path_or_many():
    assert list(extract(COACH)) == list(extract([str(COACH)])) == list(extract(str(COACH)))
    assert {Path(event.source).name for event in extract([ARTICLES])} >= {COACH.name, "jd-farfetch-stake.md"}


def test_a_refused_article_raises_unless_somebody_takes_it(tmp_path):
    with pytest.raises(DocumentError):
        list(extract([tmp_path / "missing.md", COACH]))
    refused: list[TimelineError] = []
    events = list(extract([tmp_path / "missing.md", COACH], refuse=refused.append))
    assert [Path(refusal.where).name for refusal in refused] == ["missing.md"]
    assert events == list(extract(COACH))


def test_quotes_are_cut_from_the_text_by_their_offsets():
    for event in extract(ARTICLES):
        for quote, (start, end) in zip(event.quotes, event.offsets, strict=True):
            assert len(quote) == end - start > 0


def test_a_line_of_an_event_can_be_read():
    [event] = extract(text="2016年9月，COACH退出天猫。")
    assert str(event) == '2016-09  withdrawal  COACH · Tmall  "2016年9月，COACH退出天猫。"  text'


def test_the_same_text_gives_the_same_events():
    assert [event.as_dict() for event in extract(ARTICLES)] == [event.as_dict() for event in extract(ARTICLES)]


# --- what the finders see ------------------------------------------------------------------------------------------


def test_times_entities_and_cases():
    assert [found["edtf"] for found in times_in(text="COACH去年9月退出天猫。", published="2017-02-03")] == ["2016-09"]
    assert [found["name"] for found in entities_in(text="COACH去年9月退出天猫。")] == ["COACH", "Tmall"]
    case = '{"id": "a", "language": "zh", "text": "2016年9月", "reference": "2017-01-05"}'
    [line] = time_cases([case])
    assert json.loads(line)["found"][0]["edtf"] == "2016-09"


def test_the_catalog_can_be_asked():
    assert find_entity("天猫")[0].name == "Tmall"
    assert find_entity("no such name at all") == []
    assert isinstance(check_seeds(), list)


# --- the database --------------------------------------------------------------------------------------------------


def test_a_question_makes_no_file(tmp_path):
    with Timeline.open(tmp_path / "none.db") as opened, pytest.raises(StoreError, match="no such database"):
        opened.events()
    assert list(tmp_path.iterdir()) == []


def test_events_are_rows_with_who_and_whose_words(db):
    with Timeline.open(db) as opened:
        [event] = opened.events(brand="蔻驰", platform="Tmall", type="withdrawal", since="2016", until="2016")
    assert event.date == "2016-09"
    assert event.names("brand") == ("COACH",)
    assert event.sources >= 2
    assert all(mention.quote for mention in event.mentions)


def test_filters_take_dates_and_words_alike(db):
    with Timeline.open(db) as opened:
        by_words, by_dates = (
            opened.events(since="2016", until="2016-12"),
            opened.events(since=date(2016, 1, 1), until=date(2016, 12, 31)),
        )
        assert by_words == by_dates
        assert 0 < len(by_words) < len(opened.events())
        assert len(opened.events(limit=3)) == 3
        with pytest.raises(QueryError):
            opened.events(since="whenever")


def test_export_writes_everything_there_is(db):
    with Timeline.open(db) as opened:
        file = io.StringIO()
        count = opened.export("jsonl", file)
        assert count == len(file.getvalue().splitlines()) == opened.stats().events
        array = io.StringIO()
        opened.export("json", array)
        assert json.loads(array.getvalue()) == [json.loads(line) for line in file.getvalue().splitlines()]
        with pytest.raises(QueryError):
            opened.export("xml", io.StringIO())


def test_sql_reads_and_nothing_else(db):
    with Timeline.open(db) as opened:
        answer = opened.sql("SELECT COUNT(*) AS n FROM timeline")
        assert answer.columns == ("n",)
        assert answer.rows == ((opened.stats().events,),)
        with pytest.raises(QueryError):
            opened.sql("DROP TABLE events")


def test_the_schema_is_looked_after(tmp_path):
    with Timeline.open(tmp_path / "new.db") as opened:
        made = opened.upgrade()
        assert opened.revision() == made
        assert opened.check() == []


def test_one_may_ask_while_ingesting(tmp_path):
    """The reader and the writer of one Timeline are the same database."""
    with Timeline.open(tmp_path / "timeline.db") as opened:
        list(opened.ingest(COACH))
        before = opened.events()
        list(opened.ingest(ARTICLES / "coach-without-tmall.txt"))
        assert len(opened.events()) > len(before) > 0


def test_nothing_happens_before_reports_are_asked_for(tmp_path):
    with Timeline.open(tmp_path / "timeline.db") as opened:
        opened.ingest(COACH)
    assert list(tmp_path.iterdir()) == []
