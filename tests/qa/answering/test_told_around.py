"""What stands before or behind a sentence tells it: the year, the office, the question before."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from index.lexical import full_segmenter
from qa.assistant import Assistant
from qa.model import Question
from qa.names.holdings import Holdings
from qa.understanding.following import understand

PLAN = """湖州市制造业数字化行动方案
湖政办发〔2024〕5号
一、目标
到2026年，规模以上工业企业数字化改造覆盖率达到90%。分年度看，2024年改造覆盖率达到60%，2025年达到78%。
二、集群商标
支持集群注册集体商标，每件补助5万元；对主导制定国家标准的，每项补助20万元。具体由市市场监督管理局组织实施。
三、评审
市级集群评审得分80分以上的，列入拟认定名单，由市经信局公示。
四、上市
推荐一批科创板上市金种子企业。
五、展会
对组团参加境内展会的，按展位费的60%给予补助，单次最高20万元。
六、公共服务平台
（一）申报条件。公共服务平台服务场地不少于500平方米。
（二）支持政策。公共服务平台按服务收入的15%给予补助，最高50万元。
七、评分指标
（一）专业化指标。主导产品收入占比80%以上的得10分。
（二）精细化指标。取得质量管理体系认证的得5分；采用信息系统支撑核心业务的得10分。
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(PLAN, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("plan") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "湖州2025年规模以上工业企业数字化改造覆盖率要达到百分之几？",
            "分年度看，2024年改造覆盖率达到60%，2025年达到78%[1]。",
        ),
        ("湖州集群商标补助，找哪个局办？", "市市场监督管理局"),
        ("湖州市级集群评审，打多少分才能进拟认定名单？", "80分以上"),
        ("湖州2024年会推荐企业去科创板上市吗？", "推荐一批科创板上市金种子企业"),
        ("我们湖州几家一起组团参加境内展会，展位费补助多少？", "60%"),
        ("湖州评分里精细化指标考哪几项？", "质量管理体系认证"),
    ],
)
def test_it_is_answered(question: str, said: str, plan: Assistant) -> None:
    answer = plan.ask(question)
    assert answer.status == "answered" and said in answer.text, answer.text


def test_the_matter_two_questions_back() -> None:
    """服务场地要多大 says no more of what it is asked about."""
    document = document_from_text(PLAN, "a.txt")
    holdings = Holdings((document,), document.clauses, full_segmenter())
    talk = ("湖州公共服务平台要满足什么申报条件？", "服务场地要多大？")
    understood = understand(Question("评上之后按什么比例补、封顶多少？", talk), holdings)
    assert understood.topic == "补 封顶"
    assert "公共服务平台" in understood.context and "服务场地" in understood.context
