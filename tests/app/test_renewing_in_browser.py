"""The application goes on answering while its index is built anew, then answers from the new."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from conftest import OpenPage
from playwright.sync_api import Page, expect
from serving import ROOT, free_port, serving
from steps import ask, choose

POLICY = """湖州市人民政府关于推进丝绸产业发展的实施意见
湖政发〔2019〕8号
一、发展目标
到2022年，全市丝绸产业产值达到300亿元，建设蚕桑基地5个。
二、重点任务
（一）提升织造水平。推广应用数码织机2000台。（责任部门：市经信局）
"""
ADDED = """嘉兴市人民政府关于推进毛衫产业发展的实施意见
嘉政发〔2023〕6号
一、发展目标
到2026年，全市毛衫产业产值达到700亿元，建设毛衫设计中心4个。
"""
QUESTION = "推广应用数码织机多少台？"
OLD_TITLE, NEW_TITLE = "丝绸产业发展的实施意见", "毛衫产业发展的实施意见"


def build(folder: Path, index: Path, **texts: str) -> None:
    """texts: what each file of the folder says."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    command = [sys.executable, "-m", "index", "build", str(folder), "--index", str(index)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def offered(page: Page, label: str) -> list[str]:
    """What a filter lets one choose."""
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option").first.wait_for()
    found = [text.strip(" ✓\n") for text in page.get_by_role("option").all_inner_texts()]
    page.keyboard.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    return found


def wait_for_new(page: Page) -> None:
    for _ in range(60):
        page.wait_for_timeout(1000)
        turn = ask(page, QUESTION)
        expect(turn).to_contain_class("answered")
        if "3500台" in turn.inner_text():
            break
    expect(turn).to_contain_text("3500台")
    turn.locator(".marker").first.click()
    expect(page.locator("#evidence")).to_contain_text("3500台")


def test_answers_come_from_the_new_index(open_page: OpenPage, tmp_path: Path) -> None:
    papers, index, port = tmp_path / "papers", tmp_path / "index", free_port()
    papers.mkdir()
    build(papers, index, silk=POLICY)
    with serving(["app.py", "--port", str(port), "--index", str(index)], port) as url:
        page = open_page(url)
        expect(ask(page, QUESTION)).to_contain_text("2000台")
        build(papers, index, silk=POLICY.replace("2000台", "3500台"))
        wait_for_new(page)
        (index / "manifest.json").write_text("{")  # not an index: the last good one answers on
        page.wait_for_timeout(5000)
        expect(ask(page, QUESTION)).to_contain_text("3500台")


def test_what_can_be_chosen_is_of_the_new_index(open_page: OpenPage, tmp_path: Path) -> None:
    papers, index, port = tmp_path / "papers", tmp_path / "index", free_port()
    papers.mkdir()
    build(papers, index, silk=POLICY)
    with serving(["app.py", "--port", str(port), "--index", str(index)], port) as url:
        page, before = open_page(url), open_page(url)
        assert offered(page, "地区") == ["不限", "湖州市"]
        choose(before, "文件", OLD_TITLE)
        build(papers, index, silk=POLICY.replace("2000台", "3500台"), wool=ADDED)
        wait_for_new(page)
        page.reload()
        expect(page.locator("#start button").filter(has_text=NEW_TITLE)).not_to_have_count(0)
        assert offered(page, "地区") == ["不限", "嘉兴市", "湖州市"]
        assert offered(page, "年份") == ["不限", "2026", "2023", "2022", "2019"]
        page.get_by_role("tab", name="文库").click()
        expect(page.locator("table.library tbody tr")).to_have_count(2)
        expect(page.locator("table.library")).to_contain_text("嘉政发〔2023〕6号")
        page.get_by_role("tab", name="问答").click()
        for title, question, figure in (
            (NEW_TITLE, "建设设计中心多少个？", "4个"),
            (OLD_TITLE, QUESTION, "3500台"),
        ):
            choose(page, "文件", title)
            expect(ask(page, question)).to_contain_text(figure)
            expect(page.locator("#hint")).to_be_empty()
        # Whoever chose before is told to choose again.
        expect(ask(before, QUESTION)).to_contain_class("refused")
        expect(before.locator("#hint")).to_contain_text("请刷新页面")
