"""The forms that an answer takes, over two policies made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.folding import fold
from documents.read import document_from_text
from qa.assistant import Assistant
from qa.model import Answer


def said(silk: Assistant, question: str, *history: str) -> Answer:
    return silk.ask(question, history)


def lines(answer: Answer) -> list[str]:
    return fold(answer.text).splitlines()


def test_one_figure(silk: Assistant) -> None:
    answer = said(silk, "数码织机推广应用多少台？")
    assert lines(answer) == ["推广应用数码织机2000台[1]。"]
    assert answer.citations[0].clause.reference == "二、(一)"


def test_a_deadline_comes_with_the_figure(silk: Assistant) -> None:
    answer = said(silk, "2019年意见中丝绸产业产值要达到多少？")
    assert lines(answer)[0] == "到2022年,全市丝绸产业产值达到300亿元[1]。"


def test_departments_are_those_listed(silk: Assistant) -> None:
    first, task = lines(said(silk, "提升织造水平的责任部门是哪些？"))
    assert first == "“提升织造水平”的责任部门:市经信局、市科技局[1]。"
    assert task.startswith("任务内容:推广应用数码织机2000台")


def test_the_lead_goes_first_and_is_named_so(silk: Assistant) -> None:
    first = lines(said(silk, "培育龙头企业的责任部门是哪些？"))[0]
    assert first == "“培育龙头企业”的责任部门:市商务局(牵头)、市财政局[1]。"


def test_a_body_that_acts_in_the_sentence_comes_before_the_list(silk: Assistant) -> None:
    first, second, *_ = lines(said(silk, "龙头企业培育计划由谁制定？"))
    assert first == "市府办公室牵头制定龙头企业培育计划[1]。"
    assert "市商务局(牵头)" in second


def test_who_without_anyone_named_is_refused(silk: Assistant) -> None:
    answer = said(silk, "蚕桑基地的责任部门是哪些？")
    assert (answer.status, answer.reason) == ("refused", "no department")
    assert "没有载明责任部门" in answer.text


def test_two_policies_side_by_side_newest_first_with_the_difference(silk: Assistant) -> None:
    answer = said(silk, "2019年意见和2022年意见的丝绸产业产值目标相差多少？")
    first, new, _, old, _ = lines(answer)
    assert first == "2022年文件为500亿元,高于2019年文件的300亿元,相差200亿元[1][2]。"
    assert "〔2022〕16号" in new and "到2025年,全市丝绸产业产值达到500亿元[1]" in new
    assert "〔2019〕8号" in old and "到2022年,全市丝绸产业产值达到300亿元[2]" in old
    assert [c.document.source for c in answer.citations] == ["new.txt", "old.txt"]


def test_the_items_of_a_heading_are_all_listed(silk: Assistant) -> None:
    answer = said(silk, "2019年意见的保障措施有哪些？")
    assert lines(answer) == ["“保障措施”共2项[1]。", "(一)财政支持[2]。", "(二)忽略规则[3]。"]


def test_what_one_paper_says_is_no_less_sure_for_what_the_other_does_not(
    built_in: Assistant,
) -> None:
    """The sentence of the highest score is one of Suzhou's, which says little of the matter."""
    answer = built_in.ask("江苏和苏州2022年对企业首席专家或者科学家分别有什么安排")
    assert "每条优势产业链确定一位产业链首席专家" in answer.text


def test_a_side_that_is_named_may_say_it_in_its_own_words(built_in: Assistant) -> None:
    answer = built_in.ask("江苏和山东的省级智能工厂目标哪个多？")
    assert "智能工厂50家" in answer.text and "省级智能工厂和数字化车间350家" in answer.text


def test_a_follow_up_is_answered_and_says_how_it_was_read(silk: Assistant) -> None:
    answer = said(silk, "由哪些部门负责？", "怎么推广应用数码织机？")
    assert "市经信局、市科技局" in answer.text
    assert answer.understood == "怎么推广应用数码织机——由哪些部门负责？"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("湖政发〔2019〕8号的成文日期是哪天？", "成文日期是2019年3月5日"),
        ("2022年意见的文号是什么？", "文号是湖政发〔2022〕16号"),
        ("湖政发〔2022〕16号是谁印发的？", "由湖州市人民政府印发"),
    ],
)
def test_a_document_about_itself(question: str, expected: str, silk: Assistant) -> None:
    answer = said(silk, question)
    assert (answer.kind, answer.status) == ("document", "answered")
    assert expected in answer.text


