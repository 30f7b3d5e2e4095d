"""Lists asked for by what they list: points, principles, results, duties of bodies, numbered heads,
paragraphs marked as items; and what is of another sort, which is no answer.
"""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.understanding.rule_lists import rule_lists_asked

ASSESSMENT = """湖州市丝绸园区考核办法
湖丝办〔2024〕6号
第一条 为规范丝绸园区考核，制定本办法。
第二条 考核坚持公开透明、数据真实、分类排名的原则，每年开展一次。
第三条 各部门按照下列分工履行职责：
（一）市经信局负责考核的组织实施；
（二）市统计局负责核定产值数据；
（三）市应急局负责核查安全生产情况。
第四条 有下列情形之一的，予以减分：
（一）迟报数据的，每次减2分；
（二）被省级通报的，每次减3分。
第五条 有下列情形之一的，当年直接评为末等：
（一）发生较大安全事故的；
（二）伪造产值数据的。
第六条 结果运用：
（一）评为优秀的，奖励园区50万元；
（二）评为末等的，约谈园区负责人。
第七条 园区名称发生变化的，应当报市经信局备案。
"""
PLAN = """湖州市丝绸产业行动计划
湖政发〔2024〕9号
一、五年目标
到2028年，产值达到300亿元。
二、主要行动
行动一：品牌跃升
——注册集体商标。
——举办丝绸设计周。
行动二：数字改造
——建设产业大脑。
三、特派员
特派员在派驻期间承担以下三项任务：
一是摸清需求。走访企业不少于15家。
二是会诊攻关。组织攻关不少于2项。
三是培训工人。培训不少于100人。
四、市场
在法国、意大利、日本建设3个海外仓，单个补助不超过100万元。
五、申报条件
（一）共同条件
1.在湖州登记注册；
2.无失信记录。
（二）织造中心
1.场地不少于500平方米；
2.专职人员不少于8人。
（三）印染基地
1.设备原值不低于800万元；
2.有污水处理设施。
"""


def _over(text: str, factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over([document_from_text(text, "a.txt")], factory.mktemp("a") / "index")


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return _over(ASSESSMENT, tmp_path_factory)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return _over(PLAN, tmp_path_factory)


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("湖州丝绸园区考核怎么扣分？", ["每次减2分", "每次减3分"], "末等"),
        ("湖州丝绸园区出了什么事不看得分直接评为末等？", ["安全事故", "伪造产值"], "减2分"),
        ("湖州丝绸园区考核的结果拿来做什么用？", ["奖励园区50万元", "约谈"], "减2分"),
        ("湖州丝绸园区考核讲究哪几条原则？", ["公开透明、数据真实、分类排名"], "减2分"),
        ("湖州丝绸园区考核，几个单位各管什么？", ["组织实施", "产值数据", "安全生产"], "减2分"),
    ],
)
def test_the_list_of_that_sort_is_told(
    question: str, said: list[str], unsaid: str, rules: Assistant
) -> None:
    answer = rules.ask(question)
    assert answer.status == "answered", answer.text
    assert all(part in answer.text for part in said) and unsaid not in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("湖州丝绸计划一共有哪几个行动？", ["品牌跃升", "数字改造"], "集体商标"),
        (
            "湖州丝绸特派员派驻期间承担的几项任务是哪些？",
            ["一是摸清需求", "二是会诊攻关", "三是培训工人"],
            "海外仓",
        ),
        ("湖州丝绸的海外仓准备建在哪几个国家？", ["法国、意大利、日本"], "特派员"),
        (
            "申报湖州织造中心和印染基地，都要符合的共同条件是什么？",
            ["登记注册", "失信记录"],
            "500平方米",
        ),
        ("申报湖州丝绸产业项目有哪些条件？", ["登记注册", "500平方米", "800万元"], "特派员"),
    ],
)
def test_items_without_a_label_and_lists_below_items_are_told(
    question: str, said: list[str], unsaid: str, plan: Assistant
) -> None:
    answer = plan.ask(question)
    assert answer.status == "answered", answer.text
    assert all(part in answer.text for part in said) and unsaid not in answer.text, answer.text


def test_a_head_is_told_with_the_paragraphs_that_follow_it(plan: Assistant) -> None:
    answer = plan.ask("湖州丝绸品牌跃升这一块准备怎么干？").text
    assert "集体商标" in answer and "设计周" in answer and "产业大脑" not in answer


@pytest.mark.parametrize(
    "question",
    [
        "湖州丝绸园区名称变化要提交哪些材料？",
        "湖州丝绸园区考核的加分项有哪些？",
    ],
)
def test_what_is_of_another_sort_is_no_answer(question: str, rules: Assistant) -> None:
    assert rules.ask(question).status == "refused"


def test_who_may_not_apply_is_no_question_of_who_may() -> None:
    barred, *_ = rule_lists_asked("哪些情形不能申报?")
    assert barred in rule_lists_asked("哪种集群连申请的资格都没有?")
    assert barred not in rule_lists_asked("哪些人可以被选派为特派员?") != ()
