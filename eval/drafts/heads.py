"""Document: number, issuer and dates, as its head prints them."""

from __future__ import annotations

from documents.model import Document
from eval.drafts.model import NAME, Draft
from eval.model import HEAD
from eval.scoring import plain


def draft_heads(document: Document) -> list[Draft]:
    meta = document.metadata
    asked = (
        (_printed(meta.number), "文号", (f"{NAME}的文号是什么？", f"{NAME}是以什么文号印发的？")),
        (
            _printed(meta.issuer),
            "印发机关",
            (f"{NAME}是哪个机关印发的？", f"印发{NAME}的是哪个机关？"),
        ),
        (
            _dates(meta.issued),
            "成文日期",
            (f"{NAME}的成文日期是哪一天？", f"{NAME}是哪一天签发的？"),
        ),
        (
            _dates(meta.published),
            "发布日期",
            (f"{NAME}的发布日期是哪一天？", f"{NAME}是哪天发布的？"),
        ),
    )
    head = [clause for clause in document.clauses if clause.kind in HEAD]
    drafts = []
    for forms, topic, wordings in asked:
        printed = [form for form in forms if any(plain(form) in plain(c.text) for c in head)]
        if printed:
            others = [form for form in forms if form not in printed]
            start = next(c.start for c in head if plain(printed[0]) in plain(c.text))
            parts = ((*printed, *others),)
            drafts.append(Draft("document", document, wordings, topic, ("",), parts, start))
    return drafts


def _printed(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _dates(iso: str | None) -> tuple[str, ...]:
    """2018年12月18日 and 2018-12-18."""
    if iso is None:
        return ()
    year, month, day = (int(part) for part in iso.split("-"))
    return (f"{year}年{month}月{day}日", iso)
