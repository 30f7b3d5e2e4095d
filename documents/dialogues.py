"""Answers below the questions that they answer: 问：备案要准备哪些材料？ 答：备案申请表、….

What a paper is explained by is printed so, each question and each answer a paragraph of its own.
A question stands above its answer as a heading does above its text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from documents.folding import fold
from documents.model import Clause
from documents.patterns import lazy
from documents.sentences import ANSWERS

_ASKS = lazy(
    r"(?:(?:问|[Qq]\d{0,2})\s?:|问题\s?[\d一二三四五六七八九十]{0,3}\s?[:.、])\s*(?P<question>\S.*)"
)
_BEHIND_Q = lazy(r"[Aa]\d{0,2}\s?:")  # by itself A:100万元 may be of a class
_RUNS = lazy(r"[。;:!?][”」』)]*$")  # 联系人:… and 解读单位:… end no answer's paragraph so


def below_their_questions(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    """The same clauses; those of an answer with its question as the innermost of their headings.

    An answer may run over several paragraphs, and ends where one ends without a stop.
    """
    made: list[Clause] = []
    question, answers = "", False
    for clause in clauses:
        folded = fold(clause.text).strip()
        asks = _ASKS.fullmatch(folded) if not clause.label else None
        if asks:
            at = clause.text.find(clause.text.strip()) + asks.start("question")
            question, answers = clause.text[at:].strip(), False
        elif clause.label or clause.kind == "title":
            question, answers = "", False
        elif question and (answers or ANSWERS.match(folded) or _BEHIND_Q.match(folded)):
            answers = bool(_RUNS.search(folded))
            clause = replace(clause, headings=(*clause.headings, question)) if answers else clause
        else:
            question = ""
        made.append(clause)
    return tuple(made)
