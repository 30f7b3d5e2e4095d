"""Each thing that one sentence asks is told, or said to be missing."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.answering.parts import told_beside
from qa.assistant import Assistant
from qa.understanding.in_one_breath import asked_in, stretches_asking

LOANS = """临汾市促进青年创业若干措施
临人社规〔2024〕8号
一、担保贷款
个人担保贷款额度最高30万元。贷款期限不超过3年，财政给予50%的贴息。10万元以下的免除反担保。
二、创业补贴
（一）对首次创业的，给予一次性补贴8000元。
（二）建设共享冷库。按投资的30%给予补助，单个主体最高100万元。
三、监督管理
（一）弄虚作假的企业不予支持：虚报投资的；伪造发票的。
（二）骗取资金的，追回全部资金，三年内不得申报，并处骗取金额2倍以上5倍以下罚款。
（三）申报人对评审结论有异议的，可以在10日内申请复评。复评机构应当在20个工作日内作出复评结论。
（四）补助资金分两次拨付：立项后拨付40%，验收后拨付60%。已建成的项目一次性拨付。
四、附则
为抢抓青年创业机遇，加快产业转型，制定本措施。
拟支持名单公示5个工作日，无异议的由市财政局公布。
临汾市人力资源和社会保障局
2024年5月6日
"""


@pytest.fixture(scope="module")
def loans(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(LOANS, "loans.txt")]
    return assistant_over(papers, tmp_path_factory.mktemp("loans") / "index")


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("个人贷款最高多少、能贷几年、多少以下不用反担保？", 3),
        ("国家级、省级企业各奖多少？", 1),  # the first stretch asks nothing
        ("苏州2018年定的目标里，技术合同成交额要做到多少？", 1),
        ("江苏参与了哪些任务？请都列出来", 1),
        ("低保户要不要自己交，财政补多少？", 2),
        ("等级分几级，几个人上门评估，几天出结论？", 3),
    ],
)
def test_what_asks_by_itself(text: str, stretches: int) -> None:
    assert len(stretches_asking(text)) == stretches, stretches_asking(text)


def test_questions_parted_by_the_enumeration_comma_are_parts() -> None:
    assert asked_in("个人贷款最高多少、能贷几年？") == ["个人贷款最高多少", "能贷几年"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "临汾个人担保贷款最高多少、能贷几年、多少以下不用反担保？",
            ("30万元", "3年", "10万元以下"),
        ),
        ("临汾骗取资金怎么处罚，补助资金分几次拨付？", ("2倍以上5倍以下", "分两次拨付")),
        ("临汾对评审结论有异议怎么办，复评多久出结果？", ("10日内申请复评", "20个工作日内")),
    ],
)
def test_each_is_told(loans: Assistant, question: str, told: tuple[str, ...]) -> None:
    text = loans.ask(question).text
    assert all(each in text for each in told), text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("临汾建个冷库补多少？", "30%"),  # the sentence behind names nobody
        ("临汾骗取资金会被罚多少？", "2倍以上5倍以下"),
        ("临汾补助资金分几次拨付？", "分两次拨付"),
        ("临汾为什么要促进青年创业？", "为抢抓青年创业机遇"),
    ],
)
def test_alone_it_is_told_too(loans: Assistant, question: str, told: str) -> None:
    assert told in loans.ask(question).text


def test_quotation_marks_stand_within_others(loans: Assistant) -> None:
    answer = loans.ask("临汾个人担保贷款最高多少？")
    both = told_beside(answer, "“冷库”补多少", loans.ask("临汾建个冷库补多少？"))
    assert "“‘冷库’补多少”：" in both.text
    assert [c.marker for c in both.citations] == list(range(1, len(both.citations) + 1))


def test_a_number_is_told_of_no_other_person(built_in: Assistant) -> None:
    answer = built_in.ask("国家级集群呢？也要复核吗？", ("山东省级集群多久复核一次？",))
    assert answer.status == "refused"  # the first stretch alone would be told of 省级


@pytest.mark.parametrize(
    "question",
    [
        "苏州工业大脑是2020年的什么任务？",
        "太湖实验室的多点布局怎么推进？",
        "苏州“万企技改升级”三年行动计划的目标是什么？",
        "江苏优势产业链的30条分别是哪30条？",
        "江苏的核心企业库里有哪些企业？",
        "2020年苏州市化工企业最后实际关了多少家？",
        "苏州2020年5G基站目标完成得怎么样？",
        "山东省集群培育工作推进会上一次是在哪个城市开的？",
        "山东省级集群认定要经过几轮专家评审？",
        "江苏为什么要搞“产业强链”三年行动计划？",
        "苏州市级企业技术中心培育150家，那市级重点实验室要建多少家？",
    ],
)
def test_near_misses_are_refused(built_in: Assistant, question: str) -> None:
    assert built_in.ask(question).status == "refused"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("苏州“千企技改升级”三年行动计划要推动多少家企业装备升级？", "3000家"),
        ("江苏省教育厅负责哪项产业强链任务？", "促进创新成果产业化"),
        ("五份文件里哪些提出了5G方面的要求？", "山东省2023年"),
        ("听说苏州2020年工业投资要完成2000亿，是真的吗？", "不符"),
        ("江苏产业强链三年行动计划现在还管用吗？", "实施期限是2021-2023年"),
        ("江苏这份计划有附件吗？", "50条重点产业链目录"),
        ("苏州2018年和2020年对地标型企业的目标一样吗？", "超过50家"),
        ("江苏区域卓越产业链竞赛用什么方式选，最后由谁公布结果？", "申报、考察、遴选"),
        ("苏州2020年新增服务型制造示范企业的目标，和2018年实施意见比哪个高？", "超过20家"),
    ],
)
def test_near_them_is_what_the_policies_say(built_in: Assistant, question: str, told: str) -> None:
    assert told in built_in.ask(question).text
