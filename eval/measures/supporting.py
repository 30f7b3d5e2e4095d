"""Whether a sentence stands on the clauses that it cites: a stand-in for an entailment model.

ALCE asks a language model of 11 billion weights whether the cited passages entail a sentence. Here
a sentence is supported if nothing in it was put there by somebody else than the cited clauses:

- every figure stands in them with the same unit, in digits or in Chinese numerals as the sentence
  has it, and so does every year and date;
- at least `MIN_SHARE` of its pairs of neighbouring characters stand in them.

What the assistant wraps around the words of a clause (原文：, the name of the cited document, …的
责任部门：) is left out first; the name of any other document is not. It takes no paraphrase for
support that changes more than the rest of the pairs, and it can't see a negation that is left out:
it finds citations that are shifted, swapped or made up, which is what goes wrong with citations.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.folding import fold
from documents.heads import DATE, find_date, is_date_line
from documents.model import Clause, Document
from eval.measures.wording import tokens
from eval.model import Library, Place
from eval.scoring import plain, without_markers
from qa.citations import MARKER

# Of the 386 sentences that answer the questions of dev and stress all are supported by their own
# citations, 1.0 % by the next clause of the document instead, 1.6 % by the one before.
MIN_SHARE = 0.6

_BREAK = re.compile(r"[^\w.%‰]+")
_CALENDAR = frozenset("年月日")  # a year is a year, printed with the word or without
_NUMERALS = frozenset("二两三四五六七八九十百千万亿")  # 五百亿元, 三个; 一 is often an article
_COUNTED = _NUMERALS | frozenset("一个家项条名人台户亩元倍成次所座年月日")
_END = re.compile(rf"[。!?！？](?:{MARKER.pattern})*")
# What the assistant says itself, as plain() leaves it.
_OURS = re.compile(
    r"^(?:原文|任务内容|相符|不符):"
    r"|的?(?:责任|牵头)部门[:为]|\(牵头\)|,由其(?:牵头|参与负责|负责|与)|等?共同负责"
    r"|,没有标明牵头部门|,不止一家|文件没有直接解释|,有关表述如下|,相差[^,。]*"
    r"|的(?:文号|索引号|[成发]文日期|发布日期|公开日期|实施期限|全称|主送单位|主送)是"
    r"|载明的效力状态为|载明:|收录在文库中|高于|低于"
)
_YEAR_OF = re.compile(r"(\d{4})年文件[为的]")

Pairs = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """markers: of its citations, in the order of the text, each once."""

    text: str
    markers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a citation shows: the words of the clause as tokens and neighbouring pairs of them.

    names: of the document; a sentence may name it without the clause saying so
    year: of issue, as in 2018年文件
    """

    words: frozenset[str]
    pairs: Pairs
    names: tuple[str, ...]
    year: int | None


def sentences(text: str) -> tuple[Sentence, ...]:
    """Ends are 。！？ and line breaks, not inside “ ”; markers after an end belong before it."""
    found = []
    for line in text.splitlines():
        ends = [match.end() for match in _END.finditer(_outside_quotes(line))]
        for start, end in pairwise(dict.fromkeys([0, *ends, len(line)])):
            piece = line[start:end]
            markers = tuple(dict.fromkeys(int(number) for number in MARKER.findall(piece)))
            said = without_markers(piece).strip()
            if tokens(said):
                found.append(Sentence(said, markers))
    return tuple(found)


def _outside_quotes(line: str) -> str:
    """Of the same length, so that places hold; quotes may stand in quotes."""
    depth, kept = 0, []
    for character in line:
        depth += character == "“"
        kept.append("“" if depth else character)
        depth -= character == "”" and depth > 0
    return "".join(kept)


