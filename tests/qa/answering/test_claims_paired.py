"""Figures claimed of one thing that are set for another of the same sentence."""

from __future__ import annotations

import pytest

from documents.folding import fold
from qa.answering.claims_listed import told_apart
from qa.assistant import Assistant
from qa.evidence.pieces_of_figures import only_in, pieces_of


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("山东到2025年要培育8个世界级集群、3个国家级集群，对吗？", "不符"),
        ("山东到2025年要培育3个世界级集群、8个国家级集群，对吗？", "相符"),
        ("苏州2018年要评选200家市级示范智能车间、建设400家省级示范智能车间，对不对？", "不符"),
        ("苏州2018年建设200家省级、400家市级示范智能车间，对不对？", "相符"),
        ("江苏要建智能工厂200家、示范智能车间50家，是吗？", "不符"),
        ("江苏要建示范智能车间200家、智能工厂50家，是吗？", "相符"),
        ("江苏计划建设省级示范智能车间200家、智能工厂50家，正确吗？", "相符"),
        ("江苏计划建设省级示范智能车间50家、智能工厂200家，正确吗？", "不符"),
        ("苏州每年新增省首台套20项、累计达200项，对吗？", "相符"),
        ("苏州省级以上企业技术中心60家，其中国家级1家，对吗？", "相符"),
        ("苏州省级以上企业技术中心60家，其中国家级2家，对吗？", "不符"),
        ("苏州新增省级以上企业技术中心60家全部是国家级吗？", "不符"),
        ("新型显示、高端装备、氢能都属于苏州做大做强的10个先进制造业集群吗？", "不符"),
        ("山东打造7个超过5000亿元的集群，对吗？", "不符"),
        ("山东打造3个超过5000亿元的集群、7个超过3000亿元的，对吗？", "相符"),
        ("山东说的3个超5000亿元产业集群中包括生物医药吗？", "不符"),
        ("山东说的7个超3000亿元产业集群中包括生物医药吗？", "相符"),
        ("山东到2025年集群内高新技术企业要达到45%，说得对吗？", "不符"),
        ("山东高新技术企业占比要达到45%，对吗？", "不符"),
        ("山东高新技术产品要达到5000家，对吗？", "不符"),
        ("山东高新技术产品占比达到45%，对吗？", "相符"),
        ("山东要打造3个超过3000亿元的产业集群，对吗？", "不符"),
        ("江苏省级示范智能车间和智能工厂分别是50家和200家，对吗？", "不符"),
        ("江苏省级示范智能车间和智能工厂分别是200家和50家，对吗？", "相符"),
        ("新能源汽车是不是江苏那10条卓越提升产业链之一？", "不符"),
        ("江苏特高压设备、起重机、新能源汽车都属于要卓越提升的10条产业链，对吗？", "不符"),
        ("江苏特高压设备、起重机和车联网都属于要卓越提升的10条产业链，对吗？", "相符"),
        ("特高压设备、起重机和农产品都是江苏要实现卓越提升的产业链吗？", "不符"),
        ("车联网是不是江苏那10条卓越提升产业链之一？", "相符"),
    ],
)
def test_verdicts(built_in: Assistant, question: str, verdict: str) -> None:
    assert built_in.ask(question).text.startswith(f"{verdict}："), built_in.ask(question).text


def test_a_number_within_a_name_is_no_claim(built_in: Assistant) -> None:
    asked = "江苏“八个一”工作机制包括每条优势产业链确定一位首席专家，对不对？"
    answer = built_in.ask(asked)
    assert answer.status == "answered" and "首席专家" in answer.text, answer.text


def test_words_of_each_figure() -> None:
    told = fold("到2025年，建设200家省级车间，评选400家市级车间，民营500强企业20家")
    pieces = pieces_of(told)
    assert [str(piece.figure.number) for piece in pieces] == ["200", "400", "20"]
    assert "省级" in only_in(pieces[0], pieces) and "车间" not in only_in(pieces[0], pieces)
    assert "民营" in only_in(pieces[2], pieces), "500强 names firms"


def test_the_group_that_a_figure_names() -> None:
    told = "打造铝业、家电、装备等3个超过5000亿元的集群；医药、食品等7个超过3000亿元的集群"
    assert told_apart("3个超过5000亿元的集群中包括医药吗", told) is False
    assert told_apart("7个超过3000亿元的集群中包括医药吗", told) is not False
