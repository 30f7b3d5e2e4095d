"""Which figure of a sentence goes first: the bound that is asked for, that of the thing asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from documents.folding import fold
from documents.model import Clause
from documents.quantities import Quantity
from documents.sentences import Span, segments
from qa.evidence.classes import classes_in
from qa.evidence.kinds import KINDS
from qa.evidence.pieces_of_figures import meant_by_words
from qa.understanding.model import Understanding

_Found = tuple[float, Quantity]  # how well placed, figure
# (asked for, told): 最高能奖多少 by 最高300万元, and not by 按0.5%给予奖励
BOUNDS = (
    (
        re.compile(r"最高|上限|封顶|最多|顶[格多天]|至多"),
        re.compile(r"最高|上限|不超过|至多|以内"),
    ),
    (re.compile(r"最低|至少|起码|最少|下限"), re.compile(r"最低|不低于|不少于|至少|(?<!级)以上")),
    (  # 总规模20亿元,首期6亿元
        re.compile(r"首期|头一?期|第一[期笔]|头一笔|首笔|(?<![优首])先(?:到账|拿出|投入)"),
        re.compile(r"首期|首笔|第一[期笔]|一期"),
    ),
)


def in_order(
    found: Sequence[_Found], place: tuple[Clause, Span] | tuple[()], understood: Understanding
) -> list[_Found]:
    """Best first: the bound that is asked for; of several figures of one segment, 100家示范工厂、
    2000个示范车间, that beside which the question's words stand. place: the sentence in its clause;
    empty for a row of a table.
    """
    placed = sorted(found, key=lambda pair: -pair[0])
    if not place or len(placed) < 2:
        return placed
    clause, span = place
    if bounds := _bounds_asked(clause, span, understood):
        return sorted(placed, key=lambda pair: not _is_within(pair[1], bounds))
    if of_class := _of_the_class(placed, clause, span, understood):
        return [*of_class, *(pair for pair in placed if pair not in of_class)]
    text = fold(clause.text[span.start : span.end])
    meant = meant_by_words(understood.own_asking, text, understood.unit_class)
    if len(meant) != 1:
        return placed
    at = span.start + meant[0].start
    own = next((n for n, (_, figure) in enumerate(placed) if figure.start == at), 0)
    parts = segments(clause.text, span)
    both = (placed[0][1], placed[own][1])
    if not any(all(_is_within(figure, (part,)) for figure in both) for part in parts):
        return placed  # words of the segment tell them apart
    return [placed[own], *placed[:own], *placed[own + 1 :]]


def _of_the_class(
    placed: Sequence[_Found], clause: Clause, span: Span, understood: Understanding
) -> list[_Found]:
    """Those of the segment of the class asked about, 三类企业压缩至8个工作日, where another segment
    is of other classes of its kind.
    """
    asked = understood.own_asking
    parts = [
        (part, fold(clause.text[part.start : part.end])) for part in segments(clause.text, span)
    ]
    for kind in KINDS:
        wanted = classes_in(asked, kind)
        told = [(part, classes_in(said, kind)) for part, said in parts] if wanted else []
        meant = [part for part, classes in told if classes & wanted]
        if meant and any(classes and not classes & wanted for _, classes in told):
            return [pair for pair in placed if _is_within(pair[1], meant)]
    return []


def _bounds_asked(clause: Clause, span: Span, understood: Understanding) -> list[Span]:
    """The segments that say of their figure what is asked: 首期6亿元, of 总规模20亿元,首期6亿元."""
    wanted = [told for asked, told in BOUNDS if asked.search(understood.text)]
    said = ((p, fold(clause.text[p.start : p.end])) for p in segments(clause.text, span))
    return [part for part, text in said if any(told.search(text) for told in wanted)]


def _is_within(quantity: Quantity, parts: Iterable[Span]) -> bool:
    return any(part.start <= quantity.start < part.end for part in parts)
