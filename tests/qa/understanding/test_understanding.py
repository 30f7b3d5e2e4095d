"""What is read out of a question, over the built-in library."""

from __future__ import annotations

import pytest
from built_in_papers import JIANGSU, SHANDONG, SUZHOU_2018, SUZHOU_2020, SUZHOU_2022

from qa.model import Kind, Question
from qa.names.holdings import Holdings
from qa.understanding.asking_places import asks_which_of_all
from qa.understanding.following import understand
from qa.understanding.model import Understanding


def read(library: Holdings, *questions: str) -> Understanding:
    """Of the last question, the others being its history."""
    return understand(Question(questions[-1], questions[:-1]), library)


def sources(library: Holdings, understood: Understanding) -> set[str]:
    return {library.by_id[i].source for i in understood.document_ids or ()}


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("苏州到2020年要形成几个产值超千亿的集群？", "fact"),
        ("技术合同交易额要达到多少", "fact"),
        ("省级集群每隔多久复核一次？", "fact"),
        ("绿色化改造由哪些部门负责？", "who"),
        ("谁牵头制定年度推进计划", "who"),
        ("责任单位是哪些", "who"),
        ("重点任务有哪些？", "list"),
        ("四大主导产业具体指什么", "list"),
        ("重点集群全部列出来", "list"),
        ("平台包括啥", "list"),
        ("怎么推进一系列举措", "what"),
        ("绿色化改造的分工部门", "who"),
        ("什么是揭榜挂帅机制", "what"),
        ("怎么支持企业上云", "what"),
        ("苏府〔2018〕130号是什么时候印发的？", "document"),
        ("苏委发〔2022〕1号现在还有效吗？", "document"),
        ("山东那份意见的落款日期", "document"),
        ("苏州2018年和2022年的文件相比，技术合同额差多少", "compare"),
        ("智能工厂目标，山东和江苏哪个多", "compare"),
        ("智能工厂目标，山东定得多还是江苏定得多", "compare"),
        ("苏州要培育200家专精特新企业，对吗？", "yesno"),
        ("是不是每三年复核一次", "yesno"),
        ("苏州2018年意见要支持的高校都有谁", "list"),
        ("技改项目缺地,省里从哪儿拿用地指标", "what"),
        ("怎么修订综合评价办法?把几项改动都列一下", "list"),
        ("苏州2018年意见里那个合作园区叫什么名字", "what"),
        ("苏州2020年要点要求归档的是哪一年的档案", "fact"),
        ("山东那份集群意见,落款是省工业和信息化厅吧", "document"),
        ("系统登不进去,给个分机号", "fact"),
        ("系统登不进去,找哪位联系", "fact"),
    ],
)
def test_kind(question: str, kind: Kind, library: Holdings) -> None:
    assert read(library, question).kind == kind


@pytest.mark.parametrize(
    ("question", "years", "papers"),
    [
        ("苏府〔2018〕130号的目标", set(), {SUZHOU_2018}),
        ("山东省到2025年的目标", {2025}, {SHANDONG}),
        ("到2020年苏州有哪些目标", {2020}, {SUZHOU_2018, SUZHOU_2020, SUZHOU_2022}),
        ("2018年意见中到2020年的目标", {2020}, {SUZHOU_2018}),
        ("江苏产业强链行动计划的总体要求", set(), {JIANGSU}),
        ("集群的目标是什么", set(), set()),
        ("江苏2021-2023年的目标", {2021, 2022, 2023}, {JIANGSU}),
    ],
)
def test_years_and_papers(
    question: str, years: set[int], papers: set[str], library: Holdings
) -> None:
    understood = read(library, question)
    assert understood.years == years
    assert sources(library, understood) == papers


def test_two_years_that_are_asked_for_are_two_papers(library: Holdings) -> None:
    understood = read(library, "研究院苏州2018年和2020年各要多少")
    assert sources(library, understood) == {SUZHOU_2018, SUZHOU_2020}
    assert understood.years == set()


@pytest.mark.parametrize(
    ("question", "missing", "required"),
    [
        ("浙江省的集群目标", ("浙江省",), ()),
        ("苏州2035年的目标", ("2035年",), ()),
        ("苏府〔2026〕1号说了什么", ("苏府〔2026〕1号",), ()),
        ("昆山市重点发展什么产业", (), ("昆山",)),
        ("南京发展什么产业", ("南京",), ()),  # only 南京大学 stands in the library
        ("苏州的集群目标", (), ()),
    ],
)
def test_what_is_missing_and_what_is_required(
    question: str, missing: tuple[str, ...], required: tuple[str, ...], library: Holdings
) -> None:
    understood = read(library, question)
    assert (understood.missing, understood.required) == (missing, required)


