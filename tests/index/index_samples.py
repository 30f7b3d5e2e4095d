"""Small documents made by hand for the tests of the index."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import pytest

from documents.model import Clause, Document, Metadata
from index.errors import IndexUnusable
from index.hashing import HashEmbedder
from index.manifest import read_manifest

LIBRARY = Path(__file__).parents[2] / "documents" / "library"

SILK = ("桑蚕养殖由农业农村局负责。", "到2025年丝绸产值达到300亿元。", "建设5个蚕桑基地。")
CHIPS = ("集成电路产业由工信局牵头。", "到2030年芯片产值超过800亿元。")
PORTS = ("港口岸线由交通局管理。",)


def document(
    name: str, texts: Sequence[str], title: str = "", headings: Sequence[str] = ()
) -> Document:
    """A document of one clause a text, 一、二、… , below the title and the headings."""
    title = title or f"关于{name}的意见"
    text, clauses = title, []
    for number, clause_text in zip("一二三四五六七八九十", texts, strict=False):
        text += "\n"
        clauses.append(
            Clause(
                id=f"{name}-{number}",
                document_id=name,
                label=f"{number}、",
                path=(f"{number}、",),
                heading="",
                text=clause_text,
                start=len(text),
                end=len(text) + len(clause_text),
                headings=tuple(headings),
            )
        )
        text += clause_text
    return Document(
        id=name,
        title=title,
        text=text,
        metadata=Metadata(title=title, titles=(title,), issued="2020-01-02", deadlines=(2025,)),
        source=f"{name}.txt",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        clauses=tuple(clauses),
    )


def three_documents() -> list[Document]:
    return [document("丝绸", SILK), document("芯片", CHIPS), document("港口", PORTS)]


def embedder() -> HashEmbedder:
    return HashEmbedder()


def generation(directory: Path) -> Path:
    return directory / read_manifest(directory).generation


def names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


def one_line(error: pytest.ExceptionInfo[IndexUnusable]) -> str:
    message = str(error.value)
    assert "\n" not in message
    return message
