"""A follow-up that puts another thing in the place of its like: 那淳安呢, after 桐庐县能推荐几个.

The like is what stands beside it in a table of the papers spoken of, or another county, or what
ends in the same word: D类 for B类, 链式样本 for 单企样本.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from documents.counties import counties_in
from documents.folding import fold
from documents.model import Document
from documents.patterns import lazy
from documents.regions import find_regions
from qa.names.clause_tree import ClauseTree
from qa.names.holdings import Holdings
from qa.names.tables import Table, names_cell, names_of_cell, tables_of
from qa.understanding.model import Understanding

_OPENS = r"(?:那么?|要是|如果|假如|若是|倘若|至于|轮到)*(?:换成|换作|改成|换到|说到)?(?:的是)?"
_NAMED = r"(?P<name>[^,。?;:、的呢几多哪什谁怎何]{2,10}?)"
_ASKS_THE_SAME = (
    r"(?:的话|的)?(?:呢|(?:又|是|有|能|可以|给|拿|补|奖|得|领|为)*(?:多少|几[个家名项分])"
    r"|(?:又|该|是|归|由|落在|落到)*(?:谁|哪[个些几]*(?:部门|单位|家))[^,。?;:]{0,4})"
)
_WHO = lazy(r"谁|哪[个些几]*(?:部门|单位|家)")
_SUBSTITUTES = lazy(rf"{_OPENS}{_NAMED}{_ASKS_THE_SAME}[?。!]*")
_ASKS_ANEW = lazy(
    rf"{_OPENS}{_NAMED}的?(?P<asks>(?:最[多高少低]|封顶|上限|至少|起码)[^,。;:]{{0,8}}(?:多少|几)[^,。;:]{{0,4}})"
)
_ASKED = lazy(
    r"(?:是|有|能|要|按|给|得|可以|为|可|拿|最[高多]|补贴|奖励|资助)*(?:多少|几|哪|什么|谁|怎|何)"
)
_HOW_MANY = lazy(r"多少|几|比例|标准|上限|最[高多]")
_YEAR = lazy(r"(?<![到至截\d])(?:19|20)\d{2}(?=年)")
_YEAR_ALONE = lazy(
    r"(?:那么?|换成|改成)*(?P<place>[\u4e00-\u9fff]{2,4}?)??(?P<year>(?:19|20)\d{2})年?(?:那?[份个])?的?(?:呢|又?如何|又?怎[么样]*)?[?。]*"
)
_CLASS = lazy(r"[A-Za-z一二三四五甲乙丙丁特](?P<kind>[类级档等])")
_OF_A_SIZE = lazy(
    r"(?:大中型|中小微|大型|中型|小型|微型|小微|中小|规模以上|规模以下|规上|规下)(?P<whose>企业)"
)
_OF_CLASSES = "[A-Za-z一二三四五甲乙丙丁特]"
_TERM = r"[\u4e00-\u9fffA-Za-z]"
_OPENS_A_TERM = (
    r"(?:^|[^\u4e00-\u9fff]|[对为和与及的]|强化|加强|健全|完善|落实|做好|推进|深化|优化|提升)"
)
_LONGEST_TAIL = 4  # characters that two terms may share at their ends
_FEW = 3  # papers


@dataclass(frozen=True, slots=True)
class Put:
    """text: the earlier question about what the follow-up names. required: what of the name a
    sentence has to hold; none where it is a column of a table.
    """

    text: str
    required: tuple[str, ...]


def put_in_place(own: Understanding, before: Understanding, holdings: Holdings) -> Put | None:
    """None where the follow-up names nothing like what the question before speaks of, or papers or
    years of its own.
    """
    if (year := _paper_of_year(own, before, holdings)) is not None:
        return year
    elsewhere = own.document_ids is not None and own.document_ids != before.document_ids
    papers = [] if elsewhere else _papers_spoken_of(before, holdings)
    if own.years or own.missing or "——" in before.text or not 0 < len(papers) <= _FEW:
        return None
    return _put(own.text, before.text, papers, holdings.tree)


def _paper_of_year(own: Understanding, before: Understanding, holdings: Holdings) -> Put | None:
    """那2020年呢, after 苏州2018年提出…多少家, where the place has a paper of 2020 too."""
    asked = _YEAR_ALONE.fullmatch(fold(own.text).strip())
    ids = tuple(before.document_ids or ())
    said = _YEAR.findall(fold(before.text))
    if asked is None or not before.named or len(ids) != 1 or len(said) != 1:
        return None
    paper = holdings.by_id[ids[0]].metadata
    same = str(paper.issue_year) == said[0] and paper.region
    if asked["place"] and asked["place"] not in fold(before.text):
        return None
    others = holdings.papers.in_regions(frozenset({paper.region or ""}))
    years = {str(holdings.by_id[i].metadata.issue_year) for i in others}
    if not same or asked["year"] not in years - set(said):
        return None
    return Put(_YEAR.sub(asked["year"], fold(before.text), count=1), ())


def row_spoken_of(own: Understanding, before: Understanding, holdings: Holdings) -> Put | None:
    """食品加工类受理单位是哪家, of 受理单位是哪家 after a question about a cell of that row."""
    papers = _papers_spoken_of(before, holdings)
    if "——" in before.text or not 0 < len(papers) <= _FEW:
        return None
    tables = [table for paper in papers for table in tables_of(paper, holdings.tree)]
    row = _row_spoken_of(fold(own.text), fold(before.text), tables)
    return Put(f"{row}{own.text}", ()) if row else None


def _papers_spoken_of(before: Understanding, holdings: Holdings) -> list[Document]:
    """Those that the question was confined to, or that speak of the places it names."""
    texts, places = holdings.papers.texts, before.required
    ids = before.document_ids
    if ids is None:
        ids = frozenset(i for i in texts if places and all(name in texts[i] for name in places))
    return [holdings.by_id[i] for i in sorted(ids)]


def _put(own: str, earlier: str, papers: Sequence[Document], tree: ClauseTree) -> Put | None:
    said, asked = fold(own).strip(), fold(earlier)
    tables = [table for paper in papers for table in tables_of(paper, tree)]
    if row := _row_spoken_of(said, asked, tables):
        return Put(f"{row}{own}", ())
    anew = _ASKS_ANEW.fullmatch(said.rstrip("?。!"))
    found = anew or _SUBSTITUTES.fullmatch(said)
    if found is None or found["name"] in asked:
        return None
    # B级给多少, after A级有什么好处
    if any(asks.search(said) and not asks.search(asked) for asks in (_HOW_MANY, _WHO)):
        return None
    name, held = found["name"], "\n".join(fold(paper.text) for paper in papers)
    alike = chain(_of_cells(name, asked, tables), _county(name, asked), _term(name, asked, held))
    columns = next(_of_columns(name, asked, tables), None)
    there, here = columns or next(alike, ("", ""))
    if not there:
        return None
    at = asked.index(there)
    put = f"{earlier[:at]}{here}{earlier[at + len(there) :]}"
    required = () if columns else (_as_held(name, held),)
    if anew is None:
        return Put(put, required)
    asks = _ASKED.search(fold(put))
    return Put(f"{put[: asks.start()]}{anew['asks']}", required) if asks else None


def _row_spoken_of(said: str, asked: str, tables: Sequence[Table]) -> str:
    """食品加工, where 牵头派出单位是谁 asks for another cell of the row that was asked about."""
    rows = set()
    for table in tables:
        key, *others = table.columns
        if key.counts or not any(column.bare in said for column in others):
            continue
        if any(names_cell(said, cell) for cell in key.cells):
            return ""
        called = ([n for n in names_of_cell(cell) if n in asked] for cell in key.cells)
        rows |= {max(names, key=len) for names in called if names}
    return rows.pop() if len(rows) == 1 else ""


def _as_held(name: str, held: str) -> str:
    """小型 of 小型企业, where papers write 小型、微型企业."""
    whole = (name[:size] for size in range(len(name), 1, -1))
    return next((said for said in whole if said in held), name)


def _of_cells(name: str, asked: str, tables: Sequence[Table]) -> Iterator[tuple[str, str]]:
    """(what the earlier question names, what stands for it): two cells of one column."""
    for column in chain.from_iterable(table.columns for table in tables):
        called = [] if column.counts else [names_of_cell(cell) for cell in column.cells]
        own = [names for names in called if name in names]
        others = [n for names in called if name not in names for n in names if n in asked]
        if len(own) == 1 and others:
            yield max(others, key=len), name


def _of_columns(name: str, asked: str, tables: Sequence[Table]) -> Iterator[tuple[str, str]]:
    """The same of the names of two columns of figures."""
    for table in tables:
        counted = [column.bare for column in table.columns if column.counts]
        own = [bare for bare in counted if name in bare]
        others = [bare for bare in counted if name not in bare and bare in asked]
        if len(own) == 1 and len(others) == 1:
            yield others[0], own[0]


def _county(name: str, asked: str) -> Iterator[tuple[str, str]]:
    """Another county or district, where the earlier question names one."""
    there, here = _counties(asked), _counties(name)
    if len(there) == 1 and len(here) == 1 and here[0] == name:
        yield there[0], name


def _counties(text: str) -> list[str]:
    listed = [text[start:end] for r, start, end in find_regions(text) if r.level == "县"]
    return [*listed, *(text[start:end] for _, start, end in counties_in(text))]


def _term(name: str, asked: str, held: str) -> Iterator[tuple[str, str]]:
    """What ends as the name does, or as the name goes on in the papers."""
    if match := _CLASS.fullmatch(name):
        others = set(re.findall(f"{_OF_CLASSES}{match['kind']}", asked))
        if len(others) == 1 and name in held:
            yield others.pop(), name
        return
    if match := _OF_A_SIZE.fullmatch(name):
        others = {m[0] for m in _OF_A_SIZE.finditer(asked) if m["whose"] == match["whose"]}
        if len(others) == 1:
            yield others.pop(), name
        return
    for size in range(min(_LONGEST_TAIL, len(name) - 1), 1, -1):
        yield from _ending_in(name[-size:], name, len(name) - size, asked, held)
    for tail in dict.fromkeys(re.findall(rf"{re.escape(name)}({_TERM}{{2}})", held)):
        yield from _ending_in(tail, name + tail, len(name), asked, held)


def _ending_in(tail: str, name: str, size: int, asked: str, held: str) -> Iterator[tuple[str, str]]:
    """size: characters of the name before the tail, which as many take the place of."""
    for match in re.finditer(rf"(?={_TERM}{{{size}}}{re.escape(tail)})", asked):
        other = asked[match.start() : match.start() + size + len(tail)]
        if other != name and re.search(f"{_OPENS_A_TERM}{re.escape(other)}", held):
            yield other, name
