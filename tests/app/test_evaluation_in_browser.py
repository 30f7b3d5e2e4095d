"""The evaluation's tab in a real browser: with the real command, and with a pretended one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import DESKTOP, PHONE, OpenPage
from playwright.sync_api import FrameLocator, Page, expect
from serving import free_port, serving
from steps import ask, scrolls_sideways
from test_contrast_in_browser import too_faint

QUESTION = "到2020年，苏州市先进制造业集群的主营业务收入要达到多少？"
RUN_MS = 300_000  # for a run over one part; a few seconds where nothing else runs
Screenshot = Callable[[Page, str], None]


@pytest.fixture(scope="module")
def fresh_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The application of somebody who has never run an evaluation."""
    port = free_port()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        with serving(["app.py", "--port", str(port)], port) as url:
            yield url


@contextmanager
def pretending(way: str, folder: Path) -> Iterator[str]:
    """The stand-in with a pretended evaluation that keeps its reports in folder."""
    port = free_port()
    command = ["tests/app/serve_evaluation.py", str(port), str(folder), way]
    with serving(command, port) as url:
        yield url


# Keeps every text that the two lines show: a part is run through in seconds, and what is said
# meanwhile may be gone before it is looked for.
_WATCH = """() => {
  window.seen = [];
  const look = () => window.seen.push(
    ["#evaluation-said", "#evaluation-detail"]
      .map((id) => document.querySelector(id)?.textContent ?? "").join(" "));
  new MutationObserver(look).observe(
    document.body, {subtree: true, childList: true, characterData: true});
}"""


def seen(page: Page) -> str:
    texts: list[str] = page.evaluate("() => window.seen")
    return "\n".join(texts)


def open_tab(page: Page) -> None:
    page.get_by_role("tab", name="评测").click()
    expect(page.locator("#evaluation-report")).not_to_be_empty()


def start(page: Page, part: str = "") -> None:
    page.get_by_label("范围").select_option(part)
    page.get_by_role("button", name="开始评测").click()


def report(page: Page) -> FrameLocator:
    return page.frame_locator("#evaluation iframe")


def said(page: Page, words: str, timeout: float = 30_000) -> None:
    expect(page.locator("#evaluation-said")).to_contain_text(words, timeout=timeout)


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_part_is_run_watched_and_read(
    fresh_url: str, open_page: OpenPage, screenshot: Screenshot, size: tuple[int, int]
) -> None:
    page, onlooker = open_page(fresh_url, size), open_page(fresh_url)
    open_tab(page)
    open_tab(onlooker)
    for watching in (page, onlooker):
        watching.evaluate(_WATCH)
    start(page, "more")
    expect(page.get_by_role("button", name="停止")).to_be_visible()
    screenshot(page, "evaluation-running")
    assert too_faint(page) == []
    for watching in (page, onlooker):
        said(watching, "评测完成：较难的部分（more），180 题", RUN_MS)
        expect(watching.locator("#evaluation-report")).to_contain_text("最近一次评测的报告")
        expect(report(watching).locator("h1")).to_contain_text("评测报告")
    assert "正在评测：较难的部分（more）" in seen(onlooker)
    assert re.search(r"已答 \d+ / 180", seen(page))
    expect(page.get_by_role("button", name="停止")).to_be_hidden()
    expect(report(page).locator("body")).to_contain_text("more")
    screenshot(page, "evaluation")
    assert too_faint(page) == []
    assert not scrolls_sideways(page)


def test_questions_are_answered_while_a_run_is_under_way(
    fresh_url: str, open_page: OpenPage
) -> None:
    page, asking = open_page(fresh_url), open_page(fresh_url)
    open_tab(page)
    start(page)
    said(page, "正在评测：全部")
    turn = ask(asking, QUESTION)
    expect(turn).to_contain_text("1.5万亿元")
    said(page, "正在评测：全部")
    page.get_by_role("button", name="停止").click()
    said(page, "评测已停止：全部")
    expect(page.get_by_role("button", name="开始评测")).to_be_focused()


