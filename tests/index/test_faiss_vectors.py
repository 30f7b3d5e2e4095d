"""The search by codes, beside one that compares every row."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import index.faiss_vectors as faiss_vectors
from index.dense import NumpyVectors, Vectors
from index.faiss_vectors import FaissVectors


def unit_rows(count: int, dim: int, seed: int) -> Vectors:
    rows = np.random.default_rng(seed).standard_normal((count, dim)).astype(np.float32)
    unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> int:
    """The size above which codes are searched, low enough for a test to cross."""
    monkeypatch.setattr(faiss_vectors, "EXACT_UP_TO", 500)
    return 500


def filled(rows: Vectors) -> FaissVectors:
    store = FaissVectors(rows.shape[1])
    store.add(rows)
    return store


def oracle(store: FaissVectors) -> NumpyVectors:
    return NumpyVectors(store.dim, store.vectors())


def recall(store: FaissVectors, questions: Vectors, top: int) -> float:
    """Share of the truly nearest rows that are found; rows of one cosine are as good."""
    exact = oracle(store)
    found = 0
    for question in questions:
        last = exact.search(question, top)[1][-1]
        found += int((store.search(question, top)[1] >= last - 1e-6).sum())
    return found / (top * len(questions))


def test_the_form_follows_the_number_of_rows(few: int) -> None:
    rows = unit_rows(few + 1, 8, 0)
    store = filled(rows[:few])
    assert store.exact
    store.add(rows[few:])
    assert not store.exact
    store.keep(np.arange(1, few + 1))
    assert store.exact
    assert len(store) == few
    assert np.array_equal(store.vectors(), filled(rows[1:]).vectors())


def test_the_shipped_threshold() -> None:
    """Below it every row is compared, so that a library of policies is never approximated."""
    assert faiss_vectors.EXACT_UP_TO == 20_000


def test_recall_of_codes_on_random_vectors(few: int) -> None:
    """Random directions share nothing that codes could hold, the hardest case."""
    rows = unit_rows(5000, 16, 1)
    store = filled(rows)
    assert not store.exact
    near = rows[:200] + 0.3 * unit_rows(200, 16, 2)
    assert recall(store, near / np.linalg.norm(near, axis=1, keepdims=True), 10) >= 0.95
    assert recall(store, unit_rows(200, 16, 3), 10) >= 0.9


def test_rows_by_codes_come_with_their_cosines_best_first(few: int) -> None:
    store = filled(unit_rows(1000, 8, 4))
    for question in unit_rows(20, 8, 5):
        rows, cosines = store.search(question, 25)
        assert len(set(rows.tolist())) == len(rows) == 25
        assert cosines == pytest.approx(store.vectors()[rows] @ question, abs=1e-5)
        assert cosines.tolist() == sorted(cosines.tolist(), reverse=True)


def test_equal_rows_by_codes_come_in_their_order(few: int) -> None:
    rows = unit_rows(1000, 8, 6)
    rows[100:900:2] = rows[100]
    store = filled(rows)
    for top in (1, 7, 300):
        assert store.search(rows[100], top)[0].tolist() == list(range(100, 100 + 2 * top, 2))


@pytest.mark.parametrize("size", [3, 700, 4500])
def test_a_restricted_search_is_exact_also_with_codes(few: int, size: int) -> None:
    store = filled(unit_rows(5000, 8, 7))
    among = np.sort(np.random.default_rng(8).choice(5000, size, replace=False))
    for question in unit_rows(10, 8, 9):
        rows, cosines = store.search(question, 20, among)
        wanted, exact = oracle(store).search(question, 20, among)
        assert rows.tolist() == wanted.tolist()
        assert cosines == pytest.approx(exact, abs=1e-5)


def test_rows_that_are_kept_keep_their_vectors(few: int, tmp_path: Path) -> None:
    store = filled(unit_rows(3000, 8, 10))
    vectors = store.vectors()
    kept = np.flatnonzero(np.random.default_rng(11).random(3000) < 0.7)
    store.keep(kept)
    assert not store.exact
    assert np.array_equal(store.vectors(), vectors[kept])
    more = unit_rows(50, 8, 12)
    store.add(more)
    assert len(store) == len(kept) + 50
    assert recall(store, unit_rows(100, 8, 13), 10) >= 0.9
    store.save(tmp_path)
    loaded = FaissVectors.load(tmp_path)
    question = unit_rows(1, 8, 14)[0]
    assert loaded.search(question, 40)[0].tolist() == store.search(question, 40)[0].tolist()
    assert loaded.search(more[3], 1)[0].tolist() == [len(kept) + 3]


def test_cells_are_drawn_anew_when_outgrown(few: int) -> None:
    rows = unit_rows(5000, 8, 15)
    store = filled(rows[:600])
    store.add(rows[600:])
    assert recall(store, unit_rows(100, 8, 16), 10) >= 0.9
    assert store.search(rows[4999], 1)[0].tolist() == [4999]


@pytest.mark.parametrize("count", [40, 1000])
def test_a_question_of_unknown_tokens_finds_the_first_rows(few: int, count: int) -> None:
    store = filled(unit_rows(count, 8, 17))
    nothing = np.zeros(8, np.float32)
    assert store.search(nothing, 3)[0].tolist() == [0, 1, 2]
    assert store.search(nothing, 2, np.array([7, 5, 9]))[0].tolist() == [5, 7]


def test_one_question_leaves_the_number_of_threads_as_it_was() -> None:
    import faiss

    before = faiss.omp_get_max_threads()
    filled(unit_rows(50, 8, 18)).search(unit_rows(1, 8, 19)[0], 3)
    assert faiss.omp_get_max_threads() == before


def test_codes_do_not_depend_on_how_the_rows_came(few: int, tmp_path: Path) -> None:
    rows = unit_rows(3000, 16, 20)
    at_once, stepwise = filled(rows), filled(rows[:700])
    stepwise.save(tmp_path)
    loaded = FaissVectors.load(tmp_path)  # whose rows faiss itself has read
    for store in (stepwise, loaded):
        store.add(rows[700:2000])
        store.add(rows[2000:])
        for question in unit_rows(30, 16, 21):
            wanted, cosines = at_once.search(question, 20)
            found = store.search(question, 20)
            assert found[0].tolist() == wanted.tolist()
            assert found[1].tolist() == cosines.tolist()


def test_a_dimension_that_fours_do_not_divide(few: int) -> None:
    for dim in (6, 7, 9):
        rows = unit_rows(600, dim, 22)
        store = filled(rows)
        assert not store.exact
        assert [store.search(row, 1)[0].tolist() for row in rows[:20]] == [[n] for n in range(20)]
