"""documents: a file in, documents out.

Reads articles as they are found (Markdown with front matter, HTML, plain text, in any usual encoding) and gives each
its plain text in blocks, its metadata, and the kind of every block: what is furniture or a caption is said here, once.

Not here: dates inside sentences (times), sentences (text), where articles are kept (store).
"""

from timeline.documents.document import Block, Document
from timeline.documents.files import find_articles
from timeline.documents.read import read_document

__all__ = ["Block", "Document", "find_articles", "read_document"]
