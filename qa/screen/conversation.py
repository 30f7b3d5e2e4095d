"""A conversation on the screen: a question comes in, steps to show come out.

Nothing here belongs to one person: the turns of a conversation are handed in and handed
back, so two people never see each other's.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from documents.model import Document
from qa.model import Answer, Question, Scope
from qa.screen.render import beginnings, scope_text, turn_html, writing_html
from qa.screen.render_library import document_html

TURNS_KEPT = 100  # of one conversation
CITED_KEPT = 200  # documents cited last, for when the library no longer holds them
STREAM_SECONDS = 0.4  # over which a finished answer is written out
BROKEN = "系统内部出错，这个问题没有得到回答。服务仍在运行，可以换个问法再试，或联系管理员。"
RENEWED = "文库已更新，所选文件中有的已不在其中；请刷新页面，重新选择后再提问。"
log = logging.getLogger(__name__)

Turns = tuple[Answer, ...]


class Assistant(Protocol):
    """What a conversation needs of qa.assistant.Assistant."""

    @property
    def documents(self) -> Sequence[Document]: ...

    def ask(self, question: str, history: Sequence[str] = ..., scope: Scope = ...) -> Answer: ...


@dataclass(frozen=True, slots=True)
class Step:
    """What to show next.

    live: HTML of the answer in the making, empty once it is made
    turns, history: the conversation with the new answer and its HTML, None until then
    pause: seconds to let pass before the next step
    """

    live: str
    pause: float = 0.0
    turns: Turns | None = None
    history: str | None = None


class Desk:
    """The assistant and its library, as the screen uses them.

    The library may be renewed while people talk: what one of the latest answers cites can still
    be read.
    """

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self._cited: OrderedDict[str, Document] = OrderedDict()  # cited last at the end
        self._lock = threading.Lock()

    @property
    def documents(self) -> tuple[Document, ...]:
        return tuple(self.assistant.documents)

    def steps(self, question: str, turns: Turns, scope: Scope) -> Iterator[Step]:
        """The steps from a question to its answer; the last one carries the turns."""
        limits, number = scope_text(scope, self.documents), len(turns) + 1
        yield Step(writing_html(question, number, scope=limits))
        answer = self._ask(question, turns, scope)
        self._remember(answer)
        texts = beginnings(answer.text)
        for text in texts:
            yield Step(writing_html(question, number, text, limits), STREAM_SECONDS / len(texts))
        turns = (*turns, answer)[-TURNS_KEPT:]
        yield Step("", turns=turns, history=self._history(turns))

    def hint(self, scope: Scope) -> str:
        """HTML of what to do if a document that was chosen is no longer held; else empty."""
        held = {document.id for document in self.documents}
        return "" if scope.document_ids <= held else f'<p role="alert">{RENEWED}</p>'

    def read(self, place: object) -> str:
        """HTML of a document for {"document": id, "start": int, "end": int}; empty if unknown."""
        wanted = place if isinstance(place, dict) else {}
        document = self._document(str(wanted.get("document")))
        start, end = wanted.get("start"), wanted.get("end")
        if document is None:
            return ""
        if isinstance(start, int) and isinstance(end, int):
            return document_html(document, start, end)
        return document_html(document)

    def _document(self, name: str) -> Document | None:
        """By its id, which is made of its text: an old one never shows another's text."""
        held = next((document for document in self.documents if document.id == name), None)
        with self._lock:
            return held or self._cited.get(name)

    def _remember(self, answer: Answer) -> None:
        with self._lock:
            for citation in answer.citations:
                self._cited[citation.document.id] = citation.document
                self._cited.move_to_end(citation.document.id)
            while len(self._cited) > CITED_KEPT:
                self._cited.popitem(last=False)

    def _ask(self, question: str, turns: Turns, scope: Scope) -> Answer:
        history = tuple(turn.question.text for turn in turns)
        try:
            return self.assistant.ask(question, history, scope)
        except Exception as error:  # the screen stays up whatever an answerer does
            log.exception("a question of %d characters failed", len(question))
            asked = Question(question, history, scope)
            return Answer(asked, BROKEN, "failed", reason=type(error).__name__)

    def _history(self, turns: Turns) -> str:
        return "".join(
            turn_html(turn, number, scope_text(turn.question.scope, self.documents))
            for number, turn in enumerate(turns, 1)
        )
