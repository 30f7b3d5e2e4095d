"""Departments under the names that people use."""

from __future__ import annotations

import pytest

from qa.names.offices import Offices

LEDGER = (
    "省生态环境厅",
    "省发展改革委",
    "市发改委",
    "省人力资源社会保障厅",
    "省市场监管局",
    "市政府金融办",
    "中国人民银行山东省分行",
    "各市人民政府",
)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("环保厅管什么", ["省生态环境厅"]),
        ("省发改委管什么", ["省发展改革委"]),
        ("市发展和改革委员会管什么", ["市发改委"]),
        ("发改部门管什么", ["省发展改革委", "市发改委"]),
        ("人社厅管什么", ["省人力资源社会保障厅"]),
        ("市监局管什么", ["省市场监管局"]),
        ("市场监督管理局管什么", ["省市场监管局"]),
        ("金融办管什么", ["市政府金融办"]),
        ("人行管什么", ["中国人民银行山东省分行"]),
        ("金融口岸在哪", []),
        ("环保局管什么", []),
        ("市场监管有什么要求", []),
        ("", []),
    ],
)
def test_names(said: str, meant: list[str]) -> None:
    names, places = Offices(LEDGER).named(said)
    assert list(names) == meant and bool(places) == bool(meant)


def test_places_are_those_of_the_name() -> None:
    _, ((start, end),) = Offices(LEDGER).named("请问省环保厅负责什么")
    assert "请问省环保厅负责什么"[start:end] == "环保厅"
