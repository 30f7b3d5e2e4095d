"""Reading-comprehension files of the SQuAD family: SQuAD 2, CMRC 2018, CJRC.

Both spellings are read: data[].paragraphs[].context with qas[].question, and the records of
the CMRC trial, context_id, context_text with qas[].query_text and answers as a list of texts.
Every paragraph is a document of its own, and a question is asked over all of them; a question
that makes sense only beside its paragraph (原告是谁？) is then a hard one, and one that its own
paragraph leaves open may be answered by another.

The answers of all annotators are accepted forms of the one part. is_impossible, or answers that
are all empty or "unknown", make a question unanswerable. Where annotators say only YES or NO
(CJRC), there are no words to look for in an answer: such a question is left out and counted in
the origin of the set.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from documents.model import Document
from eval.adapters.checking import unique
from eval.adapters.unparsed import WHOLE, Part, unparsed_document
from eval.model import GoldClause, QuestionSet, Row
from eval.questions import InvalidSet

_VERDICTS = ("yes", "no")
_UNKNOWN = ("", "unknown", "no answer")


@dataclass(frozen=True, slots=True)
class _Found:
    """An object of the file. at: where it stands, data[3].paragraphs[0]."""

    path: Path
    at: str
    fields: dict[str, Any]

    def text(self, *names: str) -> str:
        value = self.optional(*names)
        if not value.strip():
            raise self.bad(f"{' or '.join(names)} is missing or empty, wanted a text")
        return value

    def optional(self, *names: str) -> str:
        value = next((self.fields[name] for name in names if name in self.fields), None)
        if value is not None and not isinstance(value, str | int):
            raise self.bad(f"{names[0]} is {type(value).__name__}, wanted a text")
        return "" if value is None else str(value)

    def objects(self, name: str) -> Iterator[_Found]:
        value = self.fields.get(name)
        if not isinstance(value, list):
            raise self.bad(f"{name} is missing or no list")
        return _objects(self.path, f"{self.at}.{name}".lstrip("."), value)

    def bad(self, reason: str) -> InvalidSet:
        return InvalidSet(f"{self.path}: {self.at or 'top level'}: {reason}")


def squad_set(path: Path) -> QuestionSet:
    """path: the JSON file. Raises InvalidSet or OSError."""
    documents: dict[str, Document] = {}  # text -> document: a paragraph may come twice
    rows: list[Row] = []
    verdicts = 0
    for number, paragraph in enumerate(_paragraphs(path), start=1):
        context = paragraph.text("context", "context_text")
        document = documents.get(context) or _document(paragraph, context, number)
        documents[context] = document
        for asked in paragraph.objects("qas"):
            row = _row(asked, document, len(rows) + 1)
            if row is None:
                verdicts += 1
            else:
                rows.append(row)
    origin = f"{path.name}: {len(documents)} paragraphs" + (
        f"; {verdicts} questions left out, answered by YES or NO alone" if verdicts else ""
    )
    return QuestionSet(path.stem, tuple(documents.values()), unique(rows, path), origin=origin)


def _paragraphs(path: Path) -> Iterator[_Found]:
    """Of either spelling; a paragraph without a title has that of what it stands in."""
    raw = _json(path)
    entries = raw.get("data") if isinstance(raw, dict) else raw
    if not isinstance(entries, list):
        raise InvalidSet(f"{path}: no list under data, wanted a file of the SQuAD family")
    for entry in _objects(path, "data", entries):
        if "paragraphs" not in entry.fields:
            yield entry
            continue
        title = entry.optional("title")
        for paragraph in entry.objects("paragraphs"):
            yield _Found(path, paragraph.at, {"title": title} | paragraph.fields)


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InvalidSet(f"{path}: byte {error.start + 1} is not UTF-8") from error
    except json.JSONDecodeError as error:
        raise InvalidSet(
            f"{path}:{error.lineno}: no JSON ({error.msg}, column {error.colno}); "
            "wanted one JSON file of the SQuAD family"
        ) from None


def _objects(path: Path, name: str, values: list[Any]) -> Iterator[_Found]:
    for at, value in enumerate(values):
        if not isinstance(value, dict):
            raise InvalidSet(f"{path}: {name}[{at}]: {type(value).__name__}, wanted an object")
        yield _Found(path, f"{name}[{at}]", value)


def _document(paragraph: _Found, context: str, number: int) -> Document:
    source = f"{number:05d}"
    title = (paragraph.optional("title") or paragraph.optional("casename")).strip() or source
    return unparsed_document(source, title, (Part(WHOLE, context),))


def _row(asked: _Found, document: Document, number: int) -> Row | None:
    """None for a question whose only answer is YES or NO."""
    given = [answer.strip() for answer in _answers(asked)]
    impossible = str(asked.fields.get("is_impossible", False)).lower() == "true"
    forms = [a for a in dict.fromkeys(given) if a.lower() not in (*_VERDICTS, *_UNKNOWN)]
    unanswerable = impossible or all(answer.lower() in _UNKNOWN for answer in given)
    if not unanswerable and not forms:
        return None
    return Row(
        id=asked.text("id", "query_id"),
        question=asked.text("question", "query_text"),
        history=(),
        kind="none" if unanswerable else "span",
        clauses=() if unanswerable else (GoldClause(document.source, None),),
        answer_parts=() if unanswerable else (tuple(forms),),
        unanswerable=unanswerable,
        split="own",
        near_miss=unanswerable,  # written beside a paragraph on the same subject
        line=number,
    )


def _answers(asked: _Found) -> list[str]:
    """Of all annotators: texts, or objects with a text; empty only for what is unanswerable."""
    values = asked.fields.get("answers", [])
    if not isinstance(values, list):
        raise asked.bad("answers is no list")
    found = [v.get("text") if isinstance(v, dict) else v for v in values]
    texts = [answer for answer in found if isinstance(answer, str)]
    if len(texts) < len(found):
        raise asked.bad('answers: wanted texts, or objects like {"text": …}')
    if not found and "is_impossible" not in asked.fields:
        raise asked.bad("no answers, and is_impossible does not say why")
    return texts
