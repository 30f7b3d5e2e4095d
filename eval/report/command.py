"""python -m eval report: a result as a page and as Markdown, or two results set side by side."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from pydantic import TypeAdapter

from eval.comparing.comparison import read_comparison
from eval.differences import Differences, differences
from eval.report.difference_text import difference_text
from eval.report.writing import write_report
from eval.result import read_result_file
from eval.stored import InvalidResult
from index.library import cache_directory


def add_report_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "result", type=Path, nargs="?", metavar="RESULT.json", help="as --result FILE wrote it"
    )
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="for report.html, report.md, result.json"
    )
    parser.add_argument(
        "--comparison", type=Path, metavar="FILE", help="of compare, for cost against quality"
    )
    parser.add_argument(
        "--diff", type=Path, nargs=2, metavar=("OLD.json", "NEW.json"), help="what changed"
    )
    parser.add_argument("--json", action="store_true", help="the differences of --diff as JSON")


def report(options: argparse.Namespace) -> None:
    """Raises InvalidResult or OSError."""
    if (options.result is None) == (options.diff is None):
        raise InvalidResult("give either RESULT.json or --diff OLD.json NEW.json")
    if options.diff:
        _differences(options)
        return
    if options.json:
        raise InvalidResult("--json goes with --diff; a report keeps its figures in result.json")
    comparison = read_comparison(options.comparison) if options.comparison else None
    directory = options.out or report_directory()
    page = write_report(read_result_file(options.result), directory, comparison)
    sys.stdout.write(f"{page}\n")


def report_directory() -> Path:
    """Where the latest report is kept if no folder is named."""
    return cache_directory(os.environ) / "evaluation"


def _differences(options: argparse.Namespace) -> None:
    if options.out or options.comparison:
        raise InvalidResult("--diff prints; it takes neither --out nor --comparison")
    found = differences(*map(read_result_file, options.diff))
    if options.json:
        text = TypeAdapter(Differences).dump_json(found, indent=1).decode("utf-8")
    else:
        text = difference_text(found)
    sys.stdout.write(f"{text}\n")
