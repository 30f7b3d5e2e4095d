"""A document to show, and a reader of HTML that sees what a browser would see."""

from __future__ import annotations

from html.parser import HTMLParser

from documents.model import Clause, Document, Metadata
from qa.model import Citation

ATTACK = "<script>alert(1)</script><img src=http://x/a.png onerror=alert(2)>\"'&amp;"
OURS = {"article", "div", "p", "button", "ul", "ol", "li", "section", "header", "nav", "h2", "h3"}
OURS |= {"span", "b", "mark", "blockquote", "table", "thead", "tbody", "tr", "th", "td"}
OURS |= {"label", "input", "output", "a"}


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
