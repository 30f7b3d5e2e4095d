"""Expressions that wait: they answer as compiled ones do, and none of ours is broken."""

from __future__ import annotations

import copy
import gc
import importlib
import pkgutil
import re

import pytest

import documents
import index
import qa
from documents.patterns import lazy, made_up

_FEWEST = 500  # expressions of the three packages, so that the walk below cannot find none


@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.MULTILINE])
def test_it_does_what_a_compiled_one_does(flags: int) -> None:
    source, text = r"^(?P<unit>[a-z]+)(\d)?", "ab1\nCd\nef2"
    waiting, compiled = lazy(source, flags), re.compile(source, flags)
    for _ in range(2):  # the second time from what the first one kept
        assert waiting.sub("-", text) == compiled.sub("-", text)
        assert [m.span() for m in waiting.finditer(text)] == [
            m.span() for m in compiled.finditer(text)
        ]
        found, wanted = waiting.search(text, 1), compiled.search(text, 1)
        assert (found and found.groups()) == (wanted and wanted.groups())
    assert waiting.pattern == source
    assert waiting.groupindex == compiled.groupindex


def test_it_can_be_copied_before_it_is_asked() -> None:
    assert copy.deepcopy(lazy("b+")).sub("-", "abbc") == "a-c"


def test_a_broken_one_is_told_when_it_is_asked() -> None:
    waiting = lazy("(")
    with pytest.raises(re.error, match="unterminated"):
        waiting.search("")


def test_every_expression_of_the_packages_compiles() -> None:
    for package in (documents, index, qa):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    kind = type(lazy(""))
    gc.collect()
    waiting = [each for each in gc.get_objects() if type(each) is kind]
    assert len(waiting) > _FEWEST
    for each in waiting:
        assert isinstance(each.pattern, str)


def test_an_expression_made_up_again_is_not_compiled_again() -> None:
    first = made_up(r"由[^,。;]{2,20}认定")
    for number in range(600):  # more than `re` itself remembers
        made_up(rf"第{number}条")
    assert made_up("由[^,。;]{2,20}认定") is first and first.search("由市工信局认定。")
