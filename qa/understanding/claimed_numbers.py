"""The number of a paper that a question states: 那份意见的文号是苏府〔2019〕130号,对吗."""

from __future__ import annotations

from dataclasses import replace

from documents.numbers_of_papers import number_claimed, number_put_first, same_number
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding


def with_number_claimed(
    understood: Understanding, folded: str, holdings: Holdings
) -> Understanding:
    """Asks for the number of the one paper named, whatever paper has that number."""
    claims = understood.otherwise == "yesno" and understood.named
    number = number_claimed(folded) if claims else None
    if claims and number is None and (first := number_put_first(folded)) in understood.missing:
        number = first
    if number is None or not set(understood.missing) <= {number}:
        return understood
    ids = understood.document_ids or frozenset()
    others = {i for i in ids if not same_number(holdings.by_id[i].metadata.number, number)}
    of = frozenset(others or ids)
    if len(of) != 1:
        return understood
    return replace(understood, kind="document", aspects=("number",), document_ids=of, missing=())
