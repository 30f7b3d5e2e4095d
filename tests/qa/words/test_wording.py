"""Topics of questions, what leans on the history, and the table of plain words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.folding import fold
from index.simplified import simplified
from qa.model import Question
from qa.names.holdings import Holdings
from qa.understanding.following import understand
from qa.words.plain_words import find_matters
from qa.words.wording import leans_on_history


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("智能化改造是什么？", "智能化改造"),
        ("请问集群主导产品本地配套率是多少？", "集群主导产品本地配套率"),
        ("“人才政策计算器”是什么", "人才政策计算器"),
        ("什么？", ""),
        ("", ""),
    ],
)
def test_topic(question: str, topic: str, library: Holdings) -> None:
    found = understand(Question(question), library).topic
    assert found.replace(" ", "") == topic


def test_letters_keep_their_case(library: Holdings) -> None:
    assert "CNC" in understand(Question("CNC设备是什么"), library).topic


@pytest.mark.parametrize("text", ["那山东呢？", "由哪个部门负责？", "其中国家级的呢", "它有效吗"])
def test_leans(text: str) -> None:
    assert leans_on_history(text)


@pytest.mark.parametrize("text", ["山东有哪些目标？", "集群是什么", "那" + "集群" * 30, ""])
def test_stands_alone(text: str) -> None:
    assert not leans_on_history(text)


def lines() -> list[tuple[list[str], list[str]]]:
    """Of both tables."""
    names = ("plain_words.txt", "wide_words.txt")
    text = "\n".join(files("qa.words").joinpath(name).read_text(encoding="utf-8") for name in names)
    rows = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(row.partition("=")[0].split(), row.partition("=")[2].split()) for row in rows]


def test_the_table_is_well_formed() -> None:
    for said, written in lines():
        assert said and written, (said, written)
        assert len(set(said)) == len(said), said
        assert len(set(written)) == len(written), written
        assert all(word == fold(word) for word in said), said  # it is looked for in folded text


def test_no_line_only_repeats_itself() -> None:
    """A word may stand for itself among others, but not on lines that say nothing else."""
    for said, written in lines():
        assert set(said) != set(written), said


def test_a_word_on_several_lines_stands_for_all_of_them() -> None:
    counts = Counter(word for said, _ in lines() for word in said)
    for word in (w for w, n in counts.items() if n > 1):
        wanted = {form for said, written in lines() if word in said for form in written}
        ((matter, _, _),) = [m for m in find_matters(word, wide=True) if m[0].said == word]
        assert set(matter.written) == wanted


def test_the_longest_word_counts() -> None:
    """买新机器, not 买机器 or 机器; 小加工厂 not 工厂."""
    found = [(m.said, start, end) for m, start, end in find_matters("小加工厂想买新机器")]
    assert found == [("小加工厂", 0, 4), ("买新机器", 5, 9)]
    assert find_matters("稳步推进") == []


@cache
def oracle() -> re.Pattern[str]:
    words = sorted({word for said, _ in lines() for word in said}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@settings(deadline=None)  # the oracle takes a moment to compile
@given(st.text(alphabet="小加工厂想买新机器换成现金钱搬到别的城市a1，", max_size=24))
def test_found_as_one_expression_of_all_words_finds_them(text: str) -> None:
    """Oracle: all words joined by |, the longest first, as `re` reads them."""
    found = [(m.said, start, end) for m, start, end in find_matters(text, wide=True)]
    assert found == [(m[0], m.start(), m.end()) for m in oracle().finditer(text)]


def matters(question: str, library: Holdings, wide: bool) -> list[str]:
    return [m.said for m in understand(Question(question), library, wide).matters]


def test_the_wide_table_is_asked_only_if_wanted(library: Holdings) -> None:
    question = "能不能一张单子走到底"
    assert matters(question, library, wide=False) == []
    assert matters(question, library, wide=True) != []


def test_no_matter_of_the_wide_table_within_a_word(library: Holdings) -> None:
    """智能车 is a matter, and none in 智能车间."""
    assert matters("支持智能车上路吗", library, wide=True) == ["智能车"]
    assert "智能车" not in matters("智能车间有多少", library, wide=True)


@pytest.mark.parametrize(
    ("traditional", "simple"),
    [("高新技術企業", "高新技术企业"), ("蘇州", "苏州"), ("已是简体 ABC 123", "已是简体 ABC 123")],
)
def test_traditional_characters(traditional: str, simple: str) -> None:
    assert simplified(traditional) == simple


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("苏州关于企业上云的目标定了多少家？", "企业上云"),
        ("集群推进会多久开一回？", "集群推进会"),
        ("企业会得到什么", "企业"),  # 企业会 stands nowhere
    ],
)
def test_a_word_of_asking_within_a_term_stays(question: str, topic: str, library: Holdings) -> None:
    assert understand(Question(question), library).topic.split()[0] == topic
