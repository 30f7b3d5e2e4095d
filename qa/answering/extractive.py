"""The answer without an LLM: the clause's own words, in the form that the question asks for."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.cells import cells_of
from documents.folding import fold
from documents.sentences import opens_list
from qa.answering.about_document import answer_about_document
from qa.answering.cases import cases_asked
from qa.answering.claims import answer_claim, verdict_of_row
from qa.answering.clauses_named import (
    asks_for_clauses_alone,
    clauses_meant,
    quote_clauses,
    tells_of,
)
from qa.answering.drafts import Draft, finished, opening
from qa.answering.gathered import answer_gathered
from qa.answering.lists import (
    counts_its_items,
    heads_a_list,
    items_one_by_one,
    led_by,
    list_of_children,
)
from qa.answering.open_answers import SAME_CLAUSE, answer_in_sentences
from qa.answering.outlines import answer_aims, answer_outline
from qa.answering.refusal import possible_clauses, refuse
from qa.answering.responsible import answer_who
from qa.answering.rule_lists import answer_rule_list
from qa.answering.side_by_side import answer_side_by_side
from qa.answering.which_paper import answer_which_paper
from qa.answering.years_apart import answer_years_apart
from qa.citations import Citations, marked
from qa.evidence.evidence import Evidence
from qa.evidence.judgement import ENOUGH, UNLIKELY, likeliest, why_not
from qa.evidence.ordering import (
    told_rather_than_headed,
    with_figures_first,
    with_names_first,
)
from qa.evidence.picking import beyond_all_brackets, tells_the_last_day, with_meant_first
from qa.evidence.reasons import Reason
from qa.evidence.siblings import of_another_class
from qa.evidence.signals import confined
from qa.model import Kind
from qa.names.holdings import Holdings
from qa.understanding.aspects import without_aspects
from qa.understanding.model import Understanding
from qa.understanding.persons_and_places import role_asked

# Of a document itself, what the text of papers tells in passing; and how it tells a time.
_TOLD = frozenset(
    {"issuer", "dates", "period", "effective", "status", "validity", "repeals", "register"}
    | {"history", "basis"}
)
_DATED = re.compile(r"\d\s?[年月日]|[个\d一二三四五六七八九十]年|期间")
_SHORT_CLAUSE = 160  # characters, which are quoted whole to whoever names the clause
_BARE = 3  # characters of a topic beside 有效期, which may stand for the paper alone
_BODIES = re.compile(r"(?:部门|单位|机构)$")


def compose(
    understood: Understanding,
    evidence: tuple[Evidence, ...],
    holdings: Holdings,
    floor: float = ENOUGH,
) -> Draft:
    """The answer, or a refusal that says what is missing. floor: see judgement.why_not."""
    if understood.to_write:
        return refuse(Reason("not a look-up"), understood, holdings)
    told = None if understood.missing else _of_clauses_named(understood, evidence, holdings)
    if told is not None:
        return told
    if understood.kind == "document" and not understood.missing:
        draft = answer_about_document(understood, holdings)
        return draft or _told_by_its_text(understood, evidence, holdings, floor)
    which = None if understood.missing else answer_which_paper(understood, holdings)
    if which is not None:
        return which
    gathered = None if understood.missing else _from_the_tree(understood, holdings)
    if gathered is not None:
        return gathered
    listed = None if understood.missing else answer_rule_list(understood, evidence, holdings)
    if listed is not None:
        return listed
    evidence = with_names_first(understood, with_figures_first(understood, evidence))
    best, likelihood = likeliest(understood, evidence, holdings)
    if (meant := with_meant_first(understood, evidence)) is not evidence:
        evidence, (best, own) = meant, likeliest(understood, meant, holdings)
        likelihood = max(likelihood, own)  # it is told by what was found first which is meant
    if tells_the_last_day(understood, evidence):
        likelihood = max(likelihood, ENOUGH)
    reason = _lacking(understood, evidence, (best, likelihood), floor, holdings)
    if best is None:
        refused = refuse(reason or Reason("no evidence"), understood, holdings, best)
        return replace(refused, confidence=0.0)
    if reason is not None and reason.why == "likely" and not understood.missing:
        listed = answer_rule_list(understood, evidence, holdings, last=True)
        if listed is not None:
            return listed
    if reason is not None:
        unsure, named = reason.why == "likely", confined(understood, holdings)
        possible = possible_clauses(evidence, likelihood, named) if unsure else ()
        draft = refuse(reason, understood, holdings, best, possible)
    else:
        draft = _from_evidence(understood, evidence, holdings)
    return replace(draft, confidence=likelihood)


def _of_clauses_named(
    understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings
) -> Draft | None:
    """第十四条规定了什么: the clause; 第十四条规定的期限是几天: its sentence, if it is long."""
    meant = clauses_meant(understood, holdings)
    if meant is None:
        return None
    document, clauses = meant
    alone, found = asks_for_clauses_alone(understood), [c for c in clauses if c is not None]
    if len(found) < len(clauses):
        return refuse(Reason("no such clause"), understood, holdings) if alone else None
    if not alone and not tells_of(understood, found, holdings):
        return None
    short = sum(len(clause.text) for clause in found) <= _SHORT_CLAUSE
    if not alone and not (short and understood.kind in ("fact", "document")):
        inside = {c.id for c in found} | {b.id for c in found for b in holdings.tree.below(c)}
        own = replace(understood, ordinals=(), aspects=(), kind=_kind_inside(understood))
        within = with_figures_first(own, tuple(e for e in evidence if e.clause.id in inside))
        if within and why_not(own, within[0], 1.0) is None:
            return _from_evidence(own, within, holdings)
    return quote_clauses(document, found, holdings)


def _kind_inside(understood: Understanding) -> Kind:
    return understood.otherwise if understood.kind == "document" else understood.kind


def _lacking(
    understood: Understanding,
    evidence: tuple[Evidence, ...],
    likeliest_one: tuple[Evidence | None, float],
    floor: float,
    holdings: Holdings,
) -> Reason | None:
    best, likelihood = likeliest_one
    reason = why_not(understood, best, likelihood, floor)
    if reason is None and beyond_all_brackets(understood, evidence):
        return Reason("no figure", " for that amount")
    if reason is None or (reason.why == "likely" and likelihood == UNLIKELY):
        return of_another_class(understood, best, holdings) or reason
    return reason


def _from_the_tree(understood: Understanding, holdings: Holdings) -> Draft | None:
    """What no sentence says: lists gathered over clauses, and what a paper consists of."""
    for form in (answer_gathered, answer_outline, answer_aims):
        draft = form(understood, holdings)
        if draft is not None:
            return draft
    return None


def _told_by_its_text(
    understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings, floor: float
) -> Draft:
    """What a document does not state of itself, its sentences may tell: 2月17日，…局发布…通知."""
    refused = refuse(Reason("not stated"), understood, holdings)
    of_term = {"validity", "repeals"} & set(understood.aspects)
    bare = len("".join(without_aspects(understood.topic).split())) <= _BARE
    if not set(understood.aspects) <= _TOLD or (of_term and bare):
        return refused
    kind: Kind = "who" if understood.aspects == ("issuer",) else understood.otherwise
    draft = compose(replace(understood, kind=kind, aspects=()), evidence, holdings, floor)
    needs_no_date = {"issuer", "basis"} & set(understood.aspects) or kind == "who"
    dated = of_term or needs_no_date or _DATED.search(draft.text)
    return draft if draft.reason is None and dated else refused


def _from_evidence(
    understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings
) -> Draft:
    """evidence: suffices, best first."""
    evidence = told_rather_than_headed(understood, evidence)
    best = evidence[0]
    if best.clause.is_row:
        rows = answer_in_sentences(understood, evidence, holdings)
        return replace(rows, text=verdict_of_row(understood, best) + rows.text)
    apart = None if understood.several else answer_years_apart(understood, evidence)
    if apart is not None:
        return apart
    if understood.several or _may_stand_in_several(understood):
        compared = answer_who(understood, evidence, holdings) if understood.each_side else None
        draft = compared or answer_side_by_side(understood, evidence, holdings)
        if draft is not None:
            return draft
    if understood.kind == "who":
        return _who(understood, evidence, holdings)
    if understood.kind == "yesno":
        return answer_claim(understood, best, holdings) or answer_in_sentences(
            understood, evidence, holdings
        )
    cases = cases_asked(understood, evidence, holdings)
    if cases is not None:
        return cases
    if heads_a_list(best, holdings) or counts_its_items(understood, best, holdings):
        return list_of_children(best, holdings)
    if understood.wants_figure or understood.unit_class == "time":
        return _figure(understood, best, holdings)
    return answer_in_sentences(understood, evidence, holdings)


def _who(understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings) -> Draft:
    return (
        answer_who(understood, evidence, holdings)
        or _figure_without_departments(understood, evidence[0])
        or _role(understood, evidence[0])
        or _row_with_bodies(understood, evidence, holdings)
        or refuse(Reason("no department"), understood, holdings)
    )


def _figure(understood: Understanding, best: Evidence, holdings: Holdings) -> Draft:
    citations = Citations()
    lines = opening(best, understood, citations)
    if opens_list(best.text):  # 下列岗位按照不低于50%的比例…: none of them may be lost
        lines += items_one_by_one(best.document, led_by(best, holdings), citations)
    return finished(lines, citations)


def _figure_without_departments(understood: Understanding, best: Evidence) -> Draft | None:
    """关闭多少家?由谁负责? of a clause that names nobody: the figure, and that nobody is named."""
    if not (understood.wants_figure and best.figures):
        return None
    citations = Citations()
    lines = opening(best, understood, citations)
    return finished([*lines, marked("该条没有载明责任部门", citations.made[0].marker)], citations)


def _row_with_bodies(
    understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings
) -> Draft | None:
    """The row of a table that has a column of bodies: 牵头部门, 责任单位."""
    for each in evidence:
        if each.score < SAME_CLAUSE * evidence[0].score:
            return None
        names = cells_of(each.lead_in.text) if each.clause.is_row and each.lead_in else ()
        if any(_BODIES.search(fold(name)) for name in names):
            return answer_in_sentences(understood, (each,), holdings)
    return None


def _role(understood: Understanding, best: Evidence) -> Draft | None:
    """第一责任人是谁 of a sentence that speaks of that role."""
    role = role_asked(understood.asking)
    if not role or role not in fold(best.text):
        return None
    citations = Citations()
    return finished(opening(best, understood, citations), citations)


def _may_stand_in_several(understood: Understanding) -> bool:
    """A figure asked for without naming a paper or a year: every paper that sets one counts."""
    return understood.kind == "fact" and not (understood.named or understood.years)
