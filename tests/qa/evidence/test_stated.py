"""Clauses read together state what each states by itself."""

from __future__ import annotations

import numpy as np
import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from index.embedding import load_embedder
from qa.evidence.stated import StatedClauses

RULES = """湖州市丝绸奖励办法
湖经信〔2024〕3号
第一条 为规范奖励，制定本办法。
第二条 申请奖励应当符合下列条件：
（一）在本市登记注册；
（二）上年度产值不低于500万元。
第三条 弄虚作假的，追回奖励。
附表 各地指标
地区	2025年产值目标（亿元）
南浔区	260
"""


@pytest.fixture(scope="module")
def stated(tmp_path_factory: pytest.TempPathFactory) -> tuple[StatedClauses, StatedClauses]:
    folder = tmp_path_factory.mktemp("stated") / "index"
    assistant = assistant_over([document_from_text(RULES, "a.txt")], folder)
    parts = (assistant._holdings, load_embedder(), assistant._retriever.translation)
    return StatedClauses(*parts), StatedClauses(*parts)


def test_together_as_one_by_one(stated: tuple[StatedClauses, StatedClauses]) -> None:
    together, alone = stated
    clauses = together._holdings.clauses
    all_of_them = together.of([*clauses, clauses[0]])
    assert all_of_them[-1] is all_of_them[0]
    for clause, found in zip(clauses, all_of_them, strict=False):
        (one,) = alone.of([clause])
        assert found.statements == one.statements and found.inside == one.inside
        assert found.vectors.tolist() == one.vectors.tolist()
        for counted, wanted in zip(found.counted, one.counted, strict=True):
            assert np.array_equal(counted.pairs[0], wanted.pairs[0])
            assert np.array_equal(counted.letters[0], wanted.letters[0])
            assert np.array_equal(counted.letters[1], wanted.letters[1])
    assert together.of([]) == []
    assert all(map(lambda a, b: a is b, together.of(clauses[:2]), all_of_them))
