"""The retriever as langchain chains and agents take it."""

from __future__ import annotations

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as Page
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from index.model import Hit
from index.retrieve import Retriever


class ClauseRetriever(BaseRetriever):
    """Clauses as langchain documents, best first.

    page_content is the clause; metadata: clause_id, document_id, title, number (文号 or None),
    source (file name), reference (二、(一)1.), start and end (characters in the document), score.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    retriever: Retriever
    top: int = 10
    document_ids: frozenset[str] | None = None

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Page]:
        return [
            self._page(hit) for hit in self.retriever.retrieve(query, self.top, self.document_ids)
        ]

    def _page(self, hit: Hit) -> Page:
        clause = hit.clause
        document = self.retriever.index.documents_by_id[clause.document_id]
        return Page(
            id=clause.id,
            page_content=clause.text,
            metadata={
                "clause_id": clause.id,
                "document_id": document.id,
                "title": document.title,
                "number": document.metadata.number,
                "source": document.source,
                "reference": clause.reference,
                "start": clause.start,
                "end": clause.end,
                "score": hit.score,
            },
        )
