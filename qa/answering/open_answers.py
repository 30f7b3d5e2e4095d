"""Answers to open questions: the sentence that answers best, and others as much to the point."""

from __future__ import annotations

from collections.abc import Sequence

from documents.folding import fold
from documents.model import Clause
from documents.patterns import lazy
from documents.sentences import opens_list, points_at_table
from qa.answering.drafts import RULE_BROKEN, Draft, finished, opening
from qa.answering.lists import (
    heads_its_items,
    items_one_by_one,
    led_by,
    rows_below,
    whole_list,
    without_repeats,
)
from qa.answering.which_paper import asks_which_paper, cite_title
from qa.answering.whole_clause import clause_asked_whole
from qa.citations import Citations, marked, name_of
from qa.evidence.evidence import Evidence
from qa.names.clause_tree import leads_in
from qa.names.holdings import Holdings
from qa.understanding.enumerations import counting_off
from qa.understanding.meanings import explains, word_asked
from qa.understanding.model import Understanding

_QUOTED_BEFORE = lazy(r"[“\"「]([^“”\"「」]{2,12})[”\"」]$")
_SETS_UP = lazy(r"(?:实行|推行|建立|树立|实施|采取|遵循)")
_POINTS_BACK = lazy(r"(?:即|是|为|指)(?:上述|以上|前述)")
_TO_DO_ASKED = lazy(r"(?:怎么|如何|咋|怎样)(?:办|做|处[理置])|该(?:做|交|找|干)(?:什么|啥|谁)")
_EXCLUDES = lazy(
    "不适用|除外|不享受|不予(?!受理|公开)|不再享受|不得享受|不纳入|不包括|不含|只能(?:选|享受|申[报请]|获)|不重复|不得重复|不得同时|不同时"
)
_OPENS_TABLE = lazy(r":$|^(?:附?表|附件)\s?\d+")  # 按下列标准给予补贴:, 表1 补贴标准
_BRIEF = 20  # characters of a sentence that the next one explains
_SAID_WHOLE = 160  # characters of a clause below a heading, beyond which its heading stands for it
_ANY_KIND = lazy("政策|措施|举措|支持|任务|要求|内容|办法|手段|方式|服务|保障")
_MOST = 3  # sentences of an answer to an open question
_CLOSE = 0.85  # of the best score, for a sentence of another clause to be part of the answer
SAME_CLAUSE = 0.65  # the same for another sentence of the best clause


def answer_in_sentences(
    understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings
) -> Draft:
    """The sentence that answers best, then others that bear on the question nearly as much."""
    best = evidence[0]
    if understood.kind == "list":
        best = heads_its_items(best, evidence, holdings) or best
    best = whole_list(understood, best) or best
    citations = Citations()
    goes_on = _next_of_its_clause(best, evidence, understood)
    told_above = _before_it(best, evidence)
    further = (e for e in evidence[1:] if _belongs(e, best) and e not in (*goes_on, *told_above))
    closed = understood.kind == "list" and not _ANY_KIND.search(understood.asking)
    names = counting_off(understood.asking) if closed else None
    if names and names.search(fold(best.text)):  # 哪些集群 by A、B、C等先进制造业集群: all of them
        further = (e for e in further if e.clause.id == best.clause.id)
    chosen = [*told_above, best, *goes_on, *further]
    groups = _apart(without_repeats(chosen, holdings))[:_MOST]
    whole = clause_asked_whole(understood, [group[0] for group in groups], holdings)
    lines = whole.lines(citations) if whole else []
    for each, *also in groups:
        if whole and each.clause.id == whole.clause.id:
            continue
        if any(each.text.strip("。\n ") in line for line in lines if line.startswith(RULE_BROKEN)):
            continue  # the rule whose breach is told was quoted with it
        lines += _fresh(opening(each, understood, citations, also), lines)
        heads = not each.clause.label and holdings.tree.items.get(each.clause.id)  # 行动三:…
        if opens_list(each.text) or leads_in(each.clause) or heads:  # none may be lost
            items = items_one_by_one(each.document, led_by(each, holdings), citations)
            lines += _fresh(items, lines)
        elif below := _below_its_heading(each, holdings):
            lines += items_one_by_one(each.document, below, citations, brief=_SAID_WHOLE)
        if points_at_table(each.text) or _OPENS_TABLE.search(fold(each.text).strip()):
            lines += _fresh(rows_below(each.document, each.clause, citations, holdings), lines)
    if asks_which_paper(understood.asking) and lines:
        named = cite_title(best.document, citations) or name_of(best.document)
        lines[0] = f"{named}：{lines[0]}"
    return finished(_unless_explained(understood, best, lines, citations), citations)


