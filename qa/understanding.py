"""What is asked: kind, place, year, document, unit; a follow-up is made to stand alone.

Deterministic and explainable: every field is a word of the question or follows from one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from documents.folding import fold
from documents.heads import NUMBER
from documents.quantities import Quantity, UnitClass, find_quantities, unit_class, years_in
from documents.regions import find_regions
from qa.holdings import Holdings
from qa.model import Kind, Question
from qa.plain_words import Matter, find_matters
from qa.wording import leans_on_history, topic_of

_GENRE = "实施意见|指导意见|行动计划|工作要点|意见|计划|要点|通知|方案|办法|规划|文件|政策|文"
_DOCUMENT_YEAR = re.compile(
    rf"(?P<years>(?:19|20)\d{{2}}年(?:[和与、及同跟](?:19|20)\d{{2}}年)*)"
    rf"(?:的|那[份个]|这[份个]|[两二三]份|印发的|发布的|出台的|苏州|[\u4e00-\u9fff]{{0,8}}?)?(?P<genre>{_GENRE})"
)
_DEPARTMENTS_PAPER = re.compile(
    rf"(?P<org>[\u4e00-\u9fff]{{1,14}}?[局厅委办部])(?:的)?(?:(?:19|20)\d{{2}}年(?:度)?)(?:{_GENRE})"
)
_TITLE_MARKS = re.compile(r"《([^《》]{4,80})》")
_NUMBER_LEAD = re.compile(r"^.*(?:出处|根据|依据|按照|标注|参照|[的和与在看按据])")
_SHORT_NUMBER = re.compile(r"(?<![\d〕\])])(\d{1,4})\s?号文")

_ASKED_UNIT = re.compile(r"(?:多少|几)\s*(?:个)?(?P<unit>亿元|万元|百分点|平方公里|[\u4e00-\u9fff%])")
_SHARE = re.compile(r"占比|比例|比重|百分之|覆盖率|配套率|多大比|几成|增长率|增速|幅度|%")
_MONEY = re.compile(r"多少钱|金额|多少(?:亿|万)?元|多少(?:个)?亿|营业收入.{0,6}多少|产值.{0,4}多少|交易额|成交额")
_TIME = re.compile(r"哪一?年|哪几年|什么时候|何时|几年|多久|什么时间|期限|哪天|几月|几号|隔多")

_WHO = re.compile(
    r"(?:由|归|是)(?:谁|哪[些个几]{0,2}(?:部门|单位|机构|厅局|委办局|局|厅|机关)|什么(?:部门|单位|机构))"
    r"|哪[些个几]{0,2}(?:部门|单位|机构|厅局|委办局|机关).{0,8}(?:负责|牵头|管|承担|责任|落实)"
    r"|谁(?:来)?(?:负责|牵头|主管|管|承担|组织)|责任(?:部门|单位|主体)|牵头(?:部门|单位)|归谁|负责部门|主管部门"
)
_YES_NO = re.compile(r"(?:对吗|对吧|对不对|是吗|是吧|是不是|是否|没错吧|没记错吧|属实吗|正确吗|吗)[?。!]*$|是不是")
_FACT = re.compile(r"多少|(?<![哪有])几[家个项条台名人成户所次位]|多大|占比|比例|比重|哪一?年|何时|什么时候|多久|数量|目标值?|第几|达到什么")
_HOW_MANY = re.compile(r"多少|(?<![哪有])几[家个项条台名人成户所次位]|多大|占比|比例|比重|百分之几|数量|目标值|指标")
_ORDINAL = re.compile(r"第(?:\d+|[一二三四五六七八九十百]+)[条项个名位家款批期]")
_LIST = re.compile(r"哪些|哪几|哪[两三四五六七八九十]|哪\d|有什么|包括什么|具体指|指什么|分别是|各是什么|哪[四五六七八九十]条|几大")
_COMPARE = re.compile(r"对比|相比|比较|区别|差别|差异|差在|有何不同|有什么不同|异同|一样吗|差多少")
_TWO_SIDES = re.compile(r"[和与跟、].{2,24}(?:各|分别)")
_SEVERAL = re.compile(r"分别|哪几份|哪些(?:文件|政策|地方|省|市)|几份(?:文件|政策)|各地|各年|各份|几个(?:文件|政策)|都(?:有哪|怎么)")

_ASPECTS = (
    ("number", r"文号|发文字号|(?:什么|哪个|几)号文|编号是"),
    ("index_number", r"索引号|索取号"),
    ("issuer", r"(?:谁|哪[些个]?(?:单位|机构|部门|机关)?|什么(?:单位|机构|部门))(?:印?发|发布|发文|出台|制定|联合)(?:的|了|布的)?|发布机构|发文(?:机关|单位|机构)|制定机关"),
    ("dates", r"(?:成文|发文|印发|发布|公布|签发|出台|发出|颁布)(?:的)?(?:日期|时间|日|于)|(?:什么时候|何时|哪[一天年]天?|几月几日|几号|哪一天|什么时间)(?:印发|发布|公布|出台|发的|发出|成文|挂|签发|颁布)|日期"),
    ("status", r"(?:有效|失效|废止|作废|过期|管用|时效)(?:吗|么|性|没|了|不|期|状态)?"),
    ("period", r"(?:实施|规划|有效|执行|适用)(?:的)?(?:期限|期间|期|年限)|管(?:到)?(?:哪|几)[几年]?年|哪几年的(?:计划|规划)|管哪几年|(?:从|到)哪一?年(?:为止|结束)"),
    ("title", r"(?:叫什么名|全称|标题|名称)(?:字|是)?"),
    ("meeting", r"(?:第几次|哪次|什么|哪个)?(?:常务会议|会议)(?:审议)?通过"),
)


@dataclass(frozen=True, slots=True)
class Understanding:
    """text: the question as it is answered, a follow-up completed from the history
    topic: its words without those that only ask, name a document, a place or a target year
    context: topic of the question that a follow-up leans on; weighs less than its own
    matters: what it says in people's words, with the words of the papers
    document_ids: the documents that it is confined to; None if it names none
    named: it names a document rather than a place
    required: what a sentence must hold: places named that no document holds for but that occur
        in the library; what a follow-up puts in the place of an earlier word
    missing: what it names that the library does not have: 浙江省, 2030年, 苏府〔2026〕1号
    years: target years; claimed: figures that it states
    wants_figure: it asks how many; unit, unit_class: of what, if it says so
    ordinals: 第37条 and the like, which an answer has to hold
    aspects: what it asks about a document itself: number, issuer, dates, status, …
    """

    text: str
    kind: Kind
    topic: str
    context: str = ""
    matters: tuple[Matter, ...] = ()
    document_ids: frozenset[str] | None = None
    named: bool = False
    required: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    years: frozenset[int] = frozenset()
    wants_figure: bool = False
    unit: str | None = None
    unit_class: UnitClass | None = None
    claimed: tuple[Quantity, ...] = ()
    ordinals: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    several: bool = False


def understand(question: Question, holdings: Holdings) -> Understanding:
    """Reads a question against what the library holds; a follow-up takes over what it leaves out."""
    own = _read(question.text.strip(), holdings)
    for earlier in reversed(question.history):
        if not _leans(own, question.text):
            break
        before = _read(earlier.strip(), holdings)
        own = _completed(own, before)
        if not _leans(before, earlier):
            break
    return own


def _leans(own: Understanding, text: str) -> bool:
    confined = own.document_ids is not None or own.years
    return leans_on_history(text) and not (confined and len(own.topic) > 8)


def _completed(own: Understanding, before: Understanding) -> Understanding:
    """The follow-up with the earlier question's scope, years and manner where it has none."""
    topic, context = _joined(own.topic, before)
    asks = own.kind != "what" or own.unit_class is not None
    return replace(
        own,
        text=f"{before.text.rstrip('??')}——{own.text}",
        topic=topic,
        context=context,
        required=own.required + ((own.topic,) if own.topic and topic != own.topic else ()),
        kind=own.kind if asks else before.kind,
        document_ids=own.document_ids if own.document_ids is not None else before.document_ids,
        named=own.named or (own.document_ids is None and before.named),
        years=own.years or (frozenset() if own.document_ids is not None else before.years),
        missing=own.missing or (before.missing if not own.document_ids else ()),
        wants_figure=own.wants_figure if asks else before.wants_figure,
        matters=own.matters or (before.matters if topic == before.topic else ()),
        unit=own.unit if asks else before.unit,
        unit_class=own.unit_class if asks else before.unit_class,
        aspects=own.aspects if asks else before.aspects,
        several=own.several or before.several,
    )


