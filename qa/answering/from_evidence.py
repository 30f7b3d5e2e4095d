"""What sentences that suffice tell, in the form that the question asks for."""

from __future__ import annotations

from dataclasses import replace

from documents.cells import cells_of
from documents.departments import read_responsibility
from documents.folding import fold
from documents.patterns import lazy
from documents.sentences import leads_to_rows, opens_list
from qa.answering.calls import contact_lines
from qa.answering.cases import cases_asked
from qa.answering.claimed_bodies import with_list_first
from qa.answering.claims import answer_claim
from qa.answering.claims_of_months import verdict_of_month
from qa.answering.claims_of_rows import counts_something_else, verdict_of_row
from qa.answering.claims_paired import with_item_meant
from qa.answering.differences import with_difference
from qa.answering.drafts import Draft, finished, opening
from qa.answering.goes_on import goes_on
from qa.answering.how_done import answer_how_done
from qa.answering.lists import (
    counts_its_items,
    heads_a_list,
    items_one_by_one,
    led_by,
    list_of_children,
    rows_below,
)
from qa.answering.open_answers import SAME_CLAUSE, answer_in_sentences
from qa.answering.refusal import refuse
from qa.answering.responsible import answer_who, answerable
from qa.answering.set_twice import set_too
from qa.answering.side_by_side import answer_side_by_side
from qa.answering.which_paper import with_place_named
from qa.answering.years_apart import answer_years_apart
from qa.citations import Citations, marked
from qa.evidence.beside_best import to_what_is_asked
from qa.evidence.brackets import tells_the_bracket
from qa.evidence.evidence import Evidence
from qa.evidence.forms import rules_or_acts, tells_form, told_in_form
from qa.evidence.in_passing import headed_first
from qa.evidence.ordering import told_rather_than_headed
from qa.evidence.overlaps import with_overlap_first
from qa.evidence.picking import in_form
from qa.evidence.reasons import Reason
from qa.evidence.rows import rows_meant
from qa.names.holdings import Holdings
from qa.understanding.asking_places import asks_of_places
from qa.understanding.enumerations import lists_names
from qa.understanding.in_one_breath import asks_who_besides
from qa.understanding.model import Understanding
from qa.understanding.persons_and_places import role_asked

_MAY_ASKED = lazy(r"谁(?:才|就|来)?(?:有权|应当|承担|可以)|[由该]谁(?:来)?承担")
_MAY = lazy(r"有权|可以|应当|承担")
_NOBODY = "该条没有载明责任部门"
_OTHER_BODIES = lazy(
    r"(?P<body>银行|高校|院校|学校|公司|机构|医院|企业)(?:都|分别|一共)*(?:有|是)?(?:哪(?:几|些)|谁)"
)
_BODIES = lazy(r"(?:部门|单位|机构)$")


def answer_from_evidence(
    understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings
) -> Draft:
    """evidence: suffices, best first."""
    if not tells_form(understood, evidence[0]):
        evidence = told_rather_than_headed(understood, evidence)
    draft = with_difference(_told(understood, evidence, holdings), understood, evidence[0])
    return with_place_named(draft, understood)


def _told(understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings) -> Draft:
    best = evidence[0]
    evidence = to_what_is_asked(understood, evidence)
    if best.clause.is_row and counts_something_else(understood, best):
        return refuse(Reason("no figure", " of what is claimed"), understood, holdings, best)
    if tells_form(understood, best) and len(understood.document_ids or ()) == 1:
        evidence = tuple(each for each in evidence if tells_form(understood, each))
    if best.clause.is_row and not _of_places(understood):
        # of an amount that one bracket holds, the others say nothing
        told = (
            (best,) if tells_the_bracket(understood, evidence) else rows_meant(understood, evidence)
        )
        rows = answer_in_sentences(understood, told, holdings)
        return replace(rows, text=verdict_of_row(understood, best) + rows.text)
    if understood.kind == "who":
        evidence = headed_first(evidence, understood.topic)
    apart = None if understood.several else answer_years_apart(understood, evidence)
    if apart is not None:
        return apart
    if understood.several or _may_stand_in_several(understood):
        compared = answer_who(understood, evidence, holdings) if understood.each_side else None
        draft = compared or answer_side_by_side(understood, evidence, holdings)
        if draft is not None:
            return draft
    if how := answer_how_done(understood, best):
        return how
    if understood.kind == "who":
        return _who(understood, evidence, holdings)
    if understood.kind == "yesno":
        return _of_claim(understood, evidence, holdings)
    cases = cases_asked(understood, evidence, holdings)
    if cases is not None:
        return cases
    if heads_a_list(best, holdings) or counts_its_items(understood, best, holdings):
        return list_of_children(best, holdings)
    if understood.wants_figure or understood.unit_class == "time":
        return _figure(understood, evidence, holdings)
    return answer_in_sentences(understood, evidence, holdings)


