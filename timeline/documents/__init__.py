"""documents: a file in, documents out."""

from timeline.documents.document import Block, Document

__all__ = ["Block", "Document"]
