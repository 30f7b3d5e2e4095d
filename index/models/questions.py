"""Lay questions with written answers and the passages that answer them.

Those of LeCoQA (MIT) to articles of law, and those of lay_questions.tsv, which were written for
this project from the training texts alone: by readers who saw none of the questions that anything
here is measured on, each from one passage, in words that people use and the passage does not.
"""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from documents.patterns import lazy

WRITTEN = Path(__file__).parent / "lay_questions.tsv"
_HEADING = lazy(r"^#.*$", re.M)
_BREAK = lazy(r"\s*\n\s*")
_LABEL = lazy(r"第[零〇一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?")
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


def read_written(training: Path, path: Path = WRITTEN) -> tuple[LayQuestion, ...]:
    """Lines of file, row, start, end, question, answer: of rows' texts in the training folder.

    Raises FileNotFoundError, and ValueError for a line whose place is not in its file.
    """
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    needed: dict[str, set[int]] = {}
    for name, row, *_ in lines:
        needed.setdefault(name, set()).add(int(row))
    texts = {name: _texts(training / f"{name}.jsonl.xz", rows) for name, rows in needed.items()}
    return tuple(_written(line, *texts[line[0]].get(int(line[1]), ("", ""))) for line in lines)


def _texts(path: Path, rows: set[int]) -> dict[int, tuple[str, str]]:
    """(title, text) of those rows of a training file."""
    if not path.is_file():
        raise FileNotFoundError(f"training file {path} is missing; pass its folder as --training")
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        read = {n: json.loads(line) for n, line in enumerate(lines) if n in rows}
    return {
        n: (row.get("title", ""), row["text"] if "text" in row else _joined(row["segments"]))
        for n, row in read.items()
    }


def _joined(segments: Sequence[str]) -> str:
    return "".join(segment.strip() for segment in segments)


def _written(line: Sequence[str], title: str, text: str) -> LayQuestion:
    name, row, start, end, question, answer = line
    passage = _BREAK.sub("\n", _HEADING.sub("", text[int(start) : int(end)])).strip()
    label = _LABEL.match(passage)
    if not passage or (title and not label):
        place = f"{start}:{end} of row {row}"
        raise ValueError(f"no passage at {place} of {name}: is it another version of that file?")
    place = f"{title}{label[0]}" if label else f"{name} {row} {start}"
    told = f"{title}{passage}" if title else passage
    return LayQuestion(question, answer, ((place, told),))


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