def test_nothing_of_it_is_loaded_before_it_is_wanted(open_page: OpenPage, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text("<!DOCTYPE html><h1>旧报告</h1>", "utf-8")
    with pretending("finish", tmp_path) as url:
        page = open_page(url)
        urls: list[str] = []
        page.on("request", lambda request: urls.append(request.url))
        page.reload()
        page.locator("#ask textarea").wait_for()
        assert not [url for url in urls if "report" in url]
        open_tab(page)
        expect(report(page).locator("h1")).to_have_text("旧报告")
        page.get_by_role("tab", name="文库").click()
        page.locator("#library table").wait_for()
        urls.clear()
        page.wait_for_timeout(6000)  # longer than between two looks
        assert urls == []


def test_a_second_press_by_anybody_is_told_of_the_first(
    open_page: OpenPage, tmp_path: Path, screenshot: Screenshot
) -> None:
    with pretending("wait", tmp_path) as url:
        first, second = open_page(url, PHONE), open_page(url)
        open_tab(second)
        open_tab(first)
        start(first, "stress")
        said(second, "正在评测：另一位出题人")
        second.get_by_role("button", name="开始评测").click(force=True)
        said(second, "已有一次评测在进行")
        bar = second.get_by_role("progressbar", name="评测进度")
        expect(bar).to_have_js_property("value", 3)
        expect(bar).to_have_js_property("max", 5)
        expect(second.locator("#evaluation-detail")).to_have_text("已答 3 / 5")
        expect(second.locator("#evaluation .note")).to_contain_text("另行指定的索引")
        screenshot(first, "evaluation-waiting")
        screenshot(second, "evaluation-waiting")
        assert too_faint(first) == [] and too_faint(second) == []
        assert not scrolls_sideways(first)
        assert (tmp_path / "going").read_text().endswith(" stress")
        (tmp_path / "go").touch()
        said(first, "评测完成：另一位出题人（stress），5 题")
        said(second, "评测完成：另一位出题人（stress），5 题")


def test_the_keyboard_starts_and_stops(open_page: OpenPage, tmp_path: Path) -> None:
    with pretending("wait", tmp_path) as url:
        page = open_page(url)
        open_tab(page)
        page.get_by_label("范围").focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("#evaluation-detail")).to_have_text("已答 3 / 5")
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="停止")).to_be_focused()
        page.keyboard.press("Enter")
        said(page, "评测已停止")
        expect(page.get_by_role("button", name="开始评测")).to_be_focused()
        expect(page.locator("#evaluation-report")).to_contain_text("还没有评测报告")


def test_a_failure_is_said_as_text_and_keeps_the_report(
    open_page: OpenPage, tmp_path: Path, screenshot: Screenshot
) -> None:
    (tmp_path / "report.html").write_text("<!DOCTYPE html><h1>旧报告</h1>", "utf-8")
    with pretending("fail", tmp_path) as url:
        page = open_page(url)
        open_tab(page)
        start(page)
        said(page, "评测没有完成：全部")
        said(page, "状态 2")
        said(page, "<script>")
        expect(page.locator("#evaluation-said *")).to_have_count(0)
        expect(report(page).locator("h1")).to_have_text("旧报告")
        assert page.evaluate("window.planted") is None
        screenshot(page, "evaluation-failed")
        assert too_faint(page) == []


def test_the_report_works_in_its_cage(open_page: OpenPage, tmp_path: Path) -> None:
    with pretending("finish", tmp_path) as url:
        page = open_page(url)
        answered: list[str] = []
        page.on("response", lambda response: answered.append(response.url))
        open_tab(page)
        start(page, "blind")
        expect(report(page).locator("h1")).to_have_text("评测报告 blind")
        report(page).get_by_text("展开").click()
        expect(report(page).get_by_text("细节")).to_be_visible()
        expect(report(page).locator("h1")).to_have_css("color", "rgb(1, 2, 3)")
        expect(report(page).locator("#end")).not_to_be_in_viewport()
        report(page).get_by_role("link", name="到末尾").click()
        expect(report(page).locator("#end")).to_be_in_viewport()
        assert page.evaluate("window.planted") is None
        assert any("report.html" in url for url in answered)
        assert not any("planted" in url for url in answered)
        with page.expect_download() as downloading:
            page.get_by_role("link", name="下载").click()
        saved = downloading.value
        assert re.fullmatch(r"评测报告-\d{8}-\d{4}\.html", saved.suggested_filename)
        assert saved.path().read_bytes() == (tmp_path / "report.html").read_bytes()
        with page.expect_popup() as opening:
            page.get_by_role("link", name="在新窗口打开").click()
        opened = opening.value
        expect(opened.locator("h1")).to_have_text("评测报告 blind")
        assert opened.evaluate("[window.planted, window.origin]") == [None, "null"]
