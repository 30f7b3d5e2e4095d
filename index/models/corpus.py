"""Training texts: laws, news and government work reports, each as a title and its sentences."""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from documents.patterns import lazy

# A sentence ends behind its mark, and behind a quote or bracket that closes right after it.
_SENTENCE = lazy(r"[^。！？；!?;\n]+[。！？；!?;]*[”’」）)]*")
_ARTICLE = lazy(r"\n(?=第[零一二三四五六七八九十百千]+条)")
_MARKUP = lazy(r"<!--.*?-->|^#+\s*|\*\*", re.M)
_NEWS_PREFIX = lazy(r"^\s*原标题[：:]\s*")
_SHORTEST = 6  # characters; what is shorter says nothing by itself


@dataclass(frozen=True, slots=True)
class TrainingText:
    """One article of a law, one news article or one run of a work report.

    group: texts of one law share it, so that they can be told apart from each other
    title: title of the law with the heading of its chapter; empty where there is none
    """

    group: str
    title: str
    sentences: tuple[str, ...]


def read_corpus(directory: Path) -> Iterator[TrainingText]:
    """All texts of the three files, in their order. Raises FileNotFoundError."""
    for row in _rows(directory / "laws.jsonl.xz"):
        yield from _law(str(row["title"]), str(row["text"]))
    for row in _rows(directory / "government_work_reports.jsonl.xz"):
        yield from _report(str(row["year"]), [str(s) for s in row["segments"]])
    for number, row in enumerate(_rows(directory / "news.jsonl.xz")):
        text = _NEWS_PREFIX.sub("", str(row["text"]))
        yield TrainingText(f"news {number}", "", _sentences(text))


def _law(title: str, text: str) -> Iterator[TrainingText]:
    body = text.partition("<!-- INFO END -->")[2] or text
    chapter = ""
    for block in _ARTICLE.split(body):
        lines = block.split("\n")
        headings = [_MARKUP.sub("", line).strip() for line in lines if line.startswith("#")]
        kept = "\n".join(_MARKUP.sub("", line) for line in lines if not line.startswith("#"))
        sentences = _sentences(kept)
        if sentences:
            yield TrainingText(title, f"{title} {chapter}".strip(), sentences)
        chapter = headings[-1] if headings else chapter  # it stands for the articles below


def _report(year: str, segments: list[str], size: int = 40) -> Iterator[TrainingText]:
    for start in range(0, len(segments), size):
        sentences = _sentences("\n".join(segments[start : start + size]))
        yield TrainingText(f"report {year}", f"{year}年政府工作报告", sentences)


def _sentences(text: str) -> tuple[str, ...]:
    found = (match.group().strip() for match in _SENTENCE.finditer(text))
    return tuple(sentence for sentence in found if len(sentence) >= _SHORTEST)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    if not path.is_file():
        raise FileNotFoundError(f"training file {path} is missing; pass its folder as --training")
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
