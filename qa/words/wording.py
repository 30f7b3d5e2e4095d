"""Which words of a question name its topic, and whether it leans on an earlier question."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from documents.folding import fold
from documents.patterns import lazy

_MARKS = lazy(r"[\s,。、;:!?()\[\]《》“”‘’<>〔〕…—~·\"']+")
_FUNCTION = frozenset("的了和与或及是有在把被让给对于由并而但如吗呢吧啊呀么几哪何怎多少")
_QUOTED = lazy(r"[“《「『\"]([^“”《》「」『』\"]{2,30})[”》」』\"]")
_FOLLOWS = lazy(
    r"^(?:那么?|还有|另外|其中|续[答问查]|接着|继续|这些?|它|上述|该|再|同样|以及)|呢\??$"
    r"|^(?:由|归)?(?:哪|谁|什么部门)|(?:又|也)(?:是|有|要).{0,8}$"
    r"|又(?:归|由|落|交|该|算|得)[^,。]{0,4}(?:谁|哪)|^[^,。]{1,6}那一?[条项块]"
    r"|^[^,。?]{1,8}(?<!目)的(?:能|可以|可|又?(?:是|给|有)|该|要)?[^,。?]{0,3}(?:多少|几[个家]?|怎么|咋|呢)[^,。?]{0,3}\??$"
    r"|这个?(?:数字?|数值|指标|比例|标准|金额)(?:是|又|在|呢|怎|有)"
    r"|^(?:后来|之后|接下来|往后|升[级成为到])[^?]{0,24}(?:还|再|又|另)[^?]{0,8}(?:多少|几|吗|哪|什么)"
    r"|^(?:可是|可(?=我|咱|要是|如果|那)|但是?|不过|而(?!且)|要是|如果|假如|假设|若(?!干)是?|倘若?是?|万一|换成|换作|改成|轮到|至于)[^。?]{1,24}$"
    r"|(?:也|再|又|一并|一同|一道|另|续)(?:说|讲|报|给|列|要|查|问|告诉)(?:一下|下|我|说|上?来|出来)*[。?!]*$"
    r"|这(?:件|项|个|条)?(?:事儿?|工作|任务|活儿?|条?链)(?:是|由|归|又|都|$|[,?。])"
    r"|^评上(?:了|的话|之?后|以后)|^拿到?[了手](?:了|的话|之?后|以后)*"
    r"|^[评选认定建办批]{1,2}(?:出来|下来|上|好|完|成)了?(?:以后|之后|后)"
)
_HOW_LONG = lazy(  # 要在几天内退回, 几天打款: 天内 and 天打款 name no topic
    r"(?<![好前近])(?:多少|几)(?:个?(?:月|小时)|天|日|分钟)(?:之?内|以内|里(?!程|面))?"
)
_NAMED = r"[\u4e00-\u9fffA-Za-z\d\u2160-\u217f]"  # 绿色化, E类, Ⅱ期


@dataclass(frozen=True, slots=True)
class _AskingWords:
    """anywhere: cut wherever they stand; alone: cut as whole words; weak: cut if more is left."""

    anywhere: re.Pattern[str]
    alone: frozenset[str]
    weak: frozenset[str]


@cache
def _asking_words() -> _AskingWords:
    lists: dict[str, list[str]] = {}
    name = ""
    text = files("qa.words").joinpath("asking_words.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            name = line.strip("[] ")
        elif line and not line.startswith("#"):
            lists.setdefault(name, []).extend(line.split())
    longest_first = sorted(map(re.escape, lists["anywhere"]), key=len, reverse=True)
    return _AskingWords(
        lazy("|".join(longest_first)), frozenset(lists["alone"]), frozenset(lists["weak"])
    )


# of two words that ask, or that stand alone: 用 and 能
_TERMS = frozenset(
    ("用能", "用气", "失能", "上云", "上规", "升规", "补链", "强链", "延链", "链主", "纳统", "专班")
)


def asking_words() -> frozenset[str]:
    """Words that a segmenter has to know, whatever words the library has."""
    asking = _asking_words()
    return _TERMS | {word for word in asking.alone | asking.weak if len(word) > 1}


_OF_A_TERM = frozenset("能")
_OF_A_DEED = frozenset("上下")
_GIVES = frozenset(("支持", "扶持"))
_BOUND = lazy(
    "(?:最(?P<end>[高低])|最多|顶多|至多)"
    "(?=(?:能够?|可以?)*(?:给|补|奖|拿|支持|资助|贷|领|享|便宜|省|减|免|报销|多少)|的?额度|的?标准)"
)


def topic_of(
    folded: str, segment: Callable[[str], list[str]], known: Callable[[str], bool] | None
) -> str:
    """The stretches of a folded question that name something, separated by spaces.

    segment: cuts a text into words; known: whether a term occurs in the library, None to keep
    文件 and 措施 wherever they stand.
    """
    asking = _asking_words()
    kept: list[str] = []
    for quoted in _QUOTED.findall(folded):  # “人才政策计算器” is a name, 政策 and all
        kept += _MARKS.sub(" ", quoted).split()
    counted = _COUNTER.sub(r"\g<asks> ", _QUOTED.sub(" ", folded))
    rest = _MARKS.sub(" ", asking.anywhere.sub(" ", _BOUND.sub(" ", counted)))
    words = [_words(run, segment) for run in rest.split()]
    kept += [stretch for run in words for stretch in _stretches(run, asking, known)]
    bound = _BOUND.search(folded)  # 人才最多能拿多少: no 人才最, and papers print 最高
    return " ".join(kept + ([f"最{bound['end'] or '高'}"] if bound else []))


# 装多少部电梯, 建几座换电站: a counter, and not how a word begins, 几部门
_COUNTER = lazy(
    r"(?P<asks>多少|几[十百千万]*)(?:部(?![门委分队件])|辆|套(?!餐)|座(?![谈位])|台(?![账区])|条(?![件款])|只|艘|架(?!构)|幅"
    r"|处(?![理罚室])|所(?!有)|户(?![籍均])|间(?!接)|场(?![地所景])|支(?![持撑援出付])|件(?!数)|种(?![类子植]))(?=[\u4e00-\u9fff]{2}|[,。?]|$)"
)


def without_lengths(folded: str) -> str:
    """The folded question without the words that ask how long something takes, offsets kept."""
    return _HOW_LONG.sub(lambda match: " " * len(match[0]), folded)


def _stretches(
    words: list[str], asking: _AskingWords, known: Callable[[str], bool] | None
) -> list[str]:
    """Words in a row that name something."""
    out = ""
    before = ""
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else ""
        weak = word in asking.weak and known is not None
        alone = word in asking.alone and not _within_a_term(before, word, after, known)
        if alone or (weak and not (before and known and known(before + word))):
            out, before = out + " ", ""
        elif word in _GIVES and before and after:
            out, before = f"{out} {word} ", word  # 金融支持集群: no papers print 融支
        else:
            out, before = out + word, word
    return out.split()


def _within_a_term(before: str, word: str, after: str, known: Callable[[str], bool] | None) -> bool:
    """上 of 企业上云, 会 of 集群推进会: not a word of asking where papers have the whole."""
    if known is None or word in _FUNCTION:
        return False
    if len(word) == len(after) == 1 and word in _OF_A_DEED and known(word + after):
        return True  # 累计上云多少家
    # 失能评估, where 失 is no word of its own; 每条产业链 counts chains
    within = len(before) > 1 or bool(before and after and word in _OF_A_TERM)
    return within and known(before + word + after)


def _words(run: str, segment: Callable[[str], list[str]]) -> list[str]:
    """Words of a run in its own letter case; the segmenter folds case and drops marks."""
    words, at, lower = [], 0, run.lower()
    for word in segment(run):
        found = lower.find(word, at)
        if found < 0:
            continue
        words += [run[at:found]] if found > at else []
        words.append(run[found : found + len(word)])
        at = found + len(word)
    return [*words, run[at:]] if at < len(run) else words


def leans_on_history(text: str) -> bool:
    """那山东呢, 由哪个部门负责, 2025年的目标呢: it cannot stand alone."""
    stripped = fold(text).strip()
    return len(stripped) <= 40 and bool(_FOLLOWS.search(stripped))


def taken_over(topic: str, earlier: str) -> str:
    """A follow-up's topic: 绿色化 takes the place of 智能化 in the earlier question's."""
    if not topic:
        return earlier
    if 1 < len(topic) <= 4:
        same = topic[-2:] if len(topic) == 4 else topic[-1:]  # 总部企业 is no 市级工业
        said = rf"{_NAMED}{{1,{len(topic)}}}{re.escape(same)}"
        for run in sorted(earlier.split(), key=len, reverse=True):
            match = re.search(said, run)
            if match:
                return earlier.replace(match[0], topic, 1)
    return topic
