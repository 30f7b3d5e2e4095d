"""Answers and documents on the screen: nothing lost, nothing interpreted, quotes in place."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.model import Clause, Document, Metadata
from qa.model import Answer, Citation, Question, Scope
from qa.render import (
    QUESTION_SHOWN,
    beginnings,
    card_html,
    copy_text,
    prose_html,
    scope_text,
    turn_html,
    writing_html,
)
from qa.render_library import book_title, chinese_date, document_html, highlight, library_html

ATTACK = "<script>alert(1)</script><img src=http://x/a.png onerror=alert(2)>\"'&amp;"
OURS = {"article", "div", "p", "button", "ul", "ol", "li", "section", "header", "nav", "h2", "h3"}
OURS |= {"span", "b", "mark", "blockquote", "table", "thead", "tbody", "tr", "th", "td"}
OURS |= {"label", "input", "output"}


class Seen(HTMLParser):
    """The tags and the text of some HTML, as a browser would take it apart."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.pieces: list[str] = []
        self.marks: list[str] = []
        self._in_mark = 0
        self.feed(html)
        self.close()
        self.text = "".join(self.pieces)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag == "mark":
            self._in_mark += 1
            self.marks.append("")

    def handle_endtag(self, tag: str) -> None:
        self._in_mark -= tag == "mark"

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)
        if self._in_mark:
            self.marks[-1] += data


def make_document(text: str, pieces: list[tuple[str, str, tuple[str, ...]]]) -> Document:
    """pieces: (label, heading, path) of clauses, each from its label to the next one's."""
    starts = [text.index(label + heading) for label, heading, _ in pieces]
    clauses = [
        Clause(
            id=f"c{i}",
            document_id="d",
            label=label,
            path=path,
            heading=heading,
            text=text[start:end],
            start=start,
            end=end,
            headings=("总体要求",) if len(path) > 1 else (),
        )
        for i, ((label, heading, path), start, end) in enumerate(
            zip(pieces, starts, [*starts[1:], len(text)], strict=True)
        )
    ]
    metadata = Metadata(
        title="关于印发《办法》的通知",
        number="示府〔2021〕5号",
        issued="2021-03-05",
        region="示范市",
    )
    return Document("d", metadata.title, text, metadata, "d.txt", "0", clauses=tuple(clauses))


TEXT = "前言。\n一、总体要求。稳步推进。\n（一）主要目标。到2023年，产值超过1.5万亿元。其余从略。\n"
DOCUMENT = make_document(
    TEXT, [("一、", "总体要求", ("一、",)), ("（一）", "主要目标", ("一、", "（一）"))]
)


def cite(quote: str, marker: int = 1, document: Document = DOCUMENT) -> Citation:
    start = document.text.index(quote)
    clause = next(c for c in document.clauses if c.start <= start < c.end)
    return Citation(marker, document, clause, quote, start, start + len(quote))


ANSWER = Answer(
    Question("产值目标是多少？"),
    "到2023年，产值超过1.5万亿元。[1]\n要稳步推进。[2]",
    "answered",
    citations=(cite("到2023年，产值超过1.5万亿元"), cite("稳步推进", 2)),
    notices=("该文件的规划期已过。",),
)


def test_titles_and_dates_are_written_as_officials_write_them() -> None:
    assert book_title("关于印发《办法》的通知") == "《关于印发〈办法〉的通知》"
    assert chinese_date("2018-12-08") == "2018年12月8日"
    assert chinese_date("2018年") == "2018年"
    assert chinese_date(None) is None


def test_the_copied_text_ends_in_numbered_sources() -> None:
    assert copy_text(ANSWER).split("\n") == [
        "到2023年，产值超过1.5万亿元。[1]",
        "要稳步推进。[2]",
        "",
        "提示：该文件的规划期已过。",
        "",
        "出处：",
        "[1] 《关于印发〈办法〉的通知》（示府〔2021〕5号）一、（一）",
        "[2] 《关于印发〈办法〉的通知》（示府〔2021〕5号）一、",
    ]


def test_a_refusal_is_copied_without_sources() -> None:
    assert copy_text(Answer(Question("火星"), "没有依据。", "refused")) == "没有依据。"


def test_only_the_numbers_of_citations_become_buttons() -> None:
    html = prose_html("甲。[1] 见[2],不是[12]。", frozenset({1, 12}))
    assert re.findall(r'data-marker="(\d+)"', html) == ["1", "12"]
    assert Seen(html).text == "甲。[1] 见[2],不是[12]。"


def test_a_full_stop_stays_with_its_markers() -> None:
    html = prose_html("甲[1][2]。乙[3]丙", frozenset({1, 2, 3}))
    tied = re.findall(r'<span class="tied">(.*?)</span>', html)
    assert [Seen(piece).text for piece in tied] == ["[1][2]。", "[3]"]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_text_of_an_answer_is_shown_as_it_is(text: str) -> None:
    seen = Seen(prose_html(text, frozenset(range(1, 9))))
    assert set(seen.tags) <= {"p", "button", "span"}
    assert seen.text == "".join(line.strip() for line in text.splitlines())


@given(st.lists(st.sampled_from(["产值。", "[1]", "[12]", "\n", "[", "]", "3"]), max_size=40))
def test_beginnings_grow_to_the_whole_and_cut_no_marker(parts: list[str]) -> None:
    text = "".join(parts)
    found = beginnings(text)
    assert found == sorted(set(found), key=len)
    assert (found[-1] if found else "") == text
    markers = {i for m in re.finditer(r"\[\d{1,3}\]", text) for i in range(m.start() + 1, m.end())}
    assert all(text.startswith(part) and len(part) not in markers for part in found)


