"""A question is read once, closely and widely, and by each library by itself."""

from __future__ import annotations

from qa.names.holdings import Holdings
from qa.understanding.reading import read

_QUESTION = "2020年工作要点里机器人订单奖多少?"


def test_a_question_read_again_is_the_same_reading(library: Holdings) -> None:
    assert read(_QUESTION, library) is read(_QUESTION, library)
    assert read(_QUESTION, library) is not read(_QUESTION, library, wide=True)


def test_each_library_reads_it_by_its_own_papers(library: Holdings) -> None:
    without = [d for d in library.documents if d.metadata.issue_year != 2020]
    clauses = tuple(clause for document in without for clause in document.clauses)
    other = Holdings(tuple(without), clauses, library.segmenter)
    assert read(_QUESTION, library).document_ids
    assert not read(_QUESTION, other).document_ids
    assert read(_QUESTION, library).document_ids
