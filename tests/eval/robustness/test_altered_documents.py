"""Documents with clauses taken out or figures changed, and whether an answer is left in them."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from robust_samples import (
    LOOMS,
    OUTPUT,
    SILK_NAME,
    TEA,
    TEA_NAME,
    WHO,
    clause,
    documents,
    row,
)

from documents.model import Document
from documents.read import document_from_text
from eval.model import GoldClause
from eval.robustness.alteration import with_text, without_clauses
from eval.robustness.basis import Basis
from eval.robustness.counter_facts import asks_for_figure, change_figures
from eval.robustness.redrawing import redrawn
from eval.sets import built_in_set
from index.assemble import assemble_contents
from index.embedding import load_embedder
from index.faiss_vectors import FaissVectors
from index.lexical import full_segmenter
from qa.names.holdings import Holdings


def holdings(documents: tuple[Document, ...]) -> Holdings:
    return Holdings(documents, tuple(c for d in documents for c in d.clauses), full_segmenter())


def in_place(document: Document) -> bool:
    return all(document.text[c.start : c.end] == c.text for c in document.clauses)


# clauses taken out


def test_a_removed_clause_is_gone_from_text_holdings_and_index() -> None:
    left = without_clauses(documents(), [GoldClause(SILK_NAME, "二、(一)")])
    silk = left[0]
    assert [c.reference for c in silk.clauses if c.kind == "clause"] == ["一、", "二、", "二、(二)"]
    assert in_place(silk) and len(silk.text) == len(documents()[0].text)
    assert "织机" not in silk.text and "工匠" in silk.text
    held = holdings(left)
    assert "市科学技术局" not in held.departments and not held.vocabulary.mentions("织机")
    assert "市人力资源和社会保障局" in held.departments
    contents = assemble_contents(
        left, load_embedder(None), FaissVectors, {}, lambda stage, done, total: None
    )
    scores = contents.lexical.scores("织机")
    assert not scores.bigrams.any() and not scores.documents.any() and not scores.words.any()


def test_the_heading_of_a_removed_clause_is_gone_from_the_clauses_below() -> None:
    whole = clause(documents()[0], "二、(一)")
    assert "主要任务" in whole.headings
    silk = without_clauses(documents(), [GoldClause(SILK_NAME, "二、")])[0]
    below = clause(silk, "二、(一)")
    assert below.headings == () and below.parent is None
    assert below.text == whole.text and "主要任务" not in silk.text


def test_other_documents_are_left_as_they_are() -> None:
    assert without_clauses(documents(), [GoldClause(SILK_NAME, "一、")])[1] == documents()[1]


def test_the_empty_reference_takes_the_head_out() -> None:
    silk = without_clauses(documents(), [GoldClause(SILK_NAME, "")])[0]
    assert {c.kind for c in silk.clauses} == {"clause"} and "〔2019〕7号" not in silk.text


def test_a_document_without_a_clause_left_is_left_out() -> None:
    left = without_clauses(documents(), [GoldClause(SILK_NAME, None)])
    assert [document.source for document in left] == [TEA_NAME]


def test_what_is_taken_from_the_built_in_documents_leaves_the_rest_in_place() -> None:
    asked = built_in_set()
    for gold in {gold for r in asked.rows for gold in r.clauses}:
        for document, whole in zip(
            without_clauses(asked.documents, [gold]), asked.documents, strict=True
        ):
            assert in_place(document)
            texts = {c.id: c.text for c in whole.clauses}
            assert all(texts[c.id] == c.text for c in document.clauses)


# whether an answer is left


def test_a_figure_in_a_clause_of_another_matter_is_no_basis() -> None:
    other = document_from_text(TEA.replace("40万亩", "500亿元"), TEA_NAME)
    assert not Basis((documents()[0], other)).elsewhere(OUTPUT)


def test_the_same_said_in_another_clause_is_a_basis() -> None:
    again = TEA + "三、借鉴\n苏州丝绸产业产值到2025年达到500亿元。\n"
    assert Basis((documents()[0], document_from_text(again, TEA_NAME))).elsewhere(OUTPUT)
    assert not Basis(documents()).elsewhere(OUTPUT)


def test_every_part_must_be_left() -> None:
    both = replace(OUTPUT, answer_parts=(("500亿元",), ("13个",)))
    again = TEA + "三、借鉴\n苏州丝绸产业产值到2025年达到500亿元。\n"
    assert not Basis((documents()[0], document_from_text(again, TEA_NAME))).elsewhere(both)


# figures changed


def test_a_changed_figure_is_another_in_clause_and_gold_alike() -> None:
    (changed,) = change_figures([OUTPUT], documents(), seed=1)
    ((new,),) = changed.rows[0].answer_parts
    assert re.fullmatch(r"[1-9]\d\d亿元", new) and new != "500亿元"
    assert changed.old == (("500亿元",),)
    silk = changed.documents[0]
    goal = clause(silk, "一、")
    assert new in goal.text and "500亿元" not in silk.text and in_place(silk)
    assert "2025年" in goal.text and "13个" in goal.text  # not asked for, so not changed
    assert changed.documents[1] == documents()[1]


def test_the_same_seed_changes_in_the_same_way() -> None:
    once, again = (change_figures([LOOMS], documents(), seed=5) for _ in range(2))
    assert once == again


def test_forms_that_the_clause_does_not_print_are_no_forms_of_the_new_figure() -> None:
    looms = replace(LOOMS, answer_parts=(("2000台", "0.2万台"),))
    (changed,) = change_figures([looms], documents(), seed=1)
    (forms,) = changed.rows[0].answer_parts
    assert len(forms) == 1 and re.fullmatch(r"[1-9]\d{3}台", forms[0])


def test_a_question_that_quotes_what_another_asks_for_is_changed_apart() -> None:
    bases = row("bases", "产值500亿元时建设丝绸基地几个？", [(SILK_NAME, "一、")], [["13个"]])
    apart = change_figures([OUTPUT, bases], documents(), seed=1)
    assert [[r.id for r in batch.rows] for batch in apart] == [["output"], ["bases"]]
    assert "500亿元" in clause(apart[1].documents[0], "一、").text
    plain_bases = replace(bases, question="建设丝绸基地几个？")
    together = change_figures([OUTPUT, plain_bases], documents(), seed=1)
    assert [[r.id for r in batch.rows] for batch in together] == [["output", "bases"]]


def test_years_dates_and_names_are_no_figures() -> None:
    year = row("year", "到哪一年？", [(SILK_NAME, "一、")], [["2025年"]])
    number = row("number", "文号？", [(SILK_NAME, "")], [["苏府〔2019〕7号"]])
    assert not any(map(asks_for_figure, (year, number, WHO))) and asks_for_figure(LOOMS)


def test_a_text_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="characters in place of"):
        with_text(documents()[0], "短")


@given(st.from_regex(r"[1-9]\d{0,3}(\.\d{1,2})?[万亿]?元", fullmatch=True), st.integers())
def test_redrawn_is_another_number_of_the_same_form(printed: str, seed: int) -> None:
    drawn = redrawn(printed, random.Random(seed))
    form = re.sub(r"\d", "d", printed)
    assert re.sub(r"\d", "d", drawn) == form and drawn != printed and not drawn.startswith("0")


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [("10~20个", r"[1-9]\d~[1-9]\d个"), ("0.5%", r"0\.[1-9]%"), ("2,000台", r"[1-9],\d{3}台")],
)
def test_redrawn_keeps_ranges_rising_and_decimals_small(printed: str, wanted: str) -> None:
    for seed in range(50):
        drawn = redrawn(printed, random.Random(seed))
        assert re.fullmatch(wanted, drawn) and drawn != printed
        if "~" in drawn:
            low, high = re.findall(r"\d+", drawn)
            assert int(low) < int(high) and low != "10" and high != "20"


def test_what_is_taken_does_not_come_out() -> None:
    taken = {f"{digit}个" for digit in range(1, 9) if digit != 4}
    assert redrawn("9个", random.Random(0), taken) == "4个"
