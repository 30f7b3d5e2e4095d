"""Targets to be gathered: every one of a matter, of the papers named, or due in a year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from documents.folding import fold
from documents.model import Clause, Target
from documents.patterns import lazy
from documents.sentences import Span, sentences
from qa.answering.drafts import Draft, finished
from qa.citations import Citations, marked, name_of
from qa.evidence.stated import bare
from qa.evidence.terms import coverage_of, terms_of
from qa.names.holdings import Holdings
from qa.names.papers import newest_first
from qa.understanding.asking_who import asks_who, names_who
from qa.understanding.model import Understanding

_TARGETS = lazy(r"(?:数量|量化|数字|具体)?(?:指标|目标|要求|任务)|数量|量化")
_OF_THE_MATTER = 0.75  # of the matter, in a target or the heading above it, to be of it
_LETTERS = 3  # of a matter that all stand in a target, in whatever order
_WHICH_TARGETS = lazy(
    r"哪[些几][^,。?]{0,4}(?:数量|量化|指标|具体)(?:目标|指标|要求|任务)?[?。!]*$"
    r"|(?:数量|量化|数字)(?:目标|指标|要求|任务)(?:都|分别|各)*(?:有|是|包括)?(?:哪[些几]|什么)"
)
# every one of them; 发展目标有哪些 asks for the clause that is headed so
_ALL_TARGETS = lazy(
    r"(?:量化|数字|数量)(?:化|的)*(?:目标|指标)|(?:全部|所有|各项)[^,。?]{0,6}(?:目标|指标)"
    r"|(?:目标|指标)[^,。?]{0,4}(?:全部|都|逐一|一一)*[给帮]?我?(?:列|归纳|汇总|梳理)"
)
_EVERY = lazy("全部|所有|各项|量化|数字|数量|列出来?|逐一|都|归纳|汇总|梳理|出来")
_FEW_PAPERS = 3
_OF_MARKS = lazy(r"(?:评价|考核|评选|认定|监测|评分)[^,。?]{0,8}指标")  # by which one is marked


def answer_targets(understood: Understanding, holdings: Holdings) -> Draft | None:
    """None where none are asked to be gathered, or there are too few."""
    asked = (_targets, _targets_of_matter, _targets_of_papers)
    return next((t for gather in asked if (t := gather(understood, holdings))), None)


def every_target(document_id: str, understood: Understanding, holdings: Holdings) -> Draft | None:
    """Of one paper those that are due in a year, of those asked for; None for fewer than two. What
    it grants are figures and no aims.
    """
    own = replace(understood, document_ids=frozenset({document_id}))
    years = understood.years

    def due(target: Target, _: Clause) -> bool:
        return target.deadline is not None and (not years or target.deadline in years)

    return _told(own, holdings, due, fewest=2)


def _targets_of_matter(understood: Understanding, holdings: Holdings) -> Draft | None:
    """各份文件给工业互联网平台定了哪些数量目标: every target of the papers that speaks of it.

    None where only one does, or the matter is told in other words.
    """
    matter = replace(understood, topic=_TARGETS.sub(" ", understood.topic).strip())
    asked = understood.kind in ("fact", "list", "what") and (matter.topic or matter.matters)
    if _OF_MARKS.search(understood.asking):
        return None
    if not asked or not _WHICH_TARGETS.search(fold(understood.said or understood.asking)):
        return None
    terms, letters = terms_of(matter, holdings), {c for c in matter.topic if c.isalpha()}
    one = understood.named and len(understood.document_ids or ()) == 1

    def of_it(target: Target, clause: Clause) -> bool:
        year = not understood.years or target.deadline in understood.years
        quote = _sentence_of(target, clause) if one else target.quote
        places = (bare(f"{target.indicator} {quote}"), bare(clause.heading))
        put_otherwise = len(letters) >= _LETTERS and letters <= set(places[0])  # 上云企业
        return year and (put_otherwise or coverage_of(terms, places) >= _OF_THE_MATTER)

    return _told(understood, holdings, of_it, fewest=1 if one else 2)


def _sentence_of(target: Target, clause: Clause) -> str:
    """国家智能制造工厂30家,省级智能工厂350家, of which each is on the same matter."""
    at = clause.text.find(target.quote)
    spans = (span for span in sentences(clause.text) if span.start <= at < span.end)
    return next((clause.text[span.start : span.end] for span in spans), target.quote)


def _targets_of_papers(understood: Understanding, holdings: Holdings) -> Draft | None:
    """苏州2022年意见到2025年的全部量化目标: every target of the few papers named."""
    asked = understood.said or understood.asking
    rest = _TARGETS.sub("", _EVERY.sub("", understood.topic))
    others = len("".join(rest.split())) > 1 or understood.matters or understood.follows
    few = 0 < len(understood.document_ids or ()) <= _FEW_PAPERS
    who = asks_who(understood.asking) or names_who(understood.asking)
    if others or who or not few or not _ALL_TARGETS.search(fold(asked)):
        return None
    years = understood.years
    return _told(understood, holdings, lambda t, _: not years or t.deadline in years, fewest=2)


def _targets(understood: Understanding, holdings: Holdings) -> Draft | None:
    """哪些文件提出了2025年的目标: every target whose deadline is that year."""
    whole = not (understood.topic or understood.matters or understood.unit)
    if not (understood.wants_aim and understood.years and whole):
        return None
    return _told(understood, holdings, lambda target, _: target.deadline in understood.years)


def _told(
    understood: Understanding,
    holdings: Holdings,
    wanted: Callable[[Target, Clause], bool],
    fewest: int = 1,
) -> Draft | None:
    """Those targets of the papers asked about, newest policy first; None for fewer."""
    citations = Citations()
    lines = []
    for document in sorted(holdings.documents, key=newest_first):
        if understood.document_ids is not None and document.id not in understood.document_ids:
            continue
        for target in holdings.targets[document.id]:
            clause = holdings.tree.by_id[target.clause_id]
            if not wanted(target, clause):
                continue
            place = citations.cite(document, clause, place_of(target, clause))
            year = "" if understood.years else due_of(target)
            said = f"{name_of(document)}{clause.reference}：{target.quote.rstrip('。')}{year}"
            lines.append(marked(said, place))
    lines = list(dict.fromkeys(lines))  # 3个超过5000亿元的集群 sets two targets in one stretch
    return finished(counted(lines, "条指标"), citations) if len(lines) >= fewest else None


def place_of(target: Target, clause: Clause) -> Span:
    at = clause.text.find(target.quote)
    return Span(at, at + len(target.quote))


def due_of(target: Target) -> str:
    """（2025年）, where the target does not say so itself."""
    due = target.deadline and str(target.deadline) not in target.quote
    return f"（{target.deadline}年）" if due else ""


def counted(lines: list[str], of_what: str) -> list[str]:
    """共3条指标： before the first line."""
    return [f"共{len(lines)}{of_what}：{lines[0]}", *lines[1:]]
