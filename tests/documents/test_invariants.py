"""What holds for every text whatever stands in it: nothing is lost, moved or told twice."""

from __future__ import annotations

from collections import Counter

import pytest
from clause_trees import HEADINGS, RESPONSIBLE, SENTENCES
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import UnreadableDocument, library_paths, read_document
from documents.cleaning import clean
from documents.folding import fold
from documents.model import Document
from documents.read import document_from_text

PIECES = (
    *HEADINGS,
    *SENTENCES,
    RESPONSIBLE,
    "关于加快培育先进制造业集群的实施意见",
    "苏府〔2018〕130号",
    "各市、区人民政府,各有关单位:",
    "为加快培育先进制造业集群,现提出如下意见。",
    "苏州市人民政府",
    "2018年12月18日",
    "20181218",
    "(此件公开发布)",
    "附件1",
    "附件:任务清单",
    "目录",
    "第一章 总则",
    "第一条 为了促进发展,制定本条例。",
    "第二条规定的除外。",
    "一、总体要求",
    "二、重点任务。加快推进。",
    "(一)重要意义。",
    "（二）目标",
    "1.2.3 职责",
    "1 总则",
    "1﹒建设载体。推进创新。",
    "３、壮大主体",
    "①其一;②其二。",
    "索 引 号:014150827/2018-00455",
    "时间: 2020-07-15 09:53 来源: 苏州市工业和信息化局 访问量: 20",
    "首页 > 政务公开 > 文件",
    "【打印】 【关闭】",
    "打印",
    "版权所有:某局",
    "扫一扫在手机打开当前页",
    "|",
    "\u3000",
    "\u00a0\ufeff",
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), min_size=1, max_size=14).flatmap(
    lambda lines: st.sampled_from(("\n", "\r\n", "", " ")).map(lambda by: by.join(lines))
)


def ink(text: str) -> Counter[str]:
    return Counter(c for c in text if not c.isspace() and c not in "\u200b\ufeff")


def hold(document: Document) -> None:
    at = 0
    seen: set[str] = set()
    for clause in document.clauses:
        assert document.text[clause.start : clause.end] == clause.text != ""
        assert clause.start >= at, "clauses overlap or change places"
        assert not document.text[at : clause.start].strip(), "text between two clauses"
        assert clause.id not in seen and clause.id.startswith(f"{document.id}#")
        assert clause.parent is None or clause.parent in seen
        assert clause.document_id == document.id and clause.path and clause.reference
        assert clause.text.startswith(clause.label)
        assert fold(clause.heading) in fold(clause.text)
        seen.add(clause.id)
        at = clause.end
    assert not document.text[at:].strip(), "text behind the last clause"


@pytest.mark.parametrize("path", library_paths(), ids=lambda path: path.stem)
def test_library(path) -> None:  # type: ignore[no-untyped-def]
    document = read_document(path)
    hold(document)
    raw = path.read_text("utf-8")
    assert ink(raw) == ink(document.text) + ink("".join(clean(raw).removed))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_any_text(raw: str) -> None:
    try:
        hold(document_from_text(raw, "any.txt"))
    except UnreadableDocument:
        assert not any(c.isalnum() for c in clean(raw).text)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_cleaning_loses_nothing_and_settles(raw: str) -> None:
    cleaned = clean(raw)
    assert ink(raw) == ink(cleaned.text) + ink("".join(cleaned.removed))
    assert clean(cleaned.text).text == cleaned.text


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)
