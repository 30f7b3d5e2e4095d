"""Refusing in Chinese: what was looked for, what is near, what the library covers."""

from __future__ import annotations

from collections.abc import Sequence

from documents.patterns import lazy
from documents.sentences import segments
from qa.answering.drafts import Draft
from qa.answering.stretches import answering_part, whole_sentence
from qa.citations import Citations, marked, name_of
from qa.evidence.evidence import Evidence
from qa.evidence.judgement import NEAR
from qa.evidence.reasons import Reason, Why
from qa.evidence.signals import of_no_paper
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding
from qa.understanding.reading import QUESTION_MARKS

_SHOWN = 40  # characters of the question that a refusal repeats
_POSSIBLE = 0.03  # likelihood of the best evidence from which clauses are pointed at
_OF_TOPIC = 0.25  # that the best clause holds where a question names no place, paper or year
_POINTED_AT = 3
_THAT_LACK = 2
_FIGURE = lazy(r"[\d%]")
_PLACES, _YEARS = 4, 4  # that are named one by one
_POINTING = "以下条款可能与问题有关，不作为答案，请自行核对："
_NEAREST = "最接近的条款如下，不作为答案，请自行核对："
_NOTHING_FOUND = "文库中没有找到关于“{topic}”的依据"
_SAID: dict[Why, str] = {
    "not a look-up": "本助手只查阅政策文件并注明出处，不代写文稿（“{topic}”）",
    "not stated": "该文件没有载明所问事项（查找内容：{topic}）",
    "no such clause": "该文件没有所问的条款（查找内容：{topic}）",
    "attachment not held": "文库没有收录所问附件的正文（查找内容：{topic}）",
    "another year": "文库中没有{years}的相应规定（查找内容：{topic}）",
    "not mentioned": "所问文件没有提到“{name}”（查找内容：{topic}）",
    "another class": "文库中的相关条款说的是另一类别，没有载明所问的（查找内容：{topic}）",
    "no figure": "文库中的相关条款没有载明所问的数值（查找内容：{topic}）",
    "no time": "文库中的相关条款没有载明所问的时间（查找内容：{topic}）",
    "no list of names": "文库中的相关条款没有逐一列出名称（查找内容：{topic}）",
    "something else": "文库中的相关条款没有载明所问的内容（查找内容：{topic}）",
    "no department": "文库中的相关条款没有载明责任部门（查找内容：{topic}）",
}


def refuse(
    reason: Reason,
    understood: Understanding,
    holdings: Holdings,
    near: Evidence | None = None,
    possible: Sequence[Evidence] = (),
) -> Draft:
    """One polite sentence; where only year or figure is missing, what comes nearest, cited.

    possible: evidence that is too unsure for an answer, or lacks what is asked for; its clauses are
    named, cited, and left to the reader.
    """
    citations = Citations()
    lines = [f"抱歉，{_sought(reason, understood)}，无法作答；文库现收录{coverage(holdings)}。"]
    # 上海的补贴标准: a clause on work with a place that has no paper is not near its rules
    if of_no_paper(understood):
        near, possible = None if reason.why == "likely" else near, ()
    if near is not None and near.coverage >= NEAR:
        other = reason.why == "another class"  # which one, the whole sentence says
        span = whole_sentence(near) if other else answering_part(near, understood)
        marker = citations.cite(near.document, near.clause, span)
        said = near.clause.text[span.start : span.end].strip("。").replace("\n", "；")
        lines.append(
            marked(f"相近内容见{name_of(near.document)}{near.clause.reference}：{said}", marker)
        )
    elif possible:
        lacking = reason.why != "likely"  # what lacks it is the first, seldom the second
        lines.append(_NEAREST if lacking else _POINTING)
        shown = possible[:_THAT_LACK] if lacking else possible
        lines += [_pointer(each, citations) for each in shown]
    return Draft("\n".join(lines), tuple(citations.made), reason)


def possible_clauses(
    evidence: Sequence[Evidence], likelihood: float, confined: bool = True
) -> tuple[Evidence, ...]:
    """The best sentence of each of the first clauses; none where hardly any is likely to bear on
    the question. evidence: best first; likelihood: of the best; confined: the question names a
    place, a paper or a year, without which the best has to hold some of its topic.
    """
    strange = not confined and evidence[0].coverage < _OF_TOPIC if evidence else True
    if likelihood < _POSSIBLE or strange:
        return ()
    of_clause: dict[str, Evidence] = {}
    for each in evidence:
        if each.clause.kind == "clause":  # no register, no signature
            of_clause.setdefault(each.clause.id, each)
    return tuple(of_clause.values())[:_POINTED_AT]


def _pointer(evidence: Evidence, citations: Citations) -> str:
    """《…意见》四、(六)17.“强化知识产权保护”: no figure, which could be taken for the answer."""
    clause = evidence.clause
    marker = citations.cite(evidence.document, clause, whole_sentence(evidence))
    said = clause.heading
    if not said:
        first = segments(clause.text, evidence.span)[0]
        said = clause.text[first.start : first.end].strip(" ,，;；。:：\n").replace("\n", "；")
    about = f"“{said}”" if said and not _FIGURE.search(said) and len(said) <= _SHOWN else ""
    return marked(f"{name_of(evidence.document)}{clause.reference}{about}", marker)


def _sought(reason: Reason, understood: Understanding) -> str:
    topic = " ".join((understood.said or understood.text).split()).rstrip(QUESTION_MARKS)
    topic = topic if len(topic) <= _SHOWN else topic[:_SHOWN] + "…"
    if understood.missing:
        among = "所问文件" if understood.document_ids and _all_years(understood.missing) else "文库"
        return f"{among}中没有“{'、'.join(understood.missing)}”的依据（查找内容：{topic}）"
    years = "、".join(f"{year}年" for year in sorted(understood.years))
    return _SAID.get(reason.why, _NOTHING_FOUND).format(
        topic=topic, years=years, name=reason.detail.lstrip(": ")
    )


def _all_years(names: Sequence[str]) -> bool:
    """Of which the papers asked say nothing, though others in the library may."""
    return all(name[:4].isdigit() and name.endswith("年") for name in names)


def coverage(holdings: Holdings) -> str:
    """苏州市（2018年、2022年）、山东省（2023年）的3份文件; of many places the number of papers.

    The text stays as short for five hundred papers as for five.
    """
    places = {
        place or "未载明地区": years for place, years in holdings.papers.years_by_place.items()
    }
    count = f"{len(holdings.documents)}份文件"
    if len(places) <= _PLACES:
        return "、".join(map(_with_years, places, places.values())) + f"的{count}"
    most = sorted(places, key=lambda place: -len(places[place]))[:_PLACES]
    named = "、".join(f"{place}{len(places[place])}份" for place in most)
    return f"{named}等{len(places)}个地区的{count}"


def _with_years(place: str, issued: list[int]) -> str:
    """苏州市（2018年、2022年）; of many years the first and the last."""
    years = sorted(set(issued) - {0})
    if not years:
        return place
    if len(years) > _YEARS:
        return f"{place}（{years[0]}年至{years[-1]}年）"
    return f"{place}（{'、'.join(f'{year}年' for year in years)}）"
