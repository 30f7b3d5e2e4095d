"""What of a clause states something, on lines as saved pages print them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from documents.model import Clause
from qa.evidence.stated import bare, under
from qa.evidence.statements import statements


def clause(text: str, heading: str = "", label: str = "") -> Clause:
    return Clause(
        id="d#1",
        document_id="d",
        kind="clause",
        label=label,
        path=(),
        heading=heading,
        text=text,
        start=0,
        end=len(text),
    )


def stated(text: str, *titles: str) -> list[tuple[str, str]]:
    found = statements(clause(text), titles)
    return [(text[s.span.start : s.span.end], s.under) for s in found]


def test_a_heading_in_the_same_line_stands_over_what_follows() -> None:
    text = "提供健康服务　各地要定期了解老人情况。需要住院的应当保障。\n另一段。"
    assert stated(text) == [
        ("各地要定期了解老人情况。", "提供健康服务"),
        ("需要住院的应当保障。", "提供健康服务"),
        ("另一段。", ""),
    ]


def test_a_title_before_the_first_sentence_is_no_part_of_it() -> None:
    text = "加强监管 促进公平 1月29日，市局召开会议。"
    assert stated(text, "加强监管 促进公平") == [("1月29日，市局召开会议。", "加强监管 促进公平")]


def test_blanks_around_numbers_cut_nothing() -> None:
    text = "到 2025 年，累计建成 100 家工厂。"
    assert stated(text) == [(text, "")]


def test_a_question_stands_over_its_answer_and_is_none_itself() -> None:
    text = "66、病人拒绝隔离的如何处理？\n由公安机关协助采取强制措施。"
    assert stated(text) == [("由公安机关协助采取强制措施。", "66、病人拒绝隔离的如何处理?")]


@pytest.mark.parametrize(
    "nothing",
    [
        "武汉市疫情防控指挥部 2020年1月24日",
        "现就有关事项通知如下：",
        "（省工信厅牵头，省财政厅配合）",
    ],
)
def test_signatures_lead_ins_and_bodies_in_brackets_state_nothing(nothing: str) -> None:
    assert stated(f"{nothing}\n各地要做好储备。") == [("各地要做好储备。", "")]


def test_whom_a_paper_is_sent_to_states_nothing() -> None:
    sent = replace(clause("各市、县人民政府，园区管委会："), kind="preamble", path=("主送",))
    assert statements(sent, ()) == []


def test_a_list_that_follows_keeps_its_head() -> None:
    assert stated("申请补助应当提交下列材料：") == [("申请补助应当提交下列材料：", "")]


def test_quotation_marks_hide_no_term() -> None:
    """链主企业 is asked about; papers print “链主”企业 and “链主企业”."""
    assert bare("支持“链主”企业、‘链主企业’和SMART工厂") == "支持链主企业、链主企业和smart工厂"
    assert under("“链主”企业", ("总则", "文", "题"))[0] == "总则 链主企业"


def test_a_date_alone_and_the_title_of_an_attachment_state_nothing() -> None:
    assert stated("2023-11-28 17:22。") == []
    title = clause("附件：50条重点产业链目录", heading="50条重点产业链目录")
    assert statements(replace(title, kind="attachment"), ()) == []
    assert statements(title, ()) != []
    several = "附件：1.申请书\n2.推荐汇总表\n3.申报材料清单"
    listed = replace(clause(several), kind="attachment", heading="1.申请书")
    assert statements(listed, ()) == []
    rule = replace(
        clause("附件2\n数字化水平达到三级以上的，得5分。"), kind="attachment", heading="评价指标"
    )
    assert len(statements(rule, ())) == 1


@pytest.mark.parametrize(
    "rule",
    [
        "购房补贴与租房优惠只能选择一项",
        "享受政策的企业须在县内注册",
        "服务期限两年",
        "双方签订协议，报县科技局备案",
    ],
)
def test_a_short_rule_that_opens_a_paragraph_is_a_statement(rule: str) -> None:
    text = f"{rule}。其他事项另行通知。"
    said = [text[s.span.start : s.span.end] for s in statements(clause(text, rule), ())]
    assert said == [f"{rule}。", "其他事项另行通知。"]


def test_a_heading_that_names_a_task_is_none() -> None:
    text = "支持建设服务平台。平台面向县内企业开放。"
    said = [
        text[s.span.start : s.span.end] for s in statements(clause(text, "支持建设服务平台"), ())
    ]
    assert said == ["平台面向县内企业开放。"]
