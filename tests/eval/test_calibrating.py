"""Examples for the judgement: what counts as true, and what a floor makes of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from documents.read import document_from_text
from eval.calibrating import Example, examples_of, report
from eval.model import GoldClause, QuestionSet, Row
from qa.evidence.signals import Signals

MEASURED = Signals(**dict.fromkeys(Signals.__dataclass_fields__, 1.0))
TEA = """杭州市人民政府关于促进茶产业发展的意见
杭政发〔2021〕7号
各区人民政府：
一、加强品牌建设。支持龙井茶企业注册地理标志商标，开展品牌推广。
二、改良茶园土壤。鼓励茶农施用有机肥料，减少化学农药。
杭州市人民政府
2021年4月6日
"""


def row(name: str, question: str, reference: str | None, part: str = "") -> Row:
    golds = (GoldClause("tea.txt", reference),) if reference else ()
    parts = ((part,),) if reference else ()
    return Row(name, question, (), "what", golds, parts, not golds, "dev")


def test_a_question_is_asked_with_its_gold_clause_and_without_it() -> None:
    document = document_from_text(TEA, "tea.txt")
    rows = (
        row("a", "地理标志商标怎么支持？", "一、", "地理标志商标"),
        row("b", "今天几点日出？", None),
    )
    found = list(examples_of(QuestionSet("tea", (document,), rows)))
    assert [e.group for e in found] == [
        "dev answerable",
        "dev no basis",
        "dev answerable, removed",
    ]
    there, _, removed = found
    assert there.true and there.right and there.signals is not None
    assert there.signals.rarest == 1.0
    assert not removed.true and removed.refusing
    assert there.fold == removed.fold


def test_a_floor_refuses_what_is_less_likely() -> None:
    """At 0.4 the wrong answer (0.3) is refused, which is right, and the right one (0.6) stays."""
    examples = [
        Example("dev", "1", True, True, False, MEASURED),
        Example("dev", "2", False, False, True, MEASURED),
        Example("dev", "3", False, True, True, None),  # refused whatever the floor
    ]
    text = report(examples, np.array([0.6, 0.3]))
    heads, line = text.splitlines()[-2:]
    shares = dict(zip(heads.split()[1:], line.split()[2:], strict=True))
    assert (shares["0.0"], shares["0.4"]) == ("0.667", "1.000")
    assert "AUC 1.000" in text


def test_the_recipe_ships_with_the_numbers() -> None:
    shipped = Path(__file__).parents[2] / "qa" / "evidence" / "judgement.json"
    assert '"made_by": "python -m eval.calibrating"' in shipped.read_text(encoding="utf-8")
