"""A result -> report.html, report.md and result.json in a folder."""

from __future__ import annotations

from pathlib import Path

from eval.comparing.comparison import Comparison
from eval.report.markdown import report_markdown
from eval.report.page import report_html
from eval.result import Result, write_result_file
from index.writing import write_atomically


def write_report(result: Result, directory: Path, comparison: Comparison | None = None) -> Path:
    """The path of report.html; each file is whole or as it was. Raises OSError.

    comparison: for cost against quality.
    """
    directory.mkdir(parents=True, exist_ok=True)
    page = report_html(result, comparison)
    text = report_markdown(result, comparison)
    write_result_file(directory / "result.json", result)
    write_atomically(directory / "report.md", [text])
    write_atomically(directory / "report.html", [page])
    return directory / "report.html"
