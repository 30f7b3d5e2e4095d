"""How likely a passage answers by what it is, whatever the question is about.

A prior by the kind of a page, added to the logarithm of its likelihood: W. Kraaij, T. Westerveld,
D. Hiemstra, The importance of prior probabilities for entry page search, SIGIR 2002.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from documents.folding import fold
from documents.model import Clause
from documents.patterns import lazy
from index.dense import Rows

# What only the head and the foot of a paper tell: its number, who issued it and when.
_OF_PAPER = lazy(
    r"[文字]号|第?几号|索引号|发文|印发|发布|挂[网出到]|成文|落款|署名|签发|[失生有]效|废止|施行"
    r"|标题|题目|全称|主送|抄送|[谁门位里](?:出台|制定|[发印]的)|(?:何时|时候|哪[天年])(?:出台|制定|公开|[发印])"
)
_HEAD_AND_FOOT = ("title", "record", "closing")
# What is taken off for being unlikely, by a listwise softmax over the built-in and the made-up
# questions (docs/ranking.md): of all but head and foot where these are asked for, else of what
# opens a paper; of an attachment; of a heading that stands alone.
_NO_HEAD_ASKED, _OPENING, _ATTACHMENT, _HEADING = 1.8, 2.0, 1.0, 0.4

_Scores = NDArray[np.float64]


class Priors:
    """Of the passages of one index."""

    def __init__(self, clauses: Sequence[Clause], passage_clauses: Rows) -> None:
        """passage_clauses: (passages,) row of the clause of each."""
        kinds = np.array([clause.kind for clause in clauses])
        headings = np.array([clause.is_heading for clause in clauses], bool)
        less = _ATTACHMENT * (kinds == "attachment") + _HEADING * headings
        of_paper = less + _NO_HEAD_ASKED * ~np.isin(kinds, _HEAD_AND_FOOT)
        of_matters = less + _OPENING * (kinds == "preamble")
        self._of_paper: _Scores = -of_paper[passage_clauses]
        self._of_matters: _Scores = -of_matters[passage_clauses]

    def over_all(self, question: str) -> _Scores:
        """(passages,) 0 or below."""
        return self._of_paper if _OF_PAPER.search(fold(question)) else self._of_matters
