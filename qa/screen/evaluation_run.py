"""One run of the benchmark in a process of its own, known by its lines and its exit status."""

from __future__ import annotations

import json
import logging
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal

LINE_BYTES = 65_536  # of one line that is read at once
SHOWN = 300  # characters of an error line
STOP_SECONDS = 5.0  # for the process to end by itself, before it is killed
HOME = Path(__file__).parents[2]  # where the packages are
log = logging.getLogger(__name__)

Outcome = Literal["finished", "stopped", "failed"]


@dataclass(frozen=True, slots=True)
class Progress:
    """total: 0 before the first answer; rest_s: until the last one, None while nobody can tell"""

    done: int = 0
    total: int = 0
    rest_s: float | None = None


@dataclass(frozen=True, slots=True)
class End:
    """seconds: from start to end; error: the last line of a run that failed, printable, may be
    empty; status: of the process as subprocess gives it, None if it could not be started"""

    outcome: Outcome
    seconds: float
    error: str = ""
    status: int | None = None


class EvaluationRun:
    """Starts at once. It has finished if it ends with status 0 and a new report."""

    def __init__(self, part: str, command: Sequence[str], report: Path) -> None:
        """Raises OSError if the command cannot be started."""
        self.part = part
        self._report, self._before = report, stamp(report)
        self._started = time.monotonic()
        self._first: tuple[int, float] | None = None  # (done, when) of the first progress line
        self._progress, self._end = Progress(), None  # type: tuple[Progress, End | None]
        self._stopped = False
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            cwd=HOME,
            creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
        )
        self._reader = threading.Thread(target=self._follow, daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def progress(self) -> Progress:
        return self._progress

    @property
    def end(self) -> End | None:
        """None while it runs."""
        return self._end

    def stop(self) -> None:
        """Returns when the process is gone."""
        self._stopped = True
        assert self._process.stdin is not None
        self._process.stdin.close()  # qa.screen.leashed then interrupts what it runs
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._reader.join(STOP_SECONDS)

    def wait(self, seconds: float) -> End | None:
        self._reader.join(seconds)
        return self._end

    def _follow(self) -> None:
        assert self._process.stderr is not None
        error = self._read(self._process.stderr)
        status = self._process.wait()
        seconds = time.monotonic() - self._started
        if status == 0 and stamp(self._report) != self._before:
            self._end = End("finished", seconds, status=status)
        elif self._stopped:
            self._end = End("stopped", seconds, status=status)
        else:
            log.error("the evaluation of %r ended with %d: %s", self.part or "all", status, error)
            self._end = End("failed", seconds, error, status)

    def _read(self, lines: IO[bytes]) -> str:
        """The last line that is not about progress."""
        error = ""
        for line in iter(lambda: lines.readline(LINE_BYTES), b""):
            counted = read_progress(line)
            if counted is None:
                error = printable(line.decode("utf-8", "replace")) or error
                continue
            now = time.monotonic()
            done, total = counted
            self._first = self._first or (done, now)
            rest = rest_seconds(done - self._first[0], total - done, now - self._first[1])
            self._progress = Progress(done, total, rest)
        return error


def read_progress(line: bytes) -> tuple[int, int] | None:
    """(done, total) of a line {"done": 12, "total": 309, …}; None for any other line."""
    try:
        said = json.loads(line)
    except ValueError:
        return None
    if not isinstance(said, dict):
        return None
    done, total = said.get("done"), said.get("total")
    if type(done) is not int or type(total) is not int or not 0 <= done <= total or not total:
        return None
    return done, total


def rest_seconds(answered: int, open_: int, seconds: float) -> float | None:
    """Seconds for the open questions if they go on as those answered; None after too few."""
    return open_ * seconds / answered if answered >= 3 else None


def printable(text: str) -> str:
    """In one line, without control characters, cut to SHOWN characters."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def stamp(path: Path) -> tuple[int, int, int] | None:
    """Differs as soon as another file is there; None while none is."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
