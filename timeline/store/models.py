"""The tables. What an article says stands in ``mentions``, what is taken to have happened in ``events``.

Mentions are what was read and stay; events are derived from them and may be thrown away and built again. Every
controlled value has a named CHECK constraint or a lookup table; each constraint can be found by name in later
migrations.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, ForeignKey, Index, MetaData, Text, column
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from timeline.catalog import ACTS, KINDS
from timeline.events.draft import STATUSES
from timeline.store.columns import Exact, Id, has_not_occurred, runs_into_another_year

PARTICIPANT_KINDS = (*KINDS, "object", "position")
ROLE = "role <> '' AND role = lower(role)"  # which roles a type has is told by event_types
NAME_DECISIONS = tuple(f"name_{act}" for act in ACTS)
DECISIONS = ("merge", "split", "edit", "reject", "confirm", "undo", *NAME_DECISIONS)
LONG = runs_into_another_year(column("earliest"), column("latest"))
UNSURE = has_not_occurred(column("status"))


class Base(DeclarativeBase):
    """Tables with a naming convention, so that each constraint can be found later."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {str: Text(), Decimal: Exact(), list[Any]: JSON(), dict[str, Any]: JSON()}  # noqa: RUF012


def one_of(column: str, values: Iterable[str], name: str) -> CheckConstraint:
    """A CHECK for a controlled value."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=name)


class IngestRun(Base):
    """One call of ingest: when, by which version and which rules, how much."""

    __tablename__ = "ingest_runs"
    id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    started: Mapped[datetime]  # UTC
    finished: Mapped[datetime | None]  # null: still going on, or killed
    version: Mapped[str]
    articles: Mapped[int] = mapped_column(default=0)
    mentions: Mapped[int] = mapped_column(default=0)
    failures: Mapped[int] = mapped_column(default=0)
    rules: Mapped[list[Any] | None]  # fingerprints of the rule files that were added; null: the shipped rules alone
    extractors: Mapped[list[Any] | None]  # other people's packages, with their versions


class RuleFile(Base):
    """Rules that somebody added: a standing one takes part in ingests, the others did once."""

    __tablename__ = "rule_files"
    fingerprint: Mapped[str] = mapped_column(primary_key=True)  # of what they say
    name: Mapped[str] = mapped_column(index=True)
    source: Mapped[str]  # the file, word for word
    standing: Mapped[bool]
    added: Mapped[datetime]  # UTC


class EventType(Base):
    """A type of events: those that are shipped, and those that rules added."""

    __tablename__ = "event_types"
    name: Mapped[str] = mapped_column(primary_key=True)
    shipped: Mapped[bool]
    says: Mapped[str | None]
    roles: Mapped[list[Any]]  # [[role, principal], ...]
    zh: Mapped[str | None]  # what to call it in Chinese, null where nobody said so; here and below
    en: Mapped[str | None]


class Role(Base):
    """What a role is called; rules may add roles that are not here."""

    __tablename__ = "roles"
    name: Mapped[str] = mapped_column(primary_key=True)
    zh: Mapped[str | None]
    en: Mapped[str | None]


class Status(Base):
    """What a status is called; the CHECK constraints have the same names."""

    __tablename__ = "statuses"
    name: Mapped[str] = mapped_column(primary_key=True)
    zh: Mapped[str | None]
    en: Mapped[str | None]


class Source(Base):
    """One article as published."""

    __tablename__ = "sources"
    __table_args__ = (
        CheckConstraint("language <> '' AND language = lower(language)", name="language"),
        CheckConstraint("published_sure BETWEEN 0 AND 1", name="published_sure"),
    )
    id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    digest: Mapped[str] = mapped_column(unique=True)  # of the text: the same article under another path is the same
    path: Mapped[str]
    url: Mapped[str | None]
    title: Mapped[str | None]
    author: Mapped[str | None]
    publisher: Mapped[str | None]
    language: Mapped[str]
    published: Mapped[date | None] = mapped_column(index=True)
    published_from: Mapped[str | None]  # dateline, metadata, line, name, address, given
    published_sure: Mapped[float | None]
    text: Mapped[str]
    blocks: Mapped[list[Any]]  # [[start, end, kind], ...]
    ingested_run: Mapped[int] = mapped_column(ForeignKey("ingest_runs.id", ondelete="RESTRICT"), index=True)
    origin: Mapped[str | None] = mapped_column(index=True)  # digest of the first of its copies; null: not compared yet
    stated: Mapped[date | None]  # the day by its metadata, where a dateline in the text may have outranked it
    read_by: Mapped[str | None]  # what rules, names and code it was read by; null: by ones that nobody noted
    mentions: Mapped[list[Mention]] = relationship(back_populates="source", passive_deletes=True)


class SourceMark(Base):
    """Where copies of a text are looked for: the smallest hashes of its shingles."""

    __tablename__ = "source_marks"
    __table_args__ = ({"sqlite_with_rowid": False},)
    mark: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    source_id: Mapped[int] = mapped_column(
        ForeignKey("sources.id", ondelete="CASCADE"), primary_key=True, autoincrement=False, index=True
    )


class Entity(Base):
    """A brand, platform, company, organization, person or place under its canonical name."""

    __tablename__ = "entities"
    __table_args__ = (one_of("kind", KINDS, "kind"), CheckConstraint("parent_id <> id", name="not_its_own_parent"))
    id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    slug: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    name: Mapped[str] = mapped_column(index=True)
    provisional: Mapped[bool]  # discovered in a text, not in the catalog
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("entities.id", ondelete="SET NULL"), index=True)
    wikidata: Mapped[str | None]
    parent: Mapped[Entity | None] = relationship(remote_side="Entity.id")
    aliases: Mapped[list[Alias]] = relationship(back_populates="entity", passive_deletes=True)
    brand: Mapped[Brand | None] = relationship(passive_deletes=True)
    platform: Mapped[Platform | None] = relationship(passive_deletes=True)
    company: Mapped[Company | None] = relationship(passive_deletes=True)
    organization: Mapped[Organization | None] = relationship(passive_deletes=True)
    place: Mapped[Place | None] = relationship(passive_deletes=True)


def _entity_id() -> Mapped[int]:
    return mapped_column(ForeignKey("entities.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)


class Brand(Base):
    """What is known of an entity as a brand."""

    __tablename__ = "brands"
    entity_id: Mapped[int] = _entity_id()
    category: Mapped[str | None]
    country: Mapped[str | None]  # ISO 3166-1 alpha-2, here and below
    owner: Mapped[str | None]


class Platform(Base):
    """What is known of an entity as a platform."""

    __tablename__ = "platforms"
    entity_id: Mapped[int] = _entity_id()
    channel: Mapped[str | None]
    country: Mapped[str | None]
    operator: Mapped[str | None]


class Company(Base):
    """What is known of an entity as a company."""

    __tablename__ = "companies"
    entity_id: Mapped[int] = _entity_id()
    category: Mapped[str | None]
    country: Mapped[str | None]


class Organization(Base):
    """What is known of an entity as an authority, an exchange, an association."""

    __tablename__ = "organizations"
    entity_id: Mapped[int] = _entity_id()
    category: Mapped[str | None]
    country: Mapped[str | None]


class Place(Base):
    """What is known of an entity as a city, a region, a country."""

    __tablename__ = "places"
    entity_id: Mapped[int] = _entity_id()
    category: Mapped[str | None]
    country: Mapped[str | None]


class Alias(Base):
    """A way to write an entity's name; the name itself is one."""

    __tablename__ = "aliases"
    __table_args__ = ({"sqlite_with_rowid": False},)
    entity_id: Mapped[int] = _entity_id()
    alias: Mapped[str] = mapped_column(primary_key=True)
    folded: Mapped[str] = mapped_column(index=True)  # as names.name_key has it
    entity: Mapped[Entity] = relationship(back_populates="aliases")


