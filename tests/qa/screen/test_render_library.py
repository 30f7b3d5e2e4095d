"""Documents on the screen: the whole text, the quote marked, unknown fields named."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from screen_parts import DOCUMENT, TEXT, Seen

from qa.screen.render_library import (
    book_title,
    document_html,
    highlight,
    library_html,
)


def test_titles_are_written_as_officials_write_them() -> None:
    assert book_title("关于印发《办法》的通知") == "《关于印发〈办法〉的通知》"


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
