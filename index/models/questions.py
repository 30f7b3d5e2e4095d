"""Lay questions with written answers and the articles of law that answer them (LeCoQA, MIT)."""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_ANSWER = 400  # characters of an answer: behind them it tells other cases


@dataclass(frozen=True, slots=True)
class LayQuestion:
    """articles: (name, name and text) of each; answer is empty where none was written."""

    question: str
    answer: str
    articles: tuple[tuple[str, str], ...]


def read_questions(path: Path) -> tuple[LayQuestion, ...]:
    """Raises FileNotFoundError."""
    if not path.is_file():
        raise FileNotFoundError(f"questions {path} are missing; pass the file as --questions")
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return tuple(_question(json.loads(line)) for line in lines)


def _question(row: dict[str, object]) -> LayQuestion:
    answer, articles = row["answer"], row["articles"]
    assert isinstance(articles, list)
    return LayQuestion(
        str(row["question"]),
        answer[:_ANSWER] if isinstance(answer, str) else "",  # one answer is not a number
        tuple((str(a["name"]), f"{a['name']} {a['text']}") for a in articles),
    )


def pairs_of(questions: Sequence[LayQuestion]) -> Iterator[tuple[str, str, str]]:
    """(asking side, answering side, name of the article or "") of everything that belongs together.

    A written answer stands between the two: it answers the question in the words of the article,
    and itself is told in the words of the asker.
    """
    for each in questions:
        for name, article in each.articles:
            yield each.question, article, name
            if each.answer:
                yield each.answer, article, name
        if each.answer:
            yield each.question, each.answer, ""


def folds(count: int, parts: int, seed: int = 7) -> NDArray[np.int64]:
    """(count,) the part, below parts, that each question is held out in."""
    return np.random.default_rng(seed).permutation(count) % parts
