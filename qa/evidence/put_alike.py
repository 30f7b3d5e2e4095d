"""Segments that are put alike, each of another class: 多层每平方米四十元, 高层每平方米七十元.

What leads into the first of them holds for those behind it too.
"""

from __future__ import annotations

from itertools import takewhile

from documents.patterns import lazy

_FIGURES = lazy(r"[\d.,]+|[零一二两三四五六七八九十百千万]+(?=[元%个家人名])")
_ALIKE = 5  # characters at the end of two segments, their figures counted as one


def is_put_alike(segment: str, before: str) -> bool:
    """It ends as the segment before it does, but for its figure. Both folded."""
    one, other = (_FIGURES.sub("#", text.rstrip("。;,")) for text in (segment, before))
    pairs = zip(reversed(one), reversed(other), strict=False)
    alike = [a for a, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]
    return "#" in alike and len(alike) >= _ALIKE
