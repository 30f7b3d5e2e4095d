"""A question in usual words: 尊姓大名 as 叫什么名字, 赶在哪天前报上去 as 什么时候截止.

Only words that ask are put otherwise, never the matter that is asked about, and no title in 《》.
"""

from __future__ import annotations

import re

from documents.folding import fold
from qa.understanding.usual.amounts import COUNTS, SUMS
from qa.understanding.usual.claims import CLAIMS
from qa.understanding.usual.forms import Put
from qa.understanding.usual.lists import LISTS
from qa.understanding.usual.meanings import MEANINGS
from qa.understanding.usual.offices import OFFICES
from qa.understanding.usual.papers import OF_A_PAPER
from qa.understanding.usual.places import with_places_first, with_province_named
from qa.understanding.usual.times import (
    IN_FORCE_SINCE,
    IN_FORCE_TILL,
    KEPT,
    LAST_DAYS,
    TILL_DECIDED,
)
from qa.understanding.usual.words import CALLS, NAMES, TAIL, WORDS

_TITLE = re.compile(r"《[^《》]*》")
# Each of the words that those before it have put.
_FORMS = (
    *TAIL,
    *WORDS,
    *NAMES,
    *CALLS,
    *COUNTS,
    *SUMS,
    *LAST_DAYS,
    *KEPT,
    *TILL_DECIDED,
    *OF_A_PAPER,
    *IN_FORCE_TILL,
    *IN_FORCE_SINCE,
    *OFFICES,
    *MEANINGS,
    *LISTS,
    *CLAIMS,
)


def usually_put(text: str) -> str:
    for pattern, put in _FORMS:
        text = _replaced(pattern, put, text)
    return with_places_first(with_province_named(text))


def _replaced(pattern: re.Pattern[str], put: Put, text: str) -> str:
    folded = fold(text)
    titles = [match.span() for match in _TITLE.finditer(folded)]
    out, at = "", 0
    for match in pattern.finditer(folded):
        if any(start < match.end() and match.start() < end for start, end in titles):
            continue
        said = match.expand(put) if isinstance(put, str) else put(match)
        out, at = out + text[at : match.start()] + said, match.end()
    return out + text[at:]
