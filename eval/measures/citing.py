"""Measures of citations: do they carry the answer, are they gold, are they what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from eval.measures.measure import Measure, Values
from eval.measures.remembering import remembered
from eval.measures.supporting import MIN_SHARE, Sentence, Showing, Shown, sentences, supports
from eval.model import Case, Cited, Library, Outcome, on_gold, place_of
from eval.scoring import judge

_LOST = ("failed", "late", "missing")
_ALCE = (
    "T. Gao et al., Enabling large language models to generate text with citations (ALCE), "
    "EMNLP 2023, section 3; support by figures and pairs of characters, see supporting.py"
)
_SCORING = "eval/questions/README.md, Scoring"

Shares = tuple[float, float | None]  # recall, precision


@remembered
def _supported(cases: Sequence[Case], library: Library) -> list[Shares | None]:
    showing = Showing(library)
    return [_of_answer(case, showing) for case in cases]


def _of_answer(case: Case, showing: Showing) -> Shares | None:
    if case.row.unanswerable:
        return None
    if case.outcome.status != "answered":
        return 0.0, _without_citations(case.outcome)
    return support(case.outcome, showing)


def support(outcome: Outcome, showing: Showing) -> tuple[float, float]:
    """Share of sentences that are supported, share of citations that are needed for it.

    A citation is one clause in one sentence, however often it stands there. One that is listed
    and never used, or used and not listed, is of no use and counts.
    """
    said = sentences(outcome.text)
    listed = {citation.marker: citation for citation in outcome.cited}
    supported, relevant, citations = 0, 0, 0
    for sentence in said:
        shown, unknown = _shown(sentence, listed, showing)
        stands = not unknown and supports(sentence.text, shown)
        supported += stands
        relevant += _relevant(sentence.text, shown) if stands else 0
        citations += len(shown) + unknown
    citations += len(listed.keys() - {marker for sentence in said for marker in sentence.markers})
    return supported / len(said) if said else 0.0, relevant / citations if citations else 0.0


def _shown(
    sentence: Sentence, listed: dict[int, Cited], showing: Showing
) -> tuple[list[Shown], int]:
    """What the clauses cited show, each once, and how many markers lead nowhere."""
    places = [listed[marker].place for marker in sentence.markers if marker in listed]
    once = {place.clause_id: showing.of(place) for place in places}
    shown = [each for each in once.values() if each is not None]
    lost = len(once) - len(shown) + sum(marker not in listed for marker in sentence.markers)
    return shown, lost


def _relevant(said: str, shown: Sequence[Shown]) -> int:
    """Irrelevant is what doesn't support the sentence alone while the others do without it."""
    if len(shown) == 1:
        return 1
    return sum(
        supports(said, [each]) or not supports(said, [*shown[:at], *shown[at + 1 :]])
        for at, each in enumerate(shown)
    )


def _sentence_recall(cases: Sequence[Case], library: Library) -> Sequence[float | None]:
    return [shares and shares[0] for shares in _supported(cases, library)]


def _sentence_precision(cases: Sequence[Case], library: Library) -> Sequence[float | None]:
    return [shares and shares[1] for shares in _supported(cases, library)]


def _gold_recall(case: Case, library: Library) -> float | None:
    if case.row.unanswerable:
        return None
    cited = judge(case).cited
    return sum(cited) / len(cited) if cited else 0.0


def _gold_precision(case: Case, library: Library) -> float | None:
    row, outcome = case.row, case.outcome
    if row.unanswerable:
        return None
    if outcome.status != "answered":
        return _without_citations(outcome)
    return _share(
        any(on_gold(citation.place, gold) for gold in row.clauses) for citation in outcome.cited
    )


def _clause_reached(case: Case, library: Library) -> float | None:
    row, outcome = case.row, case.outcome
    if row.unanswerable:
        return None
    places = [citation.place for citation in outcome.cited]
    return float(any(on_gold(place, gold) for place in places for gold in row.clauses))


def _first_shown(case: Case, library: Library) -> float | None:
    row, outcome = case.row, case.outcome
    if row.unanswerable:
        return None
    first = [*(citation.place for citation in outcome.cited), *outcome.found][:1]
    return float(any(on_gold(place, gold) for place in first for gold in row.clauses))


