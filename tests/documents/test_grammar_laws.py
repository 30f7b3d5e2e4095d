"""Laws: chapters, articles with paragraphs (款) and items (项), tables of contents."""

from __future__ import annotations

from parsed import by_reference, read, references

LAW = """某市集群促进条例
第一章 总则
第一条 为了促进集群发展,制定本条例。
第二条 市人民政府统筹集群发展。
市工业和信息化部门负责推进。
有下列情形之一的,不予支持:
(一)虚假申报的;
(二)违法经营的。
前款规定的情形,由市工业和信息化部门认定。
第二章 附则
第三条 集群包括:
(一)产业集群;
1.制造业集群;
2.服务业集群;
(二)创新集群。
第四条 本条例自2020年1月1日起施行。"""


def test_paragraphs_and_items_of_articles() -> None:
    assert references(LAW) == [
        "第一章",
        "第一条",
        "第二条",
        "第二条第二款",
        "第二条第三款",
        "第二条第三款(一)",
        "第二条第三款(二)",
        "第二条第四款",
        "第二章",
        "第三条",
        "第三条(一)",
        "第三条(一)1.",
        "第三条(一)2.",
        "第三条(二)",
        "第四条",
    ]


def test_an_article_stands_below_its_chapter_and_is_cited_without_it() -> None:
    found = by_reference(LAW)
    assert found["第二条第三款(一)"].headings == ("总则",)
    assert found["第三条"].parent == found["第二章"].id
    assert found["第三条"].path == ("第三条",)


def test_articles_that_begin_anew_in_every_part_are_cited_with_it() -> None:
    text = "某规则\n第一部分 甲\n第一条 其一。\n第二部分 乙\n第一条 其二。"
    assert references(text) == ["第一部分", "第一部分第一条", "第二部分", "第二部分第一条"]


def test_a_law_on_one_line() -> None:
    # Without line breaks nobody can count paragraphs.
    items = ["第二条(一)", "第二条(二)"]
    assert references(LAW.replace("\n", " ")) == [
        *("第一章", "第一条", "第二条", *items),
        *references(LAW)[8:],
    ]


def test_a_table_of_contents() -> None:
    contents = "目 录\n第一章 总则………1\n第二章 附则………3\n"
    head, rest = LAW.split("\n", 1)
    text = f"{head}\n{contents}{rest}"
    assert references(text) == references(LAW)
    found = by_reference(text)["目录"]
    assert (found.kind, found.text) == ("record", contents.strip())


def test_a_table_of_contents_on_the_same_line() -> None:
    text = (
        "某市集群促进条例 目录 第一章 总则 第二章 附则 "
        "第一章 总则 第一条 为了促进。 第二章 附则 第二条 自2020年起施行。"
    )
    assert read(text)[1:] == [
        ("目录", "目录 第一章 总则 第二章 附则"),
        ("第一章", "第一章 总则"),
        ("第一条", "第一条 为了促进。"),
        ("第二章", "第二章 附则"),
        ("第二条", "第二条 自2020年起施行。"),
    ]


def test_a_list_that_is_called_a_table_of_contents_stays() -> None:
    text = "某市产业目录\n一、鼓励类\n(一)芯片。\n二、限制类\n(一)水泥。"
    assert references(text) == ["一、", "一、(一)", "二、", "二、(一)"]


def test_paragraphs_of_an_item_whose_list_counts_on_stay_with_it() -> None:
    text = (
        "某法\n第九条 用语的含义:\n(一)新颖性,是指未被销售。\n未超过一年的,具备新颖性。\n"
        "下列情形除外:\n1.已扩散的;\n2.已登记的。\n(二)特异性,是指有区别。\n由市政府解释。\n"
        "第十条 施行。"
    )
    assert references(text) == [
        "第九条",
        "第九条(一)",
        "第九条(一)1.",
        "第九条(一)2.",
        "第九条(二)",
        "第九条第二款",
        "第十条",
    ]


def test_a_list_that_begins_on_the_line_of_its_article() -> None:
    text = "某法\n第一条 应当提交下列文件: (一)申请书;\n(二)身份证明。\n第二条 施行。"
    assert references(text) == ["第一条", "第一条(一)", "第一条(二)", "第二条"]


def test_what_rules_or_defines_is_no_heading() -> None:
    """加强领导 opens its paragraph as a heading; a definition does not."""
    text = """某市集群促进条例
第一条 集群列示:
(一)负债,是指过去的交易形成的义务。负债应当分类列示。
(二)企业应当建账。建账费用自理。
(三)加强领导。市人民政府统筹集群发展。"""
    clauses = by_reference(text)
    items = ("第一条(一)", "第一条(二)", "第一条(三)")
    assert [clauses[item].heading for item in items] == ["", "", "加强领导"]
