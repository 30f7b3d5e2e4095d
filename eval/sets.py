"""A question set with its documents, by name or by path."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from rapidfuzz import process

from documents import library_paths, read_document
from documents.intake import Intake, find_files, read_documents
from documents.model import Document
from eval.adapters.beir import beir_set
from eval.adapters.covid_policy import covid_policy_set
from eval.adapters.squad import squad_set
from eval.adapters.statutes import statutes_set
from eval.model import HEAD, GoldClause, Library, QuestionSet
from eval.questions import InvalidSet, built_in, load_set

BUILT_IN_NAME = "policies"
_MADE_UP = Path(__file__).parent / "questions" / "made_up"
_CROWDED = Path(__file__).parent / "questions" / "crowded"
FORMATS: Mapping[str, str] = {
    "policies": "the built-in questions, or your own JSONL over your own documents",
    "covid": "the folder of covid_policy_questions.jsonl and covid_policy_documents.jsonl",
    "statutes": "statute_questions.jsonl, lay questions with gold articles; retrieval only",
    "squad": "a JSON file of the SQuAD family: SQuAD 2, CMRC 2018, CJRC",
    "beir": "a folder with corpus.jsonl, queries.jsonl and qrels/, or one qrels file of it; "
    "retrieval only",
}
_ONE_PATH = {"statutes": statutes_set, "squad": squad_set, "beir": beir_set}
_NEAREST = 3  # labels named beside one that is not there


def open_set(path: Path | None, documents: Path | None, format: str) -> QuestionSet:
    """The built-in set without a path. Raises InvalidSet or OSError."""
    if format not in FORMATS:
        raise InvalidSet(f"--format is {format!r}, wanted one of {', '.join(FORMATS)}")
    if path is not None and not path.exists():  # said before any document is read
        raise InvalidSet(f"{path}: no such file or folder; wanted {FORMATS[format]}")
    if format == BUILT_IN_NAME:
        if path is None and documents is None:
            return built_in_set()
        if path is None or documents is None:
            raise InvalidSet(
                "--set FILE.jsonl and --documents DIR go together; give both or neither"
            )
        return own_set(path, documents)
    if path is None:
        raise InvalidSet(f"--format {format} wants --set PATH: {FORMATS[format]}")
    if format == "covid":
        return covid_policy_set(path, documents)
    if documents is not None:
        raise InvalidSet(f"--format {format} has its documents with its questions: no --documents")
    return _ONE_PATH[format](path)


def built_in_set() -> QuestionSet:
    """The questions over the five built-in documents. Raises InvalidSet."""
    documents = tuple(read_document(path) for path in library_paths())
    return QuestionSet(BUILT_IN_NAME, documents, built_in(), origin="eval/questions/README.md")


def made_up_sets() -> Iterator[QuestionSet]:
    """Those over papers made up in the manner of other places. Raises InvalidSet or OSError."""
    for path in sorted(_MADE_UP.glob("*.jsonl")):
        yield own_set(path, path.with_suffix(""))


def crowded_sets(documents: tuple[Document, ...]) -> Iterator[QuestionSet]:
    """Those written for one library of all the papers above. Raises InvalidSet or OSError."""
    names = {name: d.source for d in documents for name in (d.source, Path(d.source).stem)}
    for path in sorted(_CROWDED.glob("*.jsonl")):
        yield QuestionSet(path.stem, documents, load_set(path, names), origin=path.name)


def own_set(path: Path, folder: Path) -> QuestionSet:
    """A set of the evaluator's own, over the documents in a folder (or one file).

    In the set a document is named by its file name, with or without its ending. Raises
    InvalidSet or OSError.
    """
    files = [file for file in find_files([folder], but_not_in=path) if file.suffix != ".jsonl"]
    intake = read_documents(files)
    if not intake.documents:
        why = "; ".join(f"{file.name}: {reason}" for file, reason in intake.skipped[:3])
        raise InvalidSet(f"{folder}: no document could be read ({why or 'no file there'})")
    return QuestionSet(
        name=path.stem,
        documents=intake.documents,
        rows=load_set(path, _names(intake, folder)),
        origin=f"{path.name} over {len(intake.documents)} documents of {folder.name}",
    )


def unread_gold(asked: QuestionSet) -> tuple[str, ...]:
    """A line for each gold clause that is not among the clauses of its document as they were
    read: a slip in the set, or in the reading. Its questions are counted all the same."""
    library = Library(asked.documents)
    labels = {d.source: frozenset(c.reference for c in d.clauses) for d in asked.documents}
    lines = []
    for row in asked.rows:
        for gold in row.clauses:
            document = library.by_source.get(gold.source)
            if document is None or not _is_read(gold, document, labels[gold.source]):
                where = f"line {row.line}" if row.line else f"question {row.id}"
                lines.append(f"{where}: {_not_there(gold, document)}")
    return tuple(lines)


def _is_read(gold: GoldClause, document: Document, labels: frozenset[str]) -> bool:
    if gold.reference is None:
        return True
    if not gold.reference:
        return any(clause.kind in HEAD for clause in document.clauses)
    return gold.reference in labels


def _not_there(gold: GoldClause, document: Document | None) -> str:
    if document is None:
        return f"document {gold.source} is not among the documents"
    if not gold.reference:
        return f'"" is the head of {gold.source}, which has none as it was read'
    labels = list(dict.fromkeys(c.reference for c in document.clauses if c.kind == "clause"))
    near = [match[0] for match in process.extract(gold.reference, labels, limit=_NEAREST)]
    return (
        f"{gold.reference} is not among the clauses of {gold.source} as it was read; "
        f"nearest are {'  '.join(near) or 'none'}"
    )


def _names(intake: Intake, folder: Path) -> dict[str, str]:
    """File names, also of second copies, and those without their endings -> name of the document.

    Raises InvalidSet where two documents have one name.
    """
    names: dict[str, str] = {}
    for document in intake.documents:
        if document.source in names:
            raise InvalidSet(f"{folder}: two documents are named {document.source}; rename one")
        names[document.source] = document.source
    for copy, first in intake.duplicates:
        names.setdefault(copy.name, first.name)
    stems = Counter(Path(name).stem for name in names)
    for name, source in tuple(names.items()):
        if stems[Path(name).stem] == 1:
            names.setdefault(Path(name).stem, source)
    return names
