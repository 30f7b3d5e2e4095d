"""Questions after who acts, in many phrasings, and what only looks like them."""

from __future__ import annotations

import pytest

from qa.understanding.asking_who import asks_who, names_who
from qa.understanding.deeds import deed_asked, deeds_of
from qa.understanding.persons_and_places import asks_identity, role_asked, tells_which
from qa.understanding.without_who import without_who


@pytest.mark.parametrize(
    "question",
    [
        "蚕桑基地归哪个局管",
        "扩种桑园落在谁肩上",
        "缫丝厂搬迁交给哪两个部门了?",
        "织造补贴这笔账哪三家一起算,由哪三家负责",
        "除了农业局,还有谁管桑田",
        "桑蚕保险跟财政口一起干的还有哪几家",
        "丝绸展会由什么机构出面",
        "丝绸大赛是哪几个厅委在办",
        "蚕种检疫归哪里管",
        "桑园水渠谁来修",
        "丝绸博物馆没建成该问责谁",
        "桑树补种由哪一级政府落实",
        "丝绸竞赛是哪些省级部门在抓",
        "桑田水利有哪几个相关部门负责",
        "牵头扩种的都有谁",
        "除厅局外由哪家证券监管机构负责",
        "没建成担责的都有谁",
    ],
)
def test_who_is_asked(question: str) -> None:
    assert asks_who(question)


@pytest.mark.parametrize(
    "question",
    [
        "甲县和乙县谁的产量高",
        "谁可以申请蚕桑补贴",
        "补贴发给谁",
        "哪些单位可以报名丝绸展",
        "引进了哪些机构",
        "丝绸协会的联系人是谁",
        "请了谁当顾问",
        "丝绸业包括哪几个方面",
        "主攻哪几个方向",
        "侵权了找谁帮忙",
        "桑园有多少亩",
        "蚕桑专业的高校都有谁",
        "点名支持的两家研发机构是谁",
        "",
    ],
)
def test_nobody_is_asked_for(question: str) -> None:
    assert not asks_who(question)


def test_lists_of_departments_are_named() -> None:
    assert names_who("蚕桑补贴 责任单位") and not names_who("蚕桑补贴")


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("扩种桑园落在谁肩上", "扩种桑园"),
        ("缫丝厂搬迁交给哪两个部门负责", "缫丝厂搬迁"),
        ("蚕种检疫归哪里管", "蚕种检疫"),
        ("织造补贴 牵头部门", "织造补贴"),
    ],
)
def test_only_the_matter_is_left(question: str, left: str) -> None:
    out = without_who(question)
    assert out.split() == [left] and len(out) == len(question)


def test_a_deed_is_known_in_the_words_of_papers() -> None:
    assert "制定" in deed_asked("桑园规划由谁起草") and "发布" in deed_asked("谁来宣布结果")
    ((said, written),) = [(m.said, m.written) for m in deeds_of("桑园规划由谁起草")]
    assert said == "起草" and "制定" in written
    assert deeds_of("结果由谁发布") == () and deed_asked("桑园有多少亩") == ()


@pytest.mark.parametrize(
    ("question", "identity"),
    [
        ("去年织造大赛冠军是谁", True),
        ("湖州市市长是谁?", True),
        ("桑园扩种是谁牵头的", False),
        ("桑园扩种的责任部门是谁", False),
        ("桑园扩种由谁负责", False),
    ],
)
def test_who_somebody_is(question: str, identity: bool) -> None:
    assert asks_identity(question) is identity


@pytest.mark.parametrize("question", ["桑田减污的责任落在哪几家头上", "蚕种检疫的任务派给哪两个局"])
def test_on_whom_a_task_falls(question: str) -> None:
    assert asks_who(question)


@pytest.mark.parametrize(
    ("question", "text", "tells"),
    [
        ("挂钩蚕桑链的是哪位省领导", "建立省领导挂钩联系蚕桑链制度", False),
        ("挂钩蚕桑链的是哪位省领导", "由李强同志挂钩蚕桑链", True),
        ("扩种是局里哪个处在做", "扩种桑园500亩", False),
        ("扩种是局里哪个处在做", "扩种桑园500亩(责任处室:种植业管理处)", True),
        ("哪个处理办法好", "按照办法处理", True),
        ("扩种由哪个局负责", "由市农业农村局负责", True),
        ("蚕桑基金的总经理叫什么名字", "设立蚕桑基金,重点投向桑园", False),
        ("蚕桑链的首席专家都请了谁", "每条链确定一位首席专家", False),
        ("强链计划的首席专家是谁", "每条链确定一位首席专家", False),
        ("领导小组的组长是谁", "由分管副市长担任组长", True),
        ("蚕种场的场长怎么管蚕种", "场长对蚕种负责", True),
        ("经理负责制叫什么", "实行经理负责制", True),
        ("蚕桑办的副主任叫什么名字", "副主任由市局分管负责同志兼任", False),
        ("桑园建在哪几个市", "建设桑园500亩", False),
        ("桑园建在哪几个市", "在湖州、嘉兴建设桑园500亩", True),
        ("桑园建在哪些县区", "在吴兴区建设桑园500亩", True),
        ("桑园建在哪些县区", "鼓励各县(市、区)建设桑园", False),
        ("哪些市场能卖蚕茧", "定点市场", True),
    ],
)
def test_a_person_or_a_division_has_to_stand_there(question: str, text: str, tells: bool) -> None:
    assert tells_which(question, text) is tells


def test_a_role_that_is_asked_for() -> None:
    assert role_asked("抓桑园党建,第一责任人是谁") == "第一责任人"
    assert role_asked("桑园由谁负责") == ""


@pytest.mark.parametrize(
    "question",
    [
        "考过了养蚕员，主管部门要在几天里发证",
        "每年交给主管部门的桑田年报里要写哪些方面",
        "外地的桑苗运进来，主管部门该怎么管",
    ],
)
def test_a_body_that_acts_in_the_question_is_not_asked_for(question: str) -> None:
    assert not names_who(question) and not asks_who(question)


@pytest.mark.parametrize("question", ["桑田减污责任部门有哪些", "交给哪个主管部门", "主管部门是谁"])
def test_a_body_that_is_asked_for(question: str) -> None:
    assert names_who(question)


@pytest.mark.parametrize(
    ("question", "text", "tells"),
    [
        ("专题会由谁召集?", "专题会由分管副市长召开。", True),
        ("联席会议由谁主持?", "联席会议由市经信局组织召开。", True),
        ("协议由谁签字?", "协议由分管副局长审签。", True),
        ("专题会由谁召集?", "专题会由市经信局负责纪要。", False),
        ("协议由谁签字?", "协议由市经信局负责存档。", False),
    ],
)
def test_an_act_is_told_in_the_words_of_papers(question: str, text: str, tells: bool) -> None:
    assert tells_which(question, text) is tells
