"""A question of one sentence read without the one before it, of which it keeps the scope alone."""

from __future__ import annotations

from qa.names.holdings import Holdings
from qa.understanding.handed_down import with_scope_of
from qa.understanding.model import Understanding
from qa.understanding.reading import read

_OF_ITS_OWN = 4  # characters of a topic that can stand alone


def part_alone(text: str, first: Understanding, holdings: Holdings) -> Understanding | None:
    """关停多少化工企业, after 要淘汰多少低端低效企业; None where it names too little by itself.

    first: the first question of the sentence
    """
    own = read(text, holdings)
    if own.document_ids is not None or len("".join(own.topic.split())) < _OF_ITS_OWN:
        return None
    return with_scope_of(own, first)
