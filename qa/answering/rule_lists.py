"""Lists that every rule keeps, found by what leads into them: see qa/understanding/rule_lists.py.

Of such a list the object often stands in the title of its paper alone, so that a sentence on
something else (申报条件, 品牌建设) may hold more of the question's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.sentences import Span, opens_list, sentences
from qa.answering.aspect_lists import speaks_of_aspect
from qa.answering.drafts import Draft
from qa.answering.found_lists import FoundList, drafted
from qa.evidence.evidence import Evidence
from qa.evidence.forms import change_told
from qa.evidence.siblings import sibling_of
from qa.evidence.signals import known_words_lacking
from qa.evidence.stated import bare
from qa.evidence.terms import Term, share_of, terms_of
from qa.names.holdings import Holdings
from qa.understanding.lists_asked import asks_for_papers
from qa.understanding.model import Understanding
from qa.understanding.rule_list import RuleList
from qa.understanding.rule_lists import rule_lists_asked

_PAPERS_READ = 3  # of the best evidence, where the question names none
_ABOUT_IT = 0.4  # of the topic, in the lead-in, above it or in the title
# The same, where the one paper that is named has no other list of the kind; and where a list is
# asked for in so many words.
_THE_ONLY_ONE, _SO_ASKED = 0.2, 0.14
_CLEARLY = 0.1  # by which one list of the paper has more of the topic than any other
_AS_MUCH = 0.95  # of the best share, for another list of the paper to be meant too
_MOST = 3  # lists of one answer
_OBJECT = 8  # characters of a name that a list has for what it is of
_ANY_OBJECT = lazy(
    r"程序|步骤|流程|主要|基本|工作|项目|企业|单位|专项|资金|情形|条件|程序|认定|有关|相关|[年本]?度|附件"
)
_LABEL = lazy(r"^[\s\d一二三四五六七八九十()、.第条]+")
_PARTED = lazy("[、,;]")
_PARTS, _FEWEST_PARTS = lazy("[、;]"), 2  # of what goes on behind a heading
# 有下列情形之一的,不予受理: below 申报材料
_OF_ANOTHER_SORT = lazy("条件|情形|不予|不得|方式|流程|程序|时间|符合|满足|具备")
_CHAPTER = lazy(r"第\S{1,6}[编章节]")  # its articles are no items


def answer_rule_list(
    understood: Understanding,
    evidence: Sequence[Evidence],
    holdings: Holdings,
    *,
    last: bool = False,
) -> Draft | None:
    """The list whole, of the one paper that the question or the evidence leads to. None where no
    such list is asked for, or none is about what is asked. last: where no sentence tells it.
    """
    alone = understood.kind in ("list", "what", "fact") and not understood.several
    steps = change_told(understood, evidence) and not asks_for_papers(understood.asking)
    if not alone or understood.follows or understood.context or steps:
        return None
    for asked in rule_lists_asked(understood.asking):
        if asked.last <= last and (draft := _told(understood, asked, evidence, holdings)):
            return draft
    return None


def _told(
    understood: Understanding, asked: RuleList, evidence: Sequence[Evidence], holdings: Holdings
) -> Draft | None:
    folded = understood.asking
    papers = _papers(understood, evidence, holdings)
    terms = _terms(understood, asked, holdings)
    found = [each for paper in papers for each in _lists(paper, asked, terms, holdings, folded)]
    best = max((each.share for each in found), default=0.0)
    of_one = len({each.clause.id for each in found}) == 1
    one = of_one and len(understood.document_ids or ()) == 1
    if one and best < _THE_ONLY_ONE:  # the article before it may say what it is of
        best = max(best, _share_of_chapter(found[0], terms, holdings))
        if best >= _ABOUT_IT:
            return replace(drafted(found, holdings, folded), confidence=best)
    least = _SO_ASKED if understood.kind == "list" else _THE_ONLY_ONE
    others = (each.share for each in found if each.clause.id not in _best_of(found))
    clear = bool(understood.document_ids) and best - max(others, default=0.0) >= _CLEARLY
    if best < (least if one else _THE_ONLY_ONE if clear else _ABOUT_IT):
        return None
    meant = [each for each in found if each.share >= _AS_MUCH * best]
    if understood.named:
        meant = [each for each in meant if not _tells_of_else(each, terms, holdings)]
    meant = [each for each in meant if speaks_of_aspect(each, understood)]
    # two sentences of one clause are of one matter
    within = {each.clause.id: 0.0 for each in meant}
    for each in meant:
        within[each.clause.id] = max(within[each.clause.id], each.within)
    nearest = max(within.values(), default=0.0)
    meant = [each for each in meant if within[each.clause.id] >= _AS_MUCH * nearest]
    # a heading and what leads in below it are of one list
    meant = list({(each.clause.id, each.items or each.span): each for each in meant}.values())
    if len({each.document.id for each in meant}) != 1:
        return None
    return replace(drafted(meant[:_MOST], holdings, folded), confidence=best)


def _best_of(found: Sequence[FoundList]) -> set[str]:
    """Clauses of the list that has most of the topic."""
    most = max((each.share for each in found), default=0.0)
    return {each.clause.id for each in found if each.share == most}


def _papers(
    understood: Understanding, evidence: Sequence[Evidence], holdings: Holdings
) -> list[Document]:
    if understood.document_ids is not None:
        ids = [d.id for d in holdings.documents if d.id in understood.document_ids]
    else:
        ids = list(dict.fromkeys(each.document.id for each in evidence))
    return [holdings.by_id[i] for i in ids[:_PAPERS_READ]]


def _terms(understood: Understanding, asked: RuleList, holdings: Holdings) -> tuple[Term, ...]:
    """Of the object alone: 集群 of 什么情况下会摘掉集群的牌子."""
    topic = asked.words.sub(" ", understood.topic)
    matters = tuple(m for m in understood.matters if not asked.words.search(m.said))
    return terms_of(replace(understood, topic=topic, matters=matters), holdings)


def _lists(
    paper: Document, asked: RuleList, terms: Sequence[Term], holdings: Holdings, folded: str
) -> Iterable[FoundList]:
    titles = " ".join(paper.metadata.titles)
    for clause in paper.clauses:
        if clause.is_row or clause.kind == "title" or _CHAPTER.match(clause.label):
            continue
        items = holdings.tree.items.get(clause.id, ())
        for span in sentences(clause.text, "。!?"):
            said = fold(clause.text[span.start : span.end]).strip()
            told = asked.tells.search(said) or _asks_the_same(said, clause, asked)
            told = told or (_told_above(clause, asked) if items else None)
            goes_on = told is not None and _goes_on(said, clause, asked, folded)
            if told is None or not (items or goes_on or _is_told(said, told[0], asked)):
                continue
            above = " ".join((said, *clause.headings, clause.heading))
            if sibling_of(folded, (bare(above), bare(titles))):
                continue
            within = _share(terms, bare(above))
            # 材料包括:…, of the clause that says before it of what
            listed = " ".join(item.text for item in items)
            about = bare(f"{above} {clause.text} {listed} {titles}")
            share = _share(terms, about) if terms else 1.0
            if _names_object(said, asked, folded):
                share, within = max(share, _ABOUT_IT), 1.0
            heads = (":", fold(clause.heading) or ":")
            ends = said.rstrip("。 ").endswith(heads) or said.endswith(told[0])
            end = len(clause.text.rstrip())
            headed = bool(items) and _heads_what_leads_in(said, clause)
            below = items if headed or (ends and span.end >= end) else ()
            whole = Span(0, end) if goes_on and not items else span
            whole = sentences(clause.text, "。!?")[-1] if headed else whole
            yield FoundList(paper, clause, whole, below, share, within)


def _heads_what_leads_in(said: str, clause: Clause) -> bool:
    """三、申报材料, of a clause that goes on 企业应当上传下列材料:, above its items."""
    heading = fold(clause.heading)
    return bool(heading) and said.rstrip("。 ").endswith(heading) and opens_list(clause.text)


def _goes_on(said: str, clause: Clause, asked: RuleList, folded: str) -> bool:
    """扣分项。发生事故的,每起扣5分;…, of a heading that its list follows in the same clause; of
    选派程序 only where the question speaks of 选派.
    """
    heading = fold(clause.heading)
    if not heading or not said.rstrip("。").endswith(heading):
        return False
    of_what = _ANY_OBJECT.sub("", asked.words.sub("", heading)).strip(" 的")
    if of_what and of_what not in folded:
        return False
    _, _, behind = fold(clause.text).partition(heading)
    return len(_PARTS.findall(behind)) >= _FEWEST_PARTS


def _asks_the_same(said: str, clause: Clause, asked: RuleList) -> re.Match[str] | None:
    """七、验收时要交哪些材料? heads its list as 验收材料: does."""
    heading = fold(clause.heading).rstrip("?")
    heads = heading and said.endswith("?") and said.rstrip("?").endswith(heading)
    return asked.asks.search(said) if heads else None


def _told_above(clause: Clause, asked: RuleList) -> re.Match[str] | None:
    """三、申报材料, of 请按以下清单准备,一式三份: right below it, which leads into the items."""
    leads = clause.headings and not clause.label and opens_list(clause.text)
    leads = leads and not _OF_ANOTHER_SORT.search(fold(clause.text))
    return asked.tells.search(fold(clause.headings[-1])) if leads else None


def _tells_of_else(listed: FoundList, terms: Sequence[Term], holdings: Holdings) -> bool:
    """Of a paper that is named: 招聘辅警的程序 is not told by the only 程序 that it has."""
    titles = " ".join(listed.document.metadata.titles)
    clause = listed.clause
    items = " ".join(item.text for item in listed.items)
    about = bare(" ".join((clause.text, *clause.headings, items, titles)))
    return known_words_lacking(terms, about, holdings)


def _share_of_chapter(listed: FoundList, terms: Sequence[Term], holdings: Holdings) -> float:
    """Of an attachment 申报材料清单 the paper itself says what it is of."""
    beside = holdings.tree.children.get(listed.clause.parent or "", ())
    beside = listed.document.clauses if listed.clause.kind == "attachment" else beside
    return _share(terms, bare(" ".join(clause.text for clause in beside))) if terms else 0.0


def _share(terms: Sequence[Term], place: str) -> float:
    return share_of(terms, [float(term.stands_in(place)) for term in terms])


def _names_object(said: str, asked: RuleList, folded: str) -> bool:
    """平台 of 平台申报材料清单, where 公共服务平台 is asked about."""
    named = _LABEL.sub("", _ANY_OBJECT.sub("", asked.words.sub("", said))).strip(" :。,")
    return 1 < len(named) <= _OBJECT and named in folded


def _is_told(folded: str, told: str, asked: RuleList) -> bool:
    """The sentence itself is the list."""
    named = asked.inside and "、" in told
    return named or _is_a_list(folded) or _ends_as_a_list(folded, told)


def _is_a_list(folded: str) -> bool:
    """有下列情形之一的不得申报:近三年…的;被列入…的。 in one sentence."""
    head, _, listed = folded.partition(":")
    return bool(head) and any(mark in listed for mark in ";、")


def _ends_as_a_list(folded: str, told: str) -> bool:
    """企业应当提交备案文件、验收意见、承诺书。"""
    return bool(_PARTED.search(told)) and folded.endswith(told)
