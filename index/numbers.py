"""Which documents are of the numbers (文号) that a question names."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from documents.folding import fold
from documents.model import Document
from documents.numbers_of_papers import find_numbers
from index.agreement import Agreement


class Numbers:
    """The documents of one library that have a number."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._rows = {document.id: row for row, document in enumerate(documents)}
        self._numbered = tuple(document for document in documents if document.metadata.number)

    def agreement(self, question: str) -> Agreement | None:
        """0 for those of a number that is named (苏府〔2018〕130号, 130号文), −1 for others; None
        where no document has such a number.
        """
        found = [each for each in find_numbers(fold(question), self._numbered) if each[2]]
        if not found:
            return None
        agreed = np.full(len(self._rows), -1.0)
        agreed[[self._rows[name] for _, _, ids, _ in found for name in ids]] = 0.0
        return Agreement(agreed, tuple((start, end) for start, end, _, _ in found))
