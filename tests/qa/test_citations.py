"""A citation exists only where its quote stands; markers and names of documents."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hand_made import policies
from hypothesis import given
from hypothesis import strategies as st

from documents.model import Metadata
from documents.sentences import Span
from qa.citations import Citations, marked, name_of, plain_title
from qa.model import Citation, UnverifiedQuote

OLD, NEW = policies()
CLAUSE = next(c for c in OLD.clauses if c.reference == "一、")
QUOTE = "建设蚕桑基地5个"
AT = OLD.text.index(QUOTE)


def test_a_quote_at_its_place_is_cited() -> None:
    citation = Citation(1, OLD, CLAUSE, QUOTE, AT, AT + len(QUOTE))
    assert OLD.text[citation.start : citation.end] == citation.quote


@pytest.mark.parametrize(
    ("quote", "start", "end"),
    [
        ("建设蚕桑基地6个", AT, AT + len(QUOTE)),  # other words
        (QUOTE, AT + 1, AT + 1 + len(QUOTE)),  # another place
        (QUOTE, AT, AT + len(QUOTE) - 1),  # cut short
        ("", AT, AT),  # nothing
        (OLD.text[:9], 0, 9),  # of another clause
        (OLD.text[CLAUSE.end - 2 : CLAUSE.end + 2], CLAUSE.end - 2, CLAUSE.end + 2),  # over its end
        (QUOTE, AT - len(OLD.text), AT + len(QUOTE) - len(OLD.text)),  # from behind
    ],
)
def test_any_other_quote_is_refused(quote: str, start: int, end: int) -> None:
    with pytest.raises(UnverifiedQuote):
        Citation(1, OLD, CLAUSE, quote, start, end)


def test_a_clause_of_another_document_is_refused() -> None:
    with pytest.raises(UnverifiedQuote):
        Citation(1, NEW, CLAUSE, NEW.text[AT : AT + 3], AT, AT + 3)
    with pytest.raises(UnverifiedQuote):  # even if the text were the same
        Citation(1, replace(OLD, id="copy"), CLAUSE, QUOTE, AT, AT + len(QUOTE))


@given(st.integers(-20, 400), st.integers(-20, 400), st.sampled_from(OLD.clauses))
def test_random_places_verify_or_raise(start: int, end: int, clause: object) -> None:
    assert clause in OLD.clauses
    try:
        citation = Citation(1, OLD, clause, OLD.text[start:end], start, end)  # type: ignore[arg-type]
    except UnverifiedQuote:
        assert not (clause.start <= start < end <= clause.end)  # type: ignore[attr-defined]
    else:
        assert clause.text[start - clause.start : end - clause.start] == citation.quote  # type: ignore[attr-defined]


@given(st.integers(-5, 60), st.integers(-5, 60))
def test_a_span_outside_its_clause_is_never_cited(start: int, end: int) -> None:
    citations = Citations()
    if 0 <= start < end <= len(CLAUSE.text):
        assert citations.cite(OLD, CLAUSE, Span(start, end)) == 1
        assert citations.made[0].quote == CLAUSE.text[start:end]
    else:
        with pytest.raises(UnverifiedQuote):
            citations.cite(OLD, CLAUSE, Span(start, end))
        assert citations.made == []


def test_the_same_place_keeps_its_marker_and_so_does_a_place_within() -> None:
    citations = Citations()
    markers = [citations.cite(OLD, CLAUSE, Span(*p)) for p in [(0, 10), (12, 20), (0, 10), (2, 8)]]
    assert markers == [1, 2, 1, 1]
    assert citations.cite(OLD, CLAUSE, Span(8, 14)) == 3  # reaches out of both
    assert [c.marker for c in citations.made] == [1, 2, 3]


@pytest.mark.parametrize(
    ("sentence", "markers", "expected"),
    [
        ("建设基地5个。", (1,), "建设基地5个[1]。"),
        ("建设基地5个；", (2, 3), "建设基地5个[2][3]。"),
        ("建设基地5个", (1, 1), "建设基地5个[1]。"),
        (" 建设，。 ", (4,), "建设[4]。"),
        ("建设几个？", (1,), "建设几个？[1]"),
        ("提交下列材料：", (1,), "提交下列材料[1]："),
        ("给予补助[7]。", (1,), "给予补助［7］[1]。"),
        ("苏府[2018]130号", (1,), "苏府[2018]130号[1]。"),
    ],
)
def test_markers_stand_before_the_full_stop(
    sentence: str, markers: tuple[int, ...], expected: str
) -> None:
    assert marked(sentence, *markers) == expected


def test_names() -> None:
    assert name_of(OLD) == f"《{OLD.title}》（湖政发〔2019〕8号）"
    notice = replace(
        OLD,
        title="市政府印发关于丝绸的意见的通知",
        metadata=Metadata(
            "市政府印发关于丝绸的意见的通知",
            titles=("市政府印发关于丝绸的意见的通知", "关于丝绸的意见"),
        ),
    )
    assert plain_title(notice) == "关于丝绸的意见"
    assert name_of(notice) == "《关于丝绸的意见》"
