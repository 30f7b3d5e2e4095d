"""What papers are on, said in a question: it names the paper, and not the matter asked about."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.folding import fold
from documents.patterns import lazy
from qa.names.holdings import Holdings
from qa.understanding.cues import DEEDS
from qa.understanding.model import Understanding

_MOST = 8  # papers laid side by side
_WHOLE = 4  # characters of a topic's word that a title has whole
_SUBJECT = 3  # characters of a title that say what its paper is on
_NAMING = 14  # characters behind the name of a place that may name its paper
_ENDS = lazy(r"[、,。;?和与跟及的]")


def of_its_paper(understood: Understanding, holdings: Holdings) -> Understanding:
    """螺蛳粉质量特派员 asks the paper that is on it; two set side by side, those of both."""
    named = understood.named or understood.missing or understood.required
    if named or understood.kind == "document":
        return understood
    if understood.document_ids is not None:
        return _of_one_of_its_place(understood, holdings)
    only = holdings.papers.subjects.only_on(understood.topic)
    beside = understood.several or understood.each_side or understood.kind == "compare"
    fits = len(only) > 1 if beside else len(only) == 1
    return replace(understood, document_ids=only) if fits else understood


def _of_one_of_its_place(understood: Understanding, holdings: Holdings) -> Understanding:
    """老字号, of five papers of 佛山 one of which is on them: where no other speaks of it, that one
    is asked, as it would be if the place had no other.
    """
    ids = understood.document_ids or frozenset()
    beside = understood.several or understood.each_side or understood.kind == "compare"
    places = {region.name for region, _, _ in holdings.papers.places_in(fold(understood.text))}
    if beside or len(ids) < 2 or len(places) > 1:
        return understood
    only = holdings.papers.subjects.alone_on(understood.topic, ids)
    return replace(understood, document_ids=frozenset({only})) if only else understood


def without_subjects(understood: Understanding, holdings: Holdings) -> Understanding:
    """公示 alone, of 延边海外仓、四川中试平台各公示几天: what behind a place names its paper stands
    in no sentence of another.
    """
    ids = understood.document_ids or frozenset()
    beside = understood.several or understood.each_side or understood.kind == "compare"
    if not (beside and 1 < len(ids) <= _MOST):
        return understood
    behind = _behind_places(fold(understood.text), holdings)
    if not all(behind):  # 安庆、遂宁、清远对公共服务平台各…: what stands behind the last is of all
        return understood
    titles = [fold(" ".join(holdings.by_id[i].metadata.titles)) for i in sorted(ids)]
    left = " ".join(_without(run, titles, behind) for run in understood.topic.split()).split()
    enough = any(len(run) > 1 for run in left)  # 八 of 八条重点产业链 is none
    return replace(understood, topic=" ".join(left)) if enough else understood


def without_its_subject(understood: Understanding, holdings: Holdings) -> Understanding:
    """人才政策 alone, of 苏州2018年对先进制造业集群有什么人才政策: the only paper asked is on what
    its title says all along, and no sentence need say it again.
    """
    ids = tuple(understood.document_ids or ())
    runs = understood.topic.split()
    if len(ids) != 1 or len(runs) < 2 or understood.kind in ("document", "yesno"):
        return understood
    titles = [fold(title) for title in holdings.by_id[ids[0]].metadata.titles]
    folded = fold(understood.text)
    titled = [
        run
        for run in runs
        if len(run) >= _WHOLE
        and any(run in title for title in titles)
        and re.search(rf"(?:对|给|为|就|围绕|针对|关于|面向|支持){re.escape(run)}", folded)
    ]
    left = [run for run in runs if run not in titled]
    if not titled or not any(len(run) > 1 and not DEEDS.fullmatch(run) for run in left):
        return understood
    return replace(understood, topic=" ".join(left))


def _behind_places(folded: str, holdings: Holdings) -> list[str]:
    """What stands behind each place that is named, up to the next mark or 和."""
    places = holdings.papers.places_in(folded)
    return [_ENDS.split(folded[end : end + _NAMING], 1)[0] for _, _, end in places]


def _without(run: str, titles: list[str], behind: list[str]) -> str:
    """The run without its longest stretches that some of the titles hold and not all, and that
    stand behind one place: 智能工厂 of two places is the matter.
    """
    for size in range(len(run), _SUBJECT - 1, -1):
        for at in range(len(run) - size + 1):
            part = run[at : at + size]
            titled = 0 < sum(part in title for title in titles) < len(titles)
            if titled and sum(part in phrase for phrase in behind) == 1:
                before, after = run[:at], run[at + size :]
                return f"{_without(before, titles, behind)} {_without(after, titles, behind)}"
    return run
