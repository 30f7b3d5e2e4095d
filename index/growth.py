"""How an index grows with its clauses: ``python -m index.growth --training FOLDER``.

Laws are read until there are so many clauses; for each size the index is built in a process of
its own and searched in another, so that peaks of memory are apart. Prints a row of figures for
each size, and writes them as JSON and as a drawing if asked to.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

_CURVES = (  # title, figure, what it must stay below at 150,000 clauses
    ("question, p95, ms", "p95_ms", 50),
    ("bytes a clause on disk", "bytes_a_clause", 1500),
    ("build, s", "build_s", 300),
    ("peak memory, MB", "build_peak_mb", 2000),
)
SIZES = (1_000, 3_000, 10_000, 30_000, 60_000, 100_000, 150_000)


@dataclass(frozen=True, slots=True)
class Growth:
    """Figures of one size. s and ms are of the clock, cpu_s and cpu_ms of the processor.

    clauses, passages, documents: how many there are
    read, words, embedding, rest: seconds for reading the laws, tokenising, embedding, and for
    grouping the vectors, writing and verifying; build_cpu_s: of all four on the processor
    build_peak_mb, query_peak_mb: greatest resident memory of the two processes, 10^6 bytes
    bytes_a_clause: of all files of the index; exact: whether every vector is compared
    open_s: reading and verifying the index; p50_ms, p95_ms: of a question, over all questions
    recall: share of the ten truly nearest passages that the vector side finds
    add_s, remove_s: for one law more in the index, and for taking it out again
    """

    clauses: int
    passages: int
    documents: int
    read: float
    words: float
    embedding: float
    rest: float
    build_s: float
    build_cpu_s: float
    build_peak_mb: float
    bytes_a_clause: float
    open_s: float
    query_peak_mb: float
    exact: bool
    p50_ms: float
    p95_ms: float
    cpu_p50_ms: float
    cpu_p95_ms: float
    recall: float
    add_s: float
    remove_s: float


def main(arguments: list[str] | None = None) -> int:
    """Exit status 0, or 2 with one line on standard error if the laws are missing."""
    parser = argparse.ArgumentParser(prog="python -m index.growth", description=__doc__)
    parser.add_argument("--training", type=Path, required=True, help="folder of laws.jsonl.xz")
    parser.add_argument("--clauses", type=int, nargs="+", default=list(SIZES), metavar="N")
    parser.add_argument("--save", type=Path, metavar="FILE.json", help="the figures")
    parser.add_argument("--draw", type=Path, metavar="FILE.svg", help="the curve")
    options = parser.parse_args(arguments)
    if not (options.training / "laws.jsonl.xz").is_file():
        sys.stderr.write(f"{options.training}: no laws.jsonl.xz in it; wanted its folder\n")
        return 2
    rows = []
    for clauses in sorted(options.clauses):
        rows.append(measure(options.training, clauses))
        sys.stdout.write(_line(rows[-1]) + "\n")
        sys.stdout.flush()
        if options.save:
            options.save.write_text(_json(rows), "utf-8")
    if options.draw:
        _draw(rows, options.draw)
    return 0


def measure(training: Path, clauses: int) -> Growth:
    """The figures of one size, each half measured in a fresh process."""
    with tempfile.TemporaryDirectory() as folder:
        figures: dict[str, Any] = {}
        for half in ("build", "search"):
            command = [sys.executable, "-m", "index.growing", half]
            command += [str(training), str(clauses), folder]
            done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
            figures |= json.loads(done.stdout)
    return Growth(**figures)


def _line(row: Growth) -> str:
    return (
        f"{row.clauses:7d} clauses  build {row.build_s:6.1f} s (read {row.read:.1f}, words "
        f"{row.words:.1f}, embedding {row.embedding:.1f}, rest {row.rest:.1f}; processor "
        f"{row.build_cpu_s:.1f})  peak {row.build_peak_mb:.0f} MB  {row.bytes_a_clause:.0f} "
        f"bytes/clause  question p50 {row.p50_ms:.1f} p95 {row.p95_ms:.1f} ms (processor "
        f"{row.cpu_p50_ms:.1f}, {row.cpu_p95_ms:.1f})  recall@10 {row.recall:.4f}"
        f"{' exact' if row.exact else ''}  open {row.open_s:.1f} s  add {row.add_s:.1f} s  "
        f"remove {row.remove_s:.1f} s"
    )


def _draw(rows: list[Growth], path: Path) -> None:
    """Four curves over the clauses, each with the line that it must stay below."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "growth"  # the same drawing of the same figures
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, 4, figsize=(15, 3.4), layout="constrained")
    for axis, (name, attribute, limit) in zip(axes, _CURVES, strict=True):
        axis.plot([r.clauses for r in rows], [getattr(r, attribute) for r in rows], marker="o")
        axis.axhline(limit, color="grey", linestyle="--")
        axis.set(title=f"{name} (limit {limit:,})", xlabel="clauses", ylim=(0, None))
    figure.savefig(path, metadata={"Date": None})


def _json(rows: list[Growth]) -> str:
    made_on = {"machine": platform.machine(), "python": platform.python_version()}
    settings = {**made_on, "cores": os.cpu_count()}
    return json.dumps({"settings": settings, "rows": [asdict(r) for r in rows]}, indent=1) + "\n"


if __name__ == "__main__":
    raise SystemExit(main())
