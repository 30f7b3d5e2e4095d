from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from index.dense import NumpyVectors, VectorStore, top_rows
from index.faiss_vectors import FaissVectors

STORES = pytest.mark.parametrize("store", [FaissVectors, NumpyVectors])

# whole numbers: their inner products are exact, so that equal scores are really equal
MATRICES = arrays(
    np.float32, st.tuples(st.integers(1, 12), st.just(3)), elements=st.integers(-1, 1)
)


def filled(store: type[VectorStore], rows: np.ndarray) -> VectorStore:
    made = store(rows.shape[1])
    made.add(rows)
    return made


@STORES
@given(
    rows=MATRICES,
    query=arrays(np.float32, 3, elements=st.integers(-2, 2)),
    top=st.integers(0, 15),
    among=st.none() | st.sets(st.integers(0, 11)),
)
def test_search_is_a_full_sort_with_ties_by_row(
    store: type[VectorStore],
    rows: np.ndarray,
    query: np.ndarray,
    top: int,
    among: set[int] | None,
) -> None:
    allowed = [n for n in range(len(rows)) if among is None or n in among]
    products = {n: float(sum(rows[n] * query)) for n in allowed}
    expected = sorted(allowed, key=lambda n: (-products[n], n))[:top]
    only = None if among is None else np.array(allowed, np.int64)
    found, cosines = filled(store, rows).search(query, top, only)
    assert found.tolist() == expected
    assert cosines.tolist() == [products[n] for n in expected]
    assert (found.dtype, cosines.dtype) == (np.int64, np.float32)


@STORES
def test_rows_are_numbered_in_the_order_they_came(store: type[VectorStore]) -> None:
    made = filled(store, np.eye(3, dtype=np.float32)[:2])
    made.add(np.eye(3, dtype=np.float32)[2:])
    assert (len(made), made.dim) == (3, 3)
    assert made.search(np.array([0.0, 0.0, 1.0], np.float32), 1)[0].tolist() == [2]
    assert made.vectors().tolist() == np.eye(3).tolist()


@STORES
def test_a_saved_store_is_the_same_store(store: type[VectorStore], tmp_path: Path) -> None:
    rows = np.random.default_rng(7).standard_normal((20, 8)).astype(np.float32)
    made = filled(store, rows)
    made.save(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [store.filename]
    assert np.array_equal(store.load(tmp_path).vectors(), made.vectors())
    assert np.abs(made.vectors() - rows).max() <= np.abs(rows).max() * 2**-11  # half precision


@STORES
def test_a_file_that_is_no_store_is_refused(store: type[VectorStore], tmp_path: Path) -> None:
    (tmp_path / store.filename).write_bytes(b"neither of them")
    with pytest.raises(ValueError):
        store.load(tmp_path)


def test_an_array_of_objects_is_refused(tmp_path: Path) -> None:
    np.save(tmp_path / NumpyVectors.filename, np.array([{}], dtype=object), allow_pickle=True)
    with pytest.raises(ValueError, match="allow_pickle=False"):
        NumpyVectors.load(tmp_path)


@given(arrays(np.float32, st.integers(0, 20), elements=st.integers(0, 4)), st.integers(0, 25))
def test_top_rows_is_a_full_sort(scores: np.ndarray, top: int) -> None:
    expected = sorted(range(len(scores)), key=lambda n: (-scores[n], n))[:top]
    assert top_rows(scores, top).tolist() == expected


@given(arrays(np.float32, st.integers(1, 400), elements=st.integers(0, 40)), st.integers(1, 4))
def test_top_rows_of_many_is_a_full_sort(scores: np.ndarray, top: int) -> None:
    expected = sorted(range(len(scores)), key=lambda n: (-scores[n], n))[:top]
    assert top_rows(scores, top).tolist() == expected


def test_the_types_can_be_read_without_faiss() -> None:
    light = "import sys, index.model; sys.exit('faiss' in sys.modules or 'numpy' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", light], cwd=Path(__file__).parents[2]).returncode == 0
    )
