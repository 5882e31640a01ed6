"""documents: bytes in, a document out.

Reads an article as it is found (Markdown with front matter, HTML, plain text, in any usual encoding) and gives it its
plain text in blocks, its metadata, and the kind of every block: what is furniture or a caption is said here, once.

Not here: where articles are found (inputs), dates inside sentences (times), sentences (text), what is kept (store).
"""

from timeline.documents import names
from timeline.documents.document import Block, Document
from timeline.documents.encoding import encoding_of
from timeline.documents.files import PAGES, too_large
from timeline.documents.frontmatter import Fields
from timeline.documents.limits import Limits
from timeline.documents.read import read_document

__all__ = ["PAGES", "Block", "Document", "Fields", "Limits", "encoding_of", "names", "read_document", "too_large"]
