"""Every wrong answer of a result, by the stage that lost it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from eval.model import Case, GoldClause, Outcome, Place, Row, on_gold
from eval.report.content import Details, Lost, Quote, Wrong
from eval.report.wording import STAGES, STATUSES, kind_title, split_title
from eval.result import Graded, Result
from eval.scoring import judge
from eval.splits import CLOSED

SHOWN = 5  # retrieved clauses listed for a wrong answer


def open_losses(result: Result) -> tuple[Lost, ...]:
    """Those that may be learnt from."""
    return _by_stage([c for c in result.cases if c.split not in CLOSED], "lost")


def closed_losses(result: Result) -> tuple[Lost, ...]:
    """Those of held-out splits."""
    return _by_stage([c for c in result.cases if c.split in CLOSED], "closed")


def gold_rank(gold: GoldClause, found: Sequence[Place]) -> int | None:
    """From 1; None if it was not retrieved."""
    return next((rank for rank, place in enumerate(found, 1) if on_gold(place, gold)), None)


def _by_stage(cases: Sequence[Graded], prefix: str) -> tuple[Lost, ...]:
    wrong = [case for case in cases if not case.right]
    stages = dict.fromkeys([*STAGES, *(case.stage or "" for case in wrong)])
    groups = []
    for at, stage in enumerate(stages):
        of_stage = tuple(_wrong(case) for case in wrong if (case.stage or "") == stage)
        title, meaning = STAGES.get(stage, (stage or "未归类", ""))
        if of_stage:
            groups.append(Lost(f"{prefix}-{at}", title, meaning, of_stage))
    return tuple(groups)


def _wrong(case: Graded) -> Wrong:
    known = case.row is not None and case.outcome is not None
    return Wrong(
        anchor=f"q-{quote(case.id, safe='')}",
        id=case.id,
        split=split_title(case.split),
        kind=kind_title(case.kind),
        question=case.question,
        details=_details(case.row, case.outcome) if known else None,  # type: ignore[arg-type]
    )


def _details(row: Row, outcome: Outcome) -> Details:
    said = judge(Case(row, outcome)).parts or (False,) * len(row.answer_parts)
    return Details(
        history=row.history,
        gold=tuple(_gold(gold, outcome.found) for gold in row.clauses),
        parts=tuple(
            (" / ".join(forms), there) for forms, there in zip(row.answer_parts, said, strict=True)
        ),
        status=STATUSES[outcome.status],
        reason=outcome.reason or "",
        answer=outcome.text,
        quotes=tuple(
            Quote(c.marker, _place(c.place), c.quote, _is_gold(c.place, row)) for c in outcome.cited
        ),
        found=tuple(
            _place(place) + ("（标准条款）" if _is_gold(place, row) else "")
            for place in outcome.found[:SHOWN]
        ),
        seconds=outcome.seconds,
    )


def _gold(gold: GoldClause, found: Sequence[Place]) -> str:
    rank = gold_rank(gold, found)
    where = {None: "全文任一条款", "": "文首文尾"}.get(gold.reference, gold.reference)
    outcome = f"检索第 {rank} 位" if rank else f"检索到的 {len(found)} 条中没有"
    return f"{gold.source} {where}（{outcome}）"


def _place(place: Place) -> str:
    return f"{place.source} {place.reference or '文首文尾'}"


def _is_gold(place: Place, row: Row) -> bool:
    return any(on_gold(place, gold) for gold in row.clauses)
