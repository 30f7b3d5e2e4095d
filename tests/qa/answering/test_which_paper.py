"""Which paper says it: by its name, cited from its title."""

from __future__ import annotations

from pathlib import Path

from hand_made import assistant_over, policies

from documents.read import document_from_text

HOTELS = """德清县人民政府关于推动乡村民宿发展的实施意见
德政发〔2023〕8号
一、民宿业主可以申请贷款贴息，按利息的30%给予补助。
德清县人民政府
2023年5月6日
"""


def test_the_one_paper_of_a_place_whose_title_holds_the_topic(tmp_path: Path) -> None:
    documents = [*policies(), document_from_text(HOTELS, "hotels.txt")]
    papers = assistant_over(documents, tmp_path / "index")
    answer = papers.ask("德清县扶持乡村民宿的是哪份文件？")
    assert answer.status == "answered"
    assert "推动乡村民宿发展的实施意见》（德政发〔2023〕8号）[1]" in answer.text
    (citation,) = answer.citations
    assert citation.clause.kind == "title" and "民宿" in citation.quote


def test_a_sentence_is_told_with_the_title_of_its_paper(tmp_path: Path) -> None:
    papers = assistant_over([document_from_text(HOTELS, "hotels.txt")], tmp_path / "index")
    answer = papers.ask("民宿业主贷款贴息按利息30%补助，是哪份文件里提的？")
    assert "德政发〔2023〕8号" in answer.text and "30%" in answer.text
    assert {citation.clause.kind for citation in answer.citations} == {"title", "clause"}
