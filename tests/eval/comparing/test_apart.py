"""Processes that come to grief."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from eval.comparing.apart import Apart
from eval.comparing.combining import Candidate
from eval.comparing.command import compared
from eval.model import QuestionSet
from eval.systems.system import Spec


def in_a_worker(asked: QuestionSet, folder: Path, package: str, code: str) -> str | None:
    """Why a worker gave no result that imports our own module in place of a package."""
    (folder / f"{package}.py").write_text(code, encoding="utf-8")
    with Apart(asked, {**os.environ, "PYTHONPATH": str(folder)}) as apart:
        return apart.measure(Spec(retrieval="langchain", answerer="passages"), lambda: None).why


def test_packages_of_the_baselines_that_are_absent(asked: QuestionSet, tmp_path: Path) -> None:
    absent = "raise ModuleNotFoundError('No module named x', name='langchain_community')"
    why = in_a_worker(asked, tmp_path, "langchain_community", absent)
    assert why and "langchain_community" in why and "pip install '.[baselines]'" in why


def test_a_process_that_ends_by_itself(asked: QuestionSet, tmp_path: Path) -> None:
    code = "import os, sys; print('disk on fire', file=sys.stderr, flush=True); os._exit(3)"
    why = in_a_worker(asked, tmp_path, "langchain_community", code)
    assert why == "its process ended with status 3 and no result: disk on fire"


def test_what_a_package_raises_is_told(asked: QuestionSet, tmp_path: Path) -> None:
    why = in_a_worker(asked, tmp_path, "langchain_community", "raise RuntimeError('a\\nb')")
    assert why == "RuntimeError: a b"


def test_want_of_memory_is_told(asked: QuestionSet, tmp_path: Path) -> None:
    why = in_a_worker(asked, tmp_path, "langchain_community", "bytearray(1 << 62)")
    assert why and why.startswith("out of memory")


def killed(signal_number: int) -> Callable[[], None]:
    """Waits for a worker of this process and sends it the signal."""

    def kill() -> None:
        for _ in range(3000):
            for child in psutil.Process().children():
                if "eval.comparing.worker" in child.cmdline():
                    child.send_signal(signal_number)
                    return
            time.sleep(0.01)

    return kill


@pytest.mark.parametrize(("number", "said"), [(9, "SIGKILL"), (11, "Segmentation fault")])
def test_a_killed_process_is_a_row_and_the_others_go_on(
    asked: QuestionSet, number: int, said: str
) -> None:
    killer = threading.Thread(target=killed(number))
    killer.start()
    wanted = [Candidate("one", Spec("hash")), Candidate("two", Spec("hash", "dense"))]
    found = compared(asked, wanted)
    killer.join()
    lost, other = found.entries
    assert lost.why and said in lost.why and "\n" not in lost.why
    assert other.why is None and other.result is not None
