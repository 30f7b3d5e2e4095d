"""What one question asks: kind, place, year, document, unit.

Deterministic and explainable: every field is a word of the question or follows from one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from documents.folding import fold
from documents.genres import CLASSES_OF_LAW, COMMON, alternatives
from documents.patterns import lazy
from documents.quantities import numbers_in
from documents.years import without_base_years, years_in
from qa.model import Kind
from qa.names.holdings import Holdings
from qa.names.named import Named, without
from qa.names.naming import read_names
from qa.names.placing import within_a_name
from qa.names.titles import without_titles
from qa.understanding.asking_places import without_places_asked
from qa.understanding.asking_tasks import asks_for_tasks, asks_to_write, without_tasks
from qa.understanding.asking_who import asks_who, names_who
from qa.understanding.aspects import aspects_of, means_all_papers, without_aspects
from qa.understanding.by_subject import (
    of_its_paper,
    without_its_subject,
    without_subjects,
)
from qa.understanding.claimed_figures import with_claims
from qa.understanding.claimed_numbers import with_number_claimed
from qa.understanding.cues import asks_of_penalty
from qa.understanding.deeds import deeds_of
from qa.understanding.enumerations import wants_names, without_roll
from qa.understanding.kinds import (
    asks_for_list_of_departments,
    asks_how_many,
    asks_side_by_side,
    claims_office,
    compares,
    kind_of,
    ordinals_of,
)
from qa.understanding.meanings import meaning_asked
from qa.understanding.model import Understanding
from qa.understanding.short_names import with_short_names
from qa.understanding.topics import AIM, topic_and_matters
from qa.understanding.units import unit_of
from qa.understanding.without_who import without_who
from qa.understanding.years import names_plan, not_missing, papers_of_years
from qa.words.framing import without_frame
from qa.words.wording import topic_of

QUESTION_MARKS = "?\uff1f"
# “一核两园”里的“一核”: the whole says where, and the part is what is asked for.
_WHOLE_OF_IT = lazy(r"[“「『][^“”「」『』]{2,16}[”」』](?:里面?|中|当中)的(?=[“「『])")
_ABOUT = lazy(r"几[个十百千万亿]+|百分之几?")  # 几十万 and 百分之几 name no number
_GENRE = alternatives(COMMON | CLASSES_OF_LAW)
# 上海那部管成果转化的地方法规, 北京现在这部条例
_THAT_PAPER = lazy(
    rf"[这那][部个份一]{{0,2}}[^,。?]{{0,16}}(?:{_GENRE})|(?:{_GENRE})[这那][部个份]"
)
# 绍兴未来产业若干措施管到什么时候: what a place's single paper is called, and then of itself
_PAPER_THEN = lazy(
    rf"[\u4e00-\u9fff](?:{_GENRE})[》”]?(?:的|到底|究竟|现在|目前|是不是|是否|一直|会|要|将|在|是|从|到|归|还|仍|都)*"
    r"(?:谁|什么时候|何时|几时|哪[天年]|到期|失效|有效|作废|过期|(?:管|执行|实施|施行|适用)(?:到|几年|多久|至))"
)
_ASKS_WHO_ONLY = lazy(r"(?:负责|牵头|部门|单位|责任|机构|机关|厅局|\s)*")
# 违规怎么罚 asks of whatever breaks a rule
_BREAKS_RULES = lazy(
    r"(?:违规|违法|违纪|违反规定|不合规|不按规定)(?:了|的话|行为)?(?=怎么|如何|咋|会|要|该|[,?。]|$)"
)
ASPECT_WORDS = 8  # characters that 印发日期 and the like leave as a topic


@dataclass(frozen=True, slots=True)
class _Words:
    """A folded question without titles, and what is left once words that only ask are blanked out.

    counted: without those that only ask who; rest: without names and without those that only ask
    who, for tasks or for names; departments: of the ledger, that it names
    """

    folded: str
    counted: str
    rest: str
    departments: tuple[str, ...]
    tasks: bool
    names_wanted: bool


def read(text: str, holdings: Holdings, wide: bool = False) -> Understanding:
    """One question by itself, against what the library holds.

    wide: people's words by the wide table too, see plain_words.py
    """
    understood: Understanding = holdings.remembered(_WIDELY if wide else _CLOSELY, text)
    return understood


def _read(text: str, holdings: Holdings, *, wide: bool) -> Understanding:
    whole = fold(text)
    folded = without_frame(whole)
    names = _names(folded, whole, holdings)
    asking = without_titles(folded)
    words = _words(folded, without_titles(whole), names, holdings)
    topic, matters = topic_and_matters(words.rest, names, holdings, wide)
    kind, named = _kind_and_scope(asking, topic, names, holdings)
    topic = "" if kind == "who" and _ASKS_WHO_ONLY.fullmatch(topic) else topic
    if len(topic) < 2 and not matters and _listed_nowhere(words, named, holdings):
        topic = words.departments[0]  # it may act in a sentence
    scope, years = papers_of_years(folded, kind, named, names.years, holdings)
    beside = _sets_side_by_side(asking, kind, scope)
    understood = Understanding(
        text=text,
        kind=kind,
        topic=topic,
        matters=matters + (deeds_of(asking) if kind == "who" else ()),
        document_ids=scope,
        named=names.by_document,
        required=names.elsewhere,
        regions=names.regions,
        around=names.around,
        missing=not_missing(names.missing, scope, holdings),
        years=frozenset(_aimed_at(folded, kind, years, scope, holdings)),
        ordinals=ordinals_of(asking),
        to_write=asks_to_write(asking) and kind != "who",
        aspects=_aspects(asking, names),
        otherwise=kind_of(asking, (), scope, about=False),
        several=(scope != named and kind == "fact") or (kind != "who" and beside),
        each_side=kind == "who" and beside,
    )
    understood = with_claims(_with_wanted(understood, words), asking)
    understood = of_its_paper(with_number_claimed(understood, asking, holdings), holdings)
    alone = without_its_subject(without_subjects(understood, holdings), holdings)
    return with_short_names(alone, holdings)


_CLOSELY, _WIDELY = partial(_read, wide=False), partial(_read, wide=True)


def _aimed_at(
    folded: str, kind: Kind, years: frozenset[int], ids: frozenset[str] | None, holdings: Holdings
) -> Iterator[int]:
    """Without the years that something is measured against, and those that only name a plan."""
    aimed = years_in(without_base_years(folded)) | (years - years_in(folded))
    for year in years if kind == "compare" else years & aimed:
        if not names_plan(folded, year, ids, holdings):
            yield year


def _words(folded: str, whole: str, names: Named, holdings: Holdings) -> _Words:
    """whole: the question with its frame, which may name departments too, without titles."""
    asking = without_titles(folded)
    meant = meaning_asked(asking)  # 责任人的定义 does not ask who
    who, tasks = not meant and (asks_who(asking) or names_who(asking)), asks_for_tasks(asking)
    departments, places = holdings.offices.named(whole)
    bare = without_who(folded) if who else folded
    bare = without_tasks(bare) if tasks and departments else bare
    named_places = tuple(p for p in names.places if not within_a_name(p, folded, holdings))
    rest = without(bare, named_places + (places if who or tasks or claims_office(asking) else ()))
    rest = _WHOLE_OF_IT.sub(lambda match: " " * len(match[0]), without_places_asked(rest))
    if asks_of_penalty(asking):
        rest = _BREAKS_RULES.sub(lambda match: " " * len(match[0]), rest)
    names_wanted = wants_names(asking)
    return _Words(
        folded=asking,
        counted=without_who(asking) if who else asking,
        rest=without_roll(rest) if names_wanted else rest,
        departments=departments,
        tasks=bool(tasks and departments),
        names_wanted=names_wanted,
    )


def _listed_nowhere(words: _Words, scope: frozenset[str] | None, holdings: Holdings) -> bool:
    """The tasks of a body are asked for that no list of those papers names."""
    listed = (c for name in words.departments for c in holdings.departments[name])
    return words.tasks and not any(scope is None or c.document_id in scope for c in listed)


def _with_wanted(understood: Understanding, words: _Words) -> Understanding:
    """With what the answer has to hold: a figure, an aim, names, departments."""
    unit, unit_class = unit_of(words.counted)
    or_named = understood.kind != "who"
    return replace(
        understood,
        wants_figure=not words.names_wanted and asks_how_many(words.counted, or_named=or_named),
        wants_aim=AIM in words.folded,
        unit=unit,
        unit_class=unit_class,
        numbers=numbers_in(_ABOUT.sub(" ", words.rest)),
        names_wanted=words.names_wanted,
        departments_listed=asks_for_list_of_departments(words.folded),
        departments=words.departments,
        tasks=words.tasks,
    )


def _sets_side_by_side(folded: str, kind: Kind, scope: frozenset[str] | None) -> bool:
    """It asks of several papers, and is confined to none or to more than one."""
    asked = asks_side_by_side(folded) or kind == "compare" or compares(folded)
    return asked and (scope is None or len(scope) > 1)


def _names(folded: str, whole: str, holdings: Holdings) -> Named:
    """Names in a question, or in its frame where there are none: 我在山东财政厅, 哪条…."""
    names = read_names(folded, holdings)
    framed = names if folded == whole or names.missing else read_names(whole, holdings)
    bare = names.document_ids is None and not names.years and not names.elsewhere
    return framed if bare and framed.document_ids and not framed.missing else names


def _kind_and_scope(
    folded: str, topic: str, names: Named, holdings: Holdings
) -> tuple[Kind, frozenset[str] | None]:
    """What is asked for and of which documents, where a topic may be the words of a title."""
    scope = names.document_ids
    aspects = _aspects(folded, names)
    if scope is None and means_all_papers(folded, aspects):
        return "document", frozenset(holdings.by_id)
    titled: frozenset[str] = frozenset()
    if aspects and not names.by_document:
        words = topic_of(without_aspects(folded), holdings.words, holdings.vocabulary.usual)
        by_title = holdings.papers.subjects.titled
        titled = by_title(without_aspects(topic), scope) or by_title(words, scope)
        if not titled and scope is None and len(topic) <= ASPECT_WORDS:
            titled = holdings.only  # of one paper nobody says which
    about = _names_paper(folded, names) or bool(titled) or len(topic) <= ASPECT_WORDS
    kind = kind_of(folded, aspects, titled or scope, about=about)
    return kind, titled if titled and kind == "document" else scope


def _aspects(folded: str, names: Named) -> tuple[str, ...]:
    """What is asked of papers themselves, those that are named or all of them."""
    every = aspects_of(folded, named=True)
    named = _names_paper(folded, names) or means_all_papers(folded, every)
    return every if named else aspects_of(folded, named=False)


def _names_paper(folded: str, names: Named) -> bool:
    """By its name, or as 那部…条例 of a place that has a single paper."""
    one = len(names.document_ids or ()) == 1
    called = _THAT_PAPER.search(folded) or _PAPER_THEN.search(folded)
    return names.by_document or bool(one and called)
