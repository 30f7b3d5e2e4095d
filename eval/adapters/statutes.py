"""Lay questions on law with the articles that answer them (LeCoQA).

The documents are made of the gold articles alone, one document a law: finding the article is
easier than among whole laws, and comparable only with other systems on the same articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from documents.model import Document
from eval.adapters.checking import unique
from eval.adapters.lines import Line, find_file, read_json_lines
from eval.adapters.unparsed import Part, unparsed_document
from eval.model import GoldClause, QuestionSet, Row

QUESTIONS = "statute_questions.jsonl"
_ARTICLE = re.compile(
    r"(?P<law>.+?)(?P<article>第[〇零一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?)"
)
_PRINTED = re.compile(r"^中华人民共和国|[《》]")  # the same law is named with and without these

Articles = dict[str, dict[str, str]]  # law -> article -> its text


def statutes_set(path: Path) -> QuestionSet:
    """path: the file, or its folder. Raises InvalidSet or OSError."""
    file = find_file(path, QUESTIONS) if path.is_dir() else path
    articles: Articles = {}
    rows = unique((_row(line, articles) for line in read_json_lines(file)), file)
    count = sum(map(len, articles.values()))
    return QuestionSet(
        name="statutes",
        documents=tuple(_documents(articles)),
        rows=rows,
        answers=False,
        origin=f"LeCoQA (MIT) over its {count} gold articles of {len(articles)} laws",
    )


def _row(line: Line, articles: Articles) -> Row:
    golds = tuple(
        dict.fromkeys(_gold(line, article, articles) for article in line.objects("articles"))
    )
    return Row(
        id=line.text("id"),
        question=line.text("question"),
        history=(),
        kind="one article" if len(golds) == 1 else "several articles",
        clauses=golds,
        answer_parts=(),
        unanswerable=False,
        split="statutes",
        author="LeCoQA",
        line=line.number,
    )


def _gold(line: Line, article: Line, articles: Articles) -> GoldClause:
    name, text = article.text("name").strip(), article.text("text").strip()
    match = _ARTICLE.fullmatch(name)
    if match is None:
        raise line.bad(f"article {name!r}: wanted a law and a number, as in 民法典第九百六十七条")
    law = _PRINTED.sub("", match["law"])
    known = articles.setdefault(law, {}).setdefault(match["article"], text)
    if known != text:
        raise line.bad(f"article {name!r} has another text than on a line above")
    return GoldClause(law, match["article"])


def _documents(articles: Mapping[str, Mapping[str, str]]) -> Iterable[Document]:
    for law, of_law in articles.items():
        parts = [Part(article, f"{article} {text}") for article, text in of_law.items()]
        yield unparsed_document(law, law, parts)
