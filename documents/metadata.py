"""What a document says of itself: title, number, issuer, dates, region, period, validity."""

from __future__ import annotations

from documents.counties import district_heading
from documents.folding import fold
from documents.heads import (
    NUMBER,
    begins_title,
    find_date,
    is_date_line,
    is_number_line,
    is_organisation,
    is_subtitle,
    is_title,
    issued_titles,
    may_be_title,
    number_of_line,
    printing_line,
)
from documents.labels import match_label
from documents.model import Metadata
from documents.patterns import lazy
from documents.regions import NATIONWIDE, Region, find_regions, local_region
from documents.register import Field, record_fields

_YEAR = r"((?:19|20)\d{2})"
_RANGE = rf"{_YEAR}\s*年?\s*[-—–~至到]+\s*{_YEAR}\s*年"
_PERIOD = lazy(rf"{_RANGE}?")
_YEAR_PLAN = lazy(rf"{_YEAR}\s*年(?:度)?")
_IS_PLAN = lazy(r"要点|计划|方案|安排|任务")
_DEADLINE = lazy(
    rf"(?:到|至|截至|力争|确保|争取)\s*{_YEAR}\s*年(?!以来|起)|{_YEAR}\s*年(?:底|末|前)"
    rf"|(?:时间|期限)[^。;,]{{0,6}}?{_RANGE}"
)
# 湖北省人民政府令, and 第431号 in the line below
_ORDER = lazy(r"[\u4e00-\u9fff]{2,16}(?:令|公告)\s*$")
_ISSUED_ORDER = lazy(r"(?P<body>[\u4e00-\u9fff]{2,14}(?:政府|委员会|部|局|署|行|院))令")
_NUMBER_ALONE = lazy(r"\(?第\s?\d{1,4}\s?号\)?")
_NAMED = lazy(r"《[^《》]*》")  # a plan that is named sets no date of this document
_STATUS = lazy(r"现行有效|继续有效|部分有效|有效|已废止|废止|已失效|失效|已修改|修改|尚未生效")
_STATE_BODY = lazy(r"[\u4e00-\u9fff]{2,10}(?:总局|局|部|委员会|署|行)")
_BRANCH = lazy(r"[\u4e00-\u9fff]{0,8}(?:局|办|处|站|分行|支行|海关)")
_NATIONAL = lazy(
    r"(?:国务院|中共中央|全国人民代表大会|最高人民|中华人民共和国|国家|工业和信息化部|财政部"
    r"|科学技术部|科技部|商务部|教育部)"
)

_HEAD_LINES = 60  # at most above the first label; a text without labels is not all head
_TITLE_LINES = 8  # from the top, in which a title of unusual form is looked for
_BETWEEN_SIGNERS = lazy(r"[\s、,]+")
_FIRST_WORDS_END = lazy(r"[。!?\s]")
_LONGEST = 60  # characters of first words that stand for a title


def read_metadata(text: str) -> Metadata:
    """Metadata of a cleaned text; a field that the text does not state stays None."""
    lines = [line for line in text.split("\n") if line.strip()]
    folded = [fold(line) for line in lines]
    first = next((i for i, f in enumerate(folded) if _opens_body(f)), len(lines))
    head = range(min(first, _HEAD_LINES))
    fields = _fields(lines, folded, head)
    titles = _titles(lines, folded, head, fields)
    titles = tuple(t for t in titles if not _ORDER.fullmatch(fold(t))) or titles
    signers, signed = _signature(folded)
    printed = [found for line in folded if (found := printing_line(line))]
    body, when = printed[-1] if printed else (None, None)
    signers = signers or body
    number = _number(lines, folded, head, fields)
    issuer = fields.get("issuer") or signers or _organisation(fields, folded, head)
    issuer = issuer or _of_order(number or "")
    title = titles[0] if titles else _fallback_title(lines, folded)
    region, level = _region(issuer, titles or (title,), fields.get("level"))
    return Metadata(
        title=title,
        titles=titles or (title,),
        number=number,
        issuer=issuer,
        issued=find_date(fold(fields.get("issued", ""))) or signed or _numbered(folded, head),
        published=_published(fields, folded, head, signed) or when,
        index_number=fields.get("index_number"),
        region=region,
        level=level,
        period=_period(titles or (title,)),
        deadlines=_deadlines(fold(text)),
        status=_status(fields.get("status", "")),
    )


def _opens_body(folded: str) -> bool:
    label = match_label(folded)
    return label is not None and label.family != "attachment"  # 附件1 may stand above a title


def _fields(lines: list[str], folded: list[str], head: range) -> dict[str, str]:
    found: dict[str, str] = {}
    for at in head:
        each: list[Field] = record_fields(folded[at])
        for one in each:
            value = lines[at][one.start : one.end].strip()
            if value and one.key not in found:
                found[one.key] = value
    return found


def _titles(
    lines: list[str], folded: list[str], head: range, fields: dict[str, str]
) -> tuple[str, ...]:
    """The register's title, then titles in the head; the first names the document."""
    found = [fields["title"]] if "title" in fields else []
    issued = issued_titles(folded[at] for at in head)
    for at in head:
        if record_fields(folded[at]):
            continue
        if is_title(folded[at]) or folded[at].strip() in issued:
            broken = at > 0 and begins_title(folded[at - 1])
            found.append((lines[at - 1] if broken else "") + lines[at])
    unique = dict.fromkeys(title.strip() for title in found)
    return tuple(unique)


