"""What is worked out for each term of a question, remembered: libraries are asked in the same
terms again and again: 企业, 多少, 苏州.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class ByTerm(Generic[Value]):
    """Values of terms; threads may share it. The term that was worked out first goes first."""

    def __init__(self, work_out: Callable[[Sequence[str]], Sequence[Value]], most: int) -> None:
        """work_out: of terms that are all different, a value each; most: terms remembered."""
        self._work_out = work_out
        self._most = most
        self._kept: dict[str, Value] = {}
        self._lock = Lock()

    def of(self, terms: Sequence[str]) -> list[Value]:
        """A value for each term, which are all different."""
        with self._lock:
            found = {term: self._kept[term] for term in terms if term in self._kept}
        new = [term for term in terms if term not in found]
        if new:
            added = dict(zip(new, self._work_out(new), strict=True))
            found |= added
            self._keep(added)
        return [found[term] for term in terms]

    def _keep(self, added: dict[str, Value]) -> None:
        with self._lock:
            self._kept |= added
            for term in list(self._kept)[: max(0, len(self._kept) - self._most)]:
                del self._kept[term]
