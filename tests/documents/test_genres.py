"""Kinds of papers: each in one set, and found at the ends of titles."""

from __future__ import annotations

import re

import pytest

from documents.genres import (
    AGREEMENTS,
    COMMON,
    EXPLANATIONS,
    LAWS,
    LETTERS,
    NOTICES,
    PLANS,
    POLICIES,
    STANDARDS,
    TITLED,
    alternatives,
)
from documents.heads import is_title

SETS = (LAWS, PLANS, POLICIES, NOTICES, LETTERS, STANDARDS, AGREEMENTS, EXPLANATIONS)


def test_a_genre_is_in_one_set() -> None:
    assert sum(map(len, SETS)) == len(TITLED)
    assert COMMON < TITLED


@pytest.mark.parametrize("genre", sorted(TITLED))
def test_a_paper_of_every_kind_is_known_by_its_title(genre: str) -> None:
    assert is_title(f"苏州市关于推进集群发展的{genre}")


def test_longer_words_are_tried_first() -> None:
    pattern = re.compile(alternatives(frozenset({"函", "复函", "法", "法典"})))
    assert [m[0] for m in pattern.finditer("民法典 复函 函 宪法")] == ["法典", "复函", "函", "法"]
    assert alternatives(frozenset({"函", "复函", "法"})) == "复函|函|法"
