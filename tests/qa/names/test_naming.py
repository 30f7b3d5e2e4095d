"""Names of documents, departments, places and years, as people write them."""

from __future__ import annotations

from pathlib import Path

import pytest
from built_in_papers import JIANGSU, SHANDONG, SUZHOU_2018, SUZHOU_2020, SUZHOU_2022

from documents.folding import fold
from documents.read import document_from_text
from index.hashing import HashEmbedder
from index.store import build_index
from qa.names.holdings import Holdings
from qa.names.name_parts import with_full_years
from qa.names.named import without
from qa.names.naming import read_names


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("苏府〔2018〕130号有什么要求", SUZHOU_2018),
        ("苏府[2018]130号有什么要求", SUZHOU_2018),
        ("苏府【2018】130号有什么要求", SUZHOU_2018),
        ("苏府（2018）130号有什么要求", SUZHOU_2018),
        ("苏府〔２０１８〕１３０号有什么要求", SUZHOU_2018),
        ("根据苏委发〔2022〕1号的要求", SUZHOU_2022),
        ("130号文的目标", SUZHOU_2018),
        ("苏府130号是哪天落款的", SUZHOU_2018),
        ("2018年意见的目标", SUZHOU_2018),
        ("2018年的实施意见", SUZHOU_2018),
        ("2022年那份意见", SUZHOU_2022),
        ("工信局2020年工作要点", SUZHOU_2020),
        ("苏州市工业和信息化局2020年工作要点", SUZHOU_2020),
        ("市工信局今年的任务", SUZHOU_2020),
        ("《苏州市推进数字经济时代产业创新集群发展指导意见》", SUZHOU_2022),
        ("产业强链三年行动计划", JIANGSU),
        ("加快发展先进制造业集群的实施意见", SHANDONG),
    ],
)
def test_a_document_by_any_of_its_names(question: str, source: str, library: Holdings) -> None:
    named = read_names(fold(question), library)
    assert {library.by_id[i].source for i in named.document_ids or ()} == {source}
    assert named.by_document
    assert named.missing == ()


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("苏府〔2019〕7号", "苏府〔2019〕7号"),
        ("按照苏府[2019]7号的规定", "苏府[2019]7号"),
        ("商务局2020年工作要点", "商务局2020年工作要点"),
        ("广东省有几个集群", "广东省"),
        ("新疆有几个集群", "新疆"),
        ("2040年的目标", "2040年"),
    ],
)
def test_what_the_library_does_not_have(question: str, missing: str, library: Holdings) -> None:
    assert read_names(fold(question), library).missing == (missing,)


def test_a_place_that_the_documents_only_speak_of(library: Holdings) -> None:
    """昆山 has no document of its own, but the Suzhou ones assign it industries."""
    named = read_names("昆山发展什么产业", library)
    assert (named.elsewhere, named.missing, named.document_ids) == (("昆山",), (), None)


def test_two_places_mean_the_papers_of_both(library: Holdings) -> None:
    named = read_names("山东和江苏的目标", library)
    assert {library.by_id[i].source for i in named.document_ids or ()} == {SHANDONG, JIANGSU}
    assert not named.by_document


def test_a_paper_and_a_place_beside_it(library: Holdings) -> None:
    """A place that the paper is not of adds its own papers; the paper's own place adds none."""
    named = read_names("苏州2018年意见和山东的意见", library)
    found = {library.by_id[i].source for i in named.document_ids or ()}
    assert {SUZHOU_2018, SHANDONG} <= found
    assert SUZHOU_2020 not in found


def test_the_year_of_a_name_is_no_target_year(library: Holdings) -> None:
    assert read_names("2018年意见到2020年的目标", library).years == {2020}


def test_names_are_blanked_with_offsets_kept(library: Holdings) -> None:
    question = "苏府〔2018〕130号到2020年的目标"
    rest = without(question, read_names(question, library).places)
    assert len(rest) == len(question)
    assert rest.split() == ["的目标"]


