"""A follow-up that puts another thing in the place of its like."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

RULES = """湖州市绸缎企业贷款补偿办法
湖政发〔2026〕3号
第一条 本办法适用于湖州市的绸缎企业。
第二条 补偿资金按照下列比例分担贷款损失：
（一）小型、微型企业贷款，补偿资金承担50%；
（二）中型企业贷款，补偿资金承担35%。
第三条 手工样本按投入的20%给予资助，最高60万元；机织样本按投入的25%给予资助，最高380万元。
第四条 各区县名额如下：
地区 手工样本（个） 机织样本（个） 受理单位
吴兴区 24 6 区经信局
南浔区 31 4 区商务局
"""
OTHER = """嘉兴市集群评价办法
嘉政办发〔2025〕7号
第一条 评价为优秀的集群给予奖励500万元。
第二条 集群主导产业产值占比在70%以上，主导产品居行业前三。
"""


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(RULES, "a.txt"), document_from_text(OTHER, "b.txt")]
    return assistant_over(papers, tmp_path_factory.mktemp("put") / "index")


@pytest.mark.parametrize(
    ("before", "question", "understood", "said"),
    [
        (
            "湖州中型企业贷款损失补偿资金承担多少？",
            "那小型企业呢？",
            "湖州小型企业贷款损失补偿资金承担多少？",
            "50%",
        ),
        (
            "湖州小微企业的贷款损失补偿资金承担多少？",
            "要是换成中型企业呢？",
            "湖州中型企业的贷款损失补偿资金承担多少？",
            "35%",
        ),
        ("湖州吴兴区的手工样本有几个？", "机织的呢", "湖州吴兴区的机织样本有几个？", "6"),
        ("湖州吴兴区的手工样本有几个？", "那南浔呢？", "湖州南浔区的手工样本有几个？", "31"),
        (
            "湖州手工样本按多少比例资助？",
            "那机织的最多能拿多少？",
            "湖州机织样本最多能拿多少",
            "380万元",
        ),
        ("湖州吴兴区的手工样本有几个？", "受理单位是哪家", "吴兴区受理单位是哪家", "区经信局"),
    ],
)
def test_the_question_before_about_another_thing(
    asked: Assistant, before: str, question: str, understood: str, said: str
) -> None:
    answer = asked.ask(question, [before])
    assert said in answer.text, (answer.understood, answer.text)
    assert (answer.understood or "").replace("南浔区", "南浔") == understood.replace(
        "南浔区", "南浔"
    )


@pytest.mark.parametrize("question", ["那大型企业呢？", "那长兴县呢？"])
def test_what_the_papers_do_not_set_is_refused(asked: Assistant, question: str) -> None:
    before = (
        "湖州中型企业贷款损失补偿资金承担多少？"
        if "企业" in question
        else "湖州吴兴区的手工样本有几个？"
    )
    assert asked.ask(question, [before]).status == "refused"
