"""Words said over and over: no question and no line of a paper may hold the program for long."""

from __future__ import annotations

import subprocess
import sys

import pytest

_LIMIT_S = 60  # a minute for what takes a second, loading included; it took for ever

ASKED = "from qa.understanding.without_who import without_who; without_who({said!r} * 150)"
HEADED = (
    "from documents.read import document_from_text as read; read({said!r} * 60 + '\\n一、x', 'a')"
)
LISTED = (
    "from qa.understanding.rule_lists import _LISTS\n"
    "for each in _LISTS: each.asks.search({said!r} * 600); each.tells.search({said!r} * 600)"
)


@pytest.mark.parametrize(
    ("program", "said"),
    [
        (ASKED, "和"),
        (ASKED, "交给"),
        (ASKED, "落实到"),
        (HEADED, "部门"),
        (LISTED, "某公司的产品、"),
    ],
)
def test_it_comes_to_an_end(program: str, said: str) -> None:
    command = [sys.executable, "-c", program.format(said=said)]
    done = subprocess.run(command, capture_output=True, timeout=_LIMIT_S, check=False)
    assert done.returncode == 0, done.stderr.decode()
