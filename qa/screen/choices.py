"""What a person can choose from: filters of the search, and questions to start with."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources

from documents.model import Document
from qa.citations import plain_title
from qa.model import Scope
from qa.screen.render_library import book_title

ANY = "不限"  # the choice that restricts nothing
EXAMPLES = 6  # questions to start from
_PATTERNS = ("{}提出了哪些主要目标？", "{}的重点任务有哪些？", "{}有哪些保障措施？")


def regions(documents: Sequence[Document]) -> list[str]:
    """The regions that documents name, in code point order."""
    return sorted({d.metadata.region for d in documents if d.metadata.region})


def years(documents: Sequence[Document]) -> list[int]:
    """The years that documents are chosen by, latest first."""
    return sorted({year for d in documents for year in filter_years(d)}, reverse=True)


def filter_years(document: Document) -> frozenset[int]:
    """Years that a document is chosen by: that of its issue, and all of its planning period; where
    it prints no period, the last year that it plans for. No other year in its text is one of them.
    """
    meta = document.metadata
    planned = range(int(meta.period[:4]), int(meta.period[-4:]) + 1) if meta.period else ()
    return frozenset(year for year in (meta.issue_year, meta.horizon, *planned) if year)


def filters(
    documents: Sequence[Document],
) -> tuple[list[str], list[str], list[tuple[str, str]]]:
    """What the filters offer: regions, years, and (title, id) of each document."""
    return (
        [ANY, *regions(documents)],
        [ANY, *map(str, years(documents))],
        [(plain_title(document), document.id) for document in documents],
    )


def scope(region: str | None, year: str | None, document_ids: Sequence[str] | None) -> Scope:
    """What was chosen in the filters; None is nothing chosen."""
    return Scope(
        regions=frozenset([region] if region and region != ANY else []),
        years=frozenset([int(year)] if year and year != ANY else []),
        document_ids=frozenset(document_ids or []),
    )


def examples(documents: Sequence[Document]) -> list[str]:
    """Questions that fit any library, made from titles; none for an empty one."""
    count = len(documents)
    return [
        _PATTERNS[i // count % len(_PATTERNS)].format(book_title(plain_title(documents[i % count])))
        for i in range(EXAMPLES if count else 0)
    ]


def library_examples() -> list[str]:
    """Questions that the built-in library answers; one a line in screen/examples.txt."""
    text = (resources.files("qa.screen") / "examples.txt").read_text("utf-8")
    return [line.strip() for line in text.splitlines() if line.strip()][:EXAMPLES]
