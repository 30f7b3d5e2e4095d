"""Makes the built-in translation tables: ``python -m index.models.translate --help``.

IBM model 1 (P. Brown, S. Della Pietra, V. Della Pietra, R. Mercer, The mathematics of statistical
machine translation, 1993) from the answering side to the asking side of lay questions, as
A. Berger and J. Lafferty use it for retrieval (SIGIR 1999), with two priors: a share of every
asking term comes from nowhere in particular, as words of asking do; and every term is worth some
occurrences of standing for itself, so that a rare one is not translated by accident.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.lexical import bigrams
from index.models.lay import DICTIONARIES, Lay, add_options, read_lay
from index.translation import halves_of
from index.translation_table import TranslationTable

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

_WORTH = 2  # pairs that a line of words counts: it is short, and no accident


@dataclass(frozen=True, slots=True)
class Fit:
    """How the tables are fitted, and which entries are kept.

    iterations: of expectation and maximisation
    nowhere: share of the asking side that no term of the answering side stands for
    itself: occurrences that each term is given of standing for itself, while fitting
    staying: the same in the table that is kept
    least: smallest probability kept
    lift: how many times likelier than among all questions an entry must make its term
    counted: expected occurrences that an entry must rest on
    asked: pairs whose asking side must hold the term
    """

    iterations: int = 6
    nowhere: float = 0.3
    itself: float = 1.0
    staying: float = 10.0
    least: float = 3e-4
    lift: float = 3.0
    counted: float = 0.01
    asked: int = 3


def fit_tables(lay: Lay, fit: Fit = Fit()) -> tuple[TranslationTable, TranslationTable]:
    """Tables over pairs of characters, and over letters."""
    pairs = list(lay.pairs(_WORTH))
    terms: dict[str, int] = {}
    asking, answering = (_counts([pair[side] for pair in pairs], terms) for side in (0, 1))
    for matrix in (asking, answering):
        matrix.resize((len(pairs), len(terms)))
    halves, letters = halves_of(terms)
    return (
        fit_table(list(terms), asking, answering, fit),
        fit_table(list(letters), (asking @ halves).tocsr(), (answering @ halves).tocsr(), fit),
    )


def fit_table(terms: Sequence[str], asking: Any, answering: Any, fit: Fit) -> TranslationTable:
    """asking, answering: CSR (pairs, terms) of counts."""
    links = _Links.between(asking, answering)
    total = np.asarray(asking.sum(axis=0)).ravel() + 0.01
    common = total / total.sum()  # (terms,) of a term among all questions
    same = links.asked == links.told
    chances = common[links.asked] * 0.5 + 0.5 * same
    expected: Floats = chances
    sums: Floats = np.zeros(len(terms))
    for _ in range(fit.iterations):
        expected = links.expected(chances, fit.nowhere, fit.nowhere * common[asking.indices])
        sums = np.bincount(links.told, expected, len(terms)).astype(np.float64)
        chances = (expected + fit.itself * same) / (sums[links.told] + fit.itself)
    values = expected / (sums[links.told] + fit.staying)
    often = np.bincount(asking.indices, minlength=len(terms)) >= fit.asked
    kept = (values > fit.least) & (values > fit.lift * common[links.asked])
    kept &= (expected >= fit.counted) & often[links.asked]
    return _table(terms, links, np.where(kept, values, 0), fit.staying / (sums + fit.staying))


@dataclass(frozen=True, slots=True)
class _Links:
    """Every (asked term, told term) that comes together in a pair.

    asked, told: (links,) terms, ascending by asked and told
    link: (tokens,) of each combination within a pair; of: (tokens,) entry of the asking matrix
    share: (tokens,) count of the told term over the length of the answering side
    counts: (entries,) of the asking matrix
    """

    asked: Ints
    told: Ints
    link: Ints
    of: Ints
    share: NDArray[np.float32]
    counts: NDArray[np.float32]

    @classmethod
    def between(cls, asking: Any, answering: Any) -> _Links:
        size = asking.shape[1]
        keys, of, shares = [], [], []
        for pair in range(asking.shape[0]):
            start, end = asking.indptr[pair : pair + 2]
            told = slice(*answering.indptr[pair : pair + 2])
            count = told.stop - told.start
            share = answering.data[told] / max(answering.data[told].sum(), 1)
            rows = np.repeat(asking.indices[start:end].astype(np.int64), count)
            keys.append(rows * size + np.tile(answering.indices[told], end - start))
            shares.append(np.tile(share, end - start).astype(np.float32))
            of.append(np.repeat(np.arange(start, end), count))
        links, link = np.unique(np.concatenate(keys), return_inverse=True)
        return cls(
            asked=links // size,
            told=links % size,
            link=link,
            of=np.concatenate(of),
            share=np.concatenate(shares),
            counts=asking.data.astype(np.float32),
        )

    def expected(self, chances: Floats, nowhere: float, common: Floats) -> Floats:
        """(links,) expected occurrences; common: (entries,) what nowhere in particular gives."""
        each = chances[self.link] * self.share
        whole = (1 - nowhere) * np.bincount(self.of, each, len(self.counts)) + common
        each *= (1 - nowhere) * (self.counts / whole)[self.of]
        expected: Floats = np.bincount(self.link, each, len(self.asked)).astype(np.float64)
        return expected


def _table(
    terms: Sequence[str], links: _Links, values: Floats, staying: Floats
) -> TranslationTable:
    """Only terms that something is known of; told terms are numbered by how often they occur."""
    from scipy.sparse import csr_array

    kept = values > 0
    asked, told, values = links.asked[kept], links.told[kept], values[kept]
    uses = np.bincount(told, minlength=len(terms)) + np.bincount(asked, minlength=len(terms))
    order = np.argsort(-uses, kind="stable")[: np.count_nonzero(uses)]  # small gaps, fewer bytes
    place = np.full(len(terms), -1)
    place[order] = np.arange(len(order))
    shape = (len(order), len(order))
    matrix = csr_array((values.astype(np.float32), (place[asked], place[told])), shape=shape)
    matrix.sort_indices()
    return TranslationTable(
        [terms[row] for row in order], matrix, staying[order].astype(np.float32)
    )


def _counts(texts: Sequence[str], terms: dict[str, int]) -> Any:
    """CSR (texts, terms) of float32; terms are added as they are met."""
    from scipy.sparse import csr_array

    found: list[int] = []
    bounds = [0]
    for text in texts:
        found += [terms.setdefault(token, len(terms)) for token in bigrams(text)]
        bounds.append(len(found))
    parts = (np.ones(len(found), np.float32), np.array(found), np.array(bounds))
    matrix = csr_array(parts, shape=(len(texts), len(terms)))
    matrix.sum_duplicates()
    return matrix


def main(arguments: list[str] | None = None) -> int:
    """Exit status 0, or 2 with one line on standard error if a file is missing or does not fit."""
    parser = argparse.ArgumentParser(prog="python -m index.models.translate", description=__doc__)
    add_options(parser, DICTIONARIES)
    parser.add_argument("--out", type=Path, required=True, help="folder to write both tables to")
    options = parser.parse_args(arguments)
    try:
        lay = read_lay(options)
    except (FileNotFoundError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    for name, table in zip(("pairs", "letters"), fit_tables(lay), strict=True):
        table.save(options.out / name)
        sys.stdout.write(f"{name}: {len(table.terms)} terms, {table.matrix.nnz} entries\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
