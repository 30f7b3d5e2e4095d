"""A page as a parser sees it: elements with their attributes and the text in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = ("meta", "br", "img", "link", "hr", "input")


@dataclass
class Element:
    name: str
    attributes: dict[str, str | None]
    inside: list[Element] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.texts)

    def all(self, name: str = "") -> list[Element]:
        """Elements below this one, in the order of the page; all of them for no name."""
        found = []
        for child in self.inside:
            found += [child] * (name in ("", child.name)) + child.all(name)
        return found


def read_page(html: str) -> Element:
    """Raises AssertionError where an element is closed that is not the open one."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert [element.name for element in reader.open] == ["page"]
    return reader.open[0]


def by_id(page: Element, name: str) -> Element:
    (found,) = [e for e in page.all() if e.attributes.get("id") == name]
    return found


def rows(section: Element) -> list[list[str]]:
    return [
        [cell.text.strip() for cell in line.inside if cell.name in ("td", "th")]
        for line in section.all("tr")
    ]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("page", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].name == tag, (self.open[-1].name, tag)
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.texts.append(data)
