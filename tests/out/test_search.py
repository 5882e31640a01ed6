"""Search: all words, phrases, beginnings, any script; the best first, with the places of what was asked for."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from store_samples import WHEN, article

from timeline.documents import read_document
from timeline.errors import QueryError
from timeline.out import search
from timeline.out.found import found_records, print_found
from timeline.out.search import Excerpt
from timeline.store import Writer, open_database
from timeline.text.tokens import plain

BULK = Path(__file__).parents[2].parent / "shared" / "corpus" / "bulk"


@pytest.fixture
def found(connection, uids):
    """Names of the events and paths of the articles that say it."""
    names = {uid: name for name, uid in uids.items()}

    def ask(words: str, **more: object) -> tuple[list[str], list[str]]:
        answer = search(connection, words, **more)
        return [names[one.uid] for one in answer.events], [one.source for one in answer.sources]

    return ask


def test_all_words_have_to_be_said(found):
    assert found("Tmall Gucci") == (["left"], ["news/fashion.html"])
    assert found("天貓 farfetch")[0] == ["opens"]
    assert found("Gucci 历峰") == ([], [])


def test_an_event_is_found_by_a_name_that_its_words_do_not_have(found):
    assert found("Richemont") == (["invests"], [])


def test_phrases_and_beginnings(found):
    assert found('"opened on Tmall"')[0] == ["opens"]
    assert found('"Tmall opened"') == ([], [])
    assert found("gucc*")[0] == ["left"]
    assert found("gucc") == ([], [])
    assert found('"left tm"*')[0] == ["left"]
    assert found("“发发奇 入驻”")[0] == ["opens"]


def test_where_to_look_and_how_many(found, connection):
    assert found("Tmall", where="sources")[0] == []
    assert found("Tmall", where="events")[1] == []
    answer = search(connection, "Tmall", limit=1)
    assert (len(answer.events), len(answer.sources), answer.more) == (1, 1, True)
    with pytest.raises(QueryError, match="Known are"):
        search(connection, "Tmall", where="nowhere")


@pytest.mark.parametrize("words", ["", "  ", "…！", '""', "x" * 401])
def test_questions_without_words_or_without_end_are_refused(connection, words):
    with pytest.raises(QueryError):
        search(connection, words)


def test_odd_questions_are_only_odd_words(found):
    for words in ("NOT AND OR NEAR(x)", "a' OR 1=1 --", '"天猫', "*", "col:x", "^x", "{a b}", "%", "\\"):
        try:
            found(words)
        except QueryError as refused:
            assert "no words" in str(refused)  # noqa: PT017 - either is right, nothing else is


def test_the_words_stand_out(connection):
    [event] = search(connection, "gucci TMALL", where="events").events
    assert event.words.marked() == "[Gucci] left [Tmall] in 2015"
    assert Excerpt(text="abc").marked() == "abc"


def test_who_says_it_in_the_title_and_more_often_comes_first(tmp_path):
    articles = [
        article("很长的稿子，" * 50 + "只提到一次天猫。", path="once"),
        article("天猫开店。天猫关店。天猫又开店。", path="often"),
        article("另一篇，也提到天猫。", path="title", title="天猫的一年"),
    ]
    with open_database(tmp_path / "t.db") as database:
        with database.writing() as connection:
            writer = Writer(connection)
            run = writer.start_run(started=WHEN, version="test")
            for one in articles:
                writer.add_source(one, run=run)
        with database.reading() as connection:
            assert [one.source for one in search(connection, "天猫").sources] == ["title", "often", "once"]


def test_an_article_is_shown_where_most_of_it_stands_together(tmp_path):
    text = "天猫很大。" + "没有别的。" * 100 + "后来它在天猫开了旗舰店。" + "完了。" * 30
    with open_database(tmp_path / "t.db") as database:
        with database.writing() as connection:
            writer = Writer(connection)
            writer.add_source(article(text), run=writer.start_run(started=WHEN, version="test"))
        with database.reading() as connection:
            [one] = search(connection, "天猫 旗舰店").sources
    assert "在[天猫]开了[旗舰店]" in one.words.marked()
    assert len(one.words.text) < 100


def test_what_is_printed_and_what_is_json(connection, capsys):
    answer = search(connection, "Tmall Gucci")
    print_found(answer)
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith('2015  withdrawal  Gucci · Tmall  "[Gucci] left [Tmall] in 2015"  fashion.html  ')
    assert second.startswith('2021-04-20  article  "[Gucci] left [Tmall] in 2015. Kering sued')
    event, source = found_records(answer)
    assert [event["words"][start:end] for start, end in event["marks"]] == ["Gucci", "Tmall"]
    assert source["title"] == "Luxury and Tmall"


@pytest.mark.skipif(not BULK.is_dir(), reason="the many articles are not at hand")
def test_as_a_scan_of_all_texts_would_find_it(tmp_path):
    chance = random.Random(8)
    texts: dict[str, str] = {}
    with open_database(tmp_path / "t.db") as database:
        with database.writing() as connection:
            writer = Writer(connection)
            run = writer.start_run(started=WHEN, version="test")
            for path in sorted(BULK.glob("*.md"))[:300]:
                document = read_document(path)
                if writer.add_source(document, run=run):
                    texts[document.path] = plain(f"{document.title or ''}\n{document.text}")
        joined = "\n".join(texts.values())
        wanted: set[str] = set()
        while len(wanted) < 200:
            at, size = chance.randrange(len(joined) - 3), chance.choice((2, 3))
            word = joined[at : at + size]
            if all("一" <= char <= "鿿" for char in word):
                wanted.add(word)
        with database.reading() as connection:
            for word in sorted(wanted):
                answer = {one.source for one in search(connection, word, where="sources", limit=10**6).sources}
                assert answer == {path for path, text in texts.items() if word in text}, word
