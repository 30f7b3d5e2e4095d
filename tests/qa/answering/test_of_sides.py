"""Questions that set papers apart, each with a matter of its own, over papers made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.folding import fold
from documents.read import document_from_text
from qa.assistant import Assistant
from qa.understanding.apart import Side, sides_apart, speaks_of

PARKS = """湖州市丝绸工坊考核评价办法
湖经信〔2024〕3号
第一条 为规范工坊考核，制定本办法。
第二条 考核结果分为优秀、合格、不合格，90分以上为优秀，60分以上不足90分为合格，不足60分为不合格。
第三条 考核结果公示7个工作日后发布；企业有异议的，市经信局在20个工作日内答复。
第四条 考核不合格的工坊，由市经信局约谈其负责人。连续两年不合格的，撤销工坊称号。
第五条 有下列情形之一的，撤销称号，五年内不受理其申报：
（一）提供虚假合同的；
（二）拒不接受检查的。
"""
ENVOYS = """嘉兴市丝绸技术特派员工作方案
嘉科〔2025〕9号
第一条 为派好特派员，制定本方案。
第二条 人选名单公示3个工作日后公布，每月到企业工作不少于4天。
第三条 年度考核不合格的特派员，予以解聘。
第四条 特派员弄虚作假骗取补助的，追回资金，两年内不得参选。
第五条 综合评分75分以上方可列入拟选名单。
"""


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(PARKS, "a.txt"), document_from_text(ENVOYS, "b.txt")]
    return assistant_over(documents, tmp_path_factory.mktemp("sides") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "湖州工坊考核结果、嘉兴特派员人选，公示的天数各是几天？",
            ("公示7个工作日", "公示3个工作日"),
        ),
        (
            "造假被查，湖州的工坊和嘉兴的特派员各要停报几年？",
            ("五年内不受理", "两年内不得参选"),
        ),
        ("考核不合格，湖州的工坊和嘉兴的特派员分别会怎样？", ("约谈其负责人", "予以解聘")),
    ],
)
def test_each_side_tells_what_is_asked(
    two: Assistant, question: str, said: tuple[str, str]
) -> None:
    answer = two.ask(question)
    assert all(part in fold(answer.text) for part in said)
    assert len({citation.document.id for citation in answer.citations}) == 2


def test_which_of_two_is_higher(two: Assistant) -> None:
    text = two.ask("湖州工坊评优秀的分数线，跟嘉兴特派员列入拟选名单的评分，哪个高？").text
    assert "90分" in text and "75分" in text


def test_a_side_without_basis_is_said_to_be_so(two: Assistant) -> None:
    answer = two.ask("湖州的工坊考核结果和嘉兴的宇航员训练结果，公示几天？")
    assert "公示7个工作日" in answer.text
    assert "宇航" not in answer.text


def test_the_question_put_to_each(two: Assistant) -> None:
    asked = sides_apart("湖州工坊结果、嘉兴人选名单，公示各几天？", two._holdings)
    assert [side.text for side in asked] == ["湖州工坊结果,公示几天?", "嘉兴人选名单,公示几天?"]
    assert all(side.own for side in asked)


def test_what_stands_behind_the_last_may_be_of_both(two: Assistant) -> None:
    shared = sides_apart("湖州和嘉兴的公示期，哪个更长？", two._holdings)
    assert [side.own for side in shared] == [False, False]
    assert [side.text for side in shared] == ["湖州的公示期,多久?", "嘉兴的公示期,多久?"]
    of_both = sides_apart("湖州工坊和嘉兴特派员的公示期，哪个更长？", two._holdings)
    assert of_both[0].text == "湖州工坊的公示期,多久?"


def test_one_paper_has_no_sides(two: Assistant) -> None:
    assert sides_apart("湖州工坊考核结果公示几天？", two._holdings) == ()


TALENT = """湖州市丝绸园区管理办法
湖经信〔2024〕5号
第一条 为管好园区，制定本办法。
第二条 对新引进的总部企业，每家补助30万元。
第三条 甲类项目奖励50万元、乙类项目奖励20万元。
第四条 省级园区奖励资金由市财政和县财政按3:7比例分担。
第五条 对引进的博士，每人给予安家费10万元。
第六条 蚕种保险按保费的60%补贴。
"""


def test_a_matter_that_is_not_spoken_of_is_not_told(tmp_path: Path) -> None:
    one = assistant_over([document_from_text(TALENT, "a.txt")], tmp_path / "index")
    text = fold(one.ask("湖州绣娘奖励和总部企业补助，标准各是多少？").text)
    assert "绣娘奖励:" not in text


def test_whose_words_a_text_holds() -> None:
    posts, firms = (Side(frozenset("a"), "", True, each) for each in ("人才奖励", "总部企业补助"))
    assert speaks_of(posts, [firms], "引进人才的,每人奖励10万元")
    assert not speaks_of(posts, [firms], "甲类项目奖励50万元")
    assert not speaks_of(posts, [posts], "引进人才的")


def test_a_side_that_names_only_the_deed_counts_what_the_first_counts(built_in: Assistant) -> None:
    answer = built_in.ask("江苏要建多少家省级以上企业技术中心，苏州2020年新增多少家？")
    assert "600家" in answer.text and "新增省级以上企业技术中心60家" in answer.text


def test_targets_of_two_matters_of_one_paper(built_in: Assistant) -> None:
    answer = built_in.ask("山东国家级单项冠军和省级单项冠军的目标分别是多少家？")
    assert "100家" in answer.text and "350家" in answer.text


def test_groups_of_a_size_are_not_set_against_all(built_in: Assistant) -> None:
    """3个超过5000亿元的产业集群 are not the clusters of the paper."""
    assert "相差" not in built_in.ask("江苏和山东各自要打造多少个先进制造业集群？").text


def test_two_classes_behind_one_noun_with_who_answers(built_in: Assistant) -> None:
    answer = built_in.ask("山东单项冠军企业国家级和省级分别要多少家，哪些部门负责？")
    assert "100家" in answer.text and "350家" in answer.text
    assert "省发展改革委" in answer.text and "省市场监管局" in answer.text