def _reference_correct(case: Case, library: Library) -> float | None:
    return _checked(case, library, _is_what_it_says)


def _quote_verified(case: Case, library: Library) -> float | None:
    return _checked(case, library, _stands_there)


def _is_what_it_says(citation: Cited, library: Library) -> bool:
    clause = library.clauses.get(citation.place.clause_id)
    if clause is None:
        return False
    there = place_of(clause, library.by_id[clause.document_id])
    printed = (citation.place.source, citation.place.reference)
    inside = clause.start <= citation.start < citation.end <= clause.end
    return printed == (there.source, there.reference) and inside


def _stands_there(citation: Cited, library: Library) -> bool:
    document = library.by_source.get(citation.place.source)
    if document is None or not 0 <= citation.start < citation.end:
        return False
    return document.text[citation.start : citation.end] == citation.quote


def _checked(case: Case, library: Library, holds: Callable[[Cited, Library], bool]) -> float | None:
    """Of whatever is cited, also by a refusal and by an answer to what has no basis."""
    outcome = case.outcome
    if outcome.cited or outcome.status == "answered":
        return _share(holds(citation, library) for citation in outcome.cited)
    return None if case.row.unanswerable else _without_citations(outcome)


def _without_citations(outcome: Outcome) -> float | None:
    """Precision of no answer: a refusal claims nothing; a fault counts as a wrong answer."""
    return 0.0 if outcome.status in _LOST else None


def _share(held: Iterable[bool]) -> float:
    values = list(held)
    return sum(values) / len(values) if values else 0.0


def _each(value: Callable[[Case, Library], float | None]) -> Values:
    def values(cases: Sequence[Case], library: Library) -> Sequence[float | None]:
        return [value(case, library) for case in cases]

    return values


def _measure(name: str, title: str, formula: str, source: str, values: Values) -> Measure:
    return Measure(name, title, "citations", formula, source, True, values)


_NO_ANSWER = "an answer without citations has 0, so has a fault; a refusal has no precision"
_SUPPORTED = (
    "supported: every figure stands with its unit in the clauses cited, and "
    f"{MIN_SHARE:.0%} of the pairs of neighbouring characters"
)

MEASURES = (
    _measure(
        "sentence recall",
        "句子有据率",
        "sentences of the answer that the clauses cited in them support together / sentences; "
        f"0 without an answer; {_SUPPORTED}",
        _ALCE,
        _sentence_recall,
    ),
    _measure(
        "sentence precision",
        "引用有效率",
        "citations of supported sentences, but those that do not support the sentence alone "
        f"while the others do without them / citations; {_NO_ANSWER}",
        _ALCE,
        _sentence_precision,
    ),
    _measure(
        "gold recall",
        "标准条款引用率",
        "gold clauses cited / gold clauses; 0 without an answer",
        _SCORING,
        _each(_gold_recall),
    ),
    _measure(
        "gold precision",
        "引用命中率",
        f"citations on gold clauses / citations; {_NO_ANSWER}",
        _SCORING,
        _each(_gold_precision),
    ),
    _measure(
        "clause reached",
        "指明条款率",
        "1 if a gold clause is cited, by an answer or by a refusal that points at clauses to be "
        "looked at; a refusal is no answer all the same",
        _SCORING,
        _each(_clause_reached),
    ),
    _measure(
        "first shown",
        "首条命中率",
        "1 if the clause at the top of what the person gets is gold: the first one cited, or where "
        "none is cited, the first one found; 0 where nothing is",
        f"{_SCORING}; success at 1 as TREC has it, after the answer is made",
        _each(_first_shown),
    ),
    _measure(
        "reference correct",
        "条款号正确率",
        "citations whose clause exists, is printed with its own document and reference, and holds "
        "the place cited / citations, of refusals too; an answer without citations has 0, so has "
        "a fault where an answer was due",
        "index/model.py and documents/model.py: Clause.reference, Clause.start, Clause.end",
        _each(_reference_correct),
    ),
    _measure(
        "quote verified",
        "引文核实率",
        "citations whose quote stands in the document at the place cited, character for character "
        "/ citations; counted as reference correct",
        "document.text[start:end] == quote",
        _each(_quote_verified),
    ),
)
