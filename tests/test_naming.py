"""Names that no catalog has: what is decided about them holds for what is stored and for what comes, in any order."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from timeline import naming
from timeline.api import Timeline
from timeline.catalog import Catalog, NameDecision, load_catalog
from timeline.errors import DecisionError, QueryError
from timeline.ingest import ingest
from timeline.inputs import find_articles
from timeline.store import open_database
from timeline.store.decisions import name_decisions

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
ARTICLES = {
    "zh.txt": "2021年3月5日，意大利奢侈品牌维茉拉入驻天猫，开设官方旗舰店。",
    "en.txt": "Italian luxury brand Velmora opened a flagship store on Tmall on 5 March 2021.",
    "money.txt": "On 12 May 2020, Kering invested $30 million in Quillspan Inc.",
    "geld.txt": "2020年5月12日，Quillspan宣布获得开云集团3000万美元投资。",
    "mylord.txt": "On 7 June 2019, Brackwell Inc sued Tornvale Ltd over a patent.",
}


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def stored(tmp_path: Path, articles: Path) -> Iterable[Timeline]:
    with Timeline.open(tmp_path / "timeline.db") as opened:
        assert {report.state for report in opened.ingest(articles)} == {"new"}
        yield opened


def who(timeline: Timeline, **filters: Any) -> list[tuple[str, ...]]:
    """The names that take part, event by event, with the number of articles that tell it."""
    return sorted((*event.names(), str(event.sources)) for event in timeline.events(**filters))


def rows(timeline: Timeline, statement: str) -> list[tuple[Any, ...]]:
    with open_database(timeline.db, readonly=True) as database, database.reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(statement)]


def content(timeline: Timeline) -> list[Any]:
    """What events say, apart from their ids, and from how sure one is of them: known names are surer."""
    events = [
        (
            *(event.type, event.status, event.date, event.amount, event.sources),
            sorted((one.role, one.key, one.name, one.kind, sorted(one.surfaces)) for one in event.participants),
        )
        for event in timeline.events(status=["occurred", "planned", "rumored", "denied"])
    ]
    return sorted(map(repr, events))


def dump(timeline: Timeline) -> list[Any]:
    """All rows that follow from articles and decisions, by content."""
    return [
        rows(timeline, "SELECT uid, type, status, edtf, fingerprint FROM events ORDER BY uid"),
        rows(
            timeline,
            "SELECT e.uid, p.position, p.role, p.key, p.name, p.kind, n.slug, n.name FROM event_participants p"
            " JOIN events e ON e.id = p.event_id LEFT JOIN entities n ON n.id = p.entity_id ORDER BY 1, 2",
        ),
        rows(
            timeline,
            "SELECT m.key, p.position, p.key, p.name, n.slug FROM mention_participants p"
            " JOIN mentions m ON m.id = p.mention_id LEFT JOIN entities n ON n.id = p.entity_id ORDER BY 1, 2",
        ),
        rows(
            timeline, "SELECT b.block, m.key FROM mention_blocks b JOIN mentions m ON m.id = b.mention_id ORDER BY 1, 2"
        ),
        rows(timeline, "SELECT n.slug, a.alias FROM aliases a JOIN entities n ON n.id = a.entity_id ORDER BY 1, 2"),
    ]


# --- one name after the other -----------------------------------------------------------------------------------------


def test_a_party_with_two_names_makes_two_events_until_it_is_said_to_be_one(stored):
    assert who(stored, type="store_opening") == [("Velmora", "Tmall", "1"), ("维茉拉", "Tmall", "1")]
    judged = stored.names.add("Velmora", kind="brand", aliases=["维茉拉"], country="IT", reason="own site")
    assert (judged.decisions, judged.mentions) == (1, 2)
    assert (judged.events_before, judged.events_after) == (2, 1)
    [event] = stored.events(brand="维茉拉")
    assert (event.names(), event.sources) == (("Velmora", "Tmall"), 2)
    assert {(one.key, one.kind, one.provisional) for one in event.participants if one.role == "brand"} == {
        ("velmora", "brand", False)
    }
    assert rows(
        stored, "SELECT country FROM brands b JOIN entities e ON e.id = b.entity_id WHERE slug = 'velmora'"
    ) == [("IT",)]
    assert stored.check() == []


def test_facts_stay_as_they_were_read(stored):
    read = "SELECT key, name, kind, provisional FROM mention_participants ORDER BY mention_id, position"
    before = rows(stored, read)
    stored.names.add("Velmora", kind="brand", aliases=["维茉拉"])
    stored.names.reject("Brackwell Inc")
    assert rows(stored, read) == before


def test_an_alias_given_later_does_the_same(stored, tmp_path):
    stored.names.add("Velmora", kind="brand", decided=NOON)
    assert who(stored, type="store_opening") == [("Velmora", "Tmall", "1"), ("维茉拉", "Tmall", "1")]
    stored.names.alias("维茉拉", "Velmora", decided=NOON + timedelta(hours=1))
    assert who(stored, type="store_opening") == [("Velmora", "Tmall", "2")]
    assert rows(stored, "SELECT COUNT(*) FROM entities WHERE slug IN ('~velmora', '~维茉拉')") == [(0,)], "nobody's now"


def test_two_unknown_names_may_be_one(stored):
    stored.names.merge("维茉拉", "Velmora")
    [event] = stored.events(who="维茉拉")
    assert (event.names(), event.sources) == (("Velmora", "Tmall"), 2)
    assert [one.provisional for one in event.participants] == [True, False]
    stored.names.add("Velmora", kind="brand")
    [event] = stored.events(who="维茉拉")
    assert {one.key for one in event.participants} == {"velmora", "tmall"}


def test_an_ending_is_another_name_too(stored):
    assert who(stored, type="investment") == [("Kering", "Quillspan", "1"), ("Kering", "Quillspan Inc", "1")]
    stored.names.add("Quillspan", kind="company", aliases=["Quillspan Inc"])
    assert who(stored, type="investment") == [("Kering", "Quillspan", "2")]


def test_a_catalogued_entity_may_be_another(stored):
    stored.names.add("Velmora", kind="brand", decided=NOON)
    stored.names.add("维茉拉", kind="brand", slug="weimola", decided=NOON + timedelta(hours=1))
    assert who(stored, brand="weimola") == [("维茉拉", "Tmall", "1")]
    stored.names.merge("weimola", "velmora", decided=NOON + timedelta(hours=2))
    assert who(stored, type="store_opening") == [("Velmora", "Tmall", "2")]
    assert [entity.slug for entity in stored.names.find("维茉拉")] == ["velmora"]


def test_who_is_rejected_took_part_in_nothing(stored):
    assert who(stored, type="lawsuit") == [("Brackwell Inc", "Tornvale Ltd", "1")]
    stored.names.reject("Brackwell Inc", decided=NOON, reason="a typing error")
    assert who(stored, type="lawsuit") == [("Tornvale Ltd", "1")]
    stored.names.reject("Tornvale Ltd", decided=NOON + timedelta(hours=1))
    assert who(stored, type="lawsuit") == []
    assert rows(stored, "SELECT event_id, rank FROM mentions WHERE type = 'lawsuit'") == [(None, None)], "it stays"
    assert rows(stored, "SELECT COUNT(*) FROM entities WHERE slug LIKE '~brackwell%'") == [(0,)]
    assert stored.check() == []
    with pytest.raises(QueryError, match="Brackwell"):
        stored.events(who="Brackwell Inc")


def test_the_last_word_counts_and_nothing_is_lost_on_the_way(stored):
    before = dump(stored)
    stored.names.reject("Brackwell Inc", decided=NOON)
    stored.names.reject("Tornvale Ltd", decided=NOON)
    stored.names.add("Brackwell Inc", kind="company", decided=NOON + timedelta(days=1))
    assert who(stored, type="lawsuit") == [("Brackwell Inc", "1")]
    stored.names.add("Tornvale Ltd", kind="company", decided=NOON + timedelta(days=1))
    [event] = stored.events(type="lawsuit")
    assert event.names() == ("Brackwell Inc", "Tornvale Ltd")
    assert event.uid in {row[0] for row in before[0]}, "the event is the one that it was"


def test_only_the_events_around_a_name_are_written_anew(stored):
    before = dict(rows(stored, "SELECT uid, id FROM events"))
    stored.names.add("Velmora", kind="brand", aliases=["维茉拉"])
    after = dict(rows(stored, "SELECT uid, id FROM events"))
    untouched = {uid for uid in before if uid in after}
    assert len(untouched) >= len(before) - 2
    assert all(after[uid] == before[uid] for uid in untouched)


# --- any order --------------------------------------------------------------------------------------------------------

SAID: list[Callable[[Timeline, datetime], Any]] = [
    lambda timeline, when: timeline.names.add("Velmora", kind="brand", decided=when),
    lambda timeline, when: timeline.names.add("Quillspan", kind="company", decided=when),
    lambda timeline, when: timeline.names.reject("Tornvale Ltd", decided=when),
    lambda timeline, when: timeline.names.merge("维茉拉", "Velmora", decided=when),
    lambda timeline, when: timeline.names.alias("Quillspan Inc", "quillspan", decided=when),
]


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory, articles: Path) -> list[NameDecision]:
    """A handful of decisions, each made an hour after the other."""
    with Timeline.open(tmp_path_factory.mktemp("said") / "timeline.db") as timeline:
        list(timeline.ingest(articles))
        for hour, say in enumerate(SAID):
            say(timeline, NOON + timedelta(hours=hour))
        return timeline.names.decisions()


@pytest.mark.parametrize("order", list(permutations(range(len(SAID))))[::23])
def test_decisions_may_come_in_any_order(tmp_path, articles, said, order):
    with Timeline.open(tmp_path / "one.db") as one, Timeline.open(tmp_path / "other.db") as other:
        list(one.ingest(articles))
        list(other.ingest(articles))
        with open_database(one.db) as database:
            naming.decide(database, load_catalog(), said)
        with open_database(other.db) as database:
            for number in order:
                naming.decide(database, load_catalog(), [said[number]])
        assert dump(one) == dump(other)
        assert one.names.decisions() == other.names.decisions() == said


@pytest.mark.parametrize("first", range(len(ARTICLES) + 1))
def test_articles_may_come_before_or_after_what_is_decided(tmp_path, articles, said, first):
    paths = sorted(articles.iterdir())
    with Timeline.open(tmp_path / "one.db") as one, Timeline.open(tmp_path / "other.db") as other:
        list(one.ingest(articles))
        list(other.ingest(paths[:first]) if first else ())
        for timeline in (one, other):
            with open_database(timeline.db) as database:
                naming.decide(database, load_catalog(), said)
        list(other.ingest(paths[first:]) if first < len(paths) else ())
        assert content(other) == content(one)
        assert other.check() == []


def test_a_decision_made_while_others_ingest_is_heeded(tmp_path, articles, said):
    with open_database(tmp_path / "one.db") as database:
        running = ingest(database, find_articles(sorted(articles.iterdir())), now=lambda: NOON, version="t", batch=1)
        next(running)
        with open_database(tmp_path / "one.db") as another:
            naming.decide(another, load_catalog(), said)
        list(running)
    with Timeline.open(tmp_path / "one.db") as one, Timeline.open(tmp_path / "two.db") as two:
        list(two.ingest(articles))
        with open_database(two.db) as database:
            naming.decide(database, load_catalog(), said)
        assert content(one) == content(two)


def test_a_trial_knows_the_decisions(stored, tmp_path):
    stored.names.add("Velmora", kind="brand", aliases=["维茉拉"])
    (tmp_path / "more.txt").write_text("2022年5月1日，维茉拉入驻京东。", encoding="utf-8")
    [report] = stored.ingest(tmp_path / "more.txt", dry_run=True)
    assert report.extraction is not None
    [happening] = report.extraction.happenings
    assert "velmora" in {one.key for one in happening.participants}


def test_the_same_decision_twice_is_one(stored, said):
    with open_database(stored.db) as database:
        assert naming.decide(database, load_catalog(), said).decisions == len(said)
        again = naming.decide(database, load_catalog(), said)
        assert (again.decisions, again.mentions) == (0, 0)
        with database.reading() as connection:
            assert name_decisions(connection) == said


# --- a newer catalog --------------------------------------------------------------------------------------------------


def newer(tmp_path: Path, *lines: str) -> Catalog:
    path = tmp_path / "newer.tsv"
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return load_catalog(extra=[path])


def test_what_the_catalog_comes_to_know_is_joined_by_the_next_ingest(stored, tmp_path, articles):
    catalog = newer(tmp_path, "velmora\tVelmora\tbrand\tluxury\tIT\t\t维茉拉")
    (tmp_path / "new.txt").write_text("Nothing happened.", encoding="utf-8")
    list(stored.ingest(tmp_path / "new.txt", catalog=catalog))
    assert who(stored, type="store_opening") == [("Velmora", "Tmall", "2")]


def test_a_person_of_that_name_is_somebody_else(stored, tmp_path):
    catalog = newer(tmp_path, "velmora\tVelmora\tperson")
    with open_database(stored.db) as database:
        naming.sync(database, catalog)
    assert rows(stored, "SELECT DISTINCT provisional FROM event_participants WHERE name = 'Velmora'") == [(1,)]


def test_a_new_owner_or_name_of_an_entity_is_told_to_its_events(stored, tmp_path):
    catalog = newer(tmp_path, "tmall\tTmall Mall\tplatform")
    with open_database(stored.db) as database:
        naming.sync(database, catalog)
    assert {row[0] for row in rows(stored, "SELECT name FROM event_participants WHERE key = 'tmall'")} == {"Tmall Mall"}


def test_what_a_user_added_is_the_catalogs_when_it_has_it_too(stored, tmp_path):
    stored.names.add("Velmora", kind="brand", slug="my-velmora", aliases=["维茉拉"])
    catalog = newer(tmp_path, "velmora\tVelmora\tbrand\tluxury\tIT")
    with open_database(stored.db) as database:
        naming.sync(database, catalog)
    assert {row[0] for row in rows(stored, "SELECT DISTINCT key FROM event_participants WHERE role = 'brand'")} == {
        "velmora"
    }


def test_a_second_sync_does_nothing(stored):
    assert stored.names.sync().mentions == 0


# --- what an analyst sees ---------------------------------------------------------------------------------------------


def test_unknown_names_come_with_their_words(stored):
    found = {name.name: name for name in stored.names.unknown()}
    assert set(found) == {"Velmora", "维茉拉", "Quillspan", "Quillspan Inc", "Brackwell Inc", "Tornvale Ltd"}
    velmora = found["Velmora"]
    assert (velmora.key, velmora.mentions, velmora.articles, velmora.events) == ("~velmora", 1, 1, 1)
    [example] = velmora.examples
    assert example.marked() == "Italian luxury brand [Velmora] opened a flagship store on Tmall on 5 March 2021."
    assert example.marked("<", ">", around=13) == "…luxury brand <Velmora> opened a fla…"
    stored.names.add("Velmora", kind="brand")
    assert "Velmora" not in {name.name for name in stored.names.unknown()}
    assert {name.kind for name in stored.names.unknown(kind="company")} == {"company"}
    assert len(stored.names.unknown(limit=2)) == 2
    with pytest.raises(QueryError, match="kind"):
        stored.names.unknown(kind="thing")


def test_a_name_that_looks_like_a_known_one_says_so(stored):
    stored.names.add("Quillspam", kind="company")
    found = {name.name: name.alike for name in stored.names.unknown()}
    assert found["Quillspan"][0] == found["Quillspan Inc"][0] == "quillspam"


REFUSED = [
    (lambda names: names.add("Gucci", kind="brand"), "known already, as Gucci"),
    (lambda names: names.add("Velmora", kind="firm"), "kind 'firm' is unknown"),
    (lambda names: names.add("Velmora", kind="brand", slug="gucci"), "is taken"),
    (lambda names: names.add("Velmora", kind="brand", slug="Vel Mora"), "is malformed"),
    (lambda names: names.add("Velmora", kind="brand", country="Italy"), "country 'Italy' is malformed"),
    (lambda names: names.add("Velmora", kind="brand", parent="no such owner at all"), "knows no"),
    (lambda names: names.add(" ", kind="brand"), "is no name"),
    (lambda names: names.alias("Velmora", "no such name at all"), "knows no"),
    (lambda names: names.alias("古驰", "gucci"), "already"),
    (lambda names: names.alias("Gucci", "prada"), "timeline catalog merge"),
    (lambda names: names.merge("no such name at all", "gucci"), "neither the catalog nor the database"),
    (lambda names: names.merge("Gucci", "古驰"), "one already"),
    (lambda names: names.reject("古驰"), "another name of Gucci"),
]


@pytest.mark.parametrize("say, words", REFUSED, ids=[row[1] for row in REFUSED])
def test_what_makes_no_sense_is_refused_in_one_line_and_keeps_nothing(stored, say, words):
    with pytest.raises(DecisionError) as refused:
        say(stored.names)
    assert words in str(refused.value)
    assert "\n" not in str(refused.value)
    assert stored.names.decisions() == []


def test_a_refusal_makes_no_file(tmp_path):
    with Timeline.open(tmp_path / "none.db") as opened, pytest.raises(DecisionError):
        opened.names.add("Gucci", kind="brand")
    assert list(tmp_path.iterdir()) == []


def test_decisions_may_come_before_all_articles(tmp_path, articles):
    with Timeline.open(tmp_path / "new.db") as opened:
        opened.names.add("Velmora", kind="brand", aliases=["维茉拉"])
        list(opened.ingest(articles))
        assert who(opened, brand="Velmora") == [("Velmora", "Tmall", "2")]


# --- out and in again -------------------------------------------------------------------------------------------------


def saved(timeline: Timeline, form: str = "csv") -> str:
    file = io.StringIO()
    timeline.names.save(file, form)
    return file.getvalue()


def test_decisions_survive_a_file(tmp_path, articles, stored, said):
    with open_database(stored.db) as database:
        naming.decide(database, load_catalog(), said)
    (tmp_path / "names.csv").write_text(saved(stored), encoding="utf-8")
    with Timeline.open(tmp_path / "fresh.db") as fresh:
        assert fresh.names.load(tmp_path / "names.csv").decisions == len(said)
        assert fresh.names.decisions() == said
        list(fresh.ingest(articles))
        assert content(fresh) == content(stored)
        assert saved(fresh) == saved(stored)


def test_entities_come_out_as_seeds(tmp_path, stored):
    stored.names.add("Velmora", kind="brand", category="luxury", country="IT", parent="Kering", aliases=["维茉拉"])
    stored.names.alias("酷奇世家", "gucci")
    stored.names.reject("Brackwell Inc")
    (tmp_path / "own.tsv").write_text(saved(stored, "tsv"), encoding="utf-8")
    catalog = load_catalog(extra=[tmp_path / "own.tsv"])
    [velmora] = catalog.find("维茉拉")
    assert (velmora.slug, velmora.category, velmora.country) == ("velmora", "luxury", "IT")
    assert [parent.slug for parent in velmora.parents] == ["kering"]
    assert [entity.slug for entity in catalog.find("酷奇世家")] == ["gucci"]
    assert '# no name: "brackwellinc"' in saved(stored, "tsv")
    with pytest.raises(QueryError, match="format"):
        saved(stored, "xml")


def test_an_older_database_is_joined_by_the_upgrade(stored, articles):
    """Its file knows of no decisions yet; a reader is told what to do, a writer does it."""
    from timeline.store import migrate  # noqa: PLC0415

    stored.names.add("Velmora", kind="brand")
    stored.close()
    migrate.downgrade(stored.db, "0001")
    stored.upgrade()
    assert rows(stored, "SELECT value <> '' FROM settings WHERE name = 'names'") == [(1,)]
    assert stored.names.decisions() == [], "they went with the schema"
    assert {name.name for name in stored.names.unknown()} >= {"Velmora"}, "so what was read counts again"
    assert stored.check() == []
