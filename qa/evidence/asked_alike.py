"""A question that a paper prints above its answer, asked for the like: 财政补助多少钱?, 谁来管?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import UnitClass
from index.lexical import bigrams
from qa.evidence.evidence import Evidence
from qa.evidence.stated import question_above
from qa.understanding.asking_who import asks_who
from qa.understanding.lists_asked import asks_for_papers
from qa.understanding.model import Understanding
from qa.understanding.units import unit_of

_ASKING = lazy(
    r"^(?:问题?|q)\s?[\d一二三四五六七八九十]{0,3}\s?[:.、]|[?,、]"
    r"|怎么[办样]?|如何|什么|哪[些个里儿]|多少|多[久长大]|几|有没有|能不能|可不可以|可以|为什么|[是谁吗呢了的]"
)
# 谁能领, 哪些老年人可以享受
_WHOM_ASKED = lazy(
    r"谁(?:都|才|就)?(?:能|可以|有资格|符合|够格|享受|适用)|(?:哪[些类]|什么样?的?)[\u4e00-\u9fff]{0,5}(?:能|可以?|享受|有资格|符合)(?!做|干|怎|多|几)"
    r"|(?:对象|范围)(?:是|有|包括){0,2}(?:谁|哪|什么)|(?:发|补|奖|支持)给?谁(?![来去负管审批])"
)
_MANY, _SOME = 0.5, 0.3  # more than which, and at least which part of its pairs is shared
_FEWEST = 2  # of them, if it asks for something else
_REMEMBERED = 4096  # printed questions


def asks_alike(heading: str, understood: Understanding) -> bool:
    """Both ask for a sum, a time, a share, who acts, who gets it or what to hand in. heading:
    folded.
    """
    if not heading.endswith("?"):
        return False
    if _WHOM_ASKED.search(understood.own_asking):
        return _asks_whom(heading)
    sort, who, papers = _asked(heading)
    if understood.kind == "who":
        return who
    if understood.unit_class is not None:
        return sort == understood.unit_class
    return papers and asks_for_papers(understood.asking)


def of_whom(understood: Understanding, evidence: Sequence[Evidence]) -> Evidence | None:
    """谁能领, of the only question for those who get it that the paper asked prints: what stands
    first below it.
    """
    if not _WHOM_ASKED.search(understood.own_asking) or len(understood.document_ids or ()) != 1:
        return None
    below = [each for each in evidence if _asks_whom(fold(question_above(each.clause)))]
    one = len({question_above(each.clause) for each in below}) == 1
    return min(below, key=lambda e: (e.clause.start, e.span.start)) if one else None


def _asks_whom(heading: str) -> bool:
    return heading.endswith("?") and bool(_WHOM_ASKED.search(heading))


def is_put_so(understood: Understanding, best: Evidence) -> bool:
    """The sentence answers a printed question that has many of its words from this one."""
    heading = fold(best.under or best.clause.heading or "".join(best.clause.headings[-1:]))
    return shares_words(heading, understood)


def shares_words(heading: str, understood: Understanding) -> bool:
    """A printed question has many of its words from this one; some, if it asks for the like.
    heading: folded
    """
    if not heading.endswith("?"):
        return False
    pairs, asked = _pairs(heading), set(bigrams(f"{understood.asking} {understood.topic}"))
    shared = len(pairs & asked)
    if asks_alike(heading, understood):
        return shared > 0 and shared >= _SOME * len(pairs)
    return shared >= _FEWEST and shared > _MANY * len(pairs)


@lru_cache(maxsize=_REMEMBERED)
def _pairs(heading: str) -> frozenset[str]:
    """Without the words that only ask, which any two questions share."""
    return frozenset(pair for pair in bigrams(_ASKING.sub(" ", heading.lower())) if len(pair) > 1)


@lru_cache(maxsize=_REMEMBERED)
def _asked(heading: str) -> tuple[UnitClass | None, bool, bool]:
    return unit_of(heading)[1], asks_who(heading), asks_for_papers(heading)
