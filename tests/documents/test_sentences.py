"""Sentences and segments as places in a text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.sentences import Span, opens_list, segments, sentences


def cut(text: str, ends: str = "。!?;") -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, ends)]


def pieces(text: str) -> list[str]:
    return [text[s.start : s.end] for s in segments(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲。乙！丙？丁；戊", ["甲。", "乙！", "丙？", "丁；", "戊"]),
        ("甲（乙。丙）丁。戊。", ["甲（乙。丙）丁。", "戊。"]),
        ("称为“甲。乙”的。丙。", ["称为“甲。乙”的。", "丙。"]),
        ("《甲。乙》丙。", ["《甲。乙》丙。"]),
        ("甲\n乙。", ["甲", "乙。"]),
        ("甲（乙\n丙。丁。", ["甲（乙", "丙。", "丁。"]),
        ("  甲。  乙。 ", ["甲。", "乙。"]),
        ("占1.5%。达3.2。", ["占1.5%。", "达3.2。"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_without_the_semicolon_a_list_stays_one_sentence() -> None:
    assert cut("一是甲；二是乙。丙。", "。!?") == ["一是甲；二是乙。", "丙。"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲，乙；丙：丁", ["甲", "乙", "丙", "丁"]),
        ("甲、乙，丙", ["甲、乙", "丙"]),
        ("推广20,000台，改造5家", ["推广20,000台", "改造5家"]),
        ("推广20，000台", ["推广20，000台"]),
        ("2020,200台", ["2020,200台"]),
        ("甲（乙，丙）丁，戊", ["甲（乙，丙）丁", "戊"]),
        ("“甲，乙”丙，丁", ["“甲，乙”丙", "丁"]),
        ("各市、区政府<甲，乙>，丙", ["各市、区政府<甲，乙>", "丙"]),
    ],
)
def test_segments(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@given(st.text("甲乙丙，。；：！？（）“”《》<>、0123,.\n ", max_size=60))
def test_nothing_is_lost_but_blanks_and_nothing_overlaps(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(text[s.start : s.end].split()) for s in spans) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for span in spans:
        inner = segments(text, span)
        assert all(span.start <= s.start < s.end <= span.end for s in inner)
        assert all(a.end <= b.start for a, b in pairwise(inner))


def test_a_colon_opens_a_list() -> None:
    assert opens_list("有下列情形之一的：\n") and opens_list("条件如下:")
    assert not opens_list("条件：应当具备资质。")
