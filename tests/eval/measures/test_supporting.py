"""What stands on a clause and what does not, and how sharply shifted citations come out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support.measured import LIBRARY, place

from documents.read import document_from_text
from eval.grading import pair
from eval.measures import MEASURES
from eval.measures.supporting import Sentence, Showing, sentences, supports
from eval.model import Case, Cited, Library, place_of
from eval.run import ask_all
from eval.sets import built_in_set
from eval.systems.system import OurSystem, build
from index.embedding import load_embedder

SHOWING = Showing(LIBRARY)


def stands(said: str, *references: str, source: str = "silk.txt") -> bool:
    shown = [SHOWING.of(place(reference, source)) for reference in references]
    return supports(said, [each for each in shown if each is not None])


def test_sentences_end_at_stops_and_lines_but_not_in_quotes() -> None:
    text = "产值500亿元[1]。基地13个。[2][1]\n原文：“产值。“四基”织机。基地。”[3]。对吗？[4]不符"
    assert sentences(text) == (
        Sentence("产值500亿元。", (1,)),
        Sentence("基地13个。", (2, 1)),
        Sentence("原文：“产值。“四基”织机。基地。”。", (3,)),
        Sentence("对吗？", (4,)),
        Sentence("不符", ()),
    )


def test_a_line_without_words_is_no_sentence() -> None:
    assert sentences("\n[1]。\n——\n") == ()


def test_an_open_quote_ends_with_its_line() -> None:
    assert [s.text for s in sentences("“产值。基地\n织机。厂房。")] == [
        "“产值。基地",
        "织机。",
        "厂房。",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "到2025年，产值达到500亿元，建设基地13个",
        "产值达到500 亿元",
        "产值达到５００亿元。",
        "原文：“产值达到500亿元,建设基地13个”。",
        "相符：到2025年，产值达到500亿元。",
        "《某市丝绸产业发展意见》（丝府〔2020〕7号）：到2025年，产值达到500亿元。",
        "2020年文件为500亿元。",
    ],
)
def test_what_the_clause_says(said: str) -> None:
    assert stands(said, "一、")


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("到2025年，产值达到600亿元，建设基地13个", "another figure"),
        ("到2026年，产值达到500亿元，建设基地13个", "another year"),
        ("到2025年，产值达到500万元，建设基地13个", "another unit"),
        ("到2025年，产值达到13亿元，建设基地500个", "figures swapped"),
        ("到2025年，产值达到1500亿元", "a longer figure"),
        ("到2025年，产值达到50亿元", "a shorter figure"),
        ("到2025年，技术合同交易额达到500亿元", "another indicator"),
        ("《某县茶叶产业发展意见》：到2025年，产值达到500亿元", "another document"),
        ("2022年文件为500亿元", "another document by its year"),
        ("推广织机2000台", "another clause"),
        ("鼓励企业出海", "nothing of it"),
    ],
)
def test_what_it_does_not_say(said: str, why: str) -> None:
    assert not stands(said, "一、"), why


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("三年内建成二十个茶园，面积达到五百亩", True),
        ("三年内建成二十个茶园，面积达到六百亩", False),
        ("三年内建成三十个茶园，面积达到五百亩", False),
        ("五年内建成二十个茶园，面积达到五百亩", False),
        ("三年内建成二十家茶园，面积达到五百亩", False),
    ],
)
def test_chinese_numerals_are_figures_too(said: str, expected: bool) -> None:
    document = document_from_text(
        "某村茶园办法\n一、三年内建成二十个茶园,面积达到五百亩。\n", "a.txt"
    )
    clause = next(clause for clause in document.clauses if clause.kind == "clause")
    shown = Showing(Library((document,))).of(place_of(clause, document))
    assert shown is not None
    assert supports(said, [shown]) is expected


def test_departments_and_headings_above() -> None:
    assert stands("“技术改造”的责任部门：市工信局、市科技局。", "二、(一)")
    assert not stands("“技术改造”的责任部门：市工信局、市科技局。", "二、(二)")
    assert stands("任务·技术改造：推广织机2000台", "二、(一)")


def test_a_heading_counts_the_clauses_below_it() -> None:
    assert stands("“任务”共2项。", "二、")
    assert not stands("“任务”共3项。", "二、")
    assert not stands("“目标”共2项。", "一、")


def test_dates_however_printed() -> None:
    head = "《某县茶叶产业发展意见》（茶政发〔2022〕15号）的成文日期是"
    assert stands(head + "2022年5月9日。", "closing", source="tea.txt")
    assert stands(head + "2022-05-09。", "closing", source="tea.txt")
    assert not stands(head + "2022年5月19日。", "closing", source="tea.txt")
    assert not stands(head + "2022年5月9日。", "title", source="tea.txt")


def test_a_number_is_shown_by_the_clause_that_prints_it() -> None:
    said = "《某县茶叶产业发展意见》（茶政发〔2022〕15号）的文号是茶政发〔2022〕15号。"
    assert stands(said, "title", source="tea.txt")
    assert not stands(said, "一、", source="tea.txt")


def test_several_clauses_support_together() -> None:
    said = "产值达到500亿元，推广织机2000台"
    assert stands(said, "一、", "二、(一)")
    assert not stands(said, "一、")
    assert not stands(said, "二、(一)")


def test_nothing_supports_nothing() -> None:
    assert not supports("产值达到500亿元", [])
    assert SHOWING.of(replace(place("一、"), clause_id="gone")) is None


# Answers of the built-in system to the questions for tuning.


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, tuple[Case, ...]]:
    asked = built_in_set()
    rows = [r for r in asked.rows if r.split in ("dev", "stress") and not r.unanswerable][::3]
    library, embedder = Library(asked.documents), load_embedder(None)
    folder: Path = tmp_path_factory.mktemp("support") / "index"
    system = OurSystem(build(asked.documents, folder, embedder), embedder)
    cases = pair(rows, ask_all(system, rows, library))
    return library, tuple(case for case in cases if case.outcome.status == "answered")


def shifted(case: Case, library: Library, by: int) -> Case:
    """Each citation moved to the clause before (-1) or after it (1) in its document."""

    def moved(citation: Cited) -> Cited:
        document = library.by_source[citation.place.source]
        ids = [clause.id for clause in document.clauses]
        at = (ids.index(citation.place.clause_id) + by) % len(ids)
        return replace(citation, place=place_of(document.clauses[at], document))

    citations = tuple(moved(citation) for citation in case.outcome.cited)
    return Case(case.row, replace(case.outcome, cited=citations))


def mean(name: str, cases: tuple[Case, ...], library: Library) -> float:
    values = [v for v in MEASURES[name].values(cases, library) if v is not None]
    assert len(values) == len(cases)
    return sum(values) / len(values)


@pytest.mark.parametrize("name", ["sentence recall", "sentence precision"])
def test_shifted_citations_come_out_sharply(
    name: str, answered: tuple[Library, tuple[Case, ...]]
) -> None:
    library, cases = answered
    assert len(cases) > 60
    assert mean(name, cases, library) > 0.97
    for by in (-1, 1):
        moved = tuple(shifted(case, library, by) for case in cases)
        assert mean(name, moved, library) < 0.06
