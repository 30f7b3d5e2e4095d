"""Each thing that a sentence asks, told: what the answer to the whole sentence leaves out is asked
by itself, of the paper that the answer cites.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from documents.folding import fold
from documents.patterns import lazy
from index.lexical import bigrams
from qa.answering.parts import own_pairs, strays, told_beside, untold
from qa.askable import readable
from qa.model import Answer, Question
from qa.names.holdings import Holdings
from qa.understanding.aspects import aspects_of
from qa.understanding.in_one_breath import asks_whether, stretches_asking
from qa.understanding.model import Understanding
from qa.understanding.reading import read
from qa.understanding.units import CONTACT
from qa.words.plain_words import widely_put

_NUMBERED = lazy("第[一二三四五]问")  # which tells or misses each
_ONLY_NAMES = lazy(r"[^谁哪什几多怎何]{2,16}呢[?。!]*")  # 那要是不合格呢
_NAMES_IT = lazy("(?:这|那|它)?(?:叫做?|称为|是)(?:个)?(?:什么|啥)[^,。?]{0,4}[?。]*")  # 叫什么制度
_DEFINES = lazy("所称的?[“‘]?(?P<name>[^,。是“”‘’]{2,12}?)[”’]?[,是指]")  # 本办法所称特色园区,是指
_LOOSE = lazy("(?<=“)[,、;?]+|[,、;?]+(?=”)")
_NOT_EXPLAINED = "文件没有直接解释"
_SAID_WHY = (
    "another class",
    "not held",
    "not mentioned",
    "another year",
    "no such clause",
    "attachment",
    "no list",
)
_LACKS = ("no time", "no figure")  # of a refusal
_MOST = 5  # stretches of one sentence
_TOPIC = 2  # characters of a stretch that asks of something
_SURE = 0.4  # likelihood of what is told beside the answer
_SURE_WHETHER = 0.75  # the same, where it is only asked whether
_SURE_BESIDE = 0.2  # the same of another sentence of a clause that it cites
_SURE_FIRST = 0.3  # the same of the first, where the whole is refused
_SURE_ALONE = 0.5  # the same, to stand in its place
_SURE_LATER = 0.6  # the same of a later one, where the first is not told

Ask = Callable[[Question, Question], Answer]
"""Answers a question, as it was put and cleaned, as one question."""

Place = tuple[str, int, int]
"""A document, and from where to where in it."""


@dataclass(frozen=True, slots=True)
class _Told:
    """name: the stretch as the person put it; own: it, read; answer: to it alone."""

    name: str
    own: Understanding
    answer: Answer

    @property
    def topic(self) -> str:
        return self.own.topic

    @property
    def first(self) -> Place | None:
        cited = self.answer.citations[:1] if self.answer.status == "answered" else ()
        return next(((c.document.id, c.start, c.end) for c in cited), None)

    def tells_beyond(self, places: set[Place]) -> bool:
        """Of what is told already, another sentence holds more of its topic than the first."""
        pairs = {pair for pair in bigrams(self.topic.lower()) if len(pair) > 1}
        cited = self.answer.citations if self.first else ()
        shares = [sum(pair in fold(c.quote).lower() for pair in pairs) for c in cited]
        most = max(shares, default=0)
        if 2 * most < len(pairs) or not cited or most == shares[0]:
            return False
        best = cited[shares.index(most)]
        return (best.document.id, best.start, best.end) not in places

    @property
    def is_akin(self) -> bool:
        """A pair of characters of its topic stands in what is quoted or above it."""
        cited = self.answer.citations
        quoted = fold(" ".join(f"{c.quote} {c.clause.heading}" for c in cited)).lower()
        return any(pair in quoted for pair in bigrams(self.topic.lower()) if len(pair) > 1)

    def is_silent_in(self, answer: Answer) -> bool:
        """Of its own words and matters not one is quoted: 博士后多少名, of 领军人才5000人."""
        quoted = fold(" ".join(f"{c.quote} {c.clause.heading}" for c in answer.citations)).lower()
        pairs = [pair for pair in bigrams(self.topic.lower()) if len(pair) > 1]
        forms = [form for m in self.own.matters for form in (m.said, *m.written)]
        words = pairs + forms
        counts = self.own.wants_figure or self.own.unit_class == "time"
        return bool(words and counts) and not any(w in quoted for w in words)

    def lacks(self, answer: Answer) -> bool:
        """Its own clause has no such figure or time, and little of it is quoted: 多久作出结论, of
        结论有效期为2年.
        """
        reason = self.answer.reason or ""
        lacking = reason.startswith(_LACKS) and strays(self.topic, answer)
        return lacking or reason.startswith("not mentioned")

    def has_own_words(self, other: str) -> bool:
        """A word of it, and not of the other stretch, is quoted: 上市, and not 多少天出结果."""
        quoted = " ".join(f"{c.quote} {c.clause.heading}" for c in self.answer.citations)
        own = own_pairs(fold(self.name)) - set(bigrams(fold(other)))
        return bool({pair for pair in own if len(pair) > 1} & set(bigrams(fold(quoted))))

    def is_sure(self, least: float) -> bool:
        """It is told, by a clause and not by what a paper says of itself."""
        if self.first is None or self.answer.citations[0].clause.kind != "clause":
            return False
        return self.answer.confidence >= least and not strays(self.topic, self.answer)


def with_each_told(answer: Answer, plain: Question, holdings: Holdings, ask: Ask) -> Answer:
    """The answer, and below it what it leaves out; what each stretch is told alone, where the
    answer only tells of the paper itself.
    """
    texts = stretches_asking(plain.text)
    papers = frozenset(c.document.id for c in answer.citations)
    several = answer.status == "answered" and len(papers) != 1
    several = several or bool(CONTACT.search(fold(plain.text)))  # whom to call, and the number
    of_paper = answer.kind == "document" and any(
        c.clause.kind == "clause" for c in answer.citations
    )
    if not 1 < len(texts) <= _MOST or answer.status == "failed" or several:
        return answer
    if len(_NUMBERED.findall(answer.text + "".join(answer.notices))) >= len(texts):
        return answer
    told = answer.status == "answered"
    of_itself = all(c.clause.kind != "clause" for c in answer.citations)
    within = papers if told else read(plain.text, holdings).document_ids or frozenset()
    names = stretches_asking(readable(answer.question.text))
    names = names if len(names) == len(texts) else texts
    found = [
        _Told(name, *_alone(text, plain, within, holdings, ask))
        for name, text in zip(names, texts, strict=True)
        if of_itself or not (told and _is_noticed(name, answer))
    ]
    if answer.status != "answered":
        apart = (answer.reason or "").startswith(_SAID_WHY)
        every = all(each.is_sure(_SURE_ALONE) for each in found)
        return answer if apart and not every else _one_by_one(answer, found)
    places = {(c.document.id, c.start, c.end) for c in answer.citations}
    if of_itself:
        every = all(each.is_sure(_SURE_ALONE) for each in found)
        return _one_by_one(answer, found) if every else answer
    if of_paper:
        found = [f for f in found if not aspects_of(fold(f.name), named=True) and f.is_sure(_SURE)]
    rest = [each for each in found if each.first not in places or each.tells_beyond(places)]
    silent = [f for f in found if f.lacks(answer) or (f not in rest and f.is_silent_in(answer))]
    answer = _with_more(_with_notices(answer, silent), rest)
    left = [f for f in rest if f"“{f.name}”" not in answer.text and f.is_silent_in(answer)]
    return _with_notices(answer, left)


def _alone(
    text: str, plain: Question, papers: frozenset[str], holdings: Holdings, ask: Ask
) -> tuple[Understanding, Answer]:
    """(reading, answer) of one stretch, after what stands before it in the sentence."""
    before = plain.text[: max(0, fold(plain.text).find(text))].strip("，,？?；;、 ")
    history = (*plain.history, *([before] if before else []))
    own = read(text, holdings)
    within = papers & (plain.scope.document_ids or papers)
    free = own.document_ids is None and within
    scope = replace(plain.scope, document_ids=within) if free else plain.scope
    alone = replace(plain, text=text, history=history, scope=scope)
    answer = ask(alone, alone)
    if strays(own.topic, answer) and widely_put(text):
        own = read(text, holdings, wide=True)  # 换成现金 is told as 兑现
    return own, answer


def _one_by_one(answer: Answer, found: list[_Told]) -> Answer:
    """What the first stretch is told, which could have been asked by itself, and the others."""
    first, *rest = found
    if first.is_sure(_SURE_FIRST):
        told = replace(first.answer, question=answer.question, understood=None)
        return _with_more(told, rest)
    # 上市的事管不管, behind 有什么办法帮小公司借到钱
    sure = [e for e in rest if e.is_sure(_SURE_LATER) and e.has_own_words(first.name)]
    if not sure:
        return answer
    told = replace(sure[0].answer, question=answer.question, understood=None)
    told = replace(told, text=f"“{sure[0].name}”：{told.text}")
    cited = {citation.clause.id for each in sure for citation in each.answer.citations}
    lacking = untold(first.name, first.answer, cited)
    return _with_more(replace(told, notices=(lacking, *told.notices)), sure[1:])


def _with_more(answer: Answer, rest: list[_Told]) -> Answer:
    for each in rest:
        if not _is_noticed(each.name, answer) and _adds(each, answer):
            left = [_without(each.name, notice) for notice in answer.notices]
            answer = replace(answer, notices=tuple(filter(None, left)))
            answer = told_beside(answer, each.name, each.answer)
    return answer


def _is_noticed(name: str, answer: Answer) -> bool:
    return any(f"“{name}”" in notice for notice in answer.notices)


def _with_notices(answer: Answer, silent: list[_Told]) -> Answer:
    """Of stretches that nothing quoted has a word of, that they are not told."""
    cited = {citation.clause.id for citation in answer.citations}
    said = (untold(each.name, each.answer, cited) for each in silent)
    return replace(answer, notices=tuple(dict.fromkeys((*answer.notices, *said))))


def _without(name: str, notice: str) -> str:
    """What a notice says of two stretches, of the other one; empty where it is of no other."""
    if name not in notice:
        return notice
    left = _LOOSE.sub("", notice.replace(name, ""))
    return "" if "“”" in left else left


def _adds(each: _Told, answer: Answer) -> bool:
    """Surely so, of a matter of its own, of which a word is quoted; 电话多少 asks of what is told.
    Of a clause that is cited already any further sentence may.
    """
    if each.first is None or len("".join(each.topic.split())) < _TOPIC:
        return False
    asked = fold(each.name)
    if _ONLY_NAMES.fullmatch(asked) or _NAMES_IT.fullmatch(asked) or _is_defined(asked, answer):
        return False
    if each.answer.text.startswith(_NOT_EXPLAINED):
        return False
    cited = {c.clause.id for c in answer.citations}
    if each.answer.citations[0].clause.id in cited:
        return each.is_sure(_SURE_BESIDE)
    least = _SURE_WHETHER if asks_whether(asked) else _SURE
    return each.is_sure(least) and each.is_akin


def _is_defined(asked: str, answer: Answer) -> bool:
    """什么样的园子才算“特色园区”, where 本办法所称特色园区,是指 is quoted."""
    defined = (_DEFINES.search(fold(citation.quote)) for citation in answer.citations)
    return any(found is not None and found["name"] in asked for found in defined)
