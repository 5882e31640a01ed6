"""Every question of the cookbook gives the answer that is printed below it, on SQLite; PostgreSQL gives the same.

    UPDATE_COOKBOOK=1 python -m pytest tests/store/test_cookbook.py

writes the answers anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from store_samples import article, draft, happening, put, telling, who

from timeline.console import print_rows
from timeline.events.draft import Money
from timeline.out import run_sql
from timeline.store import Writer, migrate, open_database
from timeline.store import schema as beside
from timeline.store.columns import plain

FILE = Path(beside.__file__).with_name("COOKBOOK.md")
QUESTION = re.compile(r"^## (.*?)$.*?^```sql\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?", re.MULTILINE | re.DOTALL)
RECIPES = QUESTION.findall(FILE.read_text("utf-8"))


def tell(writer: Writer, text: str, kind: str, people: list, *, on: str, path: str, **facts: object):
    """One article that tells one event in all its words."""
    about = {name: facts.pop(name, None) for name in ("publisher", "title")}
    document = article(text, path=path, published=date.fromisoformat(on), **about)
    told = telling(document, draft(text, text, kind, people, **facts))
    put(writer, (document, [told]))
    return told


def fill(writer: Writer) -> None:
    """A few years of a few brands."""
    coach, gucci, lancel = who("brand", "Coach"), who("brand", "Gucci"), who("brand", "Lancel", provisional=True)
    tmall, jd = who("platform", "Tmall"), who("platform", "JD.com")
    opens, leaves = "store_opening", "withdrawal"
    tell(writer, "Coach opens on Tmall.", opens, [coach, tmall], on="2011-12-20", path="a.md", date="2011-12")
    tell(writer, "Coach left Tmall.", leaves, [coach, tmall], on="2013-05-02", path="b.md", date="2013-04")
    tell(writer, "Coach is back on Tmall.", opens, [coach, tmall], on="2015-09-08", path="c.md", date="2015-09")
    first = tell(
        writer, "Coach leaves Tmall again.", leaves, [coach, tmall],
        on="2016-09-21", path="d.md", date="2016-09", publisher="Daily",
    )  # fmt: skip
    second = tell(
        writer, "Coach closed its Tmall shop.", leaves, [coach, tmall],
        on="2016-10-01", path="e.md", date="2016-08", publisher="Weekly",
    )  # fmt: skip
    writer.replace_events([happening(first, second)])
    rumor = tell(
        writer, "Gucci may open on Tmall.", opens, [gucci, tmall],
        on="2020-06-01", path="f.md", date="2020", status="rumored", confidence=0.5,
    )  # fmt: skip
    fact = tell(
        writer, "Gucci opened on Tmall today.", opens, [gucci, tmall],
        on="2020-12-21", path="g.md", date="2020-12-21", publisher="Daily",
    )  # fmt: skip
    writer.replace_events([happening(fact, rumor)])
    tell(writer, "Gucci opens on JD.com too.", opens, [gucci, jd], on="2021-02-03", path="h.md", date="2021-02")
    tell(
        writer, "Lancel is said to open on JD.com.", opens, [lancel, jd],
        on="2021-03-04", path="i.md", date="2021", confidence=0.6, title="Who comes next",
    )  # fmt: skip
    tell(
        writer, "Richemont buys Yoox.", "acquisition",
        [who("acquirer", "Richemont", "company"), who("target", "Yoox", "company")],
        on="2018-01-22", path="j.md", date="2018-01", amount=Money(value=Decimal("2770000000.50"), currency="EUR"),
    )  # fmt: skip
    for year, sum_ in ((2019, 300), (2020, 550)):
        investor, investee = who("investor", "Richemont", "company"), who("investee", "Farfetch", "company")
        money = Money(value=Decimal(sum_ * 10**6), currency="USD")
        tell(
            writer, f"Richemont puts {sum_} million into Farfetch.", "investment", [investor, investee],
            on=f"{year}-11-05", path=f"k{year}.md", date=f"{year}-11", amount=money,
        )  # fmt: skip
    put(writer, (article("It rained in Milan.", path="z.md", title="Weather"), []))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cookbook") / "timeline.db"
    with open_database(path) as database, database.writing() as connection:
        fill(Writer(connection))
    return path


def answer(where: str | Path, statement: str, printed: Callable[[], str]) -> str:
    found = run_sql(where, statement, seconds=60)
    print_rows(found.columns, [[_alike(cell) for cell in row] for row in found.rows], "table")
    return printed()


def _alike(cell: object) -> object:
    """Sums as both databases' drivers are made to print them."""
    return plain(Decimal(str(cell))) if isinstance(cell, Decimal | float) else cell


def test_there_are_enough_questions_and_each_is_one():
    assert len(RECIPES) >= 12
    assert len({title for title, _, _ in RECIPES}) == len(RECIPES)


@pytest.mark.parametrize("title, statement, shown", RECIPES, ids=[title for title, _, _ in RECIPES])
def test_the_answer_is_the_one_that_is_shown(told, capsys, title, statement, shown):
    found = answer(told, statement, lambda: capsys.readouterr().out)
    assert len(found.splitlines()) > 1, "nobody learns from an answer without rows"
    if os.environ.get("UPDATE_COOKBOOK"):
        text = FILE.read_text("utf-8")
        before = f"```sql\n{statement}```" + (f"\n\n```text\n{shown}```" if shown else "")
        FILE.write_text(text.replace(before, f"```sql\n{statement}```\n\n```text\n{found}```"), encoding="utf-8")
        return
    assert found == shown


def test_postgresql_answers_alike(empty, capsys):
    migrate.upgrade(empty)
    with open_database(empty) as database, database.writing() as connection:
        fill(Writer(connection))
    for title, statement, shown in RECIPES:
        assert answer(empty, statement, lambda: capsys.readouterr().out) == shown, title
