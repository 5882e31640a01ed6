"""Column types, and conditions of partial indexes, that mean the same on SQLite and on PostgreSQL."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Dialect,
    Integer,
    Numeric,
    Text,
    TypeDecorator,
    extract,
    func,
    literal_column,
)
from sqlalchemy.types import TypeEngine

# On SQLite only INTEGER PRIMARY KEY is the row's own number; BIGINT would be one index more.
Id = BigInteger().with_variant(Integer(), "sqlite")


class Exact(TypeDecorator[Decimal]):
    """A decimal number to its last digit: NUMERIC on PostgreSQL, text on SQLite, whose NUMERIC is binary.

    The text is the canonical one of ``plain``, so that equal sums are equal texts. Who compares sums in SQL on SQLite
    takes the views, where the amount is a number.
    """

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text where NUMERIC is not exact."""
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else Numeric())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        """Canonical text for SQLite, the number itself elsewhere."""
        return plain(value) if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        """The number back."""
        return None if value is None else Decimal(value)


def plain(value: Decimal) -> str:
    """All digits, no exponent, no zeros at the end of a fraction: 1E+3, 1000 and 1000.00 are "1000".

    >>> plain(Decimal("1E+3")), plain(Decimal("2.50"))
    ('1000', '2.5')
    """
    if not value.is_finite():
        raise ValueError(f"{value} is no sum")
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def runs_into_another_year(earliest: ColumnElement[Any], latest: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether days of several years are possible, or no last one is known: few events, which have their own index.

    A question must say it in the same words as the index, or the database will not see that the index answers it.
    """
    last_year: ColumnElement[Any] = func.coalesce(extract("year", latest), literal_column("9999"))
    return last_year != extract("year", earliest)


def has_not_occurred(status: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether the status is any other than that of most events; the others have their own index."""
    return status != literal_column("'occurred'")
