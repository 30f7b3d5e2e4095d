"""Rules that a sentence cites by number, and sentences of several cases."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.numerals import to_chinese
from documents.rules_cited import PENAL, cases, rules_cited
from documents.sentences import Span


@pytest.mark.parametrize(
    ("text", "above", "cited"),
    [
        ("违反本条例第二十条规定的，责令改正", "", ["第二十条"]),
        ("违反本办法第22条第2款的规定虚开的", "", ["第二十二条第二款"]),
        ("违反第十二条第一款的", "", ["第十二条"]),
        ("违反第十四条第（三）、 （四）项规定的", "", ["第十四条(三)", "第十四条(四)"]),
        (
            "违反第八条第四项至第七项的",
            "",
            ["第八条(四)", "第八条(五)", "第八条(六)", "第八条(七)"],
        ),
        ("有本办法第五条、第六条所列行为之一的", "", ["第五条", "第六条"]),
        (
            "违反第六项规定的",
            "违反本条例第十二条第一款规定的，按照下列规定处罚：",
            ["第十二条(六)"],
        ),
        (
            "违反第二项、第三项规定的",
            "违反第十三条规定的，按照下列规定处罚：",
            ["第十三条(二)", "第十三条(三)"],
        ),
        ("违反《中华人民共和国水法》第三十条规定的", "", []),  # of another law
        ("可以参照物权法第一百零六条的规定处理", "", []),
        ("违反第六项规定的", "", []),  # of what article, nothing says
    ],
)
def test_rules_are_cited_by_number(text: str, above: str, cited: list[str]) -> None:
    assert list(rules_cited(text, above)) == cited


@given(st.integers(1, 99), st.lists(st.integers(1, 20), min_size=1, max_size=4, unique=True))
def test_however_they_are_numbered(article: int, items: list[int]) -> None:
    items.sort()
    printed = "、".join(f"第{to_chinese(item)}项" for item in items)
    wanted = tuple(f"第{to_chinese(article)}条({to_chinese(item)})" for item in items)
    assert rules_cited(f"违反本条例第{to_chinese(article)}条{printed}规定的") == wanted
    digits = "、".join(f"({item})" for item in items)
    assert rules_cited(f"违反第{article}条第{digits}项规定的") == wanted


@pytest.mark.parametrize("gap", ["一 ", "1 ", "(一)", "第一", "一、第二"])
def test_a_long_run_of_numbers_is_read_at_once(gap: str) -> None:
    """A row of a table behind 违反第一条: patterns that try every way to cut it never end."""
    assert rules_cited(f"违反第一条{gap * 200}的")[:1] in ((), ("第一条",))


def test_a_sentence_is_cut_case_by_case() -> None:
    text = "（二）违反第一条的，处二百元罚款；违反第二条的，处三百元罚款；情节严重的，加倍。"
    parts = [text[span.start : span.end] for span in cases(text, Span(0, len(text)))]
    assert "".join(parts) == text
    assert [re.findall("第.条", part) for part in parts] == [["第一条"], ["第二条"]]


def test_a_sentence_of_one_case_stays_whole() -> None:
    text = "违反第一条的，处罚款；情节严重的，吊销许可证。"
    assert cases(text, Span(0, len(text))) == [Span(0, len(text))]


@pytest.mark.parametrize("text", ["处五百元罚款", "责令限期改正", "五年内不得再次申请", "予以解聘"])
def test_what_follows_from_a_breach(text: str) -> None:
    assert PENAL.search(text)
