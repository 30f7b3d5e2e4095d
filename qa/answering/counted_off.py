"""哪四个集群, of the sentence that names as many: 聚焦化工新材料、…、生命健康四大集群.

Such a sentence is about something else as often as not (…4个重点集群营业收入达到1800亿元), so that
one on clusters alone ranks before it; what tells it is that it names as many as it counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.folding import fold
from documents.model import Clause, Document
from documents.numerals import to_number
from documents.patterns import lazy
from documents.quantities import find_quantities
from documents.sentences import Span, sentences
from index.lexical import bigrams
from qa.answering.drafts import Draft, finished
from qa.citations import Citations, marked
from qa.evidence.siblings import sibling_of
from qa.evidence.stated import bare
from qa.evidence.terms import Term, share_of, terms_of
from qa.names.holdings import Holdings
from qa.understanding.enumerations import things_counted
from qa.understanding.model import Understanding

_NUMBER = r"(?P<count>\d{1,2}|[两三四五六七八九十]{1,2})"
_MEASURE = "(?P<measure>[大个条类种项家座支块])"
_OF_ANYTHING = ("个", "大")
_NOUN = r"(?P<noun>[\u4e00-\u9fff]{1,8})"
_ITEM = r"[^,。;:、()\d.]{2,20}"
# A、B、C三大集群; 三大集群:A、B、C
_BEFORE = lazy(rf"(?P<listed>{_ITEM}(?:、{_ITEM}?){{1,14}}?)(?:等|这)?{_NUMBER}{_MEASURE}{_NOUN}")
_BEHIND = lazy(
    rf"(?<![第\d]){_NUMBER}{_MEASURE}{_NOUN}(?:分别)?(?:[为是即:(]|包括|——)"
    rf"(?P<listed>{_ITEM}(?:、{_ITEM}){{1,14}})"
)
_REST_OF_WORD = lazy(r"(?:[\u4e00-\u9fff]{1,4}(?![\u4e00-\u9fff]))?")  # 升 of 实现卓越提|升
# 3个超过5000亿元的产业集群, to its noun
_MODIFIED = lazy(r"(?:超过?|达到?|突破|不低于)[\d.]+[^,。;、的]{1,6}的[\u4e00-\u9fff]{2,8}")
_AND = lazy("[和及与]")
_SO_MANY, _ANY = 0.2, 0.4  # of the topic, about the sentence: where the number is asked, or not
_AS_MUCH = 0.95  # of the best share, for another sentence to tell of it too
_MOST = 4  # papers of one place
_LONG = 12  # characters of a sentence beyond what is said of it


@dataclass(frozen=True, slots=True)
class _Run:
    """span: of the sentence; said: of what lists and counts; offsets in the clause."""

    document: Document
    clause: Clause
    span: Span
    said: Span
    count: int


def answer_counted_off(understood: Understanding, holdings: Holdings) -> Draft | None:
    """The sentence, of the papers asked; None unless a single one names as many of that kind."""
    asked = things_counted(understood.asking)
    ids = understood.document_ids or ()
    alone = understood.kind in ("list", "what") and not understood.several
    if not asked or not alone or understood.follows or not 0 < len(ids) <= _MOST:
        return None
    count, thing = to_number(asked[0]) if asked[0] else None, asked[1:]
    terms = terms_of(understood, holdings)
    own = find_quantities(understood.own_asking)  # 那50条呢, after 哪10条
    stated = {figure.number for figure in own if figure.unit == asked[1]}
    found = [
        (_share(run, terms), run)
        for document in holdings.documents
        if document.id in ids
        for run in _runs(document, *thing)
        if count in (None, run.count)
        and (not stated or run.count in stated)
        and not sibling_of(understood.asking, (_sentence(run),))
    ]
    best = max((share for share, _ in found), default=0.0)
    meant = [run for share, run in found if share >= _AS_MUCH * best]
    if best < (_SO_MANY if count else _ANY) or len({_listed(run) for run in meant}) != 1:
        return None
    return _drafted(meant[0])


def _runs(document: Document, measure: str, thing: str) -> Iterator[_Run]:
    """thing: what is counted, by that measure: 链主企业是哪几家 does not ask for 五条产业链."""
    for clause in document.clauses:
        if clause.kind == "title" or clause.is_row:
            continue
        for span in sentences(clause.text, "。!?;"):
            said = fold(clause.text[span.start : span.end])
            for pattern in (_BEFORE, _BEHIND):
                for match in pattern.finditer(said):
                    count = int(to_number(match["count"]) or 0)
                    listed = match["listed"]
                    named = listed.count("、") + 1
                    joined = bool(_AND.search(listed.rpartition("、")[2]))
                    measures = (measure, match["measure"])
                    alike = len(set(measures)) == 1 or set(measures) & set(_OF_ANYTHING)
                    called = _called(match["noun"], thing) if alike else 0
                    if called and (count == named or (joined and count == named + 1)):
                        end = max(
                            match.end("noun") - len(match["noun"]) + called, match.end("listed")
                        )
                        if modified := _MODIFIED.match(said, match.start("noun")):
                            end = modified.end()
                        if end == match.end("noun") and (rest := _REST_OF_WORD.match(said, end)):
                            end = rest.end()
                        part = Span(span.start + match.start(), span.start + end)
                        yield _Run(document, clause, span, part, count)


def _called(noun: str, thing: str) -> int:
    """How many characters of 重点集群营业收入 name what is counted, 制造业集群; 0 for none."""
    kinds = (thing[at:] for at in range(len(thing) - 1))  # 产业链 of 卓越提升产业链
    if kind := next((kind for kind in kinds if noun.startswith(kind)), ""):
        return len(noun) if len(noun) - len(kind) < 2 else len(kind)
    pairs = [pair for pair in bigrams(thing) if pair in noun] if len(thing) > 1 else []
    pairs = pairs or [thing] * (len(thing) == 1 and thing in noun)
    end = max((noun.find(pair) + len(pair) for pair in pairs), default=0)
    return len(noun) if end and len(noun) - end < 2 else end  # 细分链条 of 细分链


def _sentence(run: _Run) -> str:
    return fold(run.clause.text[run.span.start : run.span.end])


def _share(run: _Run, terms: Sequence[Term]) -> float:
    about = bare(" ".join((_sentence(run), *run.clause.headings, *run.document.metadata.titles)))
    return share_of(terms, [float(term.stands_in(about)) for term in terms])


def _listed(run: _Run) -> str:
    return fold(run.clause.text[run.said.start : run.said.end])


def _drafted(run: _Run) -> Draft:
    citations = Citations()
    text, span = run.clause.text, run.span
    start = span.start + len(run.clause.label) if span.start == 0 else span.start
    whole = Span(max(start, 0), span.end)
    marker = citations.cite(run.document, run.clause, whole)
    lines = [marked(text[run.said.start : run.said.end], marker)]
    if (span.end - span.start) - (run.said.end - run.said.start) > _LONG:
        lines.append(
            marked(f"原文：“{text[whole.start : whole.end].strip().rstrip('。；;')}”", marker)
        )
    return finished(lines, citations)
