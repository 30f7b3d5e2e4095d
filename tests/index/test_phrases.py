"""Translation by example: by hand, against a plain computation, and as it is shipped."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.field import B, Field
from index.lexical import bigrams
from index.models.lay import DICTIONARIES, read_words
from index.models.phrase_book import main
from index.phrases import PhraseBook, Phrases, shipped_book

# 打下手 has two pairs of characters, 给大厂干 three; none stands in another expression.
BOOK = [("打下手 给大厂干", "协作配套"), ("旧贷还不上", "转贷 续贷")]


def library(*texts: str) -> Field:
    return Field.over(map(bigrams, texts))


def phrases(field: Field, book: Sequence[tuple[str, str]] = BOOK) -> Phrases:
    return Phrases(field, PhraseBook.of(book))


def test_what_papers_print_is_found_by_what_people_say() -> None:
    field = library("提升协作配套水平", "完善转贷应急机制", "发展绿色制造")
    found = phrases(field).scores(bigrams("小厂专打下手"), np.arange(3))
    # 协作, 作配 and 配套 stand in one passage of three, as often each: a third of a unit vector
    damping = math.sqrt(1 - B + B * 7 / (19 / 3))
    assert found == pytest.approx([3 / math.sqrt(3) / damping, 0, 0])


def test_an_expression_counts_by_what_part_of_it_is_said() -> None:
    book = PhraseBook.of([("一二三四五六", "甲乙"), ("七八九", "丙丁")])
    whole = math.log((2 + 1) / (1 + 1)) * 5  # five pairs, each in one expression of two
    # two of five pairs are 0.4 of it, one is not
    rows, counts = book.alike(bigrams("一二三"))
    assert rows.tolist() == [0]
    assert counts == pytest.approx([whole * 0.4**2])
    assert book.alike(bigrams("一二"))[0].tolist() == []
    assert book.alike(bigrams("三四五六一二"))[1] == pytest.approx([whole * 0.8**2])


def test_expressions_of_a_line_count_together_and_lines_apart() -> None:
    book = PhraseBook.of([("甲乙 乙丙", "一二"), ("甲乙", "三四")])
    rarity = math.log(4 / 3)  # 甲乙 in two expressions of three
    rows, counts = book.alike(["甲乙", "乙丙"])
    assert rows.tolist() == [0, 1]
    assert counts == pytest.approx([rarity + math.log(4 / 2), rarity])


def test_nothing_known_scores_nothing() -> None:
    field = library("提升协作配套水平", "完善转贷应急机制")
    found = phrases(field)
    assert found.scores(bigrams("天气"), np.arange(2)).tolist() == [0, 0]
    assert found.scores([], np.arange(2)).tolist() == [0, 0]
    # and what papers print that this library does not
    assert phrases(library("发展绿色制造")).scores(bigrams("打下手"), np.arange(1)) == [0]


def test_what_proposes_passages_scores_as_what_ranks_them() -> None:
    field = library("提升协作配套水平", "完善转贷应急机制", "协作协作")
    found, asked = phrases(field), bigrams("打下手的旧贷还不上")
    assert found.over_all(asked) == pytest.approx(found.scores(asked, np.arange(3)))
    assert found.scores(asked, np.array([2, 0])) == pytest.approx(found.over_all(asked)[[2, 0]])
    assert found.over_all(bigrams("天气")).tolist() == [0, 0, 0]


_WORD = st.text("甲乙丙丁戊", min_size=1, max_size=4)
_WORDS = st.lists(_WORD, min_size=1, max_size=3).map(" ".join)
_LINES = st.lists(st.tuples(_WORDS, _WORDS), min_size=1, max_size=5)


@settings(deadline=None)
@given(_LINES, st.lists(_WORD, min_size=1, max_size=4), _WORD)
def test_scores_are_those_of_a_plain_computation(
    book: list[tuple[str, str]], texts: list[str], question: str
) -> None:
    asked = bigrams(question)
    found = phrases(library(*texts), book).scores(asked, np.arange(len(texts)))
    assert found == pytest.approx(plainly(book, texts, asked), abs=1e-9)


def plainly(book: list[tuple[str, str]], texts: list[str], asked: list[str]) -> list[float]:
    said = [(set(bigrams(w)), right) for left, right in book for w in left.split()]
    passages = [bigrams(text) for text in texts]

    def rarity(term: str, among: Sequence[set[str] | list[str]]) -> float:
        return math.log((len(among) + 1) / (sum(term in each for each in among) + 1))

    e: dict[str, float] = {}
    for pairs, right in said:
        weighed = {pair: rarity(pair, [each for each, _ in said]) for pair in pairs}
        whole, held = sum(weighed.values()), sum(weighed[p] for p in pairs if p in asked)
        if held <= 0 or held < (0.4 - 1e-9) * whole:
            continue
        printed = {
            t: rarity(t, passages)
            for t in {t for w in right.split() for t in bigrams(w)}
            if any(t in passage for passage in passages)
        }
        norm = math.sqrt(sum(w * w for w in printed.values()))
        for term, weight in printed.items():
            e[term] = e.get(term, 0) + (held**2 / whole * weight / norm if norm else 0)
    length = math.sqrt(sum(w * w for w in e.values()))
    mean = sum(map(len, passages)) / len(passages)
    return [
        sum(w for t, w in e.items() if t in passage)
        / (length or 1)
        / math.sqrt(1 - B + B * len(passage) / mean)
        for passage in passages
    ]


def test_a_book_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    book = PhraseBook.of(BOOK)
    book.save(tmp_path / "book")
    again = PhraseBook.load(tmp_path / "book")
    for question in ("小厂专打下手", "旧贷还不上", "天气"):
        for kept, read in zip(
            book.alike(bigrams(question)), again.alike(bigrams(question)), strict=True
        ):
            assert kept.tolist() == read.tolist()


def test_a_book_whose_parts_do_not_fit_is_refused(tmp_path: Path) -> None:
    PhraseBook.of(BOOK).save(tmp_path / "book")
    PhraseBook.of(BOOK[:1]).save(tmp_path / "other")
    (tmp_path / "other" / "said").rename(tmp_path / "said")
    (tmp_path / "book" / "said").rename(tmp_path / "other" / "said")
    with pytest.raises(ValueError, match="found 3 expressions, wanted 2"):
        PhraseBook.load(tmp_path / "other")


def test_the_shipped_book_is_made_of_the_shipped_dictionaries(tmp_path: Path) -> None:
    main(["--out", str(tmp_path / "made")])
    made, shipped = PhraseBook.load(tmp_path / "made"), shipped_book()
    said = [left for left, _ in read_words(*DICTIONARIES)]
    for left in said[:: len(said) // 200]:
        for one, other in zip(made.alike(bigrams(left)), shipped.alike(bigrams(left)), strict=True):
            assert one.tolist() == other.tolist()
    assert len(made.printed) == len(shipped.printed) == len(said)
