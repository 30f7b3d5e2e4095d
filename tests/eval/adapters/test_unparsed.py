"""Documents that adapters make without a grammar."""

from __future__ import annotations

import pytest
from adapter_samples import assert_whole

from eval.adapters.unparsed import WHOLE, Part, unparsed_document


def test_parts_lie_side_by_side() -> None:
    document = unparsed_document("法", "某法", [Part("第一条", "第一条 甲"), Part("第二条", "乙")])
    assert document.text == "第一条 甲\n乙"
    assert [(c.start, c.end, c.label) for c in document.clauses] == [
        (0, 5, "第一条"),
        (6, 7, ""),
    ]
    assert [c.reference for c in document.clauses] == ["第一条", "第二条"]
    assert_whole([document])


def test_one_text_under_two_names_is_two_documents() -> None:
    assert_whole(unparsed_document(name, "", [Part(WHOLE, "同一段文字")]) for name in ("a", "b"))


@pytest.mark.parametrize("parts", [[Part("一", " ")], [Part("一", "甲"), Part("一", "乙")]])
def test_parts_that_contradict_themselves_are_refused(parts: list[Part]) -> None:
    with pytest.raises(ValueError, match="wanted"):
        unparsed_document("x", "", parts)
