"""What a follow-up takes over from the question before: where it is answered, and what is asked."""

from __future__ import annotations

from dataclasses import replace

from documents.patterns import lazy
from qa.understanding.model import Understanding

# measured in money by its name, whatever is asked next
_MEASURED = lazy(
    r"^(?!.*[补奖贴钱给]).*(?:(?:交易|成交|销售|进出口|投资|融资)额|产值|营收|收入|增加值)"
)


def with_scope_of(own: Understanding, before: Understanding) -> Understanding:
    """Of the papers, places and years that the question before was confined to."""
    return replace(
        own,
        document_ids=before.document_ids,
        named=before.named,
        regions=before.regions,
        around=before.around,
        missing=own.missing or before.missing,
        years=own.years or before.years,
    )


def in_manner_of(own: Understanding, before: Understanding) -> Understanding:
    """Asking for what the question before asked for: how many, who, which names.

    A share is of what it was asked of, and 5G基站呢 may well be told by a number.
    """
    new = bool(own.topic or own.matters)
    of_it = before.unit_class != "share" or not new
    if new and before.unit_class == "money" and _MEASURED.search(before.own_asking):
        of_it = False  # 众创空间呢, after 技术合同交易额是多少
    return replace(
        own,
        kind=before.kind,
        names_wanted=before.names_wanted,
        departments_listed=before.departments_listed,
        wants_figure=before.wants_figure,
        wants_aim=before.wants_aim,
        unit=before.unit if of_it else None,
        unit_class=before.unit_class if of_it else None,
        aspects=before.aspects,
    )
