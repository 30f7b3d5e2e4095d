"""Files that come with the package: read once, and while other things are being done."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from threading import Lock, Thread
from typing import TypeVar

T = TypeVar("T")


def once(read: Callable[[], T]) -> Callable[[], T]:
    """What it reads, kept: of several threads one reads, and the others wait for it."""
    kept, lock = cache(read), Lock()

    def given() -> T:
        with lock:
            return kept()

    given.__doc__ = read.__doc__
    return given


def read_ahead(*readers: Callable[[], object]) -> None:
    """Call them on a thread of its own. What one raises is raised again where it is needed."""

    def work() -> None:
        for read in readers:
            with suppress(OSError, ValueError):
                read()

    Thread(target=work, name="read-ahead", daemon=True).start()
