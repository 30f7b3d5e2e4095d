"""Claims about a paper itself: by whom it was issued, for which years it holds."""

from __future__ import annotations

import pytest

from qa.answering.confirming import issued_by
from qa.assistant import Assistant


@pytest.mark.parametrize(
    ("claim", "issuer", "region", "right"),
    [
        ("由市政府印发的吗", "湖州市人民政府", "湖州市", True),
        ("是湖州市政府发布的吧", "湖州市人民政府", "湖州市", True),
        ("由市政府办公室印发,对吗", "湖州市人民政府", "湖州市", False),
        ("由市发改委发布,对吗", "湖州市人民政府", "湖州市", False),
        ("是市工信局印发的吗", "湖州市工业和信息化局", "湖州市", True),
        ("由市委、市政府印发,对吗", "中共湖州市委员会、湖州市人民政府", "湖州市", True),
        ("是哪年印发的", "湖州市人民政府", "湖州市", None),
        ("由市政府印发的吗", None, "湖州市", None),
    ],
)
def test_short_names_of_issuers(
    claim: str, issuer: str | None, region: str, right: bool | None
) -> None:
    assert issued_by(claim, issuer, region) is right


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("江苏计划由省发改委发布,对吗", "不符："),
        ("苏州2018年意见是市政府印发的吧", "相符："),
        ("2022年的文件是市政府办公室印发的吧", "不符："),
        ("江苏计划为期三年,到2025年结束,对吗", "不符："),
        ("江苏强链是个三年计划,做到2023年,是吗", "相符："),
    ],
)
def test_claims_about_built_in_papers(question: str, verdict: str, built_in: Assistant) -> None:
    assert built_in.ask(question).text.startswith(verdict)


def test_two_things_asked_of_a_paper_are_both_said(built_in: Assistant) -> None:
    text = built_in.ask("江苏的计划覆盖哪几年,什么时候发布的").text
    assert "2021-2023" in text and "2020年12月" in text
