"""Papers as people name them: 苏州2018, 工信局2020, 江苏强链, 2022年那份苏州文件, 集群意见.

A name is put together from parts that stand side by side: a place, a department that issues
papers, a year, words of a title, a kind of paper.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from documents.genres import ANY, COMMON, alternatives
from documents.model import Document
from documents.patterns import lazy
from qa.names.holdings import Holdings
from qa.names.name_parts import POINTS, Part, find_parts, is_deed

# What may stand between the parts of one name.
_GAP = lazy(
    rf"(?:市|省)?(?:的|[那这][个份部]的?|{POINTS}|(?:所|新)?(?:出台?|印发|发布|制定|发|定)的?)?{POINTS}?"
)
_LOOSE_GAP = lazy(r"(?:(?![要哪什几多将有想谁在])[\u4e00-\u9fff]){0,8}")  # 2018年关于制造业的意见
_AND = lazy(r"\s*[、和与及同跟,]\s*")
_BY = lazy(r"(?:(?:[到至]了?|截[至止]到?)\s*)$")
_GIVEN = lazy(r"(?:[给为]|针对)\s*$")  # 给2025年定的目标
_UNTIL = lazy(r"^(?:之前|以前|前|底|末|年底|年末)")
_SAYS = r"[说定提写讲列](?!期|点|升)|圈定|点名|承认|明确|规定"
# 2018年定下来, 2020说要, 2023年对企业各定了: a paper speaks; 2020年要建 is the year itself.
_SPEAKS = lazy(
    rf"^(?:又|就|是|曾|也|里|中|所)?(?:{POINTS}|{_SAYS}|印发|出台|发布|部署|版|发的|出的)"
    rf"|^年?[对给为就][^,。?]{{1,12}}?(?:分别|各自?|都|又|就)?(?:{_SAYS})了?(?=[多几哪什怎啥])"
)
_OF_PAPER = lazy(
    rf"年?的?[^,。?]{{0,8}}(?:{alternatives(COMMON | ANY)}|措施|办法|细则|要点|规定|文件|政策|方案)"
)
_TARGET = lazy(r"年?的?[\u4e00-\u9fff]{2,10}(?:目标|指标)")
_FIGURE_OF = lazy(r"目标|指标|达到?|多少|几[家个项户条]")
_COUNTED = lazy(r"^的?[这那]?[两二三四五六七八九十几\d]+[份个](?:文件|政策|意见|计划)?")
# 几份文件里…: 苏州2018、2020、2022年的: papers, and no years that something is done in
_SEVERAL_PAPERS = lazy(r"[几两三四五六各]份|(?:文件|政策)[里中]")
_MANY = 3  # names in a list
_DOES = lazy(
    r"^(?:要|来|去|还|都|也|在|会|得|该|应当?|能|再|就|最[晚迟快长多]|一般)*"
    r"(?:负责|牵头|管|承担|参与|配合|跟|和.{1,8}谁|之外|以外"
    # 财政局几天打款: what a body does, and within what time
    r"|(?:多久|多长时间|什么时候|何时|几时|哪天|(?:几|多少)个?(?:工作日|天|日|月))(?!的|印|发[布文的]|出|颁|公布)"
    r"|审|批|核|拨|打款|打钱|发放|兑[付现]|验收|受理|答复|公示|评审|初审|复核|盖章)"
)
_DONE_BY = lazy(r"(?:由|除了|归|找|让|报给?|交[给到]?|送[给到]?|递[给到]?|向|到)$")
_OF_A_TITLE = 4  # characters of a title that name its paper before 政策 or 文件


@dataclass(frozen=True, slots=True)
class Mention:
    """A paper, or papers, named in a question.

    ids: empty where a department is named with a year in which it issued no paper
    places: what of the name is to be blanked out; titles: words of a title in it
    """

    start: int
    end: int
    ids: frozenset[str]
    places: tuple[tuple[int, int], ...]
    titles: tuple[tuple[int, int], ...]


def find_mentions(folded: str, holdings: Holdings) -> list[Mention]:
    """Papers named by place, department, year, title words or kind, in order."""
    names = _grouped(folded, find_parts(folded, holdings))
    listed = _listed(folded, names, holdings)
    found = []
    for at, name in enumerate(names):
        kinds = {part.kind for part in name}
        if kinds <= {"place"} or kinds <= {"genre"} or _acts(folded, name):
            continue
        ids = _meant(folded, name, holdings, listed=at in listed)
        if ids == frozenset() and "genre" not in kinds:
            # 工信局2023年: no paper of that year; a year that its paper may speak of
            name = [part for part in name if part.kind != "year"]
            ids = _meant(folded, name, holdings, listed=False)
        if ids is None:
            continue
        spans = [(part.start, part.end) for part in name if part.kind != "title"]
        titles = tuple((part.start, part.end) for part in name if part.kind == "title")
        inner = [(a.end, b.start) for a, b in pairwise(name) if a.end < b.start]
        found.append(Mention(name[0].start, name[-1].end, ids, (*spans, *inner), titles))
    return found


def is_target_year(folded: str, start: int, end: int) -> bool:
    """到2025年, 2025年之前: surely no year of a paper."""
    before = folded[:start]
    return bool(_BY.search(before) or _GIVEN.search(before) or _UNTIL.search(folded[end:]))


def _grouped(folded: str, parts: list[Part]) -> list[list[Part]]:
    """Parts of one name together; no two of a kind, so 苏州2018、2020 are two names."""
    names: list[list[Part]] = []
    for part in parts:
        if names and _continues(folded, names[-1], part):
            names[-1].append(part)
        else:
            names.append([part])
    return names


def _continues(folded: str, name: list[Part], part: Part) -> bool:
    between = folded[name[-1].end : part.start]
    if any(part.kind == other.kind for other in name):
        return False
    if name[-1].kind == "year" and part.kind == "genre" and _LOOSE_GAP.fullmatch(between):
        named = _GAP.fullmatch(between) or folded[part.start : part.end] not in ANY
        return bool(named) and not _AND.search(between)  # 2018年的人才政策 is a matter
    return bool(_GAP.fullmatch(between))


def _listed(folded: str, names: list[list[Part]], holdings: Holdings) -> frozenset[int]:
    """Names in a list that says it is one of papers: 苏州2018、江苏2020三份, 2018年和2022年意见."""
    found: set[int] = set()
    chain: list[int] = []
    for at, name in enumerate(names):
        between = folded[names[at - 1][-1].end : name[0].start] if at else ""
        joined = _AND.fullmatch(between) and not (
            between.strip() == "," and _is_due(folded, names[at - 1], name, holdings)
        )
        chain = [*chain, at] if joined else [at]
        papers = any(p.kind in ("genre", "issuer", "title") for i in chain for p in names[i])
        counted = _COUNTED.search(folded[name[-1].end :])
        of_papers = len(chain) >= _MANY and _SEVERAL_PAPERS.search(folded)
        each_held = _of_places([names[i] for i in chain])
        if len(chain) > 1 and (papers or counted or of_papers or each_held):
            found.update(chain)
    return frozenset(found)


def _is_due(folded: str, before: list[Part], name: list[Part], holdings: Holdings) -> bool:
    """按苏州2018年的意见,2020年占比要到多少: a year for which the paper before sets aims."""
    if {part.kind for part in name} != {"year"}:
        return False
    ids = frozenset.intersection(*(part.ids for part in before))
    year = int(folded[name[0].start : name[0].start + 4])
    return len(ids) == 1 and all(year in holdings.by_id[i].metadata.deadlines for i in ids)


def _of_places(chain: list[list[Part]]) -> bool:
    """苏州2018年、2022年和山东2023年: of every year the place named last has a paper."""
    of_place: frozenset[str] = frozenset()
    for name in chain:
        ids = {part.kind: part.ids for part in name}
        of_place = ids.get("place", of_place)
        if not of_place & ids.get("year", frozenset()):
            return False
    return True


def _acts(folded: str, name: list[Part]) -> bool:
    """由工信局负责: the department does something, and no paper of its is meant."""
    if {part.kind for part in name} - {"place", "issuer"}:
        return False
    return bool(_DOES.search(folded[name[-1].end :]) or _DONE_BY.search(folded[: name[0].start]))


def _meant(
    folded: str, name: list[Part], holdings: Holdings, *, listed: bool
) -> frozenset[str] | None:
    """The papers that all parts allow; None where the parts name none."""
    kinds = {part.kind for part in name}
    ids = frozenset.intersection(*(part.ids for part in name))
    if "year" not in kinds:
        if "place" not in kinds:  # 驻马店关于学校规划建设的条例, of two such in the library
            places = frozenset(region.name for region, _, _ in holdings.papers.places_in(folded))
            ids = ids & holdings.papers.in_regions(places) or ids
        return ids if ids and _is_certain(folded, name, ids) else None
    year = next(part for part in name if part.kind == "year")
    if not listed and _sets_target(folded, name, year, holdings):
        return None
    if kinds & {"issuer", "genre", "title"}:
        return ids if ids or "issuer" in kinds else None
    if is_target_year(folded, year.start, year.end):
        return None
    if "place" not in kinds:
        ids = _of_place_before(folded, year, holdings)(ids)
    after = folded[year.end :]
    digits = folded[year.start : year.end].isdigit()
    beside = "place" in kinds and digits and " " not in folded[name[0].start : name[-1].end]
    if listed or beside or _SPEAKS.search(after) or _COUNTED.search(after):
        return ids or None
    if digits and "place" not in kinds:
        return None
    sets_figure = kinds == {"year"} and _FIGURE_OF.search(after)
    around = holdings.documents if sets_figure else _around(ids, holdings)
    asked = int(folded[year.start : year.start + 4])
    aimed = {y for d in around for y in d.metadata.deadlines}
    planned = _FIGURE_OF.search(after) and any(_plans(d, asked) for d in around if d.id not in ids)
    return ids if ids and asked not in aimed and not planned else None


def _plans(document: Document, year: int) -> bool:
    """A plan of earlier years that runs to that year or beyond, and may set a figure for it."""
    issued, horizon = document.metadata.issue_year, document.metadata.horizon
    return bool(issued and horizon and issued < year <= horizon)


def _sets_target(folded: str, name: list[Part], year: Part, holdings: Holdings) -> bool:
    """肇庆2025年配备率达到多少, where 肇庆 has a single paper: it needs no year to be told from
    others, and so the year is that of the figure.
    """
    kinds = {part.kind for part in name}
    after = folded[year.end :]
    if kinds & {"issuer", "genre"} or _SPEAKS.search(after) or _OF_PAPER.match(after):
        return False
    if kinds <= {"title", "year"} and _TARGET.match(after):
        return True  # 智能电力装备产业链2025年营收目标, though 产业链 stands in titles
    places = {region.name for region, _, _ in holdings.papers.places_in(folded)}
    alone = len(places) == 1 and len(holdings.papers.in_regions(frozenset(places))) == 1
    return alone and bool(_FIGURE_OF.search(after))


def _is_certain(folded: str, name: list[Part], ids: frozenset[str]) -> bool:
    """Without a year: a department, title words with place or kind, the one 意见 of a place."""
    kinds = {part.kind for part in name}
    if kinds == {"place", "genre"}:
        genre = next(part for part in name if part.kind == "genre")
        kind = folded[genre.start : genre.end]
        return len(ids) == 1 and kind not in ANY and not is_deed(folded, genre.start, genre.end)
    if kinds == {"title", "genre"}:  # 补贴政策 is what a paper may hold, and no name of one
        said = {part.kind: folded[part.start : part.end] for part in name}
        return said["genre"] not in ANY or len(said["title"]) >= _OF_A_TITLE
    return "issuer" in kinds or len(kinds) > 1


def _around(ids: frozenset[str], holdings: Holdings) -> list[Document]:
    """Every paper of the places that those papers hold for."""
    regions = frozenset(holdings.by_id[i].metadata.region or "" for i in ids)
    return [holdings.by_id[i] for i in holdings.papers.in_regions(regions)]


def _of_place_before(
    folded: str, year: Part, holdings: Holdings
) -> Callable[[frozenset[str]], frozenset[str]]:
    """Keeps papers of the place named last before the year, else of any that is named."""
    regions = holdings.papers.places_in(folded)
    before = [region.name for region, start, _ in regions if start < year.start][-1:]
    names = frozenset(before or [region.name for region, _, _ in regions])
    return lambda ids: ids & holdings.papers.in_regions(names) if names else ids
