"""What is asked, as it is learnt: its forms, its spans, and what a question is put as."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.folding import fold
from qa.understanding.asked.features import ROWS, of_asking, of_characters
from qa.understanding.asked.forms import FORMS
from qa.understanding.asked.putting import asked_again
from qa.understanding.asked.reading import spans_of, weights, what_is_asked
from qa.understanding.asked.train import read_ways


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("修一座公共茅厕，县里肯掏几张票子", "money"),
        ("这事儿该敲哪个衙门的门", "who"),
        ("村史馆免费开放的牌子，犯了啥事会被摘走", "revoked"),
        ("办这个证得揣上哪些纸头", "materials"),
    ],
)
def test_reads_ways_that_no_rule_knows(question: str, form: str) -> None:
    asked = what_is_asked(fold(question))
    assert asked is not None
    assert asked.form == form


def test_tells_the_words_that_ask_from_the_matter() -> None:
    question = "渣土运输到底归谁管呀"
    asked = what_is_asked(question)
    assert asked is not None
    ((start, end),) = asked.spans
    assert "归谁管" in question[start:end]
    assert start >= question.index("到底")


def test_spans_join_over_one_character_and_need_two_with_one_that_is_sure() -> None:
    likely = np.array([0.6, 0.95, 0.1, 0.7, 0.1, 0.1, 0.99, 0.2, 0.2, 0.8, 0.8])
    assert spans_of(likely) == ((0, 4),)


def test_a_question_that_rules_read_stays_as_it_is() -> None:
    for question in ("绿色化改造由哪些部门负责？", "智能工厂奖励多少钱？", "主要目标是什么？"):
        assert asked_again(question) is None


def test_words_of_a_title_ask_nothing() -> None:
    assert asked_again("《关于该敲哪个衙门的门的通知》") is None


def test_what_no_rule_reads_keeps_all_its_words() -> None:
    question = "村史馆免费开放的牌子，犯了啥事会被摘走？"
    again = asked_again(question)
    assert again is not None
    assert again.startswith(question.rstrip("？"))


@given(st.text(alphabet="苏州市奖励多少钱谁管，？《》 a1", max_size=40))
def test_never_fails_and_only_adds(text: str) -> None:
    put = asked_again(text)
    assert put is None or put.startswith(text.rstrip("?？。!！,， "))


def test_features_are_rows_of_the_table() -> None:
    assert of_characters("").shape[0] == 0
    rows = of_characters("几点钟")
    assert rows.shape[0] == 3
    runs = of_asking("几点钟", [True, True, False])
    assert len(set(runs)) == len(runs)
    assert 0 <= min(rows.min(), runs.min()) <= max(rows.max(), runs.max()) < ROWS


def test_the_table_has_a_column_for_every_form_that_is_taught(tmp_path: Path) -> None:
    learnt = weights()
    assert learnt.forms.shape == (ROWS, len(FORMS))
    taught = tmp_path / "ways.tsv"
    taught.write_text("1\tmoney\t补贴【给几多】\n", encoding="utf-8")
    (way,) = read_ways(taught)
    assert way.folded == "补贴给几多"
    assert way.asks == (False, False, True, True, True)
    taught.write_text("1\tmoney\t补贴【给几多】\n1\tweather\t【几度】\n", encoding="utf-8")
    with pytest.raises(ValueError, match=":2: wanted"):
        read_ways(taught)


def test_every_way_that_is_shipped_marks_what_asks() -> None:
    with as_file(files("qa.understanding.asked").joinpath("ways.tsv")) as path:
        ways = read_ways(path)
    assert {way.form for way in ways} == set(FORMS)
    assert all(any(way.asks) for way in ways)
    assert len({(way.form, way.folded) for way in ways}) > 0.99 * len(ways)