def _fallback_title(lines: list[str], folded: list[str]) -> str:
    """A title of unusual form, else the first words of the text."""
    for line, f in zip(lines[:_TITLE_LINES], folded, strict=False):
        if may_be_title(f) and not match_label(f):
            return line
    first = lines[0] if lines else ""
    end = _FIRST_WORDS_END.search(first)
    return first[: min(end.start() if end else len(first), _LONGEST)] or first[:_LONGEST]


def _number(lines: list[str], folded: list[str], head: range, fields: dict[str, str]) -> str | None:
    for at in head:
        if _NUMBER_ALONE.fullmatch(folded[at].strip()) and at and _ORDER.search(folded[at - 1]):
            return f"{lines[at - 1].strip()}{lines[at].strip()}"
        if not record_fields(folded[at]) and is_number_line(folded[at]):
            return number_of_line(lines[at])
        if printing_line(folded[at]) and (beside := NUMBER.search(folded[at])):
            return beside[0]
    printed = fields.get("number", "")
    return printed if NUMBER.search(fold(printed)) else None


def _numbered(folded: list[str], head: range) -> str | None:
    """The date beside the number, (吉府办规〔2024〕3号 2024年7月9日印发), or in a subtitle."""
    dated = (folded[at] for at in head if is_number_line(folded[at]) or is_subtitle(folded[at]))
    found = map(find_date, dated)
    return next(filter(None, found), None)


def _of_order(number: str) -> str | None:
    """湖北省人民政府 of 湖北省人民政府令第431号."""
    order = _ISSUED_ORDER.match(fold(number))
    return number[: order.end("body")] if order else None


def _signature(folded: list[str]) -> tuple[str | None, str | None]:
    """(issuer, date) where one body or several sign with a date on the next line."""
    for at in range(1, len(folded)):
        dated = is_date_line(folded[at]) and " " not in folded[at].strip()
        if not dated or not is_organisation(folded[at - 1]):
            continue
        first = at - 1
        while first and is_organisation(folded[first - 1]):
            first -= 1
        signers = [name for line in folded[first:at] for name in _BETWEEN_SIGNERS.split(line)]
        return "、".join(filter(None, signers)), find_date(folded[at])
    return None, None


def _organisation(fields: dict[str, str], folded: list[str], head: range) -> str | None:
    """A body named alone on a line of the head, else the source if that is a body."""
    for at in head:
        if is_organisation(folded[at]):
            return folded[at].strip()
    source = fields.get("source", "")
    return source if is_organisation(fold(source)) else None


def _published(
    fields: dict[str, str], folded: list[str], head: range, signed: str | None
) -> str | None:
    """The register's date, else a date alone on a line of the head that is not the signature's."""
    stated = find_date(fold(fields.get("published", "")))
    if stated:
        return stated
    for at in head:
        line, below_body = folded[at], at and is_organisation(folded[at - 1])
        if is_date_line(line) and not below_body and find_date(line) not in (None, signed):
            return find_date(line)
    return None


def _region(
    issuer: str | None, titles: tuple[str, ...], printed_level: str | None
) -> tuple[str | None, str | None]:
    for text in (issuer, *titles, printed_level):
        if not text:
            continue
        named = find_regions(text)
        if _NATIONAL.match(text) and not (named and _is_branch(text, *named[0][1:])):
            return NATIONWIDE, "国家"
        local = local_region(fold(text)) or district_heading(fold(text))
        if local:
            return local.name, local.level
        if named:
            region = _innermost(named, text)
            return region.name, region.level
    return None, None


def _is_branch(text: str, start: int, end: int) -> bool:
    """国家税务总局深圳市税务局: of a body of the state, in that place."""
    return bool(_STATE_BODY.fullmatch(text[:start]) and _BRANCH.match(text[end:]))


def _innermost(named: list[tuple[Region, int, int]], text: str) -> Region:
    """苏州市 of 江苏省苏州市: the last of the full names that stand side by side, or of a province
    and a place in it: 河南郑州.
    """
    region, _, end = named[0]
    for other, start, after in named[1:]:
        if start != end or not (text[start:after] == other.name or other.province == region.name):
            break
        region, end = other, after
    return region


def _period(titles: tuple[str, ...]) -> str | None:
    """2021—2023 from a title, or the year of a plan for one year."""
    for title in titles:
        match = _PERIOD.search(fold(title))
        if match and match[1] < match[2]:
            return f"{match[1]}—{match[2]}"
    for title in titles:
        match = _YEAR_PLAN.search(fold(title))
        if match and _IS_PLAN.search(title):
            return match[1]
    return None


def _deadlines(folded: str) -> tuple[int, ...]:
    text = _NAMED.sub("", folded)
    return tuple(sorted({int(m[1] or m[2] or m[4]) for m in _DEADLINE.finditer(text)}))


def _status(printed: str) -> str | None:
    match = _STATUS.search(printed)
    return match[0] if match else None
