"""What the tests ask of a Markdown page: links, headings, code, and the code map."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

SHELL = frozenset({"sh", "bash", "shell", "console"})
NAME = re.compile(r"[\w.-]+/|[\w-]*(?:\.[\w-]+)+|\.ci/run|Makefile|LICENSE", re.ASCII)
MODULE = re.compile(r"\b\w+\.py\b", re.ASCII)


@dataclass(frozen=True, slots=True)
class Page:
    """links: targets as written; headings: (level, text); blocks: (language, content) of fences."""

    links: tuple[str, ...]
    headings: tuple[tuple[int, str], ...]
    blocks: tuple[tuple[str, str], ...]
    inline_code: tuple[str, ...]

    @property
    def anchors(self) -> frozenset[str]:
        """Anchors of the headings, in the way that code forges make them."""
        return frozenset(
            re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-") for _, text in self.headings
        )

    @property
    def commands(self) -> tuple[str, ...]:
        """Lines of the shell blocks without comments and prompts."""
        lines = [
            re.sub(r"(^|\s)#.*", "", line).strip().removeprefix("$ ")
            for language, content in self.blocks
            if language in SHELL
            for line in content.splitlines()
        ]
        return tuple(filter(None, lines))


def read_page(path: Path) -> Page:
    tokens = MarkdownIt("commonmark").enable("table").parse(path.read_text(encoding="utf-8"))
    flat = [inner for token in tokens for inner in (token, *(token.children or ()))]
    headings = [
        (int(token.tag[1:]), _plain(tokens[place + 1]))
        for place, token in enumerate(tokens)
        if token.type == "heading_open"
    ]
    blocks = [(token.info.strip(), token.content) for token in flat if token.type == "fence"]
    inline = [token.content for token in flat if token.type == "code_inline"]
    return Page(tuple(_links(flat)), tuple(headings), tuple(blocks), tuple(inline))


def _plain(token: Token) -> str:
    return "".join(child.content for child in token.children or ())


def _links(tokens: list[Token]) -> list[str]:
    found: list[str] = []
    for token in tokens:
        found += [str(token.attrs[key]) for key in ("href", "src") if key in token.attrs]
        if token.type in ("html_inline", "html_block"):
            found += re.findall(r"""(?:href|src)=["']([^"']+)""", token.content)
    return found


def mapped_paths(block: str) -> frozenset[str]:
    """Paths named by a code map: one name a line or several, folders end in /, children indented.

    documents/          what it does          -> documents
      model.py            what it holds       -> documents/model.py
      readers/            text.py html.py     -> documents/readers, documents/readers/text.py, …
    Modules (*.py) count wherever they stand in a line, other names only where they lead it.
    """
    paths: set[str] = set()
    folders: list[tuple[int, str]] = []  # (indent, path with its /) of the folders around a line
    for line in block.expandtabs().splitlines():
        line = re.sub(r"[│├└─]", " ", line)
        words = line.split()
        if not words:
            continue
        indent = len(line) - len(line.lstrip())
        while folders and folders[-1][0] >= indent:
            folders.pop()
        base = folders[-1][1] if folders else ""
        if words[0].endswith("/"):
            base += words.pop(0)
            folders.append((indent, base))
            paths.add(base.rstrip("/"))
        while words and NAME.fullmatch(words[0]):
            paths.add(base + words.pop(0).rstrip("/"))
        paths.update(base + name for name in MODULE.findall(" ".join(words)))
    return frozenset(paths)
