"""Regular expressions that are compiled when they are first asked.

Compiling all of the 1,600 that read papers and questions takes more than a second, and one
question to the command asks half of them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, cast

_MADE_UP = 2_000  # expressions; `re` itself keeps 512, and those of one library are more


@lru_cache(maxsize=_MADE_UP)
def made_up(expression: str) -> re.Pattern[str]:
    """Of an expression put together from what a question or a paper says, which may come again."""
    return re.compile(expression)


def lazy(expression: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` returns, later: a broken one raises re.error only when it is asked."""
    return cast("re.Pattern[str]", _Lazy(expression, flags))


class _Lazy:
    """Stands for the pattern: what is taken from it once is kept as its own attribute."""

    def __init__(self, expression: str, flags: int) -> None:
        self._expression = expression
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # what copying asks for, before there is anything to copy
            raise AttributeError(name)
        if self._compiled is None:
            self._compiled = re.compile(self._expression, self._flags)
        found = getattr(self._compiled, name)
        setattr(self, name, found)  # from now on as fast as the pattern itself
        return found
