"""The fine, the use and the steps, where these are asked for; what tells that a matter is ours."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.model import Kind
from qa.understanding.cues import asks_of_denial, cue_of

SQUARE = """云海市广场管理条例
第一章 总则
第一条 为了加强广场管理，制定本条例。
第二条 本条例所称流动摊位，是指没有固定场所的经营摊位。
第二章 管理
第三条 任何单位和个人不得擅自改变市民广场的用途。
第四条 市政府设立广场养护专项资金。专项资金来源于财政拨款，并用于：
（一）设施维修；
（二）绿化补植。
第五条 拟列入广场改造目录的项目由市城管局予以公示。公示时间不得少于三十日。
第六条 社区文化长廊的承办单位应当具备下列条件：
（一）有独立法人资格；
（二）有专职人员。
第三章 法律责任
第七条 擅自改变市民广场用途，拒不改正的，强制其恢复原状，可以对单位处五万元以上二十万元以下的罚款。
第八条 民间机构不得向参展单位收取报名费。
"""
MARKET = """云海市集市管理条例
第一条 集市应当明码标价。
"""


@pytest.fixture(scope="module")
def square(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(SQUARE, "a.txt"), document_from_text(MARKET, "b.txt")]
    return assistant_over(papers, tmp_path_factory.mktemp("square") / "index")


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("擅自摆摊怎么罚", "处一千元罚款", "不得擅自摆摊"),
        ("专项资金的用途是什么", "资金用于维修", "设立专项资金"),
        ("认定分几步流程", "按照下列程序认定", "认定为示范"),
        ("公园要门票吗", "公园免费开放", "公园分布"),
        ("给人才的支持有没有个顶", "资助上不封顶", "支持人才团队"),
        (
            "申报的截止日期是几号",
            "于4月21日至5月23日登录平台填报",
            "2024年1月1日至12月31日期间认定的",
        ),
    ],
)
def test_a_cue_is_what_tells_it(question: str, told: str, not_told: str) -> None:
    cue = cue_of(question)
    assert cue is not None and cue.search(told) and not cue.search(not_told)


def test_a_question_of_nothing_special_has_no_cue() -> None:
    assert cue_of("集群要多少家企业") is None


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("云海擅自改变市民广场用途怎么处罚", "五万元以上二十万元以下的罚款"),
        ("云海擅自改变市民广场用途拒不改正，对单位最高罚到多少", "五万元以上二十万元以下"),
        ("云海市广场养护专项资金 用途", "绿化补植"),
        ("云海拟列入广场改造目录的项目要公示多长时间", "不得少于三十日"),
        ("社区文化长廊的承办单位要满足什么条件", "有专职人员"),  # names no place and no paper
        ("什么叫流动摊位", "没有固定场所的经营摊位"),
        ("云海民间机构向参展单位收报名费是允许的吧", "不得向参展单位收取报名费"),
    ],
)
def test_the_sentence_that_tells_it_is_the_answer(
    question: str, said: str, square: Assistant
) -> None:
    answer = square.ask(question)
    assert answer.status == "answered" and said in answer.text, answer.text


def test_the_heading_of_a_chapter_is_no_answer(square: Assistant) -> None:
    """Below it stand whole articles, which are no list."""
    assert "第二章" not in square.ask("云海广场怎么管理").text


def test_an_item_is_not_said_twice(square: Assistant) -> None:
    text = square.ask("云海社区文化长廊的承办单位要满足什么条件").text
    assert text.count("有专职人员") == 1


def test_a_strange_question_without_a_shared_phrase_needs_more(square: Assistant) -> None:
    assert square.ask("太空站的氧气怎么供应").status == "refused"


def test_order_numbers_of_laws(tmp_path: Path) -> None:
    text = """粮食管理条例
2004年5月26日中华人民共和国国务院令第407号公布
2021年2月15日中华人民共和国国务院令第740号修订
第一条 粮食应当分类储存。
"""
    one = assistant_over([document_from_text(text, "a.txt")], tmp_path / "index")
    assert "国务院令第740号" in one.ask("粮食管理条例是国务院令第几号").text


TABLE = """云海市产业链工作方案
云海市人民政府
2023年3月1日
一、分工
序号
产业链
链长单位
牵头部门
1
纺织服装
市政府办公室
市工业局
2
石油化工
市委办公室
市发改委
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("云海石油化工产业链的牵头部门是谁", "牵头部门：市发改委"),
        ("云海纺织服装产业链的链长单位是哪家", "链长单位：市政府办公室"),
    ],
)
def test_a_row_answers_with_the_names_of_its_columns(
    question: str, said: str, tmp_path: Path
) -> None:
    one = assistant_over([document_from_text(TABLE, "a.txt")], tmp_path / "index")
    answer = one.ask(question)
    assert said in answer.text, answer.text
    assert {c.clause.reference for c in answer.citations} >= {"一、表"}


@pytest.mark.parametrize(
    ("question", "kind", "asked"),
    [
        ("智能工厂奖励多少?", "fact", False),
        ("两地的奖励有什么不同?", "compare", False),
        ("哪些情形不予奖励?", "list", True),
        ("骗取资金的怎么处理?", "what", True),
        ("能否转让给别的企业?", "what", True),
        ("智能工厂奖励100万元,对吗?", "yesno", True),
    ],
)
def test_who_gets_nothing_is_told_where_it_is_asked(question: str, kind: Kind, asked: bool) -> None:
    assert asks_of_denial(question, kind) == asked


def test_what_is_paid_goes_before_who_gets_nothing(tmp_path: Path) -> None:
    text = """云海市智能工厂奖励办法
第一条 有下列情形之一的，不予发放智能工厂奖励：
（一）已获得其他资金支持；
（二）处于破产清算程序。
第二条 对新认定的智能工厂，一次性奖励150万元。
"""
    asked = assistant_over([document_from_text(text, "a.txt")], tmp_path / "index")
    assert "150万元" in asked.ask("云海的智能工厂奖励").text
