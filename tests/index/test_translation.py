"""The translation model: by hand, and against a plain computation."""

from __future__ import annotations

import math
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from index.bound_table import SMOOTHING, BoundTable
from index.field import Field
from index.lexical import bigrams
from index.translation import Translation, halves_of, letters_of
from index.translation_table import TranslationTable


def table(entries: dict[tuple[str, str], float], staying: dict[str, float]) -> TranslationTable:
    """entries: (asked, told) -> probability; staying: of each term."""
    terms = list(staying)
    matrix = np.zeros((len(terms), len(terms)), np.float32)
    for (asked, told), value in entries.items():
        matrix[terms.index(asked), terms.index(told)] = value
    return TranslationTable(terms, csr_array(matrix), np.array(list(staying.values()), np.float32))


# 老公 is asked where 夫妻 stands; 夫妻 stays itself half of the time.
LAY = table({("老公", "夫妻"): 0.25}, {"老公": 1.0, "夫妻": 0.5})


def test_a_passage_is_asked_about_in_other_words() -> None:
    field = Field.over([["夫妻", "财产"], ["财产", "财产"]])
    bound = BoundTable(LAY, field.columns, field.frequencies)
    scores = bound.scores(["老公"], field.by_text.astype(np.float32), field.lengths)
    library = 0.25 * 1 / 4 + 1e-6  # 夫妻 is one of four tokens
    odds = (1 - SMOOTHING) / SMOOTHING * (0.25 * 1 / 2) / library
    assert scores == pytest.approx([math.log1p(odds), 0])


def test_a_term_that_the_table_lacks_stands_for_itself() -> None:
    field = Field.over([["夫妻", "财产"], ["财产", "财产"]])
    bound = BoundTable(LAY, field.columns, field.frequencies)
    counts, lengths = field.by_text.astype(np.float32), field.lengths
    library = 3 / 4 + 1e-6
    ratio = (1 - SMOOTHING) / SMOOTHING
    wanted = [math.log1p(ratio * share / library) for share in (1 / 2, 1)]
    assert bound.scores(["财产", "财产"], counts, lengths) == pytest.approx(
        wanted
    )  # asked twice, told once
    assert bound.scores(["月亮"], counts, lengths).tolist() == [0, 0]
    assert bound.scores([], counts, lengths).tolist() == [0, 0]


TERMS = [a + b for a in "甲乙丙" for b in "甲乙丙"] + ["5g"]


@given(
    passages=st.lists(st.lists(st.sampled_from(TERMS), max_size=8), min_size=1, max_size=5),
    asked=st.lists(st.sampled_from([*TERMS, "丁丁"]), max_size=5),
    entries=st.dictionaries(
        st.tuples(st.sampled_from(TERMS), st.sampled_from(TERMS)), st.floats(0.01, 0.5), max_size=9
    ),
)
@settings(deadline=None)
def test_scores_are_those_of_the_formula(
    passages: list[list[str]], asked: list[str], entries: dict[tuple[str, str], float]
) -> None:
    if not any(passages):
        return
    staying = {term: 0.3 for pair in entries for term in pair}
    field = Field.over(passages)
    bound = BoundTable(table(entries, staying), field.columns, field.frequencies)

    def chance(term: str, counts: Counter[str]) -> float:
        total = max(counts.total(), 1)
        own = staying.get(term, 1.0) * counts[term]
        return (own + sum(entries.get((term, u), 0) * n for u, n in counts.items())) / total

    library = Counter(token for passage in passages for token in passage)
    wanted = [
        sum(
            math.log1p(
                (1 - SMOOTHING)
                / SMOOTHING
                * chance(term, Counter(passage))
                / (chance(term, library) + 1e-6)
            )
            for term in dict.fromkeys(asked)
        )
        for passage in passages
    ]
    found = bound.scores(asked, field.by_text.astype(np.float32), field.lengths)
    assert found == pytest.approx(wanted, rel=1e-4, abs=1e-6)


