"""Risk against coverage: what an assistant gains by refusing when it is unsure."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from eval.model import Case
from eval.result import Curve
from eval.scoring import judge
from qa.evidence.judgement import ENOUGH


def curve(split: str, cases: Sequence[Case], floor: float = ENOUGH) -> Curve:
    """cases: answers that were given without a floor under confidence; floor: the one shipped.

    One point a question, the surest first: of those at least as sure as it, the share of all
    (coverage) and the share of wrong ones among them (risk), as a floor at its confidence would
    have it. So equally sure ones share a point, in whatever order they come. What was refused all
    the same comes last and counts as wrong, because any answer to it would be. Raises ValueError
    for no cases.

    Risk and coverage: Y. Geifman, R. El-Yaniv, Selective classification for deep neural networks,
    NeurIPS 2017, section 2. AURC, the mean of the risks over the n floors: Y. Geifman, G. Uziel,
    R. El-Yaniv, Bias-reduced uncertainty estimation for deep neural classifiers, ICLR 2019.
    """
    if not cases:
        raise ValueError(f"no questions of split {split}; a curve wants one at least")
    n = len(cases)
    sure = np.array([_confidence(case) for case in cases])  # (n,)
    wrong = np.array([not _right(case) for case in cases])  # (n,)
    order = np.argsort(-sure, kind="stable")
    # For each, how many are as sure as it or surer.
    chosen = np.searchsorted(-sure[order], -sure[order], side="right")  # (n,) 1…n
    risk = np.cumsum(wrong[order])[chosen - 1] / chosen  # (n,)
    return Curve(
        split=split,
        coverage=tuple((chosen / n).tolist()),
        risk=tuple(risk.tolist()),
        aurc=float(risk.mean()),
        at=float((sure >= floor).mean()),
    )


def _right(case: Case) -> bool:
    return case.outcome.status == "answered" and judge(case).right


def _confidence(case: Case) -> float:
    """-1 for what was not answered."""
    outcome = case.outcome
    return (outcome.confidence or 0.0) if outcome.status == "answered" else -1.0
