"""Places that papers hold for or speak of: provinces, cities, counties, the country."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.folding import fold
from documents.read import document_from_text
from qa.assistant import Assistant
from qa.names.holdings import Holdings
from qa.names.naming import read_names

PLACES = """关于做好防控工作的通知
各单位：
一、总体要求
沈阳市各单位应当储备口罩，并设咨询电话024-86222616。
二、其他
辽阳另有规定的，从其规定。
"""
PROVINCE = """辽宁省人民政府关于稳定就业的意见
各市人民政府：
一、支持沈阳市设立稳岗补贴，每人补贴800元。
二、支持大连市扩大招聘，每人补贴900元。
"""
CITY = """沈阳市人民政府关于复工的通知
各区人民政府：
一、企业复工应当备案，备案时限为3天。
"""


@pytest.fixture(scope="module")
def liaoning(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"none.txt": PLACES, "province.txt": PROVINCE, "city.txt": CITY}
    documents = [document_from_text(text, name) for name, text in texts.items()]
    return assistant_over(documents, tmp_path_factory.mktemp("places") / "index")


def test_papers_that_may_hold_for_a_place(liaoning: Assistant) -> None:
    """The paper of no place and that of the province speak of 沈阳; of 大连 only the province's."""
    held = liaoning._holdings

    def sources(question: str) -> set[str]:
        named = read_names(fold(question), held)
        return {held.by_id[i].source for i in named.document_ids or ()}

    assert sources("沈阳怎么储备口罩") == {"none.txt", "province.txt", "city.txt"}
    assert sources("大连的补贴") == {"province.txt"}
    assert sources("辽宁的补贴") == {"province.txt"}
    assert read_names(fold("鞍山的补贴"), held).missing == ("鞍山",)
    inner = read_names(fold("辽宁沈阳的补贴"), held)
    assert [region.name for region in inner.regions] == ["沈阳市"]


@pytest.mark.parametrize(
    ("question", "source", "said"),
    [
        ("沈阳市企业复工的备案时限为多少天？", "city.txt", "3天"),
        ("沈阳市各单位储备什么？", "none.txt", "口罩"),
        ("沈阳市稳岗补贴每人多少元？", "province.txt", "800元"),
        ("沈阳市各单位的咨询电话是多少？", "none.txt", "024-86222616"),
    ],
)
def test_an_answer_from_a_paper_that_speaks_of_the_place(
    liaoning: Assistant, question: str, source: str, said: str
) -> None:
    answer = liaoning.ask(question)
    assert [c.document.source for c in answer.citations][:1] == [source]
    assert said in answer.text


def test_a_province_s_words_on_one_place_say_nothing_of_another(liaoning: Assistant) -> None:
    """大连: 900元 stands in the clause on 大连; the clause on 沈阳 is no evidence."""
    answer = liaoning.ask("大连市扩大招聘每人补贴多少元？")
    assert "900元" in answer.text
    assert "800元" not in answer.text


def test_where_a_person_lives_the_paper_of_the_province_holds(liaoning: Assistant) -> None:
    answer = liaoning.ask("我家在鞍山，稳岗补贴每人多少元？")
    assert {c.document.source for c in answer.citations} == {"province.txt"}
    assert answer.notices[0] == "文库没有收录鞍山市的文件，所引为辽宁省的规定。"
    assert liaoning.ask("鞍山的稳岗补贴每人多少元？").status == "refused"
    assert liaoning.ask("我爸在鞍山上班，稳岗补贴每人多少元？").status == "answered"
    later = liaoning.ask("由哪个部门负责？", ("我家在鞍山，稳岗补贴每人多少元？",))
    assert {c.document.source for c in later.citations} <= {"province.txt"}


