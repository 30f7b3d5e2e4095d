"""Years in a list: of papers where papers are spoken of, else years that something is done in."""

from __future__ import annotations

from built_in_papers import SUZHOU_2018, SUZHOU_2020, SUZHOU_2022

from documents.folding import fold
from qa.names.holdings import Holdings
from qa.names.naming import read_names


def sources(question: str, library: Holdings) -> set[str]:
    ids = read_names(fold(question), library).document_ids or frozenset()
    return {library.by_id[i].source for i in ids}


def test_of_papers(library: Holdings) -> None:
    asked = "把几份文件里智能车间的数字列出来：苏州2018、2020、2022年的"
    assert sources(asked, library) == {SUZHOU_2018, SUZHOU_2020, SUZHOU_2022}


def test_of_aims(library: Holdings) -> None:
    asked = "苏州到2020年、2025年的智能车间目标各是多少"
    assert len(sources(asked, library)) != 2 or SUZHOU_2022 in sources(asked, library)
