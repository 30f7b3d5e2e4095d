"""Shapes of policies that the library does not hold: attachments, decimals, odd numbers."""

from __future__ import annotations

import pytest
from parsed import by_reference, references

from documents.grammar import parse
from documents.read import document_from_text


def test_attachments_count_anew() -> None:
    text = (
        "关于印发方案的通知\n各区:\n一、要求\n二、任务\n附件:1.方案\n2.清单\n3.表格\n"
        "某市人民政府\n2020年5月14日\n附件1\n某市实施方案\n为了推进,制定本方案。\n"
        "一、目标\n(一)数量。\n(二)质量。\n二、分工\n附件2\n清单\n一、创新\n二、开放"
    )
    assert references(text) == [
        "一、",
        "二、",
        "附件",
        "附件1",
        "附件1一、",
        "附件1一、(一)",
        "附件1一、(二)",
        "附件1二、",
        "附件2",
        "附件2一、",
        "附件2二、",
    ]
    found = by_reference(text)
    assert found["附件"].text == "附件:1.方案\n2.清单\n3.表格"
    assert found["落款"].text == "某市人民政府\n2020年5月14日"
    assert found["附件1"].heading == "某市实施方案"
    assert found["附件2"].heading == "清单"
    assert found["附件1一、(一)"].headings == ("某市实施方案", "目标")


def test_a_plan_that_follows_its_notice_without_a_label() -> None:
    text = (
        "关于印发方案的通知\n各区:\n一、要求。请落实。\n某市人民政府\n2020年5月14日\n"
        "某市实施方案\n为了推进集群,制定本方案。\n一、目标\n达到10家。"
    )
    assert [(c.kind, c.id) for c in parse(text, "d")] == [
        ("title", "d#标题"),
        ("preamble", "d#主送"),
        ("clause", "d#一、"),
        ("closing", "d#落款"),
        ("title", "d#标题~2"),
        ("preamble", "d#引言"),
        ("clause", "d#一、~2"),
    ]


PLAN = """某市突发事件应急预案
1 总则
1.1 编制目的
为了应对突发事件,降低1.5亿元以上损失。
1.2 编制依据
依据有关法律。
2 组织体系
2.1 领导机构
2.1.1 领导小组
市长任组长。
(1)统一指挥;
(2)协调处置。
2.1.2 成员单位
(一)公安。
(二)消防。
10 年内修订一次。
3 附则
本预案由市应急局解释。"""


def test_a_plan_by_decimals() -> None:
    assert references(PLAN) == [
        "1",
        "1.1",
        "1.2",
        "2",
        "2.1",
        "2.1.1",
        "2.1.1(1)",
        "2.1.1(2)",
        "2.1.2",
        "2.1.2(一)",
        "2.1.2(二)",
        "3",
    ]
    found = by_reference(PLAN)
    assert found["2.1.1"].parent == found["2.1"].id
    assert found["2.1.1(1)"].headings == ("组织体系", "领导机构", "领导小组")
    assert found["2.1.2(二)"].text == "(二)消防。\n10 年内修订一次。"


def test_decimals_below_other_numbers() -> None:
    text = "某方案\n一、任务\n1.总则\n1.1目的\n1.2依据\n2.分工\n2.1市级\n二、保障"
    assert references(text) == [
        "一、",
        "一、1.",
        "一、1.1",
        "一、1.2",
        "一、2.",
        "一、2.1",
        "二、",
    ]


def test_numbers_of_rows_open_no_clauses() -> None:
    text = "某市矿种目录管理规定\n1 煤 18 锌\n2 石油 19 铝\n3 油页岩 20 镍"
    found = [c.reference for c in parse(text, "d")]
    assert found == ["标题", "正文第1段", "正文第2段", "正文第3段"]


@pytest.mark.parametrize(
    "line",
    [
        "第五条规定的企业,由市财政局认定。",
        "第九条 是本办法的兜底条款。",
        "20、30家企业参加试点。",
        "1.5万亿元的目标不变。",
        "2020年5月14日前完成申报。",
        "(七)项情形除外。",
    ],
)
def test_lines_that_begin_like_a_clause(line: str) -> None:
    text = f"某办法\n第一条 为了促进。\n第二条 企业可以申请:\n(一)证明;\n{line}\n(二)报告。"
    assert references(text) == ["第一条", "第二条", "第二条(一)", "第二条(二)"]
    assert by_reference(text)["第二条(一)"].text == f"(一)证明;\n{line}"


def test_a_number_left_out_or_printed_twice_loses_no_clause() -> None:
    assert references("某意见\n一、甲\n二、乙\n二、丙\n五、丁") == ["一、", "二、", "二、", "五、"]
    assert [c.id for c in parse("一、甲\n二、乙\n二、丙", "d")][1:] == ["d#二、", "d#二、~2"]


def test_an_excerpt_begins_with_any_number() -> None:
    assert references("三、甲\n四、乙\n(二)丙\n(三)丁") == ["三、", "四、", "四、(二)", "四、(三)"]


def test_headings_and_text_on_one_line() -> None:
    found = by_reference(
        "某意见\n一、总体要求。\n(一)加强领导。各区要落实。\n(二)落实政策。\n"
        "二、【扩大投资】支持企业。"
    )
    assert found["一、"].heading == "总体要求"
    assert found["一、(一)"].heading == "加强领导"
    assert found["一、(二)"].heading == ""  # a sentence, since nothing stands below it
    assert found["二、"].heading == "扩大投资"


