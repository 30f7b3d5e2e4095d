"""What is compared with what."""

from __future__ import annotations

from dataclasses import replace

from eval.comparing.combining import candidates
from eval.comparing.command import compared
from eval.comparing.table import comparison_table
from eval.measuring import Settings, measure
from eval.model import QuestionSet
from eval.systems.system import Spec


def labels(*arguments: object) -> list[str]:
    return [candidate.label for candidate in candidates(*arguments)]  # type: ignore[arg-type]


def test_what_no_embedder_touches_is_measured_once() -> None:
    both = ("extractive", "passages")
    assert labels(["builtin", "hash"], ["fused", "bm25"], both, False, True) == [
        "builtin fused extractive",
        "builtin fused passages",
        "builtin bm25 extractive",  # the assistant weighs sentences by vectors all the same
        "any embedder bm25 passages",
        "hash fused extractive",
        "hash fused passages",
        "hash bm25 extractive",
    ]


def test_where_only_retrieval_is_measured_answerers_are_one() -> None:
    both = ("extractive", "passages")
    assert labels(["builtin", "hash"], ["fused", "bm25"], both, False, False) == [
        "builtin fused",
        "any embedder bm25",
        "hash fused",
    ]


def test_models_are_named_by_their_folder_unless_that_names_two() -> None:
    wanted = (["/m/bge", "/n/bge", "/m/gte/", "builtin", "static-zh-512"], ["rrf"], ["extractive"])
    assert labels(*wanted, False, False) == ["/m/bge rrf", "/n/bge rrf", "gte rrf", "builtin rrf"]


def test_bm25_alone_is_the_same_with_any_embedder(asked: QuestionSet) -> None:
    specs = [Spec(embedder, "bm25", "passages") for embedder in ("builtin", "hash")]
    found = [measure(asked, spec, Settings(curve=False)) for spec in specs]
    texts = [[c.outcome and (c.outcome.text, c.outcome.found) for c in r.cases] for r in found]
    assert texts[0] == texts[1]


def test_retrieval_alone_has_ranking_columns(asked: QuestionSet) -> None:
    only = replace(asked, answers=False, rows=asked.rows[:4])
    wanted = candidates(["hash"], ["fused", "bm25"], ["extractive"], False, False)
    found = compared(only, wanted)
    head, first, second, _ = comparison_table(found).splitlines()
    assert "hit@1" in head and "MRR@10" in head and "right" not in head
    assert first.startswith("hash fused ") and second.startswith("any embedder bm25 ")
    nearest = found.entries[1].mean("hit@1")
    assert nearest is not None and (nearest.value, nearest.n) == (1.0, 4)
    assert found.entries[1].against_first("nDCG@10") is not None
