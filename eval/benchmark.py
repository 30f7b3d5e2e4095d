"""How fast and how large: cold command, warm answer, index build, served application.

Not a test: figures with their machine, median and 95th percentile, for the README.
"""

from __future__ import annotations

import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from documents import library_paths, read_document
from eval.grading import percentile
from eval.model import Library
from eval.provenance import provenance
from eval.questions import built_in
from eval.run import ask_all
from eval.systems.system import OurSystem
from index.embedding import load_embedder
from index.library import open_library
from index.store import build_index

_COLD_RUNS = 7
_BUILDS = 5
_ROUNDS = 3  # over the whole question set
_QUESTION = "到2020年,苏州要形成几个产值超千亿的先进制造业集群?"
_NEEDS = "the benchmark opens the page in Chromium: run make test once, it installs what that needs"
_PATIENCE = 60.0  # seconds for the page to come up


def measure(project: Path) -> dict[str, Any]:
    """All figures; takes about a minute. Times in seconds but for those named _ms."""
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        environment = {**os.environ, "XDG_CACHE_HOME": folder}
        # As anybody runs it: modules are compiled once and not by every command.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        builds = [_build(cache / f"build{n}") for n in range(_BUILDS)]
        warm = _warm_answers(cache / "cluster-policy-qa")
        cold = [_cold(project, environment) for _ in range(_COLD_RUNS)]
        served = _served(project, environment)
    return {
        **provenance(read_document(path) for path in library_paths()),
        "cold_ask_s": _spread(cold),
        "warm_answer_ms": _spread(warm),
        "build_library_s": _spread(builds),
        **served,
    }


def _spread(values: Sequence[float]) -> dict[str, float]:
    return {
        "n": len(values),
        "median": round(statistics.median(values), 3),
        "p95": round(percentile(values, 95), 3),
    }


def _build(directory: Path) -> float:
    """Reading the built-in documents and building their index, model loaded."""
    embedder = load_embedder()
    started = time.perf_counter()
    build_index([read_document(path) for path in library_paths()], directory, embedder)
    return time.perf_counter() - started


def _warm_answers(cache: Path) -> list[float]:
    """Milliseconds for each question of the built-in sets, each asked _ROUNDS times."""
    embedder = load_embedder()
    index = open_library(cache, embedder)
    system, rows, library = OurSystem(index, embedder), built_in(), Library(index.documents)
    ask_all(system, rows, library)  # warms it
    rounds = [ask_all(system, rows, library) for _ in range(_ROUNDS)]
    return [outcome.seconds * 1000 for outcomes in rounds for outcome in outcomes]


def _cold(project: Path, environment: dict[str, str]) -> float:
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "qa", "ask", _QUESTION],
        cwd=project,
        env=environment,
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - started


def _served(project: Path, environment: dict[str, str]) -> dict[str, Any]:
    """Seconds until the page answers, and the peak memory while browsers load it and ask."""
    port = _free_port()
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "app.py", "--port", str(port)],
        cwd=project,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        usable = _wait(f"http://127.0.0.1:{port}/", started)
        with _PeakMemory(process.pid) as memory:
            asked = _ask_in_browser(port)
        return {
            "page_up_s": round(usable, 2),
            "page_usable_s": round(usable + asked["usable"], 2),
            "answer_in_browser_s": round(asked["answer"], 2),
            "app_peak_mb": round(memory.peak / 1e6),
        }
    finally:
        process.terminate()
        process.wait(10)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait(address: str, started: float) -> float:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while time.perf_counter() - started < _PATIENCE:
        try:
            opener.open(address, timeout=5).read()
        except OSError:
            time.sleep(0.05)
        else:
            return time.perf_counter() - started
    raise OSError(f"{address}: no page within {_PATIENCE:.0f} s; start app.py by hand to see why")


def _ask_in_browser(port: int) -> dict[str, float]:
    """Seconds until the question box can be typed in, and from sending to the whole answer."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise OSError(_NEEDS) from error
    arguments = ["--disable-gpu", "--disable-background-networking"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")
    named = os.environ.get("CHROMIUM_PATH")
    executable = named or shutil.which("chromium") or shutil.which("google-chrome")
    if executable is None:
        raise OSError(_NEEDS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        page = browser.new_page()
        started = time.perf_counter()
        page.goto(f"http://127.0.0.1:{port}/")
        box = page.locator("textarea").first
        box.wait_for(state="visible")
        usable = time.perf_counter() - started
        box.fill(_QUESTION)
        started = time.perf_counter()
        box.press("Enter")
        page.get_by_text("10个产值超千亿").first.wait_for(state="visible")
        answer = time.perf_counter() - started
        browser.close()
    return {"usable": usable, "answer": answer}


class _PeakMemory:
    """Highest resident memory of a process while the block runs, in bytes."""

    def __init__(self, pid: int) -> None:
        try:
            import psutil  # a test extra: only the benchmark needs it
        except ImportError as error:
            raise OSError(_NEEDS) from error

        self._process = psutil.Process(pid)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self.peak = 0

    def _watch(self) -> None:
        while not self._stop.is_set():
            self.peak = max(self.peak, self._process.memory_info().rss)
            self._stop.wait(0.02)

    def __enter__(self) -> _PeakMemory:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()
