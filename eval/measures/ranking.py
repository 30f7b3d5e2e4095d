"""Measures of what is found, by clause and by document, as trec_eval computes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ir_measures import RR as RECIPROCAL_RANK
from ir_measures import R, Success, iter_calc, nDCG
from ir_measures.measures import Measure as TrecMeasure

from eval.measures.measure import Measure, Values
from eval.measures.remembering import remembered
from eval.model import Case, GoldClause, Library, on_gold

_DEPTH = 10  # no measure here looks further down
_TREC = {
    "hit@1": Success @ 1,
    "recall@5": R @ 5,
    "recall@10": R @ 10,
    "MRR@10": RECIPROCAL_RANK @ 10,
    "nDCG@10": nDCG @ 10,
}

Column = list[float | None]
Found = tuple[set[str], list[str]]  # ids of the gold, ids of what was found, best first


@remembered
def _by_clause(cases: Sequence[Case], library: Library) -> dict[str, Column]:
    return _calculated([_clauses(case) for case in cases])


@remembered
def _by_document(cases: Sequence[Case], library: Library) -> dict[str, Column]:
    return _calculated([_documents(case) for case in cases])


def _clauses(case: Case) -> Found | None:
    """One unit a gold clause, whichever clause on it is found; any other clause is its own.

    A clause on several golds, as where one of them is the whole document, counts for the
    narrowest that is not found yet.
    """
    if case.row.unanswerable:
        return None
    wanted = sorted(dict.fromkeys(case.row.clauses), key=lambda gold: gold.reference is None)
    found: dict[str, None] = {}
    for place in case.outcome.found:
        golds = [_name(gold) for gold in wanted if on_gold(place, gold)]
        new = [name for name in golds if name not in found]
        found[new[0] if new else golds[0] if golds else f"clause {place.clause_id}"] = None
    return {_name(gold) for gold in wanted}, list(found)


def _name(gold: GoldClause) -> str:
    return f"gold {gold.source} {'*' if gold.reference is None else gold.reference}"


def _documents(case: Case) -> Found | None:
    if case.row.unanswerable:
        return None
    found = dict.fromkeys(place.source for place in case.outcome.found)
    return {gold.source for gold in case.row.clauses}, list(found)


def _calculated(found: Sequence[Found | None]) -> dict[str, Column]:
    """For each measure one value a case, 0 where nothing was found."""
    qrels = {
        str(at): dict.fromkeys(each[0], 1) for at, each in enumerate(found) if each is not None
    }
    # Falling scores, none of them twice: trec_eval sorts by score and breaks ties by id.
    run = {
        str(at): {unit: float(-rank) for rank, unit in enumerate(each[1][:_DEPTH])}
        for at, each in enumerate(found)
        if each is not None and each[1]
    }
    columns: dict[TrecMeasure, Column] = {
        measure: [None if each is None else 0.0 for each in found] for measure in _TREC.values()
    }
    if qrels:
        for metric in iter_calc(list(_TREC.values()), qrels, run):
            columns[metric.measure][int(metric.query_id)] = float(metric.value)
    return {name: columns[measure] for name, measure in _TREC.items()}


def _values(name: str, by_document: bool) -> Values:
    compute = _by_document if by_document else _by_clause

    def values(cases: Sequence[Case], library: Library) -> Sequence[float | None]:
        return compute(cases, library)[name]

    return values


_KINDS = (
    (
        "hit@1",
        "首位命中率",
        "1 if the first {unit} found is gold",
        "TREC, success at 1",
    ),
    (
        "recall@5",
        "前5条召回率",
        "gold {unit}s among the first 5 found / gold {unit}s",
        "TREC, recall at k",
    ),
    (
        "recall@10",
        "前10条召回率",
        "gold {unit}s among the first 10 found / gold {unit}s",
        "TREC, recall at k",
    ),
    (
        "MRR@10",
        "平均倒数排名（前10）",
        "1 / rank of the first gold {unit}, 0 below rank 10",
        "P. Kantor, E. Voorhees, The TREC-5 confusion track, Information Retrieval 2, 2000",
    ),
    (
        "nDCG@10",
        "归一化折损累计增益（前10）",
        "sum of 1 / log2(1 + rank) over the gold {unit}s among the first 10, / the same of a "
        "ranking with all gold first",
        "K. Järvelin, J. Kekäläinen, Cumulated gain-based evaluation of IR techniques, TOIS 2002",
    ),
)


def _measures(by_document: bool) -> Iterable[Measure]:
    unit = "document" if by_document else "clause"
    for name, title, formula, source in _KINDS:
        yield Measure(
            name=f"document {name}" if by_document else name,
            title=f"文件{title}" if by_document else f"条款{title}",
            group="retrieval",
            formula=formula.format(unit=unit) + "; 0 where nothing is found",
            source=f"{source}; computed by ir-measures",
            higher_is_better=True,
            values=_values(name, by_document),
            answers=False,
        )


MEASURES = (*_measures(by_document=False), *_measures(by_document=True))
