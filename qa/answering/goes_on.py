"""What a clause goes on to say, where two things are asked: 验收什么时候申请,来不及怎么办."""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from documents.sentences import Span, sentences
from index.lexical import bigrams
from qa.citations import Citations, marked
from qa.evidence.evidence import Evidence
from qa.understanding.in_one_breath import asking_pieces
from qa.understanding.model import Understanding

_CASE = lazy(r"的[,，]|^(?:确需|逾期|未|其中|属于|退休|超过|连续|期满|如|若|但|同一)")
_MOST = 2  # sentences


def goes_on(understood: Understanding, best: Evidence, citations: Citations) -> list[str]:
    """The sentences right behind the best one that tell of a case, or hold a word that is asked;
    none where one thing is asked, or the best is a row.
    """
    asking = asking_pieces(understood.own_text)
    if len(asking) < 2 or best.clause.is_row:
        return []
    words = set(bigrams(asking[-1])) - set(bigrams(fold(best.text)))
    lines: list[str] = []
    for span in _behind(best):
        said = best.clause.text[span.start : span.end].strip().rstrip("。；;")
        if len(lines) == _MOST or not (
            _CASE.search(fold(said)) or words & set(bigrams(fold(said)))
        ):
            break
        lines.append(marked(said, citations.cite(best.document, best.clause, span)))
    return lines


def _behind(best: Evidence) -> list[Span]:
    return [span for span in sentences(best.clause.text) if span.start >= best.span.end]
