"""What stands in a report, the same in HTML and in Markdown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """rows: texts as they are shown; words: leading columns that are words, the others numbers.

    note: a sentence below it
    folded: shown on demand only
    """

    anchor: str
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    words: int = 1
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A citation as it was given; on_gold: its clause is one that the gold names."""

    marker: int
    place: str
    text: str
    on_gold: bool


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of a wrong answer only in a result that was not slimmed.

    gold: clauses, each with its rank among what was retrieved
    parts: what the answer should hold, each with its other forms, and whether it does
    found: what was retrieved, best first, the first few
    """

    history: tuple[str, ...]
    gold: tuple[str, ...]
    parts: tuple[tuple[str, bool], ...]
    status: str
    reason: str
    answer: str
    quotes: tuple[Quote, ...]
    found: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wrong answer. anchor: unique on the page."""

    anchor: str
    id: str
    split: str
    kind: str
    question: str
    details: Details | None


@dataclass(frozen=True, slots=True)
class Lost:
    """Wrong answers that were lost at one stage."""

    anchor: str
    title: str
    meaning: str
    wrong: tuple[Wrong, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """origin: (what, value), set and date first.

    headlines: sentences; tables: the main ones; figures: the numbers behind the plots
    lost: wrong answers one may learn from; closed: those of held-out splits
    """

    title: str
    origin: tuple[tuple[str, str], ...]
    headlines: tuple[str, ...]
    tables: tuple[Table, ...]
    figures: tuple[Table, ...]
    lost: tuple[Lost, ...]
    closed: tuple[Lost, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """svg: an element for the page, or empty; missing: why it is empty.

    name: that of the table with its numbers
    """

    name: str
    title: str
    svg: str
    caption: str = ""
    missing: str = ""
