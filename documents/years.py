"""Years in texts: which one governs a figure, which are deadlines, which only describe."""

from __future__ import annotations

import re

from documents.folding import fold

_TITLES = re.compile(r"《[^》]*》")
_ANY_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*年")
# 较2024年下降12%, 由2023年的38%提高到55%: what is measured against, and not what is set
_BASE_YEAR = re.compile(
    r"(?:(?<![占之对])比|相比|(?<!比)较)\s?(?:19|20)\d{2}\s*年"
    r"(?=[^,。;]{0,14}(?:增|提|高|降|翻|减|持平|多|少|低|快|扩))"
    r"|(?<![自])[由从]\s?(?:19|20)\d{2}\s*年[底末]?的"
    r"(?=[^,。;]{1,14}(?:增|提|升|降|减|扩|压)[^,。;]{0,3}[到至为])"
)
# 2000年底前建成的老旧小区620个: what is counted, and not by when
_BUILT_YEAR = re.compile(
    r"(?<![到至截])(?:19|20)\d{2}\s?年(?:\d{1,2}月)?(?:[底末])?(?:之?前|以前|之?后|以后|以来)(?:已经?)?"
    r"(?:建成|建造|建设|竣工|开工|投用|投产|注册|成立|设立|登记|认定|取得|毕业|入学|出生|参加|备案|立项|批准|购[买置])"
    r"[^,。;]{0,6}?的(?=[^,。;]{1,14}?\d)"
)
_YEAR_RANGE = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*年?\s*[-—–~至到]+\s*((?:19|20)\d{2})(?!\d)")
_OPENS_WITH = re.compile(
    r"\s*(?:其中)?[,:]?(?P<year>(?:19|20)\d\d)年(?!至|到|以|前|底前|度|[-—~])(?=[^\d,])"
)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def governing_year(text: str, offset: int) -> int | None:
    """The year that a figure at this offset of a clause is set for, as the clause states it.

    到2020年 at the head of a sentence governs what follows, also in the sentences after it,
    until another year is named.
    """
    year = None
    for match in _ANY_YEAR.finditer(without_base_years(text)):
        if match.start() > offset:
            break
        year = int(match[1])
    return year


def without_base_years(text: str) -> str:
    """Folded, with the years blanked out that something is compared with or that only say of which
    things it speaks; offsets kept.
    """
    bare = _BASE_YEAR.sub(_blank, fold(text))
    return _BUILT_YEAR.sub(_blank, bare)


_DEADLINE = re.compile(
    r"(?:(?:(?<![日月])[到至]|截至|截止)\s?(?P<to>(?:19|20)\d{2})\s?年|(?P<by>(?:19|20)\d{2})\s?年[底末]?前?\s?[,、]"
    r"|(?P<end>(?:19|20)\d{2})\s?年(?:[底末]|年底))"
)


def deadline_before(text: str, offset: int) -> int | None:
    """The last year before the offset that is put as a deadline: 到2020年, 2020年底, 2020年,…

    A year of a title or of 2020年度 is none.
    """
    folded = _TITLES.sub(_blank, _BUILT_YEAR.sub(_blank, fold(text)))
    years = [m for m in _DEADLINE.finditer(folded) if m.start() <= offset]
    return int(years[-1]["to"] or years[-1]["by"] or years[-1]["end"]) if years else None


def deadlines_in(text: str) -> frozenset[int]:
    """Years that a text puts as deadlines: 到2020年, 2020年底."""
    folded = _TITLES.sub(_blank, _BUILT_YEAR.sub(_blank, fold(text)))
    found = (m["to"] or m["end"] for m in _DEADLINE.finditer(folded))
    return frozenset(int(year) for year in found if year)


def years_in(text: str) -> frozenset[int]:
    """Every year named; a range 2021—2023 names the years between as well."""
    folded = fold(text)
    years = {int(m[1]) for m in _ANY_YEAR.finditer(folded)}
    for match in _YEAR_RANGE.finditer(folded):
        first, last = int(match[1]), int(match[2])
        if first < last <= first + 30:
            years.update(range(first, last + 1))
    return frozenset(years)


def year_opening(folded: str) -> int | None:
    """2025 of 其中2025年改造180个, whatever span of years stands before it."""
    own = _OPENS_WITH.match(folded)
    return int(own["year"]) if own else None