spans = st.tuples(st.integers(-5, 30), st.integers(-5, 30), st.sampled_from(["b", "mark"]))


@given(st.text('甲<&"b', max_size=20), st.integers(0, 5), st.lists(spans, max_size=3))
def test_marking_keeps_the_text_and_marks_no_more(
    text: str, offset: int, wanted: list[tuple[int, int, str]]
) -> None:
    seen = Seen(highlight(text, offset, wanted))
    inside = {
        place
        for start, end, tag in wanted
        if tag == "mark"
        for place in range(start - offset, end - offset)
        if 0 <= place < len(text)
    }
    assert seen.text == text
    if sum(tag == "mark" for *_, tag in wanted) <= 1:  # overlapping marks nest
        assert "".join(seen.marks) == "".join(text[place] for place in sorted(inside))


def test_a_card_shows_where_the_quote_stands_and_marks_it() -> None:
    html = card_html(ANSWER.citations[0])
    seen = Seen(html)
    assert seen.marks == ["到2023年，产值超过1.5万亿元"]
    assert "一、（一） 总体要求 › 主要目标" in seen.text
    for fact in (
        "《关于印发〈办法〉的通知》",
        "示府〔2021〕5号",
        "2021年3月5日成文",
        "发文机关未载明",
    ):
        assert fact in seen.text
    assert DOCUMENT.clauses[1].text in seen.text
    start = TEXT.index("到2023年")
    assert ("data-start", str(start)) in seen.attributes
    assert ("data-read", "d") in seen.attributes


def test_a_turn_carries_its_own_evidence_and_notices() -> None:
    seen = Seen(turn_html(ANSWER, 3, "示范市"))
    assert ("data-turn", "3") in seen.attributes
    assert seen.marks == ["到2023年，产值超过1.5万亿元", "稳步推进"]
    assert "该文件的规划期已过。" in seen.text
    assert "检索范围：示范市" in seen.text
    assert ("data-copy", copy_text(ANSWER)) in seen.attributes


@pytest.mark.parametrize("status", ["refused", "failed"])
def test_what_is_no_answer_looks_different_and_offers_no_evidence(status: str) -> None:
    answer = Answer(Question("火星"), "没有依据。", status)  # type: ignore[arg-type]
    html = turn_html(answer, 1)
    assert f'class="turn {status}"' in html
    assert 'class="verdict"' in html
    assert "<button" not in html
    assert 'class="verdict"' not in turn_html(ANSWER, 1)


def test_a_follow_up_says_how_it_was_understood() -> None:
    assert "按“产值目标是多少”检索" in turn_html(replace(ANSWER, understood="产值目标是多少"), 1)


def test_a_very_long_question_is_repeated_in_part() -> None:
    seen = Seen(writing_html("长" * 10_000, 1))
    assert seen.text.count("长") == QUESTION_SHOWN
    assert "共10000字" in seen.text


def test_nothing_from_people_or_documents_becomes_markup() -> None:
    text = f"一、标题{ATTACK}。正文{ATTACK}。"
    document = make_document(text, [("一、", f"标题{ATTACK}", ("一、",))])
    metadata = Metadata(title=ATTACK, number=ATTACK, issuer=ATTACK, region=ATTACK, status=ATTACK)
    document = replace(document, id=ATTACK, title=ATTACK, metadata=metadata)
    clause = replace(document.clauses[0], id=ATTACK, document_id=ATTACK, label=ATTACK)
    document = replace(document, clauses=(clause,))
    answer = Answer(
        Question(ATTACK),
        f"{ATTACK}[1]",
        "answered",
        understood=ATTACK,
        citations=(cite("正文", document=document),),
        notices=(ATTACK,),
        answerer=ATTACK,
    )
    for html in (
        turn_html(answer, 1, ATTACK),
        writing_html(ATTACK, 1, ATTACK, ATTACK),
        document_html(document, 0, 3),
        library_html([document]),
    ):
        seen = Seen(html)
        assert set(seen.tags) <= OURS
        assert not [name for name, _ in seen.attributes if name.startswith("on") or name == "src"]
        assert ATTACK in seen.text


def test_the_reader_shows_the_whole_text_and_marks_the_quote() -> None:
    quote = "到2023年，产值超过1.5万亿元"
    start = TEXT.index(quote)
    html = document_html(DOCUMENT, start, start + len(quote))
    seen = Seen(html[html.index('class="text"') - 5 :])
    assert seen.marks == [quote]
    assert "".join(seen.text.split()) == "".join(TEXT.split())
    assert html.count(" found") == 1
    assert 'data-goto="c1">（一）主要目标</button>' in html


def test_a_reader_without_a_quote_marks_nothing() -> None:
    html = document_html(DOCUMENT)
    assert "<mark>" not in html
    assert " found" not in html


def test_the_library_says_what_a_document_does_not_say() -> None:
    html = library_html([DOCUMENT])
    assert Seen(html).text.count("未载明") == 5  # issuer, published, level, period, status
    assert "共1份文件" in html


def test_the_scope_names_regions_years_and_titles() -> None:
    scope = Scope(frozenset({"示范市"}), frozenset({2023, 2021}), frozenset({"d"}))
    assert scope_text(scope, [DOCUMENT]) == "示范市、2021年、2023年、《关于印发〈办法〉的通知》"
    assert scope_text(Scope(), [DOCUMENT]) == ""
