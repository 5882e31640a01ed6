"""Articles, tellings and happenings to write: a few by hand, and strategies for any number of odd ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256

from hypothesis import strategies as st

from timeline.documents import Block, Document
from timeline.events.draft import ROLES, STATUSES, TYPES, EventDraft, Money, Participant
from timeline.identity.happening import Happening, Telling
from timeline.store import Writer
from timeline.text import Span

WHEN = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


def article(text: str, *, path: str = "a.md", published: date | None = date(2021, 4, 20), **more: object) -> Document:
    """An article of one paragraph."""
    digest = sha256(text.encode()).hexdigest()
    blocks = (Block(span=Span(0, len(text))),)
    return Document(path=path, text=text, blocks=blocks, published=published, digest=digest, **more)


def who(role: str, name: str, kind: str | None = None, key: str | None = None, **more: object) -> Participant:
    """A participant of the catalog."""
    key = key or name.casefold().replace(" ", "-").replace(".", "-")
    return Participant(role=role, name=name, key=key, kind=kind or role, surfaces=(name,), **more)


def draft(text: str, quote: str, kind: str, participants: Iterable[Participant], **more: object) -> EventDraft:
    """A draft whose quote stands in the text."""
    start = text.index(quote)
    facts = {"status": "occurred", "rule": f"{kind}/test", "confidence": 0.9} | more
    return EventDraft(type=kind, quote=Span(start, start + len(quote)), participants=tuple(participants), **facts)


def telling(document: Document, said: EventDraft) -> Telling:
    """The draft with its source and a key of its content."""
    day = document.published.isoformat() if document.published else None
    key = sha256(f"{document.digest}{said!r}".encode()).hexdigest()[:32]
    return Telling(source=document.digest, published=day, draft=said, key=key)


def happening(*tellings: Telling, uid: str | None = None, **more: object) -> Happening:
    """What the tellings tell, as the first has it."""
    said = tellings[0].draft
    uid = uid or sha256("".join(sorted(one.key for one in tellings)).encode()).hexdigest()[:16]
    made = Happening(
        uid=uid,
        type=said.type,
        status=said.status,
        date=said.date,
        date_text=said.date_text,
        participants=said.participants,
        amount=said.amount,
        amount_text=said.amount_text,
        round=said.round,
        stake=said.stake,
        confidence=said.confidence,
        rule=said.rule,
        tellings=tellings,
        reasons=(f"{len(tellings)} tellings",),
    )
    return replace(made, **more)


def blocks_of(one: Telling) -> list[str]:
    """Blocks as identity might name them."""
    return [f"{one.draft.type}|{person.key}" for person in one.draft.participants]


def put(writer: Writer, *documents_and_tellings: tuple[Document, list[Telling]], run: int | None = None) -> None:
    """Write articles with their tellings, each telling an event of its own."""
    run = run or writer.start_run(started=WHEN, version="test")
    for document, told in documents_and_tellings:
        writer.add_source(document, run=run)
        writer.add_tellings((one, blocks_of(one)) for one in told)
        writer.replace_events([happening(one) for one in told])


# Any text that an article can hold: no half characters, no null.
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
names = texts.filter(bool)
dates = st.sampled_from(
    [None, "2021", "2021-03", "2019-09~", "2014/2016", "XXXX-09-20", "2021-24", "202X", "2020-02-29"]
)
amounts = st.builds(
    Money,
    value=st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**25), max_value=10**25),
    currency=st.sampled_from(["USD", "CNY"]),
    approx=st.booleans(),
)


@st.composite
def participants(draw: st.DrawFn, kind: str) -> Participant:
    """Anybody in a role of the type, in the catalog or not."""
    role = draw(st.sampled_from(list(ROLES[kind])))
    found = draw(st.booleans())
    kinds = ["brand", "platform", "company", "place"] if found else ["brand"]  # a catalog knows what somebody is
    what = role if role in ("object", "position") else draw(st.sampled_from(kinds))
    name = draw(names)
    key = {"object": "=", "position": "="}.get(what, "~" if found else "") + name
    surfaces = tuple(draw(st.lists(texts, max_size=3)))
    provisional = (found and what == role is False) or key.startswith("~")
    return Participant(role=role, name=name, key=key, kind=what, surfaces=surfaces, provisional=provisional)


@st.composite
def drafts(draw: st.DrawFn, length: int) -> EventDraft:
    """Any draft whose spans lie in a text of that length."""
    spans = st.lists(st.integers(0, length), min_size=2, max_size=2).map(lambda ends: Span(*sorted(ends)))
    kind = draw(st.sampled_from(TYPES))
    return EventDraft(
        type=kind,
        status=draw(st.sampled_from(STATUSES)),
        quote=draw(spans),
        participants=tuple(draw(st.lists(participants(kind), max_size=4))),
        rule=draw(names),
        confidence=draw(st.floats(0, 1)),
        date=draw(dates),
        date_text=draw(st.none() | texts),
        date_rule=draw(names),
        amount=draw(st.none() | amounts),
        amount_text=draw(st.none() | texts),
        round=draw(st.none() | texts),
        stake=draw(st.none() | texts),
        trigger=draw(st.none() | spans),
        notes=tuple(draw(st.lists(texts, max_size=3))),
    )


@st.composite
def told_articles(draw: st.DrawFn) -> tuple[Document, list[Telling]]:
    """An article with whatever it may tell."""
    document = article(draw(texts), published=draw(st.none() | st.dates()), title=draw(st.none() | texts))
    told = draw(st.lists(drafts(len(document.text)), max_size=4))
    return document, list({one.key: one for one in (telling(document, said) for said in told)}.values())


FARFETCH = article(
    "3 月，FARFETCH 发发奇入驻天猫。去年，历峰集团以3亿美元投资该平台。", path="farfetch.txt", language="zh"
)
FARFETCH_EN = article("Farfetch opened on Tmall in March.", path="en/farfetch.md", url="https://news.example/f")
OPENS = draft(
    FARFETCH.text, "FARFETCH 发发奇入驻天猫", "store_opening",
    [
        Participant(role="brand", name="Farfetch", key="farfetch", kind="platform", surfaces=("FARFETCH 发发奇",)),
        Participant(role="platform", name="Tmall", key="tmall", kind="platform", surfaces=("天猫",)),
    ],
    date="2021-03", date_text="3 月", date_rule="clause",
)  # fmt: skip
INVESTS = draft(
    FARFETCH.text, "历峰集团以3亿美元投资该平台", "investment",
    [who("investor", "Richemont", "company"), who("investee", "Farfetch", "platform")],
    date="2020", date_text="去年", amount=Money(value=Decimal(300_000_000), currency="USD"),
)  # fmt: skip
OPENED = draft(
    FARFETCH_EN.text, "Farfetch opened on Tmall", "store_opening",
    [who("brand", "Farfetch", "platform"), who("platform", "Tmall")], date="2021-03", confidence=0.8,
)  # fmt: skip