def _joined(topic: str, before: Understanding) -> tuple[str, str]:
    """(topic, context) of a follow-up: 绿色化 takes the place of 智能化 in the earlier topic."""
    if not topic:
        return before.topic, before.context
    if 1 < len(topic) <= 4:
        for run in sorted(before.topic.split(), key=len, reverse=True):
            match = re.search(rf"[\u4e00-\u9fff]{{1,{len(topic)}}}{re.escape(topic[-1])}", run)
            if match:
                return before.topic.replace(match[0], topic, 1), before.context
    return topic, before.topic


def _read(text: str, holdings: Holdings) -> Understanding:
    folded = fold(text)
    named, missing, spans = _documents(folded, holdings)
    regions, places, absent = _places(folded, holdings, spans)
    scope = _scope(named, regions, holdings)
    years, no_year = _years(folded, holdings, spans, scope)
    aspects = tuple(name for name, pattern in _ASPECTS if re.search(pattern, folded))
    kind = _kind(folded, aspects, scope)
    unit, kind_of_unit = _unit(folded)
    rest = _without(folded, spans)
    matters = find_matters(rest)
    plain = _without(rest, [(start, end) for _, start, end in matters])
    side_by_side = bool(_SEVERAL.search(folded)) or kind == "compare"
    return Understanding(
        text=text,
        kind=kind,
        topic=topic_of(plain, holdings.segmenter.words),
        matters=tuple(matter for matter, _, _ in matters),
        document_ids=scope,
        named=bool(named),
        required=places,
        missing=(*missing, *absent, *no_year),
        years=years,
        wants_figure=bool(_HOW_MANY.search(folded)),
        unit=unit,
        unit_class=kind_of_unit,
        ordinals=tuple(_ORDINAL.findall(folded)),
        claimed=tuple(find_quantities(folded)),
        aspects=aspects,
        several=side_by_side and (scope is None or len(scope) > 1),
    )


