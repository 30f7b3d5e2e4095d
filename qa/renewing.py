"""An assistant that goes on answering while its index is built anew, and then takes the new one."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from pathlib import Path

from documents.model import Document
from index.embedding import Embedder
from index.library import load_named, open_named
from index.manifest import MANIFEST, read_manifest
from index.model import Manifest
from index.opening import open_index
from qa.assistant import EVERYTHING, Assistant
from qa.model import Answer, Scope

SECONDS = 2.0  # between two looks at the directory
_log = logging.getLogger(__name__)

Stamp = tuple[int, int, int]


class RenewingAssistant:
    """The assistant over the index that the directory holds now.

    A thread looks at the manifest, opens what is new, and puts it in place of the old in one
    assignment: a question is answered from the old index or the new one, never from both. What
    cannot be opened is logged in one line, and the old index stays.
    """

    def __init__(self, directory: Path, seconds: float = SECONDS) -> None:
        """Opens the index. Raises IndexUnusable, ModelUnavailable or OSError."""
        self._directory = directory
        self._stamp = _stamp(directory)  # before it is opened, so that no later change is missed
        self._embedder = load_named(read_manifest(directory))
        self._index = open_index(directory, self._embedder)
        self._assistant = Assistant(self._index, self._embedder)
        self._stopped = threading.Event()
        watch = threading.Thread(target=self._watch, args=(seconds,), name="renewal", daemon=True)
        watch.start()

    @property
    def documents(self) -> tuple[Document, ...]:
        return self._assistant.documents

    def ask(self, question: str, history: Sequence[str] = (), scope: Scope = EVERYTHING) -> Answer:
        """As `Assistant.ask`."""
        return self._assistant.ask(question, history, scope)

    def prepare(self) -> None:
        """As `Assistant.prepare`."""
        self._assistant.prepare()

    def close(self) -> None:
        """Look no more; what is open stays open."""
        self._stopped.set()

    def _watch(self, seconds: float) -> None:
        while not self._stopped.wait(seconds):
            self.look()

    def look(self) -> bool:
        """Take the index that lies there if it is new; whether it was taken."""
        stamp = _stamp(self._directory)
        if stamp is None or stamp == self._stamp:
            return False
        self._stamp = stamp  # what fails is tried again when it changes again
        try:
            manifest = read_manifest(self._directory)
            if manifest.generation == self._index.manifest.generation:
                return False
            embedder = self._embedder_of(manifest)
            index = open_index(self._directory, embedder)
            assistant = Assistant(index, embedder)
            assistant.prepare()  # while the old one answers
        except Exception as error:  # whatever it is, the old index answers on
            reason = " ".join(str(error).split()) or type(error).__name__
            _log.error("the new index was not taken, the old one answers on: %s", reason)
            return False
        self._index, self._embedder, self._assistant = index, embedder, assistant
        _log.info("took the new index of %s: %d documents", self._directory, len(index.documents))
        return True

    def _embedder_of(self, manifest: Manifest) -> Embedder:
        """The one in use where it was made with that: a large model is not held twice."""
        now = self._index.manifest
        same = all(getattr(now, name) == getattr(manifest, name) for name in _EMBEDDER_FIELDS)
        return self._embedder if same else load_named(manifest)


_EMBEDDER_FIELDS = (
    "embedder",
    "revision",
    "fingerprint",
    "precision",
    "question_instruction",
    "clause_instruction",
)


def open_renewing(index_dir: Path | None, cache_dir: Path) -> Assistant | RenewingAssistant:
    """As `open_assistant`; over a directory that is named, one that takes what is built there.

    The built-in library never changes while it is in use: its directory is named after all that
    it is made of.
    """
    if index_dir is not None:
        return RenewingAssistant(index_dir)
    return Assistant(*open_named(None, cache_dir))


def _stamp(directory: Path) -> Stamp | None:
    """What changes whenever the manifest is replaced; None where there is none."""
    try:
        found = (directory / MANIFEST).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino, found.st_size
