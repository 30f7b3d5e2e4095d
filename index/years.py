"""Which documents are of the years that a question names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from documents.folding import fold
from documents.model import Document
from documents.years import deadlines_in, years_in
from index.agreement import Agreement


class Years:
    """Of what years the documents of one library are: by their titles, and by when issued."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = len(documents)
        self._of: defaultdict[int, list[int]] = defaultdict(list)
        for row, document in enumerate(documents):
            for year in _years_of(document):
                self._of[year].append(row)

    def agreement(self, question: str) -> Agreement | None:
        """0 for those of a year that is named, −1 for others; None where none is.

        到2025年 names a deadline, which a document of any year may set.
        """
        named = sorted(self._of.keys() & (years_in(question) - deadlines_in(question)))
        if not named:
            return None
        agreed = np.full(self._documents, -1.0)
        agreed[[row for year in named for row in self._of[year]]] = 0.0
        printed = re.finditer(rf"(?<!\d)(?:{'|'.join(map(str, named))})(?!\d)年?", fold(question))
        return Agreement(agreed, tuple(match.span() for match in printed))


def _years_of(document: Document) -> set[int]:
    years = set(years_in(" ".join((document.title, *document.metadata.titles))))
    issued = document.metadata.issue_year
    return years | {issued} if issued else years