def test_by_hand(silk_holdings: Holdings) -> None:
    """The same rules over another library: nothing is keyed to the built-in one."""
    named = read_names("湖政发[2019]8号", silk_holdings)
    assert {silk_holdings.by_id[i].source for i in named.document_ids or ()} == {"old.txt"}
    assert read_names("苏州市的目标", silk_holdings).missing == ("苏州市",)
    assert read_names("2022年意见", silk_holdings).document_ids == frozenset(
        d.id for d in silk_holdings.documents if d.source == "new.txt"
    )


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        ("苏州2022", [SUZHOU_2022]),
        ("苏州2018年圈定的产业", [SUZHOU_2018]),
        ("苏州市2018年写了几个园区", [SUZHOU_2018]),
        ("工信局2020的任务", [SUZHOU_2020]),
        ("2022年那份苏州文件", [SUZHOU_2022]),
        ("江苏强链里的龙头企业", [JIANGSU]),
        ("强链计划的期限", [JIANGSU]),
        ("山东集群意见", [SHANDONG]),
        ("苏府2018年130号", [SUZHOU_2018]),
        ("按苏委发2022年第1号", [SUZHOU_2022]),
        ("苏府2018-130", [SUZHOU_2018]),
        ("苏州2018、江苏强链跟山东2023", [SUZHOU_2018, JIANGSU, SHANDONG]),
        ("2018年和2022年两份文件", [SUZHOU_2018, SUZHOU_2022]),
        ("苏州2018、2022这两份", [SUZHOU_2018, SUZHOU_2022]),
        ("2018年说一年几家,到了2020年要点又是几家", [SUZHOU_2018, SUZHOU_2020]),
        ("2018年意见与2025年的目标相比", [SUZHOU_2018, SUZHOU_2022]),
    ],
)
def test_every_paper_that_is_named(question: str, sides: list[str], library: Holdings) -> None:
    named = read_names(fold(question), library)
    assert [{library.by_id[i].source for i in side} for side in named.sides] == [
        {source} for source in sides
    ]
    assert named.missing == ()


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("到2020年苏州的目标", {2020}),
        ("苏州2025年之前建几个", {2025}),
        ("到2025山东建几个", {2025}),
        ("苏州2020年要建几个", {2020}),  # an aim of the paper of 2018 as well
        ("苏州2018年有几个集群", set()),  # no paper aims at 2018: it is the paper's year
    ],
)
def test_a_paper_year_or_a_target_year(question: str, years: set[int], library: Holdings) -> None:
    assert read_names(fold(question), library).years == years


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("2018年意见给2025年定的目标", "2025年"),  # not a comparison: no other paper comes in
        ("工信局2023年工作要点", "工信局2023年工作要点"),
        ("苏府2019年7号", "苏府2019年7号"),
        ("77号文件", "77号文件"),
    ],
)
def test_names_of_no_paper(question: str, missing: str, library: Holdings) -> None:
    assert read_names(fold(question), library).missing == (missing,)


@pytest.mark.parametrize("place", ["上海", "浙江", "昆山", "广东省"])
def test_a_title_of_another_place_names_no_paper(place: str, library: Holdings) -> None:
    named = read_names(f"{place}加快发展先进制造业集群的实施意见", library)
    assert (named.document_ids, named.by_document) == (None, False)


def test_a_department_that_acts_is_no_paper(library: Holdings) -> None:
    assert read_names("由市工信局负责的任务", library).document_ids is None


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("18年文件和20年那份工作要点", "2018年文件和2020年那份工作要点"),
        ("未来20年计划", "未来20年计划"),
        ("15年来的政策", "15年来的政策"),
        ("2018年文件", "2018年文件"),
        ("2018、2020年各是多少", "2018年、2020年各是多少"),
        ("18年、20年、22年三份文件", "2018年、2020年、2022年三份文件"),
        ("打算到25年培育", "打算到2025年培育"),
        ("到20年后再说", "到20年后再说"),
        ("期限延长到20年", "期限延长到20年"),
        ("18版和20年要点哪个多", "2018年版和2020年要点哪个多"),
        ("一八年文件", "2018年文件"),
        ("苏州（22年）", "苏州（2022年）"),
        ("2020当年新增", "2020年当年新增"),
        ("2018和2022年", "2018年和2022年"),
        ("新型研发机构（2022）", "新型研发机构（2022年）"),
        ("2018亩和2020年", "2018亩和2020年"),
    ],
)
def test_years_of_papers_in_two_digits(text: str, full: str) -> None:
    assert with_full_years(text) == full


def test_a_policy_of_some_kind_names_no_paper(tmp_path: Path) -> None:
    """补贴 stands in a title, and 补贴政策 is what any paper may hold."""
    papers = [
        document_from_text("新余市民生补贴实施细则\n一、津贴\n对老人发放津贴。", "xinyu.txt"),
        document_from_text("德阳市若干措施\n一、首台套\n对首台套给予补助。", "deyang.txt"),
    ]
    index = build_index(papers, tmp_path / "index", HashEmbedder())
    holdings = Holdings(index.documents, index.clauses, index.lexical.segmenter)
    assert read_names("首台套有补贴政策吗?", holdings).document_ids is None
    assert read_names("民生补贴实施细则怎么规定?", holdings).document_ids is not None
