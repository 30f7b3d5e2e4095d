"""The aims that papers set as a whole: 山东先进制造业集群的目标是什么."""

from __future__ import annotations

from collections.abc import Iterator

from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.sentences import Span, sentences
from qa.answering.drafts import Draft, finished
from qa.answering.targets_gathered import every_target
from qa.citations import Citations, marked, name_of
from qa.names.clause_tree import ClauseTree
from qa.names.holdings import Holdings
from qa.names.papers import newest_first
from qa.understanding.model import Understanding

# 集群培育的总体目标: what is said of any aim
_AIM_WORDS = lazy(
    r"主要|总体|整体|发展|工作|具体|核心|总的?|任务|要求|目标|阶段|预期|培育|建设|打造|推进|加快|达到|实现"
)
_FEW = 3  # papers whose aims are laid side by side
_WHOLE_PAPER = lazy(r"总体|思路|目标|指导思想")
_BY_YEAR = lazy(r"^(?:力争|确保)?(?:[到至]\s?)(?:19|20)\d{2}\s?年")
_AIMS_ARE = lazy(r"目标(?:任务)?(?:是|为)?:")


def answer_aims(understood: Understanding, holdings: Holdings) -> Draft | None:
    """The aims of the papers that are meant: of each the clause that is headed so, with what stands
    below it, or from the sentence on that sets them; of a single paper without such a clause every
    target. None where anything else is asked for, or no aims are set for the years asked for.
    """
    asked = understood.kind not in ("who", "yesno", "compare") and not understood.follows
    other = understood.matters or understood.unit or understood.required
    if other or not (understood.wants_aim and asked):
        return None
    citations = Citations()
    lines: list[str] = []
    papers = _on_the_whole(understood, holdings)
    for document in papers:
        found = next(_aims(document, holdings.tree), [])
        if not found and len(papers) == 1:
            return every_target(document.id, understood, holdings)
        meant = [each for each in found if _of_years(*each, understood.years)]
        if not meant:
            return None
        said = [
            marked(clause.text[span.start : span.end], citations.cite(document, clause, span))
            for clause, span in (meant if len({c.id for c, _ in found}) > 1 else found)
        ]
        lines += [f"{name_of(document)}：{said[0]}", *said[1:]]
    return finished(lines, citations) if lines else None


def _on_the_whole(understood: Understanding, holdings: Holdings) -> list[Document]:
    """The one paper that is asked, or the few that are on what the question names, 先进制造业集群;
    none where it asks for the aims of a part of one.
    """
    names = _AIM_WORDS.sub(" ", understood.topic).split()
    ids = understood.document_ids if understood.document_ids is not None else holdings.only
    among = [d for d in holdings.documents if not ids or d.id in ids]
    on_it = [
        document
        for document in among
        if all(any(name in fold(t) for t in document.metadata.titles) for name in names)
    ]
    return sorted(on_it, key=newest_first) if len(on_it) <= (_FEW if names else 1) else []


def _of_years(clause: Clause, span: Span, years: frozenset[int]) -> bool:
    told = fold(clause.text[span.start : span.end])
    return not years or any(str(year) in told for year in years)


def _aims(document: Document, tree: ClauseTree) -> Iterator[list[tuple[Clause, Span]]]:
    """Clause by clause the sentences that set aims, or the items below a bare heading."""
    for clause in document.clauses:
        if spans := _aims_of(clause):
            yield [(clause, span) for span in spans]
        elif "目标" in clause.heading and clause.kind == "clause":
            below = [c for c in tree.children.get(clause.id, ()) if not c.is_row]
            if below:
                yield [(item, Span(0, len(item.text.rstrip()))) for item in below]


def _aims_of(clause: Clause) -> list[Span]:
    """Sentences of a clause headed 目标 that say more than its heading, or from 到2025年,… on."""
    if clause.kind not in ("clause", "preamble"):
        return []
    spans = sentences(clause.text, "。")
    heads = fold(" ".join((clause.heading, *clause.headings)))
    start = clause.text.find(clause.heading) + len(clause.heading or clause.label)
    if "目标" in clause.heading:
        return [s for s in spans if s.end > start + 1]
    for at, span in enumerate(spans):
        text = fold(clause.text[max(span.start, start) : span.end]).strip(" 。\n")
        sets = _WHOLE_PAPER.search(heads) and _BY_YEAR.search(text)
        if sets or _AIMS_ARE.search(text):
            return spans[at:] if sets else [span]
    return []
