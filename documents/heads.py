"""What the head of a policy is made of: title, number, date, issuer; its table: register.py."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from documents.folding import fold
from documents.genres import LAWS, PLANS, TITLED, alternatives
from documents.numerals import to_int
from documents.patterns import lazy
from documents.register import record_fields

_TITLE = lazy(rf"^[^。;>|]{{1,90}}(?:{alternatives(TITLED)})(?:\s*[\(〔<][^()]{{1,30}}[\)〕>])*$")
_MENU_FIRST = "政策|法律|通知|公示|部门|规范性|信息公开|政务公开|组织|机构|办事"
_MENU_LAST = "文件|法规|公告|解读|指南|目录|制度|规定|办法|通告|规章|职能|报告|政策|年报|清单"
_MENU = lazy(
    rf"^(?:[\u4e00-\u9fff]{{0,3}}(?:{_MENU_FIRST})[\u4e00-\u9fff]{{0,2}}(?:{_MENU_LAST}))+$"
)
_SHORT_TITLE = 8  # characters; shorter lines that end like titles head a part: 裁判要点, 政策解读
_SHORT_GENRES = (
    (LAWS - {"修正案"})
    | (PLANS - {"要点", "纲要", "安排"})
    | {"章程", "公约", "措施", "公告", "通告", "工作报告"}
)
_SHORT_GENRE = lazy(rf"(?:{alternatives(_SHORT_GENRES)})$")
_LONG_TITLE = 20  # characters; from here on a title has to sound like one
_NO_TITLE = lazy(r"[。;>|]|:$")
_SUBTITLE = lazy(r"^[—―–]{1,2}[^。;>|—―–]{2,60}$")  # ——2021年3月5日在…会议上
_SHORTEST, _LONGEST = 4, 60  # characters of a title of unusual form
_SAYS_TITLE = lazy(
    r"关于|印发|年|计划|规划|条例|办法|规定|法$|[省市县区]|国务院|中华人民共和国|人民|“|《"
)

NUMBER = lazy(
    r"[\u4e00-\u9fff]{1,14}\s?[〔\[(【]\s?(?:19|20)\d{2}\s?[〕\])】]\s?(?:第\s?)?\d{1,5}\s?号"
    r"|[\u4e00-\u9fff]{2,16}令\s?(?:\(?(?:19|20)\d{2}\)?)?\s?第\s?\d{1,4}\s?号"
)
_RED_HEADING = lazy(r"^[\u4e00-\u9fff]{4,40}文件\s+")

_BODIES = (
    "人民政府|办公厅|办公室|委员会|委|局|厅|部|院|署|总行|分行|银行|中心|小组|法院|检察院|协会|总工会|大会"
    "|常务委员会|海关|大学|集团|公司|指挥部"
)
# Atomic: each end of a name tried with each other took 部门部门… exponential time.
_ORGANISATION = lazy(rf"^(?>[\u4e00-\u9fff·]{{2,40}}(?:{_BODIES})[\s、,]*)+$")
_ADDRESSEES = lazy(
    r"^(?!为|根据|按照|依|经|现|关于|以下|本)(?:各|[^。:]*"
    rf"(?:{_BODIES}|单位|部门|机构|企业|院校|会|处|室|所|[省市县区])\)?:$)[^。:]{{0,400}}:?$"
)
_CN = "〇零○一二三四五六七八九十"
DATE = lazy(
    rf"(?P<y>(?:19|20)\d{{2}}|[{_CN}]{{4}})\s?(?:年\s?(?P<m>\d{{1,2}}|[{_CN}]{{1,3}})\s?月\s?"
    rf"(?P<d>\d{{1,2}}|[{_CN}]{{1,3}})\s?日"
    rf"|(?P<y2>)(?P<sep>[-./])(?P<m2>\d{{1,2}})(?P=sep)(?P<d2>\d{{1,2}}))(?!\d)"
)
_PRINTED = lazy(rf"\s*(?:印发|发布)(?:\s+(?:{NUMBER.pattern}))?$")
_PRINTED_BY = lazy(r"\s*(?P<body>[\u4e00-\u9fff]{4,40}?)(?:印发|发布)")
_BEGINS_TITLE = lazy(r"[^。;:,>|]{0,40}关于[^。;:>|]{0,60}")
_COMPACT_DATE = lazy(r"^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$")
_ISO_DATE = lazy(r"(\d{4})-(\d{2})-(\d{2})")
_DATE_LINE = lazy(r"^[\(]?DATE(?:\s+\d{1,2}:\d{2}(?::\d{2})?|印发|发布|公布)?[\)]?$")

_NOTE = lazy(r"此件|公开|发布|通过|公布|修[正订改]|批准|施行")
_PASSED = lazy(
    r"(?:通过|公布|修[正订改]|批准|施行|发布)\)?(?:\s*根据)?$|(?:通过|公布|批准)的?《.*》\)?$"
)
_PAIRED = lazy(r"<[^<>]*>")
# (吉府办规〔2024〕3号 2024年7月9日印发), below a title
_NUMBER_DATED = lazy(rf"(?P<number>{NUMBER.pattern})[\s,、]*{DATE.pattern}\s?(?:印发|发布|公布)?")
_ISSUES = lazy(r"(?:印发|发布|公布|下发)(?P<title>.+)的(?:通知|通告|公告)$")


def find_date(folded: str) -> str | None:
    """First date in the text as YYYY-MM-DD, None if there is none that exists."""
    if _COMPACT_DATE.match(folded.strip()):
        folded = _COMPACT_DATE.sub(r"\1-\2-\3", folded.strip())
    for match in DATE.finditer(folded):
        year, month, day = (to_int(match[k] or match[f"{k}2"]) for k in ("y", "m", "d"))
        try:
            return date(year or 0, month or 0, day or 0).isoformat()
        except ValueError:
            continue
    return None


def in_chinese(date: str) -> str:
    """2018年12月8日 for 2018-12-08; anything else as it is."""
    found = _ISO_DATE.fullmatch(date)
    return f"{found[1]}年{int(found[2])}月{int(found[3])}日" if found else date


def is_date_line(folded: str) -> bool:
    """A line that is a date and nothing else but a time of day."""
    line = folded.strip()
    if _COMPACT_DATE.match(line):
        return True
    return find_date(line) is not None and bool(_DATE_LINE.match(DATE.sub("DATE", line, count=1)))


def printing_line(folded: str) -> tuple[str, str] | None:
    """(body, date) of 荆门市人民政府办公室 2024年3月18日印发, with or without the number before or
    behind it, and of 2024年3月18日荆门市人民政府办公室印发; None for any other line.
    """
    line = folded.strip()
    numbered = NUMBER.match(line)
    line = line[numbered.end() :].strip() if numbered else line
    match = DATE.search(line)
    if match is None:
        return None
    behind = _PRINTED_BY.fullmatch(line, match.end()) if match.start() == 0 else None
    if not behind and not _PRINTED.fullmatch(line, match.end()):
        return None
    body, date = behind["body"] if behind else line[: match.start()].strip(), find_date(match[0])
    return (body, date) if date and is_organisation(body) else None


def begins_title(folded: str) -> bool:
    """The first line of a title that goes on in the next: 沈阳市…局关于组织申报2026年度."""
    line = folded.strip()
    return bool(_BEGINS_TITLE.fullmatch(line)) and not is_title(line)


def is_title(folded: str) -> bool:
    """A line that ends as titles of official documents end, and is not a site's menu."""
    line = _unpaired(folded.strip())
    if _MENU.match(line) or not _TITLE.match(line):
        return False
    if len(line) < _SHORT_TITLE:
        return bool(_SHORT_GENRE.search(line))
    return bool(len(line) < _LONG_TITLE or _SAYS_TITLE.search(line))


