"""Who answers for a task: the departments that the clause names, the lead first."""

from __future__ import annotations

import re

from documents.departments import Responsibility, read_responsibility
from documents.folding import fold
from documents.sentences import Span
from qa.citations import Citations, marked
from qa.drafts import Draft, finished
from qa.evidence import Evidence
from qa.understanding import Understanding

# A body that does something in the sentence itself: …办公室牵头制定…年度推进计划.
_ACTS = re.compile(
    r"(?:办公室|领导小组|专班|政府|部门|机关|法院|委员会|办事处|国务院|常委会|[局厅])"
    r"|由.{2,20}(?:负责|批准|审批|制定|规定|组织|决定|认定|发布)"
)
_SHARP = 0.45  # share of the topic in the sentence from which its own actor counts
_CLOSE = 0.6  # of the best score, for a sentence or a list to be considered
_SAME_TOPIC = 0.75  # of the best coverage, for another clause's list to answer


def answer_who(understood: Understanding, evidence: tuple[Evidence, ...]) -> Draft | None:
    """Departments with the clause that names them; None if no sufficient clause names any."""
    citations = Citations()
    lines: list[str] = []
    actor = None if understood.departments_listed else _actor(evidence)
    if actor is not None:
        marker = citations.cite(actor.document, actor.clause, actor.span)
        lines.append(marked(actor.text, marker))
    chosen = _with_departments(evidence)
    if chosen is not None and (actor is None or chosen[0].clause.id == actor.clause.id):
        lines += _departments(*chosen, citations)
    return finished(lines, citations) if lines else None


def _actor(evidence: tuple[Evidence, ...]) -> Evidence | None:
    """The sentence most to the point in which a body acts, if it is as sharp as the best."""
    best = evidence[0]
    for each in evidence:
        if each.score < _CLOSE * best.score:
            return None
        sharp = each.sharp >= max(_SHARP, 0.85 * best.sharp)
        if sharp and _ACTS.search(fold(each.text)):
            return each
    return None


def _with_departments(evidence: tuple[Evidence, ...]) -> tuple[Evidence, Responsibility] | None:
    best = evidence[0]
    for each in evidence:
        if each.score < _CLOSE * best.score or each.coverage < _SAME_TOPIC * best.coverage:
            continue
        responsibility = read_responsibility(each.clause.text)
        if responsibility is not None:
            return each, responsibility
    return None


def _departments(
    evidence: Evidence, responsibility: Responsibility, citations: Citations
) -> list[str]:
    clause = evidence.clause
    place = citations.cite(
        evidence.document, clause, Span(responsibility.start, responsibility.end)
    )
    task = f"“{clause.heading}”" if clause.heading else "该项任务"
    leads = set(responsibility.leads)
    if leads and leads == set(responsibility.names):
        said = f"{task}的牵头部门：{'、'.join(responsibility.names)}"
    else:
        names = [f"{n}（牵头）" if n in leads else n for n in responsibility.names]
        said = f"{task}的责任部门：{'、'.join(names)}"
    about = citations.cite(evidence.document, clause, evidence.span)
    return [marked(said, place), marked(f"任务内容：{evidence.text}", about)]
