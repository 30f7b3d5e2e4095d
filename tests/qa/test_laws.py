"""Questions as people put them to regulations: days, lists with a head, who is charged."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

LAW = """汉阳市票据和供电管理条例
第一条 为了规范票据和供电，制定本条例。
第二条 市能源局是本市供电行政主管部门。县供电行政主管部门负责本行政区域内供电事业的监督管理。
第三条 支票的持票人应当自出票日起十日内提示付款；异地使用的支票，其提示付款的期限另行规定。
第四条 汇票的持票人应当自出票日起一个月内向付款人提示承兑。
第五条 票据监察人由票据文件规定。票据文件未规定的，由票据管理机构指定。
第六条 有下列情形之一的，由市主管部门责令改正，处一万元以上罚款：
（一）强制用户使用高资费服务的；
（二）泄露用户资料的。
第七条 监控设备应当保持二十四小时运转。监控资料保存时间不得少于三十日。
"""


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(LAW, "law.txt")
    return assistant_over([document], tmp_path_factory.mktemp("law") / "index")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        (
            "支票的持票人应当自出票日起几日内提示付款？",
            "支票的持票人应当自出票日起十日内提示付款[1]。",
        ),
        ("监控资料最少保存多少天？", "监控资料保存时间不得少于三十日[1]。"),
        ("票据文件未规定票据监察人的，由谁指定？", "票据文件未规定的，由票据管理机构指定[1]。"),
        ("供电行政主管部门是哪个单位？", "市能源局是本市供电行政主管部门[1]。"),
    ],
)
def test_the_sentence_that_answers(law: Assistant, question: str, first: str) -> None:
    answer = law.ask(question)
    assert answer.text.startswith(first), answer.text


def test_an_item_is_said_with_what_leads_into_it(law: Assistant) -> None:
    """The act stands in the item, the fine above it; each is cited at its own place."""
    answer = law.ask("强制用户使用高资费服务会受到什么处罚？")
    said, before = answer.text.splitlines()
    assert said == "强制用户使用高资费服务的[1]。"
    assert before.startswith(
        "前文：“有下列情形之一的，由市主管部门责令改正，处一万元以上罚款：”[2]"
    )
    assert [c.clause.label for c in answer.citations] == ["（一）", "第六条"]
