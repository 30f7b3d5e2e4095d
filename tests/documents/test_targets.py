"""Targets stand in their clauses, and their parts one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library_paths, read_document
from documents.model import Target
from documents.read import document_from_text
from documents.targets import read_targets


def targets(sentence: str, head: str = "到2025年，") -> tuple[Target, ...]:
    text = f"某市丝绸产业发展意见\n一、目标\n{head}{sentence}\n"
    return read_targets(document_from_text(text, "x.txt"))


def shapes(sentence: str) -> list[tuple[str, str | None, str, str]]:
    return [(t.indicator, t.relation, t.value, t.unit) for t in targets(sentence)]


@pytest.mark.parametrize("path", library_paths(), ids=lambda path: path.stem[:12])
def test_every_target_stands_in_its_clause(path: Path) -> None:
    document = read_document(path)
    texts = {clause.id: clause.text for clause in document.clauses}
    for target in read_targets(document):
        assert target.quote in texts[target.clause_id]
        assert target.value in target.quote and target.unit in target.quote
        brackets = target.indicator.replace("（", "(").replace("）", ")")
        assert brackets.count("(") == brackets.count(")"), target.indicator


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("产值达到300亿元。", [("产值", "达到", "300亿", "元")]),
        ("建设基地5个以上。", [("建设基地", "以上", "5", "个")]),
        ("建设5个左右基地。", [("建设基地", "左右", "5", "个")]),
        ("每年新增织机20台。", [("每年新增织机", "每年", "20", "台")]),
        (
            "建设智能车间200家、智能工厂50家。",
            [("建设智能车间", None, "200", "家"), ("智能工厂", None, "50", "家")],
        ),
        (
            "新增技术中心60家（其中国家级1家）。",
            [("新增技术中心", "新增", "60", "家"), ("其中国家级", None, "1", "家")],
        ),
        ("新增示范企业（项目）30个。", [("新增示范企业（项目）", "新增", "30", "个")]),
        ("落实“人才新政40条”。", []),
        ("改造低效企业（亩均税收5万元以下）。", []),
        ("培育中国500强企业。", []),
        ("排在后10%的企业予以警示。", []),
        ("用三年时间完成改造。", []),
    ],
)
def test_the_parts_of_a_target(
    sentence: str, expected: list[tuple[str, str | None, str, str]]
) -> None:
    found = [(i.replace("(", "（").replace(")", "）"), r, v, u) for i, r, v, u in shapes(sentence)]
    assert found == expected


def test_the_deadline_is_the_year_that_governs_never_a_guess() -> None:
    sentence = "新建基地5个。到2030年，新建基地9个。"
    assert [t.deadline for t in targets(sentence)] == [2025, 2030]
    assert [t.deadline for t in targets("新建基地5个。", head="")] == [None]


def test_departments_come_from_the_end_of_the_clause() -> None:
    (target,) = targets("新建基地5个。（责任部门：市农业局、市科技局牵头）")
    assert target.departments == ("市科技局", "市农业局")
