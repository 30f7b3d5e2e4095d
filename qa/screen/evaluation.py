"""The benchmark as the server offers it: one run at a time for everybody, and its last report.

The benchmark itself is another process, spoken to by its command line alone.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from qa.screen.evaluation_run import End, EvaluationRun, Progress, stamp

COMMAND = (sys.executable, "-m", "qa.screen.leashed", "eval", "run")
REPORT = "report.html"
REPORT_URL = "/evaluation/report.html"  # where the server has the latest
# What can be chosen: the splits of the built-in questions. Empty: all of them.
PARTS: Mapping[str, str] = {
    "": "全部",
    "dev": "开发部分（dev）",
    "stress": "另一位出题人（stress）",
    "more": "较难的部分（more）",
    "fifth": "第五位出题人（fifth）",
    "sixth": "第六位出题人（sixth）",
    "seventh": "第七位出题人（seventh）",
    "eighth": "第八位出题人（eighth）",
    "ninth": "第九位出题人（ninth）",
    "tenth": "第十位出题人（tenth）",
    "eleventh": "第十一位出题人（eleventh）",
    "twelfth": "第十二位出题人（twelfth）",
    "thirteenth": "第十三位出题人（thirteenth）",
    "fourteenth": "第十四位出题人（fourteenth）",
    "fifteenth": "第十五位出题人（fifteenth）",
    "eighteenth": "第十八位出题人（eighteenth）",
    "twentieth": "第二十位出题人（twentieth）",
    "twentyfirst": "第二十一位出题人（twentyfirst）",
    "twentysecond": "第二十二位出题人（twentysecond）",
    "twentythird": "第二十三位出题人（twentythird）",
    "twentyfourth": "第二十四位出题人（twentyfourth）",
    "twentyfifth": "第二十五位出题人（twentyfifth）",
    "twentysixth": "第二十六位出题人（twentysixth）",
    "twentyseventh": "第二十七位出题人（twentyseventh）",
    "twentyeighth": "第二十八位出题人（twentyeighth）",
    "twentyninth": "第二十九位出题人（twentyninth）",
    "heldout": "留出部分（heldout）",
    "blind": "盲测部分（blind）",
    "sixteenth": "第十六位出题人（sixteenth）",
    "seventeenth": "第十七位出题人（seventeenth）",
    "nineteenth": "第十九位出题人（nineteenth）",
    "thirtieth": "第三十位出题人（thirtieth）",
}
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Report:
    """version: another one as soon as the file is another; made: local time, None for the
    report that came with the program, whose file says nothing about it"""

    path: Path
    version: str
    made: datetime | None


@dataclass(frozen=True, slots=True)
class State:
    """part: of the run under way or of the last one, None before the first.

    end: None before the first run ends, and while one is under way
    """

    part: str | None
    running: bool
    progress: Progress
    end: End | None
    report: Report | None


class Evaluation:
    """Safe to use from several threads."""

    def __init__(
        self, folder: Path, shipped: Path | None = None, command: Sequence[str] = COMMAND
    ) -> None:
        """folder: for the reports, made when needed; shipped: shown until there is one."""
        self._folder, self._shipped, self._command = folder.absolute(), shipped, tuple(command)
        self._lock = threading.Lock()
        self._run: EvaluationRun | None = None
        self._not_started: tuple[str, End] | None = None

    def start(self, part: str) -> bool:
        """False if a run is under way. Raises ValueError for a part that there is not."""
        if part not in PARTS:
            raise ValueError(f"part is {part!r}, wanted one of {', '.join(PARTS)}")
        of_part = ("--split", part) if part else ()
        told = ("--progress", "lines", "--report", str(self._folder), *of_part)
        with self._lock:
            if self._run and self._run.end is None:
                return False
            try:
                self._run = EvaluationRun(part, (*self._command, *told), self._folder / REPORT)
                self._not_started = None
            except OSError as error:
                log.error("the evaluation cannot be started: %s", error)
                self._not_started = part, End("failed", 0.0, str(error.strerror))
            return True

    def close(self) -> None:
        """As `stop`."""
        self.stop()

    def stop(self) -> None:
        """Ends the run, if there is one, and returns when it is gone."""
        with self._lock:
            if self._run and self._run.end is None:
                self._run.stop()

    def state(self) -> State:
        run, report = self._run, self.report()
        if self._not_started:
            part, end = self._not_started
            return State(part, False, Progress(), end, report)
        if run is None:
            return State(None, False, Progress(), None, report)
        return State(run.part, run.end is None, run.progress, run.end, report)

    def report(self) -> Report | None:
        """The latest one, or the shipped one, or none."""
        own = self._folder / REPORT
        for path in (own, self._shipped):
            found = stamp(path) if path else None
            if path and found:
                made = datetime.fromtimestamp(found[1] / 1e9) if path == own else None
                return Report(path, "-".join(f"{part:x}" for part in found), made)
        return None
