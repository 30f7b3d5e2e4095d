"""What the page says about a run of the benchmark."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from qa.screen.evaluation import Report, State
from qa.screen.evaluation_run import End, Progress
from qa.screen.render_evaluation import (
    ALREADY,
    KEPT,
    NO_REPORT,
    NOT_THIS_INDEX,
    duration,
    evaluation_html,
    evaluation_state,
    why,
)

REPORT = Report(Path("report.html"), "a-b", datetime(2026, 3, 5, 9, 7))


def shown(progress: Progress, end: End | None = None, **options: Any) -> dict[str, Any]:
    return evaluation_state(State("dev", end is None, progress, end, REPORT), **options)


def test_before_the_first_run() -> None:
    state = evaluation_state(State(None, False, Progress(), None, None))
    assert (state["said"], state["detail"], state["total"]) == ("", "", None)
    assert state["report"]["about"] == NO_REPORT and state["report"]["url"] is None


def test_a_run_under_way_says_how_far_it_is() -> None:
    assert "正在准备" in shown(Progress())["detail"]
    half = shown(Progress(80, 160, 41.2))
    assert half["detail"] == "已答 80 / 160，答完预计还需约 42 秒"
    assert half["said"] == "正在评测：开发部分（dev），已答一半。"
    assert (half["done"], half["total"]) == (80, 160)
    done = shown(Progress(160, 160, 0.0))
    assert done["total"] is None and "写出报告" in done["detail"]
    assert shown(Progress(1, 160), refused=True)["said"].startswith(ALREADY)


def test_how_a_run_ended() -> None:
    finished = shown(Progress(160, 160), End("finished", 12.5, status=0))
    assert finished["said"] == "评测完成：开发部分（dev），160 题，用时约 13 秒。报告已更新。"
    assert not finished["failed"] and not finished["running"]
    stopped = shown(Progress(3, 160), End("stopped", 1.0, status=130))
    assert stopped["said"] == f"评测已停止：开发部分（dev）。{KEPT}"
    failed = shown(Progress(), End("failed", 1.0, "<b>no set", 2))
    assert failed["failed"] and failed["said"].endswith(f"“<b>no set”。{KEPT}")


@pytest.mark.parametrize(
    ("end", "words"),
    [
        (End("failed", 0.0, "No such file"), "无法启动（No such file）"),
        (End("failed", 0.0, "", 0), "没有写出报告"),
        (End("failed", 0.0, "", -9), "信号 9"),
        (End("failed", 0.0, "", 2), "没有说明原因"),
        (End("failed", 0.0, "bad set", 2), "状态 2 退出，它最后的话是“bad set”"),
    ],
)
def test_why_is_one_sentence(end: End, words: str) -> None:
    assert words in why(end)
    assert why(end).count("。") == 1


def test_a_report_has_its_date_and_a_name_for_the_file() -> None:
    report = shown(Progress())["report"]
    assert "2026年3月5日 09:07" in report["about"]
    assert report["url"] == "evaluation/report.html?version=a-b"
    assert report["name"] == "评测报告-20260305-0907.html"
    shipped = Report(Path("report.html"), "c", None)
    state = evaluation_state(State(None, False, Progress(), None, shipped))
    assert "随程序附带" in state["report"]["about"]


def test_another_index_is_said_to_be_another() -> None:
    assert NOT_THIS_INDEX in evaluation_html(named_index=True)
    assert NOT_THIS_INDEX not in evaluation_html(named_index=False)


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "约 1 秒"), (0.2, "约 1 秒"), (59, "约 59 秒"), (61, "约 2 分钟")]
)
def test_durations_are_rounded_up(seconds: float, text: str) -> None:
    assert duration(seconds) == text
