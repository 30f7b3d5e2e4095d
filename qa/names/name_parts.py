"""Parts that names of papers are put together from: places, issuers, years, titles, kinds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from documents.folding import fold
from documents.genres import ANY, COMMON, alternatives
from documents.model import Document
from documents.patterns import lazy
from qa.names.holdings import Holdings

_LONGER = frozenset(["实施意见", "指导意见", "行动计划", "工作要点"])
_NO_NAMES = frozenset(["规定", "措施"])  # 怎么规定, 有哪些措施: they seldom stand for a paper
GENRE = alternatives(_LONGER | (COMMON - _NO_NAMES) | ANY)
POINTS = r"(?:那一?[份个]|这一?[份个]|[两二三四五]份)"
# 18年文件, 20年那份意见; 未来20年计划 and 20年来 are no years of papers.
_SHORT_YEAR = lazy(
    r"(?<![\d第来近前后去期]) ?(?P<year>[012]\d)年"
    r"(?=的?(?:目标|那年|当年)|[、和与跟及,]\s?(?:20)?(?:1[5-9]|2\d)年|的?(?:那[份个])?(?:[\u4e00-\u9fff]{0,2}(?:文件|意见|要点)|通知|计划)|的?那[份个]|[)\uff09])"
)
# 18版, and the 20年 of 18年、20年
_EDITION = lazy(r"(?<![\d第])(?P<year>[12]\d)(?=版(?![本权面块]))")
_NEXT_SHORT_YEAR = lazy(r"(?<=20\d\d年[、和与跟及,])(?P<year>[12]\d)年(?!前|后|来|内|间)")
# 一八年文件
_SPELT_YEAR = lazy(r"[一二](?P<year>[〇零一二三四五六七八九])年(?=的?(?:那[份个]|文件|意见|要点))")
_DIGITS = "〇一二三四五六七八九"
_IN_DIGITS = str.maketrans(f"{_DIGITS}零○", "012345678900")
_WHOLE_YEAR = lazy(r"[一二][九〇○零][〇○零一二三四五六七八九]{2}(?=年)")
# 到25年; 到20年后 and 延长到20年 are lengths of time
_BY_SHORT_YEAR = lazy(
    r"(?<!延长到)(?<!放宽到)(?<!增加到)(?<!缩短到)(?<=[到至])(?P<year>2\d)年(?![来内以之后期前间])"
)
# 25年的目标, 苏州21年要完成多少: years from 15 to 35, where nothing says how long something is
_BARE_SHORT_YEAR = lazy(
    r"(?<![\d.第来近前后去期满超过达长短为约于足租签干做住累续持存少多足用保有共至每历隔权了到至])(?<!未来)(?<!连续)(?<!今后)(?<!过去)"
    r"(?P<year>1[5-9]|2\d|3[0-5])年(?![来内以之后期前间限多半个了吗或老左])(?!的?(?:期限|时间|历史|经验|租期|使用权|产权|工龄|周期|寿命|贷款))"
    r"(?=$|[\s,。?底末初度的到,]|[\u4e00-\u9fff])"
)
# 2018、2020年, 2018和2022年, (2022)
_YEAR_BESIDE = lazy(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})(?= ?[、和与跟及/,，] ?(?:19|20)\d{2} ?年)"
    r"|(?<=[(\uff08])(?P<alone>(?:19|20)\d{2})(?=[)\uff09])"
    r"|(?<!\d)(?P<bare>20\d{2})(?=当年|累计|底|末|共要|又要|要达|\s(?!\s*年)|[,，。?？]|$|目标|的)"
)
# 2025年 of 2025年14.5微米 too, which is no 2025 beside a place
_YEAR = lazy(
    r"(?<!\d)(?:19|20)\d{2}(?:\s*年度?|(?!\s*年|[\d.%a-zA-Z]))(?![.%a-zA-Z])(?!\s?[-—–~至]\s?\d)"
)
# 苏州计划到2025年…, 苏州计划培育…: what a place means to do; 苏州计划里, 江苏计划由…: its paper
_PLANS_TO = lazy(
    r"[到至](?!什么|哪|几|何)|[于在将把让用给再每今明]|(?:19|20)\d\d|新[增建设]|培[育养]|建(?!议)|争[创取]|引[进育]"
    r"|投[入资]|力争|累计|重点|组织|推[进动广]|打造|实施|完成|拿出|支持|发展|创建|认定|达到|扶持|招|选[派聘]|怎[么样]|如何|采取|通过(?!的|了)"
    # 计划关停退出多少家; 计划定了多少, 计划提到几家 is what a paper says
    r"|(?![里中上内书的]|所?[定提说写讲列规要给是有又就也对共])(?:(?![,。?的])[\u4e00-\u9fff]){2,8}(?:多少|几[家个项条座]|\d+(?!年)\s?[家个项条座万亿])"
)
_NAME_BEFORE = lazy("“(?P<name>[^“”]{2,20})”$")
_LONGEST = 16  # characters of title words before a kind of paper

PartKind = Literal["place", "issuer", "year", "title", "genre"]


@dataclass(frozen=True, slots=True)
class Part:
    """ids: the papers that it allows."""

    kind: PartKind
    start: int
    end: int
    ids: frozenset[str]


def with_full_years(text: str) -> str:
    """2018年文件 for 18年文件, 2018年、2020年 for 2018、2020年, 2025年 for 二〇二五年."""
    whole = _WHOLE_YEAR.sub(lambda match: match[0].translate(_IN_DIGITS), text)
    whole = _SPELT_YEAR.sub(_spelt, whole)
    for short in (
        _SHORT_YEAR,
        _BY_SHORT_YEAR,
        _EDITION,
        _NEXT_SHORT_YEAR,
        _NEXT_SHORT_YEAR,
        _BARE_SHORT_YEAR,
    ):
        whole = short.sub(lambda match: f"20{match['year']}年", whole)
    return _YEAR_BESIDE.sub(lambda match: f"{match[0]}年", whole)


def _spelt(match: re.Match[str]) -> str:
    tens = _DIGITS.index(match[0][0])
    return f"20{tens}{_DIGITS.index(match['year'].replace('零', '〇'))}年"


def find_parts(folded: str, holdings: Holdings) -> list[Part]:
    """Every part of a name, in order, none within another."""
    parts = [
        Part("place", start, end, holdings.papers.in_regions(frozenset({region.name})))
        for region, start, end in holdings.papers.places_in(folded)
    ]
    of_places = frozenset[str]().union(*(part.ids for part in parts))
    parts += [
        Part("issuer", start, end, ids)
        for start, end, ids in holdings.papers.names.issuers_in(folded)
    ]
    for match in _YEAR.finditer(folded):
        parts.append(Part("year", *match.span(), holdings.papers.of_year(match[0][:4])))
    parts += (
        Part("title", start, end, frozenset({document_id}))  # 强链 and 产业强链
        for start, end, document_id in holdings.papers.names.quoted_in(folded)
        if document_id in of_places or not of_places  # “链长制” of 芜湖, where 遵义 is named
    )
    for match in re.finditer(GENRE, folded):
        if is_deed(folded, *match.span()):
            continue
        fits = holdings.papers.of_genre(match[0])
        fits = fits & of_places or fits  # 荆州现行的智能工厂认定办法, of which 咸宁 has one as well
        title = _title_words(folded, match.start(), fits, holdings, parts)
        parts += [title] if title else []
        parts.append(Part("genre", *match.span(), fits))
    return _outermost(parts)


def is_deed(folded: str, start: int, end: int) -> bool:
    """计划 that is a verb."""
    plans = folded[start:end] == "计划" and folded[start - 1 : start] != "的"
    return plans and bool(_PLANS_TO.match(folded, end))


def _outermost(parts: list[Part]) -> list[Part]:
    kept: list[Part] = []
    for part in sorted(parts, key=lambda p: (p.start - p.end, p.start)):
        if all(part.end <= other.start or part.start >= other.end for other in kept):
            kept.append(part)
    return sorted(kept, key=lambda p: p.start)


def _title_words(
    folded: str, end: int, ids: frozenset[str], holdings: Holdings, parts: list[Part]
) -> Part | None:
    """集群 before 意见, 先进制造业集群 before 那份意见: words that a title is made of."""
    end -= len(folded[:end]) - len(re.sub(rf"(?:的|{POINTS})+$", "", folded[:end]))
    first = max([p.end for p in parts if p.end <= end and p.kind != "title"], default=0)
    for start in range(max(first, end - _LONGEST), end - 1):
        words = folded[start:end]
        if not re.fullmatch(r"[\u4e00-\u9fff“”]+", words):
            continue
        beside = _NAME_BEFORE.search(folded[: start + words.startswith("”")])
        pieces = {
            i: _pieces(words, holdings.by_id[i])
            for i in ids
            # “千企技改升级”三年行动计划 is no “产业强链”三年行动计划
            if beside is None or _is_titled(beside["name"], holdings.by_id[i])
        }
        fewest = min((n for n in pieces.values() if n), default=0)
        if fewest:
            fits = frozenset(i for i, n in pieces.items() if n == fewest)
            return Part("title", start, end, fits)
    return None


def _is_titled(name: str, document: Document) -> bool:
    return any(name in fold(title) for title in document.metadata.titles)


def _pieces(words: str, document: Document) -> int:
    """Of how many stretches of a title, two characters or more, the words consist; 0 if not so."""
    counts = []
    for title in map(fold, document.metadata.titles):
        at, count = 0, 0
        while at < len(words):
            end = at + 2
            if end > len(words) or words[at:end] not in title:
                break
            while end < len(words) and words[at : end + 1] in title:
                end += 1
            at, count = end, count + 1
        if at == len(words):
            counts.append(count)
    return min(counts, default=0)
