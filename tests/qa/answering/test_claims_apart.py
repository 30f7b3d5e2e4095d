"""Claims are confirmed only by a figure that is shown and that is set for what they speak of."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

RULES = """湖州市丝绸人才和会展扶持办法
第一条 为扶持丝绸人才和会展，制定本办法。
第二条 A类、B类人才免收租金；C类人才按照市场租金的30%收取；D类人才按照市场租金的50%收取。
第三条 举办观众5000人以上的丝绸展会，每场给予主办方30万元奖励，观众1万人以上的每场给予50万元奖励。
第四条 组织丝路旅游包机的，每架次给予8万元补助；组织丝路旅游专列的，每列给予5万元补助。
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(RULES, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("claims") / "index")


@pytest.mark.parametrize(
    "claim",
    [
        "B类人才要按市场租金的30%交租，对吗？",
        "丝绸展会每场都奖励50万元，是吗？",
        "丝路旅游专列每列补助8万元，是吗？",
    ],
)
def test_a_figure_for_something_else_confirms_nothing(rules: Assistant, claim: str) -> None:
    answer = rules.ask(claim)
    assert answer.status == "answered" and "相符" not in answer.text, answer.text


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("C类人才按市场租金的30%交租，对吗？", "相符：C类人才按照市场租金的30%收取"),
        ("丝路旅游包机每架次补助8万元，是吗？", "相符：每架次给予8万元补助"),
        ("丝路旅游专列每列补助5万元，是吗？", "相符：每列给予5万元补助"),
        ("丝路旅游包机每架次补助9万元，是吗？", "不符：每架次给予8万元补助"),
    ],
)
def test_a_figure_for_the_same_is_compared(rules: Assistant, claim: str, said: str) -> None:
    assert rules.ask(claim).text.startswith(said)
