"""Runs of the benchmark: real processes that keep its contract, watched, stopped and killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from eval.questions import built_in
from qa.screen.evaluation import PARTS, Evaluation
from qa.screen.evaluation_run import SHOWN, printable, read_progress, rest_seconds

ROOT, TESTS = Path(__file__).parents[3], Path(__file__).parents[2]
PATIENCE_SECONDS = 60.0  # until a test fails that waits for something
Start = Callable[..., Evaluation]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """An evaluation whose command goes one of the ways of support.pretend_evaluation."""
    monkeypatch.setenv("PYTHONPATH", str(TESTS))
    made = []

    def make(way: str, shipped: Path | None = None) -> Evaluation:
        command = (sys.executable, "-m", "qa.screen.leashed", "support.pretend_evaluation", way)
        made.append(Evaluation(tmp_path, shipped, command))
        return made[-1]

    yield make
    for evaluation in made:
        evaluation.close()


def until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def ended(evaluation: Evaluation) -> str:
    until(lambda: not evaluation.state().running)
    end = evaluation.state().end
    assert end is not None
    return end.outcome


def going(folder: Path) -> tuple[int, int, str]:
    """Process id, niceness and part, once the pretended evaluation is in its midst."""
    until(lambda: (folder / "going").exists() and (folder / "going").read_text().count(" ") == 2)
    pid, niceness, part = (folder / "going").read_text().split(" ")
    return int(pid), int(niceness), part


def gone(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def test_a_run_is_counted_and_ends_with_its_report(make: Start, tmp_path: Path) -> None:
    evaluation = make("wait")
    assert evaluation.state().report is None
    assert evaluation.start("heldout")
    _, niceness, part = going(tmp_path)
    until(lambda: evaluation.state().progress.done == 3)
    state = evaluation.state()
    assert (state.running, state.part, state.progress.total) == (True, "heldout", 5)
    assert (part, niceness - os.nice(0)) == ("heldout", 10)
    (tmp_path / "go").touch()
    assert ended(evaluation) == "finished"
    state = evaluation.state()
    assert (state.progress.done, state.progress.rest_s) == (5, pytest.approx(0))
    assert state.report and state.report.made
    assert "评测报告 heldout" in state.report.path.read_text("utf-8")


def test_one_run_at_a_time(make: Start, tmp_path: Path) -> None:
    evaluation = make("wait")
    assert evaluation.start("dev")
    pid, *_ = going(tmp_path)
    assert not evaluation.start("heldout")
    assert evaluation.state().part == "dev"
    assert not gone(pid)
    (tmp_path / "go").touch()
    ended(evaluation)
    assert evaluation.start("heldout")


def test_a_stop_ends_the_process_and_keeps_the_report(make: Start, tmp_path: Path) -> None:
    make("finish").start("")
    until(lambda: (tmp_path / "report.html").exists())
    before = (tmp_path / "report.html").read_bytes()
    evaluation = make("wait")
    evaluation.start("dev")
    pid, *_ = going(tmp_path)
    evaluation.stop()
    assert gone(pid)
    assert ended(evaluation) == "stopped"
    assert (tmp_path / "report.html").read_bytes() == before
    evaluation.stop()  # once more does nothing


def test_a_process_that_does_not_listen_is_ended_all_the_same(make: Start, tmp_path: Path) -> None:
    evaluation = make("deaf")
    evaluation.start("dev")
    pid, *_ = going(tmp_path)
    evaluation.stop()
    assert gone(pid)
    assert ended(evaluation) == "stopped"


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_the_server(tmp_path: Path, how: signal.Signals) -> None:
    server = (
        "import sys, time; from pathlib import Path; from qa.screen.evaluation import Evaluation\n"
        "leash = [sys.executable, '-m', 'qa.screen.leashed']\n"
        "command = [*leash, 'support.pretend_evaluation', 'wait']\n"
        "Evaluation(Path(sys.argv[1]), command=command).start('dev'); time.sleep(600)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(TESTS)])}
    command = [sys.executable, "-c", server, str(tmp_path)]
    with subprocess.Popen(command, env=environment) as process:
        pid, *_ = going(tmp_path)
        process.send_signal(how)
    until(lambda: gone(pid))


def test_a_failure_keeps_the_report_and_its_last_line(
    make: Start, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "report.html").write_text("before")
    evaluation = make("fail")
    evaluation.start("")
    assert ended(evaluation) == "failed"
    end = evaluation.state().end
    assert end and end.status == 2
    assert end.error.startswith("the index is [31m broken <script>")
    assert end.error in caplog.text and "\x1b" not in caplog.text
    assert (tmp_path / "report.html").read_text() == "before"


@pytest.mark.parametrize(("way", "status"), [("empty", 0), ("killed", -signal.SIGKILL)])
def test_no_report_is_a_failure_whatever_the_status(make: Start, way: str, status: int) -> None:
    evaluation = make(way)
    evaluation.start("")
    assert ended(evaluation) == "failed"
    end = evaluation.state().end
    assert end and end.status == status


def test_a_command_that_is_not_there_fails(tmp_path: Path) -> None:
    with closing(Evaluation(tmp_path, command=(str(tmp_path / "nowhere"),))) as evaluation:
        assert evaluation.start("dev")
        state = evaluation.state()
        assert state.end and (state.end.outcome, state.end.status) == ("failed", None)
        assert (state.part, state.running) == ("dev", False)


def test_a_part_that_is_none_never_reaches_the_command(make: Start) -> None:
    evaluation = make("finish")
    for part in ("--save", "dev --save", "Dev"):
        with pytest.raises(ValueError, match="heldout"):
            evaluation.start(part)
    assert evaluation.state().part is None


def test_the_shipped_report_stands_in_until_there_is_one(make: Start, tmp_path: Path) -> None:
    shipped = tmp_path / "shipped.html"
    evaluation = make("finish", shipped)
    assert evaluation.report() is None
    shipped.write_text("shipped")
    first = evaluation.report()
    assert first and (first.path, first.made) == (shipped, None)
    evaluation.start("")
    assert ended(evaluation) == "finished"
    second = evaluation.report()
    assert second and second.path == tmp_path / "report.html"
    assert second.made and second.version != first.version


def test_parts_are_the_splits_of_the_built_in_questions() -> None:
    splits = {row.split for row in built_in()}
    assert set(PARTS) == {"", *splits}
    assert all(PARTS[split].endswith(f"（{split}）") for split in splits)


@pytest.mark.parametrize(
    "line",
    [
        b'{"done": 6, "total": 5}',
        b'{"done": -1, "total": 5}',
        b'{"done": 0, "total": 0}',
        b'{"done": true, "total": 5}',
        b'{"done": "1", "total": 5}',
        b'{"done": 1}',
        b"[1, 5]",
        b"5",
        b"{",
        b"\xff\xfe",
        b"",
    ],
)
def test_what_is_no_progress_is_none(line: bytes) -> None:
    assert read_progress(line) is None


def test_progress_is_read() -> None:
    assert read_progress(b'{"done": 12, "total": 309, "status": "answered"}\n') == (12, 309)


def test_the_rest_takes_as_long_a_question_as_before() -> None:
    assert rest_seconds(4, 10, 2.0) == pytest.approx(10 * 2.0 / 4)
    assert rest_seconds(2, 10, 2.0) is None


def test_error_lines_are_printable_and_short() -> None:
    assert printable(" a\x1b[0m\tb\u202e\n") == "a [0m b"
    assert len(printable("长" * 1000)) == SHOWN
