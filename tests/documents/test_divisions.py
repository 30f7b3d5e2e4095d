"""Sentences that divide fields among places: which they are, and where each place's stretch is."""

from __future__ import annotations

import pytest

from documents.divisions import divisions_in
from documents.read import document_from_text

PLAN = """湖州市丝绸产业行动计划
一、优化布局
立足各区县基础,推动吴兴区在数码织造、丝绸设计，南浔区在缫丝装备(含零部件),德清县在桑蚕育种、冷链和安吉竹纤维等领域加快发展。{more}
"""


def _pieces(sentence: str) -> list[tuple[str, str]]:
    document = document_from_text(f"湖州市丝绸产业行动计划\n一、布局\n{sentence}\n", "a.txt")
    return [
        (share.place, clause.text[share.span.start : share.span.end])
        for clause in document.clauses
        for division in divisions_in(clause)
        for share in division.shares
    ]


def test_each_place_has_the_stretch_up_to_the_next_comma() -> None:
    document = document_from_text(PLAN.format(more="各县区要狠抓落实。"), "a.txt")
    (division,) = (d for clause in document.clauses for d in divisions_in(clause))
    text = division.clause.text
    assert text[division.span.start : division.span.end].startswith("立足各区县基础")
    assert [(s.place, text[s.span.start : s.span.end]) for s in division.shares] == [
        ("吴兴区", "吴兴区在数码织造、丝绸设计"),
        ("南浔区", "南浔区在缫丝装备(含零部件)"),
        ("德清县", "德清县在桑蚕育种、冷链和安吉竹纤维等领域加快发展"),
    ]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        (
            "吴兴区重点发展织造；南浔区主攻缫丝；德清县聚焦育种；安吉县打造竹纤维基地。",
            ["吴兴区", "南浔区", "德清县", "安吉县"],
        ),
        (
            "支持湖州高新区发展装备,支持太湖度假区打造会展,支持长兴经开区培育新材料。",
            ["湖州高新区", "太湖度假区", "长兴经开区"],
        ),
        (
            "支持市中区发展织造,支持城关镇发展缫丝,支持乡宁县发展育种。",
            ["市中区", "城关镇", "乡宁县"],
        ),
    ],
)
def test_ways_of_dividing(sentence: str, places: list[str]) -> None:
    assert [place for place, _ in _pieces(sentence)] == places


@pytest.mark.parametrize(
    "sentence",
    [
        "吴兴区重点发展织造,南浔区主攻缫丝。",  # two places only
        "吴兴区发展织造,吴兴区发展缫丝,吴兴区发展育种。",  # one place
        "全市发展织造,各区发展缫丝,本市打造育种基地。",
        "在城市建设中,在城区发展中,在县区布局中,坚持统筹。",
        "吴兴区、南浔区、德清县要按时报送材料,确保完成。",
    ],
)
def test_what_divides_nothing(sentence: str) -> None:
    assert _pieces(sentence) == []