class Event(Base):
    """One happening in the world, however many articles tell it."""

    __tablename__ = "events"
    __table_args__ = (
        one_of("status", STATUSES, "status"),
        CheckConstraint("earliest <= latest", name="dates_in_order"),
        CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence"),
        CheckConstraint("(amount IS NULL) = (currency IS NULL)", name="amount_in_a_currency"),
        CheckConstraint("(amount IS NULL) = (amount_approx IS NULL)", name="amount_exact_or_not"),
        Index(None, "type", "earliest"),
        Index(None, "earliest", "uid", "latest"),
        Index("ix_events_several_years", "earliest", "latest", sqlite_where=LONG, postgresql_where=LONG),
        Index("ix_events_not_occurred", "earliest", "uid", sqlite_where=UNSURE, postgresql_where=UNSURE),
    )
    id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    uid: Mapped[str] = mapped_column(unique=True)
    type: Mapped[str] = mapped_column(ForeignKey("event_types.name", ondelete="RESTRICT"))
    status: Mapped[str]
    edtf: Mapped[str | None]  # as the text gives it: "2016-09", "2019-09~"
    date_text: Mapped[str | None]
    earliest: Mapped[date | None]  # the first day that edtf allows
    latest: Mapped[date | None]  # the last one; both derived on writing, to sort and to search by
    amount: Mapped[Decimal | None]
    currency: Mapped[str | None]
    amount_approx: Mapped[bool | None]
    amount_text: Mapped[str | None]
    round: Mapped[str | None]
    stake: Mapped[str | None]
    confidence: Mapped[float]
    rule: Mapped[str]
    reasons: Mapped[list[Any]]
    fingerprint: Mapped[str]  # of all that the event is made of: equal ones need not be written again
    participants: Mapped[list[EventParticipant]] = relationship(
        order_by="EventParticipant.position", passive_deletes=True
    )
    mentions: Mapped[list[Mention]] = relationship(
        back_populates="event", order_by="Mention.rank", passive_deletes=True
    )


