"""Names of documents, departments, places and years, as people write them."""

from __future__ import annotations

import pytest
from test_understanding import JIANGSU, SHANDONG, SUZHOU_2018, SUZHOU_2020, SUZHOU_2022

from documents.folding import fold
from qa.holdings import Holdings
from qa.naming import read_names, without


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
