"""A small question set over two papers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval.model import QuestionSet
from eval.sets import own_set

SILK = """某市丝绸产业发展意见
一、发展目标
到2025年，丝绸产业产值达到500亿元，建设生产基地13个。
二、主要任务
推广数码织机2000台，培育龙头企业6家。
"""
TEA = """某市茶叶产业发展意见
一、发展目标
到2024年，茶叶种植面积达到30万亩。
二、主要任务
新建茶叶交易市场4个，由市商务局牵头。
"""
ROWS = (
    ("a", "丝绸产业产值要达到多少？", "silk.txt", "一、", "500亿元"),
    ("b", "要推广多少台数码织机？", "silk.txt", "二、", "2000台"),
    ("c", "茶叶种植面积要达到多少？", "tea.txt", "一、", "30万亩"),
    ("d", "新建多少个茶叶交易市场？", "tea.txt", "二、", "4个"),
)
NOBODY = {"id": "e", "question": "火星移民计划由谁批准？", "unanswerable": True}


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """(questions, documents)."""
    folder = tmp_path_factory.mktemp("own")
    documents = folder / "documents"
    documents.mkdir()
    (documents / "silk.txt").write_text(SILK, encoding="utf-8")
    (documents / "tea.txt").write_text(TEA, encoding="utf-8")
    rows = [
        {
            "id": name,
            "question": question,
            "kind": "fact",
            "clauses": [{"document": source, "clause": clause}],
            "answer_parts": [[part]],
        }
        for name, question, source, clause, part in ROWS
    ]
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in [*rows, NOBODY]]
    (folder / "own.jsonl").write_text("".join(lines), encoding="utf-8")
    return folder / "own.jsonl", documents


@pytest.fixture(scope="module")
def asked(own: tuple[Path, Path]) -> QuestionSet:
    return own_set(*own)
