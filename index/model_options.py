"""The options of a command that say which embedding model, and how it is used."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import get_args

from index.embedding import (
    DEFAULT_OPTIONS,
    Embedder,
    ModelOptions,
    ModelUnavailable,
    is_builtin,
    load_embedder,
)
from index.model import Precision


def add_model_options(build: argparse.ArgumentParser) -> None:
    build.add_argument(
        "--embedder",
        metavar="NAME",
        help="sentence-transformers model, by its name in the local cache or its folder; "
        "default: the built-in one, which takes none of the options below",
    )
    for kind in ("question", "clause"):
        build.add_argument(
            f"--{kind}-instruction",
            type=lambda text: text.replace("\\n", "\n"),
            metavar="TEXT",
            help=f"goes before each {kind}, \\n stands for a line break; "
            "default: the model's own prompt, else what its family publishes",
        )
    build.add_argument("--device", metavar="NAME", help="cpu, cuda, cuda:1, mps; default: the best")
    build.add_argument(
        "--precision", choices=get_args(Precision), help="of the weights; default: float32"
    )
    build.add_argument(
        "--batch-size",
        type=positive,
        metavar="N",
        help=f"texts at once; default: {DEFAULT_OPTIONS.batch_size}",
    )


def asked_embedder(options: argparse.Namespace) -> Embedder:
    """What `add_model_options` was answered; a folder by its whole path, to be found from anywhere.

    Raises ModelUnavailable.
    """
    names = ("question_instruction", "clause_instruction", "device", "precision", "batch_size")
    given = {name: getattr(options, name) for name in names if getattr(options, name) is not None}
    name: str | None = options.embedder
    if given and (name is None or is_builtin(name)):
        option = "--" + next(iter(given)).replace("_", "-")
        raise ModelUnavailable(f"the built-in model takes no {option}; name another by --embedder")
    if name and Path(name).is_dir():
        name = str(Path(name).resolve())
    return load_embedder(name, ModelOptions(**given))


def positive(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"found {text!r}, wanted a whole number from 1")
    return int(text)
