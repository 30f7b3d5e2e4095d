"""The report of a result: one HTML page and one Markdown file, in Chinese."""

from __future__ import annotations

from eval.report.markdown import report_markdown
from eval.report.page import report_html
from eval.report.writing import write_report

__all__ = ["report_html", "report_markdown", "write_report"]
