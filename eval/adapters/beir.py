"""Retrieval tasks in folders as BEIR has them: corpus.jsonl, queries.jsonl, qrels/*.tsv.

C-MTEB's retrieval tasks come in this form too. A grade above 0 is relevant, whatever its height,
and queries without a relevant document are left out, as the published figures leave them out.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from documents.model import Document
from eval.adapters.checking import require_documents, unique
from eval.adapters.lines import find_file, read_json_lines, read_text_lines
from eval.adapters.unparsed import WHOLE, Part, unparsed_document
from eval.model import GoldClause, QuestionSet, Row
from eval.questions import InvalidSet

SPLITS = ("test", "dev")  # which qrels are taken where the folder has several, first the first
_HEADS = ("query-id", "query_id", "qid")

Qrels = dict[str, list[str]]  # query -> its relevant documents, in the order of the file


def beir_set(path: Path) -> QuestionSet:
    """path: the folder, or one of its qrels files to choose the split by.

    Raises InvalidSet or OSError.
    """
    folder = path if path.is_dir() else path.parent.parent
    judged = _qrels_file(folder) if path.is_dir() else path
    qrels = _qrels(judged)
    documents = _documents(find_file(folder, "corpus.jsonl"))
    gold = {name: query for query, names in qrels.items() for name in names}
    require_documents(gold, documents, judged)
    asked_by = find_file(folder, "queries.jsonl")
    rows = _rows(asked_by, qrels, judged.name.split(".")[0])
    missing = qrels.keys() - {row.id for row in rows}
    if missing:
        raise InvalidSet(
            f"{judged}: {len(missing)} queries are not in {asked_by.name}, "
            f"the first is {min(missing)!r}"
        )
    return QuestionSet(
        name=folder.resolve().name,
        documents=tuple(documents.values()),
        rows=rows,
        answers=False,
        origin=f"{folder.resolve().name}, {judged.name}: {len(documents)} documents",
    )


def _qrels_file(folder: Path) -> Path:
    names = sorted(file.name for file in (folder / "qrels").glob("*.tsv*"))
    for split in SPLITS:
        for name in names:
            if name.split(".")[0] == split:
                return folder / "qrels" / name
    if len(names) == 1:
        return folder / "qrels" / names[0]
    found = ", ".join(names) or "none"
    raise InvalidSet(
        f"{folder / 'qrels'}: no test.tsv or dev.tsv (found {found}); name the file to use instead "
        "of the folder"
    )


def _qrels(file: Path) -> Qrels:
    """Lines query-id, corpus-id, score between tabs, with or without a head that names them."""
    qrels: Qrels = {}
    for number, text in read_text_lines(file):
        cells = [cell.strip() for cell in text.split("\t")]
        if number == 1 and cells[0].lower() in _HEADS:
            continue
        try:
            query, document, score = cells
            relevant = float(score) > 0
        except ValueError:
            raise InvalidSet(
                f"{file}:{number}: found {text[:60]!r}, wanted query-id, corpus-id and score "
                "between tabs"
            ) from None
        if relevant and document not in qrels.setdefault(query, []):
            qrels[query].append(document)
    positive = {query: names for query, names in qrels.items() if names}
    if not positive:
        raise InvalidSet(f"{file}: no query has a relevant document; wanted scores above 0")
    return positive


def _documents(file: Path) -> dict[str, Document]:
    documents: dict[str, Document] = {}
    for line in read_json_lines(file):
        name, title = line.text("_id", "id"), line.optional("title").strip()
        if name in documents:
            raise line.bad(f"_id {name!r} is taken by a line above; wanted each once")
        text = line.optional("text").strip() or title
        if not text:
            raise line.bad("neither text nor title, wanted a document")
        documents[name] = unparsed_document(name, title, (Part(WHOLE, text),))
    return documents


def _rows(file: Path, qrels: Mapping[str, list[str]], split: str) -> tuple[Row, ...]:
    lines = (line for line in read_json_lines(file) if line.text("_id", "id") in qrels)
    return unique(
        (
            Row(
                id=line.text("_id", "id"),
                question=line.text("text"),
                history=(),
                kind="query",
                clauses=tuple(GoldClause(name, None) for name in qrels[line.text("_id", "id")]),
                answer_parts=(),
                unanswerable=False,
                split=split,
                line=line.number,
            )
            for line in lines
        ),
        file,
    )
