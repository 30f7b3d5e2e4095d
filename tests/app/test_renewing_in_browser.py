"""The application goes on answering while its index is built anew, then answers from the new."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from conftest import OpenPage
from playwright.sync_api import expect
from serving import ROOT, free_port, serving
from steps import ask

POLICY = """湖州市人民政府关于推进丝绸产业发展的实施意见
湖政发〔2019〕8号
一、发展目标
到2022年，全市丝绸产业产值达到300亿元，建设蚕桑基地5个。
二、重点任务
（一）提升织造水平。推广应用数码织机2000台。（责任部门：市经信局）
"""
QUESTION = "推广应用数码织机多少台？"


def build(policy: Path, index: Path, text: str) -> None:
    policy.write_text(text, "utf-8")
    command = [sys.executable, "-m", "index", "build", str(policy), "--index", str(index)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def test_answers_come_from_the_new_index(open_page: OpenPage, tmp_path: Path) -> None:
    policy, index, port = tmp_path / "silk.txt", tmp_path / "index", free_port()
    build(policy, index, POLICY)
    with serving(["app.py", "--port", str(port), "--index", str(index)], port) as url:
        page = open_page(url)
        expect(ask(page, QUESTION)).to_contain_text("2000台")
        build(policy, index, POLICY.replace("2000台", "3500台"))
        for _ in range(60):
            page.wait_for_timeout(1000)
            turn = ask(page, QUESTION)
            expect(turn).to_contain_class("answered")
            if "3500台" in turn.inner_text():
                break
        expect(turn).to_contain_text("3500台")
        turn.locator(".marker").first.click()
        expect(page.locator("#evidence")).to_contain_text("3500台")
        (index / "manifest.json").write_text("{")  # not an index: the last good one answers on
        page.wait_for_timeout(5000)
        expect(ask(page, QUESTION)).to_contain_text("3500台")
