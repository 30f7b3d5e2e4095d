"""What a word means: whether that is asked for, of which word, and whether a text tells it."""

from __future__ import annotations

import re

from documents.folding import fold
from documents.patterns import lazy, made_up

_MEANING = lazy(
    r"^什么是|(?<![为凭有])什么(?:叫|算(?![力法]))|啥(?:叫|算(?![力法]))|何谓|何为|是什么意思|(?:指|指的是|是指|叫做?)(?:什么|啥|哪[里些个几])|怎么(?:定义|界定)|的(?:定义|含义)|是(?:一?个)?(?:什么|啥)(?:样的?)?概念"
)
_POINTED_AT = lazy(
    r"(?P<word>[^,。?“”\"「」『』的里中说]{2,14})[”\"」』]?(?:具体|分别)?(?:是)?指(?:的是)?(?:什么|啥|哪[里些个几])"
)
_VERY_MEANING = lazy(
    r"(?:(?<![为凭有])(?:什么|啥)叫做?|何谓|何为|^(?:什么|啥)是|^怎[样么](?:才)?算(?:是|作)?)[“\"「『]?(?P<after>[^,。?“”\"「」『』的]{2,14})[”\"」』]?[?。]*$"
    r"|(?P<before>[^,。?“”\"「」『』的里中说]{2,14})[”\"」』]?(?:到底|究竟)?(?:是(?:什么|啥)意思|是(?:一?个)?(?:什么|啥)(?:样的?)?概念|(?:是|应该)?怎么(?:定义|界定)|的(?:定义|含义)(?:是(?:什么|啥))?)[?。]*$"
)
_BY_THE_WAY = "(?:主要|一般|通常|特|就|均|也|都|同时)*"


def asks_meaning(folded: str) -> bool:
    """什么叫负债, 负债指的是什么: what a law says a word means."""
    return bool(_MEANING.search(folded))


def meaning_asked(folded: str) -> str:
    """The word whose very meaning is asked for (四不两直是什么意思), else nothing."""
    match = _VERY_MEANING.search(folded)
    return (match["after"] or match["before"]) if match else ""


def word_asked(folded: str) -> str:
    """The word whose meaning, or what it stands for (三重一大指什么), is asked for."""
    match = _POINTED_AT.search(folded)
    return meaning_asked(folded) or (match["word"] if match else "")


def explains(word: str, text: str) -> bool:
    """The folded text says what the word is, or sets it off as a name that it gives."""
    said = re.escape(fold(word))
    marks = '[”"」』]?'
    gives = rf"(?:称为|简称|统称|称之?为|叫做?|即|为|的|等|所称的?)[^,。;]{{0,3}}[“\"「『]?{said}"
    tells = rf"{said}{marks},?{_BY_THE_WAY}(?:是|即|系|为|包括|指|定义|应当?|须|:|——|\()"
    named = rf'{said}[”"」』][\u4e00-\u9fff]{{0,4}},?(?:即|是?指)'  # “1311”服务,即…
    return bool(re.search(rf"{tells}|{gives}|{named}", text))


def meaning_told(folded: str, topic: str) -> re.Pattern[str] | None:
    """负债,是指…, where a folded question asks for the meaning of a word of its topic, or of a
    longer name: 本办法所称集群,是指…. None where no meaning is asked for.
    """
    words = topic.split()
    if not words or not asks_meaning(folded):
        return None
    either = "|".join(re.escape(word.lower()) for word in words)
    tails = "|".join(
        re.escape(word[-size:].lower()) for word in words for size in range(2, len(word))
    )
    # (一)负荷,是指… is read without its brackets
    called = rf"(?:^[一二三四五六七八九十]{{,3}}|[)。,\s]|所称的?)(?:{either})"
    if tails:
        called = rf"(?:{called}|本[^,。\s]{{1,4}}所称的?(?:{tails}))"
    # …的人,应当认定为公司的发起人
    named = rf"(?:认定为|称为|视为|统称)[^,。;]{{0,6}}(?:{either})(?=[,。;]|$)"
    return made_up(rf"{called},?\s*(?:(?:,|是|系)?指|[为即:])|{named}")


# What follows or goes before the thing whose nature is asked for.
_BY_NAME = "(?:到底|究竟|具体|分别|各|都|主要|一般)*"
_SORT = "(?:概念|意思|性质|标准|含义|定位|说法|制度|机制|做法|名堂|东西)"
_THING_BEFORE = lazy(
    rf"(?P<thing>[^。?]{{2,24}}?),?{_BY_NAME}"
    rf"(?:(?:是|算)(?:一?个)?(?:什么|啥|何种?|怎样)(?:样的?)?的?{_SORT}"
    r"|(?:是)?指(?:的)?(?:是)?(?:什么|啥|谁|哪[里些个几类种])"
    r"|(?:应该?|该)?(?:怎么|如何|咋)(?:来)?(?:定义|界定|理解|解释)"
    r"|(?:是)?(?:怎么|咋)(?:一)?回事"
    r"|(?:这个)?(?:指标|比例)?,?的?(?:分子|分母|(?:计算|统计)?口径)[^?]{0,10}?(?:什么|啥|哪|怎)"
    r"|(?:意味着|对应|代表)[^,。?]{0,4}(?:得分|分数|分|成绩)"
    r"|是?(?:干嘛|干什么|干啥|做什么|做啥)用?的"
    r"|(?:必须|要|得)?有(?:何|什么|哪些)(?:具体|特别)?(?:规定|限制|讲究))"
)
_THING_AFTER = lazy(
    r"(?:(?<![为凭有])(?:什么|啥)(?:叫做?|算(?:是|作|得上)?)|何谓|何为|^(?:什么|啥)是"
    r"|(?:哪些|什么样的?|怎样的?)(?:人|企业|单位|项目|产品|费用|情形)?(?:才|能)?(?:算|叫做?|属于)(?:是|作|得上)?)"
    r"(?P<thing>[^,。?]{2,20})"
)
# 讲的低空,到底是离地多高: what the paper itself calls so
_THING_CALLED = lazy(
    r"(?:所称|所说|所指|[讲说称]|提[到及]|写[到明])的?(?P<thing>[^,。?的]{2,16}?),?(?:(?:到底|究竟|具体)(?:是|指|算)|是指|指的是)"
)
_THING_QUOTED = lazy(
    rf"(?P<thing>[“\"「『][^“”\"「」『』]{{2,10}}[”\"」』])[^,。?]{{0,4}}?{_BY_NAME}(?:是|指|为|有|包括)+(?:什么|啥|哪)"
)
_FURTHER = lazy(r"^(?:对|在|就|关于)")


def things_explained(folded: str) -> tuple[str, ...]:
    """Stretches of a folded question in which the thing stands of which it asks what that is."""
    every = (_THING_QUOTED, _THING_CALLED, _THING_BEFORE, _THING_AFTER)
    return tuple(match["thing"] for asks in every for match in asks.finditer(folded))


def goes_further(rest: str) -> bool:
    """对人数和牵头人, of 团队特派员对人数和牵头人有何规定."""
    return not rest or bool(_FURTHER.match(rest))