def _of_places(understood: Understanding) -> bool:
    """哪几个地方有安家补贴: one of them may tell it in a table."""
    return understood.several and asks_of_places(understood.asking)


def _of_claim(
    understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings
) -> Draft:
    """Of the best sentence; where that counts nothing that is claimed, of the rule in the form that
    is claimed: 可以连续聘任一次, of 连任两次.
    """
    evidence = with_list_first(understood, with_item_meant(understood.own_text, evidence))
    evidence = with_overlap_first(understood, evidence)
    draft = answer_claim(understood, evidence[0], holdings)
    if draft is not None and draft.reason is not None and rules_or_acts(understood):
        told = told_in_form(understood, evidence)
        if told is not None and len(understood.document_ids or ()) == 1:
            evidence = (told, *(each for each in evidence if each is not told))
            draft = answer_claim(understood, told, holdings)
    told = in_form(understood, evidence) if draft is None else None
    if told is not None and told is not evidence[0]:  # beside what bears on it most
        citations = Citations()
        lines = [opening(each, understood, citations) for each in (told, evidence[0])]
        return finished([line for each in lines for line in each], citations)
    if draft is None:
        draft = answer_in_sentences(understood, evidence, holdings)
        draft = replace(draft, text=verdict_of_month(understood, evidence[0]) + draft.text)
    return draft


def _who(understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings) -> Draft:
    return (
        answer_who(understood, evidence, holdings)
        or _figure_without_departments(understood, evidence[0])
        or _role(understood, evidence[0])
        or _who_may(understood, evidence[0])
        or _row_with_bodies(understood, evidence, holdings)
        or _in_form(understood, evidence[0])
        or _named_one_by_one(understood, evidence, holdings)
        or refuse(Reason("no department"), understood, holdings)
    )


def _figure(understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings) -> Draft:
    best, citations = evidence[0], Citations()
    if understood.unit_class == "contact" and (lines := contact_lines(best, citations)):
        return finished(lines, citations)
    lines = opening(best, understood, citations)
    if opens_list(best.text):  # 下列岗位按照不低于50%的比例…: none of them may be lost
        lines += items_one_by_one(best.document, led_by(best, holdings), citations)
    if leads_to_rows(best.text):
        lines += rows_below(best.document, best.clause, citations, holdings)
    for other in set_too(understood, evidence, holdings):
        lines += opening(other, understood, citations)
    lines += goes_on(understood, best, citations)
    if asks_who_besides(understood.own_text):
        lines.append(_who_besides(best, citations))
    return finished(lines, citations)


def _who_besides(best: Evidence, citations: Citations) -> str:
    """建几家,什么部门管: whom the clause lists, or that it lists nobody."""
    listed = read_responsibility(best.clause.text)
    if listed is not None:
        return answerable(best, listed, citations)[0]
    return marked(_NOBODY, citations.made[0].marker)


def _figure_without_departments(understood: Understanding, best: Evidence) -> Draft | None:
    """关闭多少家?由谁负责? of a clause that names nobody: the figure, and that nobody is named."""
    if not (understood.wants_figure and best.figures):
        return None
    citations = Citations()
    lines = opening(best, understood, citations)
    return finished([*lines, marked(_NOBODY, citations.made[0].marker)], citations)


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


def _in_form(understood: Understanding, best: Evidence) -> Draft | None:
    """由镇（区）初审后报县工业和信息化局汇总, where it is asked who looks through first."""
    if not tells_form(understood, best):
        return None
    citations = Citations()
    return finished(opening(best, understood, citations), citations)


def _named_one_by_one(
    understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings
) -> Draft | None:
    """合作银行有哪几家, of a sentence that lists banks: bodies that answer for nothing."""
    asked = _OTHER_BODIES.search(understood.asking)
    if asked is None:
        return None
    for each in evidence:
        if each.score < SAME_CLAUSE * evidence[0].score:
            return None
        if asked["body"] in fold(each.told) and lists_names(understood.asking, each.text):
            return answer_in_sentences(understood, (each,), holdings)
    return None


def _who_may(understood: Understanding, best: Evidence) -> Draft | None:
    """谁有权自行判断, of 开立人有权…: a party that is no department."""
    asked = _MAY_ASKED.search(understood.asking)
    if asked is None or not _MAY.search(fold(best.text)):
        return None
    citations = Citations()
    return finished(opening(best, understood, citations), citations)


def _may_stand_in_several(understood: Understanding) -> bool:
    """A figure asked for without naming a paper or a year: every paper that sets one counts."""
    return understood.kind == "fact" and not (understood.named or understood.years)
