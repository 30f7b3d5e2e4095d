"""Names of what programmes are for, of which a paper has a word or has none."""

from __future__ import annotations

from importlib.resources import files

import pytest

from documents.folding import fold
from qa.evidence.terms_of_policy import term_not_held
from qa.names.holdings import Holdings
from qa.understanding.reading import read


def lines() -> list[tuple[list[str], list[str]]]:
    text = files("qa.evidence").joinpath("terms_of_policy.txt").read_text(encoding="utf-8")
    rows = [line.partition("=") for line in text.splitlines() if not line.startswith("#")]
    return [(said.split(), printed.split()) for said, _, printed in rows]


def test_the_list_is_well_formed() -> None:
    said = [fold(name) for names, _ in lines() for name in names]
    assert all(names and printed for names, printed in lines())
    assert len(set(said)) >= len(said) - 1  # 首台(套) is printed with either brackets


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("苏州对首店有什么奖励？", "首店"),
        ("苏州对危房改造补多少？", "危房改造"),  # the longest name that it holds
        ("苏州对首台套有什么支持？", ""),
        ("苏州的人才怎么支持？", ""),
    ],
)
def test_no_paper_has_a_word_of_it(question: str, name: str, library: Holdings) -> None:
    understood = read(question, library)
    ids = understood.document_ids or frozenset(library.by_id)
    assert term_not_held(understood, ids, library) == name
