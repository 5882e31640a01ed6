"""An article on its way to the document that it is."""

from __future__ import annotations

from datetime import date

from timeline.documents import Document, Limits, read_document
from timeline.inputs.article import Article


def read_article(
    article: Article, *, published: date | None = None, limits: Limits | None = None, today: date | None = None
) -> Document:
    """The document; raises why it cannot be read. ``published`` counts where the article does not say it, or names a
    day after ``today``.
    """
    if article.refusal is not None:
        raise article.refusal
    return read_document(
        article.name,
        data=article.data,
        published=published,
        fields=article.fields,
        form=article.form,
        limits=limits,
        today=today,
    )
