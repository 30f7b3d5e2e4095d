"""Files -> documents with metadata and clauses. ``read_document`` is the door."""

from documents.grammar import GRAMMAR_VERSION
from documents.read import library_paths, read_document
from documents.readers import UnreadableDocument

__all__ = ["GRAMMAR_VERSION", "UnreadableDocument", "library_paths", "read_document"]
