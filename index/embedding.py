"""Texts -> unit vectors: the embedder plug, the built-in static model, any other model by name.

Nothing here opens a network connection: a model is a folder on this machine, or a name that an
earlier download left in the local Hugging Face cache.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file
from tokenizers import Tokenizer

Vectors = NDArray[np.float32]

BUILTIN = "static-zh-256"
BUILTIN_DIRECTORY = Path(__file__).parent / "models" / BUILTIN

_BATCH = 1024  # texts whose token rows are held at once: about 150 MB at 150 tokens a text


class ModelUnavailable(ValueError):
    """A model that was asked for cannot be used; the message is one line for the user."""


class Embedder(Protocol):
    """What the index needs from a model. Vectors are compared by inner product.

    name: what ``load_embedder`` takes to load the same model again
    question_instruction: what the model wants before a question (and not before a clause)
    fingerprint: sha256, hexadecimal, over all that fixes the vectors of a text
    """

    @property
    def name(self) -> str: ...

    @property
    def dim(self) -> int: ...

    @property
    def question_instruction(self) -> str: ...

    @property
    def fingerprint(self) -> str: ...

    def embed_clauses(self, texts: Sequence[str]) -> Vectors:
        """(n, dim) float32, unit rows; a row of zeros for a text without any known token."""
        ...

    def embed_question(self, text: str) -> Vectors:
        """(dim,) float32, of unit length; zeros as above."""
        ...


def load_embedder(name: str | None = None, question_instruction: str | None = None) -> Embedder:
    """The built-in model for None, "builtin" or its own name; else a sentence-transformers model.

    question_instruction applies to the latter; None stands for the model's own query prompt.
    Raises ModelUnavailable.
    """
    if name in (None, "builtin", BUILTIN):
        return StaticEmbedder(BUILTIN_DIRECTORY)
    return SentenceTransformerEmbedder(name, question_instruction)


class StaticEmbedder:
    """A table of token vectors; a text is the normalised mean of its tokens' rows.

    Reads the StaticEmbedding layout of sentence-transformers (tokenizer.json and
    model.safetensors) without torch, and gives the same vectors; the sum stands in for the
    mean, because normalising takes the factor away.
    """

    question_instruction = ""

    def __init__(self, directory: Path | str) -> None:
        """Raises ModelUnavailable if the folder holds no such model."""
        folder = Path(directory)
        files = [folder / "model.safetensors", folder / "tokenizer.json"]
        for file in files:
            if not file.is_file():
                raise ModelUnavailable(
                    f"no embedding model in {folder}: {file.name} is missing; restore the folder "
                    "from the release, or choose another model with --embedder"
                )
        try:
            table = load_file(files[0])["embedding.weight"]
            self._tokenizer = Tokenizer.from_file(str(files[1]))
        except (SafetensorError, KeyError, OSError) as error:
            raise _broken(folder, error) from error
        except Exception as error:  # tokenizers raises bare Exception for a malformed file
            raise _broken(folder, error) from error
        if table.ndim != 2 or len(table) != self._tokenizer.get_vocab_size():
            wanted = self._tokenizer.get_vocab_size()
            raise _broken(folder, f"table {table.shape} for a vocabulary of {wanted}")
        self._table: Vectors = table.astype(np.float32)  # (vocabulary, dim)
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self.name = folder.name
        self.dim = int(table.shape[1])
        self.fingerprint = _sha256(file.read_bytes() for file in files)

    def embed_clauses(self, texts: Sequence[str]) -> Vectors:
        """(n, dim) float32, unit rows; zeros for a text without any known token."""
        rows = np.zeros((len(texts), self.dim), dtype=np.float32)
        for start in range(0, len(texts), _BATCH):
            batch = list(texts[start : start + _BATCH])
            rows[start : start + len(batch)] = self._sums(batch)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        unit: Vectors = np.divide(rows, lengths, out=rows, where=lengths > 0)
        return unit

    def embed_question(self, text: str) -> Vectors:
        """(dim,) float32, of unit length or zero."""
        vector: Vectors = self.embed_clauses([text])[0]
        return vector

    def _sums(self, texts: list[str]) -> Vectors:
        """(n, dim): for each text the sum over its tokens' rows."""
        encodings = self._tokenizer.encode_batch_fast(texts, add_special_tokens=False)
        ids = [encoding.ids for encoding in encodings]
        sums = np.zeros((len(texts), self.dim), dtype=np.float32)
        filled = [i for i, tokens in enumerate(ids) if tokens]
        if filled:
            flat = np.concatenate([ids[i] for i in filled])
            starts = np.cumsum([0] + [len(ids[i]) for i in filled[:-1]])
            # reduceat would give an empty text its neighbour's row, hence only filled ones
            sums[filled] = np.add.reduceat(self._table[flat], starts, axis=0)
        return sums


