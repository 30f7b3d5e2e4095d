from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from index_samples import LIBRARY, document

from documents import read_document
from documents.model import Clause, Document, Metadata
from index.passages import LEAD_IN_LENGTH, PASSAGE_LENGTH, cut_passages, passage_text

SENTENCE_END = r"[。！？；!?;…][”’」』》〉）】〕)\]\"']*\s*"


def one_clause(text: str) -> Document:
    return document("甲", [text])


def pieces(document: Document) -> list[str]:
    return [passage_text(document, passage) for passage in cut_passages(document)]


def test_short_clause_is_one_passage() -> None:
    assert pieces(one_clause("一句话。又一句话。")) == ["一句话。又一句话。"]


def test_long_clause_is_cut_where_the_next_sentence_would_not_fit() -> None:
    sentence = "字" * 99 + "。"
    assert pieces(one_clause(sentence * 7)) == [sentence * 3, sentence * 3, sentence]


def test_closing_quotes_and_brackets_stay_with_their_sentence() -> None:
    first, second = "“" + "甲" * 200 + "。”）", "乙" * 200 + "……"
    assert pieces(one_clause(first + second + "丙。")) == [first, second + "丙。"]


def test_sentence_longer_than_a_passage_is_not_cut() -> None:
    sentence = "，".join(["字" * 50] * 10) + "。"
    assert pieces(one_clause("短。" + sentence + "尾。")) == ["短。", sentence, "尾。"]


def test_table_without_sentence_ends_is_cut_at_line_ends() -> None:
    line = "甲 " * 49 + "乙\n"  # 99 characters
    assert pieces(one_clause(line * 5 + "乙")) == [line * 3, line * 2 + "乙"]


@given(
    st.lists(
        st.text(alphabet="字甲乙，、。；？……”）》1\n ", min_size=1, max_size=200), max_size=12
    ).map("".join)
)
def test_passages_tile_the_clause_and_are_cut_at_sentence_ends_only(text: str) -> None:
    made = one_clause(text)
    clause = made.clauses[0]
    passages = cut_passages(made)
    places = [clause.start, *(passage.end for passage in passages)]
    assert [passage.start for passage in passages] == places[:-1]
    assert places[-1] == clause.end
    longest = max(map(len, re.split(SENTENCE_END, text)))
    for passage in passages[:-1]:
        piece = passage_text(made, passage)
        at_line_end = longest > PASSAGE_LENGTH - 20 and re.search(r"\n\s*\Z", piece)
        assert re.search(SENTENCE_END + r"\Z", piece) or at_line_end


@given(st.lists(st.integers(1, PASSAGE_LENGTH - 1), min_size=1, max_size=30))
def test_passages_of_short_sentences_fit_and_are_as_few_as_possible(lengths: list[int]) -> None:
    made = one_clause("".join("字" * length + "。" for length in lengths))
    sizes = [len(piece) for piece in pieces(made)]
    assert max(sizes) <= PASSAGE_LENGTH
    # no two neighbours would have fitted into one: the greedy cut wastes nothing
    firsts = [len(piece.split("。")[0]) + 1 for piece in pieces(made)]
    assert all(
        size + first > PASSAGE_LENGTH for size, first in zip(sizes[:-1], firsts[1:], strict=True)
    )


def test_passages_of_the_library_tile_every_clause() -> None:
    for path in sorted(LIBRARY.glob("*.txt")):
        read = read_document(path)
        for row, clause in enumerate(read.clauses):
            own = [p for p in cut_passages(read) if p.clause_row == row]
            assert "".join(passage_text(read, p) for p in own) == clause.text


def test_rows_go_on_from_the_first_row() -> None:
    assert [p.clause_row for p in cut_passages(document("甲", ["一。", "二。"]), 7)] == [7, 8]


def test_context_is_the_titles_and_headings_above() -> None:
    made = document("甲", ["很长的条款" * 10], title="关于甲的意见", headings=["重点任务", "创新"])
    assert cut_passages(made)[0].context == "关于甲的意见\n重点任务\n创新"


def test_title_inside_another_title_is_named_once() -> None:
    titles = ("印发《实施意见》的通知", "实施意见")
    made = Document("d", titles[0], "x", Metadata(titles[0], titles), "d.txt", "0")
    clause = Clause("c", "d", "", (), "", "x", 0, 1)
    made = Document(**{f: getattr(made, f) for f in made.__slots__} | {"clauses": (clause,)})
    assert cut_passages(made)[0].context == "印发《实施意见》的通知"


def parent_and_child(parent_text: str, heading: str, child_text: str) -> Document:
    text = parent_text + child_text
    split = len(parent_text)
    parent = Clause("p", "d", "一、", ("一、",), heading, parent_text, 0, split)
    child = Clause(
        "c", "d", "1.", ("一、", "1."), "", child_text, split, len(text), "clause", (heading,), "p"
    )
    return Document("d", "标题", text, Metadata("标题"), "d.txt", "0", clauses=(parent, child))


def test_short_item_gets_the_last_sentences_above_it() -> None:
    lead_in = "给予奖励的项目包括下列各类："
    long_before = "前文" * 60 + "。"
    made = parent_and_child("一、奖励。" + long_before + lead_in, "奖励", "1.芯片")
    assert cut_passages(made)[1].context == f"标题\n奖励\n{lead_in}"


def test_lead_in_that_is_one_long_sentence_gives_its_end() -> None:
    made = parent_and_child("一、奖励" + "很长" * 200 + "：", "奖励", "1.芯片")
    assert cut_passages(made)[1].context.split("\n")[2] == made.clauses[0].text[-LEAD_IN_LENGTH:]


def test_long_item_needs_no_lead_in() -> None:
    made = parent_and_child("一、奖励。给予奖励的项目包括：", "奖励", "1.芯片" + "项目" * 30)
    assert cut_passages(made)[1].context == "标题\n奖励"


def test_heading_alone_is_no_lead_in() -> None:
    made = parent_and_child("一、重点任务\n", "重点任务", "1.芯片")
    assert cut_passages(made)[1].context == "标题\n重点任务"
