"""Questions in other words: ``python -m eval reworded``.

What was asked and answered rightly was put in other words by writers who saw neither the program
nor its answers, with the same gold (eval/questions/reworded.tsv). Whoever asks differently should
be told the same.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tqdm import tqdm

from eval.measuring import Settings, measure
from eval.model import QuestionSet, Row
from eval.questions import SETS, InvalidSet
from eval.sets import BUILT_IN_NAME, built_in_set, made_up_sets
from eval.systems.system import Spec
from eval.tables import aligned

_FILE = SETS / "reworded.tsv"
_FIELDS = 4
CLOSED = frozenset({6, 7, 8, 14, 15, 16, 18, 20})
"""Writers whose wrong answers are not read, and by whom nothing is tuned."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it was first worded, and as a writer reworded it: whether each was right."""

    writer: int
    row: Row
    before: bool
    now: bool
    said: str


def add_reworded_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--wrong", action="store_true", help="list what open writers' words lost")


def reworded(options: argparse.Namespace) -> None:
    """Raises InvalidSet or OSError."""
    found: list[Asked] = []
    quiet = not sys.stderr.isatty()
    for first, put in tqdm(reworded_sets(), unit="库", disable=quiet, leave=False):
        found += list(_asked_both(first, put))
    sys.stdout.write(reworded_table(found) + "\n")
    if options.wrong:
        sys.stdout.write("".join(_line(each) for each in found if _may_be_read(each)))


def reworded_sets(path: Path = _FILE) -> Iterator[tuple[QuestionSet, QuestionSet]]:
    """Of each library the questions as they were first worded, and reworded, row by row; of these
    the split is their writer. Raises InvalidSet with the line, or OSError.
    """
    lines = list(_lines(path))
    for asked in (built_in_set(), *made_up_sets()):
        by_id = {row.id: row for row in asked.rows}
        first, put = [], []
        for number, (writer, name, row_id, question) in lines:
            if name != _name(asked):
                continue
            if row_id not in by_id:
                raise InvalidSet(f"{path}:{number}: no question {row_id!r} in the set {name}")
            first.append(by_id[row_id])
            put.append(replace(first[-1], question=question, split=str(writer), line=number))
        if put:
            yield replace(asked, rows=tuple(first)), replace(asked, rows=tuple(put))


def _lines(path: Path) -> Iterator[tuple[int, tuple[int, str, str, str]]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        fields = line.split("\t")
        if len(fields) != _FIELDS or not fields[0].isdigit():
            raise InvalidSet(f"{path}:{number}: wanted writer, set, id and question between tabs")
        yield number, (int(fields[0]), fields[1], fields[2], fields[3])


def _name(asked: QuestionSet) -> str:
    return "policies" if asked.name == BUILT_IN_NAME else asked.name


def _asked_both(first: QuestionSet, put: QuestionSet) -> Iterator[Asked]:
    settings = Settings(curve=False)
    before, now = (measure(each, Spec(), settings).cases for each in (first, put))
    for row, old, new in zip(put.rows, before, now, strict=True):
        said = new.outcome.text if new.outcome else ""
        yield Asked(int(row.split), row, old.right, new.right, said)


def reworded_table(found: Sequence[Asked]) -> str:
    """A line a writer and for all; right of those with an answer, refused of those without."""
    heads = ["writer", "n", "right as first worded", "reworded", "none", "refused", "reworded"]
    lines = [_cells(_writer(w), [a for a in found if a.writer == w]) for w in _writers(found)]
    read = [each for each in found if each.writer not in CLOSED]
    lines.append(_cells("all that were read", read))
    lines.append(_cells("all closed", [each for each in found if each.writer in CLOSED]))
    return aligned([heads, *lines])


def _writers(found: Iterable[Asked]) -> list[int]:
    return sorted({each.writer for each in found})


def _writer(number: int) -> str:
    return f"{number} (closed)" if number in CLOSED else str(number)


def _cells(name: str, asked: Sequence[Asked]) -> list[str]:
    cells = [name]
    for unanswerable in (False, True):
        some = [each for each in asked if each.row.unanswerable == unanswerable]
        cells += [str(len(some)), _share([a.before for a in some]), _share([a.now for a in some])]
    return cells


def _share(right: Sequence[bool]) -> str:
    return f"{sum(right) / len(right):.3f}" if right else "–"


def _may_be_read(asked: Asked) -> bool:
    return asked.writer not in CLOSED and asked.before and not asked.now


def _line(asked: Asked) -> str:
    said = " ".join(asked.said.split())
    return f"\n{asked.writer} {asked.row.id}: {asked.row.question}\n  {said}\n"