class SentenceTransformerEmbedder:
    """Any model that sentence-transformers loads, from a folder or the local Hugging Face cache."""

    def __init__(self, name_or_path: str, question_instruction: str | None = None) -> None:
        """Loads the weights (seconds). Raises ModelUnavailable; never downloads."""
        folder = _local_folder(name_or_path)
        # Imported here because it takes seconds and torch, which the built-in model spares.
        from sentence_transformers import SentenceTransformer

        try:
            model = SentenceTransformer(str(folder), local_files_only=True)
        except (OSError, ValueError, KeyError, ImportError, RuntimeError, SafetensorError) as error:
            raise _broken(folder, error) from error
        # Half precision underflows in normalisation: an empty text would become NaN.
        self._model = model.float()
        self.name = name_or_path
        self.dim = int(model.get_embedding_dimension() or 0)
        own = str((model.prompts or {}).get("query") or "")
        self.question_instruction = own if question_instruction is None else question_instruction
        self.fingerprint = _sha256(_state(model))

    def embed_clauses(self, texts: Sequence[str]) -> Vectors:
        """(n, dim) float32, unit rows; with the model's own document prompt, if it has one."""
        if not texts:
            return np.zeros((0, self.dim), dtype=np.float32)
        return _float32(
            self._model.encode_document(
                list(texts), normalize_embeddings=True, show_progress_bar=False
            )
        )

    def embed_question(self, text: str) -> Vectors:
        """(dim,) float32, of unit length; the instruction goes before the text."""
        return _float32(
            self._model.encode_query(
                text,
                prompt=self.question_instruction,
                normalize_embeddings=True,
                show_progress_bar=False,
            )
        )


def _local_folder(name_or_path: str) -> Path:
    """Where the model lies on this machine; raises ModelUnavailable if nowhere."""
    if Path(name_or_path).is_dir():
        return Path(name_or_path)
    from huggingface_hub import snapshot_download
    from huggingface_hub.constants import HF_HUB_CACHE
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(name_or_path, local_files_only=True))
    except (HFValidationError, LocalEntryNotFoundError) as error:
        raise ModelUnavailable(
            f"embedding model {name_or_path!r} found neither as a folder nor in the local cache "
            f"({HF_HUB_CACHE}), and nothing is downloaded from here: on a connected machine run "
            "`hf download NAME --local-dir FOLDER`, copy FOLDER over, and pass its path"
        ) from error


def _state(model: Any) -> list[bytes]:
    """Names, shapes and bytes of a torch module's weights, in the order of their names."""
    parts: list[bytes] = []
    for name, tensor in sorted(model.state_dict().items()):
        array = tensor.detach().cpu().numpy()
        parts += [f"{name} {array.dtype} {array.shape}".encode(), array.tobytes()]
    return parts


def _broken(folder: Path, reason: object) -> ModelUnavailable:
    line = " ".join(str(reason).split())
    return ModelUnavailable(
        f"embedding model in {folder} cannot be read ({line}); copy the folder again, "
        "or choose another model with --embedder"
    )


def _float32(vectors: Any) -> Vectors:
    return np.asarray(vectors, dtype=np.float32)


def _sha256(parts: Any) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()