Spans = list[tuple[int, int]]


def _without(text: str, spans: Spans) -> str:
    """The text with what was read as names and years blanked out, offsets kept."""
    out = list(text)
    for start, end in spans:
        out[start:end] = " " * (end - start)
    return "".join(out)


def _documents(folded: str, holdings: Holdings) -> tuple[frozenset[str], list[str], Spans]:
    """(documents named, numbers and papers named that are not held, where they are named)."""
    found: set[str] = set()
    missing: list[str] = []
    spans: Spans = []
    for match in NUMBER.finditer(folded):
        ids = {d.id for d in holdings.documents if _same_number(d.metadata.number, match[0])}
        spans.append(match.span())
        found |= ids
        if not ids:
            missing.append(_NUMBER_LEAD.sub("", match[0]))
    for match in _SHORT_NUMBER.finditer(folded):
        ids = {
            d.id
            for d in holdings.documents
            if re.search(rf"\D{match[1]}号$", d.metadata.number or "")
        }
        found |= ids
        spans.append(match.span())
    _by_paper(folded, holdings, found, missing, spans)
    _by_issuer(folded, holdings, found, spans)
    titled = _by_title(folded, holdings, spans)
    # A number or a year says exactly which document; a title's words may be the topic as well.
    return frozenset(found or titled), missing, spans


def _by_title(folded: str, holdings: Holdings, spans: Spans) -> frozenset[str]:
    named = holdings.named_by_title(folded)
    for match in _TITLE_MARKS.finditer(folded):
        inside = match[1]
        ids = {
            d.id for d in holdings.documents if any(inside in fold(t) for t in d.metadata.titles)
        }
        if ids:
            spans.append(match.span())
            named = named | ids
    return named


def _by_paper(
    folded: str, holdings: Holdings, found: set[str], missing: list[str], spans: Spans
) -> None:
    """2018年意见, 苏州2018年和2022年两份文件, 工信局2020年工作要点."""
    for match in _DEPARTMENTS_PAPER.finditer(folded):
        org = match["org"]
        known = [alias for alias in holdings.issuers if org.endswith(alias)]
        if not known and not any(r.name in org for r, _, _ in find_regions(org) if org == r.name):
            missing.append(match[0])
    regions = {r.name for r, _, _ in find_regions(folded)} & holdings.regions
    for match in _DOCUMENT_YEAR.finditer(folded):
        for year in sorted(years_in(match["years"])):
            ids = {
                d.id
                for d in holdings.documents
                if d.metadata.issue_year == year
                and (not regions or d.metadata.region in regions)
                and _has_genre(d.metadata.titles, match["genre"])
            }
            if ids:
                found |= ids
                spans.append(match.span())


