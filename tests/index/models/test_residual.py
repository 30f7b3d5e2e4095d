"""What the rankings by terms leave to the vectors."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from index.embedding import BUILTIN_DIRECTORY, StaticEmbedder
from index.models.lay import Lay
from index.models.questions import LayQuestion
from index.models.residual import Bag, Found, Residual, articles_of, find_by_terms
from index.models.tune import load_table

FAMILY = ("家法第一条", "夫妻共同抚养子女。")
PORT = ("港法第二条", "港口岸线由港口部门管理。")
ASKED = (
    LayQuestion("港口归谁管理", "", (PORT,)),
    LayQuestion("老公不管娃怎么办", "", (FAMILY,)),
)


def found(right_of_first: float) -> Found:
    """The port's article has that score for the first question, all else 1."""
    return Found(
        best=np.array([[0, 1], [0, 1]]),
        scores=np.array([[right_of_first, 1.0], [1.0, 1.0]], np.float32),
        right=(
            (np.array([0]), np.array([right_of_first], np.float32)),
            (np.array([1]), np.array([1.0], np.float32)),
        ),
    )


def test_bags_are_the_embedder_s_vectors() -> None:
    tokenizer, table = load_table(BUILTIN_DIRECTORY)
    texts = ["企业上云，企业上云给企业补助", "港口"]
    bag, rng = Bag(texts, tokenizer), np.random.default_rng(1)
    vectors = bag.vectors(table, np.array([1, 0]), 0.0, rng).numpy()
    wanted = StaticEmbedder(BUILTIN_DIRECTORY).embed_clauses(texts)[::-1]
    np.testing.assert_allclose(vectors, wanted, atol=1e-6)
    thinned = bag.vectors(table, np.array([0]), 1.0, rng).numpy()
    assert np.abs(thinned - wanted[1]).max() > 0.01


def test_the_loss_by_hand() -> None:
    """A table of zeros tells nothing: of two articles e^3 and e^1, and e^1 and e^1."""
    tokenizer, table = load_table(BUILTIN_DIRECTORY)
    residual = Residual(ASKED, found(3.0), tokenizer)
    rng = np.random.default_rng(0)
    rows = np.random.default_rng(0).integers(0, 2, 8)
    loss = residual.loss(torch.zeros_like(table), 8, 0.0, rng).item()
    each = np.array([math.log(1 + math.exp(-2)), math.log(2)])
    assert 0 < rows.sum() < 8 and loss == pytest.approx(each[rows].mean(), rel=1e-5)


def test_what_terms_find_teaches_little() -> None:
    tokenizer, table = load_table(BUILTIN_DIRECTORY)

    asked = (LayQuestion("港口归谁管理", "", (PORT, FAMILY)), ASKED[1])
    assert list(articles_of(asked)) == [PORT[0], FAMILY[0]]

    def taught(score: float) -> float:
        weight = torch.nn.Parameter(table.clone())
        rng = np.random.default_rng(0)
        Residual(asked, found(score), tokenizer).loss(weight, 16, 0.0, rng).backward()
        assert weight.grad is not None
        return float(weight.grad.norm())

    assert taught(30.0) < taught(1.0)


def test_terms_are_scored_by_tables_that_did_not_see_the_question() -> None:
    """Only its own pair could tell that 老公 asks for 夫妻."""
    filler = [
        LayQuestion(f"{word}怎么弄", "", ((f"{word}法", f"{word}应当依法进行。"),))
        for word in ("航空", "农业", "货币", "影片")
    ]
    scored = find_by_terms(Lay((*filler, *ASKED)), parts=3)
    rows, values = scored.right[5]
    assert rows.tolist() == [list(articles_of([*filler, *ASKED])).index(FAMILY[0])]
    assert values[0] <= scored.scores[5].max()
    _, of_port = scored.right[4]
    assert of_port[0] == scored.scores[4].max()  # the article's own words need no table