def supports(said: str, shown: Sequence[Shown]) -> bool:
    """shown: by all citations of the sentence, taken together; nothing supports nothing."""
    if not shown:
        return False
    words = frozenset[str]().union(*(each.words for each in shown))
    pairs = Pairs().union(*(each.pairs for each in shown))
    rest, dates = _dates_apart(said)
    own = [*_pieces(_without_ours(rest, shown)), *dates]
    if not all(_figures_stand(piece, words, pairs) for piece in own):
        return False
    neighbours = [pair for piece in own for pair in pairwise(piece)]
    held = sum(pair in pairs for pair in neighbours)
    return held >= MIN_SHARE * len(neighbours)


class Showing:
    """Clauses of a library as citations show them, each worked out once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: dict[str, Shown] = {}
        self._below: dict[str, int] = {}
        for clause in library.clauses.values():
            if clause.parent is not None:
                self._below[clause.parent] = self._below.get(clause.parent, 0) + 1

    def of(self, place: Place) -> Shown | None:
        """None for a clause that the library does not have."""
        clause = self._library.clauses.get(place.clause_id)
        if clause is None:
            return None
        if clause.id not in self._known:
            document = self._library.by_id[clause.document_id]
            self._known[clause.id] = _shown(clause, document, self._below.get(clause.id, 0))
        return self._known[clause.id]


def _shown(clause: Clause, document: Document, below: int) -> Shown:
    """Headings are shown with the clause, and how many clauses stand below it."""
    texts = [clause.text, clause.heading, *clause.headings]
    if below:
        texts.append(f"共{below}项")
    pieces = []
    for text in texts:
        rest, dates = _dates_apart(text)
        pieces += [*_pieces(rest), *dates]
    return Shown(
        words=frozenset(word for piece in pieces for word in piece),
        pairs=frozenset(pair for piece in pieces for pair in pairwise(piece)),
        names=tuple(_names(document)),
        year=document.metadata.issue_year,
    )


def _names(document: Document) -> list[str]:
    """《title》(number), the longest first; place and year of issue may stand before it."""
    known = document.metadata
    number = rf"(?:\({re.escape(plain(known.number))}\))?" if known.number else ""
    titles = {plain(title) for title in (document.title, known.title, *known.titles) if title}
    region = f"(?:{re.escape(plain(known.region))})?" if known.region else ""
    year = f"(?:{known.issue_year}年)?" if known.issue_year else ""
    return [
        f"{region}{year}《{re.escape(title)}》{number}"
        for title in sorted(titles, key=lambda t: (-len(t), t))
    ]


def _dates_apart(text: str) -> tuple[str, list[tuple[str, ...]]]:
    """The plain text with breaks where dates stood, and these as one token each: 2018-12-18.

    Before blanks go: 2018-12-18 09:30 would become another day.
    """
    rest, dates = [], []
    for line in fold(text).splitlines():
        whole = is_date_line(line)  # 20231111 is a date where nothing else stands beside it
        dates += [find_date(line)] if whole else [find_date(d[0]) for d in DATE.finditer(line)]
        rest.append("," if whole else DATE.sub(",", line))
    return plain("".join(rest)), [(date,) for date in dates if date]


def _without_ours(text: str, shown: Sequence[Shown]) -> str:
    """Plain, with a break where words of ours or the name of a cited document stood."""
    for name in dict.fromkeys(name for each in shown for name in each.names):
        text = re.sub(rf"{name}:?", " ", text)
    years = {each.year for each in shown}
    text = _YEAR_OF.sub(lambda found: " " if int(found[1]) in years else found[0], text)
    return _OURS.sub(" ", text)


def _pieces(text: str) -> list[tuple[str, ...]]:
    """Tokens between punctuation marks."""
    pieces = [tokens(piece) for piece in _BREAK.split(text)]
    return [piece for piece in pieces if piece]


def _figures_stand(piece: tuple[str, ...], words: frozenset[str], pairs: Pairs) -> bool:
    for word, unit in zip(piece, (*piece[1:], ""), strict=True):
        if word in _NUMERALS:
            stands = unit not in _COUNTED or (word, unit) in pairs
        elif not word[0].isdecimal():
            stands = True
        elif not unit or unit in _CALENDAR:
            stands = word in words
        else:
            stands = (word, unit) in pairs
        if not stands:
            return False
    return True
