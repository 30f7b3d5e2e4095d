"""What the report is written to: Markdown, files, the command."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from reading_pages import Element, read_page, rows
from support.made_result import HOSTILE, LONG, made

from eval.report import report_html, report_markdown, write_report
from eval.report.command import add_report_options, report
from eval.result import read_result_file, write_result_file
from eval.stored import InvalidResult


@pytest.fixture(scope="module")
def page() -> Element:
    return read_page(report_html(made()))


def test_markdown_has_the_same_tables_and_wrong_answers(page: Element) -> None:
    text = report_markdown(made())
    read = read_page(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))
    tables = [rows(table) for table in read.all("table")]
    assert tables == [rows(table) for table in page.all("table")]
    for name in ("q4", "q6", "h1"):
        assert text.count(f"**{name}：") == 1
    assert {e.name for e in read.all()} & {"script", "img", "a", "code"} == set()
    strong = [e.text for e in read.all("strong")]
    assert strong.count(f"{HOSTILE}：{HOSTILE}") == 1 and len(strong) == 4
    assert LONG in read.text


def test_files_are_written_whole(tmp_path: Path) -> None:
    page = write_report(made(), tmp_path / "new" / "folder")
    assert page == tmp_path / "new" / "folder" / "report.html"
    assert {p.name for p in page.parent.iterdir()} == {"report.html", "report.md", "result.json"}
    assert page.read_text(encoding="utf-8") == report_html(made())
    assert read_result_file(page.parent / "result.json") == made()


def parsed(*arguments: str) -> object:
    import argparse

    parser = argparse.ArgumentParser()
    add_report_options(parser)
    return parser.parse_args(arguments)


def test_command_writes_where_it_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_result_file(tmp_path / "r.json", made())
    report(parsed(str(tmp_path / "r.json"), "--out", str(tmp_path / "out")))  # type: ignore[arg-type]
    assert capsys.readouterr().out == f"{tmp_path / 'out' / 'report.html'}\n"


@pytest.mark.parametrize(
    "arguments",
    [(), ("r.json", "--diff", "a", "b"), ("r.json", "--json"), ("--diff", "a", "b", "--out", "c")],
)
def test_command_refuses_what_does_not_go_together(arguments: tuple[str, ...]) -> None:
    with pytest.raises(InvalidResult):
        report(parsed(*arguments))  # type: ignore[arg-type]
