"""The answer without an LLM: the clause's own words, in the form that the question asks for."""

from __future__ import annotations

from dataclasses import replace

from documents.patterns import lazy
from qa.answering.about_document import answer_about_document
from qa.answering.attachments_not_held import answer_attachment_not_held
from qa.answering.calls import answer_contact_section
from qa.answering.cases import classes_asked
from qa.answering.cited_papers import answer_about_number_repealed, answer_about_repealed
from qa.answering.claims_dated import answer_dated_otherwise
from qa.answering.clause_asked import answer_clause_named
from qa.answering.drafts import Draft
from qa.answering.from_evidence import answer_from_evidence
from qa.answering.from_the_tree import answer_from_the_tree
from qa.answering.mentions import answer_mentions
from qa.answering.own_class import answer_own_class
from qa.answering.read_off import read_off
from qa.answering.refusal import possible_clauses, refuse
from qa.answering.rule_lists import answer_rule_list
from qa.answering.score_made_up import answer_score
from qa.answering.which_paper import answer_which_paper, answer_which_places
from qa.evidence.apart import of_another
from qa.evidence.asked_alike import is_put_so
from qa.evidence.brackets import beyond_all_brackets, of_no_step
from qa.evidence.evidence import Evidence
from qa.evidence.forms import change_told, tells_form
from qa.evidence.judgement import ENOUGH, UNLIKELY, likeliest, why_not
from qa.evidence.ordering import with_figures_first, with_names_first, with_unit_first
from qa.evidence.other_years import of_another_year
from qa.evidence.picking import (
    lent_by_form,
    shares_likelihood,
    told_by_form,
    with_meant_first,
)
from qa.evidence.reasons import Reason
from qa.evidence.rows import of_no_row
from qa.evidence.siblings import of_no_such_thing
from qa.evidence.signals import confined
from qa.evidence.sole_figure import with_lead_first, with_sole_figure_first
from qa.evidence.times import with_length_first
from qa.model import Kind
from qa.names.holdings import Holdings
from qa.understanding.aspects import without_aspects
from qa.understanding.model import Understanding
from qa.understanding.results_asked import asks_results

# Of a document itself, what the text of papers tells in passing; and how it tells a time.
_TOLD = frozenset(
    {"issuer", "dates", "period", "effective", "status", "validity", "repeals", "register"}
    | {"history", "basis"}
)
_DATED = lazy(r"\d\s?[年月日]|[个\d一二三四五六七八九十]年|期间")
_SURE = 0.5  # likelihood of a sentence
_SURELY = 0.8  # the same, to tell of a change without a word of it
_BY_ITSELF = 0.4  # the same, from which a rule of the usual form does not go before it
_BARE = 3  # characters of a topic beside 有效期, which may stand for the paper alone


def compose(
    understood: Understanding,
    evidence: tuple[Evidence, ...],
    holdings: Holdings,
    floor: float = ENOUGH,
) -> Draft:
    """The answer, or a refusal that says what is missing. floor: see judgement.why_not."""
    if understood.to_write:
        return refuse(Reason("not a look-up"), understood, holdings)
    if not understood.missing and (other := of_no_such_thing(understood, evidence, holdings)):
        return refuse(other, understood, holdings, evidence[0])
    if understood.missing:  # it may be what another paper repeals
        looked_up = answer_about_number_repealed(understood, holdings)
    else:
        looked_up = _looked_up(understood, evidence, holdings, floor)
    if looked_up is not None:
        return looked_up
    evidence, best, likelihood = _judged(understood, evidence, holdings)
    reason = _lacking(understood, evidence, (best, likelihood), floor, holdings)
    # what a rule lists is told by the rule, unless a sentence surely tells it
    unsure = reason is None and likelihood < _SURE
    if unsure and (called := answer_contact_section(understood, holdings, several=True)):
        return called
    if unsure and (listed := _listed_by_rule(understood, evidence, holdings)):
        return listed
    if reason is None:
        return replace(answer_from_evidence(understood, evidence, holdings), confidence=likelihood)
    if dated := answer_dated_otherwise(understood, best, reason, holdings):
        return replace(dated, confidence=likelihood)
    if (listed := _listed_all_the_same(understood, evidence, holdings, reason)) is not None:
        return listed
    draft = _refused(reason, understood, evidence, (best, likelihood), holdings)
    return replace(draft, confidence=likelihood)


def _refused(
    reason: Reason,
    understood: Understanding,
    evidence: tuple[Evidence, ...],
    likeliest_one: tuple[Evidence | None, float],
    holdings: Holdings,
) -> Draft:
    """With the clauses that come nearest; where they set the figure for another year, with it."""
    best, likelihood = likeliest_one
    near = of_another_year(understood, evidence, holdings) if reason.why == "no figure" else None
    if near is not None:
        best, reason = near, Reason("another year")
    named, held = confined(understood, holdings), reason.why != "not held"
    possible = possible_clauses(evidence, likelihood, named) if best and held else ()
    return refuse(reason, understood, holdings, best, possible)


