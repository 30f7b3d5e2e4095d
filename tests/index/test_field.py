"""Fields that texts are added to and taken from, beside fields counted anew."""

from __future__ import annotations

from math import log
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.field import K1, B, Field
from index.packing import pack

TOKENS = st.sampled_from(["集群", "芯片", "丝绸", "港口", "岸线"])
TEXTS = st.lists(st.lists(TOKENS, max_size=8), min_size=1, max_size=8)


def by_the_formula(texts: list[list[str]], question: list[str]) -> list[float]:
    average = sum(map(len, texts)) / len(texts)
    scores = []
    for text in texts:
        score = 0.0
        for term in set(question):
            held = sum(term in other for other in texts)
            idf = log(1 + (len(texts) - held + 0.5) / (held + 0.5))
            tf = text.count(term)
            if tf:
                score += idf * tf / (tf + K1 * (1 - B + B * len(text) / average))
        scores.append(score)
    return scores


@given(TEXTS.filter(any), st.lists(TOKENS))
@settings(deadline=None)  # scipy is imported by the first
def test_scores_are_the_formula(texts: list[list[str]], question: list[str]) -> None:
    found = Field.over(texts).scores(question)
    assert np.allclose(found, by_the_formula(texts, question), rtol=1e-5)


@given(TEXTS.filter(any))
def test_what_holds_terms_and_sums_over_them_are_counted_text_by_text(
    texts: list[list[str]],
) -> None:
    field = Field.over(texts)
    terms = list(field.vocabulary)
    assert field.holding.tolist() == [sum(term in text for text in texts) for term in terms]
    weights = np.array([2.0**n for n in range(len(terms))])
    wanted = [sum(weights[n] for n, term in enumerate(terms) if term in text) for text in texts]
    assert field.summed(weights).tolist() == wanted


@given(TEXTS.filter(any), TEXTS, st.lists(st.booleans(), min_size=16, max_size=16), TOKENS)
def test_added_and_removed_texts_leave_the_field_counted_anew(
    first: list[list[str]], more: list[list[str]], stay: list[bool], token: str
) -> None:
    texts = [*first, *more]
    mask = np.array(stay[: len(texts)])
    changed = Field.over(first).extended(more).restricted(mask)
    left = [text for text, stays in zip(texts, mask, strict=True) if stays]
    assert len(changed) == len(left)
    assert set(changed.vocabulary) == {term for text in left for term in text}
    if any(left):
        assert np.array_equal(changed.scores([token]), Field.over(left).scores([token]))


@given(TEXTS.filter(any))
def test_a_saved_field_scores_the_same(tmp_path_factory: object, texts: list[list[str]]) -> None:
    folder: Path = tmp_path_factory.mktemp("field") / "f"  # type: ignore[attr-defined]
    field = Field.over(texts)
    field.save(folder)
    loaded = Field.load(folder)
    for token in ("集群", "岸线", "未见"):
        assert np.array_equal(field.scores([token]), loaded.scores([token]))
    assert list(loaded.vocabulary) == list(field.vocabulary)


def test_a_count_beyond_a_byte_is_kept(tmp_path: Path) -> None:
    field = Field.over([["集群"] * 70_000, ["芯片"]])
    field.save(tmp_path / "f")
    assert Field.load(tmp_path / "f").scores(["集群"]).tolist() == field.scores(["集群"]).tolist()
    assert np.allclose(
        field.scores(["集群"])[0], by_the_formula([["集群"] * 70_000, ["芯片"]], ["集群"])[0]
    )


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    Field.over([["集群", "芯片"], ["集群", "集群"]]).save(tmp_path / "f")
    return tmp_path / "f"


def test_a_field_by_hand(saved: Path) -> None:
    assert (saved / "terms.json").read_text("utf-8") == '["集群", "芯片"]'
    assert np.load(saved / "sizes.npy").tolist() == [2, 2, 1]  # texts, then texts of each term
    assert np.load(saved / "rows.npy").tolist() == [1, 1, 1]  # rows 0 and 1, row 0, from -1 each
    assert np.load(saved / "counts.npy").tolist() == [1, 2, 1]


@pytest.mark.parametrize(
    ("name", "numbers", "message"),
    [
        ("rows.npy", [1, 2, 1], "found index 2 in a matrix, wanted less than 2"),
        ("rows.npy", [0, 1, 1], "gap of 0"),
        ("rows.npy", [1, 1], "found 2 packed numbers, wanted 3"),
        ("sizes.npy", [2, 3, 0], "found index 2"),
        ("sizes.npy", [2, 2], "found 2 packed numbers, wanted 3"),
        ("counts.npy", [1, 2], "found 2 counts, wanted 3"),
        ("counts.npy", [1, 0, 1], "occurs no times"),
    ],
)
def test_files_that_do_not_agree_are_refused(
    name: str, numbers: list[int], message: str, saved: Path
) -> None:
    np.save(saved / name, np.array(numbers, np.uint8))
    with pytest.raises(ValueError, match=message):
        Field.load(saved)


def test_a_term_that_stands_in_no_text_is_refused(saved: Path) -> None:
    (saved / "terms.json").write_text('["集群", "芯片", "港口"]', "utf-8")
    np.save(saved / "sizes.npy", pack(np.array([2, 2, 1, 0], np.uint32)))
    with pytest.raises(ValueError, match="occurs no times"):
        Field.load(saved)
