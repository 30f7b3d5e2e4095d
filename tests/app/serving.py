"""Serves the application in a process of its own, as a person starts it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
START_SECONDS = 180.0  # the first start builds the index of the built-in library


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def run_app(*arguments: str) -> subprocess.CompletedProcess[str]:
    """``python app.py ARGUMENTS`` for a start that must fail."""
    return subprocess.run(
        [sys.executable, "app.py", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=START_SECONDS,
    )


@contextmanager
def serving(command: Sequence[str], port: int) -> Iterator[str]:
    """Run a Python command until the block ends; yields the address that it printed."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "http_proxy": "http://127.0.0.1:9"}
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield _address(process, port)
    finally:
        process.terminate()
        process.wait(timeout=30)


def _address(process: subprocess.Popen[str], port: int) -> str:
    address = f"http://127.0.0.1:{port}"
    said = []
    assert process.stdout is not None
    for line in process.stdout:  # ends when the process does
        said.append(line)
        if address in line:
            return address
    raise AssertionError(f"the application ended with {process.wait()}: {''.join(said)}")
