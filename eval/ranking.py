"""Each ranking alone and all together: ``python -m eval.ranking --help``.

Prints a Markdown table of nDCG@10 and hit@1 on three kinds of questions: on notices of epidemic
relief, by document; lay questions to statutes, by article; the built-in questions, by clause, as
they are asked, before the assistant makes anything of them. What the built-in tables and model
learnt from is measured on folds held out: with --training all is learnt anew for each fold.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np

from documents.read import document_from_text
from eval.adapters.covid_policy import covid_policy_set
from eval.model import GoldClause, QuestionSet, Row, on_gold, place_of
from eval.provenance import machine, today
from eval.questions import InvalidSet
from eval.sets import built_in_set
from eval.significance import holm, interval, randomisation_test
from index.embedding import Embedder, StaticEmbedder, load_embedder
from index.fusion import Fusion, sum_of_zscores, weighted_sum
from index.model import Hit
from index.models.questions import LayQuestion, folds, pairs_of, read_questions, read_written
from index.retrieve import DEFAULT_WEIGHTS, RANKINGS, Retriever, Weights
from index.store import build_index
from index.translation import Tables

_NOTHING = Weights(*[0.0] * len(RANKINGS))
_BEFORE = replace(_NOTHING, bigrams=1.0, document=1.0, dense=0.5)
_ALONE = {
    "words, BM25": "words",
    "pairs of characters, BM25": "bigrams",
    "whole document, BM25": "document",
    "vectors": "dense",
    "pairs, translated": "translation",
    "letters, translated": "letters",
    "whole document, translated": "document_translation",
}
# Splits that were worked on; the others decide.
_OWN = ("dev", "stress", "more", "fifth", "sixth", "seventh", "eighth", "ninth")
_BLIND = ("blind", "heldout")
_TASKS = ("own", "covid", "statutes")
_SEARCHED = 60  # clauses a question, so that ten documents are among them
_DEPTH = 10
_DISCOUNTS = 1 / np.log2(np.arange(2, _DEPTH + 2))

Values = dict[str, list[tuple[float, float]]]  # ranking -> (nDCG@10, hit@1) of each question
Learn = Callable[[Sequence[LayQuestion]], tuple[Embedder, Tables]]


@dataclass(frozen=True, slots=True)
class Ranking:
    name: str
    weights: Weights
    fuse: Fusion = weighted_sum


def rankings() -> Iterator[Ranking]:
    """The whole first, then what it lacks without each part, each part alone, what was before."""
    yield Ranking("all together", DEFAULT_WEIGHTS)
    for name, field in _ALONE.items():
        if asdict(DEFAULT_WEIGHTS)[field]:
            yield Ranking(f"… without {name}", replace(DEFAULT_WEIGHTS, **{field: 0.0}))
    for name, field in _ALONE.items():
        yield Ranking(name, replace(_NOTHING, **{field: 1.0}))
    yield Ranking(
        "z-scores of BM25 over pairs and documents, half of vectors", _BEFORE, sum_of_zscores
    )


def measure(asked: QuestionSet, embedder: Embedder, tables: Tables | None = None) -> Values:
    """Answerable questions without history, in their order."""
    rows = [row for row in asked.rows if row.clauses and not row.history and not row.unanswerable]
    values: Values = {}
    with tempfile.TemporaryDirectory() as folder:
        index = build_index(asked.documents, Path(folder) / "index", embedder)
        for ranking in rankings():
            retriever = Retriever(index, embedder, ranking.weights, ranking.fuse, tables)
            values[ranking.name] = [
                gains(row, retriever.retrieve(row.question, _SEARCHED), retriever) for row in rows
            ]
    return values


def gains(row: Row, hits: Sequence[Hit], retriever: Retriever) -> tuple[float, float]:
    """nDCG@10 with binary relevance (K. Järvelin, J. Kekäläinen, TOIS 2002), and hit@1.

    Where the gold is a document, a document stands where its best clause stands.
    """
    by_document = any(gold.reference is None for gold in row.clauses)
    found: dict[str, bool] = {}
    for hit in hits:
        place = place_of(hit.clause, retriever.index.documents_by_id[hit.clause.document_id])
        golds = [gold for gold in row.clauses if on_gold(place, gold)]
        found.setdefault(
            str(golds[0]) if golds else place.source if by_document else place.clause_id,
            bool(golds),
        )
    right = np.array(list(found.values())[:_DEPTH], bool)
    ideal = _DISCOUNTS[: len(set(row.clauses))].sum()
    return float(_DISCOUNTS[: len(right)][right].sum() / ideal), float(right[:1].any())


def statutes(questions: Sequence[LayQuestion]) -> QuestionSet:
    """Every article that any of them is answered by is a document."""
    texts = {name: text for each in questions for name, text in each.articles}
    rows = tuple(
        Row(
            id=str(number),
            question=each.question,
            history=(),
            kind="statute",
            clauses=tuple(dict.fromkeys(GoldClause(name, None) for name, _ in each.articles)),
            answer_parts=(),
            unanswerable=False,
            split="statutes",
        )
        for number, each in enumerate(questions)
    )
    documents = tuple(document_from_text(text, name) for name, text in texts.items())
    return QuestionSet("lay questions to statutes", documents, rows, answers=False)


def held_out(questions: Sequence[LayQuestion], learn: Learn, parts: int) -> Values:
    """Each question measured by what was learnt from the other parts, over all articles."""
    asked, part_of = statutes(questions), folds(len(questions), parts)
    found: Values = {ranking.name: [(0.0, 0.0)] * len(questions) for ranking in rankings()}
    for part in range(parts):
        embedder, tables = learn([q for q, p in zip(questions, part_of, strict=True) if p != part])
        rows = np.flatnonzero(part_of == part)
        here = replace(asked, rows=tuple(asked.rows[row] for row in rows))
        for name, values in measure(here, embedder, tables).items():
            for row, value in zip(rows, values, strict=True):
                found[name][row] = value
        sys.stderr.write(f"part {part + 1} of {parts} measured\n")
    return found


def own_questions(splits: Sequence[str]) -> QuestionSet:
    asked = built_in_set()
    return replace(asked, rows=tuple(row for row in asked.rows if row.split in splits))


def table(measured: dict[str, Values]) -> Iterator[str]:
    """Markdown; p of nDCG@10 against the whole, Holm-corrected within a column."""
    first = next(iter(measured.values()))
    heads = [f"{name} (n = {len(v['all together'])})" for name, v in measured.items()]
    yield "| ranking | " + " | ".join(heads) + " |"
    yield "| --- |" + " --- |" * len(heads)
    significance = {name: _significance(values) for name, values in measured.items()}
    for ranking in first:
        cells = [_cell(values, ranking, significance[name]) for name, values in measured.items()]
        yield f"| {ranking} | " + " | ".join(cells) + " |"
    yield ""
    yield f"nDCG@10 / hit@1, with p of nDCG@10 against all together. {today()}, {machine()}."


def _significance(values: Values) -> dict[str, float]:
    whole = [gain for gain, _ in values["all together"]]
    others = [name for name in values if name != "all together"]
    found = [randomisation_test(whole, [gain for gain, _ in values[name]]) for name in others]
    return dict(zip(others, holm(found), strict=True))


def _cell(values: Values, ranking: str, significance: dict[str, float]) -> str:
    gain, first = (np.array([value[n] for value in values[ranking]]) for n in (0, 1))
    said = f"{gain.mean():.3f} / {first.mean():.3f}"
    if ranking in significance:
        return f"{said} (p {significance[ranking]:.4f})"
    low, high = interval(gain.tolist()) or (0.0, 0.0)
    return f"**{said}** ({low:.3f}–{high:.3f})"


def learner(options: argparse.Namespace) -> Learn:
    """Learns as the recipe does: the table tuned, both translation tables fitted."""
    from index.models.corpus import read_corpus
    from index.models.pairs import store_tokens
    from index.models.residual import Residual, find_by_terms
    from index.models.train import save
    from index.models.translate import fit_tables
    from index.models.tune import LayPairs, load_table, parser, tune

    tokenizer, start = load_table(options.model)
    store = store_tokens(list(read_corpus(options.training)), tokenizer)
    chosen = ["--training", str(options.training), "--questions", str(options.statutes)]
    settings = parser().parse_args(chosen)

    written = read_written(options.training)

    def learn(questions: Sequence[LayQuestion]) -> tuple[Embedder, Tables]:
        questions = [*questions, *written]
        residual = Residual(questions, find_by_terms(questions), tokenizer)
        tuned = tune(store, LayPairs(questions, tokenizer), residual, start, settings)
        with tempfile.TemporaryDirectory() as folder:
            save(tokenizer, tuned, Path(folder))
            embedder = StaticEmbedder(folder)
        return embedder, fit_tables([pair[:2] for pair in pairs_of(questions)])

    return learn


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status 0, or 2 with one line on standard error if a file is missing."""
    options = _parser().parse_args(arguments)
    try:
        measured = dict(_measured(options))
    except (InvalidSet, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write("".join(f"{line}\n" for line in table(measured)))
    return 0


def _measured(options: argparse.Namespace) -> Iterator[tuple[str, Values]]:
    embedder = load_embedder(options.embedder)
    if "own" in options.only:
        yield "built-in questions, worked on", measure(own_questions(_OWN), embedder)
        yield "built-in questions, blind", measure(own_questions(_BLIND), embedder)
    if "covid" in options.only and options.covid:
        yield "epidemic relief", measure(covid_policy_set(options.covid), embedder)
    if "statutes" in options.only and options.statutes:
        questions = read_questions(options.statutes)
        if options.training:
            held = held_out(questions, learner(options), options.folds)
            yield f"statutes, {options.folds} parts held out", held
        else:
            yield "statutes, seen in training", measure(statutes(questions), embedder)


def _parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m eval.ranking", description=__doc__)
    made.add_argument("--embedder", help="folder or name of a model; the built-in one if absent")
    made.add_argument("--only", nargs="+", choices=_TASKS, default=_TASKS, help="what to measure")
    made.add_argument("--covid", type=Path, help="folder of covid_policy_*.jsonl[.xz]")
    made.add_argument("--statutes", type=Path, help="statute_questions.jsonl.xz")
    made.add_argument("--training", type=Path, help="folder of the training texts: hold out parts")
    made.add_argument("--model", type=Path, help="what train wrote, for --training")
    made.add_argument("--folds", type=int, default=5, help="parts, each held out once")
    return made


if __name__ == "__main__":
    raise SystemExit(main())
