"""All that is known of how people speak: questions with passages, and words beside words.

lay_words.tsv and policy_words.tsv were written for this project by readers who saw none of the
questions that anything here is measured on: on each line what people say, a tab, and what
statutes and policies print for it, expressions apart by blanks.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.models.questions import (
    WRITTEN,
    LayQuestion,
    pairs_of,
    read_questions,
    read_written,
)

WORDS = Path(__file__).with_name("lay_words.tsv")
POLICY_WORDS = WORDS.with_name("policy_words.tsv")
DICTIONARIES = (WORDS, POLICY_WORDS)


@dataclass(frozen=True, slots=True)
class Lay:
    """words: (people's expressions, official expressions) of each line."""

    questions: tuple[LayQuestion, ...]
    words: tuple[tuple[str, str], ...] = ()

    def pairs(self, worth: int) -> Iterator[tuple[str, str, str]]:
        """As `pairs_of`, then every line of words, worth times, of no article."""
        yield from pairs_of(self.questions)
        for asking, telling in self.words * worth:
            yield asking, telling, ""


def read_words(*paths: Path) -> tuple[tuple[str, str], ...]:
    """The lines of those dictionaries, of lay_words.tsv for none, in their order.

    Raises FileNotFoundError, and ValueError for a line without two sides.
    """
    return tuple(line for path in paths or (WORDS,) for line in _lines(path))


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    if not path.is_file():
        raise FileNotFoundError(f"words {path} are missing; pass the file as --words")
    lines = path.read_text(encoding="utf-8").splitlines()
    return (_sides(path, number, line) for number, line in enumerate(lines, 1))


def _sides(path: Path, number: int, line: str) -> tuple[str, str]:
    sides = [side.strip() for side in line.split("\t")]
    if len(sides) != 2 or not all(sides):
        raise ValueError(
            f"{path.name}, line {number}: {line[:30]!r} is not people's words, a tab, "
            "official words; mend the line"
        )
    return sides[0], sides[1]


def read_lay(options: argparse.Namespace) -> Lay:
    """What `add_options` names. Raises FileNotFoundError, and ValueError for what does not fit."""
    questions = read_questions(options.questions)
    written = read_written(options.training, options.written)
    return Lay((*questions, *written), read_words(*options.words))


def add_options(parser: argparse.ArgumentParser, words: Sequence[Path]) -> None:
    """words: dictionaries that are read where none is named."""
    parser.add_argument("--training", type=Path, required=True, help="folder of the three files")
    parser.add_argument("--questions", type=Path, required=True, help="statute_questions.jsonl.xz")
    parser.add_argument("--written", type=Path, default=WRITTEN, help="as lay_questions.tsv")
    names = " ".join(path.name for path in words)
    parser.add_argument("--words", type=Path, nargs="+", default=words, help=f"default: {names}")
