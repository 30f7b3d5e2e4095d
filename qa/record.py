"""An Answer as the command line prints it: plain values for one JSON object."""

from __future__ import annotations

from typing import Any

from qa.model import Answer, Citation


def record_of(answer: Answer) -> dict[str, Any]:
    """The contract of ``python -m qa ask --json``; ``batch`` adds its id in front."""
    return {
        "question": answer.question.text,
        "status": answer.status,
        "answer": answer.text,
        "citations": [_citation(citation) for citation in answer.citations],
        "seconds": round(answer.seconds, 4),
        "reason": answer.reason,
        "kind": answer.kind,
        "understood": answer.understood,
        "notices": list(answer.notices),
        "answerer": answer.answerer,
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "marker": citation.marker,
        "document_id": citation.document.id,
        "title": citation.document.title,
        "number": citation.document.metadata.number,
        "source": citation.document.source,
        "clause": citation.clause.reference,
        "clause_id": citation.clause.id,
        "quote": citation.quote,
        "start": citation.start,
        "end": citation.end,
    }
