"""Measures of what an answer says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from eval.measures.measure import Measure, Values
from eval.measures.remembering import remembered
from eval.measures.wording import headline, tokens
from eval.model import Case, Library
from eval.scoring import holds, judge, plain, without_markers

_SQUAD = (
    "P. Rajpurkar et al., SQuAD, EMNLP 2016, section 6.1; in the characters of Y. Cui et al., "
    "CMRC 2018, EMNLP 2019, and C. Shao et al., DRCD, 2018"
)
_SCORING = "eval/questions/README.md, Scoring"


@dataclass(frozen=True, slots=True)
class _Compared:
    """said: tokens of the answer's headline. gold: tokens of the best form of each part, in one."""

    said: tuple[str, ...]
    gold: tuple[str, ...]


def _each(value: Callable[[Case], float | None]) -> Values:
    def values(cases: Sequence[Case], library: Library) -> Sequence[float | None]:
        return [value(case) for case in cases]

    return values


def _right(case: Case) -> float:
    return float(judge(case).right)


def _parts(case: Case) -> float | None:
    found = judge(case).parts
    return sum(found) / len(found) if found else None


def _value(case: Case) -> float | None:
    row, outcome = case.row, case.outcome
    figures = [forms for forms in row.answer_parts if re.search(r"\d", plain(forms[0]))]
    if row.unanswerable or not figures:
        return None
    said = plain(without_markers(outcome.text))
    return float(outcome.status == "answered" and all(holds(said, forms) for forms in figures))


def _exact(case: Case) -> float | None:
    """Any form of each part, in the order of the gold."""
    row, outcome = case.row, case.outcome
    if row.unanswerable or not row.answer_parts:
        return None
    if outcome.status != "answered":
        return 0.0
    forms = (("".join(tokens(form)) for form in part) for part in row.answer_parts)
    wanted = "".join(f"(?:{'|'.join(map(re.escape, part))})" for part in forms)
    return float(re.fullmatch(wanted, "".join(tokens(headline(outcome.text)))) is not None)


def _overlap(compared: _Compared) -> float:
    return f1(compared.said, compared.gold)


def _rouge(compared: _Compared) -> float:
    return rouge_l(compared.said, compared.gold)


def f1(said: Sequence[str], gold: Sequence[str]) -> float:
    """Tokens held in common, each as often as in both; 0 where there are none."""
    return _harmonic((Counter(said) & Counter(gold)).total(), len(said), len(gold))


def rouge_l(said: Sequence[str], gold: Sequence[str]) -> float:
    """F of the longest common subsequence, beta 1; 0 where there is none."""
    return _harmonic(LCSseq.similarity(said, gold), len(said), len(gold))


def _harmonic(common: int, said: int, gold: int) -> float:
    """2PR / (P + R) with P = common / said and R = common / gold."""
    return 2 * common / (said + gold) if common else 0.0


@remembered
def _pairs(cases: Sequence[Case], library: Library) -> list[_Compared | None]:
    """None where the question has no parts; nothing said where there is no answer."""
    return [_of(case) for case in cases]


def _of(case: Case) -> _Compared | None:
    row, outcome = case.row, case.outcome
    if row.unanswerable or not row.answer_parts:
        return None
    said = tokens(headline(outcome.text)) if outcome.status == "answered" else ()
    gold: list[str] = []
    for part in row.answer_parts:
        forms = [tokens(form) for form in part]
        gold += forms[max(range(len(forms)), key=lambda at: f1(said, forms[at]))]
    return _Compared(said, tuple(gold))


def _of_compared(value: Callable[[_Compared], float]) -> Values:
    def values(cases: Sequence[Case], library: Library) -> Sequence[float | None]:
        pairs = _pairs(cases, library)
        return [None if pair is None else value(pair) for pair in pairs]

    return values


def _measure(name: str, title: str, formula: str, source: str, values: Values) -> Measure:
    return Measure(name, title, "answers", formula, source, True, values)


MEASURES = (
    _measure(
        "right",
        "答对",
        "1 if every part of the gold is said and gold is cited; without basis, if refused",
        _SCORING,
        _each(_right),
    ),
    _measure(
        "parts",
        "要点找全率",
        "parts of the gold that the answer holds / parts of the gold",
        _SCORING,
        _each(_parts),
    ),
    _measure(
        "value",
        "数值正确",
        "1 if the answer holds every part of the gold whose first form has a digit; "
        "no value where no part has one",
        _SCORING,
        _each(_value),
    ),
    _measure(
        "exact match",
        "完全一致",
        "1 if the answer, without markers, punctuation and lines of evidence (原文：, 任务内容：), "
        "is a form of each part of the gold in its order and nothing else",
        _SQUAD,
        _each(_exact),
    ),
    _measure(
        "F1",
        "字符F1",
        "2PR / (P + R) of the characters that the answer, as for exact match, shares with the "
        "gold: of each part the form nearest to the answer; words and figures count as one",
        _SQUAD,
        _of_compared(_overlap),
    ),
    _measure(
        "ROUGE-L",
        "ROUGE-L",
        "2PR / (P + R) of the longest common subsequence of answer and gold, as for F1",
        "C.-Y. Lin, ROUGE, Text Summarization Branches Out, ACL 2004, section 3, beta 1",
        _of_compared(_rouge),
    ),
)
