"""What each of all papers rules in one form, asked without naming one."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

ONE = """湖州市丝绸出海若干措施
湖商〔2024〕3号
第一条 为支持丝绸出海，制定本措施。
第二条 企业投保货运险的，按实缴保费的40%补贴，每年最高30万元。
第三条 市级设立10亿元丝绸产业基金，由市属国企运作。
第四条 公寓租金按市场价的60%收取，其中技师前两年免收租金。
"""
OTHER = """嘉兴市蚕桑保障若干措施
嘉农〔2025〕9号
第一条 为保障蚕桑生产，制定本措施。
第二条 养殖户投保蚕茧险的，按实缴保费的60%补偿，补偿期不超过两年。
第三条 设立总规模30亿元的蚕桑发展基金，首期8亿元。
第四条 对蚕种场，按投入的20%给予补助。
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(ONE, "a.txt"), document_from_text(OTHER, "b.txt")]
    return assistant_over(documents, tmp_path_factory.mktemp("all") / "index")


def test_who_pays_part_of_an_insurance(both: Assistant) -> None:
    text = both.ask("哪些地方替企业承担一部分保险费？承担几成？").text
    assert "40%" in text and "60%" in text


def test_another_share_is_none_of_an_insurance(both: Assistant) -> None:
    text = both.ask("哪些地方替企业承担一部分保险费？承担几成？").text
    assert "20%" not in text


def test_how_a_rent_is_reduced(both: Assistant) -> None:
    assert "免收租金" in both.ask("湖州的公寓房租怎么优惠？").text
