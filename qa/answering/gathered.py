"""Complete lists: every task of a department, every target set for a year."""

from __future__ import annotations

from dataclasses import replace

from documents.cells import cells_of
from documents.departments import Responsibility
from documents.folding import fold
from documents.model import Clause
from documents.patterns import lazy
from documents.sentences import Span
from index.lexical import bigrams
from qa.answering.drafts import Draft, finished
from qa.answering.refusal import refuse
from qa.answering.targets_gathered import answer_targets, counted
from qa.citations import Citations, marked, name_of
from qa.evidence.reasons import Reason
from qa.names.holdings import Holdings
from qa.names.papers import newest_first
from qa.understanding.model import Understanding

Task = tuple[str, Clause]  # a department and a clause that lists it
_SAME_TOPIC = 0.6  # of the pairs of a topic, in a heading, for a task to be about it
_NO_TOPIC = 3  # characters that may be left of 任务有几项
_LONGEST = 40  # characters of a clause that has no heading, as far as it is quoted
_FIRST_WORDS = lazy(r"[\s.、．]*(?P<words>[^，,。；;：:\n]{4,40})")
_ALONE = lazy(r"(?:单独|独自|独家|一家|自己)(?:负责|承担|牵头|完成)")
_TOGETHER = lazy(r"共同|一起|联合|一同|都(?:负责|参与|牵头)|同时")


def answer_gathered(understood: Understanding, holdings: Holdings) -> Draft | None:
    """The list that a question asks to be gathered; None if it asks for none."""
    targets = answer_targets(understood, holdings)
    return _tasks(understood, holdings) or targets


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
        alone = [task for task in tasks if _is_sole(_responsible(task[1], holdings))]
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


def _is_sole(responsibility: Responsibility) -> bool:
    return len(responsibility.names) == 1 and not responsibility.further


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
        heading, span = _opening(clause)
        task = citations.cite(document, clause, span)
        place = Span(responsibility.start, responsibility.end)
        cited = citations.cite(document, clause, place)
        title = f"“{heading}”" if heading else ""
        part = _part(names_of[clause.id], names, responsibility)
        said = f"{name_of(document)}{clause.reference}{title}，由{part}"
        lines.append(marked(said, task, cited))
    led = all(_is_led_by(name, clause, holdings) for name, clause in tasks)
    part = "牵头" if led else "负责或参与负责"
    return finished(counted(lines, f"项任务由{'、'.join(names)}{part}"), citations)


def _opening(clause: Clause) -> tuple[str, Span]:
    """What a task is called, its heading or else its first words; and where it stands."""
    if clause.is_row:
        return cells_of(clause.text)[1], Span(0, min(_LONGEST, len(clause.text)))
    if clause.heading:
        return clause.heading, Span(0, clause.text.find(clause.heading) + len(clause.heading))
    first = _FIRST_WORDS.match(clause.text, len(clause.label))
    if first is None:
        return "", Span(0, min(_LONGEST, len(clause.text)))
    return first["words"].strip(), Span(0, first.end())


def _newest_first(clauses: list[Clause], holdings: Holdings) -> list[Clause]:
    def key(clause: Clause) -> tuple[int, str, int]:
        document = holdings.by_id[clause.document_id]
        return (newest_first(document), document.id, clause.start)

    return sorted(clauses, key=key)