@pytest.mark.parametrize(
    ("question", "unit", "unit_class", "wants"),
    [
        ("要推广多少台机器人", "台", "count", True),
        ("培育几家企业", "家", "count", True),
        ("交易额达到多少亿元", "元", "money", True),
        ("投资多少钱", "元", "money", True),
        ("落户能拿几万块补贴", "元", "money", True),
        ("每人多少万补贴", "元", "money", True),
        ("年销售额最低要多少", "元", "money", True),
        ("要建到几万家", "家", "count", True),
        ("投入强度高出几个点", "%", "share", True),
        ("投入强度提高多少百分点", "百分点", "share", True),
        ("公示天数是多少", None, "time", True),
        ("青年数字工匠有几名", "名", "count", True),
        ("外资占比多少", "%", "share", True),
        ("多久复核一次", None, "time", True),
        ("弄虚作假的多少年不能再申报", None, "time", True),
        ("撤销称号后几年内不得再申报", None, "time", True),
        ("前后几年的平台目标", None, None, False),
        ("机器人多少年产量", None, None, True),
        ("同一件事能享受几项政策的,怎么处理", "项", "count", False),
        ("到哪一年完成", None, "time", False),
        ("是第几次会议通过的", None, None, False),
        ("有哪些任务", None, None, False),
        ("由谁负责", None, None, False),
    ],
)
def test_the_unit_asked_for(
    question: str, unit: str | None, unit_class: str | None, wants: bool, library: Holdings
) -> None:
    understood = read(library, question)
    assert (understood.unit, understood.unit_class, understood.wants_figure) == (
        unit,
        unit_class,
        wants,
    )


@pytest.mark.parametrize(
    ("question", "several"),
    [
        ("各地政策怎么支持绿色工厂", True),
        ("哪些文件提到揭榜挂帅", True),
        ("山东和江苏对智能工厂的目标分别是多少", True),
        ("苏府〔2018〕130号的目标分别是什么", False),
        ("苏州如何支持企业上云", False),
    ],
)
def test_several(question: str, several: bool, library: Holdings) -> None:
    assert read(library, question).several is several


def test_two_years_compared_are_two_papers(library: Holdings) -> None:
    understood = read(library, "苏州2018年与2022年相比，技术合同额目标有什么差别？")
    assert sources(library, understood) == {SUZHOU_2018, SUZHOU_2022}
    assert understood.years == frozenset()
    assert understood.kind == "compare" and understood.several


def test_two_years_of_one_question_that_compares_nothing_stay_years(library: Holdings) -> None:
    assert read(library, "苏州在2020年和2025年的目标是什么").years == {2020, 2025}


@pytest.mark.parametrize("ordinal", ["第37条", "第三项", "第十二批"])
def test_ordinals_have_to_be_held(ordinal: str, library: Holdings) -> None:
    assert read(library, f"{ordinal}怎么说").ordinals == (ordinal,)


def test_a_claim_is_read_with_its_figure(library: Holdings) -> None:
    understood = read(library, "苏州要建成100家智能工厂，是吗？")
    assert [(q.printed, q.unit) for q in understood.claimed] == [("100", "家")]


@pytest.mark.parametrize("question", ["帮我写一首关于集群的诗", "起草一份集群方案", "翻译一下这条"])
def test_texts_to_be_written_are_told_from_questions(question: str, library: Holdings) -> None:
    assert read(library, question).to_write


def test_a_follow_up_takes_over_place_topic_and_manner(library: Holdings) -> None:
    understood = read(library, "山东到2025年要培育多少家智能工厂？", "那江苏呢？")
    assert sources(library, understood) == {JIANGSU}
    assert "智能工厂" in understood.topic
    assert understood.matters == ()  # 智能工厂 is what papers call it, and no 企业
    assert understood.wants_figure and understood.unit == "家"
    assert understood.text == "山东到2025年要培育多少家智能工厂——那江苏呢？"


def test_people_s_words_are_read_where_they_are_no_part_of_a_name(library: Holdings) -> None:
    assert [m.said for m in read(library, "厂里想添机器人").matters][:1] == ["厂里"]
    assert [m.said for m in read(library, "江苏对我们工厂有什么支持").matters] == ["工厂"]
    assert read(library, "江苏的绿色工厂有多少家").matters == ()


