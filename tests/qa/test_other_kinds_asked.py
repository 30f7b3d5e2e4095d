"""Questions for a list, a length, a measure or names of one kind, beside sentences of another."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.understanding.asking_places import asks_of_places
from qa.understanding.in_one_breath import asked_in
from qa.understanding.lists_asked import asks_for_list_of, asks_for_other_list
from qa.understanding.usual.put import usually_put

CALL = """湖州市经济和信息化局关于申报首批次丝绸材料奖补的通知
湖经信〔2026〕2号
一、申报条件
申请认定的平台应当具备下列条件：
（一）在本市登记注册满18个月；
（二）场地面积不低于2000平方米。
二、申报材料
申请认定的平台应当提交下列材料：
（一）平台认定申请书；
（二）设备清单和购置凭证。
三、时间安排
企业于2026年5月8日18:00前登录平台填报首批次材料项目。
四、顾问
面向社会选聘首批次材料顾问12名，聘期两年，每年顾问费8万元。
五、展会
举办第三届首批次材料博览会，设展位1200个。
六、组织领导
工作专班办公室设在市经信局，副主任由市财政局分管负责同志兼任。
七、分工
丝绸园区的消防安全由市消防救援支队负责检查。
八、园区用电
对D类企业实行差别化措施，亩均税收5万元以下的予以淘汰。
"""


@pytest.fixture(scope="module")
def call(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(CALL, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("call") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("申请认定平台，手续材料都要备齐哪些？", "设备清单和购置凭证"),
        ("申请认定平台的条件有哪些？", "满18个月"),
        ("企业登录平台填报首批次项目，最晚到哪天几点？", "5月8日18:00"),
        ("丝绸园区的消防安全平时是谁来检查？", "消防救援支队"),
    ],
)
def test_of_two_alike_the_one_that_is_asked_for(call: Assistant, question: str, said: str) -> None:
    assert said in call.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "应聘首批次材料顾问，学历和年龄有什么要求？",
        "首批次材料专班办公室副主任叫什么名字？",
        "第四届首批次材料博览会设多少个展位？",
        "D类企业的园区用电，每度电要加价多少？",
        "首批次材料专班办公室在哪条街、几楼？",
    ],
)
def test_what_the_sentence_does_not_tell(call: Assistant, question: str) -> None:
    answer = call.ask(question)
    assert answer.status == "refused", answer.text


@pytest.mark.parametrize(
    ("question", "lead_in", "other"),
    [
        ("材料都要备齐哪些", "应当提交下列材料:", False),
        ("材料都要备齐哪些", "应当具备下列条件:", True),
        ("要交什么材料", "有下列情形之一的:", True),
        ("条件有哪些", "有下列事项:", False),  # of no sort that is known
        ("桑园有多大", "应当具备下列条件:", False),
    ],
)
def test_lists_of_another_sort(question: str, lead_in: str, other: bool) -> None:
    assert asks_for_other_list(question, lead_in) is other
    assert not (other and asks_for_list_of(question, lead_in))


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("报哪个项目能补多少,电话发我一下", 1),
        ("材料交给谁,给个号码", 1),
        ("哪些办法规定了培训要做几次?分别怎么要求的", 1),
        ("桑园补多少,缫丝厂补多少", 2),
        ("发展基金盘子多大,几个亿?", 1),  # the figure of the same thing once more
        ("一年补多少钱,几个人能拿", 2),
    ],
)
def test_what_goes_on_with_the_question_before(question: str, parts: int) -> None:
    assert len(asked_in(question)) == parts


def test_a_question_for_a_body_is_not_answered_with_whether_the_paper_is_in_force(
    built_in: Assistant,
) -> None:
    answer = built_in.ask(
        "产品卖到国外被人告了专利侵权,苏州2022年那份意见里有没有专门帮企业应对的机构?"
    )
    assert "效力状态" not in answer.text
    assert "效力状态" in built_in.ask("苏州2022年那份意见有没有失效?").text


def test_more_than_one_clause_of_a_paper_may_set_a_figure(built_in: Assistant) -> None:
    text = built_in.ask("苏州有哪些文件对企业上云定了数量？").text
    assert all(figure in text for figure in ("500家", "10000家", "100家星级上云企业"))


ONE_SENTENCE = """湖州市科学技术局关于揭榜工作的通知
湖科发〔2026〕5号
一、报送方式
揭榜的纸质材料一式五份，报送所在地科技主管部门。
二、揭榜要求
揭榜的高校应当提交揭榜方案、负责人职称证明、知识产权承诺书、未重复申报声明。
"""


def test_materials_in_one_sentence(tmp_path: Path) -> None:
    document = document_from_text(ONE_SENTENCE, "a.txt")
    held = assistant_over([document], tmp_path / "index")
    assert "知识产权承诺书" in held.ask("高校揭榜要交哪几样材料？").text
    assert "一式五份" in held.ask("揭榜的纸质材料要几份？").text


RULES = """宝鸡市丝绸产业扶持办法
宝政办发〔2025〕7号
第一条 市财政每年安排丝绸产业专项资金3000万元。
第二条 评价结果为A级的，给予运行补助120万元，并优先推荐申报国家级中试平台。
第三条 每年3月1日至3月31日受理申请。
第四条 重点培育50条产业链，做强30条产业链，卓越提升10条产业链。
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(RULES, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("rules") / "index")


def test_what_is_set_for_one_industry_is_not_set_for_another(rules: Assistant) -> None:
    assert rules.ask("宝鸡枸杞产业每年安排多少专项资金？").status == "refused"
    assert "3000万元" in rules.ask("宝鸡丝绸产业每年安排多少专项资金？").text


def test_where_one_goes_from_here_is_no_class(rules: Assistant) -> None:
    assert "120万元" in rules.ask("省级中试平台评价为A级的给多少运行补助？").text


def test_when_one_may_apply_is_put_as_most_people_put_it() -> None:
    assert usually_put("一年里哪个时段可以申请?") == "什么时候开始申请?"


def test_several_figures_that_are_claimed_are_shown_as_the_text_has_them(
    rules: Assistant,
) -> None:
    text = rules.ask("重点培育30条产业链、做强10条产业链、卓越提升5条产业链，对吗？").text
    assert "做强30条产业链" in text


@pytest.mark.parametrize(
    ("question", "each"),
    [
        ("贴保费的,有哪些城市?比例各是多少", True),
        ("哪几个市肯出保费?各出多少", True),
        ("有哪些地方为产业集群设了基金", True),
        ("西部片区几个县区各自主打什么", True),
        ("基金投了哪些城市更新项目", False),
        ("几个县区合办展会要多少钱", False),
    ],
)
def test_what_each_place_does(question: str, each: bool) -> None:
    assert asks_of_places(question) is each
