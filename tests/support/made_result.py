"""A small result made by hand, with texts that would break a careless page.

Six questions of own: four answerable (two right), two without basis (one refused); one wrong
answer of heldout. Its figures: 2/4 right, 1/2 refused rightly, gold clauses at ranks 1, 2, 3
and not at all.
"""

from __future__ import annotations

from eval.grading import summarise
from eval.model import Cited, GoldClause, Outcome, Place, Row
from eval.result import Curve, Graded, Origin, Result

SCRIPT = "<script>alert('题')</script>"
HOSTILE = (
    f'{SCRIPT}<img src=x onerror="alert(1)">"\'&amp;{{{{7*7}}}} </details></article> $x$ | `c`'
)
LONG = "很长的答案" * 400 + "x" * 3000

ORIGIN = Origin(
    date="2026-01-02",
    commit="abc1234+",
    machine="2 cores (x86_64), 8 GiB, CPython 3.11.7",
    set="made",
    set_sha256="0123456789abcdef",
    corpus_sha256="fedcba9876543210",
    embedder="letters",
    embedder_sha256="00ff00ff00ff00ff",
    retrieval="fused",
    answerer="extractive",
    deadline_s=30.0,
)


def place(number: int, source: str = "a.txt") -> Place:
    return Place(f"{source}#{number}", source, f"二、({number})", "item")


def row(
    name: str,
    *,
    kind: str = "fact",
    split: str = "own",
    gold: int | None = 1,
    question: str = "目标是多少？",
    history: tuple[str, ...] = (),
) -> Row:
    """gold: number of the clause; None for a question without basis."""
    return Row(
        id=name,
        question=f"{name}：{question}",
        history=history,
        kind=kind,
        clauses=() if gold is None else (GoldClause("a.txt", f"二、({gold})"),),
        answer_parts=() if gold is None else (("13个", "十三个"),),
        unanswerable=gold is None,
        split=split,
    )


def outcome(
    name: str,
    *,
    status: str = "answered",
    text: str = "共13个[1]。",
    found: tuple[int, ...] = (),
    cited: int | None = None,
    quote: str = "13个",
    reason: str | None = None,
    milliseconds: float = 10.0,
) -> Outcome:
    """found, cited: numbers of clauses."""
    citations = () if cited is None else (Cited(1, place(cited), quote, 0, len(quote)),)
    places = tuple(place(number) for number in found)
    return Outcome(name, status, text, reason, citations, places, milliseconds / 1000)  # type: ignore[arg-type]


def graded(asked: Row, said: Outcome, stage: str | None) -> Graded:
    right = float(stage is None)
    answerable = not asked.unanswerable
    values: dict[str, float | None] = {
        "right": right,
        "refused rightly": None if answerable else float(said.status == "refused"),
        "false refusals": float(said.status != "answered") if answerable else None,
        "nDCG@10": 0.5 if answerable else None,
    }
    return Graded(
        asked.id, asked.split, asked.kind, asked.question, stage is None, stage, values, asked, said
    )


def made() -> Result:
    hostile = row(HOSTILE, kind=HOSTILE, gold=3, question=HOSTILE, history=(HOSTILE, "前一问"))
    said = outcome(
        HOSTILE, text=HOSTILE + LONG, found=(1, 2, 3), cited=2, quote=HOSTILE, reason=HOSTILE
    )
    cases = (
        graded(row("q1"), outcome("q1", found=(1, 2, 3), cited=1, milliseconds=1), None),
        graded(row("q2", gold=2), outcome("q2", found=(1, 2, 3), cited=2, milliseconds=2), None),
        graded(hostile, said, "evidence"),
        graded(
            row("q4", gold=9),
            outcome("q4", status="refused", text="", reason="没有依据", found=(1, 2, 3)),
            "retrieval",
        ),
        graded(
            row("q5", kind="none", gold=None), outcome("q5", status="refused", text="无依据"), None
        ),
        graded(
            row("q6", kind="none", gold=None), outcome("q6", found=(4, 5, 6), cited=4), "refusal"
        ),
        graded(row("h1", split="heldout"), outcome("h1", status="late", text=""), "no answer"),
    )
    curve = Curve("own", (0.25, 0.5, 0.75, 1.0), (0.0, 0.0, 0.25, 0.5), 0.1875, 0.75)
    return Result(ORIGIN, summarise(cases), (curve,), cases)
