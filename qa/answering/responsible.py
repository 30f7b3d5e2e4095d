"""Who answers for a task: the departments that the clause names, the lead first."""

from __future__ import annotations

from documents.departments import Responsibility, read_responsibility
from documents.folding import fold
from documents.patterns import lazy
from documents.sentences import Span, opens_list
from index.lexical import bigrams
from qa.answering.drafts import Draft, finished, led_in, subject_of
from qa.answering.lists import items_one_by_one, led_by
from qa.citations import Citations, marked, name_of
from qa.evidence.acting import CLOSE, acts_otherwise, charged
from qa.evidence.evidence import Evidence
from qa.evidence.siblings import class_missed
from qa.names.holdings import Holdings
from qa.names.papers import newest_first
from qa.understanding.deeds import deed_asked
from qa.understanding.model import Understanding

Listed = tuple[Evidence, Responsibility]

_OTHER_BODIES = lazy("银行|高校|院校|学校|公司|机构|医院|企业")  # 合作银行有哪几家
_DEED = lazy(r"由谁(?:来|去|负责)?([\u4e00-\u9fff]{2})")
_DUTY, _SEVERAL = lazy("[^;。]+"), 3  # duties of one sentence
_ABOUT_AS_GOOD = 0.8  # of the best score, for the section of another clause
_OTHER_SIDE = 0.5  # of the best coverage, for the list of another paper that the question names
_SAME_TOPIC = 0.75  # of the best coverage, for another clause's list to answer


def answer_who(
    understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings
) -> Draft | None:
    """Departments with the clause that names them; None if no sufficient clause names any."""
    asked = understood.asking
    evidence = tuple(e for e in evidence if not class_missed(asked, e.told)) or evidence
    citations = Citations()
    sides = _sides(understood, evidence)
    if len(sides) > 1:
        return finished(_compared(sides, citations), citations)
    lines: list[str] = []
    chosen = _with_departments(evidence, understood.departments)
    actor = None if understood.departments_listed else charged(evidence, understood.asking)
    if actor is None and chosen is None:
        actor = acts_otherwise(evidence, understood.asking)
    if chosen and set(understood.departments) & set(chosen[1].names):
        actor = None  # 自然资源厅参与吗,还有哪些部门: the list that has it
    if actor is not None and chosen is not None and not _does(actor, understood):
        # The list of a clause that is more to the point goes before another clause's actor.
        elsewhere = actor.clause.id != chosen[0].clause.id
        lesser = actor.coverage < chosen[0].coverage
        lesser = lesser or actor.score < _ABOUT_AS_GOOD * chosen[0].score
        actor = None if elsewhere and lesser else actor
    if actor is not None:
        span = _that_charges(actor, understood)
        marker = citations.cite(actor.document, actor.clause, span)
        said = subject_of(actor, actor.text) + actor.clause.text[span.start : span.end]
        lines += [marked(said, marker), *led_in(actor, citations)]
        if opens_list(actor.text):  # 市工信局履行下列职责: none of the items may be lost
            lines += items_one_by_one(actor.document, led_by(actor, holdings), citations)
    if chosen is not None and (actor is None or _closes(chosen, actor)):
        lines += answerable(*chosen, citations)
    if not lines and not _OTHER_BODIES.search(asked):
        lines += _of_the_section(evidence, holdings, citations)
    return finished(lines, citations) if lines else None


def _that_charges(actor: Evidence, understood: Understanding) -> Span:
    """市税务局负责保费征收, of a sentence that gives each of several bodies its own duty."""
    duties = [match.span() for match in _DUTY.finditer(fold(actor.text))]
    asked = [*set(bigrams(understood.own_asking)), *deed_asked(understood.asking)]
    asked += _DEED.findall(understood.own_asking)  # which counts once more
    texts = [fold(actor.text[start:end]) for start, end in duties]
    held = [sum(word in text for word in asked) for text in texts]
    meant = [span for span, n in zip(duties, held, strict=True) if n and n == max(held)]
    if len(duties) < _SEVERAL or len(meant) != 1:
        return actor.span
    start, end = meant[0]
    return Span(actor.span.start + start, actor.span.start + end)


