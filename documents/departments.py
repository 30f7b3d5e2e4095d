"""Who answers for a clause: the list that closes it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.cells import cells_of
from documents.folding import fold
from documents.patterns import lazy

# (责任部门:市科技局、市发改委), 责任单位:…, (省商务厅、省科技厅负责), (牵头部门:…;配合部门:…)
_LABELLED = lazy(
    r"[(\[]?\s*(?P<role>责任|牵头|配合|主办|协办|实施|落实|负责)(?:部门|单位|主体|机关|[科处股]室)?\s*[::]\s*"
    r"(?P<names>[^。()]*?(?:\([^()]*\)[^。()]*?)*)\s*(?=[;;)\]。]|$)"
)
_RESPONSIBLE = lazy(
    r"\((?P<names>[^()。::]{2,200}?)(?P<and>等(?:部门|单位)?)?(?P<role>分别负责|负责|牵头负责|牵头|按职责分工负责)\)"
)
# (市金融办牵头,人民银行…支行配合)
_LED = lazy(
    r"\((?P<names>[^()。::]{2,40}?牵头[、,][^()。::]{2,160}?)(?P<role>配合|参与|协助|协同)\)"
)
# (市科技局、市财政局) and nothing else behind the last sentence of a paragraph
_BARE = lazy(
    r"(?<=[。;!])\s*[(\[〔](?P<names>(?:[^()\[\]〔〕。:]|\([^()]{1,8}\)){3,200})[)\]〕]\s*[。;]?\s*$",
    re.MULTILINE,
)
# 由市科技局牵头,市税务局配合核实研发费用。 as the last sentence of a paragraph; 商务厅牵头。
_SAID = lazy(
    r"(?:(?<=[。;!])|^)\s*(?:(?:以上|上述|该项|本项|此项|有关|相关|具体)(?:工作|任务)?)?(?P<by>由)?(?P<leads>[^。;:,()由]{2,60}?)"
    r"(?:会同(?P<beside>[^。;:,()]{2,60}?))?(?:分别|共同|联合|具体|按职责|按职责分工)?"
    r"(?P<role>牵头|负责|办理|受理|推进|落实|组织实施)(?:负责|实施|落实|推进|组织实施)?"
    r"(?:,(?:由|会同)?(?P<others>[^。;:()]{2,120}?)(?:按职责)?(?:分工)?(?:配合|参与|协助|协同)[^,。;:()]{0,12})?[。;]?\s*$",
    re.MULTILINE,
)
_CLOSING = (_LABELLED, _RESPONSIBLE, _LED)
_FIRST = lazy(
    r"[省市州县区旗](?:[残妇侨文]联|工商联|社科联|科协|供销(?:合作)?社|总工会)|"
    r"[省市州县区旗](?!级)[\u4e00-\u9fff]{2,14}(?:中心|集团|公司)"
    r"|[\u4e00-\u9fff]{2,10}(?<![学本专百内外妇儿牙眼骨])科|[\u4e00-\u9fff]{2,16}(?:[支大总]队|执法队)"
    r"|(?![含见除如即指]|坚持|实行|落实|按照|强化|充分)[\u4e00-\u9fff]{1,20}(?:局|厅|委|办|部|署|政府|办公室|委员会)(?:牵头|负责)?"
)
_OTHER = lazy(
    r"[\u4e00-\u9fff]{1,20}(?:局|厅|委|办|部|署|院|[银分支]行|[协商]会|委员会|管委会|贸促会|联合会|工会|中心|公司|集团|政府|办公室|园区|开发区|大学|学院|党校|供销(?:合作)?社|[残妇侨文科商]联|科协|电视台|[书物化案]馆|(?<![学本专百内外妇儿牙眼骨])科|[总支大]队|执法队)"
    r"(?:牵头|配合|负责|参与)?|各[\u4e00-\u9fff()、]{1,12}"
)
_WITH = lazy(r"(?<=[局厅委办部署行队院会司区县市镇社联校园])(?:配合|参与|协助)$")  # 省税务局配合
_COLUMN = lazy(r"^(?:责任|牵头|配合|主办|协办|实施|落实|负责)(?:部门|单位|机关|机构|[科处股]室)$")
_LEADING = ("牵头", "主办")
_AND_MORE = lazy(r"等(?:有关|相关)?(?:部门|单位)?$")
_NAMES_NOT_ALL = lazy(r"等(?:有关|相关)?(?:部门|单位)?(?=[^,、;:()]{0,6}负责|牵头|配合|[)\]。;]|$)")
_SEPARATOR = lazy(r"[、，,；;\s]+(?![^(（]*[)）])")  # not in 各县（市、区）
_PLACES = lazy(r"各(?:设区)?[省市州盟县区旗镇乡]")  # 各市、区政府 is one party


@dataclass(frozen=True, slots=True)
class Responsibility:
    """names: as printed, the lead first; leads: those that the text calls 牵头.

    start, end: offsets of the whole list in the clause's text. further: departments that it does
    not name answer too, 省工业和信息化厅等部门负责.
    """

    names: tuple[str, ...]
    leads: tuple[str, ...]
    start: int
    end: int
    further: bool = False


def read_responsibility(text: str) -> Responsibility | None:
    """The departments that a clause names as answerable for it, None where it names none."""
    folded = fold(text)
    leads: list[str] = []
    others: list[str] = []
    spans: list[tuple[int, int]] = []
    for match in (m for pattern in _CLOSING for m in pattern.finditer(folded)):
        names = _names(text[match.start("names") : match.end("names")])
        if not names:
            continue
        (leads if match["role"].startswith(("牵头", "主办")) else others).extend(names)
        spans.append(match.span())
    if not spans:
        for match in _BARE.finditer(folded):
            names = _names(text[match.start("names") : match.end("names")])
            if _are_bodies(_offices_first(names)):
                others.extend(name.removesuffix("配合").removesuffix("负责") for name in names)
                spans.append(match.span())
    if not spans:
        for match in _SAID.finditer(folded):
            led, with_it, others_said = (
                _names(text[slice(*match.span(group))]) for group in ("leads", "beside", "others")
            )
            beside = with_it + others_said
            if not match["by"] and match["role"] not in ("牵头", "负责"):
                continue
            if _are_bodies(_offices_first([*led, *beside])):
                (leads if match["role"] == "牵头" else others).extend(led)
                others += beside
                spans.append(match.span())
    if not spans:
        return None
    others = [_WITH.sub("", name) for name in others]
    marked = [n for n in others if n.endswith("牵头")]
    leads += [n.removesuffix("牵头") for n in marked]
    ordered = dict.fromkeys([*leads, *(n.removesuffix("牵头") for n in others)])
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    further = bool(_NAMES_NOT_ALL.search(folded[start:end]))
    return Responsibility(tuple(ordered), tuple(leads), start, _closed(folded, start, end), further)


def read_row(row: str, head: str) -> Responsibility | None:
    """The same of a row of a table whose head has a column for it: 牵头部门, 责任单位."""
    names, cells = cells_of(head), cells_of(row)
    if len(names) != len(cells):
        return None
    found: list[tuple[str, bool, int]] = []
    at = 0
    for name, cell in zip(map(fold, names), cells, strict=True):
        at = row.index(cell, at) + len(cell)
        if _COLUMN.search(name):
            found += [(each, name.startswith(_LEADING), at) for each in _names(cell)]
    if not found:
        return None
    bodies = tuple(dict.fromkeys(each for each, _, _ in sorted(found, key=lambda f: not f[1])))
    leads = tuple(each for each, leads, _ in found if leads)
    further = any(_AND_MORE.search(fold(cell)) for cell in cells)
    return Responsibility(bodies, leads, 0, max(end for _, _, end in found), further)


def _offices_first(names: list[str]) -> list[str]:
    return sorted(names, key=lambda name: not _FIRST.fullmatch(fold(name)))


def _are_bodies(names: list[str]) -> bool:
    """A list of departments and not of 推介会 or 检测中心: an office of government goes first."""
    first, *others = map(fold, names) if names else [""]
    return bool(_FIRST.fullmatch(first)) and all(map(_OTHER.fullmatch, others))


def _closed(folded: str, start: int, end: int) -> int:
    """End of the lists with the bracket that closes them, which the first of them may open."""
    lists = folded[start:end]
    opened = sum(map(lists.count, "([")) > sum(map(lists.count, ")]"))
    return end + (1 if opened and folded[end : end + 1] in (")", "]") else 0)


def _names(printed: str) -> list[str]:
    parts = _SEPARATOR.split(printed.strip())
    names = [name.strip("。").removeprefix("会同") for name in parts]
    joined: list[str] = []
    for name in filter(None, (_AND_MORE.sub("", name) for name in names)):
        if joined and _PLACES.fullmatch(joined[-1]):
            joined[-1] += f"、{name}"
        else:
            joined.append(name)
    return joined
