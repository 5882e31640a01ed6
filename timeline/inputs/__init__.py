"""inputs: paths, patterns and addresses in, articles to read out.

Opens what articles come in (folders, archives, tables, JSON, feeds) and gives them one at a time, each with its bytes
and what is known of it besides; what cannot be read comes with the reason. No input is held in memory as a whole.

Not here: the text of an article (documents), what it tells (pipeline), what is kept (store).
"""

from timeline.inputs.article import FORMS, Article, Options, is_address
from timeline.inputs.find import addresses_in, find_articles
from timeline.inputs.read import read_article
from timeline.inputs.records import PARTS
from timeline.inputs.within import within

__all__ = [
    "FORMS",
    "PARTS",
    "Article",
    "Options",
    "addresses_in",
    "find_articles",
    "is_address",
    "read_article",
    "within",
]
