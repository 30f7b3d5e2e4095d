from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from index_samples import CHIPS, PORTS, SILK, document, three_documents
from numpy.typing import NDArray

from index.fusion import reciprocal_ranks, sum_of_zscores
from index.hashing import HashEmbedder
from index.lexical import bigrams
from index.opening import Index
from index.phrases import Phrases
from index.retrieve import Retriever
from index.store import build_index
from index.translation import Translation
from index.weights import RANKINGS, Weights

LONG = "".join(f"第{n}批项目由第{n}工作组实施，资金{n}万元。" for n in range(60))


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    directory = tmp_path_factory.mktemp("retrieve") / "index"
    return build_index(
        [*three_documents(), document("项目", [LONG, "其他。"])], directory, HashEmbedder()
    )


@pytest.fixture(scope="module")
def retriever(index: Index) -> Retriever:
    return Retriever(index, HashEmbedder())


def ids(retriever: Retriever, question: str, **options: object) -> list[str]:
    return [hit.clause.id for hit in retriever.retrieve(question, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("question", "clause_id"),
    [
        ("桑蚕养殖谁负责？", "丝绸-一"),
        ("丝绸产值要达到多少？", "丝绸-二"),
        ("集成电路由谁牵头", "芯片-一"),
        ("２０３０年", "芯片-二"),
        ("港口岸线归哪个部门管", "港口-一"),
        ("第37工作组", "项目-一"),
    ],
)
def test_the_clause_asked_for_is_first(question: str, clause_id: str, retriever: Retriever) -> None:
    assert ids(retriever, question)[0] == clause_id


def test_scores_are_the_fusion_of_all_passages(index: Index) -> None:
    """Over few passages every one is a candidate, so that the score can be computed directly."""
    question, weights = "丝绸产业由谁负责？", Weights(0.3, 1.0, 0.5, 0.7)
    lexical = index.lexical.scores(question)
    cosines = index.dense.vectors() @ HashEmbedder().embed_question(question)
    scores = np.stack(
        [lexical.words, lexical.bigrams, lexical.documents[index.passage_documents], cosines]
    )
    fused = sum_of_zscores(scores.astype(np.float64), np.array([0.3, 1.0, 0.5, 0.7]))
    hits = Retriever(index, HashEmbedder(), weights, sum_of_zscores).retrieve(question, 50)
    assert len(hits) == len(index.clauses)
    for hit in hits:
        own = [n for n, p in enumerate(index.passages) if index.clauses[p.clause_row] == hit.clause]
        assert hit.score == pytest.approx(max(fused[own]), abs=1e-5)
        assert hit.cosine == pytest.approx(max(cosines[own]), abs=1e-6)
        assert dict(hit.ranks)["dense"] == 1 + sum(
            other.cosine > hit.cosine for other in hits if other.cosine and hit.cosine
        )


def test_by_default_scores_are_a_sum_on_one_scale(index: Index) -> None:
    question = "丝绸产业由谁负责？"
    lexical, asked = index.lexical.scores(question), bigrams(question)
    rows = np.arange(len(index.passages))
    headings = np.flatnonzero([index.clauses[p.clause_row].is_heading for p in index.passages])
    translation = Translation(index.lexical.bigrams, headings=headings)
    pairs, letters = translation.scores(asked, rows)
    whole = Translation(index.lexical.documents).by_pairs(asked, np.arange(len(index.documents)))
    cosines = index.dense.vectors() @ HashEmbedder().embed_question(question)
    documents = cosines_of_documents(index, question)[index.passage_documents]
    both = (cosines + documents) / 2
    standard = (both - both.mean()) / both.std()
    phrases = Phrases(index.lexical.bigrams).scores(asked, rows)
    terms = (
        0.75 * lexical.words + 7 * phrases + pairs + 0.5 * letters + whole[index.passage_documents]
    )
    dense = min(1.5, (standard.max() / 4.8) ** 5) * standard
    fused = terms / len(set(asked)) ** 0.5 + 1.4 * dense
    fused[headings] -= 0.4  # and nothing else here is unlikely beforehand
    assert {clause.kind for clause in index.clauses} == {"clause"}
    for hit in Retriever(index, HashEmbedder()).retrieve(question, 50):
        own = [n for n, p in enumerate(index.passages) if index.clauses[p.clause_row] == hit.clause]
        assert hit.score == pytest.approx(max(fused[own]), abs=1e-4)
        assert hit.cosine == pytest.approx(max(cosines[own]), abs=1e-6)


def cosines_of_documents(index: Index, question: str) -> NDArray[np.float32]:
    """(documents,); a longer passage says more of its document."""
    vectors = np.zeros((len(index.documents), index.dense.dim), np.float32)
    for row, vector in enumerate(index.dense.vectors()):
        passage = index.passages[row]
        vectors[index.passage_documents[row]] += (passage.end - passage.start) ** 0.5 * vector
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors @ HashEmbedder().embed_question(question)


def test_vectors_of_whole_documents_rank_documents(index: Index) -> None:
    question = "丝绸产业由谁负责？"
    cosines = cosines_of_documents(index, question)
    only = Retriever(index, HashEmbedder(), Weights(0, 0, 0, 0, document_dense=1))
    hits = only.retrieve(question, 50)
    order = [index.documents[row].id for row in np.argsort(-cosines, kind="stable")]
    assert list(dict.fromkeys(hit.clause.document_id for hit in hits)) == order
    np.testing.assert_allclose(np.linalg.norm(index.document_vectors, axis=1), 1, atol=1e-5)


def test_a_document_of_one_passage_is_that_passage(tmp_path: Path) -> None:
    texts = [document(name, [f"{name}产业由市政府负责。"], title=name) for name in ("丝绸", "港口")]
    index = build_index(texts, tmp_path / "i", HashEmbedder())
    np.testing.assert_allclose(index.document_vectors, index.dense.vectors(), atol=1e-3)


def test_a_filter_does_not_change_what_a_clause_says(retriever: Retriever) -> None:
    """Vectors may weigh otherwise, since another passage stands out; terms weigh the same."""
    terms = Retriever(retriever.index, HashEmbedder(), Weights(1, 0, 0, 0, 1, 1, 1))
    everything = {hit.clause.id: hit.score for hit in terms.retrieve("集成电路产业", 50)}
    for hit in terms.retrieve("集成电路产业", 50, frozenset(["芯片"])):
        assert hit.score == pytest.approx(everything[hit.clause.id])


def test_vectors_that_tell_passages_apart_in_no_way_add_nothing(tmp_path: Path) -> None:
    twins = [document(name, ["同样的条款。"], title="同一标题") for name in ("甲", "乙")]
    index = build_index(twins, tmp_path / "i", HashEmbedder())
    only = Retriever(index, HashEmbedder(), Weights(0, 0, 0, 1))
    assert [hit.score for hit in only.retrieve("同样的条款")] == pytest.approx([0, 0], abs=1e-6)


def test_ranks_count_from_one_and_scores_fall(retriever: Retriever) -> None:
    hits = retriever.retrieve("集成电路产业", 6)
    assert [hit.rank for hit in hits] == [1, 2, 3, 4, 5, 6]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


# what the question holds no term of, names nothing of, or what only takes off
SILENT = {"phrases", "places", "years", "numbers", "priors"}


def test_a_ranking_that_did_not_find_the_clause_is_not_among_its_ranks(
    retriever: Retriever,
) -> None:
    hits = {hit.clause.id: dict(hit.ranks) for hit in retriever.retrieve("岸线", 20)}
    assert hits["港口-一"] == dict.fromkeys(set(RANKINGS) - SILENT, 1)
    found = set(hits["丝绸-一"])  # no term of it, though a table may stand letters for one another
    assert found >= {"dense", "document_dense"}
    assert not found & {"words", "bigrams", "document", "translation", "phrases"}


def test_a_clause_is_hit_once_by_its_best_passage(retriever: Retriever, index: Index) -> None:
    assert sum(p.clause_row == 6 for p in index.passages) > 3
    found = ids(retriever, "工作组实施的项目资金", top=20)
    assert len(found) == len(set(found)) == len(index.clauses)


def test_ties_go_to_the_earlier_clause(tmp_path: Path) -> None:
    twins = [document(name, ["同样的条款。"] * 3, title="同一标题") for name in ("甲", "乙")]
    tied = Retriever(build_index(twins, tmp_path / "i", HashEmbedder()), HashEmbedder())
    for top in (1, 4, 6):
        wanted = ["甲-一", "甲-二", "甲-三", "乙-一", "乙-二", "乙-三"][:top]
        assert ids(tied, "同样的条款", top=top) == wanted


def test_reciprocal_ranks_can_take_the_place_of_sums(index: Index) -> None:
    weights = Weights(words=0, bigrams=1, document=1, dense=0.5)
    hits = Retriever(index, HashEmbedder(), weights, reciprocal_ranks).retrieve("岸线")
    assert hits[0].clause.id == "港口-一"
    assert hits[0].score == pytest.approx((1 + 1 + 0.5) / 61)


# Filters

SIZES = {"丝绸": len(SILK), "芯片": len(CHIPS), "港口": len(PORTS), "项目": 2}


@given(
    documents=st.frozensets(st.sampled_from([*SIZES, "不存在"])),
    question=st.sampled_from(["岸线", "产值多少", "无关的话", "LONG", "3"]),
    top=st.integers(1, 12),
)
@settings(deadline=None)
def test_a_filter_never_costs_a_hit(
    retriever: Retriever, documents: frozenset[str], question: str, top: int
) -> None:
    hits = retriever.retrieve(question, top, documents)
    assert len(hits) == min(top, sum(SIZES.get(name, 0) for name in documents))
    assert {hit.clause.document_id for hit in hits} <= documents


def test_none_restricts_nothing(retriever: Retriever) -> None:
    assert ids(retriever, "产值", top=20) == ids(
        retriever, "产值", top=20, document_ids=frozenset(SIZES)
    )


def test_a_filter_finds_what_is_buried_without_it(tmp_path: Path) -> None:
    """300 better clauses of another document fill every pool; the filter still finds both."""
    crowd = [document(f"群{n}", ["蚕桑补贴标准。"] * 10, title="蚕桑补贴") for n in range(30)]
    rare = document("少", ["苗圃。", "蚕。"], title="其他")
    index = build_index([*crowd, rare], tmp_path / "i", HashEmbedder())
    found = ids(Retriever(index, HashEmbedder()), "蚕桑补贴", document_ids=frozenset(["少"]))
    assert sorted(found) == ["少-一", "少-二"]


# Questions as people (and others) send them


@pytest.mark.parametrize("question", ["", " \n\t", "？！。", "😀😀", "——", "\x00"])
def test_nothing_to_search_for_finds_nothing(question: str, retriever: Retriever) -> None:
    assert retriever.retrieve(question) == ()


@pytest.mark.parametrize("top", [0, -3])
def test_no_hits_wanted(top: int, retriever: Retriever) -> None:
    assert retriever.retrieve("岸线", top) == ()


@pytest.mark.parametrize(
    "question",
    [
        "集成电路" * 2500,
        "<script>alert('集成电路')</script>",
        "'; DROP TABLE clauses; -- 集成电路",
        "what about 集成电路 (IC)?",
        "集成电路😀",
        "集\ud83d成电路 集成电路",  # half a surrogate pair
        "集成电路\x00\u202e\ufeff",
        "{{集成电路}} ${jndi:ldap://x}",
    ],
)
def test_noise_around_a_question_does_no_harm(question: str, retriever: Retriever) -> None:
    assert retriever.retrieve(question)[0].clause.id == "芯片-一"


@given(st.text(max_size=60), st.integers(1, 9))
@settings(deadline=None)
def test_any_text_gives_the_same_hits_twice(retriever: Retriever, question: str, top: int) -> None:
    hits = retriever.retrieve(question, top)
    assert hits == retriever.retrieve(question, top)
    assert len(hits) in (0, min(top, len(retriever.index.clauses)))


def test_traditional_and_simplified_characters_find_each_other(tmp_path: Path) -> None:
    traditional = document("臺灣", ["獨角獸企業達到15家。", "運輸費用。"])
    index = build_index([*three_documents(), traditional], tmp_path / "index", HashEmbedder())
    both = Retriever(index, HashEmbedder())
    (first, *_) = both.retrieve("独角兽企业达到几家")
    assert "獨角獸企業" in first.clause.text  # as it is printed
    assert ids(both, "桑蠶養殖誰負責?") == ids(both, "桑蚕养殖谁负责?")


def test_questions_are_embedded_as_questions(index: Index) -> None:
    class Instructed(HashEmbedder):
        asked = ""

        def embed_question(self, text: str) -> np.ndarray:
            self.asked = text
            return super().embed_question(text)

    embedder = Instructed()
    Retriever(index, embedder).retrieve("岸线？")
    assert embedder.asked == "岸线？"
    assert embedder.embedded == []
