"""Any model that sentence-transformers loads, from a folder or the local Hugging Face cache."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError

from index.embedding import (
    DEFAULT_OPTIONS,
    ModelOptions,
    ModelUnavailable,
    Vectors,
    broken_model,
    digest,
)
from index.instructions import Instructions, published_instructions
from index.model_folder import find_folder, read_names, read_revision

# What models call the prompts of their own, the commonest first.
_QUESTION_PROMPTS = ("query", "retrieval.query", "search_query")
_CLAUSE_PROMPTS = ("document", "passage", "corpus", "retrieval.passage", "search_document")


class SentenceTransformerEmbedder:
    """Vectors are made unit rows here, in float32: half precision would round their lengths."""

    def __init__(self, name_or_path: str, options: ModelOptions = DEFAULT_OPTIONS) -> None:
        """Loads the weights (seconds). Raises ModelUnavailable; never downloads."""
        folder = find_folder(name_or_path, options.revision)
        model = _load(folder, _usable_device(options))
        own = _own_prompts(model.prompts or {}, model.default_prompt_name)
        found = own or published_instructions(read_names(name_or_path, folder))
        model.prompts, model.default_prompt_name = {}, None  # from here on, only what is passed
        self.name = name_or_path
        self.revision = read_revision(folder)
        self.fingerprint = digest(_parts(model))
        self.dim = int(model.get_embedding_dimension() or 0)
        self.pooling = _pooling(model)
        self.question_instruction = _first(options.question_instruction, found.question)
        self.clause_instruction = _first(options.clause_instruction, found.clause)
        self.precision = options.precision
        self.batch_size = options.batch_size
        self._model = _in_precision(model, options.precision)

    def embed_clauses(self, texts: Sequence[str]) -> Vectors:
        """(n, dim) float32, unit rows; the clause instruction goes before each text."""
        if not texts:
            return np.zeros((0, self.dim), dtype=np.float32)
        return self._unit(self._model.encode_document, list(texts), self.clause_instruction)

    def embed_question(self, text: str) -> Vectors:
        """(dim,) float32, of unit length; the question instruction goes before the text."""
        vector: Vectors = self._unit(self._model.encode_query, [text], self.question_instruction)[0]
        return vector

    def _unit(self, encode: Any, texts: list[str], instruction: str) -> Vectors:
        try:
            raw = encode(
                texts, prompt=instruction, batch_size=self.batch_size, show_progress_bar=False
            )
        except RuntimeError as error:  # above all, memory of the device
            raise ModelUnavailable(
                f"embedding model {self.name} failed on {len(texts)} texts ({_line(error)}); "
                "try a smaller --batch-size or another --device"
            ) from error
        rows: Vectors = np.asarray(raw, dtype=np.float32)
        if not np.isfinite(rows).all():
            raise ModelUnavailable(
                f"embedding model {self.name} gives numbers that are not finite in "
                f"{self.precision}; use --precision float32"
            )
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        unit: Vectors = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
        return unit


def _load(folder: Path, device: str | None) -> Any:
    from sentence_transformers import SentenceTransformer

    try:
        with _no_loading_bar():
            return SentenceTransformer(str(folder), device=device, local_files_only=True)
    except (
        OSError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        ImportError,
        RuntimeError,
        SafetensorError,
    ) as error:
        raise broken_model(folder, error) from error


@contextmanager
def _no_loading_bar() -> Iterator[None]:
    """Transformers shows one on standard error, where commands say errors in one line."""
    from transformers.utils import logging as untyped

    logging: Any = untyped
    shown = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        if shown:
            logging.enable_progress_bar()


def _usable_device(options: ModelOptions) -> str | None:
    """Raises ModelUnavailable for a device that is not there."""
    if options.device is None:
        return None
    import torch

    try:
        torch.zeros(1, device=options.device).cpu()
    except (RuntimeError, AssertionError, NotImplementedError) as error:
        there = ["cpu", *(f"cuda:{number}" for number in range(torch.cuda.device_count()))]
        raise ModelUnavailable(
            f"device {options.device!r} cannot be used ({_line(error)}); give --device one of: "
            + ", ".join(there)
        ) from error
    return options.device


def _own_prompts(prompts: Mapping[str, str], default: str | None) -> Instructions | None:
    """The prompts that the model itself carries, None if it carries none."""
    usual = prompts.get(default or "", "")
    question, clause = (
        next((prompts[name] for name in names if prompts.get(name)), usual)
        for names in (_QUESTION_PROMPTS, _CLAUSE_PROMPTS)
    )
    return Instructions(question, clause) if question or clause else None


def _in_precision(model: Any, precision: str) -> Any:
    if precision == "fp16":
        return model.half()
    if precision == "int8":
        from index.int8 import round_to_int8

        round_to_int8(model.float())
        return model
    return model.float()


def _pooling(model: Any) -> str:
    """Of the pooling module, or of the one that stands in for it."""
    for module in model:
        mode = getattr(module, "pooling_mode", None)
        if mode:
            return mode if isinstance(mode, str) else "+".join(mode)
        if type(module).__name__ == "StaticEmbedding":
            return "mean"
    return "+".join(type(module).__name__ for module in model)


def _parts(model: Any) -> Iterator[bytes]:
    """All that fixes the vectors, as it is stored: weights by name, tokenizer, longest text."""
    import torch

    for name, tensor in sorted(model.state_dict().items()):
        yield f"{name} {tensor.dtype} {tuple(tensor.shape)}".encode()
        yield tensor.detach().cpu().reshape(-1).view(torch.uint8).numpy().tobytes()
    tokenizer: Any = getattr(model, "tokenizer", None)
    tokenizer = getattr(tokenizer, "backend_tokenizer", tokenizer)
    if hasattr(tokenizer, "to_str"):
        yield tokenizer.to_str().encode()
    yield f"{model.max_seq_length}".encode()


def _first(asked: str | None, found: str) -> str:
    return found if asked is None else asked


def _line(error: Exception) -> str:
    """The first line: torch adds advice of its own over several."""
    return str(error).strip().split("\n", 1)[0].rstrip(".")
