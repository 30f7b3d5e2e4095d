"""A clause headed by the matter goes before one that names it in passing: 人才引进 is told by
强化高端人才引育, and not by 组织开展合作交流、技术攻关、项目布局、人才引进等有关工作.
"""

from __future__ import annotations

import re
from math import ceil

from documents.departments import read_responsibility
from documents.folding import fold
from documents.patterns import made_up
from qa.evidence.evidence import Evidence
from qa.names.holdings import Holdings

_LEAST = 3  # characters in which a heading has to agree, and the share of the matter that they are
_SHARE = 0.75
_LITTLE = 0.36  # coverage of the matter
_ITEM = r"[^、,;。:]{1,12}"  # of a series


def headed_first(evidence: tuple[Evidence, ...], topic: str) -> tuple[Evidence, ...]:
    """Of each paper the clause that is headed by the matter and lists departments, in place of one
    whose best sentence has the matter as one of several things; all others stay where they are.
    """
    best: dict[str, Evidence] = {}
    for each in evidence:
        best.setdefault(each.document.id, each)
    for passing in best.values():
        if (own := _headed(passing, evidence, fold(topic))) is not None:
            at = evidence.index(passing)
            apart = (passing.clause.id, own[0].clause.id)
            before, behind = (
                tuple(e for e in some if e.clause.id not in apart)
                for some in (evidence[:at], evidence[at:])
            )
            evidence = (*before, *own, *behind)
    return evidence


def _headed(
    best: Evidence, evidence: tuple[Evidence, ...], matter: str
) -> tuple[Evidence, ...] | None:
    """Sentences of that clause of the paper of a sentence that has the matter in a series."""
    series = len(matter) >= _LEAST and _in_series(fold(best.text), matter)
    if not series or _names(fold(best.clause.heading), matter):
        return None
    for each in evidence:
        headed = each.document is best.document and _names(fold(each.clause.heading), matter)
        if headed and read_responsibility(each.clause.text):
            return tuple(e for e in evidence if e.clause.id == each.clause.id)
    return None


def charged_elsewhere(topic: str, best: Evidence, holdings: Holdings) -> bool:
    """Another paper prints the matter, that of the sentence does not, and this has little of it:
    人才引进 by 人才链. Whom the clause charges with something else is no answer.
    """
    matter, texts = fold(topic), holdings.papers.texts
    if not matter or best.coverage >= _LITTLE or matter in texts[best.document.id]:
        return False
    return any(matter in text for text in texts.values())


def _in_series(text: str, matter: str) -> bool:
    """It stands among three or more things side by side."""
    item, said = rf"{_ITEM}、", re.escape(matter)
    last = rf"(?:{item}){{2}}[^、,;。:]{{0,8}}{said}"
    return bool(made_up(rf"{last}|{said}(?:、{_ITEM}){{2}}|{item}{said}、").search(text))


def _names(heading: str, matter: str) -> bool:
    """It has the matter, or all but a character or so of it: 人才引育 for 人才引进."""
    least = max(_LEAST, ceil(_SHARE * len(matter)))
    runs = (matter[at : at + least] for at in range(len(matter) - least + 1))
    return any(run in heading for run in runs)
