"""Question -> Answer: the one door that the web application, the command line and tests use."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial
from pathlib import Path

from documents.model import Document
from index.embedding import Embedder
from index.library import open_named
from index.opening import Index
from index.retrieve import Retriever
from index.weights import READ_WEIGHTS
from qa.answering.extractive import compose
from qa.answering.members import by_its_list, has_verdict, member_asked
from qa.answering.notices import notices_of
from qa.answering.parts import adds_nothing, is_of_other_papers, strays, together
from qa.answering.refusal import coverage
from qa.askable import cleaned, confined_to, readable, remembered, unaskable
from qa.asked_apart import with_sides_apart
from qa.asked_besides import with_what_is_asked_besides
from qa.each_told import with_each_told
from qa.evidence.finding import EvidenceFinder
from qa.evidence.judgement import ENOUGH
from qa.evidence.sides import evidence_for, sides_of
from qa.model import Answer, Question, Scope
from qa.names.holdings import Holdings
from qa.talk import of_the_talk
from qa.understanding.around import of_its_city
from qa.understanding.asked.putting import asked_again, names_a_matter
from qa.understanding.following import understand, within_earlier
from qa.understanding.in_parts import understand_parts
from qa.understanding.model import Understanding
from qa.understanding.part_alone import part_alone
from qa.words.plain_words import widely_put

_SURE = 0.3  # likelihood from which the wide table of people's words is not asked
_NEARLY = 0.02  # likelihood from which a refused question is asked again as most people ask it
_SETTLED = ("attachment not held", "no such clause")  # however it is asked
_SURE_OF_CITY = 0.5  # likelihood from which the city's rule is quoted where its district has none
_ANY_QUESTION = "哪些企业可以获得多少万元奖励？"  # reads tables and expressions
_log = logging.getLogger(__name__)
EVERYTHING = Scope()


class Assistant:
    """Answers from one index. Holds nothing of a conversation, so that users may share it."""

    def __init__(
        self,
        index: Index,
        embedder: Embedder,
        today: Callable[[], date] = date.today,
        *,
        retriever: Retriever | None = None,
        floor: float = ENOUGH,
    ) -> None:
        """retriever: in place of the usual one. floor: confidence below which nothing is said."""
        self._holdings = Holdings(index.documents, index.clauses, index.lexical.segmenter)
        self._retriever = retriever or Retriever(index, embedder, READ_WEIGHTS)
        self._floor = floor
        self._finder = EvidenceFinder(self._holdings, embedder, self._retriever.translation)
        self._today = today

    @property
    def documents(self) -> tuple[Document, ...]:
        return self._holdings.documents

    def prepare(self) -> None:
        """Reads now what would be read when a question first asks for it."""
        self._holdings.prepare()
        self.ask(_ANY_QUESTION)

    def ask(self, question: str, history: Sequence[str] = (), scope: Scope = EVERYTHING) -> Answer:
        """The answer to any text; a fault inside is a failed answer, never an exception."""
        started = time.perf_counter()
        asked = Question(question, tuple(history), scope)
        try:
            answer = self._answer(asked)
        except Exception as error:
            _log.exception("a question could not be answered")  # the question itself is private
            text = "抱歉，处理这个问题时出现内部错误，请换一种问法再试；如仍出现，请联系管理员。"
            answer = Answer(asked, text, "failed", reason=f"{type(error).__name__}: {error}")
        return replace(answer, seconds=time.perf_counter() - started)

    def _answer(self, asked: Question) -> Answer:
        text = asked.text.encode("utf-8", "replace").decode("utf-8").strip()
        asked = replace(asked, text=text, history=remembered(asked.history))
        problem = unaskable(text)
        if problem:
            return Answer(asked, problem[1], "refused", reason=problem[0])
        plain = replace(asked, text=cleaned(text), history=tuple(map(cleaned, asked.history)))
        whole = self._plainly(asked, plain)
        return with_sides_apart(whole, asked, plain, self._holdings, self._plainly)

    def _plainly(self, asked: Question, plain: Question) -> Answer:
        answers = self._parts(asked, plain, within=True)
        if plain.history and _told(answers) < len(answers):
            answers = max(answers, self._parts(asked, plain, within=False), key=_told)
        whole = partial(self._whole, asked, plain)
        answer = together(whole, asked, answers) if answers else whole()
        ask = cache(self._whole)  # a stretch of the sentence may be asked for twice
        answer = with_what_is_asked_besides(answer, plain, self._holdings, ask)
        return with_each_told(answer, plain, self._holdings, ask)

    def _parts(self, asked: Question, plain: Question, *, within: bool) -> list[Answer]:
        """Answers to the questions of one sentence, see understand_parts; none where it is one."""
        parts = understand_parts(plain, self._holdings, within=within)
        wide = cache(lambda: understand_parts(plain, self._holdings, wide=True, within=within))
        told: list[Answer] = []
        for at, part in enumerate(parts):
            answer = self._part(asked, part, at, wide)
            led = bool(told) and told[0].status == "answered"
            if led and part.document_ids is None and is_of_other_papers(answer, told[0]):
                papers = frozenset(cited.document.id for cited in told[0].citations)
                told.append(self._part(asked, replace(part, document_ids=papers), at, tuple))
                continue
            idle = answer.status != "answered" or adds_nothing(answer, told)
            again = led and (idle or strays(part.topic, answer))
            alone = part_alone(part.text, parts[0], self._holdings) if again else None
            own = self._part(asked, alone, at, tuple) if alone else answer
            better = own.status == "answered" and (idle or not strays(part.topic, own))
            told.append(own if better else answer)
        return told

    def _whole(self, asked: Question, plain: Question) -> Answer:
        """Where it is refused, once more as most people ask it, if rules read something else."""
        answer = self._read_whole(asked, plain)
        if plain.history:
            ask = partial(self._one, asked=asked, plain=plain)
            first = replace(plain, text=plain.history[-1], history=plain.history[:-1])
            earlier = partial(self._plainly, first, first)
            answer = of_the_talk(answer, plain, self._holdings, ask, earlier)
        member = None if has_verdict(answer) else member_asked(plain.text)
        if member:
            listed = self._read_whole(asked, replace(plain, text=member.question))
            answer = by_its_list(answer, listed, member)
        near = answer.status == "refused" and answer.confidence >= _NEARLY
        near = near and not (answer.reason or "").startswith(_SETTLED)
        again = asked_again(plain.text) if near else None
        if not again:
            return answer
        second = self._read_whole(asked, replace(plain, text=again), plain)
        astray = second.kind == "document" and names_a_matter(understand(plain, self._holdings))
        return second if second.status == "answered" and not astray else answer

    def _read_whole(self, asked: Question, plain: Question, said: Question | None = None) -> Answer:
        """said: what plain puts in other words, which are asked of the same papers."""
        first = understand(said or plain, self._holdings)
        leant = bool(plain.history) and first.document_ids is not None

        def read(wide: bool) -> Understanding:
            if not (wide or said):
                return first
            again = within_earlier if leant else understand  # 什么条件 is 申报条件
            return again(plain, self._holdings, wide)

        return self._one(read, asked, plain)

    def _part(
        self,
        asked: Question,
        part: Understanding,
        at: int,
        wide: Callable[[], tuple[Understanding, ...]],
    ) -> Answer:
        """wide: all parts by the wide table, which may find the question to be one."""
        alone = replace(asked, text=part.text)

        def read(widely: bool) -> Understanding:
            parts = wide() if widely else ()
            return parts[at] if parts else part

        return self._one(read, alone, alone)

    def _one(
        self, read: Callable[[bool], Understanding], asked: Question, plain: Question
    ) -> Answer:
        """read: the question without the wide table of people's words, and with it.

        The wide one is asked only where the other finds nothing or is not sure, and has to be
        surer.
        """
        understood = read(False)
        answer = self._of(understood, asked, plain)
        # other words for a name that the clauses lack, 电池 for 锂电, would hide that they lack it
        of_another = (answer.reason or "").startswith(("another class", "not mentioned"))
        hopeless = understood.missing or understood.to_write or of_another
        sure = answer.status == "answered" and answer.confidence >= _SURE
        if sure or hopeless or not widely_put(plain.text, *plain.history[-1:]):
            return answer
        second = self._of(read(True), asked, plain)
        if second.status == answer.status:
            return second if second.confidence > answer.confidence else answer
        # What was found as surely, and lacks what is asked for, lacks it in other words too.
        lacking = answer.confidence >= max(self._floor, second.confidence)
        return answer if second.status != "answered" or lacking else second

    def _of(self, understood: Understanding, asked: Question, plain: Question) -> Answer:
        """Of a district whose own papers say nothing of it, by the rules of its city."""
        answer = self._once(understood, asked, plain)
        wider = of_its_city(understood, self._holdings) if answer.status == "refused" else None
        second = self._once(wider, asked, plain) if wider else answer
        sure = second.status == "answered" and second.confidence >= _SURE_OF_CITY
        return second if sure else answer

    def _once(self, understood: Understanding, asked: Question, plain: Question) -> Answer:
        confined = confined_to(understood, asked.scope, self._holdings)
        if confined is not None and not confined:
            held = coverage(self._holdings)
            said = f"抱歉，所选的筛选条件与问题没有共同的文件，无法作答；文库现收录{held}。"
            return Answer(asked, said, "refused", reason="filters leave no document")
        said = readable(asked.text) if understood.text == plain.text else ""
        understood = replace(understood, document_ids=confined, said=said)
        sides = sides_of(understood, confined, self._holdings)
        understood = replace(understood, several=understood.several or bool(sides))
        hits, evidence = evidence_for(understood, self._retriever, self._finder, self._holdings)
        draft = compose(understood, evidence, self._holdings, self._floor)
        return Answer(
            question=asked,
            text=draft.text,
            status="refused" if draft.reason else "answered",
            reason=str(draft.reason) if draft.reason else None,
            kind=understood.kind,
            understood=understood.text if understood.text != plain.text else None,
            citations=draft.citations,
            notices=notices_of(draft, understood, sides, self._holdings, self._today()),
            hits=hits,
            confidence=draft.confidence,
        )


def _told(answers: Sequence[Answer]) -> int:
    return sum(answer.status == "answered" for answer in answers)


def open_assistant(
    index_dir: Path | None, cache_dir: Path, embedder: str | None = None
) -> Assistant:
    """An assistant over an index directory, or over the built-in library for None.

    embedder: name or path of the model, where it lies elsewhere than its index says.
    Raises IndexUnusable, ModelUnavailable, UnreadableDocument or OSError with what to do.
    """
    return Assistant(*open_named(index_dir, cache_dir, embedder))