def _of_the_section(
    evidence: tuple[Evidence, ...], holdings: Holdings, citations: Citations
) -> list[str]:
    """Whom a section names on a line of its own, below the last of its items."""
    tree, best = holdings.tree, evidence[0]
    for each in evidence:
        if each.score < _ABOUT_AS_GOOD * best.score:
            break
        clause = each.clause
        section = clause if tree.children.get(clause.id) else tree.by_id.get(clause.parent or "")
        below = tree.children.get(section.id, ()) if section else ()
        apart = any(read_responsibility(child.text) for child in below[:-1])
        last = () if apart else below[-1:]
        listed = read_responsibility(last[0].text) if last else None
        if section and listed and "\n" in last[0].text[max(0, listed.start - 1) :][:3]:
            place = citations.cite(each.document, last[0], Span(listed.start, listed.end))
            about = citations.cite(each.document, clause, each.span)
            names = [f"{name}（牵头）" if name in listed.leads else name for name in listed.names]
            task = f"“{section.heading}”" if section.heading else "该部分任务"
            more = "等部门" if listed.further else ""
            said = marked(f"{task}的责任部门：{'、'.join(names)}{more}", place)
            return [said, marked(f"任务内容：{each.text}", about)]
    return []


def _closes(listed: Listed, actor: Evidence) -> bool:
    """The list stands behind the actor's sentence; 本计划由市工信局解释 follows on the list of the
    last task.
    """
    evidence, responsibility = listed
    return evidence.clause.id == actor.clause.id and actor.span.start < responsibility.end


def _does(actor: Evidence, understood: Understanding) -> bool:
    return any(word in actor.text for word in deed_asked(understood.asking))


def _sides(understood: Understanding, evidence: tuple[Evidence, ...]) -> list[Listed]:
    """The best list of each paper that the question sets side by side, newest first."""
    if not understood.each_side:
        return []
    best = max(e.coverage for e in evidence)
    sides = []
    for document_id in dict.fromkeys(e.document.id for e in evidence):
        own = tuple(e for e in evidence if e.document.id == document_id)
        listed = _with_departments(own)
        if listed is not None and listed[0].coverage >= _OTHER_SIDE * best:
            sides.append(listed)
    return sorted(sides, key=lambda side: newest_first(side[0].document))


def _compared(sides: list[Listed], citations: Citations) -> list[str]:
    """Each paper's departments; of two papers first which bodies only one of them names."""
    lines: list[str] = []
    for evidence, responsibility in sides:
        said, task = answerable(evidence, responsibility, citations)
        lines += [f"{name_of(evidence.document)}：{said}", task]
    names = [responsibility.names for _, responsibility in sides]
    if len(sides) > 2 or set(names[0]) == set(names[1]):
        return lines
    said = "；".join(
        f"仅{name_of(sides[at][0].document)}列有{'、'.join(only)}"
        for at in (0, 1)
        if (only := [n for n in names[at] if n not in names[1 - at]])
    )
    places = [citations.cite(e.document, e.clause, Span(r.start, r.end)) for e, r in sides]
    return [marked(f"两份文件的责任部门不同：{said}", *places), *lines]


def _with_departments(evidence: tuple[Evidence, ...], named: tuple[str, ...] = ()) -> Listed | None:
    """named: departments that the question speaks of; a list that holds one goes first."""
    best = evidence[0]
    found: Listed | None = None
    for each in evidence:
        if each.score < CLOSE * best.score or each.coverage < _SAME_TOPIC * best.coverage:
            continue
        responsibility = read_responsibility(each.clause.text)
        if responsibility is None:
            continue
        if not named or set(named) & set(responsibility.names):
            return each, responsibility
        found = found or (each, responsibility)
    return found


def answerable(
    evidence: Evidence, responsibility: Responsibility, citations: Citations
) -> tuple[str, str]:
    """(whom the clause lists as answerable, the lead marked; what for), each with its marker."""
    document, clause = evidence.document, evidence.clause
    place = citations.cite(document, clause, Span(responsibility.start, responsibility.end))
    task = f"“{clause.heading}”" if clause.heading else "该项任务"
    leads = set(responsibility.leads)
    if leads and leads == set(responsibility.names):
        said = f"{task}的牵头部门：{'、'.join(responsibility.names)}"
    else:
        names = [f"{n}（牵头）" if n in leads else n for n in responsibility.names]
        said = f"{task}的责任部门：{'、'.join(names)}"
    said += "等部门" if responsibility.further else ""
    about = citations.cite(document, clause, evidence.span)
    return marked(said, place), marked(f"任务内容：{evidence.text}", about)