def test_departments_on_a_line_of_their_own_stay_with_their_clause() -> None:
    text = (
        "某意见\n一、要求\n1.建设载体\n推进创新。\n(责任部门:市科技局)\n"
        "2.培育企业\n(市发改委、市科技局负责)"
    )
    found = by_reference(text)
    assert found["一、1."].text.endswith("(责任部门:市科技局)")
    assert found["一、2."].text.endswith("负责)")


def test_what_ends_a_document() -> None:
    text = (
        "某意见\n一、要求\n1.落实政策。\n本意见自印发之日起施行。\n"
        "苏州市财政局\n苏州市科学技术局\n2020年5月14日\n(此件公开发布)"
    )
    kinds = [(c.kind, c.text) for c in parse(text, "d")]
    assert kinds[-1] == ("closing", text[text.index("本意见自") :])


def test_what_a_closing_heading_heads_is_its_clause() -> None:
    text = (
        "关于集群的意见\n一、目标\n建成集群3个。\n二、附则\n"
        "本意见自印发之日起施行，有效期3年。\n湖州市人民政府\n2024年5月6日"
    )
    clauses = {c.reference: c.text for c in document_from_text(text, "a.txt").clauses}
    assert "有效期3年" in clauses["二、"] and "有效期" not in clauses["落款"]


def test_a_list_of_bodies_is_no_signature() -> None:
    text = "某意见\n一、成员\n市财政局\n市科学技术局\n市商务局\n二、分工\n各负其责。"
    assert references(text) == ["一、", "一、第1段", "一、第2段", "一、第3段", "二、"]


def test_a_text_without_labels() -> None:
    assert [(c.kind, c.reference) for c in parse("某公告\n第一句。\n第二句。", "d")] == [
        ("title", "标题"),
        ("clause", "正文第1段"),
        ("clause", "正文第2段"),
    ]


@pytest.mark.parametrize("text", ["", "\n", "\u3000"])
def test_nothing(text: str) -> None:
    assert parse(text, "d") == ()


def test_articles_that_count_on_through_sections_stand_below_them() -> None:
    text = (
        "某县意见\n一、政策支持\n第 1 条 设立资金。\n资金由县里管。\n二 、支持范围\n"
        "（一）投资奖励\n"
        "第 2 条 新建的给奖励。\n第 3 条 有下列情形之一的，不予奖励：\n（一）停产的；\n"
        "（二）搬走的。\n三、附则\n第 4 条 自发布之日起施行。\n"
    )
    document = document_from_text(text, "x.txt")
    references = {c.reference: c for c in document.clauses if c.label}
    assert list(references) == [
        *("一、", "第1条", "二、", "二、(一)", "第2条", "第3条", "第3条(一)", "第3条(二)"),
        *("三、", "第4条"),
    ]
    assert references["第2条"].headings == ("支持范围", "投资奖励")
    assert references["第4条"].headings == ("附则",)


def test_all_below_the_closing_section_belongs_to_it() -> None:
    text = (
        "某市若干措施\n一、支持\n给予补助。\n二、附则\n本措施所称企业，是指在本市登记的企业。\n"
        "本措施与其他政策重复的，从高执行。\n本措施自2024年10月15日起施行，有效期三年。\n"
        "某市人民政府\n2024年9月1日\n"
    )
    clauses = document_from_text(text, "a.txt").clauses
    closing = [clause.reference for clause in clauses if clause.reference.startswith("二、")]
    assert closing == ["二、", "二、第1段", "二、第2段", "二、第3段"]
    assert clauses[-1].kind == "closing" and "施行" not in clauses[-1].text


LOWER = """一、扶持内容
1.对新建缫丝厂给予补助。
2.有下列情形之一的，不予补助：
（一）弄虚作假的；
（二）被立案查处的。
3.补助资金由市财政安排。
二、附则
（一）本措施由市经信局解释。
（二）本措施自印发之日起施行。
"""


@pytest.mark.parametrize(
    "text", [LOWER, LOWER.replace("：\n（一）", "：（一）").replace("；\n", "；")]
)
def test_a_list_below_a_number_though_its_labels_stand_above_numbers(text: str) -> None:
    assert references(text) == [
        "一、",
        "一、1.",
        "一、2.",
        "一、2.(一)",
        "一、2.(二)",
        "一、3.",
        "二、",
        "二、(一)",
        "二、(二)",
    ]


def test_a_section_below_a_number_that_leads_into_nothing_stays_where_it_is() -> None:
    text = "一、目标\n1.做强产业。\n（一）培育企业。\n（二）建设基地。"
    assert references(text) == ["一、", "一、1.", "一、(一)", "一、(二)"]


def test_a_heading_alone_is_no_statement() -> None:
    text = (
        "一、总体要求\n(一)目标。产值达到500亿元。\n二、主要任务\n培育10家企业。\n"
        "(一)上云。\n三、从严管理。\n四、保障措施\n"
    )
    alone = {clause.reference for clause in parse(text, "d") if clause.is_heading}
    assert alone == {"一、", "四、"}


def test_actions_below_a_bracketed_number_stay_there_though_that_begins_anew() -> None:
    text = (
        "一、任务\n(一)实施三大行动\n行动一:换新。更新设备。\n行动二:延链。招引项目。\n"
        "二、保障措施\n(一)加强领导。\n(二)加强资金。"
    )
    assert references(text) == [
        "一、",
        "一、(一)",
        "一、(一)行动一",
        "一、(一)行动二",
        "二、",
        "二、(一)",
        "二、(二)",
    ]
