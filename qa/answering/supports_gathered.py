"""All that one paper pays for, 资金支持都有哪些: of each clause the first sentence that says so."""

from __future__ import annotations

from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.quantities import find_quantities
from documents.sentences import Span, sentences
from index.lexical import bigrams
from qa.answering.drafts import Draft, finished
from qa.answering.targets_gathered import counted
from qa.citations import Citations, marked, name_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_MONEY = "(?:资金|财政|政策|奖补|经费)*(?:支持|扶持|补助|补贴|奖励|奖补|资助)"
_ASKS = lazy(
    rf"(?:汇总|归纳|概括|梳理|列[出举全]|总结|盘点)[^,。?]{{0,36}}{_MONEY}"
    rf"|{_MONEY}(?:措施|政策|标准|方向|项目|内容)?(?:都|一共|总共|全部|主要)+(?:有|是|包括)(?:哪些|什么|哪几)"
    rf"|(?:全部|所有|各项)的?{_MONEY}"
    rf"|有(?:哪些|哪几[项种类])的?{_MONEY}(?:(?:或者?|[和与及、]){_MONEY})*(?:措施|政策|标准|项目)?"
    r"(?:,?(?:金额|标准|分别|各)+(?:是|给|补|奖|有)?多少)?[?。]*$"
)
_SUMS = lazy("(?:金额|标准|分别|各)+(?:是|给|补|奖|有)?多少[?。]*$")
_IDLE = lazy(
    r"金额|资金|财政|政策|奖补|经费|支持|扶持|补助|补贴|奖励|资助|措施|标准|方向|项目|内容|主要|全部|所有|各项"
    r"|产业|企业|发展|[的对]"
)
_CONCERNING = lazy(r"(?:与|和|跟|同|涉及)[^,。?]{2,24}(?:有关|相关|挂钩)|关于[^,。?]{2,24}的")
_PAYS = lazy(r"补[贴助]|奖[励补]|资助|贴息|给予|安排|投入|累计不?超过")
_FEWEST, _MOST = 2, 40


def answer_supports(understood: Understanding, holdings: Holdings) -> Draft | None:
    """None unless all of it is asked for of one paper, whose title holds what else is named."""
    ids = tuple(understood.document_ids or ())
    asked = fold(understood.said or understood.text)
    kind = understood.kind in ("list", "what") or bool(_SUMS.search(asked))
    alone = kind and not (understood.follows or understood.several)
    other = any(_IDLE.sub("", matter.said) for matter in understood.matters)
    if len(ids) != 1 or not alone or other or not _ASKS.search(asked):
        return None
    document = holdings.by_id[ids[0]]
    titles = fold(" ".join(document.metadata.titles))
    matters = [n for n in _IDLE.sub(" ", understood.topic).split() if n not in titles]
    if matters and not _CONCERNING.search(asked):
        return None
    matters = [name for name in matters if len(name) > 1]
    citations = Citations()
    lines = []
    for clause, span in _paying(document, every=bool(matters)):
        if matters and not _concerns(clause, matters):
            continue
        said = clause.text[span.start : span.end].strip().rstrip("。；;")
        said = said.removeprefix(clause.label).lstrip()
        place = citations.cite(document, clause, span)
        lines.append(marked(f"{clause.reference}：{said}", place))
        if len(lines) == _MOST:
            break
    if len(lines) < _FEWEST:
        return None
    first, *rest = counted(lines, "条")
    return finished([f"{name_of(document)}{first}", *rest], citations)


def _concerns(clause: Clause, matters: list[str]) -> bool:
    """It speaks of one of them: 载客航线, as 商业载客航线 or 载客运输."""
    said = fold(f"{clause.heading} {clause.text}")
    pairs = ([p for p in bigrams(matter) if len(p) > 1] for matter in matters)
    return any(each and 2 * sum(p in said for p in each) > len(each) for each in pairs)


def _paying(document: Document, *, every: bool) -> list[tuple[Clause, Span]]:
    """Of each clause the first sentence that pays, or every one."""
    found = []
    for clause in document.clauses:
        if clause.kind != "clause" or clause.is_row:
            continue
        spans = [s for s in sentences(clause.text) if _pays(clause.text[s.start : s.end])]
        found += [(clause, span) for span in (spans if every else spans[:1])]
    return found


def _pays(said: str) -> bool:
    """It sets a sum or a share that is paid."""
    figures = find_quantities(said)
    return bool(_PAYS.search(said)) and any(f.unit_class in ("money", "share") for f in figures)
