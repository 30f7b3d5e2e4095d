"""Whom to call: the whole line that gives a number, and the line that names the person; or what
stands under 联系方式 of the paper that is asked.
"""

from __future__ import annotations

from documents.contacts import find_contacts
from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.sentences import Span, sentences
from index.lexical import bigrams
from qa.answering.desks import only_one_meant, shared_with
from qa.answering.drafts import Draft, finished
from qa.citations import Citations, marked
from qa.evidence.evidence import Evidence
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_LONGEST = 120  # characters of a line that gives one number and not all
_PERSON = "联系人"
_PERSON_ASKED = lazy(rf"{_PERSON}[^,。?]{{0,2}}(?:是谁|叫什么|叫啥|是哪位|姓什么|姓名|名字)")
_OPENS = lazy(
    r"[(\s]*(?:政策|业务|申报|工作)?(?:联系|咨询)(?:人|电话|方式|地点|单位)?[^,。;:]{0,8}:"
)
_SECTION = lazy(r"联系|咨询")
# 链办, 中小企业科: a body that has to stand there to be called
_BODY = lazy(
    r"[\u4e00-\u9fff]{1,6}?(?:[局厅委科处股办]|办公室|中心|协会|小组|专班|专线|热线)(?![理法事学技员置])"
)
_FAX = "传真"
_MAILBOX = lazy(r"邮箱|邮件")
_ASKS = lazy(  # words that only ask whom to call
    r"联系(?:人|方式|电话)?|电话|号码|分机号?|手机号?|咨询|热线|邮箱|同志|哪位|谁|找|问|打|给|留|发|报|我|一下|是|多少"
    r"|请|麻烦|想|该|疑?问题?|的|项目|申报|申请|材料|有|在|哪个?[科处股]?室?|什么|叫啥?|姓名|名字|老师|[科处股]室?里"
)
_OF_THE_PAPER = 0.5  # of a topic's pairs of characters, in the paper, for it to be of that matter
_SEVERAL, _MOST = 2, 6  # lines
_RUN = 4  # characters of a title that tell what it is about
_NAME = 3  # characters of a name that a single paper prints, and half as many as it may have
_SYSTEM = lazy("技术支持|系统支持|平台支持|技术咨询|系统运维|运维")
_OF_THE_SYSTEM = lazy("技术|系统|平台|网站|网上|登[录陆]|填报|上传|运维|打不开|登不")
_LABELLED = lazy(r"电话|联系|咨询|支持|热线|监督|举报|受理|运维|转\d")


def contact_lines(best: Evidence, citations: Citations) -> list[str]:
    """联系人:… 电话:…, as printed; empty where the line is long or a row of a table."""
    clause = best.clause
    line = _line_at(clause.text, best.span)
    if clause.is_row or line.end - line.start > _LONGEST:
        return []
    said: list[tuple[Clause, Span]] = [(clause, line)]
    if _PERSON not in fold(clause.text):
        said = [*_person_beside(best), *said]
    return [
        marked(each.text[span.start : span.end].strip(), citations.cite(best.document, each, span))
        for each, span in said
    ]


def answer_contact_section(
    understood: Understanding, holdings: Holdings, *, one: bool = False, several: bool = False
) -> Draft | None:
    """The lines under 联系方式 of the one paper asked, those first that say what they are for in
    words of the question: 资金咨询. None where a body is asked for that is not there.

    one: only where a single line is of the desk that is asked for; several: only where the paper
    gives more than one line
    """
    asked = understood.unit_class == "contact" and understood.kind == "fact"
    if not (asked or _PERSON_ASKED.search(understood.asking)):
        return None
    ids = tuple(understood.document_ids or _of_name(understood, holdings))
    if len(ids) != 1:
        return None
    document = holdings.by_id[ids[0]]
    lines = _lines_of_section(document, bool(_MAILBOX.search(understood.asking)))
    if several and len(lines) < _SEVERAL:
        return None
    if not _OF_THE_SYSTEM.search(fold(understood.text)):
        lines = [line for line in lines if not _serves_system(line)] or lines
    topic = _ASKS.sub(" ", fold(understood.topic))
    said = [fold(clause.text[span.start : span.end]) for clause, span in lines]
    if not lines or not all(body in "".join(said) for body in _BODY.findall(topic)):
        return None
    fax = _FAX in understood.asking and not any(_FAX in line for line in said)
    named = understood.document_ids is None or _is_of(document, understood)
    if fax or not named:
        return None
    shared = shared_with(topic, understood.asking, said)
    if one and not only_one_meant(shared):
        return None
    meant = [line for line, n in zip(lines, shared, strict=True) if n == max(shared)]
    return _told(document, meant[:_MOST])


