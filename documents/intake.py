"""Files and folders -> documents to index, with an account of every file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from documents import UnreadableDocument, read_document
from documents.model import Document


@dataclass(frozen=True, slots=True)
class Intake:
    """Every file is in exactly one of the three.

    skipped: (file, why); duplicates: (file, the earlier file with the same text)
    """

    documents: tuple[Document, ...]
    skipped: tuple[tuple[Path, str], ...]
    duplicates: tuple[tuple[Path, Path], ...]


def find_files(paths: Sequence[Path], but_not_in: Path) -> tuple[Path, ...]:
    """The files named, and those below the folders named, each once, in order.

    Hidden files in folders are left out, and so is the folder but_not_in. Raises
    FileNotFoundError.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        if not path.exists():
            raise FileNotFoundError(f"{path}: no such file or folder")
        for file in _below(path, but_not_in.resolve()) if path.is_dir() else [path]:
            found.setdefault(file.resolve(), file)
    return tuple(found.values())


def read_documents(files: Iterable[Path]) -> Intake:
    """Read each file; one that cannot be read, or was read before, is named and left out."""
    documents: dict[str, Document] = {}
    first: dict[str, Path] = {}
    skipped: list[tuple[Path, str]] = []
    duplicates: list[tuple[Path, Path]] = []
    for file in files:
        try:
            document = read_document(file)
        except (UnreadableDocument, OSError) as error:
            reason = " ".join(str(error).split())
            skipped.append((file, reason.removeprefix(f"{file}: ")))
            continue
        if document.id in first:
            duplicates.append((file, first[document.id]))
        elif not document.clauses:
            skipped.append((file, "no clause found in its text"))
        else:
            first[document.id] = file
            documents[document.id] = document
    return Intake(tuple(documents.values()), tuple(skipped), tuple(duplicates))


def _below(folder: Path, but_not_in: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and not path.resolve().is_relative_to(but_not_in):
            yield path
