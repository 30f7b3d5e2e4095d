"""A question of one sentence by itself: whether it can stand so, and how it is read then."""

from __future__ import annotations

from qa.model import Question, Scope
from qa.names.holdings import Holdings
from qa.understanding.cues import DEEDS
from qa.understanding.handed_down import with_scope_of
from qa.understanding.model import Understanding
from qa.understanding.reading import read

_OF_ITS_OWN = 4  # characters of a topic that can stand alone


def part_alone(text: str, first: Understanding, holdings: Holdings) -> Understanding | None:
    """关停多少化工企业, after 要淘汰多少低端低效企业, of which it keeps the scope alone.

    None where it names too little by itself.

    first: the first question of the sentence
    """
    own = read(text, holdings)
    if own.document_ids is not None or len("".join(own.topic.split())) < _OF_ITS_OWN:
        return None
    return with_scope_of(own, first)


def of_side(text: str, first: str, scope: Scope, holdings: Holdings) -> Question:
    """What is asked of one side; of what the side before it counts, where it names no more than
    what is done: 苏州2020年新增多少家. first: what is asked of that one, empty for none
    """
    own = read(text, holdings)
    bare = not own.matters and (not own.topic or DEEDS.fullmatch(own.topic))
    leans = first and own.wants_figure and bare
    return Question(text, (first,) if leans else (), scope)
