"""The table of contents of a text, which repeats labels and opens no clause."""

from __future__ import annotations

from collections.abc import Sequence

from documents.labels import match_label
from documents.patterns import lazy

CONTENTS = lazy(r"目\s*[录次](?=\s|$)")
"""What is printed above it."""

_PAGE = lazy(r"[\s.·…]*\d*$")
_SPACE = lazy(r"\s")


def contents_among(lines: Sequence[str]) -> range:
    """Of folded lines: labels above the text that all stand in it once more."""
    keys = [_key(line) for line in lines]
    labelled = [at for at, line in enumerate(lines) if match_label(line)]
    titles = [at for at, line in enumerate(lines) if CONTENTS.fullmatch(line)]
    first = titles[0] + 1 if titles else next(iter(labelled), len(lines))
    if keys[first:].count(next(iter(keys[first:]), "")) < 2:
        return range(0)
    again = keys.index(keys[first], first + 1)
    repeated = all(key in keys[again:] for key in keys[first:again])
    return range(first - bool(titles), again) if repeated and again - first > 1 else range(0)


def _key(folded: str) -> str:
    """An entry without spaces and page number."""
    return _SPACE.sub("", _PAGE.sub("", folded))
