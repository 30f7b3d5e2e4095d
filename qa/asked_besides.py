"""What a sentence asks besides, and its answer does not speak of: told too, or said to be missing.

首贷培植是做什么的,补贴多少钱 is not one question; where parts cannot be told apart by their form
(in_one_breath.py), each is held against what is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from documents.folding import fold
from documents.patterns import lazy
from documents.sentences import Span
from qa.answering.how_done import says_how
from qa.answering.parts import of_its_own, own_pairs, told_beside, untold
from qa.model import Answer, Question, Scope
from qa.names.holdings import Holdings
from qa.understanding.asking_how import deed_done
from qa.understanding.claims_stated import scope_named
from qa.understanding.in_one_breath import asking_pieces
from qa.understanding.meanings import explains, word_asked
from qa.understanding.reading import read

_MEANS = lazy(
    r"[“‘「『\"'](?P<name>[^“”‘’「」『』\"']{2,12})[”’」』\"'](?:到底|究竟)?(?:是)?(?:怎么(?:一?回事|个意思)|咋回事|啥)"
)
_IN_PARTS = lazy(r"^第[一二三四五]问：", re.MULTILINE)  # which says itself what it lacks
_QUOTED = lazy(r"[“‘「『\"']([^“”‘’「」『』\"']{2,16})[”’」』\"']")
_ONLY_NAMES = lazy("(?:那么?)?[^谁哪什几多怎何]{2,12}呢")  # 国家级集群呢,几年复核
_LEVELS = lazy("[省市区县]{1,3}[两二三各]级|[各两二三]级")  # 市区两级怎么分担
_SHORTEST = 4  # characters of a piece that asks something of its own
_MOST_OF = 0.6  # of its words, in what is told, for it to speak of the piece
_MOST = 3
_SURE, _SURE_ALONE = 0.3, 0.6  # likelihood of what is told besides, and of what alone is told
# the same, of what holds fewer of its words, this share of them; more where it alone is told
_SURE_OF_SOME, _SOME_OF, _HALF_OF = 0.5, 0.4, 0.5
# words of a piece that need not stand in what tells it, and what part of more has to
_FEW, _AKIN = 2, 0.3
_WITHIN = str.maketrans('“”"', "‘’'")  # quotation marks within others


@dataclass(frozen=True, slots=True)
class _Piece:
    """words: pairs of characters of its own matter, and of no other piece's; forms: of a piece that
    has no matter but people's words, what papers print for each; scoped: it names a paper; means:
    the name whose meaning it asks for; name: it, as the person put it.
    """

    text: str
    words: frozenset[str]
    forms: tuple[tuple[str, ...], ...] = ()
    scoped: bool = False
    how: bool = False
    means: str = ""
    name: str = ""

    def stands_in(self, told: str) -> bool:
        if self.how or (self.means and not explains(self.means, told)):
            return False
        quoted = _QUOTED.findall(self.text)  # what is “科创保”
        said = bool(quoted) and all(name.lower() in told for name in quoted)
        put = bool(self.forms) and all(any(f in told for f in each) for each in self.forms)
        return said or put or self.share_in(told) >= _MOST_OF

    def share_in(self, told: str) -> float:
        return sum(word in told for word in self.words) / len(self.words)


def with_what_is_asked_besides(
    answer: Answer, plain: Question, holdings: Holdings, ask: Callable[[Question, Question], Answer]
) -> Answer:
    """ask: answers a question, as it was put and cleaned, after those in its history."""
    pieces = _asking(plain.text, holdings)
    if len(pieces) < 2 or answer.status == "failed" or _IN_PARTS.search(answer.text):
        return answer
    told = _told(answer) if answer.status == "answered" else ""
    noticed = " ".join(answer.notices)
    pieces = [piece for piece in pieces if piece.text not in noticed]
    put = dict(zip(asking_pieces(plain.text), asking_pieces(answer.question.text), strict=False))
    pieces = [replace(piece, name=put.get(piece.text, piece.text)) for piece in pieces]
    untold = [piece for piece in pieces if not piece.stands_in(told)]
    if not untold or (told and len(untold) == len(pieces)):
        return answer  # which of them it tells can't be seen
    scope = fold(plain.text)[slice(*scope_named(fold(plain.text), holdings))]
    for piece in untold[:_MOST]:
        before = plain.text[: fold(plain.text).find(piece.text)].strip("，,？?；; ")
        history = (*plain.history, *([before] if before else []))
        alone = replace(
            plain, text=piece.text, history=history, scope=_scope(piece, plain, holdings)
        )
        besides = ask(alone, alone)
        lost = besides.confidence < _SURE and len(piece.words) > _FEW
        if scope and before and lost and scope not in piece.text:
            bare = replace(alone, text=f"{scope}{piece.text}", history=())
            besides = max(besides, ask(bare, bare), key=_told_surely)
        answer = _joined(answer, piece, besides)
    return answer


def _scope(piece: _Piece, plain: Question, holdings: Holdings) -> Scope:
    """The papers that the sentence names, for a piece that names none itself."""
    named = None if piece.scoped else read(plain.text, holdings).document_ids
    within = (named or frozenset()) & (plain.scope.document_ids or named or frozenset())
    # an empty set would restrict nothing, and lift what the person chose
    return replace(plain.scope, document_ids=within) if within else plain.scope


def _told_surely(answer: Answer) -> float:
    return answer.confidence if answer.status == "answered" else -1.0


def _asking(text: str, holdings: Holdings) -> list[_Piece]:
    """The pieces that ask something of a matter of their own."""
    asking = [piece for piece in asking_pieces(text) if len(piece) >= _SHORTEST]
    if asking and _ONLY_NAMES.fullmatch(asking[0]):
        asking = asking[1:]
    if len(asking) < 2:
        return []
    read_as = [_piece(part, holdings) for part in asking]
    found = []
    for piece in read_as:
        others = (each.words for each in read_as if each is not piece)
        if piece.how and piece is not read_as[0]:
            found.append(piece)
        elif own := piece.words.difference(*others):
            found.append(replace(piece, words=own))
    return found


def _piece(part: str, holdings: Holdings) -> _Piece:
    """With pairs of its topic; of what people's words stand for, where it has no other."""
    if deed_done(part) == "":
        return _Piece(part, frozenset(), how=True)
    understood = read(part, holdings)
    means = _meaning_of(part)
    topic = {pair for pair in own_pairs(_LEVELS.sub(" ", understood.topic)) if len(pair) > 1}
    if topic:
        scoped = understood.document_ids is not None
        return _Piece(part, frozenset(topic), scoped=scoped, means=means)
    forms = tuple((m.said.lower(), *map(str.lower, m.written)) for m in understood.matters)
    words = frozenset(own_pairs(" ".join(f for each in forms for f in each)))
    return _Piece(part, words, forms, means=means)