def _judged(
    understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings
) -> tuple[tuple[Evidence, ...], Evidence | None, float]:
    """The evidence, that first which is meant; the one that the judgement rests on, and how likely
    it is.
    """
    evidence = with_unit_first(understood, with_figures_first(understood, evidence))
    evidence = with_names_first(understood, evidence)
    best, likelihood = likeliest(understood, evidence, holdings)
    if (told := with_length_first(understood, evidence)) is not evidence:  # of the same article
        evidence, (best, own) = told, likeliest(understood, told, holdings)
        likelihood = max(likelihood, own)
    if (sole := with_sole_figure_first(understood, evidence)) is not evidence:
        evidence, best = sole, sole[0]
    if (lead := with_lead_first(understood, evidence)) is not evidence:
        evidence, best = lead, lead[0]
    by_itself = likelihood >= _BY_ITSELF
    meant = with_meant_first(understood, evidence, sure=by_itself)
    if meant is not evidence and not is_put_so(understood, evidence[0]):
        beside = meant[0].clause.id == evidence[0].clause.id
        beside = beside or shares_likelihood(understood, meant[0])
        rests_on, own = likeliest(understood, meant, holdings)
        form = beside or own >= ENOUGH or told_by_form(understood, meant)
        if form or not by_itself:  # 费用怎么分摊 of floors is not told by whom the state pays
            evidence, best = meant, rests_on
            likelihood = max(likelihood, own) if beside else own
    if told_by_form(understood, evidence) or (evidence and is_put_so(understood, evidence[0])):
        likelihood = max(likelihood, ENOUGH)
    elif lent_by_form(understood, evidence) or _of_no_change(understood, evidence, likelihood):
        likelihood = min(likelihood, UNLIKELY)
    return evidence, best, likelihood


def _of_no_change(
    understood: Understanding, evidence: tuple[Evidence, ...], likelihood: float
) -> bool:
    """企业搬走了要退什么钱, of a sentence that has nobody move where another has, unless
    that is surely meant.
    """
    unsure = likelihood < _SURELY and bool(evidence) and not tells_form(understood, evidence[0])
    return unsure and change_told(understood, evidence)


def _listed_all_the_same(
    understood: Understanding,
    evidence: tuple[Evidence, ...],
    holdings: Holdings,
    reason: Reason,
) -> Draft | None:
    """What no sentence tells, a list of the paper may: whom to call, what is ruled, the classes."""
    if understood.missing:
        return None
    if called := answer_contact_section(understood, holdings):
        return called
    if reason.why == "likely" and (spoken_of := answer_mentions(understood, holdings)):
        return spoken_of
    if reason.why != "likely" or asks_results(understood.asking):
        return None
    listed = answer_rule_list(understood, evidence, holdings, last=True)
    one = len(understood.document_ids or ()) == 1
    return listed or (classes_asked(understood, evidence) if one else None)


def _listed_by_rule(
    understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings
) -> Draft | None:
    one = len(understood.document_ids or ()) == 1 and understood.kind in ("list", "what")
    one = one and not asks_results(understood.asking)
    return answer_rule_list(understood, evidence, holdings, last=True) if one else None


def _looked_up(
    understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings, floor: float
) -> Draft | None:
    """What needs no judgement of sentences: clauses by number, papers and what they consist of."""
    told = answer_attachment_not_held(understood, holdings)
    told = told or answer_clause_named(understood, evidence, holdings)
    told = told or answer_about_repealed(understood, holdings)
    if told is not None:
        return told
    if understood.kind == "document":
        draft = answer_about_document(understood, holdings)
        return draft or _told_by_its_text(understood, evidence, holdings, floor)
    if called := answer_contact_section(understood, holdings, one=True):
        return called
    which = answer_which_paper(understood, holdings) or answer_which_places(understood, holdings)
    which = which or answer_score(understood, evidence, holdings)
    which = which or answer_own_class(understood, evidence)
    which = which or read_off(understood, evidence, holdings)
    which = which or answer_from_the_tree(understood, holdings)
    if which is None and asks_results(understood.asking):  # no rule tells which were picked
        return None
    return which or answer_rule_list(understood, evidence, holdings)


def _lacking(
    understood: Understanding,
    evidence: tuple[Evidence, ...],
    likeliest_one: tuple[Evidence | None, float],
    floor: float,
    holdings: Holdings,
) -> Reason | None:
    best, likelihood = likeliest_one
    reason = why_not(understood, best, likelihood, floor)
    beyond = (beyond_all_brackets, of_no_step)
    if reason is None and any(is_so(understood, evidence) for is_so in beyond):
        return Reason("no figure", " for that amount")
    if reason is None and (row := of_no_row(understood, evidence, holdings)):
        return row
    if reason is None or (reason.why == "likely" and likelihood == UNLIKELY):
        return of_another(understood, best, holdings) or reason
    return reason


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
