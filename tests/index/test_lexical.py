from __future__ import annotations

import json
import os
import subprocess
import sys
from math import log
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from index_samples import LIBRARY

from documents import read_document
from index.field import K1, B, Field
from index.lexical import LexicalIndex, Segmenter, bigrams, full_segmenter, normalise
from index.passages import cut_passages, passage_text

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("先进制造", ["先进", "进制", "制造"]),
        ("省", ["省"]),
        ("苏府〔2018〕130号", ["苏府", "2018", "130", "号"]),
        ("达１．５万亿元", ["达", "1.5", "万亿", "亿元"]),
        ("ＡＩ+5G、C919", ["ai", "5g", "c919"]),
        ("2021—2023年", ["2021", "2023", "年"]),
        ("<b>集群</b>", ["b", "集群", "b"]),
        ("😀。 \n_", []),
        ("", []),
    ],
)
def test_bigrams(text: str, tokens: list[str]) -> None:
    assert bigrams(text) == tokens


@given(st.text())
def test_bigrams_see_no_difference_of_width_and_case(text: str) -> None:
    assert bigrams(text) == bigrams(normalise(text))


def test_bm25_by_the_formula() -> None:
    texts = [["集群", "芯片", "集群"], ["芯片", "丝绸"], ["港口", "岸线", "港口", "集群", "丝绸"]]
    field = Field.over(texts)
    average = (3 + 2 + 5) / 3

    def idf(df: int) -> float:
        return log(1 + (3 - df + 0.5) / (df + 0.5))

    def weight(tf: int, length: int) -> float:
        return tf / (tf + K1 * (1 - B + B * length / average))

    expected = [
        idf(2) * weight(2, 3),  # 集群 twice; 港口 not at all
        0.0,
        idf(2) * weight(1, 5) + idf(1) * weight(2, 5),
    ]
    assert field.scores(["集群", "港口", "未见"]) == pytest.approx(expected, rel=1e-5)


def test_a_repeated_question_term_counts_once() -> None:
    field = Field.over([["甲"], ["乙", "丙"]])
    assert field.scores(["甲", "甲"]).tolist() == field.scores(["甲"]).tolist()


@pytest.mark.parametrize("tokens", [[], ["未见"]])
def test_nothing_known_scores_zero(tokens: list[str]) -> None:
    assert Field.over([["甲"], ["乙"]]).scores(tokens).tolist() == [0, 0]


def test_a_text_without_tokens_keeps_its_row() -> None:
    field = Field.over([["甲"], [], ["乙"]])
    assert len(field) == 3
    assert (field.scores(["乙"]) > 0).tolist() == [False, False, True]


def test_nothing_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="no letter or digit"):
        Field.over([[], []])


def library_passages() -> list[str]:
    read = [read_document(path) for path in sorted(LIBRARY.glob("*.txt"))]
    return [passage_text(d, passage) for d in read for passage in cut_passages(d)]


def test_words_of_the_index_cut_its_passages_as_the_whole_dictionary_does() -> None:
    passages = library_passages()
    index = LexicalIndex.build(passages, passages)
    full = full_segmenter()
    assert len(passages) > 100
    for text in passages:
        assert index.segmenter.words(text) == full.words(text)


def test_a_long_word_that_the_index_lacks_is_cut_into_words_it_has() -> None:
    full = full_segmenter()
    assert full.words("科学技术") == ["科学技术"]
    assert full.restricted(["科学", "技术"]).words("科学技术") == ["科学", "技术"]


def test_saved_and_loaded_scores_are_the_same(tmp_path: Path) -> None:
    passages = ["集成电路产业由工信局牵头", "港口岸线由交通局管理", "丝绸产值达300亿元"]
    index = LexicalIndex.build(passages, passages[:2])
    index.save(tmp_path)
    loaded = LexicalIndex.load(tmp_path)
    for question in ("哪个局牵头集成电路", "300亿元", "无关", ""):
        before, after = index.scores(question), loaded.scores(question)
        for name in ("words", "bigrams", "documents"):
            assert np.array_equal(getattr(before, name), getattr(after, name))
    assert loaded.segmenter.words("集成电路") == index.segmenter.words("集成电路")


def test_no_file_is_a_pickle(tmp_path: Path) -> None:
    LexicalIndex.build(["集成电路", "港口"], ["集成电路"]).save(tmp_path)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} == {".npy", ".json"}
    for path in files:
        if path.suffix == ".npy":
            np.load(path, allow_pickle=False)
        else:
            json.loads(path.read_text("utf-8"))


def test_the_shared_temporary_directory_is_neither_read_nor_written(tmp_path: Path) -> None:
    planted = tmp_path / "jieba.cache"
    planted.write_bytes(b"planted")
    program = (
        "import sys\n"
        "sys.addaudithook(lambda event, args: event == 'open' and print(args[0]))\n"
        "from index.lexical import LexicalIndex\n"
        "print(LexicalIndex.build(['集成电路产业'], ['港口']).segmenter.words('集成电路'))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(tmp_path), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "['集成电路']"
    assert str(tmp_path) not in done.stdout
    assert done.stderr == ""
    assert [path.name for path in tmp_path.iterdir()] == ["jieba.cache"]


def test_segmenter_keeps_numbers_and_latin_words_whole() -> None:
    assert Segmenter({"产业": 5}, 10).words("５Ｇ产业1.5") == ["5g", "产业", "1.5"]
