"""Makes weights.npz: ``python -m qa.understanding.asked.train [--held WRITER …]``.

Two logistic regressions over hashed runs of characters, fitted by Adam (Kingma, Ba 2015,
https://arxiv.org/abs/1412.6980): whether a character only asks, and what is asked (softmax, with
runs left out by chance so that none is leant on alone). With --held nothing is written, and
how well it reads those writers is printed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from documents.folding import fold
from qa.understanding.asked import reading
from qa.understanding.asked.features import ROWS, of_asking, of_characters
from qa.understanding.asked.forms import FORMS

_HERE = Path(__file__).parent
_LEFT_OUT = 0.2  # of the runs of a question, anew each time it is seen
_FADES = 0.8  # the rate, after each pass
_RIDGE = 1e-6
Rows = list[NDArray[np.int64]]


@dataclass(frozen=True, slots=True)
class Way:
    """asks: of each character of the folded question, whether it only asks."""

    writer: int
    form: str
    folded: str
    asks: tuple[bool, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m qa.understanding.asked.train")
    parser.add_argument("--held", type=int, nargs="*", default=[], help="writers to read unseen")
    options = parser.parse_args(arguments)
    torch.manual_seed(0)
    ways = read_ways(_HERE / "ways.tsv")
    learnt = fit([way for way in ways if way.writer not in options.held])
    if options.held:
        sys.stdout.write(report([w for w in ways if w.writer in options.held], learnt) + "\n")
    else:
        write(learnt, _HERE / "weights.npz")
    return 0


def read_ways(path: Path) -> list[Way]:
    """Raises ValueError with the line that isn't writer, form and question between tabs."""
    ways = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        fields = line.split("\t")
        if len(fields) != 3 or fields[1] not in FORMS or not fields[0].isdigit():
            raise ValueError(f"{path}:{number}: wanted writer, form and question between tabs")
        ways.append(_way(int(fields[0]), fields[1], fields[2]))
    return ways


def _way(writer: int, form: str, marked: str) -> Way:
    folded, asks, within = "", [], False
    for character in marked:
        if character in "【】":
            within = character == "【"
            continue
        new = fold(character)
        folded += new
        asks += [within] * len(new)
    return Way(writer, form, folded, tuple(asks))


def fit(ways: Sequence[Way]) -> reading.Weights:
    characters = [row for way in ways for row in of_characters(way.folded)]
    asking = [int(a) for way in ways for a in way.asks]
    asks, asks_bias = _softmax(characters, asking, 2, passes=4, batch=512, left_out=0.0)
    runs = [of_asking(way.folded, way.asks) for way in ways]
    wanted = [FORMS.index(way.form) for way in ways]
    forms, forms_bias = _softmax(runs, wanted, len(FORMS), passes=12, batch=128, left_out=_LEFT_OUT)
    odds = asks[:, 1] - asks[:, 0]
    return reading.Weights(odds, float(asks_bias[1] - asks_bias[0]), forms, forms_bias)


def _softmax(
    rows: Rows, wanted: Sequence[int], classes: int, *, passes: int, batch: int, left_out: float
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """(ROWS, classes) weights and (classes,) biases."""
    table = torch.nn.EmbeddingBag(ROWS, classes, mode="sum")
    torch.nn.init.zeros_(table.weight)
    bias = torch.nn.Parameter(torch.zeros(classes))
    optimizer = torch.optim.Adam([table.weight, bias], lr=0.02)
    targets = torch.tensor(wanted)
    for turn in range(passes):
        rng = np.random.default_rng(turn)
        for drawn in np.array_split(rng.permutation(len(rows)), max(1, len(rows) // batch)):
            bags = [_some(rows[i], rng, left_out) for i in drawn]
            ends = torch.tensor(np.cumsum([0, *map(len, bags)])[:-1])
            logits = table(torch.tensor(np.concatenate(bags)), ends) + bias
            loss = functional.cross_entropy(logits, targets[drawn])
            loss = loss + _RIDGE * (table.weight**2).sum()
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
        for group in optimizer.param_groups:
            group["lr"] *= _FADES
    return table.weight.detach().numpy(), bias.detach().numpy()


def _some(row: NDArray[np.int64], rng: np.random.Generator, left_out: float) -> NDArray[np.int64]:
    kept = row[rng.random(len(row)) >= left_out] if left_out else row
    return kept if len(kept) else row


def write(learnt: reading.Weights, path: Path) -> None:
    """As bytes, each table with what one step of them is worth."""
    asks, asks_step = _bytes(learnt.asks)
    forms, forms_step = _bytes(learnt.forms)
    np.savez_compressed(
        path,
        names=np.array(FORMS),
        asks=asks,
        asks_step=asks_step,
        asks_bias=np.float32(learnt.asks_bias),
        forms=forms,
        forms_step=forms_step,
        forms_bias=learnt.forms_bias,
    )


def _bytes(table: NDArray[np.float32]) -> tuple[NDArray[np.int8], np.float32]:
    step = np.float32(np.abs(table).max() / 127)
    return np.round(table / step).astype(np.int8), step


def report(ways: Sequence[Way], learnt: reading.Weights) -> str:
    found = [reading.what_is_asked(way.folded, learnt) for way in ways]
    right = np.array([f is not None and f.form == w.form for f, w in zip(found, ways, strict=True)])
    sure = np.array([f.likelihood if f else 0.0 for f in found])
    marked = np.concatenate([way.asks for way in ways])
    told = np.concatenate([reading.likely_asking(way.folded, learnt) > 0.5 for way in ways])
    both = (marked & told).sum()
    lines = [
        f"characters that ask: precision {both / told.sum():.3f}, recall {both / marked.sum():.3f}",
        f"what is asked, right of {len(ways)}: {right.mean():.3f}",
    ]
    for floor in (0.5, 0.7, 0.9):
        over = sure > floor
        lines.append(f"… where likelier than {floor}, {over.mean():.2f}: {right[over].mean():.3f}")
    return "\n".join(lines)


if __name__ == "__main__":
    raise SystemExit(main())