@pytest.mark.parametrize("question", ["由哪些部门负责？", "哪些单位负责", "谁牵头？"])
def test_who_answers_for_it_asks_about_the_clause_before(question: str, library: Holdings) -> None:
    understood = read(library, "苏州2018年意见怎么支持智能化改造？", question)
    assert understood.kind == "who"
    assert understood.follows is not None and "智能化改造" in understood.follows.topic
    assert sources(library, understood) == {SUZHOU_2018}


def test_follow_ups_chain(library: Holdings) -> None:
    """苏州 of the first, 绿色化 of the second, and who of the third."""
    history = ("苏州2018年意见的智能化改造由哪些部门负责？", "那绿色化呢？")
    second = read(library, *history)
    assert second.kind == "who" and "绿色化改造" in second.topic
    third = read(library, *history, "有什么目标呢？")
    assert sources(library, third) == {SUZHOU_2018}


def test_a_chain_keeps_what_the_first_spoke_of(library: Holdings) -> None:
    history = ("山东集群怎么支持首台套装备推广应用？", "那财政资金呢？")
    third = read(library, *history, "税收优惠呢？")
    assert "税收" in third.topic
    assert "财政资金" in third.context and "装备" in third.context


@pytest.mark.parametrize(
    ("earlier", "question", "topic"),
    [
        ("苏州D类人才的购房补贴是多少？", "E类的能给多少？", "E类"),
        ("江苏Ⅰ期项目的补助是多少？", "Ⅱ期呢？", "Ⅱ期"),
    ],
)
def test_another_class_takes_the_place_of_the_first(
    earlier: str, question: str, topic: str, library: Holdings
) -> None:
    understood = read(library, earlier, question)
    assert topic in understood.topic and understood.document_ids
    assert earlier[:2] in understood.text


def test_another_year_of_a_follow_up_is_of_the_same_place(library: Holdings) -> None:
    first = "苏州2018年意见里，专精特新企业要多少家？"
    other_paper = read(library, first, "那2022年的呢？")
    assert [library.by_id[i].metadata.region for i in other_paper.document_ids or ()] == ["苏州市"]
    same_paper = read(library, "江苏2020年强链计划的智能工厂多少家？", "那2022年的呢？")
    assert sources(library, same_paper) == {JIANGSU} and same_paper.years == {2022}


def test_which_rule_is_asked_for_is_no_figure(library: Holdings) -> None:
    assert not read(library, "苏州铸造项目的产能指标按哪套办法管？").wants_figure
    assert read(library, "苏州铸造项目的产能指标是多少？").wants_figure
    assert not read(library, "苏州的工厂里有几台旧机器，有没有钱拿？").wants_figure


def test_a_question_that_stands_alone_forgets_the_history(library: Holdings) -> None:
    alone = read(library, "山东省级集群多久复核一次？")
    assert read(library, "苏州有哪些目标？", "山东省级集群多久复核一次？") == alone


def test_a_missing_place_does_not_stick_to_the_next_question(library: Holdings) -> None:
    understood = read(library, "浙江省要培育多少家独角兽企业？", "那山东呢？")
    assert understood.missing == ()
    assert sources(library, understood) == {SHANDONG}


def test_what_only_counts_takes_its_matter_from_the_question_before(library: Holdings) -> None:
    understood = read(library, "江苏要建多少家省级以上企业技术中心", "苏州工信局2020年要新增几家")
    assert "企业技术中心" in understood.topic


def test_another_matter_is_not_mixed_with_the_one_before(library: Holdings) -> None:
    """总部企业 ends as 市级工业 does in one character only."""
    assert read(library, "市级工业设计中心要建多少家", "总部企业呢").topic == "总部企业"


def test_a_name_in_quotation_marks_keeps_its_place(library: Holdings) -> None:
    assert read(library, "江苏计划里“江苏精品”指什么").topic == "江苏精品"


@pytest.mark.parametrize(
    ("question", "unit_class"),
    [
        ("高新技术企业的优惠税率是多少", "share"),
        ("研发投入强度目标是多少", "share"),
        ("产值占全市的比重要到多少", "share"),
        ("力度有多少人参加", "count"),
    ],
)
def test_rates_are_shares(question: str, unit_class: str, library: Holdings) -> None:
    assert read(library, question).unit_class == unit_class


def test_where_money_may_not_go_is_no_question_of_places() -> None:
    assert asks_which_of_all("哪些地方有奖励")
    assert not asks_which_of_all("专项资金哪些地方不能花")
