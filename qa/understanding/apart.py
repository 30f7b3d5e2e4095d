"""Each of the sides that a question sets apart, asked about by itself.

洛阳补助名单、丽水特派员人选,公示的天数各是几天 asks two papers, each of a matter of its own: what
stands behind the name of one is said of that one alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from documents.folding import fold
from documents.patterns import lazy
from index.lexical import bigrams
from qa.names.holdings import Holdings
from qa.names.named import Place
from qa.names.naming import read_names

Named = tuple[Place, frozenset[str]]

_MOST = 6  # sides
_HELD = 0.5  # of the pairs of characters of a matter
_OWN = 2  # characters that say what is asked of one side alone
_BETWEEN = lazy(r"(?:[、,;\s]|以及|还有|[和与跟及同比])+$")
# What stands behind a name and says nothing of its own: 江苏的, 苏州市那边.
_BARE = lazy(
    r"[的\s、,;:“”\"()]|这边|那边|两[地市省个家边]|^[市省县区](?=的|$)|分别|各|(?:19|20)\d{2}年?[底末]?"
    r"|目标|文件|政策|意见|办法|方案|计划|通知|措施|规定|要点|细则|那[份个部]|里面?|定的?"
)
# Where what is said of the last side ends and what is asked of all of them begins.
_OF_ALL = lazy(
    r"[,;:。?]|各|分别|都(?=[是有要给怎])|哪[个边家一]|谁[更的]?|这?[两三四五六]者|这[两三四五六几][个份项地家]"
    r"|有[何啥无没]|有什么|相比|对比|比较|比一比|差[在多别几]|(?:一样|相同)吗"
)
# What is asked of both, though it stands behind the last: 甲的扶持和乙的补助的处理有啥区别.
_ASKED_OF = lazy(
    r"的?(?:比例|标准|金额|额度|数额|期限|时限|时间|天数|年限|次数|数量|对象|条件|要求|规定|做法|处理|待遇|后果|目标|办法|说法|口径)[和、与]?"
)
_EACH = lazy(
    r"分别|(?<![\u4e00-\u9fff]各)各自?(?![地类级种方界区县市省项式部行业族国家单路]|[\u4e00-\u9fff]{1,2}(?:部门|单位|企业))"
)
# What only sets sides against each other; what of each is asked for, by what they differ in.
_SET_BESIDE = (
    (lazy(r"(?:哪[个边家一]|谁)([^,。?]{0,8}?)(?:更|得)?[久长短](?![期限])"), r"\1多久"),
    (lazy(r"(?:哪[个边家一]|谁)([^,。?]{0,8}?)(?:更|定?得)?[多高大少低]"), r"\1是多少"),
    (lazy(r"相?差(?:多少|几(?=[个年月天]))"), "是多少"),
    (
        lazy(
            r"(?:有(?:何|啥|什么|多大|哪些))?(?:区别|差别|差异|不同|不一样)"
            r"(?:有多大|在哪里?|何在|是什么)?"
        ),
        "",
    ),
    (lazy(r"对比一?下?|比较一?下?|比一[比下]|相比(?:之下)?|两[者边]"), ""),
    (lazy(r"(?<=是多少)[,?;]*是多少"), ""),
)
_OF_ANY_MATTER = lazy(
    r"(?:这次|单[个户家项]|每[年个户家项]|一次性|最[高低多少长]|补[贴助]|奖励|资助|支持|申[报请]|起止)"
    r"|(?:比例|标准|金额|额度|数额|限额|[上下]限|封顶|期限|时限|时间|天数|年限|次数|数量|对象|条件|要求|方式|名额|门槛|流程|材料)"
)
# of one paper: 展位费和认证费用,补助比例各是多少
_TWO_MATTERS = lazy(
    r"(?:(?:里|中|提出|明确|规定)?,)?的?(?P<one>[^,。?:;、和与跟]{2,16})[、和与跟](?P<other>[^,。?:;、和与跟]{2,16}?)"
    r"(?=(?:,[^,。?:;和与跟]{0,10}?)?(?:的?(?:补[贴助]|奖励|资助|抵扣|支持|奖补)?(?:比例|标准|额度|金额|上限|期限|时间|目标|任务|数量|要求))?"
    r"(?:分别|各(?![地级类])|相差|差(?:多少|几)|哪[个边](?:更|得)?[多高长]))"
)
_INSIDE = lazy(r"^[里中内的在]+|(?:(?:等|这)?(?:两|几)?个?方面|(?<!线)(?<!云)上|[的里中内])+$")
_CLASS = lazy("国家级|省级|市级|县级|区级|一类|二类|三类")
_CLASSED = lazy(rf"(?P<noun>.{{2,12}}?)(?P<class>{_CLASS.pattern})")
_ENDS = lazy(r"[?。]")
_LOOSE = lazy(r"^[,、;:\s]+|(?<=[,、;:])[,、;:\s]+")


@dataclass(frozen=True, slots=True)
class Side:
    """ids: the papers of the side; text: the question as it is put to them alone; own: each side
    has a matter of its own; called: that matter, of a side of one paper
    """

    ids: frozenset[str]
    text: str
    own: bool
    called: str = ""


def sides_apart(text: str, holdings: Holdings) -> tuple[Side, ...]:
    """The question put to each paper or place that it names, where each has a matter of its own,
    or all share one; none where fewer than two are named.
    """
    folded = fold(text)
    names = read_names(folded, holdings)
    named = _once_each(folded, names.named_at)
    if any(_inside(name, folded, named) > 1 for name in names.missing):
        return ()  # 山东省发改委2020年工作要点 is one paper, and not held
    ids = [side for _, side in named]
    if not 1 < len(named) <= _MOST or len(set(ids)) < len(ids) or not all(ids):
        return ()
    starts = [start for (start, _), _ in named]
    ends = [end for (_, end), _ in named]
    rest = folded[ends[-1] :]
    owns = [_BETWEEN.sub("", folded[e:s]) for e, s in zip(ends, starts[1:], strict=False)]
    own = any(map(_says, owns))
    if own:
        bound = _OF_ALL.search(rest)
        last = _of_the_last(rest[: bound.start()] if bound else rest, owns)
        if not _says(last):
            return ()
        owns.append(last)
        rest = rest[len(last) :]
        for at in range(len(owns) - 2, -1, -1):
            owns[at] = owns[at] if _says(owns[at]) else owns[at + 1]
    else:
        owns.append("")
    before = folded[: starts[0]]
    return tuple(
        Side(side, _put(before + _as_paper(folded[start:end]), own_words, rest), own)
        for ((start, end), side), own_words in zip(named, owns, strict=True)
    )


def _inside(name: str, folded: str, named: Sequence[Named]) -> int:
    """How many of those named stand inside the name."""
    start = folded.find(name)
    within = start, start + len(name)
    return sum(within[0] <= at and end <= within[1] for (at, end), _ in named)


def _as_paper(name: str) -> str:
    """山东2023年 beside another side is its paper of that year, and no year to be told of."""
    return f"{name}文件" if name.endswith("年") else name


def matters_apart(text: str, holdings: Holdings) -> tuple[Side, ...]:
    """The question put of each of two matters of the one paper or place that it names first: 甲市
    展位费和认证费,补助比例各是多少; none where it is put otherwise.
    """
    folded = fold(text)
    if not _TWO_MATTERS.search(folded):
        return ()
    named = read_names(folded, holdings).named_at
    if len(named) != 1 or len(named[0][1]) != 1:
        return ()
    ((_, end), ids) = named[0]
    found = _TWO_MATTERS.match(folded, end)
    if found is None or not all(_names_matter(found[own]) for own in ("one", "other")):
        return ()
    head, rest = folded[:end], folded[found.end("other") :]
    return tuple(
        Side(ids, _put(head, matter, rest), own=True, called=matter)
        for matter in _each_with_its_noun(found["one"], found["other"])
    )


def _each_with_its_noun(one: str, other: str) -> tuple[str, str]:
    """国家级单项冠军 and 省级单项冠军, of 单项冠军国家级和省级."""
    one, other = _INSIDE.sub("", one), _INSIDE.sub("", other)
    classed = _CLASSED.fullmatch(one)
    if classed is None or not _CLASS.fullmatch(other):
        return one, other
    return f"{classed['class']}{classed['noun']}", f"{other}{classed['noun']}"


def speaks_of(side: Side, others: Sequence[Side], text: str) -> bool:
    """The text holds the words of the side's matter that no other has: 人才 of 人才奖励."""
    one, *rest = (set(bigrams(_own_words(each.called))) for each in (side, *others))
    own = one.difference(*rest)
    held = sum(pair in text for pair in own)
    return bool(own) and held >= _HELD * len(own)


