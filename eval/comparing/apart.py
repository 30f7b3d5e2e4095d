"""A system measured in a process of its own: whatever becomes of that, there is a reply."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO

from eval.comparing.worker import ASKED, REPLIES, SETS, SPECS, Reply
from eval.model import QuestionSet
from eval.systems.system import Spec

# A model that is not there must fail at once, and a library's tracing must stay off.
_QUIET = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "LANGSMITH_TRACING": "false",
    "LANGCHAIN_TRACING_V2": "false",
    "PYTHONUTF8": "1",
}
_KILLED = -9  # SIGKILL, for which Windows has no name
_PACKAGES = Path(__file__).parent.parent


class Apart:
    """Measures systems over one set, one after the other. Use as a context: it keeps files."""

    def __init__(self, asked: QuestionSet, environment: Mapping[str, str]) -> None:
        """environment: of this process; the workers get it, but for what would call out."""
        self._asked = asked
        path = os.pathsep.join(filter(None, [str(_PACKAGES), environment.get("PYTHONPATH")]))
        self._environment = {**environment, **_QUIET, "PYTHONPATH": path}

    def __enter__(self) -> Apart:
        self._folder = tempfile.TemporaryDirectory()
        self._set = Path(self._folder.name) / "set.json"
        self._set.write_bytes(SETS.dump_json(self._asked))
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def measure(self, spec: Spec, progress: Callable[[], None]) -> Reply:
        """progress: called after every question."""
        out = Path(self._folder.name) / "reply.json"
        out.unlink(missing_ok=True)
        command = [
            sys.executable,
            "-m",
            "eval.comparing.worker",
            str(self._set),
            _json(spec),
            str(out),
        ]
        with tempfile.TemporaryFile() as errors:
            status = self._run(command, errors, progress)
            if out.is_file():
                return REPLIES.validate_json(out.read_bytes())
            return Reply(why=_why(status, _last_line(errors)))

    def _run(self, command: list[str], errors: IO[bytes], progress: Callable[[], None]) -> int:
        """Exit status; never leaves the process behind."""
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            env=self._environment,
            encoding="utf-8",
            errors="replace",
        )
        try:
            assert process.stdout is not None
            for line in process.stdout:
                if line.strip() == ASKED:
                    progress()
            return process.wait()
        finally:
            process.kill()
            process.wait()


def _json(spec: Spec) -> str:
    return SPECS.dump_json(spec).decode("utf-8")


def _why(status: int, last_line: str) -> str:
    """What ended a process that left no reply. status: as subprocess has it."""
    if status == _KILLED:
        return (
            "its process was killed (SIGKILL), most likely for want of memory; choose a smaller "
            "model or a machine with more"
        )
    if status < 0:
        return (
            f"its process was ended by signal {-status} ({signal.strsignal(-status)}): {last_line}"
        )
    return f"its process ended with status {status} and no result: {last_line}"


def _last_line(errors: IO[bytes]) -> str:
    errors.seek(0)
    lines = errors.read().decode("utf-8", "replace").splitlines()
    return next((" ".join(x.split()) for x in reversed(lines) if x.strip()), "it said nothing")
