"""What is told of the whole, or of another part of it, and asked of one part: a level of several
that are counted together, the third year of a reward paid once, one line of the underground.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.cells import cells_of
from documents.folding import fold
from documents.patterns import lazy
from documents.sentences import segments
from index.lexical import bigrams
from qa.evidence.evidence import Evidence
from qa.evidence.reasons import Reason
from qa.understanding.model import Understanding

_HAN = "[\u4e00-\u9fff]"
_ASKED = lazy("多少|几")
# 4号线 beside 1号线、2号线; 六年级 beside 四年级、五年级
_OF_SERIES = lazy(
    r"(?<![第\d.一二三四五六七八九十])(?P<n>\d{1,2}|[一二三四五六七八九十]{1,2})(?P<of>号线|年级|号楼|居室|档(?!案))"
)
_FROM_TO = lazy("[至到—~-]")
_DIGITS = str.maketrans("一二三四五六七八九", "123456789")
_VICE = lazy(r"副(?P<of>[团组链班会队园站所校院]长|主任|召集人|总?指挥|主席|理事长)")
# 房源里,给A类人才留多少套; 评审,答辩表现占几分
_PART = lazy(
    r"(?:里面?|里头|(?<!心)当中|之中|(?<![心集])中,|其中|(?:评审|考核|评分|评价),),?(?P<part>[^,。?]{1,14}?)"
    r"(?:单独|一共|总共|要|得|应该?|需|能|会|大概|各|的|再|还|不)*"
    r"(?:占|有|留|是|分到?|给|少于|低于|管|加|拿|出)(?:了|到|的)?(?:多少|几)"
)
_PUT_INTO = lazy(rf"(?:投给|投向|用于|留给|分给)(?P<part>{_HAN}{{2,8}})的(?:比例|占比|份额)")
_NO_NAME = lazy(
    r"[“”\"的这那]|^给|^对|年底|(?:19|20)\d\d年|[一每][人年家个户]|一次|最[多高少]|条链|分别|各自|目标|指标|数量|自己|部分|至少"
)
_SHORTEST, _LONGEST = 2, 7  # characters of a part that has a name
_NOBODY = lazy("[我你他她咱们替多]|全[市省]")
_MOST = 0.5  # of the pairs of its name, in what is told of it
_LEVEL = lazy(r"(?:国家|[省市县区])级")
_AND_ABOVE = lazy(r"(?:国家|[省市县区])级及?以上")
_SOME = lazy("一批|若干|一系列|系列")
_DEED = lazy("打造|建[设成]|培育|创建|新增|形成|推广")
_MORE_OF_IT = 2  # pairs of the topic, in the piece that sets no number for it
# 围绕液压元件、…、传感器五个薄弱环节…引进项目40个
_OF_ALL = lazy(
    rf"(?P<listed>(?:[\u4e00-\u9fffA-Za-z\d+]{{2,12}}、)+[\u4e00-\u9fffA-Za-z\d+]{{2,12}}?)"
    rf"(?:等(?:[\d一二三四五六七八九十]+[个条大类种])?|[\d一二三四五六七八九十]+[个条大类种]){_HAN}{{2}}"
)
_LEADS_IN = lazy("^.*?(?:围绕|聚焦|面向|支持|在|推动|加快|重点|发展|培育|对|打造)")
_AIMS = lazy(
    "发布|评选|遴选|认定|选派|培训|达到?|突破|超过|形成|建[成设]|引进|培育|新增|实现|推广|创建|打造|[聚招]集|招引"
)
_OF_EACH = lazy("[各每均;。]|分别|平均")
_POINTS_LISTED = 3  # things in one cell that have their points together


def of_another_part(understood: Understanding, best: Evidence | None) -> Reason | None:
    """The reason for refusing what the best sentence tells of more, or of another one, than the
    part that is asked about.
    """
    beside = understood.several or understood.kind in ("compare", "document")
    if best is None or beside:
        return None
    other = _only_in_a_name(understood, best)
    if not other and _ASKED.search(understood.own_asking):
        other = _other_of_series(understood, best) or _of_the_head(understood, best)
    usual = understood.kind in ("fact", "what")
    if not other and usual and understood.wants_figure and best.figures:
        other = (
            _not_that_part(understood, best)
            or _of_levels_together(understood, best)
            or _without_number(understood, best)
            or _one_of_all(understood, best)
            or _one_of_a_cell(understood, best)
        )
    return Reason("another class", f" than {other}") if other else None


def pairs_in(text: str) -> set[str]:
    """Pairs of Chinese characters that stand side by side."""
    return {pair for pair in bigrams(text) if len(pair) > 1 and not pair.isascii()}


def _about(best: Evidence) -> str:
    """The sentence, or the row with its columns, and what leads into it, folded."""
    led = best.lead_in.text if best.lead_in and not best.clause.is_row else ""
    said = best.told if best.clause.is_row else best.text
    return fold(" ".join((said, led, best.under)))


def _only_in_a_name(understood: Understanding, best: Evidence) -> str:
    """昆山 of 办好中国(昆山)进口交易会, where a list is asked for, and nothing of the fair."""
    text, asked = fold(best.text), pairs_in(understood.own_asking)
    for place in understood.required if understood.kind == "list" else ():
        within = list(re.finditer(rf"\({re.escape(place)}\)(?P<name>{_HAN}{{2,12}})", text))
        others = (pairs_in(found["name"]) & asked for found in within)
        if within and len(within) == text.count(place) and not any(others):
            return place
    return ""


def _other_of_series(understood: Understanding, best: Evidence) -> str:
    """六年级 of 四年级、五年级不少于六课时; 一至三年级 are all of them."""
    told = _about(best)
    for asked in _OF_SERIES.finditer(understood.own_asking):
        beside = [m["n"] for m in _OF_SERIES.finditer(told) if m["of"] == asked["of"]]
        numbers = [n.translate(_DIGITS) for n in beside]
        if numbers and asked["n"].translate(_DIGITS) not in numbers and not _FROM_TO.search(told):
            return asked[0]
    return ""


def _of_the_head(understood: Understanding, best: Evidence) -> str:
    """副团长 of 特派团团长每人每年6万元."""
    told = fold(f"{best.clause.text} {_about(best)}")
    for asked in _VICE.finditer(understood.own_asking):
        if asked["of"] in told and f"副{asked['of'][0]}" not in told:
            return asked[0]
    return ""


def _not_that_part(understood: Understanding, best: Evidence) -> str:
    """A类人才 of 房源里给A类人才留多少套, where the sentence divides what there is otherwise."""
    asked = understood.own_asking
    named = _PART.search(asked) or _PUT_INTO.search(asked)
    if named is None or len(_ASKED.findall(asked)) > 1:
        return ""
    part = _NO_NAME.sub("", named["part"])
    if not _SHORTEST <= len(part) <= _LONGEST or _NOBODY.search(part):
        return ""
    led = best.lead_in.text if best.lead_in else ""
    about = f"{_about(best)} {fold(' '.join((led, *best.clause.headings)))}".lower()
    matters = (m for m in understood.matters if m.said in part or part in m.said)
    forms = (part, *(form for matter in matters for form in matter.written))
    told = max(_share_told(form.lower(), about) for form in forms) >= _MOST
    level = _LEVEL.match(part)
    alone = not level or level[0] in _AND_ABOVE.sub("", segment_of(best))
    return "" if told and alone else part


def _share_told(name: str, about: str) -> float:
    """0…1: of the pairs of a name; 外省 is 省外."""
    pairs = [name[at : at + 2] for at in range(len(name) - 1)]
    return sum(pair in about or pair[::-1] in about for pair in pairs) / len(pairs or " ")


def _of_levels_together(understood: Understanding, best: Evidence) -> str:
    """国家级 of 省级以上专精特新企业2500家、瞪羚企业800家: how many of them are, nothing says.

    What is given to 省级以上 is given to 国家级 as well, so only counts are meant. Who asks for
    省级 ones may mean 省级以上.
    """
    asked = understood.own_asking
    levels = {
        level[0]
        for level in _LEVEL.finditer(_AND_ABOVE.sub("", asked))
        if understood.unit_class in ("count", None)
    }
    if len(levels) != 1 or best.clause.is_row or re.search("奖|补|资助|[给拿]", asked):
        return ""
    (level,) = levels
    about = f"{_about(best)} {fold(best.clause.heading)}"
    named = level in about or level.removesuffix("级") in _AND_ABOVE.sub("", about)
    return level if _AND_ABOVE.search(about) and not named else ""


def _without_number(understood: Understanding, best: Evidence) -> str:
    """五星级基地 of 新增省级以上基地10家,打造一批五星级基地: as many as there will be."""
    if best.clause.is_row or understood.unit_class not in ("count", None):
        return ""
    asked, own = pairs_in(_DEED.sub(" ", understood.own_asking)), segment_of(best)
    here = {pair for pair in asked if pair in own}
    for piece in _segments(best):
        there = {pair for pair in asked if pair in piece}
        if _SOME.search(piece) and here < there and len(there - here) >= _MORE_OF_IT:
            return piece
    return ""


def _one_of_all(understood: Understanding, best: Evidence) -> str:
    """传感器 of 围绕耐磨铸件、传感器等五个环节引进项目40个, which are those of all five."""
    if best.clause.is_row or understood.unit_class in ("time", "contact", "share"):
        return ""
    text, asked = fold(best.text), understood.own_asking
    for listed in _OF_ALL.finditer(text):
        placed = (figure.start - best.span.start for figure in best.figures)
        behind = min((at for at in placed if at >= listed.end()), default=0)
        names = [_LEADS_IN.sub("", name) for name in listed["listed"].split("、")]
        named = [name for name in names if name in asked]
        between = text[listed.end() : behind]
        of_all = _AIMS.search(between) and not _OF_EACH.search(between)
        if len(named) == 1 and of_all and text.count(named[0]) == 1:
            return named[0]
    return ""


def _one_of_a_cell(understood: Understanding, best: Evidence) -> str:
    """应急演练 of 安全生产 30 隐患排查、应急演练、人员培训, which have 30 points together."""
    if not best.clause.is_row or understood.unit != "分":
        return ""
    asked, cells = understood.own_asking, [fold(cell) for cell in cells_of(best.clause.text)]
    within = re.search(f'{re.escape(cells[0])}[”"]?(?:里|中|类|部分|下)|单独', asked)
    for cell in cells[1:] if within or cells[0] not in asked else ():
        listed = cell.split("、")
        named = [name for name in listed if len(name) > _SHORTEST and name in asked]
        if len(listed) >= _POINTS_LISTED and len(named) == 1:
            return named[0]
    return ""


def _segments(best: Evidence) -> Sequence[str]:
    return [fold(best.clause.text[s.start : s.end]) for s in segments(best.clause.text, best.span)]


def segment_of(best: Evidence) -> str:
    """That of the figure found first, folded; empty for none."""
    first = best.figures[0] if best.figures else None
    for span in segments(best.clause.text, best.span) if first else ():
        if first and span.start <= first.start < span.end:
            return fold(best.clause.text[span.start : span.end])
    return ""