def _meaning_of(part: str) -> str:
    """电梯公交 of “电梯公交”怎么回事; empty where no meaning is asked for."""
    match = _MEANS.search(part)
    return match["name"] if match else word_asked(part)


def _told(answer: Answer) -> str:
    """What is quoted, and the headings that it stands below."""
    heads = (f"{c.clause.heading} {' '.join(c.clause.headings)}" for c in answer.citations)
    return fold(" ".join((answer.text, *heads, *(c.quote for c in answer.citations)))).lower()


def _joined(answer: Answer, piece: _Piece, besides: Answer) -> Answer:
    quoted = _told(besides) if besides.status == "answered" else ""
    told = answer.status == "answered"
    cited = quoted and besides.citations
    if piece.how and told and cited and _says_how_itself(besides, answer):
        return answer  # 大力发展…,建设智能工厂50家 says how
    if piece.means and told and not (quoted and explains(piece.means, quoted)):
        return answer  # it is mentioned there, and explained nowhere
    if piece.how:
        sure = told and bool(quoted) and _of_one_clause(besides, answer)
        return (
            told_beside(answer, piece.text, besides)
            if sure
            else _with_notice(answer, piece, besides)
        )
    few = len(piece.words) <= _FEW and not piece.scoped
    akin = bool(quoted) and (few or piece.share_in(quoted) >= _AKIN)
    if told and akin and _says_no_more(besides, answer):
        return answer
    beside = akin and bool(_places(besides) & _places(answer)) and besides.confidence >= _SURE
    sure = (told and beside) or _is_sure(piece, besides, quoted, alone=not told)
    sure = sure or bool(piece.means and told)  # and explained, as was seen above
    sure = sure or (told and akin and _of_a_clause_told(piece, besides, answer, quoted))
    if not (sure and besides.citations):
        return _with_notice(answer, piece, besides)
    if not told:
        notices = tuple(dict.fromkeys((*answer.notices, *of_its_own(besides))))
        return replace(besides, question=answer.question, understood=None, notices=notices)
    return told_beside(answer, piece.text, besides)


def _of_a_clause_told(piece: _Piece, besides: Answer, answer: Answer, quoted: str) -> bool:
    """Another sentence of a clause that is cited already, with the piece's own words."""
    own, cited = ({c.clause.id for c in each.citations} for each in (besides, answer))
    return bool(own) and own <= cited and piece.stands_in(quoted)


def _says_how_itself(besides: Answer, answer: Answer) -> bool:
    """What is cited already says how, beside its figure."""
    first = besides.citations[0]
    told = Span(first.start - first.clause.start, first.end - first.clause.start)
    return _says_no_more(besides, answer) and says_how(first.clause, told)


def _of_one_clause(besides: Answer, answer: Answer) -> bool:
    own, cited = ({c.clause.id for c in each.citations} for each in (besides, answer))
    return own <= cited and not _says_no_more(besides, answer)


def _is_sure(piece: _Piece, besides: Answer, quoted: str, *, alone: bool) -> bool:
    """alone: nothing else of the sentence is told"""
    likely = besides.confidence >= (_SURE_ALONE if alone else _SURE)
    some = _HALF_OF if alone else _SOME_OF
    surely = besides.confidence >= _SURE_OF_SOME and piece.share_in(quoted) >= some
    return likely and (piece.stands_in(quoted) or surely)


def _says_no_more(besides: Answer, answer: Answer) -> bool:
    """All that it cites is cited already."""
    return _places(besides) <= _places(answer)


def _places(answer: Answer) -> set[tuple[str, int, int]]:
    return {(c.document.id, c.start, c.end) for c in answer.citations}


def _with_notice(answer: Answer, piece: _Piece, besides: Answer) -> Answer:
    name = piece.text if answer.status == "answered" else piece.name
    if name not in fold(answer.question.text):
        return answer  # it is put otherwise there, and may be told
    cited = {citation.clause.id for citation in answer.citations}
    notices = (*answer.notices, untold(name, besides, cited))
    return replace(answer, notices=tuple(dict.fromkeys(notices)))