def test_a_heading_alone_counts_as_a_passage_of_eighty_pairs() -> None:
    """Else, below the titles of its paper, it would speak of nothing but what these are called."""
    heading, short, long = ["甲乙"] * 8, ["甲乙"] * 8, ["甲乙"] * 9 + ["丙丁"] * 81
    field = Field.over([heading, short, long])
    translation = Translation(field, (table({}, {}), table({}, {})), np.array([0, 2]))
    library = 25 / 106 + 1e-6
    ratio = (1 - SMOOTHING) / SMOOTHING
    wanted = [math.log1p(ratio * share / library) for share in (8 / 80, 8 / 8, 9 / 90)]
    assert wanted[0] == wanted[2]
    for found in (
        translation.scores(["甲乙"], np.arange(3))[0],
        translation.over_all(["甲乙"])[0],
        translation.by_pairs(["甲乙"], np.arange(3)),
    ):
        assert found == pytest.approx(wanted)


def test_letters_are_halves_of_pairs() -> None:
    halves, letters = halves_of({"甲乙": 0, "乙丙": 1, "丁": 2, "5g": 3})
    assert letters == {"甲": 0, "乙": 1, "丙": 2, "丁": 3, "5g": 4}
    assert halves.toarray().tolist() == [
        [0.5, 0.5, 0, 0, 0],
        [0, 0.5, 0.5, 0, 0],
        [0, 0, 0, 1, 0],
        [0, 0, 0, 0, 1],
    ]
    assert [list(letters_of(token)) for token in ("甲乙", "5g")] == [["甲", "乙"], ["5g"]]


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        (
            "老公出轨了想离婚，孩子归谁",
            "夫妻离婚后，子女由双方协商抚养。",
            "企业应当保存会计凭证。",
        ),
        ("老板拖欠工资怎么办", "用人单位应当及时足额支付劳动报酬。", "港口岸线由港务局管理。"),
    ],
)
def test_lay_words_find_the_words_of_law(question: str, right: str, wrong: str) -> None:
    translation = Translation(Field.over(map(bigrams, (right, wrong))))
    pairs, letters = translation.scores(bigrams(question), np.array([0, 1]))
    assert pairs[0] > pairs[1] and letters[0] > letters[1]
    assert translation.by_pairs(bigrams(question), np.array([1, 0])) == pytest.approx(pairs[::-1])


def test_other_texts_score_as_passages_with_the_same_words_do() -> None:
    texts = ["夫妻共同财产", "解除劳动合同", "民间借贷利率"]
    translation = Translation(Field.over(map(bigrams, texts)))
    asked = bigrams("老公的钱")
    kept = translation.scores(asked, np.arange(3))
    counted = translation.counted(map(bigrams, texts))
    assert np.allclose(translation.scores_of(asked, counted, SMOOTHING), kept)
    (strange,) = translation.counted([[*bigrams(texts[0]), "没有这个词"]])
    assert strange.pairs[0].tolist() == counted[0].pairs[0].tolist()
    assert all(scores.shape == (0,) for scores in translation.scores_of(asked, []))


def test_threads_that_ask_at_once_get_what_one_gets() -> None:
    texts = ["夫妻共同财产", "解除劳动合同", "民间借贷利率"]
    field = Field.over(map(bigrams, texts))
    questions = [bigrams(text) for text in (*texts, "老公的钱", "拖欠工资", "借钱不还")] * 10
    alone = Translation(field)
    wanted = [alone.scores(asked, np.arange(3)) for asked in questions]
    shared = Translation(field)
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda asked: shared.scores(asked, np.arange(3)), questions))
    assert np.array_equal(found, wanted)


def test_what_is_remembered_of_questions_is_bounded_and_each_table_has_its_own() -> None:
    field = Field.over([["夫妻", "财产"]])
    tables = [BoundTable(LAY, field.columns, field.frequencies) for _ in range(2)]
    for number in range(50):
        tables[0].scores(["老公", f"{number}"], field.by_text.astype(np.float32), field.lengths)
    held = [table._weights_of.cache_info() for table in tables]
    assert held[0].currsize == held[0].maxsize < 50
    assert held[1].currsize == 0
