"""A question that sets papers, places or matters apart: each is asked by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from documents.folding import fold
from qa.answering.of_claims import of_claims
from qa.answering.of_sides import of_matters, of_sides, tells_both, tells_less
from qa.evidence.reasons import not_held
from qa.model import Answer, Question
from qa.names.holdings import Holdings
from qa.names.naming import read_names
from qa.understanding.apart import Side, matters_apart, sides_apart
from qa.understanding.claims_stated import claims_stated
from qa.understanding.held_alone import of_what_is_held
from qa.understanding.part_alone import of_side

Ask = Callable[[Question, Question], Answer]
"""Answers a question, as it was put and cleaned, as one question."""


def with_sides_apart(
    whole: Answer, asked: Question, plain: Question, holdings: Holdings, ask: Ask
) -> Answer:
    """What each side says, or the whole answer where the sides tell no more.

    whole: the answer to it as one question
    """
    if whole.kind == "yesno" and (stated := claims_stated(plain.text, holdings)):
        return of_claims(whole, stated, partial(_alone, asked, ask))
    sides = sides_apart(plain.text, holdings)
    papers = asked.scope.document_ids
    kept = [side for side in sides if not papers or side.ids & papers]
    if not sides and (matters := matters_apart(plain.text, holdings)):
        if tells_both(whole, matters):
            return whole
        told = [_of_side(side, "", asked, holdings, ask) for side in matters]
        return of_matters(whole, matters, told)
    if len(kept) < 2 or not (whole.status == "refused" or tells_less(whole, kept)):
        return _of_those_held(whole, plain, holdings, ask)
    firsts = ["", *(kept[0].text for _ in kept[1:])]
    told = [_of_side(*each, asked, holdings, ask) for each in zip(kept, firsts, strict=True)]
    return of_sides(whole, kept, told, holdings)


def _alone(asked: Question, ask: Ask, text: str) -> Answer:
    alone = Question(text, scope=asked.scope)
    return ask(alone, alone)


def _of_side(side: Side, first: str, asked: Question, holdings: Holdings, ask: Ask) -> Answer:
    """first: what is asked of the side before it"""
    papers = asked.scope.document_ids or side.ids
    scope = replace(asked.scope, document_ids=side.ids & papers)
    alone = of_side(side.text, first, scope, holdings)
    return ask(alone, alone)


def _of_those_held(whole: Answer, plain: Question, holdings: Holdings, ask: Ask) -> Answer:
    """山东和浙江的目标各是什么, where nothing is held of 浙江: what 山东 says, and that."""
    names = not_held(whole.reason)
    text = of_what_is_held(plain.text, names) if names else None
    if text is None or not read_names(fold(text), holdings).named_at:
        return whole
    held = replace(plain, text=text)
    answer = ask(held, held)
    if answer.status != "answered":
        return whole
    lacking = f"文库中没有“{'、'.join(names)}”的依据。"
    notices = (lacking, *answer.notices)
    return replace(answer, question=whole.question, understood=text, notices=notices)
