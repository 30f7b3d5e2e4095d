"""Whose figure it is that a claim states: 200家市级示范智能车间, where it is the 省级 ones that are
200家.
"""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import Quantity
from documents.scales import measure_of
from index.lexical import bigrams
from qa.answering.claims_shown import agrees
from qa.evidence.evidence import Evidence
from qa.evidence.pieces_of_figures import only_in, pieces_of

_IN_ORDER = lazy("分别|依次|各")  # whose each figure is, the order says
_EACH = lazy(r"(?P<names>[^,。;?]{2,40}?)(?:要|将|的?目标)?(?:分别|依次)")
_AND = lazy("[、和与及]")
_FEWEST = 2  # figures
_NUMERALS = lazy(r"[^\u4e00-\u9fff]|[一二两三四五六七八九十百千万亿]")


def own_figure(asked: str, claim: Quantity, best: Evidence) -> Quantity | None:
    """The figure that the sentence states of that of which one is claimed: 5000家 of 高新技术企业,
    where 45% are claimed; None where it has one figure only, or does not tell apart what they are
    of. Offsets in the sentence; asked: folded
    """
    told = fold(best.text)
    stated, words = pieces_of(told), _words_of(asked, claim)
    if _IN_ORDER.search(told) or len(stated) < _FEWEST or not words:
        return None
    held = [(piece, words & only_in(piece, stated)) for piece in stated]
    # 3个超过5000亿元的集群: the sum says which, whatever verb stands beside it
    by_sum = [piece for piece, own in held if any(pair[0].isdigit() for pair in own)]
    meant = by_sum or [piece for piece, own in held if own]
    if len({piece.group for piece in meant}) != 1:
        return None
    alike = (p for p in meant if measure_of(p.figure)[0] == measure_of(claim)[0])
    return next(alike, meant[0]).figure


def _words_of(asked: str, claim: Quantity) -> frozenset[str]:
    """Those beside it; of 省级车间和智能工厂分别是50家和200家 those of the name in its place."""
    pieces = pieces_of(asked)
    places = [n for n, piece in enumerate(pieces) if piece.figure.start == claim.start]
    if not places:
        return frozenset()
    if (each := _EACH.search(asked)) is None:
        return frozenset() if _IN_ORDER.search(asked) else pieces[places[0]].words
    names = _AND.split(each["names"])
    behind = [n for n, piece in enumerate(pieces) if piece.figure.start >= each.end()]
    if len(names) != len(behind) or places[0] not in behind:
        return frozenset()
    return frozenset(bigrams(names[behind.index(places[0])]))


def is_its_own(asked: str, claim: Quantity, best: Evidence) -> bool | None:
    """Whether that figure agrees with the one that is claimed; None where there is none."""
    figure = own_figure(asked, claim, best)
    if figure is None:
        return None
    alike = measure_of(figure)[0] == measure_of(claim)[0]
    return agrees(claim, figure, asked, fold(best.text)) if alike else False


def with_item_meant(asked: str, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """商业用地四十年 before 工业用地五十年, items of one list, where 商业用地 is claimed to have
    fifty: by the characters that no other item has.

    evidence: best first; asked: folded
    """
    best = evidence[0]
    items = [e for e in evidence if best.lead_in and e.lead_in is best.lead_in]
    letters = [set(_NUMERALS.sub("", fold(item.text))) for item in items]
    meant = [
        item
        for at, item in enumerate(items)
        if set(asked) & letters[at].difference(*(o for n, o in enumerate(letters) if n != at))
    ]
    if len(meant) != 1 or meant[0] is best:
        return evidence
    return (meant[0], *(each for each in evidence if each is not meant[0]))