def _has_genre(titles: tuple[str, ...], genre: str) -> bool:
    return genre in ("文件", "政策", "文") or any(genre in fold(title) for title in titles)


def _by_issuer(folded: str, holdings: Holdings, found: set[str], spans: Spans) -> None:
    names = sorted(holdings.issuers, key=len, reverse=True)
    for name in names:
        at = folded.find(name)
        if at < 0 or any(s <= at < e for s, e in spans):
            continue
        # 省工信厅负责吗 speaks of a department in a clause; 工信局2020年… of its paper.
        regions = {r.name for r, _, _ in find_regions(folded)}
        ids = {
            i
            for i in holdings.issuers[name]
            if not regions or holdings.by_id[i].metadata.region in regions
        }
        found |= ids
        spans.append((at, at + len(name)))


def _same_number(held: str | None, asked: str) -> bool:
    if not held:
        return False
    plain = [re.sub(r"[\s〔〕\[\]()【】第]", "", fold(text)) for text in (held, asked)]
    return plain[1].endswith(plain[0])


def _places(
    folded: str, holdings: Holdings, spans: Spans
) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """(places that documents hold for, other places the library speaks of, unknown places)."""
    held: set[str] = set()
    topical: list[str] = []
    absent: list[str] = []
    for region, start, end in find_regions(folded):
        if region.name in holdings.regions:
            held.add(region.name)
            spans.append((start, end))
        elif region.short in holdings.text:
            topical.append(region.short)
        else:
            absent.append(folded[start:end])
    return frozenset(held), tuple(dict.fromkeys(topical)), tuple(dict.fromkeys(absent))


def _years(
    folded: str, holdings: Holdings, spans: Spans, scope: frozenset[str] | None
) -> tuple[frozenset[int], tuple[str, ...]]:
    """Years that are not part of a document's name, and those of them that nothing speaks of."""
    rest = _without(folded, spans)
    years = years_in(rest)
    for match in re.finditer(r"(?<!\d)(?:19|20)\d{2}(?:年(?:度|底|末|前)?)?", rest):
        spans.append(match.span())
    within = [d for d in holdings.documents if scope is None or d.id in scope]
    known = frozenset().union(*(holdings.years_of(d) for d in within)) if within else frozenset()
    return years, tuple(f"{year}年" for year in sorted(years - known))


def _scope(
    named: frozenset[str], regions: frozenset[str], holdings: Holdings
) -> frozenset[str] | None:
    """Documents named, with those of every place named beside them."""
    covered = {holdings.by_id[i].metadata.region for i in named}
    scope = named | holdings.in_regions(regions - covered)
    return scope or None


def _kind(folded: str, aspects: tuple[str, ...], scope: frozenset[str] | None) -> Kind:
    if aspects and scope and not _about_content(folded, aspects):
        return "document"
    sides = scope is not None and len(scope) > 1
    if _COMPARE.search(folded) or (sides and _TWO_SIDES.search(folded)):
        return "compare"
    if _YES_NO.search(folded) and not _FACT.search(folded):
        return "yesno"
    if _WHO.search(folded):
        return "who"
    if _FACT.search(folded):
        return "fact"
    return "list" if _LIST.search(folded) else "what"


def _about_content(folded: str, aspects: tuple[str, ...]) -> bool:
    """到哪一年 with something counted asks for a deadline, not for the document's period."""
    return set(aspects) <= {"period", "issuer", "title"} and bool(
        re.search(r"多少|(?<!哪)几[家个项条]|负责|牵头|目标", folded)
    )


def _unit(folded: str) -> tuple[str | None, UnitClass | None]:
    match = _ASKED_UNIT.search(folded)
    if match:
        unit = match["unit"].lstrip("亿万")
        kind = unit_class(unit)
        if kind and kind != "time":
            return unit, kind
    if _SHARE.search(folded):
        return "%", "share"
    if _MONEY.search(folded):
        return "元", "money"
    if _TIME.search(folded):
        return None, "time"
    return None, "count" if re.search(r"(?<![哪有])几[家个项条台名人户所]", folded) else None
