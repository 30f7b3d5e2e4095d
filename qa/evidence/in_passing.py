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
    """The clause that is headed by the matter and lists departments, in place of one whose best
    sentence has the matter as one of several things.
    """
    matter = fold(topic)
    if len(matter) < _LEAST or not evidence or not _in_series(fold(evidence[0].text), matter):
        return evidence
    if _names(fold(evidence[0].clause.heading), matter):
        return evidence
    for each in evidence[1:]:
        if _names(fold(each.clause.heading), matter) and read_responsibility(each.clause.text):
            own = tuple(e for e in evidence if e.clause.id == each.clause.id)
            apart = (each.clause.id, evidence[0].clause.id)
            return (*own, *(e for e in evidence if e.clause.id not in apart))
    return evidence


def headed_first_in_each(evidence: tuple[Evidence, ...], topic: str) -> tuple[Evidence, ...]:
    """The same of each paper by itself."""
    of_paper: dict[str, tuple[Evidence, ...]] = {}
    for each in evidence:
        of_paper[each.document.id] = (*of_paper.get(each.document.id, ()), each)
    return tuple(e for own in of_paper.values() for e in headed_first(own, topic))


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
