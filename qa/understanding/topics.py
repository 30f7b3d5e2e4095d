"""The topic of a question: its words that name something, and matters in people's words."""

from __future__ import annotations

from qa.names.holdings import Holdings
from qa.names.named import Named, without
from qa.words.plain_words import Matter, find_matters
from qa.words.wording import topic_of

AIM = "目标"


def topic_and_matters(
    rest: str, names: Named, holdings: Holdings, wide: bool = False
) -> tuple[str, tuple[Matter, ...]]:
    """(topic, matters in people's words) of a question without the names in it.

    wide: people's words by the wide table too
    """
    found = _matters(rest.lower(), holdings, wide)
    matters = tuple(matter for matter, _, _ in found)
    plain = without(rest, [(start, end) for _, start, end in found])
    segment, known = holdings.words, holdings.vocabulary.mentions
    topic = topic_of(without(plain, names.titles), segment, known)
    if topic or matters or AIM in rest:
        return topic, matters
    # A title, or 措施, is all there is.
    return topic_of(plain, segment, known) or topic_of(plain, segment, None), ()


def _matters(text: str, holdings: Holdings, wide: bool) -> list[tuple[Matter, int, int]]:
    """Matters named in people's words; none within a word: 智能车 in 智能车间."""
    found = find_matters(text, wide)
    at, cuts = 0, {0}
    for word in holdings.words(text):
        at = text.find(word, at) + len(word)
        cuts |= {at - len(word), at}
    return [each for each in found if {each[1], each[2]} <= cuts]