def _fresh(said: Sequence[str], lines: Sequence[str]) -> list[str]:
    """What is not told already: a lead and each of its items may be found apart."""
    return [line for line in said if line not in lines]


def _below_its_heading(each: Evidence, holdings: Holdings) -> tuple[Clause, ...]:
    """What stands below 行动二:品牌跃升, which says nothing itself."""
    clause = each.clause
    said = fold(clause.text)[len(clause.label) :].strip(" :。")
    bare = bool(clause.label and clause.heading) and said == fold(clause.heading)
    below = holdings.tree.children.get(clause.id, ()) if bare else ()
    return tuple(c for c in below if not c.is_row)


def _before_it(best: Evidence, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """What “一链五图”即上述五张图的统称 points at stands in the sentence before it."""
    if not _POINTS_BACK.search(fold(best.text)):
        return ()
    own = [e for e in evidence if e.clause.id == best.clause.id and e.span.end <= best.span.start]
    return tuple(sorted(own, key=lambda e: -e.span.end)[:1])


def _next_of_its_clause(
    best: Evidence, evidence: Sequence[Evidence], understood: Understanding
) -> tuple[Evidence, ...]:
    """What 实行“门前三包”责任制 means stands in the sentence behind it; what is to be done where
    the sentence says when, may stand there too, and so does who gets nothing.
    """
    behind = sorted(
        (e for e in evidence if e.clause.id == best.clause.id and e.span.start >= best.span.end),
        key=lambda e: e.span.start,
    )
    if understood.kind == "yesno":
        behind = [e for e in behind if _EXCLUDES.search(fold(e.text))]
    else:
        sets_up = len(best.text) <= _BRIEF and _SETS_UP.match(fold(best.text))
        behind = behind if sets_up or _TO_DO_ASKED.search(understood.asking) else []
    return tuple(behind[:1])


# 一核, 两翼 and 多点 of “一核两翼多点”
_PART_OF_NAME = lazy("[一二两双三四五六七八九十多][^一二两双三四五六七八九十多]{1,3}")


def _unless_explained(
    understood: Understanding, best: Evidence, lines: list[str], citations: Citations
) -> list[str]:
    """What papers only mention is not passed off as what a word means: 四不两直是什么意思."""
    word = word_asked(understood.asking)
    told = fold(best.text)
    if quoted := _QUOTED_BEFORE.search(understood.asking.partition(word)[0] if word else ""):
        word = quoted[1]  # “3830”格局
    if not word or word not in told or explains(word, told):
        return lines
    parts = _PART_OF_NAME.findall(word)
    if len(parts) > 1 and all(explains(part, fold(" ".join(lines))) for part in parts):
        return lines
    return [marked(f"文件没有直接解释“{word}”，有关表述如下", citations.made[0].marker), *lines]


def _apart(evidence: Sequence[Evidence]) -> list[list[Evidence]]:
    """Those that say the same in the same words together, in the order of the first of each."""
    groups: dict[str, list[Evidence]] = {}
    for each in evidence:
        words = "".join(filter(str.isalnum, fold(each.text)))
        groups.setdefault(words, []).append(each)
    return list(groups.values())


def _belongs(evidence: Evidence, best: Evidence) -> bool:
    """A further sentence of the answer: of the same clause, or as much to the point."""
    if evidence.clause.id == best.clause.id:
        return evidence.score >= SAME_CLAUSE * best.score and evidence.sharp > 0
    enough = evidence.coverage >= _CLOSE * best.coverage
    return enough and evidence.score >= _CLOSE * best.score and evidence.fits_year
