"""Complete lists: every task of a department, every target set for a year."""

from __future__ import annotations

import re

from documents.departments import read_responsibility
from documents.folding import fold
from documents.model import Clause
from documents.sentences import Span
from qa.citations import Citations, marked, name_of
from qa.drafts import Draft, finished
from qa.holdings import Holdings
from qa.understanding import Understanding

_ASKS = re.compile(
    r"(?:负责|参与|牵头|承担|涉及|有关|职责).{0,8}(?:任务|事项|工作|条款|职责)|(?:任务|事项|工作|职责)(?:有|是|包括)?哪"
    r"|(?:负责|参与|牵头|承担)(?:了|的)?(?:哪|什么|多少)"
)


def answer_gathered(understood: Understanding, holdings: Holdings) -> Draft | None:
    """The list that a question asks to be gathered; None if it asks for none."""
    return _tasks(understood, holdings) or _targets(understood, holdings)


def _targets(understood: Understanding, holdings: Holdings) -> Draft | None:
    """哪些文件提出了2025年的目标: every target whose deadline is that year."""
    whole = not (understood.topic or understood.matters or understood.wants_figure)
    if not (understood.wants_aim and understood.years and whole):
        return None
    citations = Citations()
    lines = []
    for document in sorted(holdings.documents, key=lambda d: -(d.metadata.issue_year or 0)):
        if understood.document_ids is not None and document.id not in understood.document_ids:
            continue
        for target in holdings.targets[document.id]:
            if target.deadline not in understood.years:
                continue
            clause = holdings.clause_by_id[target.clause_id]
            at = clause.text.find(target.quote)
            place = citations.cite(document, clause, Span(at, at + len(target.quote)))
            said = f"{name_of(document)}{clause.reference}：{target.quote}"
            lines.append(marked(said, place))
    lines = list(dict.fromkeys(lines))  # 3个超过5000亿元的集群 sets two targets in one stretch
    return finished(_counted(lines, "条指标"), citations) if lines else None


def _counted(lines: list[str], of_what: str) -> list[str]:
    return [f"共{len(lines)}{of_what}：{lines[0]}", *lines[1:]]


def _tasks(understood: Understanding, holdings: Holdings) -> Draft | None:
    """The clauses of the department that the question names, newest policy first.

    None if it asks for no such list or names no department of a list.
    """
    folded = fold(understood.text)
    if not _ASKS.search(folded):
        return None
    named = [name for name in holdings.departments if _is_named(name, folded)]
    if not named:
        return None
    longest = max(named, key=len)
    found = [
        clause
        for clause in holdings.departments[longest]
        if understood.document_ids is None or clause.document_id in understood.document_ids
    ]
    leads = [clause for clause in found if _is_led_by(longest, clause)]
    if "牵头" in folded and leads:
        found = leads
    return _listed(longest, found, holdings) if found else None


def _is_led_by(department: str, clause: Clause) -> bool:
    responsibility = read_responsibility(clause.text)
    return responsibility is not None and department in responsibility.leads


def _is_named(department: str, folded: str) -> bool:
    """市商务局 is named by 商务局 too, but not by 局."""
    bare = re.sub(r"^[省市县区]", "", fold(department))
    return len(bare) >= 3 and bare in folded


def _listed(department: str, clauses: list[Clause], holdings: Holdings) -> Draft:
    citations = Citations()
    lines = []
    for clause in _newest_first(clauses, holdings):
        document = holdings.by_id[clause.document_id]
        responsibility = read_responsibility(clause.text)
        assert responsibility is not None  # that is how the clause was found
        head = clause.text.find(clause.heading) + len(clause.heading) if clause.heading else 0
        task = citations.cite(document, clause, Span(0, head or min(40, len(clause.text))))
        place = Span(responsibility.start, responsibility.end)
        names = citations.cite(document, clause, place)
        lead = "牵头" if department in responsibility.leads else "参与负责"
        said = f"{name_of(document)}{clause.reference}“{clause.heading}”，由其{lead}"
        lines.append(marked(said, task, names))
    return finished(_counted(lines, f"项任务由{department}参与负责"), citations)


def _newest_first(clauses: list[Clause], holdings: Holdings) -> list[Clause]:
    def key(clause: Clause) -> tuple[int, str, int]:
        year = holdings.by_id[clause.document_id].metadata.issue_year or 0
        return (-year, clause.document_id, clause.start)

    return sorted(clauses, key=key)
