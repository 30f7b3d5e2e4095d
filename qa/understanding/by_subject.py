"""A question that names no paper, about what only one paper of the library is on."""

from __future__ import annotations

from dataclasses import replace

from qa.names.holdings import Holdings
from qa.understanding.model import Understanding


def of_its_paper(understood: Understanding, holdings: Holdings) -> Understanding:
    """螺蛳粉质量特派员 asks the paper that is on it; two set side by side, those of both."""
    named = understood.document_ids is not None or understood.missing or understood.required
    if named or understood.kind == "document":
        return understood
    only = holdings.papers.only_on(understood.topic)
    beside = understood.several or understood.each_side or understood.kind == "compare"
    fits = len(only) > 1 if beside else len(only) == 1
    return replace(understood, document_ids=only) if fits else understood
