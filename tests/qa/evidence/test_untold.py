"""What a question names and no sentence tells: a prize, a programme, a deed, days, conditions."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

RULES = """台州市企业数据安全办法
台政发〔2023〕30号
第一条 重点企业应当履行下列义务：
（一）明确数据安全负责人；
（二）设立数据安全管理机构；
（三）每年开展数据安全风险评估；
（四）每年组织从业人员数据安全培训。
第二条 违反本办法第一条规定，未明确数据安全负责人或者未设立管理机构的，处三万元以上八万元以下罚款。
第三条 预警信息分为红色、橙色、黄色三级。
第四条 总体规划每五年评估一次，评估报告向社会公开。
第十二条 开立账户的申请，主管部门应当在45个工作日内作出决定。
第五条 每半年召开一次数据安全推进会。（责任部门：市经信局、市公安局）
第六条 实施数据上云行动，培育一批星级数据企业。
第七条 对获得“数据工匠”称号的职工，奖励4万元；对获得数据创新大赛金奖、银奖的，分别奖励6万元、3万元。
第八条 推广“数安贷”，单户授信最高500万元。开展“春雨登高”企业上市专项活动，辅导高成长企业上市。
第九条 对连续缴纳社会保险满两年的职工，给予一次性补助1万元。
第十条 重点企业每季度至少组织一次应急演练。对重要数据实行异地备份。
第十一条 入库银行应当在放款后20个工作日内备案。
第十三条 对数据园区给予租金补贴，补贴期限3年。
台州市人民政府
2023年6月1日
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over([document_from_text(RULES, "a.txt")], tmp_path_factory.mktemp("u") / "i")


@pytest.mark.parametrize(
    "question",
    [
        "台州的重点企业没组织数据安全培训，罚多少？",
        "台州橙色预警在什么情况下发？",
        "台州数据安全的总体规划，多少天能批下来？",
        "台州的数据安全推进会由谁主持？",
        "成为台州星级数据企业要满足哪些条件？",
        "台州获得数据工匠提名奖的职工奖多少？",
        "台州获得数据创新大赛铜奖的奖多少？",
        "台州“数安保”单户最高多少？",
        "台州“秋收登高”企业上市专项活动辅导哪些企业？",
        "台州职工的社会保险补助能享受几年？",
        "台州重要数据的异地备份要做几份？",
        "台州的入库银行有哪几家？",
    ],
)
def test_what_no_sentence_tells_is_refused(rules: Assistant, question: str) -> None:
    answer = rules.ask(question)
    assert answer.status == "refused", answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("台州的重点企业没明确数据安全负责人，罚多少？", "八万元"),
        ("台州开立账户的申请，多少个工作日作出决定？", "45个工作日"),
        ("台州数据安全推进会由哪些部门负责？", "市经信局"),
        ("台州获得数据工匠称号的职工奖多少？", "4万元"),
        ("台州获得数据创新大赛银奖的奖多少？", "3万元"),
        ("台州“数安贷”单户授信最高多少？", "500万元"),
        ("台州“春雨登高”企业上市专项活动辅导哪些企业？", "高成长企业"),
        ("台州数据园区的租金补贴能享受几年？", "3年"),
    ],
)
def test_what_a_sentence_tells_is_told(rules: Assistant, question: str, told: str) -> None:
    answer = rules.ask(question)
    assert answer.status == "answered", answer.reason
    assert told in answer.text


PRIZES = """台州市推动无人船产业发展行动方案
台经信〔2024〕19号
一、总体目标
到2026年，全市推广应用无人船3000艘，组织开展“碧海扬帆”出海专项活动，辅导船企出海。
二、重点任务
（一）对获得市无人船大赛一、二、三等奖的项目，分别奖励32万元、22万元、12万元。
（二）对获得船模设计大赛金、银奖的，从专项资金中分别奖励9万元、7万元。
（三）对获得船艇摄影大赛优秀作品的，由专项资金奖励2万元。
台州市经济和信息化局
2024年4月8日
"""


@pytest.fixture(scope="module")
def prizes(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over([document_from_text(PRIZES, "p.txt")], tmp_path_factory.mktemp("p") / "i")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("台州无人船大赛一等奖奖励多少？", "32万元"),
        ("台州无人船大赛二等奖奖励多少？", "22万元"),
        ("台州无人船大赛特等奖奖励多少？", None),
        ("台州船模设计大赛金奖奖励多少？", "9万元"),
        ("台州船模设计大赛铜奖奖励多少？", None),
        ("台州船艇摄影大赛优秀作品奖励多少？", "2万元"),
        ("台州船艇摄影大赛优秀作品的专项资金奖励多少？", "2万元"),
        ("台州船艇摄影大赛金奖奖励多少？", None),
        ("“台州无人船行动计划”里全市要推广应用多少艘无人船？", "3000艘"),
        ("“无人船产业行动计划”里要推广应用多少艘无人船？", "3000艘"),
        ("台州“碧海扬帆”出海专项活动辅导哪些企业？", "船企"),
        ("台州“碧海远航”出海专项活动辅导哪些企业？", None),
        ("台州“远洋领航”出海专项活动辅导哪些企业？", None),
    ],
)
def test_a_prize_of_a_list_and_a_paper_named_loosely(
    prizes: Assistant, question: str, told: str | None
) -> None:
    answer = prizes.ask(question)
    assert (answer.status == "answered") == (told is not None), (answer.text, answer.reason)
    assert told is None or told in answer.text
