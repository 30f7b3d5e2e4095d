"""What every form of answer is made of: opening sentences drawn from evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.cells import caption_of, named_cells, unit_in
from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import find_quantities
from documents.sentences import Span, segments, sentences
from documents.years import deadline_before
from qa.answering.stretches import answering_part, without_label
from qa.citations import Citations, marked
from qa.evidence.evidence import Evidence
from qa.evidence.figures import NEXT_YEAR
from qa.evidence.reasons import Reason
from qa.evidence.respective import figure_of_each
from qa.model import Citation
from qa.understanding.model import Understanding


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer before it is timed.

    reason: set where it refuses. confidence: 0…1; 1 for what is looked up and not searched for.
    """

    text: str
    citations: tuple[Citation, ...] = ()
    reason: Reason | None = None
    confidence: float = 1.0


_SHORT_HEADING = 10  # characters, of a name and no task
_NO_SUBJECT = lazy(
    r"由[^,;。]{2,30}(?:担任|兼任|组成)|(?:负责|承担|协助)[\u4e00-\u9fff]|(?:主要)?(?:包括|是指|指)(?!导|出|挥|引|定)"
)
_BROKEN_OFF = lazy(r"[\u4e00-\u9fff,、]$")  # a line that ends within a sentence
RULE_BROKEN = "所涉规定"
_GIFT = lazy("奖励|补[贴助]|给予|资助")


def finished(lines: list[str], citations: Citations) -> Draft:
    return Draft("\n".join(lines), tuple(citations.made))


def opening(
    evidence: Evidence,
    understood: Understanding,
    citations: Citations,
    also: Sequence[Evidence] = (),
) -> list[str]:
    """The fact in a short sentence, then the sentence it stands on, each with its marker.

    also: where the same sentence stands too.
    """
    clause = evidence.clause
    if clause.is_row:
        return [_row(evidence, citations)]
    part = answering_part(evidence, understood)
    if NEXT_YEAR.match(fold(clause.text[part.start : part.end])):
        part = evidence.span  # 2025年达到78% alone does not say what
    marker = citations.cite(evidence.document, clause, without_label(clause, evidence.span))
    each = figure_of_each(evidence, understood)
    said = f"{each.name}：{each.said}" if each else clause.text[part.start : part.end]
    prefix, year_marker = _deadline(evidence, part, citations)
    further = [citations.cite(e.document, e.clause, without_label(e.clause, e.span)) for e in also]
    prefix = subject_of(evidence, said) + prefix
    lines = [marked(prefix + said, *(m for m in (marker, year_marker, *further) if m))]
    whole = clause.text[evidence.span.start : evidence.span.end]
    if len(whole) - len(said) > 12:
        lines.append(marked(f"原文：“{_quoted(evidence).rstrip('。')}”", marker))
    return [*lines, *led_in(evidence, citations)]


def subject_of(evidence: Evidence, said: str) -> str:
    """副链长：, the heading of a clause, where a sentence goes on from it without a subject: 由市级
    牵头部门负责人担任.
    """
    heading = evidence.clause.heading
    goes_on = _NO_SUBJECT.match(fold(said).strip())
    return f"{heading}：" if goes_on and 0 < len(heading) <= _SHORT_HEADING else ""


def _row(evidence: Evidence, citations: Citations) -> str:
    """产业链：机械装备；牵头部门：市工业和信息化局, of a table whose head names its columns."""
    clause, head = evidence.clause, evidence.lead_in
    said = named_cells(clause.text, head.text if head else "")
    markers = [citations.cite(evidence.document, clause, Span(0, len(clause.text)))]
    if head and "：" in said[0]:
        markers.append(citations.cite(evidence.document, head, Span(0, len(head.text))))
    if over := evidence.captioned:
        line = caption_of(over.text)
        at = over.text.rindex(line)
        markers.append(citations.cite(evidence.document, over, Span(at, at + len(line))))
        said[-1] += f"（单位：{unit_in(line)}）"
    return marked("；".join(said), *markers)


def led_in(evidence: Evidence, citations: Citations) -> list[str]:
    """有下列情形之一的,处…: what an item of a list says only together with the words above it."""
    lines = []
    for said, clause in (("前文", evidence.lead_in), (RULE_BROKEN, evidence.broken)):
        if clause is not None:
            span = without_label(clause, _last_sentence(clause.text))
            asks = fold(clause.text[span.start : span.end]).rstrip().endswith("?")
            if span.start >= span.end or asks:
                continue  # 附件3: and nothing else; a question that the item answers
            marker = citations.cite(evidence.document, clause, span)
            lines.append(marked(f"{said}：“{clause.text[span.start : span.end].strip()}”", marker))
    return lines


def _last_sentence(text: str) -> Span:
    """With the lines before it, where a line is broken within a sentence: 按照下列\n规定处罚:"""
    *before, last = sentences(text, "。!?")
    start = last.start
    for span in reversed(before):
        if not _BROKEN_OFF.search(fold(text[span.start : span.end]).rstrip()):
            break
        start = span.start
    return Span(start, last.end)


def _quoted(evidence: Evidence) -> str:
    span = without_label(evidence.clause, evidence.span)
    return evidence.clause.text[span.start : span.end].strip()


def _deadline(evidence: Evidence, part: Span, citations: Citations) -> tuple[str, int | None]:
    """到2020年, from the head of the sentence or an earlier one, with what proves it."""
    text = evidence.clause.text
    counted = find_quantities(text[part.start : part.end])
    if not any(c.isdigit() for quantity in counted for c in quantity.printed):
        return "", None
    if any(NEXT_YEAR.match(fold(text[s.start : s.end])) for s in segments(text, part)):
        return "", None
    year = deadline_before(text, part.end)
    # 到2027年冷库库容达到80万立方米;对新评定的…,分别奖励50万元 pays without a day by which
    own = max(text.rfind(mark, evidence.span.start, part.start) for mark in ";；")
    if own >= 0 and _GIFT.search(text[own : part.end]):
        return "", None
    if year is None or str(year) in text[part.start : part.end]:
        return "", None
    if str(year) in evidence.text:
        return _put_as_deadline(year, evidence.text), None
    for span in reversed(sentences(text, "。!?")):
        if span.end <= evidence.span.start and str(year) in text[span.start : span.end]:
            said = _put_as_deadline(year, text[span.start : span.end])
            return said, citations.cite(evidence.document, evidence.clause, span)
    return "", None


def _put_as_deadline(year: int, sentence: str) -> str:
    """到2020年 and 2020年底 as printed: 2020年,新增500家 sets what is done within that year."""
    folded = fold(sentence)
    if re.search(rf"[到至止]\s?{year}\s?年", folded):
        return f"到{year}年，"
    printed = re.search(rf"{year}\s?年(?P<when>(?:年底|[底末])?(?:之前|以前|前)?)", folded)
    return f"{year}年{printed['when'] if printed else ''}，"