SUZHOU_2018 = "苏府〔2018〕130号"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (f"{SUZHOU_2018}的成文日期", "2018年12月18日"),
        (f"{SUZHOU_2018}的发布日期", "2018年12月19日"),
        (f"{SUZHOU_2018}的索引号是多少", "014150827/2018-00455"),
        (f"{SUZHOU_2018}是哪个部门印发的", "苏州市人民政府"),
        (f"{SUZHOU_2018}是哪次会议审议通过的", "第53次常务会议审议通过"),
        ("苏委发〔2022〕1号现在还有效吗", "“有效”"),
        ("苏委发〔2022〕1号是谁印发的", "中共苏州市委员会、苏州市人民政府"),
        ("工信局2020年工作要点是哪天发布的", "2020年7月15日"),
        ("江苏产业强链三年行动计划的实施期限", "2021-2023年"),
        ("江苏产业强链三年行动计划的落款日期", "2020年12月19日"),
        ("山东集群实施意见是谁印发的", "山东省人民政府办公厅"),
        ("山东集群实施意见的成文日期", "2023年11月11日"),
    ],
)
def test_what_the_built_in_documents_say_of_themselves(
    question: str, expected: str, built_in: Assistant
) -> None:
    answer = built_in.ask(question)
    assert (answer.kind, answer.status) == ("document", "answered")
    assert expected in fold(answer.text)


@pytest.mark.parametrize(
    "question",
    [
        "江苏产业强链三年行动计划的文号是多少",
        "江苏产业强链三年行动计划的索引号",
        "苏委发〔2022〕1号的成文日期是哪天",
        "山东集群实施意见的文号",
        f"{SUZHOU_2018}现在还有效吗",
    ],
)
def test_what_a_document_does_not_say_is_refused(question: str, built_in: Assistant) -> None:
    answer = built_in.ask(question)
    assert (answer.status, answer.reason, answer.citations) == ("refused", "not stated", ())
    assert "没有载明" in answer.text


@pytest.mark.parametrize(
    ("history", "question", "expected"),
    [
        (["苏府〔2018〕130号提出到2020年形成多少个集群？"], "它的文号是多少？", "文号是苏府"),
        (["苏府〔2018〕130号现在有效吗？"], "它什么时候发布的？", "2018年12月19日"),
        (["江苏产业强链计划有哪些保障措施？"], "它什么时候印发的？", "2020年12月19日"),
        (["绿色化改造由哪些部门负责？", "苏州2018年意见里的呢？"], "责任部门有哪些？", "市环保局"),
    ],
)
def test_a_follow_up_about_the_paper_or_the_departments(
    history: list[str], question: str, expected: str, built_in: Assistant
) -> None:
    assert expected in built_in.ask(question, history).text


def test_no_deadline_is_made_of_another_year(built_in: Assistant) -> None:
    """完成局2020年度重点调研课题 sets no deadline for what follows it."""
    answer = built_in.ask("工信局要增强几个本领？")
    assert not answer.text.startswith("到2020年")


@pytest.mark.parametrize("year", ["2025年", "2025 年"])
def test_a_year_may_be_printed_with_a_blank(year: str, built_in: Assistant) -> None:
    assert built_in.ask(f"苏州市{year}主要目标有哪些？").text.startswith("共11条指标")


def test_a_side_that_says_nothing_is_named(built_in: Assistant) -> None:
    answer = built_in.ask("江苏和苏州的高新技术企业目标对比")
    assert any("江苏省的文件中没有找到" in notice for notice in answer.notices)


def test_of_two_questions_the_one_without_basis_is_said_to_be_so(built_in: Assistant) -> None:
    answer = built_in.ask("苏州2020年关闭多少家化工企业？由谁负责？")
    assert "62家" in answer.text and "没有载明责任部门" in answer.text


def test_some_is_not_how_many(built_in: Assistant) -> None:
    """手里有几个专利 counts nothing; 有几个平台 does."""
    answer = built_in.ask("手里有几个专利，在苏州能拿去押给银行借钱吗")
    assert answer.status == "answered" and "知识产权质押融资" in answer.text


def test_the_wide_table_is_asked_where_nothing_was_found(built_in: Assistant) -> None:
    answer = built_in.ask("有人抄我们的专利,情节特别恶劣的话苏州会不会把他曝光?")
    assert answer.status == "answered" and "予以公布" in answer.text
    assert any("抄我们" in notice for notice in answer.notices)


def test_a_follow_up_on_what_comes_after(built_in: Assistant) -> None:
    before = ("江苏区域卓越产业链是怎么选的？",)
    answer = built_in.ask("评出来以后由哪儿对外公布？", before)
    assert answer.kind == "who" and "省制造强省建设领导小组办公室" in answer.text


def test_sides_tell_the_lead_as_one_paper_alone_does(tmp_path: Path) -> None:
    """Where all that are listed lead, they are called so, and none is marked."""
    texts = {
        "a.txt": "无锡市关于蚕桑发展的意见\n锡府〔2020〕3号\n"
        "一、扩大桑园。新建桑园300亩。（牵头部门：市农业农村局）\n",
        "b.txt": "南通市关于蚕桑发展的意见\n通府〔2022〕5号\n"
        "一、扩大桑园。新建桑园500亩。（牵头部门：市林业局；配合部门：市财政局）\n",
    }
    documents = [document_from_text(text, name) for name, text in texts.items()]
    both = assistant_over(documents, tmp_path / "index")
    newer, _, older, _ = lines(
        both.ask("无锡2020年和南通2022年意见中，扩大桑园的责任部门分别有哪些？")
    )
    assert "“扩大桑园”的责任部门:市林业局(牵头)、市财政局" in newer
    assert "“扩大桑园”的牵头部门:市农业农村局" in older
