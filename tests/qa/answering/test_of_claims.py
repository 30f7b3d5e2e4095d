"""Claims of one sentence, each held against the sentence that tells of it."""

from __future__ import annotations

import pytest

from qa.assistant import Assistant
from qa.names.holdings import Holdings
from qa.understanding.claims_stated import claims_stated


def test_each_with_its_own_verdict(built_in: Assistant) -> None:
    answer = built_in.ask("苏州2020年要新增省星级上云企业500家、工业互联网标杆工厂10个，对吗？")
    assert "省星级上云企业500家”相符：" in answer.text
    assert "“工业互联网标杆工厂10个”不符：" in answer.text and "标杆工厂5个" in answer.text
    assert {int(c.marker) for c in answer.citations} == set(range(1, len(answer.citations) + 1))


def test_two_that_are_true_of_different_sentences(built_in: Assistant) -> None:
    answer = built_in.ask("山东2025年国家级单项冠军100家，省级单项冠军350家，对吗？")
    assert answer.text.count("相符：") == 2 and "不符" not in answer.text


def test_two_of_one_sentence_have_one_verdict(built_in: Assistant) -> None:
    answer = built_in.ask("山东到2025年瞪羚企业达到800家、独角兽企业达到15家左右，对吗？")
    assert answer.text.startswith("相符：") and answer.text.count("相符") == 1


def test_one_of_two_that_is_wrong_is_not_confirmed(built_in: Assistant) -> None:
    answer = built_in.ask("山东到2025年瞪羚企业达到900家、独角兽企业达到15家左右，对吗？")
    assert "“瞪羚企业达到900家”不符：" in answer.text
    assert "“独角兽企业达到15家左右”相符：" in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "山东的瞪羚企业要达到800家，对吗？",  # one claim
        "山东到2025年，瞪羚企业和独角兽企业800家，对吗？",  # one figure
        "山东瞪羚企业800家、独角兽企业多少家？",  # nothing is to be confirmed
        "山东有500家、800家企业，对吗？",  # the first says of nothing what it counts
    ],
)
def test_nothing_is_set_apart(text: str, library: Holdings) -> None:
    assert claims_stated(text, library) == ()


def test_measure_words_are_alike(built_in: Assistant) -> None:
    assert built_in.ask("打造10个千亿级集群、20家研究院,对吗?").text.startswith("相符")


def test_claims_of_two_papers_are_not_put_together(built_in: Assistant) -> None:
    answer = built_in.ask("苏州2020年新增首台套5项,累计达到200项，对吗？")
    assert len({citation.document.id for citation in answer.citations}) <= 1
