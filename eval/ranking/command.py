"""Each ranking alone and all together: ``python -m eval.ranking --help``.

Prints a Markdown table of nDCG@10 and hit@1 on three kinds of questions: on notices of epidemic
relief, by document; lay questions to statutes, by article; the built-in questions, by clause, as
they are asked, before the assistant makes anything of them. What the built-in tables and model
learnt from is measured on folds held out: with --training all is learnt anew for each fold.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from eval.adapters.covid_policy import covid_policy_set
from eval.model import QuestionSet
from eval.questions import InvalidSet
from eval.ranking.held_out import held_out, statutes
from eval.ranking.measuring import Values, measure
from eval.ranking.tables import table
from eval.sets import built_in_set
from eval.splits import CLOSED, WORKED_ON
from index.embedding import load_embedder
from index.models.questions import read_questions

_TASKS = ("own", "covid", "statutes")


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
    """Of each column its head and values."""
    embedder = load_embedder(options.embedder)
    if "own" in options.only:
        yield "built-in questions, worked on", measure(_built_in(WORKED_ON), embedder)
        yield "built-in questions, blind", measure(_built_in(CLOSED), embedder)
    if "covid" in options.only and options.covid:
        yield "epidemic relief", measure(covid_policy_set(options.covid), embedder)
    if "statutes" in options.only and options.statutes:
        questions = read_questions(options.statutes)
        if options.training:
            from eval.ranking.learning import learner  # loads torch, which nothing else here needs

            learn = learner(options.training, options.model)
            held = held_out(questions, learn, options.folds)
            yield f"statutes, {options.folds} parts held out", held
        else:
            yield "statutes, seen in training", measure(statutes(questions), embedder)


def _built_in(splits: Sequence[str]) -> QuestionSet:
    asked = built_in_set()
    return replace(asked, rows=tuple(row for row in asked.rows if row.split in splits))


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