@pytest.mark.parametrize(
    "question",
    [
        "我从上海被挖到大连，招聘的每人补贴多少元？",
        "领过大连的补贴，公司迁到武汉，之前的900元要退吗？",
        "厂子开在鞍山，稳岗补贴每人多少元？",
    ],
)
def test_where_one_comes_from_or_goes_is_not_asked(liaoning: Assistant, question: str) -> None:
    named = read_names(fold(question), liaoning._holdings)
    assert named.missing == ()
    assert {liaoning._holdings.by_id[i].source for i in named.document_ids or ()} == {
        "province.txt"
    }


@pytest.mark.parametrize(
    "question",
    ["公司迁到武汉能补贴多少元？", "大连和武汉的补贴分别是多少元？", "辽宁的补贴里武汉有几项？"],
)
def test_a_place_that_is_asked_of_is_missed(liaoning: Assistant, question: str) -> None:
    assert read_names(fold(question), liaoning._holdings).missing == ("武汉",)


def test_a_short_name_behind_a_verb(tmp_path: Path) -> None:
    text = "永康市工业设计申报指南\n一、条件\n设计场所不少于200平方米。\n"
    held = assistant_over([document_from_text(text, "a.txt")], tmp_path / "index")._holdings
    for question in ("申报永康的设计中心", "想报永康设计专项", "永康的设计中心"):
        assert [r.name for r, _, _ in held.papers.places_in(question)] == ["永康市"]
    assert held.papers.places_in("健康永康复中心") == []


COUNTIES = {
    "a.txt": "柳河县桑园扶持办法\n一、扩种\n每亩桑园补贴300元，最高补贴9万元。\n",
    "b.txt": "鹿城区促进桑园发展的意见\n一、扩种\n每亩桑园补贴500元，最高补贴8万元。\n",
}


@pytest.fixture(scope="module")
def counties(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(text, name) for name, text in COUNTIES.items()]
    return assistant_over(documents, tmp_path_factory.mktemp("counties") / "index")


@pytest.mark.parametrize(
    ("question", "said", "source"),
    [
        ("柳河县每亩桑园补贴多少元？", "300元", "a.txt"),
        ("柳河的桑园每亩补多少元？", "300元", "a.txt"),
        ("鹿城每亩桑园补贴多少元？", "500元", "b.txt"),
    ],
)
def test_a_county_confines_to_its_papers(
    question: str, said: str, source: str, counties: Assistant
) -> None:
    answer = counties.ask(question)
    assert said in answer.text
    assert {c.document.source for c in answer.citations} == {source}


def test_a_county_that_nothing_speaks_of(counties: Assistant) -> None:
    answer = counties.ask("浦江县每亩桑园补贴多少元？")
    assert answer.reason == "not held: 浦江县"
    assert "浦江县" in answer.text


def test_the_country_beside_a_place(tmp_path: Path) -> None:
    texts = {
        "state.txt": "国务院办公厅关于蚕桑的措施\n国办发〔2025〕3号\n一、桑园覆盖率不低于30%。\n",
        "city.txt": "湖州市人民政府关于蚕桑的若干措施\n一、桑园覆盖率不低于40%。\n",
    }
    documents = [document_from_text(text, name) for name, text in texts.items()]
    both = assistant_over(documents, tmp_path / "index").ask(
        "桑园覆盖率不低于多少，国家和湖州怎么规定？"
    )
    assert "30%" in both.text and "40%" in both.text
    assert {c.document.source for c in both.citations} == set(texts)


def test_a_university_is_no_place(library: Holdings) -> None:
    assert library.vocabulary.speaks_of("昆山")
    assert not library.vocabulary.speaks_of("南京")
    assert read_names("南京有哪些大学", library).missing == ("南京",)
    assert read_names("南京大学苏州校区建设到哪一步", library).missing == ()


def test_of_names_that_overlap_that_of_the_library_is_meant(library: Holdings) -> None:
    found = library.papers.places_in("山东同江苏定的目标不一样")
    assert [region.short for region, _, _ in found] == ["山东", "江苏"]
