"""Which of the sentences found is meant, by the heading or the list that it stands below."""

from __future__ import annotations

from dataclasses import replace

from documents.folding import fold
from documents.patterns import lazy
from documents.sentences import sentences
from index.lexical import bigrams
from qa.evidence.brackets import Sentences
from qa.evidence.evidence import Evidence
from qa.evidence.stated import question_above
from qa.names.clause_tree import leads_in
from qa.understanding.model import Understanding

_ITEMS_READ, _MANY_ITEMS = 6, 3  # of the best sentences, and how many of one list among them
_ALIKE = 0.6  # of the score of the first of them, in the second: else that alone is meant
_OF_STEPS = lazy("(?:的?(?:程序|流程|步骤|手续))$")
_STEPS_ASKED = lazy("程序|流程|步骤|手续|[几哪]几?步|怎么(?:申|办|走)")
_HEADING = 4  # characters of a heading that a question names
_STEPS_READ, _AS_NEAR = 8, 0.5  # of the best sentences, and of the best score
_FEWEST_PAIRS = 3  # of a topic that may be the words of a heading
_OF_THE_HEADING = 0.85  # of those pairs, in it
_OF_THE_QUESTION = 0.75  # of the characters of a topic, in a question that a paper answers
_AS_GOOD = 0.85  # of the best score, for an item that stands for its list


def of_many_items(understood: Understanding, evidence: Sentences) -> Evidence | None:
    """The list of which several items are among the best, where a list is asked for."""
    if understood.kind != "list" or understood.several or not evidence:
        return None
    best = evidence[:_ITEMS_READ]
    for first in best:
        above = first.lead_in
        if above is None or first.clause.is_row or not leads_in(above):
            continue
        items = [each for each in best if each.lead_in is above]
        alike = items[1:] and items[1].score >= _ALIKE * items[0].score
        if len(items) >= _MANY_ITEMS and alike and first.score >= _AS_GOOD * best[0].score:
            span = sentences(above.text, "。!?")[-1]
            return replace(first, clause=above, span=span, lead_in=None)
    return None


def below_the_heading(understood: Understanding, evidence: Sentences) -> Evidence | None:
    """提升国际合作水平是谁负责, of the clause that is headed so; and whatever a paper in questions
    and answers answers below the very question that is asked.
    """
    pairs = set(bigrams(understood.topic))
    if len(pairs) < _FEWEST_PAIRS:
        return None
    if understood.kind == "who":
        for each in evidence:
            if len(pairs & set(bigrams(each.clause.heading))) >= _OF_THE_HEADING * len(pairs):
                return each
    letters = {c for c in understood.topic if c.isalpha()}
    asked = [(len(letters & set(fold(question_above(e.clause)))), e) for e in evidence]
    most, nearest = max(asked, key=lambda pair: pair[0], default=(0, None))
    return nearest if most >= _OF_THE_QUESTION * len(letters) else None


def of_steps_headed(understood: Understanding, evidence: Sentences) -> Evidence | None:
    """认定程序, where it is asked which steps there are to 认定."""
    if understood.kind not in ("list", "what") or not _STEPS_ASKED.search(understood.asking):
        return None
    near = (e for e in evidence[:_STEPS_READ] if e.score >= _AS_NEAR * evidence[0].score)
    return next((each for each in near if named_by_heading(understood, each)), None)


def named_by_heading(understood: Understanding, best: Evidence) -> bool:
    """老年食堂认定程序, of the clause headed 认定程序, where its paper has words of the rest."""
    heading, asked = fold(best.clause.heading).strip("?"), understood.asking
    stem = _OF_STEPS.sub("", heading)  # 认定要走哪些步骤, of 认定程序
    steps = stem != heading and len(stem) > 1 and bool(_STEPS_ASKED.search(asked))
    heading = stem if steps else heading
    if not (steps or len(heading) >= _HEADING) or heading not in asked:
        return False
    paper = fold(best.document.text)
    topic = _STEPS_ASKED.sub(" ", understood.topic).replace(heading, " ")
    rest = [run for run in topic.split() if len(run) > 1]
    return all(any(pair in paper for pair in bigrams(run)) for run in rest)
