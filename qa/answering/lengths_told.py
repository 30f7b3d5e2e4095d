"""Lengths of time that are asked of several policies, 哪边领得更久."""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from qa.evidence.evidence import Evidence
from qa.evidence.times import asks_length, tells_length, tells_length_asked
from qa.understanding.model import Understanding

# 几年内不准再报 is told by what bars, and not by how long a loan is
_BARRED_ASKED = lazy(r"(?:不准|不许|不能|不得|不让|禁止|停)[^,。?]{0,6}(?:报|申请|享受|参评)")
_BARRED = lazy(r"不得|不予|不再|不受理|取消|禁止|停止|限制")
_HOW_LONG_ASKED = lazy(r"更[久长]|多久|多长时间|几年|几个月|期限")
_HALF = 0.5  # of a paper's best score, for a sentence with a length of time to be told instead


def that_tell_how_long(
    understood: Understanding, kept: list[Evidence], found: list[Evidence]
) -> list[Evidence]:
    """Where lengths of time are asked of several, the sentence that tells one, whatever bears more
    on the question; none of a paper that tells none.
    """
    if not (understood.several and asks_length(understood)):
        return kept
    barred = _BARRED_ASKED.search(understood.asking)

    def tells(each: Evidence) -> bool:
        said = fold(each.text)
        return tells_length_asked(understood, said) and not (barred and not _BARRED.search(said))

    least = _HALF * found[0].score
    further = (e for e in found if e not in kept and e.score >= least and e.coverage > 0)
    return [e for e in (*kept, *further) if tells(e)]


def how_long_besides(
    understood: Understanding, kept: list[Evidence], found: list[Evidence]
) -> list[Evidence]:
    """The sentence of the same clause with a length of time, where one is asked for besides:
    哪边每月多、哪边领得更久.
    """
    told = "".join(fold(each.text) for each in kept)
    if not _HOW_LONG_ASKED.search(understood.asking) or tells_length(told):
        return []
    own = [e for e in found if e.clause.id == kept[0].clause.id and tells_length(fold(e.text))]
    return own[:1]
