"""What a clause states: its sentences, without those that state nothing, each with its heading.

Saved pages print headings and paragraphs in one line, and answers below questions: 提供健康服务
各地要…, 病人如何安置?……. Such a heading or question stands over what follows and is no statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.departments import read_responsibility
from documents.folding import fold
from documents.headings import states
from documents.model import Clause
from documents.patterns import lazy
from documents.sentences import Span, sentences

# A heading before its paragraph: a run without marks, then a blank that no number explains.
_HEADING = lazy(
    r"(?P<heading>[^\s。!?;,]{2,40})(?<=[\u4e00-\u9fff》”）)])\s+(?=[\u4e00-\u9fff《“(])"
)
# 2023-11-28 17:22 states nothing.
_SAYS = lazy(r"[\u4e00-\u9fff].*[\u4e00-\u9fff]|[a-z]{2}", re.S)
# …人民政府 2024年5月6日, and not 申报截止时间为2025年4月30日
_SIGNED = lazy(
    r"(?!\D*[为至到截于自期是])[\u4e00-\u9fff()、\s]{0,40}\d{4}\s?年\d{1,2}\s?月\d{1,2}\s?日[\s。]*"
)
_LEADS_IN = lazy(r"^[^。]{0,200}?(?:现[将就]|特此)[^。]{0,100}(?:如下|通知|通告|公告)[:。]?$")
# What the head of a law says of how it was made: …第十二次会议通过, …的决定》第二次修正.
_ENACTED = lazy(
    r"[^。]*(?:人民代表大会|常务委员会|国务院)[^。]*(?:通过|批准|修正|修订|公布|施行)[)。\s]*"
)
_NOTE = lazy(r"[(\[]此件[^()\[\]]{0,20}[)\]][。\s]*")  # (此件公开发布)
# 附件:1.申请书, 3.申报材料清单: titles of attachments
_LISTED_TITLE = lazy(
    r"(?:附件\s?\d*[:.]?\s*(?:\d{1,2}[.、]\s*)?|\d{1,2}[.、]\s*)[^。;,:须由应不可]{2,40}|附件\s?\d*[:.]?"
)
_CHAPTER = lazy(r"第\S{1,6}[编章节]")
_WHO = lazy(r"^\([^()]{0,120}(?:牵头|负责|配合|责任单位|参与)[^()]{0,60}\)[。;]?$")


@dataclass(frozen=True, slots=True)
class Statement:
    """span: offsets in the clause's text; under: headings and questions right above it, folded."""

    span: Span
    under: str = ""


def statements(clause: Clause, titles: tuple[str, ...]) -> list[Statement]:
    """The statements of a clause, in order. titles: of its document."""
    listed = clause.kind == "attachment" and clause.text.rstrip().endswith(clause.heading)
    addressees = clause.path[-1:] == ("主送",)
    if clause.kind == "title" or listed or addressees or clause.path[-1:] == ("表",):
        return []
    if clause.is_row or clause.is_case:
        return [Statement(Span(0, len(clause.text)))]
    head = clause.kind in ("record", "preamble")
    folded = fold(clause.text)  # keeps offsets
    found: list[Statement] = []
    under, line_of = "", -1
    for whole in sentences(clause.text, "。!?"):
        if not _speaks(clause, whole, titles):
            continue
        line = folded.count("\n", 0, whole.start)
        if line != line_of and not under.endswith("?"):
            under = ""
        line_of = line
        span, heading = _bare(folded, whole, titles)
        text = folded[span.start : span.end].strip()
        if clause.kind == "attachment" and _LISTED_TITLE.fullmatch(text):
            continue
        under = heading or under
        if text.endswith("?"):
            under = text
        elif _SAYS.search(text) and not (
            _SIGNED.fullmatch(text)
            or _NOTE.fullmatch(text)
            or _LEADS_IN.match(text)
            or _WHO.match(text)
            or (head and _ENACTED.fullmatch(text))
        ):
            found.append(Statement(span, under))
    return found or _heading_alone(clause)


def _heading_alone(clause: Clause) -> list[Statement]:
    """(十)…的企业,前两年免收商标使用费。由市市场监管局牵头。: but for the list there is no more."""
    if clause.kind != "clause" or not clause.heading or _CHAPTER.match(clause.label):
        return []
    end = clause.text.find(clause.heading) + len(clause.heading)
    rest = clause.text[end:].strip(" 。\n\u3000")
    return [Statement(Span(0, end))] if rest and read_responsibility(clause.text) else []


def _bare(folded: str, span: Span, titles: tuple[str, ...]) -> tuple[Span, str]:
    """(the sentence without headings in front of it, those headings)."""
    start = span.start
    for cut in _cuts(folded, span, titles):
        start = cut
    return Span(start, span.end), folded[span.start : start].strip()


def _cuts(folded: str, span: Span, titles: tuple[str, ...]) -> Iterator[int]:
    """Where headings end, one after the other."""
    at = span.start
    while True:
        end = _after_title(folded, at, span.end, titles)
        if end is None:
            match = _HEADING.match(folded, at, span.end)
            # 《中共中央 国务院关于…的意见》 is one title, wherever a blank stands in it
            whole = match and match["heading"].count("《") == match["heading"].count("》")
            end = match.end() if match and whole else None
        if end is None or end >= span.end:
            return
        yield end
        at = end


def _after_title(folded: str, at: int, end: int, titles: tuple[str, ...]) -> int | None:
    """Past a title of the document that a blank sets off; its own blanks may be printed anyhow."""
    for title in titles:
        parts = fold(title).split()
        match = re.compile(r"\s*".join(map(re.escape, parts)) + r"\s+").match(folded, at, end)
        if match:
            return match.end()
    return None


def _speaks(clause: Clause, span: Span, titles: tuple[str, ...]) -> bool:
    """Not a bare heading above a text, not the list of departments that closes a clause.

    Nor a line of the register that repeats a title: it names a topic and says nothing of it.
    """
    text = clause.text[span.start : span.end]
    if clause.kind == "record" and any(title in text for title in titles):
        return False
    bare = text.removeprefix(clause.label).strip(" 。\n")
    if _CHAPTER.match(clause.label) and bare == clause.heading.strip():
        return False
    above = clause.heading and bare == clause.heading and span.end < len(clause.text)
    if above and not states(fold(bare)):
        return False
    responsibility = read_responsibility(text)
    return responsibility is None or responsibility.end - responsibility.start < len(text) - 2
