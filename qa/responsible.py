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
    r"(?:办公室|领导小组|专班|政府|部门|[局厅委会])[^,。;]{0,6}"
    r"(?:牵头|负责|统筹|公开发布|发布|制定|组织|召开|承担)"
)
_SHARP = 0.5  # share of the topic in the sentence from which its own actor counts
_CLOSE = 0.8  # of the best score, for a clause with departments to be preferred to one without


def answer_who(understood: Understanding, evidence: tuple[Evidence, ...]) -> Draft | None:
    """Departments with the clause that names them; None if no sufficient clause names any."""
    citations = Citations()
    best = evidence[0]
    lines: list[str] = []
    if best.sharp >= _SHARP and _ACTS.search(fold(best.text)):
        marker = citations.cite(best.document, best.clause, best.span)
        lines.append(marked(best.text, marker))
    chosen = _with_departments(evidence)
    if chosen is not None:
        lines += _departments(*chosen, citations)
    return finished(lines, citations) if lines else None


def _with_departments(evidence: tuple[Evidence, ...]) -> tuple[Evidence, Responsibility] | None:
    for each in evidence:
        if each.score < _CLOSE * evidence[0].score:
            return None
        responsibility = read_responsibility(each.clause.text)
        if responsibility is not None:
            return each, responsibility
        if each is evidence[0] and each.coverage > 0.75:
            return None  # the clause that is meant names nobody; another's list is not its list
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
        said = f"{task}的牵头部门:{'、'.join(responsibility.names)}"
    else:
        names = [f"{n}(牵头)" if n in leads else n for n in responsibility.names]
        said = f"{task}的责任部门:{'、'.join(names)}"
    about = citations.cite(evidence.document, clause, evidence.span)
    return [marked(said, place), marked(f"任务内容:{evidence.text}", about)]
