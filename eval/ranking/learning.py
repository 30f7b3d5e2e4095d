"""Vectors and translation tables from lay questions, as the recipe makes those that are shipped."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from eval.ranking.held_out import Learn
from index.embedding import Embedder, StaticEmbedder
from index.models.corpus import read_corpus
from index.models.pairs import store_tokens
from index.models.questions import WRITTEN, LayQuestion, pairs_of, read_written
from index.models.residual import Residual, find_by_terms
from index.models.train import save
from index.models.translate import fit_tables
from index.models.tune import LayPairs, TuningSettings, load_table, tune
from index.translation_table import Tables

_SHIPPED = TuningSettings()  # what the built-in model was tuned with


def learner(
    training: Path, model: Path, written: Path = WRITTEN, settings: TuningSettings = _SHIPPED
) -> Learn:
    """The table of the model tuned, both translation tables fitted; written questions join in.

    training: folder of the training texts; model: folder that train wrote, before tuning.
    Raises OSError for a training text that is not there.
    """
    tokenizer, start = load_table(model)
    store = store_tokens(list(read_corpus(training)), tokenizer)
    always = read_written(training, written)

    def learn(questions: Sequence[LayQuestion]) -> tuple[Embedder, Tables]:
        questions = [*questions, *always]
        residual = Residual(questions, find_by_terms(questions), tokenizer)
        tuned = tune(store, LayPairs(questions, tokenizer), residual, start, settings)
        with tempfile.TemporaryDirectory() as folder:
            save(tokenizer, tuned, Path(folder))
            embedder = StaticEmbedder(folder)
        return embedder, fit_tables([pair[:2] for pair in pairs_of(questions)])

    return learn
