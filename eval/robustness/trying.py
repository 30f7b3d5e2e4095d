"""A system over libraries that are not as they were: asked, graded, grouped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from documents.folding import fold
from documents.heads import NUMBER
from documents.model import Document
from documents.regions import find_regions
from eval.grading import grade, pair, summarise
from eval.model import GoldClause, Library, QuestionSet, Row, on_gold
from eval.result import Graded
from eval.robustness.alteration import without_clauses
from eval.robustness.basis import Basis
from eval.robustness.counter_facts import asks_for_figure, change_figures
from eval.robustness.look_alikes import YEAR
from eval.robustness.trial import Trial
from eval.run import DEADLINE_S, Progress, ask_all, search_all
from eval.scoring import holds, plain
from eval.systems.system import System
from index.model import Hit
from qa.model import Answer

NOISE, REMOVED, COUNTER = "noise", "evidence removed", "counter-factual"
NAMED, UNNAMED = "named", "unnamed"
GONE, STILL_THERE = "must refuse", "still has basis"
CHANGED, ALSO_ELSEWHERE, UNCHANGED = "changed", "old one elsewhere", "not changed"
RIGHT_BEFORE, OLD_FIGURE = "right before", "old figure"

Make = Callable[[Sequence[Document]], System]
"""A system over documents; raises ValueError where there is nothing to build it on."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What every trial needs."""

    asked: QuestionSet
    make: Make
    deadline_s: float = DEADLINE_S
    progress: Progress | None = None

    def graded(self, rows: Sequence[Row], documents: Sequence[Document]) -> tuple[Graded, ...]:
        """A system over those documents, asked those questions."""
        asked = replace(self.asked, documents=tuple(documents), rows=tuple(rows))
        run = ask_all if asked.answers else search_all
        outcomes = run(
            self._system(documents),
            rows,
            Library(asked.documents),
            deadline_s=self.deadline_s,
            progress=self.progress,
        )
        return grade(asked, pair(rows, outcomes))

    def _system(self, documents: Sequence[Document]) -> System:
        try:
            return self.make(documents)
        except ValueError as error:
            return _Unbuilt(error)


class _Unbuilt:
    """There is no system over these documents: every question fails."""

    def __init__(self, error: ValueError) -> None:
        self._error = error

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        raise self._error

    def search(self, question: str, top: int) -> tuple[Hit, ...]:
        raise self._error


def try_noise(
    bench: Bench, noise: Sequence[Document], years: frozenset[str] = frozenset()
) -> tuple[Trial, tuple[Graded, ...]]:
    """Every question, of the documents with noise among them; also the graded cases in full.

    Named questions name a place, a year or a 文号: whatever is added, one knows which paper is
    meant. Of the others a look-alike may hold a right answer too. years: those that noise has
    and that therefore name no paper; the same ones at every amount of noise, so that each group
    holds the same questions.
    """
    asked = bench.asked
    found = bench.graded(asked.rows, (*asked.documents, *noise))
    groups = [
        f"{_answerable(row)}, {NAMED if names_its_paper(row, years) else UNNAMED}"
        for row in asked.rows
    ]
    return _trial(NOISE, asked, found, groups, added=len(noise)), found


def years_of(documents: Sequence[Document]) -> frozenset[str]:
    return frozenset(year for document in documents for year in YEAR.findall(fold(document.text)))


def names_its_paper(row: Row, noise_years: frozenset[str] = frozenset()) -> bool:
    folded = fold("\n".join((*row.history, row.question)))
    years = frozenset(YEAR.findall(folded)) - noise_years
    return bool(years or find_regions(folded) or NUMBER.search(folded))


def try_without_evidence(bench: Bench) -> Trial:
    """Every answerable question, of the documents without its gold clauses: right is to refuse.

    Questions whose answer still stands in another clause of the same matter are counted apart.
    """
    asked = bench.asked
    basis = Basis(asked.documents)
    found: list[Graded] = []
    groups: list[str] = []
    for golds, rows in by_gold(asked.rows):
        left = without_clauses(asked.documents, golds)
        found += bench.graded([unfounded(row) for row in rows], left)
        groups += [STILL_THERE if basis.elsewhere(row) else GONE for row in rows]
    return _trial(REMOVED, asked, found, groups)


def try_counter_facts(bench: Bench, before: Sequence[Graded], seed: int) -> Trial:
    """Every question for a figure, of documents that hold another one. before: as they were.

    Apart are questions whose old figure still stands in another clause of the same matter, and
    those whose figure cannot be changed: the gold clause prints it in another way.
    """
    asked = bench.asked
    earlier = {case.id: case for case in before}
    basis = Basis(asked.documents)
    found: list[Graded] = []
    groups: list[str] = []
    for _, rows in by_gold(asked.rows):
        figures = {row.id: row for row in rows if asks_for_figure(row)}
        batches = change_figures(tuple(figures.values()), asked.documents, seed) if figures else ()
        for batch in batches:
            graded = bench.graded(batch.rows, batch.documents)
            for case, old in zip(graded, batch.old, strict=True):
                row = figures.pop(case.id)
                found.append(_compared(case, earlier[row.id], _says_old(case, row, old)))
                groups.append(ALSO_ELSEWHERE if basis.elsewhere(row) else CHANGED)
        found += [_compared(earlier[name], earlier[name], None) for name in figures]
        groups += [UNCHANGED] * len(figures)
    return _trial(COUNTER, asked, found, groups)


def _says_old(case: Graded, row: Row, old: Iterable[str]) -> bool:
    """It stands on a changed clause and says what that clause no longer says.

    A figure may be repeated from the question, or from another clause that is quoted.
    """
    outcome = case.outcome
    if outcome is None or outcome.status != "answered":
        return False
    if not any(on_gold(c.place, gold) for c in outcome.cited for gold in row.clauses):
        return False
    said = plain(outcome.text)
    given = plain("\n".join((*row.history, row.question, *(c.quote for c in outcome.cited))))
    return any(holds(said, (figure,)) and not holds(given, (figure,)) for figure in old)


def _compared(case: Graded, before: Graded, old: bool | None) -> Graded:
    more = {RIGHT_BEFORE: float(before.right), OLD_FIGURE: None if old is None else float(old)}
    return replace(case, values={**case.values, **more})


def unfounded(row: Row) -> Row:
    """The question as one that has no answer."""
    return replace(row, clauses=(), answer_parts=(), unanswerable=True, near_miss=False)


def by_gold(rows: Sequence[Row]) -> list[tuple[tuple[GoldClause, ...], list[Row]]]:
    """Answerable questions by their gold clauses, in whatever order these are named."""
    found: dict[frozenset[GoldClause], list[Row]] = {}
    for row in rows:
        if not row.unanswerable:
            found.setdefault(frozenset(row.clauses), []).append(row)
    return [(group[0].clauses, group) for group in found.values()]


def _answerable(row: Row) -> str:
    return "unanswerable" if row.unanswerable else "answerable"


def _trial(
    name: str, asked: QuestionSet, found: Sequence[Graded], groups: Sequence[str], added: int = 0
) -> Trial:
    grouped = [replace(case, kind=group) for case, group in zip(found, groups, strict=True)]
    return Trial(
        name=name,
        documents=len(asked.documents),
        added=added,
        summaries=tuple(s for s in summarise(grouped) if s.name in groups),
        cases=tuple(map(_slim, found)),
    )


def _slim(case: Graded) -> Graded:
    """Without gold, values, and what was found but not cited."""
    outcome = replace(case.outcome, found=()) if case.outcome else None
    return replace(case, values={}, row=None, outcome=outcome)
