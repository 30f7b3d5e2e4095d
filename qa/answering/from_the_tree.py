"""What no sentence says: lists gathered over clauses, and what a paper consists of."""

from __future__ import annotations

from qa.answering.aims import answer_aims
from qa.answering.aims_of_year import answer_aims_of_year
from qa.answering.counted import answer_counted
from qa.answering.counted_off import answer_counted_off
from qa.answering.defined import answer_defined
from qa.answering.divided import answer_divided
from qa.answering.division_of_labour import answer_division_of_labour, answer_part_of_a_body
from qa.answering.drafts import Draft
from qa.answering.gathered import answer_gathered
from qa.answering.graded import answer_graded
from qa.answering.headed import answer_headed
from qa.answering.numbered_heads import answer_numbered_heads
from qa.answering.of_each_item import answer_of_each_item
from qa.answering.outlines import answer_outline
from qa.answering.supports_gathered import answer_supports
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding


def answer_from_the_tree(understood: Understanding, holdings: Holdings) -> Draft | None:
    """The first form that tells what is asked; None where none does."""
    forms = (
        answer_supports,
        answer_of_each_item,
        answer_defined,
        answer_divided,
        answer_aims,
        answer_gathered,
        answer_numbered_heads,
        answer_outline,
        answer_aims_of_year,
        answer_graded,
        answer_counted,
        answer_counted_off,
        answer_part_of_a_body,
        answer_headed,
        answer_division_of_labour,
    )
    for form in forms:
        draft = form(understood, holdings)
        if draft is not None:
            return draft
    return None
