"""Figures that others published for C-MTEB CovidRetrieval, to print beside one's own."""

from __future__ import annotations

from dataclasses import dataclass

from eval.model import QuestionSet

QUERIES = 949
DOCUMENTS = 100_001
BM25_CAVEAT = (
    "the BM25 row published there, 15.25, was made without Chinese segmentation: "
    "don't compare against it"
)
_SOURCE = "MTEB results, CovidRetrieval dev"


@dataclass(frozen=True, slots=True)
class Published:
    """ndcg_at_10: in percent, higher is better."""

    model: str
    ndcg_at_10: float
    source: str = _SOURCE


COVID_RETRIEVAL = (
    Published("text2vec-base-chinese", 44.81),
    Published("m3e-base", 66.42),
    Published("bge-small-zh-v1.5", 70.14),
    Published("bge-large-zh-v1.5", 73.35),
    Published("bge-base-zh-v1.5", 74.70),
    Published("gte-base-zh", 75.74),
    Published("bge-m3 dense", 77.51),
    Published("Qwen3-Embedding-0.6B", 84.76),
    Published("Qwen3-Embedding-8B", 87.65),
)


def is_covid_retrieval(name: str) -> bool:
    """Whether a set of this name is that task: CovidRetrieval, C-MTEB_covid-retrieval."""
    return "covidretrieval" in "".join(c for c in name.lower() if c.isalpha())


def reference_lines(asked: QuestionSet) -> tuple[str, ...]:
    """To print beside a result; none for any other set."""
    if asked.answers or not is_covid_retrieval(asked.name):
        return ()
    width = max(len(row.model) for row in COVID_RETRIEVAL)
    lines = [f"Published for C-MTEB CovidRetrieval, nDCG@10 in percent ({_SOURCE}):"]
    lines += [f"  {row.model:<{width}}  {row.ndcg_at_10:5.2f}" for row in COVID_RETRIEVAL]
    lines.append(f"  ({BM25_CAVEAT})")
    if (len(asked.rows), len(asked.documents)) != (QUERIES, DOCUMENTS):
        lines.append(
            f"  These are over {QUERIES:,} queries and {DOCUMENTS:,} documents; this run is over "
            f"{len(asked.rows):,} and {len(asked.documents):,}, so they don't compare."
        )
    return tuple(lines)
