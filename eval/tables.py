"""Results as tables for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from eval.result import Result, Summary

_COLUMNS = (
    ("right", "right"),
    ("parts", "parts"),
    ("cited p", "gold precision"),
    ("cited r", "gold recall"),
    ("support", "sentence recall"),
    ("nDCG@10", "nDCG@10"),
)


def summary_table(result: Result) -> str:
    """One block a split: answerable, unanswerable, then every kind; last the ledger of targets."""
    blocks = []
    for split in dict.fromkeys(summary.split for summary in result.summaries):
        heads = "".join(f"{head:>9}" for head, _ in _COLUMNS)
        lines = [f"{split:<14}{'n':>5}{heads}{'p95 ms':>9}"]
        lines += [_line(s) for s in result.summaries if s.split == split]
        blocks.append("\n".join(lines))
    if result.ledger:
        means = "".join(f"  {m.measure} {m.value:.3f} (n={m.n})" for m in result.ledger)
        blocks.append(f"ledger of targets{means}")
    return "\n\n".join(blocks)


def _line(summary: Summary) -> str:
    cells = "".join(f"{_share(summary, measure):>9}" for _, measure in _COLUMNS)
    return f"{summary.name:<14}{summary.n:>5}{cells}{summary.p95_ms:>9.1f}"


def _share(summary: Summary, measure: str) -> str:
    mean = summary.mean(measure)
    return "–" if mean is None else f"{mean.value:.3f}"


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Columns set apart; the first to the left, the others to the right."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
