"""What holds for every measure: order, directions, and that nothing drops out of a count."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.measured import LIBRARY, case, cited, outcome, place, row

from eval.measures import MEASURES
from eval.measures.remembering import remembered
from eval.model import Case, GoldClause, Library

NAMES = """right, parts, value, exact match, F1, ROUGE-L, sentence recall, sentence precision,
gold recall, gold precision, clause reached, first shown, reference correct, quote verified,
hit@1, recall@5, recall@10, MRR@10, nDCG@10, document hit@1, document recall@5, document recall@10,
document MRR@10, document nDCG@10, refused rightly, near misses refused, false refusals"""
BASIS = row(golds=[GoldClause("silk.txt", "一、")])
NO_BASIS = row(unanswerable=True, near_miss=True)


def test_each_is_there_in_the_order_of_the_report() -> None:
    assert list(MEASURES) == NAMES.replace("\n", " ").split(", ")
    groups = list(dict.fromkeys(measure.group for measure in MEASURES.values()))
    assert groups == ["answers", "citations", "retrieval", "refusal"]
    assert len({measure.title for measure in MEASURES.values()}) == len(MEASURES)
    for measure in MEASURES.values():
        assert measure.formula
        assert measure.source


def right() -> tuple[Case, Case]:
    found = [place("一、"), place("三、")]
    said = outcome("500亿元[1]。\n原文：“产值达到500亿元”[1]。", cited("一、"), found)
    return Case(BASIS, said), Case(NO_BASIS, outcome("抱歉。", status="refused"))


def wrong() -> tuple[Case, Case]:
    """Refuses what it could answer; answers without basis, from a clause that is not there."""
    made_up = replace(cited("一、")[0], quote="茶", place=replace(place("一、"), clause_id="gone"))
    return (
        Case(BASIS, outcome("抱歉。", (), [place("一、", "tea.txt")], "refused")),
        Case(NO_BASIS, outcome("茶园900亩[1]。", (made_up,), [place("三、")])),
    )


def lying() -> Case:
    """Answers with a wrong value, on a wrong document, with a made-up quote."""
    at = cited("三、", source="silk.txt")[0]
    made_up = replace(at, quote="茶", place=replace(at.place, source="tea.txt", reference="九"))
    return Case(BASIS, outcome("茶园900亩[1]。", (made_up,), [place("一、", "tea.txt")]))


@pytest.mark.parametrize("name", list(MEASURES))
def test_a_right_system_has_the_best_of_each(name: str) -> None:
    measure = MEASURES[name]
    values = [v for v in measure.values(right(), LIBRARY) if v is not None]
    assert values
    assert set(values) == {1.0 if measure.higher_is_better else 0.0}


@pytest.mark.parametrize("name", list(MEASURES))
@pytest.mark.parametrize("cases", [wrong(), (lying(), wrong()[1])], ids=["refusing", "lying"])
def test_a_wrong_system_has_the_worst_of_each(name: str, cases: tuple[Case, ...]) -> None:
    values = [v for v in MEASURES[name].values(cases, LIBRARY) if v is not None]
    if name == "false refusals":
        assert values == [float(cases[0].outcome.status == "refused")]
    elif name in ("sentence precision", "gold precision") and cases[0] == wrong()[0]:
        assert values == []
    else:
        assert values
        assert set(values) == {0.0}


@pytest.mark.parametrize("name", list(MEASURES))
@pytest.mark.parametrize("status", ["failed", "late", "missing"])
def test_a_fault_has_the_worst_where_an_answer_was_due(name: str, status: str) -> None:
    """Never None: it stays in the count."""
    measure = MEASURES[name]
    lost = outcome("", status=status)  # type: ignore[arg-type]
    due, other = (case(asked, lost) for asked in (BASIS, NO_BASIS))
    of_refusals = name in ("refused rightly", "near misses refused")
    value = measure.values((other if of_refusals else due,), LIBRARY)[0]
    assert value == (0.0 if measure.higher_is_better else 1.0)


@pytest.mark.parametrize("name", list(MEASURES))
def test_one_value_a_case_whatever_else_is_asked(name: str) -> None:
    """Also when the cases change between two calls: nothing remembered is handed to others."""
    measure = MEASURES[name]
    alone = [measure.values((each,), LIBRARY)[0] for each in (*right(), *wrong(), lying())]
    together = measure.values((*right(), *wrong(), lying()), LIBRARY)
    assert list(together) == alone
    assert list(measure.values([*wrong(), lying(), *right()], LIBRARY)) == alone[2:] + alone[:2]


def test_remembered_only_for_the_very_same() -> None:
    seen = []

    @remembered
    def count(cases: object, library: Library) -> int:
        seen.append(cases)
        return len(seen)

    some, same = (case(),), (case(),)
    assert [count(some, LIBRARY), count(some, LIBRARY)] == [1, 1]
    assert count(same, LIBRARY) == 2
    assert count(same, Library(())) == 3
    changing = [case()]
    assert [count(changing, LIBRARY), count(changing, LIBRARY)] == [4, 5]
