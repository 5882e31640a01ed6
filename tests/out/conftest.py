"""A timeline with a few events in it, made once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Connection

sys.path.insert(0, str(Path(__file__).parents[1] / "store"))

from store_samples import FARFETCH, FARFETCH_EN, INVESTS, OPENED, OPENS, article, draft, happening, put, telling, who

from timeline.catalog import Entity
from timeline.catalog.entity import Parent
from timeline.events.draft import Money, Participant
from timeline.store import Writer, open_database

CATALOG = {
    one.slug: one
    for one in (
        Entity("tmall", "Tmall", "platform", "marketplace", "CN", (Parent("alibaba"),), ("Tmall", "天猫")),
        Entity("alibaba", "Alibaba", "company", "retail", "CN", (), ("Alibaba", "阿里巴巴")),
        Entity("gucci", "Gucci", "brand", "luxury", "IT", (Parent("kering"),), ("Gucci", "古驰")),
        Entity("kering", "Kering", "company", "luxury", "FR", (), ("Kering", "开云集团")),
        Entity("farfetch", "Farfetch", "platform", "luxury", "GB", (), ("Farfetch", "发发奇")),
        Entity("louis-vuitton", "Louis Vuitton", "brand", "luxury", "FR", (), ("Louis Vuitton", "LV", "路易威登")),
    )
}
NEWS = article(
    "Gucci left Tmall in 2015. Kering sued Alibaba. LV may open on Tmall. =Ann Lee joins Kering as chief.",
    path="news/fashion.html",
    url="https://www.example.com/fashion",
    publisher="Fashion Daily",
    title="Luxury and Tmall",
)
CHIEF = Participant(role="position", name="=chief", key="=chief", kind="position", surfaces=("chief",))
TOLD = {
    "left": draft(
        NEWS.text, "Gucci left Tmall in 2015", "withdrawal",
        [who("brand", "Gucci"), who("platform", "Tmall")], date="2015",
    ),
    "sued": draft(
        NEWS.text, "Kering sued Alibaba", "lawsuit",
        [who("plaintiff", "Kering", "company"), who("defendant", "Alibaba", "company")],
        amount=Money(value=Decimal("-1.50"), currency="USD", approx=True), date="../2015-05",
    ),
    "may": draft(
        NEWS.text, "LV may open on Tmall", "store_opening",
        [who("brand", "Louis Vuitton"), who("platform", "Tmall")], status="rumored", date="2021-04~",
    ),
    "joins": draft(
        NEWS.text, "=Ann Lee joins Kering as chief", "appointment",
        [who("organization", "Kering", "company"), who("person", "=Ann Lee", key="~ann lee", provisional=True), CHIEF],
        status="planned", amount_text="+1 million", confidence=0.75,
    ),
}  # fmt: skip


@pytest.fixture(scope="session")
def uids() -> dict[str, str]:
    """The events' uids by what happens in them."""
    found = {name: happening(telling(NEWS, said)).uid for name, said in TOLD.items()}
    found["opens"] = happening(telling(FARFETCH, OPENS), telling(FARFETCH_EN, OPENED)).uid
    found["invests"] = happening(telling(FARFETCH, INVESTS)).uid
    return found


@pytest.fixture(scope="session")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the timeline lies; nobody writes to it."""
    path = tmp_path_factory.mktemp("out") / "timeline.db"
    opens, opened = telling(FARFETCH, OPENS), telling(FARFETCH_EN, OPENED)
    with open_database(path) as database, database.writing() as connection:
        writer = Writer(connection)
        writer.sync_catalog(CATALOG, CATALOG)
        put(writer, (FARFETCH, [opens, telling(FARFETCH, INVESTS)]), (FARFETCH_EN, [opened]))
        put(writer, (NEWS, [telling(NEWS, said) for said in TOLD.values()]))
        writer.replace_events([happening(opens, opened)])
    return path


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    """A reader's connection."""
    with open_database(path, readonly=True) as database, database.reading() as opened:
        yield opened
