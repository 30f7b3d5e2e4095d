"""Labels that count only where others of their kind stand in the same text: 1 总则 before 1.1,
2.100马力以上 behind 1.…, and 问:… without a number before further ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from documents.labels import RANKS, Label, match_plain_number
from documents.patterns import lazy

_ASKS = lazy(r"(?P<word>问|[Qq]) ?: ?(?=\S)")
_NUMBER_AND_FIGURE = lazy(r"(?P<n>\d{1,2})\.(?=\d{2,}[^\d.%万亿,])")
_FEWEST_QUESTIONS = 2


def add_uncertain(folded: Sequence[str], found: list[Label | None]) -> None:
    """Sets them among the labels found so far, one for each folded line."""
    _add_plain_numbers(folded, found)
    _add_numbers_before_figures(folded, found)
    _add_questions(folded, found)


def _add_plain_numbers(folded: Sequence[str], found: list[Label | None]) -> None:
    """1 总则 counts where 1.1 follows it, and its successors count behind it."""
    before = 0
    for at, line in enumerate(folded):
        label = match_plain_number(line) if found[at] is None else None
        if label is None:
            continue
        after = next((x for x in found[at + 1 :] if x and x.is_decimal), None)
        divided = after is not None and after.canonical.startswith(f"{label.number}.")
        if divided or (before and label.number == before + 1):
            found[at], before = label, label.number


def _add_numbers_before_figures(folded: Sequence[str], found: list[Label | None]) -> None:
    """2.100马力以上拖拉机 is the second item where the first one stands right above it, and its
    number would else be that of a decimal.
    """
    for at, line in enumerate(folded):
        above = found[at - 1] if at else None
        match = _NUMBER_AND_FIGURE.match(line) if found[at] is None else None
        if match and above and above.family == "number" and int(match["n"]) == above.number + 1:
            canonical = f"{match['n']}."
            found[at] = Label("number", canonical, match.end(), above.number + 1, canonical)


def _add_questions(folded: Sequence[str], found: list[Label | None]) -> None:
    """问:… without a number opens a clause, counted in its section, where there are several."""
    asks = [None if label else _question(line) for line, label in zip(folded, found, strict=True)]
    if sum(map(bool, asks)) < _FEWEST_QUESTIONS:
        return
    number = 0
    for at, label in enumerate(asks):
        above = found[at]
        if above is not None and above.rank < RANKS["question"]:
            number = 0
        elif label is not None:
            number += 1
            found[at] = replace(label, number=number, canonical=f"第{number}问")


def _question(folded: str) -> Label | None:
    match = _ASKS.match(folded)
    return Label("question", match["word"], match.end(), 1, "第1问") if match else None
