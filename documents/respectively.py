"""Figures that a sentence sets one each for the things it lists: 国家级、省级、市级分别奖励…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import Quantity, find_quantities
from documents.sentences import Span

_EACH = lazy("分别|依次")
_ENDS = lazy("[;。!?]")
_PIECE = lazy("[,:;。]")
# between two figures of one run: 100万元、50万元和20万元
_GAP = lazy(r"\s*(?:奖励|补助|资助)?(?:[、,和与及]|以及)(?:最高|不超过|再|给予)?\s*")
# 100、50、20万元; 300万、100万和50万元
_NUMBER = r"(?<![\d.])\d[\d.]*\s*[十百千万亿]*"
_BARE = lazy(rf"(?:{_NUMBER}\s*[、,和与及]\s*)+$")
_LAST_JOINED = lazy(r"和|与|及|以及|或者?")
_LONGEST = 24  # characters of a thing listed
# what stands before the first thing of a list: 对首次认定的国家级, 评为五星
_LEADS_IN = lazy(r"^.*[的为对在按将把是获得过入于给予](?=[^的])")
# what stands behind the last one: 市级丝绸工厂, 三星的蚕桑基地
_GOES_ON = lazy(r"的|企业|项目|平台|基地|单位|园区|工厂|车间|产品|机构|集群|中心|人才|等")
_SHORTEST = 2  # characters that tell a thing


@dataclass(frozen=True, slots=True)
class Each:
    """One thing of a list and its figure, with its offsets in the sentence.

    said: as it is read, 50万元 of 100、50、20万元
    step: the amount to be reached, where the list is of such: 5亿元 of 首次达到5亿元、10亿元的
    """

    name: str
    figure: Quantity
    said: str
    step: Quantity | None = None


def each_of(sentence: str) -> tuple[tuple[Each, ...], ...]:
    """For each run of figures behind 分别 the things listed before it, in the same number and
    order; none where no list has as many.
    """
    folded = fold(sentence)
    found = []
    for mark in _EACH.finditer(folded):
        ends = _ENDS.search(folded, mark.end())
        run = _run(sentence, folded, mark.end(), ends.start() if ends else len(folded))
        begins = _begins(folded, mark.start())
        names = _listed(folded[begins : mark.start()], len(run))
        if names:
            found.append(tuple(Each(n, q, s) for n, (q, s) in zip(names, run, strict=True)))
        elif steps := _steps(sentence, folded, Span(begins, mark.start()), len(run)):
            pairs = zip(steps, run, strict=True)
            found.append(tuple(Each(name, q, s, step) for (step, name), (q, s) in pairs))
    return tuple(found)


def _steps(sentence: str, folded: str, span: Span, count: int) -> list[tuple[Quantity, str]]:
    """The last run of so many amounts before 分别, that rise or fall, each with what leads in:
    营业收入首次达到5亿元.
    """
    runs = [run for run in _runs(sentence, folded, span.start, span.end) if len(run) == count > 1]
    numbers = [step.number for step, _ in runs[-1]] if runs else []
    if numbers not in (sorted(set(numbers)), sorted(set(numbers), reverse=True)) or not runs:
        return []
    led = _PIECE.split(folded[span.start : runs[-1][0][0].start])[-1].strip()
    led = led if len(led) <= _LONGEST else ""
    return [(step, led + said) for step, said in runs[-1]]


def _begins(folded: str, before: int) -> int:
    """Where the part of the sentence begins in which the list stands."""
    return max(folded.rfind(mark, 0, before) for mark in ";。!?") + 1


def _run(sentence: str, folded: str, start: int, end: int) -> list[tuple[Quantity, str]]:
    """The first run of two figures and more; (figure, as it is read)."""
    return next(_runs(sentence, folded, start, end), [])


def _runs(sentence: str, folded: str, start: int, end: int) -> Iterator[list[tuple[Quantity, str]]]:
    """Every run of two figures and more of one kind, 100万元、50万元和20万元."""
    figures = [q for q in find_quantities(sentence[:end]) if q.start >= start]
    while figures:
        run = [figures.pop(0)]
        while figures and _GAP.fullmatch(folded, run[-1].end, figures[0].start):
            run.append(figures.pop(0))
        said = [(figure, sentence[figure.start : figure.end]) for figure in run]
        bare = _BARE.search(folded, start, run[0].start)
        said = [*_with_unit_of(run[0], sentence, bare.start() if bare else run[0].start), *said]
        alike = {figure.unit_class for figure, _ in said}
        if len(said) > 1:
            yield said if len(alike) == 1 else []


def _with_unit_of(figure: Quantity, sentence: str, start: int) -> list[tuple[Quantity, str]]:
    """100 and 50 of 100、50、20万元, which stand from there on."""
    scale = sentence[figure.start : figure.end].lstrip("0123456789.")
    found = []
    for number in re.finditer(_NUMBER, fold(sentence[start : figure.start])):
        printed = number[0].strip()
        said = printed + (scale if printed[-1].isdigit() else figure.unit)
        for read in find_quantities(said)[:1]:
            at = start + number.start()
            found.append((replace(read, start=at, end=at + len(printed)), said))
    return found


def _listed(before: str, count: int) -> tuple[str, ...]:
    """The last list of so many things; their names without what leads in and goes on."""
    for piece in reversed(_PIECE.split(before)):
        items = piece.split("、")
        if len(items) == count - 1:
            joined = _LAST_JOINED.search(items[-1], 1)
            items = (
                [*items[:-1], items[-1][: joined.start()], items[-1][joined.end() :]]
                if joined
                else items
            )
        things = all(0 < len(i) <= _LONGEST and not find_quantities(i) for i in items)
        if len(items) == count > 1 and things:
            return _names([item.strip() for item in items])
    return ()


def _names(items: list[str]) -> tuple[str, ...]:
    """国家级, 省级, 市级 of 对首次认定的国家级, 省级, 市级丝绸工厂."""
    first, *between, last = items
    first = _LEADS_IN.sub("", first) or first
    ends = {item[-1] for item in (first, *between)}
    closing = last.find(next(iter(ends)), 1) if len(ends) == 1 else -1
    lengths = {len(item) for item in (first, *between)}
    if closing >= 0:
        last = last[: closing + 1]
    elif between and len(lengths) == 1 and len(last) > min(lengths):
        last = last[: min(lengths)]
    elif (behind := _GOES_ON.search(last)) and behind.start() >= _SHORTEST:
        last = last[: behind.start()]
    names = (first, *between, last)
    told_apart = len(set(names)) == len(names) and all(len(n) >= _SHORTEST for n in names)
    return names if told_apart else ()