def _own_words(called: str) -> str:
    return _OF_ANY_MATTER.sub(" ", called).strip().lower()


def _once_each(folded: str, named: tuple[Named, ...]) -> list[Named]:
    """Without names said again in a further sentence: 湖南和宁波各给多少?湖南说封顶数就行."""
    end = _ENDS.search(folded, named[1][0][1] if len(named) > 1 else 0)
    first = [each for each in named if end is None or each[0][0] < end.start()]
    again = {ids for _, ids in first}
    return [each for each in named if each in first or each[1] not in again]


def _of_the_last(stretch: str, others: list[str]) -> str:
    """Without what closes it and is asked of the others as well, who do not say it: 的贴息 of
    甲储能和乙智改的贴息.
    """
    left, of, _ = stretch.rpartition("的")
    if of and _says(left) and not any("的" in own.lstrip("的") for own in others):
        return left
    for match in _ASKED_OF.finditer(stretch):
        left = stretch[: match.start()]
        closes = _ASKED_OF.sub("", stretch[match.start() :]) == ""
        if closes and _says(left) and not any(match[0].strip("的和、与") in own for own in others):
            return left
    return stretch


def _says(stretch: str) -> bool:
    return len(_BARE.sub("", stretch)) >= _OWN


def _names_matter(stretch: str) -> bool:
    """展位费, and not 补助比例 or 最高限额, which are asked of one matter."""
    return _says(_OF_ANY_MATTER.sub("", stretch))


def _put(before: str, of_side: str, of_all: str) -> str:
    """One question of one side, without the words that set it beside others."""
    text = _EACH.sub("", f"{before}{of_side}{of_all}")
    for words, asked in _SET_BESIDE:
        text = words.sub(asked, text)
    return _LOOSE.sub("", text).strip(" ,、;")
