"""A subject called by some of its characters, 长护险 for 长期护理保险, where no paper asked prints
it so: it is looked for as their titles have it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from documents.folding import fold
from documents.patterns import lazy
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding
from qa.words.plain_words import Matter

_CHINESE = lazy("[\u4e00-\u9fff]{2,5}")
_OPENING = 3  # characters of a short name in front of more
_LEFT = 2  # characters of what it is in front of
_BETWEEN = "[\u4e00-\u9fff]{0,2}"  # characters of the full name that the short one leaves out


def with_short_names(understood: Understanding, holdings: Holdings) -> Understanding:
    """With such a word, where the topic has no other, as a matter in people's words."""
    ids = tuple(understood.document_ids or ())
    if len(ids) != 1 or understood.kind == "document":
        return understood
    understood = replace(understood, topic=_without_openings(understood, ids[0], holdings))
    runs = understood.topic.split()
    full = {run: name for run in runs if (name := _full_name(run, ids[0], holdings))}
    if not full:
        return understood
    beside = understood.matters or any(len(run) > 1 and run not in full for run in runs)
    if beside:  # which tell more; the paper speaks of what its title says all along
        return understood
    said = tuple(Matter(*each) for each in full.items())
    return replace(understood, topic=" ".join(run for run in runs if run not in full), matters=said)


def _without_openings(understood: Understanding, paper: str, holdings: Holdings) -> str:
    """评估申请 of 长护险评估申请: the paper speaks of what its title says all along."""
    runs = understood.topic.split()
    return " ".join(
        run[_OPENING:]
        if len(run) >= _OPENING + _LEFT and _full_name(run[:_OPENING], paper, holdings)
        else run
        for run in runs
    )


def _full_name(run: str, paper: str, holdings: Holdings) -> tuple[str, ...]:
    """As the titles of the paper have it; none where it prints the word itself."""
    if not _CHINESE.fullmatch(run) or run in holdings.papers.texts[paper]:
        return ()
    titles = [fold(title) for title in holdings.by_id[paper].metadata.titles]
    titles = [title for title in titles if set(title).issuperset(run)]
    if not titles:
        return ()
    short = re.compile(_BETWEEN.join(map(re.escape, run)))
    found = (short.search(title) for title in titles)
    return tuple(dict.fromkeys(match[0].lower() for match in found if match))
