"""What a sentence has to look like to tell the meaning, the kinds or the list that is asked for."""

from __future__ import annotations

import pytest

from qa.understanding.enumerations import counting_off, speaks_of_list
from qa.understanding.kinds import asks_how_many
from qa.understanding.meanings import meaning_told
from qa.understanding.units import unit_of


def test_kinds_by_what_they_are_for() -> None:
    told = counting_off("先进制造业集群培育以哪些产业为重点?")
    assert told is not None
    assert told.search("以锂电材料、高端装备为重点,强龙头")
    assert not told.search("以龙游县为主体,发展特种纸")


def test_meaning_of_a_name_that_the_paper_shortens() -> None:
    told = meaning_told("“特色产业集群”到底是个什么概念?", "特色产业集群 概念")
    assert told is not None
    assert told.search("本办法所称集群,是指定位在园区范围内的产业集群。")
    assert not told.search("本办法所称园区,是指开发区。")
    assert meaning_told("特色产业集群有多少家?", "特色产业集群") is None


def test_list_of_an_attachment_by_its_name() -> None:
    assert speaks_of_list("附件里要交什么?", "申报材料清单")
    assert speaks_of_list("申报材料清单里有什么?", "附件3 申报材料清单")
    assert not speaks_of_list("有哪些条件?", "申报材料清单")


def test_an_allotment_is_no_figure() -> None:
    assert not asks_how_many("重点项目缺用地指标怎么办?")
    assert not asks_how_many("评分里精细化指标考哪几项?")
    assert asks_how_many("用地指标是多少?")
    assert asks_how_many("2025年产值指标?")


def test_how_much_support_is_money() -> None:
    assert unit_of("最多能给多少支持?") == ("元", "money")
    assert unit_of("组建多少支队伍?")[1] == "count"


def test_some_that_a_person_has_in_mind_are_not_counted() -> None:
    assert not asks_how_many("厂里想招几个老师傅,有没有好处?")
    assert asks_how_many("今年要招几个博士?")


def test_what_is_to_be_listed_is_not_counted() -> None:
    assert not asks_how_many("请列出认定集群要走的几个步骤。")
    assert asks_how_many("认定集群要走几个步骤?")
    assert unit_of("太仓又是哪几块?")[1] != "money"


@pytest.mark.parametrize(
    "question", ["重点培育的集群有哪些?", "重点培育的集群,都有什么?", "要重点培育哪些集群?"]
)
def test_names_that_close_with_the_kind_asked_are_its_list(question: str) -> None:
    told = counting_off(question)
    assert told is not None
    assert told.search("重点培育新一代显示、高端纺织、物联网、前沿新材料等先进制造业集群。")
    assert not told.search("加强集群、园区、基地建设,支持集群发展")
    assert not told.search("培育新一代显示、高端纺织、物联网等产业")


def test_no_kind_is_read_where_none_is_asked() -> None:
    assert counting_off("集群由谁负责?") is None
