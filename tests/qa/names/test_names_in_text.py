"""Many names found at once, against looking for each of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from documents.folding import fold
from documents.read import document_from_text
from qa.names.names_in_text import NamesInText
from qa.names.titles import OtherTitles, TitlesByStretch, quoted, shared
from qa.names.vocabulary import Vocabulary

letters = st.text(alphabet="甲乙丙丁a1“”", max_size=12)


@given(st.lists(letters, max_size=12), letters)
def test_every_place_of_every_name(names: list[str], text: str) -> None:
    wanted = [
        (at, start, start + len(name))
        for at, name in enumerate(names)
        for start in range(len(text))
        if name and text.startswith(name, start)
    ]
    assert list(NamesInText(names).places(text)) == wanted


titles = st.text(alphabet="甲乙丙“”", min_size=6, max_size=20)


@given(st.lists(st.lists(titles, max_size=2), max_size=4), titles)
def test_no_title_that_is_named_is_passed_over(of_each: list[list[str]], text: str) -> None:
    nobody = OtherTitles(())
    named = {
        at
        for at, own in enumerate(of_each)
        if any(shared(title, text, nobody) or quoted(title, text, nobody) for title in own)
    }
    assert named <= set(TitlesByStretch(of_each).perhaps_in(text))


TEXTS = [
    f"{name}市办法\n第一条 {what}的，给予奖励。\n第二条 制定办法。\n"
    for name, what in (("苏州", "新建AI工厂"), ("扬州", "新建ai工厂"), ("泰州", "改造工厂"))
]
CLAUSES = tuple(
    clause
    for at, text in enumerate(TEXTS)
    for clause in document_from_text(text, f"{at}.txt").clauses
)


FORMS = ["新建", "工厂", "ai工厂", "给予奖励", "没有", "的,", "办"]


@given(st.lists(st.sampled_from(FORMS), max_size=4))
def test_rarity_is_that_of_clauses_with_any_form(forms: list[str]) -> None:
    words = Vocabulary(CLAUSES)
    texts = [fold(clause.text).lower() for clause in CLAUSES]
    seen = sum(any(form in text for form in forms) for text in texts)
    assert words.weight_of_any(tuple(forms)) == words._rarity(seen)


def test_a_word_of_papers_stands_in_one_of_a_hundred() -> None:
    common = [f"{at}号办法\n第一条 对链主企业给予奖励。\n" for at in range(300)]
    documents = [document_from_text(text, f"{at}.txt") for at, text in enumerate(common)]
    documents += [
        document_from_text(f"{at}号答复\n第一条 摊位钱由市场收取{at}次。\n", f"b{at}.txt")
        for at in range(2)
    ]
    words = Vocabulary(tuple(clause for document in documents for clause in document.clauses))
    assert words.mentions("摊位钱") and words.knows("摊位")
    assert not words.usual("摊位钱") and not words.usual("摊位")
    assert words.usual("链主企业") and words.usual("链主")
    few = Vocabulary(documents[-1].clauses)
    assert few.usual("摊位钱") and few.usual("摊位") and not few.usual("链主")
