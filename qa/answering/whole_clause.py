"""有哪些措施, of the clause that is headed so: all that it says, and not the best of it alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.departments import read_responsibility
from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.sentences import Span, sentences
from qa.answering.stretches import without_label
from qa.citations import Citations, marked
from qa.evidence.evidence import Evidence
from qa.evidence.signals import knows
from qa.evidence.stated import bare
from qa.evidence.terms import share_of, terms_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_MEASURES = "(?:措施|举措|做法|办法|手段|支持|政策|扶持|安排|动作|招数|工作)"
_MEASURES_ASKED = lazy(
    rf"(?:哪[些几][项个条]?|什么|啥)(?:具体|主要|重点)?的?[^,。?]{{0,6}}{_MEASURES}(?:[吗呢?。]|$)"
    rf"|{_MEASURES}(?:都|主要|具体|分别)*(?:有|是|包括)(?:哪[些几]|什么|啥)"
    r"|(?:怎么|如何|怎样)(?:去|来)?(?:支持|扶持|推进|推动|开展|促进|加强|培育|发展|提升|保障|壮大"
    r"|做强|引导|加快|深化|优化|完善)[^,。?]{2,}"
)
_OF_HEADING = 0.45  # of the topic, in the heading of the clause
_SHORTEST = 6  # characters of a sentence that says something
_FEWEST, _MOST = 2, 12  # sentences of such a clause


@dataclass(frozen=True, slots=True)
class Whole:
    """spans: its sentences; offsets in the clause."""

    document: Document
    clause: Clause
    spans: tuple[Span, ...]

    def lines(self, citations: Citations) -> list[str]:
        said = []
        for span in self.spans:
            marker = citations.cite(self.document, self.clause, span)
            said.append(marked(self.clause.text[span.start : span.end].strip(), marker))
        return said


def clause_asked_whole(
    understood: Understanding, chosen: Sequence[Evidence], holdings: Holdings
) -> Whole | None:
    """The first clause of those chosen that is headed by what is asked; None where something else
    is asked.
    """
    listed = understood.kind in ("list", "what") and not understood.several
    if not listed or not _MEASURES_ASKED.search(understood.own_asking):
        return None
    for each in chosen:
        clause = each.clause
        spans = tuple(statements(clause)) if clause.heading and not clause.is_row else ()
        alone = not holdings.tree.children.get(clause.id)
        if _FEWEST <= len(spans) <= _MOST and alone and _is_headed(clause, understood, holdings):
            return Whole(each.document, clause, spans)
    return None


def statements(clause: Clause, ends: str = "。!?") -> list[Span]:
    """The sentences of a clause, without its heading and the departments behind them.

    ends: see documents.sentences.sentences
    """
    answerable = read_responsibility(clause.text)
    end = answerable.start if answerable else len(clause.text)
    spans = (without_label(clause, span) for span in sentences(clause.text, ends))
    return [span for span in spans if span.end <= end and _says_more(clause, span)]


def _is_headed(clause: Clause, understood: Understanding, holdings: Holdings) -> bool:
    topic = replace(understood, topic=understood.topic.replace("支持", " "), wants_aim=False)
    terms = tuple(term for term in terms_of(topic, holdings) if knows(holdings, term))
    held = [float(term.stands_in(bare(clause.heading))) for term in terms]
    return bool(terms) and share_of(terms, held) >= _OF_HEADING


def _says_more(clause: Clause, span: Span) -> bool:
    said = fold(clause.text[span.start : span.end]).strip().rstrip("。")
    return len(said) >= _SHORTEST and said != fold(clause.heading)
