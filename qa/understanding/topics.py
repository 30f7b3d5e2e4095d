"""The topic of a question: its words that name something, and matters in people's words."""

from __future__ import annotations

from documents.patterns import lazy
from qa.names.holdings import Holdings
from qa.names.named import Named, without
from qa.words.plain_words import Matter, find_matters
from qa.words.wording import topic_of, without_lengths

AIM = "目标"
# 在用地上有什么照顾, where 地上 is no word
_IN_RESPECT_OF = lazy(
    r"(?P<what>在[\u4e00-\u9fff、]{2,12}?)上(?=有|的|分别|各|给|能|会|怎|如何|可以|享受|[,?。]|$)"
)
# 助餐车花了15万买的: what one paid oneself is no topic
_SPENT = lazy(
    r"(?:一共|总共|大概|差不多)?(?:花|投|用|掏|砸)(?:了|掉|进去)?(?:大概|差不多|将近|快)?"
    r"[\d一二两三四五六七八九十百千]+(?:\.\d+)?个?(?:多)?[千百]?[万亿]?多?(?:元|块)?钱?(?:买|建|装修?|改造|搞|弄|上|办)?[的了]*(?=[,。?]|$)"
)
_SAYS_LITTLE = 2.0  # weight of a word that stands in every other clause: 企业
# 专利池, 人才库: a thing that papers call so
_OF_ITS_OWN = frozenset("池库链园站券卡证制法岗员所点区网云仓港贷险")


def topic_and_matters(
    rest: str, names: Named, holdings: Holdings, wide: bool = False
) -> tuple[str, tuple[Matter, ...]]:
    """(topic, matters in people's words) of a question without the names in it.

    wide: people's words by the wide table too
    """
    rest = _SPENT.sub(lambda match: " " * len(match[0]), rest)
    rest = _IN_RESPECT_OF.sub(r"\g<what> ", rest)
    found = _matters(rest.lower(), holdings, wide)
    short = without_lengths(rest)
    # 晾几天 is what people say for 公示, 几天打款 asks how long
    if all(short[start:end] == rest[start:end] for _, start, end in found):
        rest, found = short, _matters(short.lower(), holdings, wide)
    matters = tuple(matter for matter, _, _ in found)
    plain = without(rest, [(start, end) for _, start, end in found])
    segment, known = holdings.words, holdings.vocabulary.usual
    topic = topic_of(without(plain, names.titles), segment, known)
    if topic or matters or AIM in rest:
        return topic, matters
    # A title, or 措施, is all there is.
    return topic_of(plain, segment, known) or topic_of(plain, segment, None), ()


def _matters(text: str, holdings: Holdings, wide: bool) -> list[tuple[Matter, int, int]]:
    """Matters named in people's words; none within a word: 智能车 in 智能车间."""
    at, begins, ends = 0, {len(text): len(text)}, {0: 0}
    for word in holdings.words(text):
        at = text.find(word, at) + len(word)
        begins[at - len(word)] = at
        ends[at] = at - len(word)
    kept = []
    for matter, start, end in find_matters(text, wide):
        whole = {start, end} <= begins.keys() | ends.keys()
        longer = (text[ends.get(start, start) : end], text[start : begins.get(end, end)])
        if whole and not _part_of_a_name(matter, longer, holdings):
            kept.append((matter, start, end))
    return kept


def _part_of_a_name(matter: Matter, longer: tuple[str, str], holdings: Holdings) -> bool:
    """绿色工厂 is what papers call it, and no 企业. longer: with the word before it, behind it."""
    known = holdings.vocabulary
    behind = longer[1].removeprefix(matter.said)
    if behind in _OF_ITS_OWN and known.mentions(longer[1]):
        return True
    if matter.said in matter.written or known.weight_of_any(matter.written) > _SAYS_LITTLE:
        return False
    return any(len(name) > len(matter.said) + 1 and known.mentions(name) for name in longer)
