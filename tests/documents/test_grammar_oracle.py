"""Trees are printed and read again: the clauses must be those that the tree was made of."""

from __future__ import annotations

from clause_trees import LAW, PLANS, POLICY, Tree, clauses, forests, lines
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.grammar import parse

TITLE = "某市关于加快培育先进制造业集群的实施意见"
INTRODUCTION = "为加快培育先进制造业集群,经市政府同意,现提出如下意见。"


def read(text: str) -> list[tuple[str, str]]:
    """(reference, text) of the numbered clauses, without the space between their lines."""
    found = [c for c in parse(text, "d") if c.kind in ("clause", "attachment")]
    return [(c.reference, tidy(c.text)) for c in found]


def tidy(text: str) -> str:
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())


def expected(trees: list[Tree], above: str = "") -> list[tuple[str, str]]:
    return [(reference, tidy(text)) for reference, text in clauses(trees, above)]


@settings(max_examples=300, deadline=None)
@given(forests(POLICY), st.sampled_from(("\n", "\n\n", "\n　　", "\n \n  ")))
def test_policies(trees: list[Tree], between: str) -> None:
    assert read(between.join([TITLE, INTRODUCTION, *lines(trees)])) == expected(trees)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(PLANS).flatmap(forests), st.sampled_from(("\n", "\n\n", "\n　　")))
def test_plans(trees: list[Tree], between: str) -> None:
    assert read(between.join([TITLE, INTRODUCTION, *lines(trees)])) == expected(trees)


@settings(max_examples=300, deadline=None)
@given(forests(LAW), st.sampled_from(("\n", "\n\n", "\n　　")))
def test_laws(trees: list[Tree], between: str) -> None:
    assert read(between.join([TITLE, INTRODUCTION, *lines(trees)])) == expected(trees)


@settings(max_examples=100, deadline=None)
@given(forests(POLICY), forests(LAW))
def test_attachments_begin_anew(first: list[Tree], second: list[Tree]) -> None:
    text = "\n".join(
        [TITLE, INTRODUCTION, "附件1", TITLE, *lines(first), "附件2：实施细则", *lines(second)]
    )
    attached = [("附件1", f"附件1\n{TITLE}"), *expected(first, "附件1")]
    attached += [("附件2", "附件2：实施细则")]
    under = [(f"附件2{reference}", body) for reference, body in expected(second)]
    assert read(text) == attached + under


@settings(max_examples=200, deadline=None)
@given(forests(POLICY, one_line=True), st.sampled_from(("", " ", "  ")))
def test_policies_on_one_line(trees: list[Tree], between: str) -> None:
    assert read(between.join([INTRODUCTION, *lines(trees)])) == expected(trees)


@settings(max_examples=200, deadline=None)
@given(forests(LAW, one_line=True), st.sampled_from(("", " ")))
def test_laws_on_one_line(trees: list[Tree], between: str) -> None:
    assert read(between.join([INTRODUCTION, *lines(trees)])) == expected(trees)
