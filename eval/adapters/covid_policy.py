"""Notices on epidemic relief with questions (half of the competition set 疫情政务问答助手).

The notices go the whole way that a policy goes, through cleaning and the clause grammar; the
gold is a document with the words of the answer, so any clause of it counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from documents import UnreadableDocument
from documents.model import Document
from documents.read import document_from_text
from eval.adapters.checking import require_documents, unique
from eval.adapters.lines import Line, find_file, read_json_lines
from eval.model import GoldClause, QuestionSet, Row

QUESTIONS = "covid_policy_questions.jsonl"
DOCUMENTS = "covid_policy_documents.jsonl"
_ORIGIN = "疫情政务问答助手 (half of it): no licence stated, for measuring only"


def covid_policy_set(path: Path, documents: Path | None = None) -> QuestionSet:
    """path: the folder of both files, or the file of questions; documents: beside it if absent.

    A text that comes twice is one document. Raises InvalidSet or OSError.
    """
    questions = find_file(path, QUESTIONS) if path.is_dir() else path
    texts = documents or find_file(questions.parent, DOCUMENTS)
    read, source_of = _read(
        read_json_lines(find_file(texts, DOCUMENTS) if texts.is_dir() else texts)
    )
    lines = tuple(read_json_lines(questions))
    require_documents(
        {line.text("document"): line.text("id") for line in lines}, source_of, questions
    )
    rows = unique((_row(line, source_of) for line in lines), questions)
    twice = len(source_of) - len(read)
    origin = f"{_ORIGIN}; {len(source_of)} notices, {twice} of them a second copy"
    return QuestionSet("covid-policy", read, rows, origin=origin)


def _read(lines: Iterable[Line]) -> tuple[tuple[Document, ...], dict[str, str]]:
    """The documents, and id in the file -> source of the document."""
    by_text: dict[str, Document] = {}
    source_of: dict[str, str] = {}
    for line in lines:
        name = line.text("id")
        if name in source_of:
            raise line.bad(f"id {name!r} is taken by a line above; wanted each once")
        try:
            document = document_from_text(line.text("text"), name)
        except UnreadableDocument as error:
            raise line.bad(str(error)) from error
        source_of[name] = by_text.setdefault(document.id, document).source
    return tuple(by_text.values()), source_of


def _row(line: Line, source_of: dict[str, str]) -> Row:
    return Row(
        id=line.text("id"),
        question=line.text("question"),
        history=(),
        kind="any",
        clauses=(GoldClause(source_of[line.text("document")], None),),
        answer_parts=((line.text("answer"),),),
        unanswerable=False,
        split="covid",
        author="疫情政务问答助手",
        line=line.number,
    )
