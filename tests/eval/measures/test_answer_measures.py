"""What an answer says, by hand, and ROUGE-L against the rouge_score library."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rouge_score.rouge_scorer import RougeScorer
from rouge_score.tokenizers import Tokenizer
from support.measured import LIBRARY, case, cited, outcome, row

from eval.measures import MEASURES
from eval.measures.answers import f1, rouge_l
from eval.measures.wording import headline, tokens

COMPARED = ("exact match", "F1", "ROUGE-L")


def measured(name: str, text: str, parts: Sequence[Sequence[str]], **more: object) -> float | None:
    given = outcome(text, cited("一、"), **more)  # type: ignore[arg-type]
    return MEASURES[name].values((case(row(parts), given),), LIBRARY)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("产值500亿元", ("产", "值", "500", "亿", "元")),
        ("1.5万亿元，占比45％。", ("1.5", "万", "亿", "元", "占", "比", "45", "%")),
        ("20,000家 5G基站", ("20000", "家", "5g", "基", "站")),
        ("2021-2023年", ("2021", "2023", "年")),
        ("《ＡＩ》（试行）", ("ai", "试", "行")),
        ("。、“”[]", ()),
    ],
)
def test_tokens(text: str, expected: tuple[str, ...]) -> None:
    assert tokens(text) == expected


def test_headline_leaves_out_markers_and_lines_of_evidence() -> None:
    text = "产值达到500亿元[1][2]。\n原文：“到2025年,产值达到500亿元”[1]。\n任务内容：织机[2]。"
    assert headline(text) == "产值达到500亿元。"
    assert headline("原文：“产值达到500亿元”[1]。") == "原文：“产值达到500亿元”。"
    assert headline("基地13个[1]。\n织机2000台[2]。") == "基地13个。\n织机2000台。"


def test_parts_by_hand() -> None:
    parts = [["500亿元", "五百亿元"], ["13个"], ["2000台"]]
    assert measured("parts", "五百亿元，13个[1]。", parts) == pytest.approx(2 / 3)
    assert measured("right", "五百亿元，13个[1]。", parts) == 0
    assert measured("right", "五百亿元，13个，2000台[1]。", parts) == 1


@pytest.mark.parametrize(
    ("text", "parts", "expected"),
    [
        ("产值500亿元[1]。", [["500亿元"]], 1),
        ("产值900亿元[1]。", [["500亿元"]], 0),
        ("产值1500亿元[1]。", [["500亿元"]], 0),
        ("产值五百亿元[1]。", [["500亿元", "五百亿元"]], 1),
        ("500亿元，13个[1]。", [["500亿元"], ["13个"]], 1),
        ("500亿元[1]。", [["500亿元"], ["13个"]], 0),
        # Words don't count here, only figures do.
        ("500亿元[1]。", [["500亿元"], ["丝绸"]], 1),
        ("丝绸[1]。", [["丝绸"]], None),
        ("５０ 家[1]。", [["５０家"]], 1),
    ],
)
def test_value(text: str, parts: list[list[str]], expected: float | None) -> None:
    assert measured("value", text, parts) == expected


@pytest.mark.parametrize(
    ("text", "parts", "expected"),
    [
        ("500亿元[1]。", [["500亿元"]], 1),
        ("５００ 亿元[1]。\n原文：“产值达到500亿元”[1]。", [["500亿元"]], 1),
        ("产值500亿元[1]。", [["500亿元"]], 0),
        ("五百亿元[1]。", [["500亿元", "五百亿元"]], 1),
        ("500亿元、13个[1]。", [["500亿元"], ["13个"]], 1),
        ("13个、500亿元[1]。", [["500亿元"], ["13个"]], 0),
        # Any form of each: the longer one of the first part is nearer to the answer, and not it.
        ("科学家日，苏州科学家日[1]。", [["苏州科学家日", "科学家日"], ["苏州科学家日"]], 1),
        ("[1]。", [["500亿元"]], 0),
    ],
)
def test_exact_match(text: str, parts: list[list[str]], expected: float) -> None:
    assert measured("exact match", text, parts) == expected


def test_f1_by_hand() -> None:
    """产 值 达 到 500 亿 元 against 500 亿 元: P = 3/7, R = 1, F = 2 · 3 / (7 + 3)."""
    assert measured("F1", "产值达到500亿元[1]。", [["500亿元"]]) == pytest.approx(0.6)


def test_f1_counts_each_token_as_often_as_in_both() -> None:
    """a a a b and a a c have two in common: 2 · 2 / (4 + 3)."""
    assert f1("aaab", "aac") == pytest.approx(4 / 7)


def test_rouge_by_hand_minds_the_order() -> None:
    """元 亿 500 has one token in order with 500 亿 元: 2 · 1 / (3 + 3); F1 is 1."""
    assert measured("ROUGE-L", "元、亿、500[1]。", [["500亿元"]]) == pytest.approx(1 / 3)
    assert measured("F1", "元、亿、500[1]。", [["500亿元"]]) == 1


def test_the_best_form_of_each_part_is_compared() -> None:
    """500 亿 元 13 个 against itself; the other forms would share less."""
    parts = [["五百亿人民币", "500亿元"], ["13个", "十三处"]]
    assert measured("F1", "500亿元13个[1]。", parts) == 1
    assert measured("ROUGE-L", "500亿元13个[1]。", parts) == 1


@pytest.mark.parametrize("name", ["right", "parts", "value", *COMPARED])
@pytest.mark.parametrize("status", ["refused", "failed", "late", "missing"])
def test_no_answer_is_worth_nothing_whatever_it_says(name: str, status: str) -> None:
    assert measured(name, "500亿元[1]。", [["500亿元"]], status=status) == 0


@pytest.mark.parametrize("name", ["parts", "value", *COMPARED])
def test_no_value_without_basis_and_without_parts(name: str) -> None:
    cases = (case(row(unanswerable=True)), case(row(parts=[])))
    assert MEASURES[name].values(cases, LIBRARY) == [None, None]


@pytest.mark.parametrize("name", COMPARED)
def test_an_answer_without_a_word_is_worth_nothing(name: str) -> None:
    assert measured(name, "", [["500亿元"]]) == 0


class ByToken(Tokenizer):  # type: ignore[misc]
    def tokenize(self, text: str) -> list[str]:
        return list(tokens(text))


SCORER = RougeScorer(["rougeL", "rouge1"], tokenizer=ByToken())
TEXTS = st.text(alphabet="产值达到五百亿元50个。，[1] ab", max_size=40)


@given(said=TEXTS, gold=TEXTS)
def test_rouge_and_f1_against_rouge_score(said: str, gold: str) -> None:
    """ROUGE-1 is the overlap of single tokens, as F1 of SQuAD is."""
    expected = SCORER.score(gold, said)
    assert rouge_l(tokens(said), tokens(gold)) == pytest.approx(expected["rougeL"].fmeasure)
    assert f1(tokens(said), tokens(gold)) == pytest.approx(expected["rouge1"].fmeasure)
