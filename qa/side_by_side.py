"""One topic in several policies: a line for each, newest first, every side cited."""

from __future__ import annotations

from documents.model import Document
from qa.citations import Citations, marked, name_of
from qa.drafts import Draft, answering_part, finished, opening
from qa.evidence import Evidence
from qa.holdings import Holdings
from qa.judgement import MIN_COVERAGE
from qa.understanding import Understanding

# Of the best coverage, for another policy to speak of the same thing: where several are asked
# for, where they are named, and where nobody asked for more than one.
_NEAR_BEST, _NAMED, _AS_FULLY = 0.62, 0.5, 0.8
_SECOND = 0.93  # of a policy's best score, for a second sentence of it
_MOST = 2  # sentences of one policy


def answer_side_by_side(understood: Understanding, evidence: tuple[Evidence, ...]) -> Draft | None:
    """None if fewer than two policies speak of the topic.

    Where the question does not ask for several, only policies that speak of it as fully as the
    best one count: 技术合同交易额目标 without place or year is set in more than one.
    """
    least = _least(understood) if understood.several else _AS_FULLY
    sides = _sides(understood, evidence, least)
    if len(sides) < 2:
        return None
    citations = Citations()
    lines: list[str] = []
    for side in sides:
        for each in side:
            said, *rest = opening(each, understood, citations)
            lines.append(f"{_paper(each.document)}：{said}")
            lines += rest
    difference = _difference(understood, sides, citations)
    return finished([*difference, *lines], citations)


def _least(understood: Understanding) -> float:
    """Coverage that a sentence needs, as a share of the best."""
    # Who names documents or places says that they speak of the matter.
    return _NAMED if understood.document_ids is not None else _NEAR_BEST


def _sides(
    understood: Understanding, evidence: tuple[Evidence, ...], share: float
) -> list[list[Evidence]]:
    """Sentences of each policy that hold enough of the topic, newest policy first."""
    by_document: dict[str, list[Evidence]] = {}
    for each in evidence:
        if each.fits_year and not (understood.wants_figure and not each.figures):
            by_document.setdefault(each.document.id, []).append(each)
    best = max((e.coverage for es in by_document.values() for e in es), default=0.0)
    floor = _NAMED * best if understood.document_ids is not None else MIN_COVERAGE
    least = max(floor, share * best)
    sides = []
    for found in by_document.values():
        kept = [e for e in found if e.coverage >= least]
        kept = [e for e in kept if e.score >= _SECOND * kept[0].score][:_MOST]
        if kept:
            sides.append(kept)
    return sorted(sides, key=lambda side: -(side[0].document.metadata.issue_year or 0))


def _difference(
    understood: Understanding, sides: list[list[Evidence]], citations: Citations
) -> list[str]:
    """两者相差850亿元, where two policies give one figure each in the same unit."""
    if understood.kind != "compare" or len(sides) != 2:
        return []
    (newer, older) = (side[0] for side in sides)
    if not newer.figures or not older.figures:
        return []
    new, old = newer.figures[0], older.figures[0]
    if new.unit != old.unit or new.number == old.number or len(understood.topic.split()) > 3:
        return []
    markers = [
        citations.cite(e.document, e.clause, answering_part(e, understood)) for e in (newer, older)
    ]
    years = [e.document.metadata.issue_year for e in (newer, older)]
    named = [
        f"{y}年文件" if y else name_of(e.document)
        for y, e in zip(years, (newer, older), strict=True)
    ]
    if named[0] == named[1]:
        named = [name_of(newer.document), name_of(older.document)]
    more = "高于" if new.number > old.number else "低于"
    said = f"{named[0]}为{new.printed}{new.unit}，{more}{named[1]}的{old.printed}{old.unit}"
    return [marked(said, *markers)]


def sides_missing(sides: tuple[frozenset[str], ...], cited: set[str], holdings: Holdings) -> str:
    """Which papers or places that the question names say nothing of the matter."""
    missing = []
    for side in sides:
        papers = [holdings.by_id[i] for i in sorted(side)]
        if cited & side or not cited:
            continue
        places = {paper.metadata.region or "" for paper in papers}
        one = len(papers) == 1 or len(places) > 1
        missing += [_paper(p) for p in papers] if one else [f"{min(places)}的文件"]
    return f"{'、'.join(missing)}中没有找到相应内容。" if missing else ""


def _paper(document: Document) -> str:
    """苏州市2018年《…意见》: place and year before the name."""
    year = document.metadata.issue_year
    return (document.metadata.region or "") + (f"{year}年" if year else "") + name_of(document)
