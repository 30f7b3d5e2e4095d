"""Where any of many names stands in a text, without looking for each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_START = 2  # characters that names are kept by


class NamesInText:
    """Names by their first characters. A library of hundreds of papers has thousands of names, and
    a question may hold a few.
    """

    def __init__(self, names: Iterable[str]) -> None:
        """names: of any length; the same one may be there more than once."""
        self._names = tuple(names)
        self._by_start: dict[str, list[int]] = {}
        for at, name in enumerate(self._names):
            if name:
                self._by_start.setdefault(name[:_START], []).append(at)

    def places(self, text: str) -> Iterator[tuple[int, int, int]]:
        """(which name, start, end) of every place of every name: by name, then by place."""
        found: list[tuple[int, int]] = []
        for start in range(len(text)):
            for beginning in {text[start], text[start : start + _START]}:
                found += (
                    (at, start)
                    for at in self._by_start.get(beginning, ())
                    if text.startswith(self._names[at], start)
                )
        for at, start in sorted(found):
            yield at, start, start + len(self._names[at])
