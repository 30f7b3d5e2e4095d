"""Several measures read one computation: it is done once for the same cases and documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from eval.model import Case, Library

_Result = TypeVar("_Result")


def remembered(
    compute: Callable[[Sequence[Case], Library], _Result],
) -> Callable[[Sequence[Case], Library], _Result]:
    """The last result is kept and handed out again for the very same two objects.

    For tuples only: a list may have changed meanwhile. The arguments are kept too, so that no
    other object can take their place in memory.
    """
    last: list[tuple[Sequence[Case], Library, _Result]] = []

    def once(cases: Sequence[Case], library: Library) -> _Result:
        for known, of, result in last:
            if known is cases and of is library:
                return result
        result = compute(cases, library)
        if isinstance(cases, tuple):
            last[:] = [(cases, library, result)]
        return result

    return once
