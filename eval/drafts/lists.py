"""Lists: what stands below a clause that heads items."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from documents.model import Clause, Document
from documents.sentences import opens_list
from eval.drafts.model import NAME, Draft, balanced, quoted, reference_of
from eval.scoring import plain

_FEWEST, _MOST = 2, 8  # items that one can name in an answer
_LONGEST_ITEM, _LONGEST_LEAD = 80, 70  # characters
_ENDING = " \n。;；,，、:："
# What the colon of a list stands behind, and how one asks for it. 2万元以下罚款 is none.
_FOLLOWING = r"(?:下列|(?<![元%年月日天岁倍米吨个名人家户度级])以下)"
_COUNTED = r"(?:一[项种]或者?[多几数][项种]|(?:各|几|[一二三四五六七八九十]+)?(?:个|项(?!目))?)"
_ASKED = (
    (re.compile(_FOLLOWING + r"(情形|行为|情况|条件)之一(?:的)?"), r"哪些\1之一的"),
    (re.compile(_FOLLOWING + _COUNTED), "哪些"),
)
_THIS = re.compile(r"本(条例|办法|法|规定|细则)")  # is named in front of it


def draft_lists(document: Document) -> list[Draft]:
    children: dict[str, list[Clause]] = {}
    for clause in document.clauses:
        if clause.parent and clause.kind == "clause":
            children.setdefault(clause.parent, []).append(clause)
    references = Counter(clause.reference for clause in document.clauses)
    drafts = []
    for clause in document.clauses:
        items = children.get(clause.id, [])
        if opens_list(clause.text):
            items = [item for item in items if item.label]  # not the paragraphs behind the list
        alone = all(references[item.reference] == 1 for item in items)
        if clause.kind != "clause" or not _FEWEST <= len(items) <= _MOST or not alone:
            continue
        draft = _of_items(document, clause, items, children) or _of_headings(
            document, clause, items
        )
        drafts += [draft] if draft else []
    return drafts


def _of_items(
    document: Document, clause: Clause, items: Sequence[Clause], children: dict[str, list[Clause]]
) -> Draft | None:
    """有下列职责：(一)…；(二)…。"""
    if not opens_list(clause.text) or any(item.id in children for item in items):
        return None
    text = clause.text.rstrip()[len(clause.label) :].rstrip(_ENDING)
    sentence = re.split(r"[。；;\n]", text)[-1].strip()
    asked = next((p.sub(w, sentence, count=1) for p, w in _ASKED if p.search(sentence)), None)
    asked = asked and _THIS.sub(r"该\1", asked)
    texts = [item.text.strip()[len(item.label) :].strip(_ENDING) for item in items]
    fits = all(text and "\n" not in text and len(text) <= _LONGEST_ITEM for text in texts)
    if asked is None or not fits or len(asked) > _LONGEST_LEAD or not balanced(asked):
        return None
    wordings = (f"{NAME}规定，{asked}？", f"按照{NAME}，{asked}？")
    return _draft(document, clause, list(zip(items, texts, strict=True)), wordings, sentence)


def _of_headings(document: Document, clause: Clause, items: Sequence[Clause]) -> Draft | None:
    """二、重点任务 over (一)…、(二)… with headings."""
    heading = clause.heading.strip(_ENDING)
    texts = [item.heading.strip(_ENDING) for item in items]
    if not heading or not all(texts) or not balanced(heading):
        return None
    wordings = (
        f"{NAME}在{quoted(heading)}下面提出了哪几项？",
        f"按照{NAME}，{quoted(heading)}包括哪些方面？",
        f"{NAME}里{quoted(heading)}这一部分有哪些内容？",
    )
    return _draft(document, clause, list(zip(items, texts, strict=True)), wordings, heading)


def _draft(
    document: Document,
    clause: Clause,
    items: Sequence[tuple[Clause, str]],
    wordings: tuple[str, ...],
    topic: str,
) -> Draft | None:
    """items: each with what an answer has to say of it; None where its clause does not say it."""
    if not all(plain(said) in plain(item.text) for item, said in items):
        return None
    return Draft(
        kind="list",
        document=document,
        wordings=wordings,
        topic=topic,
        references=tuple(reference_of(item) for item, _ in items),
        parts=tuple((said,) for _, said in items),
        start=clause.start,
        note="all clauses are needed",
    )