def _told(document: Document, lines: list[tuple[Clause, Span]]) -> Draft:
    citations = Citations()
    said = [
        marked(clause.text[span.start : span.end].strip(), citations.cite(document, clause, span))
        for clause, span in lines
    ]
    return finished(said, citations)


def _serves_system(line: tuple[Clause, Span]) -> bool:
    """技术支持:…, which is called for the web site and not for what a paper rules."""
    clause, span = line
    return bool(_SYSTEM.search(fold(clause.text[span.start : span.end])))


def _of_name(understood: Understanding, holdings: Holdings) -> tuple[str, ...]:
    """Ids of the one paper that prints a name of the question: 宝企通登不上."""
    names = [run for run in understood.topic.split() if _NAME <= len(run) <= 2 * _NAME]
    for name in names:
        there = [i for i, text in holdings.papers.texts.items() if name in text]
        if len(there) == 1:
            return tuple(there)
    return ()


def _is_of(document: Document, understood: Understanding) -> bool:
    """The paper speaks of what the question is about, beside its place."""
    asked = fold(understood.text).lower()
    for region in understood.regions:
        asked = asked.replace(region.name, " ").replace(region.short, " ")
    own = set(bigrams(_ASKS.sub(" ", asked)))
    text = fold(document.text).lower()
    titles = fold(" ".join(document.metadata.titles)).lower()
    runs = {asked[at : at + _RUN] for at in range(len(asked) - _RUN + 1)}
    if any(run.isalpha() and run in titles for run in runs):
        return True  # 轻量数改, whatever else is said
    return sum(pair in text for pair in own) >= _OF_THE_PAPER * len(own)


def _lines_of_section(document: Document, mailbox: bool) -> list[tuple[Clause, Span]]:
    """Where no heading says so, the lines that open with 联系人: or 咨询电话:."""
    lines = [
        (clause, span)
        for clause in document.clauses
        for span in sentences(clause.text, "\n")
        if span.end - span.start <= _LONGEST
        and any(
            ("@" in contact.printed) == mailbox
            for contact in find_contacts(clause.text[span.start : span.end])
        )
    ]
    if all(map(_reads_as_one, lines)):
        return lines
    below = [(c, span) for c, span in lines if any(map(_SECTION.search, c.headings))]
    opening = [(c, span) for c, span in lines if _OPENS.match(fold(c.text[span.start : span.end]))]
    return below or opening


def _reads_as_one(line: tuple[Clause, Span]) -> bool:
    """It says whose number it gives, and is no row of a table."""
    clause, span = line
    return not clause.is_row and bool(_LABELLED.search(clause.text[span.start : span.end]))


def _line_at(text: str, span: Span) -> Span:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(start, end if end >= 0 else len(text))


def _person_beside(best: Evidence) -> list[tuple[Clause, Span]]:
    """The paragraph before or behind that names the person."""
    clauses = best.document.clauses
    at = next(i for i, each in enumerate(clauses) if each.id == best.clause.id)
    beside = (*clauses[max(0, at - 1) : at], *clauses[at + 1 : at + 2])
    return [
        (each, Span(0, len(each.text)))
        for each in beside
        if fold(each.text).lstrip().startswith(_PERSON) and len(each.text) <= _LONGEST
    ][:1]
