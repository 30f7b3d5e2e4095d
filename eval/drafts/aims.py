"""Facts: what value an aim has, and by when it is to be reached."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from documents.folding import fold
from documents.model import Clause, Document, Target
from documents.quantities import Quantity, find_quantities
from documents.targets import read_targets
from eval.drafts.model import NAME, PLACE, Draft, balanced, quoted, reference_of
from eval.scoring import plain

_LEAD = re.compile(
    r"(?:[到至]?\s*(?:19|20)\d{2}\s*年(?:底前?|末|前|度)?|力争|确保|争取|以及|并|[、,:\s])+"
)
_BOUND = re.compile(
    r"(?:超过|突破|不少于|不低于|不超过|高于|低于|达到|达|增长|下降|降低|提高|完成)$"
)
_VAGUE = re.compile(r"(?:约|近)$")
_AFTER = re.compile(r"^\s*(?:以上|左右|以内|以下|之内|多|余)")
_DANGLING = re.compile(r"其中|^(?:其|但|不得|该|这|上述|分别|各|累计|同比|的|等|和|与|及|[)\]])")
_AT_LEAST = re.compile(r"(?:不少于|不低于)$")
_WHOLE_PLACE = re.compile(r"^全[省市区县]")  # the place is named in front of it
_WITHIN = re.compile(
    r"^\s*以[内下]\s*[^\s。;,]"
)  # 20米以内的地域: says which is meant, sets no aim
_PENALTY = re.compile(r"罚款|违法所得")
_ENDING = " 。;；,，、:："
_TOPIC_LENGTH = (6, 45)  # characters: shorter says too little, longer is read by nobody


@dataclass(frozen=True, slots=True)
class Aim:
    """asked: the aim with 多少 for its value; stated: with its value; value: as printed.

    year: that the clause sets it for, None if it names none
    """

    document: Document
    topic: str
    asked: str
    stated: str
    value: str
    year: int | None
    references: tuple[str, ...]
    start: int


def read_aims(document: Document) -> tuple[Aim, ...]:
    """Those that make a question; one that has two values in the document makes none.

    An aim that stands in several clauses has them all for its gold.
    """
    clauses = {clause.id: clause for clause in document.clauses}
    read = (_aim(document, target, clauses[target.clause_id]) for target in read_targets(document))
    same: dict[str, list[Aim]] = {}
    for aim in read:
        if aim is not None:
            same.setdefault(plain(aim.asked), []).append(aim)
    return tuple(
        replace(
            aims[0],
            year=next((aim.year for aim in aims if aim.year), None),
            references=tuple(dict.fromkeys(r for aim in aims for r in aim.references)),
        )
        for aims in same.values()
        if len({plain(aim.value) for aim in aims}) == 1
    )


def draft_values(aims: Iterable[Aim]) -> list[Draft]:
    return [
        Draft(
            kind="fact",
            document=aim.document,
            wordings=value_wordings(aim.asked, aim.year),
            topic=aim.topic,
            references=aim.references,
            parts=((aim.value,),),
            start=aim.start,
        )
        for aim in aims
    ]


def draft_deadlines(aims: Iterable[Aim]) -> list[Draft]:
    """Only where the year stands in the clause, and the aim has one year in the document."""
    aims = tuple(aims)
    stated = Counter(plain(aim.stated) for aim in aims)
    return [
        Draft(
            kind="fact",
            document=aim.document,
            wordings=(
                f"{NAME}要求在哪一年实现{quoted(aim.stated)}？",
                f"按照{NAME}，{aim.stated}是哪一年的目标？",
                f"{PLACE}要在哪一年做到{quoted(aim.stated)}？",
            ),
            topic=aim.topic,
            references=aim.references,
            parts=((f"{aim.year}年",),),
            start=aim.start,
            note="asks for the year of an aim",
        )
        for aim in aims
        if aim.year and stated[plain(aim.stated)] == 1 and str(aim.year) not in aim.document.title
    ]


def value_wordings(asked: str, year: int | None) -> tuple[str, ...]:
    if year is None:
        return (f"{NAME}提出，{asked}？", f"按照{NAME}，{asked}？", f"{PLACE}{asked}？")
    return (
        f"{NAME}提出，到{year}年{asked}？",
        f"按照{NAME}，{year}年{asked}？",
        f"到{year}年，{PLACE}{asked}？",
        f"{PLACE}{year}年{asked}？",
    )


def _aim(document: Document, target: Target, clause: Clause) -> Aim | None:
    if _PENALTY.search(clause.text):
        return None
    label = len(clause.label) if target.quote.startswith(clause.label) else 0
    quantities = find_quantities(target.quote)
    if len(quantities) != 1 or "\n" in target.quote or not balanced(target.quote):
        return None
    (quantity,) = quantities
    lead = _LEAD.match(fold(target.quote), label)
    cut = lead.end() if lead and lead.end() <= quantity.start else label
    if quantity.start < cut or _WITHIN.match(fold(target.quote[quantity.end :])):
        return None
    before = target.quote[cut : quantity.start].strip()
    after = _AFTER.sub("", target.quote[quantity.end :]).strip(_ENDING)
    if quantity.unit != "%":
        after = after.removeprefix("的")  # 20家以上的机构: 多少家机构
    topic = _VAGUE.sub("", _BOUND.sub("", before)) + after
    shortest, longest = _TOPIC_LENGTH
    if _DANGLING.search(fold(before or after)) or not shortest <= len(topic) <= longest:
        return None
    of_law = clause.reference.startswith("第")
    bound = _BOUND.search(before)
    if not (before or after) or (of_law and not after and not bound):
        return None  # a law sets no aims: what it states needs its own words around it
    year = (
        target.deadline
        if target.deadline and f"{target.deadline}年" in plain(clause.text)
        else None
    )
    return Aim(
        document=document,
        topic=topic,
        asked=_asked(before, after, quantity),
        stated=target.quote[cut:].strip(_ENDING),
        value=target.quote[quantity.start : quantity.end],
        year=year,
        references=(reference_of(clause),),
        start=clause.start + clause.text.find(target.quote),
    )


def _asked(before: str, after: str, quantity: Quantity) -> str:
    """The aim with 多少 for its value, as one would ask it."""
    head = _WHOLE_PLACE.sub("", _VAGUE.sub("", before))
    head = f"{head}到" if head.endswith("达") else head
    if after:
        head = _AT_LEAST.sub("", head)
    bare = quantity.unit in ("元", "%") and not after
    word = "多少" if bare else f"多少{quantity.unit}"
    if quantity.unit == "%" and after:
        word = "百分之多少"
    if not head:
        return f"{after}的目标是{word}"
    if after or _BOUND.search(before) or head.endswith("达到"):
        return f"{head}{word}{after}"
    return f"{head}的目标是{word}"
