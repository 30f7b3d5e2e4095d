"""Documents whose parts are known beforehand: made without reading clauses out of a text."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from documents.model import Clause, Document, Metadata

WHOLE = "全文"  # the reference of the only clause of a document that has no parts


@dataclass(frozen=True, slots=True)
class Part:
    """reference: how it is cited, 第九百六十七条; unique in its document."""

    reference: str
    text: str


def unparsed_document(source: str, title: str, parts: Sequence[Part]) -> Document:
    """A document with one clause a part, in order, a line between them.

    source: its name, unique in the set. title: empty if there is none. Raises ValueError for a
    part without text, or two of one reference.
    """
    if len({part.reference for part in parts}) < len(parts):
        raise ValueError(f"{source}: two parts have one reference; wanted each once")
    document_id = hashlib.sha256(source.encode()).hexdigest()[:20]  # the same text may come twice
    clauses, start = [], 0
    for part in parts:
        if not part.text.strip():
            raise ValueError(f"{source} {part.reference}: empty, wanted a text")
        clauses.append(
            Clause(
                id=f"{document_id}#{part.reference}",
                document_id=document_id,
                label=part.reference if part.text.startswith(part.reference) else "",
                path=(part.reference,),
                heading="",
                text=part.text,
                start=start,
                end=start + len(part.text),
            )
        )
        start += len(part.text) + 1
    text = "\n".join(part.text for part in parts)
    return Document(
        id=document_id,
        title=title,
        text=text,
        metadata=Metadata(title, titles=(title,) if title else ()),
        source=source,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        clauses=tuple(clauses),
    )
