"""A system over a question set: every question counted, whatever becomes of it."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence

from eval.model import Cited, Library, Outcome, Place, Row, place_of
from eval.systems.system import System
from index.model import Hit
from qa.model import Answer

DEADLINE_S = 30.0  # an official who waits longer has no answer
DEPTH = 100  # clauses asked for where only retrieval is measured

Progress = Callable[[Outcome], None]


def ask_all(
    system: System,
    rows: Sequence[Row],
    library: Library,
    *,
    deadline_s: float = DEADLINE_S,
    progress: Progress | None = None,
) -> tuple[Outcome, ...]:
    """Outcomes in the order of the rows."""

    def one(row: Row) -> Outcome:
        return _of_answer(row, system.ask(row.question, row.history), library)

    return _each(one, rows, deadline_s, progress)


def search_all(
    system: System,
    rows: Sequence[Row],
    library: Library,
    *,
    deadline_s: float = DEADLINE_S,
    progress: Progress | None = None,
) -> tuple[Outcome, ...]:
    """What is found for each question as it stands; nothing is answered, nothing cited."""

    def one(row: Row) -> Outcome:
        started = time.perf_counter()
        hits = system.search(row.question, DEPTH)
        seconds = time.perf_counter() - started
        return Outcome(row.id, "answered", "", None, (), _places(hits, library), seconds)

    return _each(one, rows, deadline_s, progress)


def _each(
    one: Callable[[Row], Outcome],
    rows: Sequence[Row],
    deadline_s: float,
    progress: Progress | None,
) -> tuple[Outcome, ...]:
    outcomes = []
    worker = _Worker(one)
    for row in rows:
        outcome = worker.outcome(row, deadline_s)
        if outcome is None:
            outcome = _lost(row, "late", f"no answer within {deadline_s:g} s", deadline_s)
            worker = _Worker(one)  # the one that hangs is left behind
        outcomes.append(outcome)
        if progress:
            progress(outcome)
    worker.end()
    return tuple(outcomes)


class _Worker:
    """A thread that asks one question after the other, as those of a server do: a fresh thread
    for each would begin without what libraries set up for a thread.
    """

    def __init__(self, one: Callable[[Row], Outcome]) -> None:
        self._one = one
        self._asked: queue.SimpleQueue[Row | None] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        threading.Thread(target=self._work, daemon=True).start()

    def outcome(self, row: Row, deadline_s: float) -> Outcome | None:
        """None if it is not there in time; the worker ends then, when it can."""
        started = time.perf_counter()
        self._asked.put(row)
        try:
            outcome = self._done.get(timeout=deadline_s)
        except queue.Empty:
            self.end()
            return None
        if time.perf_counter() - started > deadline_s:
            return _lost(row, "late", f"no answer within {deadline_s:g} s", outcome.seconds)
        return outcome

    def end(self) -> None:
        self._asked.put(None)

    def _work(self) -> None:
        while (row := self._asked.get()) is not None:
            try:
                outcome = self._one(row)
            except BaseException as error:  # whatever a system under test may raise
                outcome = _lost(row, "failed", f"{type(error).__name__}: {error}", 0.0)
            self._done.put(outcome)


def _lost(row: Row, status: str, reason: str, seconds: float) -> Outcome:
    return Outcome(row.id, status, "", reason, (), (), seconds)  # type: ignore[arg-type]


def _of_answer(row: Row, answer: Answer, library: Library) -> Outcome:
    return Outcome(
        id=row.id,
        status=answer.status,
        text=answer.text,
        reason=answer.reason,
        cited=tuple(
            Cited(c.marker, place_of(c.clause, c.document), c.quote, c.start, c.end)
            for c in answer.citations
        ),
        found=_places(answer.hits, library),
        seconds=answer.seconds,
        confidence=answer.confidence,
    )


def _places(hits: Sequence[Hit], library: Library) -> tuple[Place, ...]:
    return tuple(place_of(h.clause, library.by_id[h.clause.document_id]) for h in hits)
