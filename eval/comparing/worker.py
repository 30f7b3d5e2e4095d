"""python -m eval.comparing.worker SET SPEC OUT: one system over one set, in a process of its own.

So the peak memory is that system's, and a crash takes nothing else along. Private to
eval.comparing.apart, which starts it. SET is a file and SPEC the text of a QuestionSet and a Spec
as JSON; a Reply as JSON goes to OUT. A line "asked" on standard output stands for each question.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from eval.comparing.comparison import Costs
from eval.grading import percentile
from eval.measuring import Settings, measure_opened
from eval.model import Outcome, QuestionSet
from eval.result import Result
from eval.systems.baselines import BaselinesMissing
from eval.systems.opening import Opened, open_system
from eval.systems.system import Spec
from index.embedding import ModelUnavailable
from index.errors import IndexUnusable

ASKED = "asked"
_SAID_PLAINLY = (ModelUnavailable, BaselinesMissing, IndexUnusable)  # messages for the user


@dataclass(frozen=True, slots=True)
class Reply:
    """why: one line, in place of the rest."""

    result: Result | None = None
    costs: Costs | None = None
    why: str | None = None


SETS = TypeAdapter(QuestionSet)
SPECS = TypeAdapter(Spec)
REPLIES = TypeAdapter(Reply)


def main(arguments: Sequence[str]) -> int:
    """The reply is written whatever an Exception says; what kills the process leaves none."""
    set_file, spec, out = arguments
    try:
        asked = SETS.validate_json(Path(set_file).read_bytes())
        reply = _measure(asked, SPECS.validate_json(spec), Path(out).parent)
    except _SAID_PLAINLY as error:
        reply = Reply(why=_line(str(error)))
    except MemoryError:
        reply = Reply(why="out of memory; choose a smaller model or a machine with more")
    except Exception as error:  # whatever a model or a package may raise
        reply = Reply(why=_line(f"{type(error).__name__}: {error}"))
    Path(out).write_bytes(REPLIES.dump_json(reply))
    return 0 if reply.why is None else 2


def _measure(asked: QuestionSet, spec: Spec, place: Path) -> Reply:
    """place: a folder that the parent removes, should this process not live to do so."""
    with tempfile.TemporaryDirectory(dir=place) as folder:
        opened = open_system(spec, asked.documents, Path(folder) / "index")
        watch = _Watch()
        result = measure_opened(opened, asked, spec, Settings(curve=False), watch)
    return Reply(result, _costs(opened, result, watch.peak))


class _Watch:
    """Tells the parent of every question; keeps the peak before grading needs memory of its own."""

    def __init__(self) -> None:
        self.peak = peak_memory()

    def __call__(self, outcome: Outcome) -> None:
        self.peak = peak_memory()
        sys.stdout.write(ASKED + "\n")
        sys.stdout.flush()


def _costs(opened: Opened, result: Result, peak: int) -> Costs:
    times = [case.outcome.seconds * 1000 for case in result.cases if case.outcome]
    return Costs(
        load_s=opened.load_s,
        build_s=opened.build_s,
        index_bytes=opened.index_bytes,
        model_bytes=opened.model_bytes,
        p50_ms=percentile(times, 50),
        p95_ms=percentile(times, 95),
        peak_bytes=peak,
    )


def peak_memory() -> int:
    """Bytes. Linux says it of this program alone; getrusage counts in what started it."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        (line,) = [line for line in status.splitlines() if line.startswith("VmHWM:")]
        return int(line.split()[1]) * 1024
    except (OSError, ValueError):
        import resource

        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _line(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
