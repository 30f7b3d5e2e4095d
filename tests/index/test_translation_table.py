"""Translation tables on disk: back again, as they are shipped, and damaged."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.sparse import csr_array

from index.packing import pack
from index.translation_table import TranslationTable, shipped_tables

SHIPPED = Path(__file__).parents[2] / "index" / "models" / "translation-zh"
FILES = {"terms.json", "sizes.npy", "gaps.npy", "levels.npy", "staying.npy"}


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """老公 is asked where 夫妻 stands: one entry, row 0, column 1."""
    matrix = csr_array(np.array([[0, 0.25], [0, 0]], np.float32))
    TranslationTable(["老公", "夫妻"], matrix, np.array([1, 0.5], np.float32)).save(tmp_path)
    return tmp_path


def test_a_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    dense = np.where(rng.random((40, 40)) < 0.2, rng.uniform(3e-4, 1, (40, 40)), 0)
    made = TranslationTable(
        [f"{n}" for n in range(40)],
        csr_array(dense.astype(np.float32)),
        rng.uniform(0.01, 1, 40).astype(np.float32),
    )
    made.save(tmp_path / "t")
    read = TranslationTable.load(tmp_path / "t")
    assert read.terms == made.terms
    np.testing.assert_allclose(read.matrix.toarray(), dense, rtol=0.02)
    assert (read.matrix.toarray() > 0).tolist() == (dense > 0).tolist()
    np.testing.assert_allclose(read.staying, made.staying, rtol=0.02)


def test_a_table_by_hand(saved: Path) -> None:
    assert {path.name for path in saved.iterdir()} == FILES
    assert np.load(saved / "sizes.npy").tolist() == [1, 0]
    assert np.load(saved / "gaps.npy").tolist() == [2]  # column 1, from -1
    assert np.load(saved / "levels.npy").tolist() == [42]  # e^(-42 / 30) = 0.247
    assert np.load(saved / "staying.npy").tolist() == [0, 21]  # 1 and e^(-21 / 30) = 0.497


@pytest.mark.parametrize("name", ["pairs", "letters"])
def test_the_shipped_tables_are_saved_again_in_the_same_bytes(name: str, tmp_path: Path) -> None:
    TranslationTable.load(SHIPPED / name).save(tmp_path)
    assert {path.name for path in (SHIPPED / name).iterdir()} == FILES
    for file in FILES:
        assert (tmp_path / file).read_bytes() == (SHIPPED / name / file).read_bytes(), file


def test_the_shipped_tables_are_probabilities() -> None:
    for shipped in shipped_tables():
        told = shipped.matrix.sum(axis=0) + shipped.staying  # of each told term over all asked
        assert shipped.matrix.data.min() > 0 and told.max() <= 1.02  # rounded to 3 %


@pytest.mark.parametrize(
    ("name", "numbers", "message"),
    [
        ("gaps.npy", [], "found 0 packed numbers, wanted 1"),
        ("sizes.npy", [], "found 0 packed numbers, wanted 2"),
        ("sizes.npy", [1, 1], "found 1 packed numbers, wanted 2"),
        ("levels.npy", [42, 42], "levels.npy holds 2 values, wanted 1"),
        ("staying.npy", [0], "staying.npy holds 1 values, wanted 2"),
    ],
)
def test_files_that_do_not_agree_are_refused(
    name: str, numbers: list[int], message: str, saved: Path
) -> None:
    np.save(saved / name, np.array(numbers, np.uint8))
    with pytest.raises(ValueError, match=message):
        TranslationTable.load(saved)


@pytest.mark.parametrize(
    ("gap", "message"), [(9, "found index 8 in a matrix, wanted less than 2"), (0, "gap of 0")]
)
def test_a_row_that_holds_what_it_cannot_is_refused(gap: int, message: str, saved: Path) -> None:
    np.save(saved / "gaps.npy", np.array([gap], np.uint8))
    table = TranslationTable.load(saved)
    with pytest.raises(ValueError, match=message):
        table.told_for([0])
    with pytest.raises(ValueError, match=message):
        table.matrix  # noqa: B018
    ((told, _),) = table.told_for([1])
    assert told.tolist() == []  # the other row is what it was


def test_a_row_is_what_the_whole_table_holds_in_it(tmp_path: Path) -> None:
    rng = np.random.default_rng(2)
    dense = np.where(rng.random((300, 300)) < 0.1, rng.uniform(3e-4, 1, (300, 300)), 0)
    dense[7] = 0  # a row of none
    made = TranslationTable(
        [f"{n}" for n in range(300)], csr_array(dense.astype(np.float32)), np.ones(300, np.float32)
    )
    made.save(tmp_path)
    read = TranslationTable.load(tmp_path)
    rows = rng.permutation(300).tolist()
    assert read.told_for([]) == made.told_for([]) == []
    for row, (told, chances) in zip(rows, read.told_for(rows), strict=True):
        ((wanted, made_chances),) = made.told_for([row])
        assert told.tolist() == wanted.tolist()
        np.testing.assert_allclose(chances, made_chances, rtol=0.02)
        assert chances.tolist() == read.matrix.toarray()[row][told].tolist()


@pytest.mark.parametrize(
    "array",
    [
        np.array([256], np.uint16),
        np.array([1.0], np.float32),
        np.array([-1], np.int8),
        np.array([[42]], np.uint8),
        np.array(["a"]),
    ],
)
@pytest.mark.parametrize("name", sorted(FILES - {"terms.json"}))
def test_arrays_of_another_kind_are_refused(name: str, array: NDArray[Any], saved: Path) -> None:
    np.save(saved / name, array)
    with pytest.raises(ValueError, match=f"{name} holds"):
        TranslationTable.load(saved)


@pytest.mark.parametrize(
    "terms", [b"", b"7", b'{"a": 1}', b'["a", 1]', b'["a", "a"]', b"\xff", b"[" * 100_000]
)
def test_terms_that_are_no_list_of_texts_are_refused(terms: bytes, saved: Path) -> None:
    (saved / "terms.json").write_bytes(terms)
    with pytest.raises(ValueError, match=r"terms\.json"):
        TranslationTable.load(saved)


def test_terms_of_another_number_are_refused(saved: Path) -> None:
    (saved / "terms.json").write_text(json.dumps(["老公", "夫妻", "财产"]), "utf-8")
    with pytest.raises(ValueError, match="found 2 packed numbers, wanted 3"):
        TranslationTable.load(saved)


@pytest.mark.parametrize("name", sorted(FILES - {"terms.json"}))
@pytest.mark.parametrize("length", [0, 5, 60, -1])
def test_a_file_cut_short_is_refused(name: str, length: int, saved: Path) -> None:
    whole = (saved / name).read_bytes()
    (saved / name).write_bytes(whole[:length])
    with pytest.raises(ValueError, match=f"{name} holds no array"):
        TranslationTable.load(saved)


def test_a_file_that_is_gone_is_an_error_of_the_disk(saved: Path) -> None:
    (saved / "gaps.npy").unlink()
    with pytest.raises(OSError, match=r"gaps\.npy"):
        TranslationTable.load(saved)


def test_no_changed_byte_of_a_header_gives_another_error_or_a_table_beyond_its_terms(
    saved: Path,
) -> None:
    whole = (saved / "gaps.npy").read_bytes()
    assert pack(np.array([2], np.uint32)).tobytes() == whole[-1:]
    refused = 0
    for place in range(len(whole)):
        for byte in b"\x00'(,9b{\xff":
            changed = whole[:place] + bytes([byte]) + whole[place + 1 :]
            (saved / "gaps.npy").write_bytes(changed)
            try:
                held = TranslationTable.load(saved).matrix
            except ValueError:
                refused += 1
            else:
                assert held.toarray().shape == (2, 2)
    assert refused > len(whole)
