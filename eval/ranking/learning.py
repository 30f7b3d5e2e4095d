"""Vectors and translation tables from lay questions, as the recipe makes those that are shipped."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from eval.ranking.held_out import Learn
from index.embedding import Embedder, StaticEmbedder
from index.models.corpus import read_corpus
from index.models.lay import DICTIONARIES, WORDS, Lay, read_words
from index.models.pairs import store_tokens
from index.models.questions import WRITTEN, LayQuestion, read_written
from index.models.residual import Residual, find_by_terms
from index.models.train import save
from index.models.translate import fit_tables
from index.models.tune import LayPairs, TuningSettings, load_table, tune
from index.translation_table import Tables

_SHIPPED = TuningSettings()  # what the built-in model was tuned with


def learner(
    training: Path,
    model: Path,
    written: Path = WRITTEN,
    words: Path = WORDS,
    settings: TuningSettings = _SHIPPED,
    dictionaries: Sequence[Path] = DICTIONARIES,
) -> Learn:
    """The table of the model tuned, both translation tables fitted; what was written joins in.

    training: folder of the training texts; model: folder that train wrote, before tuning; words:
    that the table is tuned on, dictionaries: that the translation tables are fitted on.
    Raises OSError for a training text that is not there.
    """
    tokenizer, start = load_table(model)
    store = store_tokens(list(read_corpus(training)), tokenizer)
    always = Lay(read_written(training, written), read_words(words))
    every = read_words(*dictionaries)

    def learn(questions: Sequence[LayQuestion]) -> tuple[Embedder, Tables]:
        lay = replace(always, questions=(*questions, *always.questions))
        residual = Residual(lay.questions, find_by_terms(lay), tokenizer)
        tuned = tune(store, LayPairs(lay, tokenizer), residual, start, settings)
        with tempfile.TemporaryDirectory() as folder:
            save(tokenizer, tuned, Path(folder))
            embedder = StaticEmbedder(folder)
        return embedder, fit_tables(replace(lay, words=every))

    return learn
