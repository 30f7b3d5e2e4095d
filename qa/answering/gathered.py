"""Complete lists: every task of a department, every target set for a year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from documents.cells import cells_of
from documents.departments import Responsibility
from documents.folding import fold
from documents.model import Clause, Target
from documents.patterns import lazy
from documents.sentences import Span
from index.lexical import bigrams
from qa.answering.drafts import Draft, finished
from qa.answering.refusal import refuse
from qa.citations import Citations, marked, name_of
from qa.evidence.reasons import Reason
from qa.evidence.stated import bare
from qa.evidence.terms import coverage_of, terms_of
from qa.names.holdings import Holdings
from qa.names.papers import newest_first
from qa.understanding.asking_who import asks_who, names_who
from qa.understanding.model import Understanding

Task = tuple[str, Clause]  # a department and a clause that lists it
_SAME_TOPIC = 0.6  # of the pairs of a topic, in a heading, for a task to be about it
_NO_TOPIC = 3  # characters that may be left of 任务有几项
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
_ALONE = lazy(r"(?:单独|独自|独家|一家|自己)(?:负责|承担|牵头|完成)")
_TOGETHER = lazy(r"共同|一起|联合|一同|都(?:负责|参与|牵头)|同时")


def answer_gathered(understood: Understanding, holdings: Holdings) -> Draft | None:
    """The list that a question asks to be gathered; None if it asks for none."""
    targets = _targets(understood, holdings) or _targets_of_matter(understood, holdings)
    targets = targets or _targets_of_papers(understood, holdings)
    return _tasks(understood, holdings) or targets


def _targets_of_matter(understood: Understanding, holdings: Holdings) -> Draft | None:
    """各份文件给工业互联网平台定了哪些数量目标: every target of the papers that speaks of it.

    None where only one does, or the matter is told in other words.
    """
    matter = replace(understood, topic=_TARGETS.sub(" ", understood.topic).strip())
    asked = understood.kind in ("fact", "list", "what") and (matter.topic or matter.matters)
    if _OF_MARKS.search(understood.asking):
        return None
    if not asked or not _WHICH_TARGETS.search(understood.said or understood.asking):
        return None
    terms, letters = terms_of(matter, holdings), {c for c in matter.topic if c.isalpha()}

    def of_it(target: Target, clause: Clause) -> bool:
        year = not understood.years or target.deadline in understood.years
        places = (bare(f"{target.indicator} {target.quote}"), bare(clause.heading))
        put_otherwise = len(letters) >= _LETTERS and letters <= set(places[0])  # 上云企业
        return year and (put_otherwise or coverage_of(terms, places) >= _OF_THE_MATTER)

    return _told(understood, holdings, of_it, fewest=2)


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
    whole = not (understood.topic or understood.matters or understood.wants_figure)
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
            at = clause.text.find(target.quote)
            place = citations.cite(document, clause, Span(at, at + len(target.quote)))
            year = f"（{target.deadline}年）" if target.deadline else ""
            year = "" if str(target.deadline) in target.quote or understood.years else year
            said = f"{name_of(document)}{clause.reference}：{target.quote.rstrip('。')}{year}"
            lines.append(marked(said, place))
    lines = list(dict.fromkeys(lines))  # 3个超过5000亿元的集群 sets two targets in one stretch
    return finished(_counted(lines, "条指标"), citations) if len(lines) >= fewest else None


def _counted(lines: list[str], of_what: str) -> list[str]:
    return [f"共{len(lines)}{of_what}：{lines[0]}", *lines[1:]]


def _tasks(understood: Understanding, holdings: Holdings) -> Draft | None:
    """The clauses of the departments that the question names, newest policy first.

    None if it asks for no such list; a refusal if the papers that it names list none of them.
    """
    topic = _TOGETHER.sub("", understood.topic).strip()
    figure_of_a_topic = understood.kind == "fact" and len(topic) > _NO_TOPIC
    if not understood.tasks or understood.kind == "who" or figure_of_a_topic:
        return None
    scope = understood.document_ids
    tasks = [
        (name, clause)
        for name in understood.departments
        for clause in holdings.departments[name]
        if scope is None or clause.document_id in scope
    ]
    if not tasks:
        issues = any(holdings.papers.names.issuers_in(fold(understood.text)))
        acts = any(
            name in holdings.papers.texts[i] for name in understood.departments for i in scope or ()
        )  # a body that is listed nowhere may act in a sentence
        return None if issues or acts else refuse(Reason("not stated"), understood, holdings)
    folded = understood.asking
    leads = [(name, clause) for name, clause in tasks if _is_led_by(name, clause, holdings)]
    wants_lead = "牵头" in folded and "参与" not in folded
    tasks = leads if wants_lead and leads else tasks
    if _ALONE.search(folded):
        alone = [task for task in tasks if len(_responsible(task[1], holdings).names) == 1]
        if not alone:
            return refuse(Reason("not stated"), understood, holdings)
        tasks = alone
    names = {name for name, _ in tasks}
    if len(names) > 1 and _TOGETHER.search(folded):
        tasks = [t for t in tasks if names <= set(_responsible(t[1], holdings).names)] or tasks
    draft = _listed(_on_topic(tasks, understood.topic, holdings), holdings)
    if wants_lead and not leads:
        named = "、".join(sorted(names))
        said = f"文件没有把{named}标为牵头部门，以下为其参与负责的任务。\n{draft.text}"
        return replace(draft, text=said)
    return draft


def _on_topic(tasks: list[Task], topic: str, holdings: Holdings) -> list[Task]:
    """The tasks whose headings hold the topic, if any do: 在人才保障上负责什么. What stands in the
    titles of their papers, 集群 of 在集群实施意见里, tells none from another.
    """
    whole = "".join(topic.split())
    if len(whole) > _NO_TOPIC and (named := [t for t in tasks if whole in fold(t[1].heading)]):
        return named
    papers = [holdings.by_id[i] for i in {clause.document_id for _, clause in tasks}]
    titled = {pair for d in papers for title in d.metadata.titles for pair in bigrams(title)}
    pairs = {pair for pair in bigrams(topic) if len(pair) > 1} - titled
    about = [
        t for t in tasks if len(pairs & set(bigrams(t[1].heading))) >= _SAME_TOPIC * len(pairs)
    ]
    return about or tasks


def _responsible(clause: Clause, holdings: Holdings) -> Responsibility:
    responsibility = holdings.responsibility(clause)
    assert responsibility is not None  # that is how the clause was found
    return responsibility


def _is_led_by(department: str, clause: Clause, holdings: Holdings) -> bool:
    return department in _responsible(clause, holdings).leads


def _part(named: list[str], asked: tuple[str, ...], responsibility: Responsibility) -> str:
    """市科技局牵头、市财政局参与负责; 其 where only one department is asked about.

    Of those that a clause lists without a lead none only takes part.
    """
    beside = [n for n in responsibility.names if n not in named]
    others = f"与{beside[0]}{'等' if len(beside) > 1 else ''}共同负责" if beside else "负责"
    roles = {
        "牵头": [n for n in named if n in responsibility.leads],
        "参与负责" if responsibility.leads else others: [
            n for n in named if n not in responsibility.leads
        ],
    }
    said = {
        role: "、".join("其" if len(asked) == 1 else n for n in ns) for role, ns in roles.items()
    }
    return "、".join(f"{who}{role}" for role, who in said.items() if who)


def _listed(tasks: list[Task], holdings: Holdings) -> Draft:
    citations = Citations()
    lines = []
    names_of: dict[str, list[str]] = {}
    for name, clause in tasks:
        names_of.setdefault(clause.id, []).append(name)
    names = tuple(dict.fromkeys(name for name, _ in tasks))
    for clause in _newest_first([holdings.tree.by_id[i] for i in names_of], holdings):
        document = holdings.by_id[clause.document_id]
        responsibility = _responsible(clause, holdings)
        head = clause.text.find(clause.heading) + len(clause.heading) if clause.heading else 0
        task = citations.cite(document, clause, Span(0, head or min(40, len(clause.text))))
        place = Span(responsibility.start, responsibility.end)
        cited = citations.cite(document, clause, place)
        heading = cells_of(clause.text)[1] if clause.is_row else clause.heading
        title = f"“{heading}”" if heading else ""
        part = _part(names_of[clause.id], names, responsibility)
        said = f"{name_of(document)}{clause.reference}{title}，由{part}"
        lines.append(marked(said, task, cited))
    led = all(_is_led_by(name, clause, holdings) for name, clause in tasks)
    part = "牵头" if led else "负责或参与负责"
    return finished(_counted(lines, f"项任务由{'、'.join(names)}{part}"), citations)


def _newest_first(clauses: list[Clause], holdings: Holdings) -> list[Clause]:
    def key(clause: Clause) -> tuple[int, str, int]:
        document = holdings.by_id[clause.document_id]
        return (newest_first(document), document.id, clause.start)

    return sorted(clauses, key=key)
