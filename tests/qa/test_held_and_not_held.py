"""What is held of a question, where something else that it names is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.understanding.held_alone import of_what_is_held


@pytest.mark.parametrize(
    ("text", "missing", "left"),
    [
        ("山东和浙江的目标各是什么？", ("浙江",), "山东的目标是什么?"),
        ("上海、苏州的目标分别是多少", ("上海",), "苏州的目标是多少"),
        ("广东有什么人才政策，苏州2018年呢？", ("广东",), "苏州2018年有什么人才政策?"),
        ("浙江对苏州企业有什么补贴？", ("浙江",), None),  # no side of it
        ("苏州和山东2030年的目标", ("2030年",), None),  # a year is none
    ],
)
def test_the_question_without_what_is_missing(
    text: str, missing: tuple[str, ...], left: str | None
) -> None:
    assert of_what_is_held(text, missing) == left


def test_the_side_that_is_held_is_told_and_the_other_named(built_in: Assistant) -> None:
    answer = built_in.ask("广东对先进制造业集群有什么人才政策，苏州2018年呢？")
    assert "人才新政40条" in answer.text
    assert "文库中没有“广东”的依据。" in answer.notices
    assert built_in.ask("浙江对苏州企业有什么补贴？").status == "refused"


@pytest.mark.parametrize(
    "asked",
    [
        "江苏50条重点产业链目录里第一条是什么产业链？",
        "江苏50条重点产业链具体是哪些？",
        "50条重点产业链包括哪些",
    ],
)
def test_an_attachment_of_which_only_the_name_is_held(asked: str, built_in: Assistant) -> None:
    answer = built_in.ask(asked)
    assert answer.reason == "attachment not held"
    assert [citation.quote for citation in answer.citations] == ["附件:50条重点产业链目录"]


def test_what_is_asked_of_the_matter_itself_is_answered(built_in: Assistant) -> None:
    assert "10条产业链" in built_in.ask("江苏10条产业链是哪些？").text


def test_an_attachment_that_is_held_is_searched(tmp_path: Path) -> None:
    text = (
        "湖州市桑园建设方案\n一、目标\n建设三十个重点桑园。\n附件：三十个重点桑园名单\n"
        "附件\n三十个重点桑园名单\n序号 桑园 所在区\n1 荻港桑园 南浔区\n2 埭溪桑园 吴兴区\n"
    )
    assistant = assistant_over([document_from_text(text, "a.txt")], tmp_path / "index")
    assert assistant.ask("三十个重点桑园名单里有哪些？").reason != "attachment not held"


def test_papers_that_print_a_word(built_in: Assistant) -> None:
    answer = built_in.ask("有没有关于人工智能的文件")
    papers = [d for d in built_in.documents if "人工智能" in d.text]
    assert answer.text.startswith(f"共{len(papers)}份文件提到“人工智能”")
    assert {c.document.id for c in answer.citations} == {d.id for d in papers}
    assert all("人工智能" in citation.quote for citation in answer.citations)
    assert built_in.ask("哪些文件涉及养老？").status == "refused"


def test_papers_with_either_word_or_with_both(tmp_path: Path) -> None:
    texts = ("冰雪旅游专线给予补助。", "冰雪运动场所给予补助。", "乡村旅游民宿给予补助。")
    papers = [
        document_from_text(f"{name}市若干措施\n一、支持\n{text}\n", f"{name}.txt")
        for name, text in zip(("湖州", "绍兴", "台州"), texts, strict=True)
    ]
    assistant = assistant_over(papers, tmp_path / "index")
    both = assistant.ask("哪些文件涉及冰雪和旅游？")
    either = assistant.ask("哪些文件涉及冰雪或者旅游？")
    assert len({citation.document.id for citation in both.citations}) == 1
    assert len({citation.document.id for citation in either.citations}) > 1


def test_what_two_places_do_together_is_not_told_of_one(built_in: Assistant) -> None:
    assert built_in.ask("苏州与无锡的合作有哪些?").status == "refused"
    assert built_in.ask("北京和上海的目标").status == "refused"


def test_a_paper_of_a_place_and_a_year_that_is_not_held_is_one_paper(built_in: Assistant) -> None:
    answer = built_in.ask("山东省发改委2020年工作要点讲了哪几个方面？")
    assert answer.status == "refused" and "山东省发改委2020年工作要点" in answer.text