def issued_titles(lines: Iterable[str]) -> frozenset[str]:
    """What titles among the folded lines say that they issue: 关于印发《…方案》的通知. A line that
    repeats it heads what is attached, whatever it sounds like.
    """
    found = (_ISSUES.search(line.strip()) for line in lines if is_title(line))
    return frozenset(match["title"].strip("《》<> ") for match in found if match)


def may_be_title(folded: str) -> bool:
    """A short line without a sentence's end that is no menu: a title of unusual form."""
    line = folded.strip()
    plain = not _NO_TITLE.search(line) and _SHORTEST <= len(line) <= _LONGEST
    plain = plain and not is_subtitle(line)
    return plain and not _MENU.match(line) and not is_head_line(line)


def is_subtitle(folded: str) -> bool:
    """A line below a title that goes on behind a dash: ——2021年3月5日在…会议上."""
    return bool(_SUBTITLE.match(folded.strip()))


def is_organisation(folded: str) -> bool:
    """A line that names one or several bodies, as a signature does."""
    return bool(_ORGANISATION.match(folded.strip()))


def is_number_line(folded: str) -> bool:
    """The number alone, behind the red heading (百色市人民政府文件 百政发〔2023〕8号), or dated:
    (吉府办规〔2024〕3号 2024年7月9日印发).
    """
    line = without_red_heading(folded)
    return bool(NUMBER.fullmatch(line) or _NUMBER_DATED.fullmatch(line))


def number_of_line(line: str) -> str:
    """Of a number line, as printed."""
    bare = without_red_heading(line)
    dated = _NUMBER_DATED.fullmatch(fold(bare))
    return bare[: dated.end("number")] if dated else bare


def without_red_heading(line: str) -> str:
    """A line that bears a number, without 百色市人民政府文件 before it and brackets around it."""
    red = _RED_HEADING.match(line)
    return line[red.end() if red else 0 :].strip().strip("()\uff08\uff09").strip()


def is_addressees(folded: str) -> bool:
    """各市、区人民政府,…: the bodies that a document is sent to."""
    line = folded.strip()
    return line.endswith(":") and bool(_ADDRESSEES.match(line))


def is_note(folded: str) -> bool:
    """(此件公开发布), (2020年5月14日…通过): a remark in brackets below a title or a signature."""
    line = folded.strip()
    return line.startswith("(") and line.endswith(")") and bool(_NOTE.search(line))


def is_history(folded: str) -> bool:
    """2020年5月14日…通过: when a law was passed, amended, or came into force."""
    return bool(DATE.match(folded) and _PASSED.search(folded))


def is_breadcrumb(folded: str) -> bool:
    """首页 > 政务公开 > 文件: where in its site a page stands."""
    return ">" in _unpaired(folded)


def _unpaired(folded: str) -> str:
    """Without what stands in <angle brackets>, which print titles inside titles."""
    while (left := _PAIRED.sub("", folded)) != folded:
        folded = left
    return folded


def is_head_line(folded: str) -> bool:
    """A line that a policy's head may hold. Menus, counters and advertisements are none."""
    if record_fields(folded):
        return True
    if is_breadcrumb(folded):
        return False
    checks = (is_title, is_organisation, is_number_line, is_date_line, is_note, is_history)
    broken = folded.startswith("关于") or folded.rstrip().endswith("关于")
    return broken or is_addressees(folded) or any(check(folded) for check in checks)
