"""What a word means: whether that is asked for, of which word, and whether a text tells it."""

from __future__ import annotations

import re

from documents.folding import fold

_MEANING = re.compile(
    r"^什么是|(?<![为凭有])什么(?:叫|算(?![力法]))|啥(?:叫|算(?![力法]))|何谓|何为|是什么意思|(?:指|指的是|是指|叫做?)(?:什么|啥|哪[里些个几])|怎么(?:定义|界定)|的(?:定义|含义)|是(?:一?个)?(?:什么|啥)(?:样的?)?概念"
)
_POINTED_AT = re.compile(
    r"(?P<word>[^,。?“”\"「」『』的里中说]{2,14})[”\"」』]?(?:具体|分别)?(?:是)?指(?:的是)?(?:什么|啥|哪[里些个几])"
)
_VERY_MEANING = re.compile(
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
    return bool(re.search(rf"{tells}|{gives}", text))


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
    return re.compile(rf"{called},?\s*(?:(?:,|是|系)?指|[为即:])|{named}")