class EventParticipant(Base):
    """An entity, or an object or a position in so many words, in a role of an event."""

    __tablename__ = "event_participants"
    __table_args__ = (
        CheckConstraint(ROLE, name="role"),
        one_of("kind", PARTICIPANT_KINDS, "kind"),
        Index(None, "entity_id", "event_id"),
        Index(None, "role", "name", "event_id"),
        {"sqlite_with_rowid": False},
    )
    event_id: Mapped[int] = mapped_column(
        ForeignKey("events.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    role: Mapped[str]
    entity_id: Mapped[int | None] = mapped_column(ForeignKey("entities.id", ondelete="RESTRICT"))
    key: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str]
    provisional: Mapped[bool]
    surfaces: Mapped[list[Any]]
    entity: Mapped[Entity | None] = relationship()


class Mention(Base):
    """One source's telling of one event, with the words that say it."""

    __tablename__ = "mentions"
    __table_args__ = (
        one_of("status", STATUSES, "status"),
        CheckConstraint("earliest <= latest", name="dates_in_order"),
        CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence"),
        CheckConstraint('"start" >= 0 AND length(quote) = "end" - "start"', name="quote_fills_its_span"),
        CheckConstraint("(amount IS NULL) = (currency IS NULL)", name="amount_in_a_currency"),
        CheckConstraint("(amount IS NULL) = (amount_approx IS NULL)", name="amount_exact_or_not"),
        CheckConstraint("(trigger_start IS NULL) = (trigger_end IS NULL)", name="trigger_has_two_ends"),
        Index(None, "event_id", "rank"),
    )
    id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    key: Mapped[str] = mapped_column(unique=True)  # of the content, wherever the file lies
    source_id: Mapped[int] = mapped_column(ForeignKey("sources.id", ondelete="CASCADE"), index=True)
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id", ondelete="SET NULL"))
    rank: Mapped[int | None]  # 0: the event's best
    type: Mapped[str] = mapped_column(ForeignKey("event_types.name", ondelete="RESTRICT"))
    status: Mapped[str]
    edtf: Mapped[str | None]
    date_text: Mapped[str | None]
    date_rule: Mapped[str]
    earliest: Mapped[date | None]
    latest: Mapped[date | None]
    start: Mapped[int]  # into sources.text, in code points
    end: Mapped[int]
    quote: Mapped[str]
    trigger_start: Mapped[int | None]
    trigger_end: Mapped[int | None]
    amount: Mapped[Decimal | None]
    currency: Mapped[str | None]
    amount_approx: Mapped[bool | None]
    amount_text: Mapped[str | None]
    round: Mapped[str | None]
    stake: Mapped[str | None]
    confidence: Mapped[float]
    rule: Mapped[str]
    notes: Mapped[list[Any]]
    source: Mapped[Source] = relationship(back_populates="mentions")
    event: Mapped[Event | None] = relationship(back_populates="mentions")
    participants: Mapped[list[MentionParticipant]] = relationship(
        order_by="MentionParticipant.position", passive_deletes=True
    )


class MentionParticipant(Base):
    """An entity, an object or a position in a role of a mention, as the text has it.

    Key, name, kind and provisional stay as they were read. ``entity_id`` is what they are taken to mean by the catalog
    and by what was decided about names; it is null for objects and positions, and where it was decided that there is no
    entity.
    """

    __tablename__ = "mention_participants"
    __table_args__ = (
        CheckConstraint(ROLE, name="role"),
        one_of("kind", PARTICIPANT_KINDS, "kind"),
        Index(None, "entity_id", "mention_id"),
        {"sqlite_with_rowid": False},
    )
    mention_id: Mapped[int] = mapped_column(
        ForeignKey("mentions.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    role: Mapped[str]
    entity_id: Mapped[int | None] = mapped_column(ForeignKey("entities.id", ondelete="RESTRICT"))
    key: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str]
    provisional: Mapped[bool]
    surfaces: Mapped[list[Any]]
    entity: Mapped[Entity | None] = relationship()


class MentionBlock(Base):
    """Where identity looks for other tellings of the same happening."""

    __tablename__ = "mention_blocks"
    __table_args__ = ({"sqlite_with_rowid": False},)
    block: Mapped[str] = mapped_column(primary_key=True)
    mention_id: Mapped[int] = mapped_column(
        ForeignKey("mentions.id", ondelete="CASCADE"), primary_key=True, autoincrement=False, index=True
    )


class Decision(Base):
    """What a person decided about events or names: added to, never changed, replayed over the mentions."""

    __tablename__ = "decisions"
    __table_args__ = (one_of("kind", DECISIONS, "kind"),)
    id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=True)
    kind: Mapped[str]
    subject: Mapped[list[Any]]  # keys of mentions, or slugs and folded names: what stays when rows are built again
    change: Mapped[dict[str, Any]]
    reason: Mapped[str | None]
    author: Mapped[str | None]
    decided: Mapped[datetime]  # UTC


class Setting(Base):
    """What the database knows of itself: "names" is the fingerprint of the names by which participants were judged."""

    __tablename__ = "settings"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class Feed(Base):
    """A feed that is asked again and again for new articles."""

    __tablename__ = "feeds"
    url: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str | None]
    added: Mapped[datetime]  # UTC
    polled: Mapped[datetime | None]
    failure: Mapped[str | None]  # why it could not be read when it was last asked


class Fetch(Base):
    """An address that was read, with what its server wants to be asked with next time."""

    __tablename__ = "fetches"
    url: Mapped[str] = mapped_column(primary_key=True)
    etag: Mapped[str | None]
    modified: Mapped[str | None]  # Last-Modified, as the server wrote it
    fetched: Mapped[datetime]  # UTC
