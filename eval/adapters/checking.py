"""What a set must fulfil whatever format it comes in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from eval.model import Row
from eval.questions import InvalidSet


def require_documents(gold: Mapping[str, str], documents: Collection[str], where: Path) -> None:
    """gold: document -> a question that names it. Raises InvalidSet if any is not there: how
    many, and the first."""
    missing = [name for name in gold if name not in documents]
    if missing:
        raise InvalidSet(
            f"{where}: {len(missing)} gold documents are not among the {len(documents)} documents, "
            f"the first is {missing[0]!r} of question {gold[missing[0]]!r}"
        )


def unique(rows: Iterable[Row], where: Path) -> tuple[Row, ...]:
    """The rows, at least one, each id once. Raises InvalidSet."""
    by_id: dict[str, Row] = {}
    for row in rows:
        if row.id in by_id:
            raise InvalidSet(
                f"{where}:{row.line}: id {row.id!r} is taken by line {by_id[row.id].line}; "
                "wanted each once"
            )
        by_id[row.id] = row
    if not by_id:
        raise InvalidSet(f"{where}: no questions in it; wanted at least one")
    return tuple(by_id.values())
