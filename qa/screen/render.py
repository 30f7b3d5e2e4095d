"""Answers as HTML for the screen and as plain text for the clipboard.

Pure functions. Every character that comes from a document or a person is escaped; the
only markup is written here. Buttons carry data-* attributes that screen/behaviour.js reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from documents.model import Clause, Document
from documents.patterns import lazy
from qa.citations import plain_title
from qa.model import Answer, Citation, Scope
from qa.screen.render_library import book_title, facts_html, highlight

QUESTION_SHOWN = 400  # characters of a question that the conversation repeats
_MARKER = lazy(r"\[(\d{1,3})\]")
_MARKERS = lazy(r"(?:\[\d{1,3}\])+[。；，：.;,:]?")
_KINDS = {
    "record": "公开信息表",
    "title": "标题",
    "preamble": "开头部分",
    "clause": "正文",
    "closing": "落款",
    "attachment": "附件",
}
_VERDICTS = {"refused": "文库中没有足够依据，未作回答", "failed": "未能作答"}


def clause_name(clause: Clause) -> str:
    """How the clause is cited: 二、（一）1., or what it is where it has no number."""
    return clause.reference or _KINDS[clause.kind]


def source_line(citation: Citation) -> str:
    """《关于……的通知》（苏府〔2018〕130号）二、（一）"""
    number = citation.document.metadata.number
    issued_as = f"（{number}）" if number else ""
    return f"{book_title(plain_title(citation.document))}{issued_as}{clause_name(citation.clause)}"


def copy_text(answer: Answer) -> str:
    """The answer with its notices and numbered sources, as one pastes it into a document."""
    blocks = [answer.text.strip()]
    if answer.notices:
        blocks.append("\n".join(f"提示：{notice}" for notice in answer.notices))
    if answer.citations:
        lines = (f"[{c.marker}] {source_line(c)}" for c in answer.citations)
        blocks.append("出处：\n" + "\n".join(lines))
    return "\n\n".join(blocks)


def scope_text(scope: Scope, documents: Iterable[Document]) -> str:
    """What the search was restricted to, in one line; empty if to nothing."""
    parts = sorted(scope.regions) + [f"{year}年" for year in sorted(scope.years)]
    parts += [book_title(plain_title(d)) for d in documents if d.id in scope.document_ids]
    return "、".join(parts)


def prose_html(text: str, markers: frozenset[int] = frozenset()) -> str:
    """Lines as paragraphs; [n] becomes a button where a citation bears that number."""

    def button(found: re.Match[str]) -> str:
        number = int(found[1])
        if number not in markers:
            return found[0]
        return (
            f'<button type="button" class="marker" data-marker="{number}" '
            f'aria-label="查看证据{number}">[{number}]</button>'
        )

    def tied(found: re.Match[str]) -> str:  # a full stop does not begin a line of its own
        return f'<span class="tied">{_MARKER.sub(button, found[0])}</span>'

    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return "".join(f"<p>{_MARKERS.sub(tied, escape(line))}</p>" for line in lines)


def turn_html(answer: Answer, number: int, scope: str = "") -> str:
    """One question with its answer and, hidden, its evidence. number counts from 1."""
    citations = answer.citations
    prose = prose_html(answer.text, frozenset(c.marker for c in citations))
    understood = f"按“{_in_short(answer.understood)}”检索" if answer.understood else ""
    return (
        f'<article class="turn {answer.status}" data-turn="{number}">'
        f'{_asked_html(answer.question.text, scope)}<div class="reply">'
        f"{_line('verdict', _VERDICTS.get(answer.status, ''))}{_line('understood', understood)}"
        f'<div class="prose">{prose}</div>{_notices_html(answer)}{_actions_html(answer)}</div>'
        f'<div class="evidence" hidden>{"".join(card_html(c) for c in citations)}</div></article>'
    )


def writing_html(question: str, number: int, text: str = "", scope: str = "") -> str:
    """A turn in the making: what is there of the answer, or that it is being sought."""
    body = prose_html(text) if text else '<p class="seeking">正在查阅文库……</p>'
    return (
        f'<article class="turn writing" data-turn="{number}" aria-busy="true">'
        f'{_asked_html(question, scope)}<div class="reply"><div class="prose">{body}</div></div>'
        "</article>"
    )


def beginnings(text: str, pieces: int = 8) -> list[str]:
    """Ever longer beginnings of text, the last one whole; none ends within a marker."""
    cuts = [len(text) * piece // pieces for piece in range(1, pieces + 1)]
    for found in _MARKER.finditer(text):
        cuts = [found.end() if found.start() < cut < found.end() else cut for cut in cuts]
    return [text[:cut] for cut in sorted(set(cuts)) if cut]


def card_html(citation: Citation) -> str:
    """One piece of evidence: the document, the place in it, the clause with the quote marked."""
    clause, document = citation.clause, citation.document
    headings = " › ".join(h for h in (*clause.headings, clause.heading) if h)
    quoted = highlight(clause.text, clause.start, [(citation.start, citation.end, "mark")])
    copied = f"“{citation.quote}”\n——{source_line(citation)}"
    return (
        f'<section class="card" data-marker="{citation.marker}" tabindex="-1" '
        f'aria-label="证据{citation.marker}"><h3><span class="number">[{citation.marker}]</span> '
        f"{escape(book_title(plain_title(document)))}</h3>{facts_html(document)}"
        f'<p class="place"><b>{escape(clause_name(clause))}</b> {escape(headings)}</p>'
        f'<blockquote class="clause">{quoted}</blockquote><p class="actions">'
        f'<button type="button" class="primary" data-read="{escape(document.id)}" '
        f'data-start="{citation.start}" data-end="{citation.end}">查看原文</button>'
        f"{_copy_button('复制引文及出处', copied)}</p></section>"
    )


def _asked_html(question: str, scope: str) -> str:
    limits = _line("scope", f"检索范围：{scope}" if scope else "")
    return f'<div class="asked"><p>{escape(_in_short(question))}</p>{limits}</div>'


def _in_short(question: str) -> str:
    if len(question) <= QUESTION_SHOWN:
        return question
    return f"{question[:QUESTION_SHOWN]}……（共{len(question)}字）"


def _notices_html(answer: Answer) -> str:
    items = "".join(f"<li>{escape(notice)}</li>" for notice in answer.notices)
    return f'<ul class="notices" aria-label="提示">{items}</ul>' if items else ""


def _actions_html(answer: Answer) -> str:
    if not answer.citations:
        return ""
    made = "原文摘录" if answer.answerer == "extractive" else f"由{answer.answerer}据条文整理"
    return (
        '<p class="actions"><button type="button" data-evidence>'
        f"查看证据（{len(answer.citations)}）</button>"
        f"{_copy_button('复制答案及出处', copy_text(answer))}"
        f'<span class="made">{escape(made)}，引文均已与原文核对</span></p>'
    )


def _copy_button(name: str, text: str) -> str:
    return f'<button type="button" data-copy="{escape(text)}">{name}</button>'


def _line(name: str, text: str) -> str:
    return f'<p class="{name}">{escape(text)}</p>' if text else ""
