"""What programmes are for, by name: 首台套, 租房补贴, 子女入学. A paper that prints no word of it
says nothing of it, however much else of a question it holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from documents.folding import fold
from documents.patterns import lazy
from qa.names.holdings import Holdings
from qa.understanding.in_one_breath import asking_pieces
from qa.understanding.model import Understanding

_FOREIGN = lazy(r"(?<![a-z\d])[a-z]{3,}(?![a-z\d])")


def term_not_held(understood: Understanding, ids: frozenset[str], holdings: Holdings) -> str:
    """The first such name of a question that no paper asked has a word of; empty for none."""
    pieces = asking_pieces(understood.own_text) or [understood.own_text]
    asked = ",".join(pieces).lower()  # 我在宁溪开民宿,创业贷款最高多少 asks of no 民宿
    texts = [holdings.papers.texts[each].lower() for each in ids]
    for name, printed in _names().items():
        if name in asked and not any(word in text for word in printed for text in texts):
            return name
    word = _foreign_word(asked, texts, holdings)  # shown as it was asked
    printed_so = re.search(re.escape(word), understood.own_text, re.IGNORECASE) if word else None
    return printed_so[0] if printed_so else word


def _foreign_word(asked: str, texts: Sequence[str], holdings: Holdings) -> str:
    """eVTOL, which only other papers print."""
    for match in _FOREIGN.finditer(asked):
        word = re.compile(rf"(?<![a-z]){match[0]}(?![a-z])")
        if any(word.search(text) for text in texts):
            continue
        if any(word.search(text.lower()) for text in holdings.papers.texts.values()):
            return match[0]
    return ""


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """Of each name what papers print for it, the longest first; both folded."""
    found: dict[str, tuple[str, ...]] = {}
    text = files("qa.evidence").joinpath("terms_of_policy.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        said, mark, printed = fold(line).lower().partition("=")
        if mark and not line.startswith("#"):
            found.update(dict.fromkeys(said.split(), tuple(printed.split())))
    return dict(sorted(found.items(), key=lambda pair: -len(pair[0])))
