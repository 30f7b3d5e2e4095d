"""What can be chosen on the screen."""

from __future__ import annotations

from documents.model import Document, Metadata
from qa.model import Scope
from qa.screen.choices import (
    ANY,
    EXAMPLES,
    examples,
    filter_years,
    filters,
    library_examples,
    regions,
    scope,
    years,
)


def document(title: str, **fields: object) -> Document:
    return Document(title, title, "", Metadata(title, **fields), "x.txt", "0")  # type: ignore[arg-type]


DOCUMENTS = [
    document("甲", region="示范市", issued="2018-12-18", deadlines=(2022, 2025)),
    document("乙", region="示范省", number="示府〔2020〕1号", period="2021—2023"),
    document("丙", region="示范市", period="2020"),
    document("丁"),
]


def test_regions_are_named_once() -> None:
    assert sorted(regions(DOCUMENTS)) == sorted(["示范市", "示范省"])


def test_years_are_those_of_issue_and_planning() -> None:
    both = document("戊", issued="2020-12-19", period="2021—2023", deadlines=(2022, 2030))
    found = [set(filter_years(d)) for d in (*DOCUMENTS, both)]
    assert found == [
        {2018, 2025},
        {2020, 2021, 2022, 2023},
        {2020},
        set(),
        {2020, *range(2021, 2024)},
    ]
    assert years(DOCUMENTS) == [2025, 2023, 2022, 2021, 2020, 2018]


def test_the_filters_offer_what_there_is_and_to_choose_nothing() -> None:
    places, dates, titles = filters(DOCUMENTS)
    assert places == [ANY, "示范市", "示范省"]
    assert dates == [ANY, "2025", "2023", "2022", "2021", "2020", "2018"]
    assert titles == [(name, name) for name in "甲乙丙丁"]
    assert filters([]) == ([ANY], [ANY], [])


def test_what_was_chosen() -> None:
    assert scope(ANY, ANY, []) == scope(None, None, None) == Scope()
    chosen = Scope(frozenset({"示范市"}), frozenset({2020}), frozenset({"甲", "乙"}))
    assert scope("示范市", "2020", ["甲", "乙"]) == chosen


def test_examples_go_round_the_titles() -> None:
    found = examples(DOCUMENTS)
    assert len(set(found)) == EXAMPLES
    assert [text[1] for text in found] == list("甲乙丙丁甲乙")


def test_an_empty_library_offers_no_examples() -> None:
    assert examples([]) == []


def test_the_built_in_library_has_its_own_examples() -> None:
    found = library_examples()
    assert len(set(found)) == EXAMPLES
    assert all(text.endswith("？") for text in found)
