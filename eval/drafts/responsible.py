"""Who: the departments that a clause names as answerable for it."""

from __future__ import annotations

import re
from collections import Counter

from documents.departments import read_responsibility
from documents.model import Document
from documents.sentences import sentences
from eval.drafts.model import NAME, PLACE, Draft, balanced, quoted, reference_of
from eval.scoring import plain

_NO_NAME = re.compile(
    r"^[各有相]|[<>＜＞]|有关|相关|区政府|^等"
)  # 各市、区政府: no department by name


# 国家密码管理部门负责管理全国的密码工作。
_DUTY = re.compile(
    r"^(?P<who>(?!.{0,20}?(?:应当|设立|可以|由))[^，。；、：和与]{2,20}(?:部门|机构|委员会|人民政府|[局厅委办处]))"
    r"(?:负责|主管)(?P<what>[^，。；：]{5,30})"
)


def draft_responsible(document: Document) -> list[Draft]:
    return [*_of_lists(document), *_of_duties(document)]


def _of_lists(document: Document) -> list[Draft]:
    """One a clause that has a heading of its own and a list of departments."""
    headings = Counter(clause.heading for clause in document.clauses)
    drafts = []
    for clause in document.clauses:
        responsibility = read_responsibility(clause.text)
        heading = clause.heading.strip(" 。，,；;：:")
        if responsibility is None or not heading or headings[clause.heading] > 1:
            continue
        led = bool(responsibility.leads) and len(responsibility.leads) < len(responsibility.names)
        names = responsibility.leads if led else responsibility.names
        named = tuple(n for n in names if not _NO_NAME.search(n) and balanced(n))
        if not named or not all(plain(name) in plain(clause.text) for name in named):
            continue
        drafts.append(
            Draft(
                kind="who",
                document=document,
                wordings=_wordings(heading, len(names), led),
                topic=heading,
                references=(reference_of(clause),),
                parts=tuple((name,) for name in named),
                start=clause.start,
                note="" if len(named) == len(names) else "bodies named only by their kind left out",
            )
        )
    return drafts


def _of_duties(document: Document) -> list[Draft]:
    """One a duty that a sentence gives to one body, as laws do."""
    drafts: dict[str, list[Draft]] = {}
    for clause in document.clauses:
        body = len(clause.label)
        for span in sentences(clause.text[body:]):
            sentence = clause.text[body + span.start : body + span.end]
            match = _DUTY.match(sentence)
            if match is None or clause.kind != "clause" or not balanced(match[0]):
                continue
            what = match["what"].strip()
            drafts.setdefault(plain(what), []).append(
                Draft(
                    kind="who",
                    document=document,
                    wordings=(
                        f"{NAME}规定由谁负责{what}？",
                        f"按照{NAME}，{what}由哪个部门负责？",
                    ),
                    topic=what,
                    references=(reference_of(clause),),
                    parts=((match["who"],),),
                    start=clause.start + body + span.start,
                )
            )
    return [alone for alone, *others in drafts.values() if not others]


def _wordings(heading: str, count: int, led: bool) -> tuple[str, ...]:
    which = "哪些部门" if count > 1 else "哪个部门"
    verb = "牵头" if led else "负责"
    return (
        f"{NAME}中，{quoted(heading)}由{which}{verb}？",
        f"按照{NAME}，{quoted(heading)}这项工作的{'牵头' if led else '责任'}部门是{which[:2]}？",
        f"{PLACE}{quoted(heading)}由{which}{verb}？",
        f"{quoted(heading)}这项工作，{PLACE}是由{which}{verb}的？",
    )
