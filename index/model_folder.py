"""Where a sentence-transformers model lies on this machine, and what it says it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from documents.patterns import lazy
from index.embedding import ModelUnavailable

_COMMIT = lazy(r"[0-9a-f]{40}")
_CARD_NAME = lazy(r"^model-index:\s*\n- name: *(\S+)", re.M)
_CARD_TITLE = lazy(r"^# +(.+)$", re.M)


def find_folder(name_or_path: str, revision: str | None = None) -> Path:
    """The folder itself, or the snapshot that an earlier download left in the local cache.

    revision: commit that is taken if it is there. Raises ModelUnavailable; never downloads.
    """
    if Path(name_or_path).is_dir():
        return Path(name_or_path)
    from huggingface_hub import snapshot_download
    from huggingface_hub.constants import HF_HUB_CACHE
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    for wanted in dict.fromkeys((revision, None)):
        try:
            return Path(snapshot_download(name_or_path, revision=wanted, local_files_only=True))
        except LocalEntryNotFoundError:
            continue
        except HFValidationError:
            break
    raise ModelUnavailable(
        f"embedding model {name_or_path!r} found neither as a folder nor in the local cache "
        f"({HF_HUB_CACHE}), and nothing is downloaded from here: on a connected machine run "
        "`hf download NAME --local-dir FOLDER`, copy FOLDER over, and pass its path"
    )


def read_revision(folder: Path) -> str | None:
    """Commit on the hub that the folder was downloaded at, if the download noted it.

    The cache names its snapshots after commits; `hf download --local-dir` leaves a note whose
    first line is the commit.
    """
    folder = folder.resolve()
    if folder.parent.name == "snapshots" and _COMMIT.fullmatch(folder.name):
        return folder.name
    try:
        note = folder / ".cache" / "huggingface" / "download" / "config.json.metadata"
        commit = note.read_text("utf-8").split("\n", 1)[0].strip()
    except (OSError, ValueError):
        return None
    return commit if _COMMIT.fullmatch(commit) else None


def read_names(name_or_path: str, folder: Path) -> Iterator[str]:
    """Names the model goes by, the surest first: as asked for, in the cache, in its own files."""
    yield Path(name_or_path).name
    yield from (part for part in folder.resolve().parts if part.startswith("models--"))
    card = _read(folder / "README.md")
    yield from _CARD_NAME.findall(card)[:1]
    body = card.split("\n---\n", 1)[-1] if card.startswith("---\n") else card
    yield from _CARD_TITLE.findall(body)[:1]
    try:
        trained_as = json.loads(_read(folder / "config.json"))["_name_or_path"]
        yield Path(trained_as.rstrip("/")).name
    except (ValueError, KeyError, TypeError, AttributeError):
        return


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8", errors="replace")
    except OSError:
        return ""
