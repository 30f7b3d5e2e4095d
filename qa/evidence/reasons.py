"""Why there is no answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Why = Literal[
    "not a look-up",
    "not held",
    "not mentioned",
    "not stated",
    "no evidence",
    "likely",
    "does not say who that is",
    "another year",
    "another class",
    "no list of names",
    "no figure",
    "no time",
    "no department",
    "something else",
    "ordinal not found",
    "no such clause",
    "attachment not held",
]
"""What decides what the person is told.

not a look-up: a text is to be written; not held: a place, paper or year that the library lacks
not mentioned: no paper asked has a word of what is asked of
not stated: the papers named say nothing of it; no such clause: they have none of that number
attachment not held: they name it, and the library lacks what stands in it
likely: not likely enough to be what was asked for
All others are what the best evidence lacks.
"""


@dataclass(frozen=True, slots=True)
class Reason:
    """detail: what stands behind it in log and results."""

    why: Why
    detail: str = ""

    def __str__(self) -> str:
        return self.why + self.detail


def not_held(said: str | None) -> tuple[str, ...]:
    """The names of a reason as it is printed, "not held: 浙江, 2030年"; none of another one."""
    _, _, names = (said or "").partition("not held: ")
    return tuple(names.split(", ")) if names else ()
