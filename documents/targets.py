"""Clauses -> the quantified targets they set, with deadline and departments."""

from __future__ import annotations

from dataclasses import replace

from documents.departments import read_responsibility
from documents.folding import fold
from documents.model import Clause, Document, Target
from documents.patterns import lazy
from documents.quantities import Quantity, find_quantities
from documents.sentences import Span, segments, sentences
from documents.years import governing_year

_BEFORE = lazy(r"(超过|突破|不少于|不低于|高于|达到|达|约|近|下降|降低|提高|增长)\s*$")
_AFTER = lazy(r"^\s*(以上|左右|以内|以下|之内)")
_PACE = lazy(r"(每年|累计|新增|年均)")
# What a segment says before its object: deadline, verbs of striving.
_LEAD = lazy(
    r"^(?:[到至]?\s*(?:19|20)\d{2}\s*年(?:底前?|末|前|度)?|力争|确保|争取|全[市省]|以及|并|、|,)+"
)

# What stands between two numbers of a segment: 智能车间200家、智能工厂50家.
_BEHIND_UNIT = lazy(r"(?<=[家个项条户所座台件名人位套种类元%上右下内间])[、和及]|[、(]")
_JOINT = lazy(r"\s*(?:以上|左右|以内|以下)?[、和及]")
_BOUND = lazy(r"\s*以[上下内]")
_NAMING = lazy(r"(?:全省|全国|中国|世界|第|前|排在后|围绕|聚焦|根据)\s*$")


def read_targets(document: Document) -> tuple[Target, ...]:
    """Targets of all clauses in order of place."""
    found: list[Target] = []
    for clause in document.clauses:
        if clause.kind in ("clause", "preamble"):
            found += _of_clause(clause, document)
    return tuple(found)


def _of_clause(clause: Clause, document: Document) -> list[Target]:
    responsibility = read_responsibility(clause.text)
    departments = responsibility.names if responsibility else ()
    found = []
    for sentence in sentences(clause.text):
        for part in segments(clause.text, sentence):
            for piece, quantity in pieces_of(clause.text, part):
                target = _target(clause, document, piece, quantity, departments)
                if target is not None:
                    found.append(target)
    return found


def pieces_of(text: str, part: Span) -> list[tuple[Span, Quantity]]:
    """One piece of a segment a quantity: 智能车间200家、智能工厂50家 is cut behind each number.

    The quantity's offsets count from the start of its piece.
    """
    pieces = []
    start = part.start
    quantities = find_quantities(text[part.start : part.end])
    for at, quantity in enumerate(quantities):
        end = part.end
        if at + 1 < len(quantities):
            between = text[part.start + quantity.end : part.start + quantities[at + 1].start]
            cut = _BEHIND_UNIT.search(fold(between))
            end = part.start + quantity.end + cut.start() if cut else end
            joint = _JOINT.match(between)
            if joint:
                end = part.start + quantity.end + joint.end() - 1
        shift = part.start - start
        own = replace(quantity, start=quantity.start + shift, end=quantity.end + shift)
        pieces.append((Span(start, end), own))
        if end < part.end:
            start = end + 1
    return pieces


def _target(
    clause: Clause, document: Document, part: Span, quantity: Quantity, departments: tuple[str, ...]
) -> Target | None:
    text = clause.text[part.start : part.end]
    if quantity.unit_class == "time" or not _is_numeric(quantity):
        return None
    if not _states_aim(fold(text), quantity):
        return None
    deadline = governing_year(clause.text, part.start + quantity.start)
    if deadline is None:
        deadline = document.metadata.horizon if document.metadata.period else None
    before = _BEFORE.search(fold(text[: quantity.start]))
    after = _AFTER.match(fold(text[quantity.end :]))
    pace = _PACE.search(text[: quantity.start])
    words = [match[1] for match in (pace, before, after) if match]
    return Target(
        indicator=_indicator(text, quantity),
        relation="".join(words) or None,
        value=quantity.printed,
        unit=quantity.unit,
        deadline=deadline,
        departments=departments,
        clause_id=clause.id,
        quote=text,
    )


def _is_numeric(quantity: Quantity) -> bool:
    return any(c.isdigit() for c in quantity.printed)


def _states_aim(folded: str, quantity: Quantity) -> bool:
    """Not 中国500强 or 全省13个集群, which name things rather than set an aim."""
    if quantity.unit == "强":
        return False
    before, after = folded[: quantity.start], folded[quantity.end :]
    if _depth(before, "“", "”") > 0:
        return False  # “人才新政40条” is a name
    if _depth(before, "(", ")") > 0 and _BOUND.match(after):
        return False  # (亩均税收5万元以下) says which are meant
    return not _NAMING.search(before)


def _depth(text: str, opening: str, closing: str) -> int:
    """How many brackets are open at the end of a text."""
    return text.count(opening) - text.count(closing)


def _indicator(text: str, quantity: Quantity) -> str:
    """The segment without its number: what is counted."""
    before = _LEAD.sub("", fold(text[: quantity.start]).strip())
    before = _BEFORE.sub("", before).strip()
    after = _AFTER.sub("", text[quantity.end :]).strip(" 的。;；")
    both = f"{before}{after}".strip()
    while both[-1:] in ("(", "（") or (both.endswith((")", "）")) and _unopened(both)):
        both = both[:-1].rstrip()
    return both


def _unopened(text: str) -> bool:
    """A bracket is closed that was not opened: what a cut within brackets leaves."""
    return _depth(fold(text), "(", ")") < 0
